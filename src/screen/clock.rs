//! The deadline clock: what happened, when, and what runs out when. It counts only terms that the book has read.

use super::{Action, Context};
use crate::command::Command;
use crate::font;
use crate::handbook::deadline::{self, End};
use crate::handbook::{Deadline, Handbook, Id, Item, Reference, Rows, Start, Table, written};
use crate::navigation::Route;
use crate::theme::{self, Look, size, space};
use crate::view::block::{reference_link, shown};
use crate::view::{block, parts};
use crate::widget::press;

use iced::alignment::Vertical;
use iced::widget::{Column, Row, column, container, text, text_input};
use iced::{Element, Fill};
use jiff::civil::DateTime;

/// The id of the table that the clock counts from.
const TABLE: &str = "table/deadlines";

/// The clock. Nothing is filled in until the reader fills it in.
#[derive(Clone, Debug, Default)]
pub struct Clock {
    start: Option<usize>,
    day: String,
    time: String,
}

/// What happened on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// What happened was chosen.
    StartChosen(usize),
    /// The day was edited.
    DayEdited(String),
    /// The time was edited.
    TimeEdited(String),
    /// The moment is now.
    NowChosen,
    /// A link was followed.
    Block(block::Event),
}

/// What the fields say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Moment {
    /// Nothing yet.
    Empty,
    /// Something that is no day and time.
    Unclear,
    /// A moment.
    At(DateTime),
}

impl Clock {
    /// Opens it.
    pub fn open() -> Self {
        Self::default()
    }

    /// What follows from a message.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action {
        match message {
            Message::StartChosen(start) => self.start = (self.start != Some(start)).then_some(start),
            Message::DayEdited(day) => self.day = day,
            Message::TimeEdited(time) => self.time = time,
            Message::NowChosen => {
                let now = ctx.now.datetime();
                self.day = format!("{:02}.{:02}.{}", now.day(), now.month(), now.year());
                self.time = format!("{:02}:{:02}", now.hour(), now.minute());
            }
            Message::Block(block::Event::LinkFollowed(route)) => return Action::Go(route),
            // Its terms have no tools of their own.
            Message::Block(block::Event::OtherToggled(_) | block::Event::Copied(_) | block::Event::EditionChosen(_)) => {}
        }
        Action::None
    }

    /// Up and down choose what happened.
    pub fn command(&mut self, ctx: &Context<'_>, command: Command) -> Action {
        if let (Command::Down | Command::Up, Some((_, starts))) = (command, starts(ctx.handbook)) {
            let start = self.start.map_or(0, |start| super::moved(start, starts.len(), command == Command::Down));
            self.start = Some(start);
            return Action::Show(start_key(start));
        }
        Action::None
    }

    /// It has no blocks that need to keep their place.
    pub fn blocks(&self, _ctx: &Context<'_>) -> Vec<String> {
        Vec::new()
    }

    fn moment(&self, ctx: &Context<'_>) -> Moment {
        if self.day.trim().is_empty() && self.time.trim().is_empty() {
            return Moment::Empty;
        }
        let day = written::day(&self.day, ctx.now.date());
        day.zip(written::time(&self.time)).map_or(Moment::Unclear, |(day, time)| Moment::At(day.to_datetime(time)))
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let words = ctx.words;
        let soft = |line: String| text(line).size(size::UI).color(ctx.roles.soft).width(Fill);
        let mut content = column![text(words.clock()).font(font::SERIF_BOLD).size(size::TITLE), soft(words.clock_intro())].spacing(space::LARGE);
        let Some((table, starts)) = starts(ctx.handbook) else { return parts::page(ctx, theme::MEASURE + 100.0, content) };
        let language = ctx.settings.text;
        // What was chosen opens in its place, so that nothing is far from it.
        let choices = starts.iter().enumerate().flat_map(|(i, start)| {
            let selected = self.start == Some(i);
            let face = if selected { font::SANS_BOLD } else { font::SANS };
            let label = text(start.title.in_language(language)).font(face).size(size::UI).width(Fill);
            let style = theme::pressable(ctx.roles, Look::Card { selected });
            let choice = press(label, Message::StartChosen(i), ctx.roles.accent).padding([8, 14]).width(Fill).style(style);
            let open = selected.then(|| {
                let moment = text(start.moment.in_language(language)).size(size::UI).width(Fill);
                let opened = column![moment, self.fields(ctx), self.terms(ctx, start)].spacing(space::MEDIUM);
                container(opened).padding(iced::Padding { top: space::SMALL, right: 0.0, bottom: space::LARGE, left: space::GROUP }).into()
            });
            [Some(container(choice).id(ctx.block(&start_key(i))).width(Fill).into()), open].into_iter().flatten()
        });
        content = content.push(Column::with_children(choices).spacing(6));
        let note = table.note.as_ref().map(|note| soft(note.in_language(language).to_owned()));
        parts::page(ctx, theme::MEASURE + 100.0, content.push(note).push(soft(caution(ctx))))
    }

    fn fields<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let words = ctx.words;
        let field = |label: String, example: String, value: &str, width: f32, on_input: fn(String) -> Message| {
            let input =
                text_input(&example, value).on_input(on_input).padding([7, 10]).size(size::UI).width(width).style(theme::search_box(ctx.roles));
            column![text(label).size(size::LABEL).color(ctx.roles.soft), input].spacing(2)
        };
        let now = press(text(words.clock_now()).size(size::UI), Message::NowChosen, ctx.roles.accent);
        Row::with_children([
            field(words.clock_day(), words.clock_day_example(), &self.day, 160.0, Message::DayEdited).into(),
            field(words.clock_time(), words.clock_time_example(), &self.time, 110.0, Message::TimeEdited).into(),
            now.padding([8, 14]).style(theme::pressable(ctx.roles, Look::Button)).into(),
        ])
        .spacing(space::MEDIUM)
        .align_y(Vertical::Bottom)
        .wrap()
        .into()
    }

    fn terms<'a>(&self, ctx: &Context<'a>, start: &'a Start) -> Element<'a, Message> {
        let moment = self.moment(ctx);
        let said = |line: String| text(line).size(size::UI).color(ctx.roles.trouble).width(Fill);
        let warning = match moment {
            Moment::Unclear => Some(said(ctx.words.clock_unclear())),
            Moment::At(began) if began > ctx.now.datetime() => Some(said(ctx.words.clock_ahead())),
            Moment::Empty | Moment::At(_) => None,
        };
        let rows = start.terms.iter().map(|term| {
            let end = match moment {
                Moment::At(began) => deadline::end(began, term.length, ctx.now.time_zone()),
                Moment::Empty | Moment::Unclear => None,
            };
            line(ctx, term, end)
        });
        column![warning, Column::with_children(rows).spacing(space::LARGE)].spacing(space::MEDIUM).into()
    }
}

