//! The first screen: a question, what to try, the situations (or topics, in a book without), the review, the acts, and what this book is.

use super::{Action, Context, moved};
use crate::command::Command;
use crate::font;
use crate::handbook::{Id, Topic};
use crate::language::Text;
use crate::navigation::{ACTS, Route};
use crate::theme::{self, Look, size, space};
use crate::view::parts;
use crate::widget::{cards, press};

use iced::widget::{Column, Row, column, container, text};
use iced::{Color, Element, Fill};

/// The first screen.
#[derive(Debug)]
pub struct Home {
    selected: Option<usize>,
}

/// What happened on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A way was chosen.
    Chosen(Route),
    /// An example was chosen.
    ExampleChosen(String),
}

/// Width of the page.
const WIDTH: f32 = 1120.0;

impl Home {
    /// Opens it.
    pub fn open() -> Self {
        Self { selected: None }
    }

    /// What follows from a message.
    pub fn update(&mut self, _ctx: &Context<'_>, message: Message) -> Action {
        match message {
            Message::Chosen(route) => Action::Go(route),
            Message::ExampleChosen(query) => Action::Search(query),
        }
    }

    /// What follows from a key.
    pub fn command(&mut self, ctx: &Context<'_>, command: Command) -> Action {
        let ways = ways_in(ctx);
        match (command, self.selected) {
            (Command::Down, None) => self.selected = Some(0),
            (Command::Down | Command::Up, Some(selected)) => self.selected = Some(moved(selected, ways.len(), command == Command::Down)),
            (Command::Open, Some(selected)) => return ways.into_iter().nth(selected).map_or(Action::None, |way| Action::Go(way.route)),
            _ => return Action::None,
        }
        self.selected.map_or(Action::None, |selected| Action::Show(card_key(selected)))
    }

    /// It has no blocks that need to keep their place.
    pub fn blocks(&self, _ctx: &Context<'_>) -> Vec<String> {
        Vec::new()
    }

    /// The screen.
    pub fn view<'a>(&self, ctx: &Context<'a>) -> Element<'a, Message> {
        let content = column![heading(ctx), self.ways_in(ctx), ways(ctx)].spacing(space::GROUP);
        parts::page(ctx, WIDTH, content)
    }

    fn ways_in<'a>(&self, ctx: &Context<'a>) -> Element<'a, Message> {
        let roles = ctx.roles;
        let language = ctx.words.language();
        let across = match ctx.page_width() {
            width if width >= 1000.0 => 4,
            width if width >= 760.0 => 3,
            width if width >= 560.0 => 2,
            _ => 1,
        };
        let card = |(i, way): (usize, Way<'a>)| -> Element<'a, Message> {
            let content = column![
                text(way.title.in_language(language)).font(font::SANS_BOLD).size(16),
                text(way.summary.in_language(language)).size(size::LABEL).color(roles.soft)
            ]
            .spacing(space::HAIR)
            .width(Fill);
            let style = theme::pressable(roles, Look::Card { selected: self.selected == Some(i) });
            let card = press(content, Message::Chosen(way.route), roles.accent).padding([12, 14]).width(Fill).height(Fill).style(style);
            container(card).id(ctx.block(&card_key(i))).width(Fill).height(Fill).into()
        };
        cards(ways_in(ctx).into_iter().enumerate().map(card).collect(), across, space::MEDIUM).into()
    }
}

/// The key of a card, for scrolling to it.
fn card_key(card: usize) -> String {
    format!("card#{card}")
}

/// A card of the first screen.
struct Way<'a> {
    title: &'a Text,
    summary: &'a Text,
    route: Route,
}

/// The situations; in a book without any, the topics.
fn ways_in<'a>(ctx: &Context<'a>) -> Vec<Way<'a>> {
    let book = ctx.handbook;
    if book.guides.is_empty() {
        let way = |topic: &'a Topic| Way { title: &topic.title, summary: &topic.summary, route: Route::to(topic.id.clone()) };
        return book.topics.iter().map(way).collect();
    }
    book.guides.iter().map(|guide| Way { title: &guide.title, summary: &guide.summary, route: Route::to(guide.id.clone()) }).collect()
}

