//! A provision as blocks: title, parts with points and penalties, editions, relations, facts, our reading, doubts, sources.

use super::bars::Sanction;
use super::block::{Block, Body};
use super::{cited, term, timeline};
use crate::handbook::penalty::Greatest;
use crate::handbook::{Concordance, Edition, Grade, Handbook, Id, Penalty, Provision, Reference, RelationKind, When};
use crate::language::Text;
use crate::words::Words;

use jiff::civil::Date;

/// The key of the first block of every provision.
pub const TITLE: &str = "title";

/// A provision as it is read.
#[derive(Clone, Copy, Debug)]
pub struct Shown<'a, 'b> {
    /// The provision.
    pub provision: &'a Provision,
    /// One of its editions.
    pub edition: &'a Edition,
    /// The day for which money is counted: the one asked for; `None` for the last on which the act was read.
    pub asked: Option<Date>,
    /// The day marked on its timeline.
    pub marked: Option<Date>,
    /// Terms of the glossary that stand in it.
    pub terms: &'b [Id],
}

/// The blocks of a provision, from top to bottom.
pub fn blocks<'a>(book: &'a Handbook, words: &Words, shown: Shown<'a, '_>) -> Vec<Block<'a>> {
    let Shown { provision, edition, asked, marked, terms } = shown;
    let mut blocks = vec![Block::new(TITLE, Body::Title(&edition.title))];
    law(&mut blocks, book, provision, edition, asked);
    blocks.extend(term::here(words, terms));
    editions(&mut blocks, book, provision, edition, marked);
    references(&mut blocks, book, words, provision);
    blocks.extend(cited::blocks(book, words, provision));
    beside(&mut blocks, book, provision);
    blocks
}

/// Its editions under the law itself: the timeline, what changed as authored, and the penalties compared.
fn editions<'a>(blocks: &mut Vec<Block<'a>>, book: &'a Handbook, provision: &'a Provision, edition: &'a Edition, marked: Option<Date>) {
    let position = provision.editions.iter().position(|other| std::ptr::eq(other, edition));
    if let Some(position) = position.filter(|_| timeline::has(book, provision)) {
        blocks.push(Block::new("editions", Body::Heading(Words::editions_heading)));
        blocks.push(Block::new("timeline", Body::Timeline(provision, position, marked)));
    }
    let undated = std::iter::once(&edition.from).chain(&edition.until).any(|when| matches!(when, When::Unknown(_)));
    if edition.by.is_some() || edition.note.is_some() || undated {
        blocks.push(Block::new("change", Body::Change(edition)));
    }
    if let Some(comparison) = position.and_then(|position| book.compared(provision, position)) {
        blocks.push(Block::new("compared", Body::Compared(provision, comparison)));
    }
}

/// What the law says: nothing of it where the contents were not checked or not read.
fn law<'a>(blocks: &mut Vec<Block<'a>>, book: &'a Handbook, provision: &'a Provision, edition: &'a Edition, asked: Option<Date>) {
    if !provision.is_shown_whole() {
        blocks.push(Block::new("unchecked", Body::Said(Words::contents_unchecked)));
        return;
    }
    if edition.parts.is_empty() {
        blocks.push(Block::new("unread", Body::Said(Words::edition_unread)));
    }
    let about = &book.act_of(provision).about;
    let greatest = Greatest::of(edition.parts.iter().filter_map(|part| part.penalty.as_ref()));
    let last_read = std::ptr::eq(edition, provision.current()) && edition.until.is_none() && about.until.is_none();
    let day = asked.or(last_read.then_some(about.known_as_of));
    let index = day.and_then(|day| book.index_on(day)).zip(about.index_rule.as_ref().filter(|rule| rule.grade < Grade::C));
    let has_sums = |penalty: &&Penalty| penalty.measures().any(|measure| !measure.sums().is_empty());
    let first = edition.parts.iter().filter_map(|part| part.penalty.as_ref()).find(has_sums);
    for part in &edition.parts {
        if let Some(heading) = &part.heading {
            blocks.push(Block::new(format!("{}#heading", part.id), Body::Subheading(heading)));
        }
        blocks.push(Block::new(part.id.as_str(), Body::Part(provision, part)));
        blocks.extend(part.points.iter().map(|point| Block::new(point.id.as_str(), Body::Point(point))));
        if let Some(penalty) = &part.penalty {
            blocks.push(Block::new(
                format!("{}#penalty", part.id),
                Body::Penalty(Sanction {
                    liability: about.liability,
                    penalty,
                    grade: part.penalty_grade,
                    greatest,
                    index,
                    explains: first.is_some_and(|first| std::ptr::eq(first, penalty)),
                }),
            ));
        }
        if let Some(derived) = &part.derived {
            blocks.push(Block::new(format!("{}#derived", part.id), Body::Derived(derived)));
        }
    }
}

