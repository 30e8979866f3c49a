//! Rules for a single text: its languages state the same figures, its letters are of one script, its marks are those of the language.

use crate::handbook::problem::Kind;
use crate::handbook::texts::Role;
use crate::language::{Language, Text};

/// A sentence of more words than this is hard to read under stress.
const LONGEST_SENTENCE: usize = 45;

/// What is wrong with a text as authored, before its typography is set.
pub(in crate::handbook) fn problems(role: Role, text: &Text) -> Vec<Kind> {
    let mut problems = Vec::new();
    problems.extend(figures_disagree(text));
    for (language, text) in text.iter() {
        problems.extend(mixed_scripts(text).map(Kind::MixedScripts));
        problems.extend(unit_missing(text).map(Kind::NumberWithoutUnit));
        if role != Role::Review {
            problems.extend(wrong_mark(language, text).map(Kind::WrongMark));
        }
        // Titles are as the law has them.
        if role == Role::Body {
            problems.extend(long_sentence(text).map(Kind::LongSentence));
        }
    }
    problems
}

/// The whole numbers of a text, thousands separators removed, in ascending order: `2,000` and `2 000` are 2000.
fn figures(text: &str) -> Vec<u64> {
    let chars: Vec<char> = text.chars().collect();
    let digit = |at: usize| chars.get(at).is_some_and(char::is_ascii_digit);
    let mut figures = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        if !digit(at) {
            at += 1;
            continue;
        }
        let mut number = String::new();
        let begins = at;
        loop {
            while digit(at) {
                number.push(chars[at]);
                at += 1;
            }
            let group = (1..=3).all(|ahead| digit(at + ahead)) && !digit(at + 4);
            let separated = matches!(chars.get(at), Some(',' | ' ' | '\u{a0}' | '\u{202f}'));
            let short = at - begins <= 3 || number.len() > 3;
            if !(group && separated && short) {
                break;
            }
            at += 1;
        }
        figures.extend(number.parse::<u64>().ok());
    }
    figures.sort_unstable();
    figures
}

/// The first two languages whose figures differ, with the figures that only one of them has. Kazakh titles may keep the year of another edition.
fn figures_disagree(text: &Text) -> Option<Kind> {
    let mut languages = text.iter().filter(|(language, _)| *language != Language::KAZAKH).map(|(language, text)| (language, figures(text)));
    let (first, expected) = languages.next()?;
    let (other, found) = languages.find(|(_, found)| *found != expected)?;
    let only = |here: &[u64], there: &[u64]| {
        let mut there = there.to_vec();
        let missing = here.iter().filter(|figure| match there.iter().position(|other| other == *figure) {
            Some(at) => {
                there.swap_remove(at);
                false
            }
            None => true,
        });
        missing.map(u64::to_string).collect::<Vec<_>>().join(", ")
    };
    let side = |language: Language, figures: String| if figures.is_empty() { String::new() } else { format!("{language}: {figures}") };
    let sides = [side(first, only(&expected, &found)), side(other, only(&found, &expected))];
    Some(Kind::FiguresDiffer(sides.into_iter().filter(|side| !side.is_empty()).collect::<Vec<_>>().join("; ")))
}

/// A word with Latin and Cyrillic letters: one of them was typed on the wrong layout.
pub(super) fn mixed_scripts(text: &str) -> Option<String> {
    let latin = |c: char| c.is_ascii_alphabetic() || ('\u{c0}'..='\u{24f}').contains(&c);
    let cyrillic = |c: char| ('\u{400}'..='\u{52f}').contains(&c);
    text.split(|c: char| !c.is_alphabetic()).find(|word| word.contains(latin) && word.contains(cyrillic)).map(str::to_owned)
}

/// A mark that the language does not use: straight quotation marks, the other language's marks, a hyphen for a dash, a space too many.
fn wrong_mark(language: Language, text: &str) -> Option<String> {
    let cyrillic = |quoted: &str| quoted.chars().any(|c| ('\u{400}'..='\u{52f}').contains(&c));
    let common = ["\"", "'", "\u{a0}", "  ", " ,", " ;", " - ", "--", "...", "« ", " »", "“ "];
    if let Some(mark) = common.into_iter().find(|mark| text.contains(mark)) {
        return Some(mark.replace('\u{a0}', "U+00A0"));
    }
    match language {
        // English may quote Russian words in their own marks.
        Language::ENGLISH => text.split('«').skip(1).find(|rest| !cyrillic(rest.split('»').next().unwrap_or_default())).map(|_| "«".to_owned()),
        Language::RUSSIAN | Language::KAZAKH => text.chars().find(|c| matches!(c, '”' | '‘' | '’')).map(String::from),
        _ => None,
    }
}

/// A sentence too long to take in at once, by its first words.
fn long_sentence(text: &str) -> Option<String> {
    let mut words: Vec<&str> = Vec::new();
    let mut longest = None;
    let mut upcoming = text.split_whitespace().peekable();
    while let Some(word) = upcoming.next() {
        words.push(word);
        let ends = word.trim_end_matches(['»', '”', ')']).ends_with(['.', '!', '?', ';', ':'])
            && upcoming
                .peek()
                .is_none_or(|next| word.ends_with([';', ':']) || next.trim_start_matches(['«', '“', '(']).starts_with(char::is_uppercase));
        if ends || upcoming.peek().is_none() {
            if words.iter().filter(|word| word.contains(char::is_alphanumeric)).count() > LONGEST_SENTENCE {
                longest = longest.or_else(|| Some(format!("{} …", words[..6.min(words.len())].join(" "))));
            }
            words.clear();
        }
    }
    longest
}

