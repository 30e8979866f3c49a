//! A query written in the letters of the other alphabet.
//!
//! Everyone writes Russian in Latin letters by a mixture: the everyday way (zh, ch, sh, shch, ya, yu), the scholarly one (ISO 9
//! and its forerunners: č, š, ž, c, h, j; often without the marks) and that of passports (ICAO Doc 9303, part 3, section 6: ia,
//! iu, ts, kh, i for й). So all of them stand in one table ([`table`]), every reading of a group of letters with a price, and
//! the cheapest readings of the whole are found (the k best ways through a graph).

mod table;

use super::{Alphabet, cut};
use table::{CYRILLIC, LATIN, Readings, Where};

/// So many candidates at most.
const MOST: usize = 24;

/// The price of reading a group of letters not as one: `sh` as сх.
const SPLIT: u16 = 3;

/// The query in the other alphabet, most plausible first: Latin letters as Russian, or, where there are none, Cyrillic ones as
/// English. Capitals stay capitals, ё is written as е, what is no letter stays. None where there is nothing to change.
///
/// The candidates are of the whole query. Where each word of a long one is ambiguous, ask for each word alone and choose by it.
pub fn transliterations(raw: &str) -> Vec<String> {
    let typed = cut(raw);
    let from = if Alphabet::Latin.count(typed) > 0 { Alphabet::Latin } else { Alphabet::Cyrillic };
    if from.count(typed) == 0 {
        return Vec::new();
    }
    let text = Text::new(typed, from);
    let ways = text.ways();
    let mut candidates: Vec<String> = Vec::with_capacity(MOST);
    for way in 0..ways.last().map_or(0, Vec::len) {
        let candidate = text.written(&ways, way);
        if candidate != typed && !candidates.contains(&candidate) {
            candidates.push(candidate);
        }
    }
    candidates
}

/// A text to be read.
struct Text {
    typed: Vec<char>,
    /// The same in lower case.
    lower: Vec<char>,
    from: Alphabet,
}

/// A way to read a text up to some place.
#[derive(Clone, Copy)]
struct Way {
    price: u16,
    /// Of everything written so far, so that no two ways write the same.
    hash: u64,
    /// The place before the last group, and which of the ways there this one goes on.
    before: (usize, usize),
    /// What the last group is written as; nothing if it stays.
    to: Option<&'static str>,
}

impl Text {
    fn new(typed: &str, from: Alphabet) -> Self {
        let typed: Vec<char> = typed.chars().collect();
        let lower = typed.iter().map(|letter| letter.to_lowercase().next().unwrap_or(*letter)).collect();
        Self { typed, lower, from }
    }

    /// The cheapest ways to read up to each place, cheapest first.
    fn ways(&self) -> Vec<Vec<Way>> {
        let mut ways = vec![Vec::new(); self.lower.len() + 1];
        if let Some(start) = ways.first_mut() {
            start.push(Way { price: 0, hash: 0xcbf2_9ce4_8422_2325, before: (0, 0), to: None });
        }
        for (place, letter) in self.lower.iter().enumerate() {
            let here = cheapest(ways.get_mut(place));
            let rules = self.rules(place);
            let longest = rules.iter().map(|(length, _)| *length).max().unwrap_or_default();
            for (length, readings) in &rules {
                let split = if *length < longest { SPLIT } else { 0 };
                for (to, price) in *readings {
                    let further = here.iter().enumerate().map(|(i, way)| way.with((place, i), Some(to), u16::from(*price) + split, *letter));
                    ways.get_mut(place + length).into_iter().for_each(|ways| ways.extend(further.clone()));
                }
            }
            if rules.iter().all(|(length, _)| *length > 1) {
                let split = if rules.is_empty() { 0 } else { SPLIT };
                let further = here.iter().enumerate().map(|(i, way)| way.with((place, i), None, split, *letter));
                ways.get_mut(place + 1).into_iter().for_each(|ways| ways.extend(further.clone()));
            }
        }
        cheapest(ways.last_mut());
        ways
    }

    /// What begins at a place: groups of letters by length, each by its first rule that holds there.
    fn rules(&self, place: usize) -> Vec<(usize, Readings)> {
        let rest = self.lower.get(place..).unwrap_or_default();
        let mut found: Vec<(usize, Readings)> = Vec::new();
        let table = match self.from {
            Alphabet::Latin => LATIN,
            Alphabet::Cyrillic => CYRILLIC,
        };
        for (group, stands, readings) in table {
            let Some(length) = begins(rest, group) else { continue };
            if found.iter().all(|(known, _)| *known != length) && self.holds(*stands, place, length) {
                found.push((length, readings));
            }
        }
        found
    }

