//! Finding: every form of a word, both languages, the exact thing first, excerpts with the right words lit.

use crate::support::{BOOK, load_texts, small_book};
use legal_handbook::handbook::{ActKind, Id, Status};
use legal_handbook::language::Language;
use legal_handbook::search::{Hit, Kind, Query, Search, Tier};

use std::sync::{Arc, LazyLock};

static SEARCH: LazyLock<Search> = LazyLock::new(|| Search::open(BOOK.clone()).expect("an index"));

const EN: Language = Language::ENGLISH;
const RU: Language = Language::RUSSIAN;

/// The ids found, best first.
fn ids(query: &str, language: Language) -> Vec<String> {
    SEARCH.find(&Query::new(query, language)).hits.iter().map(|hit| hit.id.to_string()).collect()
}

/// Queries with what must be first.
#[test]
fn the_right_thing_is_first() {
    for (query, language, first) in [
        ("pimping", EN, "criminal-code-2014/309"),
        ("pimping", RU, "criminal-code-2014/309"),
        ("сводничество", RU, "criminal-code-2014/309"),
        ("сводничество", EN, "criminal-code-2014/309"),
        ("притон", RU, "criminal-code-2014/309"),
        ("притонов", RU, "criminal-code-2014/309"),
        ("ПРИТОНЫ", RU, "criminal-code-2014/309"),
        ("торговля людьми", RU, "criminal-code-2014/128"),
        ("торговля людьми", EN, "criminal-code-2014/128"),
        ("торговлю людьми", RU, "criminal-code-2014/128"),
        ("human trafficking", EN, "criminal-code-2014/128"),
        ("human trafficking", RU, "criminal-code-2014/128"),
        ("kidnapping", EN, "criminal-code-2014/125"),
        ("похищение человека", RU, "criminal-code-2014/125"),
        ("unlawful deprivation of liberty", EN, "criminal-code-2014/126"),
        ("приставание в общественных местах", RU, "administrative-code-2014/449"),
        ("harassment in public places", EN, "administrative-code-2014/449"),
        ("antisocial behavior", EN, "review/1"),
        ("своднич", RU, "criminal-code-2014/309"),
        ("traffick", EN, "criminal-code-2014/128"),
        ("449", RU, "administrative-code-2014/449"),
        ("ст 449 коап", RU, "administrative-code-2014/449"),
        ("УК 308", RU, "criminal-code-2014/308"),
        ("art 128", EN, "criminal-code-2014/128"),
        ("270", EN, "criminal-code-1997/270"),
        ("132-1", RU, "criminal-code-1997/132-1"),
        ("адам саудасы", RU, "criminal-code-2014/128"),
    ] {
        let found = ids(query, language);
        assert_eq!(found.first().map(String::as_str), Some(first), "{query:?} in {language}: {found:?}");
    }
}

#[test]
fn forms_of_a_word_find_the_same() {
    for (a, b) in [("вовлечённых в проституцию", "вовлеченных в проституцию"), ("ТОРГОВЛЯ ЛЮДЬМИ", "торговля людьми")]
    {
        assert_eq!(ids(a, RU), ids(b, RU), "{a} and {b}: the same letters to a reader");
        assert!(!ids(a, RU).is_empty(), "{a}");
    }
    for (a, b) in [("несовершеннолетних", "несовершеннолетними"), ("brothels", "brothel"), ("притонов", "притонам")]
    {
        let all = |query: &str| {
            let query = Query { limit: BOOK.provisions.len(), ..Query::new(query, RU) };
            SEARCH.find(&query).hits.iter().map(|hit| hit.id.to_string()).collect::<Vec<_>>()
        };
        let (mut found, mut also) = (all(a), all(b));
        assert!(!found.is_empty(), "{a}");
        found.sort();
        also.sort();
        assert_eq!(found, also, "{a} and {b}: the same, whichever form stands first");
    }
}

