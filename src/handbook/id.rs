//! Ids: what bookmarks, decks, links and outside scripts hold on to.

use serde::{Deserialize, Serialize};

use std::fmt;
use std::sync::Arc;

/// The id of an item: `act/article[/part[/point]]`, `review/3`, `topic/…`, `table/…`, `guide/…`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id(Arc<str>);

impl Id {
    /// An id from its written form; whether it leads anywhere is for [`Handbook::item`] to say.
    pub fn new(id: impl AsRef<str>) -> Self {
        Self(Arc::from(id.as_ref()))
    }

    /// The written form.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The id of something inside this one.
    pub fn child(&self, part: &str) -> Self {
        Self(Arc::from(format!("{}/{part}", self.0)))
    }

    /// Whether this id is `other` or lies inside it.
    pub fn is_within(&self, other: &Id) -> bool {
        self.0.strip_prefix(&*other.0).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

impl fmt::Display for Id {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
