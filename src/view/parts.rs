//! Small parts used everywhere: a page, a pill, prose with highlights, links, key caps.

use crate::command::{Chord, Command};
use crate::font;
use crate::handbook::{Handbook, Provision, Status};
use crate::icon::Icon;
use crate::language::Language;
use crate::screen::Context;
use crate::theme::{self, Look, Roles, size, space};
use crate::widget::selectable::{Mark, Selectable};
use crate::widget::{Press, kept, press};
use crate::words::Words;

use iced::alignment::Vertical;
use iced::widget::{Column, Row, column, container, rich_text, row, scrollable, space as blank, span, text};
use iced::{Element, Fill, Font, Length, Padding, Theme};

use std::convert::Infallible;

/// An element of the interface.
pub type Part<'a, Message> = Element<'a, Message>;

/// A page that scrolls, its column centred.
pub fn page<'a, Message: 'a>(ctx: &Context<'a>, width: f32, content: Column<'a, Message>) -> Element<'a, Message> {
    scrolled(ctx, width, content, space::PAGE)
}

/// A page for reading, whose last block is made with [`last`].
pub fn reading_page<'a, Message: 'a>(ctx: &Context<'a>, width: f32, content: Column<'a, Message>) -> Element<'a, Message> {
    kept(ctx.page(), scrolled(ctx, width, content, 1.0))
}

/// The last block of a page for reading, as high as the window at least: it can be put at the top, and the end of the page
/// lies at the same distance below its top in every language.
pub fn last<'a, Message: 'a>(ctx: &Context<'a>, block: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    row![container(block).width(Fill), blank::vertical().width(1).height(ctx.size.height)].into()
}

fn scrolled<'a, Message: 'a>(ctx: &Context<'a>, width: f32, content: Column<'a, Message>, tail: f32) -> Element<'a, Message> {
    let narrow = ctx.page_width() < theme::COLUMNS_FROM;
    let side = if narrow { space::LARGE } else { space::PAGE };
    let column = container(content.width(Fill)).max_width(width).width(Fill);
    let padded = container(column![container(column).center_x(Fill), blank::vertical().height(tail)]).padding(Padding {
        top: space::GROUP,
        right: side,
        bottom: 0.0,
        left: side,
    });
    scrollable(padded).id(ctx.page()).width(Fill).height(Fill).style(theme::scroll(ctx.roles)).into()
}

/// The pill that says whether a provision is law as last read.
pub fn status_pill<'a, Message: 'a>(roles: &'static Roles, words: &Words, book: &Handbook, provision: &Provision) -> Element<'a, Message> {
    let colours = match book.status(provision) {
        Status::InForce => roles.in_force,
        Status::Repealed | Status::Spent => roles.past,
    };
    pill(words.status(book, provision), colours)
}

/// A word on a ground of its own.
pub fn pill<'a, Message: 'a>(word: String, colours: (iced::Color, iced::Color)) -> Element<'a, Message> {
    container(text(word).font(font::SANS_BOLD).size(size::TINY)).padding([3, 10]).style(theme::pill(colours)).into()
}

/// A key cap.
pub fn key_cap<'a, Message: 'a>(roles: &'static Roles, chord: Chord) -> Element<'a, Message> {
    let arrow = match chord.label {
        "Left" => Some(Icon::Left),
        "Right" => Some(Icon::Right),
        "Up" => Some(Icon::Up),
        "Down" => Some(Icon::Down),
        _ => None,
    };
    let written = chord.to_string();
    let face: Element<'a, Message> = match arrow {
        Some(icon) => {
            let held = written.trim_end_matches(chord.label).to_owned();
            row![text(held).size(size::TINY), icon.text(size::TINY)].align_y(Vertical::Center).into()
        }
        None => text(written).size(size::TINY).into(),
    };
    container(face).padding([1, 6]).style(theme::boxed(roles.card, roles.line, 4.0)).into()
}

/// A key cap and what the key does.
pub fn key_hint<'a, Message: 'a>(roles: &'static Roles, command: Command, what: String) -> Element<'a, Message> {
    let cap = command.chord().map(|chord| key_cap(roles, chord));
    row![cap, text(what).size(size::TINY).color(roles.soft)].spacing(6).align_y(Vertical::Center).into()
}

/// How a piece of prose is set.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The face.
    pub font: Font,
    /// Its size in logical pixels.
    pub size: f32,
    /// Line height as a multiple of the size.
    pub leading: f32,
}

impl Setting {
    /// The same as the reader wishes the law to be set.
    pub fn wished(self, ctx: &Context<'_>) -> Self {
        let wish = ctx.settings.setting;
        // Wider lines are asked for of the body; what is set closer stays closer by the same share.
        Self { size: self.size * wish.size, leading: self.leading * wish.leading / theme::LEADING, ..self }
    }
}

