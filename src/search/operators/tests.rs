//! What is typed, and what is understood.

use super::*;

/// Acts as the book names them, by position.
fn acts(name: &str) -> Vec<usize> {
    let name = plain(name).replace(['-', '.'], " ");
    match name.split_whitespace().collect::<Vec<_>>().join(" ").as_str() {
        "ук" | "ук рк" | "cc" | "criminal code" | "criminal code 2014" => vec![0],
        "ук 1997" | "старый ук" | "cc 1997" => vec![1],
        "коап" | "коап рк" | "cao" => vec![2],
        _ => Vec::new(),
    }
}

/// What was understood, in one line: the text, then what each operator asks.
fn read(raw: &str) -> String {
    let asked = parse(raw, &acts);
    for words in &asked.words {
        assert!(raw.get(words.clone()).is_some(), "{raw:?}: {words:?} lies on borders of characters");
    }
    let mut line = asked.text.clone();
    line.extend(asked.phrases.iter().map(|phrase| format!(" | \"{}\"", phrase.join(" "))));
    line.extend(asked.beginnings.iter().map(|beginning| format!(" | {beginning}*")));
    line.extend(asked.without.iter().map(|without| match without {
        Without::Word(parts) => format!(" | -{}", parts.join("+")),
        Without::Phrase(words) => format!(" | -\"{}\"", words.join(" ")),
        Without::Beginning(beginning) => format!(" | -{beginning}*"),
    }));
    line.extend(asked.acts.iter().map(|act| format!(" | act {act}")));
    line.extend(asked.kinds.iter().map(|kind| format!(" | {kind:?}")));
    line.extend(asked.language.map(|language| format!(" | {language}")));
    line
}

