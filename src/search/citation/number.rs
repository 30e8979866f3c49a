//! Markers and numbers, lists of them, and what hangs on a number.

use super::line::Line;
use super::token::{Role, Sort, Token, value_of};
use super::words::{Level, cardinal, filler, ordinal, ordinal_suffix};

/// A number, as written, and what stands in brackets or behind a slash after it.
#[derive(Clone, Debug, Default)]
pub struct Value {
    pub number: String,
    /// A second number behind a dash, and whether the dash is long or stands free: `1–3`.
    pub dash: Option<(String, bool)>,
    pub inner: Vec<String>,
    pub bracketed: bool,
    pub ordinal: bool,
}

/// Numbers in a list, and their tokens.
#[derive(Clone, Debug, Default)]
pub struct Numbers {
    pub values: Vec<Value>,
    pub from: usize,
    pub to: usize,
}

impl Numbers {
    /// The one number, if there is no more than that.
    pub fn single(&self) -> Option<u32> {
        matches!(self.values.as_slice(), [only] if only.dash.is_none() && only.inner.is_empty()).then(|| self.first())
    }

    pub fn first(&self) -> u32 {
        self.values.first().map_or(0, |value| value_of(&value.number))
    }

    pub fn is_ordinal(&self) -> bool {
        self.values.iter().any(|value| value.ordinal)
    }
}

#[derive(Clone, Debug)]
pub enum Piece {
    /// A marker; whether its number stands before it in any case (`308-бап`).
    Mark(Level, bool),
    Numbers(Numbers),
    /// Anything else: nothing is bound across it.
    Break,
}

impl Line {
    /// What is left, as markers and numbers. Markers are taken; numbers only when it is known what they are.
    pub fn pieces(&mut self) -> Vec<Piece> {
        let mut pieces = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let after = match pieces.last() {
                Some(Piece::Mark(level, _)) => Some(*level),
                _ => None,
            };
            let mark = self.mark(at);
            let token = &self.tokens[at];
            if let Some((numbers, end)) = mark.is_none().then(|| self.list(at, after)).flatten() {
                pieces.push(Piece::Numbers(numbers));
                at = end;
                continue;
            } else if let Some(level) = mark {
                pieces.push(Piece::Mark(level, token.text.starts_with("бап")));
                if level != Level::Other {
                    self.take(at, at + 1);
                }
            } else if !token.is_sign() && !token.is_word(filler) && token.role != Role::Taken {
                pieces.push(Piece::Break);
            }
            at += 1;
        }
        pieces
    }

    /// Numbers joined by commas and conjunctions.
    pub fn list(&self, at: usize, after: Option<Level>) -> Option<(Numbers, usize)> {
        let (value, mut end) = self.value(at, after)?;
        let mut values = vec![value];
        let closing = |token: &Token| token.is(')') || token.is('»') || token.is('"');
        let opening = |token: &Token| token.is_conjunction() || token.is('«') || token.is('"') || token.is('(');
        loop {
            let joint = self.after(end, closing);
            let dashed = self.test(joint, Token::is_dash) && values.last().is_some_and(|value| value.dash.is_some());
            if !dashed && !self.test(joint, Token::is_conjunction) {
                break;
            }
            let Some((value, next)) = self.value(self.after(joint + 1, opening), after) else { break };
            if after.is_some() && self.is_marked_behind(next) {
                break;
            }
            values.push(value);
            end = next;
        }
        Some((Numbers { values, from: at, to: end }, end))
    }

    /// Whether a marker stands here that has no number of its own: `ст. 309, 2 часть`.
    pub fn is_marked_behind(&self, end: usize) -> bool {
        let mark = self.after(end, |token| token.is('.') || token.is_dash() || token.is(')'));
        let next = self.after(mark + 1, Token::is_sign);
        self.mark(mark).is_some_and(|level| self.value(next, Some(level)).is_none())
    }

    /// One number with what hangs on it, an ordinal, or, after the marker of a point, a letter.
    pub fn value(&self, at: usize, after: Option<Level>) -> Option<(Value, usize)> {
        let token = self.get(at).filter(|token| token.role == Role::Open)?;
        if token.sort == Sort::Word {
            let counted =
                ordinal(&token.text).map(|number| (number, true)).or_else(|| Some((cardinal(&token.text).filter(|_| after.is_some())?, false)));
            if let Some((number, ordinal)) = counted {
                return Some((Value { number: number.to_string(), ordinal, ..Value::default() }, at + 1));
            }
            let letter = matches!(after, Some(Level::Point | Level::Sub)) && self.is_letter(at);
            return letter.then(|| (Value { number: token.text.clone(), ..Value::default() }, at + 1));
        }
        token.number()?;
        let mut value = Value { number: token.text.clone(), ..Value::default() };
        let mut end = at + 1;
        if self.test(end, |token| token.is('-') && !token.gap) && self.test(end + 1, |token| !token.gap && token.is_word(ordinal_suffix)) {
            value.ordinal = true;
            return Some((value, end + 2));
        }
        if self.test(end, |token| !token.gap && token.is_word(ordinal_suffix)) {
            value.ordinal = true;
            return Some((value, end + 1));
        }
        if let Some(second) = self.get(end + 1).filter(|second| self.tokens[end].is_dash() && second.number().is_some_and(|second| second > 0)) {
            value.dash = Some((second.text.clone(), self.tokens[end].is('–') || second.gap));
            end += 2;
        }
        if after.is_some() && self.test(end, |token| token.is_word(|word| ["to", "по", "до"].contains(&word))) {
            let first = value_of(&value.number);
            let second = self.get(end + 1).filter(|second| second.number().is_some_and(|second| second > first));
            if let Some(second) = second.filter(|_| value.dash.is_none()) {
                value.dash = Some((second.text.clone(), true));
                end += 2;
            }
        }
        while value.inner.len() < 2 {
            let Some((inner, bracketed, next)) = self.inner(end) else { break };
            value.inner.push(inner);
            value.bracketed |= bracketed;
            end = next;
        }
        Some((value, end))
    }

    /// `(2)`, `/2`, `.2` behind a number.
    pub fn inner(&self, at: usize) -> Option<(String, bool, usize)> {
        let opening = self.get(at)?;
        let figure = self.get(at + 1)?;
        let bracketed = opening.is('(');
        let hangs = !opening.gap && !figure.gap && (opening.is('/') || opening.is('.'));
        let fits = figure.number().is_some() || (!opening.is('.') && self.is_letter(at + 1));
        if !(bracketed || hangs) || !fits {
            return None;
        }
        let (mut text, mut end) = (figure.text.clone(), at + 2);
        if let Some(suffix) = self.get(end + 1).filter(|suffix| self.tokens[end].is_dash() && suffix.number().is_some()) {
            text = format!("{text}-{}", suffix.text);
            end += 2;
        }
        if bracketed { self.test(end, |token| token.is(')')).then_some((text, true, end + 1)) } else { Some((text, false, end)) }
    }

    /// A letter that stands alone and marks nothing.
    pub fn is_letter(&self, at: usize) -> bool {
        self.test(at, |token| token.is_word(|word| word.chars().count() == 1) && token.role == Role::Open) && self.mark(at).is_none()
    }
}
