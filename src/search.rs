//! Full-text search over the book in every language at once: the only face of the engine.
//!
//! One document a unit (a provision, a paragraph of the review, a guide, a term), its texts in fields by language, plain and
//! stemmed. A query is a cascade of tiers ([`Tier`]), each asked first of the reader's language, then of all: the exact thing is
//! always before the merely similar one.

mod analysis;
mod excerpt;
mod index;
mod query;
mod unit;

use crate::handbook::{Handbook, Id};
use crate::language::Language;

use jiff::civil::Date;
use serde::Serialize;

use std::sync::Arc;
use std::time::{Duration, Instant};

/// The search engine over one book; cheap to share.
pub struct Search {
    handbook: Arc<Handbook>,
    units: Vec<unit::Unit>,
    index: index::Index,
}

impl std::fmt::Debug for Search {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Search").field("units", &self.units.len()).finish_non_exhaustive()
    }
}

/// The index cannot be built.
#[derive(Debug, thiserror::Error)]
#[error("the index cannot be built: {0}")]
pub struct Error(String);

/// What is searched, and how.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Query {
    /// As typed.
    pub text: String,
    /// The reader's language: preferred, never the only one.
    pub language: Language,
    /// At most this many hits.
    pub limit: usize,
    /// Only this act.
    pub act: Option<String>,
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only what may have been law on this day.
    pub as_of: Option<Date>,
}

impl Query {
    /// A query without filters, for at most 20 hits.
    pub fn new(text: impl Into<String>, language: Language) -> Self {
        Self { text: text.into(), language, limit: 20, act: None, kind: None, as_of: None }
    }
}

/// Kinds of hit.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// A provision.
    Provision,
    /// A paragraph of the review.
    Review,
    /// A guide.
    Guide,
    /// A term.
    Term,
}

/// How well a hit matches, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Tier {
    /// The title, in any language and edition, is made of the words searched and no others.
    WholeTitle,
    /// Every word as typed stands in the title or the citation.
    ExactTitle,
    /// The stem of every word stands in the title.
    StemTitle,
    /// Every word as typed stands somewhere, or its stem in the title.
    Exact,
    /// The stem of every word stands somewhere.
    Stem,
    /// The same with the everyday phrases that people ask with.
    Asked,
    /// Every word is at least the beginning of one that stands somewhere.
    Prefix,
}

/// What was found.
#[derive(Clone, Debug)]
pub struct Results {
    /// How many units match in all.
    pub total: usize,
    /// How long it took.
    pub took: Duration,
    /// The hits, best first.
    pub hits: Vec<Hit>,
    /// What was searched instead of what was typed, if it was.
    pub applied: Option<Applied>,
    /// What could be searched instead.
    pub suggestions: Vec<Applied>,
    /// Words of the same meaning that were searched along.
    pub also_searched: Vec<String>,
    /// The item that the query cites.
    pub citation: Option<Id>,
}

/// A query made from the one that was typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Applied {
    /// How it was made.
    pub kind: Rescue,
    /// The query.
    pub query: String,
}

/// Ways to make a query from one that finds nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Rescue {
    /// Typed on the keyboard of the other language.
    Layout,
    /// Typed in the letters of the other alphabet.
    Translit,
    /// Misspelt.
    Spelling,
}

/// One hit.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The item.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// The language of the text that matches.
    pub matched_language: Language,
    /// How well it matches.
    pub tier: Tier,
    /// The engine's score within the tier.
    pub score: f32,
    /// The title in the reader's language.
    pub title: Excerpt,
    /// The best place in the matching language.
    pub excerpt: Excerpt,
}

/// A piece of text with the found words marked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Excerpt {
    /// The text.
    pub text: String,
    /// Found words as `[from, to)` in Unicode scalar values, sorted and disjoint.
    pub highlights: Vec<(usize, usize)>,
    /// The language of the text.
    #[serde(skip)]
    pub language: Language,
}

impl Search {
    /// Builds the index of a book, in memory.
    ///
    /// # Errors
    /// The engine refuses: a broken build or no memory.
    pub fn open(handbook: Arc<Handbook>) -> Result<Self, Error> {
        let units = unit::all(&handbook);
        let index = index::Index::build(&handbook, &units).map_err(|error| Error(error.to_string()))?;
        Ok(Self { handbook, units, index })
    }

    /// Finds. Nothing that can be typed is an error.
    pub fn find(&self, query: &Query) -> Results {
        let started = Instant::now();
        let words = query::words(&query.text);
        let (hits, total) = if words.is_empty() || query.limit == 0 { (Vec::new(), 0) } else { self.cascade(query, &words) };
        Results { total, took: started.elapsed(), hits, applied: None, suggestions: Vec::new(), also_searched: Vec::new(), citation: None }
    }

