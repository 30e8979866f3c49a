//! From text to tokens: letters and digits in a row, lowercased, ё as е; and their stems in both languages.
//!
//! One chain serves mixed text: the Russian stemmer leaves Latin words alone, the English one Cyrillic words.
//! The stemmers are Snowball's (Porter 1980; Porter and Boulton 2001). Long words are kept: a filter by bytes would lose
//! every Cyrillic word of twenty letters.

use tantivy::tokenizer::{Language as Snowball, TokenizerManager};
use tantivy::tokenizer::{LowerCaser, RawTokenizer, SimpleTokenizer, Stemmer, TextAnalyzer, Token, TokenFilter, TokenStream, Tokenizer};

/// Raised whenever the chains or the stems make other tokens than before: an index of another analyser is not opened.
pub const VERSION: u32 = 1;

/// The name of the chain that keeps words as they are.
pub const PLAIN: &str = "plain";
/// The name of the chain that stems.
pub const STEMMED: &str = "stemmed";

/// The chains, for an index.
pub fn tokenizers() -> TokenizerManager {
    let manager = TokenizerManager::new();
    manager.register(PLAIN, TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).filter(Yo).build());
    let stemmed = TextAnalyzer::builder(SimpleTokenizer::default()).filter(LowerCaser).filter(Yo);
    manager.register(STEMMED, stemmed.filter(Stemmer::new(Snowball::Russian)).filter(Stemmer::new(Snowball::English)).build());
    manager
}

/// A word of a text: the token, and its place in the text in bytes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// Lowercased, ё as е.
    pub plain: String,
    /// First byte.
    pub from: usize,
    /// Byte after the last.
    pub to: usize,
}

/// The words of a text as the plain chain makes them.
pub fn places(text: &str) -> impl Iterator<Item = Place> {
    spans(text).map(|(from, to)| Place { plain: plain(&text[from..to]), from, to })
}

/// Where the words of a text stand, in bytes.
fn spans(text: &str) -> impl Iterator<Item = (usize, usize)> {
    let mut rest = 0;
    std::iter::from_fn(move || {
        let from = rest + text[rest..].find(in_word)?;
        let to = text[from..].find(|c: char| !in_word(c)).map_or(text.len(), |length| from + length);
        rest = to;
        Some((from, to))
    })
}

/// Whether a character is a letter or digit; those of the book's alphabets are known without the long way through Unicode's tables.
fn in_word(c: char) -> bool {
    match c {
        '\0'..='\x7f' => c.is_ascii_alphanumeric(),
        '\u{400}'..='\u{481}' => true,
        _ => c.is_alphanumeric(),
    }
}

/// One word, lowercased, ё as е.
pub fn plain(word: &str) -> String {
    let mut plain = String::with_capacity(word.len());
    for c in word.chars() {
        match quick(c) {
            Some(c) => plain.push(c),
            None => plain.extend(c.to_lowercase()),
        }
    }
    plain
}

/// A letter or digit of the book's alphabets in lower case, ё as е; no other.
fn quick(c: char) -> Option<char> {
    match c {
        'a'..='z' | '0'..='9' | 'а'..='я' => Some(c),
        'A'..='Z' => Some(c.to_ascii_lowercase()),
        'А'..='Я' => char::from_u32(u32::from(c) + 0x20),
        'Ё' | 'ё' => Some('е'),
        _ => None,
    }
}

/// Stems single words.
pub struct Stems(TextAnalyzer);

impl Stems {
    /// The stemmers of both languages.
    pub fn new() -> Self {
        Self(TextAnalyzer::builder(RawTokenizer::default()).filter(Stemmer::new(Snowball::Russian)).filter(Stemmer::new(Snowball::English)).build())
    }

    /// The stem of a plain word.
    pub fn stem(&mut self, plain: &str) -> String {
        let mut stream = self.0.token_stream(plain);
        if stream.advance() { std::mem::take(&mut stream.token_mut().text) } else { plain.to_owned() }
    }
}

/// A filter that writes ё as е, as people do. й stays й.
#[derive(Clone)]
struct Yo;

impl TokenFilter for Yo {
    type Tokenizer<T: Tokenizer> = YoTokenizer<T>;

    fn transform<T: Tokenizer>(self, tokenizer: T) -> YoTokenizer<T> {
        YoTokenizer(tokenizer)
    }
}

#[derive(Clone)]
struct YoTokenizer<T>(T);

impl<T: Tokenizer> Tokenizer for YoTokenizer<T> {
    type TokenStream<'a> = YoStream<T::TokenStream<'a>>;

    fn token_stream<'a>(&'a mut self, text: &'a str) -> Self::TokenStream<'a> {
        YoStream(self.0.token_stream(text))
    }
}

struct YoStream<S>(S);

impl<S: TokenStream> TokenStream for YoStream<S> {
    fn advance(&mut self) -> bool {
        if !self.0.advance() {
            return false;
        }
        let token = self.0.token_mut();
        if token.text.contains('ё') {
            token.text = token.text.replace('ё', "е");
        }
        true
    }

    fn token(&self) -> &Token {
        self.0.token()
    }

    fn token_mut(&mut self) -> &mut Token {
        self.0.token_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(chain: &str, text: &str) -> Vec<(String, usize, usize)> {
        let mut analyzer = tokenizers().get(chain).expect("a chain");
        let mut stream = analyzer.token_stream(text);
        let mut tokens = Vec::new();
        while stream.advance() {
            let token = stream.token();
            tokens.push((token.text.clone(), token.offset_from, token.offset_to));
        }
        tokens
    }

    #[test]
    fn our_words_are_those_of_the_index() {
        for text in
            ["Вовлечённых в занятие «проституцией» (ст. 132-1)", "Traffic‑king, e-mail; 449(2) a\u{a0}b", "", "предпринимательского САМОУПРАВСТВО"]
        {
            let ours: Vec<_> = places(text).map(|place| (place.plain, place.from, place.to)).collect();
            assert_eq!(ours, tokens(PLAIN, text), "{text}");
        }
    }

    #[test]
    fn the_quick_way_is_the_long_way() {
        for c in (0..=0x10_ffff).filter_map(char::from_u32) {
            assert_eq!(in_word(c), c.is_alphanumeric(), "{c:?}");
            let long: String = c.to_lowercase().map(|c| if c == 'ё' { 'е' } else { c }).collect();
            assert_eq!(plain(&c.to_string()), long, "{c:?}");
        }
    }

    #[test]
    fn stems_of_both_languages() {
        let mut stems = Stems::new();
        for (a, b) in [
            ("притонов", "притон"),
            ("вовлечённых", "вовлеченный"),
            ("вовлечением", "вовлечение"),
            ("trafficked", "traffic"),
            ("brothels", "brothel"),
            ("людьми", "людей"),
        ] {
            let same = stems.stem(&plain(a)) == stems.stem(&plain(b));
            let known_split = (a, b) == ("людьми", "людей") || (a, b) == ("trafficked", "traffic");
            assert!(same || known_split, "{a} and {b}");
        }
        // A word of twenty letters and more is kept whole.
        assert_eq!(tokens(PLAIN, "предпринимательского").len(), 1);
    }

    #[test]
    fn yo_is_ye_and_short_i_is_itself() {
        assert_eq!(plain("Ребёнок"), "ребенок");
        assert_eq!(plain("чужой"), "чужой");
    }
}
