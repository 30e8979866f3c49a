//! The built-in book: what ships, and that the figures most read are those of the dossier.

use crate::support::BOOK;
use legal_handbook::handbook::penalty::{Addition, Base, Fine, Measure, Payer, PayerFine, Penalty, Term, Works};
use legal_handbook::handbook::{Grade, Id, Item, Part, Rows, Status, When};
use legal_handbook::language::Language;

use jiff::civil::date;

/// Every provision that the first edition of the book must have.
#[test]
fn the_provisions_are_there() {
    for (act, articles) in [
        ("criminal-code-1997", vec!["125", "126", "128", "132", "132-1", "133", "270", "271"]),
        ("criminal-code-2014", vec!["3", "122", "125", "126", "128", "134", "135", "308", "309"]),
        ("administrative-code-2014", vec!["449", "450"]),
        ("criminal-amendments-2006", vec!["0"]),
        ("convention-1949", vec!["0"]),
    ] {
        for article in articles {
            let id = Id::new(format!("{act}/{article}"));
            let provision = BOOK.provision(&id).unwrap_or_else(|| panic!("{id} ships"));
            assert!(!provision.asked_as.get(Language::ENGLISH).is_none_or(Vec::is_empty), "{id}: asked as, in English");
            assert!(!provision.asked_as.get(Language::RUSSIAN).is_none_or(Vec::is_empty), "{id}: asked as, in Russian");
            assert!(!provision.sources.is_empty() && !provision.topics.is_empty(), "{id}: sources and topics");
            assert!(provision.grade() < Grade::C, "{id}");
            assert!(!provision.current().parts.is_empty(), "{id}: parts");
        }
    }
    assert!(BOOK.item(&Id::new("criminal-code-1997/125/note-2")).is_some(), "the definition of exploitation");
}

fn part(id: &str) -> &'static Part {
    let id = Id::new(id);
    let provision = BOOK.provision(&id).unwrap_or_else(|| panic!("{id}"));
    provision.editions.iter().rev().flat_map(|edition| &edition.parts).find(|part| part.id == id).unwrap_or_else(|| panic!("{id}"))
}

fn imprisonment(from: Option<u32>, to: u32) -> Measure {
    Measure::Imprisonment(Term::Years { from, to })
}

/// Years of imprisonment and what comes on top, against `law/criminal.md`.
#[test]
fn penalties_of_the_code_of_2014() {
    let must = |measure| vec![Addition::Must(measure)];
    let may = |measure| vec![Addition::May(measure)];
    let confiscation = || must(Measure::Confiscation);
    let for_life = || Measure::Ban(Term::Life);
    for (id, from, to, plus) in [
        ("criminal-code-2014/309/1", None, 5, confiscation()),
        ("criminal-code-2014/309/2", Some(3), 7, confiscation()),
        ("criminal-code-2014/309/3", Some(5), 10, confiscation()),
        ("criminal-code-2014/308/2", Some(3), 6, confiscation()),
        ("criminal-code-2014/308/3", Some(5), 7, confiscation()),
        ("criminal-code-2014/122/2", Some(3), 6, must(for_life())),
        ("criminal-code-2014/122/3", Some(7), 12, must(for_life())),
        ("criminal-code-2014/122/4", Some(12), 15, must(for_life())),
        ("criminal-code-2014/125/1", Some(4), 7, Vec::new()),
        ("criminal-code-2014/125/2", Some(7), 12, may(Measure::Confiscation)),
        ("criminal-code-2014/125/3", Some(10), 15, may(Measure::Confiscation)),
        ("criminal-code-2014/126/2", None, 5, may(Measure::Confiscation)),
        ("criminal-code-2014/126/3", Some(5), 10, may(Measure::Confiscation)),
        ("criminal-code-2014/128/1", Some(4), 7, confiscation()),
        ("criminal-code-2014/128/2", Some(7), 9, confiscation()),
        ("criminal-code-2014/128/3", Some(9), 12, confiscation()),
        ("criminal-code-2014/128/4", Some(12), 15, confiscation()),
        ("criminal-code-2014/135/1", Some(5), 9, confiscation()),
        ("criminal-code-2014/135/2", Some(9), 12, confiscation()),
        ("criminal-code-2014/135/3", Some(10), 15, confiscation()),
        ("criminal-code-2014/135/4", Some(12), 18, confiscation()),
        ("criminal-code-2014/134/1", Some(3), 6, [confiscation(), must(for_life())].concat()),
        ("criminal-code-2014/134/2", Some(5), 8, [confiscation(), must(for_life())].concat()),
        ("criminal-code-2014/134/3", Some(6), 10, [confiscation(), must(for_life())].concat()),
        ("criminal-code-2014/134/4", Some(7), 12, [confiscation(), must(for_life())].concat()),
    ] {
        let penalty = part(id).penalty.as_ref().unwrap_or_else(|| panic!("{id}: a penalty"));
        assert_eq!(penalty, &Penalty { one_of: vec![imprisonment(from, to)], plus }, "{id}");
    }
    assert_eq!(
        part("criminal-code-2014/308/1").penalty,
        Some(Penalty {
            one_of: vec![
                Measure::Fine(Fine::Mci { from: None, to: 3000 }),
                Measure::CorrectiveWorks(Works::Mci { from: None, to: 3000 }),
                Measure::CommunityService(Term::Hours { from: None, to: 800 }),
                Measure::Restriction(Term::Years { from: None, to: 3 }),
                imprisonment(None, 3),
            ],
            plus: vec![Addition::Must(Measure::Confiscation)],
        })
    );
    assert_eq!(
        part("criminal-code-2014/122/1").penalty,
        Some(Penalty { one_of: vec![Measure::Restriction(Term::Years { from: None, to: 5 }), imprisonment(None, 5)], plus: must(for_life()) })
    );
}

