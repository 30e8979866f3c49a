//! Dates as far as they are known: a day, a span that holds the unconfirmed day, or a period nobody read.

use crate::language::Text;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A date of the law. Nothing is invented to fill a gap.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub enum When {
    /// A confirmed day.
    Day(Date),
    /// The day lies within this span, both ends included, but is not confirmed.
    Between(Date, Date),
    /// Nobody read the period; the reason is said.
    Unknown(Text),
}

impl When {
    /// The first day on which it may have happened.
    pub fn earliest(&self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Between(first, _) => Some(*first),
            Self::Unknown(_) => None,
        }
    }

    /// The last day on which it may have happened.
    pub fn latest(&self) -> Option<Date> {
        match self {
            Self::Day(day) => Some(*day),
            Self::Between(_, last) => Some(*last),
            Self::Unknown(_) => None,
        }
    }
}
