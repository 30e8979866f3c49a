//! What the program remembers about the window and the reader's wishes. A bad field loses no other.

use crate::handbook::Institution;
use crate::language::Language;
use crate::storage::Fields;

use serde::Serialize;
use serde::de::DeserializeOwned;

use std::collections::BTreeMap;

/// Colour schemes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scheme {
    /// Dark ink on warm paper.
    #[default]
    Light,
    /// Light ink on a dark ground.
    Dark,
    /// Brown ink on yellowed paper.
    Sepia,
    /// Black on white, every colour at least 7:1.
    HighContrast,
    /// Light or dark, as the system says; light where it says nothing.
    System,
}

impl Scheme {
    /// Every scheme, in the order of the settings screen.
    pub const ALL: [Self; 5] = [Self::Light, Self::Dark, Self::Sepia, Self::HighContrast, Self::System];

    /// The scheme to draw with, for a system that is dark or not.
    pub fn drawn(self, system_is_dark: bool) -> Self {
        match self {
            Self::System if system_is_dark => Self::Dark,
            Self::System => Self::Light,
            scheme => scheme,
        }
    }

    /// The name in the settings file.
    pub fn key(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Sepia => "sepia",
            Self::HighContrast => "high-contrast",
            Self::System => "system",
        }
    }
}

/// The least and the greatest zoom, and one step of it.
pub const ZOOM: (f32, f32, f32) = (0.8, 2.5, 0.1);

/// How the law is set, each as one of a few steps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Setting {
    /// Size of the text, as a multiple of the usual one.
    pub size: f32,
    /// Line height, as a multiple of the size.
    pub leading: f32,
    /// The greatest width of a column, in characters.
    pub measure: f32,
}

impl Setting {
    /// Sizes to choose from.
    pub const SIZES: [f32; 5] = [0.85, 1.0, 1.15, 1.35, 1.6];
    /// Line heights to choose from.
    pub const LEADINGS: [f32; 3] = [1.3, 1.5, 1.8];
    /// Widths to choose from: a statute is read best at no more than 75 characters a line.
    pub const MEASURES: [f32; 3] = [50.0, 62.0, 75.0];
}

impl Default for Setting {
    fn default() -> Self {
        Self { size: 1.0, leading: 1.5, measure: 75.0 }
    }
}

/// What is written for an interface that follows the texts.
const SAME: &str = "same";

/// The least size of the window, in logical pixels.
pub const NARROWEST_WINDOW: (f32, f32) = (480.0, 360.0);

/// The settings.
#[derive(Clone, Debug, PartialEq)]
pub struct Settings {
    /// The language of the texts (the first one, when several are shown).
    pub text: Language,
    /// Whether all languages of the book are shown together.
    pub together: bool,
    /// The language of the interface, when it is not that of the texts.
    pub interface: Option<Language>,
    /// Colours.
    pub scheme: Scheme,
    /// Zoom of the whole window, within [`ZOOM`].
    pub zoom: f32,
    /// How the law is set.
    pub setting: Setting,
    /// Size of the window in logical pixels at zoom 1.
    pub window: (f32, f32),
    /// Whether the window fills the screen.
    pub maximized: bool,
    /// The reader's own contacts, by kind of institution; shown in guides, kept on this computer alone.
    pub contacts: BTreeMap<Institution, String>,
}

impl Settings {
    /// The settings of a first start, with texts in the system's language: Russian for Russian and Kazakh systems.
    pub fn first_start(system_locale: Option<&str>) -> Self {
        let tag = system_locale.unwrap_or_default().split(['-', '_', '.', '@']).next().unwrap_or_default().to_lowercase();
        let text = if matches!(tag.as_str(), "ru" | "kk") { Language::RUSSIAN } else { Language::ENGLISH };
        Self {
            text,
            together: false,
            interface: None,
            scheme: Scheme::Light,
            zoom: 1.0,
            setting: Setting::default(),
            window: (1200.0, 760.0),
            maximized: false,
            contacts: BTreeMap::new(),
        }
    }