fn heading<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let language = ctx.words.language();
    let examples = ctx.handbook.manifest.search_examples.get(language).map(Vec::as_slice).unwrap_or_default();
    let links = examples.iter().map(|example| parts::link(ctx.roles, example.as_str(), Message::ExampleChosen(example.clone())).into());
    let tries =
        Row::with_children([text(ctx.words.home_try()).size(size::UI).color(ctx.roles.soft).into()]).extend(links).spacing(space::MEDIUM).wrap();
    let disclaimer =
        format!("{} {}", ctx.handbook.manifest.disclaimer_short.in_language(language), parts::not_reviewed(ctx, language).unwrap_or_default());
    column![
        text(ctx.words.home_question()).font(font::SERIF_BOLD).size(size::DISPLAY),
        tries,
        text(disclaimer).size(size::LABEL).color(ctx.roles.past.0)
    ]
    .spacing(space::SMALL)
    .into()
}

fn ways<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let columns = [review(ctx), Some(acts(ctx)), Some(about(ctx))].into_iter().flatten();
    if ctx.page_width() >= 760.0 {
        Row::with_children(columns).spacing(space::LARGE).into()
    } else {
        Column::with_children(columns).spacing(space::GROUP).into()
    }
}

fn way<'a>(colour: Color, title: String, content: Element<'a, Message>) -> Element<'a, Message> {
    let bar = container(iced::widget::space::horizontal().height(3)).width(Fill).style(theme::ground(colour));
    column![bar, text(title).font(font::SERIF_BOLD).size(size::HEADING), content].spacing(space::SMALL).width(Fill).into()
}

fn review<'a>(ctx: &Context<'a>) -> Option<Element<'a, Message>> {
    let review = ctx.handbook.review.as_ref()?;
    let language = ctx.words.language();
    let content = column![
        text(review.title.in_language(language)).font(font::SERIF).size(16).line_height(1.45),
        text(review.byline.in_language(language)).size(size::LABEL).color(ctx.roles.soft),
        parts::link(ctx.roles, ctx.words.review_open(review.paragraphs.len()), Message::Chosen(Route::Review(None)))
    ]
    .spacing(space::SMALL);
    Some(way(ctx.roles.accent, ctx.words.review(), content.into()))
}

/// So many acts stand here; the first are what most is asked about.
const ACTS_SHOWN: usize = 9;

fn acts<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let language = ctx.words.language();
    let link = |label: &str, id: &Id| -> Element<'a, Message> {
        parts::link(ctx.roles, label.to_owned(), Message::Chosen(Route::Contents(id.clone()))).into()
    };
    let acts = || ctx.handbook.acts.iter().filter(|act| !act.provisions.is_empty());
    let every = (acts().count() > ACTS_SHOWN).then(|| link(&ctx.words.every_act(), &Id::new(ACTS)));
    let links = acts().take(ACTS_SHOWN).map(|act| link(act.about.name.in_language(language), &act.id)).chain(every);
    way(ctx.roles.past.0, ctx.words.codes(), Column::with_children(links).spacing(6).into())
}

fn about<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let manifest = &ctx.handbook.manifest;
    let edition = ctx.words.book_edition(&manifest.edition.number, &ctx.words.date(manifest.edition.date));
    let content = column![
        text(manifest.disclaimer.in_language(ctx.words.language())).size(size::LABEL).line_height(1.45),
        parts::link(ctx.roles, ctx.words.about_purpose(), Message::Chosen(Route::About)),
        text(edition).size(size::LABEL).color(ctx.roles.soft)
    ]
    .spacing(space::SMALL);
    way(ctx.roles.in_force.0, ctx.words.about_book(), content.into())
}
