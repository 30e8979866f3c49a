//! What several tests need: small books on disk and in memory, and an app that is driven without a window.

use legal_handbook::app::{App, Message, Options};
use legal_handbook::command::Command;
use legal_handbook::font;
use legal_handbook::handbook::Handbook;
use legal_handbook::handbook::load::{self, Care, File, Loaded};
use legal_handbook::handbook::problem::Severity;
use legal_handbook::language::Language;
use legal_handbook::screen::{block_id, page_id};
use legal_handbook::storage::{Mode, Storage};

use iced::advanced::layout::{Layout, Limits, Node};
use iced::advanced::widget::Tree;
use iced::advanced::widget::operation::{Operation, Outcome, Scrollable, TextInput};
use iced::futures::StreamExt as _;
use iced::futures::executor::block_on;
use iced::keyboard::{self, key};
use iced::widget::Id;
use iced::{Event, Point, Rectangle, Renderer, Size, Task, Theme, Vector, mouse, window};
use iced_runtime::Action;
use iced_runtime::user_interface::{self, UserInterface};
use jiff::ZonedDateTime;
use jiff::tz::TimeZone;

use std::borrow::Cow;
use std::collections::VecDeque;
use std::sync::{Arc, LazyLock, Once};

/// The book built into the program; it must be whole.
pub static BOOK: LazyLock<Arc<Handbook>> = LazyLock::new(|| {
    let Loaded { handbook, problems } = load::embedded(Care::Authoring).expect("the built-in book loads");
    let errors: Vec<_> = problems.iter().filter(|problem| problem.severity() == Severity::Error).collect();
    assert!(errors.is_empty(), "the built-in book has errors: {errors:#?}");
    Arc::new(handbook)
});

/// A manifest that is sound.
pub const MANIFEST: &str = r#"(
    id: "test",
    title: {"en": "Test book", "ru": "Пробная книга"},
    short_title: {"en": "Test", "ru": "Проба"},
    publisher: {"en": "Nobody", "ru": "Никто"},
    languages: ["en", "ru"],
    acts: ["boat-code"],
    edition: (number: "1", date: "2026-01-01"),
    disclaimer: {"en": "A test.", "ru": "Проба."},
    disclaimer_short: {"en": "A test", "ru": "Проба"},
    not_reviewed: {"en": "Not reviewed", "ru": "Не проверено"},
)"#;

/// A review that is sound.
pub const REVIEW: &str = r#"(
    title: {"en": "Review", "ru": "Обзор"},
    subtitle: {"en": "Short", "ru": "Коротко"},
    byline: {"en": "By nobody", "ru": "Никто"},
    source: {"en": "Nowhere", "ru": "Нигде"},
    address: "https://example.org",
    original: "en",
    rights: {"en": "Free", "ru": "Свободно"},
    translation: {"en": "Ours", "ru": "Наш"},
    contact: {"en": "None", "ru": "Нет"},
    describes: {"en": "Nothing", "ru": "Ничего"},
    paragraphs: [(text: {"en": "A paragraph about river boats.", "ru": "Абзац о речных судах."})],
)"#;

/// Topics that are sound.
pub const TOPICS: &str = r#"[(slug: "boats", title: {"en": "Boats", "ru": "Суда"}, summary: {"en": "On rivers", "ru": "На реках"})]"#;

/// An act that is sound.
pub const ACT: &str = r#"(
    kind: Code,
    title: {"en": "Boat Code", "ru": "Кодекс о судах"},
    name: {"en": "Boat Code of 2014", "ru": "Кодекс о судах 2014 года"},
    cited: {"en": "BC", "ru": "КС"},
    short_names: {"en": ["BC"], "ru": ["КС"]},
    adopted: Day("2014-01-01"),
    in_force: Day("2015-01-01"),
    known_as_of: "2026-04-01",
    sources: [(key: "S1", name: {"en": "Text", "ru": "Текст"})],
)"#;

/// An article that is sound, with this number.
pub fn article(number: &str) -> String {
    format!(
        r#"(
    article: "{number}",
    identification: A,
    content: A,
    topics: ["boats"],
    sources: ["S1"],
    asked_as: {{"en": ["my boat was taken"], "ru": ["забрали лодку"]}},
    editions: [(
        title: {{"en": "Keeping of boats", "ru": "Содержание судов"}},
        from: Day("2015-01-01"),
        grade: A,
        parts: [(
            number: "1",
            text: {{"en": "A boat is kept dry.", "ru": "Судно держат сухим."}},
            penalty: (one_of: [Imprisonment(Years(to: 5))]),
        )],
    )],
)"#
    )
}

