//! Feminine nouns, and masculine ones in -а and -я that decline with them.

use super::endings::*;
use super::sounds::{HUSHING, closing, doubled, is_vowel};
use super::{irregular, stems, words};
use crate::lang::Case;
use crate::lang::inflect::{Endings, Gender, Lemma, Noun, Stems, ends_in, exchanged, swap};

/// Рота, площа; староста.
pub fn in_a(lemma: &Lemma) -> Vec<Noun> {
    let text = lemma.text;
    let stem = text.strip_suffix('а').unwrap_or(text);
    let endings = if stem.ends_with(HUSHING) { FEMININE_HUSHING } else { FEMININE_HARD };
    let mut noun = Noun::new(gender(text), text, closing(stem).decline(endings));
    if lemma.name && ends_in(stem, "ін їн ин") && !ends_in(text, words::NOT_SURNAMES) {
        // Катерина or Ільїна: the letters do not tell, so both.
        noun.cells.extend(Stems::of(stem).decline(SURNAME_WOMAN));
    }
    vec![noun]
}

/// Земля, армія, сім’я; суддя.
pub fn in_ya(text: &str) -> Vec<Noun> {
    let stem = text.strip_suffix('я').unwrap_or(text);
    let iotated = stem.ends_with(is_vowel) || stem.ends_with('’');
    let endings = if iotated { FEMININE_IOTATED } else { FEMININE_SOFT };
    let mut stems = if iotated { Stems::of(stem) } else { closing(stem) };
    // Several consonants that are one sound: суддя, суддів is listed; рілля, ріль.
    stems.bare.iter_mut().for_each(|bare| {
        if let Some(single) = single(bare) {
            *bare = single;
        }
    });
    let mut cells = stems.decline(endings);
    cells.retain(|(case, form)| *case != Case::PlGen || !form.ends_with("рь") || text == "буря");
    vec![Noun::new(gender(text), text, cells)]
}

/// A stem that ends in the same consonant twice, with it once.
pub fn single(stem: &str) -> Option<String> {
    let last = stem.chars().next_back()?;
    let head = stem.strip_suffix(last)?;
    head.ends_with(last).then(|| head.to_owned())
}

fn gender(text: &str) -> Gender {
    if irregular::is_man(text) { Gender::Masculine } else { Gender::Feminine }
}

/// A noun in -ь or a hard consonant that is feminine.
pub fn is_consonantal(text: &str) -> bool {
    ends_in(text, stems::FEMININE) && !ends_in(text, stems::NOT_FEMININE)
}

/// Ніч, область, кров.
pub fn in_consonant(text: &str) -> Vec<Noun> {
    let stem = text.strip_suffix('ь').unwrap_or(text);
    let open =
        exchanged(stem, stems::FEMININE_OPEN).or_else(|| swap(stem, "іст", "ост").filter(|_| text.ends_with("ість")));
    let open = open.unwrap_or_else(|| stem.to_owned());
    let hushing = stem.ends_with(HUSHING);
    let endings: Endings = match () {
        () if hushing || stem.ends_with(['в', 'р']) && !text.ends_with('ь') => FEMININE_CONSONANT_HUSHING,
        () => FEMININE_CONSONANT,
    };
    let stems = Stems { bare: vec![doubled(stem)], ..Stems::of(&open) };
    let mut noun = Noun::new(Gender::Feminine, text, stems.decline(endings));
    // Beside an adjective the accusative is told from the nominative: військову область.
    noun.cells.push((Case::Acc, text.to_owned()));
    // Радості and, more solemnly, радости.
    if ends_in(text, "сть рть _кров _любов _осінь _сіль русь") {
        noun.cells.push((Case::Gen, [open.as_str(), "и"].concat()));
    }
    vec![noun]
}
