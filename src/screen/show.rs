//! "Show this": one part of a provision, or one step of a guide, in large type over the whole screen, for showing to someone.

use super::{Action, Context, moved};
use crate::command::Command;
use crate::font;
use crate::handbook::{Edition, Grade, Guide, Id, Item, Provision};
use crate::icon::Icon;
use crate::language::Language;
use crate::theme::{self, Look, space};
use crate::view::parts;
use crate::widget::press;
use crate::words::Words;

use iced::alignment::Vertical;
use iced::widget::{Column, Row, column, container, row, scrollable, text};
use iced::{Element, Fill};

/// The least and the greatest size of the shown text, in logical pixels.
const SIZE: (f32, f32) = (22.0, 64.0);

/// What is shown, card by card.
#[derive(Debug)]
pub struct Show {
    id: Id,
    edition: usize,
    card: usize,
}

/// What happened on it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Message {
    /// The card before or after was asked for.
    Turned {
        /// Whether forward.
        forward: bool,
    },
    /// It was closed.
    Closed,
}

/// One card in one language.
struct Card {
    heading: String,
    text: String,
    caution: String,
}

impl Show {
    /// Opens the provision, part or guide with this id, in the edition at this position; the part itself comes first.
    pub fn open(ctx: &Context<'_>, id: &Id, edition: usize) -> Self {
        let mut show = Self { id: id.clone(), edition, card: 0 };
        if let Some(Item::Part(provision)) = ctx.handbook.item(id) {
            show.card = show.shown(provision).parts.iter().position(|part| id.is_within(&part.id)).unwrap_or(0);
        }
        show
    }

    /// The edition that is shown.
    fn shown<'a>(&self, provision: &'a Provision) -> &'a Edition {
        provision.editions.get(self.edition).unwrap_or(provision.current())
    }

    /// What follows from a message.
    pub fn update(&mut self, ctx: &Context<'_>, message: Message) -> Action {
        match message {
            Message::Turned { forward } => self.turn(ctx, forward),
            Message::Closed => Action::Back,
        }
    }

    /// What follows from a key.
    pub fn command(&mut self, ctx: &Context<'_>, command: Command) -> Action {
        match command {
            Command::Down | Command::PageDown | Command::NextParagraph => self.turn(ctx, true),
            Command::Up | Command::PageUp | Command::PreviousParagraph => self.turn(ctx, false),
            _ => Action::None,
        }
    }

    fn turn(&mut self, ctx: &Context<'_>, forward: bool) -> Action {
        self.card = moved(self.card, self.count(ctx), forward);
        Action::None
    }

    /// Cards have no blocks: the same card stays when the language changes.
    pub fn blocks(&self, _ctx: &Context<'_>) -> Vec<String> {
        Vec::new()
    }

    fn count(&self, ctx: &Context<'_>) -> usize {
        match ctx.handbook.item(&self.id) {
            Some(Item::Provision(provision) | Item::Part(provision)) => self.shown(provision).parts.len().max(1),
            Some(Item::Guide(guide)) => guide.steps.len().max(1),
            _ => 0,
        }
    }

    fn card(&self, ctx: &Context<'_>, language: Language) -> Option<Card> {
        let words = ctx.words_in(language);
        match ctx.handbook.item(&self.id)? {
            Item::Provision(provision) | Item::Part(provision) => Some(of_provision(ctx, words, provision, self.shown(provision), self.card)),
            Item::Guide(guide) => Some(of_guide(ctx, words, guide, self.card)),
            _ => None,
        }
    }

    /// The screen.
    pub fn view<'a>(&self, ctx: &Context<'a>) -> Element<'a, Message> {
        let (words, roles) = (ctx.words, ctx.roles);
        let languages = ctx.languages();
        let cards: Vec<_> = languages.iter().filter_map(|language| self.card(ctx, *language)).collect();
        let caution = cards.iter().map(|card| card.caution.as_str()).collect::<Vec<_>>().join(" ");
        let longest = cards.iter().map(|card| card.text.chars().count()).max().unwrap_or(0);
        let body = fitting(ctx, longest, cards.len());
        let faces = cards.into_iter().map(|card| {
            column![
                text(card.heading).font(font::SANS_BOLD).size((body * 0.5).max(16.0)).color(roles.accent).width(Fill),
                text(card.text).font(font::SERIF).size(body).line_height(1.35).width(Fill)
            ]
            .spacing(space::LARGE)
            .into()
        });
        let page = container(Column::with_children(faces).spacing(space::PAGE)).padding(space::PAGE).width(Fill);
        let count = self.count(ctx);
        let turn = |icon: Icon, forward: bool| -> Element<'a, Message> {
            press(icon.text(20.0), Message::Turned { forward }, roles.accent).padding(9).style(theme::pressable(roles, Look::Button)).into()
        };
        let turning = (count > 1).then(|| {
            Row::with_children([turn(Icon::Left, false), text(words.show_card(self.card + 1, count)).size(16).into(), turn(Icon::Right, true)])
                .spacing(space::MEDIUM)
                .align_y(Vertical::Center)
        });
        let close = press(
            row![text(words.show_close()).size(16)].push(Command::Close.chord().map(|chord| parts::key_cap(roles, chord))).spacing(space::SMALL),
            Message::Closed,
            roles.accent,
        );
        let caution = text(caution).size(14).color(roles.soft).width(Fill);
        let foot = row![caution, turning, close.padding([9, 14]).style(theme::pressable(roles, Look::Button))]
            .spacing(space::GROUP)
            .align_y(Vertical::Center);
        let foot = container(foot).padding([10, 36]).width(Fill).style(theme::ground(roles.side));
        let page = scrollable(page).id(ctx.page()).width(Fill).height(Fill).style(theme::scroll(roles));
        column![page, parts::rule(roles), foot].into()
    }
}

