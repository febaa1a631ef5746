//! Signs that stand for one thing and travel unchanged: coordinates, phones, numbers of documents, addresses of the net, codes
//! of units and weapons.

mod blood;
mod codes;
mod coordinates;
mod documents;
mod groups;

use std::ops::Range;

/// What an identifier is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// E-mail, an address of the web, a name in a messenger.
    Address,
    /// Coordinates.
    Place,
    /// A telephone.
    Phone,
    /// A document, a person, a unit, a car.
    Document,
    /// A weapon, a vehicle, a thing with letters and figures for a name: `Т-72`.
    Code,
}

/// An identifier and its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Identifier {
    /// Where, in bytes.
    pub span: Range<usize>,
    /// What it is of.
    pub kind: Kind,
}

/// The identifiers of a text, in order, without overlap.
pub fn find(text: &str) -> Vec<Identifier> {
    let mut found: Vec<Identifier> = Vec::new();
    let types = of_kind(Kind::Code, blood::find(text));
    if !text.bytes().any(|byte| byte.is_ascii_digit() || byte == b'@') {
        return types.collect();
    }
    for next in addresses(text).into_iter().chain(numbers(text)).chain(codes(text)).chain(types) {
        let free = |other: &Identifier| other.span.end <= next.span.start || next.span.end <= other.span.start;
        if found.iter().all(free) {
            found.push(next);
        }
    }
    found.sort_by_key(|found| found.span.start);
    found
}

/// E-mail and addresses of the web.
pub fn addresses(text: &str) -> Vec<Identifier> {
    of_kind(Kind::Address, documents::addresses(text)).collect()
}

/// Coordinates, phones and numbers of documents, in this order: of two at one place the first stands.
pub fn numbers(text: &str) -> Vec<Identifier> {
    let places = of_kind(Kind::Place, coordinates::find(text));
    let phones = of_kind(Kind::Phone, documents::phones(text));
    let grouped = groups::find(text).into_iter().map(|(span, kind)| Identifier { span, kind });
    let documents = of_kind(Kind::Document, documents::documents(text));
    places.chain(phones).chain(grouped).chain(documents).collect()
}

/// The letters and figures of an identifier, in capitals, whatever parts them.
pub fn key(said: &str) -> String {
    said.chars().filter(|c| c.is_alphanumeric() || *c == '+').flat_map(char::to_uppercase).collect()
}

fn codes(text: &str) -> Vec<Identifier> {
    of_kind(Kind::Code, codes::find(text)).collect()
}

fn of_kind(kind: Kind, spans: Vec<Range<usize>>) -> impl Iterator<Item = Identifier> {
    spans.into_iter().map(move |span| Identifier { span, kind })
}

/// A place without these signs at its end.
fn trimmed(text: &str, span: Range<usize>, signs: &[char]) -> Range<usize> {
    let said = text.get(span.clone()).unwrap_or_default();
    span.start..span.start + said.trim_end_matches(signs).len()
}
