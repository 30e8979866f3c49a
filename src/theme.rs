//! Colours by role, and the spacing and type scales: never a raw number in a view.

use crate::settings::Scheme;

use iced::theme::Palette;
use iced::widget::{button, container, rule, scrollable, text_input};
use iced::{Background, Border, Color, Theme};

/// Colours by what they mean. Light and dark tables have the same roles; the table of every scheme is tested for contrast.
#[derive(Debug)]
pub struct Roles {
    /// Ground of the text.
    pub paper: Color,
    /// Ground of bars and side panel.
    pub side: Color,
    /// Ground of cards.
    pub card: Color,
    /// Text.
    pub ink: Color,
    /// Text of less weight.
    pub soft: Color,
    /// Lines.
    pub line: Color,
    /// The one accent.
    pub accent: Color,
    /// Ground of what is selected.
    pub accent_weak: Color,
    /// Text on the accent.
    pub on_accent: Color,
    /// Ground of found words.
    pub hit: Color,
    /// Ground of what is selected to be copied.
    pub selected: Color,
    /// In force, and its ground.
    pub in_force: (Color, Color),
    /// Past law, and its ground.
    pub past: (Color, Color),
    /// What is wrong.
    pub trouble: Color,
}

const fn rgb(hex: u32) -> Color {
    Color::from_rgb8((hex >> 16) as u8, (hex >> 8) as u8, hex as u8)
}

static LIGHT: Roles = Roles {
    paper: rgb(0xFBFAF7),
    side: rgb(0xF3F1EA),
    card: rgb(0xFFFFFF),
    ink: rgb(0x1E2329),
    soft: rgb(0x5C6470),
    line: rgb(0xE3DFD4),
    accent: rgb(0x0E5A63),
    accent_weak: rgb(0xDCEBEA),
    on_accent: rgb(0xFFFFFF),
    hit: rgb(0xFFE9A8),
    selected: rgb(0xBFE0E4),
    in_force: (rgb(0x2E6B3C), rgb(0xE3F0E4)),
    past: (rgb(0x8A5A12), rgb(0xF6EBD6)),
    trouble: rgb(0x9A2D2A),
};

static DARK: Roles = Roles {
    paper: rgb(0x16191D),
    side: rgb(0x1D2126),
    card: rgb(0x1B1F24),
    ink: rgb(0xECE8DF),
    soft: rgb(0xA7ADB5),
    line: rgb(0x30363D),
    accent: rgb(0x6FC2B8),
    accent_weak: rgb(0x20393B),
    on_accent: rgb(0x10201F),
    hit: rgb(0x5A4A16),
    selected: rgb(0x2A5A60),
    in_force: (rgb(0x8FD19E), rgb(0x1E3325)),
    past: (rgb(0xE0B871), rgb(0x3A2E18)),
    trouble: rgb(0xF0908C),
};

static SEPIA: Roles = Roles {
    paper: rgb(0xF5ECD9),
    side: rgb(0xEDE2CA),
    card: rgb(0xFAF4E6),
    ink: rgb(0x33291E),
    soft: rgb(0x63543F),
    line: rgb(0xD9CBAE),
    accent: rgb(0x12505A),
    accent_weak: rgb(0xDBE3D6),
    on_accent: rgb(0xFFFFFF),
    hit: rgb(0xFBDB85),
    selected: rgb(0xC3DCD6),
    in_force: (rgb(0x275B34), rgb(0xDDE7CC)),
    past: (rgb(0x74480A), rgb(0xF3DFB8)),
    trouble: rgb(0x8F2524),
};

static HIGH_CONTRAST: Roles = Roles {
    paper: rgb(0xFFFFFF),
    side: rgb(0xFFFFFF),
    card: rgb(0xFFFFFF),
    ink: rgb(0x000000),
    soft: rgb(0x303030),
    line: rgb(0x767676),
    accent: rgb(0x00387A),
    accent_weak: rgb(0xE3EDFA),
    on_accent: rgb(0xFFFFFF),
    hit: rgb(0xFFE24A),
    selected: rgb(0xB8D4FF),
    in_force: (rgb(0x0A4A1B), rgb(0xF0FAF1)),
    past: (rgb(0x5C3600), rgb(0xFFF6E3)),
    trouble: rgb(0x8A0009),
};

