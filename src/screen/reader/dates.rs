//! The days of a provision: the law of a day, the editions on their timeline, what no longer applies, and what it can be set beside.

use super::{Message, Reader, Subject};
use crate::font;
use crate::handbook::{AsOf, Edition, Id, Provision, Reference, Status, When, written};
use crate::icon::Icon;
use crate::navigation::{Chosen, Route};
use crate::screen::{Action, Context};
use crate::theme::{self, Look, size, space};
use crate::view::block::reference_link;
use crate::view::{block, parts};
use crate::widget::{Press, press};

use iced::alignment::Vertical;
use iced::widget::{Row, column, container, row, text, text_input};
use iced::{Element, Fill};
use jiff::civil::Date;

/// The key of the block of the days.
pub(super) const DAYS: &str = "days";

/// What is asked of the days of a provision.
#[derive(Debug, Default)]
pub(super) struct Dates {
    /// The day as it is written; `None` for the law as last read.
    written: Option<String>,
    /// Whether it is explained which day counts.
    explained: bool,
    /// Whether it is shown what it can be set beside.
    beside: bool,
}

/// What happened with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// The day was edited.
    DayEdited(String),
    /// The law as last read was asked for.
    LastRead,
    /// The explanation was folded or unfolded.
    Explained,
    /// What it can be set beside was folded or unfolded.
    Beside,
}

impl Reader {
    /// How the provision is read, so that one can come back to it.
    pub fn chosen(&self) -> Option<Chosen> {
        match self.subject {
            Subject::Provision { edition, .. } => Some(Chosen { edition, day: self.dates.written.clone() }),
            Subject::Review { .. } | Subject::Table(_) | Subject::Guide(_) | Subject::Term(_) => None,
        }
    }

    /// Reads the provision as it was read before.
    pub fn restore(&mut self, chosen: &Chosen) {
        if let Subject::Provision { edition, .. } = &mut self.subject {
            *edition = chosen.edition;
            self.dates.written.clone_from(&chosen.day);
        }
    }

    /// Opens the provision of a route, in the edition of its day if it names one.
    pub fn open(ctx: &Context<'_>, route: &Route, query: Option<String>) -> Option<Self> {
        let (Route::Provision(id) | Route::AsOf(id, _)) = route else { return None };
        let mut reader = Self::provision(ctx.handbook, id, query)?;
        if let Route::AsOf(_, day) = route {
            reader.dated(ctx, Event::DayEdited(written(*day)));
        }
        Some(reader)
    }

    /// What follows from something done with the days.
    pub(super) fn dated(&mut self, ctx: &Context<'_>, event: Event) -> Action {
        match event {
            Event::DayEdited(day) => self.dates.written = Some(day),
            Event::LastRead => self.dates.written = None,
            Event::Explained => self.dates.explained = !self.dates.explained,
            Event::Beside => self.dates.beside = !self.dates.beside,
        }
        let answer = self.shown(ctx).map(|(provision, _)| (provision.editions.len() - 1, self.answer(ctx, provision)));
        if let (Subject::Provision { edition, .. }, Some((last, answer))) = (&mut self.subject, answer) {
            *edition = match answer {
                Some(Answer::On(_, AsOf::One(at) | AsOf::Perhaps(at))) => at,
                Some(Answer::On(_, AsOf::Several(several))) if several.contains(edition) => *edition,
                Some(Answer::On(_, AsOf::Several(several))) => several.last().copied().unwrap_or(last),
                Some(Answer::On(_, AsOf::Before)) => 0,
                Some(Answer::On(_, AsOf::Ended | AsOf::NotKnownAfter(_))) => last,
                // What is not yet a day changes nothing.
                Some(Answer::On(_, AsOf::Unsaid) | Answer::Unclear) => *edition,
                None if self.dates.written.is_none() => last,
                None => *edition,
            };
        }
        Action::Keep
    }

