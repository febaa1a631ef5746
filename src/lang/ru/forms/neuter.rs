//! Neuter nouns.

use super::endings::*;
use super::sounds::{HUSHING, closing, is_vowel};
use super::stems;
use crate::lang::inflect::{Endings, Gender, Lemma, Noun, Stems, ends_in};

fn noun(text: &str, stems: &Stems, endings: Endings) -> Vec<Noun> {
    vec![Noun::new(Gender::Neuter, text, stems.decline(endings))]
}

/// Место; бюро does not decline.
pub fn in_o(lemma: &Lemma) -> Vec<Noun> {
    let text = lemma.text;
    let stem = text.strip_suffix('о').unwrap_or(text);
    let name = lemma.name && !ends_in(stem, "ств ов ев ёв ин ын");
    if stem.ends_with(is_vowel) || name {
        return vec![Noun::fixed(text)];
    }
    noun(text, &closing(stem), if stem.ends_with(['ц']) { NEUTER_E } else { NEUTER_HARD })
}

/// Отделение, училище, сердце, поле, ружьё; кафе does not decline.
pub fn in_e(text: &str) -> Vec<Noun> {
    let stem = text.strip_suffix(['е', 'ё']).unwrap_or(text);
    match stem.chars().next_back() {
        Some('и') => noun(text, &Stems::of(stem), NEUTER_IE),
        Some('ь') => {
            let bare = vec![stem.strip_suffix('ь').unwrap_or(stem).to_owned()];
            noun(text, &Stems { bare, ..Stems::of(stem) }, NEUTER_SIGN)
        }
        Some('ц') => noun(text, &closing(stem), NEUTER_E),
        Some(last) if HUSHING.contains(&last) => noun(text, &closing(stem), NEUTER_E),
        Some('л' | 'р') if ends_in(text, stems::FIELDS) => noun(text, &Stems::of(stem), NEUTER_SOFT),
        _ => vec![Noun::fixed(text)],
    }
}

/// Время, имя.
pub fn in_mya(text: &str) -> Option<Vec<Noun>> {
    let stem = text.strip_suffix('я').filter(|_| ends_in(text, stems::NEUTER_MYA))?;
    Some(noun(text, &Stems::of(stem), NEUTER_MYA))
}
