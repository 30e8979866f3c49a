//! Where the reader is and has been: routes, and the trail that leads back to the line that was read.

use crate::handbook::Id;
use crate::search::Query;

use jiff::civil::Date;

/// What stands for every act, and for every term of the glossary, in [`Route::Contents`].
pub const ACTS: &str = "act";
/// See [`ACTS`].
pub const TERMS: &str = "term";

/// A place in the program.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Route {
    /// The first screen.
    Home,
    /// A list: the provisions of a topic or an act, or what [`ACTS`] and [`TERMS`] stand for.
    Contents(Id),
    /// A provision, or the part or point of it that the id names.
    Provision(Id),
    /// A provision in the edition of a day.
    AsOf(Id, Date),
    /// Two provisions side by side.
    Beside(Id, Id),
    /// The review, at a paragraph if one is named.
    Review(Option<Id>),
    /// A table.
    Table(Id),
    /// A situation, step by step.
    Guide(Id),
    /// A term of the glossary.
    Term(Id),
    /// A provision or a part of it, in the edition at this position, or a guide, in large type over the whole screen.
    Show(Id, usize),
    /// The deadline clock.
    Clock,
    /// What this book is for.
    About,
    /// Search results.
    Search(String),
    /// Settings.
    Settings,
    /// What is wrong with the content or the files.
    Trouble,
    /// Keys.
    Keys,
}

impl Route {
    /// The place where an item of the book is read. The id's written form says what kind it is.
    pub fn to(id: Id) -> Self {
        match id.as_str().split_once('/') {
            Some(("review", _)) => Self::Review(Some(id)),
            Some(("table", "deadlines")) => Self::Clock,
            Some(("table", _)) => Self::Table(id),
            Some(("guide", _)) => Self::Guide(id),
            Some(("term", _)) => Self::Term(id),
            None | Some(("topic", _)) => Self::Contents(id),
            Some(_) => Self::Provision(id),
        }
    }
}

/// The block at the top of a screen and how far it is from the top of the view, in logical pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Anchor {
    /// The block's key.
    pub block: String,
    /// Distance of the block's top below the view's top; negative where the block began above it.
    pub offset: f32,
}

/// How a provision is read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chosen {
    /// The position of its edition.
    pub edition: usize,
    /// The day asked for, as it was written; `None` for the law as last read.
    pub day: Option<String>,
}

/// A visited place with the line that was read there.
#[derive(Clone, Debug, PartialEq)]
pub struct Stop {
    /// The place.
    pub route: Route,
    /// The line, once it was left.
    pub anchor: Option<Anchor>,
    /// How results were narrowed, once they were left.
    pub query: Option<Query>,
    /// What was really searched for them, once they were left.
    pub searched: Option<String>,
    /// The edition of a provision, once it was left.
    pub chosen: Option<Chosen>,
}

impl Stop {
    fn new(route: Route) -> Self {
        Self { route, anchor: None, query: None, searched: None, chosen: None }
    }
}

/// Back and forward, as in a browser.
#[derive(Clone, Debug)]
pub struct Trail {
    stops: Vec<Stop>,
    here: usize,
}

/// The trail forgets the oldest stops beyond this number.
const LONGEST: usize = 200;

impl Trail {
    /// A trail that begins at a place.
    pub fn new(route: Route) -> Self {
        Self { stops: vec![Stop::new(route)], here: 0 }
    }

    /// The present stop.
    pub fn here(&self) -> &Stop {
        &self.stops[self.here]
    }

    /// Goes to a new place; what lay forward is forgotten.
    pub fn go(&mut self, route: Route) {
        self.stops.truncate(self.here + 1);
        self.stops.push(Stop::new(route));
        if self.stops.len() > LONGEST {
            self.stops.remove(0);
        }
        self.here = self.stops.len() - 1;
    }

    /// Changes the present place without a new stop: a query being typed.
    pub fn replace(&mut self, route: Route) {
        self.stops[self.here] = Stop::new(route);
    }

    /// Remembers the line read here.
    pub fn mark(&mut self, anchor: Option<Anchor>) {
        self.stops[self.here].anchor = anchor;
    }

