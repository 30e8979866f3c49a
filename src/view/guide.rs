//! A guide as blocks: the warning before anything else, the steps with what to say and what each rests on, what is not certain, whom to turn to.

use super::article::TITLE;
use super::block::{Block, Body};
use super::table::rests_on;
use crate::handbook::Guide;
use crate::words::Words;

/// The blocks of a guide, from top to bottom.
pub fn blocks<'a>(words: &Words, guide: &'a Guide) -> Vec<Block<'a>> {
    let mut blocks = vec![Block::new(TITLE, Body::Title(&guide.title)), Block::new("summary", Body::Lead(&guide.summary))];
    if let Some(warning) = &guide.warning {
        blocks.push(Block::new("warning", Body::Warning(warning)));
        blocks.extend(rests_on(words, "warning", &guide.warning_rests_on));
    }
    for (i, step) in guide.steps.iter().enumerate() {
        let key = format!("step#{i}");
        blocks.push(Block::new(key.as_str(), Body::Numbered(i + 1, &step.text)));
        blocks.extend(step.say.as_ref().map(|say| Block::new(format!("{key}#say"), Body::Labelled(Words::guide_say, say))));
        blocks.extend(step.do_not_sign.as_ref().map(|sign| Block::new(format!("{key}#sign"), Body::Labelled(Words::guide_do_not_sign, sign))));
        blocks.extend(rests_on(words, &key, &step.rests_on));
    }
    let mut section = |key: &str, heading: fn(&Words) -> String, bodies: Vec<Body<'a>>| {
        if !bodies.is_empty() {
            blocks.push(Block::new(key, Body::Heading(heading)));
            blocks.extend(bodies.into_iter().enumerate().map(|(i, body)| Block::new(format!("{key}#{i}"), body)));
        }
    };
    section("doubts", Words::uncertain, guide.doubts.iter().map(Body::Plain).collect());
    section("turn-to", Words::guide_turn_to, guide.turn_to.iter().map(Body::Help).collect());
    blocks
}
