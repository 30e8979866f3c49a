//! Operators and filters over the book: what they leave, and that every count is true.

use crate::support::BOOK;
use legal_handbook::handbook::{Id, Item, Status};
use legal_handbook::language::Language;
use legal_handbook::search::{Facet, Kind, Query, Results, Search, Tier, Value, stems};

use jiff::civil::date;

use std::collections::BTreeSet;
use std::sync::LazyLock;

static SEARCH: LazyLock<Search> = LazyLock::new(|| Search::open(BOOK.clone()).expect("an index"));

const EN: Language = Language::ENGLISH;
const RU: Language = Language::RUSSIAN;

/// A query for everything that matches.
fn query(text: &str, language: Language) -> Query {
    Query { limit: 10_000, ..Query::new(text, language) }
}

fn find(query: &Query) -> Results {
    SEARCH.find(query)
}

fn ids(query: &Query) -> BTreeSet<String> {
    find(query).hits.iter().map(|hit| hit.id.to_string()).collect()
}

/// What stands in the law and beside it in a hit, and what it is called, all languages together: plain words.
fn plain_text(id: &Id) -> String {
    let json = match BOOK.item(id) {
        Some(Item::Provision(provision)) => serde_json::to_value(provision),
        Some(Item::Paragraph(paragraph)) => serde_json::to_value(paragraph),
        Some(Item::Guide(guide)) => serde_json::to_value(guide),
        // Hidden words are matched like any other that people use for it.
        Some(Item::Term(term)) => {
            let colloquial: Vec<_> = term.colloquial.iter().map(|colloquial| &colloquial.word).collect();
            Ok(serde_json::json!([term.term, term.definition, term.usage, colloquial]))
        }
        _ => return String::new(),
    };
    let mut json = json.expect("JSON");
    strip(&mut json);
    let mut text = json.to_string();
    if let Some(Item::Provision(provision)) = BOOK.item(id) {
        let about = &BOOK.act_of(provision).about;
        text.extend([EN, RU].iter().flat_map(|language| about.short_names.get(*language).into_iter().flatten()).map(|name| format!(" {name}")));
    }
    plain(&text)
}

/// Takes out what is no text of the law or beside it.
fn strip(json: &mut serde_json::Value) {
    if let Some(fields) = json.as_object_mut() {
        for field in ["asked_as", "by", "derived", "from", "penalty", "relations", "sources", "until"] {
            fields.remove(field);
        }
        fields.values_mut().for_each(strip);
    }
    json.as_array_mut().into_iter().flatten().for_each(strip);
}

/// Lowercased, ё as е, single spaces for whatever stands between words.
fn plain(text: &str) -> String {
    let text: String = text.to_lowercase().replace('ё', "е").chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    format!(" {} ", text.split_whitespace().collect::<Vec<_>>().join(" "))
}

#[test]
fn a_phrase_stands_in_every_hit_as_it_is() {
    for (typed, language, phrase) in [
        ("\"торговля людьми\"", RU, "торговля людьми"),
        ("«занятие проституцией»", RU, "занятие проституцией"),
        ("“human trafficking”", EN, "human trafficking"),
        ("„human trafficking“", RU, "human trafficking"),
        ("\"prostitution\"", EN, "prostitution"),
        ("\"ребёнка\"", RU, "ребенка"),
        ("полиция \"в течение\"", RU, "в течение"),
    ] {
        let results = find(&query(typed, language));
        assert!(!results.hits.is_empty(), "{typed}");
        for hit in &results.hits {
            assert!(plain_text(&hit.id).contains(&format!(" {phrase} ")), "{typed}: {} has {phrase:?}", hit.id);
        }
    }
    // The words of it stand in more places than it does.
    assert!(ids(&query("\"торговля людьми\"", RU)).len() < ids(&query("торговля людьми", RU)).len());
    assert!(ids(&query("\"людьми торговля\"", RU)).is_empty(), "the other way round it stands nowhere");
}

