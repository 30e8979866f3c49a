//! `handbook list`.

use super::{Outcome, Session, WELL, WRONG, json};
use crate::handbook::{Grade, Handbook, Id, Status, When};
use crate::language::Text;

use jiff::civil::Date;
use serde::Serialize;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(long, value_name = "KIND")]
    kind: Option<Kind>,
    #[arg(long)]
    json: bool,
}

/// Kinds of item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
enum Kind {
    Provision,
    Review,
    Guide,
    Deck,
    Question,
    Term,
    Act,
    Topic,
    Table,
}

/// A row of the contract; what does not apply to a kind is null.
#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a Id,
    kind: Kind,
    act: Option<&'a Id>,
    article: Option<&'a str>,
    title: &'a Text,
    status: Option<Status>,
    from: Option<String>,
    until: Option<String>,
    known_as_of: Option<Date>,
    grade: Option<Grade>,
    topics: &'a [String],
}

pub(super) fn run(session: &mut Session<'_>, args: &Args) -> Outcome {
    let Some(loaded) = session.book()? else { return Ok(WRONG) };
    let rows: Vec<_> = rows(&loaded.handbook).into_iter().filter(|row| args.kind.is_none_or(|kind| kind == row.kind)).collect();
    if args.json {
        json(session.out, &rows)?;
    } else {
        for row in &rows {
            writeln!(session.out, "{}\t{}", row.id, row.title.in_language(session.language))?;
        }
    }
    Ok(WELL)
}

fn rows(book: &Handbook) -> Vec<Row<'_>> {
    let provisions = book.provisions.iter().map(|provision| {
        let act = book.act_of(provision);
        Row {
            act: Some(&act.id),
            article: Some(&provision.article),
            status: Some(book.status(provision)),
            from: provision.editions.first().and_then(|edition| iso(&edition.from)),
            until: book.ended(provision).and_then(iso),
            known_as_of: Some(act.about.known_as_of),
            grade: Some(provision.grade()),
            topics: &provision.topics,
            ..plain(&provision.id, Kind::Provision, &provision.current().title)
        }
    });
    let review = book.review.iter().flat_map(|review| review.paragraphs.iter().map(|paragraph| plain(&paragraph.id, Kind::Review, &review.title)));
    let guides = book.guides.iter().map(|guide| Row { topics: &guide.topics, ..plain(&guide.id, Kind::Guide, &guide.title) });
    let decks = book.decks.iter().map(|deck| plain(&deck.id, Kind::Deck, &deck.title));
    let questions = book.questions.iter().map(|question| plain(&question.id, Kind::Question, &question.text));
    let terms = book.terms.iter().map(|term| plain(&term.id, Kind::Term, &term.term));
    let acts = book.acts.iter().map(|act| Row {
        from: iso(&act.about.in_force),
        until: act.about.until.as_ref().and_then(iso),
        known_as_of: Some(act.about.known_as_of),
        ..plain(&act.id, Kind::Act, &act.about.title)
    });
    let topics = book.topics.iter().map(|topic| plain(&topic.id, Kind::Topic, &topic.title));
    let tables = book.tables.iter().map(|table| plain(&table.id, Kind::Table, &table.title));
    provisions.chain(review).chain(guides).chain(decks).chain(questions).chain(terms).chain(acts).chain(topics).chain(tables).collect()
}

fn plain<'a>(id: &'a Id, kind: Kind, title: &'a Text) -> Row<'a> {
    Row { id, kind, act: None, article: None, title, status: None, from: None, until: None, known_as_of: None, grade: None, topics: &[] }
}

/// A day, or an ISO 8601 interval where the day is not confirmed.
pub(super) fn iso(when: &When) -> Option<String> {
    match when {
        When::Day(day) => Some(day.to_string()),
        When::Between(first, last) => Some(format!("{first}/{last}")),
        When::Unknown(_) => None,
    }
}
