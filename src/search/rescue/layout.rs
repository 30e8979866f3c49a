//! A query typed on the keyboard of the other language.
//!
//! The boards are the QWERTY of the United States and the ЙЦУКЕН of personal computers (“Russian” in Windows, “winkeys” in X11),
//! which differ from a typewriter's in the marks.

use super::{Alphabet, cut};

/// The keys that differ, as QWERTY types them: plain, then with Shift.
const QWERTY: &str = r##"`qwertyuiop[]asdfghjkl;'zxcvbnm,./~QWERTYUIOP{}ASDFGHJKL:"ZXCVBNM<>?@#$^&|"##;

/// The same keys as ЙЦУКЕН types them.
const RUSSIAN: &str = r##"ёйцукенгшщзхъфывапролджэячсмитьбю.ЁЙЦУКЕНГШЩЗХЪФЫВАПРОЛДЖЭЯЧСМИТЬБЮ,"№;:?/"##;

/// Letters that are vowels, in both alphabets.
const VOWELS: &str = "aeiouyаеёиоуыэюя";

/// Vowels among a hundred letters of ordinary text, in both languages.
const USUAL_VOWELS: usize = 42;

/// The query as if typed on the other keyboard, most plausible first: one candidate, rarely two.
///
/// None where nothing would change, where there are no letters, or as many of one alphabet as of the other. The second
/// candidate is another reading of one of two slips: a stop or comma after a word may be one (`cn. 309`) and no ю or б
/// (`cnfnm. 309`); and where both alphabets stand, either may be the wrong one (`проституция ER`).
pub fn layouts(raw: &str) -> Vec<String> {
    let typed = cut(raw);
    let Some(most) = Alphabet::of_most(typed) else { return Vec::new() };
    let mut candidates = vec![retyped(typed, most, Marks::AreKeys)];
    if most.other().count(typed) > 0 {
        candidates.push(retyped(typed, most.other(), Marks::AreKeys));
        candidates.sort_by_key(|candidate| strangeness(candidate));
    } else {
        candidates.push(retyped(typed, most, Marks::AreMeant));
    }
    candidates.dedup();
    candidates.retain(|candidate| candidate != typed);
    candidates
}

/// What a stop or comma after a word is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Marks {
    /// A key like any other.
    AreKeys,
    /// The mark that was meant.
    AreMeant,
}

/// The words written in an alphabet as the other keyboard types them. Words mostly of the other alphabet stay.
fn retyped(typed: &str, from: Alphabet, marks: Marks) -> String {
    let words = typed.split_inclusive(char::is_whitespace);
    words.fold(String::with_capacity(typed.len() * 2), |mut text, word| {
        if from.other().count(word) > 0 && from.count(word) <= from.other().count(word) {
            text.push_str(word);
            return text;
        }
        let body = match marks {
            Marks::AreKeys => word,
            Marks::AreMeant => without_marks(word),
        };
        text.extend(body.chars().map(|key| other_key(key, from)));
        text.push_str(word.get(body.len()..).unwrap_or_default());
        text
    })
}

/// A word without the stops and commas after it; unchanged where it is nothing else.
fn without_marks(word: &str) -> &str {
    let body = word.trim_end().trim_end_matches(['.', ',']);
    if body.is_empty() { word } else { body }
}

/// What the same key types on the other keyboard.
fn other_key(key: char, from: Alphabet) -> char {
    let (these, those) = match from {
        Alphabet::Latin => (QWERTY, RUSSIAN),
        Alphabet::Cyrillic => (RUSSIAN, QWERTY),
    };
    these.chars().zip(those.chars()).find(|(this, _)| *this == key).map_or(key, |(_, that)| that)
}

/// How far the share of vowels is from that of ordinary text: a text of the wrong keyboard has few.
fn strangeness(text: &str) -> usize {
    let letters = Alphabet::Latin.count(text) + Alphabet::Cyrillic.count(text);
    let vowels = text.chars().flat_map(char::to_lowercase).filter(|letter| VOWELS.contains(*letter)).count();
    (vowels * 100).checked_div(letters).unwrap_or_default().abs_diff(USUAL_VOWELS)
}
