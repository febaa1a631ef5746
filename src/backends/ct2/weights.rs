//! Whether bytes are the weights of a translation model (`model.bin`), before CTranslate2 takes them for one: it reads beside
//! its own memory where an embedding is asked for that is not there.
//!
//! The file, little endian (CTranslate2, python/ctranslate2/specs/model_spec.py): version, name and revision of the model's kind;
//! the variables, each a name, its shape, its type, its bytes; then other names for some of them.

use std::collections::HashMap;

/// The versions of the file that are read: 4 came with types of variables, 6 is what CTranslate2 4 writes.
const VERSIONS: std::ops::RangeInclusive<u32> = 4..=6;
/// The kind of models with an encoder and a decoder, and the newest revision that CTranslate2 knows.
const SPEC: (&str, u32) = ("TransformerSpec", 7);
/// Bytes of a number, by its type: float32, int8, int16, int32, float16, bfloat16.
const WIDTHS: [usize; 6] = [4, 1, 2, 4, 2, 2];

/// What was found in the weights.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Weights {
    /// Tokens of the source side.
    pub source: usize,
    /// Tokens of the target side.
    pub target: usize,
    /// The model ends a source text itself, as files before version 6 say here; `None` where they do not.
    pub ends: Option<bool>,
}

/// A variable.
struct Variable<'b> {
    shape: Vec<usize>,
    bytes: &'b [u8],
}

impl Variable<'_> {
    fn count(&self) -> usize {
        self.shape.iter().product()
    }

    /// The value of a single small whole number.
    fn whole(&self) -> Option<i16> {
        match self.bytes {
            [one] => Some(i16::from(*one)),
            [low, high] => Some(i16::from_le_bytes([*low, *high])),
            _ => None,
        }
    }
}

type Variables<'b> = HashMap<&'b str, Variable<'b>>;

/// Looks through the whole file. An error says what is wrong with it.
pub fn check(bytes: &[u8]) -> Result<Weights, String> {
    let mut rest = Rest { bytes };
    header(&mut rest)?;
    let variables = variables(&mut rest)?;
    let aliases = aliases(&mut rest)?;
    parts(&variables)?;
    let rows = |names: &[&str]| {
        let find = |name: &&str| variables.get(*name).or_else(|| variables.get(aliases.get(*name)?));
        let shape = names.iter().find_map(find).map(|variable| variable.shape.as_slice());
        shape.and_then(|shape| shape.first().copied()).ok_or("it has no embeddings")
    };
    let ends = variables.get("with_source_eos").and_then(Variable::whole).map(|flag| flag != 0);
    let source = rows(&["encoder/embeddings_0/weight", "encoder/embeddings/weight"])?;
    Ok(Weights { source, target: rows(&["decoder/embeddings/weight"])?, ends })
}

fn header(rest: &mut Rest<'_>) -> Result<(), String> {
    let version = rest.u32()?;
    if !VERSIONS.contains(&version) {
        let (first, last) = (VERSIONS.start(), VERSIONS.end());
        return Err(format!("it is no model of CTranslate2, or of a version other than {first} to {last}"));
    }
    let (spec, revision) = (rest.string()?, rest.u32()?);
    if spec != SPEC.0 {
        return Err(format!("it is a {spec}, which does not translate"));
    }
    if revision > SPEC.1 {
        return Err(format!("its revision is {revision}, and {} is the newest that is known here", SPEC.1));
    }
    Ok(())
}

fn variables<'b>(rest: &mut Rest<'b>) -> Result<Variables<'b>, String> {
    let count = rest.u32()?;
    let mut variables = Variables::new();
    for _ in 0..count {
        let name = rest.string()?;
        let rank = rest.u8()?;
        let shape = (0..rank).map(|_| rest.u32().map(|size| size as usize)).collect::<Result<Vec<_>, _>>()?;
        let (kind, length) = (rest.u8()?, rest.u32()? as usize);
        let width = WIDTHS.get(usize::from(kind)).copied();
        let expected = shape.iter().try_fold(width.unwrap_or_default(), |bytes, size| bytes.checked_mul(*size));
        if expected != Some(length) || length == 0 {
            return Err(format!("it is damaged: the size of {name} is not that of its shape"));
        }
        variables.insert(name, Variable { shape, bytes: rest.take(length)? });
    }
    Ok(variables)
}

fn aliases<'b>(rest: &mut Rest<'b>) -> Result<HashMap<&'b str, &'b str>, String> {
    let count = rest.u32()?;
    (0..count).map(|_| Ok((rest.string()?, rest.string()?))).collect()
}

