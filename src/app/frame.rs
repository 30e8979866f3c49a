//! What surrounds every screen: the bar with the search box and the language switch, the contents at the side, the foot.

use super::update::SEARCH_BOX;
use super::{App, Message, Screen};
use crate::command::Command;
use crate::font;
use crate::handbook::Id;
use crate::icon::Icon;
use crate::navigation::{Route, TERMS};
use crate::screen::{Change, Context, clock};
use crate::storage::Mode;
use crate::theme::{self, Look, size, space};
use crate::view::parts;
use crate::widget::{catch, press};

use iced::alignment::Vertical;
use iced::widget::{Column, Row, column, container, mouse_area, opaque, row, scrollable, stack, text, text_input};
use iced::{Element, Fill, Length, Padding};

/// Heights of the bar and, in a window wide enough for one line, of the foot: the page between them keeps its height at every zoom.
const BAR: f32 = 52.0;
const FOOT: f32 = 28.0;

/// The whole window.
pub(super) fn view(app: &App) -> Element<'_, Message> {
    let ctx = app.context();
    if let Screen::Show(screen) = &app.screen {
        // Nothing but what is shown.
        return container(screen.view(&ctx).map(Message::Show)).width(Fill).height(Fill).style(theme::ground(ctx.roles.paper)).into();
    }
    let page = container(screen(app, &ctx)).width(Fill).height(Fill).style(theme::ground(ctx.roles.paper));
    let side = ctx.has_side_panel().then(|| side(app, &ctx));
    // The panel has a place of its own, so that the page keeps its scroll offset when it folds.
    let middle = row![column![side], page].height(Fill);
    // The banner and the overlay come last or in a place of their own, so that the page keeps its scroll offset.
    let window = column![bar(app, &ctx), column![banner(app, &ctx)], middle, foot(app, &ctx)];
    let overlay = (app.side_open && !ctx.has_side_panel()).then(|| {
        let veil = mouse_area(container("").width(Fill).height(Fill)).on_press(Message::SideToggled);
        opaque(row![container(self::side(app, &ctx)).padding(Padding::ZERO.top(56)), veil])
    });
    stack![window, overlay].into()
}

fn screen<'a>(app: &'a App, ctx: &Context<'a>) -> Element<'a, Message> {
    match &app.screen {
        Screen::Home(screen) => screen.view(ctx).map(Message::Home),
        Screen::Contents(screen) => screen.view(ctx).map(Message::Contents),
        Screen::Reader(screen) => screen.view(ctx).map(Message::Reader),
        Screen::Beside(screen) => screen.view(ctx).map(Message::Beside),
        Screen::Finding(screen) => screen.view(ctx).map(Message::Finding),
        Screen::Settings(screen) => screen.view(ctx).map(Message::Settings),
        Screen::Trouble(screen) => screen.view(ctx).map(Message::Trouble),
        Screen::Keys(screen) => screen.view(ctx).map(Message::Keys),
        Screen::Show(screen) => screen.view(ctx).map(Message::Show),
        Screen::Clock(screen) => screen.view(ctx).map(Message::Clock),
        Screen::About(screen) => screen.view(ctx).map(Message::About),
    }
}

fn bar<'a>(app: &'a App, ctx: &Context<'a>) -> Element<'a, Message> {
    let roles = ctx.roles;
    let icon = |icon: Icon, message: Message| -> Element<'a, Message> {
        press(icon.text(18.0), message, roles.accent).padding(7).style(theme::pressable(roles, Look::Button)).into()
    };
    let menu = (!ctx.has_side_panel()).then(|| icon(Icon::Menu, Message::SideToggled));
    let title = ctx.has_side_panel().then(|| {
        let name = text(ctx.handbook.manifest.short_title.in_language(ctx.words.language())).font(font::SANS_BOLD).size(17);
        press(name, Message::Commanded(Command::Home), roles.accent).padding([4, 2]).style(theme::pressable(roles, Look::Row { selected: false }))
    });
    let search = text_input(&ctx.words.search_placeholder(), &app.query)
        .id(SEARCH_BOX)
        .on_input(Message::QueryEdited)
        .on_submit(Message::QueryEntered)
        .padding([8, 12])
        .size(size::UI)
        .icon(text_input::Icon {
            font: font::ICONS,
            code_point: Icon::Search.glyph(),
            size: Some(16.0.into()),
            spacing: 8.0,
            side: text_input::Side::Left,
        })
        .style(theme::search_box(roles));
    let search =
        catch(search, |key, modifiers| (Command::of(key, modifiers) == Some(Command::AsTyped)).then_some(Message::Commanded(Command::AsTyped)));
    let search = container(search).max_width(440).width(Fill);
    let hint = ctx.has_side_panel().then(|| Command::Search.chord().map(|chord| parts::key_cap(roles, chord)));
    let content = row![
        menu,
        title,
        icon(Icon::Left, Message::Commanded(Command::Back)),
        icon(Icon::Right, Message::Commanded(Command::Forward)),
        search,
        hint.flatten(),
        iced::widget::space::horizontal(),
        icon(Icon::Keyboard, Message::Commanded(Command::Keys)),
        icon(Icon::Settings, Message::Commanded(Command::Settings)),
        languages(ctx)
    ]
    .spacing(space::SMALL)
    .align_y(Vertical::Center);
    let bar = container(content).padding([0, 16]).width(Fill).height(BAR).align_y(Vertical::Center).style(theme::ground(roles.side));
    column![bar, parts::rule(roles)].into()
}

