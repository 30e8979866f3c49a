//! Operators: `"phrase"`, `-word`, `word*`, `УК:`, `lang:ru`. What is not an operator is text, so nothing that is typed is an error.

use super::Kind;
use super::analysis::{places, plain};
use super::rescue;
use crate::language::Language;

use std::ops::Range;

/// A query with its operators understood.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// What is to be found, without marks: the words of phrases and beginnings among the others.
    pub text: String,
    /// Words that stand next to each other in this order, plain.
    pub phrases: Vec<Vec<String>>,
    /// Beginnings of words, plain.
    pub beginnings: Vec<String>,
    /// What must not stand there.
    pub without: Vec<Without>,
    /// Positions of the acts that are looked into; none is all of them.
    pub acts: Vec<usize>,
    /// The kinds that are looked for; none is all of them.
    pub kinds: Vec<Kind>,
    /// The only language that counts.
    pub language: Option<Language>,
    /// Where in what was typed the words stand that are to be found, in bytes.
    pub words: Vec<Range<usize>>,
    /// Whether there is any operator.
    pub any: bool,
}

/// What must not stand in a hit, plain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Without {
    /// A word in any of its forms; the parts of a compound all together.
    Word(Vec<String>),
    /// These words next to each other.
    Phrase(Vec<String>),
    /// A word that begins so.
    Beginning(String),
}

/// Signs that leave out: the one on the keyboard, and what word processors make of it.
const MINUSES: &[char] = &['-', '−', '–', '‐'];
/// Marks that open a phrase, each with those that close it.
const QUOTES: &[(char, &[char])] =
    &[('"', &['"']), ('«', &['»']), ('„', &['“', '”', '"']), ('“', &['”', '“', '"']), ('”', &['”']), ('‟', &['”']), ('»', &['«'])];
/// Fewer letters are no beginning.
const LEAST_BEGINNING: usize = 2;
/// The name of an act has at most this many words.
const LONGEST_NAME: usize = 8;
/// At most this many words of a phrase are compared.
const LONGEST_PHRASE: usize = 24;

/// Reads the operators; `acts` says which acts a name means, if it is nothing but a name.
pub fn parse(raw: &str, acts: &dyn Fn(&str) -> Vec<usize>) -> Asked {
    let mut reader = Reader { raw, at: 0, from: 0, asked: Asked::default() };
    while let Some(c) = reader.next() {
        let taken = reader.quote(c) || reader.minus(c) || reader.beginning(c) || reader.scope(c, acts);
        if !taken {
            reader.step(c);
        }
    }
    reader.text(raw.len());
    let asked = reader.asked;
    // A scope with nothing to be found in it is a word like any other.
    if asked.without.is_empty() && places(&asked.text).next().is_none() { plain_text(raw) } else { asked }
}

/// A query that is all text.
pub fn plain_text(raw: &str) -> Asked {
    Asked { text: raw.to_owned(), words: std::iter::once(0..raw.len()).collect(), ..Asked::default() }
}

/// The query as if typed on the other keyboard, all but its marks, which are on the same keys of no two keyboards.
pub fn layouts(raw: &str) -> Vec<String> {
    let is_mark = |c: char| c == '*' || c == ':' || MINUSES.contains(&c) || QUOTES.iter().any(|(open, close)| c == *open || close.contains(&c));
    if !raw.contains(is_mark) {
        return Vec::new();
    }
    let blank: String = raw.chars().map(|c| if is_mark(c) { ' ' } else { c }).collect();
    let marked = |retyped: String| retyped.chars().zip(raw.chars()).map(|(new, old)| if is_mark(old) { old } else { new }).collect();
    rescue::layouts(&blank).into_iter().map(marked).collect()
}

struct Reader<'a> {
    raw: &'a str,
    /// Where the next character is.
    at: usize,
    /// Where the text begins that belongs to no operator.
    from: usize,
    asked: Asked,
}

