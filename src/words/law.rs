//! Law in words: dates, citations, penalties. The same data gives both languages.

use super::Words;
use crate::handbook::deadline::End;
use crate::handbook::penalty::{Addition, Base, Fine, Measure, Payer, PayerFine, Term, Works};
use crate::handbook::{
    Act, Audience, Category, Derived, Division, Edition, Grade, Handbook, Length, Liability, Mci, Penalty, Provision, Reference, RelationKind,
    Status, When,
};

use fluent_bundle::FluentArgs;
use jiff::civil::{Date, DateTime};

impl Words {
    pub(super) fn say(&self, id: &str, values: &[(&'static str, Value<'_>)]) -> String {
        let mut args = FluentArgs::new();
        for (name, value) in values {
            match value {
                Value::Number(number) => args.set(*name, *number),
                Value::Text(text) => args.set(*name, (*text).to_owned()),
            }
        }
        self.dynamic(id, &args)
    }

    /// A day: "1 April 2026", «1 апреля 2026 г.».
    pub fn date(&self, date: Date) -> String {
        let year = date.year().to_string();
        self.say(
            "date",
            &[
                ("day", Value::Number(date.day().unsigned_abs().into())),
                ("month", Value::Number(date.month().unsigned_abs().into())),
                ("year", Value::Text(&year)),
            ],
        )
    }

    /// A date as far as it is known, standing alone: "September 2024 (day not confirmed)".
    pub fn when(&self, when: &When) -> String {
        self.dated(when, "")
    }

    /// The same after "from" and "until": «с сентября», «до сентября».
    pub fn when_after(&self, when: &When) -> String {
        self.dated(when, "-of")
    }

    fn dated(&self, when: &When, form: &str) -> String {
        match when {
            When::Day(day) => self.date(*day),
            When::Between(first, last) if first.first_of_month() == *first && first.last_of_month() == *last => {
                let year = first.year().to_string();
                self.say(&format!("date-month{form}"), &[("month", Value::Number(first.month().unsigned_abs().into())), ("year", Value::Text(&year))])
            }
            When::Between(first, last) => {
                self.say(&format!("date-between{form}"), &[("first", Value::Text(&self.date(*first))), ("last", Value::Text(&self.date(*last)))])
            }
            When::Unknown(_) => self.say(&format!("date-unknown{form}"), &[]),
        }
    }

    /// Why the days on which an edition begins and ends are not known.
    pub fn unknown_days(&self, edition: &Edition) -> Vec<String> {
        let reason = |when: &When| match when {
            When::Unknown(reason) => Some(reason.in_language(self.language()).to_owned()),
            When::Day(_) | When::Between(..) => None,
        };
        let begins = reason(&edition.from).map(|reason| self.edition_begins(&reason));
        let ends = edition.until.as_ref().and_then(reason).map(|reason| self.edition_ends(&reason));
        begins.into_iter().chain(ends).collect()
    }

    /// The days from one to another, both included.
    pub fn days(&self, from: Date, until: Date) -> String {
        self.edition_from_until(&self.date(from), &self.date(until))
    }

    /// The span of an edition.
    pub fn span(&self, from: &When, until: Option<&When>) -> String {
        match until {
            Some(until) => self.edition_from_until(&self.when(from), &self.when(until)),
            None => self.edition_from(&self.when_after(from)),
        }
    }

    /// An article with its act: "art. 309 CC RK", «ст. 309 УК РК»; a whole act by its name.
    pub fn citation(&self, book: &Handbook, provision: &Provision) -> String {
        self.cite(book.act_of(provision), &provision.article, provision.divided_into)
    }

    /// An article or what lies in it, written `309`, `309(2)`, `309/2` or `309/2/1`, with its act.
    pub fn cite(&self, act: &Act, article: &str, division: Division) -> String {
        let language = self.language();
        let (article, inside) = article.split_once(['(', '/']).map_or((article, ""), |(article, rest)| (article, rest.trim_end_matches(')')));
        if article == "0" {
            return act.about.name.in_language(language).to_owned();
        }
        let (part, point) = inside.split_once(['/', '(']).map_or((inside, ""), |(part, point)| (part.trim_end_matches(')'), point));
        let undivided = division == Division::Whole && !part.starts_with("note");
        let part = if undivided { point } else { part };
        let act = ("act", Value::Text(act.about.cited.in_language(language)));
        let article = ("article", Value::Text(article));
        let whole = self.say("cite-article", &[article, act]);
        let message = match (part, point, division) {
            ("", _, _) => return whole,
            ("note", _, _) => "cite-note",
            (part, _, _) if part.starts_with("note-") => "cite-note-n",
            (_, "", Division::Item) => "cite-item",
            _ if undivided => "cite-item",
            (_, "", _) => "cite-part",
            _ => "cite-point",
        };
        let part = ("part", Value::Text(part.trim_start_matches("note-")));
        self.say(message, &[part, ("point", Value::Text(point)), article, act, ("whole", Value::Text(&whole))])
    }

