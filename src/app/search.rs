//! How the window searches: the index is made ready on a thread of its own; a small book is searched at once, a large one on
//! another thread, where a new keystroke drops older queries.

use super::{App, Message, Screen, nothing};
use crate::handbook::Handbook;
use crate::screen::SearchState;
use crate::search::{Cache, Query, Results, Search};

use iced::Task;
use iced::futures::channel::{mpsc, oneshot};

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

/// Progress is told at most this often: each message draws the window.
const TOLD_EVERY: Duration = Duration::from_millis(300);

/// The queries of a large book: one at a time, the newest.
#[derive(Debug, Default)]
pub struct Asked {
    newest: AtomicU64,
    turn: Mutex<()>,
}

/// Opens or builds the index, and tells how far it has come.
pub(super) fn index(handbook: Arc<Handbook>, cache: Option<Cache>) -> Task<Message> {
    let (messages, receiver) = mpsc::unbounded();
    thread::spawn(move || {
        let mut last = Instant::now();
        let mut told = |share| {
            if last.elapsed() >= TOLD_EVERY {
                last = Instant::now();
                let _ = messages.unbounded_send(Message::Indexing(share));
            }
        };
        let search = Search::open_stored(handbook, cache.as_ref(), &mut told).map(Arc::new);
        // Nobody listens when the window is closed already.
        let _ = messages.unbounded_send(Message::Indexed(search.map_err(|error| error.to_string())));
    });
    Task::run(receiver, |message| message)
}

impl App {
    /// The index has come so far.
    pub(super) fn indexing(&mut self, done: f32) -> Task<Message> {
        if let SearchState::Building { share, .. } = &mut self.search {
            *share = done;
        }
        nothing()
    }

    /// The index is ready, or cannot be: what is shown is searched again.
    pub(super) fn indexed(&mut self, result: Result<Arc<Search>, String>) -> Task<Message> {
        self.search = result.map_or_else(SearchState::Unavailable, SearchState::Ready);
        self.find()
    }

    /// Searches where results are shown: the query, its language or the index is another.
    pub(super) fn find(&mut self) -> Task<Message> {
        let Some(search) = self.search.engine().cloned() else { return nothing() };
        let Some(query) = self.asked_for() else { return nothing() };
        let serial = self.asked.newest.fetch_add(1, Ordering::SeqCst) + 1;
        if !search.is_large() {
            return self.show_found(search.find(&query));
        }
        let (asked, (sender, receiver)) = (self.asked.clone(), oneshot::channel());
        thread::spawn(move || {
            // Whoever panicked with the turn has left nothing half done: there is nothing in it.
            let _turn = asked.turn.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            if asked.newest.load(Ordering::SeqCst) == serial {
                let _ = sender.send(search.find(&query));
            }
        });
        // A dropped query sends nothing.
        Task::perform(receiver, Result::ok).and_then(move |results| Task::done(Message::Found(serial, results)))
    }

    /// What the results screen wants to know, if it is shown.
    fn asked_for(&mut self) -> Option<Query> {
        let mut query = None;
        let _ = self.on_screen(|screen, ctx| {
            if let Screen::Finding(screen) = screen {
                query = Some(screen.asks(ctx));
            }
            crate::screen::Action::None
        });
        query
    }

    /// Shows what was found, unless something else has been asked since.
    pub(super) fn found(&mut self, serial: u64, results: Results) -> Task<Message> {
        if serial != self.asked.newest.load(Ordering::SeqCst) {
            return nothing();
        }
        // The line that was read is put back now that there are rows again.
        let line = self.trail.here().anchor.clone();
        Task::batch([self.show_found(results), self.put_back(line)])
    }

    fn show_found(&mut self, results: Results) -> Task<Message> {
        self.on_screen(|screen, ctx| match screen {
            Screen::Finding(screen) => screen.found(ctx, results),
            _ => crate::screen::Action::None,
        })
    }

    /// The results on the screen, to stay there until newer ones have come.
    pub(super) fn shown_results(&mut self) -> Option<Results> {
        match &mut self.screen {
            Screen::Finding(screen) => screen.take_results(),
            _ => None,
        }
    }
}
