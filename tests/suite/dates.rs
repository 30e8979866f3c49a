//! The law of a day: which edition, the timeline, penalties compared, what no longer applies, two articles side by side.

use crate::support::{BOOK, Driver, load_texts, options, small_book};
use legal_handbook::app::Message;
use legal_handbook::command::Command;
use legal_handbook::handbook::timeline::What;
use legal_handbook::handbook::{AsOf, Handbook, Id};
use legal_handbook::language::Language;
use legal_handbook::navigation::Route;
use legal_handbook::screen::reader::{self, dates};
use legal_handbook::words::Words;

use jiff::civil::Date;

const SIZE: (f32, f32) = (1366.0, 768.0);
const EN: Language = Language::ENGLISH;
const RU: Language = Language::RUSSIAN;
/// Three editions, the last two with penalties, an unconfirmed day between the second and the third; its successor is the next.
const OLD: &str = "criminal-code-1997/271";
const NEW: &str = "criminal-code-2014/309";

fn reading(language: Language, route: Route, size: (f32, f32)) -> Driver {
    let mut options = options(language);
    options.open = Some(route);
    Driver::start(options, size)
}

fn provision(id: &str) -> Route {
    Route::Provision(Id::new(id))
}

fn on(driver: &mut Driver, day: &str) {
    driver.send(Message::Reader(reader::Message::Dates(dates::Event::DayEdited(day.to_owned()))));
}

/// What stands in the box for the day.
fn asked(driver: &mut Driver) -> String {
    driver.fields().get(1).cloned().expect("the box for the day")
}

fn day(written: &str) -> Date {
    written.parse().expect("a day")
}

/// A book of one article with these editions, as `from` and `until` are written in its file.
fn with_editions(editions: &[(&str, Option<&str>)]) -> Handbook {
    let mut files = small_book();
    let editions: String = editions
        .iter()
        .map(|(from, until)| {
            let until = until.map(|until| format!("until: {until},")).unwrap_or_default();
            format!(
                r#"(title: {{"en": "Boats", "ru": "Суда"}}, from: {from}, {until} grade: A, note: {{"en": "n", "ru": "н"}},
                    parts: [(number: "1", text: {{"en": "Dry.", "ru": "Сухо."}}, penalty: (one_of: [Warning]))]),"#
            )
        })
        .collect();
    let file = files.iter_mut().find(|(path, _)| path == "acts/boat-code/1.ron").expect("article 1");
    let start = file.1.find("editions: [").expect("editions");
    let end = file.1.rfind("],").expect("the end");
    file.1 = format!("{}editions: [{editions}{}", &file.1[..start], &file.1[end..]);
    load_texts(&files).expect("a sound book").handbook
}

const UNKNOWN: &str = r#"Unknown({"en": "not read", "ru": "не прочитан"})"#;

/// The act of the small book is in force from 2015-01-01 and was read on 2026-04-01.
#[test]
fn the_edition_of_a_day() {
    use AsOf::{Before, Ended, NotKnownAfter, One, Perhaps, Several, Unsaid};
    let between = "Between(\"2020-03-01\", \"2020-03-31\")";
    let confirmed = vec![("Day(\"2015-01-01\")", Some("Day(\"2019-12-31\")")), ("Day(\"2020-01-01\")", None)];
    let unconfirmed = vec![("Day(\"2015-01-01\")", Some(between)), (between, None)];
    let unread = vec![("Day(\"2015-01-01\")", Some(UNKNOWN)), (UNKNOWN, Some("Day(\"2021-12-31\")")), ("Day(\"2022-01-01\")", None)];
    let never_begun = vec![(UNKNOWN, None)];
    let ended = vec![("Day(\"2016-01-01\")", Some("Day(\"2018-06-30\")"))];
    let gap = vec![("Day(\"2015-01-01\")", Some("Day(\"2016-12-31\")")), ("Day(\"2018-01-01\")", None)];
    for (editions, on, expected) in [
        (&confirmed, "2014-12-31", Before),
        (&confirmed, "2015-01-01", One(0)),
        (&confirmed, "2019-12-31", One(0)),
        (&confirmed, "2020-01-01", One(1)),
        (&confirmed, "2026-04-01", One(1)),
        (&confirmed, "2026-04-02", NotKnownAfter(day("2026-04-01"))),
        (&unconfirmed, "2020-02-29", One(0)),
        (&unconfirmed, "2020-03-01", Several(vec![0, 1])),
        (&unconfirmed, "2020-03-31", Several(vec![0, 1])),
        (&unconfirmed, "2020-04-01", One(1)),
        (&unread, "2015-01-01", Several(vec![0, 1])),
        (&unread, "2021-12-31", Several(vec![0, 1])),
        (&unread, "2022-01-01", One(2)),
        (&never_begun, "2014-12-31", Before),
        (&never_begun, "2018-01-01", Perhaps(0)),
        (&ended, "2018-06-30", One(0)),
        (&ended, "2018-07-01", Ended),
        (&ended, "2026-12-01", Ended),
        (&gap, "2017-05-01", Unsaid),
    ] {
        let book = with_editions(editions);
        let provision = book.provision(&Id::new("boat-code/1")).expect("article 1");
        assert_eq!(book.as_of(provision, day(on)), expected, "{on} of {editions:?}");
    }
}

