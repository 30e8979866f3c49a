//! How a page is looked at: which words are lit, and which paragraphs show their other languages.

use crate::search;

use std::cell::Cell;
use std::collections::BTreeSet;

/// How a page is looked at.
#[derive(Clone, Copy, Debug)]
pub struct Lens<'a> {
    /// Words to light up.
    pub lit: Option<Lit<'a>>,
    /// Keys of blocks that show their other languages beneath.
    pub other: &'a BTreeSet<String>,
}

/// Words to light up in every text.
#[derive(Clone, Copy, Debug)]
pub enum Lit<'a> {
    /// What was searched, and the engine that knows its forms.
    Searched(&'a search::Search, &'a str),
    /// What is looked for in the text, letter by letter.
    Found(&'a Found),
}

/// What is looked for in the text of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// As typed.
    pub needle: String,
    /// Which of the places on the page is the one that is read, from 0.
    pub current: usize,
    /// How many places have been lit so far: texts are lit in the order of the page.
    lit: Cell<usize>,
}

impl Found {
    /// Something to look for.
    pub fn new(needle: String) -> Self {
        Self { needle, ..Self::default() }
    }

    /// Begins a page.
    pub fn begin(&self) {
        self.lit.set(0);
    }
}

impl Lit<'_> {
    /// What is lit in the next text of the page, and which of these places is the one that is read.
    pub fn ranges(&self, text: &str) -> (Vec<(usize, usize)>, Option<usize>) {
        match self {
            Self::Searched(search, query) => (search.highlights(query, text), None),
            Self::Found(found) => {
                let places = search::literal(&found.needle, text);
                let before = found.lit.get();
                found.lit.set(before + places.len());
                let current = found.current.checked_sub(before).filter(|at| *at < places.len());
                (places, current)
            }
        }
    }
}
