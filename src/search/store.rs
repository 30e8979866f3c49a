//! The index of a large book, stored in the cache folder and opened instead of built.
//!
//! It is a folder `index-MARK`, the mark being that of everything the index is made from, so that another book, analyser or
//! version has another folder. It is written beside under a temporary name and then renamed: whole or not there at all. What is
//! read is compared with the marks of what was written before anything is believed. Nothing here fails: what cannot be opened is
//! built again, in memory, and what cannot be stored is built again at the next start.

use super::index::{File, Index};
use super::lexicon::Lexicon;
use super::mark::Mark;
use super::unit::Unit;
use crate::handbook::Handbook;

use std::collections::BTreeMap;
use std::fs;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Raised whenever the fields, what is written in them, or the lexicon become others than before: an index of another form is not
/// opened.
pub const FORM: u32 = 2;

/// A book of fewer units than this is indexed in memory at every start, and searched between two frames.
pub const LARGE: usize = 1000;

/// Where the index of a large book is stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cache {
    /// The folder; it may vanish at any time.
    pub folder: PathBuf,
    /// The index of a book of fewer units is not stored.
    pub least: usize,
}

impl Cache {
    /// A folder for books of a thousand units and more.
    pub fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned(), least: LARGE }
    }
}

/// How a stored index is called.
const STORED: &str = "index-";
/// How it is called while it is being written.
const UNFINISHED: &str = "unfinished-";
/// Whatever is older than this is of no copy of the program that is just now starting.
const OLD: Duration = Duration::from_secs(24 * 60 * 60);
/// The file with the mark of every other one.
const MARKS: &str = "marks.json";
/// The file of the lexicon.
const LEXICON: &str = "lexicon.json";

/// What is made from reading a whole book.
type Made = (Index, Lexicon);

/// Opens the stored index of a book, or builds it, and stores it if the book is large. The share that is done is told, from 0 to 1.
///
/// # Errors
/// The engine cannot build it in memory.
pub fn open_or_build(book: &Handbook, units: &[Unit], cache: Option<&Cache>, told: &mut dyn FnMut(f32)) -> tantivy::Result<Made> {
    let cache = cache.filter(|cache| units.len() >= cache.least);
    let Some(Cache { folder, .. }) = cache else { return build(book, units, told) };
    let mark = Mark::of_book(book, units);
    let stored = folder.join(format!("{STORED}{mark}"));
    if let Some(made) = open(&stored, mark, book, units) {
        return Ok(made);
    }
    remove(&stored);
    let made = build(book, units, told)?;
    // A full disk, a folder that cannot be written, another copy that was quicker: the index in memory is as good.
    let _ = store(folder, &stored, mark, &made);
    sweep(folder, &stored);
    Ok(made)
}

fn build(book: &Handbook, units: &[Unit], told: &mut dyn FnMut(f32)) -> tantivy::Result<Made> {
    // Each unit is read twice: once for the index, once for the lexicon.
    let (mut done, all) = (0.0, 2.0 * units.len() as f32);
    let mut told = || {
        done += 1.0;
        told(done / all);
    };
    Ok((Index::build(book, units, &mut told)?, Lexicon::new(book, units, &mut told)))
}

/// What is stored, if it is whole.
fn open(stored: &Path, mark: Mark, book: &Handbook, units: &[Unit]) -> Option<Made> {
    let mut files = read(stored, mark)?;
    // The engine may panic on what it has not written itself; marks that agree with damage are all but impossible, not quite.
    let opened = catch_unwind(AssertUnwindSafe(|| {
        let lexicon = files.iter().position(|(name, _)| name == LEXICON)?;
        let (_, lexicon) = files.swap_remove(lexicon);
        Some((Index::open(book, &files).ok()?, serde_json::from_slice(&lexicon).ok()?))
    }));
    opened.ok().flatten().filter(|(index, _)| index.units() == units.len())
}

/// The files of a folder as they were written for the book of this mark, or nothing if a single byte is another.
fn read(stored: &Path, mark: Mark) -> Option<Vec<File>> {
    let marks: BTreeMap<String, String> = serde_json::from_slice(&fs::read(stored.join(MARKS)).ok()?).ok()?;
    let file = |(name, written): (String, String)| {
        let bytes = fs::read(stored.join(&name)).ok()?;
        (mark.with(&bytes).to_string() == written).then_some((name, bytes))
    };
    marks.into_iter().map(file).collect()
}

/// Writes the files beside, then gives the folder its name. A name that is taken is another copy's, whose index is the same.
fn store(folder: &Path, stored: &Path, mark: Mark, (index, lexicon): &Made) -> io::Result<()> {
    let mut files = index.files().map_err(io::Error::other)?;
    files.push((LEXICON.to_owned(), serde_json::to_vec(lexicon)?));
    let marks: BTreeMap<&str, String> = files.iter().map(|(name, bytes)| (name.as_str(), mark.with(bytes).to_string())).collect();
    let marks = serde_json::to_vec_pretty(&marks)?;
    fs::create_dir_all(folder)?;
    let unfinished = tempfile::Builder::new().prefix(UNFINISHED).tempdir_in(folder)?;
    for (name, bytes) in files.iter().map(|(name, bytes)| (name.as_str(), bytes)).chain([(MARKS, &marks)]) {
        // Not synced: what a power cut loses is missed by its mark.
        fs::write(unfinished.path().join(name), bytes)?;
    }
    fs::rename(unfinished.path(), stored)?;
    let _ = unfinished.keep();
    Ok(())
}

/// Removes what earlier books and versions have left, and what was never finished.
fn sweep(folder: &Path, stored: &Path) {
    let old = |path: &Path| {
        let changed = fs::symlink_metadata(path).and_then(|meta| meta.modified()).ok();
        changed.and_then(|changed| changed.elapsed().ok()).is_some_and(|age| age > OLD)
    };
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let ours = [STORED, UNFINISHED].iter().any(|prefix| name.to_string_lossy().starts_with(prefix));
        let path = entry.path();
        if ours && path != stored && old(&path) {
            remove(&path);
        }
    }
}

/// Removes a folder, or a file in its place; if it cannot be removed it stays, and is found unusable again.
fn remove(path: &Path) {
    if fs::remove_dir_all(path).is_err() {
        let _ = fs::remove_file(path);
    }
}
