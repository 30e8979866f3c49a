//! Where files live (normal, portable, private) and how they are written: whole or not at all.
//!
//! The only module that touches the user's files. A file that cannot be read is never overwritten: it is set aside
//! under another name before anything is written in its place.

use serde::Serialize;

use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The three modes, chosen once at the start.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mode {
    /// The system's folders for this user.
    Normal,
    /// Everything in one folder, beside the program or as asked.
    Portable(PathBuf),
    /// Nothing is written anywhere.
    Private,
}

/// The folders in use; none in private mode, or where the system names no home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Places {
    /// Settings.
    pub config: PathBuf,
    /// Bookmarks and notes.
    pub data: PathBuf,
    /// The search index: may vanish at any time.
    pub cache: PathBuf,
}

/// Reads and writes the user's files.
#[derive(Clone, Debug)]
pub struct Storage {
    mode: Mode,
    places: Option<Places>,
    /// The mode to return to from private.
    before: Option<Mode>,
}

/// A file that could not be read or written.
#[derive(Clone, Debug, thiserror::Error)]
pub enum Error {
    /// The file is there and cannot be read.
    #[error("{path}: cannot be read: {reason}")]
    Read {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        reason: String,
    },
    /// The file is not RON; it was set aside under the second name if that was possible.
    #[error("{path}: damaged: {reason}")]
    Damaged {
        /// The file.
        path: PathBuf,
        /// Where the damaged file is kept now.
        kept: Option<PathBuf>,
        /// The parser's reason, with line and column.
        reason: String,
    },
    /// The file cannot be written.
    #[error("{path}: cannot be written: {reason}")]
    Write {
        /// The file.
        path: PathBuf,
        /// The system's reason.
        reason: String,
    },
}

/// The fields of a settings file, each readable on its own so that one bad field loses no other.
pub type Fields = BTreeMap<String, ron::Value>;

impl Storage {
    /// Storage in a mode.
    pub fn new(mode: Mode) -> Self {
        let places = match &mode {
            Mode::Normal => directories::ProjectDirs::from("", "", "legal-handbook").map(|dirs| Places {
                config: dirs.config_dir().to_owned(),
                data: dirs.data_dir().to_owned(),
                cache: dirs.cache_dir().to_owned(),
            }),
            Mode::Portable(root) => Some(Places { config: root.join("config"), data: root.join("data"), cache: root.join("cache") }),
            Mode::Private => None,
        };
        Self { mode, places, before: None }
    }

    /// Becomes private, so that from now on nothing is read or written; or returns to the mode before it.
    pub fn set_private(&mut self, private: bool) {
        let was = self.mode == Mode::Private;
        if private && !was {
            let before = std::mem::replace(self, Self::new(Mode::Private)).mode;
            self.before = Some(before);
        } else if !private && was {
            *self = Self::new(self.before.take().unwrap_or(Mode::Normal));
        }
    }

    /// The folder `portable` beside the program, whether or not it is there.
    pub fn beside_program() -> Option<PathBuf> {
        Some(std::env::current_exe().ok()?.parent()?.join("portable"))
    }

    /// The mode.
    pub fn mode(&self) -> &Mode {
        &self.mode
    }

    /// The folders, if anything is kept at all.
    pub fn places(&self) -> Option<&Places> {
        self.places.as_ref()
    }

    /// The settings file, if settings are kept.
    pub fn settings_path(&self) -> Option<PathBuf> {
        self.places.as_ref().map(|places| places.config.join("settings.ron"))
    }

    /// The fields of the settings file; none if there is no file yet.
    ///
    /// # Errors
    /// The file cannot be read, or is not RON: then it has been set aside and will not be overwritten.
    pub fn settings(&self) -> Result<Fields, Error> {
        let Some(path) = self.settings_path() else { return Ok(Fields::new()) };
        let text = match fs::read(&path) {
            Ok(bytes) => String::from_utf8_lossy(&bytes).into_owned(),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Fields::new()),
            Err(error) => return Err(Error::Read { path, reason: error.to_string() }),
        };
        fields(&text).map_err(|reason| Error::Damaged { kept: set_aside(&path), reason, path })
    }

    /// Writes the settings, whole or not at all; does nothing in private mode.
    ///
    /// # Errors
    /// The folder cannot be made or the file cannot be written.
    pub fn write_settings(&self, settings: &impl Serialize) -> Result<(), Error> {
        let Some(path) = self.settings_path() else { return Ok(()) };
        let failed = |reason: String| Error::Write { path: path.clone(), reason };
        let text = ron::ser::to_string_pretty(settings, ron::ser::PrettyConfig::new()).map_err(|error| failed(error.to_string()))?;
        write_atomically(&path, text.as_bytes()).map_err(|error| failed(error.to_string()))
    }

    /// Forgets the settings by setting their file aside, and says where it is kept.
    pub fn reset_settings(&self) -> Option<PathBuf> {
        self.settings_path().filter(|path| path.exists()).and_then(|path| set_aside(&path))
    }
}

/// The fields of `(name: value, …)`, or why it is nothing of the kind.
fn fields(text: &str) -> Result<Fields, String> {
    match ron::from_str(text) {
        Ok(ron::Value::Map(map)) => Ok(map.iter().filter_map(|(name, value)| Some((name.clone().into_rust().ok()?, value.clone()))).collect()),
        Ok(_) => Err("(name: value, …)".to_owned()),
        Err(error) => Err(error.to_string()),
    }
}

/// Renames a file to the first free `name.set-aside-N`, so that nothing is lost.
fn set_aside(path: &Path) -> Option<PathBuf> {
    let name = path.file_name()?.to_string_lossy().into_owned();
    let free = (1..1000).map(|n| path.with_file_name(format!("{name}.set-aside-{n}"))).find(|kept| !kept.exists())?;
    fs::rename(path, &free).ok().map(|()| free)
}

/// Writes to a temporary file in the same folder, then renames it over the old one. Only the user may read it.
fn write_atomically(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let folder = path.parent().ok_or(std::io::ErrorKind::InvalidInput)?;
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(bytes)?;
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}
