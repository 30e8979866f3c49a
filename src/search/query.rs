//! From what was typed to the engine's queries, one for each tier. What is typed is never syntax.

use super::Tier;
use super::analysis::{Stems, places};
use super::index::{AS_TYPED, Fields, STEMS};
use super::lexicon::{Lexicon, Meaning};
use crate::language::Language;

use tantivy::Term;
use tantivy::query::{BooleanQuery, BoostQuery, DisjunctionMaxQuery, EmptyQuery, FuzzyTermQuery, Query, TermQuery};
use tantivy::schema::{Field, IndexRecordOption};

/// The forms in which a word is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// Any form, family and meanings too.
    #[default]
    Any,
    /// As typed alone.
    Exact,
    /// Any word that begins so.
    Beginning,
}

/// A word of a query.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Word {
    /// The forms in which it is found.
    pub form: Form,
    /// Lowercased, ё as е.
    pub plain: String,
    /// Its stem.
    pub stem: String,
    /// Stems of its family.
    pub family: Vec<String>,
    /// Other ways to say it.
    pub meanings: Vec<Meaning>,
}

/// Words too common to be required beside others, those of a question among them.
const WEAK: &[&str] = &[
    "a",
    "am",
    "an",
    "and",
    "any",
    "are",
    "at",
    "be",
    "been",
    "being",
    "but",
    "by",
    "can",
    "could",
    "did",
    "do",
    "does",
    "for",
    "from",
    "has",
    "have",
    "he",
    "her",
    "his",
    "how",
    "i",
    "if",
    "in",
    "into",
    "is",
    "it",
    "its",
    "just",
    "may",
    "me",
    "my",
    "no",
    "not",
    "of",
    "off",
    "on",
    "or",
    "our",
    "out",
    "she",
    "should",
    "so",
    "than",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "these",
    "they",
    "this",
    "those",
    "to",
    "up",
    "us",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "who",
    "why",
    "will",
    "with",
    "would",
    "you",
    "your",
    "а",
    "бы",
    "в",
    "вам",
    "вас",
    "во",
    "вы",
    "где",
    "для",
    "до",
    "его",
    "ее",
    "если",
    "еще",
    "же",
    "за",
    "и",
    "из",
    "или",
    "их",
    "к",
    "как",
    "какая",
    "какие",
    "какое",
    "какой",
    "ко",
    "когда",
    "который",
    "кто",
    "куда",
    "ли",
    "либо",
    "меня",
    "мне",
    "мной",
    "мои",
    "мой",
    "моя",
    "мы",
    "на",
    "нам",
    "нас",
    "не",
    "него",
    "нее",
    "ней",
    "ни",
    "ним",
    "них",
    "о",
    "об",
    "он",
    "она",
    "они",
    "от",
    "по",
    "почему",
    "при",
    "с",
    "себе",
    "себя",
    "сколько",
    "со",
    "собой",
    "так",
    "там",
    "тебе",
    "тебя",
    "то",
    "того",
    "тоже",
    "только",
    "тот",
    "ты",
    "у",
    "уже",
    "чем",
    "что",
    "эта",
    "эти",
    "это",
    "этого",
    "этом",
    "этот",
    "я",
];

/// A query longer than this is cut: nobody needs more, and each word costs.
pub const MOST_WORDS: usize = 24;

/// Title over text within a tier.
const TITLE_BOOST: f32 = 3.0;

/// Fewer letters are no beginning worth completing.
pub const LEAST_PREFIX: usize = 2;

/// The words that must be found: all that were typed, without weak ones if others are there.
pub fn words(text: &str) -> Vec<Word> {
    let words = every_word(text);
    let strong: Vec<Word> = words.iter().filter(|word| !is_weak(&word.plain)).cloned().collect();
    if strong.is_empty() { words } else { strong }
}

/// Every word, weak ones too: people ask with them.
fn every_word(text: &str) -> Vec<Word> {
    let mut stems = Stems::new();
    let mut words: Vec<Word> = Vec::new();
    for place in places(text) {
        if words.len() == MOST_WORDS {
            break;
        }
        if !words.iter().any(|word| word.plain == place.plain) {
            words.push(Word { stem: stems.stem(&place.plain), plain: place.plain, ..Word::default() });
        }
    }
    words
}

/// Plain words of a text that bear meaning; all of them if none does.
pub fn strong(text: &str) -> Vec<String> {
    let words: Vec<String> = places(text).map(|place| place.plain).collect();
    let strong: Vec<String> = words.iter().filter(|word| !is_weak(word)).cloned().collect();
    if strong.is_empty() { words } else { strong }
}

