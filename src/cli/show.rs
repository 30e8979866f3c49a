//! `handbook show`: one item whole, as text, Markdown or JSON.

use super::{NOTHING, Outcome, Session, WELL, WRONG, json};
use crate::handbook::{Edition, Grade, Handbook, Id, Item, Paragraph, Part, Provision, Reference, Review, Status};
use crate::language::{Language, Text};
use crate::words::Words;

use jiff::civil::Date;
use serde::Serialize;

use std::io::{self, Write};

#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(value_name = "ID")]
    id: String,
    #[arg(long, value_name = "DATE")]
    as_of: Option<String>,
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Markdown,
    Json,
}

/// The whole record of a provision.
#[derive(Debug, Serialize)]
struct Record<'a> {
    kind: &'static str,
    act: &'a Id,
    citation: String,
    status: Status,
    known_as_of: Date,
    grade: Grade,
    #[serde(flatten)]
    provision: &'a Provision,
}

/// The whole record of a paragraph of the review.
#[derive(Debug, Serialize)]
struct ReviewRecord<'a> {
    kind: &'static str,
    title: &'a Text,
    byline: &'a Text,
    rights: &'a Text,
    translation: &'a Text,
    address: &'a str,
    #[serde(flatten)]
    paragraph: &'a Paragraph,
}

/// The id that a word of the command line means: an id as it is.
///
/// # Errors
/// A sentence that says why it means none.
pub(super) fn resolve(book: &Handbook, words: &Words, wanted: &str) -> Result<Id, String> {
    let id = Id::new(wanted.trim().trim_end_matches('/'));
    if book.item(&id).is_some() { Ok(id) } else { Err(words.cli_no_such_id(wanted)) }
}

pub(super) fn run(session: &mut Session<'_>, args: &Args) -> Outcome {
    let Some(loaded) = session.book()? else { return Ok(WRONG) };
    let book = &loaded.handbook;
    let Ok(as_of) = session.date(args.as_of.as_deref())? else { return Ok(WRONG) };
    let together = session.language_given == Some("both");
    let languages = if together {
        book.languages().to_vec()
    } else {
        let Some(language) = session.text_language(book, None)? else { return Ok(WRONG) };
        vec![language]
    };
    let id = match resolve(book, session.words, &args.id) {
        Ok(id) => id,
        Err(sentence) => {
            writeln!(session.err, "{sentence}")?;
            return Ok(NOTHING);
        }
    };
    if args.format == Format::Json {
        return record(session, book, &id);
    }
    let mut page = Page { book, languages: &languages, markdown: args.format == Format::Markdown, out: &mut *session.out };
    match book.item(&id) {
        Some(Item::Provision(provision) | Item::Part(provision)) => {
            let known = book.act_of(provision).about.known_as_of;
            if as_of.is_some_and(|day| day > known) {
                let words = session.words;
                writeln!(session.err, "{}", words.cli_not_known_after(&words.date(known)))?;
                return Ok(NOTHING);
            }
            page.provision(provision, &id, as_of)?;
        }
        Some(Item::Paragraph(paragraph)) => page.paragraph(book.review.as_ref(), paragraph)?,
        Some(item) => page.titled(&item)?,
        None => return Ok(NOTHING),
    }
    Ok(WELL)
}

fn record(session: &mut Session<'_>, book: &Handbook, id: &Id) -> Outcome {
    match book.item(id) {
        Some(Item::Provision(provision) | Item::Part(provision)) => {
            let act = book.act_of(provision);
            let record = Record {
                kind: "provision",
                act: &act.id,
                citation: session.words.citation(book, provision),
                status: book.status(provision),
                known_as_of: act.about.known_as_of,
                grade: provision.grade(),
                provision,
            };
            json(session.out, &record)?;
        }
        Some(Item::Paragraph(paragraph)) => {
            let Some(review) = &book.review else { return Ok(NOTHING) };
            let Review { title, byline, rights, translation, address, .. } = review;
            json(session.out, &ReviewRecord { kind: "review", title, byline, rights, translation, address, paragraph })?;
        }
        Some(item) => json(session.out, &serde_json::json!({ "id": id, "title": title_of(&item) }))?,
        None => return Ok(NOTHING),
    }
    Ok(WELL)
}

