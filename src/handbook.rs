//! The handbook: acts, provisions in their editions, the review, topics, tables. After loading, no lookup can fail.
//!
//! The book is plain data, validated by [`load`]. Every record is found by its [`Id`]
//! (`criminal-code-2014/309/2`, `review/3`, `table/mci`), and every [`Reference::Link`] is proved to lead somewhere.

pub mod check;
pub mod deadline;
pub mod load;
pub mod penalty;
pub mod problem;
mod resolve;
pub mod source;
mod texts;
mod typography;
mod when;

pub use penalty::Penalty;
pub use problem::Problem;
pub use source::{BookEdition, Derived, Help, IndexRule, Mci, Note, Reading, Source, Words};
pub use when::When;

use crate::language::{Language, Text, Translated};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use std::collections::HashMap;
use std::fmt;
use std::sync::Arc;

/// The id of an item: `act/article[/part[/point]]`, `review/3`, `topic/…`, `table/…`, `guide/…`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(Arc<str>);

impl Id {
    /// An id from its written form; whether it leads anywhere is for [`Handbook::item`] to say.
    pub fn new(id: impl AsRef<str>) -> Self {
        Self(Arc::from(id.as_ref()))
    }

    /// The written form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id of something inside this one.
    pub fn child(&self, part: &str) -> Self {
        Self(Arc::from(format!("{}/{part}", self.0)))
    }

    /// Whether this id is `other` or lies inside it.
    pub fn is_within(&self, other: &Id) -> bool {
        self.0.strip_prefix(&*other.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// How sure a fact is: A official text seen, B secondary text, C unconfirmed. `A < B < C`, so the weaker is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Grade {
    /// The official text was read, in a public copy.
    A,
    /// Seen only in a secondary text or in excerpts.
    B,
    /// Not confirmed. Contents of this grade are never shown.
    C,
}

/// Kinds of act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum ActKind {
    /// The Constitution.
    Constitution,
    /// A code.
    Code,
    /// A law.
    Law,
    /// A law that amends others.
    AmendingLaw,
    /// A treaty with its ratification.
    Treaty,
    /// A normative resolution of the Supreme Court.
    CourtPractice,
    /// An order or a resolution of the Government.
    Order,
    /// A policy programme.
    Programme,
}

/// What the numbered divisions of an article are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Division {
    /// Part, часть.
    #[default]
    Part,
    /// Item, пункт: as in an article of definitions.
    Item,
    /// Unnumbered sections with headings of our own.
    Section,
    /// Nothing: the article is one undivided text. Its only part is filed as `1` and cited as the article.
    Whole,
}

/// The day whose monthly calculation index a fine is counted at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum IndexDay {
    /// The day of the offence.
    Offence,
    /// The day on which the case is started.
    CaseStarted,
}

/// For whom our reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Audience {
    /// Anyone.
    Everyone,
    /// An outreach worker or paralegal.
    FieldWorker,
    /// A person who has been detained.
    Detained,
    /// A trainer.
    Trainer,
}

/// Kinds of institution to turn to. The book names no person, address or number; readers keep their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Institution {
    /// An advocate, of one's own choice or by free legal aid.
    Advocate,
    /// A community, human-rights or outreach organisation.
    Organisation,
    /// A doctor, a clinic, an AIDS centre.
    Health,
    /// A shelter or crisis centre.
    Shelter,
    /// The prosecutor's office.
    Prosecutor,
    /// The police, where a crime is reported.
    Police,
    /// The body that looks into complaints against police officers.
    Oversight,
    /// The Human Rights Ombudsman.
    Ombudsman,
    /// An embassy or consulate.
    Consulate,
}

impl Institution {
    /// The name in files and messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Advocate => "advocate",
            Self::Organisation => "organisation",
            Self::Health => "health",
            Self::Shelter => "shelter",
            Self::Prosecutor => "prosecutor",
            Self::Police => "police",
            Self::Oversight => "oversight",
            Self::Ombudsman => "ombudsman",
            Self::Consulate => "consulate",
        }
    }

    /// Every kind, in the order of the settings.
    pub const ALL: [Self; 9] = [
        Self::Advocate,
        Self::Organisation,
        Self::Health,
        Self::Shelter,
        Self::Prosecutor,
        Self::Police,
        Self::Oversight,
        Self::Ombudsman,
        Self::Consulate,
    ];
}

