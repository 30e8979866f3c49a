//! The words of citations in both languages: markers, ordinals, units, months, endings.

/// What a marker marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// An article.
    Article,
    /// A part of an article.
    Part,
    /// A point.
    Point,
    /// A point of a point; where there is no part above, what it stands in is the part.
    Sub,
    /// A note.
    Note,
    /// A chapter, a page, an order: its number is none of ours.
    Other,
    /// No marker: a bare number.
    Free,
}

/// Whether an act is called old or new.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Age {
    /// Before the present one.
    Old,
    /// The present one.
    New,
}

/// Endings of Russian nouns and adjectives.
const ENDINGS: &[&str] = &[
    "", "а", "у", "е", "ы", "и", "я", "ю", "ь", "й", "ой", "ей", "ом", "ем", "ам", "ям", "ах", "ях", "ами", "ями", "ов", "ев", "ий", "ый", "ого",
    "его", "ому", "ему", "ым", "им", "ая", "яя", "ую", "юю", "ою", "ею", "ое", "ее", "ые", "ие", "ых", "их", "ыми", "ими", "ию", "ия", "ии", "ией",
    "ью",
];
/// Endings of English words, and the two spellings of *offence*.
const ENGLISH_ENDINGS: &[&str] = &["", "s", "ce", "ces", "se", "ses"];

/// Stems that take [`ENDINGS`], by level; what is not inflected stands in [`level`].
const MARKERS: &[(Level, &[&str])] = &[
    (Level::Article, &["стать", "статей"]),
    (Level::Part, &["част"]),
    (Level::Point, &["пункт"]),
    (Level::Sub, &["подпункт"]),
    (Level::Note, &["примечани"]),
    (Level::Other, &["глав", "раздел", "абзац", "приложени", "страниц"]),
];
/// Stems of Kazakh markers, which take endings of their own.
const KAZAKH: &[(Level, &[&str])] = &[
    (Level::Article, &["бап", "баб"]),
    (Level::Part, &["бөлік", "бөліг"]),
    (Level::Sub, &["тармақша"]),
    (Level::Point, &["тармақ", "тармағ"]),
    (Level::Note, &["ескерту"]),
    (Level::Other, &["тарау"]),
];

/// What a word marks.
pub fn level(word: &str) -> Option<Level> {
    match word {
        "ст" | "art" | "arts" | "article" | "articles" | "s" | "ss" | "sec" | "secs" | "section" | "sections" => return Some(Level::Article),
        "ч" | "чч" | "pt" | "part" | "parts" | "subsection" | "subsections" => return Some(Level::Part),
        "п" | "para" | "paras" | "paragraph" | "paragraphs" | "point" | "points" | "item" | "items" | "clause" | "clauses" | "cl" => {
            return Some(Level::Point);
        }
        "пп" | "подп" | "subpara" | "subparagraph" | "subparagraphs" | "subpoint" | "subpoints" | "subclause" => return Some(Level::Sub),
        "прим" | "note" | "notes" => return Some(Level::Note),
        "гл" | "абз" | "стр" | "chapter" | "chapters" | "ch" | "page" | "p" | "pp" | "annex" => return Some(Level::Other),
        _ => {}
    }
    let inflected = MARKERS.iter().find(|(_, stems)| stems.iter().any(|stem| has_ending(word, stem)));
    inflected.or_else(|| KAZAKH.iter().find(|(_, stems)| stems.iter().any(|stem| word.starts_with(stem)))).map(|(level, _)| *level)
}

/// Whether a word is this stem with an ending.
fn has_ending(word: &str, stem: &str) -> bool {
    word.strip_prefix(stem).is_some_and(|ending| ENDINGS.contains(&ending))
}

/// Ordinal stems from the first to the twelfth.
const ORDINALS: [&str; 12] = ["перв", "втор", "треть", "четверт", "пят", "шест", "седьм", "восьм", "девят", "десят", "одиннадцат", "двенадцат"];
const ENGLISH_ORDINALS: [&str; 12] =
    ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth"];
