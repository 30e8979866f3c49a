//! Every screen laid out at every size and walked node by node: nothing is cut off, and nothing lies over what stands beside it.

use crate::support::{BOOK, Driver, LaidOut, load_texts, options, small_book};
use legal_handbook::app::{Message, Options};
use legal_handbook::handbook::{Id, Provision};
use legal_handbook::language::Language;
use legal_handbook::navigation::Route;
use legal_handbook::screen::Change;

use iced::advanced::graphics::text::Paragraph;
use iced::advanced::layout::{Layout, Node};
use iced::advanced::text::Paragraph as _;
use iced::advanced::text::paragraph::Plain;
use iced::advanced::widget::Tree;
use iced::advanced::widget::tree::Tag;
use iced::{Point, Rectangle, Size};

/// What two things may share, in logical pixels: sums of fractions are not exact.
const HAIR: f32 = 1.0;

/// What is wrong with a layout.
#[derive(Clone, Debug, PartialEq)]
enum Fault {
    /// A node reaches out of the one that holds it.
    Out { node: Rectangle, holder: Rectangle },
    /// Two nodes of one holder lie over each other.
    Over(Rectangle, Rectangle),
    /// A text needs more room than it has.
    Cut { text: String, needs: Size, has: Size },
    /// A text has no room at all.
    Gone { text: String, has: Size },
}

/// The faults below a node. Rows and columns set their children one after another, so a text that lies over another is out of the
/// node that holds it somewhere on the way up, unless both are children of one node: the two rules together see every overlap.
///
/// What is scrolled, given as the bounds of a view and of its content, may be higher than its view. Things are meant to lie over
/// each other only as a stack has them: one fills the node that holds both.
fn faults(layout: Layout<'_>, scrolled: &[(Rectangle, Rectangle)]) -> Vec<Fault> {
    let holder = layout.bounds();
    let nodes: Vec<_> = layout.children().map(|child| child.bounds()).filter(|node| node.width > HAIR && node.height > HAIR).collect();
    let mut found = Vec::new();
    for (i, node) in nodes.iter().enumerate() {
        let room = if scrolled.contains(&(holder, *node)) { Rectangle { height: f32::INFINITY, ..holder } } else { holder };
        if !holds(room, *node) {
            found.push(Fault::Out { node: *node, holder });
        }
        let over = |other: &&Rectangle| is_over(*node, **other) && !holds(*node, holder) && !holds(**other, holder);
        found.extend(nodes[i + 1..].iter().filter(over).map(|other| Fault::Over(*node, *other)));
    }
    found.extend(layout.children().flat_map(|child| faults(child, scrolled)));
    found
}

/// Whether a rectangle holds another, but for a hair.
fn holds(outer: Rectangle, inner: Rectangle) -> bool {
    let grown = outer.expand(HAIR);
    inner.x >= grown.x && inner.y >= grown.y && inner.x + inner.width <= grown.x + grown.width && inner.y + inner.height <= grown.y + grown.height
}

/// Whether two rectangles share more than a hair in both directions.
fn is_over(a: Rectangle, b: Rectangle) -> bool {
    a.intersection(&b).is_some_and(|shared| shared.width > HAIR && shared.height > HAIR)
}

/// The plain texts below a widget that need more room than they have: their nodes are made no larger than the room there is.
fn cut(tree: &Tree) -> Vec<Fault> {
    let mut found: Vec<_> = tree.children.iter().flat_map(cut).collect();
    if tree.tag == Tag::of::<Plain<Paragraph>>() {
        let text = tree.state.downcast_ref::<Plain<Paragraph>>();
        let (needs, has) = (text.min_bounds(), text.raw().bounds());
        if needs.width > has.width + HAIR || needs.height > has.height + HAIR {
            found.push(Fault::Cut { text: text.content().to_owned(), needs, has });
        }
    }
    found
}

