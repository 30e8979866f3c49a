//! Tables of what people type and what they meant.

use super::*;

/// Ordinary words of law, about 300 in both languages, the more frequent first.
const WORDS: &str = "
статья часть пункт закон кодекс уголовный административный конституция суд судья прокурор следователь дознаватель полиция полицейский адвокат
защита защитник право права обязанность ответственность наказание штраф арест лишение свободы ограничение работы исправительные общественные
проституция проституцией проституцию проституции притон притона притонов притоны бордель сводничество сутенер сутенерство вовлечение торговля
людьми люди человек лицо лица женщина мужчина ребенок дети несовершеннолетний несовершеннолетнего насилие насилия угроза угрозы изнасилование
побои вред здоровью тяжкий средней легкий вич инфекция заражение болезнь больница врач медицинский осмотр тайна анализ тест согласие задержание
задержать задерживать задержанный протокол допрос свидетель потерпевший подозреваемый обвиняемый жалоба заявление объявление ходатайство
обыск выемка изъятие телефон документ документы удостоверение паспорт личность гражданин иностранец мигрант виза депортация выдворение граница
деньги взятка вымогательство мошенничество кража грабеж разбой шантаж эксплуатация принуждение рабство похищение незаконное законный
нарушение нарушать правонарушение преступление преступный группа организация содержание предоставление помещение помещения услуги оказание
работник работа договор налог регистрация предприниматель доход имущество конфискация квартира гостиница сауна такси водитель реклама интернет
сайт переписка фотография видео съемка сеть связь примечание глава раздел действие бездействие превышение власть власти полномочий должностное
срок лет год месяц сутки час давность амнистия помилование условно судимость экстремизм тюрьма колония помощь письмо семья статус
хулиганство клевета оскорбление унижение достоинство честь дискриминация равенство раса пол партнер клиент клиентка сталкинг трафик район районный
общий щит сообщение убийство ук упк коап ст ч рк
article part section law code criminal administrative constitution court judge prosecutor police officer lawyer defence right rights duty liability
punishment penalty fine arrest imprisonment restriction community service prostitution prostitute brothel brothels pimping pimp procuring trafficking
traffic trafficker victim witness suspect accused complaint statement petition search seizure phone document passport identity citizen foreigner migrant
visa deportation border money bribe extortion fraud theft robbery blackmail exploitation coercion slavery kidnapping unlawful lawful violation offence
crime group organisation premises worker work contract tax registration income property confiscation flat hotel sauna taxi driver advertising internet
website photograph video webcam network note chapter act omission abuse power authority term year month day hour limitation amnesty pardon suspended
record extremism prison help letter family status hooliganism libel insult dignity honour discrimination equality race sex partner client consent
escort massage stalking swatting grooming bullying harassment outing raid rape assault threat violence injury health disease infection hospital doctor
medical examination secrecy analysis test detention detain detained protocol interrogation minor child children woman man person people online
trial appeal evidence warrant hearing counsel guilty innocent";

/// The words, the earlier the more frequent.
fn book() -> Vocabulary {
    Vocabulary::new(WORDS.split_whitespace().map(str::to_owned).zip((1..=2_000).rev()))
}

/// The candidates, in order.
fn check_layouts(typed: &str, expected: &[&str]) {
    assert_eq!(layouts(typed), expected, "{typed}");
}

/// The first of the candidates all of whose words the book knows.
fn check_letters(book: &Vocabulary, typed: &str, expected: &str) {
    let candidates = transliterations(typed);
    assert!(candidates.len() <= 24, "{typed}");
    let plain = |text: &str| text.to_lowercase();
    let known = |text: &&String| plain(text).split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).all(|word| book.knows(word));
    assert_eq!(candidates.iter().find(known).map(String::as_str), Some(expected), "{typed}: {candidates:?}");
}

fn check_nearest(book: &Vocabulary, typed: &str, expected: &[&str]) {
    assert_eq!(book.nearest(typed, 3), expected, "{typed}");
}

