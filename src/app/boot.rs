//! The start: what is asked for on the command line becomes the first state and the first window.

use super::{App, Message, Saving, Screen, every_words, of_book, search, window_settings};
use crate::handbook::load::{self, Care, Loaded};
use crate::handbook::{Handbook, Problem};
use crate::language::Language;
use crate::navigation::{Route, Trail};
use crate::screen::{SearchState, home};
use crate::search::{Cache, Search};
use crate::settings::Settings;
use crate::storage::{self, Fields, Storage};

use iced::{Size, Task, window};
use jiff::ZonedDateTime;

use std::path::PathBuf;
use std::sync::Arc;

/// What the window is opened with.
#[derive(Clone, Debug)]
pub struct Options {
    /// The book.
    pub handbook: Arc<Handbook>,
    /// What is wrong with its files.
    pub problems: Vec<Problem>,
    /// Whether the built-in book stands in for a folder that could not be read.
    pub stands_in: bool,
    /// Where files live.
    pub storage: Storage,
    /// The language asked for; it is not remembered.
    pub language: Option<Language>,
    /// The place to open.
    pub open: Option<Route>,
    /// The clock on the wall.
    pub clock: fn() -> ZonedDateTime,
}

impl Options {
    /// The options for a folder of content, or for the built-in book.
    ///
    /// # Errors
    /// The built-in book cannot be loaded: a broken build.
    pub fn load(folder: Option<PathBuf>, storage: Storage) -> Result<Self, load::Error> {
        let (loaded, stands_in) = match folder.map(|folder| load::folder(&folder, Care::Reading)) {
            Some(Ok(loaded)) => (loaded, false),
            Some(Err(error)) => {
                let Loaded { handbook, .. } = load::embedded(Care::Reading)?;
                (Loaded { handbook, problems: error.problems() }, true)
            }
            None => (load::embedded(Care::Reading)?, false),
        };
        Ok(Self {
            handbook: Arc::new(loaded.handbook),
            problems: loaded.problems,
            stands_in,
            storage,
            language: None,
            open: None,
            clock: ZonedDateTime::now,
        })
    }
}

/// What is wrong with a settings file.
#[derive(Debug, Default)]
struct Wrong {
    damaged: Option<storage::Error>,
    /// Names of fields.
    unreadable: Vec<String>,
}

/// The settings as they were last written, as far as they can be read.
fn remembered(storage: &Storage) -> (Settings, Wrong) {
    let (fields, damaged) = match storage.settings() {
        Ok(fields) => (fields, None),
        Err(error) => (Fields::new(), Some(error)),
    };
    let (settings, unreadable) = Settings::first_start(sys_locale::get_locale().as_deref()).with(&fields);
    (settings, Wrong { damaged, unreadable })
}

impl App {
    /// The first state, its window, and the index being built.
    pub fn boot(options: Options) -> (Self, Task<Message>) {
        let Options { handbook, problems, stands_in, storage, language, open, clock } = options;
        let (mut settings, wrong) = remembered(&storage);
        settings.text = of_book(&handbook, language.unwrap_or(settings.text));

        let (window, opened) = window::open(window_settings(&settings));
        let cache = storage.places().map(|places| Cache::new(&places.cache));
        let index = search::index(handbook.clone(), cache);

        let mut app = Self {
            size: Size::new(settings.window.0, settings.window.1),
            search: SearchState::Building { titles: Arc::new(Search::unread(handbook.clone())), share: 0.0 },
            asked: Arc::default(),
            handbook,
            problems,
            notices: Vec::new(),
            stands_in,
            settings,
            storage,
            saving: Saving::Idle,
            every_words: every_words(),
            trail: Trail::new(Route::Home),
            screen: Screen::Home(home::Home::open()),
            query: String::new(),
            window,
            full_screen: false,
            shown_full: false,
            now: clock(),
            kept_clock: crate::screen::clock::Clock::open(),
            clock,
            side_open: false,
            said: None,
            system_is_dark: false,
        };
        app.notice(&wrong);
        let first = open.map_or_else(Task::none, |route| app.arrive_at(route));
        (app, Task::batch([opened.discard(), index, first, iced::system::theme().map(Message::SystemThemed)]))
    }

    /// Leaves private mode: what was set in it is forgotten and what was remembered before is there again, but for the language that is
    /// being read and the window as it stands.
    pub(super) fn leave_private(&mut self) {
        self.storage.set_private(false);
        let (remembered, wrong) = remembered(&self.storage);
        let here = &self.settings;
        self.settings = Settings { text: here.text, together: here.together, window: here.window, maximized: here.maximized, ..remembered };
        self.notice(&wrong);
    }

    /// Says what is wrong with the remembered settings.
    fn notice(&mut self, wrong: &Wrong) {
        let words = self.words();
        let damaged = wrong.damaged.as_ref().map(|error| words.storage_error(error));
        let unreadable = (!wrong.unreadable.is_empty()).then(|| words.settings_field_unreadable(&wrong.unreadable.join(", ")));
        self.notices.extend(damaged.into_iter().chain(unreadable));
    }

    /// Goes to the first place, as asked for on the command line.
    fn arrive_at(&mut self, route: Route) -> Task<Message> {
        self.trail.go(route);
        self.arrive(None)
    }
}
