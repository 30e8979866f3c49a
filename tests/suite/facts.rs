//! The table test of facts: every row of `facts/*.tsv`, written from the dossier alone, compared with the loaded book.
//!
//! Each row gives an id, what is stated of it, the value, and the line of the dossier it was read from. The notation of
//! penalties is that of [`penalty`]: alternatives by ` / `, additions by ` + must ` or ` + may `.

use crate::support::BOOK;
use legal_handbook::handbook::penalty::{Addition, Base, Fine, Measure, Payer, Penalty, Term, Works};
use legal_handbook::handbook::{Category, Edition, Grade, Id, Item, Part, Provision, Reference, Rows, Status, When};
use legal_handbook::language::Language;

use jiff::civil::Date;

const TABLES: &[(&str, &str)] = &[
    ("criminal.tsv", include_str!("facts/criminal.tsv")),
    ("administrative.tsv", include_str!("facts/administrative.tsv")),
    ("help.tsv", include_str!("facts/help.tsv")),
];

/// A row of a table.
#[derive(Debug)]
struct Fact<'a> {
    id: &'a str,
    what: &'a str,
    /// The day of the edition, where it is not the last one known.
    on: Option<Date>,
    value: &'a str,
    line: &'a str,
}

fn facts(table: &'static str) -> Vec<Fact<'static>> {
    let rows = table.lines().skip(1).filter(|line| !line.is_empty() && !line.starts_with('#'));
    rows.map(|row| {
        let [id, what, value, line] = *row.split('\t').collect::<Vec<_>>() else { panic!("four columns: {row}") };
        let (what, on) = what.split_once('@').map_or((what, None), |(what, day)| (what, Some(day.parse().expect(row))));
        Fact { id, what, on, value, line }
    })
    .collect()
}

/// All rows at once: what differs is listed, row by row.
#[test]
fn the_book_states_the_facts_of_the_dossier() {
    let mut wrong = Vec::new();
    for (name, table) in TABLES {
        for fact in facts(table) {
            match state(&fact) {
                Ok(stated) if stated == fact.value => {}
                Ok(stated) => wrong.push(format!("{name}: {} {}{} is {stated}, not {} ({})", fact.id, fact.what, day(&fact), fact.value, fact.line)),
                Err(missing) => wrong.push(format!("{name}: {} {}{}: {missing} ({})", fact.id, fact.what, day(&fact), fact.line)),
            }
        }
    }
    assert!(wrong.is_empty(), "{} rows differ:\n{}", wrong.len(), wrong.join("\n"));
}

fn day(fact: &Fact<'_>) -> String {
    fact.on.map(|on| format!(" on {on}")).unwrap_or_default()
}

/// The tables are as long as the work they were made for asked.
#[test]
fn the_tables_are_long_enough() {
    for ((name, table), least) in TABLES.iter().zip([150, 150, 150]) {
        let rows = facts(table).len();
        assert!(rows >= least, "{name}: {rows} rows, at least {least}");
    }
}

/// What the book states of a fact, in the table's notation.
fn state(fact: &Fact<'_>) -> Result<String, &'static str> {
    let id = Id::new(fact.id);
    if let Some(Item::Table(table)) = BOOK.item(&id) {
        let (Rows::Mci(rows), Some(on)) = (&table.rows, fact.on) else { return Err("no such table") };
        return rows.iter().find(|row| row.from <= on && on <= row.until).map(|row| row.tenge.to_string()).ok_or("no row for the day");
    }
    if matches!(fact.what, "forerunner" | "successor") {
        return neighbour(&id, fact.what, fact.value);
    }
    let provision = BOOK.provision(&id).ok_or("not in the book")?;
    let Some(on) = fact.on else { return state_of(fact, &id, provision, provision.current()) };
    // Where the day of a change is not known, two editions may apply: one of them must state the fact.
    let stated: Vec<_> = provision.on(on).map(|edition| state_of(fact, &id, provision, edition)).collect();
    let agreed = stated.iter().find(|stated| stated.as_deref() == Ok(fact.value));
    agreed.or(stated.last()).cloned().unwrap_or(Err("no edition on the day"))
}

/// What one edition states.
fn state_of(fact: &Fact<'_>, id: &Id, provision: &Provision, edition: &Edition) -> Result<String, &'static str> {
    let part = || part(id, provision, edition).ok_or("no such part");
    Ok(match fact.what {
        "title.en" => title(edition, Language::ENGLISH),
        "title.ru" => title(edition, Language::RUSSIAN),
        // The Kazakh title was read in one state only, which need not be the last.
        "title.kk" => provision.editions.iter().rev().find_map(|edition| edition.title.get(Language::KAZAKH)).cloned().unwrap_or_default(),
        "from" => when(&edition.from),
        "until" => edition.until.as_ref().or(BOOK.act_of(provision).about.until.as_ref()).map_or_else(|| "none".to_owned(), when),
        "by" => by(edition, fact.value),
        "penalty" => part()?.penalty.as_ref().map(penalty).ok_or("no penalty")?,
        "category" => part()?.derived.as_ref().map(|derived| category(derived.category).to_owned()).ok_or("no category")?,
        "limitation" => part()?
            .derived
            .as_ref()
            .map(|derived| derived.limitation_years.map_or("none".to_owned(), |years| years.to_string()))
            .ok_or("no limitation")?,
        "status" => match BOOK.status(provision) {
            Status::InForce => "in-force",
            Status::Repealed => "repealed",
            Status::Spent => "spent",
        }
        .to_owned(),
        "grade" => match provision.grade() {
            Grade::A => "A",
            Grade::B => "B",
            Grade::C => "C",
        }
        .to_owned(),
        "number" => stated(provision, fact.value),
        _ => return Err("no such kind of fact"),
    })
}

fn title(edition: &Edition, language: Language) -> String {
    edition.title.get(language).map(|title| plain(title)).unwrap_or_default()
}

/// A text with the program's no-break spaces made plain, as authors write.
fn plain(text: &str) -> String {
    text.replace('\u{a0}', " ")
}

fn when(when: &When) -> String {
    match when {
        When::Day(day) => day.to_string(),
        When::Between(first, last) => format!("{first}..{last}"),
        When::Unknown(_) => "unknown".to_owned(),
    }
}

/// The value, if both languages name that law as the one that brought the edition.
fn by(edition: &Edition, number: &str) -> String {
    let named = edition.by.as_ref().is_some_and(|law| {
        law.iter().count() >= 2
            && law.iter().all(|(_, law)| plain(law).contains(&format!("№ {number}")) || plain(law).contains(&format!("No. {number}")))
    });
    if named { number.to_owned() } else { edition.by.as_ref().map_or("none", |law| law.in_language(Language::ENGLISH)).to_owned() }
}

fn part<'a>(id: &Id, provision: &'a Provision, edition: &'a Edition) -> Option<&'a Part> {
    edition.parts.iter().chain(provision.editions.iter().rev().flat_map(|edition| &edition.parts)).find(|part| part.id == *id)
}

fn neighbour(id: &Id, what: &str, expected: &str) -> Result<String, &'static str> {
    let written = |reference: &Reference| match reference {
        Reference::Link(id) => id.to_string(),
        Reference::Cited { act, article } => format!("{act}/{article}"),
    };
    let rows = BOOK.concordance.iter().map(|row| (written(&row.from), written(&row.to)));
    let neighbours: Vec<_> = rows
        .filter_map(|(from, to)| match what {
            "successor" => (from == id.as_str()).then_some(to),
            _ => (to == id.as_str()).then_some(from),
        })
        .collect();
    neighbours.iter().find(|found| *found == expected).or(neighbours.first()).cloned().ok_or("not in the concordance")
}

/// The figure, if the record states it in both languages of the book.
fn stated(provision: &Provision, figure: &str) -> String {
    let record = serde_json::to_value(provision).expect("a record");
    let about = &BOOK.act_of(provision).about;
    let says = |tag: &str| {
        let mut texts = Vec::new();
        collect(&record, tag, &mut texts);
        if provision.is_whole_act() {
            let language = Language::from_tag(tag).expect("a language");
            let of_act = [&about.title, &about.name].into_iter().chain(&about.last_amended_by).chain(about.notes.iter().map(|note| &note.text));
            texts.extend(of_act.map(|text| text.in_language(language).to_owned()));
            texts.extend(about.number.clone());
            texts.extend([&about.adopted, &about.in_force].map(when));
        }
        texts.iter().any(|text| figures(text).any(|found| found == figure))
    };
    if says("en") && says("ru") || in_data(&record, figure) { figure.to_owned() } else { "not stated in both languages".to_owned() }
}

fn collect(value: &serde_json::Value, key: &str, texts: &mut Vec<String>) {
    match value {
        serde_json::Value::Object(fields) => fields.iter().for_each(|(name, value)| match value {
            serde_json::Value::String(text) if name == key => texts.push(text.clone()),
            _ => collect(value, key, texts),
        }),
        serde_json::Value::Array(values) => values.iter().for_each(|value| collect(value, key, texts)),
        _ => {}
    }
}

/// Figures of a text without their thousands separators; each group alone counts too.
fn figures(text: &str) -> impl Iterator<Item = String> {
    let joined = text.replace(['\u{a0}', ','], "");
    let split = |text: &str| text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty()).map(str::to_owned).collect::<Vec<_>>();
    let runs = [split(&joined), split(&joined.replace(' ', "")), split(text)].concat();
    runs.into_iter()
}

/// Whether the figure stands in the record's data: a bound of a penalty.
fn in_data(value: &serde_json::Value, figure: &str) -> bool {
    match value {
        serde_json::Value::Object(fields) => fields.values().any(|value| in_data(value, figure)),
        serde_json::Value::Array(values) => values.iter().any(|value| in_data(value, figure)),
        serde_json::Value::Number(number) => number.to_string() == figure,
        _ => false,
    }
}

fn category(category: Category) -> &'static str {
    match category {
        Category::Misdemeanour => "misdemeanour",
        Category::Minor => "minor",
        Category::Medium => "medium",
        Category::Grave => "grave",
        Category::EspeciallyGrave => "especially-grave",
    }
}

