//! Books of any size, the same at each run: content files as an author writes them, with words as frequent as they really are.
//!
//! A provision has about 110 words in each language, as articles of codes do, in one to four parts; every fifth has an earlier edition,
//! every second everyday phrases. An act has some 400 provisions; every sixth is repealed, and half of its articles have a successor in the next.

use crate::random::Random;
use crate::vocabulary::Vocabulary;

use legal_handbook::handbook::Handbook;
use legal_handbook::handbook::load::{self, Care, File};
use legal_handbook::handbook::problem::Severity;
use legal_handbook::language::Language;

use std::borrow::Cow;
use std::fs;
use std::io;
use std::path::Path;
use std::sync::Arc;

/// Words of a provision in one language.
const WORDS: usize = 110;
/// Provisions of an act.
const ACT: usize = 400;
/// Every so many-th act is repealed, and the one after it has taken its place.
const REPEALED: usize = 6;

/// The files of a book of so many provisions, like another one in its words.
pub fn files(like: &Handbook, provisions: usize) -> Vec<(String, String)> {
    let mut maker = Maker {
        random: Random::new(provisions as u64),
        english: Vocabulary::grown(like, Language::ENGLISH, provisions * WORDS),
        russian: Vocabulary::grown(like, Language::RUSSIAN, provisions * WORDS),
    };
    let acts = provisions.div_ceil(ACT).max(4);
    let mut files = vec![
        ("handbook.ron".to_owned(), MANIFEST.to_owned()),
        ("topics.ron".to_owned(), TOPICS.to_owned()),
        ("review.ron".to_owned(), maker.review()),
        ("search.ron".to_owned(), format!("(families: {:?}, synonyms: {:?})", like.words.families, like.words.synonyms)),
    ];
    let mut concordance = String::new();
    let mut earlier: Vec<String> = Vec::new();
    for act in 0..acts {
        let count = provisions / acts + usize::from(act < provisions % acts);
        let numbers = numbers(count);
        files.push((format!("acts/{}/act.ron", slug(act)), maker.act(act)));
        files.extend(numbers.iter().map(|number| (format!("acts/{}/{number}.ron", slug(act)), maker.article(number))));
        for (old, new) in earlier.iter().zip(&numbers).step_by(2).filter(|_| act % REPEALED == 1) {
            let subject = maker.text(3);
            let (from, to) = (slug(act - 1), slug(act));
            concordance += &format!("(from: ({from:?}, {old:?}), to: ({to:?}, {new:?}), kind: Continued, subject: {subject}, grade: A),\n");
        }
        earlier = numbers;
    }
    files.push(("concordance.ron".to_owned(), format!("[{concordance}]")));
    files
}

/// The book of these files, as the program loads it.
pub fn load(files: Vec<(String, String)>) -> Arc<Handbook> {
    let files = files.into_iter().map(|(path, text)| File { path, bytes: Ok(Cow::Owned(text.into_bytes())) });
    sound(load::load(files.collect(), Care::Reading))
}

/// A loaded book, which must be without errors.
pub fn sound(loaded: Result<load::Loaded, load::Error>) -> Arc<Handbook> {
    let loaded = loaded.expect("a book");
    let errors: Vec<_> = loaded.problems.iter().filter(|problem| problem.severity() == Severity::Error).take(5).collect();
    assert!(errors.is_empty(), "the book has errors: {errors:#?}");
    Arc::new(loaded.handbook)
}

/// Writes the files into a folder, for `handbook --handbook`.
pub fn write(files: &[(String, String)], folder: &Path) -> io::Result<()> {
    for (path, text) in files {
        let path = folder.join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder))?;
        fs::write(path, text)?;
    }
    Ok(())
}

fn slug(act: usize) -> String {
    format!("act-{act}")
}

/// The numbers of an act's articles: every twelfth is followed by one that was put in later (`12-1`).
fn numbers(count: usize) -> Vec<String> {
    let numbers = (1..).flat_map(|number| [Some(format!("{number}")), (number % 12 == 0).then(|| format!("{number}-1"))]);
    numbers.flatten().take(count).collect()
}

/// What people write for an act: three letters, no two acts alike.
fn short(act: usize, first: char, letters: &str) -> String {
    let letters: Vec<char> = letters.chars().collect();
    [first, letters[act / letters.len() % letters.len()], letters[act % letters.len()]].into_iter().collect()
}

/// Draws texts.
struct Maker {
    random: Random,
    english: Vocabulary,
    russian: Vocabulary,
}

