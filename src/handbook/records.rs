//! The records of the validated book, plain data: the review, acts and provisions with their editions, tables, guides, terms, decks.

use super::source::{self, Derived, Help, Mci, Note, Reading, Series};
use super::{Audience, Division, Grade, Id, Length, Penalty, RelationKind, Succession, When};
use crate::language::{Language, Text, Translated};

use serde::Serialize;

/// The review.
#[derive(Debug)]
pub struct Review {
    /// Title.
    pub title: Text,
    /// The line under the title.
    pub subtitle: Text,
    /// Who wrote it.
    pub byline: Text,
    /// Where it was published.
    pub source: Text,
    /// Its address.
    pub address: String,
    /// The author's language.
    pub original: Language,
    /// Whose text this is.
    pub rights: Text,
    /// That the other languages are our translation.
    pub translation: Text,
    /// Person and organisation.
    pub contact: Text,
    /// What law it describes.
    pub describes: Text,
    /// Everyday phrases that lead here.
    pub asked_as: Translated<Vec<String>>,
    /// Its paragraphs.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of the review.
#[derive(Debug, Serialize)]
pub struct Paragraph {
    /// `review/N`.
    pub id: Id,
    /// N, from 1.
    pub number: usize,
    /// The text.
    pub text: Text,
    /// Its legal statements.
    pub statements: Vec<Statement>,
    /// Everyday phrases.
    pub asked_as: Translated<Vec<String>>,
}

/// A legal statement of the review.
#[derive(Debug, Serialize)]
pub struct Statement {
    /// What it says.
    pub says: Text,
    /// Law of the time.
    pub then: Vec<Reference>,
    /// What that law said.
    pub then_said: Option<Text>,
    /// Law as last read.
    pub now: Vec<Reference>,
    /// What this law says.
    pub now_says: Option<Text>,
    /// Where the review is imprecise.
    pub imprecise: Option<Text>,
    /// What else to know.
    pub comment: Option<Text>,
    /// How sure.
    pub grade: Grade,
}

/// A reference to law.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Reference {
    /// An id of this book, proved to lead somewhere.
    Link(Id),
    /// An article of an act that is named in the book; the article is not shipped.
    Cited {
        /// Act slug.
        act: String,
        /// Article, with its part if any: `309(2)`.
        article: String,
    },
}

/// A topic of the contents.
#[derive(Debug)]
pub struct Topic {
    /// `topic/slug`.
    pub id: Id,
    /// Name.
    pub title: Text,
    /// One line.
    pub summary: Text,
    /// Its provisions, by position in [`Handbook::provisions`].
    pub provisions: Vec<usize>,
}

/// An act.
#[derive(Debug)]
pub struct Act {
    /// Its slug.
    pub id: Id,
    /// As authored.
    pub about: source::Act,
    /// Which day counts when it is asked what law applied.
    pub which_day: Option<WhichDay>,
    /// Its provisions, by position in [`Handbook::provisions`].
    pub provisions: Vec<usize>,
}

/// Which day counts, and why.
#[derive(Debug)]
pub struct WhichDay {
    /// The rule in words.
    pub text: Text,
    /// What it rests on.
    pub rests_on: Vec<Reference>,
}

/// An article, or a whole short act.
#[derive(Debug, Serialize)]
pub struct Provision {
    /// `act/article`.
    pub id: Id,
    /// Position of its act in [`Handbook::acts`].
    #[serde(skip)]
    pub act: usize,
    /// The number as a string; `0` for a whole act.
    pub article: String,
    /// Where it stands in the act.
    pub place: Option<Text>,
    /// What its divisions are called.
    pub divided_into: Division,
    /// How sure it is that it exists.
    pub identification: Grade,
    /// How sure its summary is.
    pub content: Grade,
    /// Topic slugs.
    pub topics: Vec<String>,
    /// Keys of the act's sources.
    pub sources: Vec<String>,
    /// Everyday phrases.
    pub asked_as: Translated<Vec<String>>,
    /// Editions, oldest first; never empty.
    pub editions: Vec<Edition>,
    /// Relations.
    pub relations: Vec<Relation>,
    /// Facts about it.
    pub notes: Vec<Note>,
    /// Our reading.
    pub our_reading: Vec<Reading>,
    /// What is not certain.
    pub doubts: Vec<Text>,
}