    /// Remembers how the results here are narrowed.
    pub fn narrow(&mut self, query: Query) {
        self.stops[self.here].query = Some(query);
    }

    /// Remembers what was searched for the results here: what was typed, or what it was taken for.
    pub fn searched(&mut self, query: String) {
        self.stops[self.here].searched = Some(query);
    }

    /// Remembers the edition read here.
    pub fn choose(&mut self, chosen: Option<Chosen>) {
        self.stops[self.here].chosen = chosen;
    }

    /// Goes one stop back; `None` at the beginning.
    pub fn back(&mut self) -> Option<&Stop> {
        self.here = self.here.checked_sub(1)?;
        Some(self.here())
    }

    /// Goes one stop forward; `None` at the end.
    pub fn forward(&mut self) -> Option<&Stop> {
        if !self.can_go_forward() {
            return None;
        }
        self.here += 1;
        Some(self.here())
    }

    /// What was searched for the results that led here.
    pub fn searched_before(&self) -> Option<&str> {
        let before = self.stops.get(self.here.checked_sub(1)?)?;
        match &before.route {
            Route::Search(query) => Some(before.searched.as_ref().unwrap_or(query)),
            _ => None,
        }
    }

    /// Whether there is a stop behind.
    pub fn can_go_back(&self) -> bool {
        self.here > 0
    }

    /// Whether there is a stop ahead.
    pub fn can_go_forward(&self) -> bool {
        self.here + 1 < self.stops.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_returns_to_the_line_and_forward_again() {
        let mut trail = Trail::new(Route::Home);
        let line = Some(Anchor { block: "review/4".to_owned(), offset: -12.5 });
        trail.go(Route::Review(None));
        trail.mark(line.clone());
        trail.go(Route::Settings);
        assert_eq!(trail.back().map(|stop| stop.anchor.clone()), Some(line));
        assert!(trail.can_go_forward());
        assert_eq!(trail.forward().map(|stop| stop.route.clone()), Some(Route::Settings));
        assert_eq!(trail.forward(), None);
        trail.back();
        trail.go(Route::Keys);
        assert!(!trail.can_go_forward(), "what lay forward is forgotten");
    }

    #[test]
    fn what_was_really_searched_is_known_in_the_place_it_led_to() {
        let mut trail = Trail::new(Route::Home);
        trail.go(Route::Search("ghbnjy".to_owned()));
        trail.go(Route::Review(None));
        assert_eq!(trail.searched_before(), Some("ghbnjy"), "as typed, until more is known");
        trail.back();
        trail.searched("притон".to_owned());
        trail.forward();
        assert_eq!(trail.searched_before(), Some("притон"));
        trail.go(Route::Settings);
        assert_eq!(trail.searched_before(), None, "nothing was searched for what a page led to");
    }

    #[test]
    fn ids_lead_to_the_screen_that_shows_them() {
        let id = |id: &str| Id::new(id);
        for (written, route) in [
            ("criminal-code-2014/309/2", Route::Provision(id("criminal-code-2014/309/2"))),
            ("review/3", Route::Review(Some(id("review/3")))),
            ("table/mci", Route::Table(id("table/mci"))),
            ("table/deadlines", Route::Clock),
            ("guide/police-stop", Route::Guide(id("guide/police-stop"))),
            ("term/brothel", Route::Term(id("term/brothel"))),
            ("topic/minors", Route::Contents(id("topic/minors"))),
            ("criminal-code-2014", Route::Contents(id("criminal-code-2014"))),
        ] {
            assert_eq!(Route::to(id(written)), route);
        }
    }

    #[test]
    fn the_trail_does_not_grow_for_ever() {
        let mut trail = Trail::new(Route::Home);
        for n in 0..1000 {
            trail.go(Route::Search(n.to_string()));
        }
        assert!(trail.stops.len() <= LONGEST);
        assert_eq!(trail.here().route, Route::Search("999".to_owned()));
        while trail.back().is_some() {}
        assert!(!trail.can_go_back());
    }
}
