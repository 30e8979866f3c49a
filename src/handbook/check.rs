//! Checks of sense beyond shape: dates in order, penalties with sound bounds; and, for authors, every rule of the book's texts and records.
//!
//! Loading asks only for what a reader must not be shown wrong; `handbook check` asks for all of it.

pub(super) mod prose;
pub(super) mod records;

use super::penalty::{Fine, Measure, Works};
use super::problem::Kind;
use super::source;
use super::{Penalty, When};

/// What is wrong with the editions of one article.
pub fn editions(editions: &[source::Edition]) -> Vec<Kind> {
    let mut problems = Vec::new();
    for edition in editions {
        for when in std::iter::once(&edition.from).chain(&edition.until) {
            if matches!(when, When::Between(first, last) if first > last) {
                problems.push(Kind::EmptySpan);
            }
        }
        let ends = edition.until.as_ref().and_then(When::latest);
        if edition.from.earliest().zip(ends).is_some_and(|(from, until)| from > until) {
            problems.push(Kind::DatesOutOfOrder);
        }
        let penalties = edition.parts.iter().filter_map(|part| part.penalty.as_ref());
        problems.extend(penalties.filter(|penalty| !is_sound(penalty)).map(|_| Kind::PenaltyBounds));
    }
    for pair in editions.windows(2) {
        if let [earlier, later] = pair
            && earlier.from.earliest().zip(later.from.earliest()).is_some_and(|(a, b)| a >= b)
        {
            problems.push(Kind::DatesOutOfOrder);
        }
    }
    problems
}

fn is_sound(penalty: &Penalty) -> bool {
    let mut measures = penalty.measures().peekable();
    measures.peek().is_some() && measures.all(|measure| bounds(measure).is_none_or(|(from, to)| to > 0 && from.is_none_or(|from| from <= to)))
}

fn bounds(measure: &Measure) -> Option<(Option<u32>, u32)> {
    match measure {
        Measure::Fine(Fine::Mci { from, to } | Fine::IncomeMonths { from, to } | Fine::MultipleOf { from, to, .. })
        | Measure::CorrectiveWorks(Works::Mci { from, to } | Works::MultipleOf { from, to, .. }) => Some((*from, *to)),
        Measure::Fine(Fine::ByPayer(payers)) => Some((None, payers.iter().map(|payer| payer.mci).min().unwrap_or(0))),
        Measure::CorrectiveWorks(Works::For(term))
        | Measure::CommunityService(term)
        | Measure::Restriction(term)
        | Measure::Arrest { term, .. }
        | Measure::Imprisonment(term)
        | Measure::Ban(term)
        | Measure::Suspension(term)
        | Measure::Prohibition(term) => term.bounds(),
        Measure::Warning | Measure::Expulsion | Measure::Confiscation | Measure::ConfiscationOfThings | Measure::ConfiscationOfIncome => None,
    }
}
