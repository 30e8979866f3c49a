//! The reader: a provision in one of its editions, or the review, block by block in the languages asked for.

pub mod dates;
mod find;

use super::{Action, Context};
use crate::command::Command;
use crate::font;
use crate::handbook::{Edition, Guide, Handbook, Id, Item, Provision, Review, Table, Term};
use crate::icon::Icon;
use crate::navigation::Route;
use crate::theme::{self, Look, size, space};
use crate::view::block::{self, Block};
use crate::view::lens::{Found, Lens, Lit};
use crate::view::{article, copied, guide, parts, review, table, term};
use crate::widget::{press, whole, whole_column};

use iced::alignment::Vertical;
use iced::widget::{Column, column, container, row, text};
use iced::{Element, Fill};

use std::collections::BTreeSet;

/// The reader.
#[derive(Debug)]
pub struct Reader {
    subject: Subject,
    /// Words to light up: the query that led here.
    query: Option<String>,
    /// Keys of blocks that show their other languages beneath.
    other: BTreeSet<String>,
    /// What is looked for in the text, while it is.
    find: Option<Found>,
    /// What is asked of the days of a provision.
    dates: dates::Dates,
}

/// What is read.
#[derive(Debug)]
enum Subject {
    Provision {
        id: Id,
        edition: usize,
        /// Terms of the glossary that stand in it.
        terms: Vec<Id>,
    },
    Review {
        /// Paragraphs whose comments are unfolded.
        unfolded: BTreeSet<usize>,
    },
    Table(Id),
    Guide(Id),
    Term(Id),
}

/// What happened on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Something was done with a block.
    Block(block::Event),
    /// An edition was chosen.
    EditionChosen(usize),
    /// Something was asked of the days of a provision.
    Dates(dates::Event),
    /// The comments of a paragraph were folded or unfolded.
    Unfolded(usize),
    /// "Show this" was pressed.
    Shown,
    /// The whole was to be copied.
    WholeCopied,
    /// What is looked for was edited.
    FindEdited(String),
    /// The next place was asked for, or the one before.
    FindStepped(bool),
    /// Finding was ended.
    FindClosed,
}

impl Reader {
    fn new(subject: Subject, query: Option<String>) -> Self {
        Self { subject, query, other: BTreeSet::new(), find: None, dates: dates::Dates::default() }
    }

    /// Opens a provision (by its own id or that of a part), in the last edition known.
    pub fn provision(book: &Handbook, id: &Id, query: Option<String>) -> Option<Self> {
        let provision = book.provision(id)?;
        // A part that only an earlier edition has is shown in that edition.
        let has = |edition: &Edition| *id == provision.id || edition.parts.iter().any(|part| id.is_within(&part.id));
        let edition = provision.editions.iter().rposition(has).unwrap_or(provision.editions.len() - 1);
        Some(Self::new(Subject::Provision { id: provision.id.clone(), edition, terms: term::standing_in(book, provision) }, query))
    }

    /// Opens the review.
    pub fn review(query: Option<String>) -> Self {
        Self::new(Subject::Review { unfolded: BTreeSet::new() }, query)
    }

    /// Opens a table.
    pub fn table(id: Id) -> Self {
        Self::new(Subject::Table(id), None)
    }

    /// Opens a guide.
    pub fn guide(id: Id, query: Option<String>) -> Self {
        Self::new(Subject::Guide(id), query)
    }

    /// Opens a term.
    pub fn term(id: Id, query: Option<String>) -> Self {
        Self::new(Subject::Term(id), query)
    }

    /// Where "show this" leads when this block is at the top: to the part it belongs to, else to the whole, in the edition that is read.
    pub fn to_show(&self, ctx: &Context<'_>, block: Option<&str>) -> Option<Route> {
        match &self.subject {
            Subject::Provision { id, edition, .. } => {
                let part = block.and_then(|key| key.split('#').next()).map(Id::new).filter(|part| part.is_within(id));
                Some(Route::Show(part.filter(|part| ctx.handbook.item(part).is_some()).unwrap_or_else(|| id.clone()), *edition))
            }
            Subject::Guide(id) => Some(Route::Show(id.clone(), 0)),
            Subject::Review { .. } | Subject::Table(_) | Subject::Term(_) => None,
        }
    }

