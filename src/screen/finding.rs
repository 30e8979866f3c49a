//! Search results: what is cited, one row a provision or paragraph, the selected one a card; an honest word where nothing is found.

use super::{Action, Context, SearchState, moved};
use crate::command::Command;
use crate::font;
use crate::handbook::{Id, day};
use crate::navigation::Route;
use crate::search::{Facet, Opens, Query, Results};
use crate::theme::{size, space};
use crate::view::filters::{self, Filters};
use crate::view::{hit, parts};

use iced::alignment::Vertical;
use iced::widget::{Column, Row, column, container, text};
use iced::{Element, Fill, Padding};
use jiff::civil::Date;

/// The results of what is being typed.
#[derive(Debug)]
pub struct Finding {
    query: Query,
    results: Option<Results>,
    /// Whether the results are those of what was asked last.
    fresh: bool,
    /// Whether the selected row is to be opened as soon as it is known.
    entered: bool,
    selected: usize,
    /// The filter whose values are open.
    open: Option<Facet>,
    /// The day to filter by as it is written.
    day: String,
    /// Why there is no such day.
    unclear: Option<String>,
}

/// What happened on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// A row was chosen.
    Chosen(usize),
    /// An example or an offer was chosen.
    ExampleChosen(String),
    /// A way on was chosen.
    Followed(Route),
    /// On the filters.
    Filter(filters::Event),
    /// Words of the same meaning were switched on or off.
    MeaningsSwitched,
    /// Searching exactly as typed was switched on or off.
    AsTypedSwitched,
}

/// At most this many hits are listed; further words narrow them.
const SHOWN: usize = 50;
/// At most this many provisions are offered for a citation.
const CITED: usize = 5;

impl Finding {
    /// A query, narrowed as before, whose results are to come; until then those of the query before it stay.
    pub fn open(ctx: &Context<'_>, text: String, before: Option<Query>, earlier: Option<Results>) -> Self {
        let language = ctx.settings.text;
        let query = Query { text, language, limit: SHOWN, ..before.unwrap_or_else(|| Query::new("", language)) };
        let day = query.as_of.map_or_else(String::new, |day| format!("{:02}.{:02}.{}", day.day(), day.month(), day.year()));
        Self { query, results: earlier, fresh: false, entered: false, selected: 0, open: None, day, unclear: None }
    }

    /// What it wants to know.
    pub fn asks(&mut self, ctx: &Context<'_>) -> Query {
        self.query.language = ctx.settings.text;
        self.fresh = false;
        self.query.clone()
    }

    /// The results of what it asked last; the selected one is opened if that was wished before they were known.
    pub fn found(&mut self, ctx: &Context<'_>, results: Results) -> Action {
        self.results = Some(results);
        self.fresh = true;
        self.unclear = self.unclear(ctx);
        self.selected = self.selected.min(self.rows().count().saturating_sub(1));
        if std::mem::take(&mut self.entered) { self.go() } else { Action::None }
    }

    /// Its results, for the query after it.
    pub fn take_results(&mut self) -> Option<Results> {
        self.results.take()
    }

    /// What is searched, and how it is narrowed.
    pub fn query(&self) -> &Query {
        &self.query
    }

    /// What was really searched: what was typed, or what it was taken for.
    pub fn searched(&self) -> &str {
        let applied = self.results.as_ref().filter(|_| self.fresh).and_then(|results| results.applied.as_ref());
        applied.map_or(&self.query.text, |applied| &applied.query)
    }

