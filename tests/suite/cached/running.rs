//! The window and the command line with an index that is being built, stored, or cannot be.

use super::{EN, RU, book, files, names};
use crate::support::{BOOK, Driver, options};
use legal_handbook::app::{After, App, Message, Options};
use legal_handbook::handbook::{Handbook, Id};
use legal_handbook::navigation::Route;
use legal_handbook::search::{Query, Results, Search, Tier};
use legal_handbook::storage::{Mode, Storage};
use legal_handbook::words::Words;

use iced::Task;
use iced::futures::StreamExt as _;
use iced::futures::executor::block_on;
use iced_runtime::Action;

use std::fs;
use std::path::Path;
use std::process::Command;
use std::sync::{Arc, LazyLock};

/// Before the index is built, what is cited and what is titled so is found in the same places as after.
#[test]
fn citations_and_titles_answer_before_the_index() {
    let book = BOOK.clone();
    let (unread, whole) = (Search::unread(book.clone()), Search::open(book.clone()).expect("an index"));
    for text in ["ст. 309 ч. 2 УК", "art 128", "271 УК 1997", "449", "132-1"] {
        let (at_once, later) = (unread.find(&Query::new(text, RU)), whole.find(&Query::new(text, RU)));
        let cited = |results: &Results| results.hits.iter().take_while(|hit| hit.tier == Tier::Citation).cloned().collect::<Vec<_>>();
        assert_eq!(at_once.citation, later.citation, "{text}");
        assert!(!cited(&later).is_empty(), "{text}");
        let ids = |results: &Results| cited(results).into_iter().map(|hit| (hit.id, hit.title.text)).collect::<Vec<_>>();
        assert_eq!(ids(&at_once), ids(&later), "{text}");
    }
    for provision in &book.provisions {
        for language in [EN, RU] {
            let title = provision.current().title.in_language(language);
            // A sentence is understood otherwise, and a number in a title is a citation: later, the order may be another.
            if title.contains(|c: char| c.is_ascii_digit()) {
                continue;
            }
            let found = unread.find(&Query::new(title, language));
            assert!(found.hits.iter().any(|hit| hit.id == provision.id && hit.tier <= Tier::StemTitle), "{title}");
        }
    }
    for (text, first) in [
        ("торговля людьми", "criminal-code-2014/128"),
        ("human trafficking", "criminal-code-2014/128"),
        ("похищения человека", "criminal-code-2014/125"),
    ] {
        assert_eq!(unread.find(&Query::new(text, RU)).hits[0].id, Id::new(first), "{text}");
    }
    assert!(unread.find(&Query::new("ипотека", RU)).hits.is_empty());
}

#[test]
fn the_window_answers_while_the_index_is_built_and_says_how_far_it_is() {
    let words = Words::new(RU);
    let mut driver = Driver::start(options(RU), (1366.0, 768.0));
    // The program as it is before its first task has ended.
    driver.app = App::boot(options(RU)).0;
    driver.send(Message::QueryEdited("ст. 309 УК".to_owned()));
    assert!(driver.app.blocks().iter().any(|id| id == "criminal-code-2014/309"), "{:?}", driver.app.blocks());
    assert!(driver.shows(&words.index_building(0).replace('\u{a0}', " ")));
    driver.send(Message::Indexing(0.404));
    assert!(driver.shows(&words.index_building(40).replace('\u{a0}', " ")));
    driver.send(Message::QueryEdited("ипотека".to_owned()));
    assert!(!driver.shows(&words.nothing_found("ипотека")), "nobody can know that yet");
    driver.send(Message::QueryEdited("притоны и сводничество".to_owned()));
    let titles = driver.app.blocks().len();
    driver.send(Message::Indexed(Ok(Arc::new(Search::open(BOOK.clone()).expect("an index")))));
    assert!(driver.app.blocks().len() > titles, "searched again, texts too");
    assert!(!driver.page().contains(words.index_building(40).split(':').next().expect("words")));
    driver.send(Message::QueryEdited("ипотека".to_owned()));
    assert!(driver.shows(&words.nothing_found("ипотека")), "now it is known");
}

/// A book that is searched in the background.
static LARGE: LazyLock<Arc<Handbook>> = LazyLock::new(|| book(&files(1000)));

fn large(folder: &Path) -> Options {
    Options { handbook: LARGE.clone(), storage: Storage::new(Mode::Portable(folder.to_owned())), ..options(EN) }
}

/// The messages of a task.
fn messages(task: Task<Message>) -> Vec<Message> {
    let Some(stream) = iced_runtime::task::into_stream(task) else { return Vec::new() };
    let outputs = stream.filter_map(|action| async move { if let Action::Output(message) = action { Some(message) } else { None } });
    block_on(outputs.collect())
}

