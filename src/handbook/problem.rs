//! Problems of authored content: what is wrong, where, and (through [`crate::words`]) what to do.

use crate::language::Language;

use serde::Serialize;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Severity {
    /// Something cannot be shown, or would mislead.
    Error,
    /// Something should be looked at.
    Warning,
}

/// A problem and its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Path within the content folder, with `/`.
    pub file: String,
    /// Line, from 1.
    pub line: usize,
    /// Column in characters, from 1.
    pub column: usize,
    /// What is wrong.
    pub kind: Kind,
}

/// What is wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The file could not be read from disk.
    Unreadable(String),
    /// A file that every book needs is not there.
    Missing,
    /// A file that has no place in the content folder.
    Unexpected,
    /// Bytes that are not UTF-8.
    NotUtf8,
    /// A byte order mark at the start; the rest was read.
    ByteOrderMark,
    /// Not the RON shape; the reason is that of the parser.
    Syntax(String),
    /// A language key written twice; the parser's reason names it.
    DuplicateKey(String),
    /// A text that is not there in a language of the book.
    MissingTranslation(Language),
    /// A text in a language that the book does not have.
    ForeignLanguage(Language),
    /// A text that is empty.
    EmptyText(Language),
    /// An id that another record already has; its file is named.
    DuplicateId(String, String),
    /// A link that leads nowhere.
    DanglingLink(String),
    /// A cited act without an `act.ron`.
    UnknownAct(String),
    /// A topic that `topics.ron` does not have.
    UnknownTopic(String),
    /// A source key that the act does not have.
    UnknownSource(String),
    /// The article's number differs from the file's name.
    NameMismatch(String),
    /// An article without editions.
    NoEditions,
    /// An article whose act cannot be read.
    ActUnreadable(String),
    /// An edition that ends before it begins, or begins before the one before it.
    DatesOutOfOrder,
    /// A span whose last day is before its first.
    EmptySpan,
    /// A penalty whose least exceeds its most, or one without any alternative and addition.
    PenaltyBounds,
    /// The manifest names an act that is not there.
    ActNotThere(String),
    /// The languages of a text state different figures; each language with those that it alone has.
    FiguresDiffer(String),
    /// A word of letters from two scripts.
    MixedScripts(String),
    /// A quotation mark, dash or space that the language does not use so.
    WrongMark(String),
    /// A number that follows a punishment without saying in what it is counted.
    NumberWithoutUnit(String),
    /// A sentence too long to take in; its first words.
    LongSentence(String),
    /// An edition that begins before the one before it has ended.
    EditionsOverlap,
    /// A period between two editions of which nothing is said.
    GapUnexplained,
    /// Contents of grade C that would be shown.
    UnconfirmedShown,
    /// A provision that no topic or no act of the contents leads to.
    OutOfReach,
    /// A relation that the record at its other end does not have.
    OneSided(String),
    /// An act in force that was last read more than a year before the book's edition.
    OldReading(String),
}

impl Problem {
    /// A problem at a place.
    pub fn new(file: impl Into<String>, (line, column): (usize, usize), kind: Kind) -> Self {
        Self { file: file.into(), line, column, kind }
    }

    /// How bad it is.
    pub fn severity(&self) -> Severity {
        match self.kind {
            Kind::Unexpected | Kind::ActNotThere(_) | Kind::LongSentence(_) | Kind::OldReading(_) => Severity::Warning,
            _ => Severity::Error,
        }
    }
}

impl Kind {
    /// A stable code for scripts, also the key of its sentence.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Unreadable(_) => "unreadable",
            Self::Missing => "missing-file",
            Self::Unexpected => "unexpected-file",
            Self::NotUtf8 => "not-utf8",
            Self::ByteOrderMark => "byte-order-mark",
            Self::Syntax(_) => "syntax",
            Self::DuplicateKey(_) => "duplicate-key",
            Self::MissingTranslation(_) => "missing-translation",
            Self::ForeignLanguage(_) => "foreign-language",
            Self::EmptyText(_) => "empty-text",
            Self::DuplicateId(..) => "duplicate-id",
            Self::DanglingLink(_) => "dangling-link",
            Self::UnknownAct(_) => "unknown-act",
            Self::UnknownTopic(_) => "unknown-topic",
            Self::UnknownSource(_) => "unknown-source",
            Self::NameMismatch(_) => "name-mismatch",
            Self::NoEditions => "no-editions",
            Self::ActUnreadable(_) => "act-unreadable",
            Self::DatesOutOfOrder => "dates-out-of-order",
            Self::EmptySpan => "empty-span",
            Self::PenaltyBounds => "penalty-bounds",
            Self::ActNotThere(_) => "act-not-there",
            Self::FiguresDiffer(_) => "figures-differ",
            Self::MixedScripts(_) => "mixed-scripts",
            Self::WrongMark(_) => "wrong-mark",
            Self::NumberWithoutUnit(_) => "number-without-unit",
            Self::LongSentence(_) => "long-sentence",
            Self::EditionsOverlap => "editions-overlap",
            Self::GapUnexplained => "gap-unexplained",
            Self::UnconfirmedShown => "unconfirmed-shown",
            Self::OutOfReach => "out-of-reach",
            Self::OneSided(_) => "one-sided",
            Self::OldReading(_) => "old-reading",
        }
    }

    /// What the sentence of this problem is about: the id, key, language or reason; and the other file, if any.
    pub fn subject(&self) -> (String, String) {
        let subject = match self {
            Self::Unreadable(what)
            | Self::Syntax(what)
            | Self::DuplicateKey(what)
            | Self::DanglingLink(what)
            | Self::UnknownAct(what)
            | Self::UnknownTopic(what)
            | Self::UnknownSource(what)
            | Self::NameMismatch(what)
            | Self::ActUnreadable(what)
            | Self::ActNotThere(what)
            | Self::FiguresDiffer(what)
            | Self::MixedScripts(what)
            | Self::WrongMark(what)
            | Self::NumberWithoutUnit(what)
            | Self::LongSentence(what)
            | Self::OneSided(what)
            | Self::OldReading(what) => what.clone(),
            Self::MissingTranslation(language) | Self::ForeignLanguage(language) | Self::EmptyText(language) => language.to_string(),
            Self::DuplicateId(id, other) => return (id.clone(), other.clone()),
            Self::Missing
            | Self::Unexpected
            | Self::NotUtf8
            | Self::ByteOrderMark
            | Self::NoEditions
            | Self::DatesOutOfOrder
            | Self::EmptySpan
            | Self::PenaltyBounds
            | Self::EditionsOverlap
            | Self::GapUnexplained
            | Self::UnconfirmedShown
            | Self::OutOfReach => String::new(),
        };
        (subject, String::new())
    }
}