    /// The provision that is read.
    pub fn provision_id(&self) -> Option<&Id> {
        match &self.subject {
            Subject::Provision { id, .. } => Some(id),
            Subject::Review { .. } | Subject::Table(_) | Subject::Guide(_) | Subject::Term(_) => None,
        }
    }

    /// What follows from a message.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action {
        match (message, &mut self.subject) {
            (Message::Block(block::Event::LinkFollowed(route)), _) => return Action::Go(route),
            (Message::Block(block::Event::OtherToggled(key)), _) => {
                if !self.other.remove(&key) {
                    self.other.insert(key);
                }
            }
            (Message::Block(block::Event::Copied(key)), _) => return self.copy(ctx, Some(&key)),
            (Message::WholeCopied, _) => return self.copy(ctx, None),
            (Message::FindEdited(needle), _) => return self.find(ctx, needle),
            (Message::FindStepped(forward), _) => return self.step(ctx, forward),
            (Message::FindClosed, _) => self.find = None,
            (Message::EditionChosen(chosen) | Message::Block(block::Event::EditionChosen(chosen)), Subject::Provision { .. }) => {
                self.choose_edition(ctx, chosen)
            }
            (Message::Dates(event), _) => return self.dated(ctx, event),
            (Message::Unfolded(number), Subject::Review { unfolded }) => {
                if !unfolded.remove(&number) {
                    unfolded.insert(number);
                }
            }
            // The parent shows the block at the top, which it alone can find.
            (Message::EditionChosen(_) | Message::Block(block::Event::EditionChosen(_)) | Message::Unfolded(_) | Message::Shown, _) => {
                return Action::None;
            }
        }
        Action::Keep
    }

    /// What follows from a key.
    pub fn command(&mut self, ctx: &Context<'_>, command: Command) -> Action {
        match command {
            Command::NextArticle => self.neighbour(ctx, 1),
            Command::PreviousArticle => self.neighbour(ctx, -1),
            Command::Find => {
                self.find.get_or_insert_default();
                Action::Focus(find::BOX)
            }
            Command::FindNext => self.step(ctx, true),
            Command::FindPrevious => self.step(ctx, false),
            _ => Action::None,
        }
    }

    /// The block with this key, or the whole, with its citation; what stands in the head stands for the whole.
    fn copy(&self, ctx: &Context<'_>, key: Option<&str>) -> Action {
        let key = key.filter(|key| ![article::TITLE, dates::DAYS].contains(key));
        let blocks: Vec<Block<'_>> = self.every_block(ctx).into_iter().filter(|block| key.is_none_or(|key| block.key == key)).collect();
        let languages = blocks.first().map(|block| block.languages(ctx, self.lens(ctx))).unwrap_or_default();
        let item = match &self.subject {
            Subject::Provision { .. } => {
                let Some((provision, edition)) = self.shown(ctx) else { return Action::None };
                return Action::Copy(copied::provision(ctx, provision, edition, &blocks, &languages));
            }
            Subject::Review { .. } => ctx.handbook.review.as_ref().and_then(|review| review.paragraphs.first()).map(Item::Paragraph),
            Subject::Table(id) | Subject::Guide(id) | Subject::Term(id) => ctx.handbook.item(id),
        };
        item.map_or(Action::None, |item| Action::Copy(copied::page(ctx, &item, &blocks, &languages)))
    }

    /// What a key does to the block at the top.
    pub fn on_block(command: Command, block: String) -> Option<Message> {
        match command {
            Command::OtherHere => Some(Message::Block(block::Event::OtherToggled(block))),
            Command::Copy => Some(Message::Block(block::Event::Copied(block))),
            _ => None,
        }
    }

    fn neighbour(&self, ctx: &Context<'_>, step: isize) -> Action {
        let provisions = &ctx.handbook.provisions;
        let here = self.provision_id().and_then(|id| provisions.iter().position(|provision| provision.id == *id));
        let next = here.and_then(|here| here.checked_add_signed(step)).and_then(|next| provisions.get(next));
        next.map_or(Action::None, |provision| Action::Go(Route::Provision(provision.id.clone())))
    }

    /// The keys of its blocks.
    pub fn blocks(&self, ctx: &Context<'_>) -> Vec<String> {
        let mut keys: Vec<String> = self.every_block(ctx).into_iter().map(|block| block.key).collect();
        if self.provision_id().is_some() && !keys.is_empty() {
            keys.insert(1, dates::DAYS.to_owned());
        }
        keys
    }

    fn every_block<'a>(&self, ctx: &Context<'a>) -> Vec<Block<'a>> {
        match &self.subject {
            Subject::Provision { terms, .. } => self.shown(ctx).map(|(provision, edition)| self.article(ctx, provision, edition, terms)),
            Subject::Review { .. } => ctx.handbook.review.as_ref().map(review::blocks),
            Subject::Table(id) => shown_table(ctx, id).map(|shown| table::blocks(ctx.handbook, ctx.words, shown)),
            Subject::Guide(id) => shown_guide(ctx, id).map(|shown| guide::blocks(ctx.words, shown)),
            Subject::Term(id) => shown_term(ctx, id).map(|shown| term::blocks(ctx.words, shown)),
        }
        .unwrap_or_default()
    }

    fn article<'a>(&self, ctx: &Context<'a>, provision: &'a Provision, edition: &'a Edition, terms: &[Id]) -> Vec<Block<'a>> {
        let shown = article::Shown { provision, edition, asked: self.asked(ctx, provision), marked: self.marked(ctx, provision), terms };
        article::blocks(ctx.handbook, ctx.words, shown)
    }

    fn shown<'a>(&self, ctx: &Context<'a>) -> Option<(&'a Provision, &'a Edition)> {
        let Subject::Provision { id, edition, .. } = &self.subject else { return None };
        let provision = ctx.handbook.provision(id)?;
        Some((provision, provision.editions.get(*edition).unwrap_or(provision.current())))
    }

    /// What is looked for in the text lights up; else what was searched.
    fn lens<'a>(&'a self, ctx: &Context<'a>) -> Lens<'a> {
        let found = self.find.as_ref().filter(|found| !found.needle.trim().is_empty()).map(Lit::Found);
        let searched = || Some(Lit::Searched(ctx.search.ready()?, self.query.as_deref()?));
        Lens { lit: found.or_else(searched), other: &self.other }
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        self.find.iter().for_each(Found::begin);
        let width = if ctx.has_columns() { ctx.measure() * 2.0 + space::PAGE } else { ctx.measure() };
        let content = match &self.subject {
            Subject::Provision { .. } => self.shown(ctx).map(|(provision, edition)| self.provision_view(ctx, provision, edition)),
            Subject::Review { unfolded } => ctx.handbook.review.as_ref().map(|review| self.review_view(ctx, review, unfolded)),
            Subject::Table(id) => shown_table(ctx, id).map(|shown| self.table_view(ctx, shown)),
            Subject::Guide(id) => shown_guide(ctx, id).map(|shown| self.guide_view(ctx, shown)),
            Subject::Term(id) => shown_term(ctx, id).map(|shown| self.term_view(ctx, shown)),
        };
        let page = parts::reading_page(ctx, width, content.unwrap_or_else(Column::new));
        // The bar has a place of its own, so that the page keeps its scroll offset.
        column![column![self.find.as_ref().map(|found| self.find_bar(ctx, found))], page].into()
    }

    fn provision_view<'a>(&'a self, ctx: &Context<'a>, provision: &'a Provision, edition: &'a Edition) -> Column<'a, Message> {
        let lens = self.lens(ctx);
        let mut blocks = self.every_block(ctx).into_iter();
        let title = blocks.next().map(|block| block.view(ctx, lens).map(Message::Block));
        let kazakh = edition.title.get(crate::language::Language::KAZAKH).map(|title| {
            let label = ctx.words.kazakh_title(edition.kazakh_read.as_deref().unwrap_or("…"));
            text(format!("{label}: {title}")).size(size::LABEL).color(ctx.roles.soft).width(Fill)
        });
        let head = whole_column([
            row![
                text(heading(ctx, provision)).size(16).color(ctx.roles.soft),
                parts::status_pill(ctx.roles, ctx.words, ctx.handbook, provision),
                show_button(ctx),
                copy_button(ctx)
            ]
            .spacing(space::MEDIUM)
            .align_y(Vertical::Center)
            .wrap()
            .into(),
            // What comes and goes has a place of its own, so that the box for the day keeps its cursor.
            column![title, kazakh, self.outdated(ctx, provision, edition)].spacing(space::SMALL).into(),
            caution(ctx, provision),
            self.dates_view(ctx, provision),
        ])
        .spacing(space::SMALL);
        stacked(ctx, lens, head, blocks)
    }

    fn table_view<'a>(&'a self, ctx: &Context<'a>, shown: &'a Table) -> Column<'a, Message> {
        stacked(ctx, self.lens(ctx), Column::new().spacing(space::SMALL), table::blocks(ctx.handbook, ctx.words, shown).into_iter())
    }

    fn guide_view<'a>(&'a self, ctx: &Context<'a>, shown: &'a Guide) -> Column<'a, Message> {
        let whom = shown.audience.iter().map(|audience| ctx.words.audience(*audience).to_lowercase()).collect::<Vec<_>>().join(", ");
        let said = [Some(ctx.words.not_official()), parts::not_reviewed(ctx, ctx.words.language()).map(str::to_owned)];
        let caution = said.into_iter().flatten().collect::<Vec<_>>().join(" ");
        let head = whole_column([
            row![text(ctx.words.situation()).size(16).color(ctx.roles.soft), show_button(ctx), copy_button(ctx)]
                .spacing(space::MEDIUM)
                .align_y(Vertical::Center)
                .wrap()
                .into(),
            text(ctx.words.guide_for(&whom)).size(size::LABEL).color(ctx.roles.soft).into(),
            text(caution).size(13).color(ctx.roles.soft).width(Fill).into(),
        ])
        .spacing(space::SMALL);
        stacked(ctx, self.lens(ctx), head, guide::blocks(ctx.words, shown).into_iter())
    }

    fn term_view<'a>(&'a self, ctx: &Context<'a>, shown: &'a Term) -> Column<'a, Message> {
        let head = whole_column([row![text(ctx.words.glossary_term()).size(16).color(ctx.roles.soft), copy_button(ctx)]
            .spacing(space::MEDIUM)
            .align_y(Vertical::Center)
            .wrap()
            .into()]);
        stacked(ctx, self.lens(ctx), head.spacing(space::SMALL), term::blocks(ctx.words, shown).into_iter())
    }

    fn review_view<'a>(&'a self, ctx: &Context<'a>, review: &'a Review, unfolded: &BTreeSet<usize>) -> Column<'a, Message> {
        let lens = self.lens(ctx);
        let language = ctx.settings.text;
        let mut blocks = review::blocks(review).into_iter();
        let title = blocks.next().map(|block| block.view(ctx, lens).map(Message::Block));
        let small = |words: &'a str| -> Element<'a, Message> { text(words).size(size::LABEL).color(ctx.roles.soft).width(Fill).into() };
        let head = whole_column(title.into_iter().chain([
            text(review.subtitle.in_language(language)).font(font::SERIF_ITALIC).size(17).into(),
            text(review.byline.in_language(language)).size(size::UI).into(),
            small(review.rights.in_language(language)),
            small(review.translation.in_language(language)),
            parts::notice(ctx.roles, None, text(review.describes.in_language(language)).size(size::UI).width(Fill), ctx.roles.past.0),
        ]))
        .spacing(space::SMALL);
        let close = || {
            let lines = [review.contact.in_language(language), review.source.in_language(language), &review.address];
            Column::with_children([parts::rule(ctx.roles)]).extend(lines.map(small)).spacing(space::SMALL)
        };
        let count = review.paragraphs.len();
        review.paragraphs.iter().zip(blocks).fold(head, |column, (paragraph, block)| {
            let open = unfolded.contains(&paragraph.number);
            let fold = (!paragraph.statements.is_empty()).then(|| fold(ctx, paragraph.number, open));
            let statements = open.then(|| review::statements(ctx, &paragraph.statements).map(Message::Block));
            let shown = column![
                container(block.view(ctx, lens).map(Message::Block)).padding(iced::Padding::ZERO.top(space::MEDIUM)),
                column![fold, statements].spacing(space::SMALL).padding(iced::Padding::ZERO.left(34))
            ]
            .spacing(space::SMALL);
            if paragraph.number < count { column.push(whole(shown)) } else { column.push(parts::last(ctx, shown.push(close()))) }
        })
    }
}

