//! The words of a generated book: those of the shipped one by how often they stand there, then made ones, as many as a longer book has.

use crate::random::Random;
use crate::texts;

use legal_handbook::handbook::Handbook;
use legal_handbook::language::Language;

use std::collections::HashMap;

/// Mandelbrot's shift of Zipf's law: the very first words are a little rarer than the law alone would have them.
const SHIFT: f64 = 2.7;

/// How the vocabulary grows with the text: Heaps's exponent (1978). A language of many forms has the greater one.
fn growth(language: Language) -> f64 {
    if language == Language::RUSSIAN { 0.6 } else { 0.5 }
}

/// Words from the most frequent to the rarest.
pub struct Vocabulary {
    words: Vec<String>,
    /// The sum of the weights up to each word.
    reach: Vec<f64>,
}

impl Vocabulary {
    /// The vocabulary of a text of so many words, grown from that of a book.
    pub fn grown(like: &Handbook, language: Language, length: usize) -> Self {
        let mut counts: HashMap<String, usize> = HashMap::new();
        for text in texts::units(like, language).iter().flat_map(texts::Unit::all) {
            texts::words(text).for_each(|word| *counts.entry(word).or_default() += 1);
        }
        let known: usize = counts.values().sum();
        let mut words: Vec<(String, usize)> = counts.into_iter().collect();
        words.sort_unstable_by(|(a, x), (b, y)| y.cmp(x).then_with(|| a.cmp(b)));
        let wanted = words.len() as f64 * (length as f64 / known.max(1) as f64).powf(growth(language));
        let made = (wanted as usize).saturating_sub(words.len());
        let words: Vec<String> = words.into_iter().map(|(word, _)| word).chain((0..made).map(|number| invented(language, number, made))).collect();
        let weights = (1..=words.len()).map(|rank| 1.0 / (rank as f64 + SHIFT));
        let reach = weights.scan(0.0, |sum, weight| {
            *sum += weight;
            Some(*sum)
        });
        Self { reach: reach.collect(), words }
    }

    /// A word, by Zipf's law.
    pub fn draw(&self, random: &mut Random) -> &str {
        let at = random.unit() * self.reach.last().copied().unwrap_or_default();
        &self.words[self.reach.partition_point(|reach| *reach <= at).min(self.words.len() - 1)]
    }

    /// So many words with spaces between, beginning with a capital.
    pub fn sentence(&self, random: &mut Random, length: usize) -> String {
        let mut text = String::new();
        for number in 0..length {
            let word = self.draw(random);
            if number == 0 {
                text.extend(word.chars().take(1).flat_map(char::to_uppercase));
                text.extend(word.chars().skip(1));
            } else {
                text.push(' ');
                text.push_str(word);
            }
        }
        text
    }
}

/// A word that might be one of the language: every lemma in its first form, then every lemma in the next, and so on.
fn invented(language: Language, number: usize, of: usize) -> String {
    let (syllables, endings): (&[&str], &[&str]) = if language == Language::RUSSIAN {
        (
            &["ка", "ро", "ви", "ста", "пре", "до", "ле", "мо", "ту", "ни", "зна", "ре", "го", "бу", "ще", "со", "пла", "ти", "дре", "жи"],
            &["ость", "ение", "ости", "ения", "ный", "ного", "ных", "ением", "остью", "ными"],
        )
    } else {
        (
            &["ca", "ro", "vi", "sta", "pre", "do", "le", "mo", "tu", "ni", "ster", "re", "gon", "bu", "che", "so", "pla", "ti", "dre", "li"],
            &["ment", "tion", "ments", "ted", "ting", "tions"],
        )
    };
    let lemmas = of.div_ceil(endings.len()).max(1);
    let (mut lemma, form) = (number % lemmas, number / lemmas);
    // Three syllables tell eight thousand lemmas apart; later lemmas are longer.
    let mut word = String::new();
    for _ in 0..3 {
        word.push_str(syllables[lemma % syllables.len()]);
        lemma /= syllables.len();
    }
    while lemma > 0 {
        word.push_str(syllables[lemma % syllables.len()]);
        lemma /= syllables.len();
    }
    word + endings[form]
}