    /// A reference, shipped or not.
    pub fn reference(&self, book: &Handbook, reference: &Reference) -> String {
        match reference {
            Reference::Link(id) => {
                let Some(provision) = book.provision(id) else { return self.item_name(book, id.as_str()) };
                let inside = id.as_str().strip_prefix(provision.id.as_str()).unwrap_or_default();
                let headed = provision.current().part(inside.trim_start_matches('/')).and_then(|part| part.heading.as_ref());
                if let Some(heading) = headed {
                    let whole = self.citation(book, provision);
                    return self.say("cite-section", &[("whole", Value::Text(&whole)), ("part", Value::Text(heading.in_language(self.language())))]);
                }
                self.cite(book.act_of(provision), &format!("{}{inside}", provision.article), provision.divided_into)
            }
            Reference::Cited { act, article } => book.act(act).map_or_else(|| article.clone(), |act| self.cite(act, article, Division::Part)),
        }
    }

    fn item_name(&self, book: &Handbook, id: &str) -> String {
        use crate::handbook::{Id, Item};
        let language = self.language();
        match book.item(&Id::new(id)) {
            Some(Item::Paragraph(paragraph)) => self.review_paragraph(paragraph.number),
            Some(Item::Act(act)) => act.about.name.in_language(language).to_owned(),
            Some(Item::Topic(topic)) => topic.title.in_language(language).to_owned(),
            Some(Item::Table(table)) => table.title.in_language(language).to_owned(),
            Some(Item::Guide(guide)) => guide.title.in_language(language).to_owned(),
            Some(Item::Term(term)) => term.term.in_language(language).to_owned(),
            Some(Item::Deck(deck)) => deck.title.in_language(language).to_owned(),
            Some(Item::Question(question)) => question.text.in_language(language).to_owned(),
            Some(Item::Provision(_) | Item::Part(_)) | None => id.to_owned(),
        }
    }

    /// Whether a provision is law as last read, in words.
    pub fn status(&self, book: &Handbook, provision: &Provision) -> String {
        match book.status(provision) {
            Status::InForce => self.status_in_force(&self.date(book.act_of(provision).about.known_as_of)),
            Status::Spent => self.status_spent(),
            Status::Repealed => {
                let date = book.ended(provision).map_or_else(String::new, |when| self.when_after(when));
                match book.successors(&provision.id).find(|row| matches!(&row.from, Reference::Link(id) if *id == provision.id)) {
                    Some(row) => self.status_repealed_now(&date, &self.reference(book, &row.to)),
                    None => self.status_repealed(&date),
                }
            }
        }
    }

    /// What a grade means.
    pub fn grade(&self, grade: Grade) -> String {
        match grade {
            Grade::A => self.grade_a(),
            Grade::B => self.grade_b(),
            Grade::C => self.grade_c(),
        }
    }

    /// For whom our reading is.
    pub fn audience(&self, audience: Audience) -> String {
        self.say(
            match audience {
                Audience::Everyone => "audience-everyone",
                Audience::FieldWorker => "audience-field-worker",
                Audience::Detained => "audience-detained",
                Audience::Trainer => "audience-trainer",
            },
            &[],
        )
    }

    /// A relation, as the label of its links.
    pub fn relation(&self, kind: RelationKind) -> String {
        self.say(
            match kind {
                RelationKind::Defines => "relation-defines",
                RelationKind::UsesTerm => "relation-uses-term",
                RelationKind::SeeAlso => "relation-see-also",
                RelationKind::Counterpart => "relation-counterpart",
                RelationKind::AmendedBy => "relation-amended-by",
                RelationKind::Amends => "relation-amends",
                RelationKind::Consequence => "relation-consequence",
            },
            &[],
        )
    }

    /// Category and limitation as we derive them.
    pub fn derived(&self, derived: &Derived) -> String {
        let category = self.say(
            match derived.category {
                Category::Misdemeanour => "category-misdemeanour",
                Category::Minor => "category-minor",
                Category::Medium => "category-medium",
                Category::Grave => "category-grave",
                Category::EspeciallyGrave => "category-especially-grave",
            },
            &[],
        );
        let note = derived.note.as_ref().map(|note| note.in_language(self.language()).to_owned());
        let limitation = match (derived.limitation_years, &note) {
            (Some(years), _) => Some(self.say("limitation-years", &[("years", Value::Number(years.into()))])),
            (None, Some(_)) => None,
            (None, None) => Some(self.say("limitation-none", &[])),
        };
        [Some(category), limitation, note].into_iter().flatten().collect::<Vec<_>>().join("; ")
    }

