//! Hidden words of the glossary are understood in any form and shown nowhere, but where the reader has typed them.

use crate::files::write;
use crate::support::{BOOK, Driver, load_texts, options, small_book};
use crate::typing::{in_latin, other_keyboard};
use legal_handbook::app::Message;
use legal_handbook::cli;
use legal_handbook::handbook::{Handbook, Id};
use legal_handbook::language::Language;
use legal_handbook::navigation::Route;
use legal_handbook::search::{Query, Results, Search, stems};

use std::sync::Arc;

const BOTH: [Language; 2] = [Language::ENGLISH, Language::RUSSIAN];

/// Terms with words that must never be shown, in both languages, alone and in pairs.
const GLOSSARY: &str = r#"[(
    slug: "boat",
    term: {"en": "Boat", "ru": "Лодка"},
    definition: {"en": "What floats on a river.", "ru": "То, что плавает по реке."},
    colloquial: [
        (language: "ru", word: "калоша", hidden: true),
        (language: "ru", word: "ржавая посудина", hidden: true),
        (language: "en", word: "scowler", hidden: true),
        (language: "en", word: "leaky washtub", hidden: true),
        (language: "ru", word: "лодочка"),
    ],
    asked_as: {"en": ["they called her a scowler"], "ru": ["обозвали калошей", "плыли на калошах"]},
)]"#;

/// Words for search, hidden ones among them.
const WORDS: &str = r#"(families: [["калоша", "калошный"]], synonyms: [["лодка", "калоша", "шлюпка"], ["boat", "scowler", "vessel"]])"#;

fn files() -> Vec<(String, String)> {
    let mut files = small_book();
    files.push(("glossary.ron".to_owned(), GLOSSARY.to_owned()));
    files.push(("search.ron".to_owned(), WORDS.to_owned()));
    files
}

fn made() -> Arc<Handbook> {
    let loaded = load_texts(&files()).expect("a book");
    assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
    Arc::new(loaded.handbook)
}

/// The hidden words of a book.
fn hidden(book: &Handbook) -> Vec<(Language, String)> {
    let colloquial = book.terms.iter().flat_map(|term| &term.colloquial).filter(|word| word.hidden);
    colloquial.map(|hidden| (hidden.language, hidden.word.clone())).collect()
}

/// The stems of a text, one a word, in order.
fn in_order(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).filter_map(|word| stems(word).pop()).collect()
}

/// Fails where a text shows a hidden word that was not typed.
fn shows_none(book: &Handbook, typed: &str, shown: &str) {
    let (typed_stems, shown_stems) = (in_order(typed), in_order(shown));
    for (_, word) in hidden(book) {
        let word_stems = in_order(&word);
        let stands = |stems: &[String]| stems.windows(word_stems.len()).any(|window| window == word_stems);
        assert!(!stands(&shown_stems) || stands(&typed_stems), "{typed:?} shows {word:?}: {shown}");
    }
}

/// Everything of the results that a reader may see.
fn said(results: &Results) -> String {
    let made = results.applied.iter().chain(&results.suggestions).map(|applied| applied.query.clone());
    let hits = results.hits.iter().flat_map(|hit| [hit.title.text.clone(), hit.excerpt.text.clone()]);
    made.chain(hits).chain(results.also_searched.iter().cloned()).chain(results.words_alone.clone()).collect::<Vec<_>>().join("\n")
}

/// Ways to type a hidden word, or nearly.
fn typings(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let without = |at: usize| letters.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, c)| *c).collect::<String>();
    let beginning = |length: usize| letters.iter().take(length).collect::<String>();
    let mut typings = vec![word.to_owned(), word.to_uppercase(), format!("\"{word}\""), format!("{word} -x"), other_keyboard(word), in_latin(word)];
    typings.extend(["а", "ы", "у", "ой", "ами", "s", "ed"].map(|ending| format!("{}{ending}", beginning(letters.len().saturating_sub(1)))));
    typings.extend((2..letters.len()).flat_map(|length| [beginning(length), format!("{}*", beginning(length))]));
    typings.extend((0..letters.len()).map(without));
    typings.extend((1..letters.len()).map(|at| {
        let mut swapped = letters.clone();
        swapped.swap(at - 1, at);
        swapped.into_iter().collect()
    }));
    typings
}

