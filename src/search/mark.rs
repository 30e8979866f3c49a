//! A stable 128-bit mark of bytes: by it a stored index is known to be that of this book, and to be whole.
//!
//! The steps are those of FNV-1a (G. Fowler, L. C. Noll, K.-P. Vo, 1991; 128 bits), taken eight bytes at a time. Each step is
//! one-to-one, so that a change within eight bytes, one letter or one bit, is always seen; any other change goes unseen once in
//! 2¹²⁸. The standard library's hasher will not do: what it makes may change with the compiler.

use super::unit::{Unit, languages};
use super::{analysis, store};
use crate::handbook::Handbook;

/// A mark, as far as it has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark(u128);

impl Mark {
    /// The mark of nothing: the offset basis.
    pub const START: Self = Self(0x6c62_272e_07bb_0142_62b8_2175_6295_c58d);
    /// 2⁸⁸ + 2⁸ + 0x3b.
    const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;

    /// The mark of what is marked already and of these bytes after it.
    pub fn with(mut self, bytes: &[u8]) -> Self {
        self.add(bytes);
        self
    }

    /// The mark of everything that an index is made from: the texts and words of the book, the analyser, the engine, this program.
    pub fn of_book(book: &Handbook, units: &[Unit]) -> Self {
        let mut mark = Self::START;
        let made_by = [env!("CARGO_PKG_VERSION"), tantivy::version_string()];
        made_by.iter().for_each(|version| mark.add(version.as_bytes()));
        [analysis::VERSION, store::FORM].iter().for_each(|version| mark.step(u64::from(*version)));
        for language in languages(book) {
            mark.add(language.tag().as_bytes());
            for unit in units {
                let texts = unit.texts(book, language);
                mark.add(unit.id.as_str().as_bytes());
                mark.add(texts.citation.as_bytes());
                [&texts.titles, &texts.blocks, &texts.asked].into_iter().for_each(|texts| mark.all(texts));
            }
        }
        book.words.families.iter().chain(&book.words.synonyms).for_each(|group| mark.all(group));
        mark
    }

    /// Goes on with these bytes. Their length comes first, so that it matters where one text ends and the next begins.
    fn add(&mut self, bytes: &[u8]) {
        self.step(bytes.len() as u64);
        let (eights, rest) = bytes.as_chunks();
        eights.iter().for_each(|eight| self.step(u64::from_le_bytes(*eight)));
        if !rest.is_empty() {
            let mut eight = [0; 8];
            eight.iter_mut().zip(rest).for_each(|(to, from)| *to = *from);
            self.step(u64::from_le_bytes(eight));
        }
    }

    fn all<T: AsRef<str>>(&mut self, texts: &[T]) {
        self.step(texts.len() as u64);
        texts.iter().for_each(|text| self.add(text.as_ref().as_bytes()));
    }

    fn step(&mut self, word: u64) {
        self.0 = (self.0 ^ u128::from(word)).wrapping_mul(Self::PRIME);
    }
}

/// As 32 hexadecimal digits.
impl std::fmt::Display for Mark {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(bytes: &[u8]) -> Mark {
        Mark::START.with(bytes)
    }

    /// Marks outlive the program that made them: they must be the same in every build.
    #[test]
    fn a_mark_is_stable_and_sees_every_bit() {
        assert_eq!(of(b"").to_string(), "d228cb69101a8caf78912b704e4a147f");
        assert_eq!(of("статья 309".as_bytes()).to_string(), "1cf1632f378c1c5d3d94f436f4c6ecf9");
        let bytes: Vec<u8> = (0..=255).collect();
        let whole = of(&bytes);
        for position in 0..bytes.len() {
            for bit in 0..8 {
                let mut other = bytes.clone();
                other[position] ^= 1 << bit;
                assert_ne!(of(&other), whole, "bit {bit} of byte {position}");
            }
        }
        for length in 0..bytes.len() {
            assert_ne!(of(&bytes[..length]), whole, "cut at {length}");
        }
        assert_ne!(of(&[0; 3]), of(&[0; 4]), "zeros count");
    }
}
