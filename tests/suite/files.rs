//! Content on disk: every kind of mistake is named with its place, and what is sound is shown all the same.

use crate::support::{ACT, article, load_texts, small_book};
use legal_handbook::handbook::load::{self, Care, Loaded};
use legal_handbook::handbook::problem::Kind;
use legal_handbook::handbook::{Id, Item};
use legal_handbook::language::Language;
use legal_handbook::words::Words;

use std::fs;

/// A change of one file of the small book.
fn with(path: &str, text: String) -> Vec<(String, String)> {
    let mut files = small_book();
    files.retain(|(name, _)| name != path);
    files.push((path.to_owned(), text));
    files
}

/// Line and column of `needle` in `text`, as an editor counts them.
fn place(text: &str, needle: &str) -> (usize, usize) {
    let at = text.find(needle).unwrap_or_else(|| panic!("{needle} stands in the text"));
    let before = &text[..at];
    (before.matches('\n').count() + 1, before.rsplit('\n').next().unwrap_or_default().chars().count() + 1)
}

#[test]
fn a_sound_book_has_no_problem() {
    let Loaded { handbook, problems } = load_texts(&small_book()).expect("a book");
    assert_eq!(problems, []);
    assert_eq!(handbook.provisions.len(), 2);
    assert!(matches!(handbook.item(&Id::new("boat-code/1/1")), Some(Item::Part(_))));
    assert!(matches!(handbook.item(&Id::new("review/1")), Some(Item::Paragraph(_))));
}

