//! The words of the glossary: rendered as it says, forbidden, kept, the same throughout, and homographs read as meant.

mod forbidden;
mod held;
mod homograph;
mod homographs;
mod keep;
mod loose;
mod named;
mod term;
mod variant;
mod wording;

use super::{Category, Cell, Check, Known, Pair, Place, Reading, Remark, Run, Watch, Window};

pub use held::{Held, is_exact};

pub(super) use forbidden::CHECK as FORBIDDEN;
pub(super) use homograph::CHECK as HOMOGRAPH;
pub(super) use keep::CHECK as KEEP;
pub(super) use term::CHECK as TERM;
pub(super) use variant::CHECK as VARIANT;
