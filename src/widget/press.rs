//! A button that the keyboard reaches: Tab moves the focus to it, a ring shows it, Enter or Space presses it.
//!
//! iced 0.14 gives focus to text boxes only; without this, no button could be used without a mouse.

use iced::advanced::layout::{self, Layout};
use iced::advanced::widget::operation::Focusable;
use iced::advanced::widget::tree::{self, Tree};
use iced::advanced::widget::{self, Operation, Widget};
use iced::advanced::{Clipboard, Renderer as _, Shell, mouse, overlay, renderer};
use iced::keyboard::{self, key};
use iced::widget::{Button, button};
use iced::{Border, Color, Element, Event, Length, Rectangle, Renderer, Size, Theme, Vector};

/// A button with `content` that sends `message`; `ring` is the colour of its focus.
pub fn press<'a, Message: Clone + 'a>(content: impl Into<Element<'a, Message>>, message: Message, ring: Color) -> Press<'a, Message> {
    Press { button: button(content).on_press(message.clone()).padding(0), message, ring, id: None, says: None }
}

/// A button that takes the focus.
pub struct Press<'a, Message> {
    button: Button<'a, Message>,
    pub(super) message: Message,
    ring: Color,
    id: Option<widget::Id>,
    says: Option<String>,
}

impl<'a, Message: Clone + 'a> Press<'a, Message> {
    /// Its look.
    pub fn style(mut self, style: impl Fn(&Theme, button::Status) -> button::Style + 'a) -> Self {
        self.button = self.button.style(style);
        self
    }

    /// Space around its content.
    pub fn padding(mut self, padding: impl Into<iced::Padding>) -> Self {
        self.button = self.button.padding(padding);
        self
    }

    /// Its width.
    pub fn width(mut self, width: impl Into<Length>) -> Self {
        self.button = self.button.width(width);
        self
    }

    /// Its height.
    pub fn height(mut self, height: impl Into<Length>) -> Self {
        self.button = self.button.height(height);
        self
    }

    /// Its id, for focusing it from outside.
    pub fn id(mut self, id: widget::Id) -> Self {
        self.id = Some(id);
        self
    }

    /// What it says, where iced does not tell those who read the page: rich text keeps its words to itself.
    pub fn says(mut self, words: String) -> Self {
        self.says = Some(words);
        self
    }

    fn inner(&self) -> &dyn Widget<Message, Theme, Renderer> {
        &self.button
    }
}

#[derive(Debug, Default)]
struct State {
    focused: bool,
}

impl Focusable for State {
    fn is_focused(&self) -> bool {
        self.focused
    }

    fn focus(&mut self) {
        self.focused = true;
    }

    fn unfocus(&mut self) {
        self.focused = false;
    }
}

impl<'a, Message: Clone + 'a> Widget<Message, Theme, Renderer> for Press<'a, Message> {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn children(&self) -> Vec<Tree> {
        vec![Tree { tag: self.inner().tag(), state: self.inner().state(), children: self.inner().children() }]
    }

    fn diff(&self, tree: &mut Tree) {
        if let [child] = tree.children.as_mut_slice()
            && child.tag == self.inner().tag()
        {
            self.inner().diff(child);
        } else {
            tree.children = self.children();
        }
    }

    fn size(&self) -> Size<Length> {
        self.inner().size()
    }

    fn layout(&mut self, tree: &mut Tree, renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        self.button.layout(&mut tree.children[0], renderer, limits)
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, renderer: &Renderer, operation: &mut dyn Operation) {
        operation.focusable(self.id.as_ref(), layout.bounds(), tree.state.downcast_mut::<State>());
        if let Some(words) = &self.says {
            operation.text(self.id.as_ref(), layout.bounds(), words);
        }
        self.button.operate(&mut tree.children[0], layout, renderer, operation);
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
        self.button.update(&mut tree.children[0], event, layout, cursor, renderer, clipboard, shell, viewport);
        let state = tree.state.downcast_mut::<State>();
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(_)) if state.focused => {
                state.focused = false;
                shell.request_redraw();
            }
            Event::Keyboard(keyboard::Event::KeyPressed { physical_key: key::Physical::Code(code), modifiers, .. })
                if state.focused
                    && modifiers.is_empty()
                    && matches!(code, key::Code::Enter | key::Code::NumpadEnter | key::Code::Space)
                    && !shell.is_event_captured() =>
            {
                shell.publish(self.message.clone());
                shell.capture_event();
            }
            _ => {}
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
        self.inner().draw(&tree.children[0], renderer, theme, style, layout, cursor, viewport);
        if tree.state.downcast_ref::<State>().focused {
            let quad = renderer::Quad {
                bounds: layout.bounds().expand(2.0),
                border: Border { color: self.ring, width: 2.0, radius: 6.0.into() },
                ..renderer::Quad::default()
            };
            renderer.fill_quad(quad, Color::TRANSPARENT);
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
        self.inner().mouse_interaction(&tree.children[0], layout, cursor, viewport, renderer)
    }

    fn overlay<'b>(
        &'b mut self,
        tree: &'b mut Tree,
        layout: Layout<'b>,
        renderer: &Renderer,
        viewport: &Rectangle,
        translation: Vector,
    ) -> Option<overlay::Element<'b, Message, Theme, Renderer>> {
        self.button.overlay(&mut tree.children[0], layout, renderer, viewport, translation)
    }
}

impl<'a, Message: Clone + 'a> From<Press<'a, Message>> for Element<'a, Message> {
    fn from(press: Press<'a, Message>) -> Self {
        Self::new(press)
    }
}
