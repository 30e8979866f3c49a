//! From what was typed to the engine's queries, one for each tier. What is typed is never syntax.

use super::Tier;
use super::analysis::{Stems, places};
use super::index::{AS_TYPED, Fields, STEMS};
use crate::language::Language;

use tantivy::Term;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, EmptyQuery, FuzzyTermQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};

/// A word of a query.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Lowercased, ё as е.
    pub plain: String,
    /// Its stem.
    pub stem: String,
}

/// Words too common to be required beside others.
const WEAK: &[&str] = &[
    "a", "an", "and", "at", "by", "for", "from", "in", "is", "of", "on", "or", "the", "to", "with", "а", "в", "во", "для", "за", "и", "из", "или",
    "к", "ко", "на", "о", "об", "от", "по", "при", "с", "со", "у",
];

/// A query longer than this is cut: nobody needs more, and each word costs.
const MOST_WORDS: usize = 24;

/// Title over text within a tier.
const TITLE_BOOST: f32 = 3.0;

/// Fewer letters are no beginning worth completing.
const LEAST_PREFIX: usize = 2;

/// The words that must be found: all that were typed, without weak ones if others are there.
pub fn words(text: &str) -> Vec<Word> {
    let mut stems = Stems::new();
    let mut words: Vec<Word> = Vec::new();
    for place in places(text) {
        if words.len() == MOST_WORDS {
            break;
        }
        if !words.iter().any(|word| word.plain == place.plain) {
            words.push(Word { stem: stems.stem(&place.plain), plain: place.plain });
        }
    }
    let strong: Vec<Word> = words.iter().filter(|word| !WEAK.contains(&word.plain.as_str())).cloned().collect();
    if strong.is_empty() { words } else { strong }
}

/// The stages of the cascade, best first: each tier in the reader's language, then in any.
pub fn stages(language: Language) -> impl Iterator<Item = (Tier, Option<Language>)> {
    [Tier::WholeTitle, Tier::ExactTitle, Tier::StemTitle, Tier::Exact, Tier::Stem, Tier::Asked, Tier::Prefix]
        .into_iter()
        .flat_map(move |tier| [(tier, Some(language)), (tier, None)])
}

/// Every word must match at this tier, in one of the fields.
pub fn tier_query(words: &[Word], tier: Tier, fields: &[Fields]) -> Box<dyn Query> {
    if words.is_empty() {
        return Box::new(EmptyQuery);
    }
    Box::new(BooleanQuery::intersection(words.iter().map(|word| word_query(word, tier, fields)).collect()))
}

fn word_query(word: &Word, tier: Tier, fields: &[Fields]) -> Box<dyn Query> {
    let mut ways: Vec<Box<dyn Query>> = Vec::new();
    // Whole titles are those of the stems that hold nothing else.
    let tier = if tier == Tier::WholeTitle { Tier::StemTitle } else { tier };
    for fields in fields {
        let exact = |pair: [Field; 2]| term(pair[AS_TYPED], &word.plain);
        let stem = |pair: [Field; 2]| term(pair[STEMS], &word.stem);
        if tier >= Tier::ExactTitle {
            ways.push(boosted(exact(fields.title)));
        }
        if tier >= Tier::Exact {
            ways.push(exact(fields.text));
        }
        if tier >= Tier::StemTitle {
            ways.push(boosted(stem(fields.title)));
        }
        if tier >= Tier::Stem {
            ways.push(stem(fields.text));
        }
        if tier >= Tier::Asked {
            ways.push(stem(fields.asked));
        }
        if tier >= Tier::Prefix && word.plain.chars().count() >= LEAST_PREFIX {
            ways.push(boosted(prefix(fields.title[AS_TYPED], &word.plain)));
            ways.push(prefix(fields.text[AS_TYPED], &word.plain));
            ways.push(prefix(fields.asked[AS_TYPED], &word.plain));
        }
    }
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, 0.1))
}

fn term(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs))
}

fn prefix(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(FuzzyTermQuery::new_prefix(Term::from_field_text(field, text), 0, true))
}

fn boosted(query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, TITLE_BOOST))
}

impl Word {
    /// Whether a plain word of a text is this one: as typed, by its stem, or as its beginning. Stems are made only where needed.
    pub fn matches(&self, plain: &str, stems: &mut Stems) -> bool {
        let typed_beginning = self.plain.chars().count() > LEAST_PREFIX && plain.starts_with(&self.plain);
        self.plain == plain || typed_beginning || (same_beginning(&self.stem, plain) && stems.stem(plain) == self.stem)
    }
}

/// Whether two words share their first two letters: what words of one stem always do.
fn same_beginning(a: &str, b: &str) -> bool {
    let mut letters = a.chars().zip(b.chars());
    matches!((letters.next(), letters.next()), (Some((a, b)), second) if a == b && second.is_none_or(|(a, b)| a == b))
}
