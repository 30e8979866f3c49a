//! What a query seeks, as roots: each word with its own root and with other ways to say it.

use super::lexicon::{Lexicon, Meaning, Root};
use super::query::{Form, LEAST_PREFIX, MOST_WORDS, Word};
use super::rank::FEW_WORDS;

use std::collections::HashMap;

/// The words of a query with their weights and all ways to say them.
pub struct Sought {
    words: Vec<Weighed>,
    /// Words and ways in which a root has a part.
    parts: HashMap<Root, Vec<Part>>,
    /// Words that follow each other, those left out that the book does not know.
    neighbours: Vec<(usize, usize)>,
    /// One bit for each root modulo 64: most words of a text are passed over by it.
    signature: u64,
}

struct Weighed {
    weight: f32,
    ways: Vec<Way>,
}

/// A way to say a word: one root or more, all of them needed.
pub struct Way {
    /// Its roots.
    pub roots: Vec<Root>,
    /// How good it is, from 0 to 1.
    pub quality: f32,
}

#[derive(Clone, Copy)]
struct Part {
    word: usize,
    way: usize,
    part: usize,
}

/// A word of the same meaning is worth this much of the word itself.
const MEANING: f32 = 0.75;

/// At most this many other ways to say a word are looked for, each of at most this many words.
const MOST_WAYS: (usize, usize) = (32, 6);
/// A query is looked for by at most this many roots, whatever is typed.
pub const MOST_TERMS: usize = MOST_WORDS * (1 + MOST_WAYS.0 * MOST_WAYS.1) + FEW_WORDS * MOST_COMPLETIONS;

/// A word that it begins is worth this much.
const BEGINNING: f32 = 0.85;
/// A beginning stands for at most this many words of the book, the most frequent ones.
pub const MOST_COMPLETIONS: usize = 50;

impl Sought {
    /// The words of a query as a book knows them.
    pub fn new(words: &[Word], lexicon: &Lexicon) -> Self {
        // In a sentence nobody is still typing a word but the last, and short strange words begin too many.
        let few = words.len() <= FEW_WORDS;
        let weighed = words.iter().map(|word| {
            let own = lexicon.root_of_stem(&word.stem).filter(|_| lexicon.knows(&word.stem)).map(|root| Way { roots: vec![root], quality: 1.0 });
            let short = |meaning: &&Meaning| meaning.stems.len() <= MOST_WAYS.1;
            let meanings = word.meanings.iter().filter(short).take(MOST_WAYS.0).filter_map(|meaning| {
                let roots: Option<Vec<Root>> = meaning.stems.iter().map(|stem| lexicon.root_of_stem(stem).filter(|_| lexicon.knows(stem))).collect();
                roots.filter(|roots| !roots.is_empty()).map(|roots| Way { roots, quality: MEANING })
            });
            // What the book knows only as the beginning of words is any of those.
            let begins = own.is_none().then(|| lexicon.vocabulary.completions(&word.plain, MOST_COMPLETIONS)).into_iter().flatten();
            let begins = begins.filter(|_| few && word.plain.chars().count() >= LEAST_PREFIX && word.form != Form::Exact);
            let begins: Vec<Way> =
                begins.filter_map(|whole| lexicon.root_of(whole)).map(|root| Way { roots: vec![root], quality: BEGINNING }).collect();
            Weighed { weight: lexicon.rarity(&word.stem), ways: own.into_iter().chain(begins).chain(meanings).collect() }
        });
        let words: Vec<Weighed> = weighed.collect();
        let mut parts: HashMap<Root, Vec<Part>> = HashMap::new();
        for (word, weighed) in words.iter().enumerate() {
            for (way, said) in weighed.ways.iter().enumerate() {
                for (part, root) in said.roots.iter().enumerate() {
                    parts.entry(*root).or_default().push(Part { word, way, part });
                }
            }
        }
        let signature = parts.keys().fold(0, |signature, root| signature | bit(*root));
        let known: Vec<usize> = (0..words.len()).filter(|word| !words[*word].ways.is_empty()).collect();
        let neighbours = known.iter().copied().zip(known.iter().copied().skip(1)).collect();
        Self { words, parts, neighbours, signature }
    }

