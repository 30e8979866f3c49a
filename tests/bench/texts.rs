//! The texts of a book as the engine has them, read from its public records alone.

use legal_handbook::handbook::{Handbook, Provision};
use legal_handbook::language::{Language, Text, Translated};

/// The texts of one provision, paragraph, guide or term in one language.
#[derive(Default)]
pub struct Unit<'a> {
    /// Titles of every edition.
    pub titles: Vec<&'a str>,
    /// The law, and what stands beside it.
    pub blocks: Vec<&'a str>,
    /// Everyday phrases.
    pub asked: Vec<&'a str>,
}

impl<'a> Unit<'a> {
    /// Every text, one after another.
    pub fn all(&self) -> impl Iterator<Item = &'a str> {
        self.titles.iter().chain(&self.blocks).chain(&self.asked).copied()
    }
}

/// Every unit of a book in one language, provisions first.
pub fn units(book: &Handbook, language: Language) -> Vec<Unit<'_>> {
    let provisions = book.provisions.iter().map(|provision| of_provision(provision, language));
    let paragraphs = book.review.iter().flat_map(|review| &review.paragraphs).map(|paragraph| {
        let statements = paragraph.statements.iter().flat_map(|statement| statement.texts());
        Unit { blocks: said([&paragraph.text].into_iter().chain(statements), language), ..Unit::default() }
    });
    let guides = book.guides.iter().map(|guide| {
        let steps = guide.steps.iter().flat_map(|step| [&step.text].into_iter().chain(&step.say).chain(&step.do_not_sign));
        let turn_to = guide.turn_to.iter().map(|help| &help.text);
        let blocks = [&guide.summary].into_iter().chain(&guide.warning).chain(steps).chain(&guide.doubts).chain(turn_to);
        Unit { titles: said([&guide.title], language), blocks: said(blocks, language), asked: asked(&guide.asked_as, language) }
    });
    let terms = book.terms.iter().map(|term| Unit {
        titles: said([&term.term], language),
        blocks: said([&term.definition].into_iter().chain(&term.usage), language),
        asked: asked(&term.asked_as, language),
    });
    provisions.chain(paragraphs).chain(guides).chain(terms).collect()
}

fn of_provision(provision: &Provision, language: Language) -> Unit<'_> {
    let parts = provision.editions.iter().flat_map(|edition| &edition.parts);
    let parts = parts.flat_map(|part| part.heading.iter().chain([&part.text]).chain(part.points.iter().map(|point| &point.text)));
    let notes = provision.notes.iter().map(|note| &note.text).chain(provision.our_reading.iter().map(|reading| &reading.text));
    let changes = provision.editions.iter().filter_map(|edition| edition.note.as_ref());
    let blocks = parts.chain(notes).chain(&provision.doubts).chain(changes).chain(&provision.place);
    Unit {
        titles: said(provision.editions.iter().map(|edition| &edition.title), language),
        blocks: if provision.is_shown_whole() { said(blocks, language) } else { Vec::new() },
        asked: asked(&provision.asked_as, language),
    }
}

fn said<'a>(texts: impl IntoIterator<Item = &'a Text>, language: Language) -> Vec<&'a str> {
    texts.into_iter().filter_map(|text| text.get(language)).map(String::as_str).collect()
}

fn asked(phrases: &Translated<Vec<String>>, language: Language) -> Vec<&str> {
    phrases.get(language).into_iter().flatten().map(String::as_str).collect()
}

/// The words of a text that are written in letters alone, lowercased, ё as е.
pub fn words(text: &str) -> impl Iterator<Item = String> {
    let letters = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty() && word.chars().all(char::is_alphabetic));
    letters.map(|word| word.to_lowercase().replace('ё', "е"))
}
