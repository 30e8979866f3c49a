//! Full-text search over the book in every language at once: the only face of the engine.
//!
//! One document a unit (a provision, a paragraph of the review, a guide, a term), its texts in fields by language, plain and
//! stemmed. A query is a cascade of tiers ([`Tier`]), each asked first of the reader's language, then of all: the exact thing is
//! always before the merely similar one.

mod analysis;
mod citation;
mod cited;
mod excerpt;
mod filter;
mod hidden;
mod index;
mod lexicon;
mod literal;
mod mark;
mod mention;
mod narrow;
mod operators;
mod passage;
mod query;
mod rank;
mod rescue;
mod sought;
mod store;
mod titles;
mod unit;

pub use filter::{Counts, Facet, Value};
pub use literal::literal;
pub use mention::Mentions;
pub use query::stems;
pub use sought::MOST_TERMS;
pub use store::Cache;

use crate::handbook::{Handbook, Id, Reference, Status};
use crate::language::Language;

use jiff::civil::Date;
use serde::Serialize;

use std::collections::HashSet;
use std::sync::Arc;
use std::time::{Duration, Instant};

/// The search engine over one book; cheap to share.
pub struct Search {
    handbook: Arc<Handbook>,
    units: Vec<unit::Unit>,
    index: index::Index,
    lexicon: lexicon::Lexicon,
    reading: passage::Reading,
    acts: cited::Acts,
    traits: Vec<filter::Traits>,
    hidden: hidden::Hidden,
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
    /// Only this topic.
    pub topic: Option<Id>,
    /// Only this kind.
    pub kind: Option<Kind>,
    /// Only what may have been law on this day.
    pub as_of: Option<Date>,
    /// Only what has this status.
    pub status: Option<Status>,
    /// Whether words of the same meaning are searched along.
    pub meanings: bool,
    /// Exactly as typed: no other form of a word, no word of its root or meaning, nothing else instead.
    pub as_typed: bool,
}

impl Query {
    /// A query without filters, for at most 20 hits.
    pub fn new(text: impl Into<String>, language: Language) -> Self {
        let (text, limit) = (text.into(), 20);
        Self { text, language, limit, act: None, topic: None, kind: None, as_of: None, status: None, meanings: true, as_typed: false }
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

impl Kind {
    /// Every kind, in the order of the buttons.
    pub const ALL: [Self; 4] = [Self::Provision, Self::Review, Self::Guide, Self::Term];
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
    /// An everyday phrase is made of the words searched and no others.
    WholePhrase,
    /// A word of the same root or meaning stands in the title, for every word.
    KinTitle,
    /// Every word as typed stands in one passage, or its stem in the title.
    Exact,
    /// The stem of every word stands in one passage.
    Stem,
    /// The same with words of one root.
    Family,
    /// The same with the everyday phrases that people ask with, and words of the same meaning.
    Asked,
    /// Every word is at least the beginning of one that stands somewhere.
    Prefix,
    /// Every word stands in it, but not in one passage.
    Apart,
    /// A sentence, understood by the words that bear its meaning; not every one of them stands there.
    Understood,
}

/// What was found.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// How many units match in all.
    pub total: usize,
    /// How many match, whatever the filters.
    pub matched: usize,
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
    /// All that it may cite, the part or point where it names one: law in force first, what took an old article's place after it.
    pub cited: Vec<Opens>,
    /// How many of all matches each filter would leave under the others.
    pub counts: Counts,
    /// The words alone, where the query has operators.
    pub words_alone: Option<String>,
}

/// A provision, part or point that a query cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opens {
    /// The item.
    pub id: Id,
    /// The article that is cited, where this one has taken its place.
    pub was: Option<Reference>,
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
    /// The score within the tier.
    pub score: f32,
    /// What it is made of.
    pub why: Why,
    /// The title in the reader's language.
    pub title: Excerpt,
    /// The best place in the matching language.
    pub excerpt: Excerpt,
}

