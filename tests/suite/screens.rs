//! Every screen in both languages: what must be on it is on it, and every way on it works by key and by mouse.

use crate::support::{BOOK, Driver, load_texts, options, small_book};
use legal_handbook::app::{Message, Screen};
use legal_handbook::command::{Command, TABLE};
use legal_handbook::handbook::Id;
use legal_handbook::language::Language;
use legal_handbook::navigation::Route;
use legal_handbook::settings::Scheme;
use legal_handbook::words::Words;

use std::sync::Arc;

const BOTH: [Language; 2] = [Language::ENGLISH, Language::RUSSIAN];

fn start(language: Language) -> Driver {
    Driver::start(options(language), (1366.0, 768.0))
}

fn open(language: Language, route: Route) -> Driver {
    let mut options = options(language);
    options.open = Some(route);
    Driver::start(options, (1366.0, 768.0))
}

#[test]
fn home_offers_topics_review_acts_and_says_what_it_is() {
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = start(language);
        let manifest = &BOOK.manifest;
        for expected in [words.home_question(), manifest.disclaimer.in_language(language).to_owned(), words.review()] {
            assert!(driver.shows(&expected.replace('\u{a0}', " ")), "{language}: {expected}");
        }
        assert!(driver.shows(manifest.not_reviewed.in_language(language)), "{language}: not reviewed");
        for topic in &BOOK.topics {
            assert!(driver.shows(topic.title.in_language(language)), "{language}: {}", topic.id);
        }
        for act in BOOK.acts.iter().filter(|act| !act.provisions.is_empty()) {
            assert!(driver.shows(&act.about.name.in_language(language).replace('\u{a0}', " ")), "{language}: {}", act.id);
        }
        // What is far down the side panel is scrolled to first; the situations are in view.
        let guide = &BOOK.guides[1];
        driver.click(&guide.title.in_language(language).replace('\u{a0}', " "));
        assert_eq!(driver.app.route(), &Route::Guide(guide.id.clone()));
    }
}

#[test]
fn contents_list_every_provision_of_a_topic_and_an_act() {
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = start(language);
        let topics = BOOK.topics.iter().map(|topic| (&topic.id, &topic.provisions));
        let acts = BOOK.acts.iter().map(|act| (&act.id, &act.provisions));
        for (id, provisions) in topics.chain(acts) {
            driver.send(Message::Chosen(Route::Contents(id.clone())));
            let page = driver.page();
            for provision in provisions.iter().map(|position| &BOOK.provisions[*position]) {
                let citation = words.citation(&BOOK, provision).replace('\u{a0}', " ");
                assert!(page.contains(&citation), "{language}: {id} lists {citation}");
            }
        }
    }
}

#[test]
fn the_keyboard_walks_a_list_and_opens_a_row() {
    let mut driver = open(Language::ENGLISH, Route::Contents(Id::new("criminal-code-2014")));
    driver.command(Command::Down);
    driver.command(Command::Open);
    let act = BOOK.act("criminal-code-2014").expect("the Code");
    let second = &BOOK.provisions[act.provisions[1]];
    assert_eq!(driver.app.route(), &Route::Provision(second.id.clone()));
    driver.command(Command::NextArticle);
    let third = &BOOK.provisions[act.provisions[2]];
    assert_eq!(driver.app.route(), &Route::Provision(third.id.clone()));
}

/// No missing piece, empty box or raw id on any provision, in either language or both.
#[test]
fn every_provision_is_whole_in_both_languages() {
    let mut driver = start(Language::ENGLISH);
    for provision in &BOOK.provisions {
        driver.send(Message::Chosen(Route::Provision(provision.id.clone())));
        for language in BOTH {
            let words = Words::new(language);
            let plain = |text: &str| text.replace('\u{a0}', " ");
            let page = driver.page();
            for expected in [
                plain(&words.status(&BOOK, provision)),
                plain(&words.not_official()),
                plain(BOOK.manifest.not_reviewed.in_language(language)),
                plain(provision.current().title.in_language(language)),
                plain(BOOK.act_of(provision).about.name.in_language(language)),
            ] {
                assert!(page.contains(&expected), "{}: {language}: {expected}", provision.id);
            }
            for part in &provision.current().parts {
                assert!(page.contains(&plain(part.text.in_language(language))), "{}: {language}", part.id);
            }
            for (text, _) in driver.texts() {
                assert!(!text.is_empty(), "{}: an empty text", provision.id);
                assert!(!has_raw_id(&text), "{}: a raw id: {text}", provision.id);
            }
            driver.command(Command::SwitchLanguage);
        }
        driver.command(Command::Together);
        let page = driver.page();
        for language in BOTH {
            let title = provision.current().title.in_language(language).replace('\u{a0}', " ");
            assert!(page.contains(&title), "{}: both: {title}", provision.id);
        }
        driver.command(Command::Together);
    }
}

/// Whether a text shows an id where words belong.
fn has_raw_id(text: &str) -> bool {
    let acts = BOOK.acts.iter().any(|act| text.contains(&format!("{}/", act.id)) || text == act.id.as_str());
    acts || ["review/", "topic/", "guide/", "table/"].iter().any(|kind| text.contains(kind))
}

