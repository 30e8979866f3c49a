//! The screen of results: filters, what is cited, and the switches, by mouse and by key in both languages.

use crate::support::{BOOK, Driver, options};
use legal_handbook::app::{Message, Screen};
use legal_handbook::command::Command;
use legal_handbook::handbook::Id;
use legal_handbook::language::Language;
use legal_handbook::navigation::Route;
use legal_handbook::screen::finding;
use legal_handbook::search::{Facet, Opens, Query, Rescue, Value};
use legal_handbook::view::filters::Event;
use legal_handbook::words::Words;

use iced::keyboard::{Modifiers, key};
use jiff::civil::date;

const BOTH: [Language; 2] = [Language::ENGLISH, Language::RUSSIAN];

fn open(language: Language, query: &str) -> Driver {
    open_at(language, query, (1366.0, 768.0))
}

fn open_at(language: Language, query: &str, size: (f32, f32)) -> Driver {
    let mut options = options(language);
    options.open = Some(Route::Search(query.to_owned()));
    Driver::start(options, size)
}

/// The query of the results that are shown.
fn query(driver: &Driver) -> Query {
    let Screen::Finding(finding) = driver.app.screen() else { panic!("results are shown") };
    finding.query().clone()
}

fn filter(driver: &mut Driver, event: Event) {
    driver.send(Message::Finding(finding::Message::Filter(event)));
}

fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

#[test]
fn a_filter_is_opened_chosen_kept_and_removed() {
    for language in BOTH {
        let words = Words::new(language);
        let act = Value::Act(Id::new("criminal-code-1997"));
        let name = plain(&words.value(&BOOK, &act));
        let chip = plain(&words.filter_remove(&name));
        let mut driver = open(language, "prostitution");
        for facet in Facet::ALL {
            assert!(driver.shows(&words.facet(facet)), "{language}: {facet:?}");
        }
        assert!(driver.shows(&words.filter_as_of()), "{language}");
        driver.click(&words.facet(Facet::Topic));
        assert!(driver.shows(&words.value(&BOOK, &Value::Topic(Id::new("topic/minors")))), "{language}: the topics are open");
        driver.command(Command::Close);
        assert!(matches!(driver.app.route(), Route::Search(_)), "{language}: closing the list leaves the results");
        filter(&mut driver, Event::Chosen(act.clone()));
        assert!(driver.shows(&chip), "{language}: {chip}");
        assert_eq!(query(&driver).chosen(), std::slice::from_ref(&act));
        // The first hit is opened; back, another language and further words keep the filter.
        driver.command(Command::Open);
        let Route::Provision(opened) = driver.app.route().clone() else { panic!("a provision is open") };
        assert!(opened.is_within(&Id::new("criminal-code-1997")), "{opened}");
        driver.command(Command::Back);
        assert_eq!(query(&driver).chosen(), std::slice::from_ref(&act));
        driver.command(Command::SwitchLanguage);
        assert_eq!(query(&driver).chosen(), std::slice::from_ref(&act));
        driver.command(Command::SwitchLanguage);
        driver.send(Message::QueryEdited("brothel".to_owned()));
        assert_eq!((query(&driver).chosen(), query(&driver).text), (vec![act.clone()], "brothel".to_owned()));
        driver.click(&chip);
        assert!(query(&driver).chosen().is_empty() && !driver.shows(&chip), "{language}");
    }
}

#[test]
fn filters_that_leave_nothing_say_so_and_are_removed_at_once() {
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = open(language, "brothel");
        filter(&mut driver, Event::Chosen(Value::Act(Id::new("criminal-code-1997"))));
        filter(&mut driver, Event::Chosen(Value::Topic(Id::new("topic/constitution"))));
        assert!(driver.shows(&plain(&words.nothing_found("brothel"))), "{language}");
        driver.click(&words.filters_remove());
        assert!(!query(&driver).is_filtered(), "{language}");
        assert!(!driver.shows(&plain(&words.nothing_found("brothel"))), "{language}");
    }
}

#[test]
fn a_day_is_read_doubted_or_not_known() {
    let known = BOOK.known_as_of().expect("a day");
    for language in BOTH {
        let words = Words::new(language);
        for (written, day, said) in [
            ("31.12.2014", Some(date(2014, 12, 31)), None),
            ("2014-12-31", Some(date(2014, 12, 31)), None),
            ("31.12", None, Some(words.filter_as_of_unclear())),
            ("31.02.2014", None, Some(words.filter_as_of_unclear())),
            ("01.01.2099", None, Some(words.cli_not_known_after(&words.date(known)))),
            ("", None, None),
        ] {
            let mut driver = open(language, "притон");
            filter(&mut driver, Event::DayEdited(written.to_owned()));
            assert_eq!(query(&driver).as_of, day, "{language}: {written}");
            let sentences = [words.filter_as_of_unclear(), words.cli_not_known_after(&words.date(known))];
            for sentence in sentences {
                assert_eq!(driver.shows(&plain(&sentence)), said.as_ref() == Some(&sentence), "{language}: {written}: {sentence}");
            }
            let chip = day.map(|day| plain(&words.filter_remove(&words.filter_day(&words.date(day)))));
            if let Some(chip) = chip {
                driver.click(&chip);
                assert_eq!(query(&driver).as_of, None, "{language}: the day is removed");
            }
        }
    }
}