    /// Reads an edition; the day asked for stays where it may belong to it, else a day on which it surely applied takes its place.
    pub(super) fn choose_edition(&mut self, ctx: &Context<'_>, chosen: usize) {
        let Some((provision, _)) = self.shown(ctx) else { return };
        let may_apply = match self.answer(ctx, provision) {
            Some(Answer::On(_, AsOf::One(at) | AsOf::Perhaps(at))) => at == chosen,
            Some(Answer::On(_, AsOf::Several(several))) => several.contains(&chosen),
            _ => false,
        };
        if !may_apply {
            let surely = provision.editions.get(chosen).and_then(|edition| edition.from.latest());
            let surely = surely.filter(|day| ctx.handbook.as_of(provision, *day) == AsOf::One(chosen));
            let last = chosen + 1 == provision.editions.len();
            self.dates.written = (!last).then(|| surely.map(written).unwrap_or_default());
        }
        if let Subject::Provision { edition, .. } = &mut self.subject {
            *edition = chosen;
        }
    }

    /// What the book knows of the day that is asked for; `None` where none is.
    fn answer(&self, ctx: &Context<'_>, provision: &Provision) -> Option<Answer> {
        let day = self.dates.written.as_ref().filter(|day| !day.trim().is_empty())?;
        Some(written::full_day(day).map_or(Answer::Unclear, |day| Answer::On(day, ctx.handbook.as_of(provision, day))))
    }

    /// The day asked for, where the edition that is read applied on it or may have.
    pub(super) fn asked(&self, ctx: &Context<'_>, provision: &Provision) -> Option<Date> {
        let Subject::Provision { edition: shown, .. } = self.subject else { return None };
        match self.answer(ctx, provision)? {
            Answer::On(day, AsOf::One(at) | AsOf::Perhaps(at)) => (at == shown).then_some(day),
            Answer::On(day, AsOf::Several(several)) => several.contains(&shown).then_some(day),
            _ => None,
        }
    }

    /// The day to mark on the timeline: the one that is written, or the last on which the act was read.
    pub(super) fn marked(&self, ctx: &Context<'_>, provision: &Provision) -> Option<Date> {
        match self.answer(ctx, provision) {
            Some(Answer::On(day, _)) => Some(day),
            _ => self.dates.written.is_none().then_some(ctx.handbook.act_of(provision).about.known_as_of),
        }
    }

    /// The day control, and what is said to it.
    pub(super) fn dates_view<'a>(&'a self, ctx: &Context<'a>, provision: &'a Provision) -> Element<'a, Message> {
        let known = ctx.handbook.act_of(provision).about.known_as_of;
        let Subject::Provision { edition: shown, .. } = self.subject else { return column![].into() };
        let said = self.answer(ctx, provision).map(|answer| said(ctx, provision, shown, answer));
        let explained = self.dates.explained.then(|| explanation(ctx, provision));
        let beside = self.dates.beside.then(|| beside(ctx, provision));
        let content = column![self.control(ctx, known), column![said, explained, beside].spacing(space::SMALL)].spacing(space::SMALL);
        // A block of its own: the head is higher than a small window, and a line in it must be kept too.
        container(content).id(ctx.block(DAYS)).into()
    }

    fn control<'a>(&'a self, ctx: &Context<'a>, known: Date) -> Element<'a, Message> {
        let day = self.dates.written.clone().unwrap_or_else(|| written(known));
        let input = text_input(&ctx.words.as_of_example(), &day)
            .on_input(|day| Message::Dates(Event::DayEdited(day)))
            .padding([4, 10])
            .size(size::UI)
            .width(140)
            .style(theme::search_box(ctx.roles));
        let fold = |label: String, open: bool, event: Event| {
            let chevron = if open { Icon::ChevronDown } else { Icon::ChevronRight };
            let face = row![chevron.text(size::LABEL), text(label).size(size::LABEL)].spacing(space::HAIR).align_y(Vertical::Center);
            press(face, Message::Dates(event), ctx.roles.accent).padding([3, 6]).style(theme::pressable(ctx.roles, Look::Link))
        };
        Row::with_children([
            text(ctx.words.as_of()).size(size::LABEL).color(ctx.roles.soft).into(),
            input.into(),
            button(ctx, ctx.words.as_of_last_read(), Message::Dates(Event::LastRead)).into(),
            fold(ctx.words.as_of_which_day(), self.dates.explained, Event::Explained).into(),
            fold(ctx.words.beside(), self.dates.beside, Event::Beside).into(),
        ])
        .spacing(space::SMALL)
        .align_y(Vertical::Center)
        .wrap()
        .into()
    }

    /// What must not be overlooked: that the shown edition, or the whole provision, no longer applies.
    pub(super) fn outdated<'a>(&self, ctx: &Context<'a>, provision: &'a Provision, shown: &'a Edition) -> Option<Element<'a, Message>> {
        let words = ctx.words;
        let status = ctx.handbook.status(provision);
        let last = provision.editions.len() - 1;
        let (said, links): (String, Vec<Element<'a, Message>>) = if !std::ptr::eq(shown, provision.current()) {
            let until = shown.until.as_ref().filter(|until| !matches!(until, When::Unknown(_)));
            let until = until.map(|until| words.edition_applied_until(&words.when(until)));
            let said = [Some(words.edition_outdated()), until].into_iter().flatten().collect::<Vec<_>>().join(" ");
            let known = ctx.handbook.act_of(provision).about.known_as_of;
            let label = if status == Status::InForce { words.edition_in_force(&words.date(known)) } else { words.edition_last() };
            (said, vec![button(ctx, label, Message::EditionChosen(last)).into()])
        } else if status == Status::Repealed {
            let until = ctx.handbook.ended(provision).map(|until| words.when(until)).unwrap_or_default();
            (words.provision_ended(&until), others(ctx, provision, false, words.now_there(), None))
        } else {
            return None;
        };
        let sentence = text(said).font(font::SANS_BOLD).size(size::UI).width(Fill);
        let links = Row::with_children(links).spacing(space::MEDIUM).align_y(Vertical::Center).wrap();
        Some(parts::notice(ctx.roles, Some(Icon::Warning), column![sentence, links].spacing(space::HAIR), ctx.roles.past.0))
    }
}

