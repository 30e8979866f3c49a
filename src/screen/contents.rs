//! A list: the provisions of a topic or of an act, every act, every term of the glossary.

use super::{Action, Context, moved};
use crate::command::Command;
use crate::font;
use crate::handbook::{Handbook, Id, Item, Provision, Status};
use crate::navigation::{ACTS, Route, TERMS};
use crate::theme::{self, Look, size, space};
use crate::view::parts;
use crate::widget::press;

use iced::alignment::Vertical;
use iced::widget::{Column, column, container, row, text};
use iced::{Element, Fill};

/// The list.
#[derive(Debug)]
pub struct Contents {
    id: Id,
    selected: usize,
}

/// What happened on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A row was chosen.
    Chosen(Id),
}

impl Contents {
    /// Opens the list of a topic or an act, of every act or of every term.
    pub fn open(id: Id) -> Self {
        Self { id, selected: 0 }
    }

    /// What follows from a message.
    pub fn update(&mut self, ctx: &Context<'_>, Message::Chosen(id): Message) -> Action {
        self.selected = self.rows(ctx).iter().position(|row| *row.id == id).unwrap_or(0);
        Action::Go(Route::to(id))
    }

    /// What follows from a key.
    pub fn command(&mut self, ctx: &Context<'_>, command: Command) -> Action {
        let rows = self.rows(ctx);
        match command {
            Command::Down | Command::Up => {
                self.selected = moved(self.selected, rows.len(), command == Command::Down);
                rows.get(self.selected).map_or(Action::None, |row| Action::Show(row.id.to_string()))
            }
            Command::Open => rows.get(self.selected).map_or(Action::None, |row| Action::Go(Route::to(row.id.clone()))),
            _ => Action::None,
        }
    }

    fn rows<'a>(&self, ctx: &Context<'a>) -> Vec<Row<'a>> {
        let book = ctx.handbook;
        match (book.item(&self.id), self.id.as_str()) {
            (Some(Item::Topic(topic)), _) => of(book, &topic.provisions),
            (Some(Item::Act(act)), _) => of(book, &act.provisions),
            (_, ACTS) => {
                let acts = book.acts.iter().filter(|act| !act.provisions.is_empty());
                acts.map(|act| Row { id: &act.id, title: act.about.name.in_language(ctx.words.language()), provision: None }).collect()
            }
            (_, TERMS) => {
                let terms = book.terms.iter().map(|term| Row { id: &term.id, title: term.term.show(ctx.settings.text).text, provision: None });
                let mut terms: Vec<Row<'a>> = terms.collect();
                terms.sort_by_cached_key(|row| row.title.to_lowercase());
                terms
            }
            _ => Vec::new(),
        }
    }

    /// The keys of its rows.
    pub fn blocks(&self, ctx: &Context<'_>) -> Vec<String> {
        self.rows(ctx).iter().map(|row| row.id.to_string()).collect()
    }

    /// The screen.
    pub fn view<'a>(&self, ctx: &Context<'a>) -> Element<'a, Message> {
        let language = ctx.words.language();
        let (title, under) = match (ctx.handbook.item(&self.id), self.id.as_str()) {
            (Some(Item::Topic(topic)), _) => (topic.title.in_language(language).to_owned(), Some(topic.summary.in_language(language))),
            (Some(Item::Act(act)), _) => (act.about.title.in_language(language).to_owned(), None),
            (_, TERMS) => (ctx.words.glossary(), None),
            _ => (ctx.words.every_act(), None),
        };
        let act = match ctx.handbook.item(&self.id) {
            Some(Item::Act(act)) => Some(act),
            _ => None,
        };
        let notes = act
            .into_iter()
            .flat_map(|act| &act.about.notes)
            .map(|note| text(note.text.in_language(language)).size(size::LABEL).color(ctx.roles.soft).width(Fill).into());
        let rows = self.rows(ctx).into_iter().enumerate().map(|(i, row)| row_of(ctx, &row, i == self.selected));
        let content = column![
            text(title).font(font::SERIF_BOLD).size(size::TITLE).width(Fill),
            under.map(|under| text(under).size(size::UI).color(ctx.roles.soft)),
            Column::with_children(notes).spacing(space::HAIR),
            Column::with_children(rows).spacing(space::SMALL)
        ]
        .spacing(space::MEDIUM);
        parts::page(ctx, 860.0, content)
    }
}

/// A row of the list.
struct Row<'a> {
    id: &'a Id,
    title: &'a str,
    /// The provision that it is, with its citation and status.
    provision: Option<&'a Provision>,
}

fn of<'a>(book: &'a Handbook, positions: &[usize]) -> Vec<Row<'a>> {
    let provisions = positions.iter().filter_map(|position| book.provisions.get(*position));
    provisions.map(|provision| Row { id: &provision.id, title: "", provision: Some(provision) }).collect()
}

fn row_of<'a>(ctx: &Context<'a>, shown: &Row<'a>, selected: bool) -> Element<'a, Message> {
    let past = shown.provision.is_some_and(|provision| ctx.handbook.status(provision) != Status::InForce);
    let title = shown.provision.map_or(shown.title, |provision| provision.current().title.show(ctx.settings.text).text);
    let head = shown.provision.map(|provision| {
        row![
            text(ctx.words.citation(ctx.handbook, provision)).size(size::LABEL).color(ctx.roles.soft),
            parts::status_pill(ctx.roles, ctx.words, ctx.handbook, provision)
        ]
        .spacing(space::SMALL)
        .align_y(Vertical::Center)
        .wrap()
    });
    let title = text(title).font(font::SERIF_BOLD).size(17).width(Fill).color_maybe(past.then_some(ctx.roles.soft));
    let button = press(column![head, title].spacing(space::HAIR), Message::Chosen(shown.id.clone()), ctx.roles.accent)
        .padding([10, 14])
        .width(Fill)
        .style(theme::pressable(ctx.roles, Look::Card { selected }));
    container(button).id(ctx.block(shown.id.as_str())).into()
}
