//! What answers before the index is built: citations, and titles by their words and stems.
//!
//! The hits are those of the full search in the same tiers; what only the index and the lexicon know (texts, everyday phrases,
//! words of one root or meaning, misspellings) comes when they are ready.

use super::analysis::{Stems, plain};
use super::query::{self, Word};
use super::{Query, Results, Search, Tier};
use crate::language::Text;

use std::time::Instant;

/// A unit with a matching title: its position, its tier, and whether that title is in another language than the reader's.
type Titled = (u32, Tier, bool);

/// Finds in citations and titles.
pub fn find(search: &Search, query: &Query) -> Results {
    let started = Instant::now();
    let cited = search.acts.cited(&search.handbook, &query.text);
    let words = query::words(&query.text);
    let mut results = Results { citation: cited.first().map(|cited| cited.place.clone()), ..Results::default() };
    if query.limit > 0 && !words.is_empty() {
        let mut ranked = search.positions(&cited, query);
        let titled = titled(search, query, &words).into_iter().map(|(position, tier, _)| (position, 0.0, tier));
        let new: Vec<_> = titled.filter(|(position, ..)| !ranked.iter().any(|(cited, ..)| cited == position)).collect();
        ranked.extend(new);
        results.total = ranked.len();
        let shown = ranked.into_iter().take(query.limit);
        results.hits = shown.filter_map(|(position, score, tier)| search.hit(query, &words, position, score, tier)).collect();
    }
    results.took = started.elapsed();
    results
}

/// Units with a matching title, best first: by tier, the reader's language first, law in force first, then as much of the title as is searched.
fn titled(search: &Search, query: &Query, words: &[Word]) -> Vec<Titled> {
    let mut stems = Stems::new();
    let mut found: Vec<(Titled, bool, f32)> = Vec::new();
    for (position, unit) in (0..).zip(&search.units) {
        let titles = unit.titles(&search.handbook);
        let best = titles
            .into_iter()
            .flat_map(Text::iter)
            .filter_map(|(language, title)| Some((tier(title, words, &mut stems)?, language != query.language)));
        if let Some((tier, other)) = best.min().filter(|_| search.passes(unit, query)) {
            let coverage = search.coverage(position, words);
            let tier = if coverage >= 1.0 { Tier::WholeTitle } else { tier };
            found.push(((position, tier, other), unit.past, coverage));
        }
    }
    found.sort_by(|((p, a, x), past, c), ((q, b, y), passed, d)| (a, x, past).cmp(&(b, y, passed)).then(d.total_cmp(c)).then(p.cmp(q)));
    found.into_iter().map(|(titled, ..)| titled).collect()
}

/// Whether every word stands in a title: as typed, or by its stem. Most words of most titles are passed over by their first letter.
fn tier(title: &str, words: &[Word], stems: &mut Stems) -> Option<Tier> {
    let mut tier = Tier::ExactTitle;
    for word in words {
        let alike = title.split(|c: char| !c.is_alphanumeric()).filter(|other| begin_alike(other, &word.plain)).map(plain);
        let alike: Vec<String> = alike.collect();
        if !alike.contains(&word.plain) {
            alike.iter().find(|other| stems.stem(other) == word.stem)?;
            tier = Tier::StemTitle;
        }
    }
    Some(tier)
}

/// Whether two words begin with the same letter, capital or small, ё as е; what words of one stem always do.
fn begin_alike(a: &str, b: &str) -> bool {
    let first = |word: &str| word.chars().flat_map(char::to_lowercase).next().map(|letter| if letter == 'ё' { 'е' } else { letter });
    first(a).is_some_and(|letter| first(b) == Some(letter))
}