#[test]
fn the_other_keyboard() {
    for (typed, expected) in [
        // Russian meant, English keyboard.
        ("ghjcnbnewbz", "проституция"),
        (",jhltkm", "бордель"),
        ("inhfa", "штраф"),
        ("ghbnjy", "притон"),
        ("cdjlybxtcndj", "сводничество"),
        ("njhujdkz k.lmvb", "торговля людьми"),
        ("yfcbkbt", "насилие"),
        ("dbx", "вич"),
        ("cnfnmz", "статья"),
        ("cn/ 309 x/ 2 ER", "ст. 309 ч. 2 УК"),
        ("cn 449 RjFG", "ст 449 КоАП"),
        ("gj;bpytyyjt", "пожизненное"),
        ("'rcgkefnfwbz", "эксплуатация"),
        ("j,]zdktybt", "объявление"),
        ("[ekbufycndj", "хулиганство"),
        ("`krf", "ёлка"),
        ("~krf", "Ёлка"),
        ("<jhltkm", "Бордель"),
        (">hbcn", "Юрист"),
        (":fkj,f", "Жалоба"),
        ("\"rcnhtvbpv", "Экстремизм"),
        ("{ekbufycndj", "Хулиганство"),
        ("GJL}TPL", "ПОДЪЕЗД"),
        ("GHBNJY", "ПРИТОН"),
        ("#309 ER", "№309 УК"),
        ("ltymub? inhfa", "деньги, штраф"),
        ("xnj ltkfnm&", "что делать?"),
        ("cnfnmz^ 309", "статья: 309"),
        ("inhfa$ fhtcn", "штраф; арест"),
        ("@ghbnjy@", "\"притон\""),
        ("pflth;fkb yf 3 xfcf", "задержали на 3 часа"),
        ("cnfnm.", "статью"),
        ("er 309-1", "ук 309-1"),
        // English meant, Russian keyboard.
        ("екфаашслштп", "trafficking"),
        ("икщеруды", "brothels"),
        ("зшьзштп", "pimping"),
        ("фке 309", "art 309"),
        ("фкею 309", "art. 309"),
        ("Скшьштфд Сщву", "Criminal Code"),
        ("зщдшсу", "police"),
        ("фккуые", "arrest"),
        ("вщтэе", "don't"),
        ("№ фке 309", "# art 309"),
        ("ЗЩДШСУ", "POLICE"),
        ("срфзеук 3Б зфке 2", "chapter 3< part 2"),
        ("аштуЖ", "fine:"),
        ("хфъ", "[a]"),
        ("ыуч цщкл", "sex work"),
    ] {
        assert_eq!(layouts(typed).first().map(String::as_str), Some(expected), "{typed}");
    }
}

#[test]
fn two_readings_of_a_slip() {
    check_layouts("cn. 309 x. 2 ER", &["стю 309 чю 2 УК", "ст. 309 ч. 2 УК"]);
    check_layouts("cnfnm. 309", &["статью 309", "стать. 309"]);
    check_layouts("ghbnjy, fhtcn", &["притонб арест", "притон, арест"]);
    check_layouts("проституция ER", &["проституция УК", "ghjcnbnewbz ER"]);
    check_layouts("ghjcnbnewbz РК", &["проституция РК", "ghjcnbnewbz HR"]);
    check_layouts("trafficking гл", &["trafficking uk", "екфаашслштп гл"]);
    check_layouts("фке. 309", &["art/ 309", "art. 309"]);
}

#[test]
fn nothing_to_retype() {
    for typed in ["", " ", "309", "309/2", "ст ER", "..", "№ 5", "日本", "🦀", "\u{301}", "ü"] {
        check_layouts(typed, &[]);
    }
}

#[test]
fn keys_go_there_and_back() {
    // `?` and `/` and the like have other places on each board; letters come back as they were.
    for text in ["съешь ещё этих мягких французских булок да выпей чаю", "ЖЮБЭХЪЁ а", "the quick brown fox jumps over the lazy dog"]
    {
        let there = layouts(text).first().cloned().unwrap_or_default();
        assert_eq!(layouts(&there).first().map(String::as_str), Some(text));
    }
}

