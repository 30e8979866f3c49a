//! Days and times as people write them.

use jiff::civil::{Date, Time};

/// A day with its year in four digits: `1.4.2026`, `01/04/2026`, `2026-04-01`.
pub fn full_day(written: &str) -> Option<Date> {
    match *pieces(written, &['.', '-', '/', ' ']).as_slice() {
        [year, month, day] if year.len() == 4 => date(number(year)?, month, day),
        [day, month, year] if year.len() == 4 => date(number(year)?, month, day),
        _ => None,
    }
}

/// A day of these years: a full day, or `25.11` and `25/11/26`. A year left out is that of `today`.
pub fn day(written: &str, today: Date) -> Option<Date> {
    full_day(written).or_else(|| match *pieces(written, &['.', '-', '/', ' ']).as_slice() {
        [day, month, year] if year.len() == 2 => date(2000 + number(year)?, month, day),
        [day, month] => date(today.year(), month, day),
        _ => None,
    })
}

/// A time of day: `14:30`, `14.30`, `1430`, `9`.
pub fn time(written: &str) -> Option<Time> {
    let number = |piece: &str| piece.parse::<i8>().ok();
    let (hour, minute) = match *pieces(written, &[':', '.', '-', ' ']).as_slice() {
        [hour, minute] if minute.len() == 2 => (number(hour)?, number(minute)?),
        [run] if run.len() == 4 && run.is_ascii() => (number(&run[..2])?, number(&run[2..])?),
        [hour] if hour.len() <= 2 => (number(hour)?, 0),
        _ => return None,
    };
    Time::new(hour, minute, 0, 0).ok()
}

fn pieces<'a>(written: &'a str, between: &[char]) -> Vec<&'a str> {
    written.trim().split(between).filter(|piece| !piece.is_empty()).collect()
}

fn number(piece: &str) -> Option<i16> {
    piece.parse().ok()
}

fn date(year: i16, month: &str, day: &str) -> Option<Date> {
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    use jiff::civil::date;

    #[test]
    fn days_as_people_write_them() {
        let today = date(2026, 11, 25);
        for (written, full, short) in [
            ("25.11.2026", Some(date(2026, 11, 25)), None),
            ("1.4.2026", Some(date(2026, 4, 1)), None),
            ("01.04.2026", Some(date(2026, 4, 1)), None),
            ("2026-04-01", Some(date(2026, 4, 1)), None),
            (" 1 2 2025 ", Some(date(2025, 2, 1)), None),
            ("31.12.1997", Some(date(1997, 12, 31)), None),
            ("5.3", None, Some(date(2026, 3, 5))),
            ("05/03/26", None, Some(date(2026, 3, 5))),
            ("31.2.2026", None, None),
            ("tomorrow", None, None),
            ("", None, None),
            ("99999.1.1", None, None),
        ] {
            assert_eq!(full_day(written), full, "{written}");
            assert_eq!(day(written, today), full.or(short), "{written}");
        }
    }

    #[test]
    fn times_as_people_write_them() {
        let at = |hour, minute| Time::new(hour, minute, 0, 0).ok();
        for (written, expected) in [
            ("14:30", at(14, 30)),
            ("14.30", at(14, 30)),
            ("1430", at(14, 30)),
            ("9", at(9, 0)),
            ("09:05", at(9, 5)),
            ("24:00", None),
            ("14:5", None),
            ("ночью", None),
            ("", None),
        ] {
            assert_eq!(time(written), expected, "{written}");
        }
    }
}
