//! Situations, the deadline clock, "show this", one's own contacts, the tables and what the book is for: in both languages.

use crate::support::{BOOK, Driver, options};
use legal_handbook::app::Message;
use legal_handbook::command::Command;
use legal_handbook::handbook::{Id, Institution, Item, Reference, Rows, Start};
use legal_handbook::language::{Language, Text};
use legal_handbook::navigation::Route;
use legal_handbook::settings::Settings;
use legal_handbook::storage::{Mode, Storage};
use legal_handbook::words::Words;

const BOTH: [Language; 2] = [Language::ENGLISH, Language::RUSSIAN];
const SIZE: (f32, f32) = (1366.0, 768.0);

fn open(language: Language, route: Route) -> Driver {
    let mut options = options(language);
    options.open = Some(route);
    Driver::start(options, SIZE)
}

fn plain(text: &Text, language: Language) -> String {
    text.in_language(language).replace('\u{a0}', " ")
}

/// Situations that the field asks for, each with the least that it must rest on.
#[test]
fn the_situations_are_there_and_rest_on_law() {
    for (slug, law) in [
        ("police-stop", vec!["administrative-code-2014"]),
        ("documents-check", vec!["administrative-code-2014"]),
        ("taken-to-station", vec!["administrative-code-2014/786"]),
        ("detained", vec!["administrative-code-2014/789", "criminal-procedure-code-2014/131"]),
        ("searched", vec!["administrative-code-2014/791"]),
        ("asked-to-sign", vec!["administrative-code-2014/803"]),
        ("police-extortion", vec!["criminal-code-2014/366", "criminal-code-2014/367"]),
        ("client-violence", vec!["criminal-code-2014/120"]),
        ("blackmail", vec!["criminal-code-2014/194", "criminal-code-2014/147"]),
        ("withheld-documents", vec!["administrative-code-2014/494"]),
        ("premises-owner", vec!["administrative-code-2014/450", "criminal-code-2014/309"]),
        ("minor-involved", vec!["criminal-code-2014/434", "criminal-code-2014/134"]),
        ("foreigner", vec!["administrative-code-2014/517", "administrative-code-2014/51"]),
        ("accused-449", vec!["administrative-code-2014/449", "administrative-code-2014/43"]),
        ("complaint", vec!["administrative-code-2014/829-4"]),
        ("witness", vec!["criminal-procedure-code-2014/78"]),
    ] {
        let id = Id::new(format!("guide/{slug}"));
        let Some(Item::Guide(guide)) = BOOK.item(&id) else { panic!("{id} ships") };
        assert!((4..=10).contains(&guide.steps.len()), "{id}: {} steps", guide.steps.len());
        for language in BOTH {
            let asked = guide.asked_as.get(language).map_or(0, Vec::len);
            assert!(asked >= 4, "{id}: asked as, in {language}: {asked}");
        }
        assert!(!guide.turn_to.is_empty() && !guide.doubts.is_empty() && !guide.audience.is_empty(), "{id}: help, doubts, for whom");
        let rests = || guide.steps.iter().flat_map(|step| &step.rests_on).chain(&guide.warning_rests_on);
        assert!(guide.steps.iter().all(|step| !step.rests_on.is_empty()), "{id}: every step rests on law");
        for act in law {
            let on = |reference: &Reference| matches!(reference, Reference::Link(link) if link.as_str().starts_with(act));
            assert!(rests().any(on), "{id} rests on {act}");
        }
    }
    assert_eq!(BOOK.guides.len(), BOOK.manifest.guides.len(), "every guide has its place on the first screen");
}

/// The duty to report stands before anything else.
#[test]
fn the_guide_on_minors_begins_with_the_duty_to_report() {
    let Some(Item::Guide(guide)) = BOOK.item(&Id::new("guide/minor-involved")) else { panic!("the guide") };
    assert!(guide.warning.is_some());
    assert!(
        guide.warning_rests_on.iter().any(|reference| matches!(reference, Reference::Link(id) if id.is_within(&Id::new("criminal-code-2014/434"))))
    );
    for language in BOTH {
        let warning = plain(guide.warning.as_ref().expect("a warning"), language);
        let first = plain(&guide.steps[0].text, language);
        let page = open(language, Route::Guide(guide.id.clone())).page();
        let (warned, began) = (page.find(&warning).expect("the warning is shown"), page.find(&first).expect("the first step is shown"));
        assert!(warned < began, "{language}: the warning comes first");
    }
}

