//! The computed comparison of penalties: what it was made from, and every difference as a sentence.

use super::block::Event;
use crate::font;
use crate::handbook::Provision;
use crate::handbook::compare::Comparison;
use crate::screen::Context;
use crate::theme::{self, size, space};
use crate::words::Words;

use iced::widget::{column, container, row, text};
use iced::{Element, Fill};

/// A comparison as a box of its own, so that it is not taken for what the law or its author says.
pub fn view<'a>(ctx: &Context<'a>, words: &Words, provision: &Provision, comparison: &Comparison<'_>) -> Element<'a, Event> {
    let heading = text(words.compared()).font(font::SANS_BOLD).size(size::LABEL);
    let made = text(words.comparison(ctx.handbook, comparison)).size(size::TINY).color(ctx.roles.soft).width(Fill);
    let line = |line: String| text(line).size(size::UI * ctx.settings.setting.size).line_height(1.4).width(Fill);
    let lines =
        differences(ctx, words, provision, comparison).into_iter().map(|said| row![container(text("•").size(size::UI)).width(18), line(said)].into());
    let content = column![heading].extend(lines).push(made).spacing(space::HAIR);
    container(content).padding([8, 12]).width(Fill).style(theme::boxed(ctx.roles.side, ctx.roles.line, theme::CORNER.0)).into()
}

/// The same as lines of text.
pub fn lines(ctx: &Context<'_>, words: &Words, provision: &Provision, comparison: &Comparison<'_>) -> Vec<String> {
    let head = format!("{}. {}", words.compared(), words.comparison(ctx.handbook, comparison));
    std::iter::once(head).chain(differences(ctx, words, provision, comparison)).collect()
}

fn differences(ctx: &Context<'_>, words: &Words, provision: &Provision, comparison: &Comparison<'_>) -> Vec<String> {
    let liability = ctx.handbook.act_of(provision).about.liability;
    if comparison.differences.is_empty() {
        return vec![words.compared_same()];
    }
    comparison.differences.iter().map(|difference| words.difference(difference, provision.divided_into, liability)).collect()
}
