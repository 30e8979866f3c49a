//! The plain table: for each class of query the median and the 99th hundredth, beside the bare index in the same run.

use crate::bare::Bare;
use crate::queries::{self, CLASSES};

use legal_handbook::handbook::Handbook;
use legal_handbook::search::{Query, Search};

use std::hint::black_box;
use std::time::{Duration, Instant};

/// Different queries of a class.
const QUERIES: usize = 1_000;
/// Each is asked so often, and the quickest counts: what else the machine does is none of ours.
const TIMES: usize = 3;

/// Prints the table of a book.
pub fn print(name: &str, book: &Handbook, search: &Search, bare: &Bare) {
    println!("\n{name}: latency of {QUERIES} different queries a class, the quickest of {TIMES} runs, in ms");
    println!("{:<10} {:>8} {:>8} {:>8}  {:>8} {:>8}  {:>7} {:>7}  found", "class", "p50", "p99", "max", "bare p50", "bare p99", "x p50", "x p99");
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for class in CLASSES {
        let queries = queries::of(book, class, QUERIES);
        let found = queries.iter().filter(|query| !search.find(query).hits.is_empty()).count();
        let mine = each(&queries, |query| drop(black_box(search.find(query))));
        let plain = each(&queries, |query| _ = black_box(bare.find(&query.text)));
        row(&format!("{class:?}"), &mine, &plain, &format!("{:.0} %", found as f64 * 100.0 / queries.len() as f64));
        ours.extend(mine);
        theirs.extend(plain);
    }
    ours.sort_unstable();
    theirs.sort_unstable();
    row("all", &ours, &theirs, "");
}

/// Prints what is found, a query a line.
pub fn print_found(book: &Handbook, search: &Search) {
    for class in CLASSES {
        for query in queries::of(book, class, QUERIES / 4) {
            let results = search.find(&query);
            println!("{class:?} {:?} {:?} {} {:?} {:?}", query.text, results.citation, results.total, results.applied, results.suggestions);
            for hit in results.hits {
                let (title, excerpt) = (hit.title.highlights, hit.excerpt);
                println!("  {} {:?} {} {title:?} {:?} {}", hit.id, hit.tier, hit.matched_language, excerpt.highlights, excerpt.text);
            }
        }
    }
}

/// The quickest run of each query, sorted.
fn each(queries: &[Query], find: impl Fn(&Query)) -> Vec<Duration> {
    let run = |query: &Query| {
        let started = Instant::now();
        find(query);
        started.elapsed()
    };
    let mut times: Vec<Duration> = queries.iter().map(|query| (0..TIMES).map(|_| run(query)).min().unwrap_or_default()).collect();
    times.sort_unstable();
    times
}

fn row(name: &str, ours: &[Duration], bare: &[Duration], found: &str) {
    let at = |times: &[Duration], of: f64| times[((times.len() - 1) as f64 * of) as usize].as_secs_f64() * 1e3;
    let (p50, p99, most) = (at(ours, 0.5), at(ours, 0.99), at(ours, 1.0));
    let (bare50, bare99) = (at(bare, 0.5), at(bare, 0.99));
    println!("{name:<10} {p50:>8.3} {p99:>8.3} {most:>8.3}  {bare50:>8.3} {bare99:>8.3}  {:>7.1} {:>7.1}  {found}", p50 / bare50, p99 / bare99);
}
