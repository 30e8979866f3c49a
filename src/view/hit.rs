//! One search hit: citation, status, title and excerpt with the found words lit.

use super::parts;
use crate::command::Command;
use crate::font;
use crate::handbook::Item;
use crate::screen::Context;
use crate::search::{Hit, Opens};
use crate::theme::{self, Look, size, space};
use crate::widget::press;

use iced::alignment::Vertical;
use iced::widget::{Row, column, container, row, text};
use iced::{Element, Fill};

/// A row of the results; the selected one is a card with the key that opens it.
pub fn view<'a, Message: Clone + 'a>(ctx: &Context<'a>, hit: &'a Hit, selected: bool, message: Message) -> Element<'a, Message> {
    let roles = ctx.roles;
    let (citation, status) = match ctx.handbook.item(&hit.id) {
        Some(Item::Provision(provision) | Item::Part(provision)) => {
            let status = parts::status_pill(roles, ctx.words, ctx.handbook, provision);
            (ctx.words.citation(ctx.handbook, provision), Some(status))
        }
        Some(Item::Paragraph(paragraph)) => (ctx.words.review_paragraph(paragraph.number), None),
        Some(Item::Guide(_)) => (ctx.words.situation(), None),
        Some(Item::Term(_)) => (ctx.words.glossary_term(), None),
        _ => (String::new(), None),
    };
    let other_language = (hit.matched_language != ctx.settings.text).then(|| {
        let label = ctx.words.matched_in(&ctx.words.language_name(hit.matched_language));
        parts::pill(label, (roles.accent, roles.accent_weak))
    });
    let head = Row::with_children([text(citation).size(size::UI).color(roles.soft).into()]).push(status).push(other_language);
    let key = selected.then(|| parts::key_hint(roles, Command::Open, ctx.words.open_key()));
    let title = parts::Setting { font: font::SERIF_BOLD, size: size::BODY, leading: 1.3 };
    let excerpt = parts::Setting { font: font::SERIF, size: 16.0, leading: 1.4 };
    let content = column![
        // The key has its room first; what is left wraps.
        row![container(head.spacing(space::SMALL).align_y(Vertical::Center).wrap()).width(Fill), key].align_y(Vertical::Center),
        parts::prose(roles, &hit.title.text, &hit.title.highlights, None, title),
        parts::prose(roles, &hit.excerpt.text, &hit.excerpt.highlights, None, excerpt)
    ]
    .spacing(space::HAIR);
    let look = if selected { Look::Card { selected: true } } else { Look::Row { selected: false } };
    press(content, message, roles.accent).padding([12, 16]).width(Fill).style(theme::pressable(roles, look)).into()
}

/// A row that opens what a query cites.
pub fn open<'a, Message: Clone + 'a>(ctx: &Context<'a>, opens: &Opens, selected: bool, message: Message) -> Element<'a, Message> {
    let label = text(ctx.words.open(ctx.handbook, opens)).size(size::UI).width(Fill);
    let key = selected.then(|| parts::key_hint(ctx.roles, Command::Open, ctx.words.open_key()));
    let content = row![label, key].spacing(space::MEDIUM).align_y(Vertical::Center);
    let look = Look::Card { selected };
    press(content, message, ctx.roles.accent).padding([8, 16]).width(Fill).style(theme::pressable(ctx.roles, look)).into()
}
