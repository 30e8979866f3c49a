//! How quick search is, on the shipped book and on made ones of any size, beside a bare index of the same texts in the same run.
//!
//! ```text
//! cargo bench --bench search                                criterion, then the tables: shipped, 1,000 and 10,000 provisions
//! cargo bench --bench search -- --table                     the tables alone
//! BOOKS=shipped,100000 cargo bench --bench search -- --table  of these books
//! cargo bench --bench search -- --found                     what is found: to compare before and after a change for speed alone
//! cargo bench --bench search -- --write-book 10000 FOLDER   a made book for `handbook --handbook FOLDER`
//! ```
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::print_stderr)]

mod bare;
mod book;
mod queries;
mod random;
mod resident;
mod table;
mod texts;
#[path = "../suite/typing.rs"]
mod typing;
mod vocabulary;

use bare::Bare;
use queries::CLASSES;

use legal_handbook::handbook::Handbook;
use legal_handbook::handbook::load::{self, Care};
use legal_handbook::search::Search;

use criterion::Criterion;

use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The books that are measured unless `BOOKS` names others.
const BOOKS: &str = "shipped,1000,10000";
/// Queries of a class that criterion asks in turn.
const IN_TURN: usize = 64;
/// Indexes of more provisions are built once, not again and again.
const BUILT_OFTEN: usize = 1_000;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).filter(|argument| argument != "--bench").collect();
    let shipped = || book::sound(load::embedded(Care::Reading));
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["--write-book", provisions, folder] => {
            let files = book::files(&shipped(), provisions.parse().expect("a number of provisions"));
            book::write(&files, Path::new(folder)).expect("a written book");
        }
        [resident::ARGUMENT] => resident::measure(None),
        [resident::ARGUMENT, folder] => resident::measure(Some(Path::new(folder))),
        ["--found"] => each_book(&shipped(), &mut |_, _, _, _| {}, |_, book, search, _| table::print_found(book, search), false),
        ["--table"] => each_book(&shipped(), &mut |_, _, _, _| {}, table::print, true),
        _ => {
            let mut criterion = Criterion::default().configure_from_args();
            let filtered = !arguments.is_empty();
            let tables = |name: &str, book: &Handbook, search: &Search, bare: &Bare| {
                if !filtered {
                    table::print(name, book, search, bare);
                }
            };
            each_book(&shipped(), &mut |name, book, search, bare| measure(&mut criterion, name, book, search, bare), tables, !filtered);
            criterion.final_summary();
        }
    }
}

/// What is done with a book as it is opened: its name, the book, its search, and a bare index of it.
type First<'a> = &'a mut dyn FnMut(&str, &Arc<Handbook>, &Search, &Bare);

/// Opens each book that is asked for and does both things with it.
fn each_book(shipped: &Arc<Handbook>, first: First<'_>, then: impl Fn(&str, &Handbook, &Search, &Bare), memory: bool) {
    let books = std::env::var("BOOKS").unwrap_or_else(|_| BOOKS.to_owned());
    for name in books.split(',') {
        let files = (name != "shipped").then(|| book::files(shipped, name.parse().expect("a number of provisions")));
        if memory {
            resident::print(name, files.as_deref());
        }
        let (book, loading) = timed(|| files.map_or_else(|| shipped.clone(), book::load));
        let (search, opening) = timed(|| Search::open(book.clone()).expect("an index"));
        let (bare, building) = timed(|| Bare::build(&book));
        println!("{name}: read in {loading:.2} s, opened in {opening:.2} s; a bare index is built in {building:.2} s");
        first(name, &book, &search, &bare);
        then(name, &book, &search, &bare);
    }
}

fn timed<T>(make: impl FnOnce() -> T) -> (T, f64) {
    let started = Instant::now();
    let made = make();
    (made, started.elapsed().as_secs_f64())
}

/// What criterion measures of one book.
fn measure(criterion: &mut Criterion, name: &str, book: &Arc<Handbook>, search: &Search, bare: &Bare) {
    if book.provisions.len() <= BUILT_OFTEN {
        let mut group = criterion.benchmark_group("build");
        group.sample_size(10);
        group.bench_function(name, |bencher| bencher.iter(|| Search::open(book.clone())));
        group.bench_function(format!("{name}, bare"), |bencher| bencher.iter(|| Bare::build(book)));
        group.finish();
    }
    let mut group = criterion.benchmark_group("find");
    group.sample_size(20).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    for class in CLASSES {
        let queries = queries::of(book, class, IN_TURN);
        let mut turn = queries.iter().cycle();
        group.bench_function(format!("{name}/{class:?}"), |bencher| bencher.iter(|| turn.next().map(|query| search.find(query))));
        let mut turn = queries.iter().cycle();
        group.bench_function(format!("{name}/{class:?}, bare"), |bencher| bencher.iter(|| turn.next().map(|query| bare.find(&query.text))));
    }
    group.finish();
}
