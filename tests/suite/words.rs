//! The interface's sentences: the same in every language, complete, and said with the right plurals.

use legal_handbook::handbook::penalty::{Addition, Fine, Measure, Payer, PayerFine, Penalty, Term, Works};
use legal_handbook::handbook::{Liability, When, penalty::Base};
use legal_handbook::language::Language;
use legal_handbook::words::{LOCALES, MESSAGES, Words};

use std::collections::{BTreeMap, BTreeSet};

/// Messages of a locale with the arguments they use.
fn messages(source: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        if let Some((id, _)) = line.split_once(" =").filter(|(id, _)| !line.starts_with([' ', '}', '*', '[']) && !id.contains(' ')) {
            assert!(!messages.contains_key(id), "message {id} stands twice");
            current = id.to_owned();
        }
        let arguments = line.split("{ $").skip(1).map(|rest| rest.split([' ', '}']).next().unwrap_or_default().to_owned());
        messages.entry(current.clone()).or_default().extend(arguments);
    }
    messages.remove("");
    messages
}

#[test]
fn both_languages_have_the_same_messages_and_arguments() {
    let [(_, english), (_, russian)] = LOCALES else { panic!("two locales") };
    let (english, russian) = (messages(english), messages(russian));
    assert!(english.len() > 200, "{} messages", english.len());
    assert_eq!(english.keys().collect::<Vec<_>>(), russian.keys().collect::<Vec<_>>());
    for (id, arguments) in &english {
        assert_eq!(arguments, &russian[id], "arguments of {id}");
    }
}

#[test]
fn every_message_parses_and_every_accessor_has_one() {
    for (language, source) in LOCALES {
        let parsed = fluent_bundle::FluentResource::try_new((*source).to_owned());
        assert!(parsed.is_ok(), "{language}: {:?}", parsed.err().map(|(_, errors)| errors));
        let messages = messages(source);
        for (id, arguments) in MESSAGES {
            let written = messages.get(*id).unwrap_or_else(|| panic!("{language}: no message {id}"));
            let expected: BTreeSet<String> = arguments.iter().map(|argument| (*argument).to_owned()).collect();
            assert_eq!(written, &expected, "{language}: arguments of {id}");
        }
    }
}

#[test]
fn russian_plurals() {
    let words = Words::new(Language::RUSSIAN);
    for (count, said) in [
        (0, "0 результатов"),
        (1, "1 результат"),
        (2, "2 результата"),
        (5, "5 результатов"),
        (11, "11 результатов"),
        (21, "21 результат"),
        (104, "104 результата"),
    ] {
        assert_eq!(words.results_count(count).replace('\u{a0}', " "), said);
    }
}

fn said(language: Language, measure: &Measure) -> String {
    Words::new(language).measure(measure, Liability::Criminal).replace('\u{a0}', " ")
}

/// A measure in both languages.
#[test]
fn measures_in_words() {
    let years = |from, to| Term::Years { from, to };
    for (measure, english, russian) in [
        (Measure::Imprisonment(years(None, 5)), "imprisonment up to 5 years", "лишение свободы до 5 лет"),
        (Measure::Imprisonment(years(None, 1)), "imprisonment up to 1 year", "лишение свободы до 1 года"),
        (Measure::Imprisonment(years(Some(3), 7)), "imprisonment from 3 to 7 years", "лишение свободы от 3 до 7 лет"),
        (Measure::Imprisonment(Term::Life), "imprisonment for life", "лишение свободы пожизненно"),
        (Measure::CommunityService(Term::Hours { from: None, to: 800 }), "community service up to 800 hours", "общественные работы до 800 часов"),
        (Measure::Arrest { term: Term::Days { from: None, to: 5 }, suspended_until: None }, "arrest up to 5 days", "арест до 5 суток"),
        (
            Measure::Arrest { term: Term::Months { from: Some(3), to: 6 }, suspended_until: None },
            "arrest from 3 to 6 months",
            "арест от 3 до 6 месяцев",
        ),
        (Measure::Fine(Fine::Mci { from: None, to: 3000 }), "fine up to 3,000 MCI", "штраф до 3 000 МРП"),
        (Measure::Fine(Fine::Mci { from: Some(5), to: 5 }), "fine 5 MCI", "штраф 5 МРП"),
        (Measure::Fine(Fine::Mci { from: Some(200), to: 500 }), "fine from 200 to 500 MCI", "штраф от 200 до 500 МРП"),
        (
            Measure::Fine(Fine::IncomeMonths { from: Some(2), to: 5 }),
            "fine the income of 2 to 5 months",
            "штраф в размере дохода за период от 2 до 5 месяцев",
        ),
        (
            Measure::Fine(Fine::MultipleOf { from: Some(20), to: 50, of: Base::Bribe }),
            "fine from 20 to 50 times the bribe",
            "штраф от 20- до 50-кратной суммы взятки",
        ),
        (
            Measure::Fine(Fine::ByPayer(vec![
                PayerFine { who: vec![Payer::Individual, Payer::Official], mci: 100 },
                PayerFine { who: vec![Payer::LargeBusiness], mci: 1000 },
            ])),
            "fine: individuals, officials: 100 MCI; large businesses: 1,000 MCI",
            "штраф: физические лица, должностные лица — 100 МРП; субъекты крупного предпринимательства — 1 000 МРП",
        ),
        (Measure::CorrectiveWorks(Works::For(years(None, 2))), "corrective works up to 2 years", "исправительные работы до 2 лет"),
        (
            Measure::Ban(Term::Life),
            "loss of the right to hold certain posts or do certain work for life",
            "лишение права занимать определённые должности или заниматься определённой деятельностью пожизненно",
        ),
    ] {
        assert_eq!(said(Language::ENGLISH, &measure), english);
        assert_eq!(said(Language::RUSSIAN, &measure), russian);
    }
}

