//! `guides/*.ron`, `glossary.ron`, `search.ron`, `decks/*.ron`: situations, terms, words, and what trainers use.

use super::Reference;
use crate::handbook::{Audience, Institution};
use crate::language::{Language, Text, Translated};

use serde::Deserialize;

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
#[derive(Clone, Debug, Deserialize, serde::Serialize)]
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
    /// What the whole book is about, so that the word tells nothing apart: the country.
    #[serde(default)]
    pub subject: Vec<String>,
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