    /// How many roots are looked for: at most [`MOST_TERMS`].
    pub fn terms(&self) -> usize {
        self.words.iter().flat_map(|word| &word.ways).map(|way| way.roots.len()).sum()
    }

    /// How many words.
    pub fn len(&self) -> usize {
        self.words.len()
    }

    /// The weight of all words together.
    fn mass(&self) -> f32 {
        self.words.iter().map(|word| word.weight).sum::<f32>().max(f32::EPSILON)
    }

    /// Ways to say each word, with its weight.
    pub fn ways(&self) -> impl Iterator<Item = (f32, &[Way])> {
        self.words.iter().map(|word| (word.weight, word.ways.as_slice()))
    }

    /// How well each word stands in a text, and the share of neighbouring words of the query that are within `near` words of each other
    /// there; `None` where none of them stands.
    pub fn found(&self, text: &[Root], near: usize) -> Option<(Vec<f32>, f32)> {
        let from = text.iter().position(|root| self.signature & bit(*root) != 0 && self.parts.contains_key(root))?;
        let mut quality = vec![0.0_f32; self.words.len()];
        let mut pieces: HashMap<(usize, usize), u64> = HashMap::new();
        let mut last: Vec<Option<usize>> = vec![None; self.words.len()];
        let mut joined = vec![false; self.words.len()];
        for (at, root) in text.iter().enumerate().skip(from) {
            if self.signature & bit(*root) == 0 {
                continue;
            }
            for part in self.parts.get(root).into_iter().flatten() {
                let way = &self.words[part.word].ways[part.way];
                if way.roots.len() > 1 {
                    let piece = pieces.entry((part.word, part.way)).or_default();
                    *piece |= 1 << part.part.min(63);
                    if (piece.count_ones() as usize) < way.roots.len() {
                        continue;
                    }
                }
                quality[part.word] = quality[part.word].max(way.quality);
                last[part.word] = Some(at);
                let beside = |other: Option<&Option<usize>>| other.copied().flatten().is_some_and(|there| there < at && at - there <= near);
                for (earlier, later) in self.neighbours.iter().filter(|(earlier, later)| *earlier == part.word || *later == part.word) {
                    let other = if *earlier == part.word { later } else { earlier };
                    joined[*later] |= beside(last.get(*other));
                }
            }
        }
        let pairs = self.neighbours.len().max(1) as f32;
        Some((quality, joined.iter().filter(|joined| **joined).count() as f32 / pairs))
    }

    /// How many words the book knows.
    pub fn known(&self) -> usize {
        self.words.iter().filter(|word| !word.ways.is_empty()).count()
    }

    /// The share of the query's weight that is found.
    pub fn share(&self, quality: &[f32]) -> f32 {
        self.words.iter().zip(quality).map(|(word, quality)| word.weight * quality).sum::<f32>() / self.mass()
    }

    /// Whether every word that the book knows is found.
    pub fn has_all(&self, quality: &[f32]) -> bool {
        self.words.iter().zip(quality).all(|(word, quality)| *quality > 0.0 || word.ways.is_empty())
    }

    /// The share of a title's weight that is words of the query.
    pub fn part_of(&self, title: &[Root], lexicon: &Lexicon) -> f32 {
        let all: f32 = title.iter().map(|root| lexicon.weight_of(*root)).sum();
        let found: f32 = title.iter().filter(|root| self.parts.contains_key(root)).map(|root| lexicon.weight_of(*root)).sum();
        found / all.max(f32::EPSILON)
    }
}

fn bit(root: Root) -> u64 {
    1 << (root % 64)
}
