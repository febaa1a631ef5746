//! Names of people and places: how one name is written in each system, and whether two spellings can be one name.
//!
//! A **name** is text of one script: Hangul, Cyrillic or Latin. [`spell()`] writes it in the **systems** that its script allows;
//! Latin letters are never turned back, for one spelling stands for several names. [`compare()`] makes the **renderings** of both
//! names and looks for what they share. A register of [`Person`]s stands above all rules.

mod compare;
mod input;
mod korean;
mod language;
mod register;
mod spell;
mod syllables;

pub use compare::{Comparison, Verdict, are_forms, compare};
pub use input::{NameError, Script};
pub use korean::{families_of, is_family, is_korean};
pub use register::{Person, Register};
pub use spell::{Asked, Spelt, System, spell};
