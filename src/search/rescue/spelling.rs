//! Spelling against the book's own vocabulary.
//!
//! The distance counts the four slips of typing that make four in five of all misspellings (F. J. Damerau, “A technique for
//! computer detection and correction of spelling errors”, 1964; V. I. Levenshtein, «Двоичные коды с исправлением выпадений,
//! вставок и замещений символов», 1965, in English 1966), as optimal string alignment: no letter is mended twice.
//!
//! Words stand on shelves by alphabet and length. A shelf is walked whole, but nearly all of its words are passed over by one look
//! at a signature of letters. For 60,000 words that takes 4 MB and at most 0.06 ms; a deletion neighbourhood (W. Garbe's SymSpell)
//! takes 50 MB and more, and 0.01 ms.

use super::{Alphabet, cut};

use serde::{Deserialize, Serialize};

use std::cmp::Reverse;
use std::collections::BTreeMap;

/// Words from this length may be mended in one place.
const ONE_SLIP: usize = 4;

/// Words from this length may be mended in two.
const TWO_SLIPS: usize = 8;

/// The words of the book with how often each stands there; stored as just these pairs.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(from = "Vec<(String, u32)>", into = "Vec<(String, u32)>")]
pub struct Vocabulary {
    /// All words in order, one after another.
    text: String,
    /// Where each word ends in `text`.
    ends: Vec<usize>,
    /// How often each word stands in the book.
    frequencies: Vec<u32>,
    /// The words by alphabet and length.
    shelves: BTreeMap<(Alphabet, usize), Shelf>,
}

/// Words of one alphabet and length.
#[derive(Clone, Debug, Default)]
struct Shelf {
    signatures: Vec<Signature>,
    /// Positions of the words, in the same order.
    words: Vec<u32>,
}

impl Vocabulary {
    /// From plain words (lowercased, ё as е) in any order; the frequencies of repeated ones are added.
    pub fn new(words: impl IntoIterator<Item = (String, u32)>) -> Self {
        let mut words: Vec<_> = words.into_iter().filter(|(word, _)| !word.is_empty()).collect();
        words.sort_unstable();
        words.dedup_by(|next, kept| {
            let same = next.0 == kept.0;
            if same {
                kept.1 = kept.1.saturating_add(next.1);
            }
            same
        });
        let mut vocabulary = Self::default();
        for (position, (word, frequency)) in (0..).zip(&words) {
            vocabulary.text.push_str(word);
            vocabulary.ends.push(vocabulary.text.len());
            vocabulary.frequencies.push(*frequency);
            vocabulary.shelve(word, position);
        }
        vocabulary.text.shrink_to_fit();
        vocabulary
    }

    fn shelve(&mut self, word: &str, position: u32) {
        if let Some(alphabet) = mendable(word) {
            let shelf = self.shelves.entry((alphabet, word.chars().count())).or_default();
            shelf.signatures.push(Signature::of(word));
            shelf.words.push(position);
        }
    }

    /// Whether the book has this word.
    pub fn knows(&self, word: &str) -> bool {
        self.word(self.first_from(word)) == Some(word)
    }

    /// Known words within reach of a slip or two, the likeliest first, at most `limit`; a known word is its own nearest.
    ///
    /// Under 4 letters nothing is mended, from 4 one slip, from 8 two. Ranked by distance, then the same first letter, then
    /// frequency. Only words mostly of the same alphabet; a word with a digit is never mended: another number is another thing.
    pub fn nearest(&self, word: &str, limit: usize) -> Vec<&str> {
        let letters: Vec<char> = cut(word).chars().collect();
        let most = match letters.len() {
            ..ONE_SLIP => 0,
            ONE_SLIP..TWO_SLIPS => 1,
            TWO_SLIPS.. => 2,
        };
        let (Some(alphabet), true) = (mendable(word), most > 0) else {
            return self.word(self.first_from(word)).filter(|known| *known == word).into_iter().take(limit).collect();
        };
        let mut found = self.within(&letters, Signature::of(cut(word)), alphabet, most);
        found.sort_unstable();
        found.into_iter().take(limit).filter_map(|rank| self.word(rank.3)).collect()
    }

    /// The known words within a distance, with their ranks.
    fn within(&self, letters: &[char], signature: Signature, alphabet: Alphabet, most: usize) -> Vec<Rank> {
        let mut found = Vec::new();
        let mut other = Vec::with_capacity(letters.len() + most);
        for length in letters.len().saturating_sub(most)..=letters.len() + most {
            for position in self.shelves.get(&(alphabet, length)).into_iter().flat_map(|shelf| shelf.alike(signature, most)) {
                other.clear();
                other.extend(self.word(position).unwrap_or_default().chars());
                if let Some(slips) = slips(letters, &other, most) {
                    found.push((slips, other.first() != letters.first(), Reverse(self.frequency(position)), position));
                }
            }
        }
        found
    }

    /// Known words that begin with this, most frequent first, at most `limit`; none for nothing.
    pub fn completions(&self, beginning: &str, limit: usize) -> Vec<&str> {
        if beginning.is_empty() || limit == 0 {
            return Vec::new();
        }
        let begins = |position: &usize| self.word(*position).is_some_and(|word| word.starts_with(beginning));
        let from = self.first_from(beginning);
        let mut found: Vec<_> = (from..).take_while(begins).map(|position| (Reverse(self.frequency(position)), position)).collect();
        if found.len() > limit {
            found.select_nth_unstable(limit);
            found.truncate(limit);
        }
        found.sort_unstable();
        found.into_iter().filter_map(|(_, position)| self.word(position)).collect()
    }