/// The length of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Length {
    /// Hours, counted without a break.
    Hours(u32),
    /// Days of the calendar.
    Days(u32),
    /// Months of the calendar.
    Months(u32),
    /// Years of the calendar.
    Years(u32),
}

/// Categories of offence (article 11 of the 2014 Code).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Category {
    /// A criminal misdemeanour.
    Misdemeanour,
    /// A crime of minor gravity.
    Minor,
    /// A crime of medium gravity.
    Medium,
    /// A grave crime.
    Grave,
    /// An especially grave crime.
    EspeciallyGrave,
}

/// Kinds of relation between provisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum RelationKind {
    /// Explains a term used here.
    Defines,
    /// Uses a term explained here.
    UsesTerm,
    /// Worth reading beside this one.
    SeeAlso,
    /// The administrative or criminal counterpart.
    Counterpart,
    /// Changed this one.
    AmendedBy,
    /// Was changed by this one.
    Amends,
    /// A consequence: what follows in another article.
    Consequence,
}

/// How a forerunner and a successor relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Succession {
    /// The same subject under a new number.
    Continued,
    /// Several became one.
    Merged,
    /// One became several.
    Split,
    /// A note became an article or item.
    Moved,
}

/// Whether a provision is law as last read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// In force, as read on its act's day.
    InForce,
    /// Repealed.
    Repealed,
    /// An amending law whose work is done.
    Spent,
}

/// The validated book.
#[derive(Debug)]
pub struct Handbook {
    /// The manifest.
    pub manifest: source::Manifest,
    /// The review, absent only from a folder in which it could not be read.
    pub review: Option<Review>,
    /// The contents by topic.
    pub topics: Vec<Topic>,
    /// Acts, in the order of the contents.
    pub acts: Vec<Act>,
    /// Provisions in the book's order: by act, then by number.
    pub provisions: Vec<Provision>,
    /// Forerunners and successors.
    pub concordance: Vec<Concordance>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Situations.
    pub guides: Vec<Guide>,
    /// Terms.
    pub terms: Vec<Term>,
    /// Trainer's decks.
    pub decks: Vec<Deck>,
    /// Questions for the room.
    pub questions: Vec<Question>,
    /// Word families and synonyms for search.
    pub words: Words,
    index: HashMap<Id, Place>,
}

/// Where an id leads inside the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Place {
    Act(usize),
    Provision(usize),
    Part(usize),
    Paragraph(usize),
    Topic(usize),
    Table(usize),
    Guide(usize),
    Term(usize),
    Deck(usize),
    Question(usize),
}

