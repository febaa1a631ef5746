//! Masculine nouns in a consonant, -ь, -й and -о.

use super::endings::*;
use super::sounds::{HUSHING, is_consonant, is_vowel, masculine, syllables};
use super::stems;
use crate::lang::inflect::{Gender, Lemma, Noun, Stems, ends_in, swap};

/// Солдат, боєць, водій.
pub fn nouns(lemma: &Lemma) -> Vec<Noun> {
    let text = lemma.text;
    if let Some(stem) = singulative(lemma) {
        return vec![stem];
    }
    if lemma.name && !lemma.man && ends_in(text, "ов ев єв ін ин їн") {
        let mut noun = Noun::new(Gender::Masculine, text, Stems::of(text).decline(MASCULINE_HARD));
        noun.cells.extend(masculine(text).decline(SURNAME));
        return vec![noun];
    }
    opens(lemma).iter().flat_map(|open| declined(text, open)).collect()
}

/// The declensions of a noun with this stem before a vowel.
fn declined(text: &str, open: &str) -> Vec<Noun> {
    let stems = masculine(open);
    let noun = |endings| Noun::new(Gender::Masculine, text, stems.decline(endings));
    match text.chars().next_back() {
        _ if text.ends_with("овець") && !ends_in(text, stems::CRAFTS) => {
            vec![noun(MASCULINE_SOFT), closing_o(text)]
        }
        Some('й') => vec![noun(MASCULINE_IOTATED)],
        Some('ь') => vec![noun(MASCULINE_SOFT)],
        Some('р') if ends_in(text, stems::SOFT_R) => vec![noun(MASCULINE_SOFT_R)],
        Some('р') if ends_in(text, "яр") => vec![noun(MASCULINE_HARD), noun(MASCULINE_HUSHING)],
        Some('р') if ends_in(text, "ар") && !ends_in(text, stems::HARD_AR) => {
            vec![noun(MASCULINE_SOFT_R), noun(MASCULINE_HARD)]
        }
        Some(last) if HUSHING.contains(&last) => vec![noun(MASCULINE_HUSHING)],
        _ => vec![noun(MASCULINE_HARD)],
    }
}

/// Фахівця: the о of фахівець, фаховець becomes і in the closed syllable.
fn closing_o(text: &str) -> Noun {
    let stem = text.strip_suffix("овець").unwrap_or(text);
    Noun::new(Gender::Masculine, text, masculine(&[stem, "івц"].concat()).decline(MASCULINE_SOFT))
}

/// Батько, Петро, Шевченко.
pub fn in_o(lemma: &Lemma) -> Option<Vec<Noun>> {
    let stem = lemma.text.strip_suffix('о')?;
    let diminutive = stem.ends_with("ьк") && !ends_in(stem, "ськ зьк цьк");
    let known = diminutive || ends_in(stem, stems::MEN_IN_O) || lemma.name && ends_in(stem, stems::NAMES_IN_O);
    let endings = if stem.ends_with('к') { MASCULINE_KO } else { MASCULINE_O };
    known.then(|| vec![Noun::new(Gender::Masculine, lemma.text, Stems::of(stem).decline(endings))])
}

/// Громадянин, болгарин: the plural drops -ин.
fn singulative(lemma: &Lemma) -> Option<Noun> {
    let text = lemma.text;
    let stem = text.strip_suffix("ин")?;
    if !ends_in(stem, stems::PEOPLES) || ends_in(text, stems::NOT_PEOPLES) {
        return None;
    }
    let stems = Stems { bare: vec![stem.to_owned()], ..Stems::of(text) };
    Some(Noun::new(Gender::Masculine, text, stems.decline(MASCULINE_SINGULATIVE)))
}

/// The stem before a vowel: осколок, осколк-; стрілець, стрільц-; підхід, підход-. Where only the end of the word is that of a
/// known one (плагін), the stem that stays as it is comes as well.
fn opens(lemma: &Lemma) -> Vec<String> {
    let text = lemma.text;
    let bare = text.strip_suffix(['ь', 'й']).unwrap_or(text);
    if ends_in(text, stems::UNCHANGED) {
        return vec![bare.to_owned()];
    }
    if let Some((before, open)) = changed(text) {
        let sure = before.is_empty() || stems::PREFIXES.split_ascii_whitespace().any(|prefix| prefix == before);
        return if sure { vec![open] } else { vec![open, bare.to_owned()] };
    }
    if !lemma.man && text.ends_with('в') {
        return vec![place(bare)];
    }
    vec![fleeting(text, bare).unwrap_or_else(|| bare.to_owned())]
}

/// What stands before the known end of a noun, and the stem that it gives.
fn changed(text: &str) -> Option<(&str, String)> {
    stems::OPEN.iter().find_map(|(end, open)| {
        let before = match end.strip_prefix('_') {
            Some(whole) => (whole == text).then_some("")?,
            None => text.strip_suffix(end)?,
        };
        Some((before, [before, open].concat()))
    })
}

/// Харків, Харкова; Київ, Києва; Миколаїв, Миколаєва.
fn place(text: &str) -> String {
    let hushing = |stem: &str| stem.ends_with(HUSHING);
    match (text.strip_suffix("їв"), text.strip_suffix("ів")) {
        (Some(stem), _) => [stem, "єв"].concat(),
        (_, Some(stem)) => [stem, if hushing(stem) { "ев" } else { "ов" }].concat(),
        _ => text.to_owned(),
    }
}

/// A suffix whose vowel is not there before another vowel: -ок, -ець, -ень.
fn fleeting(text: &str, bare: &str) -> Option<String> {
    if let Some(stem) = text.strip_suffix("єць") {
        return Some([stem, "йц"].concat());
    }
    if let Some(stem) = text.strip_suffix("ець") {
        return before_ets(stem);
    }
    if let Some(stem) = text.strip_suffix("ок").filter(|stem| syllables(stem) > 0) {
        return Some([stem, "к"].concat());
    }
    if let Some(stem) = text.strip_suffix("ень").filter(|stem| stem.ends_with(is_consonant) && syllables(stem) > 0) {
        return Some([stem, "н"].concat());
    }
    swap(bare, "єк", "йк").filter(|_| text.ends_with("єк"))
}

/// Стрілець, стрільця; мудрець, мудреця: the vowel stays after two consonants that cannot do without it.
fn before_ets(stem: &str) -> Option<String> {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next()?, letters.next());
    let crowded =
        is_consonant(last) && before.is_some_and(is_consonant) && !matches!(before, Some('р' | 'л' | 'н' | 'й' | 'в'));
    if crowded || syllables(stem) == 0 || is_vowel(last) {
        return (!is_vowel(last)).then(|| [stem, "ец"].concat());
    }
    Some([stem, if last == 'л' { "ьц" } else { "ц" }].concat())
}
