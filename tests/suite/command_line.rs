//! The command line: shapes and exit statuses of the contract, in both languages.

use crate::files::write;
use crate::support::small_book;
use legal_handbook::cli;

use serde_json::Value;

/// Runs the program and gives its status and what it printed.
fn run(arguments: &[&str]) -> (u8, String, String) {
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let arguments = std::iter::once("handbook").chain(arguments.iter().copied()).map(Into::into);
    let status = cli::run(arguments, &mut out, &mut err);
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8").replace('\u{a0}', " ");
    (status, text(out), text(err))
}

fn json(arguments: &[&str]) -> Value {
    let (status, out, err) = run(arguments);
    assert!(status <= 1, "{arguments:?}: {err}");
    serde_json::from_str(&out).unwrap_or_else(|error| panic!("{arguments:?}: {error}: {out}"))
}

#[test]
fn search_has_the_shape_of_the_contract() {
    let found = json(&["search", "pimping", "--lang", "en", "--json"]);
    let mut keys: Vec<_> = found.as_object().expect("an object").keys().cloned().collect();
    keys.sort();
    assert_eq!(keys, ["also_searched", "applied", "citation", "cited", "counts", "hits", "language", "query", "suggestions", "took_ms", "total"]);
    assert_eq!(found["query"], "pimping");
    let hit = &found["hits"][0];
    let mut keys: Vec<_> = hit.as_object().expect("an object").keys().cloned().collect();
    keys.sort();
    assert_eq!(keys, ["citation", "excerpt", "id", "kind", "language", "matched_language", "score", "status", "title"]);
    assert_eq!(
        (hit["id"].as_str(), hit["kind"].as_str(), hit["status"].as_str()),
        (Some("criminal-code-2014/309"), Some("provision"), Some("in-force"))
    );
    assert!(hit["excerpt"]["text"].is_string());
    for highlight in hit["excerpt"]["highlights"].as_array().expect("an array") {
        let [from, to] = [0, 1].map(|i| highlight[i].as_u64().expect("an offset"));
        assert!(from < to && to <= hit["excerpt"]["text"].as_str().expect("text").chars().count() as u64);
    }
}

/// What was added to the object: what is cited, and what each filter would leave.
#[test]
fn search_counts_by_filter() {
    let found = json(&["search", "271 УК 1997", "-ипотека", "--lang", "ru", "--json", "--limit", "2"]);
    assert_eq!(found["query"], "271 УК 1997 -ипотека", "the query is said as it was typed");
    assert_eq!(found["cited"], serde_json::json!(["criminal-code-1997/271", "criminal-code-2014/309"]));
    assert_eq!(found["citation"]["id"], found["cited"][0]);
    assert_eq!(found["hits"].as_array().map(Vec::len), Some(2));
    let counts = found["counts"].as_object().expect("an object");
    assert_eq!(counts.keys().collect::<Vec<_>>(), ["act", "kind", "status", "topic"]);
    for (facet, option) in [("act", "--act"), ("kind", "--kind"), ("status", "--status"), ("topic", "--topic")] {
        for (value, count) in counts[facet].as_object().expect("an object") {
            let left = json(&["search", "271 УК 1997", "-ипотека", "--lang", "ru", "--json", option, value]);
            assert_eq!(left["total"], *count, "{option} {value}");
        }
    }
    for (language, facet) in [("en", "Kind: Provisions ("), ("ru", "Вид: Нормы (")] {
        let (_, out, _) = run(&["search", "притон", "--lang", language, "--explain"]);
        assert!(out.contains(facet), "{out}");
    }
}

/// What the issue asks for: the right article first.
#[test]
fn the_right_article_is_first() {
    for (arguments, first) in [
        (vec!["search", "pimping"], "criminal-code-2014/309"),
        (vec!["search", "сводничество"], "criminal-code-2014/309"),
        (vec!["search", "торговля людьми", "--lang", "en"], "criminal-code-2014/128"),
    ] {
        let found = json(&[arguments.as_slice(), &["--json"]].concat());
        assert_eq!(found["hits"][0]["id"], first, "{arguments:?}");
    }
}

#[test]
fn exit_statuses() {
    for (arguments, status) in [
        (vec!["search", "pimping"], 0),
        (vec!["search", "ипотека"], 1),
        (vec!["search"], 2),
        (vec!["search", "x", "--act", "no-such-act"], 2),
        (vec!["search", "x", "--topic", "no-such-topic"], 2),
        (vec!["search", "x", "--status", "nonsense"], 2),
        (vec!["search", "притон", "--topic", "third-parties"], 0),
        (vec!["search", "притон", "--topic", "topic/third-parties", "--status", "in-force"], 0),
        (vec!["search", "притон", "--as-of", "31.12.2014"], 0),
        (vec!["search", "притон", "--as-of", "2099-01-01"], 1),
        (vec!["search", "притон", "-аренда"], 0),
        (vec!["search", "-притон", "--limit", "3"], 1),
        (vec!["search", "ghbnjy", "--exact"], 1),
        (vec!["search", "--nonsense", "x"], 2),
        (vec!["search", "-h"], 0),
        (vec!["search", "x", "--as-of", "yesterday"], 2),
        (vec!["search", "x", "--lang", "de"], 2),
        (vec!["show", "criminal-code-2014/309"], 0),
        (vec!["show", "criminal-code-2014/309/2/1"], 0),
        (vec!["show", "review/1", "--lang", "both"], 0),
        (vec!["show", "no-such/id"], 1),
        (vec!["show", "criminal-code-2014/309", "--as-of", "2099-01-01"], 1),
        (vec!["list"], 0),
        (vec!["list", "--kind", "nonsense"], 2),
        (vec!["check"], 0),
        (vec!["check", "/nowhere/at/all"], 2),
        (vec!["paths"], 0),
        (vec!["--help"], 0),
        (vec!["--version"], 0),
        (vec!["--nonsense"], 2),
        (vec!["search", "x", "--handbook", "/nowhere/at/all"], 2),
    ] {
        let (got, out, err) = run(&arguments);
        assert_eq!(got, status, "{arguments:?}\n{out}\n{err}");
        assert_eq!(err.is_empty(), status == 0, "{arguments:?}: standard error is for what is wrong: {err}");
    }
}

