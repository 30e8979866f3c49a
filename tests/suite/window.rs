//! The real program in a real window, under its own Xvfb: typed into with xdotool, read with tesseract.
//!
//! Without these programs the tests say so and skip; with `HANDBOOK_WINDOW_TESTS=required`, as in CI, that is a failure.

use crate::support::BOOK;
use legal_handbook::handbook::{Id, Item};
use legal_handbook::language::Language;

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

const NEEDED: [&str; 7] = ["Xvfb", "openbox", "weston", "xdotool", "xclip", "import", "tesseract"];

/// One at a time: drawing and reading the screen take all the time there is.
static TURN: Mutex<()> = Mutex::new(());

/// Whether everything is here; a clear line where it is not.
fn ready(test: &str) -> bool {
    let missing: Vec<_> = NEEDED.into_iter().filter(|program| !on_path(program)).collect();
    if missing.is_empty() {
        return true;
    }
    let line = format!("skipped: {test} needs {}", missing.join(", "));
    assert!(std::env::var("HANDBOOK_WINDOW_TESTS").as_deref() != Ok("required"), "{line}");
    println!("{line}");
    false
}

fn on_path(program: &str) -> bool {
    std::env::var_os("PATH").is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join(program).is_file()))
}

/// A process that ends with the test.
struct Guard(Child);