/// A sanction: `fine ..3000 mci / imprisonment 3..7 y + must confiscation + may ban ..3 y`.
fn penalty(penalty: &Penalty) -> String {
    let one_of = penalty.one_of.iter().map(measure).collect::<Vec<_>>().join(" / ");
    penalty.plus.iter().fold(one_of, |said, addition| match addition {
        Addition::Must(added) => format!("{said} + must {}", measure(added)),
        Addition::May(added) => format!("{said} + may {}", measure(added)),
    })
}

fn measure(measure: &Measure) -> String {
    match measure {
        Measure::Warning => "warning".to_owned(),
        Measure::Fine(Fine::Mci { from, to }) => format!("fine {} mci", bounds(*from, *to)),
        Measure::Fine(Fine::IncomeMonths { from, to }) => format!("fine {} income", bounds(*from, *to)),
        Measure::Fine(Fine::MultipleOf { from, to, of }) => format!("fine {} {}", bounds(*from, *to), base(*of)),
        Measure::Fine(Fine::ByPayer(payers)) => {
            let payers = payers.iter().flat_map(|fine| fine.who.iter().map(|who| format!("{} {}", payer(*who), fine.mci)));
            format!("fine {}", payers.collect::<Vec<_>>().join(", "))
        }
        Measure::CorrectiveWorks(Works::Mci { from, to }) => format!("works {} mci", bounds(*from, *to)),
        Measure::CorrectiveWorks(Works::MultipleOf { from, to, of }) => format!("works {} {}", bounds(*from, *to), base(*of)),
        Measure::CorrectiveWorks(Works::For(length)) => format!("works {}", term(*length)),
        Measure::CommunityService(length) => format!("community {}", term(*length)),
        Measure::Restriction(length) => format!("restriction {}", term(*length)),
        Measure::Arrest { term: length, suspended_until: None } => format!("arrest {}", term(*length)),
        Measure::Arrest { term: length, suspended_until: Some(until) } => format!("arrest {} until {}", term(*length), when(until)),
        Measure::Imprisonment(length) => format!("imprisonment {}", term(*length)),
        Measure::Expulsion => "expulsion".to_owned(),
        Measure::Confiscation | Measure::ConfiscationOfThings => "confiscation".to_owned(),
        Measure::ConfiscationOfIncome => "confiscation-of-income".to_owned(),
        Measure::Ban(length) => format!("ban {}", term(*length)),
        Measure::Suspension(length) => format!("suspension {}", term(*length)),
        Measure::Prohibition(length) => format!("prohibition {}", term(*length)),
    }
}

fn base(base: Base) -> &'static str {
    match base {
        Base::Bribe => "bribe",
        Base::Sum => "sum",
    }
}

fn payer(payer: Payer) -> &'static str {
    match payer {
        Payer::Individual => "individual",
        Payer::Official => "official",
        Payer::SmallBusiness => "small",
        Payer::MediumBusiness => "medium",
        Payer::LargeBusiness => "large",
        Payer::NonProfit => "non-profit",
    }
}

fn term(term: Term) -> String {
    let unit = match term {
        Term::Hours { .. } => "h",
        Term::Days { .. } => "d",
        Term::Months { .. } => "m",
        Term::Years { .. } => "y",
        Term::Life => return "life".to_owned(),
        Term::Unstated => return "unstated".to_owned(),
    };
    let (from, to) = term.bounds().expect("a counted term");
    format!("{} {unit}", bounds(from, to))
}

fn bounds(from: Option<u32>, to: u32) -> String {
    match from {
        None => format!("..{to}"),
        Some(from) if from == to => format!("={to}"),
        Some(from) => format!("{from}..{to}"),
    }
}