/// EN | RU | EN · RU: one language, or all together.
fn languages<'a>(ctx: &Context<'a>) -> Element<'a, Message> {
    let together = ctx.settings.together;
    let tag = |language: &crate::language::Language| language.tag().to_uppercase();
    let all = ctx.handbook.languages();
    let segment = |label: String, chosen: bool, change: Change| -> Element<'a, Message> {
        press(text(label).size(size::LABEL), Message::Set(change), ctx.roles.accent)
            .padding([6, 11])
            .style(theme::pressable(ctx.roles, Look::Segment { chosen }))
            .into()
    };
    let single = all.iter().map(|language| segment(tag(language), !together && ctx.settings.text == *language, Change::Text(*language)));
    let both = segment(all.iter().map(tag).collect::<Vec<_>>().join(" | "), together, Change::Together(true));
    container(Row::with_children(single.chain([both]))).style(theme::boxed(ctx.roles.card, ctx.roles.accent, theme::CORNER.0)).into()
}

fn side<'a>(app: &'a App, ctx: &Context<'a>) -> Element<'a, Message> {
    let roles = ctx.roles;
    let words = ctx.words;
    let language = words.language();
    let here = app.route();
    let go =
        |label: &'a str, count: Option<usize>, route: Route, selected: bool| parts::list_row(roles, label, count, selected, Message::Chosen(route));

    let review = ctx.handbook.review.as_ref().map(|review| {
        let label =
            text(words.review()).size(size::LABEL).width(Fill).font(if matches!(here, Route::Review(_)) { font::SANS_BOLD } else { font::SANS });
        let row = row![label, text(review.paragraphs.len().to_string()).size(size::LABEL).color(roles.soft)];
        press(row, Message::Chosen(Route::Review(None)), roles.accent)
            .padding([6, 8])
            .width(Fill)
            .style(theme::pressable(roles, Look::Row { selected: matches!(here, Route::Review(_)) }))
            .into()
    });
    let plain = |label: String, route: Route| -> Element<'a, Message> {
        let selected = *here == route;
        let label = text(label).size(size::LABEL).font(if selected { font::SANS_BOLD } else { font::SANS });
        press(label, Message::Chosen(route), roles.accent).padding([6, 8]).width(Fill).style(theme::pressable(roles, Look::Row { selected })).into()
    };
    let home = plain(words.home(), Route::Home);
    let topics = ctx.handbook.topics.iter().map(|topic| {
        let route = Route::Contents(topic.id.clone());
        let selected = *here == route;
        go(topic.title.in_language(language), Some(topic.provisions.len()), route, selected)
    });
    let open_act = match here {
        Route::Provision(id) | Route::AsOf(id, _) | Route::Beside(id, _) => {
            ctx.handbook.provision(id).map(|provision| ctx.handbook.act_of(provision).id.clone())
        }
        Route::Contents(id) => Some(id.clone()),
        _ => None,
    };
    let acts = ctx.handbook.acts.iter().filter(|act| !act.provisions.is_empty()).map(|act| {
        go(act.about.name.in_language(language), Some(act.provisions.len()), Route::Contents(act.id.clone()), open_act.as_ref() == Some(&act.id))
    });
    let guides = ctx.handbook.guides.iter().map(|guide| {
        let route = Route::Guide(guide.id.clone());
        let selected = *here == route;
        go(guide.title.in_language(language), None, route, selected)
    });
    let clock = clock::route(ctx.handbook).map(|route| plain(words.clock(), route));
    let tables = ctx.handbook.tables.iter().map(|table| Route::to(table.id.clone())).zip(&ctx.handbook.tables);
    let tables = tables.filter(|(route, _)| *route != Route::Clock).map(|(route, table)| {
        let selected = *here == route;
        go(table.title.in_language(language), None, route, selected)
    });
    let group = |label: String, rows: Vec<Element<'a, Message>>| {
        let label = container(parts::eyebrow(roles, &label)).padding(Padding { top: space::LARGE, right: 8.0, bottom: space::HAIR, left: 8.0 });
        column![label].extend(rows)
    };
    let about = plain(words.about_book(), Route::About);
    let glossary = (!ctx.handbook.terms.is_empty()).then(|| plain(words.glossary(), Route::Contents(Id::new(TERMS))));
    let guides: Vec<_> = guides.collect();
    let situations = (!guides.is_empty()).then(|| group(words.situations(), guides));
    let content = column![
        group(words.start_here(), [home].into_iter().chain(review).chain(clock).chain(glossary).chain([about]).collect()),
        situations,
        group(words.by_topic(), topics.collect()),
        group(words.by_act(), acts.collect()),
        group(words.tables(), tables.collect())
    ]
    .padding([0, 12]);
    let panel = scrollable(content).height(Fill).width(Fill).style(theme::scroll(roles));
    let panel = container(panel).width(Length::Fixed(theme::SIDE - 1.0)).height(Fill).style(theme::ground(roles.side));
    row![panel, iced::widget::rule::vertical(1).style(theme::line(roles.line))].width(Length::Fixed(theme::SIDE)).into()
}

