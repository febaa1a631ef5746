//! The forms of a phrase: text with slots, and how they are laid over a text.

use std::str::FromStr;

use super::fold::Folded;
use crate::lang::{Case, Lang, particles};

/// What a slot holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum SlotKind {
    /// A person of the glossary's domain `person`.
    Name,
    /// A number, also a serial number.
    Number,
    /// A date.
    Date,
    /// An age in years.
    Age,
    /// A rank of the glossary.
    Rank,
    /// A unit of the glossary, perhaps with its number.
    Unit,
    /// A place of the glossary.
    Place,
}

/// A slot's name: its kind, and its number where a phrase has two of a kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SlotName {
    /// What it holds.
    pub kind: SlotKind,
    /// `1` in `{number1}`.
    pub number: Option<u8>,
}

/// What the language needs at the place of a slot.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// The plain form.
    Plain,
    /// A case.
    Case(Case),
    /// A Korean particle, in all of its shapes; the first is the one that the phrase names.
    Particle(Vec<String>),
}

/// A piece of a form.
#[derive(Debug, Clone)]
pub(super) enum Piece {
    /// Text as it is written, and as it is compared.
    Text { written: String, folded: Vec<char> },
    /// A gap.
    Slot { name: SlotName, shape: Shape },
}

/// One way to say a phrase.
#[derive(Debug, Clone)]
pub(super) struct Form {
    pub written: String,
    pub pieces: Vec<Piece>,
    pub asked: Asked,
}

/// Whether a question mark stands at the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Yes,
    No,
    /// The verb says that it is a question: Korean -까 needs no mark.
    Either,
}

/// Where the slots of a form lie in a text: name, start and end in folded letters.
pub(super) type Captures = Vec<(SlotName, usize, usize)>;

/// No slot holds more letters.
const LONGEST_SLOT: usize = 60;

impl Form {
    /// Reads a form; the error says what is wrong with it.
    pub fn parse(text: &str, lang: Lang) -> Result<Form, String> {
        let mut pieces = Vec::new();
        let mut rest = text.trim();
        while let Some(open) = rest.find('{') {
            let (before, slot) = rest.split_at(open);
            let (inner, after) = slot.get(1..).and_then(|s| s.split_once('}')).ok_or("a slot is not closed by }")?;
            push_text(&mut pieces, before, lang);
            pieces.push(parse_slot(inner, lang)?);
            rest = after;
        }
        if rest.contains('}') {
            return Err("a } has no {".to_owned());
        }
        push_text(&mut pieces, rest, lang);
        let asked = cut_end(&mut pieces, text, lang);
        Ok(Form { written: text.trim().to_owned(), pieces, asked })
    }

    /// The text to look up, if the form has no slots.
    pub fn key(&self) -> Option<String> {
        match self.pieces.as_slice() {
            [Piece::Text { folded, .. }] => Some(folded.iter().collect()),
            _ => None,
        }
    }

    /// The slots with their shapes.
    pub fn slots(&self) -> impl Iterator<Item = (SlotName, &Shape)> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Slot { name, shape } => Some((*name, shape)),
            Piece::Text { .. } => None,
        })
    }

    /// The question mark is there, or not, as the form wants it.
    pub fn asks_like(&self, text: &Folded) -> bool {
        match self.asked {
            Asked::Yes => text.asked,
            Asked::No => !text.asked,
            Asked::Either => true,
        }
    }

    /// All ways in which the form covers the whole text.
    pub fn lay(&self, text: &Folded) -> Vec<Captures> {
        let mut found = Vec::new();
        if self.asks_like(text) && self.ends_fit(text) {
            lay(&self.pieces, text, 0, &mut Vec::new(), &mut found);
        }
        found
    }

    /// A quick look at the text before the first and after the last slot.
    fn ends_fit(&self, text: &Folded) -> bool {
        let starts = match self.pieces.first() {
            Some(Piece::Text { folded, .. }) => text.chars.starts_with(folded),
            _ => true,
        };
        let ends = match self.pieces.last() {
            Some(Piece::Text { folded, .. }) => text.chars.ends_with(folded),
            _ => true,
        };
        starts && ends
    }
}

fn lay(pieces: &[Piece], text: &Folded, at: usize, held: &mut Captures, found: &mut Vec<Captures>) {
    let rest = text.chars.get(at..).unwrap_or_default();
    match pieces.split_first() {
        None if rest.is_empty() => found.push(held.clone()),
        None => {}
        Some((Piece::Text { folded, .. }, next)) if rest.starts_with(folded) => {
            lay(next, text, at + folded.len(), held, found);
        }
        Some((Piece::Text { .. }, _)) => {}
        Some((Piece::Slot { name, shape }, next)) => {
            for end in at + 1..=at + rest.len().min(LONGEST_SLOT) {
                held.push((*name, at, end));
                let after = text.chars.get(end..).unwrap_or_default();
                for skipped in particle_lengths(shape, after) {
                    lay(next, text, end + skipped, held, found);
                }
                held.pop();
            }
        }
    }
}

/// The lengths of what the shape puts behind the slot, where it stands there: 0 where it puts nothing.
fn particle_lengths(shape: &Shape, after: &[char]) -> Vec<usize> {
    match shape {
        Shape::Plain | Shape::Case(_) => vec![0],
        Shape::Particle(shapes) => {
            let stands = |shape: &&String| shape.chars().eq(after.iter().copied().take(shape.chars().count()));
            shapes.iter().filter(stands).map(|shape| shape.chars().count()).collect()
        }
    }
}