    /// The position of the first word not before this one.
    fn first_from(&self, word: &str) -> usize {
        let (mut from, mut to) = (0, self.ends.len());
        while from < to {
            let middle = from.midpoint(to);
            if self.word(middle) < Some(word) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        from
    }

    fn word(&self, position: usize) -> Option<&str> {
        let from = position.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or_default();
        self.text.get(from..*self.ends.get(position)?)
    }

    fn frequency(&self, position: usize) -> u32 {
        self.frequencies.get(position).copied().unwrap_or_default()
    }
}

impl From<Vec<(String, u32)>> for Vocabulary {
    fn from(words: Vec<(String, u32)>) -> Self {
        Self::new(words)
    }
}

impl From<Vocabulary> for Vec<(String, u32)> {
    fn from(vocabulary: Vocabulary) -> Self {
        let words = vocabulary.frequencies.iter().enumerate();
        words.filter_map(|(position, frequency)| Some((vocabulary.word(position)?.to_owned(), *frequency))).collect()
    }
}

/// What a found word is ranked by, the best least: the distance, whether the first letter is another, frequency; and its position.
type Rank = (usize, bool, Reverse<u32>, usize);

impl Shelf {
    /// The positions of the words whose letters alone allow a distance.
    fn alike(&self, signature: Signature, most: usize) -> impl Iterator<Item = usize> {
        let alike = self.signatures.iter().zip(&self.words).filter(move |(other, _)| signature.allows(**other, most));
        alike.map(|(_, position)| *position as usize)
    }
}

/// The alphabet of a word that can be mended: one of letters.
fn mendable(word: &str) -> Option<Alphabet> {
    if word.contains(|letter: char| letter.is_numeric()) { None } else { Alphabet::of_most(word) }
}

/// The letters of a word without their order: for each of 32 (others share a place) whether it stands once, and more than once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Signature(u64);

impl Signature {
    fn of(word: &str) -> Self {
        word.chars().fold(Self(0), |Self(seen), letter| {
            let once = 1 << (u32::from(letter) % 32);
            Self(seen | if seen & once == 0 { once } else { once << 32 })
        })
    }

    /// Whether words with these letters may be within a distance: a slip takes away one letter at most, and adds one at most.
    fn allows(self, other: Self, most: usize) -> bool {
        let most = most as u32;
        (self.0 & !other.0).count_ones() <= most && (other.0 & !self.0).count_ones() <= most
    }
}

/// The least number of slips (a letter too many, missing, another, or two swapped) that make one word the other, if no more
/// than `most`. What is the same at the beginning is passed over; so there are at most 4 to the power of `most` ways to look at.
fn slips(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let same = a.iter().zip(b).take_while(|(a, b)| a == b).count();
    let (a, b) = (a.get(same..)?, b.get(same..)?);
    let swapped = matches!((a, b), ([a, after_a, ..], [b, after_b, ..]) if a == after_b && b == after_a);
    let (Some((_, rest_a)), Some((_, rest_b))) = (a.split_first(), b.split_first()) else {
        return Some(a.len().max(b.len())).filter(|slips| *slips <= most);
    };
    let fewer = most.checked_sub(1)?;
    let swap = if swapped { slips(rest_a.get(1..)?, rest_b.get(1..)?, fewer) } else { None };
    let ways = [swap, slips(rest_a, rest_b, fewer), slips(rest_a, b, fewer), slips(a, rest_b, fewer)];
    ways.into_iter().flatten().min().map(|slips| slips + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Optimal string alignment as in the textbook: the whole matrix.
    fn matrix(a: &[char], b: &[char]) -> usize {
        let mut rows = vec![vec![0; b.len() + 1]; a.len() + 1];
        for i in 0..=a.len() {
            for j in 0..=b.len() {
                rows[i][j] = if i == 0 || j == 0 {
                    i + j
                } else {
                    let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
                    let least = replaced.min(rows[i - 1][j] + 1).min(rows[i][j - 1] + 1);
                    let swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
                    if swapped { least.min(rows[i - 2][j - 2] + 1) } else { least }
                };
            }
        }
        rows[a.len()][b.len()]
    }

    #[test]
    fn slips_are_those_of_the_textbook() {
        let mut state = 7_u64;
        let mut random = |below: u64| {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            (state >> 33) % below
        };
        let mut near = 0;
        for _ in 0..60_000 {
            let [a, b] = [(); 2].map(|()| (0..random(8)).map(|_| ['а', 'б', 'в'][random(3) as usize]).collect::<Vec<_>>());
            let whole = matrix(&a, &b);
            for most in 0..4 {
                assert_eq!(slips(&a, &b, most), Some(whole).filter(|slips| *slips <= most), "{a:?} {b:?} {most}");
            }
            if whole <= 2 {
                near += 1;
                let [a, b] = [a, b].map(|word| Signature::of(&word.into_iter().collect::<String>()));
                assert!(a.allows(b, 2), "a signature loses no word");
            }
        }
        assert!(near > 5_000, "{near}");
    }
}
