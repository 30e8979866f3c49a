//! Rules over the whole of the sources: no gap in time that nobody explains, no relation that only one side knows, nothing that a reader cannot reach.

use crate::handbook::load::{Read, Sources};
use crate::handbook::problem::{Kind, Problem};
use crate::handbook::source::{self, Article, Edition, Manifest, Reference, Rows};
use crate::handbook::{Grade, Id, RelationKind, When};

use jiff::ToSpan as _;

/// What is wrong with the sources as a whole.
pub(in crate::handbook) fn problems(manifest: &Read<Manifest>, sources: &Sources) -> Vec<Problem> {
    let mut problems = Vec::new();
    for (slug, read) in &sources.articles {
        let mut say = |needle: &str, kind: Kind| problems.push(read.problem(needle, kind));
        let article = &read.record;
        times(&article.editions).for_each(|kind| say(&article.article, kind));
        if shows_unconfirmed(article) {
            say(&article.article, Kind::UnconfirmedShown);
        }
        if article.topics.is_empty() || !manifest.record.acts.contains(slug) {
            say(&article.article, Kind::OutOfReach);
        }
        for (to, kind) in one_sided(slug, article, sources) {
            say(&to, kind);
        }
        for phrase in article.asked_as.iter().flat_map(|(_, phrases)| phrases) {
            if let Some(word) = super::prose::mixed_scripts(phrase) {
                say(phrase, Kind::MixedScripts(word));
            }
        }
    }
    for (_, read) in &sources.tables {
        if unconfirmed_rows(&read.record.rows) {
            problems.push(read.problem("", Kind::UnconfirmedShown));
        }
    }
    if let Some(read) = &sources.review {
        let mut statements = read.record.paragraphs.iter().flat_map(|paragraph| &paragraph.statements);
        if statements.any(|statement| statement.grade == Grade::C) {
            problems.push(read.problem("", Kind::UnconfirmedShown));
        }
    }
    let a_year_before = manifest.record.edition.date.checked_sub(1.year()).unwrap_or(manifest.record.edition.date);
    for (slug, read) in &sources.acts {
        let act = &read.record;
        let lives = act.until.is_none() && !act.spent && sources.articles.iter().any(|(of, _)| of == slug);
        if lives && act.known_as_of < a_year_before {
            problems.push(read.problem(&act.known_as_of.to_string(), Kind::OldReading(act.known_as_of.to_string())));
        }
    }
    problems
}

/// Editions that overlap, and gaps between them without a word.
fn times(editions: &[Edition]) -> impl Iterator<Item = Kind> {
    editions.windows(2).filter_map(|pair| {
        let [earlier, later] = pair else { return None };
        let Some(until) = &earlier.until else { return Some(Kind::EditionsOverlap) };
        if *until == later.from {
            // The same unconfirmed span or unknown day: said to the reader as such. The same day would be in both.
            return matches!(until, When::Day(_)).then_some(Kind::EditionsOverlap);
        }
        let (last, first) = (until.latest()?, later.from.earliest()?);
        match last.tomorrow() {
            _ if last >= first => Some(Kind::EditionsOverlap),
            Ok(next) if next < first && later.note.is_none() => Some(Kind::GapUnexplained),
            _ => None,
        }
    })
}

/// Whether something of grade C would be shown.
fn shows_unconfirmed(article: &Article) -> bool {
    let said = |grade: Option<Grade>| grade == Some(Grade::C);
    let parts = || article.editions.iter().flat_map(|edition| &edition.parts);
    let whole = article.content == Grade::C && (parts().next().is_some() || !article.notes.is_empty() || !article.our_reading.is_empty());
    whole
        || article.identification == Grade::C
        || article.editions.iter().any(|edition| edition.grade == Grade::C && !edition.parts.is_empty())
        || parts().any(|part| said(part.grade) || said(part.penalty_grade))
        || article.notes.iter().any(|note| said(note.grade))
}

fn unconfirmed_rows(rows: &Rows) -> bool {
    match rows {
        Rows::Mci(rows) => rows.iter().any(|row| row.grade == Grade::C),
        Rows::Timeline(events) => events.iter().any(|event| event.grade == Grade::C),
        Rows::Deadlines(starts) => starts.iter().flat_map(|start| &start.terms).any(|term| term.grade == Grade::C),
        Rows::Statistics(series) => series.iter().any(|series| series.grade == Grade::C),
        Rows::Doubts(_) | Rows::Plain { .. } => false,
    }
}

/// The kind of relation that the other side must have; `None` where one side suffices.
fn other_side(kind: RelationKind) -> Option<RelationKind> {
    match kind {
        RelationKind::Defines => Some(RelationKind::UsesTerm),
        RelationKind::UsesTerm => Some(RelationKind::Defines),
        RelationKind::AmendedBy => Some(RelationKind::Amends),
        RelationKind::Amends => Some(RelationKind::AmendedBy),
        RelationKind::SeeAlso | RelationKind::Counterpart => Some(kind),
        RelationKind::Consequence => None,
    }
}

/// Relations of an article that the article at their other end does not know.
fn one_sided(slug: &str, article: &Article, sources: &Sources) -> Vec<(String, Kind)> {
    let here = Id::new(format!("{slug}/{}", article.article));
    let knows = |there: &Article, kind: RelationKind| {
        let back = |relation: &source::Relation| matches!(&relation.to, Reference::Link(id) if Id::new(id).is_within(&here));
        there.relations.iter().any(|relation| relation.kind == kind && back(relation))
    };
    let missing = article.relations.iter().filter_map(|relation| {
        let Reference::Link(to) = &relation.to else { return None };
        let wanted = other_side(relation.kind)?;
        let target = Id::new(to);
        let (_, there) = sources.articles.iter().find(|(act, read)| target.is_within(&Id::new(format!("{act}/{}", read.record.article))))?;
        (!knows(&there.record, wanted)).then(|| (to.clone(), Kind::OneSided(to.clone())))
    });
    missing.collect()
}
