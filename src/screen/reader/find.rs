//! Finding in the text that is read: every place counted in every language shown, one of them the current one.

use super::{Message, Reader};
use crate::icon::Icon;
use crate::screen::{Action, Context};
use crate::search;
use crate::theme::{self, Look, size, space};
use crate::view::lens::Found;
use crate::view::parts;
use crate::widget::press;

use iced::alignment::Vertical;
use iced::widget::{column, container, row, text, text_input};
use iced::{Element, Fill};

/// The id of the box.
pub(super) const BOX: &str = "find";

impl Reader {
    /// Ends what lies over the page, if anything does.
    pub fn close_layer(&mut self) -> bool {
        self.find.take().is_some()
    }

    /// Looks for something else, from the first place on.
    pub(super) fn find(&mut self, ctx: &Context<'_>, needle: String) -> Action {
        self.find = Some(Found::new(needle));
        self.places(ctx).first().map_or(Action::None, |block| Action::Show(block.clone()))
    }

    /// The next place or the one before, round and round.
    pub(super) fn step(&mut self, ctx: &Context<'_>, forward: bool) -> Action {
        let places = self.places(ctx);
        let Some(found) = self.find.as_mut().filter(|_| !places.is_empty()) else { return Action::None };
        let last = places.len() - 1;
        found.current = match (forward, found.current.min(last)) {
            (true, at) => {
                if at == last {
                    0
                } else {
                    at + 1
                }
            }
            (false, at) => at.checked_sub(1).unwrap_or(last),
        };
        places.get(found.current).map_or(Action::None, |block| Action::Show(block.clone()))
    }

    /// The block of every place of what is looked for, in the order of the page.
    fn places(&self, ctx: &Context<'_>) -> Vec<String> {
        let Some(found) = &self.find else { return Vec::new() };
        let mut places = Vec::new();
        for block in self.every_block(ctx) {
            for language in block.languages(ctx, self.lens(ctx)) {
                for text in block.body.texts() {
                    let count = search::literal(&found.needle, text.show(language).text).len();
                    places.extend(std::iter::repeat_n(block.key.clone(), count));
                }
            }
        }
        places
    }

    /// The box, how many places there are, and the ways through them.
    pub(super) fn find_bar<'a>(&'a self, ctx: &Context<'a>, found: &'a Found) -> Element<'a, Message> {
        let places = self.places(ctx).len();
        let count = match (found.needle.trim().is_empty(), places) {
            (true, _) => String::new(),
            (false, 0) => ctx.words.find_nothing(),
            (false, places) => ctx.words.find_count(found.current + 1, places),
        };
        let input = text_input(&ctx.words.find_in_text(), &found.needle)
            .id(BOX)
            .on_input(Message::FindEdited)
            .on_submit(Message::FindStepped(true))
            .padding([5, 10])
            .size(size::UI)
            .width(280)
            .style(theme::search_box(ctx.roles));
        let tool = |face: Element<'a, Message>, message: Message| {
            press(face, message, ctx.roles.accent).padding([5, 9]).style(theme::pressable(ctx.roles, Look::Button))
        };
        let bar = row![
            input,
            tool(Icon::Up.text(size::UI).into(), Message::FindStepped(false)),
            tool(Icon::Down.text(size::UI).into(), Message::FindStepped(true)),
            text(count).size(size::LABEL).color(if places == 0 { ctx.roles.trouble } else { ctx.roles.soft }).width(Fill),
            tool(text(ctx.words.close()).size(size::LABEL).into(), Message::FindClosed)
        ]
        .spacing(space::SMALL)
        .align_y(Vertical::Center);
        column![container(bar).padding([6, 16]).width(Fill).style(theme::ground(ctx.roles.side)), parts::rule(ctx.roles)].into()
    }
}
