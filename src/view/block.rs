//! Blocks: the units that keep their place when the language changes. One block holds the same words in every language shown.

use super::bars::{self, Sanction};
use super::lens::{Lens, Lit};
use super::peek::card;
use super::{compared, figures, parts, timeline};
use crate::font;
use crate::handbook::compare::Comparison;
use crate::handbook::{
    Colloquial, Deadline, Derived, Edition, Event as Change, Grade, Help, IndexRule, Mci, Note, Part, Point, Provision, Reading, Reference, Series,
    Source,
};
use crate::icon::Icon;
use crate::language::{Language, Text};
use crate::navigation::Route;
use crate::screen::Context;
use crate::theme::{self, Look, size, space};
use crate::widget::peek;
use crate::words::Words;

use iced::alignment::{Horizontal, Vertical};
use iced::widget::{Column, Row, button, column, container, hover, row, text};
use iced::{Element, Fill};
use jiff::civil::Date;

/// A block of a page.
#[derive(Debug)]
pub struct Block<'a> {
    /// Its key: the id of the item it shows, or a name of its own on the page.
    pub key: String,
    /// What it shows.
    pub body: Body<'a>,
}

/// What a block shows.
#[derive(Debug)]
pub enum Body<'a> {
    /// A title.
    Title(&'a Text),
    /// A heading of the page's own, in the language of the texts beside it.
    Heading(fn(&Words) -> String),
    /// A heading inside a part, from the book.
    Subheading(&'a Text),
    /// A part or a note, with its label.
    Part(&'a Provision, &'a Part),
    /// A point of a part.
    Point(&'a Point),
    /// The sanction of a part.
    Penalty(Sanction<'a>),
    /// Category and limitation: our reading.
    Derived(&'a Derived),
    /// A paragraph of the review.
    Paragraph(usize, &'a Text, Language),
    /// A fact.
    Note(&'a Note),
    /// A fact without a grade of its own.
    Plain(&'a Text),
    /// Our reading for an audience.
    Reading(&'a Reading),
    /// A source that was read.
    Source(&'a Source),
    /// The life of a provision, with the edition at this position as the one shown, marked at a day.
    Timeline(&'a Provision, usize, Option<Date>),
    /// What changed in an edition.
    Change(&'a Edition),
    /// The penalties of a provision's edition against an earlier one.
    Compared(&'a Provision, Comparison<'a>),
    /// A sentence of the interface's own, in the language of the texts beside it.
    Said(fn(&Words) -> String),
    /// What to know before what follows.
    Lead(&'a Text),
    /// A value of the monthly calculation index.
    Mci(&'a Mci),
    /// How an act, named before, turns the index into tenge.
    IndexRule(&'a Text, &'a IndexRule),
    /// A dated event.
    Event(&'a Change),
    /// A term of the clock.
    Deadline(&'a Deadline),
    /// What must be known before anything else.
    Warning(&'a Text),
    /// A text under a label of the page's own.
    Labelled(fn(&Words) -> String, &'a Text),
    /// A kind of institution to turn to, with the reader's own contact of that kind.
    Help(&'a Help),
    /// A text with its number.
    Numbered(usize, &'a Text),
    /// Figures counted in one way.
    Series(&'a Series),
    /// A row of cells under the headings of its columns.
    Cells(&'a [Text], &'a [Text]),
    /// What a term means.
    Definition(&'a Text),
    /// Words that people use for a term; the hidden ones are left out.
    Colloquial(&'a [Colloquial]),
    /// A labelled line of references; shown once, in the interface's language.
    References(String, Vec<(Reference, Option<&'a Text>)>),
}

/// What a reader can do with a block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Event {
    /// A link was followed.
    LinkFollowed(Route),
    /// A block was to be shown in the other languages too, or no longer.
    OtherToggled(String),
    /// A block was to be copied with its citation.
    Copied(String),
    /// An edition was chosen.
    EditionChosen(usize),
}

impl<'a> Block<'a> {
    /// A block with a key.
    pub fn new(key: impl Into<String>, body: Body<'a>) -> Self {
        Self { key: key.into(), body }
    }

    /// The languages in which this block is shown, in their order.
    pub fn languages(&self, ctx: &Context<'_>, lens: Lens<'_>) -> Vec<Language> {
        let mut languages = ctx.languages();
        if lens.other.contains(&self.key) {
            languages.extend(ctx.handbook.languages().iter().filter(|language| **language != ctx.settings.text && !ctx.settings.together));
        }
        languages
    }

    /// The block in every language shown: side by side, or one under the other; with its tools while the pointer is over it.
    pub fn view(&self, ctx: &Context<'a>, lens: Lens<'a>) -> Element<'a, Event> {
        let languages = self.languages(ctx, lens);
        let lit = lens.lit;
        let content = match (&self.body, languages.as_slice()) {
            (Body::References(label, references), _) => references_line(ctx, label, references),
            (Body::Timeline(provision, shown, day), _) => timeline::view(ctx, provision, *shown, *day),
            (body, [language]) => body.view(ctx, *language, lit),
            (body, languages) if ctx.has_columns() => {
                Row::with_children(languages.iter().map(|language| container(body.view(ctx, *language, lit)).width(Fill).into()))
                    .spacing(space::PAGE)
                    .into()
            }
            (body, languages) => Column::with_children(languages.iter().map(|language| body.view(ctx, *language, lit))).spacing(space::SMALL).into(),
        };
        let content: Element<'a, Event> = if self.body.texts().is_empty() { content } else { hover(content, self.tools(ctx, lens)) };
        container(content).id(ctx.block(&self.key)).width(Fill).into()
    }

    /// The other language and copying, at the lower right of the block. The keyboard has keys of its own for both, so Tab does not stop here.
    fn tools(&self, ctx: &Context<'a>, lens: Lens<'a>) -> Element<'a, Event> {
        let tool = |label: String, event: Event| -> Element<'a, Event> {
            button(text(label).size(size::TINY)).padding([2, 8]).on_press(event).style(theme::pressable(ctx.roles, Look::Button)).into()
        };
        let others = ctx.handbook.languages().iter().filter(|language| **language != ctx.settings.text);
        let tags = others.map(|language| language.tag().to_uppercase()).collect::<Vec<_>>().join(" ");
        let sign = if lens.other.contains(&self.key) { "−" } else { "+" };
        let other = (!ctx.settings.together).then(|| tool(format!("{sign} {tags}"), Event::OtherToggled(self.key.clone())));
        let tools = row![other, tool(ctx.words.copy(), Event::Copied(self.key.clone()))].spacing(space::HAIR);
        // Below at the right a paragraph is most often empty.
        container(tools).width(Fill).height(Fill).align_x(Horizontal::Right).align_y(Vertical::Bottom).into()
    }

    /// Space above this block.
    pub fn above(&self) -> f32 {
        match &self.body {
            Body::Title(_) | Body::Penalty(..) | Body::Derived(_) | Body::Point(_) | Body::Said(_) => space::SMALL,
            Body::Heading(_) => space::PAGE,
            Body::Subheading(_) => space::GROUP,
            Body::Part(..) | Body::Paragraph(..) => space::LARGE + space::HAIR,
            Body::Event(_) | Body::Numbered(..) | Body::Cells(..) | Body::Warning(_) => space::LARGE,
            Body::Deadline(_)
            | Body::Labelled(..)
            | Body::Help(_)
            | Body::Lead(_)
            | Body::Definition(_)
            | Body::Series(_)
            | Body::Colloquial(_)
            | Body::Mci(_)
            | Body::IndexRule(..)
            | Body::Note(_)
            | Body::Plain(_)
            | Body::Reading(_)
            | Body::Source(_)
            | Body::Timeline(..)
            | Body::Change(_)
            | Body::Compared(..)
            | Body::References(..) => space::SMALL,
        }
    }
}

impl<'a> Body<'a> {
    /// The texts of the book that it sets, in the order of the page.
    pub fn texts(&self) -> Vec<&'a Text> {
        match self {
            Self::Title(text) | Self::Subheading(text) | Self::Plain(text) | Self::Lead(text) | Self::Warning(text) | Self::Definition(text) => {
                vec![text]
            }
            Self::Paragraph(_, text, _) | Self::Labelled(_, text) | Self::Numbered(_, text) => vec![text],
            Self::Part(_, part) => vec![&part.text],
            Self::Point(point) => vec![&point.text],
            Self::Note(note) => vec![&note.text],
            Self::Reading(reading) => vec![&reading.text],
            Self::Change(edition) => edition.note.iter().collect(),
            Self::Mci(mci) => vec![&mci.basis],
            Self::IndexRule(_, rule) => vec![&rule.text],
            Self::Event(event) => vec![&event.text],
            Self::Deadline(term) => std::iter::once(&term.text).chain(&term.note).collect(),
            Self::Help(help) => vec![&help.text],
            Self::Series(series) => [Some(&series.counted), series.caution.as_ref(), Some(&series.source)].into_iter().flatten().collect(),
            Self::Cells(_, cells) => cells.iter().collect(),
            Self::Heading(_)
            | Self::Penalty(..)
            | Self::Timeline(..)
            | Self::Compared(..)
            | Self::Derived(_)
            | Self::Source(_)
            | Self::Said(_)
            | Self::Colloquial(_)
            | Self::References(..) => Vec::new(),
        }
    }

    fn view(&self, ctx: &Context<'a>, language: Language, lit: Option<Lit<'a>>) -> Element<'a, Event> {
        let words = ctx.words_in(language);
        let roles = ctx.roles;
        match self {
            Self::Title(title) => shown(ctx, title, language, lit, parts::TITLE),
            Self::Subheading(heading) => shown(ctx, heading, language, lit, parts::Setting { size: size::BODY, ..parts::HEADING }),
            Self::Heading(say) => text(say(words)).font(font::SERIF_BOLD).size(size::HEADING).into(),
            Self::Part(provision, part) => {
                let label = words.part_label(&part.number, provision.divided_into);
                let body = graded(ctx, part.grade, shown(ctx, &part.text, language, lit, parts::BODY), words);
                hanging(ctx, label, body)
            }
            Self::Point(point) => indented(hanging(ctx, format!("{})", point.number), shown(ctx, &point.text, language, lit, parts::BODY))),
            Self::Penalty(sanction) => indented(bars::view(ctx, words, sanction)),
            Self::Derived(derived) => {
                let line = format!("{}: {}", words.our_reading(), words.derived(derived));
                indented(text(line).size(size::LABEL).color(roles.soft).width(Fill).into())
            }
            Self::Paragraph(number, paragraph, original) => {
                let mark = if language == *original { words.author_text() } else { words.our_translation() };
                let body =
                    column![shown(ctx, paragraph, language, lit, parts::BODY), text(mark).size(size::TINY).color(roles.soft)].spacing(space::HAIR);
                hanging(ctx, format!("{number}."), body.into())
            }
            Self::Note(note) => bullet(graded(ctx, note.grade, shown(ctx, &note.text, language, lit, parts::NOTE), words)),
            Self::Plain(fact) => bullet(shown(ctx, fact, language, lit, parts::NOTE)),
            Self::Reading(reading) => column![
                text(words.audience(reading.audience)).font(font::SANS_BOLD).size(size::LABEL),
                shown(ctx, &reading.text, language, lit, parts::NOTE)
            ]
            .spacing(2)
            .into(),
            Self::Source(source) => {
                let address = source.address.as_ref().map(|address| text(address.clone()).size(size::TINY).color(roles.soft).width(Fill));
                bullet(column![shown(ctx, &source.name, language, None, parts::NOTE), address].into())
            }
            Self::Timeline(provision, shown, day) => timeline::view(ctx, provision, *shown, *day),
            Self::Change(edition) => {
                let by =
                    edition.by.as_ref().map(|law| text(words.edition_by(law.in_language(language))).size(size::LABEL).color(roles.soft).width(Fill));
                let days = words.unknown_days(edition).into_iter().map(|line| text(line).size(size::LABEL).color(roles.soft).width(Fill).into());
                let note = edition.note.as_ref().map(|note| shown(ctx, note, language, lit, parts::NOTE));
                column![by].extend(days).push(note).spacing(2).into()
            }
            Self::Compared(provision, comparison) => compared::view(ctx, words, provision, comparison),
            Self::Lead(lead) => shown(ctx, lead, language, lit, parts::NOTE),
            Self::Mci(mci) => {
                let value = text(words.tenge(mci.tenge)).font(font::SANS_BOLD).size(size::BODY).width(150);
                let days = text(words.days(mci.from, mci.until)).size(size::UI).width(Fill);
                let basis = graded(ctx, Some(mci.grade), shown(ctx, &mci.basis, language, lit, parts::NOTE), words);
                row![value, column![days, basis].spacing(2).width(Fill)].spacing(space::SMALL).into()
            }
            Self::IndexRule(act, rule) => column![
                text(act.in_language(language).to_owned()).font(font::SANS_BOLD).size(size::LABEL).width(Fill),
                graded(ctx, Some(rule.grade), shown(ctx, &rule.text, language, lit, parts::NOTE), words)
            ]
            .spacing(2)
            .into(),
            Self::Event(event) => {
                let when = text(words.when(&event.when)).font(font::SANS_BOLD).size(size::UI).width(Fill);
                let law = event.law.as_ref().map(|law| text(law.in_language(language).to_owned()).size(size::LABEL).color(roles.soft).width(Fill));
                let said = graded(ctx, Some(event.grade), shown(ctx, &event.text, language, lit, parts::BODY), words);
                column![when, law, said].spacing(2).into()
            }
            Self::Deadline(term) => {
                let length = text(words.length(term.length)).font(font::SANS_BOLD).size(size::UI).width(150);
                let said = shown(ctx, &term.text, language, lit, parts::NOTE);
                let said = column![said, term.note.as_ref().map(|note| shown(ctx, note, language, lit, parts::NOTE))].spacing(2);
                row![length, container(graded(ctx, Some(term.grade), said.into(), words)).width(Fill)].spacing(space::SMALL).into()
            }
            Self::Warning(warning) => parts::notice(
                roles,
                Some(Icon::Warning),
                shown(ctx, warning, language, lit, parts::Setting { font: font::SANS_BOLD, ..parts::NOTE }),
                roles.trouble,
            ),
            Self::Labelled(label, said) => {
                let label = text(label(words)).font(font::SANS_BOLD).size(size::LABEL).color(roles.accent);
                indented(
                    column![label, shown(ctx, said, language, lit, parts::Setting { font: font::SERIF_ITALIC, ..parts::BODY })].spacing(2).into(),
                )
            }
            Self::Help(help) => {
                let name = text(words.institution(help.kind)).font(font::SANS_BOLD).size(size::UI).width(Fill);
                let contact: Element<'a, Event> = match ctx.settings.contacts.get(&help.kind).filter(|contact| !contact.trim().is_empty()) {
                    Some(contact) => text(words.own_contact(contact)).size(size::UI).color(roles.accent).width(Fill).into(),
                    None => parts::link(roles, words.contact_add(), Event::LinkFollowed(Route::Settings)).into(),
                };
                column![name, shown(ctx, &help.text, language, lit, parts::NOTE), contact].spacing(2).into()
            }
            Self::Numbered(number, said) => hanging(ctx, format!("{number}."), shown(ctx, said, language, lit, parts::BODY)),
            Self::Cells(columns, cells) => {
                let pairs = columns.iter().zip(*cells).map(|(heading, cell)| {
                    let label = text(heading.in_language(language).to_owned()).size(size::TINY).color(roles.soft);
                    column![label, shown(ctx, cell, language, lit, parts::NOTE)].width(Fill).into()
                });
                Row::with_children(pairs).spacing(space::LARGE).into()
            }
            Self::Series(series) => figures::view(ctx, language, lit, series),
            Self::Definition(definition) => shown(ctx, definition, language, lit, parts::BODY),
            Self::Colloquial(said) => {
                let said = said.iter().filter(|word| word.language == language && !word.hidden).map(|word| word.word.as_str());
                let said = said.collect::<Vec<_>>().join(", ");
                let line = (!said.is_empty()).then(|| format!("{}: {said}", words.term_colloquial()));
                text(line.unwrap_or_default()).size(size::UI).color(roles.soft).width(Fill).into()
            }
            Self::Said(say) => text(say(words)).size(size::UI).color(roles.soft).width(Fill).into(),
            Self::References(label, references) => references_line(ctx, label, references),
        }
    }
}

/// A text of the book in a language, marked where another language had to stand in.
pub fn shown<'a, Message: 'a>(
    ctx: &Context<'a>,
    content: &Text,
    language: Language,
    lit: Option<Lit<'a>>,
    setting: parts::Setting,
) -> Element<'a, Message> {
    let shown = content.show(language);
    let (highlights, current) = lit.map(|lit| lit.ranges(shown.text)).unwrap_or_default();
    let prose = parts::prose(ctx.roles, shown.text, &highlights, current, setting.wished(ctx));
    if shown.language == language {
        return prose;
    }
    let words = ctx.words_in(language);
    let mark = words.missing_translation(&words.language_name(shown.language));
    column![text(mark).size(size::TINY).color(ctx.roles.trouble), prose].spacing(2).into()
}

fn graded<'a>(ctx: &Context<'a>, grade: Option<Grade>, content: Element<'a, Event>, words: &Words) -> Element<'a, Event> {
    match grade {
        Some(grade) => {
            let colour = if grade == Grade::A { ctx.roles.soft } else { ctx.roles.past.0 };
            column![content, text(words.grade(grade)).size(size::TINY).color(colour)].spacing(2).into()
        }
        None => content,
    }
}

/// A label in the margin and the text beside it.
fn hanging<'a>(ctx: &Context<'a>, label: String, body: Element<'a, Event>) -> Element<'a, Event> {
    if label.is_empty() {
        return body;
    }
    let letters = label.chars().count();
    let setting = parts::BODY.wished(ctx);
    let label = text(label).font(font::SERIF_BOLD).size(setting.size).line_height(setting.leading);
    let width = |width: f32| width * ctx.settings.setting.size.max(1.0);
    match letters {
        0..=3 => row![container(label).width(width(34.0)), body].into(),
        // `2-1.`, `1-1)`
        4..=5 => row![container(label).width(width(50.0)), body].into(),
        _ => column![label, body].into(),
    }
}

fn indented<'a>(body: Element<'a, Event>) -> Element<'a, Event> {
    container(body).padding(iced::Padding::ZERO.left(34)).into()
}

fn bullet<'a>(body: Element<'a, Event>) -> Element<'a, Event> {
    row![container(text("•").size(size::UI)).width(18), body].into()
}

fn references_line<'a>(ctx: &Context<'a>, label: &str, references: &[(Reference, Option<&'a Text>)]) -> Element<'a, Event> {
    // Those without a word of their own stand in one line.
    let alone = |(_, note): &(Reference, Option<&Text>)| note.is_none();
    let rows = references.chunk_by(|a, b| alone(a) && alone(b)).map(|together| {
        let row = Row::with_children(together.iter().map(|(reference, _)| reference_link(ctx, reference)));
        let note = together.first().and_then(|(_, note)| *note);
        let note = note.map(|note| text(format!("— {}", note.in_language(ctx.words.language()))).size(size::LABEL).color(ctx.roles.soft));
        let spacing = if note.is_some() { space::SMALL } else { space::LARGE };
        row.push(note).spacing(spacing).align_y(Vertical::Center).wrap().vertical_spacing(space::HAIR).into()
    });
    let label = container(text(label.to_owned()).size(size::LABEL).color(ctx.roles.soft)).width(150);
    row![label, Column::with_children(rows).spacing(space::HAIR).width(Fill)].spacing(space::SMALL).into()
}

/// A reference as a link with a card about where it leads, or as plain words where the article is not in the book.
pub fn reference_link<'a>(ctx: &Context<'a>, reference: &Reference) -> Element<'a, Event> {
    let label = ctx.words.reference(ctx.handbook, reference);
    match reference {
        Reference::Link(id) => {
            let link = parts::link(ctx.roles, label, Event::LinkFollowed(Route::to(id.clone())));
            let (ctx, id) = (*ctx, id.clone());
            peek(link, id.as_str().to_owned(), move || card(&ctx, &id))
        }
        Reference::Cited { .. } => text(format!("{label} ({})", ctx.words.not_shipped())).size(size::UI).color(ctx.roles.soft).into(),
    }
}