    /// These settings with every readable field of a stored file; fields that cannot be read keep their value and are named.
    pub fn with(mut self, fields: &Fields) -> (Self, Vec<String>) {
        let mut unreadable = Vec::new();
        let mut read = Reader { fields, unreadable: &mut unreadable };
        if let Some(language) = read.tag("text") {
            self.text = language;
        }
        if let Some(together) = read.field("together") {
            self.together = together;
        }
        if let Some(interface) = read.field::<String>("interface") {
            self.interface = Language::from_tag(&interface).filter(|_| interface != SAME);
        }
        if let Some(key) = read.field::<String>("scheme") {
            match Scheme::ALL.into_iter().find(|scheme| scheme.key() == key) {
                Some(scheme) => self.scheme = scheme,
                None => read.unreadable.push("scheme".to_owned()),
            }
        }
        if let Some(zoom) = read.field::<f32>("zoom") {
            if zoom.is_finite() { self.zoom = zoom.clamp(ZOOM.0, ZOOM.1) } else { read.unreadable.push("zoom".to_owned()) }
        }
        for (name, steps, value) in [
            ("text_size", Setting::SIZES.as_slice(), &mut self.setting.size),
            ("leading", Setting::LEADINGS.as_slice(), &mut self.setting.leading),
            ("measure", Setting::MEASURES.as_slice(), &mut self.setting.measure),
        ] {
            if let Some(wanted) = read.field::<f32>(name) {
                // The nearest step: a file of another program version may have others.
                let nearest = steps.iter().copied().min_by(|a, b| (a - wanted).abs().total_cmp(&(b - wanted).abs()));
                match nearest.filter(|_| wanted.is_finite()) {
                    Some(step) => *value = step,
                    None => read.unreadable.push(name.to_owned()),
                }
            }
        }
        if let (Some(width), Some(height)) = (read.field::<f32>("width"), read.field::<f32>("height")) {
            let sane = |side: f32| side.is_finite() && (200.0..=20_000.0).contains(&side);
            if sane(width) && sane(height) { self.window = (width, height) } else { read.unreadable.push("width".to_owned()) }
        }
        if let Some(maximized) = read.field("maximized") {
            self.maximized = maximized;
        }
        if let Some(contacts) = read.field::<BTreeMap<String, String>>("contacts") {
            let known = |key: &str| Institution::ALL.into_iter().find(|kind| kind.key() == key);
            self.contacts = contacts.into_iter().filter_map(|(key, contact)| Some((known(&key)?, contact))).collect();
        }
        (self, unreadable)
    }

    /// The form in which the settings are written: enums as strings, so that a later program can read around them.
    pub fn stored(&self) -> Stored {
        Stored {
            text: self.text.to_string(),
            together: self.together,
            interface: self.interface.map_or_else(|| SAME.to_owned(), |language| language.to_string()),
            scheme: self.scheme.key(),
            zoom: self.zoom,
            text_size: self.setting.size,
            leading: self.setting.leading,
            measure: self.setting.measure,
            width: self.window.0,
            height: self.window.1,
            maximized: self.maximized,
            contacts: self.contacts.iter().map(|(kind, contact)| (kind.key(), contact.clone())).collect(),
        }
    }

    /// The settings of a first start, but for the window and the reader's own contacts: those are no matter of taste.
    pub fn reset(&self, system_locale: Option<&str>) -> Self {
        Self { window: self.window, maximized: self.maximized, contacts: self.contacts.clone(), ..Self::first_start(system_locale) }
    }

    /// The language of the interface: its own, or that of the texts.
    pub fn interface_language(&self) -> Language {
        self.interface.unwrap_or(self.text)
    }

    /// One step of zoom in a direction (1 or -1), within bounds.
    pub fn zoomed(&self, direction: f32) -> f32 {
        let steps = (self.zoom / ZOOM.2).round() + direction;
        (steps * ZOOM.2).clamp(ZOOM.0, ZOOM.1)
    }
}

/// The settings as written.
#[derive(Clone, Debug, Serialize)]
pub struct Stored {
    text: String,
    together: bool,
    interface: String,
    scheme: &'static str,
    zoom: f32,
    text_size: f32,
    leading: f32,
    measure: f32,
    width: f32,
    height: f32,
    maximized: bool,
    contacts: BTreeMap<&'static str, String>,
}

struct Reader<'a> {
    fields: &'a Fields,
    unreadable: &'a mut Vec<String>,
}

impl Reader<'_> {
    fn field<T: DeserializeOwned>(&mut self, name: &str) -> Option<T> {
        let value = self.fields.get(name)?;
        value.clone().into_rust().map_err(|_| self.unreadable.push(name.to_owned())).ok()
    }

    fn tag(&mut self, name: &str) -> Option<Language> {
        let tag = self.field::<String>(name)?;
        let language = Language::from_tag(&tag);
        if language.is_none() {
            self.unreadable.push(name.to_owned());
        }
        language
    }
}
