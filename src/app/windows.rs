//! The window itself: its size, its colours, filling the screen, and leaving.

use super::{App, Message, nothing};

use iced::{Size, Task, window};

impl App {
    pub(super) fn system_themed(&mut self, mode: iced::theme::Mode) -> Task<Message> {
        self.system_is_dark = mode == iced::theme::Mode::Dark;
        nothing()
    }

    pub(super) fn resized(&mut self, id: window::Id, size: Size) -> Task<Message> {
        if id == self.window {
            self.size = size * self.zoom();
            if !self.full_screen && !self.shown_full {
                self.settings.window = (self.size.width.round(), self.size.height.round());
            }
        }
        nothing()
    }

    /// Fills the screen while something is shown in large type, and leaves it as it was after.
    pub(super) fn fill_screen(&mut self, showing: bool) -> Task<Message> {
        if self.full_screen || self.shown_full == showing {
            return nothing();
        }
        self.shown_full = showing;
        window::set_mode(self.window, if showing { window::Mode::Fullscreen } else { window::Mode::Windowed })
    }

    pub(super) fn full_screen(&mut self) -> Task<Message> {
        self.full_screen = !self.full_screen;
        let mode = if self.full_screen { window::Mode::Fullscreen } else { window::Mode::Windowed };
        window::set_mode(self.window, mode)
    }

    /// Closes the window and writes what has changed, its size included; then the program ends.
    pub(super) fn close_requested(&mut self, id: window::Id) -> Task<Message> {
        if id != self.window {
            return window::close(id);
        }
        let (storage, mut settings) = (self.storage.clone(), self.settings.clone());
        window::is_maximized(id).then(move |maximized| {
            settings.maximized = maximized;
            let (storage, stored) = (storage.clone(), settings.stored());
            window::close(id).chain(Task::perform(async move { storage.write_settings(&stored) }, |_| Message::Left))
        })
    }
}
