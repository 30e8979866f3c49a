//! Relevance: real queries with their judged answers, by class, against floors.
//!
//! The rule is that of `judge.py`: an answer is any id graded 2 or 3, a part of it or the article of it; guides, terms and decks
//! among the hits count neither way; rows whose answer the book does not ship are left out; a negative row has no hit.

use crate::support::BOOK;
use legal_handbook::handbook::{Id, Item};
use legal_handbook::language::Language;
use legal_handbook::search::{Query, Search};

use std::collections::{BTreeMap, BTreeSet};

const JUDGED: &str = include_str!("judged/dev.tsv");

/// A judged query.
struct Row {
    class: &'static str,
    language: Language,
    query: &'static str,
    expected: Vec<(&'static str, u32)>,
}

fn rows() -> Vec<Row> {
    let mut lines = JUDGED.lines();
    let names: Vec<&str> = lines.next().expect("a heading").split('\t').collect();
    let column = |name: &str| names.iter().position(|column| *column == name).unwrap_or_else(|| panic!("a column {name}"));
    let (class, language, query, expected) = (column("class"), column("ui_lang"), column("query"), column("expected"));
    lines
        .map(|line| {
            let cells: Vec<&str> = line.split('\t').collect();
            let graded = cells[expected].split_whitespace().map(|answer| match answer.rsplit_once(':') {
                Some((id, grade)) => (id, grade.parse().expect("a grade")),
                None => (answer, 3),
            });
            Row {
                class: cells[class],
                language: Language::from_tag(cells[language]).expect("a language"),
                query: cells[query].trim_matches('"'),
                expected: graded.collect(),
            }
        })
        .collect()
}

/// Whether the book ships an answer, or a part of it.
fn ships(id: &str) -> bool {
    id == "review"
        || BOOK.item(&Id::new(id)).is_some_and(|item| !matches!(item, Item::Act(_)))
        || BOOK.provisions.iter().any(|p| p.id.as_str().starts_with(&format!("{id}/")))
}

fn answers(hit: &str, wanted: &str) -> bool {
    hit == wanted
        || hit.starts_with(&format!("{wanted}/"))
        || wanted.starts_with(&format!("{hit}/"))
        || (wanted == "review" && hit.starts_with("review"))
}

/// The place of the first answer among the first ten hits, from 1; 0 if it is not among them.
fn place(search: &Search, row: &Row) -> (usize, Vec<String>) {
    let hits = search.find(&Query { limit: 20, ..Query::new(row.query, row.language) }).hits;
    let hits: Vec<String> = hits
        .iter()
        .map(|hit| hit.id.to_string())
        .filter(|id| !["guide", "term", "deck"].contains(&id.split('/').next().unwrap_or_default()))
        .collect();
    let shipped: Vec<_> = row.expected.iter().filter(|(id, _)| ships(id)).collect();
    let mut wanted: Vec<&str> = shipped.iter().filter(|(_, grade)| *grade >= 2).map(|(id, _)| *id).collect();
    if wanted.is_empty() {
        wanted = shipped.iter().map(|(id, _)| *id).collect();
    }
    let place = hits.iter().take(10).position(|hit| wanted.iter().any(|wanted| answers(hit, wanted))).map_or(0, |at| at + 1);
    (place, hits)
}

/// Success at 1, success at 5 and mean reciprocal rank of each class.
#[test]
fn judged_queries_find_their_answers() {
    let search = Search::open(BOOK.clone()).expect("an index");
    let mut classes: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    let mut missed = Vec::new();
    for row in rows() {
        if row.class == "negative" {
            let (_, hits) = place(&search, &row);
            classes.entry(row.class).or_default().push(usize::from(hits.is_empty()));
            if !hits.is_empty() {
                missed.push(format!("negative: {:?} finds {:?}", row.query, &hits[..hits.len().min(3)]));
            }
            continue;
        }
        if !row.expected.iter().any(|(id, _)| ships(id)) {
            continue;
        }
        let (place, hits) = place(&search, &row);
        classes.entry(row.class).or_default().push(place);
        if place != 1 {
            missed.push(format!("{}: {:?} at {place}, wants {:?}, finds {:?}", row.class, row.query, row.expected, &hits[..hits.len().min(4)]));
        }
    }
    let share =
        |places: &[usize], test: &dyn Fn(usize) -> bool| places.iter().filter(|place| test(**place)).count() as f32 / places.len().max(1) as f32;
    let reciprocal =
        |places: &[usize]| places.iter().map(|place| if *place == 0 { 0.0 } else { 1.0 / *place as f32 }).sum::<f32>() / places.len().max(1) as f32;
    for (class, places) in &classes {
        println!(
            "{class:10} n={:3} s@1={:.2} s@5={:.2} mrr={:.3}",
            places.len(),
            share(places, &|p| p == 1),
            share(places, &|p| (1..=5).contains(&p)),
            reciprocal(places)
        );
    }
    let all: Vec<usize> = classes.iter().filter(|(class, _)| **class != "negative").flat_map(|(_, places)| places.clone()).collect();
    println!(
        "overall    n={:3} s@1={:.2} s@5={:.2} mrr={:.3}",
        all.len(),
        share(&all, &|p| p == 1),
        share(&all, &|p| (1..=5).contains(&p)),
        reciprocal(&all)
    );
    println!("{}", missed.join("\n"));

    let classes_of = |names: &[&str]| -> BTreeSet<String> { names.iter().map(|name| (*name).to_owned()).collect() };
    for (class, places) in &classes {
        let not_first = places.iter().filter(|place| **place != 1).count();
        let least = |least: f32| assert!(share(places, &|p| (1..=5).contains(&p)) >= least, "{class}: success@5 under {least}");
        match *class {
            _ if classes_of(&["citation", "layout", "phrase", "prefix"]).contains(*class) => {
                assert!(not_first <= 1, "{class}: {not_first} without their answer first")
            }
            "negative" => assert!(share(places, &|p| p == 1) >= NEGATIVE, "a query about nothing in the book finds something"),
            "question" => least(QUESTION),
            _ => least(OTHERS),
        }
    }
    assert!(reciprocal(&all) >= OVERALL, "overall");
}

/// Floors as reached so far; they are only ever raised.
const NEGATIVE: f32 = 1.0;
const QUESTION: f32 = 0.8;
const OTHERS: f32 = 0.6;
const OVERALL: f32 = 0.78;

/// An everyday phrase is never a judged query: the answers are found, not written down.
#[test]
fn no_everyday_phrase_is_a_judged_query() {
    let judged: BTreeSet<Vec<String>> = rows().iter().map(|row| legal_handbook::search::stems(row.query)).collect();
    let mut phrases = Vec::new();
    for language in BOOK.languages() {
        let asked = BOOK.provisions.iter().map(|provision| &provision.asked_as).chain(BOOK.guides.iter().map(|guide| &guide.asked_as));
        let asked = asked
            .chain(BOOK.terms.iter().map(|term| &term.asked_as))
            .chain(BOOK.review.iter().flat_map(|review| review.paragraphs.iter().map(|paragraph| &paragraph.asked_as)));
        phrases.extend(asked.filter_map(|asked| asked.get(*language)).flatten());
    }
    assert!(phrases.len() > 1000);
    let copied: Vec<_> = phrases.into_iter().filter(|phrase| judged.contains(&legal_handbook::search::stems(phrase))).collect();
    assert!(copied.is_empty(), "{copied:?}");
}
