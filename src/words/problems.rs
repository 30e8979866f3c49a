//! Errors as sentences: what is wrong, and what to do.

use super::Words;
use crate::handbook::load;
use crate::handbook::problem::{Kind, Problem, Severity};
use crate::storage;

use fluent_bundle::FluentArgs;

impl Words {
    /// What is wrong, in one sentence.
    pub fn problem(&self, kind: &Kind) -> String {
        self.about_problem(&format!("problem-{}", kind.code()), kind)
    }

    /// What to do about it.
    pub fn problem_help(&self, kind: &Kind) -> String {
        self.about_problem(&format!("help-{}", kind.code()), kind)
    }

    /// `file:line:column: error: what is wrong` and, on a line of its own, what to do.
    pub fn problem_line(&self, problem: &Problem) -> String {
        let severity = match problem.severity() {
            Severity::Error => self.severity_error(),
            Severity::Warning => self.severity_warning(),
        };
        let Problem { file, line, column, kind } = problem;
        format!("{file}:{line}:{column}: {severity}: {}\n    {}", self.problem(kind), self.problem_help(kind))
    }

    /// Why there is no book: one line per reason.
    pub fn no_book(&self, error: &load::Error, path: &str) -> String {
        let reasons = match error {
            load::Error::Folder { path, reason } => format!("{path}: {reason}"),
            load::Error::Manifest(problems) => problems.iter().map(|problem| self.problem_line(problem)).collect::<Vec<_>>().join("\n"),
        };
        format!("{}\n{reasons}", self.cli_book_unreadable(path))
    }

    /// A file of the user's that could not be read or written.
    pub fn storage_error(&self, error: &storage::Error) -> String {
        match error {
            storage::Error::Damaged { path, kept, .. } => {
                let kept = kept.as_ref().unwrap_or(path).display().to_string();
                self.settings_damaged(&path.display().to_string(), &kept)
            }
            storage::Error::Read { path, reason } | storage::Error::Write { path, reason } => {
                self.settings_not_kept(&format!("{}: {reason}", path.display()))
            }
        }
    }

    fn about_problem(&self, id: &str, kind: &Kind) -> String {
        let (subject, other) = kind.subject();
        let mut args = FluentArgs::new();
        args.set("subject", subject);
        args.set("other", other);
        self.dynamic(id, &args)
    }
}
