//! Bytes into text: byte order marks, UTF-8, UTF-16, UTF-32 and the legacy encodings of Korea and Ukraine.
//!
//! Nothing is replaced: a byte that has no meaning in the encoding is an error with its place.

mod legacy;
mod unicode;
mod writing;

use encoding_rs::{DecoderResult, EUC_KR, Encoding};

use super::ParseError;
use super::lines::lines;
use unicode::Utf32;

/// A file's text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text without byte order mark.
    pub text: String,
    /// The encoding, by a name that `--encoding` takes.
    pub encoding: &'static str,
    /// The bytes leave no doubt. Otherwise it is the likeliest guess, and the user should be told.
    pub sure: bool,
}

/// How bytes become characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Charset {
    /// One of the web's encodings.
    Web(&'static Encoding),
    /// UTF-32, which the web does not have.
    Wide(Utf32),
}

/// Where bytes have no meaning: offset from 0 and line from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Broken {
    offset: usize,
    line: u32,
}

/// Decodes a file, in the encoding `wanted` or in the one that its bytes show.
///
/// # Errors
/// An unknown name, a byte order mark that contradicts `wanted`, bytes without meaning, or a file that is no text.
pub fn decode(bytes: &[u8], wanted: Option<&str>) -> Result<Decoded, ParseError> {
    let marked = unicode::byte_order_mark(bytes);
    match (wanted, marked) {
        (Some(name), mark) => decode_as_wanted(bytes, name, mark),
        (None, Some((charset, length))) => certain(charset, bytes.get(length..).unwrap_or_default(), length),
        (None, None) if bytes.contains(&0) => match unicode::without_mark(bytes) {
            Some((charset, text)) => Ok(Decoded { text, encoding: charset.name(), sure: true }),
            None => Err(no_text()),
        },
        (None, None) => match std::str::from_utf8(bytes) {
            // One or two odd characters may be letters of another encoding that happen to be UTF-8 too.
            Ok(text) if !writing::is_odd_word(text) => {
                Ok(Decoded { text: text.to_owned(), encoding: "UTF-8", sure: true })
            }
            _ => legacy::guess(bytes),
        },
    }
}

fn decode_as_wanted(bytes: &[u8], name: &str, mark: Option<(Charset, usize)>) -> Result<Decoded, ParseError> {
    let either_order = ["utf-16", "utf16", "utf-32", "utf32"].contains(&name.trim().to_lowercase().as_str());
    match (Charset::by_name(name), mark) {
        (None, _) => Err(ParseError {
            line: None,
            problem: format!("unknown encoding '{name}'"),
            hint: Some("for example utf-8, utf-16, cp949, windows-1251, koi8-u".into()),
        }),
        (Some(charset), Some((marked, length)))
            if charset == marked || (either_order && marked.is_wide_as(charset)) =>
        {
            certain(marked, bytes.get(length..).unwrap_or_default(), length)
        }
        (Some(charset), Some((marked, _))) => Err(ParseError {
            line: None,
            problem: format!(
                "the file begins with the byte order mark of {}, so it is not {}",
                marked.name(),
                charset.name()
            ),
            hint: Some("leave --encoding out".into()),
        }),
        (Some(charset), None) => certain(charset, bytes, 0),
    }
}

/// Decodes in a charset that is known; `before` bytes were taken off the front.
fn certain(charset: Charset, bytes: &[u8], before: usize) -> Result<Decoded, ParseError> {
    match charset.decode(bytes) {
        Ok(text) => Ok(Decoded { text, encoding: charset.name(), sure: true }),
        Err(broken) => Err(broken_bytes(charset, bytes, broken, before)),
    }
}

fn broken_bytes(charset: Charset, bytes: &[u8], broken: Broken, before: usize) -> ParseError {
    let shown: Vec<String> = bytes.iter().skip(broken.offset).take(4).map(|b| format!("{b:02X}")).collect();
    ParseError {
        line: Some(broken.line),
        problem: format!(
            "the bytes {} at offset {} have no meaning in {}",
            shown.join(" "),
            broken.offset + before,
            charset.name()
        ),
        hint: Some(
            "the file is damaged there or in another encoding: mend that place or name the encoding with --encoding"
                .into(),
        ),
    }
}

fn no_text() -> ParseError {
    ParseError {
        line: None,
        problem: "the file holds zero bytes, so it is no text in any encoding known here".into(),
        hint: Some(
            "a document such as DOCX or PDF must be saved as text first; UTF-16 can be named with --encoding".into(),
        ),
    }
}

impl Charset {
    fn by_name(name: &str) -> Option<Charset> {
        let name = name.trim().to_lowercase();
        match name.as_str() {
            "cp949" | "ms949" | "uhc" => return Some(Charset::Web(EUC_KR)),
            "utf16" => return Some(Charset::Web(encoding_rs::UTF_16LE)),
            "utf-32" | "utf32" | "utf-32le" => return Some(Charset::Wide(Utf32::Little)),
            "utf-32be" => return Some(Charset::Wide(Utf32::Big)),
            _ => {}
        }
        Encoding::for_label_no_replacement(name.as_bytes()).map(Charset::Web)
    }

    fn name(self) -> &'static str {
        match self {
            // The web's EUC-KR is CP949, which is what its files are called in Korea.
            Charset::Web(encoding) if encoding == EUC_KR => "CP949",
            Charset::Web(encoding) => encoding.name(),
            Charset::Wide(Utf32::Little) => "UTF-32LE",
            Charset::Wide(Utf32::Big) => "UTF-32BE",
        }
    }

    /// Both are UTF-16, or both are UTF-32, in whatever byte order.
    fn is_wide_as(self, other: Charset) -> bool {
        let width = |charset: Charset| charset.name().get(..6).filter(|w| *w != "window").map(str::to_owned);
        width(self).is_some_and(|w| w.starts_with("UTF-") && Some(w) == width(other))
    }

    fn decode(self, bytes: &[u8]) -> Result<String, Broken> {
        let encoding = match self {
            Charset::Web(encoding) => encoding,
            Charset::Wide(order) => return unicode::decode_utf32(bytes, order),
        };
        let mut decoder = encoding.new_decoder_without_bom_handling();
        let room = decoder.max_utf8_buffer_length_without_replacement(bytes.len()).unwrap_or(bytes.len());
        let mut text = String::with_capacity(room);
        match decoder.decode_to_string_without_replacement(bytes, &mut text, true) {
            (DecoderResult::InputEmpty, _) => Ok(text),
            (DecoderResult::Malformed(bad, after), read) => {
                Err(broken_at(read.saturating_sub(usize::from(bad) + usize::from(after)), &text))
            }
            (DecoderResult::OutputFull, read) => Err(broken_at(read, &text)),
        }
    }
}

/// The place after the text that could be read.
fn broken_at(offset: usize, readable: &str) -> Broken {
    let ended = usize::from(readable.is_empty() || readable.ends_with(['\n', '\r']));
    Broken { offset, line: u32::try_from(lines(readable).count() + ended).unwrap_or(u32::MAX) }
}

#[cfg(test)]
mod tests;