/// Names of punishments that are counted; a number that follows must say in what.
const COUNTED: &[&str] = &[
    "imprisonment",
    "fine",
    "arrest",
    "community service",
    "corrective works",
    "restriction of liberty",
    "лишение свободы",
    "лишения свободы",
    "штраф",
    "штрафа",
    "арест",
    "ареста",
    "общественные работы",
    "исправительные работы",
    "ограничение свободы",
];

/// Words between a punishment and its number.
const BETWEEN: &[&str] = &["of", "up", "to", "from", "for", "about", "or", "от", "до", "на", "в", "из", "и", "по", "размере", "срок", "сроком"];

/// What punishments are counted in, by the beginning of the word; a month makes the number a date.
const UNITS: &[&str] = &[
    "январ",
    "феврал",
    "март",
    "апрел",
    "ма",
    "июн",
    "июл",
    "август",
    "сентябр",
    "октябр",
    "ноябр",
    "декабр",
    "mci",
    "tenge",
    "year",
    "month",
    "day",
    "hour",
    "times",
    "per",
    "half",
    "мрп",
    "тенге",
    "год",
    "года",
    "лет",
    "месяц",
    "день",
    "дня",
    "дней",
    "сут",
    "час",
    "крат",
    "%",
];

/// A number that follows a punishment without a unit, as `imprisonment up to 5`.
fn unit_missing(text: &str) -> Option<String> {
    let lower = text.to_lowercase();
    COUNTED.iter().find_map(|name| {
        lower.match_indices(name).find_map(|(at, _)| {
            let begins = lower[..at].chars().next_back().is_none_or(|c| !c.is_alphabetic());
            let rest = &lower[at + name.len()..];
            if !begins || !rest.starts_with(char::is_whitespace) {
                return None;
            }
            number_without_unit(rest).map(|number| format!("{name} {number}"))
        })
    })
}

/// The number at the start of `rest`, over the words that may stand between, if no unit follows it.
fn number_without_unit(rest: &str) -> Option<String> {
    let mut words = rest.split_whitespace().skip_while(|word| BETWEEN.contains(word)).peekable();
    let number = |word: &str| word.starts_with(|c: char| c.is_ascii_digit());
    let first = words.next_if(|word| number(word))?;
    let mut last = first;
    loop {
        if last.ends_with(['.', ',', ';', ')']) {
            return Some(first.trim_end_matches(['.', ',', ';', ')']).to_owned());
        }
        if last.contains(char::is_alphabetic) || last.ends_with('%') {
            return None;
        }
        match words.next() {
            Some(word) if number(word) || BETWEEN.contains(&word) => last = word,
            Some(word) if UNITS.iter().any(|unit| word.starts_with(unit)) => return None,
            _ => return Some(first.to_owned()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(english: &str, russian: &str) -> Text {
        [(Language::ENGLISH, english.to_owned()), (Language::RUSSIAN, russian.to_owned())].into_iter().collect()
    }

    fn codes(english: &str, russian: &str) -> Vec<&'static str> {
        problems(Role::Body, &text(english, russian)).iter().map(Kind::code).collect()
    }

    #[test]
    fn sound_texts_pass() {
        for (english, russian) in [
            ("A fine of up to 2,000 MCI, on 5 July 2024.", "Штраф до 2 000 МРП, 5 июля 2024 г."),
            ("It says «сводничество».", "Сказано «сводничество»."),
            ("Law No. 111-VIII, 96.4 per cent", "Закон № 111-VIII, 96,4 %"),
            ("imprisonment of 3 to 7 years", "лишение свободы от 3 до 7 лет"),
            ("a fine of 20 to 50 times the bribe", "штраф от 20 до 50-кратной суммы"),
            ("The article knows no fine. 3 parts punish.", "Штрафа в статье нет. Наказывают 3 части."),
            ("arrest until 1 January 2030", "применение ареста до 1 января 2030 г."),
            ("articles 308, 309 and 2,778 tenge of 1,000,000", "статьи 308, 309 и 2 778 тенге из 1 000 000"),
        ] {
            assert_eq!(codes(english, russian), Vec::<&str>::new(), "{english}");
        }
    }

    #[test]
    fn each_rule_fires() {
        let long = "word ".repeat(LONGEST_SENTENCE + 1);
        for (english, russian, code) in [
            ("up to 5 years", "до 6 лет", "figures-differ"),
            ("articles 45 and 46", "статья 45", "figures-differ"),
            ("a сar", "машина", "mixed-scripts"),
            ("a car", "мaшина", "mixed-scripts"),
            ("a \"brothel\"", "«притон»", "wrong-mark"),
            ("a “brothel”", "“притон”", "wrong-mark"),
            ("a «brothel»", "«притон»", "wrong-mark"),
            ("a - b", "а — б", "wrong-mark"),
            ("a b", "а\u{a0}б", "wrong-mark"),
            ("imprisonment up to 5", "срок до 5", "number-without-unit"),
            ("up to 200", "штраф до 200.", "number-without-unit"),
            (&long, "слово", "long-sentence"),
        ] {
            assert_eq!(codes(english, russian), [code], "{english} / {russian}");
        }
    }

    #[test]
    fn the_difference_is_named() {
        let found = problems(Role::Body, &text("from 3 to 7 years and 2,000 MCI", "от 3 до 8 лет и 2 000 МРП"));
        assert_eq!(found, [Kind::FiguresDiffer("en: 7; ru: 8".to_owned())]);
    }
}
