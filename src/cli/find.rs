//! `handbook search`.

use super::{NOTHING, Outcome, Session, WELL, WRONG, json};
use crate::handbook::{Handbook, Id, Item, Status};
use crate::language::Language;
use crate::search::{Applied, Excerpt, Hit, Kind, Query, Results, Search};
use crate::words::Words;

use serde::Serialize;

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
    let text = args.query.join(" ");
    let Some(loaded) = session.book()? else { return Ok(WRONG) };
    let book = Arc::new(loaded.handbook);
    let Some(language) = session.text_language(&book, None)? else { return Ok(WRONG) };
    let Ok(as_of) = session.date(args.as_of.as_deref())? else { return Ok(WRONG) };
    if let Some(act) = args.act.as_deref().filter(|act| book.act(act).is_none()) {
        writeln!(session.err, "{}", session.words.cli_no_such_act(act))?;
        return Ok(WRONG);
    }
    let search = match Search::open_stored(book.clone(), session.cache.as_ref(), &mut |_| ()) {
        Ok(search) => search,
        Err(error) => {
            writeln!(session.err, "{}", session.words.index_unavailable(&error.to_string()))?;
            return Ok(WRONG);
        }
    };
    let query = Query { limit: args.limit, act: args.act.clone(), kind: args.kind, as_of, ..Query::new(&text, language) };
    let results = search.find(&query);
    if args.json {
        let found = found(&book, session.words, &text, language, &results);
        json(session.out, &found)?;
    } else {
        write(session, &book, &text, &results, args.explain)?;
    }
    Ok(if results.hits.is_empty() { NOTHING } else { WELL })
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
            let tier = serde_json::to_value(hit.tier).ok();
            writeln!(session.out, "[{} {:.3}]", tier.as_ref().and_then(serde_json::Value::as_str).unwrap_or_default(), hit.score)?;
        }
        let (citation, _) = cited(book, words, &hit.id);
        let status = book.provision(&hit.id).map(|provision| format!(" ({})", words.status(book, provision))).unwrap_or_default();
        writeln!(session.out, "{citation}{status}\n  {}\n  {}\n  {}\n", hit.title.text, hit.excerpt.text, hit.id)?;
    }
    let count =
        if results.hits.len() < results.total { words.shown_of(results.hits.len(), results.total) } else { words.results_count(results.total) };
    writeln!(session.out, "{count}")
}