/// What the score of a hit is made of; every figure from 0 to 1.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
pub struct Why {
    /// How much of the query stands in its title, and how much of the title that is.
    pub title: f32,
    /// How much of the query stands in its best passage.
    pub passage: f32,
    /// How many neighbours of the query are neighbours there.
    pub order: f32,
    /// How much of the query stands anywhere in it.
    pub whole: f32,
    /// How near its nearest everyday phrase is.
    pub phrase: f32,
    /// The engine's own score, of the best of its tier.
    pub engine: f32,
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
        let units = unit::all(&handbook);
        Self {
            acts: cited::Acts::new(&handbook),
            traits: filter::traits(&handbook, &units),
            hidden: hidden::Hidden::new(&handbook),
            index: index::Index::default(),
            lexicon: lexicon::Lexicon::default(),
            reading: passage::Reading::default(),
            units,
            handbook,
        }
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
        if !query.as_typed && (!results.is_sharp() || self.unknown(&query.text)) {
            self.rescue(query, &mut results);
        }
        results.took = started.elapsed();
        results
    }

    /// How many words and other ways to say them a query is looked for by: at most [`MOST_TERMS`].
    pub fn terms(&self, query: &Query) -> usize {
        let asked = self.asked(&query.text);
        sought::Sought::new(&narrow::words(&asked, query, &self.lexicon), &self.lexicon).terms()
    }

    /// Searches another reading of the query instead, where nothing has every word of the one that was typed; else offers it.
    fn rescue(&self, query: &Query, results: &mut Results) {
        let mut rescued = self.rescues(query);
        let sharp = rescued.iter().position(|(_, found)| found.is_sharp());
        let short = query::words(&query.text).len() <= rank::FEW_WORDS;
        let better = match sharp {
            Some(at) if results.matched == 0 || (short && !results.hits.is_empty() && !results.is_sharp()) => Some(at),
            None if results.matched == 0 && !rescued.is_empty() => Some(0),
            _ => None,
        };
        if let Some(at) = better {
            let (applied, found) = rescued.swap_remove(at);
            *results = Results { applied: Some(Applied { query: self.hidden.masked(&applied.query), ..applied }), ..found };
        } else if let Some(at) = sharp.filter(|at| !self.hidden.stands_in(&rescued[*at].0.query)) {
            results.suggestions = vec![rescued.swap_remove(at).0];
        }
    }

    /// What is found for exactly what was typed.
    fn as_typed(&self, query: &Query) -> Results {
        let asked = self.asked(&query.text);
        let query = &Query { text: asked.text.clone(), ..query.clone() };
        let words = narrow::words(&asked, query, &self.lexicon);
        let wanted = self.wanted(query, &asked, &words);
        let (cited, positions) = self.cited(query, &wanted);
        let mut results = Results { words_alone: asked.any.then(|| asked.text.clone()), ..Results::default() };
        results.citation = cited.first().map(|cited| cited.id.clone());
        results.cited = cited;
        if query.limit == 0 || words.is_empty() {
            return results;
        }
        let ranking = rank::Ranking::new(self, query, &words, &wanted);
        let mut ranked: Vec<rank::Ranked> = positions.iter().filter(|position| wanted.cites(**position)).map(|at| rank::Ranked::cited(*at)).collect();
        // Of several articles of one number, words beside it name the one that has them for its title.
        ranked.sort_by_key(|found| !ranking.is_titled(found.position));
        let alone = ranked.len();
        let (more, mut matches) = ranking.ranked();
        let here: HashSet<u32> = positions.iter().copied().collect();
        ranked.extend(more.into_iter().filter(|found| !here.contains(&found.position)));
        matches.retain(|position| !here.contains(position));
        results.total = alone + matches.iter().filter(|position| wanted.has(**position)).count();
        matches.extend(positions);
        results.matched = matches.len();
        results.counts = wanted.counts(&matches);
        ranked.truncate(query.limit);
        let hits = ranked.into_iter().filter_map(|found| Some((found.position, self.hit(query, &words, ranking.sought(), found)?)));
        results.hits = hits.map(|(position, hit)| self.with_operators(hit, position, &asked, &words)).collect();
        if alone == 0 && results.hits.iter().any(|hit| matches!(hit.tier, Tier::KinTitle | Tier::Asked | Tier::Understood)) {
            // Only what stands in the book can have been found.
            let meanings = words.iter().flat_map(|word| &word.meanings).filter(|meaning| !self.hidden.stands_in(&meaning.written));
            for meaning in meanings.filter(|meaning| meaning.stems.iter().all(|stem| self.lexicon.knows(stem))) {
                if results.also_searched.len() < MOST_MEANINGS && !results.also_searched.contains(&meaning.written) {
                    results.also_searched.push(meaning.written.clone());
                }
            }
        }
        results
    }

    /// What a query cites, in the order to be shown, and where it stands in the list of units.
    fn cited(&self, query: &Query, wanted: &filter::Wanted<'_>) -> (Vec<Opens>, Vec<u32>) {
        let mut cited = self.acts.cited(&self.handbook, &query.text);
        // A bare number among words that the book does not know cites nothing yet: those words are understood first.
        let known = self.index.units() == 0 || !self.unknown(&query.text);
        if !known && cited.iter().any(|cited| !cited.explicit) {
            cited.clear();
        }
        let positions = self.positions(&mut cited, wanted);
        (cited.into_iter().map(|cited| Opens { id: cited.place, was: cited.was }).collect(), positions)
    }

    /// Whether a word of the query is none of the book's, nor the beginning of one.
    fn unknown(&self, text: &str) -> bool {
        query::words(&self.asked(text).text).iter().any(|word| self.is_unknown(word))
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
        let layouts = rescue::layouts(&query.text).into_iter().chain(operators::layouts(&query.text)).map(|text| (Rescue::Layout, text));
        let unknown = |word: &query::Word| self.is_unknown(word);
        let read = |word: &str| rescue::transliterations(word).into_iter().find(|reading| self.is_whole(reading));
        // Whoever writes one word in the other alphabet writes all of them so: what could be read either way is read anew first.
        let translit =
            self.word_by_word(&query.text, unknown, read).and_then(|one| self.word_by_word(&query.text, |_| true, read).map(|all| [all, one]));
        let spelling = self.word_by_word(&query.text, unknown, |word| {
            let plain = analysis::plain(word);
            self.lexicon.vocabulary.nearest(&plain, 1).first().map(|near| (*near).to_owned())
        });
        let made =
            layouts.chain(translit.into_iter().flatten().map(|text| (Rescue::Translit, text))).chain(spelling.map(|text| (Rescue::Spelling, text)));
        let mut rescued = Vec::new();
        for (kind, text) in made {
            let found = self.as_typed(&Query { text: text.clone(), ..query.clone() });
            // A guess at a slip of typing must bring the words together, or it is no more than a guess.
            let together = found.hits.first().is_some_and(|hit| hit.tier < Tier::Apart);
            let sharp = found.is_sharp() && (kind != Rescue::Spelling || together);
            // Another spelling must be right in every word; another keyboard or alphabet is right if the book knows its words.
            if !found.hits.is_empty() && (sharp || (kind != Rescue::Spelling && !self.unknown(&text))) {
                rescued.push((Applied { kind, query: text }, found));
            }
            // Nothing after one that has every word is looked at.
            if sharp {
                break;
            }
        }
        rescued
    }

    /// Whether a word stands in the book, in some form.
    fn is_whole(&self, typed: &str) -> bool {
        let word = query::words(typed).into_iter().next();
        word.is_some_and(|word| query::is_weak(&word.plain) || self.lexicon.vocabulary.knows(&word.plain) || self.lexicon.knows(&word.stem))
    }

    /// The query with each word that is wrong put right in its place; `None` if nothing was or could be.
    fn word_by_word(&self, text: &str, wrong: impl Fn(&query::Word) -> bool, mend: impl Fn(&str) -> Option<String>) -> Option<String> {
        let mut mended = text.to_owned();
        let searched = self.asked(text).words;
        for place in analysis::places(text).collect::<Vec<_>>().into_iter().rev() {
            let typed = &text[place.from..place.to];
            let wrong = || query::words(typed).first().is_some_and(&wrong);
            if searched.iter().any(|words| words.start <= place.from && place.to <= words.end)
                && wrong()
                && let Some(better) = mend(typed)
            {
                mended.replace_range(place.from..place.to, &better);
            }
        }
        (mended != text).then_some(mended)
    }

    /// The words of a query in any text, as `[from, to)` in Unicode scalar values, sorted and disjoint.
    pub fn highlights(&self, query: &str, text: &str) -> Vec<(usize, usize)> {
        let words = narrow::words(&self.asked(query), &Query::new(query, Language::ENGLISH), &self.lexicon);
        excerpt::highlights(text, &words)
    }

    fn standing(&self, position: u32) -> unit::Standing {
        self.units.get(position as usize).map_or(unit::Standing::Direct, |unit| unit.standing)
    }

    fn hit(&self, query: &Query, words: &[query::Word], sought: &sought::Sought, found: rank::Ranked) -> Option<Hit> {
        let rank::Ranked { position, score, tier, why } = found;
        let unit = self.units.get(position as usize)?;
        let read = self.reading.of(&self.handbook, unit, position, &self.lexicon);
        let place = passage::found(&read, sought, query.language);
        let matched_language = place.map_or(query.language, |place| place.language);
        let title = unit.title(&self.handbook, query.language);
        let title = Excerpt { highlights: excerpt::highlights(title.text, words), text: title.text.to_owned(), language: title.language };
        let excerpt = match place.and_then(|place| place.block) {
            // Who cites an article wants what it says, not where its number stands.
            Some(block) if tier != Tier::Citation => excerpt::of(&unit.texts(&self.handbook, matched_language), block, words, matched_language),
            _ => excerpt::beginning(&unit.texts(&self.handbook, query.language), query.language),
        };
        Some(Hit { id: unit.id.clone(), kind: unit.kind, matched_language, tier, score, why, title, excerpt })
    }
}

/// At most this many words of the same meaning are named.
const MOST_MEANINGS: usize = 6;
