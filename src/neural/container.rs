//! Marian's binary container, looked at before the engine believes what it says of itself.
//!
//! The engine takes every length for true: a header that lies would have it ask for all the memory there is, a parameter that
//! is missing would stop it in the middle of a sentence. The layout (Marian, `common/binary.cpp`; numbers are little-endian): the
//! version, how many items there are; for each the lengths of its name, shape and data, and its type; all names, ended by
//! NUL; all shapes; a gap that aligns the data; all data.

use std::collections::BTreeMap;

use crate::neural::description::Description;
use crate::neural::{ModelError, Shape, mistaken, parameters};

/// The item that describes the network.
const DESCRIPTION: &str = "special:model.yml";

/// So many bytes a name may have; Marian's longest are some forty.
const LONGEST_NAME: u64 = 256;

/// So many dimensions a shape may have: Marian's tensors have four.
const DIMENSIONS: u64 = 4;

/// Bytes of an item's header.
const HEADER: u64 = 32;

/// Types that a Firefox model is made of, and others that Marian knows, to name them (Marian, `common/types.h`).
const KINDS: &[(u64, &str, Option<Kind>)] = &[
    (0x0101, "int8", Some(Kind::Text)),
    (0x0404, "float32", Some(Kind::Float)),
    (0x4101, "intgemm8", Some(Kind::Quantized)),
    (0x0402, "float16", None),
    (0x0408, "float64", None),
    (0x4102, "intgemm16", None),
];

/// The type of an item.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Numbers of 32 bits.
    Float,
    /// Numbers of 8 bits, and behind them the one that they were multiplied by.
    Quantized,
    /// Bytes that are no numbers: the description.
    Text,
}

/// Parameters, and the description, by name.
pub type Items<'a> = BTreeMap<&'a str, Item<'a>>;

/// One item of a container; its data is at least as long as its shape says.
#[derive(Debug, Clone)]
pub struct Item<'a> {
    /// Its type.
    pub kind: Kind,
    /// Its dimensions.
    pub shape: Vec<usize>,
    /// Its bytes.
    pub data: &'a [u8],
}

struct Header {
    name: u64,
    kind: u64,
    dimensions: u64,
    data: u64,
}

/// The bytes that were not read yet.
struct Reader<'a>(&'a [u8]);

/// The shape of the model in a container, where everything that the network needs is in it and of the right size.
///
/// What cannot be told here: whether the numbers are those of a good model, and whether a vocabulary of the right size is the
/// right one, for nothing in the files ties them together. Only a translation shows that.
pub fn check(bytes: &[u8]) -> Result<Shape, ModelError> {
    shape(bytes).map_err(ModelError::Model)
}

fn shape(bytes: &[u8]) -> Result<Shape, String> {
    mistaken::check(bytes)?;
    let mut items = items(bytes)?;
    let described = items.remove(DESCRIPTION).filter(|item| item.kind == Kind::Text);
    let described = described.ok_or_else(|| format!("has no description ({DESCRIPTION})"))?;
    let text = until_nul(described.data);
    let text = std::str::from_utf8(text).map_err(|_| "has a description that is no text: it is damaged".to_owned())?;
    parameters::check(items, &Description::read(text)?)
}

/// Everything that is in a container.
pub fn items(bytes: &[u8]) -> Result<Items<'_>, String> {
    if bytes.len() >= mistaken::MARIAN.len() && !bytes.starts_with(mistaken::MARIAN) {
        return Err("is not in Marian's binary format of Firefox's models (model.….intgemm.alphas.bin)".to_owned());
    }
    let mut reader = Reader(bytes);
    reader.number("the version")?;
    let headers = headers(&mut reader)?;
    let names: Vec<&str> = headers.iter().map(|header| reader.name(header.name)).collect::<Result<_, _>>()?;
    let named = || headers.iter().zip(&names);
    let shapes: Vec<Vec<usize>> =
        named().map(|(header, name)| reader.shape(header.dimensions, name)).collect::<Result<_, _>>()?;
    let gap = reader.number("the gap before its data")?;
    reader.take(gap, "the gap before its data")?;
    let mut items = Items::new();
    for ((header, name), shape) in named().zip(shapes) {
        let item = Item { kind: kind(header.kind, name)?, shape, data: reader.take(header.data, name)? };
        let needed = item.bytes().ok_or_else(|| format!("has a {name} of impossible size: it is damaged"))?;
        if item.data.len() < needed {
            return Err(format!("has a {name} that is shorter than its shape says: it is damaged"));
        }
        if items.insert(*name, item).is_some() {
            return Err(format!("has {name} twice: it is damaged"));
        }
    }
    Ok(items)
}

