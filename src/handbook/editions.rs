//! Which edition applied on a day, as far as the book knows: two where the day of the change is not confirmed, none beyond what was read.

use super::{Edition, Handbook, Provision, When};

use jiff::civil::Date;

/// What the book knows of a provision on a day. Editions are named by their position.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum AsOf {
    /// One edition applied.
    One(usize),
    /// This edition may have applied; the day on which it began or ended is not confirmed.
    Perhaps(usize),
    /// Any of these may have applied; the day of the change is not confirmed.
    Several(Vec<usize>),
    /// The first edition had not begun.
    Before,
    /// The provision had ended.
    Ended,
    /// The book says nothing of this day.
    Unsaid,
    /// The act was last read before this day.
    NotKnownAfter(Date),
}

impl Handbook {
    /// What is known of a provision on a day. Nothing is known after the day on which its act was read, but that it had ended by then.
    pub fn as_of(&self, provision: &Provision, day: Date) -> AsOf {
        let act = &self.act_of(provision).about;
        if self.ended(provision).and_then(When::latest).is_some_and(|last| last < day) {
            return AsOf::Ended;
        }
        if day > act.known_as_of {
            return AsOf::NotKnownAfter(act.known_as_of);
        }
        let first = provision.editions.first().and_then(|edition| edition.from.earliest());
        // No article is older than its act.
        if first.or(act.in_force.earliest()).is_some_and(|begins| day < begins) {
            return AsOf::Before;
        }
        let applying: Vec<usize> = provision.applying(day).collect();
        match *applying.as_slice() {
            [] => AsOf::Unsaid,
            [one] if provision.editions[one].surely_on(day) => AsOf::One(one),
            [one] => AsOf::Perhaps(one),
            _ => AsOf::Several(applying),
        }
    }
}

impl Provision {
    /// The editions that may have applied on a day: two or more where a day of change is not confirmed.
    pub fn on(&self, day: Date) -> impl Iterator<Item = &Edition> {
        self.applying(day).filter_map(|position| self.editions.get(position))
    }

    /// Their positions. Editions follow one another, so a day that is known bounds every edition before and after it.
    fn applying(&self, day: Date) -> impl Iterator<Item = usize> {
        let reached = move |edition: &Edition| edition.from.earliest().is_none_or(|from| from <= day);
        let lasting = move |edition: &Edition| edition.until.as_ref().and_then(When::latest).is_none_or(|until| day <= until);
        // Whether an edition has surely begun before the day, so that none before it applies any more.
        let begun = move |edition: &Edition| match edition.from {
            When::Day(from) => from <= day,
            When::Between(_, last) => last < day,
            When::Unknown(_) => false,
        };
        (0..self.editions.len()).filter(move |&at| {
            let (before, after) = self.editions.split_at(at);
            before.iter().chain(&after[..1]).all(reached) && after.iter().all(lasting) && !after[1..].iter().any(begun)
        })
    }
}

impl Edition {
    /// Whether both its days are confirmed as far as this day needs them.
    fn surely_on(&self, day: Date) -> bool {
        self.from.latest().is_some_and(|from| from <= day)
            && self.until.as_ref().is_none_or(|until| until.earliest().is_some_and(|until| day <= until))
    }
}
