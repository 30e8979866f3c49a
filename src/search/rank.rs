//! In which order hits stand: tiers for a few words, all of them required; a soft order for sentences as people type them.
//!
//! Within a tier, and for a sentence as a whole, one score decides ([`Ranking::score`]): how much of the query stands in a title, in
//! one passage and in an everyday phrase, weighed by how rare each word is, and the engine's own score (BM25, Robertson and Zaragoza
//! 2009).

use super::filter::Wanted;
use super::passage::{self, Fit};
use super::query::{self, Word};
use super::sought::Sought;
use super::unit::Standing;
use super::{Query, Search, Tier, Why};

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};

/// A unit in its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ranked {
    /// The unit.
    pub position: u32,
    /// Its score within the tier.
    pub score: f32,
    /// The tier.
    pub tier: Tier,
    /// What the score is made of.
    pub why: Why,
}

impl Ranked {
    /// A unit that is cited.
    pub fn cited(position: u32) -> Self {
        Self { position, score: 0.0, tier: Tier::Citation, why: Why::default() }
    }
}

/// One query, being ranked.
pub struct Ranking<'a> {
    search: &'a Search,
    query: &'a Query,
    words: &'a [Word],
    wanted: &'a Wanted<'a>,
    sought: Sought,
    /// How near the nearest everyday phrase of a unit is.
    near: HashMap<u32, f32>,
    fits: RefCell<HashMap<u32, Fit>>,
}

/// A query of more words than this is a sentence: not all of them are required.
pub const FEW_WORDS: usize = 3;
/// Past law answers a sentence less well than law in force; so does a treaty, or law that cannot be read here.
const PAST: f32 = 0.6;
const INDIRECT: f32 = 0.8;
/// At most this many units are read for a tier: the engine's best.
const REACH: usize = 256;
/// At most this many units are read for a sentence.
const MOST_READ: usize = 120;
/// A phrase this near is the query itself, but for a word that says little.
const SAME: f32 = 0.97;
/// A phrase at least this near is an answer by itself.
const NEAR: f32 = 0.55;

/// Of a few words, this much must stand in one passage; what the book does not know is left out where the rest stand next to each other.
const MOST_OF_A_FEW: f32 = 0.7;
/// The best answer to a sentence scores at least this, or the book has none.
const BEST_ANSWER: f32 = 0.65;
/// Any answer to a sentence scores at least this.
const ANSWER: f32 = 0.4;

impl Why {
    /// The score: each figure by its worth.
    fn score(&self) -> f32 {
        0.8 * self.title + self.passage * (0.75 + 0.25 * self.order) + 0.3 * self.whole + 1.2 * self.phrase.powf(1.5) + 0.3 * self.engine
    }
}

impl<'a> Ranking<'a> {
    /// The ranking of a query with these words, of what is wanted.
    pub fn new(search: &'a Search, query: &'a Query, words: &'a [Word], wanted: &'a Wanted<'a>) -> Self {
        let mut every_word = query::every_understood(&query.text, &search.lexicon);
        if !query.meanings {
            every_word.iter_mut().for_each(|word| word.meanings.clear());
        }
        let near = if query.as_typed { HashMap::new() } else { search.lexicon.nearness(&Sought::new(&every_word, &search.lexicon)) };
        Self { search, query, words, wanted, sought: Sought::new(words, &search.lexicon), near, fits: RefCell::default() }
    }

    /// The best that is wanted, and every match, whatever the filters.
    pub fn ranked(&self) -> (Vec<Ranked>, Vec<u32>) {
        let sentence = self.words.len() > FEW_WORDS;
        let mut matches = self.search.index.all(self.words, Tier::Prefix);
        matches.retain(|position| self.wanted.may(*position));
        let sharp = self.cascade(sentence, &matches);
        if sentence || matches.is_empty() { self.understood(sharp) } else { (sharp, matches) }
    }

    /// What is sought.
    pub fn sought(&self) -> &Sought {
        &self.sought
    }

