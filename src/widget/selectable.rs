//! A text that can be selected with the mouse and the keyboard and copied, on any keyboard layout.
//!
//! iced 0.14 has none. Keys are known by their place, as everywhere: Ctrl and the key of C copy on a Cyrillic layout too.
//! Only one text has a selection at a time: a press anywhere else takes it away.

mod motion;

use iced::advanced::graphics::text::Paragraph;
use iced::advanced::graphics::text::cosmic_text::{Affinity, Cursor};
use iced::advanced::layout::{self, Layout};
use iced::advanced::text::{self, Paragraph as _, Span};
use iced::advanced::widget::operation::{Operation, Outcome};
use iced::advanced::widget::tree::{self, Tree};
use iced::advanced::widget::{Id, Widget, operate};
use iced::advanced::{Clipboard, Renderer as _, Shell, clipboard, mouse, renderer};
use iced::keyboard::{self, Modifiers, key};
use iced::widget::text::{LineHeight, Wrapping};
use iced::{Color, Element, Event, Font, Length, Point, Rectangle, Renderer, Size, Task, Theme, alignment};

use std::any::Any;
use std::convert::Infallible;
use std::ops::Range;

/// A text as wide as there is room, that can be selected.
#[derive(Clone, Debug, PartialEq)]
pub struct Selectable {
    /// What it says.
    pub content: String,
    /// Words on a ground of their own, in their order.
    pub marks: Vec<Mark>,
    /// The face.
    pub font: Font,
    /// Its size in logical pixels.
    pub size: f32,
    /// Line height as a multiple of the size.
    pub leading: f32,
    /// Ground of what is selected.
    pub selected: Color,
}

/// Words on a ground of their own.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// Where they stand, in bytes.
    pub range: Range<usize>,
    /// Their ground.
    pub ground: Color,
    /// Their colour.
    pub ink: Color,
}

/// Selects the whole of the first text at or below the top of a block, and nothing else.
pub fn select<T: Send + 'static>(block: Id) -> Task<T> {
    operate(Select { block, top: None, done: false }).discard()
}

struct Select {
    block: Id,
    top: Option<f32>,
    done: bool,
}

impl Operation<()> for Select {
    fn traverse(&mut self, operate: &mut dyn FnMut(&mut dyn Operation<()>)) {
        operate(self);
    }

    fn container(&mut self, id: Option<&Id>, bounds: Rectangle) {
        if id == Some(&self.block) {
            self.top = Some(bounds.y);
        }
    }

    fn custom(&mut self, _id: Option<&Id>, bounds: Rectangle, state: &mut dyn Any) {
        let Some(state) = state.downcast_mut::<State>() else { return };
        let chosen = !self.done && self.top.is_some_and(|top| bounds.y >= top - 0.5);
        state.selection = chosen.then_some(Selection { anchor: 0, head: state.content.len() });
        self.done |= chosen;
    }

    fn finish(&self) -> Outcome<()> {
        Outcome::None
    }
}

/// From where a selection was begun to where it has come, in bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Selection {
    anchor: usize,
    head: usize,
}

impl Selection {
    fn range(self) -> Range<usize> {
        self.anchor.min(self.head)..self.anchor.max(self.head)
    }
}

#[derive(Default)]
struct State {
    paragraph: Paragraph,
    /// What the paragraph was made of.
    content: String,
    marks: Vec<Mark>,
    selection: Option<Selection>,
    dragging: bool,
    click: Option<mouse::Click>,
}

impl State {
    /// Sets the text anew as far as something has changed.
    fn set(&mut self, text: &Selectable, bounds: Size) {
        let shaping = if text.marks.is_empty() { text::Shaping::default() } else { text::Shaping::Advanced };
        let format = text::Text {
            content: (),
            bounds,
            size: text.size.into(),
            line_height: LineHeight::Relative(text.leading),
            font: text.font,
            align_x: text::Alignment::Default,
            align_y: alignment::Vertical::Top,
            shaping,
            wrapping: Wrapping::WordOrGlyph,
        };
        let same = self.content == text.content && self.marks == text.marks;
        match self.paragraph.compare(format) {
            text::Difference::None if same => return,
            text::Difference::Bounds if same => return self.paragraph.resize(bounds),
            _ => {}
        }
        if self.content != text.content {
            (self.selection, self.dragging) = (None, false);
        }
        self.paragraph = if text.marks.is_empty() {
            Paragraph::with_text(format.with_content(text.content.as_str()))
        } else {
            Paragraph::with_spans(format.with_content(spans(text).as_slice()))
        };
        self.content.clone_from(&text.content);
        self.marks.clone_from(&text.marks);
    }