    /// What follows from a message.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action {
        match message {
            Message::Chosen(row) => {
                self.selected = row;
                self.go()
            }
            Message::ExampleChosen(query) => Action::Search(query),
            Message::Followed(route) => Action::Go(route),
            Message::Filter(event) => self.filter(ctx, event),
            Message::MeaningsSwitched => self.again(|query| query.meanings = !query.meanings),
            Message::AsTypedSwitched => self.again(|query| query.as_typed = !query.as_typed),
        }
    }

    fn filter(&mut self, ctx: &Context<'_>, event: filters::Event) -> Action {
        use filters::Event;
        match event {
            Event::Opened(facet) => self.open = (self.open != Some(facet)).then_some(facet),
            Event::Chosen(value) => {
                self.open = None;
                return self.again(|query| query.choose(value));
            }
            Event::Released(facet) => return self.again(|query| query.release(facet)),
            Event::DayEdited(day) => {
                self.day = day;
                let day = self.asked_day(ctx);
                return self.again(|query| query.as_of = day);
            }
            Event::DayEntered => {}
            Event::Cleared => {
                self.day = String::new();
                return self.again(|query| *query = query.unfiltered());
            }
        }
        Action::Keep
    }

    /// The day written, if the law of that day is known.
    fn asked_day(&self, ctx: &Context<'_>) -> Option<Date> {
        day(&self.day).filter(|day| ctx.handbook.known_as_of().is_none_or(|known| *day <= known))
    }

    /// Why what is written is no day to filter by.
    fn unclear(&self, ctx: &Context<'_>) -> Option<String> {
        if self.day.trim().is_empty() || self.asked_day(ctx).is_some() {
            return None;
        }
        let known = ctx.handbook.known_as_of().filter(|_| day(&self.day).is_some());
        Some(known.map_or_else(|| ctx.words.filter_as_of_unclear(), |known| ctx.words.cli_not_known_after(&ctx.words.date(known))))
    }

    fn again(&mut self, change: impl FnOnce(&mut Query)) -> Action {
        change(&mut self.query);
        self.selected = 0;
        Action::Find
    }

    /// Closes what is open over the results; whether there was something.
    pub fn close(&mut self) -> bool {
        self.open.take().is_some()
    }

    /// What follows from a key.
    pub fn command(&mut self, ctx: &Context<'_>, command: Command) -> Action {
        let results = self.results.as_ref();
        match command {
            Command::Down | Command::Up => {
                self.selected = moved(self.selected, self.rows().count(), command == Command::Down);
                self.blocks(ctx).into_iter().nth(self.selected).map_or(Action::None, Action::Show)
            }
            Command::Open if !self.fresh => {
                self.entered = true;
                Action::None
            }
            Command::Open => self.go(),
            Command::AsTyped => self.again(|query| query.as_typed = !query.as_typed),
            Command::Meanings if !self.query.meanings || results.is_some_and(|results| !results.also_searched.is_empty()) => {
                self.again(|query| query.meanings = !query.meanings)
            }
            Command::TakeOffer => {
                let offer = results.and_then(|results| results.suggestions.first());
                offer.map_or(Action::None, |offer| Action::Search(offer.query.clone()))
            }
            _ => Action::None,
        }
    }

    fn go(&self) -> Action {
        let Some(id) = self.rows().nth(self.selected) else { return Action::None };
        // What was looked for in the law of a day is read as it was on that day.
        Action::Go(match (Route::to(id.clone()), self.query.as_of) {
            (Route::Provision(id), Some(day)) => Route::AsOf(id, day),
            (route, _) => route,
        })
    }

    /// What is cited, then the hits: everything that can be selected and opened.
    fn rows(&self) -> impl Iterator<Item = &Id> {
        let hits = self.results.iter().flat_map(|results| &results.hits).map(|hit| &hit.id);
        self.cited().iter().map(|cited| &cited.id).chain(hits)
    }

    fn cited(&self) -> &[Opens] {
        let cited = self.results.as_ref().map_or(&[][..], |results| &results.cited);
        cited.get(..CITED).unwrap_or(cited)
    }

    /// The keys of its rows.
    pub fn blocks(&self, _ctx: &Context<'_>) -> Vec<String> {
        let cited = self.cited().len();
        self.rows().enumerate().map(|(row, id)| if row < cited { cited_key(id) } else { id.to_string() }).collect()
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let content = match (&self.results, ctx.search) {
            (_, SearchState::Unavailable(reason)) => column![text(ctx.words.index_unavailable(reason)).color(ctx.roles.trouble)],
            _ if self.query.text.trim().is_empty() => empty(ctx),
            (None, _) => column![building(ctx)],
            (Some(results), state) => {
                let filters = self.filters(ctx, results);
                // Only the whole index can say that there is nothing, and only of what was asked last.
                let known = self.fresh && matches!(state, SearchState::Ready(_));
                let found = match (results.hits.is_empty(), known) {
                    (true, true) => self.nothing(ctx, results),
                    (true, false) => Column::new(),
                    (false, _) => self.list(ctx, results),
                };
                column![column![building(ctx)], filters, found].spacing(space::MEDIUM)
            }
        };
        parts::page(ctx, 900.0, content)
    }

    /// The filters, where there is anything to filter or a filter to remove.
    fn filters<'a>(&'a self, ctx: &Context<'a>, results: &'a Results) -> Column<'a, Message> {
        let shown = !results.counts.is_empty() || self.query.is_filtered() || !self.day.is_empty();
        let (query, counts, open, day) = (&self.query, &results.counts, self.open, self.day.as_str());
        let filters = Filters { query, counts, open, day, unclear: self.unclear.as_deref() };
        column![shown.then(|| filters::view(ctx, filters).map(Message::Filter))]
    }

    fn list<'a>(&'a self, ctx: &Context<'a>, results: &'a Results) -> Column<'a, Message> {
        let count = if results.hits.len() < results.total {
            ctx.words.shown_of(results.hits.len(), results.total)
        } else {
            ctx.words.results_count(results.total)
        };
        let cited = self.cited().len();
        let opens = self.cited().iter().enumerate().map(|(row, cited)| {
            let row = hit::open(ctx, cited, row == self.selected, Message::Chosen(row));
            container(row).id(ctx.block(&cited_key(&cited.id))).width(Fill).into()
        });
        let rows = results.hits.iter().zip(cited..).map(|(found, row)| {
            let view = hit::view(ctx, found, row == self.selected, Message::Chosen(row));
            container(view).id(ctx.block(found.id.as_str())).width(Fill).into()
        });
        let opens = (cited > 0).then(|| below(Column::with_children(opens).spacing(space::HAIR)));
        let said = self.said(ctx, results).map(below);
        let rows = below(Column::with_children(rows).spacing(space::HAIR));
        // Each in a column of its own, so that what comes and goes moves nothing that has the focus.
        let count = text(count).size(size::LABEL).color(ctx.roles.soft).into();
        let exactly = (!self.query.as_typed).then(|| with_key(ctx, ctx.words.as_typed_try(), Command::AsTyped, Message::AsTypedSwitched));
        let head = Row::with_children([count]).push(exactly).spacing(space::MEDIUM).align_y(Vertical::Center).wrap();
        column![head, column![opens], column![said], rows]
    }

    /// What was searched otherwise than typed, each with the way to have it otherwise.
    fn said<'a>(&self, ctx: &Context<'a>, results: &'a Results) -> Option<Column<'a, Message>> {
        let words = ctx.words;
        let mut said: Vec<Element<'a, Message>> = Vec::new();
        if let Some(applied) = results.applied.as_ref().filter(|_| self.fresh) {
            let instead = words.searched_instead(self.query.text.trim(), &applied.query, &words.rescue(applied.kind));
            said.push(parts::notice(ctx.roles, None, text(instead).size(size::UI).width(Fill), ctx.roles.past.0));
        }
        if self.query.as_typed {
            said.push(switch(ctx, words.as_typed_on(), words.as_typed_leave(), Command::AsTyped, Message::AsTypedSwitched));
        } else if !self.query.meanings {
            said.push(switch(ctx, words.meanings_off(), words.meanings_with(), Command::Meanings, Message::MeaningsSwitched));
        } else if !results.also_searched.is_empty() {
            let also = words.also_searched(&results.also_searched.join(", "));
            said.push(switch(ctx, also, words.meanings_without(), Command::Meanings, Message::MeaningsSwitched));
        }
        let offers = results.suggestions.iter().enumerate().map(|(at, offer)| {
            let label = words.search_instead(&offer.query, &words.rescue(offer.kind));
            let message = Message::ExampleChosen(offer.query.clone());
            if at == 0 { with_key(ctx, label, Command::TakeOffer, message) } else { parts::button(ctx.roles, label, message).into() }
        });
        said.extend(offers);
        (!said.is_empty()).then(|| Column::with_children(said).spacing(space::SMALL))
    }

    fn nothing<'a>(&self, ctx: &Context<'a>, results: &'a Results) -> Column<'a, Message> {
        let words = ctx.words;
        let advice = [words.nothing_fewer_words(), words.nothing_other_word(), words.nothing_browse()];
        let lines = advice.into_iter().map(|line| text(format!("• {line}")).size(size::UI).width(Fill).into());
        let way = |label: String, message: Message| parts::button(ctx.roles, label, message).into();
        let filters = self.query.is_filtered().then(|| way(words.filters_remove(), Message::Filter(filters::Event::Cleared)));
        let alone = results.words_alone.as_ref().filter(|alone| !alone.is_empty());
        let alone = alone.map(|alone| way(words.words_alone(alone), Message::ExampleChosen(alone.clone())));
        let forms = self.query.as_typed.then(|| way(words.as_typed_leave(), Message::AsTypedSwitched));
        let meanings = (!self.query.meanings).then(|| way(words.meanings_with(), Message::MeaningsSwitched));
        let contents = way(words.nothing_contents(), Message::Followed(Route::Home));
        let ways = filters.into_iter().chain(alone).chain(forms).chain(meanings).chain([contents]);
        column![
            text(words.nothing_found(self.query.text.trim())).font(font::SERIF_BOLD).size(size::HEADING).width(Fill),
            text(words.nothing_found_try()).size(size::UI).color(ctx.roles.soft)
        ]
        .extend(lines)
        .push(container(Row::with_children(ways).spacing(space::SMALL).wrap()).padding([space::SMALL, 0.0]))
        .extend(examples(ctx))
        .spacing(space::SMALL)
    }
}

