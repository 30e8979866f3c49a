//! How the words of a query stand together in a unit: in a title, in one passage, or only apart.
//!
//! An article of three pages has nearly every common word somewhere. What answers is a title or a passage that has them together;
//! so every unit that the engine finds is read once more, as roots, passage by passage.

use super::lexicon::{Lexicon, Root};
use super::query;
use super::sought::Sought;
use super::unit::{Texts, Unit, languages};
use crate::handbook::Handbook;
use crate::language::Language;

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

/// How well a unit has the words of a query; every figure from 0 to 1, in shares of what the words tell apart.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Fit {
    /// The best title: how much of the query stands in it.
    pub title: f32,
    /// The best title: how much of it the query is.
    pub title_share: f32,
    /// The best passage, its title counted in: how much of the query stands there.
    pub passage: f32,
    /// How much of the best passage's order is that of the query: words that follow each other in both.
    pub order: f32,
    /// The whole unit.
    pub whole: f32,
    /// Whether every word that the book knows stands in one passage, its title counted in.
    pub together: bool,
    /// Whether every word that the book knows stands in it in the reader's language.
    pub preferred: bool,
}

/// The texts of a unit in one language, as roots.
pub struct Passages {
    language: Language,
    /// Titles by the words that bear meaning; last the number and the names of the act.
    titles: Vec<Vec<Root>>,
    blocks: Vec<Vec<Root>>,
}

/// Where a unit has what is sought, in one language.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// The language.
    pub language: Language,
    /// How many words stand in it in their own forms.
    pub words: usize,
    /// The block that has most of the query, if any has something.
    pub block: Option<usize>,
}

/// Units of a large book read so far, so that a unit is read once for many queries.
#[derive(Default)]
pub struct Reading(Mutex<HashMap<u32, Arc<Vec<Passages>>>>);

/// At most this many units are kept: some megabytes.
const MOST_KEPT: usize = 2048;

/// A word in its own form, or one that it begins.
const OWN: f32 = 0.8;

/// Words this near each other are together, in words.
const NEAR: usize = 4;

/// A match in a language that the reader did not choose counts a little less.
const OTHER_LANGUAGE: f32 = 0.93;

impl Reading {
    /// The texts of a unit in every language.
    pub fn of(&self, book: &Handbook, unit: &Unit, position: u32, lexicon: &Lexicon) -> Arc<Vec<Passages>> {
        if let Some(kept) = lexicon.passages.get(position as usize) {
            return kept.clone();
        }
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(passages) = kept.get(&position) {
            return passages.clone();
        }
        let read = |language| {
            let texts = unit.texts(book, language);
            let blocks = texts.blocks.iter().map(|block| lexicon.roots_of(block)).collect();
            Passages::new(language, &texts, blocks, lexicon)
        };
        let passages = Arc::new(languages(book).into_iter().map(read).collect::<Vec<_>>());
        if kept.len() == MOST_KEPT {
            kept.clear();
        }
        kept.insert(position, passages.clone());
        passages
    }
}

/// How well a unit has what is sought.
pub fn fit(passages: &[Passages], lexicon: &Lexicon, sought: &Sought, preferred: Language) -> Fit {
    let weight = |language| if language == preferred { 1.0 } else { OTHER_LANGUAGE };
    let fits = passages.iter().map(|passages| passages.fit(lexicon, sought, weight(passages.language)));
    fits.fold(Fit::default(), |best, fit| best.or_better(&fit))
}

/// Where a unit has what is sought: in the reader's language if every word stands there, else in the one that has most words in their own
/// forms.
pub fn found(passages: &[Passages], sought: &Sought, preferred: Language) -> Option<Found> {
    let mut best: Option<Found> = None;
    let first = passages.iter().filter(|passages| passages.language == preferred);
    for passages in first.chain(passages.iter().filter(|passages| passages.language != preferred)) {
        let found = passages.found(sought);
        if best.is_none_or(|best| found.words > best.words) {
            best = Some(found);
        }
        if best.is_some_and(|best| best.words == sought.known()) {
            break;
        }
    }
    best
}

impl Fit {
    fn or_better(self, other: &Self) -> Self {
        let (title, title_share) = if other.title * other.title_share > self.title * self.title_share {
            (other.title, other.title_share)
        } else {
            (self.title, self.title_share)
        };
        let better = other.passage * (1.0 + other.order) > self.passage * (1.0 + self.order);
        let (passage, order) = if better { (other.passage, other.order) } else { (self.passage, self.order) };
        Self {
            title,
            title_share,
            passage,
            order,
            whole: self.whole.max(other.whole),
            together: self.together || other.together,
            preferred: self.preferred || other.preferred,
        }
    }
}

impl Passages {
    /// The texts of a unit in a language, its blocks read already.
    pub fn new(language: Language, texts: &Texts<'_>, blocks: Vec<Vec<Root>>, lexicon: &Lexicon) -> Self {
        let strong = |text: &&str| query::strong(text).iter().filter_map(|plain| lexicon.root_of(plain)).collect();
        let mut titles: Vec<Vec<Root>> = texts.titles.iter().map(strong).collect();
        titles.push(lexicon.roots_of(&texts.citation));
        Self { language, titles, blocks }
    }

    fn found(&self, sought: &Sought) -> Found {
        let mut own = vec![0.0_f32; sought.len()];
        let mut best = (0.0, None);
        self.titles.iter().filter_map(|title| sought.found(title, NEAR)).for_each(|(quality, _)| better(&mut own, &quality));
        for (number, block) in self.blocks.iter().enumerate() {
            let Some((quality, order)) = sought.found(block, NEAR) else { continue };
            let worth = sought.share(&quality) * (1.0 + 0.2 * order);
            if worth > best.0 {
                best = (worth, Some(number));
            }
            better(&mut own, &quality);
        }
        Found { language: self.language, words: own.iter().filter(|quality| **quality >= OWN).count(), block: best.1 }
    }

    fn fit(&self, lexicon: &Lexicon, sought: &Sought, weight: f32) -> Fit {
        let mut titled = vec![0.0_f32; sought.len()];
        let mut fit = Fit::default();
        let last = self.titles.len().saturating_sub(1);
        for (number, title) in self.titles.iter().enumerate() {
            let Some((quality, _)) = sought.found(title, NEAR) else { continue };
            // The number and the names of the act are no title, but words of the query may be among them.
            if number < last {
                let title_fit =
                    Fit { title: weight * sought.share(&quality), title_share: weight * sought.part_of(title, lexicon), ..Fit::default() };
                fit = fit.or_better(&title_fit);
            }
            better(&mut titled, &quality);
        }
        let mut whole = titled.clone();
        for block in &self.blocks {
            let Some((mut quality, order)) = sought.found(block, NEAR) else { continue };
            better(&mut whole, &quality);
            better(&mut quality, &titled);
            fit = fit.or_better(&Fit { passage: weight * sought.share(&quality), order, together: sought.has_all(&quality), ..Fit::default() });
        }
        fit = fit.or_better(&Fit { passage: weight * sought.share(&titled), together: sought.has_all(&titled), ..Fit::default() });
        Fit { whole: weight * sought.share(&whole), preferred: weight == 1.0 && sought.has_all(&whole), ..fit }
    }
}

/// Takes what is better from `others`.
fn better(qualities: &mut [f32], others: &[f32]) {
    for (quality, other) in qualities.iter_mut().zip(others) {
        *quality = quality.max(*other);
    }
}