/// Each mistake: what is changed, what is said of it, where, and that the second article is still there.
#[test]
fn each_mistake_has_its_problem_and_place_and_hides_nothing_else() {
    let sound = article("1");
    let misspelt = sound.replace("divided", "x").replace("topics:", "topcis:");
    let untranslated = sound.replace(r#", "ru": "Судно держат сухим.""#, "");
    let dangling = sound.replace("editions: [(", "relations: [(kind: SeeAlso, to: Link(\"boat-code/99\"))],\n    editions: [(");
    let twice = sound.replace(r#""ru": "Судно держат сухим.""#, r#""en": "Again.", "ru": "Судно держат сухим.""#);
    let unknown_act = sound.replace("editions: [(", "relations: [(kind: SeeAlso, to: Cited(\"ship-code\", \"7\"))],\n    editions: [(");
    let foreign = sound.replace(r#""ru": "Судно держат сухим.""#, r#""ru": "Судно держат сухим.", "de": "Ein Boot.""#);
    let empty = sound.replace("A boat is kept dry.", " ");
    let no_topic = sound.replace(r#"["boats"]"#, r#"["trains"]"#);
    let no_source = sound.replace(r#"sources: ["S1"]"#, r#"sources: ["S9"]"#);
    let bounds = sound.replace("Years(to: 5)", "Years(from: 7, to: 5)");
    let span = sound.replace(r#"from: Day("2015-01-01")"#, r#"from: Between("2015-02-01", "2015-01-01")"#);
    let misnumbered = sound.replace(r#"article: "1""#, r#"article: "7""#);

    for (text, code, needle, kept) in [
        (&misspelt, "syntax", "topcis", false),
        (&untranslated, "missing-translation", "\"A boat is kept dry.\"", true),
        (&dangling, "dangling-link", "\"boat-code/99\"", true),
        (&twice, "duplicate-key", "", false),
        (&unknown_act, "unknown-act", "\"ship-code\"", true),
        (&foreign, "foreign-language", "", true),
        (&empty, "empty-text", "", true),
        (&no_topic, "unknown-topic", "\"trains\"", true),
        (&no_source, "unknown-source", "\"S9\"", true),
        (&bounds, "penalty-bounds", "\"1\"", true),
        (&span, "empty-span", "\"1\"", true),
        (&misnumbered, "name-mismatch", "\"7\"", false),
    ] {
        let Loaded { handbook, problems } = load_texts(&with("acts/boat-code/1.ron", text.clone())).expect("a book");
        let [problem] = problems.as_slice() else { panic!("{code}: one problem, not {problems:#?}") };
        assert_eq!(problem.kind.code(), code);
        assert_eq!(problem.file, "acts/boat-code/1.ron");
        if !needle.is_empty() {
            let (line, column) = place(text, needle);
            assert_eq!(problem.line, line, "{code}: line");
            // The parser points behind an unknown field; everything else points at the literal.
            assert!(problem.column == column || code == "syntax", "{code}: column {} for {column}", problem.column);
        }
        assert!(problem.line > 1 || code == "name-mismatch", "{code} has a place");
        assert!(handbook.provision(&Id::new("boat-code/2")).is_some(), "{code}: the other article is shown");
        assert_eq!(handbook.provision(&Id::new("boat-code/1")).is_some(), kept, "{code}");
        for language in [Language::ENGLISH, Language::RUSSIAN] {
            let words = Words::new(language);
            for sentence in [words.problem(&problem.kind), words.problem_help(&problem.kind)] {
                assert!(sentence.split_whitespace().count() > 2, "{code} in {language}: {sentence}");
                assert!(!sentence.contains("{$") && !sentence.contains("{ $"), "{code} in {language}: {sentence}");
            }
        }
    }
}

#[test]
fn a_misspelt_field_names_the_known_ones() {
    let misspelt = article("1").replace("topics:", "topcis:");
    let Loaded { problems, .. } = load_texts(&with("acts/boat-code/1.ron", misspelt)).expect("a book");
    let Some(Kind::Syntax(reason)) = problems.first().map(|problem| &problem.kind) else { panic!("{problems:?}") };
    assert!(reason.contains("topcis") && reason.contains("topics"), "{reason}");
}

#[test]
fn a_copied_article_is_a_duplicate_and_the_first_is_shown() {
    let mut files = small_book();
    files.push(("acts/boat-code/1 (copy).ron".to_owned(), article("1").replace("kept dry", "kept wet")));
    let Loaded { handbook, problems } = load_texts(&files).expect("a book");
    let codes: Vec<_> = problems.iter().map(|problem| problem.kind.code()).collect();
    assert!(codes.contains(&"duplicate-id"), "{codes:?}");
    assert_eq!(handbook.provisions.len(), 2);
}

#[test]
fn a_part_numbered_twice_is_a_duplicate() {
    let twice = article("1").replace("parts: [(", "parts: [(number: \"1\", text: {\"en\": \"x y\", \"ru\": \"х у\"}), (");
    let Loaded { problems, .. } = load_texts(&with("acts/boat-code/1.ron", twice)).expect("a book");
    assert!(matches!(problems.as_slice(), [problem] if problem.kind.code() == "duplicate-id"), "{problems:?}");
}

#[test]
fn articles_of_an_unreadable_act_are_named_and_the_rest_is_shown() {
    let mut files = small_book();
    files.push(("acts/ship-code/act.ron".to_owned(), ACT.replace("kind: Code", "kind: Coed")));
    files.push(("acts/ship-code/5.ron".to_owned(), article("5")));
    let Loaded { handbook, problems } = load_texts(&files).expect("a book");
    let codes: Vec<_> = problems.iter().map(|problem| (problem.file.as_str(), problem.kind.code())).collect();
    assert_eq!(codes, [("acts/ship-code/5.ron", "act-unreadable"), ("acts/ship-code/act.ron", "syntax")]);
    assert_eq!(handbook.provisions.len(), 2);
}

#[test]
fn bytes_that_are_not_utf8_and_a_byte_order_mark() {
    let folder = tempfile::tempdir().expect("a folder");
    write(folder.path(), &small_book());
    let mut bytes = article("1").into_bytes();
    let at = bytes.windows(4).position(|window| window == b"boat").expect("a boat");
    bytes[at] = 0xff;
    fs::write(folder.path().join("acts/boat-code/1.ron"), &bytes).expect("written");
    let marked = [b"\xef\xbb\xbf".as_slice(), article("2").as_bytes()].concat();
    fs::write(folder.path().join("acts/boat-code/2.ron"), marked).expect("written");

    let Loaded { handbook, problems } = load::folder(folder.path(), Care::Reading).expect("a book");
    let found: Vec<_> = problems.iter().map(|problem| (problem.file.as_str(), problem.line, problem.kind.code())).collect();
    let (line, _) = place(&article("1"), "boat");
    assert_eq!(found, [("acts/boat-code/1.ron", line, "not-utf8"), ("acts/boat-code/2.ron", 1, "byte-order-mark")]);
    assert!(handbook.provision(&Id::new("boat-code/2")).is_some(), "the rest of a marked file is read");
}

#[test]
fn a_missing_translation_shows_the_other_language_marked() {
    let untranslated = article("1").replace(r#", "ru": "Судно держат сухим.""#, "");
    let Loaded { handbook, .. } = load_texts(&with("acts/boat-code/1.ron", untranslated)).expect("a book");
    let provision = handbook.provision(&Id::new("boat-code/1")).expect("shown");
    let shown = provision.current().parts[0].text.show(Language::RUSSIAN);
    assert_eq!((shown.text, shown.language), ("A boat is kept dry.", Language::ENGLISH));
}

#[test]
fn no_manifest_no_book_but_a_reason() {
    let without: Vec<_> = small_book().into_iter().filter(|(path, _)| path != "handbook.ron").collect();
    let error = load_texts(&without).expect_err("no manifest");
    assert!(matches!(error.problems().as_slice(), [problem] if problem.kind == Kind::Missing && problem.file == "handbook.ron"));
    let broken = load_texts(&with("handbook.ron", "(id: 5)".to_owned())).expect_err("a broken manifest");
    assert!(matches!(broken.problems().as_slice(), [problem] if problem.kind.code() == "syntax"));
    assert!(load::folder(std::path::Path::new("/nowhere/at/all"), Care::Reading).is_err());
}

/// Writes a book to a folder.
pub fn write(folder: &std::path::Path, files: &[(String, String)]) {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().expect("a parent")).expect("made");
        fs::write(path, text).expect("written");
    }
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(64))]

    /// Whatever stands in a file, loading ends, and the other article is shown.
    #[test]
    fn hostile_bytes_never_stop_the_book(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400), cut in 0usize..2000) {
        let mut damaged = article("1").into_bytes();
        damaged.truncate(cut.min(damaged.len()));
        damaged.extend(&bytes);
        let mut files: Vec<load::File> = small_book().into_iter().map(|(path, text)| load::File { path, bytes: Ok(text.into_bytes().into()) }).collect();
        files[4].bytes = Ok(damaged.into());
        let Loaded { handbook, .. } = load::load(files, Care::Reading).expect("a book");
        proptest::prop_assert!(handbook.provision(&Id::new("boat-code/2")).is_some());
    }
}
