//! The window: the root state, its messages, and the dispatcher that interprets what screens ask for.

mod boot;
mod frame;
mod search;
mod update;
mod windows;

pub use boot::Options;

use crate::command::Command;
use crate::handbook::{Handbook, Problem};
use crate::language::Language;
use crate::navigation::{Anchor, Route, Trail};
use crate::screen::{Change, Context, SearchState, about, beside, clock, contents, finding, home, keys, reader, settings, show, trouble};
use crate::search::{Results, Search};
use crate::settings::{NARROWEST_WINDOW, Settings, ZOOM};
use crate::storage::{self, Storage};
use crate::widget::anchor::Found;
use crate::words::Words;
use crate::{font, theme};

use iced::{Element, Program, Size, Subscription, Task, Theme, keyboard, window};
use jiff::ZonedDateTime;

use std::sync::Arc;

/// The root state.
#[derive(Debug)]
pub struct App {
    handbook: Arc<Handbook>,
    problems: Vec<Problem>,
    /// What could not be read or kept, told once.
    notices: Vec<String>,
    /// Whether the built-in book stands in for a folder that could not be read.
    stands_in: bool,
    search: SearchState,
    /// What the search of a large book was asked.
    asked: Arc<search::Asked>,
    settings: Settings,
    storage: Storage,
    saving: Saving,
    every_words: Vec<Words>,
    trail: Trail,
    screen: Screen,
    /// What stands in the search box.
    query: String,
    window: window::Id,
    /// Size of the window in logical pixels at zoom 1.
    size: Size,
    full_screen: bool,
    /// Whether the window fills the screen only while something is shown in large type.
    shown_full: bool,
    /// The time on the wall when something last happened.
    now: ZonedDateTime,
    /// What was entered on the deadline clock, for as long as the program runs; it is never written.
    kept_clock: clock::Clock,
    /// The clock on the wall.
    clock: fn() -> ZonedDateTime,
    /// Whether the side panel lies over the page of a narrow window.
    side_open: bool,
    /// What has just been done, said in the foot until something else is.
    said: Option<String>,
    /// Whether the system asks for light ink on a dark ground.
    system_is_dark: bool,
}

/// Whether settings are being written, and whether they changed meanwhile: one write at a time, the last one wins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Saving {
    Idle,
    Writing { changed: bool },
}

/// The screen that is shown.
#[derive(Debug)]
pub enum Screen {
    /// The first screen.
    Home(home::Home),
    /// A list of provisions.
    Contents(contents::Contents),
    /// The reader.
    Reader(reader::Reader),
    /// Two provisions side by side.
    Beside(beside::Beside),
    /// Search results.
    Finding(Box<finding::Finding>),
    /// Settings.
    Settings(settings::Settings),
    /// What is wrong.
    Trouble(trouble::Trouble),
    /// Keys.
    Keys(keys::Keys),
    /// Something in large type over the whole screen.
    Show(show::Show),
    /// The deadline clock.
    Clock(clock::Clock),
    /// What the book is for.
    About(about::About),
}

/// What happened.
#[derive(Clone, Debug)]
pub enum Message {
    /// On the first screen.
    Home(home::Message),
    /// On a list of provisions.
    Contents(contents::Message),
    /// In the reader.
    Reader(reader::Message),
    /// On two provisions side by side.
    Beside(beside::Message),
    /// On the search results.
    Finding(finding::Message),
    /// On the settings.
    Settings(settings::Message),
    /// On the list of problems.
    Trouble(trouble::Message),
    /// On the key sheet.
    Keys(keys::Message),
    /// On what is shown in large type.
    Show(show::Message),
    /// On the clock.
    Clock(clock::Message),
    /// On the page about the book.
    About(about::Message),
    /// A command was given by key or button.
    Commanded(Command),
    /// A way was chosen in the frame.
    Chosen(Route),
    /// A setting was chosen in the frame.
    Set(Change),
    /// The query was edited.
    QueryEdited(String),
    /// The query was entered.
    QueryEntered,
    /// The line at the top of the page was found; what follows waits for it.
    Measured(Option<Anchor>, After),
    /// The side panel of a narrow window was opened or closed.
    SideToggled,
    /// The index has come so far, from 0 to 1.
    Indexing(f32),
    /// What the query with this serial number found in a large book.
    Found(u64, Results),
    /// The index is ready, or cannot be.
    Indexed(Result<Arc<Search>, String>),
    /// The settings were written, or not.
    Saved(Result<(), storage::Error>),
    /// The system has become light or dark, or says that it is.
    SystemThemed(iced::theme::Mode),
    /// A window was resized, in logical pixels at the present zoom.
    Resized(window::Id, Size),
    /// A window is to be closed.
    CloseRequested(window::Id),
    /// The window was closed and the settings written.
    Left,
}

/// What waits until the line that is read is known.
#[derive(Clone, Debug, PartialEq)]
pub enum After {
    /// A new place.
    Go(Route),
    /// Results of exactly what stands in the search box.
    GoAsTyped,
    /// One place back.
    Back,
    /// One place forward.
    Forward,
    /// A setting.
    Set(Change),
    /// A change inside the reader that keeps the line.
    Keep(reader::Message),
    /// A change beside that keeps the line.
    Beside(beside::Message),
    /// What is read, in large type.
    Show,
    /// Something with the block at the top.
    OnBlock(Command),
}

