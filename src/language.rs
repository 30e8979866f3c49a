//! Languages, and `Text`: one text in every language of the book.

use serde::de::{self, Deserialize, Deserializer, MapAccess, Visitor};

use std::collections::BTreeMap;
use std::fmt;

/// A language by its BCP 47 tag, at most eight ASCII letters, digits or hyphens (`en`, `ru`, `kk`).
///
/// A further language of the book needs content, not code, so this is a tag and not an enum.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language([u8; 8]);

impl Language {
    /// English, `en`.
    pub const ENGLISH: Self = Self(*b"en\0\0\0\0\0\0");
    /// Russian, `ru`.
    pub const RUSSIAN: Self = Self(*b"ru\0\0\0\0\0\0");
    /// Kazakh, `kk`: until the book has Kazakh texts, allowed for titles alone.
    pub const KAZAKH: Self = Self(*b"kk\0\0\0\0\0\0");

    /// The language of a tag, or `None` if it is not a short BCP 47 tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        let bytes = tag.as_bytes();
        let well_formed =
            (2..=8).contains(&bytes.len()) && bytes[0].is_ascii_lowercase() && bytes.iter().all(|b| b.is_ascii_alphanumeric() || *b == b'-');
        well_formed.then(|| {
            let mut tag = [0; 8];
            tag[..bytes.len()].copy_from_slice(bytes);
            Self(tag)
        })
    }

    /// The BCP 47 tag.
    pub fn tag(&self) -> &str {
        let end = self.0.iter().position(|b| *b == 0).unwrap_or(self.0.len());
        std::str::from_utf8(&self.0[..end]).unwrap_or_default()
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl fmt::Debug for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.tag())
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let tag = String::deserialize(deserializer)?;
        Self::from_tag(&tag).ok_or_else(|| de::Error::custom(format!("`{tag}` is not a language tag such as \"en\"")))
    }
}

impl serde::Serialize for Language {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.tag())
    }
}

/// A map from language to `T`, written in RON as `{"en": …, "ru": …}`; a key written twice is refused.
#[derive(Clone, PartialEq, Eq)]
pub struct Translated<T>(BTreeMap<Language, T>);

/// One text in every language of the book.
pub type Text = Translated<String>;

/// A text as it is shown: in the language asked for, or in another where that one is missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The text.
    pub text: &'a str,
    /// The language it is really in.
    pub language: Language,
}

impl<T> Translated<T> {
    /// The value in exactly this language.
    pub fn get(&self, language: Language) -> Option<&T> {
        self.0.get(&language)
    }

    /// Every language with its value, ordered by tag.
    pub fn iter(&self) -> impl Iterator<Item = (Language, &T)> {
        self.0.iter().map(|(language, value)| (*language, value))
    }

    /// The languages present.
    pub fn languages(&self) -> impl Iterator<Item = Language> {
        self.0.keys().copied()
    }
}

impl<T> Default for Translated<T> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<T> FromIterator<(Language, T)> for Translated<T> {
    fn from_iter<I: IntoIterator<Item = (Language, T)>>(values: I) -> Self {
        Self(values.into_iter().collect())
    }
}

impl Text {
    /// The text in `language`, else in another one, so that a missing translation is never a gap.
    /// Empty only for a text that has no language at all, which loading refuses.
    pub fn show(&self, language: Language) -> Shown<'_> {
        self.0
            .get_key_value(&language)
            .or_else(|| self.0.iter().next())
            .map_or(Shown { text: "", language }, |(language, text)| Shown { text, language: *language })
    }

    /// [`Text::show`] without the language.
    pub fn in_language(&self, language: Language) -> &str {
        self.show(language).text
    }
}

impl<T: fmt::Debug> fmt::Debug for Translated<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl<T: serde::Serialize> serde::Serialize for Translated<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Translated<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Unique<T>(std::marker::PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Unique<T> {
            type Value = Translated<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a map from language to text such as {\"en\": \"…\", \"ru\": \"…\"}")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut values = BTreeMap::new();
                while let Some(language) = map.next_key::<Language>()? {
                    if values.contains_key(&language) {
                        return Err(de::Error::custom(format!("language key \"{language}\" is written twice")));
                    }
                    values.insert(language, map.next_value()?);
                }
                Ok(Translated(values))
            }
        }

        deserializer.deserialize_map(Unique(std::marker::PhantomData))
    }
}
