//! Feminine nouns, and masculine ones in -а and -я that decline with them.

use super::endings::*;
use super::sounds::{HUSHING, VELAR, closed, closing, is_consonant, is_vowel};
use super::{irregular, stems};
use crate::lang::Case;
use crate::lang::inflect::{Gender, Lemma, Noun, Stems, ends_in, exchanged};

fn gender(text: &str) -> Gender {
    if irregular::is_man(text) { Gender::Masculine } else { Gender::Feminine }
}

/// Рота, нога, каша, улица.
pub fn in_a(lemma: &Lemma) -> Vec<Noun> {
    let text = lemma.text;
    let stem = text.strip_suffix('а').unwrap_or(text);
    let endings = match stem.chars().next_back() {
        Some(last) if VELAR.contains(&last) => FEMININE_VELAR,
        Some(last) if HUSHING.contains(&last) => FEMININE_HUSHING,
        Some('ц') => FEMININE_TS,
        _ => FEMININE_HARD,
    };
    let mut noun = Noun::new(gender(text), text, closing(stem).decline(endings));
    if lemma.name && stem.ends_with("ин") {
        // Марина or Ильина: the letters do not tell, so both.
        noun.cells.extend(Stems::of(stem).decline(SURNAME_WOMAN));
    }
    vec![noun]
}

/// Земля, армия, статья.
pub fn in_ya(text: &str) -> Vec<Noun> {
    let stem = text.strip_suffix('я').unwrap_or(text);
    let noun = |stems: &Stems, endings| vec![Noun::new(gender(text), text, stems.decline(endings))];
    if stem.ends_with('и') {
        return noun(&Stems::of(stem), FEMININE_IA);
    }
    if stem.ends_with(is_vowel) {
        return noun(&Stems::of(stem), FEMININE_IOTATED);
    }
    if let Some(bare) = stem.strip_suffix('ь') {
        return noun(&Stems { bare: vec![bare.to_owned()], ..Stems::of(stem) }, FEMININE_SIGN);
    }
    let crowded = stem.strip_suffix('н').is_some_and(|head| head.ends_with(|c| is_consonant(c) || c == 'ь'));
    let song = crowded && !ends_in(stem, stems::SOFT_SONGS);
    noun(&Stems { bare: closed(stem), ..Stems::of(stem) }, if song { FEMININE_SONG } else { FEMININE_SOFT })
}

/// A noun in -ь that is feminine.
pub fn is_consonantal(text: &str) -> bool {
    ends_in(text, stems::FEMININE) && (!ends_in(text, stems::NOT_FEMININE) || ends_in(text, "обитель"))
}

/// Область, ночь, любовь.
pub fn in_consonant(text: &str) -> Vec<Noun> {
    let bare = text.strip_suffix('ь').unwrap_or(text);
    let open = exchanged(bare, stems::FEMININE_OPEN).unwrap_or_else(|| bare.to_owned());
    let endings = if bare.ends_with(HUSHING) { FEMININE_CONSONANT_HUSHING } else { FEMININE_CONSONANT };
    let stems = Stems { bare: vec![bare.to_owned()], ..Stems::of(&open) };
    let mut noun = Noun::new(Gender::Feminine, text, stems.decline(endings));
    // Beside an adjective the accusative is told from the nominative: Курскую область.
    noun.cells.push((Case::Acc, text.to_owned()));
    vec![noun]
}
