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

/// A whole day as people write it: `2014-12-31`, `31.12.2014`, `31/12/2014`. No part may be left out: the century would be a guess.
pub fn day(written: &str) -> Option<Date> {
    let pieces: Vec<&str> = written.split(['.', '-', '/', ' ']).filter(|piece| !piece.is_empty()).collect();
    let (year, month, day) = match *pieces.as_slice() {
        [year, month, day] if year.len() == 4 => (year, month, day),
        [day, month, year] if year.len() == 4 => (year, month, day),
        _ => return None,
    };
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    use jiff::civil::date;

    #[test]
    fn days_as_people_write_them() {
        for (written, read) in [
            ("2014-12-31", Some(date(2014, 12, 31))),
            ("31.12.2014", Some(date(2014, 12, 31))),
            (" 1.1.1998 ", Some(date(1998, 1, 1))),
            ("01/02/2015", Some(date(2015, 2, 1))),
            ("31 12 2014", Some(date(2014, 12, 31))),
            ("31.12.14", None),
            ("31.12", None),
            ("2014", None),
            ("30.02.2014", None),
            ("12.31.2014", None),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(day(written), read, "{written:?}");
        }
    }
}