/// The two arrests are never confused: the criminal one is put off, the administrative one is not.
#[test]
fn administrative_arrest_is_called_so() {
    let arrest = Measure::Arrest { term: Term::Days { from: None, to: 5 }, suspended_until: None };
    for (language, said, heading) in
        [(Language::ENGLISH, "administrative arrest up to 5 days", "Penalty"), (Language::RUSSIAN, "административный арест до 5 суток", "Взыскание")]
    {
        let words = Words::new(language);
        assert_eq!(words.measure(&arrest, Liability::Administrative).replace('\u{a0}', " "), said);
        assert_eq!(words.penalty_heading(Liability::Administrative), heading);
    }
}

#[test]
fn a_suspended_arrest_says_so() {
    let until = When::Day(jiff::civil::date(2030, 1, 1));
    let arrest = Measure::Arrest { term: Term::Days { from: None, to: 90 }, suspended_until: Some(until) };
    assert_eq!(said(Language::ENGLISH, &arrest), "arrest up to 90 days (not applied until 1 January 2030)");
    assert_eq!(said(Language::RUSSIAN, &arrest), "арест до 90 суток (не применяется до 1 января 2030 г.)");
}

#[test]
fn a_sanction_in_one_sentence() {
    let penalty = Penalty {
        one_of: vec![Measure::Warning, Measure::Fine(Fine::Mci { from: Some(5), to: 5 })],
        plus: vec![Addition::May(Measure::Confiscation)],
    };
    let sentence = |language| Words::new(language).penalty_sentence(&penalty, Liability::Criminal).replace('\u{a0}', " ");
    assert_eq!(sentence(Language::ENGLISH), "warning, or fine 5 MCI; and also confiscation of property, or without it");
    assert_eq!(sentence(Language::RUSSIAN), "предупреждение, либо штраф 5 МРП; и дополнительно конфискация имущества либо без неё");
}

#[test]
fn dates_in_words() {
    let day = |y, m, d| jiff::civil::date(y, m, d);
    for (when, english, russian) in [
        (When::Day(day(2015, 1, 1)), "1 January 2015", "1 января 2015 г."),
        (When::Between(day(2024, 9, 1), day(2024, 9, 30)), "September 2024 (day not confirmed)", "сентябрь 2024 г. (день не подтверждён)"),
        (
            When::Between(day(2006, 3, 2), day(2006, 3, 31)),
            "a day between 2 March 2006 and 31 March 2006 (not confirmed)",
            "один из дней с 2 марта 2006 г. по 31 марта 2006 г. (не подтверждён)",
        ),
    ] {
        assert_eq!(Words::new(Language::ENGLISH).when(&when).replace('\u{a0}', " "), english);
        assert_eq!(Words::new(Language::RUSSIAN).when(&when).replace('\u{a0}', " "), russian);
    }
}
