//! `concordance.ron` and `tables/*.ron`: rows of figures, dates, terms and doubts.

use super::Reference;
use crate::handbook::{Grade, Length, Succession, When};
use crate::language::Text;

use jiff::civil::Date;
use serde::Deserialize;

/// A row of `concordance.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ConcordanceRow {
    /// Act slug and article of the forerunner.
    pub from: (String, String),
    /// Act slug and article of the successor.
    pub to: (String, String),
    /// Kind of relation.
    pub kind: Succession,
    /// What it is about.
    pub subject: Text,
    /// How sure.
    pub grade: Grade,
}

/// `tables/<slug>.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Title.
    pub title: Text,
    /// What to know before using it.
    #[serde(default)]
    pub note: Option<Text>,
    /// The contents.
    pub rows: Rows,
}

/// Contents of a table.
#[derive(Clone, Debug, Deserialize)]
pub enum Rows {
    /// The monthly calculation index by date span.
    Mci(Vec<Mci>),
    /// Dated events.
    Timeline(Vec<Event>),
    /// What is not known.
    Doubts(Vec<Doubt>),
    /// What runs out when: the clock's starts.
    Deadlines(Vec<Start>),
    /// Counted figures, a series for each way of counting.
    Statistics(Vec<Series>),
    /// Anything else: a heading per column, then the cells.
    Plain {
        /// Column headings.
        columns: Vec<Text>,
        /// Cells by row.
        cells: Vec<Vec<Text>>,
    },
}

/// The monthly calculation index in a span of days.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Mci {
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// Tenge.
    pub tenge: u32,
    /// How sure.
    pub grade: Grade,
    /// On what it rests.
    pub basis: Text,
}

/// Figures counted in one way by one body; never set beside those of another.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Series {
    /// What is counted.
    pub title: Text,
    /// By whom and how.
    pub counted: Text,
    /// Where it was read.
    pub source: Text,
    /// How sure.
    pub grade: Grade,
    /// What to know before it is quoted.
    #[serde(default)]
    pub caution: Option<Text>,
    /// Whether its figures are drawn.
    #[serde(default)]
    pub drawn: bool,
    /// The figures, oldest first.
    pub figures: Vec<Figure>,
}

/// A figure of a year.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Figure {
    /// The year it is of.
    pub year: i16,
    /// As many.
    pub value: u32,
    /// How it is said where it is not a plain number: "more than 150", "59 of 69 (first half of the year)".
    #[serde(default)]
    pub shown: Option<Text>,
}

/// A dated event.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// When.
    pub when: When,
    /// The law that brought it, where the row is about one.
    #[serde(default)]
    pub law: Option<Text>,
    /// What.
    pub text: Text,
    /// What it touched.
    #[serde(default)]
    pub touches: Vec<Reference>,
    /// How sure.
    pub grade: Grade,
}

/// Something that is not known.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Doubt {
    /// What is not known.
    pub text: Text,
    /// Provisions it concerns.
    #[serde(default)]
    pub touches: Vec<Reference>,
}

/// A moment from which terms run: the clock's first question.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Start {
    /// What happened then.
    pub title: Text,
    /// Which moment to enter.
    pub moment: Text,
    /// The terms that run from it.
    pub terms: Vec<Deadline>,
}

/// A term that runs from a moment.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deadline {
    /// What must have happened, or can no longer happen, when it has run out.
    pub text: Text,
    /// How long it is.
    pub length: Length,
    /// What it rests on.
    pub rests_on: Vec<Reference>,
    /// How sure.
    pub grade: Grade,
    /// What to know: exceptions, how it is counted.
    #[serde(default)]
    pub note: Option<Text>,
}