/// The greatest size at which a text of this many characters fills its share of the screen: a character is half as wide as high.
fn fitting(ctx: &Context<'_>, chars: usize, cards: usize) -> f32 {
    let share = (ctx.size.width - 2.0 * space::PAGE) * (ctx.size.height - 190.0) / cards.max(1) as f32 * 0.8;
    let per_char = 0.5 * 1.35;
    (share.max(1.0) / (chars.max(1) as f32 * per_char)).sqrt().clamp(SIZE.0, SIZE.1)
}

fn of_provision(ctx: &Context<'_>, words: &Words, provision: &Provision, edition: &Edition, card: usize) -> Card {
    let language = words.language();
    let act = ctx.handbook.act_of(provision);
    let part = edition.parts.get(card);
    let cited = part.map_or_else(
        || words.citation(ctx.handbook, provision),
        |part| words.cite(act, &format!("{}/{}", provision.article, part.number), provision.divided_into),
    );
    let title = edition.title.in_language(language);
    // An earlier edition is never taken for the law of today.
    let status = if std::ptr::eq(edition, provision.current()) {
        words.status(ctx.handbook, provision)
    } else {
        format!("{} {}", words.span(&edition.from, edition.until.as_ref()), words.edition_outdated())
    };
    let heading = format!("{}, {cited}. {title} ({status})", act.about.name.in_language(language));
    let text = match part {
        _ if !provision.is_shown_whole() => words.contents_unchecked(),
        None => words.edition_unread(),
        Some(part) => {
            let points = part.points.iter().map(|point| format!("{}) {}", point.number, point.text.in_language(language)));
            let liability = act.about.liability;
            let penalty =
                part.penalty.as_ref().map(|penalty| format!("{}: {}.", words.penalty_heading(liability), words.penalty_sentence(penalty, liability)));
            std::iter::once(part.text.in_language(language).to_owned()).chain(points).chain(penalty).collect::<Vec<_>>().join("\n")
        }
    };
    // The weakest of what stands on the card.
    let weaker = part.into_iter().flat_map(|part| [part.grade, part.penalty_grade]).flatten();
    let grade = weaker.fold(provision.grade().max(edition.grade), Grade::max);
    Card { heading, text, caution: caution(ctx, words, Some(grade)) }
}

fn of_guide(ctx: &Context<'_>, words: &Words, guide: &Guide, step: usize) -> Card {
    let language = words.language();
    let text = guide.steps.get(step).map_or_else(String::new, |step| {
        let say = step.say.as_ref().map(|say| format!("{}: {}", words.guide_say(), say.in_language(language)));
        std::iter::once(step.text.in_language(language).to_owned()).chain(say).collect::<Vec<_>>().join("\n")
    });
    Card { heading: guide.title.in_language(language).to_owned(), text, caution: caution(ctx, words, None) }
}

/// What must be said beside everything that is shown: a summary, how sure, and whether a lawyer has checked it.
fn caution(ctx: &Context<'_>, words: &Words, grade: Option<Grade>) -> String {
    let grade = grade.map(|grade| format!("{}.", words.grade(grade)));
    let reviewed = parts::not_reviewed(ctx, words.language()).map(str::to_owned);
    [Some(words.not_official()), grade, reviewed].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