/// Whether a word is too common to be required beside others.
pub fn is_weak(plain: &str) -> bool {
    WEAK.contains(&plain)
}

/// The stems of every word, weak ones too, sorted.
pub fn stems(text: &str) -> Vec<String> {
    let mut found: Vec<String> = every_word(text).into_iter().map(|word| word.stem).collect();
    found.sort_unstable();
    found.dedup();
    found
}

/// The words with their families and other ways to say them; what the whole book is about is left out where there are others.
pub fn understood(text: &str, lexicon: &Lexicon) -> Vec<Word> {
    let words = with_meanings(every_word(text), lexicon);
    let strong = |word: &&Word| !is_weak(&word.plain) && !lexicon.is_subject(&word.stem);
    let kept: Vec<Word> = words.iter().filter(strong).cloned().collect();
    let kept = if kept.is_empty() { words.iter().filter(|word| !is_weak(&word.plain)).cloned().collect() } else { kept };
    if kept.is_empty() { words } else { kept }
}

/// Every word, weak ones too, with its family and other ways to say it.
pub fn every_understood(text: &str, lexicon: &Lexicon) -> Vec<Word> {
    with_meanings(every_word(text), lexicon)
}

/// Several words of one meaning give each of them the other ways to say it.
fn with_meanings(mut words: Vec<Word>, lexicon: &Lexicon) -> Vec<Word> {
    let stems: Vec<String> = words.iter().map(|word| word.stem.clone()).collect();
    let stems: Vec<&str> = stems.iter().map(String::as_str).collect();
    for at in 0..words.len() {
        for (length, meanings) in lexicon.meanings(&stems[at..]) {
            for word in &mut words[at..at + length] {
                word.meanings.extend(meanings.iter().filter(|meaning| !word.meanings.contains(meaning)).cloned().collect::<Vec<_>>());
            }
        }
    }
    for word in &mut words {
        word.family = lexicon.family(&word.stem);
    }
    words
}

/// The tiers of the cascade, best first.
pub const TIERS: [Tier; 10] = [
    Tier::WholeTitle,
    Tier::ExactTitle,
    Tier::StemTitle,
    Tier::WholePhrase,
    Tier::KinTitle,
    Tier::Exact,
    Tier::Stem,
    Tier::Family,
    Tier::Asked,
    Tier::Prefix,
];

/// Every word must match at this tier, in one of the fields.
pub fn tier_query(words: &[Word], tier: Tier, fields: &[Fields]) -> Box<dyn Query> {
    if words.is_empty() {
        return Box::new(EmptyQuery);
    }
    Box::new(BooleanQuery::intersection(words.iter().map(|word| word_query(word, tier, fields)).collect()))
}

fn word_query(word: &Word, tier: Tier, fields: &[Fields]) -> Box<dyn Query> {
    if word.form != Form::Any {
        return formed(word, tier >= Tier::Exact, tier >= Tier::Asked, fields);
    }
    let mut ways: Vec<Box<dyn Query>> = Vec::new();
    // Whole titles are those of the stems that hold nothing else.
    let tier = if tier == Tier::WholeTitle { Tier::StemTitle } else { tier };
    for fields in fields {
        let exact = |pair: [Field; 2]| term(pair[AS_TYPED], &word.plain);
        let stem = |pair: [Field; 2]| term(pair[STEMS], &word.stem);
        if tier >= Tier::ExactTitle {
            ways.push(boosted(exact(fields.title)));
        }
        if tier >= Tier::KinTitle {
            ways.extend(word.family.iter().map(|kin| boosted(term(fields.title[STEMS], kin))));
            ways.extend(word.meanings.iter().map(|meaning| titled(meaning, fields)));
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
        if tier >= Tier::Family {
            for kin in &word.family {
                ways.push(boosted(term(fields.title[STEMS], kin)));
                ways.push(term(fields.text[STEMS], kin));
            }
        }
        if tier >= Tier::Asked {
            ways.push(stem(fields.asked));
            ways.extend(word.family.iter().map(|kin| term(fields.asked[STEMS], kin)));
            ways.extend(word.meanings.iter().map(|meaning| meant(meaning, fields)));
        }
        if tier >= Tier::Prefix && word.plain.chars().count() >= LEAST_PREFIX {
            ways.push(boosted(prefix(fields.title[AS_TYPED], &word.plain)));
            ways.push(prefix(fields.text[AS_TYPED], &word.plain));
            ways.push(prefix(fields.asked[AS_TYPED], &word.plain));
        }
    }
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, 0.1))
}

