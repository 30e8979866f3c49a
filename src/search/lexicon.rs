//! What the book knows of words: which are of one root, which of one meaning, how rare each is, and what people ask with.
//!
//! Words are compared by their stems; a family joins the stems of one root into one. Rarity is Spärck Jones's inverse document
//! frequency (1972) over the units of the book.

use super::analysis::{Stems, places};
use super::hidden::Hidden;
use super::passage::Passages;
use super::rescue::Vocabulary;
use super::sought::Sought;
use super::store::LARGE;
use super::unit::{Unit, languages};
use crate::handbook::Handbook;

use serde::{Deserialize, Serialize};

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// A word in its family: the number of its root.
pub type Root = u32;

/// The words of a book; stored beside the index of a large one, since reading every text takes long.
#[derive(Default, Serialize, Deserialize)]
pub struct Lexicon {
    roots: HashMap<String, Root>,
    /// Stems of one family, by root; most roots have one.
    stems: Vec<Vec<String>>,
    /// The root of every word as it stands in the book.
    words: HashMap<String, Root>,
    /// In how many units a root stands.
    frequency: Vec<u32>,
    units: u32,
    /// Groups of one meaning: each member is one or more words.
    synonyms: Vec<Vec<Synonym>>,
    /// Groups with a member that begins with a root.
    meaning: HashMap<Root, Vec<usize>>,
    /// What the whole book is about.
    subject: HashSet<Root>,
    phrases: Vec<Phrase>,
    /// Phrases in which a root stands.
    asked: HashMap<Root, Vec<u32>>,
    /// Every word as it stands in the book.
    pub vocabulary: Vocabulary,
    /// The texts of every unit of a small book, by position: there is room for them.
    #[serde(skip)]
    pub passages: Vec<Arc<Vec<Passages>>>,
}

/// A member of a group of one meaning.
#[derive(Serialize, Deserialize)]
struct Synonym {
    written: String,
    stems: Vec<String>,
}

/// A title or an everyday phrase.
#[derive(Serialize, Deserialize)]
struct Phrase {
    unit: u32,
    roots: Vec<Root>,
}

/// Another way to say a word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    /// As written in the table.
    pub written: String,
    /// The stems of its words: all of them are needed.
    pub stems: Vec<String>,
}

impl Lexicon {
    /// Reads every unit of a book once. Each one done is told.
    pub fn new(book: &Handbook, units: &[Unit], told: &mut dyn FnMut()) -> Self {
        let mut stems = Stems::new();
        let mut known = Known { cache: HashMap::new(), stems: &mut stems };
        let mut lexicon = Self {
            roots: HashMap::new(),
            stems: Vec::new(),
            words: HashMap::new(),
            frequency: Vec::new(),
            units: u32::try_from(units.len()).unwrap_or(u32::MAX),
            synonyms: Vec::new(),
            meaning: HashMap::new(),
            subject: HashSet::new(),
            phrases: Vec::new(),
            asked: HashMap::new(),
            vocabulary: Vocabulary::new([]),
            passages: Vec::new(),
        };
        for family in &book.words.families {
            let stems: Vec<String> = family.iter().flat_map(|word| places(word)).map(|place| known.stem(&place.plain)).collect();
            lexicon.join(stems);
        }
        for group in &book.words.synonyms {
            lexicon.one_meaning(group, &mut known);
        }
        for place in book.words.subject.iter().flat_map(|word| places(word)) {
            let root = lexicon.root(known.stem_ref(&place.plain));
            lexicon.subject.insert(root);
        }
        lexicon.read(book, units, &mut known, told);
        lexicon
    }

    /// Makes stems one root.
    fn join(&mut self, stems: Vec<String>) {
        let mine: Vec<String> = stems.into_iter().filter(|stem| !self.roots.contains_key(stem)).collect();
        let root = self.new_root();
        for stem in mine {
            if self.roots.insert(stem.clone(), root).is_none() {
                self.stems[root as usize].push(stem);
            }
        }
    }

    fn new_root(&mut self) -> Root {
        self.stems.push(Vec::new());
        self.frequency.push(0);
        u32::try_from(self.stems.len() - 1).unwrap_or(u32::MAX)
    }

    fn root(&mut self, stem: &str) -> Root {
        if let Some(root) = self.roots.get(stem) {
            return *root;
        }
        let root = self.new_root();
        self.roots.insert(stem.to_owned(), root);
        self.stems[root as usize].push(stem.to_owned());
        root
    }

