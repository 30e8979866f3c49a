//! Screens: each owns what dies with it, and asks for everything else by returning an [`Action`].
//!
//! A screen has one fixed shape, by convention and not by a trait:
//! `open(&Context, …) -> Self`, `update(&mut self, &Context, Message) -> Action`,
//! `command(&mut self, &Context, Command) -> Action`, `view(&self, &Context) -> Element<Message>`, and
//! `blocks(&self, &Context) -> Vec<String>`, the keys of its blocks from top to bottom: what keeps a line in its place.

pub mod about;
pub mod beside;
pub mod clock;
pub mod contents;
pub mod finding;
pub mod home;
pub mod keys;
pub mod reader;
pub mod settings;
pub mod show;
pub mod trouble;

use crate::handbook::{Handbook, Institution, Problem};
use crate::language::Language;
use crate::navigation::Route;
use crate::search::Search;
use crate::settings::{Scheme, Setting, Settings};
use crate::storage::Storage;
use crate::theme::{self, Roles};
use crate::words::Words;

use iced::widget::Id;
use iced::{Size, window};
use jiff::ZonedDateTime;

use std::sync::Arc;

/// Search as far as it has come.
#[derive(Clone, Debug)]
pub enum SearchState {
    /// The index is being built; citations and titles answer meanwhile.
    Building {
        /// What answers meanwhile.
        titles: Arc<Search>,
        /// How much of the index is built, from 0 to 1.
        share: f32,
    },
    /// Ready.
    Ready(Arc<Search>),
    /// It cannot be built; the reason is the engine's.
    Unavailable(String),
}

impl SearchState {
    /// The engine, once it is ready.
    pub fn ready(&self) -> Option<&Search> {
        match self {
            Self::Ready(search) => Some(search),
            Self::Building { .. } | Self::Unavailable(_) => None,
        }
    }

    /// What answers now.
    pub fn engine(&self) -> Option<&Arc<Search>> {
        match self {
            Self::Ready(search) | Self::Building { titles: search, .. } => Some(search),
            Self::Unavailable(_) => None,
        }
    }

    /// How much of the index is built, in whole per cent, while it is being built.
    pub fn percent(&self) -> Option<u32> {
        match self {
            Self::Building { share, .. } => Some((share.clamp(0.0, 1.0) * 100.0) as u32),
            Self::Ready(_) | Self::Unavailable(_) => None,
        }
    }
}

/// What every screen may look at and none may change.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The book.
    pub handbook: &'a Handbook,
    /// What is wrong with its files.
    pub problems: &'a [Problem],
    /// The interface's sentences.
    pub words: &'a Words,
    /// The same in every language it speaks: law is said in the language of the text beside it.
    pub every_words: &'a [Words],
    /// The reader's wishes.
    pub settings: &'a Settings,
    /// Why the settings could not be read or kept, as sentences.
    pub notices: &'a [String],
    /// Where files live.
    pub storage: &'a Storage,
    /// Search.
    pub search: &'a SearchState,
    /// Colours.
    pub roles: &'static Roles,
    /// The window shown in: ids of widgets contain it.
    pub window: window::Id,
    /// Size of the whole window in logical pixels at the present zoom.
    pub size: Size,
    /// The time on the wall, for the clock alone: law is never taken to be known up to it.
    pub now: &'a ZonedDateTime,
}

/// What a screen asks of its parent.
#[derive(Clone, Debug)]
pub enum Action {
    /// Nothing.
    None,
    /// Go somewhere.
    Go(Route),
    /// Change a setting.
    Set(Change),
    /// Scroll so that a block is at the top of the page.
    Show(String),
    /// The screen changed within itself.
    Keep,
    /// Search for this.
    Search(String),
    /// One place back.
    Back,
    /// Search again for what the results screen asks.
    Find,
    /// Put the cursor into a box.
    Focus(&'static str),
    /// Hand this to the clipboard.
    Copy(String),
    /// Keep the reader's own contact of a kind.
    Contact(Institution, String),
}

/// A change of a setting.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Change {
    /// The texts in this language alone.
    Text(Language),
    /// The next language of the book; together stay together.
    NextLanguage,
    /// All languages together, or one.
    Together(bool),
    /// The language of the interface; `None` follows the texts.
    Interface(Option<Language>),
    /// Colours.
    Scheme(Scheme),
    /// Zoom.
    Zoom(f32),
    /// How the law is set.
    Setting(Setting),
    /// Whether nothing at all is written.
    Private(bool),
    /// All as on a first start.
    Reset,
}

impl<'a> Context<'a> {
    /// The languages shown: one, or all of the book beginning with the chosen one.
    pub fn languages(&self) -> Vec<Language> {
        let text = self.settings.text;
        if !self.settings.together {
            return vec![text];
        }
        std::iter::once(text).chain(self.handbook.languages().iter().copied().filter(|language| *language != text)).collect()
    }

    /// The interface's sentences in the language of a text.
    pub fn words_in(&self, language: Language) -> &'a Words {
        self.every_words.iter().find(|words| words.language() == language).unwrap_or(self.words)
    }

    /// The id of the page that scrolls.
    pub fn page(&self) -> Id {
        page_id(self.window)
    }

    /// The id of a block on the page.
    pub fn block(&self, key: &str) -> Id {
        block_id(self.window, key)
    }

    /// The greatest width of a column of law, in logical pixels.
    pub fn measure(&self) -> f32 {
        let setting = self.settings.setting;
        theme::MEASURE * setting.size * setting.measure / Setting::default().measure
    }

    /// Width of the page: the window without the side panel.
    pub fn page_width(&self) -> f32 {
        if self.has_side_panel() { self.size.width - theme::SIDE } else { self.size.width }
    }

    /// Whether the window is wide enough for the side panel.
    pub fn has_side_panel(&self) -> bool {
        self.size.width >= theme::FOLDS_BELOW
    }

    /// Whether two languages stand side by side.
    pub fn has_columns(&self) -> bool {
        self.settings.together && self.page_width() >= theme::COLUMNS_FROM * self.settings.setting.size.max(1.0)
    }
}

/// The id of the page that scrolls in a window.
pub fn page_id(window: window::Id) -> Id {
    Id::from(format!("{window:?}/page"))
}

/// The id of a block in a window.
pub fn block_id(window: window::Id, key: &str) -> Id {
    Id::from(format!("{window:?}/block/{key}"))
}

/// A row that the keyboard moves through a list of `count` rows.
pub fn moved(selected: usize, count: usize, down: bool) -> usize {
    match (count, down) {
        (0, _) => 0,
        (_, true) => (selected + 1).min(count - 1),
        (_, false) => selected.saturating_sub(1),
    }
}