fn title_of<'a>(item: &Item<'a>) -> Option<&'a Text> {
    match item {
        Item::Act(act) => Some(&act.about.title),
        Item::Topic(topic) => Some(&topic.title),
        Item::Table(table) => Some(&table.title),
        Item::Guide(guide) => Some(&guide.title),
        Item::Term(term) => Some(&term.term),
        Item::Deck(deck) => Some(&deck.title),
        Item::Question(question) => Some(&question.text),
        Item::Provision(_) | Item::Part(_) | Item::Paragraph(_) => None,
    }
}

/// Writes an item in each language asked for, one after another.
struct Page<'a> {
    book: &'a Handbook,
    languages: &'a [Language],
    markdown: bool,
    out: &'a mut dyn Write,
}

impl Page<'_> {
    fn provision(&mut self, provision: &Provision, asked: &Id, as_of: Option<Date>) -> io::Result<()> {
        let editions: Vec<&Edition> = match as_of {
            Some(day) => provision.on(day).collect(),
            None if *asked == provision.id => vec![provision.current()],
            // A part that only an earlier edition has is shown in that edition.
            None => provision.editions.iter().rfind(|edition| edition.parts.iter().any(|part| asked.is_within(&part.id))).into_iter().collect(),
        };
        for language in self.languages {
            let words = Words::new(*language);
            let citation = words.citation(self.book, provision);
            for edition in &editions {
                self.heading(edition.title.in_language(*language))?;
                writeln!(self.out, "{citation}")?;
                writeln!(self.out, "{}", words.status(self.book, provision))?;
                writeln!(self.out, "{}", words.span(&edition.from, edition.until.as_ref()))?;
                writeln!(self.out, "{} {}.\n", words.not_official(), words.grade(provision.grade()))?;
                self.edition(provision, edition, asked, &words)?;
            }
            self.beside(provision, &words)?;
        }
        Ok(())
    }

    fn edition(&mut self, provision: &Provision, edition: &Edition, asked: &Id, words: &Words) -> io::Result<()> {
        let language = words.language();
        if !provision.is_shown_whole() {
            return writeln!(self.out, "{}\n", words.contents_unchecked());
        }
        for line in words.unknown_days(edition) {
            writeln!(self.out, "{line}")?;
        }
        if let Some(note) = &edition.note {
            writeln!(self.out, "{}\n", note.in_language(language))?;
        }
        if edition.parts.is_empty() {
            writeln!(self.out, "{}\n", words.edition_unread())?;
        }
        let asked_for = |part: &&Part| *asked == provision.id || asked.is_within(&part.id);
        for part in edition.parts.iter().filter(asked_for) {
            let label = part
                .heading
                .as_ref()
                .map_or_else(|| words.part_label(&part.number, provision.divided_into), |heading| heading.in_language(language).to_owned());
            writeln!(self.out, "{label} {}", part.text.in_language(language))?;
            for point in &part.points {
                writeln!(self.out, "   {}) {}", point.number, point.text.in_language(language))?;
            }
            if let Some(penalty) = &part.penalty {
                writeln!(self.out, "   {}: {}", words.penalty(), words.penalty_sentence(penalty))?;
            }
            if let Some(derived) = &part.derived {
                writeln!(self.out, "   {}: {}", words.our_reading(), words.derived(derived))?;
            }
            writeln!(self.out)?;
        }
        Ok(())
    }

    fn beside(&mut self, provision: &Provision, words: &Words) -> io::Result<()> {
        let language = words.language();
        let text = |text: &Text| text.in_language(language).to_owned();
        let related = provision.relations.iter().map(|relation| {
            let note = relation.note.as_ref().map(|note| format!(" — {}", note.in_language(language))).unwrap_or_default();
            format!("{} {}{note}", words.relation(relation.kind), words.reference(self.book, &relation.to))
        });
        let sections = [
            (words.related(), related.collect::<Vec<_>>()),
            (words.facts(), provision.notes.iter().map(|note| text(&note.text)).collect()),
            (
                words.our_reading(),
                provision.our_reading.iter().map(|reading| format!("{}: {}", words.audience(reading.audience), text(&reading.text))).collect(),
            ),
            (words.uncertain(), provision.doubts.iter().map(text).collect()),
        ];
        for (heading, lines) in sections {
            self.section(&heading, &lines)?;
        }
        Ok(())
    }

    fn paragraph(&mut self, review: Option<&Review>, paragraph: &Paragraph) -> io::Result<()> {
        for language in self.languages {
            let words = Words::new(*language);
            if let Some(review) = review {
                self.heading(&format!("{}. {}", review.title.in_language(*language), words.review_paragraph(paragraph.number)))?;
                writeln!(self.out, "{}\n{}", review.byline.in_language(*language), review.rights.in_language(*language))?;
                let mark = if *language == review.original { words.author_text() } else { words.our_translation() };
                writeln!(self.out, "({mark})\n")?;
            }
            writeln!(self.out, "{}\n", paragraph.text.in_language(*language))?;
            let cited = |references: &[Reference]| match references {
                [] => words.no_provision(),
                references => references.iter().map(|reference| words.reference(self.book, reference)).collect::<Vec<_>>().join("; "),
            };
            let lines: Vec<_> = paragraph
                .statements
                .iter()
                .map(|statement| {
                    let said = |label: &str, said: &Option<Text>| {
                        said.as_ref().map(|said| format!("\n  {label}: {}", said.in_language(*language))).unwrap_or_default()
                    };
                    let law = |label: String, said: &Option<Text>, references: &[Reference]| {
                        let said = said.as_ref().map(|said| format!("{} ", said.in_language(*language))).unwrap_or_default();
                        format!("\n  {label}: {said}({})", cited(references))
                    };
                    [
                        statement.says.in_language(*language).to_owned(),
                        law(words.then_law(), &statement.then_said, &statement.then),
                        law(words.now_law(), &statement.now_says, &statement.now),
                        said(&words.review_imprecise(), &statement.imprecise),
                        said(&words.review_remark(), &statement.comment),
                    ]
                    .concat()
                })
                .collect();
            self.section(&words.what_law_says(), &lines)?;
        }
        Ok(())
    }

    fn titled(&mut self, item: &Item<'_>) -> io::Result<()> {
        let Some(title) = title_of(item) else { return Ok(()) };
        let within: &[usize] = match item {
            Item::Act(act) => &act.provisions,
            Item::Topic(topic) => &topic.provisions,
            _ => &[],
        };
        for language in self.languages {
            self.heading(title.in_language(*language))?;
            let words = Words::new(*language);
            for provision in within.iter().filter_map(|position| self.book.provisions.get(*position)) {
                writeln!(self.out, "{}: {}", words.citation(self.book, provision), provision.current().title.in_language(*language))?;
            }
            writeln!(self.out)?;
        }
        Ok(())
    }

    fn heading(&mut self, title: &str) -> io::Result<()> {
        if self.markdown { writeln!(self.out, "# {title}\n") } else { writeln!(self.out, "{title}\n") }
    }

    fn section(&mut self, heading: &str, lines: &[String]) -> io::Result<()> {
        if lines.is_empty() {
            return Ok(());
        }
        if self.markdown {
            writeln!(self.out, "## {heading}\n")?
        } else {
            writeln!(self.out, "{heading}:")?
        }
        for line in lines {
            writeln!(self.out, "- {line}")?;
        }
        writeln!(self.out)
    }
}
