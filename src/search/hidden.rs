//! Words that are matched and never shown: the offensive ones of the glossary, in any form.

use super::analysis::{Stems, places};
use crate::handbook::Handbook;

/// The hidden words of a book, each as the stems of its words.
pub struct Hidden(Vec<Vec<String>>);

/// What stands where a hidden word would.
const MASK: &str = "…";

impl Hidden {
    /// Reads the glossary.
    pub fn new(book: &Handbook) -> Self {
        let mut stems = Stems::new();
        let colloquial = book.terms.iter().flat_map(|term| &term.colloquial).filter(|word| word.hidden);
        let hidden = colloquial.map(|hidden| places(&hidden.word).map(|place| stems.stem(&place.plain)).collect::<Vec<_>>());
        Self(hidden.filter(|words| !words.is_empty()).collect())
    }

    /// Whether a stem alone is a hidden word.
    pub fn has(&self, stem: &str) -> bool {
        self.0.iter().any(|hidden| matches!(hidden.as_slice(), [one] if one == stem))
    }

    /// Whether a text has a hidden word.
    pub fn stands_in(&self, text: &str) -> bool {
        !self.0.is_empty() && !self.places(text).is_empty()
    }

    /// The text with its hidden words taken out.
    pub fn masked(&self, text: &str) -> String {
        let mut masked = text.to_owned();
        for (from, to) in self.places(text).into_iter().rev() {
            masked.replace_range(from..to, MASK);
        }
        masked
    }

    /// Where hidden words stand, in bytes, sorted and disjoint.
    fn places(&self, text: &str) -> Vec<(usize, usize)> {
        let mut stems = Stems::new();
        let words: Vec<_> = places(text).map(|place| (stems.stem(&place.plain), place)).collect();
        let mut found = Vec::new();
        let mut at = 0;
        while at < words.len() {
            let here = |hidden: &&Vec<String>| words[at..].iter().map(|(stem, _)| stem).take(hidden.len()).eq(hidden.iter());
            let length = self.0.iter().filter(here).map(Vec::len).max().unwrap_or(0);
            if length > 0 {
                found.push((words[at].1.from, words[at + length - 1].1.to));
            }
            at += length.max(1);
        }
        found
    }
}
