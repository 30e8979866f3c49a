//! Commands, and the one table key ↔ command ↔ button text ↔ help sheet. Keys are matched by their physical place,
//! so they work on a Cyrillic layout.

use iced::keyboard::{self, key};

/// Something the reader can ask for from the keyboard or with a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// Put the cursor into the search box.
    Search,
    /// Go to the first screen.
    Home,
    /// Switch to the next language of the book, on the same line.
    SwitchLanguage,
    /// Show all languages together, or one again.
    Together,
    /// Go back to the line that was read.
    Back,
    /// Go forward again.
    Forward,
    /// Next paragraph.
    NextParagraph,
    /// Previous paragraph.
    PreviousParagraph,
    /// Next article.
    NextArticle,
    /// Previous article.
    PreviousArticle,
    /// Find in the text.
    Find,
    /// The next place of what is looked for.
    FindNext,
    /// The place before.
    FindPrevious,
    /// The paragraph at the top in the other language too.
    OtherHere,
    /// Copy the paragraph at the top with its citation.
    Copy,
    /// Select the paragraph at the top.
    Select,
    /// See what the next reference says, without leaving.
    Peek,
    /// Larger.
    ZoomIn,
    /// Smaller.
    ZoomOut,
    /// Original size.
    ZoomReset,
    /// Full screen on or off.
    FullScreen,
    /// Show what is read in large type.
    ShowThis,
    /// The deadline clock.
    Clock,
    /// Settings.
    Settings,
    /// The key sheet.
    Keys,
    /// Next row of a list.
    Down,
    /// Previous row of a list.
    Up,
    /// Open the selected row.
    Open,
    /// Search exactly as typed, or in every form again.
    AsTyped,
    /// Search what is offered instead of what was typed.
    TakeOffer,
    /// Search with words of the same meaning, or without.
    Meanings,
    /// A page down.
    PageDown,
    /// A page up.
    PageUp,
    /// To the beginning.
    Top,
    /// To the end.
    End,
    /// The next control that can be pressed.
    NextControl,
    /// The previous control.
    PreviousControl,
    /// Close one layer; never quits.
    Close,
    /// Leave the program.
    Quit,
}

/// A key with its modifiers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Chord {
    /// The command modifier: Ctrl, or Cmd on macOS.
    pub control: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The key by its physical place.
    pub code: key::Code,
    /// What is printed on the key.
    pub label: &'static str,
}

const fn plain(code: key::Code, label: &'static str) -> Chord {
    Chord { control: false, shift: false, alt: false, code, label }
}

const fn shift(code: key::Code, label: &'static str) -> Chord {
    Chord { shift: true, ..plain(code, label) }
}

const fn control(code: key::Code, label: &'static str) -> Chord {
    Chord { control: true, ..plain(code, label) }
}

const fn alt(code: key::Code, label: &'static str) -> Chord {
    Chord { alt: true, ..plain(code, label) }
}