fn headers(reader: &mut Reader<'_>) -> Result<Vec<Header>, String> {
    let count = reader.number("the number of its items")?;
    if count > reader.0.len() as u64 / HEADER {
        return Err(format!("says that it has {count} items, more than fit into it: it is cut or damaged"));
    }
    let header = |_| {
        let mut number = || reader.number("the headers of its items");
        Ok(Header { name: number()?, kind: number()?, dimensions: number()?, data: number()? })
    };
    (0..count).map(header).collect()
}

fn kind(number: u64, name: &str) -> Result<Kind, String> {
    let refused = |what: String| format!("has {name} as {what}; only intgemm8 and float32 can be run");
    match KINDS.iter().find(|(known, ..)| *known == number) {
        Some((_, _, Some(kind))) => Ok(*kind),
        Some((_, what, None)) => Err(refused((*what).to_owned())),
        None => Err(refused(format!("type {number:#x}"))),
    }
}

impl<'a> Item<'a> {
    /// How many numbers it holds; `None` where that is more than can be counted.
    pub fn len(&self) -> Option<usize> {
        self.shape.iter().try_fold(1usize, |product, size| product.checked_mul(*size))
    }

    /// How many bytes those are.
    fn bytes(&self) -> Option<usize> {
        match self.kind {
            Kind::Float => self.len()?.checked_mul(4),
            Kind::Quantized => self.len()?.checked_add(4),
            Kind::Text => self.len(),
        }
    }

    /// The numbers, where they are of 32 bits.
    pub fn floats(&self) -> impl Iterator<Item = f32> + use<'a> {
        let count = if self.kind == Kind::Float { self.len().unwrap_or_default() } else { 0 };
        self.data.chunks_exact(4).take(count).filter_map(|four| Some(f32::from_le_bytes(four.try_into().ok()?)))
    }

    /// What quantized numbers were multiplied by; it stands behind them.
    pub fn multiplier(&self) -> Option<f32> {
        let place = self.len()?;
        let four = self.data.get(place..)?.first_chunk::<4>()?;
        (self.kind == Kind::Quantized).then(|| f32::from_le_bytes(*four))
    }
}

impl<'a> Reader<'a> {
    fn take(&mut self, length: u64, what: &str) -> Result<&'a [u8], String> {
        let parts = usize::try_from(length).ok().and_then(|length| self.0.split_at_checked(length));
        let (taken, rest) = parts.ok_or_else(|| format!("ends within {what}: it is cut or damaged"))?;
        self.0 = rest;
        Ok(taken)
    }

    fn number(&mut self, what: &str) -> Result<u64, String> {
        let bytes = self.take(8, what)?;
        Ok(bytes.iter().rev().fold(0, |number, byte| number << 8 | u64::from(*byte)))
    }

    fn name(&mut self, length: u64) -> Result<&'a str, String> {
        if length > LONGEST_NAME {
            return Err(format!("has a name of {length} bytes: it is damaged"));
        }
        let name = std::str::from_utf8(until_nul(self.take(length, "the names of its items")?));
        name.map_err(|_| "has a name that is no text: it is damaged".to_owned())
    }

    fn shape(&mut self, dimensions: u64, name: &str) -> Result<Vec<usize>, String> {
        if dimensions > DIMENSIONS {
            return Err(format!("has a {name} of {dimensions} dimensions: it is damaged"));
        }
        let bytes = self.take(4 * dimensions, "the shapes of its items")?;
        let sizes = bytes.chunks_exact(4).map(|four| i32::from_le_bytes(four.try_into().unwrap_or_default()));
        let size = |size| usize::try_from(size).ok().filter(|size| *size > 0);
        sizes.map(size).collect::<Option<_>>().ok_or_else(|| format!("has a {name} without size: it is damaged"))
    }
}

fn until_nul(bytes: &[u8]) -> &[u8] {
    bytes.split(|byte| *byte == 0).next().unwrap_or_default()
}