/// The files of a small sound book.
pub fn small_book() -> Vec<(String, String)> {
    [
        ("handbook.ron", MANIFEST.to_owned()),
        ("review.ron", REVIEW.to_owned()),
        ("topics.ron", TOPICS.to_owned()),
        ("acts/boat-code/act.ron", ACT.to_owned()),
        ("acts/boat-code/1.ron", article("1")),
        ("acts/boat-code/2.ron", article("2")),
    ]
    .into_iter()
    .map(|(path, text)| (path.to_owned(), text))
    .collect()
}

/// Loads files given as text.
pub fn load_texts(files: &[(String, String)]) -> Result<Loaded, load::Error> {
    load_with(files, Care::Reading)
}

/// Loads files given as text, with as much care as asked.
pub fn load_with(files: &[(String, String)], care: Care) -> Result<Loaded, load::Error> {
    load::load(files.iter().map(|(path, text)| File { path: path.clone(), bytes: Ok(Cow::Owned(text.clone().into_bytes())) }).collect(), care)
}

/// The time on the wall in every test: noon of 25 November 2026, in Kazakhstan.
pub fn noon() -> ZonedDateTime {
    let zone = TimeZone::posix("<+05>-5").expect("a rule");
    jiff::civil::date(2026, 11, 25).at(12, 0, 0, 0).to_zoned_datetime(zone).expect("a moment")
}

/// The options of an app on the built-in book that keeps nothing.
pub fn options(language: Language) -> Options {
    Options {
        handbook: BOOK.clone(),
        problems: Vec::new(),
        stands_in: false,
        storage: Storage::new(Mode::Private),
        language: Some(language),
        open: None,
        clock: noon,
    }
}

/// A clipboard that keeps what is written to it.
struct Recording<'a>(&'a mut Option<String>);

impl iced::advanced::Clipboard for Recording<'_> {
    fn read(&self, _kind: iced::advanced::clipboard::Kind) -> Option<String> {
        self.0.clone()
    }

    fn write(&mut self, _kind: iced::advanced::clipboard::Kind, contents: String) {
        *self.0 = Some(contents);
    }
}

/// A view as it is laid out.
pub struct LaidOut {
    /// Everything in it.
    pub node: Node,
    /// The bounds of everything that scrolls, with the bounds of what is scrolled in it.
    pub scrolled: Vec<(Rectangle, Rectangle)>,
    /// The texts, links among them, with their bounds.
    pub texts: Vec<(String, Rectangle)>,
}

/// Drives the whole program but for the window itself: the real state, view, layout, events and widget operations.
pub struct Driver {
    /// The program.
    pub app: App,
    cache: Option<user_interface::Cache>,
    renderer: Renderer,
    size: Size,
    copied: Option<String>,
}

impl Driver {
    /// Starts the program in a window of this size, in physical pixels at scale 1, and lets it come to rest.
    pub fn start(options: Options, size: (f32, f32)) -> Self {
        static FONTS: Once = Once::new();
        FONTS.call_once(|| {
            let mut system = iced::advanced::graphics::text::font_system().write().expect("the font system");
            font::FACES.into_iter().for_each(|face| system.load_font(face.into()));
        });
        let renderer =
            block_on(<Renderer as iced::advanced::renderer::Headless>::new(font::SANS, 16.0.into(), Some("tiny-skia"))).expect("a renderer");
        let (app, task) = App::boot(options);
        let mut driver = Self { app, cache: Some(user_interface::Cache::default()), renderer, size: Size::new(size.0, size.1), copied: None };
        driver.run(task);
        let (window, zoom) = (driver.app.window(), driver.zoom());
        driver.send(Message::Resized(window, driver.size * (1.0 / zoom)));
        driver
    }

    /// Gives the window another size, in physical pixels: it is laid out and drawn in it, then told of it.
    pub fn resize(&mut self, size: (f32, f32)) {
        self.redraw();
        self.size = Size::new(size.0, size.1);
        self.redraw();
        let (window, zoom) = (self.app.window(), self.zoom());
        self.send(Message::Resized(window, self.size * (1.0 / zoom)));
        self.redraw();
    }

    /// A frame goes by.
    pub fn redraw(&mut self) {
        let redraw = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
        self.events(&[redraw], mouse::Cursor::Unavailable);
    }