/// What an id leads to.
#[derive(Clone, Copy, Debug)]
pub enum Item<'a> {
    /// An act.
    Act(&'a Act),
    /// A provision.
    Provision(&'a Provision),
    /// A part or point of a provision.
    Part(&'a Provision),
    /// A paragraph of the review.
    Paragraph(&'a Paragraph),
    /// A topic.
    Topic(&'a Topic),
    /// A table.
    Table(&'a Table),
    /// A guide.
    Guide(&'a Guide),
    /// A term.
    Term(&'a Term),
    /// A deck.
    Deck(&'a Deck),
    /// A question.
    Question(&'a Question),
}

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
    /// Its provisions, by position in [`Handbook::provisions`].
    pub provisions: Vec<usize>,
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
#[derive(Debug)]
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
#[derive(Debug)]
pub enum Rows {
    /// The monthly calculation index.
    Mci(Vec<Mci>),
    /// Dated events.
    Timeline(Vec<Event>),
    /// What is not known.
    Doubts(Vec<Doubt>),
    /// What runs out when.
    Deadlines(Vec<Start>),
    /// Headings and cells.
    Plain {
        /// Headings.
        columns: Vec<Text>,
        /// Cells by row.
        cells: Vec<Vec<Text>>,
    },
}

/// A dated event.
#[derive(Debug)]
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
#[derive(Debug)]
pub struct Doubt {
    /// What.
    pub text: Text,
    /// What it concerns.
    pub touches: Vec<Reference>,
}

/// A moment from which terms run.
#[derive(Debug)]
pub struct Start {
    /// What happened then.
    pub title: Text,
    /// Which moment to enter.
    pub moment: Text,
    /// The terms that run from it.
    pub terms: Vec<Deadline>,
}

/// A term that runs from a moment.
#[derive(Debug)]
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
#[derive(Debug)]
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
#[derive(Debug)]
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

impl Handbook {
    /// What an id leads to.
    pub fn item(&self, id: &Id) -> Option<Item<'_>> {
        Some(match *self.index.get(id)? {
            Place::Act(i) => Item::Act(self.acts.get(i)?),
            Place::Provision(i) => Item::Provision(self.provisions.get(i)?),
            Place::Part(i) => Item::Part(self.provisions.get(i)?),
            Place::Paragraph(i) => Item::Paragraph(self.review.as_ref()?.paragraphs.get(i)?),
            Place::Topic(i) => Item::Topic(self.topics.get(i)?),
            Place::Table(i) => Item::Table(self.tables.get(i)?),
            Place::Guide(i) => Item::Guide(self.guides.get(i)?),
            Place::Term(i) => Item::Term(self.terms.get(i)?),
            Place::Deck(i) => Item::Deck(self.decks.get(i)?),
            Place::Question(i) => Item::Question(self.questions.get(i)?),
        })
    }

    /// The provision that an id is or lies in.
    pub fn provision(&self, id: &Id) -> Option<&Provision> {
        match self.item(id)? {
            Item::Provision(provision) | Item::Part(provision) => Some(provision),
            _ => None,
        }
    }

    /// The act of a provision.
    pub fn act_of(&self, provision: &Provision) -> &Act {
        &self.acts[provision.act]
    }

    /// The act with this slug.
    pub fn act(&self, slug: &str) -> Option<&Act> {
        self.acts.iter().find(|act| act.id.as_str() == slug)
    }

    /// The languages of the book, in the order of the language switch.
    pub fn languages(&self) -> &[Language] {
        &self.manifest.languages
    }

    /// The language after this one, for one key that goes round.
    pub fn next_language(&self, language: Language) -> Language {
        let languages = self.languages();
        let here = languages.iter().position(|l| *l == language);
        here.and_then(|i| languages.get((i + 1) % languages.len())).or(languages.first()).copied().unwrap_or(language)
    }

    /// Successors of a provision, by the concordance.
    pub fn successors<'a>(&'a self, id: &'a Id) -> impl Iterator<Item = &'a Concordance> {
        self.concordance.iter().filter(move |row| self.is_at(&row.from, id))
    }

    /// Forerunners of a provision, by the concordance.
    pub fn forerunners<'a>(&'a self, id: &'a Id) -> impl Iterator<Item = &'a Concordance> {
        self.concordance.iter().filter(move |row| self.is_at(&row.to, id))
    }

    fn is_at(&self, reference: &Reference, id: &Id) -> bool {
        matches!(reference, Reference::Link(link) if link.is_within(id))
    }

    /// Whether a provision is law as last read.
    pub fn status(&self, provision: &Provision) -> Status {
        let act = self.act_of(provision);
        if act.about.spent {
            Status::Spent
        } else if act.about.until.is_some() || provision.current().until.is_some() {
            Status::Repealed
        } else {
            Status::InForce
        }
    }

    /// When a repealed provision ended.
    pub fn ended<'a>(&'a self, provision: &'a Provision) -> Option<&'a When> {
        provision.current().until.as_ref().or(self.act_of(provision).about.until.as_ref())
    }

    /// The latest day on which every act's text was read at least: what "law as read on" says of the whole book.
    pub fn known_as_of(&self) -> Option<Date> {
        self.acts
            .iter()
            .filter(|act| !act.provisions.is_empty() && act.about.until.is_none() && act.about.kind == ActKind::Code)
            .map(|act| act.about.known_as_of)
            .min()
    }
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

    /// The editions that may have applied on a day: two where the day of change is not confirmed.
    pub fn on(&self, day: Date) -> impl Iterator<Item = &Edition> {
        self.editions.iter().filter(move |edition| {
            edition.from.earliest().is_none_or(|from| from <= day) && edition.until.as_ref().and_then(When::latest).is_none_or(|until| day <= until)
        })
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
