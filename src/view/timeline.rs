//! The timeline of a provision: a bar to scale, and under it the same in words, each piece a button.

use super::block::Event;
use crate::handbook::timeline::{Piece, Timeline, What};
use crate::handbook::{Handbook, Id, Provision};
use crate::navigation::Route;
use crate::screen::Context;
use crate::theme::{self, Look, size, space};
use crate::widget::{Stretch, press, scale};

use iced::alignment::Vertical;
use iced::widget::{Row, column, row, space as blank, text};
use iced::{Element, Fill};
use jiff::civil::Date;

/// The share of the bar kept for a time whose beginning nobody knows.
const OPEN: f32 = 0.06;

/// Whether a provision has one: not where there is nothing but one edition.
pub fn has(book: &Handbook, provision: &Provision) -> bool {
    provision.editions.len() + book.relatives(provision, true).len() + book.relatives(provision, false).len() > 1
}

/// The timeline with the edition `shown`, marked at a day.
pub fn view<'a>(ctx: &Context<'a>, provision: &'a Provision, shown: usize, day: Option<Date>) -> Element<'a, Event> {
    let drawn = ctx.handbook.timeline(provision).map(|timeline| bar(ctx, &timeline, shown, day));
    let others = |before: bool| ctx.handbook.relatives(provision, before);
    let (before, after) = (others(true), others(false));
    let label = |label: String| -> Element<'a, Event> { text(label).size(size::LABEL).color(ctx.roles.soft).into() };
    let editions = provision.editions.iter().enumerate().map(|(at, edition)| {
        let look = if at == shown { Look::Segment { chosen: true } } else { Look::Button };
        button(ctx, ctx.words.span(&edition.from, edition.until.as_ref()), look, Event::EditionChosen(at))
    });
    let other = |id: &'a Id| {
        let label = ctx.handbook.provision(id).map(|other| named(ctx, other)).unwrap_or_default();
        button(ctx, label, Look::Button, Event::LinkFollowed(Route::Provision(id.clone())))
    };
    // Each group after its label, in the order of their days.
    let group = |name: String, buttons: Vec<Element<'a, Event>>| {
        let mut buttons = buttons.into_iter();
        let first = buttons.next().map(|first| row![label(name), first].spacing(6).align_y(Vertical::Center).into());
        first.into_iter().chain(buttons)
    };
    let legend = group(ctx.words.forerunner(), before.into_iter().map(other).collect())
        .chain(group(ctx.words.editions(), editions.collect()))
        .chain(group(ctx.words.successor(), after.into_iter().map(other).collect()));
    let legend = Row::with_children(legend).spacing(6).align_y(Vertical::Center).wrap();
    column![drawn, legend].spacing(space::SMALL).into()
}

fn bar<'a>(ctx: &Context<'a>, timeline: &Timeline, shown: usize, day: Option<Date>) -> Element<'a, Event> {
    let roles = ctx.roles;
    let open = if timeline.pieces.iter().any(|piece| piece.from.is_none()) { OPEN } else { 0.0 };
    let share = |day: Date| open + (1.0 - open) * days(timeline.first, day) / days(timeline.first, timeline.last);
    let stretch = |piece: &Piece| {
        let span = (piece.from.map_or(0.0, share), share(piece.until));
        let (colour, striped, message) = match &piece.what {
            What::Edition(at) if *at == shown => (roles.accent, false, Some(Event::EditionChosen(*at))),
            What::Edition(at) => (mixed(roles.accent, roles.accent_weak), false, Some(Event::EditionChosen(*at))),
            What::Between | What::Unknown => (roles.past.0, true, None),
            What::Forerunner(id) | What::Successor(id) => {
                (mixed(roles.soft, roles.line), false, Some(Event::LinkFollowed(Route::Provision(id.clone()))))
            }
        };
        Stretch { span, colour, striped, message }
    };
    // What is not certain is drawn over what is.
    let (unsure, sure): (Vec<&Piece>, Vec<&Piece>) = timeline.pieces.iter().partition(|piece| matches!(piece.what, What::Between | What::Unknown));
    let has = |what: &What| unsure.iter().any(|piece| piece.what == *what);
    let said = [(What::Between, ctx.words.timeline_between()), (What::Unknown, ctx.words.timeline_unknown())];
    let small = |words: String| text(words).size(size::TINY).color(roles.soft);
    let said: Vec<String> = said.into_iter().filter(|(what, _)| has(what)).map(|(_, words)| words).collect();
    let said = (!said.is_empty()).then(|| small(said.join("; ")).width(Fill));
    let stretches = sure.iter().chain(&unsure).map(|piece| stretch(piece)).collect();
    let known = day.filter(|day| (timeline.first..=timeline.last).contains(day));
    let marks = unsure.iter().filter(|piece| piece.what == What::Unknown).map(|piece| {
        let (from, until) = (piece.from.map_or(0.0, share), share(piece.until));
        (from + until) / 2.0
    });
    column![
        questions(ctx, marks.collect()),
        scale(stretches, roles.line).mark(known.map(share), roles.ink),
        row![small(ctx.words.date(timeline.first)), blank::horizontal(), small(ctx.words.date(timeline.last))],
        said
    ]
    .spacing(2)
    .into()
}

/// A "?" over the middle of every time of which nobody read when the edition changed.
fn questions<'a>(ctx: &Context<'a>, at: Vec<f32>) -> Option<Element<'a, Event>> {
    let mut row = Row::new();
    let mut here = 0.0;
    for mark in at {
        let width = portion(mark - here);
        row = row.push(blank::horizontal().width(iced::Length::FillPortion(width)));
        row = row.push(text("?").size(size::TINY).color(ctx.roles.past.0));
        here = mark;
    }
    (here > 0.0).then(|| row.push(blank::horizontal().width(iced::Length::FillPortion(portion(1.0 - here)))).width(Fill).into())
}

/// A share as one of ten thousand parts.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn portion(share: f32) -> u16 {
    (share.clamp(0.0, 1.0) * 10_000.0).round() as u16
}

/// "art. 271 CC RK 1997 · 1 January 1998 to 31 December 2014".
fn named(ctx: &Context<'_>, other: &Provision) -> String {
    let first = other.editions.first().map(|edition| &edition.from);
    let years = first.map(|from| ctx.words.span(from, ctx.handbook.ended(other)));
    [Some(ctx.words.citation(ctx.handbook, other)), years].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn button<'a>(ctx: &Context<'a>, label: String, look: Look, event: Event) -> Element<'a, Event> {
    press(text(label).size(size::LABEL), event, ctx.roles.accent).padding([4, 10]).style(theme::pressable(ctx.roles, look)).into()
}

fn days(from: Date, until: Date) -> f32 {
    (until.duration_since(from).as_hours() / 24) as f32
}

/// The colour half way between two.
fn mixed(a: iced::Color, b: iced::Color) -> iced::Color {
    iced::Color::from_rgb((a.r + b.r) / 2.0, (a.g + b.g) / 2.0, (a.b + b.b) / 2.0)
}