#[test]
fn every_situation_is_whole_in_both_languages_and_can_be_walked() {
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = open(language, Route::Home);
        for guide in &BOOK.guides {
            assert!(driver.shows(&plain(&guide.summary, language)), "{language}: {} on the first screen", guide.id);
        }
        for (i, guide) in BOOK.guides.iter().enumerate() {
            driver.send(Message::Chosen(Route::Home));
            (0..=i).for_each(|_| driver.command(Command::Down));
            driver.command(Command::Open);
            assert_eq!(driver.app.route(), &Route::Guide(guide.id.clone()));
            let page = driver.page();
            let steps = guide.steps.iter().flat_map(|step| [Some(&step.text), step.say.as_ref(), step.do_not_sign.as_ref()]).flatten();
            for text in steps.chain(&guide.doubts).chain(guide.turn_to.iter().map(|help| &help.text)).chain([&guide.title]) {
                assert!(page.contains(&plain(text, language)), "{}: {language}: {}", guide.id, text.in_language(language));
            }
            for reference in guide.steps.iter().flat_map(|step| &step.rests_on) {
                // Links are drawn as rich text, which no operation reports.
                let cited = words.reference(&BOOK, reference);
                assert!(!cited.contains("-code-") && !cited.contains('/'), "{}: a raw id {cited}", guide.id);
            }
            for help in &guide.turn_to {
                assert!(page.contains(&words.institution(help.kind)), "{}: {language}: {:?}", guide.id, help.kind);
            }
        }
    }
}

/// What the book must not say: where, how much, with whom; and nobody's number.
#[test]
fn no_text_gives_prices_places_or_contacts() {
    let mut pages = Vec::new();
    for language in BOTH {
        let mut driver = open(language, Route::Home);
        let guides = BOOK.guides.iter().map(|guide| Route::Guide(guide.id.clone()));
        for route in guides.chain([Route::About, Route::Clock]) {
            driver.send(Message::Chosen(route.clone()));
            pages.push((route, driver.page()));
        }
    }
    for (route, page) in pages {
        let lower = page.to_lowercase();
        for word in ["http", "@", "whatsapp", "telegram", "+7", "8 (7", "ул.", "проспект", "per night", "за ночь", "прайс", "price list"]
        {
            assert!(!lower.contains(word), "{route:?}: {word}");
        }
    }
}

#[test]
fn ones_own_contact_is_typed_once_and_stands_in_the_guides() {
    let folder = tempfile::tempdir().expect("a folder");
    let storage = Storage::new(Mode::Portable(folder.path().to_owned()));
    let guide = BOOK.guides.iter().find(|guide| guide.turn_to.iter().any(|help| help.kind == Institution::Advocate)).expect("a guide");
    for language in BOTH {
        let words = Words::new(language);
        let mut options = options(language);
        options.storage = storage.clone();
        options.open = Some(Route::Settings);
        let mut driver = Driver::start(options, SIZE);
        assert!(driver.shows(&words.settings_contacts()) && driver.shows(&words.institution(Institution::Advocate)));
        driver.send(Message::Settings(legal_handbook::screen::settings::Message::ContactEdited(Institution::Advocate, "Aigul, office 4".to_owned())));
        driver.send(Message::Chosen(Route::Guide(guide.id.clone())));
        assert!(driver.shows(&words.own_contact("Aigul, office 4")), "{language}");
        // It is there after a restart.
        let (kept, unreadable) = Settings::first_start(None).with(&storage.settings().expect("settings"));
        assert_eq!(kept.contacts.get(&Institution::Advocate).map(String::as_str), Some("Aigul, office 4"));
        assert!(unreadable.is_empty());
        driver.command(Command::Back);
        driver.send(Message::Settings(legal_handbook::screen::settings::Message::ContactEdited(Institution::Advocate, String::new())));
        driver.send(Message::Chosen(Route::Guide(guide.id.clone())));
        assert!(!driver.shows(words.own_contact("").trim_end()), "{language}: an empty contact is none");
    }
}

fn starts() -> &'static [Start] {
    match BOOK.item(&Id::new("table/deadlines")) {
        Some(Item::Table(table)) => match &table.rows {
            Rows::Deadlines(starts) => starts,
            _ => panic!("a table of terms"),
        },
        _ => panic!("table/deadlines ships"),
    }
}

