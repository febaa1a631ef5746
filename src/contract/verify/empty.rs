//! Nothing came: no letter or digit where the source has some. A public LibreTranslate that guards itself answers with signs.

use super::{Case, Rule};
use crate::contract::Fault;
use crate::lang::is_letter_or_digit;

pub(super) const RULE: Rule = Rule { fault: Fault::Empty, holds };

fn holds(case: &Case<'_>) -> bool {
    let says = |text: &str| text.chars().any(is_letter_or_digit);
    case.reply.text.is_empty() || says(case.source.text) && !says(case.reply.text)
}
