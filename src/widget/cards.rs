//! Cards in rows: each row as high as its highest card, which iced's own rows do not do for children that fill.

use iced::advanced::widget::{Operation, Tree};
use iced::advanced::{Clipboard, Layout, Shell, Widget, layout, mouse, overlay, renderer};
use iced::{Element, Event, Fill, Length, Point, Rectangle, Renderer, Shrink, Size, Theme, Vector};

/// Cards side by side, `across` in a row, all of one width.
pub struct Cards<'a, Message> {
    cards: Vec<Element<'a, Message>>,
    across: usize,
    spacing: f32,
}

/// Lays cards out, `across` in a row (at least one), `spacing` logical pixels between them.
pub fn cards<'a, Message>(cards: Vec<Element<'a, Message>>, across: usize, spacing: f32) -> Cards<'a, Message> {
    Cards { cards, across: across.max(1), spacing }
}

impl<Message> Widget<Message, Theme, Renderer> for Cards<'_, Message> {
    fn children(&self) -> Vec<Tree> {
        self.cards.iter().map(Tree::new).collect()
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(&self.cards);
    }

    fn size(&self) -> Size<Length> {
        Size::new(Fill, Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let width = limits.max().width;
        let gaps = self.spacing * self.across.saturating_sub(1) as f32;
        let card_width = ((width - gaps) / self.across as f32).max(0.0);
        let mut nodes = Vec::with_capacity(self.cards.len());
        let mut y = 0.0;
        for (cards, trees) in self.cards.chunks_mut(self.across).zip(tree.children.chunks_mut(self.across)) {
            // Once to learn the height of the highest, once more with that height for all.
            let free = layout::Limits::with_compression(Size::new(card_width, 0.0), Size::new(card_width, f32::INFINITY), Size::new(false, true));
            let heights = cards.iter_mut().zip(trees.iter_mut()).map(|(card, tree)| card.as_widget_mut().layout(tree, renderer, &free).size().height);
            let height = heights.fold(0.0, f32::max);
            let even = layout::Limits::new(Size::new(card_width, height), Size::new(card_width, height));
            for (i, (card, tree)) in cards.iter_mut().zip(trees).enumerate() {
                let x = i as f32 * (card_width + self.spacing);
                nodes.push(card.as_widget_mut().layout(tree, renderer, &even).move_to(Point::new(x, y)));
            }
            y += height + self.spacing;
        }
        layout::Node::with_children(Size::new(width, (y - self.spacing).max(0.0)), nodes)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.container(None, layout.bounds());
        operation.traverse(&mut |operation| {
            for ((card, tree), layout) in self.cards.iter_mut().zip(&mut tree.children).zip(layout.children()) {
                card.as_widget_mut().operate(tree, layout, renderer, operation);
            }
        });
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
        for ((card, tree), layout) in self.cards.iter_mut().zip(&mut tree.children).zip(layout.children()) {
            card.as_widget_mut().update(tree, event, layout, cursor, renderer, clipboard, shell, viewport);
        }
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        let cards = self.cards.iter().zip(&tree.children).zip(layout.children());
        cards.map(|((card, tree), layout)| card.as_widget().mouse_interaction(tree, layout, cursor, viewport, renderer)).max().unwrap_or_default()
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
        for ((card, tree), layout) in self.cards.iter().zip(&tree.children).zip(layout.children()) {
            if layout.bounds().intersects(viewport) {
                card.as_widget().draw(tree, renderer, theme, style, layout, cursor, viewport);
            }
        }
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        overlay::from_children(&mut self.cards, tree, layout, renderer, viewport, translation)
    }
}

impl<'a, Message: 'a> From<Cards<'a, Message>> for Element<'a, Message> {
    fn from(cards: Cards<'a, Message>) -> Self {
        Self::new(cards)
    }
}