/// Entered by keyboard; each term runs out when the calendar says, with its article and the day it was read.
#[test]
fn the_clock_says_what_runs_out_when() {
    use legal_handbook::screen::clock;
    let three_hours =
        starts().iter().position(|start| start.terms.iter().any(|term| words_length(term.length) == "3 hours")).expect("a term of 3 hours");
    for (language, until, left) in [
        (Language::ENGLISH, "until 1:30, 26 November 2026", "13 h 30 min left"),
        (Language::RUSSIAN, "до 1:30, 26 ноября 2026 г.", "осталось 13 ч 30 мин"),
    ] {
        let words = Words::new(language);
        let mut driver = open(language, Route::Clock);
        assert!(driver.shows(&words.clock_intro()));
        driver.send(Message::Clock(clock::Message::StartChosen(three_hours)));
        assert!(!driver.shows(until), "nothing is guessed before a moment is entered");
        driver.send(Message::Clock(clock::Message::DayEdited("25.11".to_owned())));
        driver.send(Message::Clock(clock::Message::TimeEdited("22:30".to_owned())));
        let page = driver.page();
        assert!(page.contains(until), "{language}: {page}");
        assert!(page.contains(left), "{language}: {page}");
        assert!(page.contains(&words.clock_ahead()), "{language}: half past ten in the evening has not come at noon");
        let act = &BOOK.act("administrative-code-2014").expect("the Code").about;
        let read = words.clock_as_read(act.name.in_language(language), &words.date(act.known_as_of)).replace('\u{a0}', " ");
        assert!(page.contains(&read), "{language}: {read}");
        // An article is read and come back from: what was entered is still there.
        driver.send(Message::Chosen(Route::Provision(Id::new("administrative-code-2014/789"))));
        driver.command(Command::Back);
        assert!(driver.shows(until), "{language}: what was entered is kept");
        driver.send(Message::Clock(clock::Message::TimeEdited("6:30".to_owned())));
        assert!(driver.shows(&words.clock_over()), "{language}: half past nine has passed at noon");
        driver.send(Message::Clock(clock::Message::TimeEdited("soon".to_owned())));
        assert!(driver.shows(&words.clock_unclear()), "{language}");
        driver.send(Message::Clock(clock::Message::NowChosen));
        assert!(driver.shows(until.split_once(' ').map_or("", |(word, _)| word)));
        assert!(driver.page().contains("15:00"), "{language}: three hours from noon");
    }
}

fn words_length(length: legal_handbook::handbook::Length) -> String {
    Words::new(Language::ENGLISH).length(length)
}

/// Terms of the dossier, each resting on law; nothing of grade C.
#[test]
fn the_clock_counts_the_terms_of_the_dossier() {
    let lengths: Vec<_> = starts().iter().flat_map(|start| &start.terms).map(|term| words_length(term.length)).collect();
    for expected in ["3 hours", "24 hours", "48 hours", "72 hours", "10 days", "7 days", "2 months", "1 year"] {
        assert!(lengths.iter().any(|length| length == expected), "{expected} among {lengths:?}");
    }
    for term in starts().iter().flat_map(|start| &start.terms) {
        assert!(term.rests_on.iter().any(|reference| matches!(reference, Reference::Link(_))), "{}", term.text.in_language(Language::ENGLISH));
    }
}

