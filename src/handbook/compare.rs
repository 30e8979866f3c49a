//! Penalties compared as data, part by part. Words of summaries are never compared: they are ours, not the law's.

use super::penalty::{Addition, Base, Fine, Measure, Payer, PayerFine, Penalty, Term, Works};
use super::{Concordance, Edition, Handbook, Part, Provision, Reference, Succession};

/// A difference between the penalties of two editions, in the part with this number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference<'a> {
    /// The number of the part in both.
    pub part: &'a str,
    /// What differs.
    pub change: Change<'a>,
}

/// What differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Change<'a> {
    /// A part with a penalty that the earlier edition had not.
    PartAdded(&'a Penalty),
    /// A part with a penalty that the later edition has not.
    PartGone(&'a Penalty),
    /// A measure that was not there.
    Appeared(&'a Measure),
    /// A measure that is no longer there.
    Went(&'a Measure),
    /// The same measure, with other bounds.
    Moved(&'a Measure, &'a Measure, Way),
    /// An additional penalty that could be left out and no longer can.
    MustNow(&'a Measure),
    /// An additional penalty that could not be left out and now can.
    MayNow(&'a Measure),
}

/// Which way bounds moved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// No bound is lower, one is higher.
    Up,
    /// No bound is higher, one is lower.
    Down,
    /// One is higher and another lower, or they are counted in different units.
    Other,
}

/// An edition with the nearest earlier one whose penalties were read.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    /// Whose edition is the earlier one.
    pub of: &'a Provision,
    /// The earlier edition.
    pub before: &'a Edition,
    /// Whether editions between the two were not read.
    pub skips: bool,
    /// What differs.
    pub differences: Vec<Difference<'a>>,
}

impl Handbook {
    /// The penalties of the edition at `position` against the nearest earlier edition that was read: of the same provision, else the
    /// last of its forerunner where the concordance is one to one. `None` where there is nothing to compare.
    pub fn compared<'a>(&'a self, provision: &'a Provision, position: usize) -> Option<Comparison<'a>> {
        let (earlier, shown) = provision.editions.split_at_checked(position)?;
        let shown = shown.first().filter(|shown| was_read(provision, shown))?;
        let mut before: Vec<(&Provision, &Edition)> = earlier.iter().rev().map(|edition| (provision, edition)).collect();
        if let Some(forerunner) = self.only_forerunner(provision) {
            before.extend(forerunner.editions.iter().rev().map(|edition| (forerunner, edition)));
        }
        let at = before.iter().position(|(of, edition)| was_read(of, edition))?;
        let (of, before) = *before.get(at)?;
        let penal = |edition: &Edition| edition.parts.iter().any(|part| part.penalty.is_some());
        (penal(before) || penal(shown)).then(|| Comparison { of, before, skips: at > 0, differences: differences(before, shown) })
    }

    /// The forerunner of a whole provision that continues no other and that no other continues.
    fn only_forerunner(&self, provision: &Provision) -> Option<&Provision> {
        let touching = |row: &&Concordance, id, near: fn(&Concordance) -> &Reference| self.is_at(near(row), id);
        let mut rows = self.concordance.iter().filter(|row| touching(row, &provision.id, |row| &row.to));
        let (row, none) = (rows.next()?, rows.next());
        let (Reference::Link(from), Reference::Link(to), Succession::Continued, None) = (&row.from, &row.to, row.kind, none) else { return None };
        let forerunner = self.provision(from).filter(|forerunner| forerunner.id == *from && *to == provision.id)?;
        let onward = self.concordance.iter().filter(|row| touching(row, &forerunner.id, |row| &row.from)).count();
        (onward == 1).then_some(forerunner)
    }
}

/// Whether the contents of an edition were read and may be shown.
fn was_read(provision: &Provision, edition: &Edition) -> bool {
    provision.is_shown_whole() && !edition.parts.is_empty()
}

/// What differs between the penalties of two editions, part by part: those of the later edition, then parts that are gone.
pub fn differences<'a>(before: &'a Edition, after: &'a Edition) -> Vec<Difference<'a>> {
    let mut found = Vec::new();
    for part in &after.parts {
        let changes = match (before.part(&part.number), &part.penalty) {
            (None, Some(penalty)) => vec![Change::PartAdded(penalty)],
            (None, None) => Vec::new(),
            (Some(old), _) => within(old, part),
        };
        found.extend(changes.into_iter().map(|change| Difference { part: &part.number, change }));
    }
    let gone = before.parts.iter().filter(|part| after.part(&part.number).is_none());
    found.extend(gone.filter_map(|part| Some(Difference { part: &part.number, change: Change::PartGone(part.penalty.as_ref()?) })));
    found
}

fn within<'a>(before: &'a Part, after: &'a Part) -> Vec<Change<'a>> {
    let alternatives = |part: &'a Part| part.penalty.iter().flat_map(|penalty| penalty.one_of.iter().map(|measure| (measure, None))).collect();
    let additions =
        |part: &'a Part| part.penalty.iter().flat_map(|penalty| penalty.plus.iter().map(|addition| (addition.measure(), Some(addition)))).collect();
    let mut changes = paired(alternatives(before), alternatives(after));
    changes.extend(paired(additions(before), additions(after)));
    changes
}

/// Measures of one place in the sanction, each with the addition it stands in.
type Measures<'a> = Vec<(&'a Measure, Option<&'a Addition>)>;

fn paired<'a>(mut before: Measures<'a>, after: Measures<'a>) -> Vec<Change<'a>> {
    let mut changes = Vec::new();
    for (measure, addition) in after {
        let Some(at) = before.iter().position(|(old, _)| kind(old) == kind(measure)) else {
            changes.push(Change::Appeared(measure));
            continue;
        };
        let (old, stood) = before.remove(at);
        if old != measure {
            changes.push(Change::Moved(old, measure, way(old, measure)));
        }
        match (stood, addition) {
            (Some(Addition::May(_)), Some(Addition::Must(_))) => changes.push(Change::MustNow(measure)),
            (Some(Addition::Must(_)), Some(Addition::May(_))) => changes.push(Change::MayNow(measure)),
            _ => {}
        }
    }
    changes.extend(before.into_iter().map(|(measure, _)| Change::Went(measure)));
    changes
}

/// Measures of one kind are the same punishment; a fine in months of income is another than one in indices.
fn kind(measure: &Measure) -> (u8, u8, Option<Base>) {
    match measure {
        Measure::Warning => (0, 0, None),
        Measure::Fine(Fine::Mci { .. } | Fine::ByPayer(_)) => (1, 0, None),
        Measure::Fine(Fine::IncomeMonths { .. }) => (1, 1, None),
        Measure::Fine(Fine::MultipleOf { of, .. }) => (1, 2, Some(*of)),
        Measure::CorrectiveWorks(Works::Mci { .. }) => (2, 0, None),
        Measure::CorrectiveWorks(Works::MultipleOf { of, .. }) => (2, 1, Some(*of)),
        Measure::CorrectiveWorks(Works::For(_)) => (2, 2, None),
        Measure::CommunityService(_) => (3, 0, None),
        Measure::Restriction(_) => (4, 0, None),
        Measure::Arrest { .. } => (5, 0, None),
        Measure::Imprisonment(_) => (6, 0, None),
        Measure::Expulsion => (7, 0, None),
        Measure::Confiscation => (8, 0, None),
        Measure::ConfiscationOfThings => (8, 1, None),
        Measure::ConfiscationOfIncome => (8, 2, None),
        Measure::Ban(_) => (9, 0, None),
        Measure::Suspension(_) => (10, 0, None),
        Measure::Prohibition(_) => (11, 0, None),
    }
}

/// Which way the bounds moved between two measures of one kind.
fn way(before: &Measure, after: &Measure) -> Way {
    match (before, after) {
        (Measure::Fine(Fine::ByPayer(before)), Measure::Fine(Fine::ByPayer(after))) => by_payer(before, after),
        // The day until which arrest is put off is no bound.
        (Measure::Arrest { term: a, suspended_until: x }, Measure::Arrest { term: b, suspended_until: y }) if x != y || a == b => Way::Other,
        _ => match (bounds(before), bounds(after)) {
            (Some((unit, from, to)), Some((other, from_now, to_now))) if unit == other => direction([(from, from_now), (to, to_now)]),
            _ => Way::Other,
        },
    }
}

fn direction(pairs: impl IntoIterator<Item = (u32, u32)>) -> Way {
    let (mut up, mut down) = (false, false);
    for (before, after) in pairs {
        up |= before < after;
        down |= before > after;
    }
    match (up, down) {
        (true, false) => Way::Up,
        (false, true) => Way::Down,
        _ => Way::Other,
    }
}

/// The payers must be the same; then each one's fine.
fn by_payer(before: &[PayerFine], after: &[PayerFine]) -> Way {
    let every = |fines: &[PayerFine]| -> Vec<(Payer, u32)> { fines.iter().flat_map(|fine| fine.who.iter().map(|who| (*who, fine.mci))).collect() };
    let (before, after) = (every(before), every(after));
    let pairs: Option<Vec<(u32, u32)>> =
        before.iter().map(|(who, mci)| after.iter().find(|(other, _)| other == who).map(|(_, now)| (*mci, *now))).collect();
    pairs.filter(|pairs| pairs.len() == after.len()).map_or(Way::Other, direction)
}

/// A unit in which lengths and sums can be compared, the least and the most.
fn bounds(measure: &Measure) -> Option<(&'static str, u32, u32)> {
    let sum = |unit, from: &Option<u32>, to: &u32| Some((unit, from.unwrap_or(0), *to));
    match measure {
        Measure::Fine(Fine::Mci { from, to }) | Measure::CorrectiveWorks(Works::Mci { from, to }) => sum("mci", from, to),
        Measure::Fine(Fine::IncomeMonths { from, to }) => sum("income", from, to),
        Measure::Fine(Fine::MultipleOf { from, to, .. }) | Measure::CorrectiveWorks(Works::MultipleOf { from, to, .. }) => sum("multiple", from, to),
        Measure::CorrectiveWorks(Works::For(term))
        | Measure::CommunityService(term)
        | Measure::Restriction(term)
        | Measure::Arrest { term, .. }
        | Measure::Imprisonment(term)
        | Measure::Ban(term)
        | Measure::Suspension(term)
        | Measure::Prohibition(term) => length(*term),
        _ => None,
    }
}

/// Months and years are compared in months, and a term for life is longer than any; hours and days stay what they are.
fn length(term: Term) -> Option<(&'static str, u32, u32)> {
    match term {
        Term::Hours { from, to } => Some(("hours", from.unwrap_or(0), to)),
        Term::Days { from, to } => Some(("days", from.unwrap_or(0), to)),
        Term::Months { from, to } => Some(("months", from.unwrap_or(0), to)),
        Term::Years { from, to } => Some(("months", from.unwrap_or(0).saturating_mul(12), to.saturating_mul(12))),
        Term::Life => Some(("months", u32::MAX, u32::MAX)),
        Term::Unstated => None,
    }
}

#[cfg(test)]
mod tests;