/// What the day box is answered.
enum Answer {
    /// It holds no day.
    Unclear,
    /// What is known of the day.
    On(Date, AsOf),
}

/// A day as the box writes it, in both languages.
fn written(day: Date) -> String {
    format!("{:02}.{:02}.{}", day.day(), day.month(), day.year())
}

fn said<'a>(ctx: &Context<'a>, provision: &'a Provision, shown: usize, answer: Answer) -> Element<'a, Message> {
    let words = ctx.words;
    let line = |said: String, colour| -> Element<'a, Message> { text(said).size(size::LABEL).color(colour).width(Fill).into() };
    let (colour, past) = (ctx.roles.trouble, ctx.roles.past.0);
    let linked = |said: String, links: Vec<Element<'a, Message>>| -> Element<'a, Message> {
        column![line(said, past), Row::with_children(links).spacing(space::MEDIUM).align_y(Vertical::Center).wrap()].spacing(space::HAIR).into()
    };
    let (day, known) = match answer {
        Answer::Unclear => return line(words.as_of_unclear(), colour),
        Answer::On(day, known) => (day, known),
    };
    match known {
        AsOf::One(_) => line(words.as_of_edition(), ctx.roles.soft),
        AsOf::Perhaps(_) => line(words.as_of_perhaps(), past),
        AsOf::Unsaid => line(words.as_of_unsaid(), past),
        AsOf::NotKnownAfter(date) => line(words.as_of_not_known_after(&words.date(date)), colour),
        AsOf::Before => {
            let first = provision.editions.first().map(|edition| words.when_after(&edition.from)).unwrap_or_default();
            linked(words.as_of_before(&first), others(ctx, provision, true, words.as_of_before_it(), Some(day)))
        }
        AsOf::Ended => {
            let until = ctx.handbook.ended(provision).map(|until| words.when(until)).unwrap_or_default();
            linked(words.as_of_ended(&until), others(ctx, provision, false, words.now_there(), Some(day)))
        }
        AsOf::Several(several) => {
            let offered = several.into_iter().filter_map(|at| {
                let edition = provision.editions.get(at)?;
                let label = text(words.span(&edition.from, edition.until.as_ref())).size(size::LABEL);
                let look = Look::Segment { chosen: at == shown };
                Some(press(label, Message::EditionChosen(at), ctx.roles.accent).padding([4, 10]).style(theme::pressable(ctx.roles, look)).into())
            });
            linked(format!("{} {}", words.edition_two_apply(), words.as_of_either()), offered.collect())
        }
    }
}