#[test]
fn what_is_over_or_out_is_found_and_what_is_stacked_or_scrolled_is_not() {
    let node =
        |x: f32, y: f32, width: f32, height: f32, nodes: Vec<Node>| Node::with_children(Size::new(width, height), nodes).move_to(Point::new(x, y));
    let leaf = |x, y, width, height| node(x, y, width, height, Vec::new());
    let at = |x, y, width, height| Rectangle { x, y, width, height };
    let row = |nodes| node(0.0, 0.0, 100.0, 20.0, nodes);
    let over = Fault::Over(at(0.0, 0.0, 60.0, 20.0), at(50.0, 0.0, 50.0, 20.0));
    for (name, root, expected) in [
        ("side by side", row(vec![leaf(0.0, 0.0, 50.0, 20.0), leaf(50.0, 0.0, 50.0, 20.0)]), vec![]),
        ("within a hair", row(vec![leaf(0.0, 0.0, 50.5, 20.9), leaf(50.0, 0.0, 50.5, 20.0)]), vec![]),
        ("over each other", row(vec![leaf(0.0, 0.0, 60.0, 20.0), leaf(50.0, 0.0, 50.0, 20.0)]), vec![over.clone()]),
        ("the same, deeper", row(vec![row(vec![leaf(0.0, 0.0, 60.0, 20.0), leaf(50.0, 0.0, 50.0, 20.0)])]), vec![over]),
        (
            "one inside the other, beside nothing that fills",
            row(vec![leaf(0.0, 0.0, 60.0, 20.0), leaf(10.0, 5.0, 10.0, 10.0)]),
            vec![Fault::Over(at(0.0, 0.0, 60.0, 20.0), at(10.0, 5.0, 10.0, 10.0))],
        ),
        ("stacked", row(vec![leaf(0.0, 0.0, 100.0, 20.0), leaf(80.0, 0.0, 20.0, 20.0)]), vec![]),
        ("nothing to see", row(vec![leaf(0.0, 0.0, 60.0, 20.0), leaf(50.0, 0.0, 0.0, 20.0)]), vec![]),
        ("too wide", row(vec![leaf(0.0, 0.0, 110.0, 20.0)]), vec![Fault::Out { node: at(0.0, 0.0, 110.0, 20.0), holder: at(0.0, 0.0, 100.0, 20.0) }]),
        ("too high", row(vec![leaf(0.0, 0.0, 9.0, 30.0)]), vec![Fault::Out { node: at(0.0, 0.0, 9.0, 30.0), holder: at(0.0, 0.0, 100.0, 20.0) }]),
        ("scrolled", row(vec![leaf(0.0, 0.0, 90.0, 500.0)]), vec![]),
        (
            "scrolled, but too wide",
            row(vec![leaf(0.0, 0.0, 150.0, 500.0)]),
            vec![Fault::Out { node: at(0.0, 0.0, 150.0, 500.0), holder: at(0.0, 0.0, 100.0, 20.0) }],
        ),
    ] {
        let view = at(0.0, 0.0, 100.0, 20.0);
        let scrolled = [(view, at(0.0, 0.0, 90.0, 500.0)), (view, at(0.0, 0.0, 150.0, 500.0))];
        assert_eq!(faults(Layout::new(&root), &scrolled), expected, "{name}");
    }
}

/// Every screen that can be gone to, the longest texts among them.
fn every_screen() -> Vec<Route> {
    let to = |id: &str| Route::to(Id::new(id));
    let whole = Id::new("criminal-code-2014/309");
    let longest = BOOK.guides.iter().max_by_key(|guide| guide.steps.len()).expect("a guide");
    let successor =
        |provision: &Provision| BOOK.relatives(provision, true).first().map(|before| Route::Beside(provision.id.clone(), Id::clone(before)));
    let fixed = vec![
        Route::Home,
        Route::Contents(Id::new(legal_handbook::navigation::TERMS)),
        Route::Contents(Id::new(legal_handbook::navigation::ACTS)),
        Route::Review(None),
        Route::Provision(whole.clone()),
        to("administrative-code-2014/450"),
        to("criminal-code-2014"),
        to("guide/police-stop"),
        Route::Guide(longest.id.clone()),
        Route::Show(whole, 0),
        Route::Clock,
        Route::About,
        Route::Keys,
        Route::Trouble,
        Route::Settings,
        Route::Search("trafficking".to_owned()),
        Route::Search("309".to_owned()),
        Route::Search("zzzz".to_owned()),
    ];
    let tables = BOOK.tables.iter().map(|table| Route::to(table.id.clone()));
    let term = BOOK.terms.first().map(|term| Route::Term(term.id.clone()));
    fixed.into_iter().chain(tables).chain(term).chain(BOOK.provisions.iter().find_map(successor)).collect()
}

/// One language, the other, and both together with problems to tell of.
fn modes() -> [Options; 3] {
    let mut files = small_book();
    files[4].1 = files[4].1.replace("topics:", "topcis:");
    let problems = load_texts(&files).expect("a book").problems;
    [options(Language::ENGLISH), options(Language::RUSSIAN), Options { problems, ..options(Language::RUSSIAN) }]
}

#[test]
fn small_windows_and_large_zoom_cut_nothing_off_and_lay_nothing_over_another() {
    let mut wrong = Vec::new();
    for (mode, options) in modes().into_iter().enumerate() {
        for size in [(480.0, 360.0), (1024.0, 600.0), (1366.0, 768.0), (3840.0, 2160.0)] {
            let mut driver = Driver::start(options.clone(), size);
            driver.send(Message::Set(Change::Together(mode == 2)));
            let mut tree = Tree::empty();
            for zoom in [1.0, 1.5, 2.5] {
                driver.send(Message::Set(Change::Zoom(zoom)));
                let screens = every_screen().into_iter().map(Message::Chosen);
                // Last, the contents over the page, where they do not stand beside it.
                for message in screens.chain([Message::SideToggled]) {
                    driver.send(message.clone());
                    let faults = wrong_on(&mut driver, &mut tree);
                    wrong.extend(faults.into_iter().map(|fault| format!("{message:?} at {size:?} × {zoom} in mode {mode}: {fault:?}")));
                }
                driver.send(Message::SideToggled);
            }
        }
    }
    assert!(wrong.is_empty(), "{} faults, the first of them:\n{}", wrong.len(), wrong[..wrong.len().min(20)].join("\n"));
}

/// Every fault of what is on the screen.
fn wrong_on(driver: &mut Driver, tree: &mut Tree) -> Vec<Fault> {
    let LaidOut { node, scrolled, texts } = driver.laid_out(tree);
    let unseen = |(text, bounds): &(String, Rectangle)| !text.is_empty() && (bounds.width <= HAIR || bounds.height <= HAIR);
    let gone = texts.into_iter().filter(unseen).map(|(text, bounds)| Fault::Gone { text, has: bounds.size() });
    faults(Layout::new(&node), &scrolled).into_iter().chain(cut(tree)).chain(gone).collect()
}
