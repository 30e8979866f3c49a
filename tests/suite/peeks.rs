//! Links and peeks: what a reference says without leaving, terms of the glossary likewise, and what cites an article.

use crate::support::{BOOK, Driver, load_texts, options, small_book};
use iced::Point;
use iced::keyboard::{Modifiers, key};
use legal_handbook::command::Command;
use legal_handbook::handbook::{Handbook, Id, Reference};
use legal_handbook::language::Language;
use legal_handbook::navigation::Route;
use serde_json::Value;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

const EN: Language = Language::ENGLISH;
const RU: Language = Language::RUSSIAN;
const GUIDE: &str = "guide/police-stop";

fn open(language: Language, id: &str, size: (f32, f32)) -> Driver {
    let mut options = options(language);
    options.open = Some(Route::to(Id::new(id)));
    Driver::start(options, size)
}

/// The first link of the guide that is used here.
fn first_reference() -> &'static Id {
    let guide = BOOK.guides.iter().find(|guide| guide.id.as_str() == GUIDE).expect("the guide");
    let mut references = guide.warning_rests_on.iter().chain(guide.steps.iter().flat_map(|step| &step.rests_on));
    references.find_map(|reference| if let Reference::Link(id) = reference { Some(id) } else { None }).expect("a link")
}

fn label(language: Language, id: &Id) -> String {
    legal_handbook::words::Words::new(language).reference(&BOOK, &Reference::Link(id.clone())).replace('\u{a0}', " ")
}

/// The beginning of what the cited part says.
fn says(language: Language, id: &Id) -> String {
    let provision = BOOK.provision(id).expect("a provision");
    let parts = &provision.current().parts;
    let part = parts.iter().find(|part| id.is_within(&part.id)).unwrap_or(&parts[0]);
    let text = part.points.iter().find(|point| point.id == *id).map_or(&part.text, |point| &point.text);
    text.in_language(language).replace('\u{a0}', " ").chars().take(40).collect()
}

fn is_open(driver: &mut Driver, language: Language) -> bool {
    let says = says(language, first_reference());
    driver.page().contains(&says)
}

/// Everything that stands on the page itself, without a card over it.
fn page_texts(driver: &mut Driver, count: usize) -> Vec<(String, iced::Rectangle)> {
    driver.texts().into_iter().take(count).collect()
}

#[test]
fn a_link_under_the_pointer_shows_what_it_says_and_moves_nothing() {
    for (language, size) in [(EN, (1366.0, 768.0)), (RU, (1024.0, 600.0))] {
        let mut driver = open(language, GUIDE, size);
        // The link in the middle of the window.
        let y = driver.place_of(&label(language, first_reference())).y;
        driver.scroll_to((y - 300.0).max(0.0));
        let before = driver.texts();
        let scrolled = driver.scrolled();
        let link = driver.place_of(&label(language, first_reference()));
        assert!(!is_open(&mut driver, language));
        driver.rest(link.center());
        assert!(is_open(&mut driver, language), "{language}: {}", driver.page());
        assert_eq!(page_texts(&mut driver, before.len()), before, "the page stands still");
        assert!((driver.scrolled() - scrolled).abs() < f32::EPSILON);
        for (text, bounds) in driver.texts().split_off(before.len()) {
            assert!(bounds.x >= 0.0 && bounds.x + bounds.width <= size.0, "{text}: {bounds:?}");
            assert!(bounds.y >= 0.0 && bounds.y + bounds.height <= size.1, "{text}: {bounds:?}");
        }
        driver.rest(Point::new(5.0, 5.0));
        assert!(!is_open(&mut driver, language), "gone with the pointer");
    }
}

