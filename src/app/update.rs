//! The dispatcher: one line per message, one small method behind it.

use super::{After, App, Message, Saving, Screen, nothing};
use crate::command::Command;
use crate::handbook::Id;
use crate::navigation::{Anchor, Route};
use crate::screen::{
    Action, Change, about, beside, block_id, contents, finding, home, keys, page_id, reader, settings as settings_screen, show, trouble,
};
use crate::search::Query;
use crate::storage;
use crate::view::block;
use crate::widget::{anchor, peek, selectable};

use iced::Task;
use iced::advanced::widget::operate;
use iced::advanced::widget::operation::focusable;
use iced::widget::operation::{self, AbsoluteOffset, RelativeOffset};

/// One press of an arrow key scrolls by this much, in logical pixels.
const LINE: f32 = 60.0;

/// The id of the search box.
pub(super) const SEARCH_BOX: &str = "search";

impl App {
    /// What follows from a message.
    pub fn update(&mut self, message: Message) -> Task<Message> {
        self.now = (self.clock)();
        if matches!(message, Message::Commanded(_) | Message::Chosen(_) | Message::Set(_) | Message::Reader(_) | Message::QueryEdited(_)) {
            self.said = None;
        }
        match message {
            Message::Home(message) => self.on_screen(|screen, ctx| match screen {
                Screen::Home(screen) => screen.update(ctx, message),
                _ => Action::None,
            }),
            Message::Contents(message) => self.on_screen(|screen, ctx| match screen {
                Screen::Contents(screen) => screen.update(ctx, message),
                _ => Action::None,
            }),
            Message::Reader(message) => self.on_reader(message),
            Message::Beside(message @ beside::Message::Block(block::Event::OtherToggled(_))) => self.leave(After::Beside(message)),
            Message::Beside(message) => self.act_beside(message),
            Message::Finding(message) => self.on_screen(|screen, ctx| match screen {
                Screen::Finding(screen) => screen.update(ctx, message),
                _ => Action::None,
            }),
            Message::Settings(message) => self.on_screen(|screen, ctx| match screen {
                Screen::Settings(screen) => screen.update(ctx, message),
                _ => Action::None,
            }),
            Message::Trouble(message) => match message {},
            Message::Keys(message) => match message {},
            Message::Show(message) => self.on_screen(|screen, ctx| match screen {
                Screen::Show(screen) => screen.update(ctx, message),
                _ => Action::None,
            }),
            Message::Clock(message) => self.on_screen(|screen, ctx| match screen {
                Screen::Clock(screen) => screen.update(ctx, message),
                _ => Action::None,
            }),
            Message::About(message) => match message {},
            Message::Commanded(command) => self.command(command),
            Message::Chosen(route) => self.leave(After::Go(route)),
            Message::Set(change) => self.leave(After::Set(change)),
            Message::QueryEdited(query) => self.query_edited(query),
            Message::QueryEntered => self.query_entered(),
            Message::Measured(anchor, after) => self.measured(anchor, after),
            Message::SideToggled => self.side_toggled(),
            Message::Indexing(share) => self.indexing(share),
            Message::Found(serial, results) => self.found(serial, results),
            Message::Indexed(result) => self.indexed(result),
            Message::Saved(result) => self.saved(result),
            Message::SystemThemed(mode) => self.system_themed(mode),
            Message::Resized(id, size) => self.resized(id, size),
            Message::CloseRequested(id) => self.close_requested(id),
            Message::Left => iced::exit(),
        }
    }

