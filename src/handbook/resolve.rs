//! From the shapes as authored to the book: ids made and proved unique, references proved, order set.

use super::load::{Read, Sources};
use super::problem::{Kind, Problem};
use super::*;

use std::cmp::Ordering;
use std::collections::hash_map::Entry;

/// A file of rows, for finding places in it, and its rows with their ids.
type Identified<T> = (Read<()>, Vec<(Id, T)>);

/// Knows every id and act slug of the sources, so that references can be proved.
pub(super) struct Resolver {
    files: HashMap<Id, String>,
    acts: Vec<String>,
    topics: Vec<String>,
    problems: Vec<Problem>,
}

impl Resolver {
    /// Collects the ids of all sources; a record whose id is taken is named and later left out.
    pub(super) fn new(manifest: &Read<source::Manifest>, sources: &Sources) -> Self {
        let mut resolver = Self {
            files: HashMap::new(),
            acts: sources.acts.iter().map(|(slug, _)| slug.clone()).collect(),
            topics: sources.topics.iter().flat_map(|read| &read.record).map(|topic| topic.slug.clone()).collect(),
            problems: Vec::new(),
        };
        for slug in manifest.record.acts.iter().filter(|slug| !resolver.acts.contains(slug)) {
            resolver.problems.push(manifest.problem(slug, Kind::ActNotThere(slug.clone())));
        }
        resolver
    }

    /// The book, and what is wrong with the sources.
    pub(super) fn resolve(mut self, manifest: Read<source::Manifest>, sources: Sources) -> (Handbook, Vec<Problem>) {
        let Sources { review, topics, concordance, words, terms, questions, mut acts, articles, tables, guides, decks } = sources;

        let order = |slug: &str| manifest.record.acts.iter().position(|named| named == slug).unwrap_or(usize::MAX);
        acts.sort_by(|(a, _), (b, _)| (order(a), a).cmp(&(order(b), b)));
        let acts: Vec<(Id, Read<source::Act>)> = acts.into_iter().map(|(slug, read)| (Id::new(slug), read)).collect();
        acts.iter().for_each(|(id, read)| _ = self.claim(id.clone(), read, id.as_str()));

        let mut articles: Vec<_> = articles.into_iter().filter_map(|(slug, read)| self.admit(&acts, &slug, read)).collect();
        articles.sort_by(|(a, x), (b, y)| a.cmp(b).then_with(|| by_number(&x.record.article, &y.record.article)));

        // Ids of everything else, before any reference is proved.
        let paragraphs = review.as_ref().map_or(0, |read| read.record.paragraphs.len());
        if let Some(read) = &review {
            (1..=paragraphs).for_each(|n| _ = self.claim(Id::new(format!("review/{n}")), read, ""));
        }
        let topics = self.unique_rows(topics, "topic", |topic| &topic.slug);
        let terms = self.unique_rows(terms, "term", |term| &term.slug);
        let questions = self.unique_rows(questions, "question", |question| &question.slug);
        let tables = self.unique_files(tables, "table");
        let mut guides = self.unique_files(guides, "guide");
        let guide_order =
            |id: &Id| manifest.record.guides.iter().position(|slug| id.as_str().strip_prefix("guide/") == Some(slug)).unwrap_or(usize::MAX);
        guides.sort_by(|(a, _), (b, _)| (guide_order(a), a).cmp(&(guide_order(b), b)));
        let decks = self.unique_files(decks, "deck");

        let provisions: Vec<Provision> = articles.into_iter().map(|(act, read)| self.provision(&acts, act, read)).collect();
        let holding = |keep: &dyn Fn(&Provision) -> bool| provisions.iter().enumerate().filter(|(_, p)| keep(p)).map(|(i, _)| i).collect::<Vec<_>>();

        let book = Handbook {
            review: review.map(|read| self.review(read)),
            topics: topics
                .into_iter()
                .flat_map(|(_, rows)| rows)
                .map(|(id, topic)| Topic {
                    provisions: holding(&|provision| provision.topics.contains(&topic.slug)),
                    title: topic.title,
                    summary: topic.summary,
                    id,
                })
                .collect(),
            concordance: concordance.map_or_else(Vec::new, |read| self.concordance(read)),
            tables: tables.into_iter().map(|(id, read)| self.table(id, read)).collect(),
            guides: guides.into_iter().map(|(id, read)| self.guide(id, read)).collect(),
            decks: decks.into_iter().map(|(id, read)| self.deck(id, read)).collect(),
            terms: terms.into_iter().flat_map(|(read, rows)| self.terms(&read, rows)).collect(),
            questions: questions.into_iter().flat_map(|(read, rows)| self.questions(&read, rows)).collect(),
            acts: acts
                .into_iter()
                .enumerate()
                .map(|(i, (id, mut read))| {
                    let rule = read.record.which_day.take();
                    let which_day = rule.map(|rule| WhichDay { text: rule.text, rests_on: self.references(&read, rule.rests_on) });
                    Act { id, about: read.record, which_day, provisions: holding(&|provision| provision.act == i) }
                })
                .collect(),
            manifest: manifest.record,
            words: words.map(|read| read.record).unwrap_or_default(),
            index: HashMap::new(),
            cited_by: HashMap::new(),
            provisions,
        };
        (book.indexed(), self.problems)
    }

