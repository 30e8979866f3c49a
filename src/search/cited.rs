//! From a citation to the provisions it leads to: every act that has the number, in force first; an old number with its successor.

use super::citation::{self, Citation, Names, Place};
use super::query;
use crate::handbook::{Handbook, Id, Reference, Status};
use crate::language::Language;

use std::cmp::Reverse;

/// The acts of a book as people name them.
pub struct Acts(Vec<Names>);

/// A provision that a query cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cited {
    /// The provision.
    pub provision: Id,
    /// The part or point of it, or the provision itself.
    pub place: Id,
    /// Whether the form of the query alone says that it is a citation.
    pub explicit: bool,
    /// The article that is cited, where this one has taken its place.
    pub was: Option<Reference>,
}

impl Acts {
    /// The names of every act, its slug among them.
    pub fn new(book: &Handbook) -> Self {
        let names = book.acts.iter().enumerate().map(|(position, act)| {
            let languages = [Language::ENGLISH, Language::RUSSIAN].into_iter().chain(book.languages().iter().copied());
            let short = languages.flat_map(|language| act.about.short_names.get(language).into_iter().flatten().chain(act.about.cited.get(language)));
            let mut names: Vec<String> = short.cloned().chain([act.id.to_string()]).collect();
            names.dedup();
            Names::new(position, names.iter().map(String::as_str))
        });
        Self(names.collect())
    }

    /// The positions of the acts that a name means, if it is nothing but a name.
    pub fn named(&self, name: &str) -> Vec<usize> {
        citation::acts(name, &self.0)
    }

    /// What a query cites, in the order to be shown.
    pub fn cited(&self, book: &Handbook, text: &str) -> Vec<Cited> {
        let Some(citation) = citation::parse(text, &self.0) else { return Vec::new() };
        let mut cited: Vec<Cited> = citation.places.iter().flat_map(|place| found(book, &citation, place)).collect();
        // What has the number itself before what has taken its place; law in force first; among equals the book's order.
        let past = |cited: &Cited| book.provision(&cited.provision).is_none_or(|provision| book.status(provision) != Status::InForce);
        // The article whose title has the words beside the number is the one that is meant.
        let words: Vec<String> = citation.rest.iter().flat_map(|word| query::stems(word)).collect();
        let titled = |cited: &Cited| {
            let titles =
                book.provision(&cited.provision).into_iter().flat_map(|provision| &provision.editions).flat_map(|edition| edition.title.iter());
            let stems: Vec<String> = titles.flat_map(|(_, title)| query::stems(title)).collect();
            words.iter().filter(|word| stems.contains(word)).count()
        };
        cited.sort_by_key(|cited| (Reverse(titled(cited)), cited.was.is_some(), past(cited)));
        if !citation.acts.is_empty() {
            // The act that was named comes before the successor of its article.
            let named = |cited: &Cited| citation.acts.iter().any(|act| book.acts.get(*act).is_some_and(|act| cited.provision.is_within(&act.id)));
            cited.sort_by_key(|cited| !named(cited));
        }
        cited
    }
}

/// A place in every act that has it, and in the article that has taken its place.
fn found(book: &Handbook, citation: &Citation, place: &Place) -> Vec<Cited> {
    let acts = book.acts.iter().enumerate().filter(|(position, _)| citation.acts.is_empty() || citation.acts.contains(position));
    let mut cited = Vec::new();
    for (_, act) in acts {
        let provision = act.id.child(&place.article);
        if book.provision(&provision).is_some() {
            let place = inside(book, &provision, place);
            cited.push(Cited { provision: provision.clone(), place, explicit: citation.explicit, was: None });
        }
        for row in book.concordance.iter().filter(|row| leads_from(&row.from, &provision)) {
            if let Reference::Link(id) = &row.to
                && let Some(provision) = book.provision(id)
            {
                cited.push(Cited { provision: provision.id.clone(), place: id.clone(), explicit: citation.explicit, was: Some(row.from.clone()) });
            }
        }
    }
    cited
}

fn leads_from(from: &Reference, provision: &Id) -> bool {
    match from {
        Reference::Link(id) => id.is_within(provision),
        Reference::Cited { act, article } => provision.as_str().strip_prefix(act.as_str()).and_then(|rest| rest.strip_prefix('/')) == Some(article),
    }
}

/// The id of the part, point or note, as far as the book has it; a point named without a part may be what the book counts as one.
fn inside(book: &Handbook, provision: &Id, place: &Place) -> Id {
    let note = place.note.as_ref().map(|number| number.as_ref().map_or_else(|| "note".to_owned(), |number| format!("note-{number}")));
    let part = place.part.clone().or(note).or_else(|| place.point.clone());
    let point = place.part.as_ref().and(place.point.as_ref());
    let part = part.map(|part| provision.child(&part)).filter(|id| book.item(id).is_some());
    let point = part.as_ref().zip(point).map(|(part, point)| part.child(point)).filter(|id| book.item(id).is_some());
    point.or(part).unwrap_or_else(|| provision.clone())
}