    fn holds(&self, stands: Where, from: usize, length: usize) -> bool {
        let before = from.checked_sub(1).and_then(|before| self.lower.get(before)).copied().filter(|letter| in_word(*letter));
        let after = self.lower.get(from + length).copied().filter(|letter| in_word(*letter));
        match stands {
            Where::Anywhere => true,
            Where::Beginning => before.is_none(),
            Where::End => before.is_some() && after.is_none(),
            Where::AfterVowel => before.is_some_and(table::is_vowel),
            Where::AfterConsonant => before.is_some_and(table::is_consonant),
            Where::BeforeConsonant => after.is_some_and(table::is_consonant),
            Where::Closing => before.is_some_and(table::is_consonant) && after.is_none(),
            Where::Gliding => before.is_some_and(table::is_vowel) && !after.is_some_and(table::is_vowel),
        }
    }

    /// What a way through the whole text writes.
    fn written(&self, ways: &[Vec<Way>], last: usize) -> String {
        let mut groups = Vec::new();
        let mut at = (self.lower.len(), last);
        while let Some(way) = ways.get(at.0).filter(|_| at.0 > 0).and_then(|ways| ways.get(at.1)) {
            groups.push((way.before.0, at.0, way.to));
            at = way.before;
        }
        let mut text = String::with_capacity(self.lower.len() * 2);
        for (from, to, written) in groups.into_iter().rev() {
            match written {
                Some(written) => self.push_cased(&mut text, written, from),
                None => text.extend(self.typed.get(from..to).unwrap_or_default()),
            }
        }
        text
    }

    /// Writes a group with the capitals of what was typed at a place.
    fn push_cased(&self, text: &mut String, written: &str, from: usize) {
        let capital = self.typed.get(from).is_some_and(|letter| letter.is_uppercase());
        if capital && self.is_loud(from) {
            text.extend(written.chars().flat_map(char::to_uppercase));
            return;
        }
        let mut letters = written.chars();
        if capital {
            text.extend(letters.next().into_iter().flat_map(char::to_uppercase));
        }
        text.extend(letters);
    }

    /// Whether the neighbours of a letter are capitals or no letters, and one of them is a capital.
    fn is_loud(&self, place: usize) -> bool {
        let neighbours = [place.checked_sub(1), Some(place + 1)];
        let mut letters = neighbours.into_iter().flatten().filter_map(|at| self.typed.get(at)).filter(|letter| letter.is_alphabetic()).peekable();
        letters.peek().is_some() && letters.all(|letter| letter.is_uppercase())
    }
}

impl Way {
    fn with(self, before: (usize, usize), to: Option<&'static str>, price: u16, letter: char) -> Self {
        // Fowler–Noll–Vo 1a.
        let add = |hash: u64, byte: u64| (hash ^ byte).wrapping_mul(0x0100_0000_01b3);
        let hash = match to {
            Some(to) => to.bytes().fold(self.hash, |hash, byte| add(hash, u64::from(byte))),
            None => add(self.hash, u64::from(letter)),
        };
        Self { price: self.price.saturating_add(price), hash, before, to }
    }
}

/// Keeps the cheapest ways to a place, no two of which write the same.
fn cheapest(ways: Option<&mut Vec<Way>>) -> Vec<Way> {
    let Some(ways) = ways else { return Vec::new() };
    ways.sort_by_key(|way| way.price);
    let mut kept: Vec<Way> = Vec::with_capacity(MOST);
    for way in ways.iter() {
        if kept.len() < MOST && kept.iter().all(|other| other.hash != way.hash) {
            kept.push(*way);
        }
    }
    ways.clone_from(&kept);
    kept
}

/// The length of a group, if letters begin with it.
fn begins(letters: &[char], group: &str) -> Option<usize> {
    let mut length = 0;
    for letter in group.chars() {
        if letters.get(length) != Some(&letter) {
            return None;
        }
        length += 1;
    }
    Some(length)
}

/// Whether this stands inside words: letters, and the marks that stand for ь and ъ.
fn in_word(letter: char) -> bool {
    letter.is_alphabetic() || matches!(letter, '\'' | '’' | '\u{30c}')
}
