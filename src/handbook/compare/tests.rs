//! Every kind of measure and every way its bounds can move.

use super::*;

use crate::handbook::{Grade, Id, When};
use crate::language::Text;

use jiff::civil::date;

fn text() -> Text {
    serde_json::from_str(r#"{"en": "x", "ru": "x"}"#).expect("a text")
}

fn part(number: &str, penalty: Option<Penalty>) -> Part {
    Part {
        id: Id::new(format!("code/1/{number}")),
        number: number.to_owned(),
        heading: None,
        text: text(),
        points: Vec::new(),
        penalty,
        derived: None,
        grade: None,
        penalty_grade: None,
    }
}

fn edition(parts: Vec<Part>) -> Edition {
    let from = When::Day(date(2015, 1, 1));
    Edition { title: text(), kazakh_read: None, from, until: None, by: None, grade: Grade::A, note: None, parts }
}

fn of(one_of: Vec<Measure>, plus: Vec<Addition>) -> Edition {
    edition(vec![part("1", Some(Penalty { one_of, plus }))])
}

/// The changes in part 1, as short words.
fn changes(before: &Edition, after: &Edition) -> Vec<String> {
    let short = |difference: Difference<'_>| match difference.change {
        Change::PartAdded(_) => format!("part {} added", difference.part),
        Change::PartGone(_) => format!("part {} gone", difference.part),
        Change::Appeared(measure) => format!("+{:?}", kind(measure)),
        Change::Went(measure) => format!("-{:?}", kind(measure)),
        Change::Moved(_, _, way) => format!("{way:?}"),
        Change::MustNow(_) => "must".to_owned(),
        Change::MayNow(_) => "may".to_owned(),
    };
    differences(before, after).into_iter().map(short).collect()
}

const fn years(from: Option<u32>, to: u32) -> Term {
    Term::Years { from, to }
}

const fn months(from: Option<u32>, to: u32) -> Term {
    Term::Months { from, to }
}

fn payers(fines: &[(Payer, u32)]) -> Measure {
    Measure::Fine(Fine::ByPayer(fines.iter().map(|(who, mci)| PayerFine { who: vec![*who], mci: *mci }).collect()))
}

fn mci(from: Option<u32>, to: u32) -> Measure {
    Measure::Fine(Fine::Mci { from, to })
}

fn arrest(to: u32, suspended_until: Option<When>) -> Measure {
    Measure::Arrest { term: Term::Days { from: None, to }, suspended_until }
}

#[test]
fn bounds_of_one_measure() {
    let bribe = |from, to| Measure::Fine(Fine::MultipleOf { from, to, of: Base::Bribe });
    let put_off = |year| Some(When::Day(date(year, 1, 1)));
    for (before, after, expected) in [
        (Measure::Imprisonment(years(None, 5)), Measure::Imprisonment(years(None, 5)), None),
        (Measure::Imprisonment(years(None, 5)), Measure::Imprisonment(years(Some(3), 7)), Some(Way::Up)),
        (Measure::Imprisonment(years(Some(5), 7)), Measure::Imprisonment(years(Some(3), 7)), Some(Way::Down)),
        (Measure::Imprisonment(years(Some(2), 7)), Measure::Imprisonment(years(Some(3), 6)), Some(Way::Other)),
        (Measure::Imprisonment(months(None, 6)), Measure::Imprisonment(years(None, 1)), Some(Way::Up)),
        (Measure::Imprisonment(years(Some(15), 20)), Measure::Imprisonment(Term::Life), Some(Way::Up)),
        (Measure::Ban(Term::Life), Measure::Ban(years(None, 10)), Some(Way::Down)),
        (Measure::Ban(Term::Unstated), Measure::Ban(years(None, 3)), Some(Way::Other)),
        (
            Measure::CommunityService(Term::Hours { from: None, to: 20 }),
            Measure::CommunityService(Term::Hours { from: Some(20), to: 80 }),
            Some(Way::Up),
        ),
        (Measure::Restriction(years(None, 5)), Measure::Restriction(years(None, 2)), Some(Way::Down)),
        (arrest(5, None), arrest(10, None), Some(Way::Up)),
        (arrest(5, None), arrest(5, put_off(2027)), Some(Way::Other)),
        (Measure::Arrest { term: months(None, 6), suspended_until: None }, arrest(90, None), Some(Way::Other)),
        (mci(Some(5), 5), mci(Some(10), 10), Some(Way::Up)),
        (mci(Some(200), 500), mci(None, 500), Some(Way::Down)),
        (mci(None, 100), payers(&[(Payer::Individual, 100)]), Some(Way::Other)),
        (payers(&[(Payer::Individual, 10), (Payer::Official, 20)]), payers(&[(Payer::Individual, 10), (Payer::Official, 30)]), Some(Way::Up)),
        (payers(&[(Payer::Individual, 10), (Payer::Official, 20)]), payers(&[(Payer::Official, 10), (Payer::Individual, 5)]), Some(Way::Down)),
        (payers(&[(Payer::Individual, 10)]), payers(&[(Payer::Individual, 10), (Payer::NonProfit, 5)]), Some(Way::Other)),
        (bribe(Some(20), 30), bribe(Some(30), 50), Some(Way::Up)),
        (Measure::Fine(Fine::IncomeMonths { from: Some(2), to: 5 }), Measure::Fine(Fine::IncomeMonths { from: Some(2), to: 4 }), Some(Way::Down)),
        (Measure::CorrectiveWorks(Works::Mci { from: None, to: 200 }), Measure::CorrectiveWorks(Works::Mci { from: None, to: 300 }), Some(Way::Up)),
        (Measure::CorrectiveWorks(Works::For(years(None, 2))), Measure::CorrectiveWorks(Works::For(years(None, 1))), Some(Way::Down)),
        (Measure::Suspension(months(None, 3)), Measure::Suspension(months(Some(1), 3)), Some(Way::Up)),
        (Measure::Prohibition(years(None, 1)), Measure::Prohibition(months(None, 6)), Some(Way::Down)),
        (Measure::Warning, Measure::Warning, None),
        (Measure::Expulsion, Measure::Expulsion, None),
        (Measure::Confiscation, Measure::Confiscation, None),
    ] {
        let expected: Vec<String> = expected.iter().map(|way| format!("{way:?}")).collect();
        assert_eq!(changes(&of(vec![before.clone()], vec![]), &of(vec![after.clone()], vec![])), expected, "{before:?} and {after:?}");
    }
}

