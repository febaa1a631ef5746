//! UTF-16 and UTF-32, with and without a byte order mark.

use encoding_rs::{UTF_8, UTF_16BE, UTF_16LE};

use super::writing::Price;
use super::{Broken, Charset, broken_at};

/// Byte order of UTF-32.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Utf32 {
    Little,
    Big,
}

/// The charset that a byte order mark names, and the mark's length.
pub(super) fn byte_order_mark(bytes: &[u8]) -> Option<(Charset, usize)> {
    // FF FE 00 00 may also be UTF-16 that begins with U+0000, which no text does.
    [
        (&[0xff, 0xfe, 0, 0][..], Charset::Wide(Utf32::Little)),
        (&[0, 0, 0xfe, 0xff], Charset::Wide(Utf32::Big)),
        (&[0xef, 0xbb, 0xbf], Charset::Web(UTF_8)),
        (&[0xff, 0xfe], Charset::Web(UTF_16LE)),
        (&[0xfe, 0xff], Charset::Web(UTF_16BE)),
    ]
    .into_iter()
    .find(|(mark, _)| bytes.starts_with(mark))
    .map(|(mark, charset)| (charset, mark.len()))
}

/// Recognises UTF-32 and UTF-16 by where their zero bytes stand; text that does not look like writing is refused.
pub(super) fn without_mark(bytes: &[u8]) -> Option<(Charset, String)> {
    let zeros_at_odd = bytes.iter().skip(1).step_by(2).filter(|b| **b == 0).count();
    let zeros_at_even = bytes.iter().step_by(2).filter(|b| **b == 0).count();
    // Blanks, line ends and digits have their zero in the high byte.
    let utf16 = if zeros_at_odd > zeros_at_even { [UTF_16LE, UTF_16BE] } else { [UTF_16BE, UTF_16LE] };
    [Charset::Wide(Utf32::Little), Charset::Wide(Utf32::Big), Charset::Web(utf16[0]), Charset::Web(utf16[1])]
        .into_iter()
        .find_map(|charset| charset.decode(bytes).ok().filter(|text| is_writing(text)).map(|text| (charset, text)))
}

/// Characters of the languages known here, and no control characters but white space.
fn is_writing(text: &str) -> bool {
    !Price::of(text).odd && !text.chars().any(|c| c.is_control() && !c.is_whitespace())
}

/// Decodes UTF-32.
pub(super) fn decode_utf32(bytes: &[u8], order: Utf32) -> Result<String, Broken> {
    let mut text = String::with_capacity(bytes.len() / 2);
    for (index, unit) in bytes.chunks(4).enumerate() {
        let code = <[u8; 4]>::try_from(unit).ok().map(|unit| match order {
            Utf32::Little => u32::from_le_bytes(unit),
            Utf32::Big => u32::from_be_bytes(unit),
        });
        match code.and_then(char::from_u32) {
            Some(c) => text.push(c),
            None => return Err(broken_at(index * 4, &text)),
        }
    }
    Ok(text)
}
