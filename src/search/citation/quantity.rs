//! Numbers that cite nothing: dates, times, ages, terms, money.

use super::line::Line;
use super::token::{Role, Sort, Token};
use super::words::{filler, limit, month, unit};

impl Line {
    /// Sets aside dates, times, ages, terms, money: numbers that cite nothing.
    pub fn set_aside(&mut self, with_act: bool) {
        for at in 0..self.tokens.len() {
            if let Some((from, to)) = self.date(at) {
                let role = if with_act { Role::Taken } else { Role::Aside };
                self.tokens[from..to]
                    .iter_mut()
                    .filter(|token| token.role != Role::Taken && !token.is_word(filler))
                    .for_each(|token| token.role = role);
            }
        }
        // Backwards, for `от 3 до 5 лет`.
        for at in (0..self.tokens.len()).rev() {
            if self.is_quantity(at) {
                self.tokens[at].role = Role::Aside;
            }
        }
    }

    /// A date around its month, or in figures from here on.
    pub fn date(&self, at: usize) -> Option<(usize, usize)> {
        let day = |at: usize| self.get(at).and_then(Token::number).is_some_and(|day| (1..=31).contains(&day)) && !self.is_marked(at);
        if self.test(at, |token| token.is_word(month)) {
            let from = at.saturating_sub(1);
            let before = at > 0 && day(from);
            let after = day(at + 1) && !before;
            let year = self.test(at + 1, |token| token.role == Role::Year);
            return (before || after || year).then_some((if before { from } else { at }, if after { at + 2 } else { at + 1 }));
        }
        let mark = |at| self.get(at).filter(|token| token.is('.') || token.is('-') || token.is('/'));
        let figure = |at| self.test(at, |token| token.sort == Sort::Number && token.role != Role::Taken);
        let figures = figure(at) && figure(at + 2) && figure(at + 4) && mark(at + 1)?.text == mark(at + 3)?.text;
        let year = self.test(at, Token::is_year) || self.test(at + 4, Token::is_year);
        (figures && year && !self.is_marked(at)).then_some((at, at + 5))
    }

    pub fn is_quantity(&self, at: usize) -> bool {
        let Some(number) = self.get(at).and_then(Token::number).filter(|_| !self.is_marked(at)) else { return false };
        let next = if self.test(at + 1, Token::is_dash) { at + 2 } else { at + 1 };
        let signed = self.test(at + 1, |token| ["+", "%", "₸", "$", "€", "₽", "°"].contains(&token.text.as_str()));
        let before = at.checked_sub(1).and_then(|before| self.get(before));
        let of_money = before.is_some_and(|token| ["$", "€", "₸", "₽", "<", ">", "≥", "≤"].contains(&token.text.as_str()));
        let limited = number <= 21 && before.is_some_and(|token| token.is_word(limit));
        let figure = |at| self.test(at, |token| token.sort == Sort::Number);
        let time =
            (self.test(at + 1, |token| token.is(':')) && figure(at + 2)) || (at > 1 && before.is_some_and(|token| token.is(':')) && figure(at - 2));
        let to = |token: &Token| token.is_dash() || token.is_word(|word| ["до", "to", "или", "or"].contains(&word));
        let joined =
            self.test(at + 1, |token| to(token) || (token.is_conjunction() && number < 100) || ((token.is(',') || token.is('.')) && !token.gap));
        let joined = joined && self.test(at + 2, |token| token.role == Role::Aside && token.sort == Sort::Number);
        // `200 000`, `1 500`.
        let grouped = self.test(at + 1, |token| token.role == Role::Aside && token.text.len() == 3 && (number < 100 || token.text.starts_with('0')));
        let counted = self.test(next, |token| token.role == Role::Open && token.is_word(unit));
        signed || of_money || limited || time || joined || grouped || counted
    }
}
