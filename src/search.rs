//! Full-text search over the book in every language at once: the only face of the engine.
//!
//! One document a unit (a provision, a paragraph of the review, a guide, a term), its texts in fields by language, plain and
//! stemmed. A query is a cascade of tiers ([`Tier`]), each asked first of the reader's language, then of all: the exact thing is
//! always before the merely similar one.

mod analysis;
mod citation;
mod cited;
mod excerpt;
mod index;
mod lexicon;
mod mark;
mod query;
mod rank;
mod rescue;
mod store;
mod titles;
mod unit;

pub use query::stems;
pub use store::Cache;

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
    lexicon: lexicon::Lexicon,
    acts: cited::Acts,
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
    /// The query cites it.
    Citation,
    /// The title, in any language and edition, is made of the words searched and no others.
    WholeTitle,
    /// Every word as typed stands in the title or the citation.
    ExactTitle,
    /// The stem of every word stands in the title.
    StemTitle,
    /// A word of the same root or meaning stands in the title, for every word.
    KinTitle,
    /// Every word as typed stands somewhere, or its stem in the title.
    Exact,
    /// The stem of every word stands somewhere.
    Stem,
    /// The same with words of one root.
    Family,
    /// The same with the everyday phrases that people ask with, and words of the same meaning.
    Asked,
    /// Every word is at least the beginning of one that stands somewhere.
    Prefix,
    /// A sentence, understood by the words that bear its meaning; not every one of them stands there.
    Understood,
}

/// What was found.
#[derive(Clone, Debug, Default)]
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

impl Results {
    /// Whether something was found that has every word, or is cited.
    fn is_sharp(&self) -> bool {
        self.hits.first().is_some_and(|hit| hit.tier < Tier::Understood)
    }
}

impl Search {
    /// Builds the index of a book, in memory.
    ///
    /// # Errors
    /// The engine refuses: a broken build or no memory.
    pub fn open(handbook: Arc<Handbook>) -> Result<Self, Error> {
        Self::open_stored(handbook, None, &mut |_| ())
    }

    /// Opens the index of a large book in the cache; builds it where there is none, or none that is whole, and stores it if it can
    /// be. The share that is built is told, from 0 to 1, for each unit.
    ///
    /// # Errors
    /// The engine refuses to build in memory: a broken build or no memory. No state of the cache is an error.
    pub fn open_stored(handbook: Arc<Handbook>, cache: Option<&Cache>, told: &mut dyn FnMut(f32)) -> Result<Self, Error> {
        let unread = Self::unread(handbook);
        let made = store::open_or_build(&unread.handbook, &unread.units, cache, told).map_err(|error| Error(error.to_string()))?;
        Ok(Self { index: made.0, lexicon: made.1, ..unread })
    }

    /// A search that answers at once, before any index is built: citations and titles alone.
    pub fn unread(handbook: Arc<Handbook>) -> Self {
        let (units, acts) = (unit::all(&handbook), cited::Acts::new(&handbook));
        Self { handbook, units, acts, index: index::Index::default(), lexicon: lexicon::Lexicon::default() }
    }

    /// Whether the book is too large to be searched between two frames.
    pub fn is_large(&self) -> bool {
        self.units.len() >= store::LARGE
    }

    /// Finds. Nothing that can be typed is an error.
    pub fn find(&self, query: &Query) -> Results {
        if self.index.units() == 0 {
            return titles::find(self, query);
        }
        let started = Instant::now();
        let mut results = self.as_typed(query);
        if !results.is_sharp() || self.unknown(&query.text) {
            self.rescue(query, &mut results);
        }
        results.took = started.elapsed();
        results
    }

    /// Searches another reading of the query instead, where nothing has every word of the one that was typed; else offers it.
    fn rescue(&self, query: &Query, results: &mut Results) {
        let mut rescued = self.rescues(query);
        let sharp = rescued.iter().position(|(_, found)| found.is_sharp());
        let short = query::words(&query.text).len() <= FEW_WORDS;
        let better = match sharp {
            Some(at) if results.hits.is_empty() || (short && !results.is_sharp()) => Some(at),
            None if results.hits.is_empty() && !rescued.is_empty() => Some(0),
            _ => None,
        };
        if let Some(at) = better {
            let (applied, found) = rescued.swap_remove(at);
            *results = Results { applied: Some(applied), ..found };
        } else if let Some(at) = sharp {
            results.suggestions = vec![rescued.swap_remove(at).0];
        }
    }

    /// The query that is really searched: what was typed, or what it was rescued as.
    pub fn searched(&self, query: &Query) -> String {
        self.find(&Query { limit: 1, ..query.clone() }).applied.map_or_else(|| query.text.clone(), |applied| applied.query)
    }