    /// Registers an id; false if another record has it.
    fn claim<T>(&mut self, id: Id, read: &Read<T>, needle: &str) -> bool {
        match self.files.entry(id) {
            Entry::Vacant(free) => {
                free.insert(read.path.clone());
                true
            }
            Entry::Occupied(taken) => {
                let kind = Kind::DuplicateId(taken.key().to_string(), taken.get().clone());
                self.problems.push(read.problem(needle, kind));
                false
            }
        }
    }

    fn fail<T>(&mut self, read: &Read<T>, needle: &str, kind: Kind) {
        self.problems.push(read.problem(needle, kind));
    }

    /// An article that can be shown: its act is there, its id is free, it has editions.
    fn admit(&mut self, acts: &[(Id, Read<source::Act>)], slug: &str, read: Read<source::Article>) -> Option<(usize, Read<source::Article>)> {
        let Some(act) = acts.iter().position(|(id, _)| id.as_str() == slug) else {
            self.fail(&read, "", Kind::ActUnreadable(slug.to_owned()));
            return None;
        };
        let article = &read.record.article;
        let name = read.path.rsplit('/').next().unwrap_or_default().trim_end_matches(".ron");
        if name != article {
            self.fail(&read, article, Kind::NameMismatch(article.clone()));
        }
        if read.record.editions.is_empty() {
            self.fail(&read, article, Kind::NoEditions);
            return None;
        }
        let id = Id::new(format!("{slug}/{article}"));
        self.claim(id.clone(), &read, article).then_some(())?;

        // The same part may stand in several editions; within one edition its number is its own.
        let mut parts = Vec::new();
        for edition in &read.record.editions {
            let mut here = Vec::new();
            for part in &edition.parts {
                let part_id = id.child(&part.number);
                let points = part.points.iter().map(|point| part_id.child(&point.number));
                for id in std::iter::once(part_id.clone()).chain(points) {
                    if here.contains(&id) {
                        self.fail(&read, &part.number, Kind::DuplicateId(id.to_string(), read.path.clone()));
                    } else {
                        here.push(id);
                    }
                }
            }
            parts.extend(here);
        }
        for id in parts {
            self.files.entry(id).or_insert_with(|| read.path.clone());
        }
        Some((act, read))
    }

