//! Nouns that have only a plural, and plurals that stand for themselves (Збройні сили).

use super::endings::*;
use super::feminine::single;
use super::sounds::{HUSHING, closed};
use super::stems;
use crate::lang::inflect::{Gender, Lemma, Noun, Stems, ends_in};

/// Штани, Суми, меблі, двері.
pub fn nouns(lemma: &Lemma) -> Vec<Noun> {
    let text = lemma.text;
    let Some((stem, last)) = text.char_indices().next_back().map(|(at, last)| (&text[..at], last)) else {
        return Vec::new();
    };
    if last == 'і' && !stem.ends_with(HUSHING) && !ends_in(text, stems::PLURAL_I) {
        return vec![Noun::fixed(text)];
    }
    let stems = Stems { bare: closed(stem), ..Stems::of(stem) };
    let noun = |endings| Noun::new(Gender::Plural, text, stems.decline(endings));
    let choose = |bare, full| match () {
        () if ends_in(text, stems::PLURAL_BARE) => vec![noun(bare)],
        () if ends_in(text, stems::PLURAL_EI) => vec![noun(PLURAL_SOFT_EI)],
        () if ends_in(text, stems::PLURAL_FULL) => vec![noun(full)],
        () => vec![noun(full), noun(bare)],
    };
    match last {
        'и' => choose(PLURAL_BARE, PLURAL_HARD),
        'ї' => vec![noun(PLURAL_IOTATED)],
        _ if stem.ends_with(HUSHING) => choose(PLURAL_BARE, PLURAL_HARD),
        _ => choose(PLURAL_SOFT_BARE, PLURAL_SOFT),
    }
}

/// Ворота, дрова: plurals in -а.
pub fn in_a(lemma: &Lemma) -> Option<Noun> {
    let stem = lemma.text.strip_suffix('а')?;
    let stems = Stems { bare: closed(stem), ..Stems::of(stem) };
    ends_in(lemma.text, stems::PLURAL_A).then(|| Noun::new(Gender::Plural, lemma.text, stems.decline(PLURAL_BARE)))
}

/// A word as the plural of another: рідні місця, збройні сили.
pub fn of_several(lemma: &Lemma) -> Option<Noun> {
    let text = lemma.text;
    let noun = |stems: &Stems, endings| Some(Noun::new(Gender::Plural, text, stems.decline(endings)));
    if let Some(stem) = text.strip_suffix('а') {
        return noun(&Stems { bare: closed(stem), ..Stems::of(stem) }, PLURAL_BARE);
    }
    let stem = text.strip_suffix('я')?;
    let bare = single(stem).map_or_else(|| closed(stem), |single| vec![single]);
    noun(&Stems { bare, ..Stems::of(stem) }, PLURAL_SOFT_BARE)
}