#[test]
fn russian_in_latin_letters() {
    let book = book();
    for (typed, expected) in [
        // Everyday.
        ("prostitutsiya", "проституция"),
        ("prostituciya", "проституция"),
        ("prostitucia", "проституция"),
        ("prostitutsia", "проституция"),
        ("prostituciju", "проституцию"),
        ("prostitutsiyu", "проституцию"),
        ("prostitutsii", "проституции"),
        ("prostitutsiey", "проституцией"),
        ("politsiya", "полиция"),
        ("policiya", "полиция"),
        ("policia", "полиция"),
        ("zaderzhanie", "задержание"),
        ("zaderjanie", "задержание"),
        ("zaderzhat", "задержать"),
        ("zaderzhat'", "задержать"),
        ("zaderzhat’", "задержать"),
        ("shtraf", "штраф"),
        ("SHTRAF", "ШТРАФ"),
        ("Shtraf", "Штраф"),
        ("torgovlya lyudmi", "торговля людьми"),
        ("torgovlya lyud'mi", "торговля людьми"),
        ("svodnichestvo", "сводничество"),
        ("nasilie", "насилие"),
        ("nasiliye", "насилие"),
        ("vich", "вич"),
        ("VICH", "ВИЧ"),
        ("sutener", "сутенер"),
        ("sutenyor", "сутенер"),
        ("sutenjor", "сутенер"),
        ("priton", "притон"),
        ("bordel", "бордель"),
        ("bordel'", "бордель"),
        ("bordelʹ", "бордель"),
        ("statya", "статья"),
        ("stat'ya", "статья"),
        ("statja", "статья"),
        ("chast", "часть"),
        ("otvetstvennost", "ответственность"),
        ("obyazannost", "обязанность"),
        ("obyavlenie", "объявление"),
        ("ob''yavlenie", "объявление"),
        ("ekspluataciya", "эксплуатация"),
        ("ekspluatatsiya", "эксплуатация"),
        ("expluataciya", "эксплуатация"),
        ("ekstremizm", "экстремизм"),
        ("zhenshchina", "женщина"),
        ("zhenschina", "женщина"),
        ("jenshina", "женщина"),
        ("zashchita", "защита"),
        ("zashita", "защита"),
        ("pomoshch", "помощь"),
        ("pomosch", "помощь"),
        ("pomosh", "помощь"),
        ("tyurma", "тюрьма"),
        ("pismo", "письмо"),
        ("dengi", "деньги"),
        ("semya", "семья"),
        ("ugolovnyy kodeks", "уголовный кодекс"),
        ("ugolovniy kodeks", "уголовный кодекс"),
        ("ugolovny kodeks", "уголовный кодекс"),
        ("tyazhkiy", "тяжкий"),
        ("politseyskiy", "полицейский"),
        ("policeiskii", "полицейский"),
        ("rayon", "район"),
        ("rayonnyy sud", "районный суд"),
        ("huliganstvo", "хулиганство"),
        ("xuliganstvo", "хулиганство"),
        ("khuliganstvo", "хулиганство"),
        ("vzyatka", "взятка"),
        ("izyatie", "изъятие"),
        ("vovlechenie", "вовлечение"),
        ("soderzhanie", "содержание"),
        ("st. 309 ch. 2 UK", "ст. 309 ч. 2 УК"),
        ("UK RK", "УК РК"),
        ("KoAP", "КоАП"),
        ("soobshchenie", "сообщение"),
        ("obshchiy", "общий"),
        ("schit", "щит"),
        ("iznasilovanie", "изнасилование"),
        ("ubiystvo", "убийство"),
        ("dejstvie", "действие"),
        ("deystvie", "действие"),
        ("deistvie", "действие"),
        ("rebyonok", "ребенок"),
        ("rebenok", "ребенок"),
        ("trafik", "трафик"),
        ("shantazh", "шантаж"),
        ("advokat", "адвокат"),
        ("dokumenty", "документы"),
        // Scholarly, with the marks and without.
        ("svodničestvo", "сводничество"),
        ("svodnic\u{30c}estvo", "сводничество"),
        ("svodnicestvo", "сводничество"),
        ("zaderžanie", "задержание"),
        ("zaderzanie", "задержание"),
        ("štraf", "штраф"),
        ("straf", "штраф"),
        ("ženščina", "женщина"),
        ("ženŝina", "женщина"),
        ("prostitucija", "проституция"),
        ("prostituciâ", "проституция"),
        ("torgovlja ljudʹmi", "торговля людьми"),
        ("torgovlâ lûdʹmi", "торговля людьми"),
        ("ugolovnyj kodeks", "уголовный кодекс"),
        ("èkspluatacija", "эксплуатация"),
        ("vič", "вич"),
        // Of passports.
        ("torgovlia liudmi", "торговля людьми"),
        ("prostitutsiia", "проституция"),
        ("politsiia", "полиция"),
        ("ugolovnyi kodeks", "уголовный кодекс"),
        ("statia", "статья"),
        ("tiurma", "тюрьма"),
        ("tiazhkii", "тяжкий"),
        ("raion", "район"),
        ("zashchita", "защита"),
        // Partly written in Russian.
        ("shtraf УК", "штраф УК"),
    ] {
        check_letters(&book, typed, expected);
    }
}