#[test]
fn the_review_is_printed_in_both_languages() {
    let (_, out, _) = run(&["show", "review/1", "--lang", "both"]);
    assert!(out.contains("Currently, provision of sex services (prostitution) is not illegal in Kazakhstan"), "{out}");
    assert!(out.contains("В настоящее время"), "{out}");
}

#[test]
fn a_provision_is_shown_with_its_penalty_act_and_day() {
    let (_, out, _) = run(&["show", "criminal-code-2014/309", "--lang", "en"]);
    for expected in [
        "art. 309 CC RK",
        "in force, as read on 1 April 2026",
        "imprisonment from 3 to 7 years",
        "confiscation of property",
        "Plain summary, not the official text.",
    ] {
        assert!(out.contains(expected), "{expected}\n{out}");
    }
    let (_, out, _) = run(&["show", "criminal-code-2014/309", "--lang", "ru", "--format", "markdown"]);
    for expected in ["# Организация или содержание притонов", "ст. 309 УК РК", "лишение свободы от 3 до 7 лет"]
    {
        assert!(out.contains(expected), "{expected}\n{out}");
    }
    let record = json(&["show", "criminal-code-2014/309", "--format", "json"]);
    assert_eq!(record["article"], "309");
    assert_eq!(record["act"], "criminal-code-2014");
    assert!(record["editions"].as_array().expect("editions").len() >= 2);
}

#[test]
fn a_day_between_two_editions_shows_both() {
    let (_, out, _) = run(&["show", "criminal-code-2014/309", "--as-of", "2024-09-15", "--lang", "en"]);
    assert!(out.contains("1 January 2015 to September 2024") && out.contains("September 2024 (day not confirmed) to 15 September 2025"), "{out}");
}

#[test]
fn the_list_has_the_shape_of_the_contract() {
    let list = json(&["list", "--json"]);
    for row in list.as_array().expect("an array") {
        let mut keys: Vec<_> = row.as_object().expect("an object").keys().cloned().collect();
        keys.sort();
        assert_eq!(keys, ["act", "article", "from", "grade", "id", "kind", "known_as_of", "status", "title", "topics", "until"]);
        assert!(row["title"]["en"].is_string() && row["title"]["ru"].is_string(), "{row}");
    }
    let acts = json(&["list", "--kind", "act", "--json"]);
    assert!(acts.as_array().expect("an array").iter().any(|row| row["id"] == "criminal-code-1997"));
}

#[test]
fn check_lists_every_problem_at_once_with_its_place() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut files = small_book();
    files[4].1 = files[4].1.replace("topics:", "topcis:");
    files[5].1 = files[5].1.replace(r#", "ru": "Судно держат сухим.""#, "");
    write(folder.path(), &files);
    let dir = folder.path().to_str().expect("a path");
    let (status, out, _) = run(&["check", dir, "--json"]);
    assert_eq!(status, 1);
    let problems: Value = serde_json::from_str(&out).expect("JSON");
    let codes: Vec<_> = problems.as_array().expect("an array").iter().map(|problem| problem["code"].as_str().unwrap_or_default()).collect();
    assert_eq!(codes, ["syntax", "missing-translation"]);
    for problem in problems.as_array().expect("an array") {
        let mut keys: Vec<_> = problem.as_object().expect("an object").keys().cloned().collect();
        keys.sort();
        assert_eq!(keys, ["code", "column", "file", "help", "line", "message", "severity"]);
        assert!(problem["line"].as_u64().expect("a line") > 1);
    }
    // The same folder is still searched and shown, with its problems on standard error.
    let (status, out, err) = run(&["show", "boat-code/2", "--lang", "en", "--handbook", dir]);
    assert_eq!(status, 0);
    assert!(out.contains("A boat is kept dry.") && err.contains("acts/boat-code/1.ron:5:"), "{out}\n{err}");
}

#[test]
fn help_speaks_both_languages() {
    let (_, english, _) = run(&["--lang", "en", "--help"]);
    let (_, russian, _) = run(&["--lang", "ru", "--help"]);
    assert!(english.contains("Search the handbook") && russian.contains("Искать в справочнике"));
    for language in ["en", "ru"] {
        for command in [None, Some("search"), Some("show"), Some("list"), Some("check"), Some("paths")] {
            let arguments: Vec<_> = ["--lang", language].into_iter().chain(command).chain(["--help"]).collect();
            let (_, help, _) = run(&arguments);
            assert!(!help.contains("cli-help-"), "{arguments:?}: a help text is missing\n{help}");
        }
    }
}

#[test]
fn private_and_portable_say_where_files_live() {
    let folder = tempfile::tempdir().expect("a folder");
    let (_, out, _) = run(&["--data-dir", folder.path().to_str().expect("a path"), "paths", "--lang", "en"]);
    assert!(out.contains(folder.path().to_str().expect("a path")), "{out}");
    let (_, out, _) = run(&["--private", "paths", "--lang", "en"]);
    assert!(out.contains("nothing is kept"), "{out}");
}
