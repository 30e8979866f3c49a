//! Bytes → RON shapes → the validated book: everything sound is kept, every problem is named with its place.

use super::resolve::Resolver;
use super::texts::{Role, Texts};
use super::typography::typeset;
use super::{Handbook, check, problem, source};
use crate::language::{Language, Text};

use problem::{Kind, Problem};
use serde::de::DeserializeOwned;

use std::borrow::Cow;
use std::fs;
use std::num::NonZero;
use std::path::Path;
use std::thread;

/// More threads than this have too little to do.
const MOST_WORKERS: usize = 4;

/// The book that is built into the program.
const EMBEDDED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/book.rs"));

/// A file of a content folder.
#[derive(Clone, Debug)]
pub struct File {
    /// Path within the folder, with `/`.
    pub path: String,
    /// Its bytes, or why they could not be read.
    pub bytes: Result<Cow<'static, [u8]>, String>,
}

/// A loaded book and what is wrong with its files.
#[derive(Debug)]
pub struct Loaded {
    /// What is sound.
    pub handbook: Handbook,
    /// What is not, by file and line.
    pub problems: Vec<Problem>,
}

/// Why there is no book at all.
#[derive(Debug, Clone, thiserror::Error)]
pub enum Error {
    /// The folder cannot be listed.
    #[error("{path}: {reason}")]
    Folder {
        /// The folder.
        path: String,
        /// The system's reason.
        reason: String,
    },
    /// The manifest is missing or cannot be read; the problems say why.
    #[error("handbook.ron cannot be read")]
    Manifest(Vec<Problem>),
}

impl Error {
    /// The same as problems of files.
    pub fn problems(self) -> Vec<Problem> {
        match self {
            Self::Folder { path, reason } => vec![Problem::new(path, (1, 1), Kind::Unreadable(reason))],
            Self::Manifest(problems) => problems,
        }
    }
}

/// How much is asked of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Care {
    /// What a reader must not be shown wrong: shape, references, dates, penalties.
    Reading,
    /// All of that and every rule for authors.
    Authoring,
}

/// Loads the book built into the program.
pub fn embedded(care: Care) -> Result<Loaded, Error> {
    load(EMBEDDED.iter().map(|(path, bytes)| File { path: (*path).to_owned(), bytes: Ok(Cow::Borrowed(*bytes)) }).collect(), care)
}

/// Loads a folder of the same shape.
pub fn folder(root: &Path, care: Care) -> Result<Loaded, Error> {
    let mut files = Vec::new();
    list(root, root, &mut files).map_err(|error| Error::Folder { path: root.display().to_string(), reason: error.to_string() })?;
    files.sort_by(|a, b| a.path.cmp(&b.path));
    load(files, care)
}

fn list(root: &Path, folder: &Path, files: &mut Vec<File>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if path.is_dir() {
            if let Err(error) = list(root, &path, files) {
                files.push(File { path: name, bytes: Err(error.to_string()) });
            }
        } else if path.extension().is_some_and(|extension| extension == "ron") {
            let bytes = fs::read(&path).map(Cow::Owned).map_err(|error| error.to_string());
            files.push(File { path: name, bytes });
        }
    }
    Ok(())
}

/// A record read from a file, with the file's text for finding places in it.
#[derive(Debug)]
pub(super) struct Read<T> {
    pub(super) path: String,
    pub(super) text: String,
    pub(super) record: T,
}

impl<T> Read<T> {
    /// Line and column of the first string literal `needle` in the file; its start if it is not found.
    fn place(&self, needle: &str) -> (usize, usize) {
        place(&self.text, &format!("\"{needle}\""))
    }

    /// A problem at the string literal `needle`.
    pub(super) fn problem(&self, needle: &str, kind: Kind) -> Problem {
        Problem::new(&self.path, self.place(needle), kind)
    }
}

