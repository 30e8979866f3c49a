//! Selecting a paragraph or a piece of it with the mouse and the keyboard, and copying it on a Latin and a Cyrillic layout.

use crate::support::{BOOK, Driver, options};
use iced::keyboard::{Modifiers, key};
use iced::{Point, Rectangle, mouse};
use legal_handbook::command::Command;
use legal_handbook::handbook::Id;
use legal_handbook::language::Language;
use legal_handbook::navigation::Route;

const EN: Language = Language::ENGLISH;
const RU: Language = Language::RUSSIAN;
/// A paragraph of several lines in both languages.
const PART: &str = "review/3";

fn reading(language: Language) -> Driver {
    let mut options = options(language);
    options.open = Some(Route::to(Id::new(PART)));
    Driver::start(options, (1366.0, 768.0))
}

fn part(language: Language) -> &'static str {
    let paragraphs = BOOK.review.iter().flat_map(|review| &review.paragraphs);
    paragraphs.into_iter().find(|paragraph| paragraph.id.as_str() == PART).expect("a paragraph").text.in_language(language)
}

/// Where a text of the page stands in the window.
fn place(driver: &mut Driver, text: &str) -> Rectangle {
    driver.place_of(&text.replace('\u{a0}', " "))
}

fn copy(driver: &mut Driver, typed: &str) {
    driver.key(key::Code::KeyC, Modifiers::CTRL, Some(typed));
}

#[test]
fn the_paragraph_at_the_top_is_selected_by_key_and_copied_on_either_layout() {
    for (language, typed) in [(EN, "c"), (RU, "с"), (EN, "с"), (RU, "c")] {
        let mut driver = reading(language);
        driver.command(Command::Select);
        copy(&mut driver, typed);
        assert_eq!(driver.copied().as_deref(), Some(part(language)), "{language} typing {typed}");
    }
}

#[test]
fn shift_and_arrows_change_the_selection() {
    for language in [EN, RU] {
        let whole = part(language);
        let mut driver = reading(language);
        let mut after = |steps: &[(key::Code, Modifiers)]| {
            driver.command(Command::Select);
            steps.iter().for_each(|(code, modifiers)| driver.key(*code, *modifiers, None));
            copy(&mut driver, "c");
            driver.copied().expect("something was copied")
        };
        let last: String = whole.chars().take(whole.chars().count() - 2).collect();
        assert_eq!(after(&[(key::Code::ArrowLeft, Modifiers::SHIFT), (key::Code::ArrowLeft, Modifiers::SHIFT)]), last);
        let word = after(&[(key::Code::ArrowLeft, Modifiers::SHIFT | Modifiers::CTRL)]);
        assert!(whole.starts_with(&word) && whole[word.len()..].trim_end_matches(['.', ';']).chars().all(char::is_alphanumeric), "{word}");
        let line = after(&[(key::Code::ArrowUp, Modifiers::SHIFT)]);
        assert!(whole.starts_with(&line) && whole.len() - line.len() > 20, "{line}");
        let beginning = after(&[(key::Code::Home, Modifiers::SHIFT), (key::Code::ArrowRight, Modifiers::SHIFT | Modifiers::CTRL)]);
        assert_eq!(Some(beginning.as_str()), whole.split_whitespace().next());
        let all = after(&[(key::Code::ArrowLeft, Modifiers::SHIFT), (key::Code::KeyA, Modifiers::CTRL)]);
        assert_eq!(all, whole);
    }
}

#[test]
fn the_mouse_selects_from_where_it_is_pressed_to_where_it_is_released() {
    for language in [EN, RU] {
        let whole = part(language);
        let mut driver = reading(language);
        let bounds = place(&mut driver, whole);
        // From the beginning of the second line to far below: beyond its edges the nearest end is taken.
        driver.drag(Point::new(bounds.x - 3.0 + 4.0, bounds.y + 40.0), Point::new(bounds.x + bounds.width, bounds.y + bounds.height + 300.0));
        copy(&mut driver, "с");
        let copied = driver.copied().expect("something was copied");
        assert!(whole.ends_with(&copied) && copied.len() < whole.len(), "{copied}");
        let before = &whole[..whole.len() - copied.len()];
        assert!(before.ends_with([' ', '\u{a0}']) || before.ends_with('-'), "a line begins with a word: {before:?} | {copied:?}");
        // A word by two presses.
        let word = Point::new(bounds.x + 60.0, bounds.y + 10.0);
        let press = iced::Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left));
        let release = iced::Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left));
        driver.events(&[press.clone(), release.clone(), press, release], mouse::Cursor::Available(word));
        copy(&mut driver, "c");
        let copied = driver.copied().expect("a word was copied");
        let stands = whole.split([' ', '\u{a0}', ',']).any(|word| word == copied);
        assert!(stands && copied.chars().count() > 1, "{copied:?}");
    }
}

#[test]
fn one_selection_at_a_time_and_escape_clears_it_first() {
    let mut driver = reading(EN);
    driver.command(Command::Select);
    // A press elsewhere takes it away.
    driver.drag(Point::new(900.0, 740.0), Point::new(900.0, 740.0));
    copy(&mut driver, "c");
    assert_eq!(driver.copied(), None);
    driver.command(Command::Select);
    driver.key(key::Code::Escape, Modifiers::empty(), None);
    copy(&mut driver, "c");
    assert_eq!(driver.copied(), None);
    assert_eq!(driver.app.route(), &Route::to(Id::new(PART)), "escape closed the selection alone");
    driver.key(key::Code::Escape, Modifiers::empty(), None);
    assert_eq!(driver.app.route(), &Route::Home);
}

#[test]
fn selecting_moves_nothing() {
    let mut driver = reading(RU);
    let before = driver.texts();
    let scrolled = driver.scrolled();
    driver.command(Command::Select);
    let bounds = place(&mut driver, part(RU));
    driver.drag(bounds.center(), Point::new(bounds.x, bounds.y + 200.0));
    assert_eq!(driver.texts(), before);
    assert!((driver.scrolled() - scrolled).abs() < f32::EPSILON);
}