#[test]
fn what_is_left_out_is_left_out_and_nothing_else() {
    for (typed, without, language) in [
        ("притон", "людьми", RU),
        ("проституция", "реклама", RU),
        ("prostitution", "brothel", EN),
        ("trafficking", "minors", EN),
        ("обыск", "суд", RU),
    ] {
        let all = ids(&query(typed, language));
        let left = ids(&query(&format!("{typed} -{without}"), language));
        let stem = stems(without);
        let stands = |id: &String| plain_text(&Id::new(id)).split_whitespace().any(|word| stems(word) == stem);
        let expected: BTreeSet<String> = all.iter().filter(|id| !stands(id)).cloned().collect();
        assert_eq!(left, expected, "{typed} -{without}");
        assert!(!left.is_empty() && left.len() < all.len(), "{typed} -{without}: something is left, something is not");
        assert_eq!(left, ids(&query(&format!("-{without} {typed}"), language)), "the order says nothing");
    }
    assert_eq!(find(&query("-притон", RU)).hits, [], "nothing is asked for, so nothing is found");
    let contradiction = find(&query("притон -притон", RU));
    assert!(contradiction.hits.iter().all(|hit| hit.tier >= Tier::Asked), "found by everyday phrases at most");
    assert_eq!(find(&query("309 УК -проституции", RU)).cited, [], "a cited provision is left out too");
}

#[test]
fn a_beginning_is_found_in_every_hit() {
    for (typed, language, beginning) in [("сводн*", RU, "сводн"), ("traffick*", EN, "traffick"), ("вовлечён*", RU, "вовлечен")]
    {
        let results = find(&query(typed, language));
        assert!(results.hits.len() > 1, "{typed}");
        for hit in results.hits.iter().filter(|hit| hit.tier < Tier::Asked) {
            assert!(plain_text(&hit.id).contains(&format!(" {beginning}")), "{typed}: {}", hit.id);
        }
    }
}

#[test]
fn a_scope_is_the_filter_by_act() {
    let by_act = |text: &str, act: &str, language| ids(&Query { act: Some(act.to_owned()), ..query(text, language) });
    for (scoped, text, act, language) in [
        ("УК: притон", "притон", "criminal-code-2014", RU),
        ("УК:притон", "притон", "criminal-code-2014", RU),
        ("ук : притон", "притон", "criminal-code-2014", RU),
        ("cc: brothel", "brothel", "criminal-code-2014", EN),
        ("CC: brothel", "brothel", "criminal-code-2014", RU),
        ("criminal-code-2014: brothel", "brothel", "criminal-code-2014", EN),
        ("УК 1997: притон", "притон", "criminal-code-1997", RU),
        ("КоАП: штраф", "штраф", "administrative-code-2014", RU),
        ("cao: fine", "fine", "administrative-code-2014", EN),
        ("УПК: задержание", "задержание", "criminal-procedure-code-2014", RU),
    ] {
        let found = ids(&query(scoped, language));
        assert!(!found.is_empty(), "{scoped}");
        assert_eq!(found, by_act(text, act, language), "{scoped}");
    }
    for (typed, cited) in [
        ("УК: 309", "criminal-code-2014/309"),
        ("КоАП: 449", "administrative-code-2014/449"),
        ("cc: art 309(2)", "criminal-code-2014/309/2"),
        ("УК 1997: 271", "criminal-code-1997/271"),
        ("коап: ст. 789", "administrative-code-2014/789"),
    ] {
        let results = find(&query(typed, RU));
        assert_eq!(results.citation.as_ref().map(Id::as_str), Some(cited), "{typed}");
        assert_eq!(results.hits[0].tier, Tier::Citation, "{typed}");
    }
    assert!(ids(&query("ситуация: обыск", RU)).iter().all(|id| id.starts_with("guide/")));
    assert!(ids(&query("review: prostitution", EN)).iter().all(|id| id.starts_with("review/")));
}