#[test]
fn every_word_of_a_short_query_is_required() {
    let both = ids("притон несовершеннолетний", RU);
    assert!(both.contains(&"criminal-code-2014/309".to_owned()), "{both:?}");
    assert!(!both.contains(&"criminal-code-1997/126".to_owned()), "{both:?}");
    assert!(ids("притон ипотека", RU).is_empty());
}

#[test]
fn nothing_is_found_where_nothing_is() {
    for query in ["", "   ", "?!.,;:", "\"\"", "ипотека", "mortgage refinancing", "zzzzzz"] {
        assert!(ids(query, RU).is_empty(), "{query:?}: {:?}", ids(query, RU));
    }
}

#[test]
fn one_result_a_provision_and_law_in_force_first() {
    let found = ids("торговля людьми", RU);
    let mut unique = found.clone();
    unique.sort();
    unique.dedup();
    assert_eq!(unique.len(), found.len());
    let position = |id: &str| found.iter().position(|found| found == id).unwrap_or_else(|| panic!("{id} in {found:?}"));
    assert!(position("criminal-code-2014/128") < position("criminal-code-1997/128"));
}

#[test]
fn the_language_of_the_match_is_said() {
    for (query, language, matched) in [("сводничество", EN, RU), ("pimping", RU, EN), ("pimping", EN, EN), ("притон", RU, RU)] {
        let results = SEARCH.find(&Query::new(query, language));
        assert_eq!(results.hits[0].matched_language, matched, "{query} in {language}");
        // The title stays in the reader's language, the excerpt is in that of the match.
        assert_eq!(results.hits[0].title.language, language);
        assert_eq!(results.hits[0].excerpt.language, matched);
    }
}

#[test]
fn exact_stands_before_stem_before_prefix() {
    let results = SEARCH.find(&Query { limit: 50, ..Query::new("притон", RU) });
    // Treaties follow law that has the words in any form, and past law follows both.
    let standing = |id: &Id| match BOOK.provision(id) {
        Some(provision) if BOOK.status(provision) != Status::InForce => 2,
        Some(provision) if BOOK.act_of(provision).about.kind == ActKind::Treaty => 1,
        Some(_) => 0,
        None => -1,
    };
    let together = |hit: &&Hit| hit.tier < Tier::Apart;
    for which in 0..3 {
        let tiers: Vec<Tier> = results.hits.iter().filter(together).filter(|hit| standing(&hit.id) == which).map(|hit| hit.tier).collect();
        assert!(tiers.is_sorted(), "{tiers:?}");
        assert!(!tiers.is_empty(), "{which}");
    }
    let order: Vec<i32> = results.hits.iter().filter(together).filter(|hit| hit.tier > Tier::StemTitle).map(|hit| standing(&hit.id)).collect();
    assert!(order.iter().filter(|standing| **standing > 0).is_sorted(), "{order:?}");
    for (query, tier) in
        [("торговлю людьми", Tier::WholeTitle), ("вовлечение", Tier::ExactTitle), ("вовлечением", Tier::StemTitle), ("своднич", Tier::Prefix)]
    {
        assert_eq!(SEARCH.find(&Query::new(query, RU)).hits[0].tier, tier, "{query}");
    }
}

#[test]
fn total_counts_everything_and_the_limit_is_kept() {
    let all = SEARCH.find(&Query { limit: 1000, ..Query::new("проституция", RU) });
    let few = SEARCH.find(&Query { limit: 3, ..Query::new("проституция", RU) });
    assert_eq!(few.hits.len(), 3);
    assert_eq!(few.total, all.total);
    assert_eq!(all.hits.len(), all.total);
    assert_eq!(few.hits.iter().map(|hit| &hit.id).collect::<Vec<_>>(), all.hits.iter().take(3).map(|hit| &hit.id).collect::<Vec<_>>());
}