const CARDINALS: [&str; 12] = ["один", "два", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять", "одиннадцать", "двенадцать"];
const ENGLISH_CARDINALS: [&str; 12] = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

/// The number of an ordinal in words.
pub fn ordinal(word: &str) -> Option<usize> {
    let russian = ORDINALS
        .iter()
        .position(|stem| word.strip_prefix(stem).is_some_and(|ending| ending != "ь" && !ending.is_empty() && ENDINGS.contains(&ending)));
    let third = (word == "третий").then_some(2);
    third.or(russian).or_else(|| ENGLISH_ORDINALS.iter().position(|ordinal| *ordinal == word)).map(|at| at + 1)
}

/// The number of a cardinal in words.
pub fn cardinal(word: &str) -> Option<usize> {
    CARDINALS
        .iter()
        .position(|cardinal| *cardinal == word)
        .or_else(|| ENGLISH_CARDINALS.iter().position(|cardinal| *cardinal == word))
        .map(|at| at + 1)
}

/// What makes digits an ordinal: `2-я`, `2nd`.
pub fn ordinal_suffix(word: &str) -> bool {
    ["й", "я", "е", "ю", "м", "х", "ой", "ый", "ий", "ая", "ое", "ую", "го", "ого", "му", "ому", "ми", "st", "nd", "rd", "th"].contains(&word)
}

/// Words after a number that make it a quantity, by their beginning.
const UNITS: &[&str] = &[
    "тенге",
    "теңге",
    "тысяч",
    "миллион",
    "миллиард",
    "рубл",
    "доллар",
    "евро",
    "час",
    "минут",
    "секунд",
    "суток",
    "сутки",
    "сутк",
    "суточн",
    "дней",
    "недел",
    "месяц",
    "месяч",
    "летн",
    "год",
    "процент",
    "человек",
    "показател",
    "килограмм",
    "километр",
    "hour",
    "minute",
    "second",
    "day",
    "week",
    "month",
    "year",
    "percent",
    "thousand",
    "million",
    "billion",
    "tenge",
    "dollar",
    "euro",
    "person",
    "people",
    "сағат",
    "күн",
    "жыл",
    "айлық",
];
/// The same, whole.
const WHOLE_UNITS: &[&str] = &[
    "мрп", "мзп", "аек", "mci", "mcis", "mrp", "тг", "kzt", "тыс", "млн", "млрд", "руб", "usd", "eur", "мин", "сек", "лет", "г", "гг", "гр", "день",
    "дня", "дни", "дн", "мес", "нед", "раз", "раза", "лиц", "лица", "кг", "км", "м", "h", "hrs", "hr", "min", "yr", "yrs", "yo", "times", "жас",
    "ай",
];

/// Whether a number before this word is a quantity.
pub fn unit(word: &str) -> bool {
    WHOLE_UNITS.contains(&word) || (level(word).is_none() && ordinal(word).is_none() && UNITS.iter().any(|unit| word.starts_with(unit)))
}

/// Whether a small number after this word is an age or a term.
pub fn limit(word: &str) -> bool {
    ["до", "от", "старше", "младше", "моложе", "свыше", "under", "over", "below", "above", "age", "aged", "ages"].contains(&word)
        || has_ending(word, "возраст")
}

/// Whether a word is the name of a month, in any case.
pub fn month(word: &str) -> bool {
    const RUSSIAN: &[&str] = &["январ", "феврал", "март", "апрел", "май", "ма", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"];
    const ENGLISH: &[&str] =
        &["january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december", "sept"];
    let short = word.len() == 3 && word != "may" && ENGLISH.iter().any(|month| month.starts_with(word));
    short || ENGLISH.contains(&word) || RUSSIAN.iter().any(|stem| has_ending(word, stem))
}

/// Words that say nothing in a citation.
pub fn filler(word: &str) -> bool {
    const FILLERS: &[&str] = &[
        "of",
        "the",
        "to",
        "in",
        "under",
        "per",
        "by",
        "for",
        "and",
        "or",
        "sub",
        "от",
        "г",
        "год",
        "года",
        "году",
        "годом",
        "гг",
        "к",
        "ко",
        "и",
        "или",
        "в",
        "во",
        "по",
        "на",
        "с",
        "со",
        "из",
        "за",
        "при",
        "согласно",
    ];
    FILLERS.contains(&word)
}

/// Whether a word belongs to the name of the country.
pub fn country(word: &str) -> bool {
    ["рк", "rk", "kz", "кз", "kazakhstan", "republic"].contains(&word) || has_ending(word, "республик") || has_ending(word, "казахстан")
}

/// Whether a word calls an act old or new.
pub fn age(word: &str) -> Option<Age> {
    let any = |stems: &[&str]| stems.iter().any(|stem| word.len() > stem.len() && has_ending(word, stem));
    match word {
        "old" | "former" | "previous" | "repealed" => Some(Age::Old),
        "new" | "current" | "present" => Some(Age::New),
        _ if any(&["стар", "прежн", "бывш", "предыдущ"]) => Some(Age::Old),
        _ if any(&["нов", "действующ", "нынешн"]) => Some(Age::New),
        _ => None,
    }
}

/// Whether a word behind a number and a hyphen makes it the number of a law.
pub fn roman(word: &str) -> bool {
    word != "х" && word.chars().all(|c| "ivxlcіх".contains(c))
}

/// Whether two words are one, but for their endings.
pub fn same(a: &str, b: &str) -> bool {
    if a == b {
        return true;
    }
    let common: usize = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).map(|(a, _)| a.len_utf8()).sum();
    let endings = if a.is_ascii() { ENGLISH_ENDINGS } else { ENDINGS };
    let cuts = a[..common].char_indices().map(|(at, _)| at).chain([common]).rev().take(3).filter(|at| a[..*at].chars().count() >= 4);
    cuts.into_iter().any(|at| endings.contains(&&a[at..]) && endings.contains(&&b[at..]))
}