/// Fines, service, arrest, expulsion of the Code on Administrative Offences, against `law/other.md`.
#[test]
fn penalties_of_the_administrative_code() {
    let fine = |mci| Measure::Fine(Fine::Mci { from: Some(mci), to: mci });
    let arrest = Measure::Arrest { term: Term::Days { from: None, to: 5 }, suspended_until: None };
    let by_payer = |sums: [u32; 4]| {
        let [individual, small, medium, large] = sums;
        Measure::Fine(Fine::ByPayer(vec![
            PayerFine { who: vec![Payer::Individual, Payer::Official], mci: individual },
            PayerFine { who: vec![Payer::SmallBusiness], mci: small },
            PayerFine { who: vec![Payer::MediumBusiness], mci: medium },
            PayerFine { who: vec![Payer::LargeBusiness], mci: large },
        ]))
    };
    for (id, one_of, plus) in [
        ("449/1", vec![Measure::Warning, fine(5)], vec![]),
        ("449/2", vec![fine(10), Measure::CommunityService(Term::Hours { from: None, to: 20 }), arrest.clone()], vec![]),
        ("449/3", vec![fine(5), arrest, Measure::Expulsion], vec![]),
        ("450/1", vec![by_payer([100, 150, 300, 1000])], vec![Addition::Must(Measure::Suspension(Term::Months { from: None, to: 3 }))]),
        (
            "450/2",
            vec![by_payer([150, 200, 400, 2000])],
            vec![Addition::Must(Measure::Prohibition(Term::Years { from: None, to: 3 })), Addition::Must(Measure::ConfiscationOfIncome)],
        ),
    ] {
        assert_eq!(part(&format!("administrative-code-2014/{id}")).penalty, Some(Penalty { one_of, plus }), "{id}");
    }
}

/// The trap that the dossier names: the article does not speak of soliciting.
#[test]
fn the_english_title_of_449_does_not_say_soliciting() {
    let title = &BOOK.provision(&Id::new("administrative-code-2014/449")).expect("449").current().title;
    assert_eq!(title.in_language(Language::ENGLISH), "Harassment in public places");
    assert_eq!(title.in_language(Language::RUSSIAN), "Приставание в общественных местах");
}