/// A word that is found in one form: in the title, in the text from some tier on, and a beginning in the everyday phrases too.
fn formed(word: &Word, in_text: bool, in_phrases: bool, fields: &[Fields]) -> Box<dyn Query> {
    let beginning = word.form == Form::Beginning;
    let find = |pair: [Field; 2]| if beginning { prefix(pair[AS_TYPED], &word.plain) } else { term(pair[AS_TYPED], &word.plain) };
    let mut ways = Vec::new();
    for fields in fields {
        ways.push(boosted(find(fields.title)));
        ways.extend(in_text.then(|| find(fields.text)));
        ways.extend((in_phrases && beginning).then(|| find(fields.asked)));
    }
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, 0.1))
}

/// A word of the same meaning in the title.
fn titled(meaning: &Meaning, fields: &Fields) -> Box<dyn Query> {
    let each = meaning.stems.iter().map(|stem| term(fields.title[STEMS], stem));
    Box::new(BoostQuery::new(Box::new(BooleanQuery::intersection(each.collect())), MEANING_WEIGHT))
}

/// A word of the same meaning: each of its words, in the title or the text.
fn meant(meaning: &Meaning, fields: &Fields) -> Box<dyn Query> {
    let each = meaning.stems.iter().map(|stem| -> Box<dyn Query> {
        let ways = vec![boosted(term(fields.title[STEMS], stem)), term(fields.text[STEMS], stem), term(fields.asked[STEMS], stem)];
        Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, 0.1))
    });
    Box::new(BoostQuery::new(Box::new(BooleanQuery::intersection(each.collect())), MEANING_WEIGHT))
}

/// One word in any of its forms, for the soft ranking of sentences: what is typed counts most, then its family, then words of its meaning.
pub fn soft_query(word: &Word, fields: &[Fields], preferred: Language) -> Box<dyn Query> {
    if word.form != Form::Any {
        return formed(word, true, true, fields);
    }
    let mut ways: Vec<Box<dyn Query>> = Vec::new();
    for fields in fields {
        let weight = if fields.language == preferred { 1.0 } else { OTHER_LANGUAGE };
        let mut push = |query: Box<dyn Query>, factor: f32| ways.push(Box::new(BoostQuery::new(query, weight * factor)));
        for (stem, factor) in std::iter::once((&word.stem, 1.0)).chain(word.family.iter().map(|kin| (kin, FAMILY_WEIGHT))) {
            push(term(fields.title[STEMS], stem), TITLE_BOOST * factor);
            push(term(fields.text[STEMS], stem), factor);
            push(term(fields.asked[STEMS], stem), factor);
        }
        for meaning in &word.meanings {
            push(meant(meaning, fields), 1.0);
        }
    }
    Box::new(DisjunctionMaxQuery::with_tie_breaker(ways, 0.1))
}

/// Weights of what is not quite what was typed.
const FAMILY_WEIGHT: f32 = 0.8;
const MEANING_WEIGHT: f32 = 0.6;
const OTHER_LANGUAGE: f32 = 0.9;

/// A word in a field.
pub fn term(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(TermQuery::new(Term::from_field_text(field, text), IndexRecordOption::WithFreqs))
}

/// A beginning of a word in a field.
pub fn prefix(field: Field, text: &str) -> Box<dyn Query> {
    Box::new(FuzzyTermQuery::new_prefix(Term::from_field_text(field, text), 0, true))
}

fn boosted(query: Box<dyn Query>) -> Box<dyn Query> {
    Box::new(BoostQuery::new(query, TITLE_BOOST))
}

impl Word {
    /// Whether a plain word of a text is this one: as typed, by its stem, or as its beginning. Stems are made only where needed.
    pub fn matches(&self, plain: &str, stems: &mut Stems) -> bool {
        match self.form {
            Form::Exact => return self.plain == plain,
            Form::Beginning => return plain.starts_with(&self.plain),
            Form::Any => {}
        }
        let typed_beginning = self.plain.chars().count() > LEAST_PREFIX && plain.starts_with(&self.plain);
        let means = |stem: &String| same_beginning(stem, plain) && stems.stem(plain) == *stem;
        self.plain == plain
            || typed_beginning
            || std::iter::once(&self.stem).chain(&self.family).chain(self.meanings.iter().flat_map(|meaning| &meaning.stems)).any(means)
    }
}

/// Whether two words share their first two letters: what words of one stem always do.
fn same_beginning(a: &str, b: &str) -> bool {
    let mut letters = a.chars().zip(b.chars());
    matches!((letters.next(), letters.next()), (Some((a, b)), second) if a == b && second.is_none_or(|(a, b)| a == b))
}
