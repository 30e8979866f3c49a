//! The stored index of a large book: opened and not built again; whatever is wrong with it, the results are those of an index in
//! memory, and what lies in the cache folder afterwards is whole.

mod running;

use crate::support::{ACT, MANIFEST, REVIEW, TOPICS, load_texts};
use legal_handbook::handbook::Handbook;
use legal_handbook::language::Language;
use legal_handbook::search::{Cache, Query, Results, Search};

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::{Arc, LazyLock};
use std::time::{Duration, SystemTime};

const EN: Language = Language::ENGLISH;
const RU: Language = Language::RUSSIAN;

/// Words that the generated provisions are made of, by language.
const THINGS: [(&str, &str); 12] = [
    ("anchor", "якорь"),
    ("ferry", "паром"),
    ("harbour", "гавань"),
    ("captain", "капитан"),
    ("cargo", "груз"),
    ("passenger", "пассажир"),
    ("licence", "лицензия"),
    ("lighthouse", "маяк"),
    ("channel", "канал"),
    ("engine", "двигатель"),
    ("sailor", "матрос"),
    ("raft", "плот"),
];
const DEEDS: [(&str, &str); 9] = [
    ("inspection", "осмотр"),
    ("detention", "задержание"),
    ("registration", "регистрация"),
    ("transfer", "передача"),
    ("loading", "погрузка"),
    ("abandonment", "оставление"),
    ("concealment", "сокрытие"),
    ("rescue", "спасение"),
    ("insurance", "страхование"),
];

/// Words of one root and of one meaning.
const WORDS: &str = r#"(
    families: [["задержание", "задержать", "задержали"], ["inspection", "inspect", "inspector"]],
    synonyms: [["ferry", "crossing boat"], ["груз", "кладь"]],
)"#;

/// The files of a book of so many short provisions.
pub fn files(provisions: usize) -> Vec<(String, String)> {
    let article = |number: usize| {
        let (thing, deed) = (THINGS[number % 12], DEEDS[number / 12 % 9]);
        let other = THINGS[(number / 7 + 5) % 12];
        let text = format!(
            r#"(
    article: "{number}", identification: A, content: A, topics: ["boats"], sources: ["S1"],
    asked_as: {{"en": ["they took my {2}"], "ru": ["что делать если {3} забрали"]}},
    editions: [(
        title: {{"en": "{4} of the {0} of class {number}", "ru": "{5}: {1}, класс {number}"}},
        from: Day("2015-01-01"), grade: A,
        parts: [(
            number: "1",
            text: {{"en": "Whoever leaves the {0} beside the {2} pays for its {4}.", "ru": "Кто оставил {1} и {3}, платит за {5}."}},
        )],
    )],
)"#,
            thing.0, thing.1, other.0, other.1, deed.0, deed.1
        );
        (format!("acts/boat-code/{number}.ron"), text)
    };
    let whole = [("handbook.ron", MANIFEST), ("review.ron", REVIEW), ("topics.ron", TOPICS), ("search.ron", WORDS), ("acts/boat-code/act.ron", ACT)];
    whole.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).chain((1..=provisions).map(article)).collect()
}

fn book(files: &[(String, String)]) -> Arc<Handbook> {
    let loaded = load_texts(files).expect("a book");
    assert!(loaded.problems.is_empty(), "{:#?}", loaded.problems);
    Arc::new(loaded.handbook)
}

static BOOK: LazyLock<Arc<Handbook>> = LazyLock::new(|| book(&files(120)));

/// Queries of every kind: citations, titles, texts, roots, meanings, beginnings, slips, sentences, and what is not there.
const QUERIES: &[(&str, Language)] = &[
    ("ст. 7 КС", RU),
    ("BC 12", EN),
    ("17", EN),
    ("detention of the ferry of class 13", EN),
    ("осмотр якорь", RU),
    ("паромы", RU),
    ("captain", RU),
    ("задержали пассажира", RU),
    ("inspector", EN),
    ("ferry", EN),
    ("кладь", RU),
    ("лиценз", RU),
    ("harbuor", EN),
    ("gfhjv", RU),
    ("yakor", RU),
    ("they took my lighthouse", EN),
    ("что делать если двигатель забрали", RU),
    ("mortgage", EN),
    ("", EN),
];

