//! A link that shows a card about where it leads, over the page: while the pointer rests on it, or by key.
//!
//! The card is made only while it is shown, and nothing of the page moves for it.

use super::press::Press;

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::{Focusable, Operation, Outcome, Scrollable};
use iced::advanced::widget::tree::{self, Tree};
use iced::advanced::widget::{Id, Widget, operate};
use iced::advanced::{Clipboard, Overlay, Shell, mouse, overlay, renderer};
use iced::keyboard::{self, key};
use iced::time::{Duration, Instant};
use iced::{Element, Event, Length, Point, Rectangle, Renderer, Size, Task, Theme, Vector, window};

use std::any::Any;

/// For so long the pointer rests on a link before its card is shown.
pub const DELAY: Duration = Duration::from_millis(350);

/// The greatest width of a card, in logical pixels.
const WIDEST: f32 = 480.0;

/// Between a card and its link, and at least between a card and the edges of the window.
const GAP: f32 = 6.0;

/// A link with a card; `to` tells where it leads, so that the card is closed when another link stands in its place.
pub fn peek<'a, Message: Clone + 'a>(
    link: Press<'a, Message>,
    to: impl Into<String>,
    card: impl Fn() -> Element<'a, Message> + 'a,
) -> Element<'a, Message> {
    Element::new(Peek { link, to: to.into(), make: Box::new(card), card: None })
}

struct Peek<'a, Message> {
    link: Press<'a, Message>,
    to: String,
    make: Box<dyn Fn() -> Element<'a, Message> + 'a>,
    card: Option<Element<'a, Message>>,
}

#[derive(Debug, Default)]
struct State {
    to: String,
    shown: Shown,
}

#[derive(Clone, Copy, Debug, Default, PartialEq)]
enum Shown {
    #[default]
    Not,
    /// The pointer has rested on the link since then.
    Soon(Instant),
    /// The pointer rests on the link.
    Hovered,
    /// Closed, though the pointer has not left the link.
    Dismissed,
    /// By key.
    Held,
}

impl State {
    fn is_open(&self) -> bool {
        matches!(self.shown, Shown::Hovered | Shown::Held)
    }

    /// What follows from the pointer being over the link or not.
    fn point<Message>(&mut self, over: bool, moved: bool, shell: &mut Shell<'_, Message>) {
        self.shown = match (self.shown, over) {
            (Shown::Not, true) if moved => {
                let now = Instant::now();
                shell.request_redraw_at(now + DELAY);
                Shown::Soon(now)
            }
            (Shown::Soon(_) | Shown::Dismissed | Shown::Hovered, false) => Shown::Not,
            (shown, _) => shown,
        };
    }
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, Renderer> for Peek<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State { to: self.to.clone(), shown: Shown::Not })
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.link as &dyn Widget<Message, Theme, Renderer>)]
    }

    fn diff(&self, tree: &mut Tree) {
        let state = tree.state.downcast_mut::<State>();
        if state.to != self.to {
            *state = State { to: self.to.clone(), shown: Shown::Not };
        }
        if !state.is_open() {
            tree.children.truncate(1);
        }
        tree.children[0].diff(&self.link as &dyn Widget<Message, Theme, Renderer>);
    }

    fn size(&self) -> Size<Length> {
        self.link.size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.link.layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.custom(None, layout.bounds(), tree.state.downcast_mut::<State>());
        self.link.operate(&mut tree.children[0], layout, renderer, operation);
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        self.link.update(&mut tree.children[0], event, layout, cursor, renderer, clipboard, shell, viewport);
        let state = tree.state.downcast_mut::<State>();
        let was_open = state.is_open();
        let over = layout.bounds().intersection(viewport).is_some_and(|seen| cursor.is_over(seen));
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(_)) => state.shown = if over { Shown::Dismissed } else { Shown::Not },
            Event::Mouse(event) => state.point(over, matches!(event, mouse::Event::CursorMoved { .. }), shell),
            Event::Window(window::Event::RedrawRequested(now)) => {
                state.point(over, false, shell);
                match state.shown {
                    Shown::Soon(since) if *now >= since + DELAY => state.shown = Shown::Hovered,
                    Shown::Soon(since) => shell.request_redraw_at(since + DELAY),
                    _ => {}
                }
            }
            Event::Keyboard(keyboard::Event::KeyPressed { physical_key: key::Physical::Code(code), modifiers, .. })
                if was_open && modifiers.is_empty() =>
            {
                match code {
                    key::Code::Escape if !shell.is_event_captured() => shell.capture_event(),
                    key::Code::Enter | key::Code::NumpadEnter if !shell.is_event_captured() => {
                        shell.publish(self.link.message.clone());
                        shell.capture_event();
                    }
                    // The focused link has taken it.
                    key::Code::Enter | key::Code::NumpadEnter | key::Code::Space => {}
                    _ => return,
                }
                state.shown = Shown::Dismissed;
            }
            _ => {}
        }
        if state.is_open() != was_open {
            shell.invalidate_layout();
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        self.link.draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.link.mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        _renderer: &Renderer,
        _viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        if !tree.state.downcast_ref::<State>().is_open() {
            return None;
        }
        let is_new = self.card.is_none();
        let card = self.card.get_or_insert_with(&self.make);
        match tree.children.get_mut(1) {
            Some(child) if is_new => child.diff(&*card),
            Some(_) => {}
            None => tree.children.push(Tree::new(&*card)),
        }
        let link = layout.bounds() + translation;
        Some(overlay::Element::new(Box::new(Card { link, card, tree: &mut tree.children[1] })))
    }
}

