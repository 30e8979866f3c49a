//! Figures seen: what was counted by whom and how, a line a year, and for some a plot on a scale of their own.

use super::block::{Event, shown};
use super::lens::Lit;
use super::parts;
use crate::font;
use crate::handbook::Series;
use crate::language::{Language, Text};
use crate::screen::Context;
use crate::theme::{self, size, space};

use iced::alignment::Vertical;
use iced::widget::{Column, column, container, row, space as blank, text};
use iced::{Element, Fill};

/// Length of the longest bar, and the height of each, in logical pixels.
const TRACK: (f32, f32) = (220.0, 12.0);
/// Room for a year.
const YEAR: f32 = 56.0;
/// No bar is shorter.
const LEAST: f32 = 2.0;

/// A series: its figures, then what must be known to quote them.
pub fn view<'a>(ctx: &Context<'a>, language: Language, lit: Option<Lit<'a>>, series: &'a Series) -> Element<'a, Event> {
    let words = ctx.words_in(language);
    let most = series.figures.iter().map(|figure| figure.value).max().unwrap_or_default().max(1);
    let lines = series.figures.iter().map(|figure| {
        let year = text(figure.year.to_string()).font(font::SANS_BOLD).size(size::UI).width(YEAR);
        let value = text(words.figure(figure)).size(size::UI).width(Fill);
        let bar = series.drawn.then(|| {
            // A length in pixels needs no more than the precision of f32.
            #[expect(clippy::cast_precision_loss)]
            let share = figure.value as f32 / most as f32;
            let bar = blank::horizontal().width((share * TRACK.0).max(LEAST));
            container(container(bar).height(TRACK.1).style(theme::boxed(ctx.roles.accent, ctx.roles.accent, 2.0))).width(TRACK.0)
        });
        row![year, bar, value].spacing(space::SMALL).align_y(Vertical::Center).into()
    });
    let soft = |said: String| text(said).size(size::TINY).color(ctx.roles.soft).width(Fill);
    let said = |said: &Text| shown(ctx, said, language, lit, parts::NOTE);
    let scale = series.drawn.then(|| series.figures.first().zip(series.figures.last())).flatten();
    let scale = scale.map(|(first, last)| soft(words.figures_drawn(&first.year.to_string(), &last.year.to_string())));
    column![
        Column::with_children(lines).push(scale).spacing(space::HAIR),
        column![soft(words.figures_counted()), said(&series.counted), series.caution.as_ref().map(said)].spacing(2),
        column![soft(words.figures_read_in()), said(&series.source), soft(words.grade(series.grade))].spacing(2)
    ]
    .spacing(space::SMALL)
    .into()
}
