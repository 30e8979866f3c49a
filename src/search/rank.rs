//! Sentences as people type them: understood softly, by the words that bear meaning.
//!
//! Each word brings its best match in a unit (BM25, Robertson and Zaragoza 2009); what it brings is weighed by how rare the word is; and a
//! unit that people ask for in nearly these words is brought near by its everyday phrases.

use super::index::Index;
use super::lexicon::Lexicon;
use super::query::Word;
use crate::language::Language;

use std::collections::HashMap;

/// A unit and how well it answers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Answer {
    /// The unit's position.
    pub position: u32,
    /// Its score.
    pub score: f32,
    /// The share of the query's weight that stands in the unit, from 0 to 1.
    pub coverage: f32,
    /// How near its nearest everyday phrase is, from 0 to 1.
    pub nearness: f32,
}

/// Less of a query's weight than this is no answer, unless an everyday phrase is near: the more words, the less of them must stand there.
fn least_coverage(words: usize) -> f32 {
    match words {
        0..=3 => 0.7,
        4..=5 => 0.45,
        _ => 0.3,
    }
}

/// A phrase at least this near is an answer by itself.
const NEAR: f32 = 0.55;
/// Weight of the everyday phrases beside the text.
const ASKED_WEIGHT: f32 = 1.5;
/// At most this many units are looked at for a word.
const REACH: usize = 2000;

/// Units that answer a sentence, best first.
pub fn answers(index: &Index, lexicon: &Lexicon, words: &[Word], everything: &[String], preferred: Language) -> Vec<Answer> {
    let rarity: Vec<f32> = words.iter().map(|word| lexicon.rarity(&word.stem)).collect();
    let mass: f32 = rarity.iter().sum::<f32>().max(f32::EPSILON);
    let mut found: HashMap<u32, (f32, f32)> = HashMap::new();
    for (word, rarity) in words.iter().zip(&rarity) {
        for (position, score) in index.soft(word, preferred, REACH) {
            let (sum, covered) = found.entry(position).or_default();
            *sum += score;
            *covered += rarity / mass;
        }
    }
    let near = lexicon.nearness(everything);
    let most = found.values().map(|(sum, _)| *sum).fold(f32::EPSILON, f32::max);
    let positions = found.keys().chain(near.keys()).copied().collect::<std::collections::HashSet<u32>>();
    let mut answers: Vec<Answer> = positions
        .into_iter()
        .map(|position| {
            let (sum, coverage) = found.get(&position).copied().unwrap_or_default();
            let nearness = near.get(&position).copied().unwrap_or_default();
            Answer { position, score: coverage * sum / most + ASKED_WEIGHT * nearness.powf(1.5), coverage, nearness }
        })
        .filter(|answer| answer.coverage >= least_coverage(words.len()) || answer.nearness >= NEAR)
        .collect();
    answers.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.position.cmp(&b.position)));
    answers
}
