//! From articles, parts, points and notes in the order written to places.

use super::bind::Item;
use super::number::{Numbers, Value};
use super::token::value_of;
use super::words::Level;
use super::{MOST_PLACES, Place, WIDEST};

/// The numbers a value stands for. `120-124` is a range of articles, `309-1` an article; `1-2` is one part, `1–2` are two.
pub fn expand(value: &Value, level: Level) -> Vec<String> {
    let Some((second, long)) = &value.dash else { return vec![value.number.clone()] };
    let (from, to) = (value_of(&value.number), value_of(second));
    if to <= from || (level != Level::Article && !long) {
        vec![format!("{}-{second}", value.number)]
    } else if to - from <= WIDEST {
        (from..=to).map(|number| number.to_string()).collect()
    } else {
        vec![value.number.clone(), second.clone()]
    }
}

/// Places within one article that are written together.
#[derive(Clone, Debug, Default)]
pub struct Group {
    pub article: String,
    pub part: Vec<String>,
    pub point: Vec<String>,
    pub sub: Vec<String>,
    pub note: Vec<Option<String>>,
}

impl Group {
    pub fn has(&self, level: Level) -> bool {
        match level {
            Level::Part => !self.part.is_empty(),
            Level::Point => !self.point.is_empty(),
            Level::Sub => !self.sub.is_empty(),
            _ => !self.note.is_empty(),
        }
    }

    pub fn fill(&mut self, level: Level, numbers: &Numbers) {
        let texts = numbers.values.iter().flat_map(|value| expand(value, level));
        match level {
            Level::Part => {
                self.part = texts.collect();
                self.point.extend(numbers.values.iter().filter_map(|value| value.inner.first().cloned()));
            }
            Level::Point => self.point = texts.collect(),
            Level::Sub => self.sub = texts.collect(),
            _ => self.note = if numbers.values.is_empty() { vec![None] } else { texts.map(Some).collect() },
        }
    }

    /// `п. 1 пп. 2` without a part: the point stands for the part.
    pub fn places(&self) -> Vec<Place> {
        let shifted = self.part.is_empty() && !self.point.is_empty();
        let (part, point) = match (self.sub.is_empty(), shifted, self.point.is_empty()) {
            (false, true, _) => (&self.point, &self.sub),
            (false, _, true) => (&self.part, &self.sub),
            _ => (&self.part, &self.point),
        };
        let options = |texts: &[String]| if texts.is_empty() { vec![None] } else { texts.iter().cloned().map(Some).collect() };
        let notes: Vec<_> = if self.note.is_empty() { vec![None] } else { self.note.iter().cloned().map(Some).collect() };
        let mut places = Vec::new();
        for part in options(part) {
            for point in options(point) {
                for note in &notes {
                    places.push(Place { article: self.article.clone(), part: part.clone(), point: point.clone(), note: note.clone() });
                    if places.len() > MOST_PLACES {
                        return places;
                    }
                }
            }
        }
        places
    }
}

/// Puts parts, points and notes to their articles: to the next one where the first stands before any article, else to the last.
pub fn places(items: &[Item]) -> Vec<Place> {
    let inward = items.first().is_some_and(|(level, _)| *level == Level::Article);
    let (mut groups, mut waiting): (Vec<Group>, Vec<Group>) = (Vec::new(), Vec::new());
    for (level, numbers) in items {
        if *level == Level::Article {
            let articles = numbers.values.iter().flat_map(|value| expand(value, *level).into_iter().map(move |article| (article, value)));
            for (article, value) in articles {
                let mut inner = std::mem::take(&mut waiting);
                if inner.is_empty() {
                    inner.push(Group {
                        part: value.inner.iter().take(1).cloned().collect(),
                        point: value.inner.iter().skip(1).cloned().collect(),
                        ..Group::default()
                    });
                }
                groups.extend(inner.into_iter().map(|group| Group { article: article.clone(), ..group }));
            }
        } else {
            add(if inward { &mut groups } else { &mut waiting }, *level, numbers, !inward);
        }
    }
    // What is left waiting belongs to the last article after all: `ч. 2 ст. 309 п. 1`.
    if let Some(last) = groups.last_mut() {
        for group in waiting {
            let free = |texts: &Vec<String>, new: Vec<String>| if texts.is_empty() { new } else { texts.clone() };
            last.part = free(&last.part, group.part);
            last.point = free(&last.point, group.point);
            last.sub = free(&last.sub, group.sub);
            last.note = if last.note.is_empty() { group.note } else { std::mem::take(&mut last.note) };
        }
    }
    groups.iter().flat_map(Group::places).collect()
}

/// Adds a level to the last group, or, where it has that level already, to a new one of the same article.
pub fn add(groups: &mut Vec<Group>, level: Level, numbers: &Numbers, outward: bool) {
    let next = match groups.last() {
        Some(last) if last.has(level) => {
            let part = if matches!(level, Level::Point | Level::Sub) && !outward { last.part.clone() } else { Vec::new() };
            Some(Group { article: last.article.clone(), part, ..Group::default() })
        }
        Some(_) => None,
        None => Some(Group::default()),
    };
    groups.extend(next);
    if outward && level == Level::Part {
        groups.iter_mut().filter(|group| group.part.is_empty()).for_each(|group| group.fill(level, numbers));
    } else if let Some(last) = groups.last_mut() {
        last.fill(level, numbers);
    }
}
