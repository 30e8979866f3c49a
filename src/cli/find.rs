//! `handbook search`.

use super::{NOTHING, Outcome, Session, WELL, WRONG, json};
use crate::handbook::{Handbook, Id, Item, Status};
use crate::language::Language;
use crate::search::{Applied, Counts, Excerpt, Facet, Hit, Kind, Query, Results, Search, Value, Why};
use crate::words::Words;

use serde::Serialize;

use std::collections::BTreeMap;
use std::sync::Arc;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(required = true, value_name = "QUERY")]
    query: Vec<String>,
    #[arg(long, default_value_t = 10, value_name = "N")]
    limit: usize,
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(long, value_name = "ACT")]
    act: Option<String>,
    #[arg(long, value_name = "KIND")]
    kind: Option<Kind>,
    #[arg(long, value_name = "TOPIC")]
    topic: Option<String>,
    #[arg(long, value_name = "STATUS")]
    status: Option<Status>,
    #[arg(long)]
    exact: bool,
    #[arg(long)]
    explain: bool,
    #[arg(long)]
    json: bool,
}

/// The JSON object of the contract.
#[derive(Debug, Serialize)]
struct Found<'a> {
    query: &'a str,
    language: Language,
    total: usize,
    took_ms: f64,
    applied: &'a Option<Applied>,
    suggestions: &'a [Applied],
    also_searched: &'a [String],
    citation: Option<Citation<'a>>,
    cited: Vec<&'a Id>,
    counts: BTreeMap<&'static str, BTreeMap<String, usize>>,
    hits: Vec<Row<'a>>,
}

#[derive(Debug, Serialize)]
struct Citation<'a> {
    id: &'a Id,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    id: &'a Id,
    kind: Kind,
    title: &'a str,
    citation: String,
    language: Language,
    matched_language: Language,
    status: Option<Status>,
    score: f32,
    excerpt: &'a Excerpt,
}

pub(super) fn run(session: &mut Session<'_>, args: &Args) -> Outcome {
    let text = typed(&args.query);
    let Some(loaded) = session.book()? else { return Ok(WRONG) };
    let book = Arc::new(loaded.handbook);
    let Some(language) = session.text_language(&book, None)? else { return Ok(WRONG) };
    let Ok(as_of) = session.date(args.as_of.as_deref())? else { return Ok(WRONG) };
    if let Some(act) = args.act.as_deref().filter(|act| book.act(act).is_none()) {
        writeln!(session.err, "{}", session.words.cli_no_such_act(act))?;
        return Ok(WRONG);
    }
    let topic = args.topic.as_deref().map(|topic| Id::new(format!("topic/{}", topic.trim_start_matches("topic/"))));
    if let Some(topic) = topic.as_ref().filter(|topic| book.item(topic).is_none()) {
        writeln!(session.err, "{}", session.words.cli_no_such_topic(topic.as_str()))?;
        return Ok(WRONG);
    }
    if let Some(known) = book.known_as_of().filter(|known| as_of.is_some_and(|day| day > *known)) {
        writeln!(session.err, "{}", session.words.cli_not_known_after(&session.words.date(known)))?;
        return Ok(NOTHING);
    }
    let search = match Search::open_stored(book.clone(), session.cache.as_ref(), &mut |_| ()) {
        Ok(search) => search,
        Err(error) => {
            writeln!(session.err, "{}", session.words.index_unavailable(&error.to_string()))?;
            return Ok(WRONG);
        }
    };
    let (limit, act, kind, status, as_typed) = (args.limit, args.act.clone(), args.kind, args.status, args.exact);
    let results = search.find(&Query { limit, act, topic, kind, as_of, status, as_typed, ..Query::new(&text, language) });
    if args.json {
        let found = found(&book, session.words, &text, language, &results);
        json(session.out, &found)?;
    } else {
        write(session, &book, &text, &results, args.explain)?;
    }
    Ok(if results.hits.is_empty() { NOTHING } else { WELL })
}

/// The query as it was typed: a minus is the hyphen that was no option.
fn typed(pieces: &[String]) -> String {
    let pieces = pieces.iter().map(|piece| piece.strip_prefix(super::MINUS).map_or_else(|| piece.clone(), |rest| format!("-{rest}")));
    pieces.collect::<Vec<_>>().join(" ")
}

