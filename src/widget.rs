//! Parts that know no domain: pressable things that take the keyboard's focus, and operations that keep a line in its place.

pub mod anchor;
pub mod cards;
pub mod catch;
pub mod press;
pub mod scale;

pub use cards::cards;
pub use catch::catch;
pub use press::{Press, press};
pub use scale::{Stretch, scale};
