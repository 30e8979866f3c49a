//! Parts that know no domain: pressable things that take the keyboard's focus, text that can be selected, and operations that keep a line in its place.

pub mod anchor;
pub mod cards;
pub mod catch;
pub mod kept;
pub mod peek;
pub mod press;
pub mod scale;
pub mod selectable;
pub mod whole;

pub use cards::cards;
pub use catch::catch;
pub use kept::kept;
pub use peek::peek;
pub use press::{Press, press};
pub use scale::{Stretch, scale};
pub use selectable::Selectable;
pub use whole::{whole, whole_column};
