//! The acts that a query names, with the year or the age that picks one.

use super::line::Line;
use super::token::{Role, Sort, Token, tokens};
use super::words::{Age, age, country, same};

/// A name without year, age and country: `УК РК 1997 года` → `ук`.
#[derive(Clone, Debug)]
pub(super) struct Base {
    pub words: Vec<String>,
    /// Whether nothing but the country was left out: the name means the act by itself.
    pub plain: bool,
}

/// An act as the parser knows it: its names, taken apart once.
#[derive(Clone, Debug)]
pub struct Names {
    act: usize,
    pub(super) bases: Vec<Base>,
    years: Vec<String>,
    old: bool,
}

impl Names {
    /// An act at a position in the book, with what people write for it in every language; its id may be one of the names.
    pub fn new<'a>(act: usize, names: impl IntoIterator<Item = &'a str>) -> Self {
        let mut known = Self { act, bases: Vec::new(), years: Vec::new(), old: false };
        for name in names {
            let mut base = Base { words: Vec::new(), plain: true };
            for token in tokens(name, &[]) {
                if token.is_year() {
                    known.years.push(token.text);
                    base.plain = false;
                } else if let Some(age) = age(&token.text) {
                    known.old |= age == Age::Old;
                    base.plain = false;
                } else if !token.is_skipped() {
                    base.words.push(token.text);
                }
            }
            if !base.words.is_empty() {
                known.bases.push(base);
            }
        }
        known
    }
}

/// The acts that a base names: those of the years if there are any, the old ones if it is called old, else those it means by itself.
pub fn named(words: &[String], years: &[String], old: bool, known: &[Names]) -> Vec<usize> {
    let has = |act: &&Names, plain: bool| act.bases.iter().any(|base| base.words == words && (base.plain || !plain));
    let positions =
        |test: &dyn Fn(&Names) -> bool, plain| known.iter().filter(|act| has(act, plain) && test(act)).map(|act| act.act).collect::<Vec<_>>();
    let of_year = positions(&|act| act.years.iter().any(|year| years.contains(year)), false);
    let of_age = if old && of_year.is_empty() { positions(&|act| act.old, false) } else { of_year };
    if of_age.is_empty() { positions(&|_| true, true) } else { of_age }
}

impl Line {
    pub fn find_years(&mut self) {
        for at in 0..self.tokens.len() {
            if self.test(at, Token::is_year) && !self.is_marked(at) {
                self.tokens[at].role = Role::Year;
            }
        }
    }

    /// Finds the names of acts, longest first, and takes them out with what belongs to them.
    pub fn take_acts(&mut self, known: &[Names]) -> Vec<usize> {
        let years: Vec<String> = self.tokens.iter().filter(|token| token.role == Role::Year).map(|token| token.text.clone()).collect();
        let mut acts = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let Some((end, found)) = self.act_at(at, &years, known) else {
                at += 1;
                continue;
            };
            self.take(at, end);
            for beside in [self.before(at, Token::is_skipped), Some(self.after(end, Token::is_skipped))].into_iter().flatten() {
                if self.test(beside, |token| age(&token.text).is_some()) {
                    self.take(beside, beside + 1);
                }
            }
            acts.extend(found);
            at = end;
        }
        let mut seen = Vec::new();
        acts.retain(|act| {
            !seen.contains(act) && {
                seen.push(*act);
                true
            }
        });
        if !acts.is_empty() {
            let belongs = |token: &&mut Token| token.role == Role::Year || token.sort == Sort::Law || token.is_word(country);
            self.tokens.iter_mut().filter(belongs).for_each(|token| token.role = Role::Taken);
            for at in 0..self.tokens.len() {
                let end = self.spelt(at, "рк").or_else(|| self.spelt(at, "rk"));
                self.take(at, end.unwrap_or(at));
            }
        }
        acts
    }

    /// The longest name that begins here: its end, and the acts it names.
    pub fn act_at(&self, at: usize, years: &[String], known: &[Names]) -> Option<(usize, Vec<usize>)> {
        if self.test(at, |token| token.is_sign() || token.role != Role::Open) {
            return None;
        }
        let mut best: Option<(usize, usize, Vec<usize>)> = None;
        for base in known.iter().flat_map(|act| &act.bases) {
            if best.as_ref().is_some_and(|(length, ..)| *length >= base.words.len()) {
                continue;
            }
            let Some(end) = self.fits(at, &base.words) else { continue };
            let mut beside = self.before(at, Token::is_skipped).into_iter().chain([self.after(end, Token::is_skipped)]);
            let old = beside.any(|at| self.test(at, |token| age(&token.text) == Some(Age::Old)));
            let acts = named(&base.words, years, old, known);
            if !acts.is_empty() {
                best = Some((base.words.len(), end, acts));
            }
        }
        best.map(|(_, end, acts)| (end, acts))
    }

    /// Where these words end if they stand here, in any case, with or without dots (`У. К.`).
    pub fn fits(&self, at: usize, words: &[String]) -> Option<usize> {
        let mut end = at;
        for word in words {
            end = if end == at { at } else { self.after(end, Token::is_skipped) };
            let token = self.get(end)?;
            end = if same(&token.text, word) { end + 1 } else { self.spelt(end, word)? };
        }
        Some(end)
    }

    /// Where a word ends whose letters stand here one by one, each with a dot.
    pub fn spelt(&self, at: usize, word: &str) -> Option<usize> {
        let mut end = at;
        for letter in word.chars() {
            let dotted = self.test(end, |token| token.text.chars().eq([letter])) && self.test(end + 1, |token| token.is('.'));
            end = dotted.then_some(end + 2)?;
        }
        Some(end)
    }
}