/// The six worked samples of the contract, written and read again.
#[test]
fn penalties_round_trip() {
    let samples = [
        Penalty { one_of: vec![imprisonment(Some(3), 7)], plus: vec![Addition::Must(Measure::Confiscation)] },
        Penalty {
            one_of: vec![
                Measure::Fine(Fine::Mci { from: None, to: 3000 }),
                Measure::CorrectiveWorks(Works::Mci { from: None, to: 3000 }),
                Measure::CommunityService(Term::Hours { from: None, to: 800 }),
                Measure::Arrest { term: Term::Days { from: None, to: 90 }, suspended_until: Some(When::Day(date(2030, 1, 1))) },
                Measure::Restriction(Term::Years { from: None, to: 3 }),
                imprisonment(None, 3),
            ],
            plus: vec![Addition::Must(Measure::Confiscation)],
        },
        Penalty { one_of: vec![imprisonment(Some(3), 6)], plus: vec![Addition::Must(Measure::Ban(Term::Life))] },
        Penalty {
            one_of: vec![Measure::Fine(Fine::MultipleOf { from: Some(20), to: 50, of: Base::Bribe }), imprisonment(None, 5)],
            plus: vec![Addition::May(Measure::Confiscation), Addition::Must(Measure::Ban(Term::Life))],
        },
        part("administrative-code-2014/449/2").penalty.clone().expect("449(2)"),
        part("administrative-code-2014/449/3").penalty.clone().expect("449(3)"),
        part("administrative-code-2014/450/2").penalty.clone().expect("450(2)"),
    ];
    for sample in samples {
        let written = ron::to_string(&sample).expect("written");
        assert_eq!(ron::from_str::<Penalty>(&written).expect("read again"), sample, "{written}");
    }
}

/// The review: eight paragraphs, the author's English to the letter, nobody's address.
#[test]
fn the_review_is_whole_and_as_printed() {
    let review = BOOK.review.as_ref().expect("the review");
    assert_eq!(review.paragraphs.len(), 8);
    for (number, begins, ends) in [
        (
            1,
            "Currently, provision of sex services (prostitution) is not illegal in Kazakhstan, but",
            "people in control of their business, as well as the police officers.",
        ),
        (
            2,
            "The Criminal Code of the Republic of Kazakhstan presupposes criminal responsibility for soliciting",
            "as well as pimping for commercial gain.",
        ),
        (3, "According to the official statistics, in 2004 there were 357 registered crimes", "keeping of brothels for prostitution."),
        (4, "After Kazakhstan ratified the Convention against Trafficking in People", "performance of other exploitation-related activities."),
        (5, "Exploitation of person, in this case, is understood as", "is not able to refuse to fulfill the work or service."),
        (6, "No doubt that these amendments were timely and necessary,", "cases of law-enforcing officials’ violations."),
        (7, "Despite the fact that sex workers were left out of the labor legislation,", "when faced with violence and threat of infections."),
        (8, "Nevertheless, the question of legalization of prostitution", "by the authorities in Kazakhstan."),
    ] {
        let paragraph = &review.paragraphs[number - 1];
        let english = paragraph.text.get(Language::ENGLISH).expect("English");
        assert!(english.starts_with(begins) && english.ends_with(ends), "paragraph {number}: {english}");
        let russian = paragraph.text.get(Language::RUSSIAN).expect("Russian");
        assert!(russian.chars().filter(|c| ('а'..='я').contains(c)).count() > english.len() / 2, "paragraph {number} in Russian");
    }
    let first = review.paragraphs[0].text.get(Language::ENGLISH).expect("English");
    assert!(first.contains("the state continues to refer to it as an “antisocial behavior”."), "quotation marks as printed");
    assert!(review.contact.in_language(Language::ENGLISH).contains("Vera Sergunina"));
}

#[test]
fn no_address_of_a_person_is_anywhere() {
    let mut folders = vec![std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("handbook")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("content") {
            let path = entry.expect("an entry").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("UTF-8");
            assert!(!text.contains('@'), "{}: an e-mail address", path.display());
            assert!(!text.contains("mail.ru"), "{}: an e-mail address", path.display());
        }
    }
}

