//! Keeping a line in its place: which block is at the top of a scrolled view, and putting a block back there.

use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable, scrollable};
use iced::advanced::widget::{Id, operate};
use iced::widget::operation::AbsoluteOffset;
use iced::{Rectangle, Task, Vector};

/// The block at the top of a view: its position among the blocks asked for, and the distance of its top
/// below the top of the view in logical pixels (negative where it began above).
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Found {
    /// Position among the blocks.
    pub block: usize,
    /// Distance below the view's top.
    pub offset: f32,
}

/// Finds the first block whose top is in view; where none is, the nearest that began above it.
pub fn locate(view: Id, blocks: Vec<Id>) -> Task<Option<Found>> {
    operate(Locate { view, blocks, tops: Vec::new(), top: None, height: 0.0 })
}

/// Scrolls `view` so that the top of `block` is `offset` logical pixels below the top of the view.
pub fn align<T: Send + 'static>(view: Id, block: Id, offset: f32) -> Task<T> {
    operate(Align::new(view, block, offset)).discard()
}

/// Scrolls `view` to the block after (or before) the one at its top; does nothing at the end.
pub fn step<T: Send + 'static>(view: Id, blocks: Vec<Id>, forward: bool) -> Task<T> {
    let target = view.clone();
    locate(view, blocks.clone()).then(move |found| {
        let next = found.and_then(|found| match (forward, found.offset.abs() < 1.0) {
            (true, _) => found.block.checked_add(1),
            (false, true) => found.block.checked_sub(1),
            // The block at the top began above it or hangs below: go to the one before.
            (false, false) if found.offset < 0.0 => Some(found.block),
            (false, false) => found.block.checked_sub(1),
        });
        match next.and_then(|next| blocks.get(next)) {
            Some(block) => align(target.clone(), block.clone(), 0.0),
            None => Task::none(),
        }
    })
}

/// Scrolls the view around the focused control, if it has any, so that the control can be seen.
pub fn reveal<T: Send + 'static>(view: Id) -> Task<T> {
    operate(Reveal { view, frame: None, focused: None, inside: false }).discard()
}

struct Locate {
    view: Id,
    blocks: Vec<Id>,
    tops: Vec<(usize, f32)>,
    top: Option<f32>,
    height: f32,
}

impl Operation<Option<Found>> for Locate {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<Option<Found>>)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if let Some(block) = id.and_then(|id| self.blocks.iter().position(|block| block == id)) {
            self.tops.push((block, bounds.y));
        }
    }

    fn scrollable(&mut self, id: Option<&Id>, bounds: Rectangle, _content: Rectangle, translation: Vector, _state: &mut dyn Scrollable) {
        if id == Some(&self.view) {
            self.top = Some(bounds.y + translation.y);
            self.height = bounds.height;
        }
    }

    fn finish(&self) -> Outcome<Option<Found>> {
        Outcome::Some(self.top.and_then(|top| top_block(&self.tops, top, self.height)))
    }
}

/// The rule of the anchor: the first block whose top is in view, else the nearest one above. Half a pixel is rounding.
/// In two columns the nearest above need not be the last of all.
pub(super) fn top_block(tops: &[(usize, f32)], top: f32, height: f32) -> Option<Found> {
    let found = |(block, y): &(usize, f32)| Found { block: *block, offset: y - top };
    let in_view = tops.iter().find(|(_, y)| *y >= top - 0.5 && *y < top + height);
    let above = tops.iter().filter(|(_, y)| *y < top).max_by(|(_, a), (_, b)| a.total_cmp(b));
    in_view.or(above).or(tops.first()).map(found)
}

pub(super) struct Align {
    view: Id,
    block: Id,
    offset: f32,
    view_top: Option<f32>,
    block_top: Option<f32>,
}

impl Align {
    pub(super) fn new(view: Id, block: Id, offset: f32) -> Self {
        Self { view, block, offset, view_top: None, block_top: None }
    }
}

impl Operation<()> for Align {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if id == Some(&self.block) {
            self.block_top = Some(bounds.y);
        }
    }

    fn scrollable(&mut self, id: Option<&Id>, bounds: Rectangle, _content: Rectangle, _translation: Vector, _state: &mut dyn Scrollable) {
        if id == Some(&self.view) {
            self.view_top = Some(bounds.y);
        }
    }

    fn finish(&self) -> Outcome<()> {
        match self.view_top.zip(self.block_top) {
            Some((view, block)) => {
                let y = (block - view - self.offset).max(0.0);
                Outcome::Chain(Box::new(scrollable::scroll_to(self.view.clone(), AbsoluteOffset { x: None, y: Some(y) })))
            }
            None => Outcome::None,
        }
    }
}

struct Reveal {
    view: Id,
    /// The view's bounds and its translation.
    frame: Option<(Rectangle, f32)>,
    focused: Option<Rectangle>,
    inside: bool,
}

impl Operation<()> for Reveal {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn scrollable(&mut self, id: Option<&Id>, bounds: Rectangle, _content: Rectangle, translation: Vector, _state: &mut dyn Scrollable) {
        self.inside = id == Some(&self.view);
        if self.inside {
            self.frame = Some((bounds, translation.y));
        }
    }

    fn focusable(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Focusable) {
        if self.inside && state.is_focused() {
            self.focused = Some(bounds);
        }
    }

    fn finish(&self) -> Outcome<()> {
        const MARGIN: f32 = 24.0;
        let Some(((view, scrolled), focused)) = self.frame.zip(self.focused) else { return Outcome::None };
        let top = focused.y - view.y - scrolled;
        let by = if top < MARGIN {
            top - MARGIN
        } else if top + focused.height > view.height - MARGIN {
            top + focused.height - view.height + MARGIN
        } else {
            return Outcome::None;
        };
        let y = (scrolled + by).max(0.0);
        Outcome::Chain(Box::new(scrollable::scroll_to(self.view.clone(), AbsoluteOffset { x: None, y: Some(y) })))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_anchor_is_the_first_block_in_view() {
        let tops = [(0, 100.0), (1, 400.0), (2, 1400.0)];
        for (top, expected) in [
            (100.0, (0, 0.0)),
            (100.4, (0, -0.4)),
            (101.0, (1, 299.0)),
            // Within a block taller than the view: the block itself.
            (500.0, (1, -100.0)),
            (1399.0, (2, 1.0)),
            (3000.0, (2, -1600.0)),
        ] {
            let found = top_block(&tops, top, 600.0).map(|found| (found.block, found.offset));
            let (block, offset) = found.unwrap_or((usize::MAX, 0.0));
            assert_eq!(block, expected.0, "scrolled to {top}");
            assert!((offset - expected.1).abs() < 0.01, "scrolled to {top}: {offset}");
        }
        // Two columns, the second of which ends first.
        let columns = [(0, 100.0), (1, 2000.0), (2, 100.0), (3, 400.0)];
        assert_eq!(top_block(&columns, 2100.0, 600.0), Some(Found { block: 1, offset: -100.0 }));
        assert_eq!(top_block(&[], 0.0, 600.0), None);
    }
}
