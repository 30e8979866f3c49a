//! What can be found: provisions, paragraphs of the review, guides, terms; and their texts in a language.

use super::Kind;
use crate::handbook::{ActKind, Guide, Handbook, Id, Item, Paragraph, Provision, Review, Statement, Status, Term};
use crate::language::{Language, Shown, Text};

/// One unit of the index; its position is its document.
#[derive(Clone, Debug)]
pub struct Unit {
    /// The item.
    pub id: Id,
    /// Its kind.
    pub kind: Kind,
    /// How directly it answers.
    pub standing: Standing,
}

/// How directly law answers: what can be read and applied before what binds the state or has nothing to read, that before past law.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// Law in force, and whatever is no law.
    Direct,
    /// What a word means.
    Term,
    /// A treaty, or law whose contents were not checked.
    Indirect,
    /// Law no longer in force.
    Past,
}

impl Standing {
    fn of(book: &Handbook, provision: &Provision) -> Self {
        let parts = || provision.editions.iter().flat_map(|edition| &edition.parts);
        if book.status(provision) != Status::InForce {
            Self::Past
        } else if book.act_of(provision).about.kind == ActKind::Treaty || parts().next().is_none() {
            Self::Indirect
        } else {
            Self::Direct
        }
    }
}

/// The texts of a unit in one language.
#[derive(Debug, Default)]
pub struct Texts<'a> {
    /// Titles of every edition.
    pub titles: Vec<&'a str>,
    /// Number, act, and what people write for it: "ст. 309 УК РК", "art. 309 CC".
    pub citation: String,
    /// The law, and what stands beside it, in reading order.
    pub blocks: Vec<&'a str>,
    /// Everyday phrases: matched, never shown.
    pub asked: Vec<&'a str>,
}

/// Every unit, in the book's order.
pub fn all(book: &Handbook) -> Vec<Unit> {
    let unit = |id: &Id, kind, standing| Unit { id: id.clone(), kind, standing };
    let provisions = book.provisions.iter().map(|provision| unit(&provision.id, Kind::Provision, Standing::of(book, provision)));
    let review = book.review.iter().flat_map(|review| &review.paragraphs).map(|paragraph| unit(&paragraph.id, Kind::Review, Standing::Direct));
    let guides = book.guides.iter().map(|guide| unit(&guide.id, Kind::Guide, Standing::Direct));
    let terms = book.terms.iter().map(|term| unit(&term.id, Kind::Term, Standing::Term));
    guides.chain(provisions).chain(review).chain(terms).collect()
}

/// Languages that have fields of their own: those of the book, and Kazakh for its titles.
pub fn languages(book: &Handbook) -> Vec<Language> {
    let kazakh = (!book.languages().contains(&Language::KAZAKH)).then_some(Language::KAZAKH);
    book.languages().iter().copied().chain(kazakh).collect()
}

impl Unit {
    /// The title in a language, or in another where it is missing.
    pub fn title<'a>(&self, book: &'a Handbook, language: Language) -> Shown<'a> {
        let title = match book.item(&self.id) {
            Some(Item::Provision(provision)) => Some(&provision.current().title),
            Some(Item::Paragraph(_)) => book.review.as_ref().map(|review| &review.title),
            Some(Item::Guide(guide)) => Some(&guide.title),
            Some(Item::Term(term)) => Some(&term.term),
            _ => None,
        };
        title.map_or(Shown { text: "", language }, |title| title.show(language))
    }

    /// Its titles, of every edition, the latest first.
    pub fn titles<'a>(&self, book: &'a Handbook) -> Vec<&'a Text> {
        match book.item(&self.id) {
            Some(Item::Provision(provision)) => provision.editions.iter().rev().map(|edition| &edition.title).collect(),
            Some(Item::Paragraph(first)) if first.number == 1 => book.review.iter().map(|review| &review.title).collect(),
            Some(Item::Guide(guide)) => vec![&guide.title],
            Some(Item::Term(term)) => vec![&term.term],
            _ => Vec::new(),
        }
    }

    /// The texts in exactly this language.
    pub fn texts<'a>(&self, book: &'a Handbook, language: Language) -> Texts<'a> {
        match book.item(&self.id) {
            Some(Item::Provision(found)) => provision(book, found, language),
            Some(Item::Paragraph(found)) => paragraph(book.review.as_ref(), found, language),
            Some(Item::Guide(found)) => guide(found, language),
            Some(Item::Term(found)) => term(found, language),
            _ => Texts::default(),
        }
    }
}