fn results(search: &Search) -> Vec<Results> {
    let found = QUERIES.iter().map(|(text, language)| Results { took: Duration::ZERO, ..search.find(&Query::new(*text, *language)) });
    found.collect()
}

/// The same in every particular, scores too.
fn same(search: &Search, expected: &[Results], when: &str) {
    for ((query, got), expected) in QUERIES.iter().zip(results(search)).zip(expected) {
        assert_eq!(format!("{got:?}"), format!("{expected:?}"), "{query:?}, {when}");
    }
}

static EXPECTED: LazyLock<Vec<Results>> = LazyLock::new(|| {
    let found = results(&Search::open(BOOK.clone()).expect("an index"));
    let nothing: Vec<_> = QUERIES.iter().zip(&found).filter(|(_, found)| found.hits.is_empty()).map(|((query, _), _)| *query).collect();
    assert_eq!(nothing, ["mortgage", ""], "the other queries find something to compare");
    found
});

/// A cache in a folder, for books of any size.
fn cache(folder: &Path) -> Cache {
    Cache { folder: folder.to_owned(), least: 1 }
}

/// Opens a book with a cache, and says whether it had to be built.
fn open(book: &Arc<Handbook>, folder: &Path) -> (Search, bool) {
    let mut built = false;
    let search = Search::open_stored(book.clone(), Some(&cache(folder)), &mut |_| built = true).expect("a search");
    (search, built)
}

/// The names in a folder, sorted; none if there is no such folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> = entries.map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A cache folder with the index of the book, and where it lies.
fn stored() -> (tempfile::TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a folder");
    assert!(open(&BOOK, folder.path()).1, "nothing is there yet");
    let [name] = names(folder.path()).try_into().expect("one index and nothing beside it");
    let index = folder.path().join(name);
    (folder, index)
}

/// Opens after something was done to the cache; the results are right, and whether it was built again is as expected.
fn check(folder: &Path, rebuilt: bool, when: &str) {
    let (search, built) = open(&BOOK, folder);
    same(&search, &EXPECTED, when);
    assert_eq!(built, rebuilt, "{when}: whether it was built again");
}

/// The same, and the next start opens what has been stored instead.
fn mended(folder: &Path, index: &Path, when: &str) {
    check(folder, true, when);
    let name = index.file_name().expect("a name").to_string_lossy().into_owned();
    assert_eq!(names(folder), [name], "{when}: one whole index and nothing beside it");
    check(folder, false, when);
}

#[test]
fn a_stored_index_is_opened_and_not_built_again() {
    let (folder, index) = stored();
    let before: Vec<_> = names(&index).into_iter().map(|name| fs::read(index.join(name)).expect("a file")).collect();
    check(folder.path(), false, "as stored");
    let after: Vec<_> = names(&index).into_iter().map(|name| fs::read(index.join(name)).expect("a file")).collect();
    assert!(before == after, "opening changes nothing");
}

#[test]
fn a_small_book_is_not_stored() {
    let folder = tempfile::tempdir().expect("a folder");
    let search = Search::open_stored(BOOK.clone(), Some(&Cache::new(folder.path())), &mut |_| ()).expect("a search");
    same(&search, &EXPECTED, "small");
    assert!(names(folder.path()).is_empty());
    assert!(Search::open_stored(BOOK.clone(), None, &mut |_| ()).is_ok(), "nor where there is no folder");
}

