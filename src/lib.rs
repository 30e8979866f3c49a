//! An offline bilingual handbook of the law on sex services in Kazakhstan.
//!
//! Modules in reading order; every dependency points up this list, never down:
//!
//! | module | knows |
//! |---|---|
//! | [`language`] | languages, and a text in each of them |
//! | [`handbook`] | the book: acts, provisions, the review; RON → validated data |
//! | [`search`] | full-text search over the book; the only face of tantivy |
//! | [`storage`] | where the user's files live and how they are written |
//! | [`settings`] | what is remembered |
//! | [`navigation`] | routes, and the trail back to the line that was read |
//! | [`command`] | commands, and the one table of keys |
//! | [`words`] | every sentence of the interface |
//! | [`font`], [`icon`], [`theme`] | how things look |
//! | [`widget`] | parts that know no domain |
//! | [`screen`], [`view`] | screens, and parts that know the domain |
//! | [`app`] | the window |
//! | [`display`] | whether a window can be opened at all |
//! | [`cli`] | the command line: the same library calls as the window |

pub mod app;
pub mod cli;
pub mod command;
pub mod display;
pub mod font;
pub mod handbook;
pub mod icon;
pub mod language;
pub mod navigation;
pub mod screen;
pub mod search;
pub mod settings;
pub mod storage;
pub mod theme;
pub mod view;
pub mod widget;
pub mod words;
