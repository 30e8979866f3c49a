//! What answers before the index is built: citations, and titles by their words and stems.
//!
//! The hits are those of the full search in the same tiers; what only the index and the lexicon know (texts, everyday phrases,
//! words of one root or meaning, misspellings) comes when they are ready.

use super::analysis::{Stems, plain};
use super::filter::Wanted;
use super::query::{self, Word};
use super::rank::Ranked;
use super::sought::Sought;
use super::unit::Standing;
use super::{Query, Results, Search, Tier, Why, narrow};

use std::collections::HashSet;
use std::time::Instant;

/// A unit with a matching title: its position, its tier, and whether that title is in another language than the reader's.
type Titled = (u32, Tier, bool);

/// Finds in citations and titles.
pub fn find(search: &Search, query: &Query) -> Results {
    let started = Instant::now();
    let asked = search.asked(&query.text);
    let query = &Query { text: asked.text.clone(), ..query.clone() };
    let words = narrow::words(&asked, query, &search.lexicon);
    let wanted = Wanted::new(&search.handbook, &search.traits, query, &asked);
    let sought = Sought::new(&words, &search.lexicon);
    let (cited, positions) = search.cited(query, &wanted);
    let mut results = Results { citation: cited.first().map(|cited| cited.id.clone()), cited, ..Results::default() };
    if query.limit > 0 && !words.is_empty() {
        let titled = titled(search, query, &words, &wanted);
        let mut ranked: Vec<Ranked> = positions.into_iter().filter(|position| wanted.cites(*position)).map(Ranked::cited).collect();
        let here: HashSet<u32> = ranked.iter().map(|found| found.position).collect();
        ranked.extend(titled.into_iter().filter(|found| !here.contains(&found.position)));
        results.total = ranked.len();
        results.hits = ranked.into_iter().take(query.limit).filter_map(|found| search.hit(query, &words, &sought, found)).collect();
    }
    results.took = started.elapsed();
    results
}

/// Units with a matching title, best first: by tier, the reader's language first, law in force first, then as much of the title as is searched.
fn titled(search: &Search, query: &Query, words: &[Word], wanted: &Wanted<'_>) -> Vec<Ranked> {
    let mut stems = Stems::new();
    let mut found: Vec<(Titled, Standing, f32)> = Vec::new();
    for (position, unit) in (0..).zip(&search.units) {
        let titles = unit.titles(&search.handbook);
        let best = titles
            .iter()
            .flat_map(|title| title.iter())
            .filter_map(|(language, title)| Some((tier(title, words, &mut stems)?, language != query.language)));
        if let Some((tier, other)) = best.min().filter(|_| wanted.has(position)) {
            let share = titles.iter().flat_map(|title| title.iter()).map(|(_, title)| share(title, words)).fold(0.0, f32::max);
            let tier = if share >= 1.0 { Tier::WholeTitle } else { tier };
            found.push(((position, tier, other), unit.standing, share));
        }
    }
    found.sort_by(|((p, a, x), near, c), ((q, b, y), far, d)| (a, x, near).cmp(&(b, y, far)).then(d.total_cmp(c)).then(p.cmp(q)));
    let ranked = |((position, tier, _), _, share)| Ranked { position, score: share, tier, why: Why { title: share, ..Why::default() } };
    found.into_iter().map(ranked).collect()
}

/// The share of a title's words that are words of the query.
fn share(title: &str, words: &[Word]) -> f32 {
    let title = query::words(title);
    let searched = title.iter().filter(|word| words.iter().any(|searched| searched.stem == word.stem)).count();
    searched as f32 / title.len().max(1) as f32
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
