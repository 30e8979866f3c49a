//! From operators to the engine: which words are exact, and which units they leave.

use super::analysis::Stems;
use super::cited::Cited;
use super::excerpt::with_phrase;
use super::filter::Wanted;
use super::index::{AS_TYPED, Fields, Index, STEMS};
use super::lexicon::Lexicon;
use super::operators::{self, Asked, Without};
use super::query::{self, Form, Word, prefix, soft_query, term, tier_query};
use super::rank::FEW_WORDS;
use super::unit::languages;
use super::{Hit, Query, Search, Tier};
use crate::handbook::Id;
use crate::language::Language;

use tantivy::Term;
use tantivy::query::{AllQuery, BooleanQuery, Occur, PhraseQuery, Query as Engine};
use tantivy::schema::Field;

impl Search {
    /// The query with its operators understood.
    pub(super) fn asked(&self, text: &str) -> Asked {
        operators::parse(text, &|name| self.acts.named(name))
    }

    /// What its filters and operators leave.
    pub(super) fn wanted<'a>(&'a self, query: &Query, asked: &'a Asked, words: &[Word]) -> Wanted<'a> {
        let mut wanted = Wanted::new(&self.handbook, &self.traits, query, asked);
        wanted.left = left(asked, words, query, &self.index, self.units.len());
        wanted.spoken = asked.language.map(|language| spoken(language, words, &self.index, self.units.len()));
        wanted
    }

    /// Where the cited provisions stand in the list of units, in their order. Those that are not wanted are cited no more, but counted.
    pub(super) fn positions(&self, cited: &mut Vec<Cited>, wanted: &Wanted<'_>) -> Vec<u32> {
        let position = |id: &Id| self.units.iter().position(|unit| unit.id == *id).and_then(|position| u32::try_from(position).ok());
        let mut positions: Vec<u32> = Vec::new();
        cited.retain(|cited| {
            let Some(position) = position(&cited.provision) else { return false };
            if wanted.in_scope(position) && !positions.contains(&position) {
                positions.push(position);
            }
            wanted.cites(position)
        });
        positions
    }

    /// A hit with the place for which the operators let it through.
    pub(super) fn with_operators(&self, hit: Hit, position: u32, asked: &Asked, words: &[Word]) -> Hit {
        if asked.language.is_none() && asked.phrases.is_empty() {
            return hit;
        }
        let languages = asked.language.map_or_else(|| languages(&self.handbook), |language| vec![language]);
        let unit = self.units.get(position as usize);
        match unit.and_then(|unit| with_phrase(&self.handbook, unit, asked, words, hit.matched_language, &languages)) {
            Some(excerpt) => Hit { matched_language: excerpt.language, excerpt, ..hit },
            None => hit,
        }
    }
}

/// The words to be found, each in the forms that the query lets it have.
pub fn words(asked: &Asked, query: &Query, lexicon: &Lexicon) -> Vec<Word> {
    let mut words = query::understood(&asked.text, lexicon);
    for word in &mut words {
        word.form = if asked.beginnings.contains(&word.plain) {
            Form::Beginning
        } else if query.as_typed || asked.phrases.iter().flatten().any(|exact| *exact == word.plain) {
            Form::Exact
        } else {
            Form::Any
        };
        if word.form != Form::Any {
            word.family.clear();
        }
        if word.form != Form::Any || !query.meanings {
            word.meanings.clear();
        }
    }
    words
}

/// Whether each unit, by its position, has the phrases and beginnings and none of what is left out; `None` where nothing is asked.
pub fn left(asked: &Asked, words: &[Word], query: &Query, index: &Index, units: usize) -> Option<Vec<bool>> {
    let fields = index.fields(asked.language);
    let mut clauses: Vec<(Occur, Box<dyn Engine>)> = Vec::new();
    let exact = words.iter().filter(|word| query.as_typed && word.form == Form::Exact).map(|word| vec![word.plain.clone()]);
    let phrases = asked.phrases.iter().cloned().chain(exact);
    clauses.extend(phrases.map(|words| (Occur::Must, phrase(&words, &fields))));
    clauses.extend(asked.beginnings.iter().map(|beginning| (Occur::Must, begins(beginning, &fields, true))));
    // What is left out is left out in every language.
    let everywhere = index.fields(None);
    clauses.extend(asked.without.iter().map(|without| (Occur::MustNot, left_out(without, &everywhere))));
    if clauses.is_empty() {
        return None;
    }
    if clauses.iter().all(|(occur, _)| *occur == Occur::MustNot) {
        clauses.push((Occur::Must, Box::new(AllQuery)));
    }
    Some(marked(&index.matching(&BooleanQuery::new(clauses)), units))
}

/// Whether each unit, by its position, has these words in a language.
pub fn spoken(language: Language, words: &[Word], index: &Index, units: usize) -> Vec<bool> {
    let fields = index.fields(Some(language));
    if words.len() <= FEW_WORDS {
        return marked(&index.matching(&*tier_query(words, Tier::Prefix, &fields)), units);
    }
    let any = words.iter().map(|word| soft_query(word, &fields, language));
    marked(&index.matching(&BooleanQuery::union(any.collect())), units)
}

fn marked(positions: &[u32], units: usize) -> Vec<bool> {
    let mut marks = vec![false; units];
    for position in positions {
        if let Some(mark) = marks.get_mut(*position as usize) {
            *mark = true;
        }
    }
    marks
}

/// Words next to each other in one title or block.
fn phrase(words: &[String], fields: &[Fields]) -> Box<dyn Engine> {
    any_of(fields, |field| match words {
        [word] => term(field, word),
        _ => Box::new(PhraseQuery::new(words.iter().map(|word| Term::from_field_text(field, word)).collect())),
    })
}

/// In the titles or the texts, as typed.
fn any_of(fields: &[Fields], query: impl Fn(Field) -> Box<dyn Engine>) -> Box<dyn Engine> {
    let places = fields.iter().flat_map(|fields| [fields.title[AS_TYPED], fields.text[AS_TYPED]]);
    Box::new(BooleanQuery::union(places.map(query).collect()))
}

/// A beginning; the everyday phrases count where something is looked for.
fn begins(beginning: &str, fields: &[Fields], asked: bool) -> Box<dyn Engine> {
    let places = fields.iter().flat_map(|fields| {
        let phrases = asked.then_some(fields.asked[AS_TYPED]);
        [fields.title[AS_TYPED], fields.text[AS_TYPED]].into_iter().chain(phrases)
    });
    Box::new(BooleanQuery::union(places.map(|field| prefix(field, beginning)).collect()))
}

fn left_out(without: &Without, fields: &[Fields]) -> Box<dyn Engine> {
    match without {
        Without::Phrase(words) => phrase(words, fields),
        Without::Beginning(beginning) => begins(beginning, fields, false),
        Without::Word(parts) => {
            let mut stems = Stems::new();
            let each = parts.iter().map(|part| -> Box<dyn Engine> {
                let stem = stems.stem(part);
                let places = fields.iter().flat_map(|fields| [fields.title[STEMS], fields.text[STEMS]]);
                Box::new(BooleanQuery::union(places.map(|field| term(field, &stem)).collect()))
            });
            Box::new(BooleanQuery::intersection(each.collect()))
        }
    }
}
