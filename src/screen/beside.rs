//! Two provisions side by side, as last read: two columns in a wide window, one under the other in a narrow one.

use super::{Action, Context};
use crate::command::Command;
use crate::handbook::{Id, Provision};
use crate::navigation::Route;
use crate::theme::{self, size, space};
use crate::view::article::{self, Shown};
use crate::view::block::{self, Block, Body};
use crate::view::lens::Lens;
use crate::view::{copied, parts};
use crate::widget::{whole, whole_column};

use iced::widget::{Column, Row, column, container, text};
use iced::{Element, Fill, Size};

use std::collections::BTreeSet;

/// What the keys of the blocks of the second provision end with, so that both titles keep their own place.
const SECOND: &str = "#second";

/// The two provisions.
#[derive(Debug)]
pub struct Beside {
    ids: [Id; 2],
    /// Keys of blocks that show their other languages beneath.
    other: BTreeSet<String>,
}

/// What happened on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// Something was done with a block.
    Block(block::Event),
}

impl Beside {
    /// Opens two provisions; `None` where the book has not both.
    pub fn open(ctx: &Context<'_>, first: &Id, second: &Id) -> Option<Self> {
        let ids = [&ctx.handbook.provision(first)?.id, &ctx.handbook.provision(second)?.id].map(Clone::clone);
        Some(Self { ids, other: BTreeSet::new() })
    }

    /// What follows from a message.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action {
        match message {
            Message::Block(block::Event::LinkFollowed(route)) => Action::Go(route),
            Message::Block(block::Event::OtherToggled(key)) => {
                if !self.other.remove(&key) {
                    self.other.insert(key);
                }
                Action::Keep
            }
            Message::Block(block::Event::Copied(key)) => self.copy(ctx, &key),
            // Both are shown as last read.
            Message::Block(block::Event::EditionChosen(_)) => Action::None,
        }
    }

    /// It has no keys of its own.
    pub fn command(&mut self, _ctx: &Context<'_>, _command: Command) -> Action {
        Action::None
    }

    /// The keys of its blocks: those of the first, then those of the second.
    pub fn blocks(&self, ctx: &Context<'_>) -> Vec<String> {
        (0..2).flat_map(|side| self.side(ctx, side).map(|(_, blocks)| blocks).unwrap_or_default()).map(|block| block.key).collect()
    }

    fn side<'a>(&self, ctx: &Context<'a>, side: usize) -> Option<(&'a Provision, Vec<Block<'a>>)> {
        let provision = ctx.handbook.provision(self.ids.get(side)?)?;
        let mut blocks =
            article::blocks(ctx.handbook, ctx.words, Shown { provision, edition: provision.current(), asked: None, marked: None, terms: &[] });
        blocks.retain(|block| !matches!(block.body, Body::Timeline(..)));
        if side == 1 {
            blocks.iter_mut().for_each(|block| block.key.push_str(SECOND));
        }
        Some((provision, blocks))
    }

    /// The block with this key; a title stands for the whole provision.
    fn copy(&self, ctx: &Context<'_>, key: &str) -> Action {
        let Some((provision, blocks)) = self.side(ctx, usize::from(key.ends_with(SECOND))) else { return Action::None };
        let whole = key.trim_end_matches(SECOND) == article::TITLE;
        let blocks: Vec<Block<'_>> = blocks.into_iter().filter(|block| whole || block.key == key).collect();
        let languages = blocks.first().map(|block| block.languages(ctx, self.lens())).unwrap_or_default();
        Action::Copy(copied::provision(ctx, provision, provision.current(), &blocks, &languages))
    }

    fn lens(&self) -> Lens<'_> {
        Lens { lit: None, other: &self.other }
    }

    /// The screen.
    pub fn view<'a>(&'a self, ctx: &Context<'a>) -> Element<'a, Message> {
        let wide = ctx.page_width() >= theme::COLUMNS_FROM * ctx.settings.setting.size.max(1.0);
        let sides = (0..2).filter_map(|side| self.column(ctx, side, wide));
        if wide {
            let columns = Row::with_children(sides).spacing(space::PAGE);
            return parts::reading_page(ctx, ctx.measure() * 2.0 + space::PAGE, column![columns]);
        }
        parts::reading_page(ctx, ctx.measure(), Column::with_children(sides).spacing(space::PAGE))
    }

    /// One provision from its act to its last block. In two columns the languages stand one under the other.
    fn column<'a>(&'a self, ctx: &Context<'a>, side: usize, wide: bool) -> Option<Element<'a, Message>> {
        let (provision, blocks) = self.side(ctx, side)?;
        let narrow = Context { size: Size::new(theme::NARROWEST, ctx.size.height), ..*ctx };
        let ctx = if wide { &narrow } else { ctx };
        let open = Message::Block(block::Event::LinkFollowed(Route::Provision(provision.id.clone())));
        let edition = provision.current();
        let small = |words: String| text(words).size(size::LABEL).color(ctx.roles.soft).width(Fill);
        let head = column![
            parts::link(ctx.roles, ctx.words.citation(ctx.handbook, provision), open),
            small(ctx.handbook.act_of(provision).about.name.in_language(ctx.words.language()).to_owned()),
            parts::status_pill(ctx.roles, ctx.words, ctx.handbook, provision),
            small(ctx.words.span(&edition.from, edition.until.as_ref())),
            small(format!("{} {}.", ctx.words.not_official(), ctx.words.grade(provision.grade())))
        ]
        .spacing(space::HAIR);
        let mut blocks = blocks.into_iter().peekable();
        let mut content = whole_column([head.into()]).spacing(space::SMALL);
        while let Some(block) = blocks.next() {
            let above = (block.above() - space::SMALL).max(0.0);
            let shown = block.view(ctx, self.lens()).map(Message::Block);
            let shown = if blocks.peek().is_some() || !(wide || side == 1) { shown } else { parts::last(ctx, shown) };
            content = content.push(whole(container(shown).padding(iced::Padding::ZERO.top(above))));
        }
        Some(content.width(Fill).into())
    }
}
