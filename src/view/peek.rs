//! The card over a link: what it leads to, whether it is law, and the beginning of what it says, in the language shown.

use super::parts;
use crate::command::Command;
use crate::font;
use crate::handbook::{Edition, Handbook, Id, Item, Part, Provision, Reference};
use crate::language::Text;
use crate::screen::Context;
use crate::theme::{self, size, space};
use crate::words::Words;

use iced::alignment::Vertical;
use iced::widget::{Column, Row, container, row, text};
use iced::{Element, Fill, Font};

/// A card says at most about so many characters.
const LONGEST: usize = 600;

/// What a card says.
struct Told<'a> {
    place: String,
    provision: Option<&'a Provision>,
    title: String,
    said: String,
    font: Font,
}

/// The card of an item.
pub fn card<'a, Message: 'a>(ctx: &Context<'a>, id: &Id) -> Element<'a, Message> {
    let words = ctx.words_in(ctx.settings.text);
    let Told { place, provision, title, said, font } = told(ctx.handbook, words, id);
    let status = provision.map(|provision| parts::status_pill(ctx.roles, words, ctx.handbook, provision));
    let head = Row::with_children([text(place).size(size::LABEL).color(ctx.roles.soft).into()]).push(status);
    let line = |line: String, font: Font| (!line.is_empty()).then(|| text(line).font(font).size(size::UI).line_height(1.4).width(Fill));
    let keys = row![
        parts::key_hint(ctx.roles, Command::Open, ctx.words.open_key()),
        parts::key_hint(ctx.roles, Command::Close, ctx.words.close().to_lowercase())
    ];
    let content = Column::with_children([head.spacing(space::SMALL).align_y(Vertical::Center).wrap().into()])
        .push(line(title, font::SERIF_BOLD))
        .push(line(cut(&said, LONGEST), font))
        .push(keys.spacing(space::LARGE));
    container(content.spacing(space::SMALL))
        .padding(space::MEDIUM)
        .width(Fill)
        .style(theme::boxed(ctx.roles.card, ctx.roles.accent, theme::CORNER.1))
        .into()
}

fn told<'a>(book: &'a Handbook, words: &Words, id: &Id) -> Told<'a> {
    let say = |text: &Text| text.in_language(words.language()).to_owned();
    let note = |text: Option<&Text>| text.map(say).unwrap_or_default();
    let plain = |place: String, title: String, said: String| Told { place, provision: None, title, said, font: font::SANS };
    match book.item(id) {
        Some(Item::Provision(provision) | Item::Part(provision)) => {
            let edition = edition(provision, id);
            let said = if provision.is_shown_whole() { law(words, provision, edition, id) } else { words.contents_unchecked() };
            let place = words.reference(book, &Reference::Link(id.clone()));
            Told { place, provision: Some(provision), title: say(&edition.title), said, font: font::SERIF }
        }
        Some(Item::Paragraph(paragraph)) => {
            let place = words.review_paragraph(paragraph.number);
            let original = book.review.as_ref().is_some_and(|review| review.original == words.language());
            let mark = if original { words.author_text() } else { words.our_translation() };
            Told { font: font::SERIF, ..plain(format!("{place} · {mark}"), String::new(), say(&paragraph.text)) }
        }
        Some(Item::Term(term)) => plain(words.glossary_term(), say(&term.term), say(&term.definition)),
        Some(Item::Guide(guide)) => plain(words.situation(), say(&guide.title), say(&guide.summary)),
        Some(Item::Table(table)) => plain(words.tables(), say(&table.title), note(table.note.as_ref())),
        Some(Item::Topic(topic)) => plain(words.by_topic(), say(&topic.title), say(&topic.summary)),
        Some(Item::Act(act)) => plain(words.by_act(), say(&act.about.name), say(&act.about.title)),
        Some(Item::Question(question)) => plain(String::new(), say(&question.text), say(&question.answer)),
        Some(Item::Deck(deck)) => plain(String::new(), say(&deck.title), String::new()),
        None => plain(String::new(), id.to_string(), String::new()),
    }
}

/// The last edition that has what the id names: the one that the link opens.
fn edition<'a>(provision: &'a Provision, id: &Id) -> &'a Edition {
    let has = |edition: &&Edition| edition.parts.iter().any(|part| id.is_within(&part.id));
    provision.editions.iter().rev().find(has).unwrap_or(provision.current())
}

/// What the cited part or point says; of a whole article its parts, one after another.
fn law(words: &Words, provision: &Provision, edition: &Edition, id: &Id) -> String {
    let say = |text: &Text| text.in_language(words.language()).to_owned();
    let Some(part) = edition.parts.iter().find(|part| id.is_within(&part.id)) else {
        let labelled =
            |part: &Part| format!("{} {}", words.part_label(&part.number, provision.divided_into), say(&part.text)).trim_start().to_owned();
        let parts: Vec<String> = edition.parts.iter().map(labelled).collect();
        return if parts.is_empty() { words.edition_unread() } else { parts.join("\n") };
    };
    part.points.iter().find(|point| point.id == *id).map_or_else(|| say(&part.text), |point| say(&point.text))
}

/// The beginning of a text, cut at a word.
fn cut(text: &str, longest: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(longest) else { return text.to_owned() };
    let whole = text[..end].rfind(char::is_whitespace).unwrap_or(end);
    format!("{}…", text[..whole].trim_end_matches(|c: char| !c.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_text_is_cut_at_a_word() {
        for (text, expected) in [
            ("содержит притон", "содержит притон"),
            ("содержит притоны или", "содержит…"),
            ("keeps, a brothel", "keeps, a brothel"),
            ("is kept, and a brothel", "is kept, and a…"),
            ("неделимоедлинноеслово", "неделимоедлинное…"),
        ] {
            assert_eq!(cut(text, 16), expected);
        }
    }
}
