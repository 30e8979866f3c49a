//! Icons of the bundled icon font (`assets/fonts/icons.py` draws it).

use crate::font;

use iced::widget::{Text, text};

/// An icon, named by what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    /// A magnifier.
    Search,
    /// Back.
    Left,
    /// Forward.
    Right,
    /// The first screen.
    Home,
    /// Settings.
    Settings,
    /// A list opens here.
    ChevronRight,
    /// A list is open here.
    ChevronDown,
    /// Up.
    Up,
    /// Down.
    Down,
    /// Something is wrong.
    Warning,
    /// The side panel.
    Menu,
    /// A key.
    Keyboard,
}

impl Icon {
    /// Its character in the icon font.
    pub fn glyph(self) -> char {
        match self {
            Self::Search => '\u{e000}',
            Self::Left => '\u{e001}',
            Self::Right => '\u{e002}',
            Self::Home => '\u{e003}',
            Self::Settings => '\u{e004}',
            Self::ChevronRight => '\u{e009}',
            Self::ChevronDown => '\u{e00a}',
            Self::Up => '\u{e00b}',
            Self::Down => '\u{e00c}',
            Self::Warning => '\u{e010}',
            Self::Menu => '\u{e012}',
            Self::Keyboard => '\u{e019}',
        }
    }

    /// The icon as text of a size in logical pixels.
    pub fn text<'a>(self, size: f32) -> Text<'a> {
        text(self.glyph().to_string()).font(font::ICONS).size(size)
    }
}