#[test]
fn filters_by_act_kind_and_day() {
    let act = SEARCH.find(&Query { act: Some("criminal-code-1997".to_owned()), ..Query::new("торговля людьми", RU) });
    assert!(!act.hits.is_empty() && act.hits.iter().all(|hit| hit.id.as_str().starts_with("criminal-code-1997/")));
    let review = SEARCH.find(&Query { kind: Some(Kind::Review), ..Query::new("prostitution", EN) });
    assert!(!review.hits.is_empty() && review.hits.iter().all(|hit| hit.kind == Kind::Review));
    let then = SEARCH.find(&Query { as_of: Some(jiff::civil::date(2010, 1, 1)), ..Query::new("brothels", EN) });
    let then: Vec<_> = then.hits.iter().map(|hit| hit.id.as_str()).collect();
    assert!(then.contains(&"criminal-code-1997/271") && !then.contains(&"criminal-code-2014/309"), "{then:?}");
}

/// The words lit in an excerpt.
fn lit(query: &str, language: Language) -> Vec<String> {
    let results = SEARCH.find(&Query::new(query, language));
    let excerpt = &results.hits.first().expect("a hit").excerpt;
    let letters: Vec<char> = excerpt.text.chars().collect();
    excerpt.highlights.iter().map(|(from, to)| letters[*from..*to].iter().collect::<String>().to_lowercase()).collect()
}

#[test]
fn the_right_words_are_lit() {
    for (query, language, beginning) in [("brothels", EN, "brothel"), ("притонов", RU, "притон"), ("вовлечении", RU, "вовле"), ("сводн", RU, "сводн")]
    {
        let lit = lit(query, language);
        assert!(!lit.is_empty(), "{query}: something is lit");
        assert!(lit.iter().all(|word| word.starts_with(beginning)), "{query}: {lit:?}");
    }
}

#[test]
fn everyday_phrases_lead_to_the_law_and_are_never_shown() {
    let book = Arc::new(load_texts(&small_book()).expect("a book").handbook);
    let search = Search::open(book).expect("an index");
    let results = search.find(&Query::new("boat taken", EN));
    assert_eq!(results.hits.first().map(|hit| (hit.id.clone(), hit.tier)), Some((Id::new("boat-code/1"), Tier::Asked)));
    assert!(results.hits.iter().all(|hit| !hit.excerpt.text.contains("taken") && !hit.title.text.contains("taken")));
}

#[test]
fn unchecked_contents_are_not_searched() {
    let mut files = small_book();
    files[4].1 = files[4].1.replace("content: A", "content: C");
    let search = Search::open(Arc::new(load_texts(&files).expect("a book").handbook)).expect("an index");
    let found: Vec<_> = search.find(&Query::new("dry", EN)).hits.into_iter().map(|hit| hit.id).collect();
    assert_eq!(found, [Id::new("boat-code/2")], "only the article whose contents were checked");
}

#[test]
fn a_very_long_query_ends() {
    let long = "притон ".repeat(2000) + &"я".repeat(10_000);
    assert!(ids(&long, RU).len() <= 20);
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(200))]

    /// Whatever is typed, finding ends without a panic and lights whole words in their order.
    #[test]
    fn anything_can_be_typed(typed in "\\PC{0,40}", russian in proptest::prelude::any::<bool>()) {
        let results = SEARCH.find(&Query::new(&typed, if russian { RU } else { EN }));
        for hit in &results.hits {
            for excerpt in [&hit.title, &hit.excerpt] {
                sound(&excerpt.text, &excerpt.highlights);
            }
        }
        let text = "Притон — «место», пред\u{a0}назначенное для traffic‑king; ст. 132-1.";
        sound(text, &SEARCH.highlights(&typed, text));
    }
}

/// Ranges are sorted, disjoint, inside the text, and begin and end at the borders of words.
fn sound(text: &str, highlights: &[(usize, usize)]) {
    let letters: Vec<char> = text.chars().collect();
    let mut end = 0;
    for &(from, to) in highlights {
        assert!(end <= from && from < to && to <= letters.len(), "{highlights:?} in {text:?}");
        assert!(from == 0 || !letters[from - 1].is_alphanumeric(), "{highlights:?} in {text:?}");
        assert!(to == letters.len() || !letters[to].is_alphanumeric(), "{highlights:?} in {text:?}");
        end = to;
    }
}

