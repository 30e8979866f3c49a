//! What refers to an article, as blocks: links by kind, without those that the article itself names.

use super::block::{Block, Body};
use crate::handbook::{Handbook, Id, Item, Provision, Reference};
use crate::words::Words;

/// The blocks that say what cites a provision.
pub fn blocks<'a>(book: &'a Handbook, words: &Words, provision: &Provision) -> Vec<Block<'a>> {
    let named = named(book, provision);
    let mut groups: [(String, Vec<_>); 5] =
        [words.provisions(), words.situations(), words.review(), words.tables(), words.terms()].map(|label| (label, Vec::new()));
    for id in book.cited_by(&provision.id) {
        let group = match book.item(id) {
            Some(Item::Provision(_) | Item::Part(_)) if named.iter().any(|named| named.is_within(id)) => continue,
            Some(Item::Provision(_) | Item::Part(_)) => 0,
            Some(Item::Guide(_)) => 1,
            Some(Item::Paragraph(_)) => 2,
            Some(Item::Table(_)) => 3,
            Some(Item::Term(_)) => 4,
            // Decks and questions have no page of their own.
            _ => continue,
        };
        groups[group].1.push((Reference::Link(id.clone()), None));
    }
    let lines = groups.into_iter().enumerate().filter(|(_, (_, rows))| !rows.is_empty());
    let lines: Vec<_> = lines.map(|(i, (label, rows))| Block::new(format!("cited#{i}"), Body::References(label, rows))).collect();
    let heading = (!lines.is_empty()).then(|| Block::new("cited", Body::Heading(Words::cited_by)));
    heading.into_iter().chain(lines).collect()
}

/// What the article shows among its own relations, forerunners and successors.
fn named<'a>(book: &'a Handbook, provision: &'a Provision) -> Vec<&'a Id> {
    let related = provision.relations.iter().map(|relation| &relation.to);
    let forerunners = book.forerunners(&provision.id).map(|row| &row.from);
    let successors = book.successors(&provision.id).map(|row| &row.to);
    let link = |reference: &'a Reference| match reference {
        Reference::Link(id) => Some(id),
        Reference::Cited { .. } => None,
    };
    related.chain(forerunners).chain(successors).filter_map(link).collect()
}
