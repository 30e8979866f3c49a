//! Every form that is known, in both languages, and that nothing typed can stop the parser.

mod rows;

use rows::*;

use super::*;

/// What the acts are called in the book (`short_names` of their `act.ron`, both languages), and a key for the tables below.
const ACTS: &[(&str, &[&str])] = &[
    (
        "УК",
        &[
            "CC",
            "CC RK",
            "CC 2014",
            "Criminal Code",
            "Criminal Code of Kazakhstan",
            "УК",
            "УК РК",
            "УК 2014",
            "Уголовный кодекс",
            "Уголовный кодекс РК",
        ],
    ),
    (
        "УК97",
        &[
            "CC 1997",
            "1997 Code",
            "Criminal Code of 1997",
            "old Criminal Code",
            "УК 1997",
            "УК РК 1997",
            "Уголовный кодекс 1997",
            "старый УК",
            "старый Уголовный кодекс",
        ],
    ),
    (
        "КоАП",
        &[
            "CAO",
            "CAO RK",
            "KoAP",
            "Administrative Code",
            "Code on Administrative Offences",
            "КоАП",
            "КоАП РК",
            "КРКоАП",
            "Кодекс об административных правонарушениях",
        ],
    ),
    (
        "КоАП01",
        &[
            "CAO 2001",
            "CAO RK 2001",
            "KoAP 2001",
            "Code on Administrative Offences of 2001",
            "old Administrative Code",
            "КоАП 2001",
            "КоАП РК 2001",
            "КоАП 2001 года",
            "КРКоАП 2001",
            "старый КоАП",
        ],
    ),
    ("УПК", &["CPC", "Criminal Procedure Code", "УПК", "УПК РК", "Уголовно-процессуальный кодекс"]),
    (
        "К26",
        &[
            "Constitution",
            "Constitution of Kazakhstan",
            "Constitution 2026",
            "new Constitution",
            "Конституция",
            "Конституция РК",
            "Конституция Казахстана",
            "Конституция 2026",
            "новая Конституция",
        ],
    ),
    ("К95", &["Constitution 1995", "old Constitution", "former Constitution", "Конституция 1995", "старая Конституция", "прежняя Конституция"]),
    ("111", &["Law 111-VIII", "111-VIII", "Закон 111-VIII"]),
    (
        "НП12",
        &["Supreme Court resolution No. 7 of 2012", "resolution No. 7 of 2012", "постановление Верховного Суда № 7 2012 года", "НП ВС № 7 2012 года"],
    ),
];

fn acts() -> Vec<Names> {
    ACTS.iter().enumerate().map(|(act, (_, names))| Names::new(act, names.iter().copied())).collect()
}

/// A citation in short: `?` a bare number, `article/part/point!note`, `@act`, `+word`; `-` none.
fn short(citation: Option<Citation>) -> String {
    let Some(citation) = citation else { return "-".to_owned() };
    let place = |place: &Place| {
        let inner = match (&place.part, &place.point) {
            (part, Some(point)) => format!("/{}/{point}", part.as_deref().unwrap_or_default()),
            (Some(part), None) => format!("/{part}"),
            (None, None) => String::new(),
        };
        let note = place.note.as_ref().map(|note| format!("!{}", note.as_deref().unwrap_or_default())).unwrap_or_default();
        format!("{}{inner}{note}", place.article)
    };
    let places: Vec<_> = citation.places.iter().map(place).collect();
    let acts: Vec<_> = citation.acts.iter().map(|act| ACTS[*act].0).collect();
    let acts = if acts.is_empty() { String::new() } else { format!(" @{}", acts.join(",")) };
    let rest = if citation.rest.is_empty() { String::new() } else { format!(" +{}", citation.rest.join("+")) };
    format!("{}{}{acts}{rest}", if citation.explicit { "" } else { "?" }, places.join(","))
}

fn check(rows: &[(&str, &str)]) {
    let acts = acts();
    let got = |query: &str| short(parse(query, &acts));
    let wrong: Vec<_> = rows
        .iter()
        .filter(|(query, expected)| got(query) != *expected)
        .map(|(query, expected)| format!("{query:?}: {} and not {expected}", got(query)))
        .collect();
    assert!(wrong.is_empty(), "{} of {} rows\n{}", wrong.len(), rows.len(), wrong.join("\n"));
}

const TABLES: &[&[(&str, &str)]] = &[INWARD, OUTWARD, ARTICLES, NOTES, NAMES, NONE, REST];

#[test]
fn from_outside_in() {
    check(INWARD);
}

#[test]
fn from_inside_out() {
    check(OUTWARD);
}

#[test]
fn articles_lists_ranges() {
    check(ARTICLES);
}

#[test]
fn notes() {
    check(NOTES);
}

#[test]
fn names_of_acts() {
    check(NAMES);
}

#[test]
fn what_cites_nothing() {
    check(NONE);
}

#[test]
fn among_other_words() {
    check(REST);
}

#[test]
fn a_name_of_two_acts_means_both() {
    let acts = [("Code", 4), ("Code", 7)].map(|(name, act)| Names::new(act, [name]));
    assert_eq!(parse("art 5 code", &acts).map(|citation| citation.acts), Some(vec![4, 7]));
}

#[test]
fn without_acts() {
    assert_eq!(short(parse("ст. 309 УК", &[])), "309 +ук");
}

#[test]
fn what_is_long_is_cut() {
    let long = format!("{} ст. 309", "слово ".repeat(100));
    assert_eq!(parse(&long, &acts()), None);
    assert!(parse(&"ст. 1-31, ".repeat(100), &acts()).is_some_and(|citation| citation.places.len() <= MOST_PLACES));
}

#[test]
fn never_panics() {
    let acts = acts();
    for (query, _) in TABLES.iter().flat_map(|rows| rows.iter()) {
        for (end, _) in query.char_indices() {
            parse(&query[..end], &acts);
            parse(&query[end..], &acts);
        }
    }
    // Marsaglia's xorshift, seeded: the same queries every time.
    let mut state = 0x2545_f491_4f6c_dd1d_u64;
    let mut next = |below: usize| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        usize::try_from(state % below as u64).unwrap_or(0)
    };
    let pieces = [
        "ст",
        "ч",
        "п",
        "пп",
        "прим",
        "бап",
        "УК",
        "КоАП",
        "1997",
        "2014",
        "309",
        "2",
        "0",
        "99999",
        "-",
        "–",
        "/",
        "(",
        ")",
        ".",
        ",",
        " ",
        " ",
        "и",
        "до",
        "лет",
        "июля",
        "вторая",
        "№",
        "§",
        "а",
        "part",
        "two",
        "VIII",
        "²",
        "İ",
        "\u{306}",
        "'s",
        "старый",
        "+",
        ":",
    ];
    for _ in 0..20_000 {
        let bytes: Vec<u8> = (0..next(40)).map(|_| u8::try_from(next(256)).unwrap_or(0)).collect();
        parse(&String::from_utf8_lossy(&bytes), &acts);
        let words: String = (0..next(16)).map(|_| pieces[next(pieces.len())]).collect();
        parse(&words, &acts);
    }
}

#[test]
fn there_are_rows_enough() {
    assert!(TABLES.iter().map(|rows| rows.len()).sum::<usize>() >= 140);
}