#[test]
fn operators() {
    for (raw, understood) in [
        // Plain text.
        ("притон", "притон"),
        ("торговля людьми", "торговля людьми"),
        ("", ""),
        ("   ", "   "),
        ("?!.,;:", "?!.,;:"),
        // Phrases, in every kind of quotation marks.
        ("\"торговля людьми\"", "торговля людьми | \"торговля людьми\""),
        ("«торговля людьми»", "торговля людьми | \"торговля людьми\""),
        ("„торговля людьми“", "торговля людьми | \"торговля людьми\""),
        ("„торговля людьми”", "торговля людьми | \"торговля людьми\""),
        ("“human trafficking”", "human trafficking | \"human trafficking\""),
        ("\"Human   Trafficking\" law", "Human   Trafficking law | \"human trafficking\""),
        ("закон \"торговля людьми\" притон", "закон торговля людьми притон | \"торговля людьми\""),
        ("\"в притоне\" \"ночью\"", "в притоне ночью | \"в притоне\" | \"ночью\""),
        ("«вовлечённый»", "вовлечённый | \"вовлеченный\""),
        ("\"ст. 309 УК\"", "ст. 309 УК | \"ст 309 ук\""),
        ("\"anti-social behaviour\"", "anti-social behaviour | \"anti social behaviour\""),
        // No phrase: never closed, empty, or a mark inside a word.
        ("\"торговля людьми", "\"торговля людьми"),
        ("«торговля людьми", "«торговля людьми"),
        ("торговля людьми\"", "торговля людьми\""),
        ("\"\"", "\"\""),
        ("\"...\" притон", "\"...\" притон"),
        ("19\" монитор 21\"", "19\" монитор 21\""),
        ("«торговля\" людьми", "«торговля\" людьми"),
        // Words left out.
        ("притон -аренда", "притон | -аренда"),
        ("-аренда притон", "притон | -аренда"),
        ("brothel -rent -hotel", "brothel | -rent | -hotel"),
        ("притон −аренда", "притон | -аренда"),
        ("притон –аренда", "притон | -аренда"),
        ("притон -Ребёнок", "притон | -ребенок"),
        ("притон -секс-работник", "притон | -секс+работник"),
        ("притон -\"торговля людьми\"", "притон | -\"торговля людьми\""),
        ("притон -«торговля людьми»", "притон | -\"торговля людьми\""),
        ("притон -несоверш*", "притон | -несоверш*"),
        ("(притон -аренда)", "(притон ) | -аренда"),
        ("-аренда", " | -аренда"),
        ("-аренда -притон", " | -аренда | -притон"),
        ("притон -1997", "притон | -1997"),
        // No minus: a hyphen, a dash, a number.
        ("секс-работник", "секс-работник"),
        ("sex-worker", "sex-worker"),
        ("ст. 309-1 УК", "ст. 309-1 УК"),
        ("309 -1", "309 -1"),
        ("10 – 15 суток", "10 – 15 суток"),
        ("притон - аренда", "притон - аренда"),
        ("притон -", "притон -"),
        ("-", "-"),
        ("--", "--"),
        ("притон --аренда", "притон --аренда"),
        ("притон — это что", "притон — это что"),
        ("110-VIII", "110-VIII"),
        // Beginnings.
        ("сводн*", "сводн | сводн*"),
        ("Traffick* law", "Traffick law | traffick*"),
        ("закон сводн* притон", "закон сводн притон | сводн*"),
        ("секс-работ*", "секс- работ | работ*"),
        ("вовлечён*", "вовлечён | вовлечен*"),
        ("сводн*, притон", "сводн , притон | сводн*"),
        // No beginning.
        ("*", "*"),
        ("с*", "с*"),
        ("* притон", "* притон"),
        ("5*3", "5*3"),
        ("су*а", "су*а"),
        ("притон **", "притон **"),
        ("притон**", "притон**"),
        // Acts.
        ("УК: притон", "притон | act 0"),
        ("УК:притон", "притон | act 0"),
        ("УК : притон", "притон | act 0"),
        ("ук: притон", "притон | act 0"),
        ("cc: brothel", "brothel | act 0"),
        ("Criminal Code: brothel", "brothel | act 0"),
        ("criminal-code-2014: brothel", "brothel | act 0"),
        ("УК РК: 309", "309 | act 0"),
        ("УК 1997: 271", "271 | act 1"),
        ("старый УК: притон", "притон | act 1"),
        ("КоАП: 449", "449 | act 2"),
        ("притон УК:", "притон | act 0"),
        ("УК: КоАП: притон", "притон | act 0 | act 2"),
        ("УК: \"торговля людьми\" -аренда", "торговля людьми | \"торговля людьми\" | -аренда | act 0"),
        ("ст. 309 УК: сводн*", "ст. 309 сводн | сводн* | act 0"),
        // No scope.
        ("foo: bar", "foo: bar"),
        ("закон: притон", "закон: притон"),
        ("УК:", "УК:"),
        ("10:30", "10:30"),
        ("притон: штраф", "притон: штраф"),
        (": притон", ": притон"),
        ("http://example.org", "http://example.org"),
        ("309 УК; притон", "309 УК; притон"),
        // Languages and kinds.
        ("lang:ru притон", "притон | ru"),
        ("lang: en притон", "притон | en"),
        ("притон LANG:RU", "притон | ru"),
        ("язык:рус притон", "притон | ru"),
        ("lang:xx притон", "lang:xx притон"),
        ("lang: притон", "lang: притон"),
        ("lang:ru", "lang:ru"),
        ("language barrier", "language barrier"),
        ("ситуация: обыск", "обыск | Guide"),
        ("review: clients", "clients | Review"),
        ("термин: притон", "притон | Term"),
        ("УК: lang:ru притон -аренда", "притон | -аренда | act 0 | ru"),
    ] {
        assert_eq!(read(raw), understood, "{raw:?}");
    }
}

#[test]
fn marks_stay_on_the_other_keyboard() {
    for (raw, among) in [
        ("\"ghbnjy\"", "\"притон\""),
        ("er: ghbnjy", "ук: притон"),
        ("cdjly*", "сводн*"),
        ("ghbnjy -fhtylf", "притон -аренда"),
        ("«екфаашслштп»", "«trafficking»"),
    ] {
        let candidates = layouts(raw);
        assert!(candidates.iter().any(|candidate| candidate == among), "{raw:?}: {candidates:?}");
    }
    assert!(layouts("ghbnjy").is_empty(), "without marks the whole query is retyped elsewhere");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(2000))]

    /// Whatever is typed is understood in some way, without a panic, and nothing is found that was not typed.
    #[test]
    fn nothing_typed_is_an_error(typed in "[-–−\"«»„“”*: .а-яёa-z0-9УК]{0,30}", other in "\\PC{0,30}") {
        for raw in [typed, other] {
            let asked = parse(&raw, &acts);
            let typed: Vec<String> = places(&raw).map(|place| place.plain).collect();
            for place in places(&asked.text) {
                assert!(typed.contains(&place.plain), "{raw:?}: {asked:?}");
            }
        }
    }
}
