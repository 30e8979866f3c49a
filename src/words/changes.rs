//! Changes of penalties in words, made from the data of two editions.

use super::Words;
use super::law::Value;
use crate::handbook::compare::{Change, Comparison, Difference, Way};
use crate::handbook::penalty::{Fine, Measure, Term, Works};
use crate::handbook::{Division, Handbook, Liability};

impl Words {
    /// What was compared with what: whose edition, of which days, and whether others lie between.
    pub fn comparison(&self, book: &Handbook, comparison: &Comparison<'_>) -> String {
        let span = self.span(&comparison.before.from, comparison.before.until.as_ref());
        let with = self.compared_with(&self.citation(book, comparison.of), &span);
        if comparison.skips { format!("{with} {}", self.compared_skips()) } else { with }
    }

    /// A difference: "Part 2: imprisonment, raised: until then up to 5 years, now from 3 to 7 years".
    pub fn difference(&self, difference: &Difference<'_>, division: Division, liability: Liability) -> String {
        let change = self.change(&difference.change, liability);
        let part = ("part", Value::Text(difference.part));
        match division {
            Division::Part => format!("{}: {change}.", self.say("compared-part", &[part])),
            Division::Item => format!("{}: {change}.", self.say("compared-item", &[part])),
            Division::Section | Division::Whole => format!("{change}."),
        }
    }

    fn change(&self, change: &Change<'_>, liability: Liability) -> String {
        let penalty = |id: &str, penalty| self.say(id, &[("penalty", Value::Text(&self.penalty_sentence(penalty, liability)))]);
        let measure = |id: &str, measure| self.say(id, &[("measure", Value::Text(&self.measure(measure, liability)))]);
        match *change {
            Change::PartAdded(added) => penalty("compared-part-added", added),
            Change::PartGone(gone) => penalty("compared-part-gone", gone),
            Change::Appeared(new) => measure("compared-appeared", new),
            Change::Went(old) => measure("compared-went", old),
            Change::MustNow(same) => measure("compared-must", same),
            Change::MayNow(same) => measure("compared-may", same),
            Change::Moved(before, after, way) => {
                let id = match way {
                    Way::Up => "compared-up",
                    Way::Down => "compared-down",
                    Way::Other => "compared-other",
                };
                let ((name, before), (_, after)) = (self.name_and_amount(before, liability), self.name_and_amount(after, liability));
                self.say(id, &[("name", Value::Text(&name)), ("before", Value::Text(&before)), ("after", Value::Text(&after))])
            }
        }
    }

    /// The name of a punishment, and its length or sum by itself.
    fn name_and_amount(&self, measure: &Measure, liability: Liability) -> (String, String) {
        let whole = self.measure(measure, liability);
        let amount = self.amount(measure);
        // Where a date or another word stands around the amount, the whole is said.
        match whole.strip_suffix(amount.as_str()).filter(|_| !amount.is_empty()) {
            Some(name) => (name.trim_end_matches([' ', '\u{a0}', ':']).to_owned(), amount),
            None if amount.is_empty() => (whole, self.say("compared-unstated", &[])),
            None => (self.named_without_date(measure, liability).unwrap_or_else(|| whole.clone()), whole),
        }
    }

    /// The name of an arrest that is put off.
    fn named_without_date(&self, measure: &Measure, liability: Liability) -> Option<String> {
        let Measure::Arrest { .. } = measure else { return None };
        Some(self.measure(&Measure::Arrest { term: Term::Unstated, suspended_until: None }, liability))
    }

    fn amount(&self, measure: &Measure) -> String {
        match measure {
            Measure::Fine(Fine::Mci { from, to }) | Measure::CorrectiveWorks(Works::Mci { from, to }) => self.mci(*from, *to),
            Measure::Fine(Fine::IncomeMonths { from, to }) => self.bounds("income-months", *from, *to),
            Measure::Fine(Fine::ByPayer(payers)) => self.payers(payers),
            Measure::Fine(Fine::MultipleOf { from, to, of }) | Measure::CorrectiveWorks(Works::MultipleOf { from, to, of }) => {
                self.multiple(*from, *to, *of)
            }
            Measure::CorrectiveWorks(Works::For(term))
            | Measure::CommunityService(term)
            | Measure::Restriction(term)
            | Measure::Arrest { term, .. }
            | Measure::Imprisonment(term)
            | Measure::Ban(term)
            | Measure::Suspension(term)
            | Measure::Prohibition(term) => self.term(*term),
            Measure::Warning | Measure::Expulsion | Measure::Confiscation | Measure::ConfiscationOfThings | Measure::ConfiscationOfIncome => {
                String::new()
            }
        }
    }
}
