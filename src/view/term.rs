//! A term of the glossary as blocks, and the terms that stand in an article.

use super::article::TITLE;
use super::block::{Block, Body};
use crate::handbook::{Handbook, Id, Provision, Reference, Term};
use crate::language::{Language, Text};
use crate::search::Mentions;
use crate::words::Words;

/// The blocks of a term, from top to bottom.
pub fn blocks<'a>(words: &Words, term: &'a Term) -> Vec<Block<'a>> {
    let mut blocks = vec![Block::new(TITLE, Body::Title(&term.term)), Block::new("definition", Body::Definition(&term.definition))];
    if let Some(reference) = &term.defined_by {
        blocks.push(Block::new("defined", Body::References(words.term_defined_by(), vec![(reference.clone(), None)])));
    }
    blocks.extend(term.usage.as_ref().map(|usage| Block::new("usage", Body::Labelled(Words::term_usage, usage))));
    if term.colloquial.iter().any(|word| !word.hidden) {
        blocks.push(Block::new("colloquial", Body::Colloquial(&term.colloquial)));
    }
    blocks
}

/// The terms whose title stands in an article, in any form and any language of the book.
pub fn standing_in(book: &Handbook, provision: &Provision) -> Vec<Id> {
    if book.terms.is_empty() {
        return Vec::new();
    }
    let mut spoken: Vec<(Language, Mentions)> = book
        .languages()
        .iter()
        .map(|language| (*language, Mentions::new(texts(provision).filter_map(|text| text.get(*language)).map(String::as_str))))
        .collect();
    let mut stands = |term: &&Term| spoken.iter_mut().any(|(language, texts)| term.term.get(*language).is_some_and(|term| texts.has(term)));
    book.terms.iter().filter(|term| stands(term)).map(|term| term.id.clone()).collect()
}

/// What the law says in every edition.
fn texts(provision: &Provision) -> impl Iterator<Item = &Text> {
    provision.editions.iter().filter(|_| provision.is_shown_whole()).flat_map(|edition| {
        let parts = edition.parts.iter().flat_map(|part| part.heading.iter().chain([&part.text]).chain(part.points.iter().map(|point| &point.text)));
        std::iter::once(&edition.title).chain(parts)
    })
}

/// The line that names the terms standing in an article.
pub fn here<'a>(words: &Words, terms: &[Id]) -> Option<Block<'a>> {
    let rows = terms.iter().map(|id| (Reference::Link(id.clone()), None)).collect();
    (!terms.is_empty()).then(|| Block::new("terms", Body::References(words.terms_here(), rows)))
}
