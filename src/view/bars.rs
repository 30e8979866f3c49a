//! Penalties seen: the sanction of a part in words, each punishment with a bar on the scale of the whole article, money in tenge.

use super::block::Event;
use crate::font;
use crate::handbook::penalty::{Extent, Greatest, Measure};
use crate::handbook::{Grade, IndexRule, Liability, Mci, Penalty};
use crate::screen::Context;
use crate::theme::{self, size, space};
use crate::words::Words;

use iced::widget::{Column, column, container, row, space as blank, text};
use iced::{Color, Element, Fill};

/// The sanction of a part, with what it is drawn and counted by.
#[derive(Clone, Copy, Debug)]
pub struct Sanction<'a> {
    /// Of which kind.
    pub liability: Liability,
    /// What may be imposed.
    pub penalty: &'a Penalty,
    /// How sure it is, where it is less sure than the rest.
    pub grade: Option<Grade>,
    /// What the bars of the article are drawn to.
    pub greatest: Greatest,
    /// The index of the shown day and the act's rule on it, where both were read.
    pub index: Option<(&'a Mci, &'a IndexRule)>,
    /// Whether it says how tenge are counted: once in an article, where the first sum is.
    pub explains: bool,
}

/// Length of the longest bar, and the height of each, in logical pixels.
const TRACK: (f32, f32) = (220.0, 7.0);
/// On a page narrower than this the bars stand beneath the words.
const NARROW: f32 = 600.0;
/// A fixed sum or term is drawn this wide at least.
const LEAST: f32 = 4.0;

/// The sanction in a box.
pub fn view<'a>(ctx: &Context<'a>, words: &Words, sanction: &Sanction<'a>) -> Element<'a, Event> {
    let Sanction { liability, penalty, .. } = *sanction;
    let choice = penalty.one_of.len() > 1;
    let heading = if choice {
        format!("{} — {}", words.penalty_heading(liability), words.penalty_choice().to_lowercase())
    } else {
        words.penalty_heading(liability)
    };
    let alternatives = penalty.one_of.iter().map(|measure| {
        let said = words.measure(measure, liability);
        line(ctx, words, sanction, measure, if choice { format!("• {said}") } else { said })
    });
    let additions = penalty.plus.iter().map(|addition| {
        let said = format!("{} {}", words.penalty_plus().to_lowercase(), words.addition(addition, liability));
        line(ctx, words, sanction, addition.measure(), said)
    });
    let soft = |said: String, colour: Color| text(said).size(size::TINY).color(colour).width(Fill);
    let counted = sanction.index.filter(|_| sanction.explains).map(|(index, rule)| {
        let said = words.tenge_counted(&words.tenge(index.tenge), &words.days(index.from, index.until));
        let rule = rule.text.in_language(words.language());
        soft(format!("{said} {rule} {}.", words.grade(index.grade)), ctx.roles.soft)
    });
    let grade = sanction.grade.map(|grade| soft(words.grade(grade), ctx.roles.past.0));
    let lines = Column::with_children(alternatives.chain(additions)).spacing(space::HAIR);
    let content = column![text(heading).font(font::SANS_BOLD).size(size::LABEL), lines, counted, grade].spacing(space::HAIR);
    container(content).padding([8, 12]).width(Fill).style(theme::boxed(ctx.roles.side, ctx.roles.line, theme::CORNER.0)).into()
}

/// A punishment in words, in tenge where it is a sum, and its bar beside it or, where there is no room, beneath.
fn line<'a>(ctx: &Context<'a>, words: &Words, sanction: &Sanction<'a>, measure: &Measure, said: String) -> Element<'a, Event> {
    let tenge = sanction.index.map(|(index, _)| words.in_tenge(measure, index)).filter(|sums| !sums.is_empty());
    let said = text(said).size(size::UI * ctx.settings.setting.size).line_height(1.4).width(Fill);
    let said = column![said, tenge.map(|sums| text(sums).size(size::LABEL).color(ctx.roles.soft).width(Fill))];
    let suspended = matches!(measure, Measure::Arrest { suspended_until: Some(_), .. });
    let bars: Vec<_> = measure.extents().into_iter().map(|extent| bar(ctx, sanction.greatest, extent, suspended)).collect();
    if bars.is_empty() {
        return said.into();
    }
    let bars = container(Column::with_children(bars).spacing(3)).padding([7, 0]);
    if ctx.has_columns() || ctx.page_width() < NARROW {
        column![said, bars].into()
    } else {
        row![said.width(Fill), bars].spacing(space::MEDIUM).into()
    }
}

/// From the least to the most on a track of the article's greatest; what is suspended is only outlined by the colour of lines.
fn bar<'a>(ctx: &Context<'a>, greatest: Greatest, extent: Extent, suspended: bool) -> Element<'a, Event> {
    let (from, to) = greatest.shares(extent);
    let width = ((to - from) * TRACK.0).max(LEAST);
    let before = (from * TRACK.0).min(TRACK.0 - width);
    let colour = if suspended { ctx.roles.soft.scale_alpha(0.5) } else { ctx.roles.accent };
    let piece = |width: f32, colour: Color| container(blank::horizontal().width(width)).height(TRACK.1).style(theme::boxed(colour, colour, 2.0));
    let track = row![blank::horizontal().width(before), piece(width, colour)];
    container(track).width(TRACK.0).height(TRACK.1).style(theme::boxed(ctx.roles.line, ctx.roles.line, 2.0)).into()
}
