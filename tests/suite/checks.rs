//! What `handbook check` asks of authors: each rule fires on its mistake, names the place, and says nothing of a sound book.

use crate::support::{ACT, MANIFEST, article, load_with, small_book};
use legal_handbook::handbook::load::{Care, Loaded};
use legal_handbook::handbook::problem::{Problem, Severity};
use legal_handbook::language::Language;
use legal_handbook::words::Words;

fn changed(path: &str, text: &str) -> Vec<(String, String)> {
    let mut files = small_book();
    replace(&mut files, path, text);
    files
}

fn replace(files: &mut Vec<(String, String)>, path: &str, text: &str) {
    files.retain(|(name, _)| name != path);
    files.push((path.to_owned(), text.to_owned()));
}

fn checked(files: &[(String, String)], care: Care) -> Vec<Problem> {
    let Loaded { problems, .. } = load_with(files, care).expect("a book");
    problems
}

#[test]
fn a_sound_book_has_nothing_to_mend() {
    assert_eq!(checked(&small_book(), Care::Authoring), []);
}

/// A mistake in article 1, the code of what is said of it, and how bad it is.
#[test]
fn each_rule_fires() {
    let sound = article("1");
    let edition = |from: &str, until: &str| {
        format!(r#"(title: {{"en": "Boats", "ru": "Суда"}}, from: {from}, until: {until}, grade: B), (title: {{"en": "Keeping of boats""#)
    };
    let earlier = |from: &str, until: &str| {
        sound.replacen(
            r#"(
        title: {"en": "Keeping of boats""#,
            &edition(from, until),
            1,
        )
    };
    let relation =
        |kind: &str| sound.replace("editions: [(", &format!("relations: [(kind: {kind}, to: Link(\"boat-code/2/1\"))],\n    editions: [("));
    let said = |english: &str, russian: &str| sound.replace("A boat is kept dry.", english).replace("Судно держат сухим.", russian);
    let error = Severity::Error;
    let long = "word ".repeat(60);
    for (text, code, severity) in [
        (said("A boat of 5 metres.", "Судно 6 метров."), "figures-differ", error),
        (said("A boаt.", "Судно."), "mixed-scripts", error),
        (sound.replace("my boat was taken", "my boаt was taken"), "mixed-scripts", error),
        (said("A “boat”.", "“Судно”."), "wrong-mark", error),
        (said("A fine of 5 MCI.", "Штраф 5."), "number-without-unit", error),
        (said(&long, "Слово."), "long-sentence", Severity::Warning),
        (earlier(r#"Day("2012-01-01")"#, r#"Day("2015-01-01")"#), "editions-overlap", error),
        (earlier(r#"Day("2012-01-01")"#, r#"Between("2014-12-01", "2015-01-31")"#), "editions-overlap", error),
        (earlier(r#"Day("2012-01-01")"#, r#"Day("2013-01-01")"#), "gap-unexplained", error),
        (sound.replace("content: A", "content: C"), "unconfirmed-shown", error),
        (sound.replace("identification: A", "identification: C"), "unconfirmed-shown", error),
        (sound.replace("penalty:", "penalty_grade: C, penalty:"), "unconfirmed-shown", error),
        (sound.replace("editions: [(", r#"notes: [(text: {"en": "A fact.", "ru": "Факт."}, grade: C)], editions: [("#), "unconfirmed-shown", error),
        (sound.replace(r#"topics: ["boats"]"#, "topics: []"), "out-of-reach", error),
        (relation("SeeAlso"), "one-sided", error),
        (relation("UsesTerm"), "one-sided", error),
        (relation("Amends"), "one-sided", error),
    ] {
        let mut files = small_book();
        replace(&mut files, "acts/boat-code/1.ron", &text);
        let problems = checked(&files, Care::Authoring);
        let [problem] = problems.as_slice() else { panic!("{code}: one problem, not {problems:#?}\n{text}") };
        assert_eq!((problem.kind.code(), problem.severity()), (code, severity));
        assert_eq!(problem.file, "acts/boat-code/1.ron");
        assert!(problem.line > 1, "{code} has a place");
        assert_eq!(checked(&files, Care::Reading), [], "{code}: a reader is shown the book all the same");
        for language in [Language::ENGLISH, Language::RUSSIAN] {
            let words = Words::new(language);
            for sentence in [words.problem(&problem.kind), words.problem_help(&problem.kind)] {
                assert!(sentence.split_whitespace().count() > 2 && !sentence.contains("{ $"), "{code} in {language}: {sentence}");
            }
        }
    }
}

#[test]
fn relations_that_both_sides_have_pass() {
    for (there, back) in [("SeeAlso", "SeeAlso"), ("UsesTerm", "Defines"), ("AmendedBy", "Amends"), ("Counterpart", "Counterpart")] {
        let related = |number: &str, kind: &str, to: &str| {
            article(number).replace("editions: [(", &format!("relations: [(kind: {kind}, to: Link(\"{to}\"))],\n    editions: [("))
        };
        let mut files = small_book();
        replace(&mut files, "acts/boat-code/1.ron", &related("1", there, "boat-code/2/1"));
        replace(&mut files, "acts/boat-code/2.ron", &related("2", back, "boat-code/1"));
        assert_eq!(checked(&files, Care::Authoring), [], "{there}");
    }
}

#[test]
fn a_gap_that_is_explained_and_an_unconfirmed_day_pass() {
    let sound = article("1");
    for (until, from, note) in [
        (r#"Day("2014-12-31")"#, r#"Day("2015-01-01")"#, ""),
        (r#"Between("2014-12-01", "2014-12-31")"#, r#"Between("2014-12-01", "2014-12-31")"#, ""),
        (r#"Unknown({"en": "not read", "ru": "не прочитано"})"#, r#"Unknown({"en": "not read", "ru": "не прочитано"})"#, ""),
        (
            r#"Day("2013-01-01")"#,
            r#"Day("2015-01-01")"#,
            r#"note: {"en": "The years between were not read.", "ru": "Годы между ними не читались."},"#,
        ),
    ] {
        let earlier = format!(r#"editions: [(title: {{"en": "Boats", "ru": "Суда"}}, from: Day("2012-01-01"), until: {until}, grade: B), ({note}"#);
        let text = sound.replacen("editions: [(", &earlier, 1).replacen(r#"from: Day("2015-01-01")"#, &format!("from: {from}"), 1);
        let mut files = small_book();
        replace(&mut files, "acts/boat-code/1.ron", &text);
        assert_eq!(checked(&files, Care::Authoring), [], "{until} {from}");
    }
}

#[test]
fn an_act_read_long_ago_is_a_warning() {
    let mut files = small_book();
    replace(&mut files, "acts/boat-code/act.ron", &ACT.replace("2026-04-01", "2024-12-31"));
    let problems = checked(&files, Care::Authoring);
    let [problem] = problems.as_slice() else { panic!("{problems:?}") };
    assert_eq!((problem.kind.code(), problem.severity()), ("old-reading", Severity::Warning));
}

#[test]
fn an_act_that_the_manifest_does_not_name_is_out_of_reach() {
    let unnamed = changed("handbook.ron", &MANIFEST.replace("acts: [\"boat-code\"],", ""));
    let problems = checked(&unnamed, Care::Authoring);
    assert_eq!(problems.iter().map(|problem| problem.kind.code()).collect::<Vec<_>>(), ["out-of-reach", "out-of-reach"]);
}

#[test]
fn unconfirmed_rows_of_tables_and_statements_of_the_review_are_named() {
    let mci = r#"(title: {"en": "T", "ru": "Т"}, rows: Mci([(from: "2020-01-01", until: "2020-12-31", tenge: 1, grade: C, basis: {"en": "b", "ru": "б"})]))"#;
    let mut files = small_book();
    files.push(("tables/mci.ron".to_owned(), mci.to_owned()));
    assert_eq!(checked(&files, Care::Authoring).iter().map(|problem| problem.kind.code()).collect::<Vec<_>>(), ["unconfirmed-shown"]);
}