    /// Offset of the beginning of a line as written.
    fn line_start(&self, line: usize) -> usize {
        line.checked_sub(1).and_then(|before| self.content.match_indices('\n').nth(before)).map_or(0, |(at, _)| at + 1)
    }

    fn cursor(&self, at: usize, affinity: Affinity) -> Cursor {
        let line = self.content[..at].matches('\n').count();
        Cursor::new_with_affinity(line, at - self.line_start(line), affinity)
    }

    /// The place nearest to a point of the text, and the beginning of the letter at that point.
    fn hit(&self, point: Point) -> (usize, usize) {
        let end = self.content.len();
        let Some(found) = self.paragraph.buffer().hit(point.x.max(0.0), point.y.max(0.0)) else { return (end, end) };
        let place = (self.line_start(found.line) + found.index).min(end);
        // On the right half of a letter the nearest place is behind it.
        let letter = if found.affinity == Affinity::Before { motion::letter(&self.content, place, false) } else { place };
        (place, letter)
    }

    /// The grounds of a selection, line by line.
    fn grounds(&self, range: &Range<usize>) -> Vec<Rectangle> {
        let (from, to) = (self.cursor(range.start, Affinity::After), self.cursor(range.end, Affinity::Before));
        let runs = self.paragraph.buffer().layout_runs();
        let of_run = runs.filter_map(|run| {
            let (x, width) = run.highlight(from, to)?;
            (width > 0.0).then_some(Rectangle { x, y: run.line_top, width, height: run.line_height })
        });
        of_run.collect()
    }

    /// The place in the line above or below.
    fn vertical(&self, at: usize, down: bool) -> usize {
        // The edge of the letter before the place, or after it at the beginning.
        let (letter, after) = match motion::letter(&self.content, at, false) {
            before if before < at => (before..at, true),
            _ => (at..motion::letter(&self.content, at, true), false),
        };
        let Some(ground) = self.grounds(&letter).pop() else { return at };
        let x = if after { ground.x + ground.width } else { ground.x };
        let y = ground.center_y() + if down { ground.height } else { -ground.height };
        if y < 0.0 {
            0
        } else if y > self.paragraph.min_bounds().height {
            self.content.len()
        } else {
            self.hit(Point::new(x, y)).0
        }
    }

    /// Where the head of the selection goes with a key, if it goes anywhere.
    fn moved(&self, head: usize, code: key::Code, modifiers: Modifiers) -> Option<usize> {
        use key::Code::{ArrowDown, ArrowLeft, ArrowRight, ArrowUp, End, Home};
        let text = self.content.as_str();
        Some(match code {
            ArrowLeft | ArrowRight if modifiers.jump() => motion::word(text, head, code == ArrowRight),
            ArrowLeft | ArrowRight => motion::letter(text, head, code == ArrowRight),
            ArrowUp | ArrowDown => self.vertical(head, code == ArrowDown),
            Home => 0,
            End => text.len(),
            _ => return None,
        })
    }

    /// Begins a selection: one press a place, two a word, three the whole.
    fn press(&mut self, point: Point) {
        let click = mouse::Click::new(point, mouse::Button::Left, self.click);
        let (at, letter) = self.hit(point);
        let range = match click.kind() {
            mouse::click::Kind::Single => at..at,
            mouse::click::Kind::Double => motion::word_at(&self.content, letter),
            mouse::click::Kind::Triple => 0..self.content.len(),
        };
        self.selection = Some(Selection { anchor: range.start, head: range.end });
        self.dragging = click.kind() == mouse::click::Kind::Single;
        self.click = Some(click);
    }

    /// What a key does with a selection; whether it was one of its keys.
    fn key(&mut self, code: key::Code, modifiers: Modifiers, clipboard: &mut dyn Clipboard) -> bool {
        let Some(selection) = self.selection else { return false };
        let any = selection.anchor != selection.head;
        let command = any && modifiers.command() && !modifiers.shift() && !modifiers.alt();
        match code {
            key::Code::KeyC if command => clipboard.write(clipboard::Kind::Standard, self.content[selection.range()].to_owned()),
            key::Code::KeyA if command => self.selection = Some(Selection { anchor: 0, head: self.content.len() }),
            key::Code::Escape if any => self.selection = None,
            code if modifiers.shift() => match self.moved(selection.head, code, modifiers) {
                Some(head) => self.selection = Some(Selection { head, ..selection }),
                None => return false,
            },
            _ => return false,
        }
        true
    }
}

/// The text in pieces; every second one is marked.
fn spans(text: &Selectable) -> Vec<Span<'_, Infallible>> {
    let mut spans = Vec::with_capacity(text.marks.len() * 2 + 1);
    let mut at = 0;
    for mark in &text.marks {
        spans.push(Span::new(&text.content[at..mark.range.start]));
        spans.push(Span::new(&text.content[mark.range.clone()]).color(mark.ink));
        at = mark.range.end;
    }
    spans.push(Span::new(&text.content[at..]));
    spans
}

