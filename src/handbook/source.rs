//! The RON shapes exactly as authors write them. Unknown fields and language keys written twice are refused.
//!
//! [`super::load`] turns these into the validated [`super::Handbook`]. Plain data that needs no
//! validation beyond its shape (dates, penalties, grades) is shared with the model.

use super::penalty::Penalty;
use super::{ActKind, Audience, Category, Division, Grade, IndexDay, Institution, Length, RelationKind, Succession, When};
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

/// `acts/<act>/<article>.ron`: one article, all languages side by side.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Article {
    /// The number as a string; equal to the file's name. `0` is a whole short act.
    pub article: String,
    /// Where it stands in the act.
    #[serde(default)]
    pub place: Option<Text>,
    /// What its numbered divisions are called.
    #[serde(default)]
    pub divided_into: Division,
    /// How sure it is that this article exists with this number and title.
    pub identification: Grade,
    /// How sure the summary of its contents is.
    pub content: Grade,
    /// Topic slugs.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Keys of the act's sources.
    pub sources: Vec<String>,
    /// Everyday phrases that lead here.
    #[serde(default)]
    pub asked_as: Translated<Vec<String>>,
    /// The editions, oldest first.
    pub editions: Vec<Edition>,
    /// Other provisions it stands in relation to.
    #[serde(default)]
    pub relations: Vec<Relation>,
    /// Facts about the article.
    #[serde(default)]
    pub notes: Vec<Note>,
    /// Our reading: not the law.
    #[serde(default)]
    pub our_reading: Vec<Reading>,
    /// What is not certain.
    #[serde(default)]
    pub doubts: Vec<Text>,
}

/// A state of an article between two amendments.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Edition {
    /// The title in this edition, Kazakh allowed.
    pub title: Text,
    /// When the Kazakh title was read, as a year or day.
    #[serde(default)]
    pub kazakh_read: Option<String>,
    /// From when.
    pub from: When,
    /// Until when; absent for the last one known.
    #[serde(default)]
    pub until: Option<When>,
    /// The law that brought it.
    #[serde(default)]
    pub by: Option<Text>,
    /// How sure this edition's contents are.
    pub grade: Grade,
    /// What changed against the edition before.
    #[serde(default)]
    pub note: Option<Text>,
    /// Its parts. Empty where the contents of this edition were not read.
    #[serde(default)]
    pub parts: Vec<Part>,
}

/// A part of an article, or its note.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Part {
    /// `1`, `1-1`, `note`, `note-2`; or a word for an unnumbered section of a whole act.
    pub number: String,
    /// A heading for unnumbered sections.
    #[serde(default)]
    pub heading: Option<Text>,
    /// Our plain summary.
    pub text: Text,
    /// Its points.
    #[serde(default)]
    pub points: Vec<Point>,
    /// The sanction.
    #[serde(default)]
    pub penalty: Option<Penalty>,
    /// Category and limitation as derived by us.
    #[serde(default)]
    pub derived: Option<Derived>,
    /// Its own grade where it is weaker than the edition's.
    #[serde(default)]
    pub grade: Option<Grade>,
    /// The grade of the sanction where it is weaker than the part's.
    #[serde(default)]
    pub penalty_grade: Option<Grade>,
}

/// A point of a part.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Point {
    /// `1`, `2-1`, `б`.
    pub number: String,
    /// Our plain summary.
    pub text: Text,
}

/// Category and limitation, derived by us from the general part and not printed in the article.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Derived {
    /// Category of the offence.
    pub category: Category,
    /// Limitation in years; absent where none applies.
    #[serde(default)]
    pub limitation_years: Option<u32>,
    /// On what the derivation rests, where that is not plain.
    #[serde(default)]
    pub note: Option<Text>,
}

/// A relation to another provision.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Relation {
    /// Of what kind.
    pub kind: RelationKind,
    /// To what.
    pub to: Reference,
    /// Why, in few words.
    #[serde(default)]
    pub note: Option<Text>,
}

