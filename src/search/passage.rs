//! How the words of a query stand together in a unit: in a title, in one passage, or only apart.
//!
//! An article of three pages has nearly every common word somewhere. What answers is a title or a passage that has them together;
//! so every unit that the engine finds is read once more, as roots, passage by passage.

use super::lexicon::{Lexicon, Root};
use super::query;
use super::sought::Sought;
use super::unit::{Unit, languages};
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
}

/// The texts of a unit in one language, as roots.
struct Roots {
    language: Language,
    titles: Vec<Vec<Root>>,
    blocks: Vec<Vec<Root>>,
}

/// Units read so far, so that a unit is read once for many queries.
#[derive(Default)]
pub struct Passages(Mutex<HashMap<u32, Arc<Vec<Roots>>>>);

/// At most this many units are kept: a few megabytes.
const MOST_KEPT: usize = 1024;

/// Words this near each other are together, in words.
const NEAR: usize = 4;

/// A match in a language that the reader did not choose counts a little less.
const OTHER_LANGUAGE: f32 = 0.93;

impl Passages {
    /// How well a unit has what is sought.
    pub fn fit(&self, book: &Handbook, unit: &Unit, position: u32, lexicon: &Lexicon, sought: &Sought, preferred: Language) -> Fit {
        let mut best = Fit::default();
        for roots in self.roots(book, unit, position, lexicon).iter() {
            let weight = if roots.language == preferred { 1.0 } else { OTHER_LANGUAGE };
            best = best.or_better(&roots.fit(lexicon, sought, weight));
        }
        best
    }

    fn roots(&self, book: &Handbook, unit: &Unit, position: u32, lexicon: &Lexicon) -> Arc<Vec<Roots>> {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(roots) = kept.get(&position) {
            return roots.clone();
        }
        let roots = Arc::new(languages(book).into_iter().map(|language| Roots::read(book, unit, language, lexicon)).collect::<Vec<_>>());
        if kept.len() == MOST_KEPT {
            kept.clear();
        }
        kept.insert(position, roots.clone());
        roots
    }
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
        Self { title, title_share, passage, order, whole: self.whole.max(other.whole), together: self.together || other.together }
    }
}

impl Roots {
    fn read(book: &Handbook, unit: &Unit, language: Language, lexicon: &Lexicon) -> Self {
        let texts = unit.texts(book, language);
        let roots = |text: &&str| lexicon.roots_of(text);
        let strong = |text: &&str| query::strong(text).iter().filter_map(|plain| lexicon.root_of(plain)).collect();
        let mut titles: Vec<Vec<Root>> = texts.titles.iter().map(strong).collect();
        titles.push(lexicon.roots_of(&texts.citation));
        Self { language, titles, blocks: texts.blocks.iter().map(roots).collect() }
    }

    fn fit(&self, lexicon: &Lexicon, sought: &Sought, weight: f32) -> Fit {
        let mut titled = vec![0.0_f32; sought.len()];
        let mut fit = Fit::default();
        let last = self.titles.len().saturating_sub(1);
        for (number, title) in self.titles.iter().enumerate() {
            let (quality, _) = sought.found(title, NEAR);
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
            let (mut quality, order) = sought.found(block, NEAR);
            if quality.iter().all(|quality| *quality == 0.0) {
                continue;
            }
            better(&mut whole, &quality);
            better(&mut quality, &titled);
            fit = fit.or_better(&Fit { passage: weight * sought.share(&quality), order, together: sought.has_all(&quality), ..Fit::default() });
        }
        fit = fit.or_better(&Fit { passage: weight * sought.share(&titled), together: sought.has_all(&titled), ..Fit::default() });
        Fit { whole: weight * sought.share(&whole), ..fit }
    }
}

/// Takes what is better from `others`.
fn better(qualities: &mut [f32], others: &[f32]) {
    for (quality, other) in qualities.iter_mut().zip(others) {
        *quality = quality.max(*other);
    }
}
