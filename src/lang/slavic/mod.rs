//! What Ukrainian and Russian share: Cyrillic letters, the forms of one name in both languages, numerals that are declined.

mod cyrillic;
mod given_names;
mod kin;
mod name_pairs;
mod numerals;
mod place_names;
mod renderings;
mod short_names;
mod side;
mod telling;

pub(super) use cyrillic::{Place, cased_as, latin, words};
pub use cyrillic::{is_apostrophe, is_cyrillic, with_one_apostrophe};
pub use kin::ukrainian_odds;
pub(super) use name_pairs::established;
pub use name_pairs::{Side, given_names_of, latin_key, translated};
pub(super) use numerals::{Declined, add, has, joined};
pub(super) use renderings::renderings;
pub use side::side_of;
pub(super) use side::{is_russian, is_ukrainian};
