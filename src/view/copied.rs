//! What is copied of a page: the words in the languages shown, and where they stand, so that whoever is given them can check.

use super::block::{Block, Body};
use super::compared;
use crate::handbook::{Edition, Grade, Id, Item, Provision, Reference};
use crate::language::Language;
use crate::screen::Context;
use crate::words::Words;

/// A provision, or some blocks of it, with its citation.
pub fn provision(ctx: &Context<'_>, provision: &Provision, edition: &Edition, blocks: &[Block<'_>], languages: &[Language]) -> String {
    let book = ctx.handbook;
    let act = book.act_of(provision);
    let source = |words: &Words| {
        // The part, where one alone is copied.
        let place = match blocks {
            [block] => block.key.split('#').next().map(Id::new).filter(|id| book.item(id).is_some() && id.is_within(&provision.id)),
            _ => None,
        };
        let citation = place.map_or_else(|| words.citation(book, provision), |id| words.reference(book, &Reference::Link(id)));
        words.copied_provision(
            &citation,
            act.about.name.in_language(words.language()),
            &words.span(&edition.from, edition.until.as_ref()),
            &words.status(book, provision),
            &words.grade(provision.grade().max(edition.parts.iter().filter_map(|part| part.grade).max().unwrap_or(Grade::A))),
        )
    };
    compose(ctx, blocks, languages, source)
}

/// A page that is no provision, or some blocks of it, under its title.
pub fn page(ctx: &Context<'_>, item: &Item<'_>, blocks: &[Block<'_>], languages: &[Language]) -> String {
    let source = |words: &Words| {
        let language = words.language();
        match item {
            Item::Paragraph(_) => ctx.handbook.review.as_ref().map_or_else(String::new, |review| {
                // The paragraph, where one alone is copied.
                let paragraph = match blocks {
                    [Block { body: Body::Paragraph(number, ..), .. }] => format!(" ({})", words.review_paragraph(*number)),
                    _ => String::new(),
                };
                let mark = if language == review.original { words.author_text() } else { words.our_translation() };
                format!(
                    "{}{paragraph}. {}. {}. {}",
                    review.title.in_language(language),
                    review.byline.in_language(language),
                    mark,
                    review.rights.in_language(language)
                )
            }),
            Item::Guide(guide) => format!("{}. {}", guide.title.in_language(language), words.not_official()),
            Item::Term(term) => format!("{}. {}", term.term.in_language(language), words.not_official()),
            Item::Table(table) => table.title.in_language(language).to_owned(),
            _ => String::new(),
        }
    };
    compose(ctx, blocks, languages, source)
}

/// One language after another: the words, their source, the book.
fn compose(ctx: &Context<'_>, blocks: &[Block<'_>], languages: &[Language], source: impl Fn(&Words) -> String) -> String {
    let manifest = &ctx.handbook.manifest;
    let each = languages.iter().map(|language| {
        let words = ctx.words_in(*language);
        let said: Vec<String> = blocks.iter().flat_map(|block| lines(ctx, &block.body, words, *language)).collect();
        let edition = words.book_edition(&manifest.edition.number, &words.date(manifest.edition.date));
        format!("{}\n\n— {}\n{}. {}.\n", said.join("\n"), source(words), manifest.title.in_language(*language), edition)
    });
    each.collect::<Vec<_>>().join("\n")
}

/// The words of a block.
fn lines(ctx: &Context<'_>, body: &Body<'_>, words: &Words, language: Language) -> Vec<String> {
    let labelled = |label: String, text: &str| if label.is_empty() { text.to_owned() } else { format!("{label} {text}") };
    match body {
        Body::Part(provision, part) => vec![labelled(words.part_label(&part.number, provision.divided_into), part.text.in_language(language))],
        Body::Point(point) => vec![labelled(format!("{})", point.number), point.text.in_language(language))],
        Body::Numbered(number, text) => vec![labelled(format!("{number}."), text.in_language(language))],
        Body::Labelled(label, text) => vec![labelled(format!("{}:", label(words)), text.in_language(language))],
        Body::Help(help) => vec![labelled(format!("{}:", words.institution(help.kind)), help.text.in_language(language))],
        Body::Reading(reading) => {
            vec![labelled(format!("{} ({}):", words.our_reading(), words.audience(reading.audience)), reading.text.in_language(language))]
        }
        Body::Penalty(sanction) => {
            let liability = sanction.liability;
            vec![labelled(format!("{}:", words.penalty_heading(liability)), &words.penalty_sentence(sanction.penalty, liability))]
        }
        Body::Derived(derived) => vec![labelled(format!("{}:", words.our_reading()), &words.derived(derived))],
        Body::Heading(say) | Body::Said(say) => vec![say(words)],
        Body::Source(source) => vec![source.name.in_language(language).to_owned()].into_iter().chain(source.address.clone()).collect(),
        Body::References(label, references) => {
            let cited = references.iter().map(|(reference, _)| words.reference(ctx.handbook, reference)).collect::<Vec<_>>();
            vec![labelled(format!("{label}:"), &cited.join("; "))]
        }
        Body::Series(series) => words.series(series),
        Body::Compared(provision, comparison) => compared::lines(ctx, words, provision, comparison),
        body => body.texts().iter().map(|text| text.in_language(language).to_owned()).collect(),
    }
}
