//! Typography that authors should not have to see: no-break spaces, composed letters, no stress marks.

use unicode_normalization::UnicodeNormalization as _;

const NO_BREAK: char = '\u{a0}';

/// Words that a following number must not leave: `ст. 309`, `No. 7`, `part 2`.
const BEFORE_NUMBER: &[&str] = &[
    "ст.",
    "ч.",
    "п.",
    "пп.",
    "гл.",
    "прим.",
    "№",
    "§",
    "статья",
    "статьи",
    "статье",
    "статьёй",
    "статьей",
    "статью",
    "статей",
    "статьям",
    "статьях",
    "часть",
    "части",
    "частью",
    "пункт",
    "пункта",
    "пункте",
    "пунктом",
    "глава",
    "главы",
    "главе",
    "от",
    "до",
    "art.",
    "arts.",
    "no.",
    "nos.",
    "article",
    "articles",
    "part",
    "parts",
    "item",
    "items",
    "point",
    "points",
    "chapter",
    "note",
    "law",
];

/// Words that must not be left by a number before them: `3 года`, `200 MCI`.
const AFTER_NUMBER: &[&str] = &[
    "г.",
    "гг.",
    "год",
    "года",
    "году",
    "годов",
    "лет",
    "месяц",
    "месяца",
    "месяцев",
    "день",
    "дня",
    "дней",
    "сутки",
    "суток",
    "час",
    "часа",
    "часов",
    "мрп",
    "тенге",
    "января",
    "февраля",
    "марта",
    "апреля",
    "мая",
    "июня",
    "июля",
    "августа",
    "сентября",
    "октября",
    "ноября",
    "декабря",
    "years",
    "year",
    "months",
    "month",
    "days",
    "day",
    "hours",
    "hour",
    "mci",
    "tenge",
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The text with letters composed (NFC), stress marks and soft hyphens gone, and no-break spaces where a line must not break.
pub fn typeset(text: &str) -> String {
    let composed: String = text.nfc().filter(|c| !matches!(c, '\u{301}' | '\u{ad}')).collect();
    let mut words = composed.split(' ').peekable();
    let mut set = String::with_capacity(composed.len() + 16);
    while let Some(word) = words.next() {
        set.push_str(word);
        if let Some(next) = words.peek() {
            set.push(if keeps_together(word, next) { NO_BREAK } else { ' ' });
        }
    }
    set
}

fn keeps_together(word: &str, next: &str) -> bool {
    let opening: &[char] = &['(', '«', '“', '„', '['];
    let closing: &[char] = &[')', '»', '”', ',', ';', ':', '.', ']'];
    let begins_with_digit = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let ends_with_digit = |word: &str| word.ends_with(|c: char| c.is_ascii_digit());
    let bare = word.trim_start_matches(opening).to_lowercase();
    let unit = next.trim_end_matches(closing).to_lowercase();
    let with_point = next.trim_end_matches([',', ';', ':', ')', '»']).to_lowercase();

    next.starts_with('—')
        || (begins_with_digit(next) && BEFORE_NUMBER.contains(&bare.as_str()))
        || (ends_with_digit(word) && (AFTER_NUMBER.contains(&unit.as_str()) || AFTER_NUMBER.contains(&with_point.as_str())))
        || (ends_with_digit(word)
            && next.len() >= 3
            && begins_with_digit(next)
            && next.trim_end_matches(closing).len() == 3
            && word.trim_start_matches(opening).len() <= 3)
}

#[cfg(test)]
mod tests {
    use super::typeset;

    #[test]
    fn spaces_that_hold_a_line_together() {
        for (plain, set) in [
            ("см. ст. 309 УК", "см. ст.~309 УК"),
            ("до 5 лет", "до~5~лет"),
            ("№ 12", "№~12"),
            ("4 325 тенге", "4~325~тенге"),
            ("сводничество — это", "сводничество~— это"),
            ("3 July 2014", "3~July 2014"),
            ("(article 68, part 4)", "(article~68, part~4)"),
            ("2014 г., потом", "2014~г., потом"),
            ("за\u{301}мок пере\u{ad}нос", "замок перенос"),
            ("ничего особенного", "ничего особенного"),
        ] {
            assert_eq!(typeset(plain), set.replace('~', "\u{a0}"), "{plain}");
        }
    }
}