impl App {
    /// The context of the window.
    fn context(&self) -> Context<'_> {
        Context {
            handbook: &self.handbook,
            problems: &self.problems,
            words: self.words(),
            every_words: &self.every_words,
            settings: &self.settings,
            notices: &self.notices,
            storage: &self.storage,
            search: &self.search,
            roles: theme::roles(self.settings.scheme.drawn(self.system_is_dark)),
            window: self.window,
            size: self.size * (1.0 / self.zoom()),
            now: &self.now,
        }
    }

    /// The interface's sentences.
    fn words(&self) -> &Words {
        let language = self.settings.interface_language();
        let spoken = self.every_words.iter().find(|words| words.language() == language);
        // Boot makes words for every language of the interface, at least one.
        spoken.unwrap_or(&self.every_words[0])
    }

    /// The zoom in effect: what was asked for, as far as the window is wide enough.
    pub fn zoom(&self) -> f32 {
        self.settings.zoom.min(self.size.width / theme::NARROWEST).max(ZOOM.0)
    }

    /// The keys of the blocks of the screen, from top to bottom.
    pub fn blocks(&self) -> Vec<String> {
        let ctx = self.context();
        match &self.screen {
            Screen::Home(screen) => screen.blocks(&ctx),
            Screen::Contents(screen) => screen.blocks(&ctx),
            Screen::Reader(screen) => screen.blocks(&ctx),
            Screen::Beside(screen) => screen.blocks(&ctx),
            Screen::Finding(screen) => screen.blocks(&ctx),
            Screen::Settings(screen) => screen.blocks(&ctx),
            Screen::Trouble(screen) => screen.blocks(&ctx),
            Screen::Keys(screen) => screen.blocks(&ctx),
            Screen::Show(screen) => screen.blocks(&ctx),
            Screen::Clock(screen) => screen.blocks(&ctx),
            Screen::About(screen) => screen.blocks(&ctx),
        }
    }

    /// The anchor of a found block.
    fn anchor(blocks: &[String], found: Option<Found>) -> Option<Anchor> {
        let found = found?;
        Some(Anchor { block: blocks.get(found.block)?.clone(), offset: found.offset })
    }

    /// The place that is shown.
    pub fn route(&self) -> &Route {
        &self.trail.here().route
    }

    /// The screen that is shown.
    pub fn screen(&self) -> &Screen {
        &self.screen
    }

    /// What could not be read or kept.
    pub fn notices(&self) -> &[String] {
        &self.notices
    }

    /// The settings in effect.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// The main window.
    pub fn window(&self) -> window::Id {
        self.window
    }

    /// The title of the window.
    pub fn title(&self, _window: window::Id) -> String {
        self.handbook.manifest.title.in_language(self.settings.interface_language()).to_owned()
    }

    /// What a window is drawn with.
    pub fn theme(&self, _window: window::Id) -> Theme {
        theme::theme(self.settings.scheme.drawn(self.system_is_dark))
    }

    fn scale_factor(&self, _window: window::Id) -> f32 {
        self.zoom()
    }

    fn subscription(&self) -> Subscription<Message> {
        let keys = keyboard::listen().filter_map(|event| match event {
            keyboard::Event::KeyPressed { physical_key, modifiers, .. } => Command::of(physical_key, modifiers).map(Message::Commanded),
            _ => None,
        });
        let resized = window::resize_events().map(|(id, size)| Message::Resized(id, size));
        let closing = window::close_requests().map(Message::CloseRequested);
        let scheme = iced::system::theme_changes().map(Message::SystemThemed);
        Subscription::batch([keys, resized, closing, scheme])
    }

    /// What is shown in a window.
    pub fn view(&self, _window: window::Id) -> Element<'_, Message> {
        frame::view(self)
    }
}

/// Languages that the interface speaks, one set of sentences each.
fn every_words() -> Vec<Words> {
    crate::words::LOCALES.iter().map(|(language, _)| Words::new(*language)).collect()
}

/// The program, for running it and for driving it in tests.
pub fn daemon(options: Options) -> iced::Daemon<impl Program<State = App, Message = Message, Theme = Theme>> {
    let daemon = iced::daemon(move || App::boot(options.clone()), App::update, App::view)
        .title(App::title)
        .theme(App::theme)
        .scale_factor(App::scale_factor)
        .subscription(App::subscription)
        .default_font(font::SANS);
    font::FACES.into_iter().fold(daemon, iced::Daemon::font)
}

/// The settings of the main window.
fn window_settings(settings: &Settings) -> window::Settings {
    window::Settings {
        size: Size::new(settings.window.0, settings.window.1),
        min_size: Some(Size::new(NARROWEST_WINDOW.0, NARROWEST_WINDOW.1)),
        maximized: settings.maximized,
        exit_on_close_request: false,
        #[cfg(target_os = "linux")]
        platform_specific: window::settings::PlatformSpecific { application_id: "legal-handbook".to_owned(), ..Default::default() },
        ..window::Settings::default()
    }
}

/// A language that the book has: the one asked for, or its first.
fn of_book(book: &Handbook, language: Language) -> Language {
    let languages = book.languages();
    if languages.contains(&language) { language } else { languages.first().copied().unwrap_or(language) }
}

/// Nothing to do.
fn nothing() -> Task<Message> {
    Task::none()
}
