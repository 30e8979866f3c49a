//! From characters to tokens.

use super::LONGEST;
use super::act::Names;
use super::words::{country, filler, level, ordinal_suffix, roman, unit};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sort {
    Word,
    /// Up to four digits.
    Number,
    /// The number of a law: `111-viii`.
    Law,
    Sign(char),
}

/// What has become of a token.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Open,
    Year,
    /// A date or a quantity: no part of a citation.
    Aside,
    /// Part of the citation.
    Taken,
}

#[derive(Clone, Debug)]
pub struct Token {
    pub text: String,
    pub sort: Sort,
    pub role: Role,
    /// Whether space stands before it.
    pub gap: bool,
}

/// Words lowercased, ё as е; numbers; signs, each alone, dashes as `-` and `–`.
pub fn tokens(text: &str, known: &[Names]) -> Vec<Token> {
    let mut tokens = Vec::new();
    let (mut run, mut gap) = (String::new(), false);
    for c in text.chars().take(LONGEST).flat_map(char::to_lowercase).chain([' ']) {
        let raised = "⁰¹²³⁴⁵⁶⁷⁸⁹".chars().zip('0'..='9').find(|(raised, _)| *raised == c);
        match (c, raised) {
            // Invisible, or what is left of a ё typed as two characters.
            ('\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{308}', _) => {}
            ('\u{306}', _) if run.ends_with('и') => {
                run.pop();
                run.push('й');
            }
            (_, Some((_, digit))) => {
                push_run(&mut tokens, &mut run, &mut gap, known);
                tokens.push(Token { text: "-".to_owned(), sort: Sort::Sign('-'), role: Role::Open, gap: false });
                run.push(digit);
            }
            ('ё', _) => run.push('е'),
            _ if c.is_alphanumeric() => run.push(c),
            _ => {
                push_run(&mut tokens, &mut run, &mut gap, known);
                if c.is_whitespace() {
                    gap = true;
                } else {
                    let sign = match c {
                        '‐' | '‑' | '−' => '-',
                        '‒' | '—' | '―' => '–',
                        '’' => '\'',
                        other => other,
                    };
                    tokens.push(Token { text: sign.to_string(), sort: Sort::Sign(sign), role: Role::Open, gap });
                    gap = false;
                }
            }
        }
    }
    tokens
}

/// Ends a run of letters and digits: `ст309ук` is three tokens, `covid19` is one.
pub fn push_run(tokens: &mut Vec<Token>, run: &mut String, gap: &mut bool, known: &[Names]) {
    let run = std::mem::take(run);
    let mut parts: Vec<String> = Vec::new();
    for c in run.chars() {
        match parts.last_mut() {
            Some(part) if part.ends_with(|last: char| last.is_ascii_digit()) == c.is_ascii_digit() => part.push(c),
            _ => parts.push(c.to_string()),
        }
    }
    let digits = |part: &str| part.starts_with(|c: char| c.is_ascii_digit());
    let understood = |part: &str| {
        let name = known.iter().flat_map(|act| &act.bases).any(|base| base.words.len() == 1 && base.words[0] == part);
        name || level(part).is_some() || unit(part) || country(part) || ordinal_suffix(part)
    };
    if parts.len() > 1 && !parts.iter().all(|part| digits(part) || understood(part)) {
        parts = vec![run];
    }
    for text in parts {
        let number = text.len() <= 4 && text.chars().all(|c| c.is_ascii_digit());
        let after_dash = !*gap && matches!(tokens.as_slice(), [.., number, dash] if number.sort == Sort::Number && dash.is('-') && !dash.gap);
        if after_dash && roman(&text) {
            tokens.pop();
            if let Some(law) = tokens.last_mut() {
                law.sort = Sort::Law;
                law.text = format!("{}-{text}", law.text);
            }
        } else if text == "s" && !*gap && tokens.last().is_some_and(|token| token.is('\'')) {
            tokens.pop();
        } else {
            tokens.push(Token { text, sort: if number { Sort::Number } else { Sort::Word }, role: Role::Open, gap: *gap });
        }
        *gap = false;
    }
}

impl Token {
    pub fn is(&self, sign: char) -> bool {
        self.sort == Sort::Sign(sign)
    }

    pub fn is_sign(&self) -> bool {
        matches!(self.sort, Sort::Sign(_))
    }

    pub fn is_dash(&self) -> bool {
        self.is('-') || self.is('–')
    }

    pub fn is_word(&self, test: impl Fn(&str) -> bool) -> bool {
        self.sort == Sort::Word && test(&self.text)
    }

    /// The number, if it is one that may stand in a citation.
    pub fn number(&self) -> Option<u32> {
        (self.sort == Sort::Number && self.role == Role::Open).then(|| value_of(&self.text))
    }

    pub fn is_year(&self) -> bool {
        self.sort == Sort::Number && self.text.len() == 4 && (self.text.starts_with("19") || self.text.starts_with("20"))
    }

    /// What stands inside the name of an act and is not compared.
    pub fn is_skipped(&self) -> bool {
        self.is_sign() || self.is_year() || self.is_word(filler) || self.is_word(country)
    }

    pub fn is_conjunction(&self) -> bool {
        self.is(',') || self.is(';') || self.is('&') || self.is_word(|word| ["и", "and", "или", "or"].contains(&word))
    }
}

/// The value of digits; of anything else nothing.
pub fn value_of(digits: &str) -> u32 {
    digits.parse().unwrap_or(0)
}