/// Something with the distance of a control from what is above it.
fn below(content: Column<'_, Message>) -> Element<'_, Message> {
    container(content).padding(Padding::ZERO.top(space::MEDIUM)).into()
}

/// How far the index has come; nothing once it is ready.
fn building<'a>(ctx: &Context<'a>) -> Option<Element<'a, Message>> {
    ctx.search.percent().map(|percent| text(ctx.words.index_building(percent)).size(size::LABEL).color(ctx.roles.soft).into())
}

/// The key of the row of something cited, which may be a hit too.
fn cited_key(id: &Id) -> String {
    format!("cited#{id}")
}

/// A button and the key that does the same.
fn with_key<'a>(ctx: &Context<'a>, label: String, command: Command, message: Message) -> Element<'a, Message> {
    let key = command.chord().map(|chord| parts::key_cap(ctx.roles, chord));
    let button = Row::with_children([parts::button(ctx.roles, label, message).into()]).push(key);
    button.spacing(space::SMALL).align_y(Vertical::Center).into()
}

/// What was done, and the button and key that do otherwise.
fn switch<'a>(ctx: &Context<'a>, said: String, otherwise: String, command: Command, message: Message) -> Element<'a, Message> {
    let said = text(said).size(size::LABEL).color(ctx.roles.soft);
    let line = Row::with_children([said.into(), with_key(ctx, otherwise, command, message)]);
    line.spacing(space::MEDIUM).align_y(Vertical::Center).wrap().into()
}

fn empty<'a>(ctx: &Context<'a>) -> Column<'a, Message> {
    let operators = text(ctx.words.search_operators()).size(size::UI).color(ctx.roles.soft).width(Fill);
    column![text(ctx.words.search_empty()).size(size::BODY), operators].extend(examples(ctx)).spacing(space::SMALL)
}

/// Examples of what can be searched.
fn examples<'a>(ctx: &Context<'a>) -> impl Iterator<Item = Element<'a, Message>> {
    let examples = ctx.handbook.manifest.search_examples.get(ctx.words.language()).map(Vec::as_slice).unwrap_or_default();
    let links = examples.iter().map(|example| parts::link(ctx.roles, example.as_str(), Message::ExampleChosen(example.clone())).into());
    std::iter::once(text(ctx.words.home_try()).size(size::UI).color(ctx.roles.soft).into()).chain(links)
}
