//! What is wrong with the content: every problem with its place and what to do.

use super::{Action, Context};
use crate::command::Command;
use crate::font;
use crate::theme::{self, size, space};
use crate::view::parts;

use iced::widget::{Column, column, text};
use iced::{Element, Fill};

/// The list of problems keeps nothing of its own.
#[derive(Debug)]
pub struct Trouble;

/// Nothing happens on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {}

impl Trouble {
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
        let words = ctx.words;
        let intro = if ctx.problems.is_empty() { words.trouble_none() } else { words.trouble_intro(ctx.problems.len()) };
        let rows = ctx.problems.iter().map(|problem| {
            let place = format!("{}:{}:{}", problem.file, problem.line, problem.column);
            column![
                text(place).font(font::SANS_BOLD).size(size::LABEL).width(Fill),
                text(words.problem(&problem.kind)).size(size::UI).color(ctx.roles.trouble).width(Fill),
                text(words.problem_help(&problem.kind)).size(size::LABEL).color(ctx.roles.soft).width(Fill)
            ]
            .spacing(2)
            .into()
        });
        let notices = ctx.notices.iter().map(|notice| text(notice.clone()).size(size::UI).width(Fill).into());
        let content = column![
            text(words.trouble()).font(font::SERIF_BOLD).size(size::TITLE),
            Column::with_children(notices).spacing(space::SMALL),
            text(intro).size(size::UI),
            Column::with_children(rows).spacing(space::LARGE)
        ]
        .spacing(space::LARGE);
        parts::page(ctx, theme::MEASURE + 100.0, content)
    }
}
