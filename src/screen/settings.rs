//! Settings: languages, colours, size, and where files live.

use super::{Action, Change, Context};
use crate::command::Command;
use crate::font;
use crate::handbook::Institution;
use crate::language::Language;
use crate::settings::{Scheme, Setting};
use crate::storage::Mode;
use crate::theme::{self, Look, size, space};
use crate::view::parts;
use crate::widget::press;

use iced::widget::{Column, Row, column, container, row, text, text_input};
use iced::{Element, Fill};

/// The settings screen keeps nothing of its own.
#[derive(Debug)]
pub struct Settings;

/// What happened on it.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// A setting was chosen.
    Chosen(Change),
    /// A contact was edited.
    ContactEdited(Institution, String),
}

impl Settings {
    /// Opens it.
    pub fn open() -> Self {
        Self
    }

    /// What follows from a message.
    pub fn update(&mut self, _ctx: &Context<'_>, message: Message) -> Action {
        match message {
            Message::Chosen(change) => Action::Set(change),
            Message::ContactEdited(kind, contact) => Action::Contact(kind, contact),
        }
    }

    /// It has no keys of its own.
    pub fn command(&mut self, _ctx: &Context<'_>, _command: Command) -> Action {
        Action::None
    }

    /// It has no blocks that need to keep their place.
    pub fn blocks(&self, _ctx: &Context<'_>) -> Vec<String> {
        Vec::new()
    }

    /// The screen.
    pub fn view<'a>(&self, ctx: &Context<'a>) -> Element<'a, Message> {
        let words = ctx.words;
        let chosen = ctx.settings;
        let name = |language: Language| words.language_name(language);
        let languages = ctx.handbook.languages();

        let text_language = languages.iter().map(|language| (name(*language), !chosen.together && chosen.text == *language, Change::Text(*language)));
        let text_language: Vec<_> = text_language.chain([(words.settings_together(), chosen.together, Change::Together(true))]).collect();
        let same = (words.settings_same(), chosen.interface.is_none(), Change::Interface(None));
        let spoken = ctx.every_words.iter().map(|spoken| {
            let language = spoken.language();
            (name(language), chosen.interface == Some(language), Change::Interface(Some(language)))
        });
        let interface: Vec<_> = std::iter::once(same).chain(spoken).collect();
        let schemes = Scheme::ALL.into_iter().map(|scheme| {
            let label = match scheme {
                Scheme::Light => words.scheme_light(),
                Scheme::Dark => words.scheme_dark(),
                Scheme::Sepia => words.scheme_sepia(),
                Scheme::HighContrast => words.scheme_high_contrast(),
                Scheme::System => words.scheme_system(),
            };
            (label, chosen.scheme == scheme, Change::Scheme(scheme))
        });
        let zoom = [("−", -1.0), ("+", 1.0)].map(|(sign, step)| (sign.to_owned(), false, Change::Zoom(chosen.zoomed(step))));
        let percent = container(text(format!("{:.0} %", chosen.zoom * 100.0)).size(size::UI)).padding([8, 0]);

        let content = column![
            text(words.settings()).font(font::SERIF_BOLD).size(size::TITLE),
            group(ctx, words.settings_text_language(), text_language),
            group(ctx, words.settings_interface_language(), interface),
            group(ctx, words.settings_colours(), schemes.collect()),
            row![group(ctx, words.settings_zoom(), zoom.into()), percent].spacing(space::MEDIUM).align_y(iced::alignment::Vertical::Bottom),
            group(ctx, words.settings_size(), steps(ctx, &Setting::SIZES, |step| format!("{:.0} %", step * 100.0), |setting| &mut setting.size)),
            group(
                ctx,
                words.settings_leading(),
                named(ctx, &Setting::LEADINGS, [words.leading_close(), words.leading_usual(), words.leading_wide()], |setting| &mut setting.leading)
            ),
            group(ctx, words.settings_measure(), steps(ctx, &Setting::MEASURES, |step| words.characters(step), |setting| &mut setting.measure)),
            contacts(ctx),
            private(ctx),
            files(ctx),
            group(ctx, words.settings_reset(), vec![(words.settings_reset_now(), false, Change::Reset)])
        ]
        .spacing(space::GROUP);
        parts::page(ctx, theme::MEASURE, content)
    }
}

