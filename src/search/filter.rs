//! Filters by act, topic, kind, status and day, and how many matches each of their values has.

use super::operators::Asked;
use super::unit::Unit;
use super::{Kind, Query};
use crate::handbook::{Handbook, Id, Item, Status, When};

use jiff::civil::Date;

use std::collections::HashMap;

/// A filter whose values are offered with their counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Facet {
    /// By act.
    Act,
    /// By topic.
    Topic,
    /// By kind.
    Kind,
    /// By status.
    Status,
}

impl Facet {
    /// Every facet, in the order of the buttons.
    pub const ALL: [Self; 4] = [Self::Act, Self::Topic, Self::Kind, Self::Status];
}

/// A value of a filter.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Value {
    /// An act.
    Act(Id),
    /// A topic.
    Topic(Id),
    /// A kind.
    Kind(Kind),
    /// A status.
    Status(Status),
}

impl Value {
    /// The filter it is a value of.
    pub fn facet(&self) -> Facet {
        match self {
            Self::Act(_) => Facet::Act,
            Self::Topic(_) => Facet::Topic,
            Self::Kind(_) => Facet::Kind,
            Self::Status(_) => Facet::Status,
        }
    }
}

/// Values with the number of matches that each would leave under the other filters, in the book's order; none of them zero.
pub type Counts = Vec<(Value, usize)>;

impl Query {
    /// The values that are filtered by, in the order of the buttons.
    pub fn chosen(&self) -> Vec<Value> {
        let act = self.act.as_deref().map(|act| Value::Act(Id::new(act)));
        let topic = self.topic.clone().map(Value::Topic);
        [act, topic, self.kind.map(Value::Kind), self.status.map(Value::Status)].into_iter().flatten().collect()
    }

    /// Filters by a value.
    pub fn choose(&mut self, value: Value) {
        match value {
            Value::Act(act) => self.act = Some(act.to_string()),
            Value::Topic(topic) => self.topic = Some(topic),
            Value::Kind(kind) => self.kind = Some(kind),
            Value::Status(status) => self.status = Some(status),
        }
    }

    /// Filters by a facet no more.
    pub fn release(&mut self, facet: Facet) {
        match facet {
            Facet::Act => self.act = None,
            Facet::Topic => self.topic = None,
            Facet::Kind => self.kind = None,
            Facet::Status => self.status = None,
        }
    }

    /// The same query without filters.
    pub fn unfiltered(&self) -> Self {
        Self { act: None, topic: None, kind: None, status: None, as_of: None, ..self.clone() }
    }

    /// Whether anything is filtered by.
    pub fn is_filtered(&self) -> bool {
        self.act.is_some() || self.topic.is_some() || self.kind.is_some() || self.status.is_some() || self.as_of.is_some()
    }
}

/// What filters ask of a unit; acts, topics and provisions by their positions in the book.
pub struct Traits {
    kind: Kind,
    provision: Option<usize>,
    act: Option<usize>,
    topics: Vec<usize>,
    status: Option<Status>,
}

/// The traits of every unit, in their order.
pub fn traits(book: &Handbook, units: &[Unit]) -> Vec<Traits> {
    let provisions: HashMap<&Id, usize> = book.provisions.iter().enumerate().map(|(position, provision)| (&provision.id, position)).collect();
    let topics: HashMap<&str, usize> =
        book.topics.iter().enumerate().filter_map(|(position, topic)| Some((topic.id.as_str().strip_prefix("topic/")?, position))).collect();
    let named = |slugs: &[String]| slugs.iter().filter_map(|slug| topics.get(slug.as_str()).copied()).collect::<Vec<_>>();
    let of = |unit: &Unit| match provisions.get(&unit.id).and_then(|position| Some((*position, book.provisions.get(*position)?))) {
        Some((position, provision)) => Traits {
            kind: unit.kind,
            provision: Some(position),
            act: Some(provision.act),
            topics: named(&provision.topics),
            status: Some(book.status(provision)),
        },
        None => {
            let topics = match book.item(&unit.id) {
                Some(Item::Guide(guide)) => named(&guide.topics),
                _ => Vec::new(),
            };
            Traits { kind: unit.kind, provision: None, act: None, topics, status: None }
        }
    };
    units.iter().map(of).collect()
}

/// What is wanted of a unit: the filters of a query, and what its operators leave.
pub struct Wanted<'a> {
    book: &'a Handbook,
    traits: &'a [Traits],
    act: Option<Option<usize>>,
    topic: Option<Option<usize>>,
    kind: Option<Kind>,
    status: Option<Status>,
    as_of: Option<Date>,
    acts: &'a [usize],
    kinds: &'a [Kind],
    /// What the operators leave, by position.
    pub left: Option<Vec<bool>>,
    /// What has the words in the only language that counts, by position.
    pub spoken: Option<Vec<bool>>,
}