    /// What is found for exactly what was typed.
    fn as_typed(&self, query: &Query) -> Results {
        let mut cited = self.acts.cited(&self.handbook, &query.text);
        // A bare number among words that the book does not know cites nothing yet: those words are understood first.
        if cited.iter().any(|cited| !cited.explicit) && self.unknown(&query.text) {
            cited.clear();
        }
        let words = query::understood(&query.text, &self.lexicon);
        let mut results = Results { citation: cited.first().map(|cited| cited.place.clone()), ..Results::default() };
        if query.limit == 0 || words.is_empty() {
            return results;
        }
        let mut ranked = self.positions(&cited, query);
        let alone = ranked.len();
        let (more, total) = self.cascade(query, &words);
        ranked.extend(more.into_iter().filter(|(position, ..)| !ranked[..alone].iter().any(|(cited, ..)| cited == position)).collect::<Vec<_>>());
        results.total = total.max(ranked.len());
        ranked.truncate(query.limit);
        results.hits = ranked.into_iter().filter_map(|(position, score, tier)| self.hit(query, &words, position, score, tier)).collect();
        if alone == 0 && results.hits.iter().any(|hit| matches!(hit.tier, Tier::KinTitle | Tier::Asked | Tier::Understood)) {
            // Only what stands in the book can have been found.
            let meanings = words.iter().flat_map(|word| &word.meanings);
            for meaning in meanings.filter(|meaning| meaning.stems.iter().all(|stem| self.lexicon.knows(stem))) {
                if results.also_searched.len() < MOST_MEANINGS && !results.also_searched.contains(&meaning.written) {
                    results.also_searched.push(meaning.written.clone());
                }
            }
        }
        results
    }

    /// The cited provisions, in force first, as they stand in the list of units.
    fn positions(&self, cited: &[cited::Cited], query: &Query) -> Vec<(u32, f32, Tier)> {
        let position = |id: &Id| self.units.iter().position(|unit| unit.id == *id).and_then(|position| u32::try_from(position).ok());
        let mut positions: Vec<(u32, f32, Tier)> = Vec::new();
        for position in cited.iter().filter_map(|cited| position(&cited.provision)) {
            let wanted = self.units.get(position as usize).is_some_and(|unit| self.passes(unit, query));
            if wanted && !positions.iter().any(|(there, ..)| *there == position) {
                positions.push((position, 0.0, Tier::Citation));
            }
        }
        positions
    }

    /// Whether a word of the query is none of the book's, nor the beginning of one.
    fn unknown(&self, text: &str) -> bool {
        query::words(text).iter().any(|word| self.is_unknown(word))
    }

    fn is_unknown(&self, word: &query::Word) -> bool {
        let number = word.plain.starts_with(|c: char| c.is_ascii_digit());
        !number
            && !self.lexicon.knows(&word.stem)
            && !self.lexicon.vocabulary.knows(&word.plain)
            && self.lexicon.vocabulary.completions(&word.plain, 1).is_empty()
    }

    /// Queries made from the one that was typed that find something, the most plausible first.
    fn rescues(&self, query: &Query) -> Vec<(Applied, Results)> {
        let layouts = rescue::layouts(&query.text).into_iter().map(|text| (Rescue::Layout, text));
        let translit = self.word_by_word(&query.text, |word| {
            let known = |candidate: &String| {
                let word = query::words(candidate).into_iter().next();
                word.is_some_and(|word| self.lexicon.vocabulary.knows(&word.plain) || self.lexicon.knows(&word.stem))
            };
            rescue::transliterations(word).into_iter().find(known)
        });
        let spelling = self.word_by_word(&query.text, |word| {
            let plain = analysis::plain(word);
            self.lexicon.vocabulary.nearest(&plain, 1).first().map(|near| (*near).to_owned())
        });
        let made = layouts.chain(translit.map(|text| (Rescue::Translit, text))).chain(spelling.map(|text| (Rescue::Spelling, text)));
        made.filter_map(|(kind, text)| {
            let found = self.as_typed(&Query { text: text.clone(), ..query.clone() });
            // Another spelling must be right in every word; another keyboard or alphabet is right if the book knows its words.
            let plausible = found.is_sharp() || (kind != Rescue::Spelling && !self.unknown(&text));
            (!found.hits.is_empty() && plausible).then_some((Applied { kind, query: text }, found))
        })
        .collect()
    }

    /// The query with each unknown word put right; `None` if nothing was or could be.
    fn word_by_word(&self, text: &str, mend: impl Fn(&str) -> Option<String>) -> Option<String> {
        let mut mended = false;
        let mut words = Vec::new();
        for place in analysis::places(text) {
            let typed = &text[place.from..place.to];
            let word = query::words(typed).into_iter().next();
            if word.is_some_and(|word| self.is_unknown(&word)) {
                match mend(typed) {
                    Some(better) => {
                        words.push(better);
                        mended = true;
                    }
                    None => words.push(typed.to_owned()),
                }
            } else {
                words.push(typed.to_owned());
            }
        }
        mended.then(|| words.join(" "))
    }

    /// The words of a query in any text, as `[from, to)` in Unicode scalar values, sorted and disjoint.
    pub fn highlights(&self, query: &str, text: &str) -> Vec<(usize, usize)> {
        excerpt::highlights(text, &query::understood(query, &self.lexicon))
    }

