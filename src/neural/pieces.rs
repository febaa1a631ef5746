//! Whether bytes are a SentencePiece vocabulary that the engine reads right, before it takes them for one.
//!
//! The layout is that of `ModelProto` (google/sentencepiece, `sentencepiece_model.proto`). The engine reads whatever it is given
//! as a unigram model, without looking; and it does not tell what a piece is, so that is read here.

use std::collections::HashSet;

use crate::neural::protobuf::{Value, fields};
use crate::neural::{charsmap, mistaken};

/// So many bytes a piece may have. SentencePiece makes none of more than 16 characters by itself.
const LONGEST: usize = 256;

/// So many pieces a vocabulary may have; Firefox's have 32,000 or 64,000.
const MOST: usize = 1 << 20;

/// What a piece is (`SentencePiece.Type`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Text.
    Text,
    /// What stands for everything unknown.
    Unknown,
    /// A mark that no text is: the end.
    Control,
    /// A single byte of a character that is no piece.
    Byte(u8),
}

/// What each piece of a vocabulary is; an error says what is wrong with it, in words that follow "the vocabulary".
///
/// Whether it belongs to a model, only their sizes tell: one of the same size passes (see [`crate::neural::container::check`]).
pub fn check(bytes: &[u8]) -> Result<Vec<Kind>, String> {
    mistaken::check(bytes)?;
    if bytes.starts_with(mistaken::MARIAN) {
        return Err("is a model, not a vocabulary".to_owned());
    }
    let mut kinds = Vec::new();
    let mut seen = HashSet::new();
    let mut parts = HashSet::new();
    for field in fields(bytes) {
        let field = field.ok_or("is no SentencePiece file, or is cut or damaged")?;
        parts.insert(field.0);
        match field {
            (1, Value::Bytes(piece)) => {
                let (text, kind) = piece_of(piece)?;
                if !seen.insert(text) {
                    return Err(format!("has the piece \"{text}\" twice: it is damaged"));
                }
                kinds.push(kind);
            }
            (2, Value::Bytes(spec)) => trainer(spec)?,
            (3, Value::Bytes(spec)) => normalizer(spec)?,
            _ => {}
        }
    }
    if kinds.is_empty() || kinds.len() > MOST {
        return Err(format!("is no SentencePiece file of a model: it has {} pieces", kinds.len()));
    }
    // They stand behind the pieces: without them the file would do, and normalize nothing.
    if !parts.contains(&2) || !parts.contains(&3) {
        return Err("does not say how it was made: it is cut".to_owned());
    }
    marks(&kinds, &seen)?;
    Ok(kinds)
}

/// A piece and what it is.
fn piece_of(message: &[u8]) -> Result<(&str, Kind), String> {
    let damaged = || "has a piece that cannot be read: it is no SentencePiece file, or is damaged".to_owned();
    let (mut text, mut score, mut kind) = ("", 0.0f32, 1);
    for field in fields(message) {
        match field.ok_or_else(damaged)? {
            (1, Value::Bytes(bytes)) => text = std::str::from_utf8(bytes).map_err(|_| damaged())?,
            (2, Value::Four(bytes)) => score = f32::from_le_bytes(bytes),
            (3, Value::Number(number)) => kind = number,
            _ => {}
        }
    }
    if text.is_empty() || text.len() > LONGEST || !score.is_finite() {
        return Err(damaged());
    }
    let kind = match kind {
        1 | 4 | 5 => Kind::Text,
        2 => Kind::Unknown,
        3 => Kind::Control,
        6 => Kind::Byte(byte(text).ok_or_else(damaged)?),
        _ => return Err(damaged()),
    };
    // The engine knows both by their text.
    if matches!((text, kind), ("</s>", Kind::Control) | ("<unk>", Kind::Unknown)) || !["</s>", "<unk>"].contains(&text)
    {
        Ok((text, kind))
    } else {
        Err(format!("has {text} as a piece of text"))
    }
}

/// The byte that a piece such as `<0xEA>` stands for.
fn byte(piece: &str) -> Option<u8> {
    let digits = piece.strip_prefix("<0x")?.strip_suffix('>').filter(|digits| digits.len() == 2)?;
    u8::from_str_radix(digits, 16).ok()
}

/// The end mark and the unknown piece are there; of the bytes, all or none, for the engine drops those that are missing.
fn marks(kinds: &[Kind], texts: &HashSet<&str>) -> Result<(), String> {
    for mark in ["</s>", "<unk>"] {
        if !texts.contains(mark) {
            return Err(format!("has no {mark}, which Marian's vocabularies have"));
        }
    }
    let bytes: HashSet<&Kind> = kinds.iter().filter(|kind| matches!(kind, Kind::Byte(_))).collect();
    if ![0, 256].contains(&bytes.len()) {
        return Err(format!("has pieces for {} of the 256 bytes: it is damaged", bytes.len()));
    }
    Ok(())
}

/// `TrainerSpec`: how the vocabulary was made.
fn trainer(spec: &[u8]) -> Result<(), String> {
    for field in fields(spec) {
        let other = match field.ok_or("has a damaged description")? {
            (3, Value::Number(1)) => continue,
            (3, Value::Number(2)) => "a BPE vocabulary",
            (3, Value::Number(3)) => "a vocabulary of words",
            (3, Value::Number(4)) => "a vocabulary of characters",
            (3, _) => "a vocabulary of an unknown kind",
            (24, Value::Number(1)) => "a vocabulary with blanks behind the words",
            _ => continue,
        };
        return Err(format!("is {other}; Firefox's models have a unigram one, with blanks before the words"));
    }
    Ok(())
}

/// `NormalizerSpec`: what is done to a text before it is cut into pieces.
fn normalizer(spec: &[u8]) -> Result<(), String> {
    for field in fields(spec) {
        match field.ok_or("has a damaged description")? {
            (2, Value::Bytes(table)) => charsmap::check(table)?,
            (5, Value::Number(0)) => return Err("has pieces with bare blanks, unlike Firefox's models".to_owned()),
            _ => {}
        }
    }
    Ok(())
}
