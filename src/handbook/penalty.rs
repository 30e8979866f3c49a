//! Penalties as data: what a court or an official may choose from, and what is added.

mod extent;

pub use extent::{Extent, Greatest, Scale};

use super::When;

use serde::{Deserialize, Serialize};

/// The sanction of one part: the court chooses one of `one_of`; `plus` comes on top.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct Penalty {
    /// The alternatives, in the order of the law.
    pub one_of: Vec<Measure>,
    /// Additional penalties.
    #[serde(default)]
    pub plus: Vec<Addition>,
}

/// One kind of punishment with its bounds.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Measure {
    /// A warning.
    Warning,
    /// A fine.
    Fine(Fine),
    /// Corrective works: a sum withheld from pay (2014 Code) or a term (1997 Code).
    CorrectiveWorks(Works),
    /// Community service, in hours.
    CommunityService(Term),
    /// Restriction of liberty.
    Restriction(Term),
    /// Arrest; `suspended_until` where the law has put off its use.
    Arrest {
        /// How long.
        term: Term,
        /// The day until which this punishment is not applied.
        #[serde(default)]
        suspended_until: Option<When>,
    },
    /// Imprisonment.
    Imprisonment(Term),
    /// Expulsion of a foreigner from the country.
    Expulsion,
    /// Confiscation of property.
    Confiscation,
    /// Confiscation of the things that the offence is about, and of nothing else.
    ConfiscationOfThings,
    /// Confiscation of the income received through the offence.
    ConfiscationOfIncome,
    /// Loss of the right to hold certain posts or do certain work.
    Ban(Term),
    /// Suspension of activity.
    Suspension(Term),
    /// Prohibition of activity.
    Prohibition(Term),
}

/// An additional penalty.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Addition {
    /// Must be imposed.
    Must(Measure),
    /// "With … or without it": the court decides.
    May(Measure),
}

/// How a fine is counted.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Fine {
    /// In monthly calculation indices; equal bounds mean a fixed sum.
    Mci {
        /// The least, if the law names one.
        #[serde(default)]
        from: Option<u32>,
        /// The most.
        to: u32,
    },
    /// In monthly calculation indices, by kind of payer.
    ByPayer(Vec<PayerFine>),
    /// In months of the convicted person's pay or other income (1997 Code).
    IncomeMonths {
        /// The least, if the law names one.
        #[serde(default)]
        from: Option<u32>,
        /// The most.
        to: u32,
    },
    /// As a multiple of a sum.
    MultipleOf {
        /// The least multiple, if the law names one.
        #[serde(default)]
        from: Option<u32>,
        /// The greatest multiple.
        to: u32,
        /// Of which sum.
        of: Base,
    },
}

/// A fixed fine for one kind of payer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub struct PayerFine {
    /// Who pays.
    pub who: Vec<Payer>,
    /// Monthly calculation indices.
    pub mci: u32,
}

/// Kinds of payer of the Code on Administrative Offences.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Payer {
    /// An individual.
    Individual,
    /// An official.
    Official,
    /// A small business.
    SmallBusiness,
    /// A medium business.
    MediumBusiness,
    /// A large business.
    LargeBusiness,
    /// A non-profit organisation.
    NonProfit,
}

/// The sum that a multiple is taken of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Base {
    /// The bribe.
    Bribe,
    /// The sum transferred or received.
    Sum,
}

/// The measure of corrective works.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Works {
    /// A sum in monthly calculation indices (2014 Code).
    Mci {
        /// The least, if the law names one.
        #[serde(default)]
        from: Option<u32>,
        /// The most.
        to: u32,
    },
    /// A multiple of a sum.
    MultipleOf {
        /// The least multiple, if the law names one.
        #[serde(default)]
        from: Option<u32>,
        /// The greatest multiple.
        to: u32,
        /// Of which sum.
        of: Base,
    },
    /// A term (1997 Code).
    For(Term),
}

/// A length of time with its unit; `from` is absent where the law names only the most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
pub enum Term {
    /// Hours.
    Hours {
        /// The least.
        #[serde(default)]
        from: Option<u32>,
        /// The most.
        to: u32,
    },
    /// Days.
    Days {
        /// The least.
        #[serde(default)]
        from: Option<u32>,
        /// The most.
        to: u32,
    },
    /// Months.
    Months {
        /// The least.
        #[serde(default)]
        from: Option<u32>,
        /// The most.
        to: u32,
    },
    /// Years.
    Years {
        /// The least.
        #[serde(default)]
        from: Option<u32>,
        /// The most.
        to: u32,
    },
    /// For life.
    Life,
    /// The law names no length.
    Unstated,
}

impl Term {
    /// The bounds, or `None` where there are no numbers.
    pub fn bounds(self) -> Option<(Option<u32>, u32)> {
        match self {
            Self::Hours { from, to } | Self::Days { from, to } | Self::Months { from, to } | Self::Years { from, to } => Some((from, to)),
            Self::Life | Self::Unstated => None,
        }
    }

    /// The bounds in years, for terms counted in years: what the penalty bars are drawn from.
    pub fn years(self) -> Option<(u32, u32)> {
        match self {
            Self::Years { from, to } => Some((from.unwrap_or(0), to)),
            _ => None,
        }
    }
}

impl Addition {
    /// What is added.
    pub fn measure(&self) -> &Measure {
        let (Self::Must(measure) | Self::May(measure)) = self;
        measure
    }
}

impl Penalty {
    /// Every measure: the alternatives, then the additions.
    pub fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.one_of.iter().chain(self.plus.iter().map(Addition::measure))
    }

    /// The longest imprisonment in years among the alternatives.
    pub fn most_years(&self) -> Option<u32> {
        self.one_of
            .iter()
            .filter_map(|measure| match measure {
                Measure::Imprisonment(term) => term.years().map(|(_, to)| to),
                _ => None,
            })
            .max()
    }
}