impl Maker {
    /// A text of so many words in both languages, as authored.
    fn text(&mut self, length: usize) -> String {
        let [english, russian] = [&self.english, &self.russian].map(|words| words.sentence(&mut self.random, length));
        format!("{{\"en\": \"{english}\", \"ru\": \"{russian}\"}}")
    }

    fn texts(&mut self, most: usize, mean: usize, open: &str) -> String {
        let count = self.random.below(most + 1);
        (1..=count)
            .map(|number| {
                let length = self.random.length(4, mean);
                format!("({} text: {}),", open.replace('#', &number.to_string()), self.text(length))
            })
            .collect()
    }

    fn phrases(&mut self) -> String {
        let count = 1 + self.random.below(3);
        let [english, russian] = [&self.english, &self.russian].map(|words| {
            let phrases = (0..count).map(|_| {
                let length = 3 + self.random.below(4);
                words.sentence(&mut self.random, length).to_lowercase()
            });
            phrases.collect::<Vec<_>>()
        });
        format!("{{\"en\": {english:?}, \"ru\": {russian:?}}}")
    }

    fn article(&mut self, number: &str) -> String {
        let asked = if self.random.one_in(2) { self.phrases() } else { "{}".to_owned() };
        let earlier = if self.random.one_in(5) { self.edition("from: Day(\"2015-01-01\"), until: Day(\"2019-12-31\")") } else { String::new() };
        let latest = self.edition(if earlier.is_empty() { "from: Day(\"2015-01-01\")" } else { "from: Day(\"2020-01-01\")" });
        let notes = self.texts(1, 14, "");
        format!(
            "(article: \"{number}\", identification: A, content: A, topics: [\"all\"], sources: [\"S1\"],\n\
             asked_as: {asked},\neditions: [{earlier}{latest}],\nnotes: [{notes}],\n)\n"
        )
    }

    fn edition(&mut self, span: &str) -> String {
        let (title, parts) = (3 + self.random.below(6), 1 + self.random.below(4));
        let title = self.text(title);
        let parts: String = (1..=parts)
            .map(|number| {
                let length = self.random.length(6, 24);
                let text = self.text(length);
                let points = if self.random.one_in(3) { self.texts(4, 9, "number: \"#\",") } else { String::new() };
                format!("(number: \"{number}\", text: {text}, points: [{points}]),\n")
            })
            .collect();
        format!("(title: {title}, {span}, grade: A, parts: [{parts}]),\n")
    }

    fn act(&mut self, act: usize) -> String {
        let (title, name) = (self.text(6), self.text(3));
        let (english, russian) = (short(act, 'C', "BDFGHJKLMNPQRSTVWXZ"), short(act, 'К', "БВГДЖЗЛМНПРСТФХЦЧШЩ"));
        let until = if act.is_multiple_of(REPEALED) { "until: Day(\"2014-12-31\")," } else { "" };
        format!(
            "(kind: Code, title: {title}, name: {name}, cited: {{\"en\": \"{english}\", \"ru\": \"{russian}\"}},\n\
             short_names: {{\"en\": [\"{english}\"], \"ru\": [\"{russian}\"]}}, adopted: Day(\"2014-01-01\"), in_force: Day(\"2015-01-01\"), {until}\n\
             known_as_of: \"2026-04-01\", sources: [(key: \"S1\", name: {{\"en\": \"Text\", \"ru\": \"Текст\"}})])\n"
        )
    }

    fn review(&mut self) -> String {
        let paragraphs: String = (0..8).map(|_| format!("(text: {}),\n", self.text(90))).collect();
        let line = "{\"en\": \"Made\", \"ru\": \"Создано\"}";
        format!(
            "(title: {line}, subtitle: {line}, byline: {line}, source: {line}, address: \"https://example.org\", original: \"en\", rights: {line},\n\
             translation: {line}, contact: {line}, describes: {line}, paragraphs: [{paragraphs}])\n"
        )
    }
}

const MANIFEST: &str = r#"(
    id: "made",
    title: {"en": "A made book", "ru": "Созданная книга"},
    short_title: {"en": "Made", "ru": "Создана"},
    publisher: {"en": "Nobody", "ru": "Никто"},
    languages: ["en", "ru"],
    edition: (number: "1", date: "2026-01-01"),
    disclaimer: {"en": "Words without meaning, for measuring.", "ru": "Слова без смысла, для измерений."},
    disclaimer_short: {"en": "For measuring", "ru": "Для измерений"},
    not_reviewed: {"en": "Not reviewed", "ru": "Не проверено"},
)"#;

const TOPICS: &str = r#"[(slug: "all", title: {"en": "All", "ru": "Всё"}, summary: {"en": "Everything", "ru": "Всё целиком"})]"#;