#[test]
fn the_key_shows_it_escape_closes_one_layer_and_enter_opens_it() {
    for language in [EN, RU] {
        let mut driver = open(language, GUIDE, (1366.0, 768.0));
        let before = driver.texts();
        driver.command(Command::Peek);
        assert!(is_open(&mut driver, language), "{}", driver.page());
        assert_eq!(page_texts(&mut driver, before.len()), before, "the page stands still");
        driver.key(key::Code::Escape, Modifiers::empty(), None);
        assert!(!is_open(&mut driver, language));
        assert_eq!(driver.app.route(), &Route::Guide(Id::new(GUIDE)));
        // The link has kept the focus: the key shows its card again.
        driver.command(Command::Peek);
        assert!(is_open(&mut driver, language));
        driver.key(key::Code::Enter, Modifiers::empty(), None);
        assert_eq!(driver.app.route(), &Route::to(first_reference().clone()));
    }
}

#[test]
fn the_key_again_shows_the_next_reference() {
    let mut driver = open(EN, GUIDE, (1366.0, 768.0));
    let mut seen = BTreeSet::new();
    for _ in 0..4 {
        let before = driver.texts().len();
        driver.command(Command::Peek);
        seen.insert(driver.page());
        assert!(driver.texts().len() >= before);
    }
    assert!(seen.len() >= 3, "cards differ: {}", seen.len());
}

#[test]
fn the_card_follows_the_language() {
    let mut driver = open(EN, GUIDE, (1366.0, 768.0));
    driver.command(Command::Peek);
    assert!(is_open(&mut driver, EN));
    driver.command(Command::SwitchLanguage);
    assert!(is_open(&mut driver, RU), "{}", driver.page());
    assert!(!is_open(&mut driver, EN));
}

#[test]
fn law_that_is_not_shipped_says_so() {
    let mut cited =
        BOOK.provisions.iter().filter(|provision| provision.relations.iter().any(|relation| matches!(relation.to, Reference::Cited { .. })));
    let provision = cited.next().expect("an article that cites law which is not shipped");
    for (language, said) in [(EN, "(not in this handbook)"), (RU, "(нет в этом справочнике)")] {
        assert!(open(language, provision.id.as_str(), (1366.0, 768.0)).shows(said), "{}", provision.id);
    }
}

/// A small book whose first article names a term in inflected forms.
fn with_terms() -> Arc<Handbook> {
    let mut files = small_book();
    files.push((
        "glossary.ron".to_owned(),
        r#"[
            (slug: "boat", term: {"en": "boats", "ru": "судно"}, definition: {"en": "What floats and carries.", "ru": "То, что плавает и везёт."},
             defined_by: Link("boat-code/2/1"), usage: {"en": "Say boat.", "ru": "Говорите «судно»."},
             colloquial: [(language: "en", word: "tub"), (language: "ru", word: "корыто"), (language: "en", word: "bucket", hidden: true)]),
            (slug: "dry-dock", term: {"en": "dry dock", "ru": "сухой док"}, definition: {"en": "Nothing here.", "ru": "Ничего."}),
        ]"#
        .to_owned(),
    ));
    let loaded = load_texts(&files).expect("a book");
    assert!(loaded.problems.is_empty(), "{:?}", loaded.problems);
    Arc::new(loaded.handbook)
}

#[test]
fn terms_that_stand_in_an_article_have_a_card_and_a_page() {
    for (language, here, term, meaning, shown) in [
        (EN, "Terms here", "boats", "What floats and carries.", ["Say boat.", "People also say: tub", "art. 2(1) BC"]),
        (RU, "Понятия здесь", "судно", "То, что плавает и везёт.", ["Говорите «судно».", "Ещё говорят: корыто", "ч. 1 ст. 2 КС"]),
    ] {
        let mut options = options(language);
        options.handbook = with_terms();
        options.open = Some(Route::to(Id::new("boat-code/1")));
        let mut driver = Driver::start(options, (1366.0, 768.0));
        assert!(driver.shows(here), "{}", driver.page());
        assert!(!driver.shows("dock") && !driver.shows("док"), "a term that does not stand there");
        assert!(!driver.shows(meaning));
        driver.command(Command::Peek);
        assert!(driver.shows(meaning), "{}", driver.page());
        driver.key(key::Code::Enter, Modifiers::empty(), None);
        assert_eq!(driver.app.route(), &Route::Term(Id::new("term/boat")));
        assert!(driver.shows(term) && driver.shows(meaning));
        for words in shown {
            assert!(driver.shows(words), "{words:?} in {}", driver.page());
        }
        assert!(!driver.shows("bucket"), "a hidden word is never shown");
    }
}

