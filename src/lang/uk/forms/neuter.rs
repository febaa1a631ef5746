//! Neuter nouns.

use super::endings::*;
use super::sounds::{HUSHING, closed, closing, is_consonant, is_vowel, syllables};
use super::{feminine, stems};
use crate::lang::Case;
use crate::lang::inflect::{Gender, Lemma, Noun, Stems, ends_in};

fn noun(text: &str, stems: &Stems, endings: crate::lang::inflect::Endings) -> Noun {
    Noun::new(Gender::Neuter, text, stems.decline(endings))
}

/// Місто; бюро does not decline.
pub fn in_o(lemma: &Lemma) -> Vec<Noun> {
    let text = lemma.text;
    let stem = text.strip_suffix('о').unwrap_or(text);
    let place = lemma.name && !ends_in(stem, "ств ов ев єв ин ін");
    if stem.ends_with(is_vowel) || place {
        return vec![Noun::fixed(text)];
    }
    vec![noun(text, &closing(stem), NEUTER_HARD)]
}

/// Плече, місце, поле; кафе does not decline.
pub fn in_e(text: &str) -> Vec<Noun> {
    let stem = text.strip_suffix('е').unwrap_or(text);
    match stem.chars().next_back() {
        Some(last) if HUSHING.contains(&last) => vec![noun(text, &closing(stem), NEUTER_HUSHING)],
        Some('ц') => vec![noun(text, &closing(stem), NEUTER_SOFT)],
        Some('л' | 'р') if ends_in(text, stems::FIELDS) => {
            let stems = Stems { bare: closed(stem), ..Stems::of(stem) };
            vec![noun(text, &stems, NEUTER_SOFT_FIELD)]
        }
        _ => vec![Noun::fixed(text)],
    }
}

/// Завдання, подвір’я, теля; `None` where the word is feminine.
pub fn in_ya(text: &str) -> Option<Vec<Noun>> {
    let stem = text.strip_suffix('я')?;
    if let Some(young) = young(text) {
        return Some(vec![young]);
    }
    if ends_in(text, stems::FEMININE_YA) {
        return None;
    }
    if stem.ends_with('’') {
        return Some(vec![noun(text, &Stems::of(stem), NEUTER_APOSTROPHE)]);
    }
    let single = feminine::single(stem)?;
    let stems = Stems { bare: vec![single], ..Stems::of(stem) };
    let mut noun = noun(text, &stems, NEUTER_DOUBLED);
    if stem.ends_with("тт") {
        noun.cells.push((Case::PlGen, [stem, "ів"].concat()));
    }
    // Знань, but облич: no soft sign after a hushing consonant.
    for (_, form) in &mut noun.cells {
        if let Some(hard) = form.strip_suffix('ь').filter(|hard| hard.ends_with(HUSHING)) {
            *form = hard.to_owned();
        }
    }
    Some(vec![noun])
}

/// Young animals: каченя, курча, теля.
pub fn young(text: &str) -> Option<Noun> {
    let (stem, last) = (text.strip_suffix(['я', 'а'])?, text.chars().next_back()?);
    let suffix = text.ends_with("еня") || text.ends_with("єня");
    let known = ends_in(text, stems::YOUNG) || suffix && syllables(text) > 2 && !ends_in(text, stems::NOT_YOUNG);
    let hushing = stem.ends_with(HUSHING);
    if !known || hushing != (last == 'а') || !stem.ends_with(|c| is_consonant(c) || c == '’') {
        return None;
    }
    Some(noun(text, &Stems::of(stem), if hushing { NEUTER_YOUNG_HUSHING } else { NEUTER_YOUNG }))
}