/// The colours of a scheme; one that follows the system is resolved before ([`Scheme::drawn`]).
pub fn roles(scheme: Scheme) -> &'static Roles {
    match scheme {
        Scheme::Light | Scheme::System => &LIGHT,
        Scheme::Dark => &DARK,
        Scheme::Sepia => &SEPIA,
        Scheme::HighContrast => &HIGH_CONTRAST,
    }
}

/// The toolkit's theme with the same colours, for what no style of ours covers.
pub fn theme(scheme: Scheme) -> Theme {
    let roles = roles(scheme);
    let palette = Palette {
        background: roles.paper,
        text: roles.ink,
        primary: roles.accent,
        success: roles.in_force.0,
        warning: roles.past.0,
        danger: roles.trouble,
    };
    Theme::custom(scheme.key(), palette)
}

/// Spacing, in logical pixels.
pub mod space {
    /// Between things that are one.
    pub const HAIR: f32 = 4.0;
    /// Inside controls.
    pub const SMALL: f32 = 8.0;
    /// Between controls.
    pub const MEDIUM: f32 = 12.0;
    /// Between paragraphs.
    pub const LARGE: f32 = 16.0;
    /// Between groups.
    pub const GROUP: f32 = 24.0;
    /// Around a page.
    pub const PAGE: f32 = 36.0;
}

/// Type sizes, in logical pixels.
pub mod size {
    /// Key caps and marks.
    pub const TINY: f32 = 12.0;
    /// Labels.
    pub const LABEL: f32 = 14.0;
    /// The interface.
    pub const UI: f32 = 15.0;
    /// The law.
    pub const BODY: f32 = 18.0;
    /// Headings inside a page.
    pub const HEADING: f32 = 20.0;
    /// Titles.
    pub const TITLE: f32 = 25.0;
    /// The first screen.
    pub const DISPLAY: f32 = 30.0;
}

/// Corners of controls and of cards.
pub const CORNER: (f32, f32) = (6.0, 10.0);
/// The greatest width of a column of text: about 75 characters of body text.
pub const MEASURE: f32 = 660.0;
/// Line height of the law, as a multiple of its size.
pub const LEADING: f32 = 1.5;
/// Below this width of the window, in logical pixels, the side panel folds away.
pub const FOLDS_BELOW: f32 = 1000.0;
/// Width of the side panel.
pub const SIDE: f32 = 268.0;
/// From this width of the page on, two languages stand side by side.
pub const COLUMNS_FROM: f32 = 760.0;
/// At least this many logical pixels of width remain at any zoom.
pub const NARROWEST: f32 = 640.0;

/// How a pressable thing looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// A bordered button.
    Button,
    /// A row of a list or panel; lit when selected.
    Row {
        /// Whether it is the selected one.
        selected: bool,
    },
    /// A card.
    Card {
        /// Whether it is the selected one.
        selected: bool,
    },
    /// A segment of a switch.
    Segment {
        /// Whether it is the chosen one.
        chosen: bool,
    },
    /// Words in a line that lead somewhere.
    Link,
}

/// The style of a pressable thing.
pub fn pressable(roles: &'static Roles, look: Look) -> impl Fn(&Theme, button::Status) -> button::Style {
    move |_theme, status| {
        let lit = matches!(status, button::Status::Hovered | button::Status::Pressed);
        let border = |color, radius: f32| Border { color, width: 1.0, radius: radius.into() };
        let none = |radius: f32| Border { radius: radius.into(), ..Border::default() };
        let (background, text_color, border) = match look {
            Look::Button => (Some(if lit { roles.accent_weak } else { roles.card }), roles.ink, border(roles.line, CORNER.0)),
            Look::Row { selected: true } => (Some(roles.accent_weak), roles.accent, none(CORNER.0)),
            Look::Row { selected: false } => (lit.then_some(roles.line), roles.ink, none(CORNER.0)),
            Look::Card { selected } => {
                let edge = if selected || lit { roles.accent } else { roles.line };
                (Some(roles.card), roles.ink, border(edge, CORNER.1))
            }
            Look::Segment { chosen: true } => (Some(roles.accent), roles.on_accent, none(CORNER.0)),
            Look::Segment { chosen: false } => (lit.then_some(roles.accent_weak), roles.ink, none(CORNER.0)),
            Look::Link => (None, if lit { roles.ink } else { roles.accent }, none(0.0)),
        };
        let text_color = if status == button::Status::Disabled { roles.soft } else { text_color };
        button::Style { background: background.map(Background::Color), text_color, border, snap: true, ..button::Style::default() }
    }
}