    /// What stands over a sanction: "Penalty", and in Russian the word of its code, «наказание» or «взыскание».
    pub fn penalty_heading(&self, liability: Liability) -> String {
        match liability {
            Liability::Criminal => self.penalty(),
            Liability::Administrative => self.penalty_administrative(),
        }
    }

    /// A sanction in one sentence.
    pub fn penalty_sentence(&self, penalty: &Penalty, liability: Liability) -> String {
        let alternatives = penalty.one_of.iter().map(|measure| self.measure(measure, liability)).collect::<Vec<_>>();
        let additions = penalty.plus.iter().map(|addition| self.addition(addition, liability)).collect::<Vec<_>>();
        let or = self.say("penalty-or", &[]);
        let plus = self.say("penalty-and", &[]);
        let mut sentence = alternatives.join(&format!(", {or} "));
        for addition in additions {
            let joint = if sentence.is_empty() { String::new() } else { format!("; {plus} ") };
            sentence = format!("{sentence}{joint}{addition}");
        }
        sentence
    }

    /// An additional penalty.
    pub fn addition(&self, addition: &Addition, liability: Liability) -> String {
        match addition {
            Addition::Must(measure) => self.measure(measure, liability),
            Addition::May(measure) => {
                // "Without it" takes the gender of what is left out.
                let gender = match measure {
                    Measure::Confiscation | Measure::ConfiscationOfThings | Measure::ConfiscationOfIncome => "feminine",
                    Measure::Fine(_) | Measure::Arrest { .. } => "masculine",
                    Measure::CorrectiveWorks(_) | Measure::CommunityService(_) => "plural",
                    _ => "neuter",
                };
                self.say("penalty-or-without", &[("measure", Value::Text(&self.measure(measure, liability))), ("gender", Value::Text(gender))])
            }
        }
    }

    /// One kind of punishment with its bounds.
    pub fn measure(&self, measure: &Measure, liability: Liability) -> String {
        match measure {
            Measure::Warning => self.say("measure-warning", &[]),
            Measure::Fine(fine) => self.fine(fine),
            Measure::CorrectiveWorks(works) => {
                let amount = match works {
                    Works::Mci { from, to } => self.mci(*from, *to),
                    Works::MultipleOf { from, to, of } => self.multiple(*from, *to, *of),
                    Works::For(term) => self.term(*term),
                };
                self.say("measure-corrective-works", &[("amount", Value::Text(&amount))])
            }
            Measure::CommunityService(term) => self.for_term("measure-community-service", *term),
            Measure::Restriction(term) => self.for_term("measure-restriction", *term),
            Measure::Arrest { term, suspended_until } => {
                let message = match liability {
                    Liability::Criminal => "measure-arrest",
                    Liability::Administrative => "measure-administrative-arrest",
                };
                let arrest = self.for_term(message, *term);
                match suspended_until {
                    Some(until) => self.say("measure-suspended", &[("measure", Value::Text(&arrest)), ("until", Value::Text(&self.when(until)))]),
                    None => arrest,
                }
            }
            Measure::Imprisonment(term) => self.for_term("measure-imprisonment", *term),
            Measure::Expulsion => self.say("measure-expulsion", &[]),
            Measure::Confiscation => self.say("measure-confiscation", &[]),
            Measure::ConfiscationOfThings => self.say("measure-confiscation-of-things", &[]),
            Measure::ConfiscationOfIncome => self.say("measure-confiscation-of-income", &[]),
            Measure::Ban(term) => self.for_term("measure-ban", *term),
            Measure::Suspension(term) => self.for_term("measure-suspension", *term),
            Measure::Prohibition(term) => self.for_term("measure-prohibition", *term),
        }
    }

    fn for_term(&self, message: &str, term: Term) -> String {
        self.say(message, &[("term", Value::Text(&self.term(term)))]).trim_end().to_owned()
    }

    fn fine(&self, fine: &Fine) -> String {
        let message = if matches!(fine, Fine::ByPayer(_)) { "measure-fine-by-payer" } else { "measure-fine" };
        let amount = match fine {
            Fine::Mci { from, to } => self.mci(*from, *to),
            Fine::ByPayer(payers) => self.payers(payers),
            Fine::IncomeMonths { from, to } => self.bounds("income-months", *from, *to),
            Fine::MultipleOf { from, to, of } => self.multiple(*from, *to, *of),
        };
        self.say(message, &[("amount", Value::Text(&amount))])
    }

    pub(super) fn payers(&self, payers: &[PayerFine]) -> String {
        payers.iter().map(|payer| self.payer_fine(payer)).collect::<Vec<_>>().join("; ")
    }