/// A label, whether it is the chosen one, and what choosing it changes.
type Choice = (String, bool, Change);

/// The steps of a way to set the law, each with its label.
fn steps(ctx: &Context<'_>, steps: &[f32], label: impl Fn(f32) -> String, field: fn(&mut Setting) -> &mut f32) -> Vec<Choice> {
    let choice = |step: &f32| {
        let mut setting = ctx.settings.setting;
        let chosen = (*field(&mut setting) - step).abs() < 0.01;
        *field(&mut setting) = *step;
        (label(*step), chosen, Change::Setting(setting))
    };
    steps.iter().map(choice).collect()
}

fn named<const N: usize>(ctx: &Context<'_>, values: &[f32; N], labels: [String; N], field: fn(&mut Setting) -> &mut f32) -> Vec<Choice> {
    let choices = steps(ctx, values, |_| String::new(), field);
    choices.into_iter().zip(labels).map(|((_, chosen, change), label)| (label, chosen, change)).collect()
}

/// Whether anything is written at all, and what that does not hide.
fn private<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let words = ctx.words;
    let is = *ctx.storage.mode() == Mode::Private;
    let choices = vec![(words.private_off(), !is, Change::Private(false)), (words.private_on(), is, Change::Private(true))];
    column![
        group(ctx, words.settings_private_mode(), choices),
        text(words.settings_private_note()).size(size::LABEL).color(ctx.roles.soft).width(Fill)
    ]
    .spacing(space::SMALL)
    .into()
}

fn group<'a>(ctx: &Context<'a>, label: String, choices: Vec<Choice>) -> Element<'a, Message> {
    let buttons = choices.into_iter().map(|(label, chosen, change)| {
        let look = if chosen { Look::Segment { chosen } } else { Look::Button };
        let button = press(text(label).size(size::UI), Message::Chosen(change), ctx.roles.accent);
        button.padding([7, 14]).style(theme::pressable(ctx.roles, look)).into()
    });
    column![text(label).font(font::SANS_BOLD).size(size::UI), Row::with_children(buttons).spacing(space::SMALL).wrap()].spacing(space::SMALL).into()
}

/// The reader's own contacts, one line a kind of institution.
fn contacts<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let words = ctx.words;
    let rows = Institution::ALL.into_iter().map(|kind| {
        let value = ctx.settings.contacts.get(&kind).map(String::as_str).unwrap_or_default();
        let input = text_input("", value).on_input(move |contact| Message::ContactEdited(kind, contact)).padding([6, 10]).size(size::UI);
        let label = text(words.institution(kind)).size(size::LABEL).color(ctx.roles.soft).width(Fill);
        column![label, input.style(theme::search_box(ctx.roles))].spacing(2).into()
    });
    let note = match ctx.storage.mode() {
        Mode::Private => words.settings_contacts_private(),
        Mode::Normal | Mode::Portable(_) => words.settings_contacts_note(),
    };
    column![
        text(words.settings_contacts()).font(font::SANS_BOLD).size(size::UI),
        text(note).size(size::LABEL).color(ctx.roles.soft).width(Fill),
        Column::with_children(rows).spacing(space::SMALL)
    ]
    .spacing(space::SMALL)
    .into()
}

fn files<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let words = ctx.words;
    let mode = match ctx.storage.mode() {
        Mode::Normal => None,
        Mode::Portable(_) => Some(words.settings_portable()),
        Mode::Private => Some(words.settings_private()),
    };
    let place = ctx.storage.settings_path().map(|path| format!("{} {}", words.settings_where(), path.display()));
    let lines = mode.into_iter().chain(place).chain(ctx.notices.iter().cloned());
    let lines = lines.map(|line| text(line).size(size::LABEL).color(ctx.roles.soft).width(Fill).into());
    column![text(words.settings_files()).font(font::SANS_BOLD).size(size::UI), Column::with_children(lines).spacing(space::HAIR)]
        .spacing(space::SMALL)
        .into()
}
