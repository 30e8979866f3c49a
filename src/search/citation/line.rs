//! A query as a line of tokens, each of which is taken, set aside or left.

use super::number::Numbers;
use super::token::{Role, Sort, Token};
use super::words::{Level, filler, level};

/// A query on its way.
pub struct Line {
    pub tokens: Vec<Token>,
}

impl Line {
    pub fn get(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    pub fn test(&self, at: usize, test: impl Fn(&Token) -> bool) -> bool {
        self.get(at).is_some_and(test)
    }

    pub fn take(&mut self, from: usize, to: usize) {
        self.tokens.iter_mut().take(to).skip(from).for_each(|token| token.role = Role::Taken);
    }

    /// The nearest token before this one for which the test fails.
    pub fn before(&self, at: usize, skip: impl Fn(&Token) -> bool) -> Option<usize> {
        (0..at).rev().find(|before| !self.test(*before, &skip))
    }

    pub fn after(&self, from: usize, skip: impl Fn(&Token) -> bool) -> usize {
        (from..self.tokens.len()).find(|at| !self.test(*at, &skip)).unwrap_or(self.tokens.len())
    }

    /// The level of the marker at this token.
    pub fn mark(&self, at: usize) -> Option<Level> {
        let token = self.get(at).filter(|token| token.role == Role::Open)?;
        match token.sort {
            // `art. 309 § 2`: behind an article a part.
            Sort::Sign('§') => Some(if at > 0 && self.test(at - 1, |token| token.sort == Sort::Number) { Level::Part } else { Level::Article }),
            Sort::Sign('№') => Some(self.numero(at)),
            Sort::Word if ["no", "n", "nr"].contains(&token.text.as_str()) => {
                let next = self.after(at + 1, |token| token.is('.'));
                self.test(next, |token| token.sort == Sort::Number).then(|| self.numero(at))
            }
            Sort::Word => level(&token.text),
            _ => None,
        }
    }

    /// `№` numbers an article, but after another word that thing (`приказ № 5`).
    pub fn numero(&self, at: usize) -> Level {
        let before = self.before(at, |token| token.is_sign() || (token.is_word(filler) && !token.is_word(|word| word.starts_with('г'))));
        let own = before.is_none_or(|at| {
            self.test(at, |token| {
                token.role == Role::Taken || (token.sort == Sort::Number && token.role == Role::Open) || token.is_word(|word| level(word).is_some())
            })
        });
        if own { Level::Article } else { Level::Other }
    }

    pub fn is_marked(&self, at: usize) -> bool {
        let sign = |token: &Token| token.is('.') || token.is_dash() || token.is(':') || token.is('(') || token.is('«') || token.is('"');
        self.before(at, sign).is_some_and(|before| self.mark(before).is_some())
    }

    /// Words that are no part of the citation.
    pub fn rest(&self) -> Vec<String> {
        let left = self.tokens.iter().filter(|token| token.role != Role::Taken && !token.is_sign() && !token.is_word(filler));
        left.filter(|token| !["рк", "rk"].contains(&token.text.as_str())).flat_map(|token| token.text.split('-').map(str::to_owned)).collect()
    }

    /// How far numbers stand from what belongs to a citation.
    pub fn distance(&self, numbers: &Numbers) -> usize {
        let taken = self.tokens.iter().enumerate().filter(|(_, token)| token.role == Role::Taken).map(|(at, _)| at);
        taken.map(|at| if at < numbers.from { numbers.from - at } else { (at + 1).saturating_sub(numbers.to) }).min().unwrap_or(0)
    }
}
