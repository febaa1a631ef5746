//! Letters of another alphabet that look the same: what is read right is never found by a search.

mod figures;
mod forms;

use super::words::{Word, Words};
use super::{Category, Check, Known, Remark, Run, Window};
use crate::checks::reading::{Cell, Reading};
use crate::lang::{Lang, Script, in_script, is_greek};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "homoglyph",
    about: "a letter of another alphabet looks like the right one",
    severity: Severity::Error,
    category: Category::Spelling,
    manual: include_str!("../manual/homoglyph.md"),
    run: Run::Row(run),
};

/// Words of one letter that Latin has a lookalike of.
const SINGLE: [(&str, &[&str]); 2] = [("uk", &["а", "і", "о", "у"]), ("ru", &["а", "и", "о", "с", "у"])];

fn run(window: &Window<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some(reading) = window.row() else { return Vec::new() };
    reading.cells.iter().flatten().flat_map(|cell| remarks(cell, reading)).collect()
}

fn remarks(cell: &Cell, reading: &Reading) -> Vec<Remark> {
    let letters = cell.letters();
    let Some(own) = Script::of_lang(cell.lang) else { return Vec::new() };
    let mut remarks = Vec::new();
    if letters.mixed || letters.other_than(own) > 0 {
        let words = Words::of(&cell.text);
        remarks.extend(words.filter_map(|word| mixed(&word, own).or_else(|| whole(&word, own, cell, reading))));
    }
    if letters.figured {
        remarks.extend(figures::remarks(&cell.text));
    }
    if letters.formed {
        remarks.extend(forms::remarks(&cell.text, cell.lang));
    }
    remarks.into_iter().map(|remark| remark.in_column(cell.column)).collect()
}

/// A word of two alphabets.
fn mixed(word: &Word<'_>, own: Script) -> Option<Remark> {
    if !word.mixed || is_inflected(word.text) {
        return None;
    }
    let other = if own == Script::Latin { Script::Latin } else { Script::Cyrillic };
    let wanted = word.script.unwrap_or(other);
    let turned = if wanted == Script::Latin { Script::Cyrillic } else { Script::Latin };
    let mended = [wanted, turned].into_iter().find_map(|script| Some((script, mended(word.text, script)?)));
    let script = mended.as_ref().map_or(wanted, |(script, _)| *script);
    let odd: Vec<String> = word.text.chars().filter(|c| is_of_another(*c, script)).map(named).collect();
    let message = format!("“{}” mixes alphabets: {} among {}", word.text, odd.join(", "), letters(script));
    let remark = Remark::new(message).at(word.span());
    Some(match mended {
        Some((_, mended)) => remark.suggest(mended),
        None => remark.with(Severity::Warning),
    })
}

/// A word wholly of letters that look like those of the column's script.
fn whole(word: &Word<'_>, own: Script, cell: &Cell, reading: &Reading) -> Option<Remark> {
    let of_another = word.text.chars().all(|c| is_of_another(c, own) || matches!(c, '\'' | '’'));
    let wanted = if own == Script::Hangul { Script::Latin } else { own };
    let foreign = of_another
        && (word.script == Some(Script::Cyrillic) || own == Script::Cyrillic || word.text.starts_with(is_greek));
    let among = cell.letters().in_script(own) > 0;
    if !foreign || !among || word.mixed || word.text.chars().all(|c| Script::of(c) == Some(wanted)) {
        return None;
    }
    let mended = mended(word.text, wanted)?;
    if !is_likely(word, &mended, own, cell.lang) || is_elsewhere(word.text, cell, reading) {
        return None;
    }
    let message =
        format!("“{}” is written in letters of another alphabet that look like {}", word.text, letters(wanted));
    Some(Remark::new(message).at(word.span()).suggest(mended).with(Severity::Warning))
}

/// It is surely meant to be of the column's script. A word of Latin may stand in any text.
fn is_likely(word: &Word<'_>, mended: &str, own: Script, lang: Lang) -> bool {
    match own {
        Script::Cyrillic if word.is_single() => {
            let listed =
                SINGLE.iter().any(|(tag, words)| *tag == lang.tag() && words.contains(&mended.to_lowercase().as_str()));
            listed && !word.coded && !word.aside && (word.opens || !word.is_capital())
        }
        Script::Cyrillic => {
            !word.aside && (!word.text.starts_with(|c: char| c.is_ascii_uppercase()) || word.opens || word.coded)
        }
        // A single letter of Cyrillic or Greek may be a mark on a map or in a formula.
        Script::Latin | Script::Hangul => !word.is_single() || word.coded,
    }
}

/// Another cell has the same letters: it is written so on purpose.
fn is_elsewhere(text: &str, cell: &Cell, reading: &Reading) -> bool {
    let mut others = reading.cells.iter().flatten().filter(|other| other.column != cell.column);
    others.any(|other| Words::of(&other.text).any(|word| word.text == text))
}

/// An abbreviation or a name of Latin with a Ukrainian or Russian ending: SMSка, GPSом.
fn is_inflected(word: &str) -> bool {
    let latin = |c: char| Script::of(c) == Some(Script::Latin);
    let end = word.find(|c| !latin(c)).unwrap_or(word.len());
    let (name, ending) = word.split_at(end);
    let small = ending.chars().all(|c| c.is_lowercase() && !latin(c) || matches!(c, '\'' | '’'));
    let capitals = name.len() > 1 && name.chars().all(char::is_uppercase);
    small
        && (capitals
            || name.len() > 2 && mended(word, Script::Latin).is_none() && mended(word, Script::Cyrillic).is_none())
}

/// The word in one script, in letters that Ukrainian, Russian or English have.
fn mended(word: &str, script: Script) -> Option<String> {
    let common = |c: char| {
        c.is_ascii()
            || !c.is_alphabetic()
            || matches!(c, 'А'..='я' | 'Ё' | 'ё' | 'І' | 'і' | 'Ї' | 'ї' | 'Є' | 'є' | 'Ґ' | 'ґ')
    };
    in_script(word, script).filter(|mended| mended.chars().all(common))
}

fn is_of_another(c: char, script: Script) -> bool {
    is_greek(c) || Script::of(c).is_some_and(|own| own != script)
}

fn named(c: char) -> String {
    let alphabet = match Script::of(c) {
        Some(script) => letters(script),
        None => "Greek",
    };
    format!("{} “{c}” (U+{:04X})", alphabet.trim_end_matches(" letters"), u32::from(c))
}

fn letters(script: Script) -> &'static str {
    match script {
        Script::Latin => "Latin letters",
        Script::Cyrillic => "Cyrillic letters",
        Script::Hangul => "Hangul letters",
    }
}
