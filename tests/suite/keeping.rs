//! What is remembered: settings survive a restart, a damaged file loses nothing, private mode writes nothing.

use crate::support::{Driver, options};
use legal_handbook::app::{App, Message};
use legal_handbook::handbook::{Id, Institution};
use legal_handbook::language::Language;
use legal_handbook::navigation::Route;
use legal_handbook::screen::{self, Change};
use legal_handbook::settings::{Scheme, Setting, Settings};
use legal_handbook::storage::{Fields, Mode, Storage};

use std::fs;
use std::path::Path;

/// A usual old screen.
const SIZE: (f32, f32) = (1366.0, 768.0);

fn storage(folder: &Path) -> Storage {
    Storage::new(Mode::Portable(folder.to_owned()))
}

/// The settings after a start with this settings file, before the window has a size of its own; and how many notices.
fn started(folder: &Path) -> (Settings, usize) {
    let mut options = options(Language::ENGLISH);
    options.storage = storage(folder);
    options.language = None;
    let (app, _) = App::boot(options);
    (app.settings().clone(), app.notices().len())
}

#[test]
fn settings_survive_a_restart() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut options = options(Language::ENGLISH);
    options.storage = storage(folder.path());
    let mut driver = Driver::start(options, SIZE);
    driver.send(Message::Set(Change::Text(Language::RUSSIAN)));
    assert_eq!(started(folder.path()).0, *driver.app.settings(), "an interface that follows the texts");
    for change in [Change::Together(true), Change::Scheme(Scheme::Dark), Change::Zoom(1.3), Change::Interface(Some(Language::ENGLISH))] {
        driver.send(Message::Set(change));
    }
    let (settings, notices) = started(folder.path());
    assert_eq!(settings, *driver.app.settings());
    assert_eq!(notices, 0);
    assert!(settings.together && settings.scheme == Scheme::Dark && settings.interface == Some(Language::ENGLISH));
}

#[test]
fn the_setting_of_the_law_is_applied_at_once_and_kept() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut options = options(Language::ENGLISH);
    options.storage = storage(folder.path());
    options.open = Some(Route::Provision(Id::new("criminal-code-2014/309")));
    let mut driver = Driver::start(options, SIZE);
    let height =
        |driver: &mut Driver| driver.top_of("sources").expect("the last heading") - driver.top_of("criminal-code-2014/309/1").expect("a part");
    let usual = height(&mut driver);
    for setting in
        [Setting { size: 1.6, ..Setting::default() }, Setting { leading: 1.8, ..Setting::default() }, Setting { measure: 50.0, ..Setting::default() }]
    {
        driver.send(Message::Set(Change::Setting(setting)));
        assert!(height(&mut driver) > usual, "{setting:?}");
        assert_eq!(started(folder.path()).0.setting, setting);
    }
    driver.send(Message::Set(Change::Scheme(Scheme::Sepia)));
    driver.send(Message::Set(Change::Reset));
    assert_eq!(driver.app.settings().setting, Setting::default());
    assert_eq!(driver.app.settings().scheme, Scheme::Light);
    assert_eq!(height(&mut driver), usual);
}

#[test]
fn private_mode_is_switched_on_and_off_in_the_window() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut options = options(Language::ENGLISH);
    options.storage = storage(folder.path());
    let mut driver = Driver::start(options, SIZE);
    driver.send(Message::Set(Change::Private(true)));
    driver.send(Message::Set(Change::Scheme(Scheme::Dark)));
    assert_eq!(fs::read_dir(folder.path()).expect("the folder").count(), 0, "nothing is written");
    driver.send(Message::Set(Change::Private(false)));
    driver.send(Message::Set(Change::Scheme(Scheme::Sepia)));
    assert_eq!(started(folder.path()).0.scheme, Scheme::Sepia, "and written again where it was before");
}

/// What was set in private mode is never written, and what was remembered before is never lost to it.
#[test]
fn leaving_private_mode_forgets_what_was_set_in_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut options = options(Language::ENGLISH);
    options.storage = storage(folder.path());
    options.open = Some(Route::Settings);
    let mut driver = Driver::start(options.clone(), SIZE);
    let contact = |driver: &mut Driver, contact: &str| {
        driver.send(Message::Settings(screen::settings::Message::ContactEdited(Institution::Police, contact.to_owned())));
    };
    contact(&mut driver, "kept before");
    // Switched on and off in the window.
    driver.send(Message::Set(Change::Private(true)));
    contact(&mut driver, "said in private");
    driver.send(Message::Set(Change::Private(false)));
    driver.send(Message::Set(Change::Scheme(Scheme::Dark)));
    assert_eq!(driver.app.settings().contacts.get(&Institution::Police).map(String::as_str), Some("kept before"));
    assert_eq!(started(folder.path()).0.contacts.get(&Institution::Police).map(String::as_str), Some("kept before"));
    // Started in it, over a mode that is not the system's own folders.
    options.storage.set_private(true);
    let mut driver = Driver::start(options, SIZE);
    assert!(driver.app.settings().contacts.is_empty(), "nothing is read");
    driver.send(Message::Set(Change::Text(Language::RUSSIAN)));
    driver.send(Message::Set(Change::Private(false)));
    driver.send(Message::Set(Change::Zoom(1.2)));
    let (settings, _) = started(folder.path());
    assert_eq!(settings.contacts.get(&Institution::Police).map(String::as_str), Some("kept before"), "nothing is lost");
    assert_eq!((settings.scheme, settings.text), (Scheme::Dark, Language::RUSSIAN), "the language that is read stays");
}