    fn cascade(&self, query: &Query, words: &[query::Word]) -> (Vec<(u32, f32, Tier)>, usize) {
        let wanted = |position: &u32| self.units.get(*position as usize).is_some_and(|unit| self.passes(unit, query));
        let filtered = query.act.is_some() || query.kind.is_some() || query.as_of.is_some();
        let reach = if filtered { self.units.len() } else { query.limit.saturating_add(REACH) };
        let mut ranked: Vec<(u32, f32, Tier)> = Vec::new();
        // A sentence is looked for whole in titles alone; the rest of it is understood softly.
        let sentence = words.len() > FEW_WORDS;
        for (tier, scope) in query::stages(query.language) {
            if ranked.len() >= query.limit || (sentence && tier > Tier::StemTitle) {
                break;
            }
            let stage = self.index.search(words, tier, scope, reach).into_iter();
            let new = stage.filter(|(position, _)| wanted(position) && !ranked.iter().any(|(earlier, ..)| earlier == position));
            let new = new.filter(|(position, _)| tier != Tier::WholeTitle || self.coverage(*position, words) >= 1.0);
            let coverage = |position| if tier <= Tier::KinTitle { self.coverage(position, words) } else { 0.0 };
            let mut stage: Vec<_> = new.map(|(position, score)| (self.is_past(position), coverage(position), score, position)).collect();
            // Law in force before past law; a title made of little else before a long one; then the engine's score; then the order of the book.
            stage.sort_by(|(a, c, x, p), (b, d, y, q)| a.cmp(b).then(d.total_cmp(c)).then(y.total_cmp(x)).then(p.cmp(q)));
            ranked.extend(stage.into_iter().map(|(_, _, score, position)| (position, score, tier)));
        }
        let total = if filtered {
            let all = self.index.search(words, Tier::Prefix, None, self.units.len());
            all.iter().filter(|(position, _)| wanted(position)).count()
        } else {
            self.index.count(words, Tier::Prefix)
        };
        if ranked.is_empty() || sentence {
            return self.understood(query, words, &wanted, ranked);
        }
        (ranked, total)
    }

    /// A sentence: what has its title or all its words first, then what answers it best.
    fn understood(
        &self,
        query: &Query,
        words: &[query::Word],
        wanted: &dyn Fn(&u32) -> bool,
        sharp: Vec<(u32, f32, Tier)>,
    ) -> (Vec<(u32, f32, Tier)>, usize) {
        let everything: Vec<String> = query::stems(&query.text);
        let answers = rank::answers(&self.index, &self.lexicon, words, &everything, query.language);
        let mut ranked = sharp;
        let mut soft: Vec<(u32, f32, Tier)> = answers
            .into_iter()
            .filter(|answer| wanted(&answer.position) && !ranked.iter().any(|(position, ..)| *position == answer.position))
            .map(|answer| {
                let past = if self.is_past(answer.position) { PAST_WEIGHT } else { 1.0 };
                (answer.position, answer.score * past, Tier::Understood)
            })
            .collect();
        soft.sort_by(|(a, x, _), (b, y, _)| y.total_cmp(x).then(a.cmp(b)));
        ranked.extend(soft);
        let total = ranked.len();
        ranked.truncate(query.limit);
        (ranked, total)
    }

    fn is_past(&self, position: u32) -> bool {
        self.units.get(position as usize).is_some_and(|unit| unit.past)
    }

    /// The share of a title's words that are words of the query; of its titles in any language and edition, the greatest.
    fn coverage(&self, position: u32, words: &[query::Word]) -> f32 {
        let Some(unit) = self.units.get(position as usize) else { return 0.0 };
        let share = |title: &str| {
            let title = query::words(title);
            let searched = title.iter().filter(|word| words.iter().any(|searched| searched.stem == word.stem)).count();
            searched as f32 / title.len().max(1) as f32
        };
        let titles = unit::languages(&self.handbook).into_iter().flat_map(|language| unit.texts(&self.handbook, language).titles);
        titles.map(share).fold(0.0, f32::max)
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
        // The language is that of the words as typed, where they stand in any; else that of their meaning.
        let typed: Vec<query::Word> = words.iter().map(|word| query::Word { meanings: Vec::new(), ..word.clone() }).collect();
        let matched_language = excerpt::matched_language(&self.handbook, unit, &typed, query.language);
        let texts = unit.texts(&self.handbook, matched_language);
        let title = unit.title(&self.handbook, query.language);
        let title = Excerpt { highlights: excerpt::highlights(title.text, words), text: title.text.to_owned(), language: title.language };
        let excerpt = excerpt::best(&texts, words, matched_language);
        Some(Hit { id: unit.id.clone(), kind: unit.kind, matched_language, tier, score, title, excerpt })
    }
}

/// A query of more words than this is a sentence: not all of them are required.
const FEW_WORDS: usize = 3;
/// Past law answers a sentence less well than law in force.
const PAST_WEIGHT: f32 = 0.6;
/// At most this many words of the same meaning are named.
const MOST_MEANINGS: usize = 6;

/// How many more than asked for each tier looks at, so that law in force is found before past law with a higher score.
const REACH: usize = 64;