#[test]
fn every_edition_can_be_read_and_an_earlier_one_says_that_it_is_past() {
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = start(language);
        for provision in BOOK.provisions.iter().filter(|provision| provision.editions.len() > 1) {
            driver.send(Message::Chosen(Route::Provision(provision.id.clone())));
            assert!(!driver.shows(&words.edition_outdated()), "{}: the last edition is not past", provision.id);
            let first = &provision.editions[0];
            // The editions stand under the law.
            let below = driver.top_of("timeline").expect("a timeline");
            let scrolled = driver.scrolled();
            driver.scroll_to(scrolled + below - 100.0);
            let edition = driver.place_of(&words.span(&first.from, first.until.as_ref()).replace('\u{a0}', " "));
            driver.click_at(edition.center());
            assert!(driver.shows(&words.edition_outdated()), "{}: {language}", provision.id);
            assert!(driver.shows(&first.title.in_language(language).replace('\u{a0}', " ")), "{}: {language}", provision.id);
        }
    }
}

#[test]
fn the_review_is_shown_whole_with_its_author_and_its_law() {
    let review = BOOK.review.as_ref().expect("the review");
    for language in BOTH {
        let words = Words::new(language);
        let mut options = options(language);
        options.open = Some(Route::Review(None));
        // High enough for the first paragraph and what unfolds below it.
        let mut driver = Driver::start(options, (1366.0, 1400.0));
        let plain = |text: &str| text.replace('\u{a0}', " ");
        for expected in [&review.title, &review.byline, &review.rights, &review.translation, &review.contact, &review.describes] {
            assert!(driver.shows(&plain(expected.in_language(language))), "{language}: {}", expected.in_language(language));
        }
        for paragraph in &review.paragraphs {
            assert!(driver.shows(&plain(paragraph.text.in_language(language))), "{language}: {}", paragraph.id);
        }
        let mark = if language == review.original { words.author_text() } else { words.our_translation() };
        assert!(driver.shows(&mark), "{language}: {mark}");
        // Unfolding shows what the law said then and says now.
        let statement = review.paragraphs.iter().flat_map(|paragraph| &paragraph.statements).next().expect("a statement");
        assert!(!driver.shows(&plain(statement.says.in_language(language))));
        driver.click(&words.what_law_says());
        assert!(driver.shows(&plain(statement.says.in_language(language))), "{language}: unfolded");
        assert!(driver.shows(&words.then_law()) && driver.shows(&words.now_law()));
        for number in 2..=review.paragraphs.len() {
            driver.send(Message::Reader(legal_handbook::screen::reader::Message::Unfolded(number)));
        }
        let page = driver.page();
        for text in review.paragraphs.iter().flat_map(|paragraph| &paragraph.statements).flat_map(|statement| statement.texts()) {
            assert!(page.contains(&plain(text.in_language(language))), "{language}: {}", text.in_language(language));
        }
        assert!(page.contains(&words.review_imprecise()), "{language}: where the review is imprecise");
    }
}

#[test]
fn typing_searches_at_once_and_enter_opens_the_first_hit() {
    for (language, query, first) in
        [(Language::ENGLISH, "pimping", "criminal-code-2014/309"), (Language::RUSSIAN, "сводничество", "criminal-code-2014/309")]
    {
        let words = Words::new(language);
        let mut driver = start(language);
        driver.command(Command::Search);
        driver.type_text(query);
        assert_eq!(driver.app.route(), &Route::Search(query.to_owned()));
        assert!(driver.shows(&words.open_key()), "{language}: the selected row says how to open it");
        driver.command(Command::Open);
        assert_eq!(driver.app.route(), &Route::Provision(Id::new(first)), "{language}: {query}");
        // Back to the results, with the query still in the box.
        driver.command(Command::Back);
        assert_eq!(driver.app.route(), &Route::Search(query.to_owned()));
        driver.command(Command::Back);
        assert_eq!(driver.app.route(), &Route::Home);
    }
}

#[test]
fn arrows_choose_a_hit_while_the_box_keeps_the_focus() {
    let mut driver = start(Language::ENGLISH);
    driver.command(Command::Search);
    driver.type_text("trafficking");
    let Screen::Finding(_) = driver.app.screen() else { panic!("the results are shown") };
    driver.command(Command::Down);
    driver.command(Command::Open);
    let opened = driver.app.route().clone();
    driver.command(Command::Back);
    driver.command(Command::Open);
    assert_ne!(&opened, driver.app.route(), "the second hit is not the first");
}

#[test]
fn nothing_found_is_said_with_the_next_step() {
    for (language, query) in [(Language::ENGLISH, "mortgage"), (Language::RUSSIAN, "ипотека")] {
        let words = Words::new(language);
        let mut driver = open(language, Route::Search(query.to_owned()));
        assert!(driver.shows(&words.nothing_found(query)), "{language}");
        assert!(driver.shows(&words.nothing_other_word()), "{language}");
    }
}