/// A term: its length, when it runs out, what that means, and on what it rests.
fn line<'a>(ctx: &Context<'a>, term: &'a Deadline, end: Option<End>) -> Element<'a, Message> {
    let (words, roles) = (ctx.words, ctx.roles);
    let now = ctx.now.datetime();
    let when = end.map(|end| text(words.end_of_term(end)).font(font::SANS_BOLD).size(size::BODY).width(Fill));
    let left =
        end.map(
            |end| {
                if end.is_over(now) { parts::pill(words.clock_over(), roles.past) } else { parts::pill(words.time_left(end, now), roles.in_force) }
            },
        );
    let head = Row::with_children([text(words.length(term.length)).font(font::SERIF_BOLD).size(size::HEADING).into()]).push(left);
    let language = ctx.settings.text;
    let note = term.note.as_ref().map(|note| shown(ctx, note, language, None, parts::NOTE));
    let links = term.rests_on.iter().map(|reference| reference_link(ctx, reference).map(Message::Block));
    let read = term.rests_on.iter().filter_map(|reference| match reference {
        Reference::Link(id) => ctx.handbook.provision(id),
        Reference::Cited { .. } => None,
    });
    let read = read.map(|provision| ctx.handbook.act_of(provision)).next().map(|act| {
        let as_read = words.clock_as_read(act.about.name.in_language(words.language()), &words.date(act.about.known_as_of));
        text(format!("{as_read} · {}", words.grade(term.grade))).size(size::TINY).color(roles.soft).width(Fill)
    });
    let content = column![
        head.spacing(space::MEDIUM).align_y(Vertical::Center).wrap(),
        when,
        shown(ctx, &term.text, language, None, parts::Setting { size: 16.0, ..parts::BODY }),
        note,
        Row::with_children([text(words.rests_on()).size(size::LABEL).color(roles.soft).into()]).extend(links).spacing(space::MEDIUM).wrap(),
        read
    ];
    container(content.spacing(space::HAIR)).padding(space::MEDIUM).width(Fill).style(theme::boxed(roles.card, roles.line, theme::CORNER.1)).into()
}

/// The key of a start, for scrolling to it.
fn start_key(start: usize) -> String {
    format!("start#{start}")
}

fn starts(book: &Handbook) -> Option<(&Table, &[Start])> {
    match book.item(&Id::new(TABLE)) {
        Some(Item::Table(table @ Table { rows: Rows::Deadlines(starts), .. })) => Some((table, starts)),
        _ => None,
    }
}

/// What must be said beside every count: a summary, and whether a lawyer has checked it.
fn caution(ctx: &Context<'_>) -> String {
    [Some(ctx.words.not_official()), parts::not_reviewed(ctx, ctx.words.language()).map(str::to_owned)]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ")
}

/// The way to the clock, for a book that has one.
pub fn route(book: &Handbook) -> Option<Route> {
    starts(book).map(|_| Route::Clock)
}