/// Variables that belong together are of one size.
fn parts(variables: &Variables<'_>) -> Result<(), String> {
    let damaged = |name: &str| Err(format!("it is damaged: {name} does not fit the others"));
    let width = variables.get("decoder/embeddings/weight").and_then(|table| table.shape.get(1)).copied();
    for (name, variable) in variables {
        if name.ends_with("/num_heads") {
            let heads = variable.whole().and_then(|heads| usize::try_from(heads).ok()).filter(|heads| *heads > 0);
            if heads.is_none_or(|heads| width.unwrap_or_default() % heads != 0) {
                return damaged(name);
            }
        }
        if name.contains("layer_norm/") && Some(variable.count()) != width {
            return damaged(name);
        }
        let Some(layer) = name.strip_suffix("/weight").filter(|_| variable.shape.len() == 2) else { continue };
        for part in [format!("{layer}/bias"), format!("{layer}/weight_scale")] {
            let count = variables.get(part.as_str()).map(Variable::count);
            if count.is_some_and(|count| Some(&count) != variable.shape.first() && count != 1) {
                return damaged(&part);
            }
        }
    }
    Ok(())
}

/// What is left to be read.
struct Rest<'b> {
    bytes: &'b [u8],
}

impl<'b> Rest<'b> {
    fn take(&mut self, length: usize) -> Result<&'b [u8], String> {
        let (taken, left) = self.bytes.split_at_checked(length).ok_or("it is cut: bytes are missing at its end")?;
        self.bytes = left;
        Ok(taken)
    }

    fn array<const N: usize>(&mut self) -> Result<[u8; N], String> {
        let bytes = self.take(N)?;
        bytes.try_into().map_err(|_| "it is cut".to_owned())
    }

    fn u8(&mut self) -> Result<u8, String> {
        self.array().map(u8::from_le_bytes)
    }

    fn u32(&mut self) -> Result<u32, String> {
        self.array().map(u32::from_le_bytes)
    }

    /// Its length with the zero behind it, itself, the zero.
    fn string(&mut self) -> Result<&'b str, String> {
        let length = usize::from(self.array().map(u16::from_le_bytes)?);
        let text = self.take(length)?.split_last().and_then(|(_, text)| std::str::from_utf8(text).ok());
        text.ok_or_else(|| "it is damaged: a name in it cannot be read".to_owned())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "tests read and write models")]

    use super::*;

    fn tiny() -> Vec<u8> {
        std::fs::read("tests/models/ct2/model.bin").unwrap()
    }

    fn wrong(bytes: &[u8]) -> String {
        check(bytes).unwrap_err()
    }

    #[test]
    fn sound_weights_say_how_many_tokens_they_have() {
        let tokens = include_str!("../../../tests/models/ct2/shared_vocabulary.json");
        let tokens: Vec<String> = serde_json::from_str(tokens).unwrap();
        assert_eq!(check(&tiny()), Ok(Weights { source: tokens.len(), target: tokens.len(), ends: None }));
    }

    #[test]
    fn cut_weights_are_refused_wherever_they_are_cut() {
        let bytes = tiny();
        for length in (0..bytes.len()).step_by(997).chain([1, 4, 5, 6, 22, bytes.len() - 1]) {
            assert!(check(&bytes[..length]).is_err(), "{length} bytes");
        }
    }

    #[test]
    fn other_files_are_refused_and_named() {
        let with = |place: usize, new: &[u8]| {
            let mut bytes = tiny();
            bytes.splice(place..place + new.len(), new.iter().copied());
            bytes
        };
        for (bytes, expected) in [
            (Vec::new(), "cut"),
            (b"PK\x03\x04 a zip file".to_vec(), "no model of CTranslate2"),
            (with(0, &[7]), "version other than 4 to 6"),
            (with(0, &[1]), "version other than 4 to 6"),
            (with(6, b"Whisper"), "which does not translate"),
            (with(22, &[8]), "revision is 8"),
        ] {
            assert!(wrong(&bytes).contains(expected), "{}", wrong(&bytes));
        }
    }

    #[test]
    fn a_size_that_does_not_fit_is_damage() {
        let place =
            |bytes: &[u8], name: &[u8]| bytes.windows(name.len()).position(|w| w == name).unwrap() + name.len() + 1;
        for (name, offset, value) in [
            ("decoder/num_heads", 6, 0_u8), // none
            ("decoder/num_heads", 6, 5),    // of 64
            ("decoder/embeddings/weight", 1, 1),
            ("encoder/layer_0/ffn/linear_0/bias", 0, 9),
        ] {
            let mut bytes = tiny();
            let place = place(&bytes, name.as_bytes());
            bytes[place + offset] = value;
            assert!(wrong(&bytes).contains("damaged") || wrong(&bytes).contains("cut"), "{name}: {}", wrong(&bytes));
        }
    }

    #[test]
    fn older_files_say_themselves_whether_they_end_a_text() {
        let mut bytes = tiny();
        let (version, count) = (5_u32.to_le_bytes(), 26);
        bytes[..4].copy_from_slice(&version);
        let variables = u32::from_le_bytes(bytes[count..count + 4].try_into().unwrap()) + 1;
        bytes[count..count + 4].copy_from_slice(&variables.to_le_bytes());
        let flag = b"\x10\0with_source_eos\0\0\x01\x01\0\0\0\x01";
        bytes.splice(count + 4..count + 4, flag.iter().copied());
        assert_eq!(check(&bytes).map(|weights| weights.ends), Ok(Some(true)));
    }
}