#[test]
fn a_scheme_of_the_system_follows_it() {
    for (scheme, dark, drawn) in [
        (Scheme::System, true, Scheme::Dark),
        (Scheme::System, false, Scheme::Light),
        (Scheme::Sepia, true, Scheme::Sepia),
        (Scheme::HighContrast, true, Scheme::HighContrast),
    ] {
        assert_eq!(scheme.drawn(dark), drawn);
    }
    for scheme in Scheme::ALL {
        let mut fields = Fields::new();
        fields.insert("scheme".to_owned(), ron::Value::String(scheme.key().to_owned()));
        assert_eq!(Settings::first_start(None).with(&fields).0.scheme, scheme);
    }
}

#[test]
fn a_step_of_another_version_becomes_the_nearest() {
    for (wanted, step) in [(1.2, 1.15), (9.0, 1.6), (0.1, 0.85), (1.0, 1.0)] {
        let mut fields = Fields::new();
        fields.insert("text_size".to_owned(), ron::Value::Number(ron::value::Number::F64(ron::value::F64(wanted))));
        let (settings, unreadable) = Settings::first_start(None).with(&fields);
        assert_eq!((settings.setting.size, unreadable.len()), (step, 0), "{wanted}");
    }
}

#[test]
fn one_bad_field_loses_no_other() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir_all(folder.path().join("config")).expect("made");
    let path = folder.path().join("config/settings.ron");
    fs::write(&path, r#"(text: "ru", scheme: "plaid", zoom: "big", together: true, width: 900.0, height: 700.0, from_the_future: [1, 2])"#)
        .expect("written");
    let (settings, notices) = started(folder.path());
    assert_eq!((settings.text, settings.together, settings.scheme, settings.zoom), (Language::RUSSIAN, true, Scheme::Light, 1.0));
    assert_eq!(settings.window, (900.0, 700.0));
    assert_eq!(notices, 1, "the unreadable fields are named");
}

#[test]
fn a_damaged_file_is_set_aside_and_the_program_starts() {
    for damage in ["", "(text: ", "\u{0}\u{0}\u{0}", "[1, 2, 3]", "(text: \"ru\"))))"] {
        let folder = tempfile::tempdir().expect("a folder");
        fs::create_dir_all(folder.path().join("config")).expect("made");
        let path = folder.path().join("config/settings.ron");
        fs::write(&path, damage).expect("written");
        let (_, notices) = started(folder.path());
        assert_eq!(notices, 1, "{damage:?} is told");
        let kept = folder.path().join("config/settings.ron.set-aside-1");
        assert_eq!(fs::read_to_string(kept).expect("kept"), damage, "nothing is lost");
        assert!(!path.exists());
    }
}

#[test]
fn a_folder_that_cannot_be_written_is_told_and_stops_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    // A file where the folder should be.
    fs::write(folder.path().join("config"), "in the way").expect("written");
    let mut options = options(Language::ENGLISH);
    options.storage = storage(folder.path());
    let mut driver = Driver::start(options, SIZE);
    driver.send(Message::Set(Change::Scheme(Scheme::Dark)));
    assert_eq!(driver.app.settings().scheme, Scheme::Dark);
    assert!(!driver.app.notices().is_empty(), "the reader is told that it will not be remembered");
}

#[test]
fn private_mode_writes_nothing() {
    let storage = Storage::new(Mode::Private);
    assert_eq!(storage.places(), None);
    assert_eq!(storage.settings_path(), None);
    storage.write_settings(&Settings::first_start(None).stored()).expect("nothing is written");
    assert_eq!(storage.settings().expect("nothing is read"), Fields::new());
}

#[test]
fn the_first_start_takes_the_language_of_the_system() {
    for (locale, language) in [
        (Some("ru-RU"), Language::RUSSIAN),
        (Some("ru_KZ.UTF-8"), Language::RUSSIAN),
        (Some("kk-KZ"), Language::RUSSIAN),
        (Some("kk"), Language::RUSSIAN),
        (Some("en-US"), Language::ENGLISH),
        (Some("de-DE"), Language::ENGLISH),
        (Some("C"), Language::ENGLISH),
        (None, Language::ENGLISH),
    ] {
        assert_eq!(Settings::first_start(locale).text, language, "{locale:?}");
    }
}