    fn payer_fine(&self, fine: &PayerFine) -> String {
        let who = fine.who.iter().map(|payer| self.payer(*payer)).collect::<Vec<_>>().join(", ");
        self.say("fine-by-payer", &[("who", Value::Text(&who)), ("mci", Value::Number(fine.mci.into()))])
    }

    fn payer(&self, payer: Payer) -> String {
        self.say(
            match payer {
                Payer::Individual => "payer-individual",
                Payer::Official => "payer-official",
                Payer::SmallBusiness => "payer-small-business",
                Payer::MediumBusiness => "payer-medium-business",
                Payer::LargeBusiness => "payer-large-business",
                Payer::NonProfit => "payer-non-profit",
            },
            &[],
        )
    }

    pub(super) fn mci(&self, from: Option<u32>, to: u32) -> String {
        self.bounds("mci", from, to)
    }

    /// The sums of a punishment in tenge at this index: "from 173,000 to 692,000 tenge"; nothing of what is no sum.
    pub fn in_tenge(&self, measure: &Measure, index: &Mci) -> String {
        let tenge = |mci: u32| mci.saturating_mul(index.tenge);
        let sums = measure.sums().into_iter().map(|(from, to)| self.bounds("in-tenge", from.map(tenge), tenge(to)));
        sums.collect::<Vec<_>>().join("; ")
    }

    pub(super) fn multiple(&self, from: Option<u32>, to: u32, of: Base) -> String {
        let message = match of {
            Base::Bribe => "multiple-of-bribe",
            Base::Sum => "multiple-of-sum",
        };
        self.bounds(message, from, to)
    }

    /// When a term runs out: "until 17:30, 25 November 2026", "through 5 December 2026".
    pub fn end_of_term(&self, end: End) -> String {
        match end {
            End::At(minute) => {
                let time = format!("{}:{:02}", minute.hour(), minute.minute());
                let moment = self.say("clock-moment", &[("time", Value::Text(&time)), ("date", Value::Text(&self.date(minute.date())))]);
                self.clock_until(&moment)
            }
            End::With(day) => self.clock_through(&self.date(day)),
        }
    }

    /// How long it is until then; nothing is left of a term that is over.
    pub fn time_left(&self, end: End, now: DateTime) -> String {
        let left = match end {
            End::At(minute) => {
                let minutes = now.duration_until(minute).as_mins().max(0).unsigned_abs();
                self.say("clock-left-minutes", &[("hours", Value::Number(minutes / 60)), ("minutes", Value::Number(minutes % 60))])
            }
            End::With(day) => {
                let days = now.date().duration_until(day).as_hours().max(0).unsigned_abs() / 24;
                self.say("clock-left-days", &[("count", Value::Number(days))])
            }
        };
        self.clock_left(&left)
    }

    /// The length of a term alone: "3 hours", «10 дней».
    pub fn length(&self, length: Length) -> String {
        let (message, count) = match length {
            Length::Hours(count) => ("length-hours", count),
            Length::Days(count) => ("length-days", count),
            Length::WorkingDays(count) => ("length-working-days", count),
            Length::Months(count) => ("length-months", count),
            Length::Years(count) => ("length-years", count),
        };
        self.say(message, &[("count", Value::Number(count.into()))])
    }

    /// The length of a term, as it follows the name of a punishment.
    pub fn term(&self, term: Term) -> String {
        let unit = match term {
            Term::Hours { .. } => "hours",
            Term::Days { .. } => "days",
            Term::Months { .. } => "months",
            Term::Years { .. } => "years",
            Term::Life => return self.say("term-life", &[]),
            Term::Unstated => return String::new(),
        };
        let (from, to) = term.bounds().unwrap_or_default();
        self.bounds(unit, from, to)
    }

    /// `UNIT-to`, `UNIT-exactly` or `UNIT-from-to`.
    pub(super) fn bounds(&self, unit: &str, from: Option<u32>, to: u32) -> String {
        let to_value = ("to", Value::Number(to.into()));
        match from {
            None => self.say(&format!("{unit}-to"), &[to_value]),
            Some(from) if from == to => self.say(&format!("{unit}-exactly"), &[to_value]),
            Some(from) => self.say(&format!("{unit}-from-to"), &[("from", Value::Number(from.into())), to_value]),
        }
    }

    /// The label of a part: its number, or "Note".
    pub fn part_label(&self, number: &str, division: Division) -> String {
        match (number.strip_prefix("note"), division) {
            (Some(""), _) => self.part_note(),
            (Some(rest), _) => self.part_note_n(rest.trim_start_matches('-')),
            (None, Division::Item) => format!("{number})"),
            (None, Division::Part) => format!("{number}."),
            (None, Division::Section | Division::Whole) => String::new(),
        }
    }
}

/// What is put into a sentence.
#[derive(Clone, Copy)]
pub(super) enum Value<'a> {
    Number(u64),
    Text(&'a str),
}