/// What the reader must know before anything else.
fn banner<'a>(app: &'a App, ctx: &Context<'a>) -> Option<Element<'a, Message>> {
    let words = ctx.words;
    let mut said = Vec::new();
    if app.stands_in {
        said.push(words.embedded_instead());
    } else if !ctx.problems.is_empty() {
        said.push(words.problems_banner(ctx.problems.len()));
    }
    said.extend(ctx.notices.first().cloned());
    if said.is_empty() {
        return None;
    }
    let more = parts::link(ctx.roles, words.show_problems(), Message::Chosen(Route::Trouble));
    let line = row![text(said.join(" ")).size(size::LABEL).width(Fill), more].spacing(space::MEDIUM).align_y(Vertical::Center);
    Some(container(parts::notice(ctx.roles, Some(Icon::Warning), line, ctx.roles.trouble)).padding([6, 16]).into())
}

fn foot<'a>(app: &'a App, ctx: &Context<'a>) -> Element<'a, Message> {
    let roles = ctx.roles;
    let words = ctx.words;
    let soft = |line: String| -> Element<'a, Message> { text(line).size(size::TINY).color(roles.soft).into() };
    let mut left = Vec::new();
    if let Some(said) = &app.said {
        left.push(text(said).font(font::SANS_BOLD).size(size::TINY).color(roles.accent).into());
    } else if let Some(date) = ctx.handbook.known_as_of() {
        left.push(soft(words.law_as_read(&words.date(date))));
    }
    left.push(soft(words.offline()));
    match ctx.storage.mode() {
        Mode::Normal => {}
        Mode::Portable(_) => left.push(soft(words.portable_mode())),
        Mode::Private => left.push(soft(words.private_mode())),
    }
    if let Some(percent) = ctx.search.percent() {
        left.push(soft(words.index_building(percent)));
    }
    let next = ctx.handbook.next_language(ctx.settings.text);
    let hints = [
        parts::key_hint(roles, Command::SwitchLanguage, words.language_name(next)),
        parts::key_hint(roles, Command::Together, words.settings_together()),
        parts::key_hint(roles, Command::Keys, words.keys()),
    ];
    let hints = ctx.has_side_panel().then(|| Row::with_children(hints).spacing(space::LARGE));
    let content = row![Row::with_children(left).spacing(space::LARGE), iced::widget::space::horizontal(), hints].align_y(Vertical::Center);
    let height = if ctx.has_side_panel() { Length::Fixed(FOOT) } else { Length::Shrink };
    let foot = container(content).padding([4, 16]).width(Fill).height(height).align_y(Vertical::Center).style(theme::ground(roles.side));
    Column::with_children([parts::rule(roles), foot.into()]).into()
}