#[test]
fn english_in_cyrillic_letters() {
    let book = book();
    for (typed, expected) in [
        ("трафикинг", "trafficking"),
        ("траффикинг", "trafficking"),
        ("Трафикинг", "Trafficking"),
        ("пимпинг", "pimping"),
        ("сваттинг", "swatting"),
        ("эскорт", "escort"),
        ("консент", "consent"),
        ("вебкам", "webcam"),
        ("сталкинг", "stalking"),
        ("грумминг", "grooming"),
        ("груминг", "grooming"),
        ("харассмент", "harassment"),
        ("аутинг", "outing"),
        ("рейд", "raid"),
        ("рейп", "rape"),
        ("массаж", "massage"),
        ("файн", "fine"),
        ("крайм", "crime"),
        ("онлайн", "online"),
        ("секс воркер", "sex worker"),
        ("клиент", "client"),
        ("виктим", "victim"),
        ("пенальти", "penalty"),
    ] {
        check_letters(&book, typed, expected);
    }
}

#[test]
fn the_first_reading_is_the_usual_one() {
    for (typed, expected) in [
        ("prostitutsiya", "проституция"),
        ("politsiya", "полиция"),
        ("shtraf", "штраф"),
        ("svodnichestvo", "сводничество"),
        ("nasilie", "насилие"),
        ("priton", "притон"),
        ("vich", "вич"),
        ("zaderzhaniya", "задержания"),
        ("rossiya", "россия"),
        ("pimping", "пимпинг"),
        ("Nur-Sultan", "Нур-Султан"),
        ("пимпинг", "pimping"),
        ("Алматы", "Almaty"),
        ("309 штраф", "309 shtraf"),
    ] {
        assert_eq!(transliterations(typed).first().map(String::as_str), Some(expected), "{typed}: {:?}", transliterations(typed));
    }
}

#[test]
fn nothing_to_write_otherwise() {
    for typed in ["", "309", "!?", "日本", "🦀🦀", "\u{30c}", "'", "''"] {
        assert!(transliterations(typed).is_empty(), "{typed}");
    }
}

#[test]
fn spelling() {
    let book = book();
    for (typed, expected) in [
        // A letter too many, missing, another, two swapped.
        ("приттон", &["притон"][..]),
        ("прито", &["притон"]),
        ("притон", &["притон", "притона", "притоны"]),
        ("претон", &["притон"]),
        ("пиртон", &["притон"]),
        ("шрраф", &["штраф"]),
        ("штарф", &["штраф"]),
        ("палиция", &["полиция"]),
        ("ариест", &["арест"]),
        ("закн", &["закон"]),
        ("адвакат", &["адвокат"]),
        ("brothl", &["brothel"]),
        ("brotehl", &["brothel"]),
        ("brohtels", &["brothels", "brothel"]),
        ("trafficing", &["trafficking"]),
        ("traficking", &["trafficking"]),
        ("trafiking", &["trafficking"]),
        ("polcie", &["police"]),
        ("lawer", &["lawyer"]),
        ("penelty", &["penalty"]),
        // Two slips in long words.
        ("сводничиство", &["сводничество"]),
        ("свадничиство", &["сводничество"]),
        ("праституцыя", &["проституция"]),
        ("изнасилавание", &["изнасилование"]),
        ("ответственость", &["ответственность"]),
        ("мошеничество", &["мошенничество"]),
        ("экстримизм", &["экстремизм"]),
        ("эксплотация", &["эксплуатация"]),
        ("prostetushion", &[]),
        ("prostitushon", &["prostitution"]),
        ("imprisonmet", &["imprisonment"]),
        ("confiskation", &["confiscation"]),
        ("discriminaton", &["discrimination"]),
        // Two slips in a short word are too many, one in a shorter one.
        ("прютн", &[]),
        ("суд", &["суд"]),
        ("суж", &[]),
        ("sxe", &[]),
        ("вмч", &[]),
        // No more than is there, in either alphabet.
        ("тест", &["тест"]),
        ("рабста", &["работа"]),
        ("рест", &["арест", "тест"]),
        // A Latin letter in a Cyrillic word is one slip; another alphabet is none.
        ("пpитон", &["притон"]),
        ("polиция", &[]),
        ("sutener", &[]),
        ("", &[]),
        ("2014", &[]),
        ("309а", &[]),
    ] {
        check_nearest(&book, typed, expected);
    }
}