#[test]
fn measures_come_and_go() {
    use Addition::{May, Must};
    let prison = || Measure::Imprisonment(years(None, 3));
    for (before, after, expected) in [
        (of(vec![prison()], vec![]), of(vec![mci(None, 100), prison()], vec![]), vec!["+(1, 0, None)"]),
        (of(vec![Measure::Warning, prison()], vec![]), of(vec![prison()], vec![]), vec!["-(0, 0, None)"]),
        // A fine in months of income is not the fine in indices.
        (
            of(vec![Measure::Fine(Fine::IncomeMonths { from: None, to: 5 })], vec![]),
            of(vec![mci(None, 5)], vec![]),
            vec!["+(1, 0, None)", "-(1, 1, None)"],
        ),
        (of(vec![prison()], vec![May(Measure::Confiscation)]), of(vec![prison()], vec![Must(Measure::Confiscation)]), vec!["must"]),
        (of(vec![prison()], vec![Must(Measure::Expulsion)]), of(vec![prison()], vec![May(Measure::Expulsion)]), vec!["may"]),
        (of(vec![prison()], vec![May(Measure::Ban(years(None, 3)))]), of(vec![prison()], vec![Must(Measure::Ban(Term::Life))]), vec!["Up", "must"]),
        // What the court chose and what is now added are two things.
        (
            of(vec![prison(), Measure::Confiscation], vec![]),
            of(vec![prison()], vec![Must(Measure::Confiscation)]),
            vec!["-(8, 0, None)", "+(8, 0, None)"],
        ),
        (of(vec![Measure::ConfiscationOfThings], vec![]), of(vec![Measure::ConfiscationOfIncome], vec![]), vec!["+(8, 2, None)", "-(8, 1, None)"]),
    ] {
        assert_eq!(changes(&before, &after), expected);
    }
}

#[test]
fn parts_come_and_go() {
    let penalty = || Some(Penalty { one_of: vec![Measure::Warning], plus: vec![] });
    for (before, after, expected) in [
        (vec![("1", penalty())], vec![("1", penalty()), ("2", penalty())], vec!["part 2 added"]),
        (vec![("1", penalty()), ("2", penalty())], vec![("1", penalty())], vec!["part 2 gone"]),
        (vec![("1", penalty()), ("note", None)], vec![("1", penalty()), ("2", None)], vec![]),
        (vec![("1", None)], vec![("1", penalty())], vec!["+(0, 0, None)"]),
        (vec![("1", penalty())], vec![("1", None)], vec!["-(0, 0, None)"]),
    ] {
        let made = |parts: Vec<(&str, Option<Penalty>)>| edition(parts.into_iter().map(|(number, penalty)| part(number, penalty)).collect());
        assert_eq!(changes(&made(before), &made(after)), expected);
    }
}