/// A state of an article between two amendments.
#[derive(Debug, Serialize)]
pub struct Edition {
    /// Title.
    pub title: Text,
    /// When the Kazakh title was read.
    pub kazakh_read: Option<String>,
    /// From when.
    pub from: When,
    /// Until when.
    pub until: Option<When>,
    /// The law that brought it.
    pub by: Option<Text>,
    /// How sure its contents are.
    pub grade: Grade,
    /// What changed.
    pub note: Option<Text>,
    /// Its parts.
    pub parts: Vec<Part>,
}

/// A part.
#[derive(Debug, Serialize)]
pub struct Part {
    /// `act/article/part`.
    pub id: Id,
    /// `1`, `note`.
    pub number: String,
    /// Heading of an unnumbered section.
    pub heading: Option<Text>,
    /// Our summary.
    pub text: Text,
    /// Points.
    pub points: Vec<Point>,
    /// Sanction.
    pub penalty: Option<Penalty>,
    /// Category and limitation.
    pub derived: Option<Derived>,
    /// Own grade where weaker.
    pub grade: Option<Grade>,
    /// Grade of the sanction where weaker.
    pub penalty_grade: Option<Grade>,
}

/// A point.
#[derive(Debug, Serialize)]
pub struct Point {
    /// `act/article/part/point`.
    pub id: Id,
    /// Number.
    pub number: String,
    /// Our summary.
    pub text: Text,
}

/// A relation.
#[derive(Debug, Serialize)]
pub struct Relation {
    /// Kind.
    pub kind: RelationKind,
    /// To what.
    pub to: Reference,
    /// Why.
    pub note: Option<Text>,
}

/// A row of the concordance. Either side may be unshipped.
#[derive(Debug)]
pub struct Concordance {
    /// The forerunner.
    pub from: Reference,
    /// The successor.
    pub to: Reference,
    /// Kind of relation.
    pub kind: Succession,
    /// Subject.
    pub subject: Text,
    /// How sure.
    pub grade: Grade,
}

/// A table.
#[derive(Debug, Serialize)]
pub struct Table {
    /// `table/slug`.
    pub id: Id,
    /// Title.
    pub title: Text,
    /// What to know.
    pub note: Option<Text>,
    /// Contents.
    pub rows: Rows,
}

/// Contents of a table.
#[derive(Debug, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rows {
    /// The monthly calculation index.
    Mci(Vec<Mci>),
    /// Dated events.
    Timeline(Vec<Event>),
    /// What is not known.
    Doubts(Vec<Doubt>),
    /// What runs out when.
    Deadlines(Vec<Start>),
    /// Counted figures, a series for each way of counting.
    Statistics(Vec<Series>),
    /// Headings and cells.
    Plain {
        /// Headings.
        columns: Vec<Text>,
        /// Cells by row.
        cells: Vec<Vec<Text>>,
    },
}

/// A dated event.
#[derive(Debug, Serialize)]
pub struct Event {
    /// When.
    pub when: When,
    /// The law that brought it.
    pub law: Option<Text>,
    /// What.
    pub text: Text,
    /// What it touched.
    pub touches: Vec<Reference>,
    /// How sure.
    pub grade: Grade,
}

/// Something that is not known.
#[derive(Debug, Serialize)]
pub struct Doubt {
    /// What.
    pub text: Text,
    /// What it concerns.
    pub touches: Vec<Reference>,
}

/// A moment from which terms run.
#[derive(Debug, Serialize)]
pub struct Start {
    /// What happened then.
    pub title: Text,
    /// Which moment to enter.
    pub moment: Text,
    /// The terms that run from it.
    pub terms: Vec<Deadline>,
}

