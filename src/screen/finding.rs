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
    /// Searches.
    pub fn open(ctx: &Context<'_>, query: String) -> Self {
        let mut finding = Self { query, results: None, selected: 0 };
        finding.search(ctx);
        finding
    }

    /// Searches again: the index has become ready, or the language has changed.
    pub fn search(&mut self, ctx: &Context<'_>) {
        let language = ctx.settings.text;
        self.results = ctx.search.ready().map(|search| search.find(&Query { limit: SHOWN, ..Query::new(&self.query, language) }));
        let count = self.results.as_ref().map_or(0, |results| results.hits.len());
        self.selected = self.selected.min(count.saturating_sub(1));
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
            Command::Open => self.hits().nth(self.selected).map_or(Action::None, |id| Action::Go(Route::to(id.clone()))),
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
            (None, _) => column![text(ctx.words.index_building()).color(ctx.roles.soft)],
            (Some(_), _) if self.query.trim().is_empty() => empty(ctx),
            (Some(results), _) if results.hits.is_empty() => nothing(ctx, &self.query),
            (Some(results), _) => self.list(ctx, results),
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
        let instead = results.applied.as_ref().map(|applied| {
            let said = ctx.words.searched_instead(self.query.trim(), &applied.query, &ctx.words.rescue(applied.kind));
            parts::notice(ctx.roles, None, text(said).size(size::UI).width(Fill), ctx.roles.past.0)
        });
        let also = (!results.also_searched.is_empty()).then(|| soft(ctx.words.also_searched(&results.also_searched.join(", "))));
        let offers = results.suggestions.iter().map(|offer| {
            let label = ctx.words.search_instead(&offer.query, &ctx.words.rescue(offer.kind));
            parts::link(ctx.roles, label, Message::ExampleChosen(offer.query.clone())).into()
        });
        let rows = results.hits.iter().enumerate().map(|(i, hit)| {
            let selected = i == self.selected;
            container(hit::view(ctx, hit, selected, Message::Chosen(hit.id.clone()))).id(ctx.block(hit.id.as_str())).width(Fill).into()
        });
        column![
            text(count).size(size::LABEL).color(ctx.roles.soft),
            instead,
            also,
            Column::with_children(offers),
            Column::with_children(rows).spacing(space::HAIR)
        ]
        .spacing(space::MEDIUM)
    }
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
