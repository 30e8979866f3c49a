//! Every character that is shipped stands in the bundled fonts: no machine's own fonts are needed.

use crate::support::BOOK;
use legal_handbook::font;
use legal_handbook::icon::Icon;
use legal_handbook::words::LOCALES;

use std::collections::BTreeSet;
use std::path::Path;

/// The character map of a face.
fn has(face: &[u8], c: char) -> bool {
    use skrifa::MetadataProvider as _;
    skrifa::FontRef::new(face).expect("a font").charmap().map(c).is_some()
}

fn missing(text: &str, faces: &[&[u8]]) -> BTreeSet<char> {
    let letters: BTreeSet<char> = text.chars().filter(|c| !c.is_control()).collect();
    letters.into_iter().filter(|c| !faces.iter().all(|face| has(face, *c))).collect()
}

#[test]
fn every_character_of_the_content_is_in_the_fonts() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("handbook");
    let mut files = 0;
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("the content") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let text = std::fs::read_to_string(&path).expect("UTF-8");
                let missing = missing(&text, &font::FACES[..6]);
                assert!(missing.is_empty(), "{}: not in the fonts: {missing:?}", path.display());
                files += 1;
            }
        }
    }
    assert!(files > 20, "{files} files of content");
    assert!(!BOOK.provisions.is_empty());
}

#[test]
fn every_character_of_the_interface_is_in_the_fonts() {
    for (language, source) in LOCALES {
        let missing = missing(source, &font::FACES[..6]);
        assert!(missing.is_empty(), "{language}: not in the fonts: {missing:?}");
    }
    // Marks that the views themselves set.
    assert!(missing("•·—…−+|%:()", &font::FACES[..6]).is_empty());
}

#[test]
fn every_icon_is_in_the_icon_font() {
    for icon in [
        Icon::Search,
        Icon::Left,
        Icon::Right,
        Icon::Home,
        Icon::Settings,
        Icon::ChevronRight,
        Icon::ChevronDown,
        Icon::Up,
        Icon::Down,
        Icon::Warning,
        Icon::Menu,
        Icon::Keyboard,
    ] {
        assert!(has(font::FACES[6], icon.glyph()), "{icon:?}");
    }
}