/// Each legal statement of the review leads to the law of its time and to today's.
#[test]
fn statements_of_the_review_lead_to_the_law() {
    let leads = |number: usize, id: &str| {
        let paragraph = &BOOK.review.as_ref().expect("the review").paragraphs[number - 1];
        let references = paragraph.statements.iter().flat_map(|statement| statement.then.iter().chain(&statement.now));
        references.into_iter().any(|reference| matches!(reference, legal_handbook::handbook::Reference::Link(link) if link.is_within(&Id::new(id))))
    };
    for (number, id) in [
        (1, "administrative-code-2014/449"),
        (1, "criminal-code-1997/132"),
        (2, "criminal-code-1997/270"),
        (2, "criminal-code-2014/308"),
        (2, "criminal-code-1997/271"),
        (2, "criminal-code-2014/309"),
        (4, "convention-1949/0"),
        (4, "criminal-amendments-2006/0"),
        (4, "criminal-code-1997/125"),
        (4, "criminal-code-2014/125"),
        (4, "criminal-code-1997/126"),
        (4, "criminal-code-2014/126"),
        (4, "criminal-code-1997/128"),
        (4, "criminal-code-2014/128"),
        (5, "criminal-code-1997/125"),
        (5, "criminal-code-2014/3"),
    ] {
        assert!(leads(number, id), "review/{number} leads to {id}");
    }
    let statements: usize = BOOK.review.iter().flat_map(|review| &review.paragraphs).map(|paragraph| paragraph.statements.len()).sum();
    assert!(statements >= 16, "all sixteen rows of the dossier's map: {statements}");
}

/// In force or past, and when; nothing is called in force without its day.
#[test]
fn status_and_successors() {
    for (id, status, successor) in [
        ("criminal-code-2014/309", Status::InForce, None),
        ("administrative-code-2014/449", Status::InForce, None),
        ("criminal-code-1997/270", Status::Repealed, Some("criminal-code-2014/308")),
        ("criminal-code-1997/271", Status::Repealed, Some("criminal-code-2014/309")),
        ("criminal-code-1997/132-1", Status::Repealed, Some("criminal-code-2014/134")),
        ("criminal-code-1997/133", Status::Repealed, Some("criminal-code-2014/135")),
        ("criminal-code-1997/128", Status::Repealed, Some("criminal-code-2014/128")),
        ("criminal-amendments-2006/0", Status::Spent, None),
        ("convention-1949/0", Status::InForce, None),
    ] {
        let id = Id::new(id);
        let provision = BOOK.provision(&id).expect("a provision");
        assert_eq!(BOOK.status(provision), status, "{id}");
        let links = |row: &legal_handbook::handbook::Concordance| matches!(&row.to, legal_handbook::handbook::Reference::Link(link) if Some(link.as_str()) == successor);
        assert_eq!(BOOK.successors(&id).any(links), successor.is_some(), "{id}");
    }
    for act in BOOK.acts.iter().filter(|act| act.id.as_str() == "criminal-code-1997") {
        assert_eq!(act.about.until, Some(When::Day(date(2014, 12, 31))));
    }
}

/// The monthly calculation index, against `law/supplement.md` §25.
#[test]
fn the_monthly_calculation_index() {
    let Some(Item::Table(table)) = BOOK.item(&Id::new("table/mci")) else { panic!("table/mci ships") };
    let Rows::Mci(rows) = &table.rows else { panic!("a table of the index") };
    for (day, tenge, grade) in [
        (date(2006, 6, 1), 1030, Grade::A),
        (date(2015, 6, 1), 1982, Grade::B),
        (date(2020, 3, 31), 2651, Grade::A),
        (date(2020, 4, 1), 2778, Grade::A),
        (date(2022, 12, 31), 3063, Grade::A),
        (date(2024, 1, 1), 3692, Grade::B),
        (date(2025, 9, 1), 3932, Grade::B),
        (date(2026, 1, 1), 4325, Grade::B),
    ] {
        let row = rows.iter().find(|row| row.from <= day && day <= row.until).unwrap_or_else(|| panic!("{day}"));
        assert_eq!((row.tenge, row.grade), (tenge, grade), "{day}");
    }
    assert!(!rows.iter().any(|row| row.until > date(2026, 12, 31)), "2027 was not found");
}