fn push_text(pieces: &mut Vec<Piece>, text: &str, lang: Lang) {
    if !text.is_empty() {
        pieces.push(Piece::Text { written: text.to_owned(), folded: Folded::part(text, lang).chars });
    }
}

/// Takes the end mark off the form's folded letters, as it is taken off a text.
fn cut_end(pieces: &mut [Piece], text: &str, lang: Lang) -> Asked {
    let whole = Folded::new(text, lang);
    if let Some(Piece::Text { written, folded }) = pieces.last_mut() {
        let mut end = Folded::part(written, lang);
        end.cut_end();
        *folded = end.chars;
    }
    let verb = lang.same_base(Lang::KO) && [&['까'][..], &['까', '요']].iter().any(|end| whole.chars.ends_with(end));
    match whole.asked {
        _ if verb => Asked::Either,
        true => Asked::Yes,
        false => Asked::No,
    }
}

fn parse_slot(inner: &str, lang: Lang) -> Result<Piece, String> {
    let (name, shape) = inner.split_once(':').map_or((inner, None), |(name, shape)| (name, Some(shape)));
    let name = name.parse()?;
    let shape = match (shape, lang.tag()) {
        (None, _) => Shape::Plain,
        (Some(particle), "ko") => Shape::Particle(particle_shapes(particle)?),
        (Some(case), "uk" | "ru") => Shape::Case(case.parse::<Case>().map_err(|e| e.to_string())?),
        (Some(_), _) => return Err(format!("{{{inner}}} names a form, but {} has none", lang.language().name)),
    };
    Ok(Piece::Slot { name, shape })
}

/// The particle after a consonant, after ㄹ and after a vowel, the named one first.
fn particle_shapes(particle: &str) -> Result<Vec<String>, String> {
    let mut shapes = vec![particle.to_owned()];
    for noun in ["각", "갈", "가"] {
        let attached = particles::attach(noun, particle).ok_or_else(|| format!("'{particle}' is no particle"))?;
        let shape = attached.strip_prefix(noun).unwrap_or(particle).to_owned();
        if !shapes.contains(&shape) {
            shapes.push(shape);
        }
    }
    Ok(shapes)
}

impl FromStr for SlotName {
    type Err = String;

    fn from_str(text: &str) -> Result<SlotName, String> {
        let word = text.trim_end_matches(|c: char| c.is_ascii_digit());
        let kind = match word {
            "name" => SlotKind::Name,
            "number" => SlotKind::Number,
            "date" => SlotKind::Date,
            "age" => SlotKind::Age,
            "rank" => SlotKind::Rank,
            "unit" => SlotKind::Unit,
            "place" => SlotKind::Place,
            _ => {
                return Err(format!("'{text}' is no slot: the slots are name, number, date, age, rank, unit, place"));
            }
        };
        let digits = text.get(word.len()..).unwrap_or("");
        let number = if digits.is_empty() { None } else { Some(digits.parse().map_err(|_| format!("'{text}'"))?) };
        Ok(SlotName { kind, number })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn captured(form: &str, text: &str, lang: Lang) -> Vec<Vec<String>> {
        let text = Folded::new(text, lang);
        let laid = Form::parse(form, lang).unwrap().lay(&text);
        let cut = |captures: Captures| captures.iter().map(|(_, s, e)| text.written(*s, *e).to_owned()).collect();
        laid.into_iter().map(cut).collect()
    }

    #[test]
    fn slots_hold_what_stands_between_the_text() {
        for (form, text, lang, expected) in [
            ("저는 {unit:에서} 복무했습니다", "저는 94려단에서 복무했습니다.", Lang::KO, vec![vec!["94려단"]]),
            ("{name:은} 어디 있습니까?", "리철은 어디 있습니까", Lang::KO, vec![vec!["리철"]]),
            ("{name:은} 어디 있습니까?", "영수는 어디 있습니까?", Lang::KO, vec![vec!["영수"]]),
            ("{place:으로} 갔습니다", "서울로 갔습니다", Lang::KO, vec![vec!["서울"]]),
            ("Я служив у {unit:loc}", "Я служив у 94-й бригаді.", Lang::UK, vec![vec!["94-й бригаді"]]),
            ("{number1} of {number2}", "3 of 5", Lang::EN, vec![vec!["3", "5"]]),
            ("I am {age}", "I am", Lang::EN, vec![]),
        ] {
            assert_eq!(captured(form, text, lang), expected, "{form}");
        }
    }

    #[test]
    fn a_question_needs_its_mark_but_for_a_korean_verb() {
        let form = Form::parse("Ви поранені?", Lang::UK).unwrap();
        assert!(form.asks_like(&Folded::new("ви поранені ?", Lang::UK)));
        assert!(!form.asks_like(&Folded::new("Ви поранені.", Lang::UK)));
        assert_eq!(Form::parse("다쳤습니까?", Lang::KO).unwrap().asked, Asked::Either);
        assert_eq!(Form::parse("계급은?", Lang::KO).unwrap().asked, Asked::Yes);
    }

    #[test]
    fn a_wrong_slot_is_refused() {
        for (form, lang) in [
            ("{unit", Lang::UK),
            ("unit}", Lang::UK),
            ("{tank}", Lang::UK),
            ("{unit:에서}", Lang::UK),
            ("{unit:loc}", Lang::KO),
            ("{unit:loc}", Lang::EN),
            ("{number999}", Lang::EN),
        ] {
            assert!(Form::parse(form, lang).is_err(), "{form}");
        }
    }
}