fn shown_table<'a>(ctx: &Context<'a>, id: &Id) -> Option<&'a Table> {
    match ctx.handbook.item(id) {
        Some(Item::Table(table)) => Some(table),
        _ => None,
    }
}

fn shown_guide<'a>(ctx: &Context<'a>, id: &Id) -> Option<&'a Guide> {
    match ctx.handbook.item(id) {
        Some(Item::Guide(guide)) => Some(guide),
        _ => None,
    }
}

fn shown_term<'a>(ctx: &Context<'a>, id: &Id) -> Option<&'a Term> {
    match ctx.handbook.item(id) {
        Some(Item::Term(term)) => Some(term),
        _ => None,
    }
}

/// The button of the command that shows what is read in large type.
fn show_button<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let face = row![text(ctx.words.show_this()).size(size::LABEL)]
        .push(Command::ShowThis.chord().map(|chord| parts::key_cap(ctx.roles, chord)))
        .spacing(space::SMALL)
        .align_y(Vertical::Center);
    press(face, Message::Shown, ctx.roles.accent).padding([3, 10]).style(theme::pressable(ctx.roles, Look::Button)).into()
}

/// The button that copies the whole with its citation.
fn copy_button<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let face = text(ctx.words.copy_with_citation()).size(size::LABEL);
    press(face, Message::WholeCopied, ctx.roles.accent).padding([3, 10]).style(theme::pressable(ctx.roles, Look::Button)).into()
}

