//! Anything can be typed: no query panics, grows without bound, or lights what is not there.

use crate::support::BOOK;
use legal_handbook::language::Language;
use legal_handbook::search::{Excerpt, MOST_TERMS, Query, Results, Search};

use proptest::prelude::*;

use std::sync::LazyLock;

static SEARCH: LazyLock<Search> = LazyLock::new(|| Search::open(BOOK.clone()).expect("an index"));

/// Lit places are sorted, disjoint and within the text, in Unicode scalar values.
fn within(excerpt: &Excerpt) {
    let length = excerpt.text.chars().count();
    let mut end = 0;
    for &(from, to) in &excerpt.highlights {
        assert!(end <= from && from < to && to <= length, "{:?} in {:?} of {length}", excerpt.highlights, excerpt.text);
        end = to;
    }
}

fn check(text: &str) {
    for language in [Language::ENGLISH, Language::RUSSIAN] {
        for as_typed in [false, true] {
            let query = Query { as_typed, limit: 10, ..Query::new(text, language) };
            let terms = SEARCH.terms(&query);
            assert!(terms <= MOST_TERMS, "{terms} terms for {text:?}");
            let Results { hits, total, .. } = SEARCH.find(&query);
            assert!(hits.len() <= 10 && hits.len() <= total, "{text:?}");
            for hit in &hits {
                within(&hit.title);
                within(&hit.excerpt);
            }
        }
        let text: String = text.chars().take(2000).collect();
        within(&Excerpt { highlights: SEARCH.highlights(&text, &text), text, language });
    }
}

/// What people and machines type: pieces of both languages, operators, numbers, marks, in any order.
fn pieces() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("притон".to_owned()),
        Just("Полиции".to_owned()),
        Just("trafficking".to_owned()),
        Just("ст.".to_owned()),
        Just("309".to_owned()),
        Just("УК:".to_owned()),
        Just("lang:ru".to_owned()),
        Just("\"".to_owned()),
        Just("«".to_owned()),
        Just("-".to_owned()),
        Just("*".to_owned()),
        Just("пр*".to_owned()),
        Just("ghbnjy".to_owned()),
        Just("е\u{308}".to_owned()),
        Just("\u{0}".to_owned()),
        "[а-яёa-z]{1,12}",
        "\\PC{0,6}",
    ];
    let between = prop_oneof![Just(""), Just(" "), Just("\u{a0}"), Just("\n")];
    prop::collection::vec((piece, between), 0..14).prop_map(|pieces| pieces.into_iter().map(|(piece, space)| piece + space).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn nothing_typed_breaks_the_search(text in pieces()) {
        check(&text);
    }

    #[test]
    fn no_bytes_break_the_search(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        check(&String::from_utf8_lossy(&bytes));
    }
}

#[test]
fn what_is_very_long_is_cut() {
    for text in
        ["проституция ".repeat(20_000), "п".repeat(100_000), "\"".repeat(50_000), "-".repeat(50_000), "309 ".repeat(30_000), "УК:".repeat(20_000)]
    {
        check(&text);
    }
}
