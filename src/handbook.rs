//! The handbook: acts, provisions in their editions, the review, topics, tables. After loading, no lookup can fail.
//!
//! The book is plain data, validated by [`load`]. Every record is found by its [`Id`]
//! (`criminal-code-2014/309/2`, `review/3`, `table/mci`), and every [`Reference::Link`] is proved to lead somewhere.

pub mod check;
mod cited_by;
pub mod compare;
pub mod deadline;
mod editions;
mod id;
mod kinds;
pub mod load;
pub mod penalty;
pub mod problem;
mod records;
mod resolve;
pub mod source;
mod texts;
pub mod timeline;
mod typography;
mod when;
pub mod written;

pub use editions::AsOf;
pub use id::Id;
pub use kinds::*;
pub use penalty::Penalty;
pub use problem::Problem;
pub use records::*;
pub use source::{BookEdition, Colloquial, Derived, Figure, Help, IndexRule, Mci, Note, Reading, Series, Source, Words};
pub use when::{When, day};

use crate::language::Language;

use jiff::civil::Date;

use std::collections::HashMap;

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
    cited_by: cited_by::CitedBy,
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

    /// The monthly calculation index of a day, where its value was read.
    pub fn index_on(&self, day: Date) -> Option<&Mci> {
        let rows = self.tables.iter().filter_map(|table| match &table.rows {
            Rows::Mci(rows) => Some(rows),
            _ => None,
        });
        rows.flatten().find(|mci| mci.from <= day && day <= mci.until && mci.grade < Grade::C)
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
