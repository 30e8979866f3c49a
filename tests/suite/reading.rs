//! Staying in the reader: finding in the text, one paragraph in the other language, copying with the citation.

use crate::support::{BOOK, Driver, options};
use iced::keyboard::{Modifiers, key};
use legal_handbook::command::Command;
use legal_handbook::handbook::Id;
use legal_handbook::language::Language;
use legal_handbook::navigation::Route;
use legal_handbook::settings::Scheme;
use legal_handbook::theme;
use legal_handbook::words::Words;

const SIZE: (f32, f32) = (1366.0, 768.0);
const EN: Language = Language::ENGLISH;
const RU: Language = Language::RUSSIAN;

fn reading(language: Language, id: &str) -> Driver {
    let mut options = options(language);
    options.open = Some(Route::to(Id::new(id)));
    Driver::start(options, SIZE)
}

/// Types into the box for finding, opened by its key on either layout.
fn find(driver: &mut Driver, needle: &str) {
    driver.command(Command::Find);
    driver.type_text(needle);
}

/// "1 of 12", read from the page: the place and the count.
fn counted(driver: &mut Driver) -> Option<(usize, usize)> {
    let page = driver.page();
    page.lines().find_map(|line| {
        let (current, count) = line.split_once(" of ").or_else(|| line.split_once(" из "))?;
        Some((current.parse().ok()?, count.parse().ok()?))
    })
}

#[test]
fn find_in_text_counts_every_place_and_goes_round() {
    for (language, id, needle, least) in [
        (EN, "criminal-code-2014/309", "brothel", 3),
        (RU, "criminal-code-2014/309", "ПРИТОН", 3),
        (RU, "review/1", "кодекс", 2),
        (EN, "guide/police-stop", "police", 2),
        (EN, "table/mci", "law", 2),
    ] {
        let mut driver = reading(language, id);
        find(&mut driver, needle);
        let (first, count) = counted(&mut driver).unwrap_or_else(|| panic!("{needle} in {id}"));
        assert!(first == 1 && count >= least, "{needle}: {count}");
        driver.command(Command::FindNext);
        assert_eq!(counted(&mut driver), Some((2, count)), "{needle}");
        driver.command(Command::FindPrevious);
        driver.command(Command::FindPrevious);
        assert_eq!(counted(&mut driver), Some((count, count)), "{needle}: from the first to the last");
    }
}

#[test]
fn finding_counts_both_languages_of_the_both_view() {
    let mut driver = reading(EN, "criminal-code-2014/309");
    find(&mut driver, "309");
    let one = counted(&mut driver).expect("in one language").1;
    driver.command(Command::Together);
    let both = counted(&mut driver).expect("in both").1;
    assert!(both > one, "{one} in one language, {both} in both");
}

#[test]
fn what_is_not_there_is_said_and_escape_closes_one_layer() {
    let mut driver = reading(EN, "criminal-code-2014/309");
    find(&mut driver, "zzz");
    assert!(driver.shows("not in this text"));
    // The first leaves the box, the next closes it, the third goes back.
    for _ in 0..2 {
        driver.key(key::Code::Escape, Modifiers::empty(), None);
    }
    assert!(!driver.shows("not in this text"));
    assert_eq!(driver.app.route(), &Route::Provision(Id::new("criminal-code-2014/309")));
}

#[test]
fn one_paragraph_in_the_other_language_keeps_the_line() {
    for (language, id, part) in [(EN, "criminal-code-2014/309", "criminal-code-2014/309/2"), (RU, "review/3", "review/3")] {
        let mut driver = reading(language, id);
        driver.send(legal_handbook::app::Message::Chosen(Route::to(Id::new(part))));
        let other = if language == EN { RU } else { EN };
        let item = BOOK.item(&Id::new(part));
        let text = match item {
            Some(legal_handbook::handbook::Item::Paragraph(paragraph)) => paragraph.text.in_language(other),
            _ => {
                let provision = BOOK.provision(&Id::new(part)).expect("a provision");
                provision.current().parts.iter().find(|found| found.id.as_str() == part).expect("a part").text.in_language(other)
            }
        };
        let beginning: String = text.replace('\u{a0}', " ").chars().take(30).collect();
        assert!(!driver.shows(&beginning), "{part}: one language");
        let before = driver.top_of(part).expect("on the page");
        driver.command(Command::OtherHere);
        assert!(driver.shows(&beginning), "{part}: {beginning} beneath");
        let after = driver.top_of(part).expect("on the page");
        assert!((after - before).abs() <= 1.0, "{part}: {before} to {after}");
        driver.command(Command::OtherHere);
        assert!(!driver.shows(&beginning), "{part}: and away again");
    }
}