impl<'a> Wanted<'a> {
    /// By the filters and the scopes of a query.
    pub fn new(book: &'a Handbook, traits: &'a [Traits], query: &Query, asked: &'a Asked) -> Self {
        Self {
            book,
            traits,
            act: query.act.as_ref().map(|wanted| book.acts.iter().position(|act| act.id.as_str() == wanted)),
            topic: query.topic.as_ref().map(|wanted| book.topics.iter().position(|topic| topic.id == *wanted)),
            kind: query.kind,
            status: query.status,
            as_of: query.as_of,
            acts: &asked.acts,
            kinds: &asked.kinds,
            left: None,
            spoken: None,
        }
    }

    /// Whether anything is left out.
    pub fn narrows(&self) -> bool {
        let filtered = self.act.is_some() || self.topic.is_some() || self.kind.is_some() || self.status.is_some() || self.as_of.is_some();
        filtered || !self.acts.is_empty() || !self.kinds.is_empty() || self.left.is_some() || self.spoken.is_some()
    }

    /// Whether a unit may be cited: every filter and operator, whatever the language.
    pub fn cites(&self, position: u32) -> bool {
        self.in_scope(position) && self.traits.get(position as usize).is_some_and(|unit| self.tests(unit).iter().all(|passed| *passed))
    }

    /// Whether a unit may be found.
    pub fn has(&self, position: u32) -> bool {
        self.may(position) && self.cites(position)
    }

    /// Whether a unit is what the operators leave, whatever the filters.
    pub fn may(&self, position: u32) -> bool {
        self.in_scope(position) && self.spoken.as_ref().is_none_or(|spoken| spoken.get(position as usize) == Some(&true))
    }

    /// The same, whatever the language.
    pub fn in_scope(&self, position: u32) -> bool {
        let Some(unit) = self.traits.get(position as usize) else { return false };
        let act = self.acts.is_empty() || unit.act.is_some_and(|act| self.acts.contains(&act));
        let kind = self.kinds.is_empty() || self.kinds.contains(&unit.kind);
        act && kind && self.left.as_ref().is_none_or(|left| left.get(position as usize) == Some(&true))
    }

    /// Whether a unit passes each filter: the facets in their order, then the day.
    fn tests(&self, unit: &Traits) -> [bool; 5] {
        [
            self.act.is_none_or(|act| act.is_some() && unit.act == act),
            self.topic.is_none_or(|topic| topic.is_some_and(|topic| unit.topics.contains(&topic))),
            self.kind.is_none_or(|kind| kind == unit.kind),
            self.status.is_none_or(|status| unit.status == Some(status)),
            self.as_of.is_none_or(|day| unit.provision.is_none_or(|provision| self.was_law(provision, day))),
        ]
    }

    /// Whether a provision may have been law on a day. Its act bounds what is not known of its editions.
    fn was_law(&self, provision: usize, day: Date) -> bool {
        let Some(provision) = self.book.provisions.get(provision) else { return false };
        let about = &self.book.act_of(provision).about;
        let begun = about.in_force.earliest().is_none_or(|first| first <= day);
        // An article may outlive its act.
        let last = provision.current().until.as_ref().or(about.until.as_ref()).and_then(When::latest);
        begun && last.is_none_or(|last| day <= last) && provision.on(day).next().is_some()
    }

    /// How many of these matches each value would leave under the other filters.
    pub fn counts(&self, matches: &[u32]) -> Counts {
        let (mut acts, mut topics) = (vec![0; self.book.acts.len()], vec![0; self.book.topics.len()]);
        let (mut kinds, mut statuses) = ([0; Kind::ALL.len()], [0; Status::ALL.len()]);
        for unit in matches.iter().filter_map(|position| self.traits.get(*position as usize)) {
            let tests = self.tests(unit);
            let under_others = |facet: Facet| tests.iter().enumerate().all(|(test, passed)| *passed || test == facet as usize);
            if under_others(Facet::Act) {
                add(&mut acts, unit.act);
            }
            if under_others(Facet::Topic) {
                add(&mut topics, unit.topics.iter().copied());
            }
            if under_others(Facet::Kind) {
                add(&mut kinds, [unit.kind as usize]);
            }
            if under_others(Facet::Status) {
                add(&mut statuses, unit.status.map(|status| status as usize));
            }
        }
        let acts = self.book.acts.iter().map(|act| Value::Act(act.id.clone())).zip(acts);
        let topics = self.book.topics.iter().map(|topic| Value::Topic(topic.id.clone())).zip(topics);
        let kinds = Kind::ALL.into_iter().map(Value::Kind).zip(kinds);
        let statuses = Status::ALL.into_iter().map(Value::Status).zip(statuses);
        acts.chain(topics).chain(kinds).chain(statuses).filter(|(_, count)| *count > 0).collect()
    }
}

fn add(counts: &mut [usize], places: impl IntoIterator<Item = usize>) {
    for place in places {
        if let Some(count) = counts.get_mut(place) {
            *count += 1;
        }
    }
}
