//! The book's small vocabularies: grades, kinds of act, audiences, categories, relations, institutions.

use serde::{Deserialize, Serialize};

/// How sure a fact is: A official text seen, B secondary text, C unconfirmed. `A < B < C`, so the weaker is the greater.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
pub enum Grade {
    /// The official text was read, in a public copy.
    A,
    /// Seen only in a secondary text or in excerpts.
    B,
    /// Not confirmed. Contents of this grade are never shown.
    C,
}

/// Kinds of act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum ActKind {
    /// The Constitution.
    Constitution,
    /// A code.
    Code,
    /// A law.
    Law,
    /// A law that amends others.
    AmendingLaw,
    /// A treaty with its ratification.
    Treaty,
    /// A normative resolution of the Supreme Court.
    CourtPractice,
    /// An order or a resolution of the Government.
    Order,
    /// A policy programme.
    Programme,
}

/// What the numbered divisions of an article are called.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Division {
    /// Part, часть.
    #[default]
    Part,
    /// Item, пункт: as in an article of definitions.
    Item,
    /// Unnumbered sections with headings of our own.
    Section,
    /// Nothing: the article is one undivided text. Its only part is filed as `1` and cited as the article.
    Whole,
}

/// What an act makes a person answer for: the word for its sanctions follows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Liability {
    /// Criminal offences and their punishments.
    #[default]
    Criminal,
    /// Administrative offences and their penalties.
    Administrative,
}

/// The day whose monthly calculation index a fine is counted at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum IndexDay {
    /// The day of the offence.
    Offence,
    /// The day on which the case is started.
    CaseStarted,
}

/// For whom our reading is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Audience {
    /// Anyone.
    Everyone,
    /// An outreach worker or paralegal.
    FieldWorker,
    /// A person who has been detained.
    Detained,
    /// A trainer.
    Trainer,
}

/// Kinds of institution to turn to. The book names no person, address or number; readers keep their own.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Deserialize, Serialize)]
#[serde(rename_all(serialize = "kebab-case"))]
pub enum Institution {
    /// An advocate, of one's own choice or by free legal aid.
    Advocate,
    /// A community, human-rights or outreach organisation.
    Organisation,
    /// A doctor, a clinic, an AIDS centre.
    Health,
    /// A shelter or crisis centre.
    Shelter,
    /// The prosecutor's office.
    Prosecutor,
    /// The police, where a crime is reported.
    Police,
    /// The body that looks into complaints against police officers.
    Oversight,
    /// The Human Rights Ombudsman.
    Ombudsman,
    /// An embassy or consulate.
    Consulate,
}

impl Institution {
    /// The name in files and messages.
    pub fn key(self) -> &'static str {
        match self {
            Self::Advocate => "advocate",
            Self::Organisation => "organisation",
            Self::Health => "health",
            Self::Shelter => "shelter",
            Self::Prosecutor => "prosecutor",
            Self::Police => "police",
            Self::Oversight => "oversight",
            Self::Ombudsman => "ombudsman",
            Self::Consulate => "consulate",
        }
    }

    /// Every kind, in the order of the settings.
    pub const ALL: [Self; 9] = [
        Self::Advocate,
        Self::Organisation,
        Self::Health,
        Self::Shelter,
        Self::Prosecutor,
        Self::Police,
        Self::Oversight,
        Self::Ombudsman,
        Self::Consulate,
    ];
}

/// The length of a term.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Length {
    /// Hours, counted without a break.
    Hours(u32),
    /// Days of the calendar.
    Days(u32),
    /// Days but Saturdays and Sundays. Public holidays are not known here: each moves the end on.
    WorkingDays(u32),
    /// Months of the calendar.
    Months(u32),
    /// Years of the calendar.
    Years(u32),
}

/// Categories of offence (article 11 of the 2014 Code).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Category {
    /// A criminal misdemeanour.
    Misdemeanour,
    /// A crime of minor gravity.
    Minor,
    /// A crime of medium gravity.
    Medium,
    /// A grave crime.
    Grave,
    /// An especially grave crime.
    EspeciallyGrave,
}

/// Kinds of relation between provisions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum RelationKind {
    /// Explains a term used here.
    Defines,
    /// Uses a term explained here.
    UsesTerm,
    /// Worth reading beside this one.
    SeeAlso,
    /// The administrative or criminal counterpart.
    Counterpart,
    /// Changed this one.
    AmendedBy,
    /// Was changed by this one.
    Amends,
    /// A consequence: what follows in another article.
    Consequence,
}

/// How a forerunner and a successor relate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Deserialize, Serialize)]
pub enum Succession {
    /// The same subject under a new number.
    Continued,
    /// Several became one.
    Merged,
    /// One became several.
    Split,
    /// A note became an article or item.
    Moved,
}

/// Whether a provision is law as last read.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, clap::ValueEnum)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// In force, as read on its act's day.
    InForce,
    /// Repealed.
    Repealed,
    /// An amending law whose work is done.
    Spent,
}

impl Status {
    /// Every status, law in force first.
    pub const ALL: [Self; 3] = [Self::InForce, Self::Repealed, Self::Spent];
}