#[test]
fn a_new_keystroke_drops_older_queries() {
    let folder = tempfile::tempdir().expect("a folder");
    let (mut app, booting) = App::boot(large(folder.path()));
    for message in messages(booting) {
        let _ = app.update(message);
    }
    let cache = folder.path().join("cache");
    assert_eq!(names(&cache).len(), 1, "the window stores the index: {:?}", names(&cache));
    let whole = Search::open(LARGE.clone()).expect("an index");
    let found = |text: &str| -> Vec<String> {
        let results = whole.find(&Query { limit: 50, ..Query::new(text, EN) });
        results.hits.iter().map(|hit| hit.id.to_string()).collect()
    };
    let first = app.update(Message::Measured(None, After::Go(Route::Search("ferry".to_owned()))));
    let second = app.update(Message::QueryEdited("raft".to_owned()));
    let (late, newest) = (messages(first), messages(second));
    for message in late {
        let _ = app.update(message);
        assert!(app.blocks().is_empty(), "an older query shows nothing");
    }
    let [newest] = newest.try_into().expect("one answer");
    let _ = app.update(newest);
    assert_eq!(app.blocks(), found("raft"));
    let _ = app.update(Message::Found(1, whole.find(&Query::new("ferry", EN))));
    assert_eq!(app.blocks(), found("raft"), "nor later");
    let third = app.update(Message::QueryEdited("anchor".to_owned()));
    assert_eq!(app.blocks(), found("raft"), "until the newest answers, what was there stays");
    messages(third).into_iter().for_each(|message| drop(app.update(message)));
    assert_eq!(app.blocks(), found("anchor"));
}

#[test]
fn what_is_entered_before_it_is_found_is_opened_when_it_is() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut driver = Driver::start(large(folder.path()), (1366.0, 768.0));
    driver.send(Message::Chosen(Route::Search("ferry".to_owned())));
    let asked = driver.app.update(Message::QueryEdited("BC 12".to_owned()));
    driver.send(Message::QueryEntered);
    assert_eq!(driver.app.route(), &Route::Search("BC 12".to_owned()), "not the first row of the query before");
    messages(asked).into_iter().for_each(|message| driver.send(message));
    assert_eq!(driver.app.route(), &Route::Provision(Id::new("boat-code/12")));
}

/// A large book as a folder of content.
fn content() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files(1000) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, text).expect("written");
    }
    folder
}

/// What `handbook search` prints as JSON in this home, but for the time it took.
fn searched(mut program: Command, content: &Path, home: &Path, more: &[&str]) -> serde_json::Value {
    let arguments = ["--lang", "ru", "search", "задержали", "паром", "--json", "--handbook"];
    program.args(arguments).arg(content).args(more);
    for name in ["HOME", "XDG_CACHE_HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME"] {
        program.env(name, home);
    }
    let output = program.output().expect("the program runs");
    assert!(output.status.success() && output.stderr.is_empty(), "{more:?}: {}", String::from_utf8_lossy(&output.stderr));
    let mut found: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    found.as_object_mut().expect("an object").remove("took_ms");
    assert!(!found["hits"].as_array().expect("hits").is_empty());
    found
}

const HANDBOOK: &str = env!("CARGO_BIN_EXE_handbook");

#[test]
fn the_command_line_uses_the_same_cache_and_none_in_private() {
    let (content, home) = (content(), tempfile::tempdir().expect("a folder"));
    let private = searched(Command::new(HANDBOOK), content.path(), home.path(), &["--private"]);
    assert!(names(home.path()).is_empty(), "private mode writes nothing: {:?}", names(home.path()));
    let data = home.path().join("data");
    let portable = ["--data-dir", data.to_str().expect("a path")];
    for start in ["building", "opening"] {
        let found = searched(Command::new(HANDBOOK), content.path(), home.path(), &portable);
        assert_eq!(found, private, "{start}");
        assert_eq!(names(&data), ["cache"], "{start}");
        assert_eq!(names(&data.join("cache")).len(), 1, "{start}");
    }
}

/// A disk that is full is one on which no file can grow: what the shell can bring about without being the administrator.
#[cfg(unix)]
#[test]
fn a_full_disk_is_no_error_and_nothing_is_left_on_it() {
    let (content, home) = (content(), tempfile::tempdir().expect("a folder"));
    let expected = searched(Command::new(HANDBOOK), content.path(), home.path(), &["--private"]);
    let data = home.path().join("data");
    let portable = ["--data-dir", data.to_str().expect("a path")];
    let mut full = Command::new("sh");
    full.args(["-c", r#"trap '' XFSZ; ulimit -f 8; exec "$@""#, "sh", HANDBOOK]);
    assert_eq!(searched(full, content.path(), home.path(), &portable), expected, "full");
    assert!(names(&data.join("cache")).is_empty(), "nothing half written is left: {:?}", names(&data.join("cache")));
    assert_eq!(searched(Command::new(HANDBOOK), content.path(), home.path(), &portable), expected, "when there is room again");
    assert_eq!(names(&data.join("cache")).len(), 1);
}