#[test]
fn what_is_cited_is_opened_first_at_its_part() {
    for language in BOTH {
        let words = Words::new(language);
        let row = |id: &str| plain(&words.open(&BOOK, &Opens { id: Id::new(id), was: None }));
        let mut driver = open(language, "ст. 309 ч. 2 УК");
        assert!(driver.shows(&row("criminal-code-2014/309/2")), "{language}");
        driver.command(Command::Open);
        assert_eq!(driver.app.route(), &Route::Provision(Id::new("criminal-code-2014/309/2")));
        // An old number: the old article says what it is now, and the new one what it was.
        let mut driver = open(language, "271 УК 1997");
        let old = row("criminal-code-1997/271");
        assert!(driver.shows(&old) && old.contains("309"), "{language}: {old}");
        driver.command(Command::Down);
        driver.command(Command::Open);
        assert_eq!(driver.app.route(), &Route::Provision(Id::new("criminal-code-2014/309")));
        // A number of several acts: a row for each, and no more than five.
        let mut driver = open(language, "1");
        let open_rows = |driver: &mut Driver| driver.app.blocks().iter().filter(|block| block.starts_with("cited#")).count();
        assert!((1..=5).contains(&open_rows(&mut driver)), "{language}");
        // Nothing is cited by a word.
        assert_eq!(open_rows(&mut open(language, "притон")), 0);
    }
}

#[test]
fn meanings_are_switched_by_click_and_by_key() {
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = open(language, "мент");
        driver.click(&words.meanings_without());
        assert!(!query(&driver).meanings);
        assert!(driver.shows(&words.meanings_off()) || driver.shows(&words.meanings_with()), "{language}");
        driver.command(Command::Meanings);
        assert!(query(&driver).meanings && driver.shows(&words.meanings_without()), "{language}");
        // Where nothing was searched along, the key does nothing.
        let mut driver = open(language, "309");
        driver.command(Command::Meanings);
        assert!(query(&driver).meanings);
    }
}

#[test]
fn alt_enter_searches_exactly_what_was_typed() {
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = Driver::start(options(language), (1366.0, 768.0));
        driver.command(Command::Search);
        driver.type_text("ghbnjy");
        assert!(!driver.app.blocks().is_empty(), "{language}: rescued");
        // The search box has the focus and would take Enter for itself.
        driver.command(Command::Search);
        driver.key(key::Code::Enter, Modifiers::ALT, None);
        assert!(query(&driver).as_typed && driver.app.blocks().is_empty(), "{language}: nothing instead");
        assert!(driver.shows(&plain(&words.nothing_found("ghbnjy"))), "{language}");
        driver.click(&words.as_typed_leave());
        assert!(!query(&driver).as_typed && !driver.app.blocks().is_empty(), "{language}");
        // From an article: the results of what still stands in the box.
        driver.command(Command::Open);
        driver.command(Command::AsTyped);
        assert!(query(&driver).as_typed, "{language}");
        // Another query is searched in every form again.
        driver.send(Message::QueryEdited("притон".to_owned()));
        assert!(!query(&driver).as_typed);
    }
}

#[test]
fn an_offer_is_taken_by_key_and_by_click() {
    for language in BOTH {
        let words = Words::new(language);
        let (typed, offered) =
            ("организация или содержание притонов для занятия проституцыей", "организация или содержание притонов для занятия проституцией");
        let mut driver = open(language, typed);
        driver.command(Command::TakeOffer);
        assert_eq!(query(&driver).text, offered, "{language}");
        let mut driver = open(language, typed);
        driver.click(&plain(&words.search_instead(offered, &words.rescue(Rescue::Spelling))));
        assert_eq!(query(&driver).text, offered, "{language}");
        // Where nothing is offered, the key does nothing.
        driver.command(Command::TakeOffer);
        assert_eq!(query(&driver).text, offered, "{language}");
    }
}

#[test]
fn nothing_found_offers_ways_on() {
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = open(language, "\"притон ипотека\"");
        driver.click(&plain(&words.words_alone("притон ипотека")));
        assert_eq!(query(&driver).text, "притон ипотека");
        driver.click(&words.nothing_contents());
        assert_eq!(driver.app.route(), &Route::Home);
    }
}

#[test]
fn nothing_is_cut_off_or_covered_in_a_small_window() {
    for language in BOTH {
        let words = Words::new(language);
        for size in [(1024.0, 600.0), (800.0, 600.0), (480.0, 360.0)] {
            let mut driver = open_at(language, "prostitution", size);
            filter(&mut driver, Event::Chosen(Value::Act(Id::new("criminal-code-2014"))));
            filter(&mut driver, Event::DayEdited("31.02.2014".to_owned()));
            filter(&mut driver, Event::Opened(Facet::Act));
            let width = size.0 / driver.zoom();
            let texts = driver.texts();
            for (text, bounds) in &texts {
                assert!(bounds.x + bounds.width <= width + 1.0, "{language} at {size:?}: {text:?} reaches {}", bounds.x + bounds.width);
            }
            let of = |label: &str| texts.iter().find(|(text, _)| plain(text) == plain(label)).map(|(_, bounds)| *bounds).expect("it is there");
            let controls: Vec<_> =
                Facet::ALL.into_iter().map(|facet| words.facet(facet)).chain([words.filter_as_of(), words.filter_as_of_unclear()]).collect();
            for (at, one) in controls.iter().enumerate() {
                for other in &controls[at + 1..] {
                    assert!(of(one).intersection(&of(other)).is_none(), "{language} at {size:?}: {one} lies on {other}");
                }
            }
        }
    }
}