/// A term that runs from a moment.
#[derive(Debug, Serialize)]
pub struct Deadline {
    /// What must have happened, or can no longer happen, when it has run out.
    pub text: Text,
    /// How long it is.
    pub length: Length,
    /// What it rests on.
    pub rests_on: Vec<Reference>,
    /// How sure.
    pub grade: Grade,
    /// What to know.
    pub note: Option<Text>,
}

/// A situation and its steps.
#[derive(Debug, Serialize)]
pub struct Guide {
    /// `guide/slug`.
    pub id: Id,
    /// Situation.
    pub title: Text,
    /// One line.
    pub summary: Text,
    /// For whom.
    pub audience: Vec<Audience>,
    /// Before anything else.
    pub warning: Option<Text>,
    /// What the warning rests on.
    pub warning_rests_on: Vec<Reference>,
    /// Steps.
    pub steps: Vec<Step>,
    /// What is not certain.
    pub doubts: Vec<Text>,
    /// Whom to turn to.
    pub turn_to: Vec<Help>,
    /// Topic slugs.
    pub topics: Vec<String>,
    /// Everyday phrases.
    pub asked_as: Translated<Vec<String>>,
}

/// A step.
#[derive(Debug, Serialize)]
pub struct Step {
    /// What to do.
    pub text: Text,
    /// What to say.
    pub say: Option<Text>,
    /// What not to sign.
    pub do_not_sign: Option<Text>,
    /// What it rests on.
    pub rests_on: Vec<Reference>,
}

/// A term.
#[derive(Debug)]
pub struct Term {
    /// `term/slug`.
    pub id: Id,
    /// The term.
    pub term: Text,
    /// Meaning.
    pub definition: Text,
    /// What defines it.
    pub defined_by: Option<Reference>,
    /// Usage note.
    pub usage: Option<Text>,
    /// Words people type; hidden ones are matched, never shown.
    pub colloquial: Vec<source::Colloquial>,
    /// Everyday phrases.
    pub asked_as: Translated<Vec<String>>,
}

/// A trainer's deck.
#[derive(Debug)]
pub struct Deck {
    /// `deck/slug`.
    pub id: Id,
    /// Title.
    pub title: Text,
    /// Minutes.
    pub minutes: u32,
    /// Slides.
    pub slides: Vec<Slide>,
}

/// A slide.
#[derive(Debug)]
pub struct Slide {
    /// What it shows.
    pub shows: Option<Reference>,
    /// Own text.
    pub text: Option<Text>,
    /// Notes.
    pub notes: Option<Text>,
    /// Minutes.
    pub minutes: u32,
}

/// A question with its answer.
#[derive(Debug)]
pub struct Question {
    /// `question/slug`.
    pub id: Id,
    /// Question.
    pub text: Text,
    /// Answer.
    pub answer: Text,
    /// What answers it.
    pub answered_by: Vec<Reference>,
}

impl Statement {
    /// Its texts in reading order: what the review says, the law then and now, where it is imprecise, what else to know.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.says).chain(&self.then_said).chain(&self.now_says).chain(&self.imprecise).chain(&self.comment)
    }
}

impl Provision {
    /// The last edition known.
    pub fn current(&self) -> &Edition {
        // Loading refuses a provision without editions.
        &self.editions[self.editions.len() - 1]
    }

    /// The weaker of the two grades: what a reader sees.
    pub fn grade(&self) -> Grade {
        self.identification.max(self.content)
    }

    /// Whether its contents may be shown (never at grade C).
    pub fn is_shown_whole(&self) -> bool {
        self.content != Grade::C
    }

    /// Whether it is a whole short act.
    pub fn is_whole_act(&self) -> bool {
        self.article == "0"
    }
}

impl Edition {
    /// A part by its number.
    pub fn part(&self, number: &str) -> Option<&Part> {
        self.parts.iter().find(|part| part.number == number)
    }
}