#[test]
fn a_language_alone_counts() {
    for (typed, language, only) in
        [("lang:ru проституция", EN, RU), ("lang:en prostitution", RU, EN), ("trafficking lang:ru", EN, RU), ("lang:en притон", RU, EN)]
    {
        let results = find(&query(typed, language));
        assert!(!results.hits.is_empty(), "{typed}");
        for hit in &results.hits {
            assert_eq!((hit.matched_language, hit.excerpt.language), (only, only), "{typed}: {}", hit.id);
        }
    }
    assert_eq!(find(&query("lang:en 309 УК", RU)).citation, Some(Id::new("criminal-code-2014/309")), "a citation has no language");
}

/// What is no operator is text: the same is found as without the marks.
#[test]
fn what_is_no_operator_changes_nothing() {
    for (typed, same) in [
        ("\"торговля людьми", "торговля людьми"),
        ("торговля людьми»", "торговля людьми"),
        ("притон -", "притон"),
        ("- притон", "притон"),
        ("притон *", "притон"),
        ("притон \"\"", "притон"),
        ("притон — аренда", "притон аренда"),
        (": притон", "притон"),
    ] {
        assert_eq!(ids(&query(typed, RU)), ids(&query(same, RU)), "{typed}");
    }
    assert_eq!(find(&query("132-1", RU)).citation, Some(Id::new("criminal-code-1997/132-1")));
}

#[test]
fn exactly_as_typed_finds_no_other_form_and_nothing_instead() {
    for (typed, language) in [("притонов", RU), ("brothels", EN), ("вовлечении", RU), ("занятие проституцией", RU)]
    {
        let results = find(&Query { as_typed: true, ..query(typed, language) });
        assert!(!results.hits.is_empty(), "{typed}");
        for hit in &results.hits {
            let text = plain_text(&hit.id);
            assert!(typed.split(' ').all(|word| text.contains(&format!(" {word} "))), "{typed}: {}", hit.id);
        }
        assert!(results.also_searched.is_empty() && results.applied.is_none() && results.suggestions.is_empty());
        assert!(results.hits.len() < find(&query(typed, language)).hits.len(), "{typed}: its forms stand in more places");
    }
    for typed in ["ghbnjy", "сводничиство", "svodnichestvo"] {
        assert!(find(&Query { as_typed: true, ..query(typed, RU) }).hits.is_empty(), "{typed}");
    }
}

#[test]
fn words_of_the_same_meaning_can_be_switched_off() {
    for (typed, language) in [("мент", RU), ("brothel", EN)] {
        let with = find(&query(typed, language));
        let without = find(&Query { meanings: false, ..query(typed, language) });
        assert!(!with.also_searched.is_empty() && without.also_searched.is_empty(), "{typed}");
        assert!(without.total <= with.total, "{typed}: {} and {}", without.total, with.total);
    }
    assert!(ids(&Query { meanings: false, ..query("мент", RU) }).len() < ids(&query("мент", RU)).len());
}

/// Operators on the wrong keyboard: the words are put right, the marks stay.
#[test]
fn rescues_keep_the_operators() {
    for (typed, applied) in [
        ("\"ghbnjy\"", "\"притон\""),
        ("@ghbnjy@", "\"притон\""),
        ("cdjly*", "сводн*"),
        ("er: ghbnjy", "ук: притон"),
        ("УК: ghbnjy", "УК: притон"),
        ("\"сводничиство\"", "\"сводничество\""),
        ("сводничиство -аренда", "сводничество -аренда"),
        ("УК: svodnichestvo", "УК: сводничество"),
    ] {
        let results = find(&query(typed, RU));
        assert_eq!(results.applied.as_ref().map(|applied| applied.query.as_str()), Some(applied), "{typed}");
        assert!(!results.hits.is_empty(), "{typed}");
    }
}

/// The query with one filter more.
fn filtered(query: &Query, value: &Value) -> Query {
    let mut query = query.clone();
    query.choose(value.clone());
    query
}