    /// What was last handed to the clipboard.
    pub fn copied(&self) -> Option<String> {
        self.copied.clone()
    }

    /// The zoom in effect.
    pub fn zoom(&self) -> f32 {
        self.app.zoom()
    }

    /// Builds the view on what the widgets remember, does something with it, and remembers again.
    fn ui<T>(&mut self, act: impl FnOnce(&mut UserInterface<'_, Message, Theme, Renderer>, &mut Renderer) -> T) -> T {
        let size = self.size * (1.0 / self.zoom());
        let cache = self.cache.take().unwrap_or_default();
        let mut ui = UserInterface::build(self.app.view(self.app.window()), size, cache, &mut self.renderer);
        let result = act(&mut ui, &mut self.renderer);
        self.cache = Some(ui.into_cache());
        result
    }

    /// The pixels of the window, row by row: red, green, blue.
    pub fn picture(&mut self) -> Vec<[u8; 3]> {
        use iced::advanced::renderer::{Headless, Style};
        let (app, window) = (&self.app, self.app.window());
        let theme = app.theme(window);
        let style = iced::theme::Base::base(&theme);
        let (size, zoom) = (Size::new(self.size.width as u32, self.size.height as u32), self.zoom());
        self.ui(|ui, renderer| {
            let redraw = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
            let _ = ui.update(&[redraw], mouse::Cursor::Unavailable, renderer, &mut iced::advanced::clipboard::Null, &mut Vec::new());
            ui.draw(renderer, &theme, &Style { text_color: style.text_color }, mouse::Cursor::Unavailable);
            renderer.screenshot(size, zoom, style.background_color).chunks_exact(4).map(|pixel| [pixel[0], pixel[1], pixel[2]]).collect()
        })
    }

    /// Gives a message, and everything that follows from it.
    pub fn send(&mut self, message: Message) {
        let task = self.app.update(message);
        self.run(task);
    }

    /// Runs a task and whatever follows, as the window's loop does: operations act on the view as it is after the update.
    fn run(&mut self, task: Task<Message>) {
        let mut waiting = VecDeque::from([task]);
        while let Some(task) = waiting.pop_front() {
            let Some(mut stream) = iced_runtime::task::into_stream(task) else { continue };
            while let Some(action) = block_on(stream.next()) {
                match action {
                    Action::Output(message) => waiting.push_back(self.app.update(message)),
                    Action::Widget(operation) => self.operate(operation),
                    Action::Clipboard(iced_runtime::clipboard::Action::Write { contents, .. }) => self.copied = Some(contents),
                    _ => {}
                }
            }
        }
    }

    fn operate(&mut self, operation: Box<dyn Operation>) {
        self.ui(|ui, renderer| {
            let mut current = Some(operation);
            while let Some(mut operation) = current.take() {
                ui.operate(renderer, operation.as_mut());
                if let Outcome::Chain(next) = operation.finish() {
                    current = Some(next);
                }
            }
        });
    }

    /// Gives events to the view; what no widget captures goes to the table of keys.
    pub fn events(&mut self, events: &[Event], cursor: mouse::Cursor) {
        let mut messages = Vec::new();
        let mut copied = self.copied.take();
        let statuses = self.ui(|ui, renderer| {
            let redraw = Event::Window(window::Event::RedrawRequested(std::time::Instant::now()));
            let _ = ui.update(&[redraw], cursor, renderer, &mut iced::advanced::clipboard::Null, &mut Vec::new());
            ui.update(events, cursor, renderer, &mut Recording(&mut copied), &mut messages).1
        });
        self.copied = copied;
        for (event, status) in events.iter().zip(statuses) {
            if let (Event::Keyboard(keyboard::Event::KeyPressed { physical_key, modifiers, .. }), iced::event::Status::Ignored) = (event, status) {
                messages.extend(Command::of(*physical_key, *modifiers).map(Message::Commanded));
            }
        }
        messages.into_iter().for_each(|message| self.send(message));
    }

    /// Presses a key by its place, as on a Russian layout where it types `typed`.
    pub fn key(&mut self, code: key::Code, modifiers: keyboard::Modifiers, typed: Option<&str>) {
        let key = match code {
            key::Code::Escape => keyboard::Key::Named(key::Named::Escape),
            key::Code::Enter => keyboard::Key::Named(key::Named::Enter),
            key::Code::Tab => keyboard::Key::Named(key::Named::Tab),
            key::Code::ArrowDown => keyboard::Key::Named(key::Named::ArrowDown),
            key::Code::ArrowUp => keyboard::Key::Named(key::Named::ArrowUp),
            key::Code::ArrowLeft => keyboard::Key::Named(key::Named::ArrowLeft),
            key::Code::ArrowRight => keyboard::Key::Named(key::Named::ArrowRight),
            _ => typed.map_or(keyboard::Key::Unidentified, |typed| keyboard::Key::Character(typed.into())),
        };
        let pressed = keyboard::Event::KeyPressed {
            modified_key: key.clone(),
            key,
            physical_key: key::Physical::Code(code),
            location: keyboard::Location::Standard,
            modifiers,
            text: typed.filter(|_| !modifiers.command()).map(Into::into),
            repeat: false,
        };
        let held = Event::Keyboard(keyboard::Event::ModifiersChanged(modifiers));
        self.events(&[held, Event::Keyboard(pressed)], mouse::Cursor::Unavailable);
    }

    /// Presses the key of a command.
    pub fn command(&mut self, command: Command) {
        let chord = command.chord().expect("a key");
        let mut modifiers = keyboard::Modifiers::empty();
        for (held, modifier) in
            [(chord.control, keyboard::Modifiers::CTRL), (chord.shift, keyboard::Modifiers::SHIFT), (chord.alt, keyboard::Modifiers::ALT)]
        {
            if held {
                modifiers |= modifier;
            }
        }
        self.key(chord.code, modifiers, None);
    }

    /// Types into whatever has the focus.
    pub fn type_text(&mut self, text: &str) {
        for letter in text.chars() {
            self.key(key::Code::KeyA, keyboard::Modifiers::empty(), Some(&letter.to_string()));
        }
    }

    /// Lays the view out on what the widgets of `tree` remember.
    pub fn laid_out(&mut self, tree: &mut Tree) -> LaidOut {
        struct Seen(LaidOut);
        impl Operation for Seen {
            fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
                operate(self);
            }
            fn scrollable(&mut self, _id: Option<&Id>, bounds: Rectangle, content: Rectangle, _: Vector, _: &mut dyn Scrollable) {
                self.0.scrolled.push((bounds, content));
            }
            fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
                self.0.texts.push((text.to_owned(), bounds));
            }
        }
        let size = self.size * (1.0 / self.zoom());
        let mut view = self.app.view(self.app.window());
        tree.diff(view.as_widget());
        let node = view.as_widget_mut().layout(tree, &self.renderer, &Limits::new(Size::ZERO, size));
        let mut seen = Seen(LaidOut { node: node.clone(), scrolled: Vec::new(), texts: Vec::new() });
        view.as_widget_mut().operate(tree, Layout::new(&node), &self.renderer, &mut seen);
        seen.0
    }

    /// Every text on the screen, in the order of the view, with its bounds on the page.
    pub fn texts(&mut self) -> Vec<(String, Rectangle)> {
        struct Texts(Vec<(String, Rectangle)>);
        impl Operation for Texts {
            fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
                operate(self);
            }
            fn text(&mut self, _id: Option<&Id>, bounds: Rectangle, text: &str) {
                self.0.push((text.to_owned(), bounds));
            }
        }
        let mut texts = Texts(Vec::new());
        self.ui(|ui, renderer| ui.operate(renderer, &mut texts));
        texts.0
    }

    /// What stands in every box for text, in the order of the view.
    pub fn fields(&mut self) -> Vec<String> {
        struct Fields(Vec<String>);
        impl Operation for Fields {
            fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
                operate(self);
            }
            fn text_input(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn TextInput) {
                self.0.push(state.text().to_owned());
            }
        }
        let mut fields = Fields(Vec::new());
        self.ui(|ui, renderer| ui.operate(renderer, &mut fields));
        fields.0
    }

    /// Everything that is on the screen, no-break spaces made plain.
    pub fn page(&mut self) -> String {
        self.texts().into_iter().map(|(text, _)| text.replace('\u{a0}', " ")).collect::<Vec<_>>().join("\n")
    }

    /// Whether a text with these words is on the screen; no-break spaces count as spaces.
    pub fn shows(&mut self, words: &str) -> bool {
        self.texts().iter().any(|(text, _)| text.replace('\u{a0}', " ").contains(words))
    }

    /// Clicks in the middle of the text that is exactly this (of the first one).
    pub fn click(&mut self, label: &str) {
        let texts = self.texts();
        let found = texts.iter().find(|(text, _)| text.replace('\u{a0}', " ") == label);
        let (_, bounds) = found.unwrap_or_else(|| panic!("no text {label:?} among {:#?}", texts.iter().map(|(text, _)| text).collect::<Vec<_>>()));
        self.click_at(bounds.center());
    }

    /// Presses what stands at a place of the window.
    pub fn click_at(&mut self, at: Point) {
        let cursor = mouse::Cursor::Available(at);
        let press = Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left));
        let release = Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left));
        self.events(&[press, release], cursor);
    }

    /// Where the text that is exactly this stands on the window (the first one), scrolling aside.
    pub fn place_of(&mut self, label: &str) -> Rectangle {
        let scrolled = self.scrolled();
        let texts = self.texts();
        let found = texts.iter().find(|(text, _)| text.replace('\u{a0}', " ") == label);
        let (_, bounds) = found.unwrap_or_else(|| panic!("no text {label:?} among {:#?}", texts.iter().map(|(text, _)| text).collect::<Vec<_>>()));
        *bounds - Vector::new(0.0, scrolled)
    }

    /// Lets the pointer rest at a place of the window for a second.
    pub fn rest(&mut self, at: Point) {
        let cursor = mouse::Cursor::Available(at);
        let later = std::time::Instant::now() + std::time::Duration::from_secs(1);
        let moved = Event::Mouse(mouse::Event::CursorMoved { position: at });
        self.events(&[moved, Event::Window(window::Event::RedrawRequested(later))], cursor);
    }

    /// Drags the pointer from one place of the window to another with the button held.
    pub fn drag(&mut self, from: Point, to: Point) {
        self.events(&[Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left))], mouse::Cursor::Available(from));
        let moved = Event::Mouse(mouse::Event::CursorMoved { position: to });
        let released = Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left));
        self.events(&[moved, released], mouse::Cursor::Available(to));
    }

    /// Scrolls the page to an offset from its top, in logical pixels.
    pub fn scroll_to(&mut self, y: f32) {
        let page = page_id(self.app.window());
        self.run(iced::widget::operation::scroll_to(page, iced::widget::operation::AbsoluteOffset { x: None, y: Some(y) }));
    }

    /// How far the page is scrolled, in logical pixels.
    pub fn scrolled(&mut self) -> f32 {
        self.page_view().1
    }

    /// How high the view of the page is, how far it is scrolled, and how far it can be, in logical pixels.
    pub fn page_view(&mut self) -> (f32, f32, f32) {
        struct View(Id, (f32, f32, f32));
        impl Operation for View {
            fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
                operate(self);
            }
            fn scrollable(&mut self, id: Option<&Id>, bounds: Rectangle, content: Rectangle, translation: Vector, _: &mut dyn Scrollable) {
                if id == Some(&self.0) {
                    self.1 = (bounds.height, translation.y, content.height - bounds.height);
                }
            }
        }
        let mut view = View(page_id(self.app.window()), (0.0, 0.0, 0.0));
        self.ui(|ui, renderer| ui.operate(renderer, &mut view));
        view.1
    }

    /// Distance of a block's top below the top of the page's view, in logical pixels, as it is drawn.
    pub fn top_of(&mut self, block: &str) -> Option<f32> {
        self.tops(&[block.to_owned()]).pop().map(|(_, top)| top)
    }

    /// The same of every block that is there, in their order.
    pub fn tops(&mut self, blocks: &[String]) -> Vec<(String, f32)> {
        struct Tops {
            page: Id,
            blocks: Vec<Id>,
            view: f32,
            tops: Vec<(usize, f32)>,
        }
        impl Operation for Tops {
            fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
                operate(self);
            }
            fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
                let block = id.and_then(|id| self.blocks.iter().position(|block| block == id));
                self.tops.extend(block.map(|block| (block, bounds.y)));
            }
            fn scrollable(&mut self, id: Option<&Id>, bounds: Rectangle, _: Rectangle, translation: Vector, _: &mut dyn Scrollable) {
                if id == Some(&self.page) {
                    self.view = bounds.y + translation.y;
                }
            }
        }
        let window = self.app.window();
        let ids = blocks.iter().map(|block| block_id(window, block)).collect();
        let mut found = Tops { page: page_id(window), blocks: ids, view: 0.0, tops: Vec::new() };
        self.ui(|ui, renderer| ui.operate(renderer, &mut found));
        found.tops.sort_by_key(|(block, _)| *block);
        found.tops.into_iter().map(|(block, top)| (blocks[block].clone(), top - found.view)).collect()
    }
}
