//! `handbook show`: one item whole, as text, Markdown or JSON.

use super::page::Page;
use super::{NOTHING, Outcome, Session, WELL, WRONG, json};
use crate::handbook::{Colloquial, Grade, Handbook, Id, Item, Paragraph, Provision, Reference, Review, Status, Term};
use crate::language::Text;
use crate::words::Words;

use jiff::civil::Date;
use serde::Serialize;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
}

/// The whole record of a provision.
#[derive(Debug, Serialize)]
struct Record<'a> {
    kind: &'static str,
    act: &'a Id,
    citation: String,
    status: Status,
    known_as_of: Date,
    grade: Grade,
    #[serde(flatten)]
    provision: &'a Provision,
}

/// The whole record of a paragraph of the review.
#[derive(Debug, Serialize)]
struct ReviewRecord<'a> {
    kind: &'static str,
    title: &'a Text,
    byline: &'a Text,
    rights: &'a Text,
    translation: &'a Text,
    address: &'a str,
    #[serde(flatten)]
    paragraph: &'a Paragraph,
}

/// The whole record of a term, but for the words that are never shown.
#[derive(Debug, Serialize)]
struct TermRecord<'a> {
    kind: &'static str,
    id: &'a Id,
    term: &'a Text,
    definition: &'a Text,
    defined_by: &'a Option<Reference>,
    usage: &'a Option<Text>,
    colloquial: Vec<&'a Colloquial>,
}

/// The id that a word of the command line means: an id as it is.
///
/// # Errors
/// A sentence that says why it means none.
pub(super) fn resolve(book: &Handbook, words: &Words, wanted: &str) -> Result<Id, String> {
    let id = Id::new(wanted.trim().trim_end_matches('/'));
    if book.item(&id).is_some() { Ok(id) } else { Err(words.cli_no_such_id(wanted)) }
}

pub(super) fn run(session: &mut Session<'_>, args: &Args) -> Outcome {
    let Some(loaded) = session.book()? else { return Ok(WRONG) };
    let book = &loaded.handbook;
    let Ok(as_of) = session.date(args.as_of.as_deref())? else { return Ok(WRONG) };
    let together = session.language_given == Some("both");
    let languages = if together {
        book.languages().to_vec()
    } else {
        let Some(language) = session.text_language(book, None)? else { return Ok(WRONG) };
        vec![language]
    };
    let id = match resolve(book, session.words, &args.id) {
        Ok(id) => id,
        Err(sentence) => {
            writeln!(session.err, "{sentence}")?;
            return Ok(NOTHING);
        }
    };
    if args.format == Format::Json {
        return record(session, book, &id);
    }
    let mut page = Page { book, languages: &languages, markdown: args.format == Format::Markdown, out: &mut *session.out };
    match book.item(&id) {
        Some(Item::Provision(provision) | Item::Part(provision)) => {
            let known = book.act_of(provision).about.known_as_of;
            if as_of.is_some_and(|day| day > known) {
                let words = session.words;
                writeln!(session.err, "{}", words.cli_not_known_after(&words.date(known)))?;
                return Ok(NOTHING);
            }
            page.provision(provision, &id, as_of)?;
        }
        Some(Item::Paragraph(paragraph)) => page.paragraph(book.review.as_ref(), paragraph)?,
        Some(Item::Guide(guide)) => page.guide(guide)?,
        Some(Item::Table(table)) => page.table(table)?,
        Some(Item::Term(term)) => page.term(term)?,
        Some(item) => page.titled(&item)?,
        None => return Ok(NOTHING),
    }
    Ok(WELL)
}

fn record(session: &mut Session<'_>, book: &Handbook, id: &Id) -> Outcome {
    match book.item(id) {
        Some(Item::Provision(provision) | Item::Part(provision)) => {
            let act = book.act_of(provision);
            let record = Record {
                kind: "provision",
                act: &act.id,
                citation: session.words.citation(book, provision),
                status: book.status(provision),
                known_as_of: act.about.known_as_of,
                grade: provision.grade(),
                provision,
            };
            json(session.out, &record)?;
        }
        Some(Item::Paragraph(paragraph)) => {
            let Some(review) = &book.review else { return Ok(NOTHING) };
            let Review { title, byline, rights, translation, address, .. } = review;
            json(session.out, &ReviewRecord { kind: "review", title, byline, rights, translation, address, paragraph })?;
        }
        Some(Item::Guide(guide)) => json(session.out, guide)?,
        Some(Item::Table(table)) => json(session.out, table)?,
        Some(Item::Term(Term { id, term, definition, defined_by, usage, colloquial, .. })) => {
            let colloquial = colloquial.iter().filter(|word| !word.hidden).collect();
            json(session.out, &TermRecord { kind: "term", id, term, definition, defined_by, usage, colloquial })?;
        }
        Some(item) => json(session.out, &serde_json::json!({ "id": id, "title": title_of(&item) }))?,
        None => return Ok(NOTHING),
    }
    Ok(WELL)
}

pub(super) fn title_of<'a>(item: &Item<'a>) -> Option<&'a Text> {
    match item {
        Item::Act(act) => Some(&act.about.title),
        Item::Topic(topic) => Some(&topic.title),
        Item::Table(table) => Some(&table.title),
        Item::Guide(guide) => Some(&guide.title),
        Item::Term(term) => Some(&term.term),
        Item::Deck(deck) => Some(&deck.title),
        Item::Question(question) => Some(&question.text),
        Item::Provision(_) | Item::Part(_) | Item::Paragraph(_) => None,
    }
}
