//! Whether a term stands in a text, in whatever form it is inflected.

use super::analysis::{Stems, places};

/// Texts in one language as stems, in which terms are looked for.
pub struct Mentions {
    stems: Stems,
    texts: Vec<Vec<String>>,
}

impl Mentions {
    /// The stems of these texts.
    pub fn new<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let mut stems = Stems::new();
        let texts = texts.into_iter().map(|text| stemmed(&mut stems, text)).collect();
        Self { stems, texts }
    }

    /// Whether the words of a term stand in a text, one after another in any form.
    pub fn has(&mut self, term: &str) -> bool {
        let sought = stemmed(&mut self.stems, term);
        !sought.is_empty() && self.texts.iter().any(|text| text.windows(sought.len()).any(|words| words == sought))
    }
}

fn stemmed(stems: &mut Stems, text: &str) -> Vec<String> {
    places(text).map(|place| stems.stem(&place.plain)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_found_in_any_form_and_whole() {
        for (text, term, stands) in [
            ("Keeping of brothels for prostitution", "brothel", true),
            ("За содержание притонов", "притон", true),
            ("Жертве торговли людьми помогают", "торговля людьми", true),
            ("Торговля запрещена людьми", "торговля людьми", false),
            ("Trade in people", "trafficking", false),
            ("Anything", " — ", false),
        ] {
            assert_eq!(Mentions::new([text]).has(term), stands, "{term:?} in {text:?}");
        }
    }
}