fn in_language<'a>(texts: impl IntoIterator<Item = &'a Text>, language: Language) -> Vec<&'a str> {
    texts.into_iter().filter_map(|text| text.get(language)).map(String::as_str).collect()
}

fn asked(phrases: Option<&Vec<String>>) -> Vec<&str> {
    phrases.into_iter().flatten().map(String::as_str).collect()
}

fn provision<'a>(book: &'a Handbook, provision: &'a Provision, language: Language) -> Texts<'a> {
    let about = &book.act_of(provision).about;
    let mut titles = in_language(provision.editions.iter().rev().map(|edition| &edition.title), language);
    titles.dedup();
    let short = about.short_names.get(language).map(Vec::as_slice).unwrap_or_default();
    let article = if language == Language::RUSSIAN { "ст. статья" } else { "art. article" };
    let number = if provision.is_whole_act() { String::new() } else { format!("{article} {}", provision.article) };
    let names = about.cited.get(language).into_iter().chain(short).map(String::as_str).collect::<Vec<_>>();
    let citation = if names.is_empty() { String::new() } else { format!("{number} {}", names.join(" ")) };

    let mut blocks = Vec::new();
    if provision.is_shown_whole() {
        for edition in provision.editions.iter().rev() {
            for part in &edition.parts {
                blocks.extend(in_language(part.heading.iter().chain([&part.text]), language));
                blocks.extend(in_language(part.points.iter().map(|point| &point.text), language));
            }
        }
        let beside = provision.notes.iter().map(|note| &note.text).chain(provision.our_reading.iter().map(|reading| &reading.text));
        blocks.extend(in_language(beside.chain(&provision.doubts), language));
        blocks.extend(in_language(provision.editions.iter().rev().filter_map(|edition| edition.note.as_ref()), language));
        blocks.extend(in_language(&provision.place, language));
    }
    Texts { titles, citation, blocks, asked: asked(provision.asked_as.get(language)) }
}

fn paragraph<'a>(review: Option<&'a Review>, paragraph: &'a Paragraph, language: Language) -> Texts<'a> {
    let statements = paragraph.statements.iter().flat_map(Statement::texts);
    let first = paragraph.number == 1;
    let whole = review.filter(|_| first).and_then(|review| review.asked_as.get(language));
    Texts {
        titles: in_language(review.filter(|_| first).map(|review| &review.title), language),
        citation: String::new(),
        blocks: in_language(std::iter::once(&paragraph.text).chain(statements), language),
        asked: [asked(paragraph.asked_as.get(language)), asked(whole)].concat(),
    }
}

fn guide(guide: &Guide, language: Language) -> Texts<'_> {
    let steps = guide.steps.iter().flat_map(|step| std::iter::once(&step.text).chain(&step.say).chain(&step.do_not_sign));
    let turn_to = guide.turn_to.iter().map(|help| &help.text);
    Texts {
        titles: in_language([&guide.title], language),
        citation: String::new(),
        blocks: in_language([&guide.summary].into_iter().chain(&guide.warning).chain(steps).chain(&guide.doubts).chain(turn_to), language),
        asked: asked(guide.asked_as.get(language)),
    }
}

/// A term; the colloquial words, the hidden ones too, are matched and never shown.
fn term(term: &Term, language: Language) -> Texts<'_> {
    let colloquial = term.colloquial.iter().filter(|word| word.language == language).map(|word| word.word.as_str());
    Texts {
        titles: in_language([&term.term], language),
        citation: String::new(),
        blocks: in_language(std::iter::once(&term.definition).chain(&term.usage), language),
        asked: asked(term.asked_as.get(language)).into_iter().chain(colloquial).collect(),
    }
}
