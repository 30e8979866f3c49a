//! Where a selection goes in a text: by letter, by word, to its ends. Places are byte offsets on the borders of letters.

use unicode_segmentation::UnicodeSegmentation;

use std::ops::Range;

/// The place one letter (as it is seen, marks included) further on, or back.
pub fn letter(text: &str, at: usize, forward: bool) -> usize {
    if forward {
        text[at..].graphemes(true).next().map_or(at, |letter| at + letter.len())
    } else {
        text[..at].graphemes(true).next_back().map_or(at, |letter| at - letter.len())
    }
}

/// The end of the word that ends further on, or the beginning of the one that begins further back.
pub fn word(text: &str, at: usize, forward: bool) -> usize {
    let mut words = text.unicode_word_indices().map(|(from, word)| from..from + word.len());
    if forward {
        words.find(|word| word.end > at).map_or(text.len(), |word| word.end)
    } else {
        words.take_while(|word| word.start < at).last().map_or(0, |word| word.start)
    }
}

/// The word at a place, or the run between two words.
pub fn word_at(text: &str, at: usize) -> Range<usize> {
    let piece = text.split_word_bound_indices().map(|(from, piece)| from..from + piece.len()).find(|piece| piece.end > at);
    piece.unwrap_or(text.len()..text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A word, a letter with its mark apart, a word of the other alphabet, a number.
    const TEXT: &str = "Судью и\u{306} art. 309";

    #[test]
    fn letters_and_words_are_stepped_over_whole() {
        let at = |found: &str| TEXT.find(found).unwrap_or(usize::MAX);
        for (step, from, forward, expected) in [
            (letter as fn(&str, usize, bool) -> usize, 0, true, 2),
            (letter, 2, false, 0),
            (letter, 0, false, 0),
            (letter, TEXT.len(), true, TEXT.len()),
            (letter, at("и\u{306}"), true, at(" art")),
            (letter, at(" art"), false, at("и\u{306}")),
            (word, 0, true, at(" и\u{306}")),
            (word, at("удью"), false, 0),
            (word, at("art"), false, at("и\u{306}")),
            (word, TEXT.len(), true, TEXT.len()),
        ] {
            assert_eq!(step(TEXT, from, forward), expected, "from {from}");
        }
        assert_eq!(word_at(TEXT, at("удью")), 0..at(" и\u{306}"));
    }
}
