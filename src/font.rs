//! The bundled fonts: PT Serif for what the law says, PT Sans for everything else, and our own icons.

use iced::Font;
use iced::font::{Style, Weight};

/// The interface.
pub const SANS: Font = Font::with_name("PT Sans");
/// The interface, bold.
pub const SANS_BOLD: Font = Font { weight: Weight::Bold, ..SANS };
/// The law.
pub const SERIF: Font = Font::with_name("PT Serif");
/// The law, bold.
pub const SERIF_BOLD: Font = Font { weight: Weight::Bold, ..SERIF };
/// The law, italic.
pub const SERIF_ITALIC: Font = Font { style: Style::Italic, ..SERIF };
/// Icons.
pub const ICONS: Font = Font::with_name("Handbook Icons");

/// Every face, as built into the program.
pub const FACES: [&[u8]; 7] = [
    include_bytes!("../assets/fonts/PTSans-Regular.ttf"),
    include_bytes!("../assets/fonts/PTSans-Bold.ttf"),
    include_bytes!("../assets/fonts/PTSans-Italic.ttf"),
    include_bytes!("../assets/fonts/PTSerif-Regular.ttf"),
    include_bytes!("../assets/fonts/PTSerif-Bold.ttf"),
    include_bytes!("../assets/fonts/PTSerif-Italic.ttf"),
    include_bytes!("../assets/fonts/HandbookIcons.ttf"),
];
