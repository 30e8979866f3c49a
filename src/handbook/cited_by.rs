//! What refers to what: every reference of the book, and turned round, so that an article can say what cites it.

use super::{Handbook, Id, Reference, Rows};

use std::collections::HashMap;

/// By item, the items that refer to it or to what lies in it, in the book's order and each once.
pub(super) type CitedBy = HashMap<Id, Vec<Id>>;

impl Handbook {
    /// Every reference, with the item in which it stands. The concordance stands in none: it is shown at both its ends.
    pub fn references(&self) -> Vec<(&Id, &Reference)> {
        let provisions = self.provisions.iter().flat_map(|provision| provision.relations.iter().map(|relation| (&provision.id, &relation.to)));
        let guides = self.guides.iter().flat_map(|guide| {
            let steps = guide.steps.iter().flat_map(|step| &step.rests_on);
            guide.warning_rests_on.iter().chain(steps).map(|reference| (&guide.id, reference))
        });
        let paragraphs = self.review.iter().flat_map(|review| &review.paragraphs).flat_map(|paragraph| {
            let statements = paragraph.statements.iter().flat_map(|statement| statement.then.iter().chain(&statement.now));
            statements.map(|reference| (&paragraph.id, reference))
        });
        let tables = self.tables.iter().flat_map(|table| of_rows(&table.rows).into_iter().map(|reference| (&table.id, reference)));
        let terms = self.terms.iter().flat_map(|term| term.defined_by.iter().map(|reference| (&term.id, reference)));
        let decks = self.decks.iter().flat_map(|deck| deck.slides.iter().flat_map(|slide| &slide.shows).map(|reference| (&deck.id, reference)));
        let questions = self.questions.iter().flat_map(|question| question.answered_by.iter().map(|reference| (&question.id, reference)));
        provisions.chain(guides).chain(paragraphs).chain(tables).chain(terms).chain(decks).chain(questions).collect()
    }

    /// The items that refer to this one or to what lies in it, in the book's order and each once.
    pub fn cited_by(&self, id: &Id) -> &[Id] {
        self.cited_by.get(id).map_or(&[], Vec::as_slice)
    }

    /// The same for every item of a book whose ids are known.
    pub(super) fn turned_round(&self) -> CitedBy {
        let mut cited_by = CitedBy::new();
        for (from, reference) in self.references() {
            let Reference::Link(link) = reference else { continue };
            let to = self.provision(link).map_or(link, |provision| &provision.id);
            let citing = cited_by.entry(to.clone()).or_default();
            if to != from && !citing.contains(from) {
                citing.push(from.clone());
            }
        }
        cited_by.retain(|_, citing| !citing.is_empty());
        cited_by
    }
}

fn of_rows(rows: &Rows) -> Vec<&Reference> {
    match rows {
        Rows::Timeline(events) => events.iter().flat_map(|event| &event.touches).collect(),
        Rows::Doubts(doubts) => doubts.iter().flat_map(|doubt| &doubt.touches).collect(),
        Rows::Deadlines(starts) => starts.iter().flat_map(|start| &start.terms).flat_map(|term| &term.rests_on).collect(),
        Rows::Mci(_) | Rows::Statistics(_) | Rows::Plain { .. } => Vec::new(),
    }
}
