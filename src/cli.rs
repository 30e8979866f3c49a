//! The command line: thin, over the same library calls as the window.
//!
//! Exit status: 0 found, well; 1 nothing found, or errors found by `check`; 2 wrong usage, an ambiguous citation,
//! something that cannot be read. A closed pipe ends quietly.

mod check;
mod find;
mod list;
mod page;
mod show;

use crate::app::{self, Options};
use crate::display;
use crate::handbook::day;
use crate::handbook::load::{self, Care, Loaded};
use crate::language::Language;
use crate::navigation::Route;
use crate::search::Cache;
use crate::settings::Settings;
use crate::storage::{Mode, Storage};
use crate::words::Words;

use clap::{CommandFactory, FromArgMatches, Parser, Subcommand};
use jiff::civil::Date;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Found; well.
pub const WELL: u8 = 0;
/// Nothing found; errors found by `check`.
pub const NOTHING: u8 = 1;
/// Wrong usage; ambiguous; unreadable.
pub const WRONG: u8 = 2;

/// A minus of mathematics, which in a query means what a hyphen before a word means.
const MINUS: char = '−';

// The help of every argument is a message `help-NAME` of the locales, so that it stands in both languages.
#[derive(Debug, Parser)]
#[command(name = "handbook", version, disable_help_subcommand = true)]
struct Args {
    #[arg(long, global = true, value_name = "en|ru")]
    lang: Option<String>,
    #[arg(long, global = true, value_name = "DIR")]
    handbook: Option<PathBuf>,
    #[arg(long, global = true, value_name = "DIR")]
    data_dir: Option<PathBuf>,
    #[arg(long, global = true)]
    portable: bool,
    #[arg(long, global = true)]
    private: bool,
    #[arg(long, value_name = "ID")]
    open: Option<String>,
    #[arg(long)]
    reset_settings: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    Search(find::Args),
    Show(show::Args),
    List(list::Args),
    Check(check::Args),
    Paths,
}

/// What every command works with.
struct Session<'a> {
    words: &'a Words,
    language: Language,
    /// Whether the language was asked for, rather than taken from the system.
    language_given: Option<&'a str>,
    folder: Option<&'a Path>,
    /// Where the index of a large book is stored, if anything is.
    cache: Option<Cache>,
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
}

/// How a command ended: its status, or a failure to write what it found.
type Outcome = io::Result<u8>;

/// Runs the program with these arguments (the first being its own name), and says its exit status.
pub fn run(arguments: impl IntoIterator<Item = OsString>, out: &mut dyn Write, err: &mut dyn Write) -> u8 {
    let arguments = with_minuses(arguments.into_iter().collect());
    let words = Words::new(interface_language(&arguments));
    let args = match described(&words).try_get_matches_from(&arguments).and_then(|matches| Args::from_arg_matches(&matches)) {
        Ok(args) => args,
        Err(error) => {
            let asked = !error.use_stderr();
            let written = if asked { write!(out, "{}", error.render()) } else { write!(err, "{}", error.render()) };
            return if asked || written.is_err() { WELL } else { WRONG };
        }
    };
    let outcome = dispatch(args, &words, out, err);
    match outcome {
        Ok(status) => status,
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => WELL,
        Err(error) => {
            let _ = writeln!(err, "{error}");
            WRONG
        }
    }
}

fn dispatch(args: Args, words: &Words, out: &mut dyn Write, err: &mut dyn Write) -> Outcome {
    let storage = storage(&args);
    if args.reset_settings
        && let Some(kept) = storage.reset_settings()
    {
        writeln!(err, "{}", words.cli_settings_set_aside(&kept.display().to_string()))?;
    }
    let language = words.language();
    let cache = storage.places().map(|places| Cache::new(&places.cache));
    let mut session = Session { words, language, language_given: args.lang.as_deref(), folder: args.handbook.as_deref(), cache, out, err };
    match args.command {
        None => window(session, args.handbook.clone(), storage, args.open),
        Some(Command::Search(command)) => find::run(&mut session, &command),
        Some(Command::Show(command)) => show::run(&mut session, &command),
        Some(Command::List(command)) => list::run(&mut session, &command),
        Some(Command::Check(command)) => check::run(&mut session, &command),
        Some(Command::Paths) => paths(&mut session, &storage),
    }
}

/// The arguments with the hyphens of `search … -word`, which is no option of that command, made minuses.
fn with_minuses(arguments: Vec<OsString>) -> Vec<OsString> {
    let Some(search) = arguments.iter().position(|argument| argument == "search") else { return arguments };
    let minus = |argument: OsString| {
        let word = argument.to_str().and_then(|argument| argument.strip_prefix('-'));
        let word = word.filter(|word| !["", "h", "V"].contains(word) && !word.starts_with('-'));
        word.map_or_else(|| argument.clone(), |word| format!("{MINUS}{word}").into())
    };
    arguments.into_iter().enumerate().map(|(at, argument)| if at > search { minus(argument) } else { argument }).collect()
}

/// The language of messages: the one asked for with `--lang`, else the system's.
fn interface_language(arguments: &[OsString]) -> Language {
    let written: Vec<_> = arguments.iter().map(|argument| argument.to_string_lossy()).collect();
    let after = written.iter().position(|argument| argument == "--lang").and_then(|at| written.get(at + 1)).map(AsRef::as_ref);
    let joined = written.iter().find_map(|argument| argument.strip_prefix("--lang="));
    let system = || Settings::first_start(sys_locale::get_locale().as_deref()).text;
    after.or(joined).and_then(Language::from_tag).unwrap_or_else(system)
}