#[test]
fn damage_in_any_file_is_found_and_mended() {
    type Damage = (&'static str, fn(&mut Vec<u8>));
    let damages: [Damage; 6] = [
        ("its first byte flipped", |bytes| bytes[0] ^= 0x5a),
        ("a byte in the middle flipped", |bytes| {
            let middle = bytes.len() / 2;
            bytes[middle] ^= 0x5a;
        }),
        ("its last byte flipped", |bytes| {
            let last = bytes.len() - 1;
            bytes[last] ^= 0x01;
        }),
        ("cut in half", |bytes| bytes.truncate(bytes.len() / 2)),
        ("emptied", Vec::clear),
        ("grown", |bytes| bytes.push(b'0')),
    ];
    let (folder, index) = stored();
    let files = names(&index);
    assert!(files.len() > 5 && files.iter().any(|name| name == "meta.json"), "{files:?}");
    // The names of the engine's files are others each time; their kinds are not.
    for kind in 0..files.len() {
        for (damage, make) in damages {
            let name = &names(&index)[kind];
            let mut bytes = fs::read(index.join(name)).expect("a file");
            make(&mut bytes);
            fs::write(index.join(name), bytes).expect("written");
            mended(folder.path(), &index, &format!("{name} {damage}"));
        }
        let name = &names(&index)[kind];
        fs::remove_file(index.join(name)).expect("removed");
        mended(folder.path(), &index, &format!("{name} deleted"));
        let name = &names(&index)[kind];
        fs::remove_file(index.join(name)).expect("removed");
        fs::create_dir(index.join(name)).expect("made");
        mended(folder.path(), &index, &format!("{name} a folder"));
    }
}

#[test]
fn an_index_that_is_none_is_mended() {
    let (folder, index) = stored();
    let empty = || {
        fs::remove_dir_all(&index).expect("removed");
        fs::create_dir(&index).expect("made");
    };
    empty();
    mended(folder.path(), &index, "emptied");
    empty();
    fs::write(index.join("marks.json"), "{}").expect("written");
    mended(folder.path(), &index, "no marks");
    fs::remove_dir_all(&index).expect("removed");
    fs::write(&index, "not a folder").expect("written");
    mended(folder.path(), &index, "a file");
    #[cfg(unix)]
    {
        fs::remove_dir_all(&index).expect("removed");
        std::os::unix::fs::symlink("nowhere", &index).expect("linked");
        mended(folder.path(), &index, "a link to nowhere");
    }
    fs::remove_dir_all(folder.path()).expect("removed");
    mended(folder.path(), &index, "no cache folder");
    // Another book's index under this book's name: each of its files is whole, and it has as many units.
    let mut other = files(120);
    other[10].1 = other[10].1.replace("pays", "owes");
    fs::remove_dir_all(&index).expect("removed");
    open(&book(&other), folder.path());
    let theirs = folder.path().join(&names(folder.path())[0]);
    assert_ne!(theirs, index);
    fs::rename(theirs, &index).expect("renamed");
    mended(folder.path(), &index, "another book's index");
}

#[test]
fn where_nothing_can_be_stored_the_index_is_in_memory() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("file");
    fs::write(&file, "kept").expect("written");
    // Below a file, a device or a file system without files no folder can be made, whoever asks.
    for place in [file.clone(), file.join("cache"), PathBuf::from("/dev/null"), PathBuf::from("/proc/handbook"), PathBuf::from("\0")] {
        check(&place, true, &place.display().to_string());
    }
    assert_eq!(names(folder.path()), ["file"], "nothing was left");
    assert_eq!(fs::read_to_string(&file).expect("a file"), "kept");
}