    /// Lets the screen act, then does what it asks for.
    pub(super) fn on_screen(&mut self, act: impl FnOnce(&mut Screen, &crate::screen::Context<'_>) -> Action) -> Task<Message> {
        // The screen is out of the state while it acts, so that it can look at the rest but change nothing of it.
        let mut screen = std::mem::replace(&mut self.screen, Screen::Keys(keys::Keys::open()));
        let action = act(&mut screen, &self.context());
        self.screen = screen;
        self.interpret(action)
    }

    fn interpret(&mut self, action: Action) -> Task<Message> {
        match action {
            Action::None | Action::Keep => nothing(),
            Action::Go(route) => self.leave(After::Go(route)),
            Action::Set(change) => self.leave(After::Set(change)),
            Action::Show(block) => anchor::align(page_id(self.window), block_id(self.window, &block), 160.0),
            Action::Search(query) => self.query_edited(query),
            Action::Back => self.leave(After::Back),
            Action::Find => self.find(),
            Action::Focus(id) => Task::batch([operation::focus(id), operation::select_all(id)]),
            Action::Copy(text) => {
                self.said = Some(self.words().copied_until_closed());
                iced::clipboard::write(text)
            }
            Action::Contact(kind, contact) => {
                self.settings.contacts.insert(kind, contact);
                self.save()
            }
        }
    }

    /// A link goes on; any other change inside the reader waits until the line that is read is known, and keeps it.
    fn on_reader(&mut self, message: reader::Message) -> Task<Message> {
        match message {
            reader::Message::EditionChosen(_) | reader::Message::Unfolded(_) | reader::Message::Block(block::Event::OtherToggled(_)) => {
                self.leave(After::Keep(message))
            }
            reader::Message::Shown => self.leave(After::Show),
            _ => self.act_in_reader(message),
        }
    }

    fn act_in_reader(&mut self, message: reader::Message) -> Task<Message> {
        self.on_screen(|screen, ctx| match screen {
            Screen::Reader(screen) => screen.update(ctx, message),
            _ => Action::None,
        })
    }

    fn act_beside(&mut self, message: beside::Message) -> Task<Message> {
        self.on_screen(|screen, ctx| match screen {
            Screen::Beside(screen) => screen.update(ctx, message),
            _ => Action::None,
        })
    }

    fn command(&mut self, command: Command) -> Task<Message> {
        let page = page_id(self.window);
        let scroll = |y: f32| operation::scroll_by(page.clone(), AbsoluteOffset { x: 0.0, y });
        let height = (self.context().size.height - 140.0).max(LINE);
        match command {
            Command::PageDown | Command::PageUp | Command::NextParagraph | Command::PreviousParagraph if matches!(self.screen, Screen::Show(_)) => {
                self.screen_command(command)
            }
            Command::Search => Task::batch([operation::focus(SEARCH_BOX), operation::select_all(SEARCH_BOX)]),
            Command::Home => self.leave(After::Go(Route::Home)),
            Command::SwitchLanguage => self.leave(After::Set(Change::NextLanguage)),
            Command::Together => self.leave(After::Set(Change::Together(!self.settings.together))),
            Command::Back => self.leave(After::Back),
            Command::Forward => self.leave(After::Forward),
            Command::NextParagraph | Command::PreviousParagraph => {
                let blocks = self.blocks().iter().map(|key| block_id(self.window, key)).collect();
                anchor::step(page, blocks, command == Command::NextParagraph)
            }
            Command::ZoomIn => self.leave(After::Set(Change::Zoom(self.settings.zoomed(1.0)))),
            Command::ZoomOut => self.leave(After::Set(Change::Zoom(self.settings.zoomed(-1.0)))),
            Command::ZoomReset => self.leave(After::Set(Change::Zoom(1.0))),
            Command::ShowThis => match self.screen {
                Screen::Show(_) => self.leave(After::Back),
                _ => self.leave(After::Show),
            },
            Command::OtherHere | Command::Copy | Command::Select => self.leave(After::OnBlock(command)),
            Command::Peek => peek::step(page),
            Command::Clock => self.leave(After::Go(Route::Clock)),
            Command::FullScreen => self.full_screen(),
            Command::Settings => self.leave(After::Go(Route::Settings)),
            Command::Keys => self.leave(After::Go(Route::Keys)),
            Command::Down | Command::Up if !self.has_rows() => scroll(if command == Command::Down { LINE } else { -LINE }),
            Command::AsTyped if !matches!(self.screen, Screen::Finding(_)) => match self.query.trim() {
                "" => nothing(),
                _ => self.leave(After::GoAsTyped),
            },
            Command::AsTyped | Command::TakeOffer | Command::Meanings => self.screen_command(command),
            Command::Down | Command::Up | Command::Open | Command::NextArticle | Command::PreviousArticle => self.screen_command(command),
            Command::Find | Command::FindNext | Command::FindPrevious => self.screen_command(command),
            Command::PageDown => scroll(height),
            Command::PageUp => scroll(-height),
            Command::Top => operation::snap_to(page, RelativeOffset::START),
            Command::End => self.to_end(),
            Command::NextControl => operation::focus_next().chain(anchor::reveal(page)),
            Command::PreviousControl => operation::focus_previous().chain(anchor::reveal(page)),
            Command::Close => self.close_layer(),
            Command::Quit => self.close_requested(self.window),
        }
    }

    /// Whether the arrow keys move through rows here, rather than scroll.
    fn has_rows(&self) -> bool {
        matches!(self.screen, Screen::Home(_) | Screen::Contents(_) | Screen::Finding(_) | Screen::Show(_) | Screen::Clock(_))
    }

    fn screen_command(&mut self, command: Command) -> Task<Message> {
        self.on_screen(|screen, ctx| match screen {
            Screen::Home(screen) => screen.command(ctx, command),
            Screen::Contents(screen) => screen.command(ctx, command),
            Screen::Reader(screen) => screen.command(ctx, command),
            Screen::Beside(screen) => screen.command(ctx, command),
            Screen::Finding(screen) => screen.command(ctx, command),
            Screen::Settings(screen) => screen.command(ctx, command),
            Screen::Trouble(screen) => screen.command(ctx, command),
            Screen::Keys(screen) => screen.command(ctx, command),
            Screen::Show(screen) => screen.command(ctx, command),
            Screen::Clock(screen) => screen.command(ctx, command),
            Screen::About(screen) => screen.command(ctx, command),
        })
    }

    /// The last block to the top, or the end of a page without blocks.
    fn to_end(&self) -> Task<Message> {
        let page = page_id(self.window);
        match self.blocks().last() {
            Some(last) => anchor::align(page, block_id(self.window, last), self.context().size.height * 0.5),
            None => operation::snap_to(page, RelativeOffset::END),
        }
    }

    /// One layer less: the panel, then an open list, then the place before; never out of the program.
    fn close_layer(&mut self) -> Task<Message> {
        if self.side_open {
            self.side_toggled()
        } else if let Screen::Reader(reader) = &mut self.screen
            && reader.close_layer()
        {
            operate(focusable::unfocus())
        } else if let Screen::Finding(screen) = &mut self.screen
            && screen.close()
        {
            nothing()
        } else if self.trail.can_go_back() {
            self.leave(After::Back)
        } else {
            self.leave(After::Go(Route::Home))
        }
    }

    /// Finds the line that is read.
    fn measure(&self, then: impl Fn(Option<Anchor>) -> Message + Send + 'static) -> Task<Message> {
        let keys = self.blocks();
        let ids = keys.iter().map(|key| block_id(self.window, key)).collect();
        anchor::locate(page_id(self.window), ids).map(move |found| then(Self::anchor(&keys, found)))
    }

    /// Finds the line that is read, so that it can be kept or come back to, then goes on.
    fn leave(&self, after: After) -> Task<Message> {
        self.measure(move |anchor| Message::Measured(anchor, after.clone()))
    }

    fn measured(&mut self, anchor: Option<Anchor>, after: After) -> Task<Message> {
        self.trail.mark(anchor.clone());
        if let Screen::Reader(reader) = &self.screen {
            self.trail.choose(reader.chosen());
        }
        if let Screen::Clock(clock) = &self.screen {
            // What was entered is there when one comes back from an article.
            self.kept_clock = clock.clone();
        }
        if let Screen::Finding(finding) = &self.screen {
            self.trail.narrow(finding.query().clone());
            self.trail.searched(finding.searched().to_owned());
        }
        match after {
            After::Go(route) => self.go(route),
            After::GoAsTyped => {
                let gone = self.go(Route::Search(self.query.clone()));
                Task::batch([gone, self.screen_command(Command::AsTyped)])
            }
            After::Back => {
                if self.trail.back().is_none() {
                    return nothing();
                }
                self.return_here()
            }
            After::Forward => {
                if self.trail.forward().is_none() {
                    return nothing();
                }
                self.return_here()
            }
            After::Set(change) => {
                let save = self.set(change);
                Task::batch([self.put_back(anchor), save])
            }
            After::Keep(message) => Task::batch([self.act_in_reader(message), self.put_back(anchor)]),
            After::Beside(message) => Task::batch([self.act_beside(message), self.put_back(anchor)]),
            After::OnBlock(Command::Select) => anchor.map_or_else(nothing, |anchor| selectable::select(block_id(self.window, &anchor.block))),
            After::OnBlock(command) => {
                let message = anchor.as_ref().and_then(|at_top| reader::Reader::on_block(command, at_top.block.clone()));
                let act = match (&self.screen, message) {
                    (Screen::Reader(_), Some(message)) => self.act_in_reader(message),
                    (Screen::Beside(_), Some(reader::Message::Block(event))) => self.act_beside(beside::Message::Block(event)),
                    _ => return nothing(),
                };
                Task::batch([act, self.put_back(anchor)])
            }
            After::Show => {
                let Screen::Reader(reader) = &self.screen else { return nothing() };
                let shown = reader.to_show(&self.context(), anchor.as_ref().map(|anchor| anchor.block.as_str()));
                shown.map_or_else(nothing, |route| self.go(route))
            }
        }
    }

    fn go(&mut self, route: Route) -> Task<Message> {
        self.side_open = false;
        match (&route, self.route()) {
            (to, here) if to == here => nothing(),
            (Route::Search(_), Route::Search(_)) => {
                self.trail.replace(route);
                self.arrive(None)
            }
            _ => {
                self.trail.go(route);
                self.arrive(None)
            }
        }
    }

    /// Opens the place the trail is at, on the line that was read there.
    fn return_here(&mut self) -> Task<Message> {
        let anchor = self.trail.here().anchor.clone();
        if let Route::Search(query) = &self.trail.here().route {
            self.query.clone_from(query);
        }
        self.arrive(anchor)
    }

    /// Opens the place the trail is at: on a line, on the part that the route names, or at the top.
    pub(super) fn arrive(&mut self, line: Option<Anchor>) -> Task<Message> {
        let route = self.route().clone();
        let results = self.shown_results();
        let ctx = self.context();
        let lit = || self.trail.searched_before().map(str::to_owned);
        let mut part = None;
        let screen = match &route {
            Route::Home => Screen::Home(home::Home::open()),
            Route::Contents(id) => Screen::Contents(contents::Contents::open(id.clone())),
            Route::Beside(first, second) => {
                beside::Beside::open(&ctx, first, second).map_or_else(|| Screen::Home(home::Home::open()), Screen::Beside)
            }
            Route::Provision(id) | Route::AsOf(id, _) => match reader::Reader::open(&ctx, &route, lit()) {
                Some(mut reader) => {
                    part = reader.provision_id().filter(|whole| *whole != id).map(|_| id.clone());
                    self.trail.here().chosen.iter().for_each(|chosen| reader.restore(chosen));
                    Screen::Reader(reader)
                }
                None => Screen::Home(home::Home::open()),
            },
            Route::Review(paragraph) => {
                part = paragraph.clone();
                Screen::Reader(reader::Reader::review(lit()))
            }
            Route::Table(id) => Screen::Reader(reader::Reader::table(id.clone())),
            Route::Search(query) => {
                let before = self.trail.here().query.clone();
                Screen::Finding(Box::new(finding::Finding::open(&ctx, query.clone(), before, results)))
            }
            Route::Guide(id) => Screen::Reader(reader::Reader::guide(id.clone(), lit())),
            Route::Term(id) => Screen::Reader(reader::Reader::term(id.clone(), lit())),
            Route::Show(id, edition) => Screen::Show(show::Show::open(&ctx, id, *edition)),
            Route::Clock => Screen::Clock(self.kept_clock.clone()),
            Route::About => Screen::About(about::About::open()),
            Route::Settings => Screen::Settings(settings_screen::Settings::open()),
            Route::Trouble => Screen::Trouble(trouble::Trouble::open()),
            Route::Keys => Screen::Keys(keys::Keys::open()),
        };
        self.screen = screen;
        let place = match (line, part) {
            (Some(line), _) => self.put_back(Some(line)),
            (None, Some(part)) => self.put_back(Some(at_top(&part))),
            (None, None) => operation::snap_to(page_id(self.window), RelativeOffset::START),
        };
        // While a query is typed the box keeps the focus; elsewhere the keys belong to the page.
        let focus = if matches!(route, Route::Search(_)) { Task::none() } else { operate(focusable::unfocus()) };
        let fills = self.fill_screen(matches!(route, Route::Show(..)));
        Task::batch([place, focus, fills, self.find()])
    }

    pub(super) fn put_back(&self, anchor: Option<Anchor>) -> Task<Message> {
        let page = page_id(self.window);
        anchor.map_or_else(Task::none, |anchor| anchor::align(page, block_id(self.window, &anchor.block), anchor.offset))
    }

    fn query_edited(&mut self, query: String) -> Task<Message> {
        self.query = query;
        if matches!(self.route(), Route::Search(_)) {
            self.trail.replace(Route::Search(self.query.clone()));
            if let Screen::Finding(finding) = &self.screen {
                // The filters stay while words are typed; exactly as typed is for what was typed alone.
                self.trail.narrow(Query { as_typed: false, ..finding.query().clone() });
            }
            return self.arrive(None);
        }
        self.leave(After::Go(Route::Search(self.query.clone())))
    }

    fn query_entered(&mut self) -> Task<Message> {
        match (&self.screen, self.query.trim()) {
            (Screen::Finding(_), _) => self.command(Command::Open),
            (_, "") => nothing(),
            _ => self.query_edited(self.query.clone()),
        }
    }

    /// Makes a change of a setting and has it written.
    fn set(&mut self, change: Change) -> Task<Message> {
        match change {
            Change::Text(language) => {
                self.settings.text = language;
                self.settings.together = false;
            }
            Change::NextLanguage => self.settings.text = self.handbook.next_language(self.settings.text),
            Change::Together(together) => self.settings.together = together,
            Change::Interface(language) => self.settings.interface = language,
            Change::Scheme(scheme) => self.settings.scheme = scheme,
            Change::Zoom(zoom) => self.settings.zoom = zoom,
            Change::Setting(setting) => self.settings.setting = setting,
            Change::Private(true) => self.storage.set_private(true),
            Change::Private(false) => self.leave_private(),
            Change::Reset => {
                self.settings = self.settings.reset(sys_locale::get_locale().as_deref());
                self.settings.text = super::of_book(&self.handbook, self.settings.text);
            }
        }
        Task::batch([self.find(), self.save()])
    }

    fn side_toggled(&mut self) -> Task<Message> {
        self.side_open = !self.side_open;
        nothing()
    }

    /// Writes the settings in the background; a change made meanwhile is written after.
    fn save(&mut self) -> Task<Message> {
        if let Saving::Writing { .. } = self.saving {
            self.saving = Saving::Writing { changed: true };
            return nothing();
        }
        self.saving = Saving::Writing { changed: false };
        let (storage, settings) = (self.storage.clone(), self.settings.stored());
        Task::perform(async move { storage.write_settings(&settings) }, Message::Saved)
    }

    fn saved(&mut self, result: Result<(), storage::Error>) -> Task<Message> {
        let changed = self.saving == Saving::Writing { changed: true };
        self.saving = Saving::Idle;
        if let Err(error) = result {
            let notice = self.words().storage_error(&error);
            if !self.notices.contains(&notice) {
                self.notices.push(notice);
            }
        }
        if changed { self.save() } else { nothing() }
    }
}

fn at_top(id: &Id) -> Anchor {
    Anchor { block: id.to_string(), offset: 12.0 }
}
