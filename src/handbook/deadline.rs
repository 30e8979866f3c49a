//! When a term runs out: hours by the clock, days, months and years by the calendar.

use super::Length;

use jiff::civil::{Date, DateTime, Weekday};
use jiff::tz::TimeZone;
use jiff::{Span, ToSpan as _};

/// The end of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// At this minute, for terms counted in hours.
    At(DateTime),
    /// With this day, for terms counted in days and longer.
    With(Date),
}

impl End {
    /// Whether it lies behind `now`: the minute has come, or the day is over.
    pub fn is_over(self, now: DateTime) -> bool {
        match self {
            Self::At(minute) => minute <= now,
            Self::With(day) => day < now.date(),
        }
    }
}

/// When a term that began at `began` (by the clock on the wall in `zone`) runs out; `None` beyond the calendar.
///
/// Hours are counted as time that passes, so a change of the clock in between moves the end; longer terms are counted by the
/// calendar, and a month that has no such day ends with its last one (31 January and a month: 28 or 29 February).
pub fn end(began: DateTime, length: Length, zone: &TimeZone) -> Option<End> {
    let later = |span: Span| began.date().checked_add(span).ok().map(End::With);
    match length {
        Length::Hours(hours) => {
            let passed = began.to_zoned_datetime(zone.clone()).ok()?.checked_add(i64::from(hours).hours()).ok()?;
            Some(End::At(passed.datetime()))
        }
        Length::Days(days) => later(i64::from(days).days()),
        Length::WorkingDays(days) => working_days(began.date(), days).map(End::With),
        Length::Months(months) => later(i64::from(months).months()),
        Length::Years(years) => later(i64::from(years).years()),
    }
}

/// The day `days` working days after `began`: Saturdays and Sundays are passed over.
fn working_days(began: Date, days: u32) -> Option<Date> {
    let mut day = began;
    for _ in 0..days {
        day = day.tomorrow().ok()?;
        while matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
            day = day.tomorrow().ok()?;
        }
    }
    Some(day)
}

#[cfg(test)]
mod tests {
    use super::*;

    use jiff::civil::{date, datetime};

    fn zone(rule: &str) -> TimeZone {
        TimeZone::posix(rule).expect("a rule")
    }

    #[test]
    fn hours_pass_over_midnights_months_and_changes_of_the_clock() {
        let almaty = zone("<+05>-5");
        // The clock goes forward on the second Sunday of March and back on the first of November.
        let changing = zone("EST5EDT,M3.2.0,M11.1.0");
        let at = |y, m, d, h, min| datetime(y, m, d, h, min, 0, 0);
        for (began, hours, zone, ends) in [
            (at(2026, 3, 5, 14, 30), 3, &almaty, at(2026, 3, 5, 17, 30)),
            (at(2026, 3, 5, 22, 10), 3, &almaty, at(2026, 3, 6, 1, 10)),
            (at(2026, 1, 31, 23, 59), 24, &almaty, at(2026, 2, 1, 23, 59)),
            (at(2026, 12, 31, 20, 0), 72, &almaty, at(2027, 1, 3, 20, 0)),
            (at(2028, 2, 28, 12, 0), 48, &almaty, at(2028, 3, 1, 12, 0)),
            (at(2026, 3, 8, 0, 30), 3, &changing, at(2026, 3, 8, 4, 30)),
            (at(2026, 11, 1, 0, 30), 3, &changing, at(2026, 11, 1, 2, 30)),
        ] {
            assert_eq!(end(began, Length::Hours(hours), zone), Some(End::At(ends)), "{began} and {hours} hours");
        }
    }

    #[test]
    fn longer_terms_follow_the_calendar() {
        let changing = zone("EST5EDT,M3.2.0,M11.1.0");
        for (began, length, ends) in [
            ((2026, 2, 20), Length::Days(10), date(2026, 3, 2)),
            ((2028, 2, 20), Length::Days(10), date(2028, 3, 1)),
            ((2026, 12, 28), Length::Days(7), date(2027, 1, 4)),
            // Thursday and three: Tuesday. Saturday and one: Monday. Whole weeks keep the weekday.
            ((2026, 3, 5), Length::WorkingDays(3), date(2026, 3, 10)),
            ((2026, 3, 7), Length::WorkingDays(1), date(2026, 3, 9)),
            ((2026, 3, 2), Length::WorkingDays(15), date(2026, 3, 23)),
            ((2026, 3, 7), Length::Days(2), date(2026, 3, 9)),
            ((2025, 12, 31), Length::Months(2), date(2026, 2, 28)),
            ((2026, 1, 15), Length::Months(2), date(2026, 3, 15)),
            ((2028, 2, 29), Length::Years(1), date(2029, 2, 28)),
        ] {
            let (y, m, d) = began;
            assert_eq!(end(datetime(y, m, d, 23, 30, 0, 0), length, &changing), Some(End::With(ends)), "{began:?} and {length:?}");
        }
    }

    #[test]
    fn a_term_is_over_when_its_minute_has_come_or_its_day_has_gone() {
        let now = datetime(2026, 3, 5, 17, 30, 0, 0);
        for (end, over) in [
            (End::At(datetime(2026, 3, 5, 17, 29, 0, 0)), true),
            (End::At(now), true),
            (End::At(datetime(2026, 3, 5, 17, 31, 0, 0)), false),
            (End::With(date(2026, 3, 4)), true),
            (End::With(date(2026, 3, 5)), false),
        ] {
            assert_eq!(end.is_over(now), over, "{end:?}");
        }
    }

    #[test]
    fn a_term_beyond_the_calendar_has_no_end() {
        assert_eq!(end(datetime(9999, 12, 31, 23, 0, 0, 0), Length::Hours(3), &zone("<+05>-5")), None);
        assert_eq!(end(datetime(9999, 12, 30, 23, 0, 0, 0), Length::WorkingDays(5), &zone("<+05>-5")), None);
        assert_eq!(end(datetime(9999, 12, 31, 23, 0, 0, 0), Length::Days(3), &zone("<+05>-5")), None);
    }
}
