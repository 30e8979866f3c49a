//! The review as blocks: its paragraphs, each with what the law said then and says now.

use super::block::{Block, Body, Event, reference_link, shown};
use super::parts;
use crate::font;
use crate::handbook::{Reference, Review, Statement};
use crate::language::Text;
use crate::screen::Context;
use crate::theme::{self, size, space};

use iced::widget::{Column, Row, column, container, row, text};
use iced::{Color, Element, Fill};

/// Width of the labels beside the law of then and now.
const LABEL: f32 = 150.0;

/// The text blocks of the review, from top to bottom.
pub fn blocks(review: &Review) -> Vec<Block<'_>> {
    let title = [Block::new(super::article::TITLE, Body::Title(&review.title))];
    let paragraphs = review
        .paragraphs
        .iter()
        .map(|paragraph| Block::new(paragraph.id.as_str(), Body::Paragraph(paragraph.number, &paragraph.text, review.original)));
    title.into_iter().chain(paragraphs).collect()
}

/// What the law said when a paragraph was written and says as last read, statement by statement.
pub fn statements<'a>(ctx: &Context<'a>, statements: &'a [Statement]) -> Element<'a, Event> {
    let rows = statements.iter().map(|statement| view(ctx, statement));
    let content =
        column![parts::eyebrow(ctx.roles, &ctx.words.what_law_says())].push(Column::with_children(rows).spacing(space::MEDIUM)).spacing(space::SMALL);
    container(content).padding(space::MEDIUM).width(Fill).style(theme::boxed(ctx.roles.side, ctx.roles.line, theme::CORNER.0)).into()
}

fn view<'a>(ctx: &Context<'a>, statement: &'a Statement) -> Element<'a, Event> {
    let language = ctx.settings.text;
    let labelled = |label: String, colour: Color, content: Column<'a, Event>| -> Element<'a, Event> {
        let label = text(label).size(size::LABEL).color(colour);
        if ctx.page_width() < 560.0 {
            return column![label, content].spacing(2).into();
        }
        row![container(label).width(LABEL), content.width(Fill)].spacing(space::SMALL).into()
    };
    let prose = |said: &'a Text| shown(ctx, said, language, None, parts::NOTE);
    let law = |label: String, said: &'a Option<Text>, references: &'a [Reference]| {
        let links: Element<'a, Event> = if references.is_empty() {
            text(ctx.words.no_provision()).size(size::LABEL).color(ctx.roles.soft).into()
        } else {
            Row::with_children(references.iter().map(|reference| reference_link(ctx, reference))).spacing(space::MEDIUM).wrap().into()
        };
        labelled(label, ctx.roles.soft, column![said.as_ref().map(prose), links].spacing(2))
    };
    let says = text(statement.says.in_language(language)).font(font::SANS_BOLD).size(size::UI).width(Fill);
    let imprecise = statement.imprecise.as_ref().map(|said| labelled(ctx.words.review_imprecise(), ctx.roles.past.0, column![prose(said)]));
    let comment = statement.comment.as_ref().map(|said| labelled(ctx.words.review_remark(), ctx.roles.soft, column![prose(said)]));
    let grade = text(ctx.words.grade(statement.grade)).size(size::TINY).color(ctx.roles.soft);
    column![
        says,
        law(ctx.words.then_law(), &statement.then_said, &statement.then),
        law(ctx.words.now_law(), &statement.now_says, &statement.now),
        imprecise,
        comment,
        grade
    ]
    .spacing(space::HAIR)
    .into()
}
