//! Memory of a book: a process of its own opens it as the program does, asks one query, and says what it holds.

use crate::book;

use legal_handbook::handbook::load::{self, Care};
use legal_handbook::language::Language;
use legal_handbook::search::{Query, Search};

use std::fs;
use std::path::Path;
use std::process::Command;

/// The argument that makes this program the process that is measured; a folder follows, or nothing for the shipped book.
pub const ARGUMENT: &str = "--resident";

/// Prints the memory of a book, written to a folder if it is not the shipped one.
pub fn print(name: &str, files: Option<&[(String, String)]>) {
    let folder = tempfile::tempdir().expect("a folder");
    let mut measured = Command::new(std::env::current_exe().expect("this program"));
    measured.arg(ARGUMENT);
    if let Some(files) = files {
        book::write(files, folder.path()).expect("a written book");
        measured.arg(folder.path());
    }
    let output = measured.output().expect("a process");
    println!("{name}: memory in MB: {}", String::from_utf8_lossy(&output.stdout).trim());
}

/// Opens a book and prints what the process holds: with the book, with the index after one query, and at most in between.
pub fn measure(folder: Option<&Path>) {
    let empty = held("VmRSS");
    let book = book::sound(folder.map_or_else(|| load::embedded(Care::Reading), |folder| load::folder(folder, Care::Reading)));
    let loaded = held("VmRSS");
    let search = Search::open(book).expect("an index");
    let found = search.find(&Query::new("закон", Language::RUSSIAN)).hits.len();
    let (opened, most) = (held("VmRSS"), held("VmHWM"));
    println!("{empty:.0} empty, {loaded:.0} with the book, {opened:.0} with the index after one query ({found} hits), {most:.0} at most");
}

/// A figure of this process in MB, as Linux tells it; elsewhere none.
fn held(field: &str) -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(field)?.strip_prefix(':'));
    line.and_then(|rest| rest.split_whitespace().next()?.parse::<f64>().ok()).map_or(f64::NAN, |kilobytes| kilobytes / 1024.0)
}
