//! The RON shapes exactly as authors write them. Unknown fields and language keys written twice are refused.
//!
//! [`super::load`] turns these into the validated [`super::Handbook`]. Plain data that needs no
//! validation beyond its shape (dates, penalties, grades) is shared with the model.

mod article;
mod guides;
mod tables;

pub use article::*;
pub use guides::*;
pub use tables::*;

use super::{ActKind, Grade, IndexDay, Liability, When};
use crate::language::{Language, Text, Translated};

use jiff::civil::Date;
use serde::Deserialize;

/// `handbook.ron`: the manifest.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The book's slug: kept beside every stored item id.
    pub id: String,
    /// The book's name.
    pub title: Text,
    /// One or two words for the window's corner.
    pub short_title: Text,
    /// Who publishes it.
    pub publisher: Text,
    /// The languages every text must have, in the order of the language switch.
    pub languages: Vec<Language>,
    /// The book's own edition.
    pub edition: BookEdition,
    /// What this book is and is not, whole.
    pub disclaimer: Text,
    /// The same in one line, for home and every provision.
    pub disclaimer_short: Text,
    /// Practising lawyers who have checked the book; empty until one has.
    #[serde(default)]
    pub reviewed_by: Vec<Text>,
    /// What is said while `reviewed_by` is empty.
    pub not_reviewed: Text,
    /// Act slugs in the order of the contents; acts not named here follow by slug.
    #[serde(default)]
    pub acts: Vec<String>,
    /// Guide slugs in the order of the home screen; guides not named here follow by slug.
    #[serde(default)]
    pub guides: Vec<String>,
    /// What the book is for, and what it will not do.
    #[serde(default)]
    pub purpose: Vec<Text>,
    /// Live examples under the empty search box.
    #[serde(default)]
    pub search_examples: Translated<Vec<String>>,
}

/// The edition of the book.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct BookEdition {
    /// Number, such as `2026.1`.
    pub number: String,
    /// The day it was made.
    pub date: Date,
}

/// `review.ron`: the NGO review, whole.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Review {
    /// Title as printed, and our translation.
    pub title: Text,
    /// The line under the title.
    pub subtitle: Text,
    /// Who wrote it.
    pub byline: Text,
    /// Where it was published.
    pub source: Text,
    /// Its address, copied and never opened unasked.
    pub address: String,
    /// The language the author wrote in; the others are our translation.
    pub original: Language,
    /// Whose text this is and under what terms.
    pub rights: Text,
    /// That the other languages are our translation.
    pub translation: Text,
    /// Person and organisation; no address.
    pub contact: Text,
    /// What law the review describes.
    pub describes: Text,
    /// Everyday phrases that lead here.
    #[serde(default)]
    pub asked_as: Translated<Vec<String>>,
    /// The paragraphs in order: `review/1` and on.
    pub paragraphs: Vec<Paragraph>,
}

/// One paragraph of the review.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Paragraph {
    /// The text.
    pub text: Text,
    /// Each legal statement with the article of the time and today's.
    #[serde(default)]
    pub statements: Vec<Statement>,
    /// Everyday phrases that lead here.
    #[serde(default)]
    pub asked_as: Translated<Vec<String>>,
}

/// A legal statement of the review.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// What the paragraph says, in few words.
    pub says: Text,
    /// Law when it was written.
    #[serde(default)]
    pub then: Vec<Reference>,
    /// What that law said.
    #[serde(default)]
    pub then_said: Option<Text>,
    /// Law as last read.
    #[serde(default)]
    pub now: Vec<Reference>,
    /// What this law says.
    #[serde(default)]
    pub now_says: Option<Text>,
    /// Where the review is imprecise.
    #[serde(default)]
    pub imprecise: Option<Text>,
    /// What else to know.
    #[serde(default)]
    pub comment: Option<Text>,
    /// How sure the comment is.
    pub grade: Grade,
}

/// A reference from one place of the book to law.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub enum Reference {
    /// To an id that this book ships.
    Link(String),
    /// To an article (or part: `309(2)`) of an act, not shipped.
    Cited(String, String),
}

/// `topics.ron`: the contents tree by topic.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Topic {
    /// Slug; the id is `topic/slug`.
    pub slug: String,
    /// Name in the contents.
    pub title: Text,
    /// One line below it on the home screen.
    pub summary: Text,
}

/// `acts/<act>/act.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Act {
    /// What kind of act.
    pub kind: ActKind,
    /// What its sanctions are.
    #[serde(default)]
    pub liability: Liability,
    /// The official title.
    pub title: Text,
    /// A short name with the year, for contents and headings: "Criminal Code of 3 July 2014".
    pub name: Text,
    /// What stands in a citation after the number: "CC RK", «УК РК».
    pub cited: Text,
    /// What people write for it: УК, УК РК, CC …
    pub short_names: Translated<Vec<String>>,
    /// The official number, where it has one.
    #[serde(default)]
    pub number: Option<String>,
    /// When it was adopted.
    pub adopted: When,
    /// When it came into force.
    pub in_force: When,
    /// Until when, if it was repealed.
    #[serde(default)]
    pub until: Option<When>,
    /// Whether it is an amending law whose work is done.
    #[serde(default)]
    pub spent: bool,
    /// On what day its text was read, or the state of the copy that was read.
    pub known_as_of: Date,
    /// The last amending law that the text read reflects.
    #[serde(default)]
    pub last_amended_by: Option<Text>,
    /// Later laws that are known of and were not read.
    #[serde(default)]
    pub unread: Vec<Text>,
    /// On which day the monthly calculation index of its fines is taken, where that was read.
    #[serde(default)]
    pub index_rule: Option<IndexRule>,
    /// Which day counts when it is asked what law applied.
    #[serde(default)]
    pub which_day: Option<WhichDay>,
    /// The official page.
    #[serde(default)]
    pub address: Option<String>,
    /// What was read, by key.
    #[serde(default)]
    pub sources: Vec<Source>,
    /// What the reader should know of the act as a whole.
    #[serde(default)]
    pub notes: Vec<Note>,
}

/// How an act turns the monthly calculation index of its fines into tenge.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct IndexRule {
    /// The day whose value counts.
    pub day: IndexDay,
    /// The rule in words, with its article.
    pub text: Text,
    /// How sure.
    pub grade: Grade,
}

/// Which day counts when it is asked what law of an act applied.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct WhichDay {
    /// The rule in words.
    pub text: Text,
    /// What it rests on.
    pub rests_on: Vec<Reference>,
}

/// A source that was read.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Key used by the articles of the act.
    pub key: String,
    /// What it is, and the state of the copy.
    pub name: Text,
    /// Its address, copied and never opened unasked.
    #[serde(default)]
    pub address: Option<String>,
}
