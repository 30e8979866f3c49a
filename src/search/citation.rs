//! Citations in any form people write them: an article, with part and point, from a scrap of paper, in either order and either language.
//!
//! The query is cut into tokens; then, in this order, the names of acts are taken out, dates and quantities are set aside, and
//! what is left is read as markers (`ст.`, `part`, `§`) and numbers, which are bound to each other run by run.

mod act;
mod bind;
mod line;
mod number;
mod place;
mod quantity;
#[cfg(test)]
mod tests;
mod token;
mod words;

pub use act::Names;
use bind::{bind, items, merge_neighbours};
use line::Line;
use place::places;
use token::tokens;

/// A query longer than this, in characters, is cut.
const LONGEST: usize = 400;
/// A range of articles wider than this is its two ends.
const WIDEST: u32 = 30;
/// No part, point or note has a greater number; a greater one beside `ч.` is an article.
const MOST_PARTS: u32 = 30;
/// More places than this nobody cites at once.
const MOST_PLACES: usize = 64;

/// What a query cites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Citation {
    /// Positions of the acts it may mean, in the order named; empty where no act was named: every act that has the number.
    pub acts: Vec<usize>,
    /// Articles with part and point, in the order written; a list or a range gives several.
    pub places: Vec<Place>,
    /// Words of the query that are no part of the citation, in order, lowercased, ё as е.
    pub rest: Vec<String>,
    /// Whether the form alone says that it is a citation (`ст. 309`, `УК 309`, `§ 5`); otherwise only a number stands there.
    pub explicit: bool,
}

/// A place in an act.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// The article: `309`, `132-1`.
    pub article: String,
    /// The part.
    pub part: Option<String>,
    /// The point, a number or a letter. Without a part it may be what the book numbers as a part (`п. 2 ст. 20 Конституции`).
    pub point: Option<String>,
    /// The note; inside, its number if it has one.
    pub note: Option<Option<String>>,
}

/// The acts that a name means, if it is nothing but a name.
pub fn acts(name: &str, known: &[Names]) -> Vec<usize> {
    let mut line = Line { tokens: tokens(name, known) };
    line.find_years();
    let acts = line.take_acts(known);
    if line.rest().is_empty() { acts } else { Vec::new() }
}

/// The citation in a query, if there is one.
pub fn parse(query: &str, known: &[Names]) -> Option<Citation> {
    let mut line = Line { tokens: tokens(query, known) };
    line.find_years();
    let acts = line.take_acts(known);
    line.set_aside(!acts.is_empty());
    let mut pieces = line.pieces();
    merge_neighbours(&mut pieces, !acts.is_empty());
    let pairs = bind(&pieces);
    let (items, marked) = items(&pieces, &pairs, &line, !acts.is_empty())?;
    for (_, numbers) in &items {
        line.take(numbers.from, numbers.to);
    }
    let bracketed = items.iter().flat_map(|(_, numbers)| &numbers.values).any(|value| value.bracketed);
    let mut places = places(&items);
    places.truncate(MOST_PLACES);
    Some(Citation { explicit: marked || bracketed || !acts.is_empty(), places, rest: line.rest(), acts })
}
