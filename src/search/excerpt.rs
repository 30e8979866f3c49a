//! What is shown of a hit: the best place in the matching language, cut at words, with the found words marked.

use super::Excerpt;
use super::analysis::{Place, Stems, places};
use super::operators::Asked;
use super::query::Word;
use super::unit::{Texts, Unit};
use crate::handbook::Handbook;
use crate::language::Language;

/// Length of an excerpt, in Unicode scalar values.
const LENGTH: usize = 190;

/// Found words of a text, as `[from, to)` in Unicode scalar values, sorted and disjoint.
pub fn highlights(text: &str, words: &[Word]) -> Vec<(usize, usize)> {
    let mut stems = Stems::new();
    let found: Vec<_> = found(text, words, &mut stems).into_iter().map(|(place, _)| (place.from, place.to)).collect();
    to_scalars(text, &found)
}

/// A found word: its place, and which word of the query it is.
type Found = (Place, usize);

fn found(text: &str, words: &[Word], stems: &mut Stems) -> Vec<Found> {
    places(text).filter_map(|place| words.iter().position(|word| word.matches(&place.plain, stems)).map(|word| (place, word))).collect()
}

/// Byte ranges, sorted and disjoint, as ranges of Unicode scalar values.
fn to_scalars(text: &str, ranges: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut counted = (0, 0);
    let mut scalars = |byte: usize| {
        counted = (byte, counted.1 + text[counted.0..byte].chars().count());
        counted.1
    };
    ranges.iter().map(|(from, to)| (scalars(*from), scalars(*to))).collect()
}

/// The beginning of what a unit says.
pub fn beginning(texts: &Texts<'_>, language: Language) -> Excerpt {
    let block = texts.blocks.first().or(texts.titles.first()).copied().unwrap_or_default();
    Excerpt { text: cut(block, &[]).0, highlights: Vec::new(), language }
}

/// The densest place of a block.
pub fn of(texts: &Texts<'_>, block: usize, words: &[Word], language: Language) -> Excerpt {
    let block = texts.blocks.get(block).copied().unwrap_or_default();
    let (text, ranges) = cut(block, &found(block, words, &mut Stems::new()));
    Excerpt { highlights: to_scalars(&text, &ranges), text, language }
}

/// The densest place of the block with the most distinct words; the beginning of the first block where none has any.
pub fn best(texts: &Texts<'_>, words: &[Word], language: Language) -> Excerpt {
    let mut stems = Stems::new();
    let beginning = texts.blocks.first().or(texts.titles.first()).copied().unwrap_or_default();
    let mut best = (beginning, Vec::new());
    for block in &texts.blocks {
        let found = found(block, words, &mut stems);
        if distinct(&found) > distinct(&best.1) {
            best = (block, found);
        }
        if distinct(&best.1) == words.len() {
            break;
        }
    }
    let (text, ranges) = cut(best.0, &best.1);
    Excerpt { highlights: to_scalars(&text, &ranges), text, language }
}

/// The place of the first phrase, or of most words where there is none, in the first of these languages that has it; `first` goes first.
pub fn with_phrase(book: &Handbook, unit: &Unit, asked: &Asked, words: &[Word], first: Language, among: &[Language]) -> Option<Excerpt> {
    let languages = among.iter().filter(|language| **language == first).chain(among.iter().filter(|language| **language != first));
    languages.copied().find_map(|language| {
        let mut texts = unit.texts(book, language);
        if let Some(phrase) = asked.phrases.first() {
            let in_title = texts.titles.iter().copied().chain([texts.citation.as_str()]).any(|title| has_phrase(title, phrase));
            let blocks: Vec<&str> = texts.blocks.iter().copied().filter(|block| has_phrase(block, phrase)).collect();
            if blocks.is_empty() && !in_title {
                return None;
            }
            if !blocks.is_empty() {
                texts.blocks = blocks;
            }
        }
        Some(best(&texts, words, language))
    })
}

/// Whether these plain words stand next to each other in a text.
fn has_phrase(text: &str, phrase: &[String]) -> bool {
    let plain: Vec<String> = places(text).map(|place| place.plain).collect();
    plain.windows(phrase.len().max(1)).any(|window| window == phrase)
}

fn distinct(found: &[Found]) -> usize {
    let mut words: Vec<usize> = found.iter().map(|(_, word)| *word).collect();
    words.sort_unstable();
    words.dedup();
    words.len()
}

/// About [`LENGTH`] scalar values around the window with the most distinct words, with an ellipsis where something is left out.
fn cut(block: &str, found: &[Found]) -> (String, Vec<(usize, usize)>) {
    let length = block.chars().count();
    let ranges = |shift: isize, from: usize, to: usize| {
        let inside = found.iter().filter(move |(place, _)| place.from >= from && place.to <= to);
        inside.map(|(place, _)| (place.from.saturating_add_signed(shift), place.to.saturating_add_signed(shift))).collect::<Vec<_>>()
    };
    if length <= LENGTH {
        return (block.to_owned(), ranges(0, 0, block.len()));
    }
    let window = densest(block, found);
    let (from, to) = around(block, window);
    let before = if from > 0 { "…" } else { "" };
    let after = if to < block.len() { "…" } else { "" };
    let text = format!("{before}{}{after}", &block[from..to]);
    let shift = before.len() as isize - from as isize;
    (text, ranges(shift, from, to))
}

/// The first found word of the window of an excerpt's length that holds the most distinct words.
fn densest(block: &str, found: &[Found]) -> usize {
    let mut best = (0, 0);
    for (i, (start, _)) in found.iter().enumerate() {
        let fits = found[i..].iter().take_while(|(place, _)| block[start.from..place.to].chars().count() < LENGTH - 40);
        let count = distinct(&fits.cloned().collect::<Vec<_>>());
        if count > best.0 {
            best = (count, start.from);
        }
    }
    best.1
}

/// Bytes from about a fifth of an excerpt before `start` to its full length, at the borders of words.
fn around(block: &str, start: usize) -> (usize, usize) {
    let lead = block[..start].char_indices().rev().nth(LENGTH / 5).map_or(0, |(at, _)| at);
    // Never begin inside a word: go on to the next space, unless the block begins here.
    let from = if lead == 0 { 0 } else { lead + block[lead..start].find(char::is_whitespace).map_or(start - lead, |space| space + 1) };
    let from = (from..=start).find(|at| block.is_char_boundary(*at)).unwrap_or(start);
    let end = block[from..].char_indices().nth(LENGTH).map_or(block.len(), |(at, _)| from + at);
    let to = if end == block.len() { end } else { block[from..end].rfind(char::is_whitespace).map_or(end, |space| from + space) };
    (from, to.max(start))
}