fn references<'a>(blocks: &mut Vec<Block<'a>>, book: &'a Handbook, words: &Words, provision: &'a Provision) {
    let forerunners = rows(book.forerunners(&provision.id), |row| &row.from);
    let successors = rows(book.successors(&provision.id), |row| &row.to);
    let related = by_kind(words, provision);
    if forerunners.is_empty() && successors.is_empty() && related.is_empty() {
        return;
    }
    blocks.push(Block::new("related", Body::Heading(Words::related)));
    for (i, (label, rows)) in [(words.forerunner(), forerunners), (words.successor(), successors)].into_iter().chain(related).enumerate() {
        if !rows.is_empty() {
            blocks.push(Block::new(format!("related#{i}"), Body::References(label, rows)));
        }
    }
}

/// References to other law, each with what it is about.
type References<'a> = Vec<(Reference, Option<&'a Text>)>;

fn rows<'a>(rows: impl Iterator<Item = &'a Concordance>, side: fn(&Concordance) -> &Reference) -> References<'a> {
    rows.map(|row| (side(row).clone(), Some(&row.subject))).collect()
}

fn by_kind<'a>(words: &Words, provision: &'a Provision) -> Vec<(String, References<'a>)> {
    let mut groups: Vec<(RelationKind, References<'a>)> = Vec::new();
    for relation in &provision.relations {
        let row = (relation.to.clone(), relation.note.as_ref());
        match groups.iter_mut().find(|(kind, _)| *kind == relation.kind) {
            Some((_, rows)) => rows.push(row),
            None => groups.push((relation.kind, vec![row])),
        }
    }
    groups.into_iter().map(|(kind, rows)| (words.relation(kind), rows)).collect()
}

/// What stands beside the law and is not law.
fn beside<'a>(blocks: &mut Vec<Block<'a>>, book: &'a Handbook, provision: &'a Provision) {
    let mut section = |key: &str, heading: fn(&Words) -> String, bodies: Vec<Body<'a>>| {
        if !bodies.is_empty() {
            blocks.push(Block::new(key, Body::Heading(heading)));
            blocks.extend(bodies.into_iter().enumerate().map(|(i, body)| Block::new(format!("{key}#{i}"), body)));
        }
    };
    let about = &book.act_of(provision).about;
    // What is known of an act as a whole stands with the provision that is the whole of it.
    let of_act = about.notes.iter().filter(|_| provision.is_whole_act());
    section("facts", Words::facts, of_act.chain(&provision.notes).map(Body::Note).collect());
    section("reading", Words::our_reading, provision.our_reading.iter().map(Body::Reading).collect());
    section("doubts", Words::uncertain, provision.doubts.iter().map(Body::Plain).collect());
    section("later", Words::later_laws, about.unread.iter().map(Body::Plain).collect());
    let read = |key: &String| about.sources.iter().find(|source| source.key == *key);
    section("sources", Words::sources, provision.sources.iter().filter_map(read).map(Body::Source).collect());
}
