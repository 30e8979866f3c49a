//! A table as blocks: its note, then a block a row.

use super::article::TITLE;
use super::block::{Block, Body};
use crate::handbook::{Handbook, Reference, Rows, Table};
use crate::words::Words;

/// The blocks of a table, from top to bottom.
pub fn blocks<'a>(book: &'a Handbook, words: &Words, table: &'a Table) -> Vec<Block<'a>> {
    let mut blocks = vec![Block::new(TITLE, Body::Title(&table.title))];
    blocks.extend(table.note.as_ref().map(|note| Block::new("note", Body::Lead(note))));
    let row = |i: usize| format!("row#{i}");
    match &table.rows {
        Rows::Mci(rows) => {
            // The newest value is asked for most.
            blocks.extend(rows.iter().enumerate().rev().map(|(i, mci)| Block::new(row(i), Body::Mci(mci))));
            blocks.push(Block::new("rules", Body::Heading(Words::index_rules)));
            let rules = book.acts.iter().filter_map(|act| act.about.index_rule.as_ref().map(|rule| (act, rule)));
            blocks.extend(rules.map(|(act, rule)| Block::new(format!("rule#{}", act.id), Body::IndexRule(&act.about.name, rule))));
        }
        Rows::Timeline(events) => {
            for (i, event) in events.iter().enumerate() {
                blocks.push(Block::new(row(i), Body::Event(event)));
                blocks.extend(touches(words, i, &event.touches));
            }
        }
        Rows::Doubts(doubts) => {
            for (i, doubt) in doubts.iter().enumerate() {
                blocks.push(Block::new(row(i), Body::Numbered(i + 1, &doubt.text)));
                blocks.extend(touches(words, i, &doubt.touches));
            }
        }
        Rows::Deadlines(starts) => {
            for (i, start) in starts.iter().enumerate() {
                blocks.push(Block::new(row(i), Body::Subheading(&start.title)));
                blocks.push(Block::new(format!("{}#moment", row(i)), Body::Lead(&start.moment)));
                for (j, term) in start.terms.iter().enumerate() {
                    let key = format!("{}#{j}", row(i));
                    blocks.push(Block::new(key.as_str(), Body::Deadline(term)));
                    blocks.extend(rests_on(words, &key, &term.rests_on));
                }
            }
        }
        Rows::Statistics(all) => {
            for (i, series) in all.iter().enumerate() {
                blocks.push(Block::new(row(i), Body::Subheading(&series.title)));
                blocks.push(Block::new(format!("{}#figures", row(i)), Body::Series(series)));
            }
        }
        Rows::Plain { columns, cells } => {
            blocks.extend(cells.iter().enumerate().map(|(i, cells)| Block::new(row(i), Body::Cells(columns, cells))));
        }
    }
    blocks
}

/// What a line rests on.
pub fn rests_on<'a>(words: &Words, key: &str, references: &'a [Reference]) -> Option<Block<'a>> {
    let rows = references.iter().map(|reference| (reference.clone(), None)).collect();
    (!references.is_empty()).then(|| Block::new(format!("{key}#rests"), Body::References(words.rests_on(), rows)))
}

/// The provisions that a row is about.
fn touches<'a>(words: &Words, row: usize, touches: &'a [Reference]) -> Option<Block<'a>> {
    let references = touches.iter().map(|reference| (reference.clone(), None)).collect();
    (!touches.is_empty()).then(|| Block::new(format!("touches#{row}"), Body::References(words.touches(), references)))
}