#[cfg(unix)]
#[test]
fn a_folder_that_cannot_be_written_is_read_and_never_an_error() {
    use std::os::unix::fs::PermissionsExt as _;
    let allow = |path: &Path, mode| fs::set_permissions(path, fs::Permissions::from_mode(mode)).expect("allowed");
    let (folder, index) = stored();
    let files: Vec<_> = names(&index).into_iter().map(|name| index.join(name)).collect();
    files.iter().for_each(|file| allow(file, 0o444));
    allow(&index, 0o555);
    allow(folder.path(), 0o555);
    check(folder.path(), false, "all that is needed can be read");
    // The administrator writes where others cannot: then it is mended, else it stays as it is. Either way the results are right.
    allow(&index, 0o755);
    fs::remove_file(&files[0]).expect("removed");
    allow(&index, 0o555);
    check(folder.path(), true, "damaged, and cannot be mended");
    for path in [folder.path(), &index] {
        allow(path, 0o755);
    }
    let (search, _) = open(&BOOK, folder.path());
    same(&search, &EXPECTED, "can be written again");
    check(folder.path(), false, "and is mended then");
}

#[test]
fn locks_of_others_are_no_hindrance() {
    let (folder, index) = stored();
    for name in [".tantivy-meta.lock", ".tantivy-writer.lock"] {
        fs::write(index.join(name), "").expect("written");
    }
    let locked: Vec<fs::File> = names(&index)
        .into_iter()
        .map(|name| {
            let file = fs::File::options().read(true).write(true).open(index.join(name)).expect("a file");
            file.try_lock().expect("locked");
            file
        })
        .collect();
    let (search, _) = open(&BOOK, folder.path());
    same(&search, &EXPECTED, "locked");
    drop(locked);
    check(folder.path(), false, "unlocked");
}

#[test]
fn other_versions_and_what_was_never_finished_are_swept_when_old() {
    let folder = tempfile::tempdir().expect("a folder");
    let made = |name: &str, old: bool| {
        let path = folder.path().join(name);
        fs::create_dir(&path).expect("made");
        fs::write(path.join("meta.json"), "of another version").expect("written");
        if old {
            let then = SystemTime::now() - Duration::from_secs(25 * 60 * 60);
            fs::File::open(&path).and_then(|folder| folder.set_modified(then)).expect("made old");
        }
    };
    made("index-00000000000000000000000000000001", true);
    made("index-00000000000000000000000000000002", false);
    made("unfinished-old", true);
    made("unfinished-new", false);
    made("others", true);
    check(folder.path(), true, "first");
    let left = names(folder.path());
    let index = left.iter().find(|name| name.starts_with("index-") && !name.starts_with("index-0000000000")).expect("an index").clone();
    let mut expected = vec!["index-00000000000000000000000000000002".to_owned(), index, "others".to_owned(), "unfinished-new".to_owned()];
    expected.sort();
    assert_eq!(left, expected, "what is old is gone; what another copy may be at, and what is not ours, stays");
    check(folder.path(), false, "then");
    assert_eq!(names(folder.path()), expected, "opening sweeps nothing");
}

#[test]
fn two_that_build_at_once_agree() {
    let folder = tempfile::tempdir().expect("a folder");
    let all = std::sync::Barrier::new(4);
    std::thread::scope(|scope| {
        for copy in 0..4 {
            let (all, folder) = (&all, folder.path());
            scope.spawn(move || {
                all.wait();
                let (search, _) = open(&BOOK, folder);
                same(&search, &EXPECTED, &format!("copy {copy}"));
            });
        }
    });
    assert_eq!(names(folder.path()).len(), 1, "one index and nothing unfinished: {:?}", names(folder.path()));
    check(folder.path(), false, "after");
}

#[test]
fn another_letter_is_another_index() {
    let (folder, index) = stored();
    let mut changed = files(120);
    changed[7].1 = changed[7].1.replace("pays", "paws");
    let changed = book(&changed);
    let expected = results(&Search::open(changed.clone()).expect("an index"));
    let (search, built) = open(&changed, folder.path());
    assert!(built, "the old index is not taken for the new one");
    same(&search, &expected, "changed");
    assert_eq!(search.find(&Query::new("paws", EN)).hits.len(), 1);
    assert!(open(&BOOK, folder.path()).0.find(&Query::new("paws", EN)).hits.iter().all(|hit| !hit.excerpt.text.contains("paws")));
    assert_eq!(names(folder.path()).len(), 2, "two books, an index each");
    check(folder.path(), false, "the first book");
    assert!(index.is_dir());
}

