//! How a name of the original is written in the rendition.

use std::ops::Range;

use super::text::{Name, Text, Word};
use super::{korean, spelled};
use crate::checks::reading::Cell;
use crate::lang::spoken::{CLOSE, Tail, apart, is_close, spoken};

/// A name of a rendition, and what it stands for.
pub(in crate::checks) struct Counterpart {
    /// In bytes of the rendition.
    pub span: Range<usize>,
    pub text: String,
    /// As the original writes it.
    pub source: String,
}

/// The names of a rendition that the original has as well.
pub(in crate::checks) fn counterparts(original: &Cell, rendition: &Cell) -> Vec<Counterpart> {
    let (one, other) = (Text::of(original), Text::of(rendition));
    let of = |name: Name, source: &str| Counterpart {
        text: other.at(&name.span).to_owned(),
        span: name.span,
        source: source.to_owned(),
    };
    let people = other.people();
    let mut found: Vec<Counterpart> = Vec::new();
    for name in people {
        found.extend(korean::counterpart(other.at(&name.span), &one).map(|source| of(name.clone(), source)));
    }
    if other.is_hangul() {
        // Only the original's capitals tell which words are names.
        let alike = spelled::names(&one).into_iter().filter_map(|(place, _)| {
            let word = one.words.get(place)?;
            Some((nearest(word.sounds(), &other)?, word.stem()))
        });
        found.extend(alike.map(|(span, source)| of(Name { span, sure: false }, source)));
    } else {
        let apart = |name: &Name| !people.iter().any(|person| super::overlap(person, name));
        let names = spelled::names(&other).into_iter().filter(|(_, name)| apart(name));
        found.extend(names.filter_map(|(place, name)| {
            let source = nearest(other.words.get(place)?.sounds(), &one)?;
            Some(of(name, one.at(&source)))
        }));
    }
    found
}

/// The word, in Hangul the start of a word, that is spoken most like a name.
fn nearest(name: &[u8], text: &Text<'_>) -> Option<Range<usize>> {
    let near = |word: &Word<'_>| is_close(name, word.sounds(), Tail::Open, CLOSE);
    let parts = text.words.iter().filter(|word| near(word)).flat_map(|word| {
        let ends = word.text.char_indices().map(|(at, c)| at + c.len_utf8());
        let ends = ends.filter(move |end| word.is_hangul() && *end > 3 || *end == word.stem().len());
        ends.map(move |end| (word.start..word.start + end, word.text.get(..end).unwrap_or_default()))
    });
    let measured = parts.map(|(span, part)| (apart(name, &spoken(part), Tail::Ending), span));
    let best = measured.min_by(|(one, _), (other, _)| one.total_cmp(other))?;
    (best.0 <= CLOSE).then_some(best.1)
}