/// The counts by filter and value, as the options name them.
fn counted(counts: &Counts) -> BTreeMap<&'static str, BTreeMap<String, usize>> {
    let mut counted: BTreeMap<&'static str, BTreeMap<String, usize>> = BTreeMap::new();
    for (value, count) in counts {
        let facet = match value.facet() {
            Facet::Act => "act",
            Facet::Topic => "topic",
            Facet::Kind => "kind",
            Facet::Status => "status",
        };
        let name = match value {
            Value::Act(id) | Value::Topic(id) => id.to_string(),
            Value::Kind(kind) => key(kind),
            Value::Status(status) => key(status),
        };
        counted.entry(facet).or_default().insert(name, *count);
    }
    counted
}

/// The name of a value in JSON.
fn key(value: &impl Serialize) -> String {
    serde_json::to_value(value).ok().as_ref().and_then(serde_json::Value::as_str).unwrap_or_default().to_owned()
}

fn found<'a>(book: &Handbook, words: &Words, query: &'a str, language: Language, results: &'a Results) -> Found<'a> {
    Found {
        query,
        language,
        total: results.total,
        took_ms: (results.took.as_secs_f64() * 100_000.0).round() / 100.0,
        applied: &results.applied,
        suggestions: &results.suggestions,
        also_searched: &results.also_searched,
        citation: results.citation.as_ref().map(|id| Citation { id }),
        cited: results.cited.iter().map(|cited| &cited.id).collect(),
        counts: counted(&results.counts),
        hits: results.hits.iter().map(|hit| row(book, words, language, hit)).collect(),
    }
}

fn row<'a>(book: &Handbook, words: &Words, language: Language, hit: &'a Hit) -> Row<'a> {
    let (citation, status) = cited(book, words, &hit.id);
    Row {
        id: &hit.id,
        kind: hit.kind,
        title: &hit.title.text,
        citation,
        language,
        matched_language: hit.matched_language,
        status,
        score: hit.score,
        excerpt: &hit.excerpt,
    }
}

fn cited(book: &Handbook, words: &Words, id: &Id) -> (String, Option<Status>) {
    match book.item(id) {
        Some(Item::Provision(provision) | Item::Part(provision)) => (words.citation(book, provision), Some(book.status(provision))),
        Some(Item::Paragraph(paragraph)) => (words.review_paragraph(paragraph.number), None),
        _ => (String::new(), None),
    }
}

fn write(session: &mut Session<'_>, book: &Handbook, query: &str, results: &Results, explain: bool) -> std::io::Result<()> {
    let words = session.words;
    if results.hits.is_empty() {
        return writeln!(session.err, "{}", words.cli_not_found(query));
    }
    if let Some(applied) = &results.applied {
        writeln!(session.out, "{}\n", words.searched_instead(query, &applied.query, &words.rescue(applied.kind)))?;
    }
    if !results.also_searched.is_empty() {
        writeln!(session.out, "{}\n", words.also_searched(&results.also_searched.join(", ")))?;
    }
    for offer in &results.suggestions {
        writeln!(session.out, "{}\n", words.search_instead(&offer.query, &words.rescue(offer.kind)))?;
    }
    for hit in &results.hits {
        if explain {
            let Why { title, passage, order, whole, phrase, engine } = hit.why;
            let why = format!("title {title:.2}, passage {passage:.2}, order {order:.2}, whole {whole:.2}, phrase {phrase:.2}, engine {engine:.2}");
            writeln!(session.out, "[{} {:.3}: {why}]", key(&hit.tier), hit.score)?;
        }
        let (citation, _) = cited(book, words, &hit.id);
        let status = book.provision(&hit.id).map(|provision| format!(" ({})", words.status(book, provision))).unwrap_or_default();
        writeln!(session.out, "{citation}{status}\n  {}\n  {}\n  {}\n", hit.title.text, hit.excerpt.text, hit.id)?;
    }
    if explain {
        for (value, count) in &results.counts {
            writeln!(session.out, "{}: {} ({count})", words.facet(value.facet()), words.value(book, value))?;
        }
        writeln!(session.out)?;
    }
    let count =
        if results.hits.len() < results.total { words.shown_of(results.hits.len(), results.total) } else { words.results_count(results.total) };
    writeln!(session.out, "{count}")
}
