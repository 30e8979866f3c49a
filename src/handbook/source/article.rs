//! `acts/<act>/<article>.ron`: an article in its editions, and what stands beside the law.

use super::Reference;
use crate::handbook::penalty::Penalty;
use crate::handbook::{Audience, Category, Division, Grade, RelationKind, When};
use crate::language::{Text, Translated};

use serde::Deserialize;

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
