//! Nouns that have only a plural, and plurals that stand for themselves.

use super::endings::*;
use super::sounds::{HUSHING, VELAR, closed, is_vowel};
use super::stems;
use crate::lang::inflect::{Gender, Lemma, Noun, Stems, ends_in};

/// Штаны, ножницы, сани.
pub fn nouns(text: &str) -> Vec<Noun> {
    let Some(stem) = text.strip_suffix(['и', 'ы']) else { return Vec::new() };
    let noun = |endings| {
        let stems = Stems { bare: closed(stem), ..Stems::of(stem) };
        vec![Noun::new(Gender::Plural, text, stems.decline(endings))]
    };
    match stem.chars().next_back() {
        _ if ends_in(text, stems::PLURAL_BARE) => noun(PLURAL_BARE),
        Some('ц') if stem.ends_with("иц") => noun(PLURAL_BARE),
        Some(last) if HUSHING.contains(&last) => noun(PLURAL_HUSHING),
        Some(last) if text.ends_with('ы') || VELAR.contains(&last) => noun(PLURAL_HARD),
        Some(last) if is_vowel(last) => noun(PLURAL_IOTATED),
        _ if ends_in(text, stems::PLURAL_SOFT) => noun(PLURAL_SOFT),
        _ => vec![Noun::fixed(text)],
    }
}

/// Ворота, дрова: plurals in -а.
pub fn in_a(text: &str) -> Option<Noun> {
    let stem = text.strip_suffix('а').filter(|_| ends_in(text, stems::PLURAL_A))?;
    let stems = Stems { bare: closed(stem), ..Stems::of(stem) };
    Some(Noun::new(Gender::Plural, text, stems.decline(PLURAL_BARE)))
}

/// A word as the plural of another: свидетельские показания.
pub fn of_several(lemma: &Lemma) -> Option<Noun> {
    let text = lemma.text;
    let stem = text.strip_suffix(['а', 'я'])?;
    let endings = match () {
        () if text.ends_with('а') => PLURAL_BARE,
        () if stem.ends_with('и') => PLURAL_IOTATED,
        () => PLURAL_SOFT,
    };
    Some(Noun::new(Gender::Plural, text, Stems { bare: closed(stem), ..Stems::of(stem) }.decline(endings)))
}