/// One key from the reader: the part that is read fills the screen, in the language of the texts; Esc returns to the line.
#[test]
fn show_this_shows_the_part_that_is_read() {
    let part = Id::new("criminal-code-2014/309/2");
    let provision = BOOK.provision(&part).expect("309");
    let texts = &provision.current().parts;
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = open(language, Route::Provision(part.clone()));
        driver.command(Command::ShowThis);
        assert_eq!(driver.app.route(), &Route::Show(part.clone(), provision.editions.len() - 1), "{language}");
        let page = driver.page();
        assert!(page.contains(&plain(&texts[1].text, language)), "{language}: {page}");
        assert!(!page.contains(&plain(&texts[0].text, language)) && !page.contains(&words.search_placeholder()), "{language}: nothing else");
        assert!(page.contains(&words.status(&BOOK, provision).replace('\u{a0}', " ")), "{language}: as read on");
        driver.command(Command::Down);
        assert!(driver.shows(&plain(&texts[2].text, language)), "{language}: the next part");
        driver.command(Command::SwitchLanguage);
        let other = BOTH.into_iter().find(|other| *other != language).expect("another");
        assert!(driver.shows(&plain(&texts[2].text, other)), "the same part in {other}");
        driver.command(Command::Close);
        assert_eq!(driver.app.route(), &Route::Provision(part.clone()));
    }
    // An earlier edition is shown as it is read, and said to be past; a weaker source is said to be one.
    let old = Id::new("criminal-code-1997/128");
    let provision = BOOK.provision(&old).expect("128");
    for language in BOTH {
        let words = Words::new(language);
        let mut driver = open(language, Route::Provision(old.clone()));
        driver.send(Message::Reader(legal_handbook::screen::reader::Message::EditionChosen(0)));
        driver.command(Command::ShowThis);
        let page = driver.page();
        assert!(page.contains(&plain(&provision.editions[0].parts[0].text, language)), "{language}: {page}");
        assert!(page.contains(&words.edition_outdated()) && page.contains(&words.grade_b()), "{language}: {page}");
        assert!(!page.contains(&plain(&provision.current().title, language)), "{language}: not the title of the last edition");
    }
    // A guide, step by step; and what cannot be shown changes nothing.
    let guide = &BOOK.guides[0];
    let mut driver = open(Language::RUSSIAN, Route::Guide(guide.id.clone()));
    driver.command(Command::ShowThis);
    assert!(driver.shows(&plain(&guide.steps[0].text, Language::RUSSIAN)));
    driver.command(Command::Close);
    driver.send(Message::Chosen(Route::Settings));
    driver.command(Command::ShowThis);
    assert_eq!(driver.app.route(), &Route::Settings);
}

/// What the arrow keys select is in view, in a small window too.
#[test]
fn the_selected_card_is_in_view() {
    let mut options = options(Language::RUSSIAN);
    options.open = Some(Route::Home);
    let mut driver = Driver::start(options, (1024.0, 600.0));
    (0..BOOK.guides.len()).for_each(|_| driver.command(Command::Down));
    let last = format!("card#{}", BOOK.guides.len() - 1);
    let top = driver.top_of(&last).expect("the last card");
    assert!((0.0..500.0).contains(&top), "the last card is at {top}");
    driver.send(Message::Chosen(Route::Clock));
    (0..starts().len()).for_each(|_| driver.command(Command::Down));
    let top = driver.top_of(&format!("start#{}", starts().len() - 1)).expect("the last start");
    assert!((0.0..500.0).contains(&top), "the last start is at {top}");
}

#[test]
fn about_says_what_the_book_is_for() {
    for language in BOTH {
        let words = Words::new(language);
        let page = open(language, Route::About).page();
        for text in BOOK.manifest.purpose.iter().chain([&BOOK.manifest.disclaimer, &BOOK.manifest.not_reviewed]) {
            assert!(page.contains(&plain(text, language)), "{language}: {}", text.in_language(language));
        }
        assert!(page.contains(&words.about_licence()) && page.contains(&words.about_fonts()), "{language}");
    }
}

#[test]
fn every_table_is_shown_in_both_languages() {
    for language in BOTH {
        let mut driver = open(language, Route::Home);
        for table in &BOOK.tables {
            driver.send(Message::Chosen(Route::to(table.id.clone())));
            let page = driver.page();
            let texts: Vec<&Text> = match &table.rows {
                Rows::Mci(rows) => rows.iter().map(|row| &row.basis).collect(),
                Rows::Timeline(events) => events.iter().flat_map(|event| event.law.iter().chain([&event.text])).collect(),
                Rows::Doubts(doubts) => doubts.iter().map(|doubt| &doubt.text).collect(),
                Rows::Deadlines(starts) => starts.iter().map(|start| &start.title).collect(),
                Rows::Statistics(series) => series.iter().flat_map(|series| [&series.title, &series.counted, &series.source]).collect(),
                Rows::Plain { columns, cells } => columns.iter().chain(cells.iter().flatten()).collect(),
            };
            assert!(!texts.is_empty(), "{}", table.id);
            for text in texts.into_iter().chain(&table.note) {
                assert!(page.contains(&plain(text, language)), "{}: {language}: {}", table.id, text.in_language(language));
            }
        }
    }
    // The rules by which acts turn the index into tenge stand below it.
    let page = open(Language::ENGLISH, Route::Table(Id::new("table/mci"))).page();
    for act in BOOK.acts.iter().filter(|act| act.about.index_rule.is_some()) {
        assert!(page.contains(&plain(&act.about.name, Language::ENGLISH)), "{}", act.id);
    }
}
