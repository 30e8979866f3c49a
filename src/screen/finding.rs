//! Search results: one row a provision or paragraph, the selected one a card; an honest word where nothing is found.

use super::{Action, Context, SearchState, moved};
use crate::command::Command;
use crate::font;
use crate::handbook::Id;
use crate::navigation::Route;
use crate::search::{Query, Results};
use crate::theme::{size, space};
use crate::view::{hit, parts};

use iced::widget::{Column, column, container, text};
use iced::{Element, Fill};

/// The results of what is being typed.
#[derive(Debug)]
pub struct Finding {
    query: String,
    results: Option<Results>,
    /// Whether the results are those of what was asked last.
    fresh: bool,
    /// Whether the first result is to be opened as soon as it is known.
    entered: bool,
    selected: usize,
}

/// What happened on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A hit was chosen.
    Chosen(Id),
    /// An example was chosen.
    ExampleChosen(String),
}

/// At most this many hits are listed; further words narrow them.
const SHOWN: usize = 50;

impl Finding {
    /// A query whose results are to come; until then those of the query before it stay.
    pub fn open(query: String, earlier: Option<Results>) -> Self {
        Self { query, results: earlier, fresh: false, entered: false, selected: 0 }
    }

    /// What it wants to know.
    pub fn asks(&self, ctx: &Context<'_>) -> Query {
        Query { limit: SHOWN, ..Query::new(&self.query, ctx.settings.text) }
    }

    /// The results of what it asked last; the first is opened if that was wished before they were known.
    pub fn found(&mut self, results: Results) -> Action {
        self.selected = self.selected.min(results.hits.len().saturating_sub(1));
        self.results = Some(results);
        self.fresh = true;
        if std::mem::take(&mut self.entered) { self.open_selected() } else { Action::None }
    }

    /// Its results, for the query after it.
    pub fn take_results(&mut self) -> Option<Results> {
        self.results.take()
    }

    fn open_selected(&self) -> Action {
        self.hits().nth(self.selected).map_or(Action::None, |id| Action::Go(Route::to(id.clone())))
    }

    /// What was searched.
    pub fn query(&self) -> &str {
        &self.query
    }

    /// What follows from a message.
    pub fn update(&mut self, _ctx: &Context<'_>, message: Message) -> Action {
        match message {
            Message::Chosen(id) => {
                let row = self.hits().position(|hit| *hit == id);
                self.selected = row.unwrap_or(0);
                Action::Go(Route::to(id))
            }
            Message::ExampleChosen(query) => Action::Search(query),
        }
    }

    /// What follows from a key.
    pub fn command(&mut self, _ctx: &Context<'_>, command: Command) -> Action {
        match command {
            Command::Down | Command::Up => {
                self.selected = moved(self.selected, self.hits().count(), command == Command::Down);
                self.hits().nth(self.selected).map_or(Action::None, |id| Action::Show(id.to_string()))
            }
            Command::Open if !self.fresh => {
                self.entered = true;
                Action::None
            }
            Command::Open => self.open_selected(),
            _ => Action::None,
        }
    }

    fn hits(&self) -> impl Iterator<Item = &Id> {
        self.results.iter().flat_map(|results| &results.hits).map(|hit| &hit.id)
    }

    /// The keys of its rows.
    pub fn blocks(&self, _ctx: &Context<'_>) -> Vec<String> {
        self.hits().map(Id::to_string).collect()
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let content = match (&self.results, ctx.search) {
            (_, SearchState::Unavailable(reason)) => column![text(ctx.words.index_unavailable(reason)).color(ctx.roles.trouble)],
            _ if self.query.trim().is_empty() => empty(ctx),
            // Only the whole index can say that there is nothing, and only of what was asked last.
            (Some(results), SearchState::Ready(_)) if self.fresh && results.hits.is_empty() => nothing(ctx, &self.query),
            (Some(results), SearchState::Ready(_)) if !results.hits.is_empty() => self.list(ctx, results),
            (Some(results), _) => column![building(ctx), self.rows(ctx, results)].spacing(space::MEDIUM),
            (None, _) => column![building(ctx)],
        };
        parts::page(ctx, 900.0, content)
    }

    fn list<'a>(&self, ctx: &Context<'a>, results: &'a Results) -> Column<'a, Message> {
        let count = if results.hits.len() < results.total {
            ctx.words.shown_of(results.hits.len(), results.total)
        } else {
            ctx.words.results_count(results.total)
        };
        let soft = |line: String| text(line).size(size::LABEL).color(ctx.roles.soft).width(Fill);
        let instead = results.applied.as_ref().filter(|_| self.fresh).map(|applied| {
            let said = ctx.words.searched_instead(self.query.trim(), &applied.query, &ctx.words.rescue(applied.kind));
            parts::notice(ctx.roles, None, text(said).size(size::UI).width(Fill), ctx.roles.past.0)
        });
        let also = (!results.also_searched.is_empty()).then(|| soft(ctx.words.also_searched(&results.also_searched.join(", "))));
        let offers = results.suggestions.iter().map(|offer| {
            let label = ctx.words.search_instead(&offer.query, &ctx.words.rescue(offer.kind));
            parts::link(ctx.roles, label, Message::ExampleChosen(offer.query.clone())).into()
        });
        column![text(count).size(size::LABEL).color(ctx.roles.soft), instead, also, Column::with_children(offers), self.rows(ctx, results)]
            .spacing(space::MEDIUM)
    }

    fn rows<'a>(&self, ctx: &Context<'a>, results: &'a Results) -> Column<'a, Message> {
        let rows = results.hits.iter().enumerate().map(|(i, hit)| {
            let selected = i == self.selected;
            container(hit::view(ctx, hit, selected, Message::Chosen(hit.id.clone()))).id(ctx.block(hit.id.as_str())).width(Fill).into()
        });
        Column::with_children(rows).spacing(space::HAIR)
    }
}

/// How far the index has come; nothing once it is ready.
fn building<'a>(ctx: &Context<'a>) -> Option<Element<'a, Message>> {
    ctx.search.percent().map(|percent| text(ctx.words.index_building(percent)).size(size::LABEL).color(ctx.roles.soft).into())
}

fn empty<'a>(ctx: &Context<'a>) -> Column<'a, Message> {
    let examples = ctx.handbook.manifest.search_examples.get(ctx.words.language()).map(Vec::as_slice).unwrap_or_default();
    let links = examples.iter().map(|example| parts::link(ctx.roles, example.as_str(), Message::ExampleChosen(example.clone())).into());
    column![text(ctx.words.search_empty()).size(size::BODY), text(ctx.words.home_try()).size(size::UI).color(ctx.roles.soft)]
        .extend(links)
        .spacing(space::SMALL)
}

fn nothing<'a>(ctx: &Context<'a>, query: &str) -> Column<'a, Message> {
    let advice = [ctx.words.nothing_fewer_words(), ctx.words.nothing_other_word(), ctx.words.nothing_browse()];
    let lines = advice.into_iter().map(|line| text(format!("• {line}")).size(size::UI).width(Fill).into());
    column![
        text(ctx.words.nothing_found(query.trim())).font(font::SERIF_BOLD).size(size::HEADING).width(Fill),
        text(ctx.words.nothing_found_try()).size(size::UI).color(ctx.roles.soft)
    ]
    .extend(lines)
    .spacing(space::SMALL)
}
