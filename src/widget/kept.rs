//! A page that keeps its line when it is laid out anew: in a window of another size, or with more above the line than before.

use super::anchor;

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::{Operation, Outcome, Scrollable};
use iced::advanced::widget::tree::{self, Tree};
use iced::advanced::widget::{Id, Widget};
use iced::advanced::{Clipboard, Shell, mouse, overlay, renderer};
use iced::{Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector, window};

use std::slice;

/// `content`, which holds the scrolled view with this id and blocks with ids of their own: the block at the top of the view, as it was
/// last drawn, stays where it is whatever the layout becomes.
pub fn kept<'a, Message: 'a>(view: Id, content: impl Into<Element<'a, Message>>) -> Element<'a, Message> {
    Element::new(Kept { view, content: content.into() })
}

struct Kept<'a, Message> {
    view: Id,
    content: Element<'a, Message>,
}

#[derive(Default)]
struct State {
    /// The block at the top of the view when it was last drawn, and the distance of its top below that of the view.
    line: Option<(Id, f32)>,
    /// How far the view was scrolled then, and where the line was last put back.
    scrolled: f32,
    /// The size of the view, and of what is scrolled in it.
    extent: Option<(Size, Size)>,
}

fn extent(node: &layout::Node) -> Option<(Size, Size)> {
    Some((node.size(), node.children().first()?.size()))
}

/// Finds the block at the top of the view.
struct Line<'a> {
    view: &'a Id,
    tops: Vec<(Id, f32)>,
    /// The top of the view as it is scrolled, and its height.
    frame: Option<(f32, f32)>,
    /// How far it is scrolled.
    scrolled: f32,
}

impl<'a> Line<'a> {
    fn new(view: &'a Id) -> Self {
        Self { view, tops: Vec::new(), frame: None, scrolled: 0.0 }
    }

    fn found(self) -> Option<(Id, f32)> {
        let (top, height) = self.frame?;
        let tops: Vec<(usize, f32)> = self.tops.iter().map(|(_, y)| *y).enumerate().collect();
        let found = anchor::top_block(&tops, top, height)?;
        Some((self.tops.get(found.block)?.0.clone(), found.offset))
    }
}

impl Operation for Line<'_> {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        self.tops.extend(id.map(|id| (id.clone(), bounds.y)));
    }

    fn scrollable(&mut self, id: Option<&Id>, bounds: Rectangle, _content: Rectangle, translation: Vector, _state: &mut dyn Scrollable) {
        if id == Some(self.view) {
            self.frame = Some((bounds.y + translation.y, bounds.height));
            self.scrolled = translation.y;
        }
    }
}

impl<Message> Widget<Message, Theme, Renderer> for Kept<'_, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree::new(&self.content)]
    }

    fn diff(&self, tree: &mut Tree) {
        tree.diff_children(slice::from_ref(&self.content));
    }

    fn size(&self) -> Size<Length> {
        self.content.as_widget().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        let node = self.content.as_widget_mut().layout(&mut tree.children[0], renderer, limits);
        let now = extent(&node);
        let state = tree.state.downcast_mut::<State>();
        let changed = state.extent != now;
        state.extent = now;
        // A page at its top stays there.
        if let Some((block, offset)) = state.line.clone().filter(|_| changed && state.scrolled > 0.0) {
            let mut align: Box<dyn Operation> = Box::new(anchor::Align::new(self.view.clone(), block, offset));
            loop {
                self.content.as_widget_mut().operate(&mut tree.children[0], Layout::new(&node), renderer, align.as_mut());
                let Outcome::Chain(next) = align.finish() else { break };
                align = next;
            }
            let mut line = Line::new(&self.view);
            self.content.as_widget_mut().operate(&mut tree.children[0], Layout::new(&node), renderer, &mut line);
            tree.state.downcast_mut::<State>().scrolled = line.scrolled;
        }
        node
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, operation);
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
        if let Event::Window(window::Event::RedrawRequested(_)) = event {
            let mut line = Line::new(&self.view);
            self.content.as_widget_mut().operate(&mut tree.children[0], layout, renderer, &mut line);
            let state = tree.state.downcast_mut::<State>();
            // Where a shorter page could not put the line back, it is not forgotten before the reader moves on, by a whole pixel at least.
            if state.line.is_none() || (state.scrolled - line.scrolled).abs() >= 0.5 {
                state.scrolled = line.scrolled;
                state.line = line.found();
            }
        }
        self.content.as_widget_mut().update(&mut tree.children[0], event, layout, cursor, renderer, clipboard, shell, viewport);
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
        self.content.as_widget().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        renderer: &Renderer,
    ) -> mouse::Interaction {
        self.content.as_widget().mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.content.as_widget_mut().overlay(&mut tree.children[0], layout, renderer, viewport, translation)
    }
}
