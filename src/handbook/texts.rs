//! Every text of a record, one after another: what checks, typography and the font test walk over.

use super::penalty::{Addition, Measure};
use super::source::*;
use super::{Penalty, When};
use crate::language::Text;

/// What a text is, for the rules that differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Ours.
    Body,
    /// A title: Kazakh is allowed beside the languages of the book.
    Title,
    /// The review's own text: kept exactly as its author's.
    Review,
}

/// A record whose texts can be visited.
pub trait Texts {
    /// Calls `visit` with every text and its role.
    fn texts(&mut self, visit: &mut dyn FnMut(Role, &mut Text));
}

impl Texts for Text {
    fn texts(&mut self, visit: &mut dyn FnMut(Role, &mut Text)) {
        visit(Role::Body, self);
    }
}

impl<T: Texts> Texts for Option<T> {
    fn texts(&mut self, visit: &mut dyn FnMut(Role, &mut Text)) {
        self.iter_mut().for_each(|value| value.texts(visit));
    }
}

impl<T: Texts> Texts for Vec<T> {
    fn texts(&mut self, visit: &mut dyn FnMut(Role, &mut Text)) {
        self.iter_mut().for_each(|value| value.texts(visit));
    }
}

impl Texts for When {
    fn texts(&mut self, visit: &mut dyn FnMut(Role, &mut Text)) {
        if let Self::Unknown(reason) = self {
            reason.texts(visit);
        }
    }
}

impl Texts for Penalty {
    fn texts(&mut self, visit: &mut dyn FnMut(Role, &mut Text)) {
        let additions = self.plus.iter_mut().map(|addition| {
            let (Addition::Must(measure) | Addition::May(measure)) = addition;
            measure
        });
        for measure in self.one_of.iter_mut().chain(additions) {
            if let Measure::Arrest { suspended_until, .. } = measure {
                suspended_until.texts(visit);
            }
        }
    }
}

impl Texts for Edition {
    fn texts(&mut self, visit: &mut dyn FnMut(Role, &mut Text)) {
        visit(Role::Title, &mut self.title);
        self.from.texts(visit);
        self.until.texts(visit);
        self.by.texts(visit);
        self.note.texts(visit);
        self.parts.texts(visit);
    }
}

impl Texts for Act {
    fn texts(&mut self, visit: &mut dyn FnMut(Role, &mut Text)) {
        visit(Role::Title, &mut self.title);
        self.name.texts(visit);
        self.cited.texts(visit);
        self.adopted.texts(visit);
        self.in_force.texts(visit);
        self.until.texts(visit);
        self.last_amended_by.texts(visit);
        self.unread.texts(visit);
        self.index_rule.texts(visit);
        self.which_day.texts(visit);
        self.sources.texts(visit);
        self.notes.texts(visit);
    }
}

impl Texts for Review {
    fn texts(&mut self, visit: &mut dyn FnMut(Role, &mut Text)) {
        for paragraph in &mut self.paragraphs {
            visit(Role::Review, &mut paragraph.text);
            paragraph.statements.texts(visit);
        }
        visit(Role::Review, &mut self.title);
        visit(Role::Review, &mut self.subtitle);
        visit(Role::Review, &mut self.byline);
        for text in [&mut self.source, &mut self.rights, &mut self.translation, &mut self.contact, &mut self.describes] {
            text.texts(visit);
        }
    }
}

impl Texts for Rows {
    fn texts(&mut self, visit: &mut dyn FnMut(Role, &mut Text)) {
        match self {
            Self::Mci(rows) => rows.texts(visit),
            Self::Timeline(events) => events.texts(visit),
            Self::Doubts(doubts) => doubts.texts(visit),
            Self::Deadlines(starts) => starts.texts(visit),
            Self::Statistics(series) => series.texts(visit),
            Self::Plain { columns, cells } => {
                columns.texts(visit);
                cells.texts(visit);
            }
        }
    }
}

macro_rules! texts {
    ($($record:ty { $($field:ident),* })*) => {
        $(impl Texts for $record {
            fn texts(&mut self, visit: &mut dyn FnMut(Role, &mut Text)) {
                $(self.$field.texts(visit);)*
            }
        })*
    };
}

texts! {
    Manifest { title, short_title, publisher, disclaimer, disclaimer_short, reviewed_by, not_reviewed, purpose }
    Statement { says, then_said, now_says, imprecise, comment }
    Topic { title, summary }
    Source { name }
    Article { place, editions, relations, notes, our_reading, doubts }
    Part { heading, text, points, penalty, derived }
    Point { text }
    Derived { note }
    Relation { note }
    Note { text }
    Reading { text }
    ConcordanceRow { subject }
    Table { title, note, rows }
    Mci { basis }
    Series { title, counted, source, caution, figures }
    Figure { shown }
    Event { when, law, text }
    IndexRule { text }
    WhichDay { text }
    Doubt { text }
    Start { title, moment, terms }
    Deadline { text, note }
    Guide { title, summary, warning, steps, doubts, turn_to }
    Help { text }
    Step { text, say, do_not_sign }
    Term { term, definition, usage }
    Deck { title, slides }
    Slide { text, notes }
    Question { text, answer }
}

impl Texts for Words {
    fn texts(&mut self, _visit: &mut dyn FnMut(Role, &mut Text)) {}
}