    /// The words of a query in any text, as `[from, to)` in Unicode scalar values, sorted and disjoint.
    pub fn highlights(&self, query: &str, text: &str) -> Vec<(usize, usize)> {
        excerpt::highlights(text, &query::words(query))
    }

    fn cascade(&self, query: &Query, words: &[query::Word]) -> (Vec<Hit>, usize) {
        let wanted = |position: &u32| self.units.get(*position as usize).is_some_and(|unit| self.passes(unit, query));
        let filtered = query.act.is_some() || query.kind.is_some() || query.as_of.is_some();
        let reach = if filtered { self.units.len() } else { query.limit.saturating_add(REACH) };
        let mut ranked: Vec<(u32, f32, Tier)> = Vec::new();
        for (tier, scope) in query::stages(query.language) {
            if ranked.len() >= query.limit {
                break;
            }
            let stage = self.index.search(words, tier, scope, reach).into_iter();
            let new = stage.filter(|(position, _)| wanted(position) && !ranked.iter().any(|(earlier, ..)| earlier == position));
            let new = new.filter(|(position, _)| tier != Tier::WholeTitle || self.coverage(*position, words) >= 1.0);
            let coverage = |position| if tier <= Tier::StemTitle { self.coverage(position, words) } else { 0.0 };
            let mut stage: Vec<_> = new.map(|(position, score)| (self.is_past(position), coverage(position), score, position)).collect();
            // Law in force before past law; a title made of little else before a long one; then the engine's score, but for articles
            // of one number, which are equals; then the order of the book.
            let scored = |coverage: f32, score: f32| if coverage > 1.0 { 0.0 } else { score };
            stage.sort_by(|(a, c, x, p), (b, d, y, q)| a.cmp(b).then(d.total_cmp(c)).then(scored(*d, *y).total_cmp(&scored(*c, *x))).then(p.cmp(q)));
            ranked.extend(stage.into_iter().map(|(_, _, score, position)| (position, score, tier)));
        }
        let total = if filtered {
            let all = self.index.search(words, Tier::Prefix, None, self.units.len());
            all.iter().filter(|(position, _)| wanted(position)).count()
        } else {
            self.index.count(words, Tier::Prefix)
        };
        ranked.truncate(query.limit);
        let hits = ranked.into_iter().filter_map(|(position, score, tier)| self.hit(query, words, position, score, tier)).collect();
        (hits, total)
    }

    fn is_past(&self, position: u32) -> bool {
        self.units.get(position as usize).is_some_and(|unit| unit.past)
    }

    /// The share of a title's words that are words of the query; of its titles in any language and edition, the greatest.
    /// A number that cites the unit (`449`, `ст 449 коап`) says more than any title.
    fn coverage(&self, position: u32, words: &[query::Word]) -> f32 {
        let Some(unit) = self.units.get(position as usize) else { return 0.0 };
        let share = |title: &str| {
            let title = query::words(title);
            let searched = title.iter().filter(|word| words.iter().any(|searched| searched.stem == word.stem)).count();
            searched as f32 / title.len().max(1) as f32
        };
        let numbered = words.iter().any(|word| word.plain.starts_with(|c: char| c.is_ascii_digit()));
        let cites = |citation: &str| numbered && words.iter().all(|word| query::words(citation).iter().any(|cited| cited.plain == word.plain));
        let texts = unit::languages(&self.handbook).into_iter().map(|language| unit.texts(&self.handbook, language));
        texts.map(|texts| if cites(&texts.citation) { 2.0 } else { texts.titles.into_iter().map(share).fold(0.0, f32::max) }).fold(0.0, f32::max)
    }

    fn passes(&self, unit: &unit::Unit, query: &Query) -> bool {
        let provision = self.handbook.provision(&unit.id);
        let act = query.act.as_ref().is_none_or(|act| provision.is_some_and(|provision| self.handbook.act_of(provision).id.as_str() == act));
        let kind = query.kind.is_none_or(|kind| kind == unit.kind);
        let day = query.as_of.is_none_or(|day| provision.is_none_or(|provision| provision.on(day).next().is_some()));
        act && kind && day
    }

    fn hit(&self, query: &Query, words: &[query::Word], position: u32, score: f32, tier: Tier) -> Option<Hit> {
        let unit = self.units.get(position as usize)?;
        let matched_language = excerpt::matched_language(&self.handbook, unit, words, query.language);
        let texts = unit.texts(&self.handbook, matched_language);
        let title = unit.title(&self.handbook, query.language);
        let title = Excerpt { highlights: excerpt::highlights(title.text, words), text: title.text.to_owned(), language: title.language };
        let excerpt = excerpt::best(&texts, words, matched_language);
        Some(Hit { id: unit.id.clone(), kind: unit.kind, matched_language, tier, score, title, excerpt })
    }
}

/// How many more than asked for each tier looks at, so that law in force is found before past law with a higher score.
const REACH: usize = 64;
