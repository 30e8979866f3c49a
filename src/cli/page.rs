//! An item on paper: what `handbook show` prints as text or Markdown, one language after another.

use super::show::title_of;
use crate::handbook::{Edition, Guide, Handbook, Id, Item, Paragraph, Part, Provision, Reference, Review, Rows, Table, Term};
use crate::language::{Language, Text};
use crate::words::Words;

use jiff::civil::Date;

use std::io::{self, Write};

/// Writes an item in each language asked for, one after another.
pub(super) struct Page<'a> {
    pub(super) book: &'a Handbook,
    pub(super) languages: &'a [Language],
    pub(super) markdown: bool,
    pub(super) out: &'a mut dyn Write,
}

impl Page<'_> {
    pub(super) fn provision(&mut self, provision: &Provision, asked: &Id, as_of: Option<Date>) -> io::Result<()> {
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
        let liability = self.book.act_of(provision).about.liability;
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
            let mark = part.grade.map(|grade| format!(" [{}]", words.grade(grade))).unwrap_or_default();
            writeln!(self.out, "{label} {}{mark}", part.text.in_language(language))?;
            for point in &part.points {
                writeln!(self.out, "   {}) {}", point.number, point.text.in_language(language))?;
            }
            if let Some(penalty) = &part.penalty {
                writeln!(self.out, "   {}: {}", words.penalty_heading(liability), words.penalty_sentence(penalty, liability))?;
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
            (
                words.facts(),
                self.book
                    .act_of(provision)
                    .about
                    .notes
                    .iter()
                    .filter(|_| provision.is_whole_act())
                    .chain(&provision.notes)
                    .map(|note| {
                        let mark = note.grade.map(|grade| format!(" [{}]", words.grade(grade))).unwrap_or_default();
                        format!("{}{mark}", text(&note.text))
                    })
                    .collect(),
            ),
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

    pub(super) fn paragraph(&mut self, review: Option<&Review>, paragraph: &Paragraph) -> io::Result<()> {
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

    pub(super) fn guide(&mut self, guide: &Guide) -> io::Result<()> {
        for language in self.languages {
            let words = Words::new(*language);
            let said = |text: &Text| text.in_language(*language).to_owned();
            self.heading(&said(&guide.title))?;
            writeln!(self.out, "{}\n{}\n", said(&guide.summary), words.not_official())?;
            if let Some(warning) = &guide.warning {
                writeln!(self.out, "! {}{}\n", said(warning), self.resting(&words, &guide.warning_rests_on))?;
            }
            for (i, step) in guide.steps.iter().enumerate() {
                writeln!(self.out, "{}. {}", i + 1, said(&step.text))?;
                for (label, text) in [(words.guide_say(), &step.say), (words.guide_do_not_sign(), &step.do_not_sign)] {
                    if let Some(text) = text {
                        writeln!(self.out, "   {label}: {}", said(text))?;
                    }
                }
                writeln!(self.out, "  {}\n", self.resting(&words, &step.rests_on))?;
            }
            self.section(&words.uncertain(), &guide.doubts.iter().map(said).collect::<Vec<_>>())?;
            let help = guide.turn_to.iter().map(|help| format!("{}: {}", words.institution(help.kind), said(&help.text)));
            self.section(&words.guide_turn_to(), &help.collect::<Vec<_>>())?;
        }
        Ok(())
    }

    pub(super) fn term(&mut self, term: &Term) -> io::Result<()> {
        for language in self.languages {
            let words = Words::new(*language);
            let said = |text: &Text| text.in_language(*language).to_owned();
            self.heading(&said(&term.term))?;
            writeln!(self.out, "{}\n{}\n", said(&term.definition), words.not_official())?;
            if let Some(reference) = &term.defined_by {
                writeln!(self.out, "{}: {}", words.term_defined_by(), words.reference(self.book, reference))?;
            }
            if let Some(usage) = &term.usage {
                writeln!(self.out, "{}: {}", words.term_usage(), said(usage))?;
            }
            let colloquial: Vec<&str> =
                term.colloquial.iter().filter(|word| word.language == *language && !word.hidden).map(|word| word.word.as_str()).collect();
            if !colloquial.is_empty() {
                writeln!(self.out, "{}: {}", words.term_colloquial(), colloquial.join(", "))?;
            }
            writeln!(self.out)?;
        }
        Ok(())
    }

    /// ` (Rests on: art. 786 CAO RK; …)`, or nothing.
    fn resting(&self, words: &Words, references: &[Reference]) -> String {
        let cited = references.iter().map(|reference| words.reference(self.book, reference)).collect::<Vec<_>>();
        if cited.is_empty() { String::new() } else { format!(" ({}: {})", words.rests_on(), cited.join("; ")) }
    }

    pub(super) fn table(&mut self, table: &Table) -> io::Result<()> {
        for language in self.languages {
            let words = Words::new(*language);
            let said = |text: &Text| text.in_language(*language).to_owned();
            self.heading(&said(&table.title))?;
            if let Some(note) = &table.note {
                writeln!(self.out, "{}\n", said(note))?;
            }
            let touched = |references: &[Reference]| {
                let cited = references.iter().map(|reference| words.reference(self.book, reference)).collect::<Vec<_>>();
                if cited.is_empty() { String::new() } else { format!(" ({}: {})", words.touches(), cited.join("; ")) }
            };
            let lines: Vec<String> = match &table.rows {
                Rows::Mci(rows) => rows
                    .iter()
                    .map(|mci| {
                        format!("{}: {} ({}. {})", words.days(mci.from, mci.until), words.tenge(mci.tenge), said(&mci.basis), words.grade(mci.grade))
                    })
                    .collect(),
                Rows::Timeline(events) => events
                    .iter()
                    .map(|event| {
                        let law = event.law.as_ref().map(|law| format!("{}. ", said(law))).unwrap_or_default();
                        format!("{}: {law}{} {}.{}", words.when(&event.when), said(&event.text), words.grade(event.grade), touched(&event.touches))
                    })
                    .collect(),
                Rows::Doubts(doubts) => doubts.iter().map(|doubt| format!("{}{}", said(&doubt.text), touched(&doubt.touches))).collect(),
                Rows::Deadlines(starts) => starts
                    .iter()
                    .flat_map(|start| {
                        let terms = start.terms.iter().map(|term| {
                            let note = term.note.as_ref().map(|note| format!(" {}", said(note))).unwrap_or_default();
                            format!("  {}: {}{note}{}", words.length(term.length), said(&term.text), self.resting(&words, &term.rests_on))
                        });
                        std::iter::once(format!("{}. {}", said(&start.title), said(&start.moment))).chain(terms)
                    })
                    .collect(),
                Rows::Statistics(all) => all.iter().map(|series| words.series(series).join("\n  ")).collect(),
                Rows::Plain { columns, cells } => cells
                    .iter()
                    .map(|cells| {
                        columns.iter().zip(cells).map(|(heading, cell)| format!("{}: {}", said(heading), said(cell))).collect::<Vec<_>>().join("; ")
                    })
                    .collect(),
            };
            for line in lines {
                writeln!(self.out, "- {line}")?;
            }
            writeln!(self.out)?;
        }
        Ok(())
    }

    pub(super) fn titled(&mut self, item: &Item<'_>) -> io::Result<()> {
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