    /// Whether the title of a unit is made of words of the query.
    pub fn is_titled(&self, position: u32) -> bool {
        self.fit(position).title_share >= WHOLE
    }

    /// Tier by tier, until every match has its place. A sentence is looked for whole in titles and everyday phrases alone.
    fn cascade(&self, sentence: bool, matches: &[u32]) -> Vec<Ranked> {
        let mut ranked: Vec<Ranked> = Vec::new();
        let mut seen: HashSet<u32> = HashSet::new();
        let mut apart: HashMap<u32, Ranked> = HashMap::new();
        let (mut called, mut later): (Vec<Ranked>, Vec<Ranked>) = (Vec::new(), Vec::new());
        let all = matches.iter().filter(|position| self.wanted.has(**position)).count();
        // The stems of a title find the whole titles too.
        let titled = self.stage(Tier::StemTitle);
        for tier in query::TIERS {
            if ranked.len() >= self.query.limit
                || (sentence && tier > Tier::KinTitle)
                || (tier > Tier::WholePhrase && seen.len() + apart.len() >= all)
            {
                break;
            }
            // A term or a treaty that is called or asked so stands after law and situations that are, before texts that merely have the words.
            if tier == Tier::Exact {
                ranked.append(&mut called);
            }
            // Past and indirect law that has the words as typed stands after direct law that has them in any form.
            if tier == Tier::Prefix {
                self.append(&mut ranked, &mut later);
            }
            let found = match tier {
                Tier::WholeTitle | Tier::StemTitle => titled.iter().map(|found| Ranked { tier, ..*found }).collect::<Vec<_>>(),
                tier => self.stage(tier),
            };
            let mut stage = Vec::new();
            for found in found {
                if seen.contains(&found.position) {
                    continue;
                }
                if self.belongs(&found) {
                    seen.insert(found.position);
                    apart.remove(&found.position);
                    stage.push(found);
                } else if tier >= Tier::Exact {
                    apart.entry(found.position).or_insert(Ranked { tier: Tier::Apart, ..found });
                }
            }
            self.sort(&mut stage);
            for found in stage {
                match self.search.standing(found.position) {
                    Standing::Direct => ranked.push(found),
                    Standing::Term | Standing::Indirect if tier < Tier::Exact => called.push(found),
                    Standing::Past if tier < Tier::WholePhrase => ranked.push(found),
                    _ => later.push(found),
                }
            }
        }
        ranked.append(&mut called);
        self.append(&mut ranked, &mut later);
        let mut apart: Vec<Ranked> = apart.into_values().collect();
        self.sort(&mut apart);
        ranked.extend(apart);
        ranked.truncate(self.query.limit);
        ranked
    }

    /// Appends what was put off: past law last.
    fn append(&self, ranked: &mut Vec<Ranked>, later: &mut Vec<Ranked>) {
        later.sort_by_key(|found| self.search.standing(found.position));
        ranked.append(later);
    }

    /// What a tier finds, scored.
    fn stage(&self, tier: Tier) -> Vec<Ranked> {
        if tier == Tier::WholePhrase {
            let near = self.near.iter().filter(|(position, near)| **near >= SAME && self.wanted.has(**position));
            return near.map(|(position, _)| self.scored(*position, tier, 0.0)).collect();
        }
        let read = self.query.limit.max(REACH);
        let reach = if self.wanted.narrows() { self.search.units.len() } else { read };
        let found = self.search.index.search(self.words, tier, reach);
        let most = found.first().map_or(f32::EPSILON, |(_, score)| *score);
        let wanted = found.into_iter().filter(|(position, _)| self.wanted.has(*position)).take(read);
        wanted.map(|(position, score)| self.scored(position, tier, score / most)).collect()
    }

    /// Whether a unit that a tier finds belongs there: a whole title has no other words; words of a text stand together.
    fn belongs(&self, found: &Ranked) -> bool {
        match found.tier {
            Tier::WholeTitle => self.is_titled(found.position),
            tier if tier < Tier::Exact => true,
            _ => self.fit(found.position).together || self.near.get(&found.position).is_some_and(|near| *near >= NEAR),
        }
    }