#[test]
fn the_timeline_is_to_scale_and_invents_nothing() {
    let between = "Between(\"2020-03-01\", \"2020-03-31\")";
    for (editions, expected) in [
        (
            vec![("Day(\"2015-01-01\")", Some("Day(\"2019-12-31\")")), ("Day(\"2020-01-01\")", None)],
            vec![("2015-01-01", "2020-01-01", What::Edition(0)), ("2020-01-01", "2026-04-01", What::Edition(1))],
        ),
        (
            vec![("Day(\"2015-01-01\")", Some(between)), (between, None)],
            vec![
                ("2015-01-01", "2020-03-01", What::Edition(0)),
                ("2020-03-01", "2020-03-31", What::Between),
                ("2020-03-31", "2026-04-01", What::Edition(1)),
            ],
        ),
        (
            vec![("Day(\"2015-01-01\")", Some(UNKNOWN)), (UNKNOWN, Some("Day(\"2021-12-31\")")), ("Day(\"2022-01-01\")", None)],
            vec![("2015-01-01", "2022-01-01", What::Unknown), ("2022-01-01", "2026-04-01", What::Edition(2))],
        ),
        (
            vec![("Day(\"2015-01-01\")", Some("Day(\"2016-12-31\")")), ("Day(\"2018-01-01\")", None)],
            vec![("2015-01-01", "2017-01-01", What::Edition(0)), ("2018-01-01", "2026-04-01", What::Edition(1))],
        ),
        (vec![("Day(\"2015-01-01\")", None)], vec![]),
    ] {
        let book = with_editions(&editions);
        let provision = book.provision(&Id::new("boat-code/1")).expect("article 1");
        let pieces = book.timeline(provision).map(|timeline| timeline.pieces).unwrap_or_default();
        let drawn: Vec<_> = pieces.into_iter().map(|piece| (piece.from.expect("a day"), piece.until, piece.what)).collect();
        let expected: Vec<_> = expected.into_iter().map(|(from, until, what)| (day(from), day(until), what)).collect();
        assert_eq!(drawn, expected, "{editions:?}");
    }
}

#[test]
fn every_timeline_of_the_book_lies_within_itself() {
    for provision in &BOOK.provisions {
        let Some(timeline) = BOOK.timeline(provision) else { continue };
        assert!(timeline.first < timeline.last, "{}", provision.id);
        for piece in &timeline.pieces {
            let from = piece.from.unwrap_or(timeline.first);
            assert!(timeline.first <= from && from <= piece.until && piece.until <= timeline.last, "{}: {piece:?}", provision.id);
        }
    }
}

#[test]
fn the_day_begins_where_the_act_was_read() {
    for (language, id, read) in [(EN, NEW, "01.04.2026"), (RU, NEW, "01.04.2026"), (EN, OLD, "04.07.2013")] {
        let mut driver = reading(language, provision(id), SIZE);
        assert_eq!(asked(&mut driver), read, "{id}");
    }
}