/// A plain ground.
pub fn ground(color: Color) -> impl Fn(&Theme) -> container::Style {
    move |_theme| container::Style { background: Some(color.into()), ..container::Style::default() }
}

/// A box with a ground, an edge and round corners.
pub fn boxed(background: Color, edge: Color, corner: f32) -> impl Fn(&Theme) -> container::Style {
    move |_theme| container::Style {
        background: Some(background.into()),
        border: Border { color: edge, width: 1.0, radius: corner.into() },
        ..container::Style::default()
    }
}

/// A pill: a word on a ground of its own.
pub fn pill((word, ground): (Color, Color)) -> impl Fn(&Theme) -> container::Style {
    move |_theme| container::Style {
        text_color: Some(word),
        background: Some(ground.into()),
        border: Border { radius: 20.0.into(), ..Border::default() },
        ..container::Style::default()
    }
}

/// A line of one pixel.
pub fn line(color: Color) -> impl Fn(&Theme) -> rule::Style {
    move |_theme| rule::Style { color, radius: 0.0.into(), fill_mode: rule::FillMode::Full, snap: true }
}

/// The search box.
pub fn search_box(roles: &'static Roles) -> impl Fn(&Theme, text_input::Status) -> text_input::Style {
    move |_theme, status| {
        let focused = matches!(status, text_input::Status::Focused { .. });
        text_input::Style {
            background: roles.card.into(),
            border: Border {
                color: if focused { roles.accent } else { roles.soft },
                width: if focused { 2.0 } else { 1.0 },
                radius: CORNER.0.into(),
            },
            icon: roles.soft,
            placeholder: roles.soft,
            value: roles.ink,
            selection: roles.hit,
        }
    }
}

/// Scroll bars.
pub fn scroll(roles: &'static Roles) -> impl Fn(&Theme, scrollable::Status) -> scrollable::Style {
    move |theme, status| {
        let held = !matches!(status, scrollable::Status::Active { .. });
        let default = scrollable::default(theme, status);
        let rail = scrollable::Rail {
            background: None,
            border: Border::default(),
            scroller: scrollable::Scroller {
                background: if held { roles.soft } else { roles.line }.into(),
                border: Border { radius: 4.0.into(), ..Border::default() },
            },
        };
        scrollable::Style { container: container::Style::default(), vertical_rail: rail, horizontal_rail: rail, gap: None, ..default }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(color: Color) -> f32 {
        let linear = |c: f32| if c <= 0.040_45 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) };
        0.2126 * linear(color.r) + 0.7152 * linear(color.g) + 0.0722 * linear(color.b)
    }

    /// Contrast ratio of WCAG 2.1, "Contrast (Minimum)".
    fn contrast(a: Color, b: Color) -> f32 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn text_is_legible_in_every_scheme() {
        for scheme in Scheme::ALL {
            let r = roles(scheme);
            for (name, text, grounds) in [
                ("ink", r.ink, vec![r.paper, r.side, r.card, r.accent_weak, r.hit, r.selected, r.line]),
                ("soft", r.soft, vec![r.paper, r.side, r.card]),
                ("accent", r.accent, vec![r.paper, r.side, r.card, r.accent_weak]),
                ("on accent", r.on_accent, vec![r.accent]),
                ("in force", r.in_force.0, vec![r.in_force.1]),
                ("past", r.past.0, vec![r.past.1]),
                ("trouble", r.trouble, vec![r.paper, r.card]),
            ] {
                for ground in grounds {
                    let ratio = contrast(text, ground);
                    let least = if scheme == Scheme::HighContrast && ground != r.line { 7.0 } else { 4.5 };
                    assert!(ratio >= least, "{scheme:?}: {name} on {ground:?} is {ratio:.2}");
                }
            }
        }
    }
}