    /// The reader's language before another; law in force before a treaty, that before past law; then the score; then the order of the book.
    fn sort(&self, stage: &mut [Ranked]) {
        let last = |found: &Ranked| (!self.fit(found.position).preferred, self.search.standing(found.position));
        stage.sort_by(|a, b| last(a).cmp(&last(b)).then(b.score.total_cmp(&a.score)).then(a.position.cmp(&b.position)));
    }

    /// A sentence: what has its title or all its words first, then what answers it best.
    fn understood(&self, sharp: Vec<Ranked>) -> (Vec<Ranked>, Vec<u32>) {
        let found = self.search.index.any(self.words, self.query.language, MOST_READ);
        let most = found.first().map_or(f32::EPSILON, |(_, score)| *score);
        let mut engine: HashMap<u32, f32> = found.into_iter().map(|(position, score)| (position, score / most)).collect();
        for (position, _) in self.near.iter().filter(|(_, near)| **near >= NEAR) {
            engine.entry(*position).or_default();
        }
        let answer = |(position, engine): (u32, f32)| self.scored(position, Tier::Understood, engine);
        let mut soft: Vec<Ranked> = engine.into_iter().filter(|(position, _)| self.wanted.may(*position)).map(answer).collect();
        soft.retain(|found| self.answers(found));
        soft.sort_by(|a, b| b.score.total_cmp(&a.score).then(a.position.cmp(&b.position)));
        if sharp.is_empty() && self.words.len() > FEW_WORDS && soft.first().is_none_or(|best| best.score < BEST_ANSWER) {
            soft.clear();
        }
        let seen: HashSet<u32> = sharp.iter().map(|found| found.position).collect();
        let mut ranked = sharp;
        let mut matches: Vec<u32> = seen.iter().copied().collect();
        matches.extend(soft.iter().map(|found| found.position).filter(|position| !seen.contains(position)));
        ranked.extend(soft.into_iter().filter(|found| !seen.contains(&found.position) && self.wanted.has(found.position)));
        ranked.truncate(self.query.limit);
        (ranked, matches)
    }

    /// Whether a unit has enough of what is sought.
    fn answers(&self, found: &Ranked) -> bool {
        let Why { passage, phrase, .. } = found.why;
        if self.words.len() > FEW_WORDS {
            return found.score >= ANSWER;
        }
        let fit = self.fit(found.position);
        passage >= MOST_OF_A_FEW || phrase >= NEAR || (self.sought.known() >= 2 && fit.together && fit.order >= 1.0)
    }

    /// A unit at a tier with how well it answers, `engine` being the engine's score from 0 to 1.
    fn scored(&self, position: u32, tier: Tier, engine: f32) -> Ranked {
        let fit = self.fit(position);
        let phrase = self.near.get(&position).copied().unwrap_or_default();
        let why = Why {
            title: fit.title.powf(0.7) * (0.4 + 0.6 * fit.title_share),
            passage: fit.passage,
            order: fit.order,
            whole: fit.whole,
            phrase,
            engine,
        };
        let worth = match self.search.standing(position) {
            _ if tier != Tier::Understood => 1.0,
            Standing::Direct => 1.0,
            Standing::Term | Standing::Indirect => INDIRECT,
            Standing::Past => PAST,
        };
        Ranked { position, score: why.score() * worth, tier, why }
    }

    fn fit(&self, position: u32) -> Fit {
        if let Some(fit) = self.fits.borrow().get(&position) {
            return *fit;
        }
        let search = self.search;
        let fit = search.units.get(position as usize).map_or_else(Fit::default, |unit| {
            let read = search.reading.of(&search.handbook, unit, position, &search.lexicon);
            passage::fit(&read, &search.lexicon, &self.sought, self.query.language)
        });
        self.fits.borrow_mut().insert(position, fit);
        fit
    }
}

/// A title with this share of its weight in the query is the query, in whatever language.
const WHOLE: f32 = 0.9;
