//! The filters above search results: a button for each, its values with their counts, and those that are chosen.

use super::parts;
use crate::font;
use crate::icon::Icon;
use crate::screen::Context;
use crate::search::{Counts, Facet, Query, Value};
use crate::theme::{self, Look, size, space};
use crate::widget::press;

use iced::Element;
use iced::alignment::Vertical;
use iced::widget::{Column, Row, column, container, row, text, text_input};

/// What happened on the filters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The values of a filter were opened or closed.
    Opened(Facet),
    /// A value was chosen.
    Chosen(Value),
    /// A filter was removed.
    Released(Facet),
    /// The day was edited.
    DayEdited(String),
    /// The day was entered.
    DayEntered,
    /// All filters were removed.
    Cleared,
}

/// What the filters show.
#[derive(Clone, Copy, Debug)]
pub struct Filters<'a> {
    /// The query with its filters.
    pub query: &'a Query,
    /// What each value would leave.
    pub counts: &'a Counts,
    /// The filter whose values are open.
    pub open: Option<Facet>,
    /// The day as it is being written.
    pub day: &'a str,
    /// Why there is no such day.
    pub unclear: Option<&'a str>,
}

/// The width of the field of a day: as wide as `31.12.2014`.
const DAY: f32 = 116.0;

/// The filters: the buttons, below them the open values, below these what is chosen.
pub fn view<'a>(ctx: &Context<'a>, filters: Filters<'a>) -> Element<'a, Event> {
    let offered = |facet: Facet| filters.counts.iter().any(|(value, _)| value.facet() == facet);
    let buttons = Facet::ALL.into_iter().filter(|facet| offered(*facet)).map(|facet| button(ctx, facet, filters.open == Some(facet)));
    let unclear = filters.unclear.map(|said| text(said.to_owned()).size(size::LABEL).color(ctx.roles.trouble));
    let bar = Row::with_children(buttons).push(day(ctx, filters)).push(unclear).spacing(space::SMALL).align_y(Vertical::Center).wrap();
    let open = filters.open.filter(|facet| offered(*facet)).map(|facet| values(ctx, filters, facet));
    // Each in a column of its own, so that what comes and goes moves nothing that has the focus.
    column![bar, column![open], column![chosen(ctx, filters.query)]].into()
}

fn button<'a>(ctx: &Context<'a>, facet: Facet, open: bool) -> Element<'a, Event> {
    let mark = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    let label = row![text(ctx.words.facet(facet)).size(size::LABEL), mark.text(size::TINY)].spacing(6).align_y(Vertical::Center);
    press(label, Event::Opened(facet), ctx.roles.accent).padding([5, 10]).style(theme::pressable(ctx.roles, Look::Button)).into()
}

fn day<'a>(ctx: &Context<'a>, filters: Filters<'a>) -> Element<'a, Event> {
    let input = text_input(&ctx.words.filter_as_of_example(), filters.day).on_input(Event::DayEdited).on_submit(Event::DayEntered);
    let input = input.padding([5, 8]).size(size::LABEL).width(DAY).style(theme::search_box(ctx.roles));
    row![text(ctx.words.filter_as_of()).size(size::LABEL).color(ctx.roles.soft), input].spacing(6).align_y(Vertical::Center).into()
}

fn values<'a>(ctx: &Context<'a>, filters: Filters<'a>, facet: Facet) -> Element<'a, Event> {
    let chosen = filters.query.chosen();
    let values = filters.counts.iter().filter(|(value, _)| value.facet() == facet).map(|(value, count)| {
        let is_chosen = chosen.contains(value);
        let face = if is_chosen { font::SANS_BOLD } else { font::SANS };
        let label = text(ctx.words.value(ctx.handbook, value)).font(face).size(size::LABEL);
        let content = row![label, text(count.to_string()).size(size::LABEL).color(ctx.roles.soft)].spacing(space::SMALL);
        let event = if is_chosen { Event::Released(facet) } else { Event::Chosen(value.clone()) };
        press(content, event, ctx.roles.accent).padding([4, 8]).style(theme::pressable(ctx.roles, Look::Row { selected: is_chosen })).into()
    });
    let list = Row::with_children(values).spacing(space::HAIR).wrap();
    let boxed = container(list).padding(space::SMALL).width(iced::Fill).style(theme::boxed(ctx.roles.card, ctx.roles.line, theme::CORNER.0));
    container(boxed).padding(iced::Padding::ZERO.top(space::SMALL)).into()
}

/// The chosen values, each of which a press removes.
fn chosen<'a>(ctx: &Context<'a>, query: &Query) -> Option<Element<'a, Event>> {
    let values = query.chosen().into_iter().map(|value| (ctx.words.value(ctx.handbook, &value), Event::Released(value.facet())));
    let day = query.as_of.map(|day| (ctx.words.filter_day(&ctx.words.date(day)), Event::DayEdited(String::new())));
    let chips: Vec<_> = values.chain(day).collect();
    let all = (chips.len() > 1).then(|| parts::button(ctx.roles, ctx.words.filters_remove(), Event::Cleared).into());
    let chips = chips.into_iter().map(|(label, event)| -> Element<'a, Event> {
        let label = text(ctx.words.filter_remove(&label)).size(size::LABEL);
        press(label, event, ctx.roles.accent).padding([4, 10]).style(theme::pressable(ctx.roles, Look::Row { selected: true })).into()
    });
    let chips: Vec<_> = chips.chain(all).collect();
    if chips.is_empty() {
        return None;
    }
    let row = Row::with_children(chips).spacing(space::SMALL).align_y(Vertical::Center).wrap();
    Some(Column::with_children([container(row).padding(iced::Padding::ZERO.top(space::SMALL)).into()]).into())
}