/// What is typed on the wrong keyboard, in the wrong letters or with a slip is found, and said to be what was searched instead.
#[test]
fn a_query_that_finds_nothing_is_rescued_and_says_so() {
    use legal_handbook::search::Rescue;
    for (typed, kind, searched, first) in [
        ("ghbnjy", Rescue::Layout, "притон", "criminal-code-2014/309"),
        ("екфаашслштп", Rescue::Layout, "trafficking", "criminal-code-2014/128"),
        ("cdjlybxtcndj", Rescue::Layout, "сводничество", "criminal-code-2014/309"),
        ("svodnichestvo", Rescue::Translit, "сводничество", "criminal-code-2014/309"),
        ("сводничиство", Rescue::Spelling, "сводничество", "criminal-code-2014/309"),
        ("провакация", Rescue::Spelling, "провокация", "criminal-code-2014/412-1"),
    ] {
        let results = SEARCH.find(&Query::new(typed, RU));
        let applied = results.applied.as_ref().unwrap_or_else(|| panic!("{typed} is rescued"));
        assert_eq!((applied.kind, applied.query.as_str()), (kind, searched), "{typed}");
        assert_eq!(results.hits[0].id.as_str(), first, "{typed}");
    }
    // What finds something is never replaced; what is about nothing in the book stays so.
    assert!(SEARCH.find(&Query::new("притон", RU)).applied.is_none());
    for typed in ["йцукен фывапр", "xkcd qqq", "техосмотр автомобиля"] {
        let results = SEARCH.find(&Query::new(typed, RU));
        assert!(results.hits.is_empty() && results.applied.is_none(), "{typed}: {:?}", results.applied);
    }
}

/// A citation in any form comes first, with the article that has taken its place.
#[test]
fn a_citation_is_first_with_its_successor() {
    for (typed, place, hits) in [
        ("ст. 309 ч. 2 УК", "criminal-code-2014/309/2", vec!["criminal-code-2014/309"]),
        ("п. 3 ч. 2 ст. 309", "criminal-code-2014/309/2/3", vec!["criminal-code-2014/309"]),
        ("art 309(2) CC", "criminal-code-2014/309/2", vec!["criminal-code-2014/309"]),
        ("271 УК 1997", "criminal-code-1997/271", vec!["criminal-code-1997/271", "criminal-code-2014/309"]),
        ("статьёй 789 КоАП", "administrative-code-2014/789", vec!["administrative-code-2014/789"]),
        ("cn/ 309 x/ 2 ER", "criminal-code-2014/309/2", vec!["criminal-code-2014/309"]),
    ] {
        let results = SEARCH.find(&Query::new(typed, RU));
        assert_eq!(results.citation.as_ref().map(Id::as_str), Some(place), "{typed}");
        let first: Vec<_> = results.hits.iter().take(hits.len()).map(|hit| hit.id.as_str()).collect();
        assert_eq!(first, hits, "{typed}");
        assert_eq!(results.hits[0].tier, Tier::Citation, "{typed}");
    }
    assert_eq!(SEARCH.find(&Query::new("штраф 200 МРП", RU)).citation, None);
}

/// Words of one root and of one meaning are searched along; those of one meaning are named.
#[test]
fn families_and_meanings_are_searched_along() {
    let found = ids("задержали", RU);
    assert!(found.iter().any(|id| id == "administrative-code-2014/787"), "задержали finds задержание: {found:?}");
    let results = SEARCH.find(&Query::new("мент", RU));
    assert!(!results.hits.is_empty() && results.also_searched.iter().any(|word| word == "полиция"), "{:?}", results.also_searched);
    assert!(SEARCH.find(&Query::new("недонесение", RU)).also_searched.is_empty(), "nothing is said where nothing was");
    // Prostitution and trafficking are never one family, nor of one meaning.
    let words = &BOOK.words;
    for family in words.families.iter().chain(&words.synonyms) {
        let has = |root: &str| family.iter().any(|word| word.to_lowercase().starts_with(root));
        let joined = has("проститу") && has("торгов") || has("prostitut") && has("traffic");
        assert!(!joined, "{family:?}");
    }
}
