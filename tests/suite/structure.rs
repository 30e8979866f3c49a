//! The direction of dependencies, read from the sources: what `architecture.md` calls R1 to R6.

use std::fs;
use std::path::{Path, PathBuf};

/// Every source file below `src`, as `(path from src, text without comments)`.
fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    collect(&root, &mut files);
    assert!(files.len() > 30, "the sources are found");
    files
        .into_iter()
        .map(|path| {
            let text = fs::read_to_string(&path).expect("a readable source");
            let name = path.strip_prefix(&root).expect("below src").to_string_lossy().replace('\\', "/");
            (name, code(&text))
        })
        .collect()
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
}

/// The text without comments and without its unit tests.
fn code(text: &str) -> String {
    let text = text.split("#[cfg(test)]").next().unwrap_or_default();
    text.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// The module a file belongs to: `search` for `search.rs` and everything below `search/`.
fn module(path: &str) -> &str {
    path.split('/').next().unwrap_or_default().trim_end_matches(".rs")
}

/// Places where a file of one of `modules` names one of `words`.
fn naming(modules: &[&str], words: &[&str], except: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, text) in sources() {
        if !modules.contains(&module(&path)) || except.contains(&path.as_str()) {
            continue;
        }
        for (number, line) in text.lines().enumerate() {
            found.extend(words.iter().filter(|word| line.contains(*word)).map(|word| format!("{path}:~{}: {word}: {}", number + 1, line.trim())));
        }
    }
    found
}

fn none(found: Vec<String>, rule: &str) {
    assert!(found.is_empty(), "{rule}\n{}", found.join("\n"));
}

#[test]
fn the_domain_knows_nothing_of_the_window() {
    let domain = ["language", "handbook", "search", "settings", "storage", "words", "navigation"];
    none(naming(&domain, &["iced"], &[]), "R1: the domain never mentions iced");
    none(
        naming(&domain, &["crate::app", "crate::screen", "crate::view", "crate::widget", "crate::theme", "crate::cli"], &[]),
        "R1: the domain never looks down at the window",
    );
    let other_than_keys: Vec<_> = naming(&["command"], &["iced::"], &[]).into_iter().filter(|line| !line.contains("iced::keyboard")).collect();
    none(other_than_keys, "R1: command names nothing of iced but its keyboard");
}

#[test]
fn screens_do_not_know_each_other_nor_the_app() {
    none(naming(&["screen", "view", "widget"], &["crate::app"], &[]), "R2: a screen never imports the app");
    let screens = ["about", "beside", "clock", "contents", "finding", "home", "keys", "reader", "settings", "show", "trouble"];
    for (path, text) in sources().iter().filter(|(path, _)| path.starts_with("screen/")) {
        for other in screens.iter().filter(|other| **other != path.trim_start_matches("screen/").trim_end_matches(".rs")) {
            for form in [format!("screen::{other}::"), format!("super::{other}")] {
                assert!(!text.contains(&form), "R2: {path} imports screen {other}");
            }
        }
    }
}

#[test]
fn parts_without_a_domain_stay_without() {
    let domain = ["crate::handbook", "crate::search", "crate::shelf", "crate::screen", "crate::view"];
    none(naming(&["widget", "theme", "icon", "font"], &domain, &[]), "R3: widget and theme know no domain");
}

#[test]
fn only_three_places_touch_the_file_system() {
    let everywhere: Vec<_> = sources().iter().map(|(path, _)| module(path).to_owned()).collect();
    let modules: Vec<&str> = everywhere.iter().map(String::as_str).collect();
    let found = naming(
        &modules,
        &["std::fs", "fs::read", "fs::write", "File::open", "File::create"],
        &["storage.rs", "handbook/load.rs", "search/store.rs", "build.rs"],
    );
    none(found, "R4: only storage, handbook::load and search::store (the cache folder that storage names) touch the file system");
}

#[test]
fn each_engine_is_named_in_one_place() {
    let everywhere: Vec<_> = sources().iter().map(|(path, _)| module(path).to_owned()).collect();
    let modules: Vec<&str> = everywhere.iter().map(String::as_str).filter(|module| *module != "search").collect();
    none(naming(&modules, &["tantivy"], &[]), "R5: tantivy is named only under search");
    let modules: Vec<&str> = everywhere.iter().map(String::as_str).collect();
    none(naming(&modules, &["ron::", "use ron"], &["storage.rs", "handbook/load.rs"]), "R5: ron is named only in handbook::load and storage");
}

#[test]
fn no_sentence_is_written_in_a_view() {
    for (path, text) in sources().iter().filter(|(path, _)| ["screen", "view", "widget", "app"].contains(&module(path))) {
        for literal in literals(text) {
            // What stands in braces is filled in, not written here.
            let literal = literal.split('{').map(|piece| piece.rsplit('}').next().unwrap_or_default()).collect::<Vec<_>>().join(" ");
            let words = literal.split_whitespace().filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 1).count();
            let cyrillic = literal.chars().any(|c| ('а'..='я').contains(&c) || ('А'..='Я').contains(&c));
            assert!(words < 2 && !cyrillic, "R6: {path} has a sentence of its own: {literal:?}");
        }
    }
}

/// The string literals of a source, escapes left as they are.
fn literals(text: &str) -> Vec<String> {
    let mut literals = Vec::new();
    let mut current: Option<String> = None;
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        match (&mut current, c) {
            (None, '\'') => {
                // A character literal or a lifetime: skip a quoted quote.
                if chars.peek() == Some(&'"') {
                    chars.next();
                }
            }
            (None, '"') => current = Some(String::new()),
            (None, _) => {}
            (Some(_), '"') => literals.extend(current.take()),
            (Some(literal), '\\') => literal.extend(['\\'].into_iter().chain(chars.next())),
            (Some(literal), c) => literal.push(c),
        }
    }
    literals
}

#[test]
fn files_stay_short_enough_to_read() {
    for (path, text) in sources() {
        assert!(text.lines().count() <= 500, "{path} is over 500 lines: split it along what it is about");
        assert!(!path.ends_with("mod.rs"), "{path}: foo.rs beside foo/, never mod.rs");
    }
}

#[test]
fn every_module_says_what_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    for (path, _) in sources() {
        let text = fs::read_to_string(root.join(&path)).expect("a readable source");
        assert!(text.starts_with("//!"), "{path} opens with a //! sentence");
    }
}