impl Reader<'_> {
    fn next(&self) -> Option<char> {
        self.raw[self.at..].chars().next()
    }

    fn before(&self) -> Option<char> {
        self.raw[..self.at].chars().next_back()
    }

    /// Past a character that is text, or past the whole word that begins with it.
    fn step(&mut self, c: char) {
        self.at += if c.is_alphanumeric() { run(&self.raw[self.at..]) } else { c.len_utf8() };
    }

    /// Keeps as text what stands before `end`.
    fn text(&mut self, end: usize) {
        self.keep(self.from..end);
        self.from = end;
    }

    fn keep(&mut self, words: Range<usize>) {
        let piece = self.raw[words.clone()].trim();
        if !piece.is_empty() {
            let gap = if self.asked.text.is_empty() { "" } else { " " };
            self.asked.text.push_str(gap);
            self.asked.text.push_str(piece);
            self.asked.words.push(words);
        }
    }

    /// Goes on behind an operator that began at `begin`.
    fn take(&mut self, begin: usize, end: usize) {
        self.text(begin);
        self.from = end;
        self.at = end;
        self.asked.any = true;
    }

    /// What stands between quotation marks that begin here, and where the closing one ends.
    fn quoted(&self, at: usize) -> Option<(Range<usize>, usize)> {
        let open = self.raw[at..].chars().next()?;
        let (_, closing) = QUOTES.iter().find(|(mark, _)| *mark == open)?;
        let from = at + open.len_utf8();
        let length = self.raw[from..].find(|c| closing.contains(&c))?;
        let close = self.raw[from + length..].chars().next()?;
        let inside = from..from + length;
        places(&self.raw[inside.clone()]).next().map(|_| (inside, from + length + close.len_utf8()))
    }

    fn quote(&mut self, c: char) -> bool {
        let opens = QUOTES.iter().any(|(mark, _)| *mark == c) && self.before().is_none_or(|before| !before.is_alphanumeric());
        let Some((inside, end)) = opens.then(|| self.quoted(self.at)).flatten() else { return false };
        self.take(self.at, end);
        self.asked.phrases.push(phrase(&self.raw[inside.clone()]));
        self.keep(inside);
        true
    }

    /// A minus leaves out what it stands right before; between words and numbers it is a hyphen, alone a dash.
    fn minus(&mut self, c: char) -> bool {
        if !MINUSES.contains(&c) || self.before().is_some_and(|before| !before.is_whitespace() && before != '(') {
            return false;
        }
        let begin = self.at;
        let word = begin + c.len_utf8();
        if let Some((inside, end)) = self.quoted(word) {
            self.take(begin, end);
            self.asked.without.push(Without::Phrase(phrase(&self.raw[inside])));
            return true;
        }
        let rest = &self.raw[word..];
        let length = compound(rest);
        let number = rest.starts_with(|c: char| c.is_ascii_digit());
        let after_number = self.raw[..begin].trim_end().ends_with(|c: char| c.is_ascii_digit());
        if length == 0 || (number && after_number) {
            return false;
        }
        let parts: Vec<String> = places(&rest[..length]).map(|place| place.plain).collect();
        let beginning = is_beginning(&rest[length..]).then(|| parts.last().cloned()).flatten();
        let (without, end) = match beginning {
            Some(beginning) => (Without::Beginning(beginning), word + length + 1),
            None => (Without::Word(parts), word + length),
        };
        self.take(begin, end);
        self.asked.without.push(without);
        true
    }

    fn beginning(&mut self, c: char) -> bool {
        let rest = &self.raw[self.at..];
        let length = if c.is_alphanumeric() { run(rest) } else { 0 };
        if rest[..length].chars().count() < LEAST_BEGINNING || !is_beginning(&rest[length..]) {
            return false;
        }
        let word = self.at..self.at + length;
        self.asked.beginnings.push(plain(&self.raw[word.clone()]));
        self.take(word.start, word.end + 1);
        self.keep(word);
        true
    }

    /// A colon after the name of an act, of a kind, or of the choice of a language.
    fn scope(&mut self, c: char, acts: &dyn Fn(&str) -> Vec<usize>) -> bool {
        if c != ':' {
            return false;
        }
        let before = &self.raw[self.from..self.at];
        let name_end = before.len() - before.chars().rev().take_while(|c| c.is_whitespace()).map(char::len_utf8).sum::<usize>();
        let starts: Vec<usize> = places(&before[..name_end]).map(|place| place.from).collect();
        let after = self.at + c.len_utf8();
        for start in starts.iter().copied().skip(starts.len().saturating_sub(LONGEST_NAME)) {
            let name = &before[start..name_end];
            let begin = self.from + start;
            if LANGUAGE.contains(&plain(name).as_str()) {
                let Some((language, end)) = language(self.raw, after) else { continue };
                self.take(begin, end);
                self.asked.language = Some(language);
                return true;
            }
            let kind = KINDS.iter().find(|(names, _)| names.contains(&plain(name).as_str())).map(|(_, kind)| *kind);
            let named = if kind.is_some() { Vec::new() } else { acts(name) };
            if kind.is_some() || !named.is_empty() {
                self.take(begin, after);
                self.asked.kinds.extend(kind);
                self.asked.acts.extend(named);
                return true;
            }
        }
        false
    }
}

/// What people call the choice of a language.
const LANGUAGE: &[&str] = &["lang", "language", "язык"];
/// What people call the languages.
const LANGUAGES: &[(&[&str], Language)] = &[
    (&["ru", "rus", "russian", "рус", "ру", "русский"], Language::RUSSIAN),
    (&["en", "eng", "english", "анг", "англ", "английский"], Language::ENGLISH),
    (&["kk", "kz", "kazakh", "каз", "казахский", "қазақша"], Language::KAZAKH),
];
/// What people call the kinds.
const KINDS: &[(&[&str], Kind)] = &[
    (&["guide", "situation", "ситуация", "памятка"], Kind::Guide),
    (&["review", "обзор"], Kind::Review),
    (&["term", "термин"], Kind::Term),
    (&["provision", "норма"], Kind::Provision),
];

/// The language named behind a colon, and where its name ends.
fn language(raw: &str, after: usize) -> Option<(Language, usize)> {
    let from = after + raw[after..].find(|c: char| !c.is_whitespace())?;
    let end = from + run(&raw[from..]);
    let name = plain(&raw[from..end]);
    LANGUAGES.iter().find(|(names, _)| names.contains(&name.as_str())).map(|(_, language)| (*language, end))
}

/// How many bytes of letters and digits stand at the beginning.
fn run(text: &str) -> usize {
    text.find(|c: char| !c.is_alphanumeric()).unwrap_or(text.len())
}

/// The same, with the hyphens between them.
fn compound(text: &str) -> usize {
    let mut end = run(text);
    while end > 0
        && let Some(dash) = text[end..].chars().next().filter(|c| MINUSES.contains(c) || *c == '‑')
        && let more @ 1.. = run(&text[end + dash.len_utf8()..])
    {
        end += dash.len_utf8() + more;
    }
    end
}

/// Whether a star stands here that ends a word.
fn is_beginning(rest: &str) -> bool {
    rest.strip_prefix('*').is_some_and(|after| after.chars().next().is_none_or(|c| !c.is_alphanumeric() && c != '*'))
}

fn phrase(text: &str) -> Vec<String> {
    places(text).take(LONGEST_PHRASE).map(|place| place.plain).collect()
}

#[cfg(test)]
mod tests;