/// Every link in the data of a record, however deep.
fn links(value: &Value, found: &mut Vec<String>) {
    match value {
        Value::Object(fields) => fields.iter().for_each(|(name, value)| match value {
            Value::String(id) if name == "link" => found.push(id.clone()),
            value => links(value, found),
        }),
        Value::Array(values) => values.iter().for_each(|value| links(value, found)),
        _ => {}
    }
}

#[test]
fn cited_by_is_the_exact_inverse_of_every_reference() {
    let json = |record: serde_json::Result<Value>| record.expect("plain data");
    let provisions = BOOK.provisions.iter().map(|record| (&record.id, json(serde_json::to_value(record))));
    let guides = BOOK.guides.iter().map(|record| (&record.id, json(serde_json::to_value(record))));
    let tables = BOOK.tables.iter().map(|record| (&record.id, json(serde_json::to_value(record))));
    let paragraphs = BOOK.review.iter().flat_map(|review| &review.paragraphs).map(|record| (&record.id, json(serde_json::to_value(record))));
    let mut expected: BTreeMap<Id, BTreeSet<Id>> = BTreeMap::new();
    for (from, record) in provisions.chain(guides).chain(tables).chain(paragraphs) {
        let mut found = Vec::new();
        links(&record, &mut found);
        for link in found {
            let link = Id::new(link);
            let to = BOOK.provision(&link).map_or(link, |provision| provision.id.clone());
            if to != *from {
                expected.entry(to).or_default().insert(from.clone());
            }
        }
    }
    for term in &BOOK.terms {
        if let Some(Reference::Link(link)) = &term.defined_by {
            let to = BOOK.provision(link).map_or(link, |provision| &provision.id);
            expected.entry(to.clone()).or_default().insert(term.id.clone());
        }
    }
    assert!(expected.len() > 40, "{} items are cited", expected.len());
    let everything = BOOK.provisions.iter().map(|record| &record.id).chain(BOOK.guides.iter().map(|record| &record.id));
    let everything = everything.chain(BOOK.tables.iter().map(|record| &record.id)).chain(expected.keys());
    for id in everything {
        let citing: BTreeSet<Id> = BOOK.cited_by(id).iter().cloned().collect();
        assert_eq!(citing.len(), BOOK.cited_by(id).len(), "{id}: each once");
        assert_eq!(citing, expected.get(id).cloned().unwrap_or_default(), "{id}");
    }
}

#[test]
fn an_article_says_what_cites_it_without_doubles() {
    for (language, heading) in [(EN, "Cited by"), (RU, "На эту норму ссылаются")] {
        let mut driver = open(language, "criminal-code-2014/309", (1366.0, 768.0));
        let page = driver.page();
        let (_, cited) = page.split_once(heading).unwrap_or_else(|| panic!("{heading} in {page}"));
        let guide = BOOK.cited_by(&Id::new("criminal-code-2014/309")).iter().find(|id| id.as_str().starts_with("guide/")).expect("a guide");
        assert!(cited.contains(&label(language, guide)), "{guide} in {cited}");
        let provision = BOOK.provision(&Id::new("criminal-code-2014/309")).expect("309");
        let named = provision.relations.iter().find_map(|relation| match &relation.to {
            Reference::Link(id) => BOOK.provision(id).filter(|named| BOOK.cited_by(&provision.id).contains(&named.id)),
            Reference::Cited { .. } => None,
        });
        if let Some(named) = named {
            let section = cited.split_once(if language == EN { "Facts" } else { "Факты" }).map_or(cited, |(section, _)| section);
            assert!(!section.lines().any(|line| line == label(language, &named.id)), "{} stands above already", named.id);
        }
    }
}
