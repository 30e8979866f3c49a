//! Find in text: every place where what was typed stands, letter by letter; case, ё and the kind of dash, quote or space aside.

/// Places of `needle` in `text`, as `[from, to)` in Unicode scalar values, sorted and disjoint. An empty needle stands nowhere.
pub fn literal(needle: &str, text: &str) -> Vec<(usize, usize)> {
    let needle: Vec<char> = needle.trim().chars().map(same).collect();
    if needle.is_empty() {
        return Vec::new();
    }
    let text: Vec<char> = text.chars().map(same).collect();
    let mut places = Vec::new();
    let mut at = 0;
    while let Some(window) = text.get(at..at + needle.len()) {
        if window == needle {
            places.push((at, at + needle.len()));
            at += needle.len();
        } else {
            at += 1;
        }
    }
    places
}

/// A letter or mark as the one that stands for all a reader takes for the same. One for one, so that places stay places.
fn same(c: char) -> char {
    match c {
        'ё' | 'Ё' => 'е',
        '\u{a0}' | '\u{202f}' | '\n' => ' ',
        '‐' | '‑' | '–' | '—' | '−' => '-',
        '«' | '»' | '“' | '”' | '„' => '"',
        '’' | '‘' => '\'',
        _ => c.to_lowercase().next().unwrap_or(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_of_what_was_typed() {
        for (needle, text, places) in [
            ("притон", "Притоны и притон", vec![(0, 6), (10, 16)]),
            ("ребенок", "Ребёнок", vec![(0, 7)]),
            ("ст. 309", "ст.\u{a0}309", vec![(0, 7)]),
            ("aa", "aaaa", vec![(0, 2), (2, 4)]),
            ("\"law\"", "the “law”", vec![(4, 9)]),
            ("sex-work", "sex–work", vec![(0, 8)]),
            ("  fine ", "A fine.", vec![(2, 6)]),
            ("", "text", vec![]),
            ("  ", "a  b", vec![]),
            ("longer than the text", "text", vec![]),
            ("İ", "i̇ İ", vec![(0, 1), (3, 4)]),
        ] {
            assert_eq!(literal(needle, text), places, "{needle:?} in {text:?}");
        }
    }
}
