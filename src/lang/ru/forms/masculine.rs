//! Masculine nouns.

use super::endings::*;
use super::sounds::{HUSHING, VELAR, is_consonant, is_vowel, syllables};
use super::stems;
use crate::lang::Case;
use crate::lang::inflect::{Gender, Lemma, Noun, Stems, ends_in, exchanged};

/// Солдат, боец, водитель, край.
pub fn nouns(lemma: &Lemma) -> Vec<Noun> {
    let text = lemma.text;
    if let Some(noun) = other_plural(text) {
        return vec![noun];
    }
    let open = open(text);
    let stems = Stems::of(&open);
    let mut noun = Noun::new(Gender::Masculine, text, stems.decline(endings(text, &open)));
    if lemma.name && !lemma.man && ends_in(text, "ов ев ёв ин ын") {
        noun.cells.extend(stems.decline(SURNAME));
    }
    if ends_in(text, stems::PLURAL_IN_A) {
        let soft = text.ends_with(['ь', 'й']);
        let endings =
            if soft { ["я", "ей", "ям", "ями", "ях"] } else { ["а", "ов", "ам", "ами", "ах"] };
        let cases = [Case::Pl, Case::PlGen, Case::PlDat, Case::PlIns, Case::PlLoc];
        noun.cells.extend(cases.into_iter().zip(endings).map(|(case, ending)| (case, [&open, ending].concat())));
    }
    if ends_in(text, stems::LOCATIVE_U) {
        noun.cells.push((Case::Loc, [open.as_str(), if text.ends_with('й') { "ю" } else { "у" }].concat()));
    }
    vec![noun]
}

fn endings(text: &str, open: &str) -> crate::lang::inflect::Endings {
    match text.chars().next_back() {
        Some('й') if open.ends_with('ь') => MASCULINE_SIGN,
        Some('й') if text.ends_with("ий") => MASCULINE_II,
        Some('й') => MASCULINE_IOTATED,
        Some('ь') if text.ends_with("тель") => MASCULINE_AGENT,
        Some('ь') => MASCULINE_SOFT,
        Some('ц') => MASCULINE_TS,
        Some(last) if HUSHING.contains(&last) => MASCULINE_HUSHING,
        Some(last) if VELAR.contains(&last) => MASCULINE_VELAR,
        _ => MASCULINE_HARD,
    }
}

/// Nouns whose plural has another stem: гражданин, граждане; котёнок, котята.
fn other_plural(text: &str) -> Option<Noun> {
    let noun = |open: &str, plural: String, endings| {
        let stems = Stems { bare: vec![plural], ..Stems::of(open) };
        Some(Noun::new(Gender::Masculine, text, stems.decline(endings)))
    };
    if let Some(stem) = text.strip_suffix("ин").filter(|stem| ends_in(stem, stems::PEOPLES)) {
        return noun(text, stem.to_owned(), MASCULINE_SINGULATIVE);
    }
    if ends_in(text, stems::NOT_YOUNG) {
        return None;
    }
    let (stem, plural) =
        [("ёнок", "ят"), ("онок", "ат")].iter().find_map(|(end, plural)| Some((text.strip_suffix(end)?, plural)))?;
    let open = [stem, if *plural == "ят" { "ёнк" } else { "онк" }].concat();
    let young = stem.ends_with(HUSHING) == (*plural == "ат");
    young.then(|| noun(&open, [stem, plural].concat(), MASCULINE_YOUNG))?
}

/// The stem before a vowel: осколок, осколк-; стрелец, стрельц-.
fn open(text: &str) -> String {
    let bare = text.strip_suffix(['ь', 'й']).unwrap_or(text);
    if ends_in(text, stems::UNCHANGED) {
        return bare.to_owned();
    }
    if let Some(known) = exchanged(text.strip_suffix('ь').unwrap_or(text), stems::OPEN) {
        return known;
    }
    fleeting(text).unwrap_or_else(|| bare.to_owned())
}

/// A suffix whose vowel is not there before another vowel: -ок, -ёк, -ец.
fn fleeting(text: &str) -> Option<String> {
    if let Some(stem) = text.strip_suffix("ец") {
        return before_ets(stem);
    }
    if let Some(stem) =
        text.strip_suffix("ёк").or_else(|| text.strip_suffix("ек").filter(|stem| stem.ends_with(HUSHING)))
    {
        let joint = if stem.ends_with(is_vowel) { "й" } else { "ь" };
        return Some([stem, if stem.ends_with(HUSHING) { "" } else { joint }, "к"].concat());
    }
    let stem = text.strip_suffix("ок").filter(|stem| syllables(stem) > 0 && !stem.ends_with(is_vowel))?;
    Some([stem, "к"].concat())
}

fn before_ets(stem: &str) -> Option<String> {
    let mut letters = stem.chars().rev();
    let (last, before) = (letters.next()?, letters.next());
    let crowded = is_consonant(last)
        && before.is_some_and(is_consonant)
        && !matches!(before, Some('р' | 'л' | 'н' | 'й' | 'в' | 'с'));
    if crowded || syllables(stem) == 0 {
        return None;
    }
    let joint = match last {
        'л' => "ьц",
        last if is_vowel(last) => "йц",
        _ => "ц",
    };
    Some([stem, joint].concat())
}