/// The forerunners or successors after a label; those in the book as buttons, read on the day if one is asked for.
fn others<'a>(ctx: &Context<'a>, provision: &Provision, before: bool, label: String, day: Option<Date>) -> Vec<Element<'a, Message>> {
    let mut references: Vec<&Reference> = Vec::new();
    let rows = ctx.handbook.concordance.iter().map(|row| if before { (&row.to, &row.from) } else { (&row.from, &row.to) });
    for (near, far) in rows {
        let here = matches!(near, Reference::Link(id) if id.is_within(&provision.id));
        if here && !references.contains(&far) {
            references.push(far);
        }
    }
    if references.is_empty() {
        return Vec::new();
    }
    let links = references.into_iter().map(|reference| match reference {
        Reference::Link(id) => {
            let route = day.map_or_else(|| Route::to(id.clone()), |day| Route::AsOf(id.clone(), day));
            button(ctx, ctx.words.reference(ctx.handbook, reference), Message::Block(block::Event::LinkFollowed(route))).into()
        }
        Reference::Cited { .. } => reference_link(ctx, reference).map(Message::Block),
    });
    std::iter::once(text(label).size(size::LABEL).into()).chain(links).collect()
}

/// Which day counts, and on what that rests; where the book says nothing of it, what the choice of a day does.
fn explanation<'a>(ctx: &Context<'a>, provision: &Provision) -> Element<'a, Message> {
    let act = ctx.handbook.act_of(provision);
    let language = ctx.words.language();
    let said = |line: String| text(line).size(size::UI).width(Fill);
    let sentence = act.which_day.as_ref().map_or_else(|| ctx.words.as_of_edition(), |rule| rule.text.in_language(language).to_owned());
    let links = act.which_day.as_ref().map(|rule| {
        let label: Element<'a, Message> = text(ctx.words.rests_on()).size(size::LABEL).color(ctx.roles.soft).into();
        let links = rule.rests_on.iter().map(|reference| reference_link(ctx, reference).map(Message::Block));
        Row::with_children([label]).extend(links).spacing(space::MEDIUM).align_y(Vertical::Center).wrap()
    });
    let index = act.about.index_rule.as_ref().map(|rule| said(rule.text.in_language(language).to_owned()));
    let content = column![said(sentence), index, links].spacing(space::HAIR);
    container(content).padding([8, 12]).width(Fill).style(theme::boxed(ctx.roles.side, ctx.roles.line, theme::CORNER.0)).into()
}

/// What the provision can be set beside: forerunners, successors, and what it is related to.
fn beside<'a>(ctx: &Context<'a>, provision: &'a Provision) -> Element<'a, Message> {
    let book = ctx.handbook;
    let related = provision.relations.iter().filter_map(|relation| match &relation.to {
        Reference::Link(id) => book.provision(id).map(|other| &other.id),
        Reference::Cited { .. } => None,
    });
    let mut ids: Vec<&Id> = Vec::new();
    for id in book.relatives(provision, true).into_iter().chain(book.relatives(provision, false)).chain(related) {
        if *id != provision.id && !ids.contains(&id) {
            ids.push(id);
        }
    }
    if ids.is_empty() {
        return text(ctx.words.beside_none()).size(size::LABEL).color(ctx.roles.soft).into();
    }
    let choices = ids.into_iter().map(|id| {
        let route = Route::Beside(provision.id.clone(), id.clone());
        let label = ctx.words.reference(book, &Reference::Link(id.clone()));
        button(ctx, label, Message::Block(block::Event::LinkFollowed(route))).into()
    });
    Row::with_children(choices).spacing(6).wrap().into()
}

fn button<'a>(ctx: &Context<'a>, label: String, message: Message) -> Press<'a, Message> {
    press(text(label).size(size::LABEL), message, ctx.roles.accent).padding([4, 10]).style(theme::pressable(ctx.roles, Look::Button))
}