#[test]
fn progress_goes_from_nothing_to_all() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut shares = Vec::new();
    let _ = Search::open_stored(BOOK.clone(), Some(&cache(folder.path())), &mut |share| shares.push(share)).expect("a search");
    assert!(shares.is_sorted() && shares[0] > 0.0 && shares[0] < 0.1, "{shares:?}");
    assert!((shares[shares.len() - 1] - 1.0).abs() < 0.001);
}

/// The mark that goes on from the mark of the book in the name of its folder: as `search::mark` makes it.
fn forged(index: &Path, bytes: &[u8]) -> String {
    let name = index.file_name().expect("a name").to_string_lossy().into_owned();
    let book = u128::from_str_radix(name.trim_start_matches("index-"), 16).expect("a mark");
    let step = |state: u128, word: u64| (state ^ u128::from(word)).wrapping_mul(0x0100_0000_0000_0000_0000_013b);
    let eights = bytes.chunks(8).map(|chunk| chunk.iter().rev().fold(0, |word, byte| word << 8 | u64::from(*byte)));
    format!("{:032x}", eights.fold(step(book, bytes.len() as u64), step))
}

/// What no accident does: damage with marks that agree. The engine may refuse it or panic on it; opening ends well all the same.
#[test]
fn even_forged_damage_is_survived() {
    let (folder, index) = stored();
    // The end of a file of the engine names its version; so the beginning is damaged too.
    let damages: [fn(&mut Vec<u8>); 5] = [
        |bytes| bytes.reverse(),
        |bytes| bytes.truncate(9),
        Vec::clear,
        |bytes| {
            let half = bytes.len() / 2;
            bytes[..half].fill(0xff);
        },
        |bytes| {
            let most = bytes.len().saturating_sub(100);
            bytes[..most].reverse();
        },
    ];
    for kind in 0..names(&index).len() {
        for damage in damages {
            let name = names(&index)[kind].clone();
            if name == "marks.json" {
                continue;
            }
            let mut bytes = fs::read(index.join(&name)).expect("a file");
            let whole = forged(&index, &bytes);
            damage(&mut bytes);
            let marks = fs::read_to_string(index.join("marks.json")).expect("marks");
            let mut marks: serde_json::Value = serde_json::from_str(&marks).expect("JSON");
            assert_eq!(marks[&name], whole.as_str(), "{name}: a mark is made as the program makes it");
            marks[&name] = forged(&index, &bytes).into();
            fs::write(index.join(&name), bytes).expect("written");
            fs::write(index.join("marks.json"), marks.to_string()).expect("written");
            let (search, built) = open(&BOOK, folder.path());
            if built {
                same(&search, &EXPECTED, &format!("{name} refused"));
            }
            fs::remove_dir_all(&index).expect("removed");
            check(folder.path(), true, "from nothing");
        }
    }
}

/// What is stored for this book in the present form. Where this fails, what is written or how it is read has changed: raise
/// `search::store::FORM` (or `search::analysis::VERSION`), so that no older index is opened, and put the new number here.
#[test]
fn the_form_is_raised_with_what_is_stored() {
    let (_folder, index) = stored();
    let json = |name: &str| -> serde_json::Value { serde_json::from_slice(&fs::read(index.join(name)).expect("a file")).expect("JSON") };
    let mut all = json("lexicon.json").to_string() + &json("meta.json")["schema"].to_string();
    for ending in [".term", ".idx", ".pos"] {
        let name = names(&index).into_iter().find(|name| name.ends_with(ending)).expect("a file of the engine");
        all += &format!("{:?}", fs::read(index.join(name)).expect("a file"));
    }
    let fnv = all.bytes().fold(0xcbf2_9ce4_8422_2325, |state: u64, byte| (state ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    assert_eq!(format!("{fnv:016x}"), "068c30483d24356f");
}
