//! The key sheet, printed from the one table of commands.

use super::{Action, Context};
use crate::command::{Command, TABLE};
use crate::font;
use crate::theme::{self, size, space};
use crate::view::parts;

use iced::Element;
use iced::alignment::Vertical;
use iced::widget::{Column, Row, column, container, row, text};

/// The key sheet keeps nothing of its own.
#[derive(Debug)]
pub struct Keys;

/// Nothing happens on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {}

impl Keys {
    /// Opens it.
    pub fn open() -> Self {
        Self
    }

    /// Nothing follows.
    pub fn update(&mut self, _ctx: &Context<'_>, message: Message) -> Action {
        match message {}
    }

    /// It has no keys of its own.
    pub fn command(&mut self, _ctx: &Context<'_>, _command: Command) -> Action {
        Action::None
    }

    /// It has no blocks that need to keep their place.
    pub fn blocks(&self, _ctx: &Context<'_>) -> Vec<String> {
        Vec::new()
    }

    /// The screen.
    pub fn view<'a>(&self, ctx: &Context<'a>) -> Element<'a, Message> {
        let rows = TABLE.iter().map(|(command, chords)| {
            let caps = chords.iter().map(|chord| parts::key_cap(ctx.roles, *chord));
            let caps = container(Row::with_children(caps).spacing(6)).width(230);
            row![caps, text(ctx.words.command(*command)).size(size::UI)].spacing(space::MEDIUM).align_y(Vertical::Center).into()
        });
        let content = column![text(ctx.words.keys()).font(font::SERIF_BOLD).size(size::TITLE), Column::with_children(rows).spacing(space::SMALL)];
        parts::page(ctx, theme::MEASURE, content.spacing(space::LARGE))
    }
}
