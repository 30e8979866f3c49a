//! `handbook check`: every problem of the content, with its place and what to do.

use super::{NOTHING, Outcome, Session, WELL, WRONG, json};
use crate::handbook::load::{self, Care, Loaded};
use crate::handbook::problem::{Problem, Severity};
use crate::handbook::{Handbook, Reference};
use crate::words::Words;

use serde::Serialize;

use std::path::PathBuf;

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "DIR")]
    dir: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Serialize)]
struct Row<'a> {
    severity: Severity,
    file: &'a str,
    line: usize,
    column: usize,
    code: &'static str,
    message: String,
    help: String,
}

pub(super) fn run(session: &mut Session<'_>, args: &Args) -> Outcome {
    let loaded = match args.dir.as_deref().or(session.folder) {
        Some(folder) => load::folder(folder, Care::Authoring),
        None => load::embedded(Care::Authoring),
    };
    let (book, problems) = match loaded {
        Ok(Loaded { handbook, problems }) => (Some(handbook), problems),
        Err(error @ load::Error::Folder { .. }) => {
            writeln!(session.err, "{error}")?;
            return Ok(WRONG);
        }
        Err(error @ load::Error::Manifest(_)) => (None, error.problems()),
    };
    let words = session.words;
    if args.json {
        let rows: Vec<_> = problems.iter().map(|problem| row(words, problem)).collect();
        json(session.out, &rows)?;
    } else {
        for problem in &problems {
            writeln!(session.out, "{}", words.problem_line(problem))?;
        }
        if let Some(book) = &book {
            let (links, cited) = references(book);
            writeln!(session.out, "{}", words.cli_checked(book.provisions.len(), links, cited))?;
        }
    }
    let errors = problems.iter().filter(|problem| problem.severity() == Severity::Error).count();
    if !args.json {
        writeln!(session.out, "{}", words.cli_found(errors, problems.len() - errors))?;
    }
    Ok(if errors == 0 { WELL } else { NOTHING })
}

fn row<'a>(words: &Words, problem: &'a Problem) -> Row<'a> {
    Row {
        severity: problem.severity(),
        file: &problem.file,
        line: problem.line,
        column: problem.column,
        code: problem.kind.code(),
        message: words.problem(&problem.kind),
        help: words.problem_help(&problem.kind),
    }
}

/// How many references lead somewhere, and how many cite law that is not in the book.
fn references(book: &Handbook) -> (usize, usize) {
    let concordance = book.concordance.iter().flat_map(|row| [&row.from, &row.to]);
    let all = book.references().into_iter().map(|(_, reference)| reference).chain(concordance);
    all.fold((0, 0), |(links, cited), reference| match reference {
        Reference::Link(_) => (links + 1, cited),
        Reference::Cited { .. } => (links, cited + 1),
    })
}