/// A fact beside the text, with a grade of its own where weaker.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// The fact.
    pub text: Text,
    /// Its own grade where weaker than the record's.
    #[serde(default)]
    pub grade: Option<Grade>,
}

/// Our reading for one audience: never shown as law.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Reading {
    /// For whom.
    pub audience: Audience,
    /// The reading.
    pub text: Text,
}

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

/// `guides/<slug>.ron`: a situation, the steps, what each rests on.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// The situation.
    pub title: Text,
    /// One line below it on the home screen.
    pub summary: Text,
    /// For whom.
    pub audience: Vec<Audience>,
    /// What comes before anything else.
    #[serde(default)]
    pub warning: Option<Text>,
    /// What the warning rests on.
    #[serde(default)]
    pub warning_rests_on: Vec<Reference>,
    /// The steps in order.
    pub steps: Vec<Step>,
    /// What is not certain.
    #[serde(default)]
    pub doubts: Vec<Text>,
    /// Whom to turn to, by kind of institution.
    #[serde(default)]
    pub turn_to: Vec<Help>,
    /// Topic slugs.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Everyday phrases that lead here.
    #[serde(default)]
    pub asked_as: Translated<Vec<String>>,
}

/// A kind of institution to turn to; the reader's own contact of that kind is shown beside it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, serde::Serialize)]
#[serde(deny_unknown_fields)]
pub struct Help {
    /// Which kind.
    pub kind: Institution,
    /// For what.
    pub text: Text,
}

/// A step of a guide.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    /// What to do.
    pub text: Text,
    /// What to say.
    #[serde(default)]
    pub say: Option<Text>,
    /// What not to sign.
    #[serde(default)]
    pub do_not_sign: Option<Text>,
    /// What it rests on.
    pub rests_on: Vec<Reference>,
}

/// `glossary.ron`: a term.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Term {
    /// Slug; the id is `term/slug`.
    pub slug: String,
    /// The term.
    pub term: Text,
    /// Its meaning.
    pub definition: Text,
    /// The provision that defines it, if any.
    #[serde(default)]
    pub defined_by: Option<Reference>,
    /// A respectful usage note.
    #[serde(default)]
    pub usage: Option<Text>,
    /// Words people type.
    #[serde(default)]
    pub colloquial: Vec<Colloquial>,
    /// Everyday phrases that lead here.
    #[serde(default)]
    pub asked_as: Translated<Vec<String>>,
}

/// A colloquial word.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Colloquial {
    /// Its language.
    pub language: Language,
    /// The word.
    pub word: String,
    /// Offensive: only matched, never shown anywhere.
    #[serde(default)]
    pub hidden: bool,
}

/// `search.ron`: reviewed word families and synonyms.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Words {
    /// Words of one root that stemming splits.
    #[serde(default)]
    pub families: Vec<Vec<String>>,
    /// Words of one meaning: searched along, and said so.
    #[serde(default)]
    pub synonyms: Vec<Vec<String>>,
}

/// `decks/<slug>.ron`: slides with a trainer's notes.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deck {
    /// Title.
    pub title: Text,
    /// Planned length in minutes.
    pub minutes: u32,
    /// The slides in order.
    pub slides: Vec<Slide>,
}

/// A slide.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Slide {
    /// What it shows of the book.
    #[serde(default)]
    pub shows: Option<Reference>,
    /// Its own heading or text.
    #[serde(default)]
    pub text: Option<Text>,
    /// The trainer's notes.
    #[serde(default)]
    pub notes: Option<Text>,
    /// Planned minutes.
    #[serde(default)]
    pub minutes: u32,
}

/// A row of `decks/questions.ron`.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Question {
    /// Slug; the id is `question/slug`.
    pub slug: String,
    /// The question.
    pub text: Text,
    /// The answer.
    pub answer: Text,
    /// The provisions that answer it.
    pub answered_by: Vec<Reference>,
}
