//! Whether a window can be opened here: the desktop answers, and the libraries that the window system opens at run time are there.
//!
//! winit panics where one of them is missing. Asking first, through the same crates that it opens them with, turns the panic into a sentence.

use crate::words::Words;

/// Why no window can be opened.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// Neither an X11 nor a Wayland desktop is named in the environment.
    #[error("no desktop: neither DISPLAY nor WAYLAND_DISPLAY is set")]
    Desktop,
    /// The X server does not answer.
    #[error("the X server refused the connection: {0}")]
    Refused(String),
    /// A shared library is not on this computer.
    #[error("missing library {library} (Debian package {package})")]
    Library {
        /// The file that would be opened.
        library: &'static str,
        /// The Debian package that has it.
        package: &'static str,
    },
}

impl Missing {
    /// What is missing and what to do, in plain sentences.
    pub fn sentence(&self, words: &Words) -> String {
        let reason = match self {
            Self::Desktop => words.display_none(),
            Self::Refused(reason) => words.display_refused(reason),
            Self::Library { library, package } => words.display_library(library, package),
        };
        format!("{reason}\n{}", words.display_still_works())
    }
}

/// Asks for everything that a window needs; the order is that in which winit looks.
///
/// # Errors
/// The first thing that is missing.
#[cfg(all(unix, not(target_os = "macos")))]
pub fn probe() -> Result<(), Missing> {
    let named = |variable: &str| std::env::var_os(variable).is_some_and(|value| !value.is_empty());
    let wayland = named("WAYLAND_DISPLAY") || named("WAYLAND_SOCKET");
    let library = |there: bool, library, package| if there { Ok(()) } else { Err(Missing::Library { library, package }) };

    library(xkbcommon_dl::xkbcommon_option().is_some(), "libxkbcommon.so.0", "libxkbcommon0")?;
    if wayland && wayland_sys::client::is_lib_available() {
        return Ok(());
    }
    if !named("DISPLAY") {
        return if wayland { library(false, "libwayland-client.so.0", "libwayland-client0") } else { Err(Missing::Desktop) };
    }
    library(x11_dl::xlib::Xlib::open().is_ok(), "libX11.so.6", "libx11-6")?;
    library(x11_dl::xcursor::Xcursor::open().is_ok(), "libXcursor.so.1", "libxcursor1")?;
    library(x11_dl::xlib_xcb::Xlib_xcb::open().is_ok(), "libX11-xcb.so.1", "libx11-xcb1")?;
    library(x11_dl::xinput2::XInput2::open().is_ok(), "libXi.so.6", "libxi6")?;
    library(xkbcommon_dl::x11::xkbcommon_x11_option().is_some(), "libxkbcommon-x11.so.0", "libxkbcommon-x11-0")?;
    x11rb::rust_connection::RustConnection::connect(None).map_err(|error| Missing::Refused(error.to_string()))?;
    Ok(())
}

/// On Windows and macOS the window system is always there.
///
/// # Errors
/// None.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub fn probe() -> Result<(), Missing> {
    Ok(())
}
