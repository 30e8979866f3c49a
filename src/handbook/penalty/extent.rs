//! How far a punishment reaches, so that punishments of one kind can be drawn on one scale.

use super::{Fine, Measure, Penalty, Term, Works};

/// What is measured. Only measures of one scale can be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scale {
    /// Time, in days: a year is 365 of them, a month 30.
    Time,
    /// Work, in hours.
    Work,
    /// Money, in monthly calculation indices.
    Index,
}

/// A reach on a scale; it begins at nothing where the law names only the most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The scale.
    pub scale: Scale,
    /// The least.
    pub from: f32,
    /// The most; infinite for life.
    pub to: f32,
}

impl Extent {
    fn new(scale: Scale, from: Option<u32>, to: u32, unit: f32) -> Self {
        Self { scale, from: from.unwrap_or(0) as f32 * unit, to: to as f32 * unit }
    }
}

impl Term {
    /// The reach of a term; none where the law names no length.
    fn extent(self) -> Option<Extent> {
        Some(match self {
            Self::Hours { from, to } => Extent::new(Scale::Work, from, to, 1.0),
            Self::Days { from, to } => Extent::new(Scale::Time, from, to, 1.0),
            Self::Months { from, to } => Extent::new(Scale::Time, from, to, 30.0),
            Self::Years { from, to } => Extent::new(Scale::Time, from, to, 365.0),
            Self::Life => Extent { scale: Scale::Time, from: 0.0, to: f32::INFINITY },
            Self::Unstated => return None,
        })
    }
}

impl Measure {
    /// The reaches of a punishment: one, or one from nothing for each kind of payer; none of what has no measure.
    pub fn extents(&self) -> Vec<Extent> {
        match self {
            Self::Fine(Fine::Mci { from, to }) | Self::CorrectiveWorks(Works::Mci { from, to }) => vec![Extent::new(Scale::Index, *from, *to, 1.0)],
            Self::Fine(Fine::ByPayer(payers)) => payers.iter().map(|payer| Extent::new(Scale::Index, None, payer.mci, 1.0)).collect(),
            Self::CommunityService(term)
            | Self::Restriction(term)
            | Self::Imprisonment(term)
            | Self::Arrest { term, .. }
            | Self::Ban(term)
            | Self::Suspension(term)
            | Self::Prohibition(term)
            | Self::CorrectiveWorks(Works::For(term)) => term.extent().into_iter().collect(),
            Self::Fine(Fine::IncomeMonths { .. } | Fine::MultipleOf { .. })
            | Self::CorrectiveWorks(Works::MultipleOf { .. })
            | Self::Warning
            | Self::Expulsion
            | Self::Confiscation
            | Self::ConfiscationOfThings
            | Self::ConfiscationOfIncome => Vec::new(),
        }
    }

    /// The least and the most monthly calculation indices of each sum in a punishment.
    pub fn sums(&self) -> Vec<(Option<u32>, u32)> {
        match self {
            Self::Fine(Fine::Mci { from, to }) | Self::CorrectiveWorks(Works::Mci { from, to }) => vec![(*from, *to)],
            Self::Fine(Fine::ByPayer(payers)) => payers.iter().map(|payer| (Some(payer.mci), payer.mci)).collect(),
            _ => Vec::new(),
        }
    }
}

/// The greatest reach on each scale among the punishments of an article: what its bars are drawn to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Greatest {
    time: f32,
    work: f32,
    index: f32,
}

impl Greatest {
    /// The greatest of these penalties. Life is drawn as long as the longest term beside it.
    pub fn of<'a>(penalties: impl Iterator<Item = &'a Penalty>) -> Self {
        let mut greatest = Self::default();
        for extent in penalties.flat_map(Penalty::measures).flat_map(Measure::extents).filter(|extent| extent.to.is_finite()) {
            let here = greatest.on(extent.scale);
            *here = here.max(extent.to);
        }
        greatest
    }

    fn on(&mut self, scale: Scale) -> &mut f32 {
        match scale {
            Scale::Time => &mut self.time,
            Scale::Work => &mut self.work,
            Scale::Index => &mut self.index,
        }
    }

    /// Where a reach begins and ends, as shares of the greatest.
    pub fn shares(mut self, extent: Extent) -> (f32, f32) {
        let greatest = self.on(extent.scale).max(f32::MIN_POSITIVE);
        ((extent.from / greatest).min(1.0), (extent.to / greatest).min(1.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::handbook::penalty::{Addition, Payer, PayerFine};

    fn years(from: Option<u32>, to: u32) -> Measure {
        Measure::Imprisonment(Term::Years { from, to })
    }

    #[test]
    fn reaches_of_every_kind() {
        let payers = [(Payer::Individual, 50), (Payer::Official, 100)].map(|(who, mci)| PayerFine { who: vec![who], mci });
        for (measure, reaches) in [
            (years(Some(3), 7), vec![(Scale::Time, 1095.0, 2555.0)]),
            (years(None, 2), vec![(Scale::Time, 0.0, 730.0)]),
            (Measure::Arrest { term: Term::Days { from: None, to: 50 }, suspended_until: None }, vec![(Scale::Time, 0.0, 50.0)]),
            (Measure::Restriction(Term::Months { from: Some(6), to: 12 }), vec![(Scale::Time, 180.0, 360.0)]),
            (Measure::CommunityService(Term::Hours { from: None, to: 200 }), vec![(Scale::Work, 0.0, 200.0)]),
            (Measure::Fine(Fine::Mci { from: Some(40), to: 160 }), vec![(Scale::Index, 40.0, 160.0)]),
            (Measure::Fine(Fine::ByPayer(payers.to_vec())), vec![(Scale::Index, 0.0, 50.0), (Scale::Index, 0.0, 100.0)]),
            (Measure::Ban(Term::Life), vec![(Scale::Time, 0.0, f32::INFINITY)]),
            (Measure::Ban(Term::Unstated), vec![]),
            (Measure::Confiscation, vec![]),
            (Measure::Warning, vec![]),
        ] {
            let found: Vec<_> = measure.extents().into_iter().map(|extent| (extent.scale, extent.from, extent.to)).collect();
            assert_eq!(found, reaches, "{measure:?}");
        }
    }

    #[test]
    fn one_scale_for_the_whole_article() {
        let first = Penalty { one_of: vec![years(None, 5)], plus: vec![Addition::Must(Measure::Ban(Term::Life))] };
        let second = Penalty { one_of: vec![years(Some(5), 10), Measure::Fine(Fine::Mci { from: None, to: 200 })], plus: Vec::new() };
        let greatest = Greatest::of([&first, &second].into_iter());
        let shares = |measure: &Measure| measure.extents().into_iter().map(|extent| greatest.shares(extent)).collect::<Vec<_>>();
        assert_eq!(shares(&years(None, 5)), [(0.0, 0.5)]);
        assert_eq!(shares(&years(Some(5), 10)), [(0.5, 1.0)]);
        assert_eq!(shares(&Measure::Ban(Term::Life)), [(0.0, 1.0)]);
        assert_eq!(shares(&Measure::Fine(Fine::Mci { from: None, to: 200 })), [(0.0, 1.0)]);
    }
}
