//! Which numbers belong to which markers, and which number is the article.

use super::line::Line;
use super::number::{Numbers, Piece, Value};
use super::token::value_of;
use super::words::Level;
use super::{MOST_PARTS, WIDEST};

/// `ст 309 2`: a small number after an article is its part.
pub fn merge_neighbours(pieces: &mut Vec<Piece>, with_act: bool) {
    let mut at = 0;
    while at + 1 < pieces.len() {
        let article = match at.checked_sub(1).and_then(|before| pieces.get(before)) {
            Some(Piece::Mark(level, _)) => *level == Level::Article,
            _ => with_act,
        };
        let marked = matches!(pieces.get(at + 2), Some(Piece::Mark(..))) && !matches!(pieces.get(at + 3), Some(Piece::Numbers(_)));
        let part = match &pieces[at..at + 2] {
            [Piece::Numbers(first), Piece::Numbers(second)] if article && !marked && !first.is_ordinal() && !second.is_ordinal() => {
                let last = first.values.last().filter(|value| value.inner.is_empty()).map_or(0, |value| value_of(&value.number));
                second.single().filter(|part| *part <= MOST_PARTS && *part < last).map(|part| (part.to_string(), second.to))
            }
            _ => None,
        };
        if let (Some((part, to)), Piece::Numbers(first)) = (part, &mut pieces[at]) {
            first.to = to;
            first.values.iter_mut().last().into_iter().for_each(|value| value.inner.push(part.clone()));
            pieces.remove(at + 1);
        }
        at += 1;
    }
}

/// Which marker has which numbers, as positions of pieces. Markers and numbers alternate in a run; its ends tell on which side numbers stand.
pub fn bind(pieces: &[Piece]) -> Vec<(usize, usize)> {
    let mut pairs = Vec::new();
    let mut run: Vec<usize> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        let ends = run
            .last()
            .is_some_and(|last| matches!((&pieces[*last], piece), (Piece::Mark(..), Piece::Mark(..)) | (Piece::Numbers(_), Piece::Numbers(_))));
        if ends || matches!(piece, Piece::Break) {
            bind_run(pieces, &run, &mut pairs);
            run.clear();
        }
        if !matches!(piece, Piece::Break) {
            run.push(at);
        }
    }
    bind_run(pieces, &run, &mut pairs);
    pairs.retain(|(mark, numbers)| may_bind(pieces, *mark, *numbers));
    pairs
}

pub fn bind_run(pieces: &[Piece], run: &[usize], pairs: &mut Vec<(usize, usize)>) {
    let numbers = |at: usize| match run.get(at).and_then(|at| pieces.get(*at)) {
        Some(Piece::Numbers(numbers)) => Some(numbers),
        _ => None,
    };
    let Some(first) = numbers(0) else {
        return pairs.extend(run.chunks_exact(2).map(|pair| (pair[0], pair[1])));
    };
    let before = match run.get(1).and_then(|at| pieces.get(*at)) {
        Some(Piece::Mark(_, true)) => true,
        Some(Piece::Mark(level, _)) if *level != Level::Article && run.len() == 3 => {
            first.single().is_some_and(|part| part <= MOST_PARTS) && numbers(2).is_some_and(|article| article.first() > MOST_PARTS)
        }
        _ => false,
    };
    if run.len().is_multiple_of(2) || first.is_ordinal() || before {
        pairs.extend(run.chunks_exact(2).map(|pair| (pair[1], pair[0])));
    } else {
        pairs.extend(run[1..].chunks_exact(2).map(|pair| (pair[0], pair[1])));
    }
}

/// Whether numbers are none too great for a part, point or note.
pub fn may_bind(pieces: &[Piece], mark: usize, numbers: usize) -> bool {
    match (pieces.get(mark), pieces.get(numbers)) {
        (Some(Piece::Mark(Level::Article | Level::Other, _)), _) => true,
        (Some(Piece::Mark(..)), Some(Piece::Numbers(numbers))) => numbers.values.iter().all(|value| value_of(&value.number) <= MOST_PARTS),
        _ => false,
    }
}

/// A level and its numbers.
pub type Item = (Level, Numbers);

/// The articles, parts, points and notes, in the order written, and whether a marker stands there; nothing without an article.
pub fn items(pieces: &[Piece], pairs: &[(usize, usize)], line: &Line, with_act: bool) -> Option<(Vec<Item>, bool)> {
    let mut items: Vec<Item> = Vec::new();
    let mut free: Vec<usize> = Vec::new();
    for (at, piece) in pieces.iter().enumerate() {
        match piece {
            Piece::Mark(Level::Note, _) if !pairs.iter().any(|(mark, _)| *mark == at) => items.push((Level::Note, Numbers::default())),
            Piece::Numbers(numbers) => match pairs.iter().find(|(_, bound)| *bound == at).map(|(mark, _)| &pieces[*mark]) {
                Some(Piece::Mark(Level::Other, _)) => {}
                Some(Piece::Mark(level, _)) => items.push((*level, numbers.clone())),
                _ if may_be_article(numbers, with_act) => {
                    free.push(items.len());
                    items.push((Level::Free, numbers.clone()));
                }
                _ => {}
            },
            _ => {}
        }
    }
    let marked = items.iter().any(|(level, _)| *level != Level::Free);
    if !items.iter().any(|(level, _)| *level == Level::Article) {
        let alone = free.len() == 1 && items.iter().all(|(level, numbers)| *level != Level::Free || numbers.values.len() == 1 && !is_wide(numbers));
        if !marked && !with_act && !alone {
            return None;
        }
        let distance = |at: &&usize| items.get(**at).map_or(usize::MAX, |(_, numbers)| line.distance(numbers));
        let chosen = *free.iter().min_by_key(distance)?;
        items.get_mut(chosen).into_iter().for_each(|(level, _)| *level = Level::Article);
    }
    items.retain(|(level, _)| *level != Level::Free);
    Some((items, marked))
}

/// Whether numbers without a marker may be an article: no ordinal and no fraction (`24/7`), unless too great for that, and no zero but in an id.
pub fn may_be_article(numbers: &Numbers, with_act: bool) -> bool {
    let small = |value: &Value| value_of(&value.number) <= MOST_PARTS;
    let fraction = |value: &Value| !value.inner.is_empty() && !value.bracketed && small(value);
    let ordinal = numbers.values.iter().any(|value| value.ordinal && small(value));
    !ordinal && (with_act || !numbers.values.iter().any(|value| value.number.starts_with('0') || fraction(value)))
}

pub fn is_wide(numbers: &Numbers) -> bool {
    numbers.values.iter().any(|value| value.dash.as_ref().is_some_and(|(second, _)| value_of(second) > value_of(&value.number) + WIDEST))
}