impl Drop for Guard {
    fn drop(&mut self) {
        // Asked first, so that a screen removes its lock.
        let _ = Command::new("kill").arg(self.0.id().to_string()).stderr(Stdio::null()).status();
        for _ in 0..20 {
            if !matches!(self.0.try_wait(), Ok(None)) {
                return;
            }
            sleep(Duration::from_millis(50));
        }
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// A virtual screen with a window manager and the program on it.
struct Desk {
    _turn: MutexGuard<'static, ()>,
    display: String,
    window: String,
    folder: tempfile::TempDir,
    program: Guard,
    _manager: Guard,
    _screen: Guard,
}

impl Desk {
    fn open(arguments: &[&str]) -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let (screen, display) = virtual_screen();
        let folder = tempfile::tempdir().expect("a folder");
        // A window that comes while the window manager starts is never shown: wait until it is there.
        let managed = folder.path().join("managed");
        let manager = Command::new("openbox")
            .arg("--startup")
            .arg(format!("touch {}", managed.display()))
            .env("DISPLAY", &display)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let manager = Guard(manager.expect("openbox starts"));
        wait_for("the window manager", || managed.exists().then_some(()));
        let program = start(&display, folder.path(), arguments);
        let window = wait_for("the window", || window_of(&display, program.0.id()));
        let desk = Self { _turn: turn, display, window, folder, program, _manager: manager, _screen: screen };
        desk.xdotool(&["windowsize", "--sync", &desk.window, "1366", "768"]);
        desk.xdotool(&["windowmove", &desk.window, "0", "0"]);
        desk.xdotool(&["windowfocus", &desk.window]);
        sleep(Duration::from_millis(1500));
        desk
    }

    /// The same on Wayland: a compositor that shows the program alone, itself in a window of the virtual screen.
    fn on_wayland(arguments: &[&str]) -> Self {
        let turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let (screen, display) = virtual_screen();
        let folder = tempfile::tempdir().expect("a folder");
        let socket = folder.path().join("wayland-test");
        let compositor = Command::new("weston")
            .args(["--backend=x11-backend.so", "--shell=kiosk-shell.so", "--use-pixman", "--no-config", "--width=1366", "--height=768"])
            .args(["--socket=wayland-test", "--idle-time=0"])
            .env("DISPLAY", &display)
            .env("XDG_RUNTIME_DIR", folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        let compositor = Guard(compositor.expect("weston starts"));
        wait_for("the compositor", || socket.exists().then_some(()));
        let window = wait_for("its window", || found_window(&display, &["--class", "eston"]));
        let mut command = program(folder.path(), arguments);
        command.env("XDG_RUNTIME_DIR", folder.path()).env("WAYLAND_DISPLAY", "wayland-test");
        let program = Guard(command.spawn().expect("the program starts"));
        let desk = Self { _turn: turn, display, window, folder, program, _manager: compositor, _screen: screen };
        desk.xdotool(&["windowfocus", &desk.window]);
        desk
    }

    fn xdotool(&self, arguments: &[&str]) {
        let status = Command::new("xdotool").args(arguments).env("DISPLAY", &self.display).status().expect("xdotool runs");
        assert!(status.success(), "xdotool {arguments:?}");
    }

    fn key(&self, key: &str) {
        self.xdotool(&["key", key]);
        sleep(Duration::from_millis(700));
    }

    fn type_text(&self, text: &str) {
        self.xdotool(&["type", "--delay", "60", text]);
        sleep(Duration::from_millis(700));
    }

    /// What a reader sees: the picture of the window, enlarged, read in this language.
    fn read(&self, language: &str) -> String {
        let picture = self.folder.path().join("window.png");
        let shot =
            Command::new("import").args(["-silent", "-window", &self.window, "-resize", "200%"]).arg(&picture).env("DISPLAY", &self.display).status();
        assert!(shot.expect("import runs").success());
        let read = Command::new("tesseract").arg(&picture).args(["-", "-l", language, "--psm", "3"]).output().expect("tesseract runs");
        String::from_utf8_lossy(&read.stdout).into_owned()
    }

    /// Waits until a sentence can be read; OCR may take one letter for another, so most of its words must be there.
    fn sees(&self, sentence: &str, language: &str) {
        let end = Instant::now() + Duration::from_secs(40);
        let mut read = String::new();
        while Instant::now() < end {
            read = self.read(language);
            if share(sentence, &read) >= 0.75 {
                return;
            }
            sleep(Duration::from_millis(500));
        }
        panic!("{sentence:?} cannot be read in:\n{read}");
    }

    fn does_not_see(&self, sentence: &str, language: &str) {
        let read = self.read(language);
        assert!(share(sentence, &read) < 0.5, "{sentence:?} is still there:\n{read}");
    }

    /// What another program would paste.
    fn clipboard(&self) -> String {
        let output = Command::new("xclip").args(["-selection", "clipboard", "-o"]).env("DISPLAY", &self.display).output().expect("xclip runs");
        String::from_utf8_lossy(&output.stdout).replace('\u{a0}', " ")
    }

    /// Waits until the program has ended.
    fn ends(&mut self) -> i32 {
        wait_for("the end of the program", || self.program.0.try_wait().ok().flatten()).code().unwrap_or(-1)
    }
}

/// A screen that chooses a free number and prints it when it is ready; and its name.
fn virtual_screen() -> (Guard, String) {
    let screen = Command::new("Xvfb").args(["-displayfd", "1", "-screen", "0", "1366x768x24"]).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut screen = Guard(screen.expect("Xvfb starts"));
    let mut number = String::new();
    BufReader::new(screen.0.stdout.as_mut().expect("a pipe")).read_line(&mut number).expect("the number of the screen");
    let display = format!(":{}", number.trim());
    (screen, display)
}

/// The program, which knows of no desktop yet.
fn program(data: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_handbook"));
    command.arg("--data-dir").arg(data).args(arguments);
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
    command
}

fn start(display: &str, data: &Path, arguments: &[&str]) -> Guard {
    Guard(program(data, arguments).env("DISPLAY", display).spawn().expect("the program starts"))
}

fn window_of(display: &str, process: u32) -> Option<String> {
    found_window(display, &["--pid", &process.to_string()])
}

fn found_window(display: &str, by: &[&str]) -> Option<String> {
    let found = Command::new("xdotool").args(["search", "--onlyvisible"]).args(by).env("DISPLAY", display).output().ok()?;
    String::from_utf8_lossy(&found.stdout).lines().last().map(str::to_owned)
}

fn wait_for<T>(what: &str, mut ready: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + Duration::from_secs(60);
    while Instant::now() < end {
        if let Some(value) = ready() {
            return value;
        }
        sleep(Duration::from_millis(50));
    }
    panic!("{what} did not come");
}

/// The share of a sentence's longer words that stand in a text.
fn share(sentence: &str, text: &str) -> f32 {
    let words = |text: &str| -> Vec<String> {
        text.to_lowercase()
            .replace('ё', "е")
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() >= 4)
            .map(str::to_owned)
            .collect()
    };
    let (wanted, there) = (words(sentence), words(text));
    wanted.iter().filter(|word| there.contains(word)).count() as f32 / wanted.len().max(1) as f32
}

/// The first sentence of part 1, which stands in no menu and no title.
fn part_one(id: &str, language: Language) -> String {
    let provision = BOOK.provision(&Id::new(id)).expect("a provision");
    provision.current().parts[0].text.in_language(language).replace('\u{a0}', " ")
}

/// What a term means: the first that stands in article 309.
fn meaning(id: &str, language: Language) -> String {
    let Some(Item::Term(term)) = BOOK.item(&Id::new(id)) else { panic!("a term") };
    term.definition.in_language(language).replace('\u{a0}', " ")
}

/// The field worker's journey: type, open the first result, switch the language, come back.
#[test]
fn search_open_switch_and_back() {
    if !ready("search_open_switch_and_back") {
        return;
    }
    let id = "criminal-code-2014/309";
    let desk = Desk::open(&["--lang", "en"]);
    desk.key("ctrl+k");
    desk.type_text("pimping");
    desk.key("Return");
    let (english, russian) = (part_one(id, Language::ENGLISH), part_one(id, Language::RUSSIAN));
    desk.sees(&english, "eng");
    desk.key("F2");
    desk.sees(&russian, "rus");
    desk.does_not_see(&english, "eng");
    desk.key("shift+F2");
    desk.sees(&russian, "rus+eng");
    desk.sees(&english, "rus+eng");
    desk.key("shift+F2");
    desk.key("F2");
    desk.sees(&english, "eng");
    desk.key("alt+Left");
    desk.sees("results pimping", "eng");
}

/// The reader's journey without a mouse, in both languages: search, open, switch, find, one paragraph in the other language, copy, back.
#[test]
fn what_is_found_is_read_and_copied_by_keyboard_alone() {
    if !ready("what_is_found_is_read_and_copied_by_keyboard_alone") {
        return;
    }
    let id = "criminal-code-2014/309";
    // The Russian word is typed on the English keyboard, as happens on a borrowed one.
    for (language, typed, find, citation, results) in
        [("en", "pimping", "brothels", "art. 309", "results pimping"), ("ru", "ghbnjy", "309", "ст. 309 УК РК", "Вместо него искали: притон")]
    {
        let (here, there) = if language == "en" { (Language::ENGLISH, Language::RUSSIAN) } else { (Language::RUSSIAN, Language::ENGLISH) };
        let ocr = |language| if language == Language::ENGLISH { "eng" } else { "rus" };
        let desk = Desk::open(&["--lang", language]);
        desk.key("ctrl+k");
        desk.type_text(typed);
        desk.key("Return");
        desk.sees(&part_one(id, here), ocr(here));
        desk.key("F2");
        desk.sees(&part_one(id, there), ocr(there));
        desk.key("F2");
        desk.key("ctrl+f");
        desk.type_text(find);
        desk.key("F3");
        desk.key("Escape");
        desk.key("Escape");
        desk.key("Home");
        // What the next reference says is seen without leaving, and gone again.
        desk.key("ctrl+i");
        desk.sees(&meaning("term/prostitution", here), ocr(here));
        desk.key("Escape");
        desk.sees(&part_one(id, here), ocr(here));
        // The paragraph at the top in the other language too, and copied with its citation.
        desk.key("alt+Down");
        desk.key("F9");
        desk.key("ctrl+shift+c");
        let copied = desk.clipboard();
        assert!(copied.contains(citation), "{copied}");
        desk.key("alt+Left");
        desk.sees(results, ocr(here));
    }
}

/// A person in a situation: the first card, a step, one key to show it in large letters, and back.
#[test]
fn a_situation_is_opened_read_and_shown() {
    if !ready("a_situation_is_opened_read_and_shown") {
        return;
    }
    let guide = &BOOK.guides[0];
    let step = |language| guide.steps[0].text.in_language(language).replace('\u{a0}', " ");
    let desk = Desk::open(&["--lang", "ru"]);
    desk.sees(guide.title.in_language(Language::RUSSIAN), "rus");
    desk.key("Down");
    desk.key("Return");
    desk.sees(&step(Language::RUSSIAN), "rus");
    desk.key("F6");
    desk.sees(&step(Language::RUSSIAN), "rus");
    desk.does_not_see("ПО ТЕМАМ СИТУАЦИИ Настройки", "rus");
    desk.key("F2");
    desk.sees(&step(Language::ENGLISH), "eng");
    desk.key("Escape");
    desk.sees(&step(Language::ENGLISH), "eng");
    desk.sees("SITUATIONS START HERE", "eng");
}

/// The language, the colours and the size are remembered over a restart.
#[test]
fn what_was_chosen_is_there_after_a_restart() {
    if !ready("what_was_chosen_is_there_after_a_restart") {
        return;
    }
    let mut desk = Desk::open(&["--lang", "en"]);
    desk.key("F2");
    desk.key("ctrl+q");
    assert_eq!(desk.ends(), 0);
    let stored = std::fs::read_to_string(desk.folder.path().join("config/settings.ron")).expect("settings");
    assert!(stored.contains("text: \"ru\""), "{stored}");
    let again = start(&desk.display, desk.folder.path(), &[]);
    desk.window = wait_for("the window", || window_of(&desk.display, again.0.id()));
    desk.sees("Что говорит закон", "rus");
}

/// A folder with a broken article opens all the same, says so, and shows the rest.
#[test]
fn a_broken_folder_opens_with_what_is_sound() {
    if !ready("a_broken_folder_opens_with_what_is_sound") {
        return;
    }
    let content = tempfile::tempdir().expect("a folder");
    let mut files = crate::support::small_book();
    files[4].1 = files[4].1.replace("topics:", "topcis:");
    crate::files::write(content.path(), &files);
    let desk = Desk::open(&["--lang", "en", "--handbook", content.path().to_str().expect("a path"), "--open", "boat-code/2"]);
    desk.sees("A boat is kept dry", "eng");
    desk.sees("1 problem in the content; everything sound is shown", "eng");
}

/// On Wayland it starts, is typed into and switched too.
#[test]
fn it_starts_on_wayland() {
    if !ready("it_starts_on_wayland") {
        return;
    }
    let id = "criminal-code-2014/309";
    let desk = Desk::on_wayland(&["--lang", "ru", "--open", id]);
    desk.sees(&part_one(id, Language::RUSSIAN), "rus");
    desk.key("F2");
    desk.sees(&part_one(id, Language::ENGLISH), "eng");
    desk.key("ctrl+k");
    desk.type_text("pimping");
    desk.sees("results pimping", "eng");
}

/// Without a desktop the program says so in a plain sentence and does not panic.
#[test]
fn without_a_desktop_it_says_so() {
    if cfg!(not(target_os = "linux")) {
        println!("skipped: without_a_desktop_it_says_so is about Linux desktops");
        return;
    }
    for (display, expected) in [(None, "neither DISPLAY nor WAYLAND_DISPLAY"), (Some(":987"), "")] {
        let mut command = Command::new(env!("CARGO_BIN_EXE_handbook"));
        command.args(["--lang", "en", "--private"]).env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
        if let Some(display) = display {
            command.env("DISPLAY", display);
        }
        let output = command.output().expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(!said.contains("panicked") && said.contains("handbook search"), "{said}");
        assert!(said.contains(expected) || said.contains("libxkbcommon") || said.contains("libX"), "{said}");
    }
}
