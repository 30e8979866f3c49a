//! What people type, class by class, made from a book's own words.

use crate::random::Random;
use crate::texts::{self, Unit};
use crate::typing::{in_latin, other_keyboard};

use legal_handbook::handbook::Handbook;
use legal_handbook::language::Language;
use legal_handbook::search::Query;

/// A class of queries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    /// An article by its number, with or without its act.
    Citation,
    /// A word as it stands in the book.
    Word,
    /// Another form of a word of the book.
    Inflected,
    /// Two words of one unit.
    TwoWords,
    /// The first two to five letters of a word.
    Prefix,
    /// An everyday phrase that the book has.
    Phrase,
    /// A question of six to eight words, half of them of one unit.
    Question,
    /// A word on the wrong keyboard.
    Layout,
    /// A Russian word in Latin letters.
    Translit,
    /// A word with two letters swapped.
    Misspelt,
    /// A word of the reviewed synonyms, asked in the other language.
    Synonym,
    /// Two words that no book has.
    Nothing,
}

/// All of them.
pub const CLASSES: [Class; 12] = [
    Class::Citation,
    Class::Word,
    Class::Inflected,
    Class::TwoWords,
    Class::Prefix,
    Class::Phrase,
    Class::Question,
    Class::Layout,
    Class::Translit,
    Class::Misspelt,
    Class::Synonym,
    Class::Nothing,
];

/// A book and where in it we are.
struct Source<'a> {
    book: &'a Handbook,
    units: [(Language, Vec<Unit<'a>>); 2],
    random: Random,
}

/// So many queries of a class, in both languages by turns.
pub fn of(book: &Handbook, class: Class, count: usize) -> Vec<Query> {
    let units = [Language::ENGLISH, Language::RUSSIAN].map(|language| (language, texts::units(book, language)));
    let mut source = Source { book, units, random: Random::new(class as u64) };
    (0..count).map(|number| source.query(class, number % 2)).collect()
}

impl Source<'_> {
    fn query(&mut self, class: Class, which: usize) -> Query {
        let language = self.units[which].0;
        let russian = language == Language::RUSSIAN;
        let text = match class {
            Class::Citation => self.citation(language),
            Class::Word => self.word(which, 4),
            Class::Inflected => inflected(&self.word(which, 7), russian),
            Class::TwoWords => self.words(which, 2).join(" "),
            Class::Prefix => {
                let length = 2 + self.random.below(4);
                self.word(which, 7).chars().take(length).collect()
            }
            Class::Phrase => self.phrase(which),
            Class::Question => {
                let more = 3 + self.random.below(2);
                let beginning = if russian { "что мне делать если" } else { "what should i do if" };
                format!("{beginning} {}", self.words(which, more).join(" "))
            }
            Class::Layout => other_keyboard(&self.word(which, 5)),
            Class::Translit => return Query::new(in_latin(&self.word(1, 5)), Language::RUSSIAN),
            Class::Misspelt => swapped(&self.word(which, 7), &mut self.random),
            Class::Synonym => {
                let group = self.random.one_of(&self.book.words.synonyms);
                self.random.one_of(group).clone()
            }
            Class::Nothing => format!("{} {}", self.noise(russian), self.noise(russian)),
        };
        Query::new(text, language)
    }

    fn citation(&mut self, language: Language) -> String {
        let provision = self.random.one_of(&self.book.provisions);
        let act = self.book.act_of(provision);
        let short = act.about.short_names.get(language).and_then(|names| names.first()).cloned().unwrap_or_default();
        let mark = if language == Language::RUSSIAN { ["ст.", "ч. 1 ст."] } else { ["art.", "part 1 of article"] };
        match self.random.below(3) {
            0 => provision.article.clone(),
            1 => format!("{} {}", mark[0], provision.article),
            _ => format!("{} {} {short}", mark[self.random.below(2)], provision.article),
        }
    }

    /// A word of at least so many letters out of any unit, so as often as it stands in the book.
    fn word(&mut self, which: usize, least: usize) -> String {
        loop {
            let unit = self.random.one_of(&self.units[which].1);
            let texts: Vec<&str> = unit.all().collect();
            if texts.is_empty() {
                continue;
            }
            let words: Vec<String> = texts::words(texts[self.random.below(texts.len())]).filter(|word| word.chars().count() >= least).collect();
            if !words.is_empty() {
                return self.random.one_of(&words).clone();
            }
        }
    }

    /// Different words of one unit.
    fn words(&mut self, which: usize, count: usize) -> Vec<String> {
        loop {
            let unit = self.random.one_of(&self.units[which].1);
            let mut words: Vec<String> = unit.all().flat_map(texts::words).filter(|word| word.chars().count() >= 4).collect();
            words.sort_unstable();
            words.dedup();
            if words.len() >= count {
                return (0..count).map(|_| words.swap_remove(self.random.below(words.len()))).collect();
            }
        }
    }

    fn phrase(&mut self, which: usize) -> String {
        loop {
            let unit = self.random.one_of(&self.units[which].1);
            if !unit.asked.is_empty() {
                return (*self.random.one_of(&unit.asked)).to_owned();
            }
        }
    }

    fn noise(&mut self, russian: bool) -> String {
        let letters: Vec<char> = if russian { "йщъфэжцх" } else { "qxzjkvwy" }.chars().collect();
        (0..9).map(|_| *self.random.one_of(&letters)).collect()
    }
}

/// The word with another ending.
fn inflected(word: &str, russian: bool) -> String {
    let vowels = if russian { "аеиоуыэюяьй" } else { "es" };
    word.trim_end_matches(|c| vowels.contains(c)).to_owned() + if russian { "ами" } else { "ing" }
}

/// The word with two neighbours inside it swapped.
fn swapped(word: &str, random: &mut Random) -> String {
    let mut letters: Vec<char> = word.chars().collect();
    let at = 1 + random.below(letters.len() - 2);
    letters.swap(at, at + 1);
    letters.into_iter().collect()
}
