//! The life of a provision laid out by days: its editions, the spans of unconfirmed days between them, its forerunners and successors.

use super::{Edition, Handbook, Id, Provision, Reference, When};

use jiff::civil::Date;

/// Pieces from the earliest day known to the last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// The first day of the scale.
    pub first: Date,
    /// The last day of the scale.
    pub last: Date,
    /// In the order of their days.
    pub pieces: Vec<Piece>,
}

/// A piece of it, from one day to another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Where it begins; `None` where nobody knows, nor of what it follows.
    pub from: Option<Date>,
    /// Where it ends.
    pub until: Date,
    /// What it is.
    pub what: What,
}

/// What a piece is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// The edition at this position surely applied.
    Edition(usize),
    /// The day of a change lies here and is not confirmed.
    Between,
    /// Nobody read when, within this time, one edition followed another.
    Unknown,
    /// A provision that came before.
    Forerunner(Id),
    /// A provision that came after.
    Successor(Id),
}

/// When one edition gives way to the next, as far as it is known.
#[derive(Clone, Copy, Debug)]
struct Turn {
    earliest: Option<Date>,
    latest: Option<Date>,
    unknown: bool,
}

impl Turn {
    fn of(when: &When) -> Self {
        Self { earliest: when.earliest(), latest: when.latest(), unknown: matches!(when, When::Unknown(_)) }
    }
}

impl Handbook {
    /// The timeline of a provision; `None` where there is but one edition, without forerunner or successor in the book.
    pub fn timeline(&self, provision: &Provision) -> Option<Timeline> {
        let ids = |ids: Vec<&Id>, what: fn(Id) -> What| {
            ids.into_iter().filter_map(|id| self.provision(id)).map(move |other| self.life(other, what(other.id.clone()))).collect::<Vec<_>>()
        };
        let before = ids(self.relatives(provision, true), What::Forerunner);
        let after = ids(self.relatives(provision, false), What::Successor);
        if provision.editions.len() + before.len() + after.len() < 2 {
            return None;
        }
        let mut pieces: Vec<Piece> = before.into_iter().flatten().collect();
        pieces.extend(self.pieces(provision));
        pieces.extend(after.into_iter().flatten());
        let first = pieces.iter().map(|piece| piece.from.unwrap_or(piece.until)).min()?;
        let last = pieces.iter().map(|piece| piece.until).max()?;
        (first < last).then_some(Timeline { first, last, pieces })
    }

    /// The provisions of the book that came before or after, each once.
    pub fn relatives<'a>(&'a self, provision: &'a Provision, before: bool) -> Vec<&'a Id> {
        let mut ids: Vec<&Id> = Vec::new();
        let rows = self.concordance.iter().filter_map(|row| {
            let (near, far) = if before { (&row.to, &row.from) } else { (&row.from, &row.to) };
            match (near, far) {
                (Reference::Link(near), Reference::Link(far)) if near.is_within(&provision.id) => self.provision(far),
                _ => None,
            }
        });
        for other in rows {
            if !ids.contains(&&other.id) {
                ids.push(&other.id);
            }
        }
        ids
    }

    /// The whole life of another provision as one piece, where its days are known.
    fn life(&self, provision: &Provision, what: What) -> Option<Piece> {
        let first = provision.editions.iter().find_map(|edition| edition.from.earliest());
        let from = first.or(self.act_of(provision).about.in_force.earliest())?;
        let until = self.end(provision).latest.filter(|until| from < *until)?;
        Some(Piece { from: Some(from), until, what })
    }

    /// When a provision ended; one in force ends where it was last read.
    fn end(&self, provision: &Provision) -> Turn {
        let known = self.act_of(provision).about.known_as_of;
        let turn = self.ended(provision).map_or(Turn { earliest: Some(known), latest: Some(known), unknown: false }, Turn::of);
        Turn { earliest: turn.earliest.or(Some(known)), latest: turn.latest.or(Some(known)), unknown: turn.unknown }
    }

    fn turns(&self, provision: &Provision) -> Vec<Turn> {
        let mut turns: Vec<Turn> = provision.editions.iter().map(|edition| Turn::of(&edition.from)).collect();
        turns.push(self.end(provision));
        // A day that nobody read lies between the nearest that are known; no article is older than its act.
        let act = self.act_of(provision).about.in_force.earliest();
        for at in 0..turns.len() {
            if turns[at].unknown {
                let before = turns[..at].iter().rev().find_map(|turn| turn.latest.filter(|_| !turn.unknown));
                let after = turns[at + 1..].iter().find_map(|turn| turn.earliest.filter(|_| !turn.unknown));
                turns[at].earliest = turns[at].earliest.or(before).or(act);
                turns[at].latest = turns[at].latest.or(after).or(turns[at].earliest);
            }
        }
        turns
    }

    fn pieces(&self, provision: &Provision) -> Vec<Piece> {
        let turns = self.turns(provision);
        let mut pieces: Vec<Piece> = Vec::new();
        for (at, turn) in turns.iter().enumerate() {
            let Some(latest) = turn.latest else { continue };
            let what = if turn.unknown { What::Unknown } else { What::Between };
            let unsure = Piece { from: turn.earliest, until: latest, what };
            // Several changes within one time that nobody read are one piece.
            if turn.earliest.is_none_or(|earliest| earliest < latest) && pieces.last() != Some(&unsure) {
                pieces.push(unsure);
            }
            let next = turns.get(at + 1).and_then(|next| next.earliest);
            let closed = provision.editions.get(at).and_then(ends);
            let until = next.into_iter().chain(closed).min();
            if let Some(until) = until.filter(|until| latest < *until) {
                pieces.push(Piece { from: Some(latest), until, what: What::Edition(at) });
            }
        }
        pieces
    }
}

/// The day on which an edition ended, where it is confirmed.
fn ends(edition: &Edition) -> Option<Date> {
    match edition.until {
        Some(When::Day(day)) => Some(day.tomorrow().unwrap_or(day)),
        _ => None,
    }
}
