//! One test binary: the book, its files, finding, the interface, the command line, and the real window.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::print_stdout, clippy::print_stderr)]

mod book;
mod cached;
mod checks;
mod command_line;
mod dates;
mod facts;
mod files;
mod finding;
mod fonts;
mod hidden;
mod hostile;
mod keeping;
mod layout;
mod narrowing;
mod peeks;
mod reading;
mod relevance;
mod results;
mod screens;
mod selecting;
mod situations;
mod structure;
mod support;
mod switching;
mod typing;
mod window;
mod words;
