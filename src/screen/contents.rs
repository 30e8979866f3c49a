//! A list of provisions: those of a topic or of an act.

use super::{Action, Context, moved};
use crate::command::Command;
use crate::font;
use crate::handbook::{Id, Item, Provision, Status};
use crate::navigation::Route;
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
    /// A provision was chosen.
    Chosen(Id),
}

impl Contents {
    /// Opens the list of a topic or an act.
    pub fn open(id: Id) -> Self {
        Self { id, selected: 0 }
    }

    /// What follows from a message.
    pub fn update(&mut self, ctx: &Context<'_>, Message::Chosen(id): Message) -> Action {
        self.selected = self.provisions(ctx).iter().position(|provision| provision.id == id).unwrap_or(0);
        Action::Go(Route::Provision(id))
    }

    /// What follows from a key.
    pub fn command(&mut self, ctx: &Context<'_>, command: Command) -> Action {
        let provisions = self.provisions(ctx);
        match command {
            Command::Down | Command::Up => {
                self.selected = moved(self.selected, provisions.len(), command == Command::Down);
                provisions.get(self.selected).map_or(Action::None, |provision| Action::Show(provision.id.to_string()))
            }
            Command::Open => provisions.get(self.selected).map_or(Action::None, |provision| Action::Go(Route::Provision(provision.id.clone()))),
            _ => Action::None,
        }
    }

    fn provisions<'a>(&self, ctx: &Context<'a>) -> Vec<&'a Provision> {
        let book = ctx.handbook;
        let positions = match book.item(&self.id) {
            Some(Item::Topic(topic)) => topic.provisions.as_slice(),
            Some(Item::Act(act)) => act.provisions.as_slice(),
            _ => &[],
        };
        positions.iter().filter_map(|position| book.provisions.get(*position)).collect()
    }

    /// The keys of its rows.
    pub fn blocks(&self, ctx: &Context<'_>) -> Vec<String> {
        self.provisions(ctx).iter().map(|provision| provision.id.to_string()).collect()
    }

    /// The screen.
    pub fn view<'a>(&self, ctx: &Context<'a>) -> Element<'a, Message> {
        let language = ctx.words.language();
        let (title, under) = match ctx.handbook.item(&self.id) {
            Some(Item::Topic(topic)) => (topic.title.in_language(language), Some(topic.summary.in_language(language))),
            Some(Item::Act(act)) => (act.about.title.in_language(language), None),
            _ => ("", None),
        };
        let act = match ctx.handbook.item(&self.id) {
            Some(Item::Act(act)) => Some(act),
            _ => None,
        };
        let notes = act
            .into_iter()
            .flat_map(|act| &act.about.notes)
            .map(|note| text(note.text.in_language(language)).size(size::LABEL).color(ctx.roles.soft).width(Fill).into());
        let rows = self.provisions(ctx).into_iter().enumerate().map(|(i, provision)| row_of(ctx, provision, i == self.selected));
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

fn row_of<'a>(ctx: &Context<'a>, provision: &'a Provision, selected: bool) -> Element<'a, Message> {
    let past = ctx.handbook.status(provision) != Status::InForce;
    let title = provision.current().title.show(ctx.settings.text).text;
    let content = column![
        row![
            text(ctx.words.citation(ctx.handbook, provision)).size(size::LABEL).color(ctx.roles.soft),
            parts::status_pill(ctx.roles, ctx.words, ctx.handbook, provision)
        ]
        .spacing(space::SMALL)
        .align_y(Vertical::Center)
        .wrap(),
        text(title).font(font::SERIF_BOLD).size(17).width(Fill).color_maybe(past.then_some(ctx.roles.soft))
    ]
    .spacing(space::HAIR);
    let button = press(content, Message::Chosen(provision.id.clone()), ctx.roles.accent)
        .padding([10, 14])
        .width(Fill)
        .style(theme::pressable(ctx.roles, Look::Card { selected }));
    container(button).id(ctx.block(provision.id.as_str())).into()
}
