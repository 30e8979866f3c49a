//! Switching without loss: the same block stays where it is, whatever is switched; back returns to the line.

use crate::support::{BOOK, Driver, options};
use legal_handbook::app::Message;
use legal_handbook::command::Command;
use legal_handbook::language::Language;
use legal_handbook::navigation::Route;

/// One logical pixel: one physical pixel at scale 1.
const PIXEL: f32 = 1.0;

/// The block that is read: the first whose top is in view, else the nearest above, and where it is.
fn anchor(driver: &mut Driver) -> (String, f32) {
    let blocks = driver.app.blocks();
    let tops = driver.tops(&blocks);
    let (height, ..) = driver.page_view();
    let nearest = || tops.iter().filter(|(_, top)| *top < 0.0).max_by(|(_, a), (_, b)| a.total_cmp(b));
    let first = tops.iter().find(|(_, top)| *top >= -0.5 && *top < height).or_else(nearest);
    first.cloned().expect("a block")
}

fn open(route: Route, language: Language, size: (f32, f32)) -> Driver {
    let mut options = options(language);
    options.open = Some(route);
    Driver::start(options, size)
}

/// In every mode, at every zoom: another language moves nothing; another zoom moves the line by less than a pixel of the page.
#[test]
fn every_switch_keeps_the_line_everywhere() {
    // Columns, stacked pairs and one language; a whole number of physical pixels to a logical one, and not.
    let windows = [(1366.0, 768.0, 1.0), (900.0, 600.0, 1.0), (1920.0, 1080.0, 1.3), (1366.0, 768.0, 2.0), (2560.0, 1440.0, 2.5)];
    let mut drivers = windows.map(|(width, height, zoom)| {
        let mut driver = open(Route::Home, Language::ENGLISH, (width, height));
        while driver.zoom() < zoom - 0.01 {
            driver.command(Command::ZoomIn);
        }
        driver
    });
    let ids = BOOK.provisions.iter().map(|provision| &provision.id).chain(BOOK.guides.iter().map(|guide| &guide.id));
    let tables = BOOK.tables.iter().map(|table| Route::to(table.id.clone())).filter(|route| *route != Route::Clock);
    let routes = ids.map(|id| Route::to(id.clone())).chain(tables).chain([Route::Review(None)]).chain(beside());
    for (i, route) in routes.enumerate() {
        let driver = &mut drivers[i % windows.len()];
        driver.send(Message::Chosen(route.clone()));
        // One more place for each, so that every depth of a page is met by some.
        for y in [0.0, 170.0, 700.0 + 37.0 * (i % 40) as f32, 100_000.0] {
            driver.scroll_to(y);
            for switch in [
                Command::SwitchLanguage,
                Command::Together,
                Command::SwitchLanguage,
                Command::Together,
                Command::ZoomOut,
                Command::ZoomIn,
                Command::SwitchLanguage,
            ] {
                let (block, before) = anchor(driver);
                let zoom = driver.zoom();
                driver.command(switch);
                let after = driver.top_of(&block).expect("the same block");
                let most = if driver.zoom() == zoom { PIXEL / zoom } else { PIXEL };
                let moved = (after - before).abs();
                // A page that begins nearer to the block than before cannot be scrolled above its beginning.
                let at_the_top = driver.scrolled() == 0.0;
                assert!(moved <= most + 0.01 || at_the_top, "{route:?} at {y}, zoom {zoom}: {block} moved {moved} px on {switch:?}");
            }
        }
    }
}

/// Every forerunner beside its successor.
fn beside() -> impl Iterator<Item = Route> {
    BOOK.provisions.iter().flat_map(|provision| {
        let ids = BOOK.relatives(provision, true).into_iter();
        ids.map(|forerunner| Route::Beside(provision.id.clone(), forerunner.clone()))
    })
}

#[test]
fn another_size_of_the_window_keeps_the_line() {
    let id = |id: &str| Route::to(legal_handbook::handbook::Id::new(id));
    for route in [Route::Review(None), id("criminal-code-2014/309"), id("administrative-code-2014/449"), id("guide/police-stop"), id("table/doubts")]
    {
        for depth in [170.0, 900.0, 100_000.0] {
            let mut driver = open(route.clone(), Language::RUSSIAN, (1366.0, 768.0));
            driver.scroll_to(depth);
            // Narrower, without the side panel, wider with both languages in columns, and back.
            for size in [(1100.0, 768.0), (900.0, 600.0), (1920.0, 1080.0), (1366.0, 768.0)] {
                if size.0 > 1800.0 {
                    driver.command(Command::Together);
                }
                let (block, before) = anchor(&mut driver);
                driver.resize(size);
                let after = driver.top_of(&block).expect("the same block");
                let (_, scrolled, most) = driver.page_view();
                let at_an_end = scrolled == 0.0 || scrolled > most - 1.0;
                assert!((after - before).abs() <= PIXEL || at_an_end, "{route:?} at {depth}, {size:?}: {block} moved from {before} to {after}");
            }
        }
    }
}

#[test]
fn the_last_block_can_be_put_at_the_top() {
    let mut driver = open(Route::Review(None), Language::RUSSIAN, (1366.0, 768.0));
    driver.scroll_to(100_000.0);
    let top = driver.top_of("review/8").expect("the last paragraph");
    assert!(top <= 1.0, "the end can be aligned: {top}");
}

#[test]
fn back_and_forward_return_to_the_line() {
    let mut driver = open(Route::Review(None), Language::ENGLISH, (1366.0, 768.0));
    driver.scroll_to(640.0);
    let (block, before) = anchor(&mut driver);
    driver.command(Command::Settings);
    assert_eq!(driver.app.route(), &Route::Settings);
    driver.command(Command::Back);
    assert_eq!(driver.app.route(), &Route::Review(None));
    let after = driver.top_of(&block).expect("the same block");
    assert!((after - before).abs() <= PIXEL, "{block}: {before} → {after}");
    // And in the other language the same line.
    driver.command(Command::Settings);
    driver.command(Command::SwitchLanguage);
    driver.command(Command::Back);
    let after = driver.top_of(&block).expect("the same block");
    assert!((after - before).abs() <= PIXEL, "{block} in Russian: {before} → {after}");
}

#[test]
fn a_link_to_a_part_opens_at_that_part() {
    let part = legal_handbook::handbook::Id::new("criminal-code-2014/309/3");
    let mut driver = open(Route::Provision(part.clone()), Language::ENGLISH, (1024.0, 600.0));
    let top = driver.top_of(part.as_str()).expect("the part");
    assert!((0.0..=20.0).contains(&top), "part 3 is at the top: {top}");
}

#[test]
fn paragraph_keys_go_from_block_to_block() {
    let mut driver = open(Route::Review(None), Language::ENGLISH, (1366.0, 768.0));
    driver.scroll_to(0.0);
    for paragraph in ["review/1", "review/2", "review/3"] {
        driver.command(Command::NextParagraph);
        let top = driver.top_of(paragraph).expect("a paragraph");
        assert!(top.abs() <= PIXEL, "{paragraph} is at the top: {top}");
    }
    driver.command(Command::PreviousParagraph);
    let top = driver.top_of("review/2").expect("a paragraph");
    assert!(top.abs() <= PIXEL, "back at review/2: {top}");
}