    fn one_meaning(&mut self, group: &[String], known: &mut Known<'_>) {
        let number = self.synonyms.len();
        let members: Vec<Synonym> = group
            .iter()
            .map(|written| Synonym { written: written.clone(), stems: places(written).map(|place| known.stem(&place.plain)).collect() })
            .collect();
        for member in &members {
            if let Some(stem) = member.stems.first() {
                let root = self.root(stem);
                let groups = self.meaning.entry(root).or_default();
                if groups.last() != Some(&number) {
                    groups.push(number);
                }
            }
        }
        self.synonyms.push(members);
    }

    fn read(&mut self, book: &Handbook, units: &[Unit], known: &mut Known<'_>, told: &mut dyn FnMut()) {
        let mut words: HashMap<String, u32> = HashMap::new();
        for (number, unit) in (0..).zip(units) {
            let mut here = HashSet::new();
            let mut passages = Vec::new();
            for language in languages(book) {
                let texts = unit.texts(book, language);
                let mut read = |text: &str| -> Vec<Root> {
                    let each = places(text).map(|place| {
                        let root = self.root(known.stem_ref(&place.plain));
                        here.insert(root);
                        if !self.words.contains_key(&place.plain) {
                            self.words.insert(place.plain.clone(), root);
                        }
                        *words.entry(place.plain).or_default() += 1;
                        root
                    });
                    each.collect()
                };
                let titles: Vec<Vec<Root>> = texts.titles.iter().map(|title| read(title)).collect();
                let asked: Vec<Vec<Root>> = texts.asked.iter().map(|phrase| read(phrase)).collect();
                let blocks: Vec<Vec<Root>> = texts.blocks.iter().map(|block| read(block)).collect();
                titles.into_iter().chain(asked).for_each(|roots| self.phrase(number, roots));
                passages.push(Passages::new(language, &texts, blocks, self));
            }
            for root in here {
                self.frequency[root as usize] += 1;
            }
            if units.len() < LARGE {
                self.passages.push(Arc::new(passages));
            }
            told();
        }
        // A hidden word is understood, but never offered.
        let hidden = Hidden::new(book);
        words.retain(|word, _| !hidden.has(known.stem_ref(word)));
        self.vocabulary = Vocabulary::new(words);
    }

    fn phrase(&mut self, unit: u32, mut roots: Vec<Root>) {
        roots.sort_unstable();
        roots.dedup();
        let number = u32::try_from(self.phrases.len()).unwrap_or(u32::MAX);
        for root in &roots {
            self.asked.entry(*root).or_default().push(number);
        }
        self.phrases.push(Phrase { unit, roots });
    }

    /// Whether the book has a word of this stem.
    pub fn knows(&self, stem: &str) -> bool {
        self.roots.get(stem).is_some_and(|root| self.frequency[*root as usize] > 0)
    }

    /// How much a word tells apart: high for rare ones, highest for those the book does not have.
    pub fn rarity(&self, stem: &str) -> f32 {
        let frequency = self.roots.get(stem).map_or(0, |root| self.frequency[*root as usize]);
        self.weight(frequency)
    }

    fn weight(&self, frequency: u32) -> f32 {
        let (all, here) = (self.units as f32, frequency as f32);
        (1.0 + (all - here + 0.5) / (here + 0.5)).ln()
    }

    /// Stems of the same family, without this one.
    pub fn family(&self, stem: &str) -> Vec<String> {
        let family = self.roots.get(stem).map(|root| &self.stems[*root as usize]);
        family.into_iter().flatten().filter(|other| *other != stem).cloned().collect()
    }

    /// Other ways to say the words that a row of stems begins with, and how many words those are; the longest first.
    pub fn meanings(&self, stems: &[&str]) -> Vec<(usize, Vec<Meaning>)> {
        let roots: Vec<Option<Root>> = stems.iter().map(|stem| self.root_of_stem(stem)).collect();
        let Some(Some(first)) = roots.first() else { return Vec::new() };
        let said = |member: &Synonym| {
            let long = member.stems.len();
            long > 0 && long <= roots.len() && member.stems.iter().zip(&roots).all(|(stem, root)| root.is_some() && self.root_of_stem(stem) == *root)
        };
        let mut found: Vec<(usize, Vec<Meaning>)> = Vec::new();
        for group in self.meaning.get(first).into_iter().flatten().filter_map(|group| self.synonyms.get(*group)) {
            let Some(length) = group.iter().filter(|member| said(member)).map(|member| member.stems.len()).max() else { continue };
            let others = group.iter().filter(|member| !said(member));
            found.push((length, others.map(|member| Meaning { written: member.written.clone(), stems: member.stems.clone() }).collect()));
        }
        found.sort_by_key(|(length, _)| std::cmp::Reverse(*length));
        found
    }