/// Every value of every filter that the book has.
fn values() -> Vec<Value> {
    let acts = BOOK.acts.iter().map(|act| Value::Act(act.id.clone()));
    let topics = BOOK.topics.iter().map(|topic| Value::Topic(topic.id.clone()));
    acts.chain(topics).chain(Kind::ALL.into_iter().map(Value::Kind)).chain(Status::ALL.into_iter().map(Value::Status)).collect()
}

#[test]
fn every_count_is_what_its_filter_leaves() {
    let day = |y, m, d| Some(date(y, m, d));
    let minors = Some(Id::new("topic/minors"));
    for base in [
        query("притон", RU),
        query("prostitution", EN),
        query("309", RU),
        query("271 УК 1997", RU),
        query("как обжаловать штраф полиции за приставание", RU),
        query("\"торговля людьми\"", RU),
        query("УК: штраф -арест", RU),
        query("ghbnjy", RU),
        Query { act: Some("criminal-code-1997".to_owned()), ..query("проституция", RU) },
        Query { kind: Some(Kind::Guide), ..query("police", EN) },
        Query { topic: minors.clone(), status: Some(Status::InForce), ..query("вовлечение", RU) },
        Query { as_of: day(2010, 1, 1), ..query("brothels", EN) },
        Query { topic: minors, as_of: day(2020, 1, 1), kind: Some(Kind::Provision), ..query("насилие", RU) },
    ] {
        let results = find(&base);
        assert!(!results.counts.is_empty(), "{base:?}");
        assert_eq!(results.total, results.hits.len(), "{base:?}");
        for value in values() {
            let offered = results.counts.iter().find(|(counted, _)| *counted == value).map(|(_, count)| *count);
            assert_ne!(offered, Some(0), "{base:?}: {value:?} is not offered for nothing");
            if results.applied.is_none() || offered.is_some() {
                let left = find(&filtered(&base, &value));
                assert_eq!(left.total, offered.unwrap_or(0), "{base:?}: {value:?}");
                assert_eq!(left.hits.len(), left.total, "{base:?}: {value:?}");
            }
        }
        // A few hits count as many as all do.
        assert_eq!(find(&Query { limit: 1, ..base.clone() }).counts, results.counts, "{base:?}");
    }
}

#[test]
fn filters_leave_what_they_say() {
    let all = query("проституция", RU);
    for value in values() {
        for hit in find(&filtered(&all, &value)).hits {
            let provision = BOOK.provision(&hit.id);
            let holds = match &value {
                Value::Act(act) => hit.id.is_within(act),
                Value::Topic(topic) => {
                    let slug = topic.as_str().trim_start_matches("topic/").to_owned();
                    provision.is_some_and(|provision| provision.topics.contains(&slug))
                        || matches!(BOOK.item(&hit.id), Some(Item::Guide(guide)) if guide.topics.contains(&slug))
                }
                Value::Kind(kind) => hit.kind == *kind,
                Value::Status(status) => provision.is_some_and(|provision| BOOK.status(provision) == *status),
            };
            assert!(holds, "{value:?}: {}", hit.id);
        }
    }
    let mut query = Query { as_of: Some(date(2020, 1, 1)), ..filtered(&all, &Value::Kind(Kind::Provision)) };
    assert_eq!(query.chosen(), [Value::Kind(Kind::Provision)]);
    query.release(Facet::Kind);
    assert!(query.chosen().is_empty() && query.is_filtered());
    assert_eq!(query.unfiltered(), all);
}

#[test]
fn the_day_leaves_out_what_was_no_law_on_it() {
    let on = |year| ids(&Query { as_of: Some(date(year, 6, 1)), kind: Some(Kind::Provision), ..query("притон", RU) });
    let code = |found: &BTreeSet<String>, act: &str| found.iter().any(|id| id.starts_with(act));
    for (year, old, new) in [(2005, true, false), (2010, true, false), (2016, false, true), (2025, false, true)] {
        let found = on(year);
        assert_eq!((code(&found, "criminal-code-1997/"), code(&found, "criminal-code-2014/")), (old, new), "{year}: {found:?}");
    }
}