/// Line and column, from 1, of the first occurrence of `needle`; the start if there is none.
fn place(text: &str, needle: &str) -> (usize, usize) {
    text.find(needle).map_or((1, 1), |offset| {
        let before = &text[..offset];
        let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
        (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
    })
}

/// Everything read so far, by kind of record.
#[derive(Debug, Default)]
pub(super) struct Sources {
    pub(super) review: Option<Read<source::Review>>,
    pub(super) topics: Option<Read<Vec<source::Topic>>>,
    pub(super) concordance: Option<Read<Vec<source::ConcordanceRow>>>,
    pub(super) words: Option<Read<source::Words>>,
    pub(super) terms: Option<Read<Vec<source::Term>>>,
    pub(super) questions: Option<Read<Vec<source::Question>>>,
    pub(super) acts: Vec<(String, Read<source::Act>)>,
    pub(super) articles: Vec<(String, Read<source::Article>)>,
    pub(super) tables: Vec<(String, Read<source::Table>)>,
    pub(super) guides: Vec<(String, Read<source::Guide>)>,
    pub(super) decks: Vec<(String, Read<source::Deck>)>,
}

impl Sources {
    /// Adds what was read from further files.
    fn extend(&mut self, more: Self) {
        let Self { review, topics, concordance, words, terms, questions, acts, articles, tables, guides, decks } = more;
        self.review = review.or(self.review.take());
        self.topics = topics.or(self.topics.take());
        self.concordance = concordance.or(self.concordance.take());
        self.words = words.or(self.words.take());
        self.terms = terms.or(self.terms.take());
        self.questions = questions.or(self.questions.take());
        self.acts.extend(acts);
        self.articles.extend(articles);
        self.tables.extend(tables);
        self.guides.extend(guides);
        self.decks.extend(decks);
    }
}

/// Loads files of a content folder, however they came.
pub fn load(files: Vec<File>, care: Care) -> Result<Loaded, Error> {
    let mut reader = Reader { care, languages: Vec::new(), problems: Vec::new() };
    let Some(manifest) = files.iter().find(|file| file.path == "handbook.ron").and_then(|file| reader.manifest(file)) else {
        if reader.problems.is_empty() {
            reader.problems.push(Problem::new("handbook.ron", (1, 1), Kind::Missing));
        }
        return Err(Error::Manifest(reader.problems));
    };

    let mut sources = Sources::default();
    for (problems, read) in read_together(&files, care, &reader.languages) {
        reader.problems.extend(problems);
        sources.extend(read);
    }
    if sources.review.is_none() && !reader.problems.iter().any(|problem| problem.file == "review.ron") {
        reader.problems.push(Problem::new("review.ron", (1, 1), Kind::Missing));
    }

    if care == Care::Authoring {
        reader.problems.extend(check::records::problems(&manifest, &sources));
    }
    let (handbook, found) = Resolver::new(&manifest, &sources).resolve(manifest, sources);
    let mut problems = reader.problems;
    problems.extend(found);
    problems.sort_by(|a, b| (&a.file, a.line, a.column).cmp(&(&b.file, b.line, b.column)));
    Ok(Loaded { handbook, problems })
}

/// Reads files on every core, since this is what a start waits for; what comes back is in the order of the files.
fn read_together(files: &[File], care: Care, languages: &[Language]) -> Vec<(Vec<Problem>, Sources)> {
    let read = |files: &[File]| {
        let mut reader = Reader { care, languages: languages.to_vec(), problems: Vec::new() };
        let mut sources = Sources::default();
        files.iter().for_each(|file| reader.file(file.clone(), &mut sources));
        (reader.problems, sources)
    };
    let workers = thread::available_parallelism().map_or(1, NonZero::get).min(MOST_WORKERS);
    // Articles differ in length: more shares than workers would not pay, equal counts are near enough.
    let share = files.len().div_ceil(workers).max(1);
    thread::scope(|scope| {
        let working: Vec<_> = files.chunks(share).map(|files| (files, scope.spawn(move || read(files)))).collect();
        // A worker that failed has its files read here: nothing is lost.
        working.into_iter().map(|(files, worker)| worker.join().unwrap_or_else(|_| read(files))).collect()
    })
}

struct Reader {
    care: Care,
    languages: Vec<Language>,
    problems: Vec<Problem>,
}

impl Reader {
    fn manifest(&mut self, file: &File) -> Option<Read<source::Manifest>> {
        let mut read: Read<source::Manifest> = self.parse(file.clone())?;
        self.languages = read.record.languages.clone();
        self.settle(&mut read);
        (!self.languages.is_empty()).then_some(read)
    }

    fn file(&mut self, file: File, sources: &mut Sources) {
        let path = file.path.clone();
        let stem = |name: &str| name.trim_end_matches(".ron").to_owned();
        match *path.split('/').collect::<Vec<_>>() {
            ["handbook.ron"] => {}
            ["review.ron"] => sources.review = self.read(file),
            ["topics.ron"] => sources.topics = self.read(file),
            ["concordance.ron"] => sources.concordance = self.read(file),
            ["search.ron"] => sources.words = self.read(file),
            ["glossary.ron"] => sources.terms = self.read(file),
            ["decks", "questions.ron"] => sources.questions = self.read(file),
            ["acts", act, "act.ron"] => sources.acts.extend(self.read(file).map(|read| (act.to_owned(), read))),
            ["acts", act, _] => sources.articles.extend(self.read(file).map(|read| (act.to_owned(), read))),
            ["tables", name] => sources.tables.extend(self.read(file).map(|read| (stem(name), read))),
            ["guides", name] => sources.guides.extend(self.read(file).map(|read| (stem(name), read))),
            ["decks", name] => sources.decks.extend(self.read(file).map(|read| (stem(name), read))),
            _ => self.problems.push(Problem::new(path, (1, 1), Kind::Unexpected)),
        }
    }

    fn read<T: DeserializeOwned + Texts>(&mut self, file: File) -> Option<Read<T>> {
        let mut read = self.parse(file)?;
        self.settle(&mut read);
        Some(read)
    }

    fn parse<T: DeserializeOwned>(&mut self, file: File) -> Option<Read<T>> {
        let path = file.path;
        let mut fail = |place, kind| self.problems.push(Problem::new(&path, place, kind));
        let bytes = file.bytes.map_err(|reason| fail((1, 1), Kind::Unreadable(reason))).ok()?;
        let bytes = match bytes.strip_prefix(b"\xef\xbb\xbf") {
            Some(rest) => {
                fail((1, 1), Kind::ByteOrderMark);
                rest
            }
            None => &bytes,
        };
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => text.to_owned(),
            Err(error) => {
                let sound = String::from_utf8_lossy(&bytes[..error.valid_up_to()]);
                let line_start = sound.rfind('\n').map_or(0, |newline| newline + 1);
                fail((sound.matches('\n').count() + 1, sound[line_start..].chars().count() + 1), Kind::NotUtf8);
                return None;
            }
        };
        let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        match options.from_str(&text) {
            Ok(record) => Some(Read { path, text, record }),
            Err(error) => {
                let reason = error.code.to_string();
                let place = (error.span.start.line, error.span.start.col);
                fail(place, if reason.contains("is written twice") { Kind::DuplicateKey(reason) } else { Kind::Syntax(reason) });
                None
            }
        }
    }

    /// Names missing and foreign translations, then sets the typography of what is ours.
    fn settle<T: Texts>(&mut self, read: &mut Read<T>) {
        let Read { path, text: file, record } = read;
        record.texts(&mut |role, text| {
            let of_prose = if self.care == Care::Authoring { check::prose::problems(role, text) } else { Vec::new() };
            self.problems.extend(language_problems(&self.languages, role, text).chain(of_prose).map(|kind| {
                // The place of a text is that of its first line as written.
                let line = text.iter().find_map(|(_, text)| text.lines().next()).unwrap_or_default();
                Problem::new(path.as_str(), place(file, &format!("\"{line}")), kind)
            }));
            if role != Role::Review {
                *text = text.iter().map(|(language, text)| (language, typeset(text))).collect();
            }
        });
    }
}

fn language_problems(languages: &[Language], role: Role, text: &Text) -> impl Iterator<Item = Kind> {
    let missing = languages.iter().filter(|language| text.get(**language).is_none()).map(|language| Kind::MissingTranslation(*language));
    let present = text.iter().filter_map(|(language, text)| {
        let allowed = languages.contains(&language) || (role == Role::Title && language == Language::KAZAKH);
        if !allowed { Some(Kind::ForeignLanguage(language)) } else { text.trim().is_empty().then_some(Kind::EmptyText(language)) }
    });
    missing.chain(present).collect::<Vec<_>>().into_iter()
}