    fn unique_rows<T>(&mut self, read: Option<Read<Vec<T>>>, kind: &str, slug: fn(&T) -> &String) -> Option<Identified<T>> {
        let Read { path, text, record } = read?;
        let place = Read { path, text, record: () };
        let rows = record
            .into_iter()
            .filter_map(|row| {
                let id = Id::new(format!("{kind}/{}", slug(&row)));
                self.claim(id.clone(), &place, slug(&row)).then_some((id, row))
            })
            .collect();
        Some((place, rows))
    }

    fn unique_files<T>(&mut self, files: Vec<(String, Read<T>)>, kind: &str) -> Vec<(Id, Read<T>)> {
        files
            .into_iter()
            .filter_map(|(slug, read)| {
                let id = Id::new(format!("{kind}/{slug}"));
                self.claim(id.clone(), &read, "").then_some((id, read))
            })
            .collect()
    }

    /// A reference that leads somewhere, or `None` with the problem named.
    fn reference<T>(&mut self, read: &Read<T>, reference: source::Reference) -> Option<Reference> {
        match reference {
            source::Reference::Link(id) => {
                let link = Id::new(&id);
                if self.files.contains_key(&link) {
                    Some(Reference::Link(link))
                } else {
                    self.fail(read, &id, Kind::DanglingLink(id.clone()));
                    None
                }
            }
            source::Reference::Cited(act, article) => self.cited(read, act, article),
        }
    }

    fn cited<T>(&mut self, read: &Read<T>, act: String, article: String) -> Option<Reference> {
        if self.acts.contains(&act) {
            Some(Reference::Cited { act, article })
        } else {
            self.fail(read, &act, Kind::UnknownAct(act.clone()));
            None
        }
    }

    fn references<T>(&mut self, read: &Read<T>, references: Vec<source::Reference>) -> Vec<Reference> {
        references.into_iter().filter_map(|reference| self.reference(read, reference)).collect()
    }

    fn provision(&mut self, acts: &[(Id, Read<source::Act>)], act: usize, mut read: Read<source::Article>) -> Provision {
        let (slug, about) = &acts[act];
        let id = slug.child(&read.record.article);
        let relations = std::mem::take(&mut read.record.relations)
            .into_iter()
            .filter_map(|relation| {
                let to = self.reference(&read, relation.to)?;
                Some(Relation { kind: relation.kind, to, note: relation.note })
            })
            .collect();
        for topic in read.record.topics.clone().into_iter().filter(|topic| !self.topics.contains(topic)).collect::<Vec<_>>() {
            self.fail(&read, &topic, Kind::UnknownTopic(topic.clone()));
        }
        for key in read.record.sources.clone() {
            if !about.record.sources.iter().any(|source| source.key == key) {
                self.fail(&read, &key, Kind::UnknownSource(key.clone()));
            }
        }
        for kind in super::check::editions(&read.record.editions) {
            self.fail(&read, &read.record.article, kind);
        }
        let article = read.record;
        Provision {
            editions: article.editions.into_iter().map(|edition| made(&id, edition)).collect(),
            id,
            act,
            article: article.article,
            place: article.place,
            divided_into: article.divided_into,
            identification: article.identification,
            content: article.content,
            topics: article.topics,
            sources: article.sources,
            asked_as: article.asked_as,
            relations,
            notes: article.notes,
            our_reading: article.our_reading,
            doubts: article.doubts,
        }
    }

    fn review(&mut self, mut read: Read<source::Review>) -> Review {
        let paragraphs = std::mem::take(&mut read.record.paragraphs)
            .into_iter()
            .enumerate()
            .map(|(i, paragraph)| Paragraph {
                id: Id::new(format!("review/{}", i + 1)),
                number: i + 1,
                text: paragraph.text,
                statements: paragraph
                    .statements
                    .into_iter()
                    .map(|statement| Statement {
                        says: statement.says,
                        then: self.references(&read, statement.then),
                        then_said: statement.then_said,
                        now: self.references(&read, statement.now),
                        now_says: statement.now_says,
                        imprecise: statement.imprecise,
                        comment: statement.comment,
                        grade: statement.grade,
                    })
                    .collect(),
                asked_as: paragraph.asked_as,
            })
            .collect();
        let review = read.record;
        Review {
            title: review.title,
            subtitle: review.subtitle,
            byline: review.byline,
            source: review.source,
            address: review.address,
            original: review.original,
            rights: review.rights,
            translation: review.translation,
            contact: review.contact,
            describes: review.describes,
            asked_as: review.asked_as,
            paragraphs,
        }
    }