struct Card<'a, 'b, Message> {
    link: Rectangle,
    card: &'b mut Element<'a, Message>,
    tree: &'b mut Tree,
}

impl<Message> Overlay<Message, Theme, Renderer> for Card<'_, '_, Message> {
    fn layout(&mut self, renderer: &Renderer, window: Size) -> layout::Node {
        let widest = Size::new((window.width - 2.0 * GAP).min(WIDEST), window.height - 2.0 * GAP);
        let card = self.card.as_widget_mut().layout(self.tree, renderer, &layout::Limits::new(Size::ZERO, widest));
        let at = place(self.link, card.size(), window);
        card.move_to(at)
    }

    fn draw(&self, renderer: &mut Renderer, theme: &Theme, style: &renderer::Style, layout: Layout<'_>, cursor: mouse::Cursor) {
        self.card.as_widget().draw(self.tree, renderer, theme, style, layout, cursor, &layout.bounds());
    }

    fn operate(&mut self, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        self.card.as_widget_mut().operate(self.tree, layout, renderer, operation);
    }
}

/// Where a card stands: below its link, above it where there is more room, and always within the window.
fn place(link: Rectangle, card: Size, window: Size) -> Point {
    let below = link.y + link.height + GAP;
    let above = link.y - GAP - card.height;
    let fits = |y: f32| y >= GAP && y + card.height <= window.height - GAP;
    let y = if fits(below) || !fits(above) { below } else { above };
    Point::new(link.x.min(window.width - GAP - card.width).max(GAP), y.min(window.height - GAP - card.height).max(GAP))
}

/// Shows the card of the focused link, or of the first below the top of `view`; where one is shown, that of the next.
pub fn step<T: Send + 'static>(view: Id) -> Task<T> {
    operate(Survey { view, top: 0.0, bottoms: Vec::new(), open: None, focused: None, passed: false }).discard()
}

/// Looks which links with cards there are.
struct Survey {
    view: Id,
    top: f32,
    bottoms: Vec<f32>,
    open: Option<usize>,
    focused: Option<usize>,
    /// Whether the next thing that takes the focus is the link just passed.
    passed: bool,
}

impl Operation<()> for Survey {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn scrollable(&mut self, id: Option<&Id>, bounds: Rectangle, _content: Rectangle, translation: Vector, _state: &mut dyn Scrollable) {
        if id == Some(&self.view) {
            self.top = bounds.y + translation.y;
        }
    }

    fn custom(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let Some(state) = state.downcast_ref::<State>() else { return };
        if state.is_open() {
            self.open = Some(self.bottoms.len());
        }
        self.bottoms.push(bounds.y + bounds.height);
        self.passed = true;
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if std::mem::take(&mut self.passed) && state.is_focused() {
            self.focused = self.bottoms.len().checked_sub(1);
        }
    }

    fn finish(&self) -> Outcome<()> {
        let count = self.bottoms.len();
        let first = || self.bottoms.iter().position(|bottom| *bottom > self.top).unwrap_or(0);
        let chosen = self.open.map_or_else(|| self.focused.unwrap_or_else(first), |open| (open + 1) % count);
        if count == 0 { Outcome::None } else { Outcome::Chain(Box::new(Show { chosen, passed: 0, now: false })) }
    }
}

/// Shows one card and no other, and gives its link the focus: Enter follows it.
struct Show {
    chosen: usize,
    passed: usize,
    now: bool,
}

impl Operation<()> for Show {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn custom(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Any) {
        let Some(state) = state.downcast_mut::<State>() else { return };
        self.now = self.passed == self.chosen;
        state.shown = if self.now { Shown::Held } else { Shown::Not };
        self.passed += 1;
    }

    fn focusable(&mut self, _id: Option<&Id>, _bounds: Rectangle, state: &mut dyn Focusable) {
        if std::mem::take(&mut self.now) {
            state.focus();
        } else {
            state.unfocus();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_beside_its_link_and_within_the_window() {
        let window = Size::new(1000.0, 600.0);
        let card = Size::new(400.0, 200.0);
        for (link, expected) in [
            ((100.0, 100.0), (100.0, 126.0)),
            // No room below: above.
            ((100.0, 500.0), (100.0, 294.0)),
            // At the right edge.
            ((900.0, 100.0), (594.0, 126.0)),
            // The link itself is out of the window.
            ((100.0, 2000.0), (100.0, 394.0)),
            ((100.0, -900.0), (100.0, 6.0)),
        ] {
            let link = Rectangle::new(Point::new(link.0, link.1), Size::new(80.0, 20.0));
            assert_eq!(place(link, card, window), Point::new(expected.0, expected.1), "{link:?}");
        }
        let low = place(Rectangle::new(Point::new(10.0, 100.0), Size::new(80.0, 20.0)), card, Size::new(300.0, 210.0));
        assert_eq!(low, Point::new(6.0, 6.0), "a card larger than the window begins at its corner");
    }
}