/// The law's own setting.
pub const BODY: Setting = Setting { font: font::SERIF, size: size::BODY, leading: theme::LEADING };
/// A title.
pub const TITLE: Setting = Setting { font: font::SERIF_BOLD, size: size::TITLE, leading: 1.25 };
/// A heading inside a page.
pub const HEADING: Setting = Setting { font: font::SERIF_BOLD, size: size::HEADING, leading: 1.25 };
/// Notes and labels.
pub const NOTE: Setting = Setting { font: font::SANS, size: size::UI, leading: 1.45 };

/// Prose that can be selected, with found words on a ground of their own, the current one on the accent. Ranges are in Unicode
/// scalar values, sorted and disjoint.
pub fn prose<'a, Message: 'a>(
    roles: &'static Roles,
    content: &str,
    highlights: &[(usize, usize)],
    current: Option<usize>,
    setting: Setting,
) -> Element<'a, Message> {
    let boundaries: Vec<usize> = content.char_indices().map(|(at, _)| at).chain([content.len()]).collect();
    let byte = |at: usize| boundaries.get(at).copied().unwrap_or(content.len());
    let marks = highlights.iter().enumerate().map(|(number, &(from, to))| {
        let (ground, ink) = if current == Some(number) { (roles.accent, roles.on_accent) } else { (roles.hit, roles.ink) };
        Mark { range: byte(from)..byte(to), ground, ink }
    });
    let marks = marks.collect();
    let Setting { font, size, leading } = setting;
    Selectable { content: content.to_owned(), marks, font, size, leading, selected: roles.selected }.into()
}

/// Words that lead somewhere.
pub fn link<'a, Message: Clone + 'a>(roles: &'static Roles, label: impl text::IntoFragment<'a>, message: Message) -> Press<'a, Message> {
    let label = label.into_fragment().into_owned();
    let underlined = rich_text![span::<Infallible, Font>(label.clone()).underline(true)].on_link_click(iced::never).size(size::UI);
    press(underlined, message, roles.accent).style(theme::pressable(roles, Look::Link)).says(label)
}

/// A button with a label.
pub fn button<'a, Message: Clone + 'a>(roles: &'static Roles, label: String, message: Message) -> Press<'a, Message> {
    press(text(label).size(size::LABEL), message, roles.accent).padding([4, 10]).style(theme::pressable(roles, Look::Button))
}

/// A small heading in capitals, as over the groups of the side panel.
pub fn eyebrow<'a, Message: 'a>(roles: &'static Roles, label: &str) -> Element<'a, Message> {
    text(label.to_uppercase()).font(font::SANS_BOLD).size(11.0).color(roles.soft).into()
}

/// A box for a notice that must not be overlooked.
pub fn notice<'a, Message: 'a>(
    roles: &'static Roles,
    icon: Option<Icon>,
    content: impl Into<Element<'a, Message>>,
    edge: iced::Color,
) -> Element<'a, Message> {
    let mark = icon.map(|icon| icon.text(size::HEADING).color(edge));
    container(row![mark, content.into()].spacing(space::SMALL).align_y(Vertical::Center))
        .padding([8, 12])
        .width(Fill)
        .style(theme::boxed(roles.card, edge, theme::CORNER.0))
        .into()
}

/// A horizontal line.
pub fn rule<'a, Message: 'a>(roles: &'static Roles) -> Element<'a, Message> {
    iced::widget::rule::horizontal(1).style(theme::line(roles.line)).into()
}

/// What is said while no practising lawyer has checked the book.
pub fn not_reviewed<'a>(ctx: &Context<'a>, language: Language) -> Option<&'a str> {
    let manifest = &ctx.handbook.manifest;
    manifest.reviewed_by.is_empty().then(|| manifest.not_reviewed.in_language(language))
}

/// A row of a list: a label and, at its end, a count.
pub fn list_row<'a, Message: Clone + 'a>(
    roles: &'static Roles,
    label: &'a str,
    count: Option<usize>,
    selected: bool,
    message: Message,
) -> Element<'a, Message> {
    let count = count.map(|count| text(count.to_string()).size(size::LABEL).color(roles.soft));
    let face = if selected { font::SANS_BOLD } else { font::SANS };
    let content: Row<'a, Message, Theme> =
        row![text(label).font(face).size(size::LABEL).width(Fill), count].spacing(space::SMALL).align_y(Vertical::Center);
    press(content, message, roles.accent).padding([6, 8]).width(Length::Fill).style(theme::pressable(roles, Look::Row { selected })).into()
}