#[test]
fn beginnings() {
    let book = book();
    for (typed, expected) in [
        ("прос", &["проституция", "проституцией", "проституцию"][..]),
        ("притон", &["притон", "притона", "притонов"]),
        ("сутен", &["сутенер", "сутенерство"]),
        ("traf", &["trafficking", "traffic", "trafficker"]),
        ("зад", &["задержание", "задержать", "задерживать"]),
        ("brothels", &["brothels"]),
        ("ы", &[]),
        ("притонщик", &[]),
        ("", &[]),
    ] {
        assert_eq!(book.completions(typed, 3), expected, "{typed}");
    }
}

#[test]
fn a_vocabulary_knows_what_it_was_given() {
    let book = book();
    assert!(WORDS.split_whitespace().all(|word| book.knows(word)));
    assert!(["", "прито", "притонн", "а", "яяя", "🦀"].iter().all(|word| !book.knows(word)));
    let words = |words: &[(&str, u32)]| Vocabulary::new(words.iter().map(|(word, frequency)| ((*word).to_owned(), *frequency)));
    // Repeated words count together; an empty one is none; an empty book knows nothing.
    let book = words(&[("закон", 2), ("", 9), ("законы", 3), ("закон", 2)]);
    assert_eq!(book.completions("зак", 9), ["закон", "законы"]);
    assert_eq!(book.completions("зак", 1), ["закон"]);
    assert!(book.completions("зак", 0).is_empty() && book.nearest("закон", 0).is_empty() && !book.knows(""));
    let book = words(&[]);
    assert!(!book.knows("закон") && book.nearest("закон", 3).is_empty() && book.completions("з", 3).is_empty());
    // A word with a digit is known and its own nearest, and no other's.
    let book = words(&[("132а", 1), ("132в", 1)]);
    assert_eq!(book.nearest("132а", 3), ["132а"]);
}

#[test]
fn nearest_ranks_by_distance_first_letter_and_frequency() {
    let words = [("кража", 1), ("краса", 5), ("краха", 9), ("врата", 50), ("крат", 99)];
    let book = Vocabulary::new(words.map(|(word, frequency)| (word.to_owned(), frequency)));
    assert_eq!(book.nearest("крата", 9), ["крат", "краха", "краса", "кража", "врата"]);
    assert_eq!(book.nearest("кража", 9), ["кража", "краха", "краса"]);
}

/// Numbers in no order (a linear congruence by Knuth), the same at each run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }
}

#[test]
fn no_text_is_an_accident() {
    let book = book();
    let mut hostile: Vec<String> =
        ["\0", "\u{feff}", "İ", "ß", "ﬃ", "\u{30c}\u{30c}", "’", "e\u{301}", "\u{202e}", "ё̈", "\u{10ffff}", "A\u{30c}", "'''", "ǅ"]
            .iter()
            .flat_map(|text| [(*text).to_owned(), text.repeat(500), format!("притон{text}sch"), format!("{text} a {text}")])
            .collect();
    for long in ["sch", "a", "ц", "дж", "shch' ", ".", "ю", "y", "iya", "кс"] {
        hostile.push(long.repeat(1_000));
    }
    let alphabet: Vec<char> = "aeschyzhtjiu'’\"čšж ьйкинграф.,;[]`~#№/?&309-\n\t\u{30c}🦀İ日".chars().collect();
    let mut random = Random(1);
    for _ in 0..3_000 {
        let length = random.below(40);
        hostile.push((0..length).map(|_| alphabet[random.below(alphabet.len())]).collect());
    }
    for _ in 0..3_000 {
        let length = random.below(30);
        hostile.push((0..length).filter_map(|_| char::from_u32(random.below(0x11_0000) as u32)).collect());
    }
    for text in &hostile {
        let retyped = layouts(text);
        assert!(retyped.len() <= 2 && retyped.iter().all(|other| other != text), "{text:?}");
        let rewritten = transliterations(text);
        assert!(rewritten.len() <= 24, "{text:?}");
        assert!(rewritten.iter().enumerate().all(|(i, one)| rewritten[..i].iter().all(|other| other != one)), "{text:?}");
        assert!(book.nearest(text, 5).len() <= 5 && book.completions(text, 5).len() <= 5);
        assert!(!book.knows(text) || !text.is_empty());
    }
}

#[test]
fn long_queries_are_cut() {
    assert_eq!(layouts(&"q".repeat(10_000)), ["й".repeat(400)]);
    assert_eq!(transliterations(&"a".repeat(10_000)), ["а".repeat(400)]);
}