    /// Whether a stem is of the subject of the whole book.
    pub fn is_subject(&self, stem: &str) -> bool {
        self.root_of_stem(stem).is_some_and(|root| self.subject.contains(&root))
    }

    /// The root of a stem.
    pub fn root_of_stem(&self, stem: &str) -> Option<Root> {
        self.roots.get(stem).copied()
    }

    /// The root of a word as it stands in the book.
    pub fn root_of(&self, plain: &str) -> Option<Root> {
        self.words.get(plain).copied()
    }

    /// A text as roots; words that no unit has are left out.
    pub fn roots_of(&self, text: &str) -> Vec<Root> {
        places(text).filter_map(|place| self.root_of(&place.plain)).collect()
    }

    /// How much a root tells apart.
    pub fn weight_of(&self, root: Root) -> f32 {
        self.weight(self.frequency.get(root as usize).copied().unwrap_or_default())
    }

    /// How near the nearest title or everyday phrase of a unit is to what is sought: the cosine of their rarities, from 0 to 1, other ways
    /// to say a word counted by their quality (a soft cosine; Sidorov and others 2014).
    pub fn nearness(&self, sought: &Sought) -> HashMap<u32, f32> {
        let length = |weights: &mut dyn Iterator<Item = f32>| weights.map(|weight| weight * weight).sum::<f32>().sqrt().max(f32::EPSILON);
        // By phrase: what all words so far bring, and what the best way to say the present one does.
        let mut shared = vec![(0.0_f32, 0.0_f32); self.phrases.len()];
        let mut touched: Vec<u32> = Vec::new();
        for (weight, ways) in sought.ways() {
            let mut here: Vec<u32> = Vec::new();
            for way in ways {
                let worth = way.quality * weight * length(&mut way.roots.iter().map(|root| self.weight_of(*root)));
                for phrase in self.phrases_with(&way.roots) {
                    if let Some((_, best)) = shared.get_mut(phrase as usize) {
                        if *best == 0.0 {
                            here.push(phrase);
                        }
                        *best = best.max(worth);
                    }
                }
            }
            for phrase in &here {
                if let Some((sum, best)) = shared.get_mut(*phrase as usize) {
                    *sum += std::mem::take(best);
                }
            }
            touched.extend(here);
        }
        touched.sort_unstable();
        touched.dedup();
        let asked = length(&mut sought.ways().map(|(weight, _)| weight));
        let mut near: HashMap<u32, f32> = HashMap::new();
        for number in touched {
            let (Some(phrase), Some((shared, _))) = (self.phrases.get(number as usize), shared.get(number as usize)) else { continue };
            let cosine = shared / (asked * length(&mut phrase.roots.iter().map(|root| self.weight_of(*root))));
            let best = near.entry(phrase.unit).or_default();
            *best = best.max(cosine.min(1.0));
        }
        near
    }

    /// Phrases that have every one of these roots.
    fn phrases_with(&self, roots: &[Root]) -> impl Iterator<Item = u32> {
        let first = roots.first().and_then(|root| self.asked.get(root)).into_iter().flatten().copied();
        first.filter(|number| {
            let phrase = self.phrases.get(*number as usize);
            roots.iter().skip(1).all(|root| phrase.is_some_and(|phrase| phrase.roots.binary_search(root).is_ok()))
        })
    }
}

/// Stems made once for each word.
struct Known<'a> {
    cache: HashMap<String, String>,
    stems: &'a mut Stems,
}

impl Known<'_> {
    fn stem(&mut self, plain: &str) -> String {
        self.stem_ref(plain).to_owned()
    }

    fn stem_ref(&mut self, plain: &str) -> &str {
        if !self.cache.contains_key(plain) {
            let stem = self.stems.stem(plain);
            self.cache.insert(plain.to_owned(), stem);
        }
        self.cache.get(plain).map_or("", String::as_str)
    }
}