#[test]
fn a_day_chooses_its_edition_and_the_book_says_what_it_does_not_know() {
    for language in [EN, RU] {
        let words = Words::new(language);
        let mut driver = reading(language, provision(NEW), SIZE);
        for written in ["1.1.2020", "01.01.2020", "2020-01-01"] {
            on(&mut driver, written);
            assert!(driver.shows(&words.edition_outdated()), "{language}: {written}: {}", driver.page());
        }
        for (written, said) in [
            ("1.13.2020", words.as_of_unclear()),
            ("2.4.2026", words.as_of_not_known_after(&words.date(day("2026-04-01")))),
            ("5.9.2024", words.edition_two_apply()),
            ("1.1.2006", words.as_of_before(&words.date(day("2015-01-01")))),
        ] {
            on(&mut driver, written);
            assert!(driver.shows(&said.replace('\u{a0}', " ")), "{language}: {written}: {said} in {}", driver.page());
        }
        // After the last day known the last edition is shown, and no other.
        on(&mut driver, "1.1.2030");
        assert!(!driver.shows(&words.edition_outdated()), "{language}");
        // Inside the span both are offered.
        on(&mut driver, "5.9.2024");
        let current = BOOK.provision(&Id::new(NEW)).expect("309");
        for edition in &current.editions[..2] {
            let label = words.span(&edition.from, edition.until.as_ref()).replace('\u{a0}', " ");
            let offered = driver.page().lines().filter(|line| *line == label).count();
            assert!(offered >= 2, "{language}: {label} on the timeline and beside the day");
        }
        driver.click(&words.as_of_last_read());
        assert!(asked(&mut driver) == "01.04.2026" && !driver.shows(&words.edition_two_apply()), "{language}");
    }
}

#[test]
fn a_day_before_the_article_leads_to_its_forerunner_on_that_day() {
    for language in [EN, RU] {
        let words = Words::new(language);
        let mut driver = reading(language, provision(NEW), SIZE);
        on(&mut driver, "1.1.2006");
        let forerunner = words.citation(&BOOK, BOOK.provision(&Id::new(OLD)).expect("271")).replace('\u{a0}', " ");
        driver.click(&forerunner);
        assert_eq!(driver.app.route(), &Route::AsOf(Id::new(OLD), day("2006-01-01")));
        let first = words.measure_line(&Id::new(OLD));
        assert!(driver.shows(&first), "{language}: the edition of 2006: {first} in {}", driver.page());
        driver.command(Command::Back);
        assert_eq!(asked(&mut driver), "1.1.2006", "{language}: the day is there again");
    }
}

trait FirstPenalty {
    fn measure_line(&self, id: &Id) -> String;
}

impl FirstPenalty for Words {
    /// The first measure of the first edition.
    fn measure_line(&self, id: &Id) -> String {
        let provision = BOOK.provision(id).expect("a provision");
        let penalty = provision.editions[0].parts[0].penalty.as_ref().expect("a penalty");
        self.measure(&penalty.one_of[0], BOOK.act_of(provision).about.liability).replace('\u{a0}', " ")
    }
}

#[test]
fn which_day_counts_is_said_with_what_it_rests_on() {
    for (language, id, said, rests) in [
        (EN, NEW, "applies only to acts done after it took effect", true),
        (RU, NEW, "применяется только к деяниям", true),
        (EN, "administrative-code-2014/449", "Constitution of 2026", true),
        (EN, "convention-1949/0", "as far as the book knows", false),
    ] {
        let mut driver = reading(language, provision(id), SIZE);
        assert!(!driver.shows(said), "{id}: folded at first");
        driver.click(&Words::new(language).as_of_which_day());
        assert!(driver.shows(said), "{id}: {said} in {}", driver.page());
        assert_eq!(driver.shows(&Words::new(language).rests_on()), rests, "{id}: {}", driver.page());
    }
}