#[test]
fn no_result_shows_a_hidden_word() {
    for book in [made(), BOOK.clone()] {
        let search = Search::open(book.clone()).expect("an index");
        // Decent words lead to the same terms.
        let mut typed: Vec<String> = ["лодка", "лодочка", "boat", "boats", "vessel", "шлюпка", "полиция", "police"].map(str::to_owned).to_vec();
        typed.extend(hidden(&book).iter().flat_map(|(_, word)| typings(word)));
        for typed in typed {
            for language in BOTH {
                let results = search.find(&Query::new(&typed, language));
                shows_none(&book, &typed, &said(&results));
            }
        }
    }
}

#[test]
fn a_hidden_word_leads_to_its_term() {
    let search = Search::open(made()).expect("an index");
    for typed in ["калоша", "калошу", "КАЛОШЕЙ", "ржавая посудина", "scowler", "leaky washtub", "rfkjif"] {
        let results = search.find(&Query::new(typed, Language::RUSSIAN));
        assert!(results.hits.iter().any(|hit| hit.id == Id::new("term/boat")), "{typed}: {:?}", results.hits);
    }
    // What was typed on the other keyboard is understood, and not written out.
    let results = search.find(&Query::new("rfkjif", Language::RUSSIAN));
    assert_eq!(results.applied.map(|applied| applied.query), Some("…".to_owned()));
    // Words of the same meaning are named without it.
    assert_eq!(search.find(&Query::new("шлюпка", Language::RUSSIAN)).also_searched, ["лодка"]);
}

/// What is shown of the records themselves: no text of the book has a hidden word.
#[test]
fn no_record_shows_a_hidden_word() {
    for record in BOOK.provisions.iter().map(serde_json::to_string).chain(BOOK.guides.iter().map(serde_json::to_string)) {
        shows_none(&BOOK, "", &record.expect("JSON"));
    }
    for term in &BOOK.terms {
        for (_, text) in term.term.iter().chain(term.definition.iter()).chain(term.usage.iter().flat_map(|usage| usage.iter())) {
            shows_none(&BOOK, "", text);
        }
    }
}

fn run(arguments: &[&str]) -> String {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    cli::run(std::iter::once("handbook").chain(arguments.iter().copied()).map(Into::into), &mut out, &mut err);
    [out, err].map(|bytes| String::from_utf8(bytes).expect("UTF-8")).join("\n")
}

#[test]
fn no_command_prints_a_hidden_word() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &files());
    let dir = folder.path().to_str().expect("a path");
    let book = made();
    for language in ["en", "ru"] {
        let print = |typed: &str, arguments: &[&str]| {
            let printed = run(&[arguments, &["--lang", language, "--handbook", dir]].concat());
            shows_none(&book, typed, &printed);
        };
        for (_, word) in hidden(&book) {
            for typed in [word.clone(), word.to_uppercase(), other_keyboard(&word), in_latin(&word), word.chars().take(4).collect()] {
                print(&typed, &["search", &typed, "--explain"]);
                print(&typed, &["search", &typed, "--json"]);
            }
        }
        for kind in ["provision", "review", "guide", "deck", "question", "term", "act", "topic"] {
            print("", &["list", "--kind", kind]);
            print("", &["list", "--kind", kind, "--json"]);
        }
        for format in ["text", "markdown", "json"] {
            for id in ["term/boat", "boat-code/1", "boat-code/2", "review/1"] {
                print("", &["show", id, "--format", format]);
            }
        }
        print("", &["check", dir]);
    }
}

#[test]
fn no_screen_shows_a_hidden_word() {
    for language in BOTH {
        let mut options = options(language);
        options.handbook = made();
        let book = options.handbook.clone();
        let mut driver = Driver::start(options, (1366.0, 768.0));
        for (_, word) in hidden(&book) {
            for typed in [word.clone(), other_keyboard(&word), in_latin(&word), word.chars().take(4).collect()] {
                driver.send(Message::Chosen(Route::Search(typed.clone())));
                shows_none(&book, &typed, &driver.page());
            }
        }
        for id in ["boat-code/1", "boats", "boat-code"] {
            driver.send(Message::Chosen(Route::to(Id::new(id))));
            shows_none(&book, "", &driver.page());
        }
    }
}
