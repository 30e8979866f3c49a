//! What this book is for, what it is and is not, and whose texts and typefaces it carries.

use super::{Action, Context};
use crate::command::Command;
use crate::font;
use crate::language::Text;
use crate::theme::{self, size, space};
use crate::view::block::shown;
use crate::view::parts;

use iced::widget::{Column, column, text};
use iced::{Element, Fill};

/// The page keeps nothing of its own.
#[derive(Debug)]
pub struct About;

/// Nothing happens on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {}

impl About {
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
        let manifest = &ctx.handbook.manifest;
        let language = words.language();
        let heading = |heading: String| text(heading).font(font::SERIF_BOLD).size(size::HEADING).width(Fill);
        let said = |said: &Text| shown(ctx, said, language, None, parts::BODY);
        let small = |line: String| text(line).size(size::UI).color(ctx.roles.soft).width(Fill);
        let edition = words.book_edition(&manifest.edition.number, &words.date(manifest.edition.date));
        let review = ctx.handbook.review.as_ref().map(|review| {
            let lines = [&review.rights, &review.translation, &review.source].map(|line| small(line.in_language(language).to_owned()).into());
            Column::with_children([heading(words.about_sources()).into()].into_iter().chain(lines)).spacing(space::HAIR)
        });
        let content = column![
            text(words.about_book()).font(font::SERIF_BOLD).size(size::TITLE),
            heading(words.about_purpose()),
            Column::with_children(manifest.purpose.iter().map(said)).spacing(space::MEDIUM),
            heading(words.about_is()),
            said(&manifest.disclaimer),
            parts::not_reviewed(ctx, language).map(|line| text(line).size(size::UI).color(ctx.roles.past.0).width(Fill)),
            review,
            column![
                small(format!("{}. {edition}", manifest.publisher.in_language(language))),
                small(words.about_licence()),
                small(words.about_fonts())
            ]
            .spacing(space::HAIR)
        ];
        parts::page(ctx, theme::MEASURE, content.spacing(space::LARGE))
    }
}