#[test]
fn a_copy_says_where_it_stands() {
    for (language, together, wanted) in [
        (EN, false, vec!["art. 309(2) CC RK", "as read on", "not the official text", "Edition 2026"]),
        (RU, false, vec!["ч. 2 ст. 309 УК РК", "прочитано", "а не официальный текст", "Издание 2026"]),
        (EN, true, vec!["art. 309(2) CC RK", "ч. 2 ст. 309 УК РК"]),
    ] {
        let mut driver = reading(language, "criminal-code-2014/309/2");
        if together {
            driver.command(Command::Together);
        }
        driver.command(Command::Copy);
        let copied = driver.copied().expect("something was copied").replace('\u{a0}', " ");
        for words in wanted {
            assert!(copied.contains(words), "{words:?} in {copied}");
        }
        let part =
            BOOK.provision(&Id::new("criminal-code-2014/309")).expect("309").current().parts[1].text.in_language(language).replace('\u{a0}', " ");
        assert!(copied.contains(&part), "{copied}");
        assert!(driver.shows(if language == EN { "Copied with its citation" } else { "Скопировано" }));
    }
}

#[test]
fn the_whole_article_is_copied_with_its_penalties() {
    let mut driver = reading(EN, "criminal-code-2014/309");
    driver.click("Copy with citation");
    let copied = driver.copied().expect("something was copied").replace('\u{a0}', " ");
    let edition = BOOK.provision(&Id::new("criminal-code-2014/309")).expect("309").current();
    for part in &edition.parts {
        assert!(copied.contains(&part.text.in_language(EN).replace('\u{a0}', " ")), "{}: {copied}", part.id);
    }
    assert!(copied.contains("Penalty"), "{copied}");
}

#[test]
fn the_review_is_copied_under_its_authors_name() {
    let mut driver = reading(RU, "review/3");
    driver.command(Command::Copy);
    let copied = driver.copied().expect("something was copied");
    let review = BOOK.review.as_ref().expect("the review");
    assert!(copied.contains(review.byline.in_language(RU)), "{copied}");
    assert!(copied.contains(&Words::new(RU).review_paragraph(3)), "{copied}");
    assert!(copied.contains(review.paragraphs[2].text.in_language(RU)), "{copied}");
}

#[test]
fn fines_are_counted_in_tenge_for_the_shown_day() {
    // (what is read, a sentence in tenge at the index of the day on which the act was last read)
    for (language, id, sums) in [
        (EN, "administrative-code-2014/449", "21,625 tenge"),
        (RU, "administrative-code-2014/449", "21 625 тенге"),
        (EN, "criminal-code-2014/308", "up to 12,975,000 tenge"),
    ] {
        let act = BOOK.act_of(BOOK.provision(&Id::new(id)).expect("shipped"));
        assert_eq!(BOOK.index_on(act.about.known_as_of).expect("an index").tenge, 4325, "the value the sums are written for");
        let mut driver = reading(language, id);
        assert!(driver.shows(sums), "{id}: {}", driver.page());
        let rule = act.about.index_rule.as_ref().expect("a rule").text.in_language(language).replace('\u{a0}', " ");
        assert!(driver.shows(&rule), "{id}: by which rule");
    }
    // Past law is not counted in the money of today.
    let mut driver = reading(EN, "criminal-code-1997/271");
    assert!(!driver.shows("Tenge are counted"));
}

/// What was typed on the wrong keyboard lights up as what it was taken for.
#[test]
fn what_was_really_searched_is_lit_in_the_article() {
    let id = Id::new("criminal-code-2014/309");
    let part = BOOK.provision(&id).expect("309").current().parts[0].text.in_language(RU).replace('\u{a0}', " ");
    assert!(part.contains("притон"), "{part}");
    for (typed, lit) in [("ghbnjy", true), ("притон", true), ("несовершеннолетних", false)] {
        let mut options = options(RU);
        options.open = Some(Route::Search(typed.to_owned()));
        let mut driver = Driver::start(options, SIZE);
        driver.send(legal_handbook::app::Message::Chosen(Route::Provision(id.clone())));
        assert!(driver.shows(&part), "{typed}");
        let hit = theme::roles(Scheme::Light).hit.into_rgba8();
        let (place, picture) = (driver.place_of(&part), driver.picture());
        let rows = place.y as usize..(place.y + place.height).min(SIZE.1) as usize;
        let lit_here = rows.flat_map(|row| &picture[row * SIZE.0 as usize..][..SIZE.0 as usize]).filter(|pixel| pixel[..] == hit[..3]).count();
        assert_eq!(lit_here > 100, lit, "{typed}: {lit_here} pixels");
    }
}
