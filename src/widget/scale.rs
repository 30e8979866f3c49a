//! A bar of pieces drawn to scale: filled, striped or left open, each of which may be pressed, and a mark across it.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::{Tree, Widget};
use iced::advanced::{Clipboard, Renderer as _, Shell, mouse, renderer};
use iced::{Color, Element, Event, Fill, Length, Rectangle, Renderer, Size, Theme};

/// Height of the bar in logical pixels, and of the mark, which stands over both edges.
const HEIGHT: f32 = 16.0;
const MARK: f32 = 24.0;
/// A piece is never narrower than this, or it could not be seen.
const NARROWEST: f32 = 3.0;
/// Width of a stripe and of the gap after it.
const STRIPE: f32 = 3.0;

/// A piece of the bar.
#[derive(Clone, Debug, PartialEq)]
pub struct Stretch<Message> {
    /// Where it begins and ends, as shares of the whole, from 0 to 1.
    pub span: (f32, f32),
    /// Its colour.
    pub colour: Color,
    /// Whether it is drawn in stripes.
    pub striped: bool,
    /// What a press on it says.
    pub message: Option<Message>,
}

/// The bar.
#[derive(Debug)]
pub struct Scale<Message> {
    stretches: Vec<Stretch<Message>>,
    ground: Color,
    mark: Option<(f32, Color)>,
}

/// A bar of stretches on a ground, in the order in which they are drawn.
pub fn scale<Message>(stretches: Vec<Stretch<Message>>, ground: Color) -> Scale<Message> {
    Scale { stretches, ground, mark: None }
}

impl<Message> Scale<Message> {
    /// A mark at a share of the whole.
    pub fn mark(mut self, at: Option<f32>, colour: Color) -> Self {
        self.mark = at.map(|at| (at.clamp(0.0, 1.0), colour));
        self
    }

    /// The stretch under the pointer that can be pressed.
    fn under(&self, bounds: Rectangle, cursor: mouse::Cursor) -> Option<&Message> {
        let pointer = cursor.position_over(bounds)?;
        let hit = |stretch: &&Stretch<Message>| stretch.message.is_some() && placed(bounds, stretch.span).contains(pointer);
        self.stretches.iter().rfind(hit).and_then(|stretch| stretch.message.as_ref())
    }
}

/// The part of the bar that a span takes up; a hair is left free at its end.
fn placed(bounds: Rectangle, (from, to): (f32, f32)) -> Rectangle {
    let width = ((to - from) * bounds.width - 1.0).max(NARROWEST);
    let x = (bounds.x + from * bounds.width).min(bounds.x + bounds.width - width);
    Rectangle { x, y: bounds.y + (bounds.height - HEIGHT) / 2.0, width, height: HEIGHT }
}

impl<Message: Clone> Widget<Message, Theme, Renderer> for Scale<Message> {
    fn size(&self) -> Size<Length> {
        Size::new(Fill, Length::Fixed(MARK))
    }

    fn layout(&mut self, _tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::atomic(limits, Fill, MARK)
    }

    fn update(
        &mut self,
        _tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        _clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        _viewport: &Rectangle,
    ) {
        if let Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) = event
            && let Some(message) = self.under(layout.bounds(), cursor)
        {
            shell.publish(message.clone());
            shell.capture_event();
        }
    }

    fn mouse_interaction(
        &self,
        _tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        if self.under(layout.bounds(), cursor).is_some() { mouse::Interaction::Pointer } else { mouse::Interaction::default() }
    }

    fn draw(
        &self,
        _tree: &Tree,
        renderer: &mut Renderer,
        _theme: &Theme,
        _style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        _viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        let mut fill = |bounds, colour: Color| renderer.fill_quad(renderer::Quad { bounds, ..renderer::Quad::default() }, colour);
        fill(placed(bounds, (0.0, 1.0)), self.ground);
        for stretch in &self.stretches {
            let whole = placed(bounds, stretch.span);
            if !stretch.striped {
                fill(whole, stretch.colour);
                continue;
            }
            let mut x = whole.x;
            while x < whole.x + whole.width {
                let width = STRIPE.min(whole.x + whole.width - x);
                fill(Rectangle { x, width, ..whole }, stretch.colour);
                x += 2.0 * STRIPE;
            }
        }
        if let Some((at, colour)) = self.mark {
            fill(Rectangle { x: bounds.x + at * bounds.width - 1.0, width: 2.0, ..bounds }, colour);
        }
    }
}

impl<'a, Message: Clone + 'a> From<Scale<Message>> for Element<'a, Message> {
    fn from(scale: Scale<Message>) -> Self {
        Self::new(scale)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_lie_to_scale_and_stay_inside() {
        let bounds = Rectangle { x: 100.0, y: 0.0, width: 500.0, height: MARK };
        for (span, x, width) in [((0.0, 0.5), 100.0, 249.0), ((0.5, 1.0), 350.0, 249.0), ((0.4, 0.401), 300.0, 3.0), ((1.0, 1.0), 597.0, 3.0)] {
            let piece = placed(bounds, span);
            assert!((piece.x - x).abs() < 0.01 && (piece.width - width).abs() < 0.01, "{span:?}: {piece:?}");
        }
    }
}