/// The table. The first chord of a command is the one shown on its button.
pub const TABLE: &[(Command, &[Chord])] = &[
    (Command::Search, &[control(key::Code::KeyK, "K"), plain(key::Code::Slash, "/")]),
    (Command::SwitchLanguage, &[plain(key::Code::F2, "F2")]),
    (Command::Together, &[shift(key::Code::F2, "F2")]),
    (Command::OtherHere, &[plain(key::Code::F9, "F9")]),
    (Command::Find, &[control(key::Code::KeyF, "F")]),
    (Command::FindNext, &[plain(key::Code::F3, "F3")]),
    (Command::FindPrevious, &[shift(key::Code::F3, "F3")]),
    (Command::Copy, &[Chord { shift: true, ..control(key::Code::KeyC, "C") }]),
    (Command::Select, &[plain(key::Code::F12, "F12")]),
    (Command::Peek, &[control(key::Code::KeyI, "I")]),
    (Command::Back, &[alt(key::Code::ArrowLeft, "Left")]),
    (Command::Forward, &[alt(key::Code::ArrowRight, "Right")]),
    (Command::NextParagraph, &[alt(key::Code::ArrowDown, "Down")]),
    (Command::PreviousParagraph, &[alt(key::Code::ArrowUp, "Up")]),
    (Command::NextArticle, &[control(key::Code::PageDown, "PgDn")]),
    (Command::PreviousArticle, &[control(key::Code::PageUp, "PgUp")]),
    (Command::Down, &[plain(key::Code::ArrowDown, "Down")]),
    (Command::Up, &[plain(key::Code::ArrowUp, "Up")]),
    (Command::Open, &[plain(key::Code::Enter, "Enter"), plain(key::Code::NumpadEnter, "Enter")]),
    (Command::AsTyped, &[alt(key::Code::Enter, "Enter"), alt(key::Code::NumpadEnter, "Enter")]),
    (Command::TakeOffer, &[plain(key::Code::F4, "F4")]),
    (Command::Meanings, &[plain(key::Code::F8, "F8")]),
    (Command::PageDown, &[plain(key::Code::PageDown, "PgDn"), plain(key::Code::Space, "Space")]),
    (Command::PageUp, &[plain(key::Code::PageUp, "PgUp"), shift(key::Code::Space, "Space")]),
    (Command::Top, &[plain(key::Code::Home, "Home"), control(key::Code::Home, "Home")]),
    (Command::End, &[plain(key::Code::End, "End"), control(key::Code::End, "End")]),
    (Command::NextControl, &[plain(key::Code::Tab, "Tab")]),
    (Command::PreviousControl, &[shift(key::Code::Tab, "Tab")]),
    (Command::Home, &[alt(key::Code::Home, "Home")]),
    (Command::ZoomIn, &[control(key::Code::Equal, "="), control(key::Code::NumpadAdd, "+"), Chord { shift: true, ..control(key::Code::Equal, "=") }]),
    (Command::ZoomOut, &[control(key::Code::Minus, "−"), control(key::Code::NumpadSubtract, "−")]),
    (Command::ZoomReset, &[control(key::Code::Digit0, "0"), control(key::Code::Numpad0, "0")]),
    (Command::ShowThis, &[plain(key::Code::F6, "F6")]),
    (Command::Clock, &[plain(key::Code::F7, "F7")]),
    (Command::FullScreen, &[plain(key::Code::F11, "F11")]),
    (Command::Settings, &[control(key::Code::Comma, ",")]),
    (Command::Keys, &[plain(key::Code::F1, "F1"), shift(key::Code::Slash, "?")]),
    (Command::Close, &[plain(key::Code::Escape, "Esc")]),
    (Command::Quit, &[control(key::Code::KeyQ, "Q")]),
];

impl Command {
    /// The command of a key press, if it has one.
    ///
    /// While a text box has the focus, keys that type (no modifier but Shift) and keys that move its cursor stay with it;
    /// the box captures those itself, so only uncaptured presses reach this.
    pub fn of(physical: key::Physical, modifiers: keyboard::Modifiers) -> Option<Self> {
        let key::Physical::Code(code) = physical else { return None };
        let pressed = |chord: &Chord| {
            chord.code == code && chord.control == modifiers.command() && chord.shift == modifiers.shift() && chord.alt == modifiers.alt()
        };
        TABLE.iter().find(|(_, chords)| chords.iter().any(pressed)).map(|(command, _)| *command)
    }

    /// The chord shown for this command.
    pub fn chord(self) -> Option<Chord> {
        TABLE.iter().find(|(command, _)| *command == self).and_then(|(_, chords)| chords.first().copied())
    }
}

impl std::fmt::Display for Chord {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for (held, name) in [(self.control, if cfg!(target_os = "macos") { "Cmd" } else { "Ctrl" }), (self.alt, "Alt"), (self.shift, "Shift")] {
            if held {
                write!(f, "{name} ")?;
            }
        }
        f.write_str(self.label)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use iced::keyboard::Modifiers;

    #[test]
    fn no_chord_stands_for_two_commands() {
        let all: Vec<_> = TABLE.iter().flat_map(|(command, chords)| chords.iter().map(move |chord| (command, chord))).collect();
        for (i, (command, chord)) in all.iter().enumerate() {
            for (other, same) in &all[i + 1..] {
                let clash = (chord.code, chord.control, chord.shift, chord.alt) == (same.code, same.control, same.shift, same.alt);
                assert!(!clash, "{command:?} and {other:?} share {chord}");
            }
        }
    }

    #[test]
    fn keys_are_known_by_their_place() {
        for (code, modifiers, command) in [
            (key::Code::KeyK, Modifiers::CTRL, Some(Command::Search)),
            (key::Code::F2, Modifiers::empty(), Some(Command::SwitchLanguage)),
            (key::Code::F2, Modifiers::SHIFT, Some(Command::Together)),
            (key::Code::Slash, Modifiers::SHIFT, Some(Command::Keys)),
            (key::Code::KeyK, Modifiers::empty(), None),
            (key::Code::F2, Modifiers::ALT, None),
        ] {
            assert_eq!(Command::of(key::Physical::Code(code), modifiers), command, "{code:?} {modifiers:?}");
        }
    }
}