/// The arguments with their help in the language of messages.
fn described(words: &Words) -> clap::Command {
    fn describe(command: clap::Command, words: &Words) -> clap::Command {
        let about = words.help(command.get_name());
        let names: Vec<String> = command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
        let command = command.about(about).mut_args(|argument| {
            let id = argument.get_id().as_str().replace('_', "-");
            argument.help(words.help(&format!("arg-{id}")))
        });
        names.into_iter().fold(command, |command, name| command.mut_subcommand(name, |inner| describe(inner, words)))
    }
    describe(Args::command(), words).after_help(words.help("both-languages"))
}

fn storage(args: &Args) -> Storage {
    let beside = Storage::beside_program();
    let mode = if let Some(folder) = &args.data_dir {
        Mode::Portable(folder.clone())
    } else if args.portable || beside.as_ref().is_some_and(|folder| folder.is_dir()) {
        beside.map_or(Mode::Private, Mode::Portable)
    } else {
        Mode::Normal
    };
    let mut storage = Storage::new(mode);
    // Private over the mode that it would be, which it returns to when it is switched off in the window.
    if args.private {
        storage.set_private(true);
    }
    storage
}

fn window(session: Session<'_>, folder: Option<PathBuf>, storage: Storage, open: Option<String>) -> Outcome {
    let words = session.words;
    if let Err(missing) = display::probe() {
        writeln!(session.err, "{}", missing.sentence(words))?;
        return Ok(WRONG);
    }
    let mut options = match Options::load(folder, storage) {
        Ok(options) => options,
        Err(error) => {
            writeln!(session.err, "{}", words.no_book(&error, "handbook"))?;
            return Ok(WRONG);
        }
    };
    options.language = session.language_given.and_then(Language::from_tag);
    if let Some(wanted) = open {
        match show::resolve(&options.handbook, words, &wanted) {
            Ok(id) => options.open = Some(Route::to(id)),
            Err(sentence) => {
                writeln!(session.err, "{sentence}")?;
                return Ok(WRONG);
            }
        }
    }
    match app::daemon(options).run() {
        Ok(()) => Ok(WELL),
        Err(error) => {
            writeln!(session.err, "{}", words.display_failed(&error.to_string()))?;
            Ok(WRONG)
        }
    }
}

fn paths(session: &mut Session<'_>, storage: &Storage) -> Outcome {
    let words = session.words;
    let mode = match storage.mode() {
        Mode::Normal => words.cli_mode_normal(),
        Mode::Portable(_) => words.portable_mode(),
        Mode::Private => words.private_mode(),
    };
    writeln!(session.out, "{}: {mode}", words.cli_mode())?;
    match storage.places() {
        Some(places) => {
            writeln!(session.out, "{}: {}", words.cli_settings(), places.config.display())?;
            writeln!(session.out, "{}: {}", words.cli_data(), places.data.display())?;
            writeln!(session.out, "{}: {}", words.cli_index(), words.cli_index_stored(&places.cache.display().to_string()))?;
        }
        None => writeln!(session.out, "{}", words.cli_nothing_kept())?,
    }
    Ok(WELL)
}

impl Session<'_> {
    /// The book asked for; says why there is none. Problems of a folder go to standard error, what is sound is used.
    fn book(&mut self) -> io::Result<Option<Loaded>> {
        let loaded = match self.folder {
            Some(folder) => load::folder(folder, Care::Reading),
            None => load::embedded(Care::Reading),
        };
        match loaded {
            Ok(loaded) => {
                for problem in &loaded.problems {
                    writeln!(self.err, "{}", self.words.problem_line(problem))?;
                }
                Ok(Some(loaded))
            }
            Err(error) => {
                let path = self.folder.map_or_else(|| "handbook".to_owned(), |folder| folder.display().to_string());
                writeln!(self.err, "{}", self.words.no_book(&error, &path))?;
                Ok(None)
            }
        }
    }

    /// The language of texts: the one given, if the book has it.
    fn text_language(&mut self, book: &crate::handbook::Handbook, given: Option<&str>) -> io::Result<Option<Language>> {
        let Some(tag) = given.or(self.language_given) else { return Ok(Some(self.language)) };
        let language = Language::from_tag(tag).filter(|language| book.languages().contains(language));
        if language.is_none() {
            let known = book.languages().iter().map(Language::tag).collect::<Vec<_>>().join(", ");
            writeln!(self.err, "{}", self.words.cli_no_language(tag, &known))?;
        }
        Ok(language)
    }

    /// A date as written, or a sentence why it is none.
    fn date(&mut self, written: Option<&str>) -> io::Result<Result<Option<Date>, ()>> {
        let Some(written) = written else { return Ok(Ok(None)) };
        match day(written) {
            Some(date) => Ok(Ok(Some(date))),
            None => {
                writeln!(self.err, "{}", self.words.cli_bad_date(written))?;
                Ok(Err(()))
            }
        }
    }
}

fn json(out: &mut dyn Write, value: &impl serde::Serialize) -> io::Result<()> {
    serde_json::to_writer_pretty(&mut *out, value)?;
    writeln!(out)
}