    fn concordance(&mut self, mut read: Read<Vec<source::ConcordanceRow>>) -> Vec<Concordance> {
        let rows = std::mem::take(&mut read.record);
        rows.into_iter()
            .filter_map(|row| {
                Some(Concordance {
                    from: self.side(&read, row.from)?,
                    to: self.side(&read, row.to)?,
                    kind: row.kind,
                    subject: row.subject,
                    grade: row.grade,
                })
            })
            .collect()
    }

    /// A side of the concordance: a link where the article is shipped, else a citation.
    fn side<T>(&mut self, read: &Read<T>, (act, article): (String, String)) -> Option<Reference> {
        let id = Id::new(format!("{act}/{article}"));
        if self.files.contains_key(&id) { Some(Reference::Link(id)) } else { self.cited(read, act, article) }
    }

    fn table(&mut self, id: Id, mut read: Read<source::Table>) -> Table {
        let rows = match std::mem::replace(&mut read.record.rows, source::Rows::Mci(Vec::new())) {
            source::Rows::Mci(rows) => Rows::Mci(rows),
            source::Rows::Timeline(events) => Rows::Timeline(
                events
                    .into_iter()
                    .map(|event| Event {
                        when: event.when,
                        law: event.law,
                        text: event.text,
                        touches: self.references(&read, event.touches),
                        grade: event.grade,
                    })
                    .collect(),
            ),
            source::Rows::Doubts(doubts) => {
                Rows::Doubts(doubts.into_iter().map(|doubt| Doubt { text: doubt.text, touches: self.references(&read, doubt.touches) }).collect())
            }
            source::Rows::Deadlines(starts) => Rows::Deadlines(starts.into_iter().map(|start| self.start(&read, start)).collect()),
            source::Rows::Statistics(series) => Rows::Statistics(series),
            source::Rows::Plain { columns, cells } => Rows::Plain { columns, cells },
        };
        Table { id, title: read.record.title, note: read.record.note, rows }
    }

    fn start<T>(&mut self, read: &Read<T>, start: source::Start) -> Start {
        let terms = start.terms.into_iter().map(|term| Deadline {
            text: term.text,
            length: term.length,
            rests_on: self.references(read, term.rests_on),
            grade: term.grade,
            note: term.note,
        });
        Start { title: start.title, moment: start.moment, terms: terms.collect() }
    }

    fn guide(&mut self, id: Id, mut read: Read<source::Guide>) -> Guide {
        let steps = std::mem::take(&mut read.record.steps)
            .into_iter()
            .map(|step| Step { text: step.text, say: step.say, do_not_sign: step.do_not_sign, rests_on: self.references(&read, step.rests_on) })
            .collect();
        let warning_rests_on = std::mem::take(&mut read.record.warning_rests_on);
        let warning_rests_on = self.references(&read, warning_rests_on);
        let guide = read.record;
        Guide {
            id,
            title: guide.title,
            summary: guide.summary,
            warning_rests_on,
            audience: guide.audience,
            warning: guide.warning,
            steps,
            doubts: guide.doubts,
            turn_to: guide.turn_to,
            topics: guide.topics,
            asked_as: guide.asked_as,
        }
    }