/// Blocks one under the other, each with its space above.
fn stacked<'a>(ctx: &Context<'a>, lens: Lens<'a>, head: Column<'a, Message>, blocks: impl Iterator<Item = Block<'a>>) -> Column<'a, Message> {
    let mut blocks = blocks.peekable();
    let mut column = head;
    while let Some(block) = blocks.next() {
        let above = (block.above() - space::SMALL).max(0.0);
        let shown = block.view(ctx, lens).map(Message::Block);
        let shown = if blocks.peek().is_some() { shown } else { parts::last(ctx, shown) };
        column = column.push(whole(container(shown).padding(iced::Padding::ZERO.top(above))));
    }
    column
}

fn fold<'a>(ctx: &Context<'a>, number: usize, open: bool) -> Element<'a, Message> {
    let chevron = if open { Icon::ChevronDown } else { Icon::ChevronRight };
    let label = row![chevron.text(size::LABEL), text(ctx.words.what_law_says()).size(size::LABEL)].spacing(space::HAIR).align_y(Vertical::Center);
    press(label, Message::Unfolded(number), ctx.roles.accent).padding([3, 6]).style(theme::pressable(ctx.roles, Look::Link)).into()
}

/// "Criminal Code of 3 July 2014 · art. 309": the act beside the number.
fn heading(ctx: &Context<'_>, provision: &Provision) -> String {
    let act = ctx.handbook.act_of(provision);
    let name = act.about.name.in_language(ctx.words.language());
    if provision.is_whole_act() { name.to_owned() } else { format!("{name} · {}", ctx.words.citation(ctx.handbook, provision)) }
}

/// What must be said beside every provision: a summary, how sure, and whether a lawyer has checked it.
fn caution<'a>(ctx: &Context<'a>, provision: &Provision) -> Element<'a, Message> {
    let place = provision.place.as_ref().map(|place| place.in_language(ctx.words.language()));
    let said = [
        Some(ctx.words.not_official()),
        Some(format!("{}.", ctx.words.grade(provision.grade()))),
        parts::not_reviewed(ctx, ctx.words.language()).map(str::to_owned),
    ]
    .into_iter()
    .flatten()
    .collect::<Vec<_>>();
    let lines = column![
        text(said.join(" ")).size(13).color(ctx.roles.soft).width(Fill),
        place.map(|place| text(place.to_owned()).size(13).color(ctx.roles.soft).width(Fill))
    ]
    .spacing(2);
    container(lines).padding([6, 10]).width(Fill).style(theme::boxed(ctx.roles.paper, ctx.roles.line, theme::CORNER.0)).into()
}
