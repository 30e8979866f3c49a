//! Search in words: rescues, filters and their values.

use super::Words;
use crate::handbook::{Handbook, Item, Reference, Status};
use crate::search::{Facet, Kind, Opens, Rescue, Value};

use fluent_bundle::FluentArgs;

impl Words {
    /// How a query was made from the one that was typed.
    pub fn rescue(&self, kind: Rescue) -> String {
        self.named(match kind {
            Rescue::Layout => "rescue-layout",
            Rescue::Translit => "rescue-translit",
            Rescue::Spelling => "rescue-spelling",
        })
    }

    /// A filter.
    pub fn facet(&self, facet: Facet) -> String {
        self.named(match facet {
            Facet::Act => "filter-act",
            Facet::Topic => "filter-topic",
            Facet::Kind => "filter-kind",
            Facet::Status => "filter-status",
        })
    }

    /// A value of a filter.
    pub fn value(&self, book: &Handbook, value: &Value) -> String {
        match value {
            Value::Act(id) | Value::Topic(id) => match book.item(id) {
                Some(Item::Act(act)) => act.about.name.in_language(self.language()).to_owned(),
                Some(Item::Topic(topic)) => topic.title.in_language(self.language()).to_owned(),
                _ => id.to_string(),
            },
            Value::Kind(kind) => self.named(match kind {
                Kind::Provision => "kind-provision",
                Kind::Review => "kind-review",
                Kind::Guide => "kind-guide",
                Kind::Term => "kind-term",
            }),
            Value::Status(status) => self.named(match status {
                Status::InForce => "status-name-in-force",
                Status::Repealed => "status-name-repealed",
                Status::Spent => "status-name-spent",
            }),
        }
    }

    /// What opens a cited provision, part or point: past law is named with what has taken its place, and this with what it was.
    pub fn open(&self, book: &Handbook, opens: &Opens) -> String {
        let Some(provision) = book.provision(&opens.id) else { return opens.id.to_string() };
        let citation = self.reference(book, &Reference::Link(opens.id.clone()));
        let title = provision.current().title.in_language(self.language());
        if let Some(was) = &opens.was {
            return self.open_cited_was(&citation, &self.reference(book, was), title);
        }
        let past = book.status(provision) != Status::InForce;
        let successors: Vec<String> =
            if past { book.successors(&provision.id).map(|row| self.reference(book, &row.to)).collect() } else { Vec::new() };
        if successors.is_empty() { self.open_cited(&citation, title) } else { self.open_cited_now(&citation, &successors.join(", "), title) }
    }

    fn named(&self, id: &str) -> String {
        self.dynamic(id, &FluentArgs::new())
    }
}