/// What was searched instead of what was typed is said above the results, in both languages.
#[test]
fn a_rescued_query_says_what_was_searched() {
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = open(language, Route::Search("ghbnjy".to_owned()));
        let said = words.searched_instead("ghbnjy", "притон", &words.rescue(legal_handbook::search::Rescue::Layout));
        assert!(driver.shows(&said.replace('\u{a0}', " ")), "{language}: {said}");
        driver.send(Message::Chosen(Route::Search("мент".to_owned())));
        assert!(driver.shows(words.also_searched("").trim_end()), "{language}");
    }
}

#[test]
fn settings_change_at_once() {
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = open(language, Route::Settings);
        driver.click(&words.scheme_dark());
        assert_eq!(driver.app.settings().scheme, Scheme::Dark);
        driver.click("+");
        assert!((driver.app.settings().zoom - 1.1).abs() < 0.001);
        driver.command(Command::ZoomReset);
        // The interface stays in one language while the texts are switched.
        driver.click(&words.language_name(language));
        driver.click(&words.settings_together());
        assert!(driver.app.settings().together);
        assert!(driver.shows(&words.settings_private()), "{language}: the mode is said");
    }
}

#[test]
fn the_interface_can_differ_from_the_texts() {
    let mut driver = open(Language::ENGLISH, Route::Provision(Id::new("criminal-code-2014/309")));
    driver.send(Message::Set(legal_handbook::screen::Change::Interface(Some(Language::RUSSIAN))));
    let words = Words::new(Language::RUSSIAN);
    assert!(driver.shows(&words.offline()), "the interface is Russian");
    let title = BOOK.provision(&Id::new("criminal-code-2014/309")).expect("309").current().title.in_language(Language::ENGLISH);
    assert!(driver.shows(title), "the text is English");
}

#[test]
fn the_key_sheet_names_every_command() {
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = start(language);
        driver.command(Command::Keys);
        for (command, _) in TABLE {
            assert!(driver.shows(&words.command(*command)), "{language}: {command:?}");
            assert!(!words.command(*command).starts_with("command-"), "{language}: {command:?} has its sentence");
        }
    }
}

#[test]
fn problems_are_shown_and_the_sound_rest_can_be_read() {
    let mut files = small_book();
    files[4].1 = files[4].1.replace("topics:", "topcis:");
    let loaded = load_texts(&files).expect("a book");
    for language in BOTH {
        let words = Words::new(language);
        let mut options = options(language);
        options.handbook = Arc::new(load_texts(&files).expect("a book").handbook);
        options.problems.clone_from(&loaded.problems);
        let mut driver = Driver::start(options, (1366.0, 768.0));
        assert!(driver.shows(&words.problems_banner(1).replace('\u{a0}', " ")), "{language}");
        driver.send(Message::Chosen(Route::Trouble));
        assert!(driver.shows("acts/boat-code/1.ron:5:"), "{language}: the place");
        assert!(driver.shows(&words.problem_help(&loaded.problems[0].kind)), "{language}: what to do");
        driver.send(Message::Chosen(Route::Provision(Id::new("boat-code/2"))));
        assert!(driver.shows(if language == Language::ENGLISH { "A boat is kept dry." } else { "Судно держат сухим." }));
    }
}

#[test]
fn every_control_is_reached_by_tab_and_pressed_by_enter() {
    let mut driver = start(Language::ENGLISH);
    // From the first control on: the title leads home, back and forward follow, then the search box.
    for _ in 0..40 {
        driver.command(Command::NextControl);
        if let Route::Home = driver.app.route() {
            driver.command(Command::Open);
        }
        if !matches!(driver.app.route(), Route::Home | Route::Search(_)) {
            return;
        }
    }
    panic!("Tab and Enter lead nowhere");
}

#[test]
fn escape_closes_one_layer_and_never_quits() {
    let mut driver = start(Language::ENGLISH);
    driver.command(Command::Settings);
    driver.command(Command::Keys);
    driver.command(Command::Close);
    assert_eq!(driver.app.route(), &Route::Settings);
    driver.command(Command::Close);
    assert_eq!(driver.app.route(), &Route::Home);
    driver.command(Command::Close);
    assert_eq!(driver.app.route(), &Route::Home);
}

/// Every term and every act can be reached without searching.
#[test]
fn the_glossary_and_the_acts_are_listed() {
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = start(language);
        driver.click(&words.glossary());
        let page = driver.page();
        for term in &BOOK.terms {
            assert!(page.contains(&term.term.in_language(language).replace('\u{a0}', " ")), "{}: {page}", term.id);
        }
        driver.command(Command::Open);
        assert!(driver.shows(&words.glossary_term()), "{}", driver.page());
        driver.send(Message::Chosen(Route::Home));
        driver.click(&words.every_act());
        for act in BOOK.acts.iter().filter(|act| !act.provisions.is_empty()) {
            assert!(driver.shows(&act.about.name.in_language(language).replace('\u{a0}', " ")), "{}", act.id);
        }
    }
}