#[test]
fn penalties_are_compared_from_their_data() {
    for (language, id, edition, said) in [
        (EN, OLD, 2, "Part 1: imprisonment, raised: until then up to 3 years, now up to 5 years."),
        (RU, OLD, 2, "Часть 1: лишение свободы — строже: прежде до 3 лет, теперь до 5 лет."),
        (EN, OLD, 2, "Part 1: gone: fine from 500 to 1,000 MCI."),
        (RU, OLD, 2, "Часть 3: новая часть с санкцией: лишение свободы от 5 до 10 лет; и дополнительно конфискация имущества."),
        (EN, OLD, 1, "No penalty differs."),
        // The editions between were not read: it is said, and the forerunner's last stands in.
        (EN, NEW, 2, "Part 2: imprisonment, lowered: until then from 5 to 7 years, now from 3 to 7 years."),
        (EN, NEW, 2, "The editions between were not read."),
        (RU, NEW, 2, "Редакции между ними не читались."),
    ] {
        let mut driver = reading(language, provision(id), SIZE);
        driver.send(Message::Reader(reader::Message::EditionChosen(edition)));
        assert!(driver.shows(said), "{id}: {said} in {}", driver.page());
    }
}

#[test]
fn an_edition_that_was_not_read_is_not_compared() {
    let mut driver = reading(EN, provision(NEW), SIZE);
    driver.send(Message::Reader(reader::Message::EditionChosen(0)));
    assert!(!driver.shows("Penalties compared"), "{}", driver.page());
}

#[test]
fn what_no_longer_applies_says_since_when_and_leads_on() {
    for language in [EN, RU] {
        let words = Words::new(language);
        let mut driver = reading(language, provision(OLD), SIZE);
        let ended = words.provision_ended(&words.date(day("2014-12-31"))).replace('\u{a0}', " ");
        assert!(driver.shows(&ended), "{language}: {}", driver.page());
        let successor = words.citation(&BOOK, BOOK.provision(&Id::new(NEW)).expect("309")).replace('\u{a0}', " ");
        driver.click(&successor);
        assert_eq!(driver.app.route(), &provision(NEW));
        driver.send(Message::Reader(reader::Message::EditionChosen(1)));
        let until = words.edition_applied_until(&words.date(day("2025-09-15"))).replace('\u{a0}', " ");
        assert!(driver.shows(&until), "{language}: {until} in {}", driver.page());
        driver.click(&words.edition_in_force(&words.date(day("2026-04-01"))).replace('\u{a0}', " "));
        assert!(!driver.shows(&words.edition_outdated()), "{language}: the edition in force");
    }
}

#[test]
fn back_returns_to_the_edition_that_was_chosen() {
    let words = Words::new(EN);
    let mut driver = reading(EN, provision(OLD), SIZE);
    driver.send(Message::Reader(reader::Message::EditionChosen(0)));
    assert_eq!(asked(&mut driver), "01.01.1998", "the day goes with the edition");
    driver.command(Command::Settings);
    driver.command(Command::Back);
    assert!(driver.shows(&words.edition_outdated()) && asked(&mut driver) == "01.01.1998", "{}", driver.page());
    driver.command(Command::Back);
    driver.command(Command::Forward);
    assert!(driver.shows(&words.edition_outdated()), "forward too");
}

#[test]
fn two_articles_stand_side_by_side_in_a_wide_window() {
    for (language, size, columns) in [(EN, SIZE, true), (RU, SIZE, true), (EN, (700.0, 600.0), false), (RU, (1024.0, 600.0), false)] {
        let words = Words::new(language);
        let mut driver = reading(language, provision(NEW), size);
        driver.click(&words.beside());
        let other = words.citation(&BOOK, BOOK.provision(&Id::new(OLD)).expect("271")).replace('\u{a0}', " ");
        driver.click(&other);
        assert_eq!(driver.app.route(), &Route::Beside(Id::new(NEW), Id::new(OLD)), "{language} {size:?}");
        let (first, second) = (driver.top_of("title").expect("a title"), driver.top_of("title#second").expect("another"));
        assert_eq!((first - second).abs() < 60.0, columns, "{language} {size:?}: {first} and {second}");
        let before = first;
        driver.command(Command::SwitchLanguage);
        let after = driver.top_of("title").expect("a title");
        assert!((after - before).abs() <= 1.0, "{language} {size:?}: {before} to {after}");
        driver.command(Command::Copy);
        assert!(driver.copied().is_some_and(|copied| copied.contains("309")), "{language} {size:?}");
        driver.command(Command::Back);
        assert_eq!(driver.app.route(), &provision(NEW));
    }
}
