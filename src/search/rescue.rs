//! Rescues for a query that finds nothing: the other keyboard, the other alphabet, the nearest spelling.
//!
//! People type under stress, in a second language, on a borrowed keyboard. Each rescue only proposes; whether a proposal is
//! searched is the caller's to decide, by the book's own words ([`Vocabulary`]).

mod layout;
mod spelling;
mod translit;

pub use layout::layouts;
pub use spelling::Vocabulary;
pub use translit::transliterations;

/// A query longer than this is cut, in Unicode scalar values: nobody needs more.
const MOST_LETTERS: usize = 400;

/// The beginning of a query, as much as is looked at.
fn cut(raw: &str) -> &str {
    raw.char_indices().nth(MOST_LETTERS).and_then(|(end, _)| raw.get(..end)).unwrap_or(raw)
}

/// The alphabets of the book.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Alphabet {
    Latin,
    Cyrillic,
}

impl Alphabet {
    /// That of a letter; a letter of no other alphabet, a digit or a mark has none.
    fn of(letter: char) -> Option<Self> {
        match letter {
            'a'..='z' | 'A'..='Z' => Some(Self::Latin),
            '\u{c0}'..='\u{24f}' if letter.is_alphabetic() => Some(Self::Latin),
            '\u{400}'..='\u{52f}' if letter.is_alphabetic() => Some(Self::Cyrillic),
            _ => None,
        }
    }

    /// That of most letters of a text; none where both are equal.
    fn of_most(text: &str) -> Option<Self> {
        let latin = Self::Latin.count(text);
        let cyrillic = Self::Cyrillic.count(text);
        match latin.cmp(&cyrillic) {
            std::cmp::Ordering::Greater => Some(Self::Latin),
            std::cmp::Ordering::Less => Some(Self::Cyrillic),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// How many letters of a text are of this alphabet.
    fn count(self, text: &str) -> usize {
        text.chars().filter(|letter| Self::of(*letter) == Some(self)).count()
    }

    fn other(self) -> Self {
        match self {
            Self::Latin => Self::Cyrillic,
            Self::Cyrillic => Self::Latin,
        }
    }
}

#[cfg(test)]
mod tests;