    fn deck(&mut self, id: Id, mut read: Read<source::Deck>) -> Deck {
        let slides = std::mem::take(&mut read.record.slides)
            .into_iter()
            .map(|slide| Slide {
                shows: slide.shows.and_then(|shows| self.reference(&read, shows)),
                text: slide.text,
                notes: slide.notes,
                minutes: slide.minutes,
            })
            .collect();
        Deck { id, title: read.record.title, minutes: read.record.minutes, slides }
    }

    fn terms(&mut self, read: &Read<()>, rows: Vec<(Id, source::Term)>) -> Vec<Term> {
        rows.into_iter()
            .map(|(id, term)| Term {
                id,
                term: term.term,
                definition: term.definition,
                defined_by: term.defined_by.and_then(|by| self.reference(read, by)),
                usage: term.usage,
                colloquial: term.colloquial,
                asked_as: term.asked_as,
            })
            .collect()
    }

    fn questions(&mut self, read: &Read<()>, rows: Vec<(Id, source::Question)>) -> Vec<Question> {
        rows.into_iter()
            .map(|(id, question)| Question {
                id,
                text: question.text,
                answer: question.answer,
                answered_by: self.references(read, question.answered_by),
            })
            .collect()
    }
}

fn made(id: &Id, edition: source::Edition) -> Edition {
    let part = |part: source::Part| {
        let id = id.child(&part.number);
        Part {
            points: part.points.into_iter().map(|point| Point { id: id.child(&point.number), number: point.number, text: point.text }).collect(),
            id,
            number: part.number,
            heading: part.heading,
            text: part.text,
            penalty: part.penalty,
            derived: part.derived,
            grade: part.grade,
            penalty_grade: part.penalty_grade,
        }
    };
    Edition {
        title: edition.title,
        kazakh_read: edition.kazakh_read,
        from: edition.from,
        until: edition.until,
        by: edition.by,
        grade: edition.grade,
        note: edition.note,
        parts: edition.parts.into_iter().map(part).collect(),
    }
}

/// Article numbers in the order of a code: 3, 122, 125, 125-1, 126.
fn by_number(a: &str, b: &str) -> Ordering {
    let key = |number: &str| number.split('-').map(|piece| piece.parse::<u32>().unwrap_or(u32::MAX)).collect::<Vec<_>>();
    key(a).cmp(&key(b)).then_with(|| a.cmp(b))
}

impl Handbook {
    /// The same book with every id leading to its record.
    fn indexed(mut self) -> Self {
        let mut index = HashMap::new();
        for (i, provision) in self.provisions.iter().enumerate() {
            index.insert(provision.id.clone(), Place::Provision(i));
            for part in provision.editions.iter().flat_map(|edition| &edition.parts) {
                index.insert(part.id.clone(), Place::Part(i));
                index.extend(part.points.iter().map(|point| (point.id.clone(), Place::Part(i))));
            }
        }
        let paragraphs = self.review.iter().flat_map(|review| &review.paragraphs).enumerate();
        index.extend(paragraphs.map(|(i, paragraph)| (paragraph.id.clone(), Place::Paragraph(i))));
        index.extend(self.acts.iter().enumerate().map(|(i, act)| (act.id.clone(), Place::Act(i))));
        index.extend(self.topics.iter().enumerate().map(|(i, topic)| (topic.id.clone(), Place::Topic(i))));
        index.extend(self.tables.iter().enumerate().map(|(i, table)| (table.id.clone(), Place::Table(i))));
        index.extend(self.guides.iter().enumerate().map(|(i, guide)| (guide.id.clone(), Place::Guide(i))));
        index.extend(self.terms.iter().enumerate().map(|(i, term)| (term.id.clone(), Place::Term(i))));
        index.extend(self.decks.iter().enumerate().map(|(i, deck)| (deck.id.clone(), Place::Deck(i))));
        index.extend(self.questions.iter().enumerate().map(|(i, question)| (question.id.clone(), Place::Question(i))));
        self.index = index;
        self.cited_by = self.turned_round();
        self
    }
}
