//! Nothing came: no letter or digit where the source has some. A public LibreTranslate that guards itself answers with signs.

use crate::lang::is_letter_or_digit;

pub(super) fn is(source: &str, reply: &str) -> bool {
    let says = |text: &str| text.chars().any(is_letter_or_digit);
    reply.is_empty() || says(source) && !says(reply)
}