impl<Message> Widget<Message, Theme, Renderer> for Selectable {
    fn tag(&self) -> tree::Tag {
        tree::Tag::of::<State>()
    }

    fn state(&self) -> tree::State {
        tree::State::new(State::default())
    }

    fn size(&self) -> Size<Length> {
        Size::new(Length::Fill, Length::Shrink)
    }

    fn layout(&mut self, tree: &mut Tree, _renderer: &Renderer, limits: &layout::Limits) -> layout::Node {
        layout::sized(limits, Length::Fill, Length::Shrink, |limits| {
            let state = tree.state.downcast_mut::<State>();
            state.set(self, limits.max());
            state.paragraph.min_bounds()
        })
    }

    fn operate(&mut self, tree: &mut Tree, layout: Layout<'_>, _renderer: &Renderer, operation: &mut dyn Operation) {
        operation.text(None, layout.bounds(), &self.content);
        operation.custom(None, layout.bounds(), tree.state.downcast_mut::<State>());
    }

    fn update(
        &mut self,
        tree: &mut Tree,
        event: &Event,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        _renderer: &Renderer,
        clipboard: &mut dyn Clipboard,
        shell: &mut Shell<'_, Message>,
        viewport: &Rectangle,
    ) {
        let state = tree.state.downcast_mut::<State>();
        let before = state.selection;
        let bounds = layout.bounds();
        match event {
            Event::Mouse(mouse::Event::ButtonPressed(mouse::Button::Left)) => {
                (state.selection, state.dragging) = (None, false);
                let seen = bounds.intersection(viewport).filter(|_| !shell.is_event_captured());
                if let Some(point) = seen.and_then(|seen| cursor.position_over(seen)) {
                    state.press(point - (bounds.position() - Point::ORIGIN));
                }
            }
            Event::Mouse(mouse::Event::CursorMoved { .. }) if state.dragging => {
                // Beyond its edges too: the pointer drags the nearest end along.
                if let Some((point, selection)) = cursor.land().position().zip(state.selection) {
                    let (head, _) = state.hit(point - (bounds.position() - Point::ORIGIN));
                    state.selection = Some(Selection { head, ..selection });
                }
            }
            Event::Mouse(mouse::Event::ButtonReleased(mouse::Button::Left)) => state.dragging = false,
            Event::Keyboard(keyboard::Event::KeyPressed { physical_key: key::Physical::Code(code), modifiers, .. })
                if !shell.is_event_captured() && state.key(*code, *modifiers, clipboard) =>
            {
                shell.capture_event();
            }
            _ => {}
        }
        if state.selection != before {
            shell.request_redraw();
        }
    }

    fn draw(
        &self,
        tree: &Tree,
        renderer: &mut Renderer,
        _theme: &Theme,
        style: &renderer::Style,
        layout: Layout<'_>,
        _cursor: mouse::Cursor,
        viewport: &Rectangle,
    ) {
        let bounds = layout.bounds();
        if !bounds.intersects(viewport) {
            return;
        }
        let state = tree.state.downcast_ref::<State>();
        let mut fill = |ground: Rectangle, colour: Color| {
            let bounds = ground + (bounds.position() - Point::ORIGIN);
            renderer.fill_quad(renderer::Quad { bounds, ..renderer::Quad::default() }, colour);
        };
        if let Some(selection) = state.selection {
            // Lines overlap by a pixel, so that there is no seam where their height is not a whole number.
            let grounds = state.grounds(&selection.range()).into_iter().map(|ground| Rectangle { height: ground.height + 1.0, ..ground });
            grounds.for_each(|ground| fill(ground, self.selected));
        }
        // Over the selection, since the ink of a mark is chosen for its own ground.
        for (number, mark) in self.marks.iter().enumerate() {
            state.paragraph.span_bounds(number * 2 + 1).into_iter().for_each(|ground| fill(ground, mark.ground));
        }
        iced::advanced::widget::text::draw(renderer, style, bounds, &state.paragraph, iced::widget::text::Style::default(), viewport);
    }

    fn mouse_interaction(
        &self,
        tree: &Tree,
        layout: Layout<'_>,
        cursor: mouse::Cursor,
        viewport: &Rectangle,
        _renderer: &Renderer,
    ) -> mouse::Interaction {
        let over = layout.bounds().intersection(viewport).is_some_and(|seen| cursor.is_over(seen));
        if over || tree.state.downcast_ref::<State>().dragging { mouse::Interaction::Text } else { mouse::Interaction::default() }
    }
}

impl<'a, Message: 'a> From<Selectable> for Element<'a, Message> {
    fn from(text: Selectable) -> Self {
        Self::new(text)
    }
}
