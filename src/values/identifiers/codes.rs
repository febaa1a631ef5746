//! Names of letters and figures: `Т-72`, `2С19`, `M1978`, `АК-47`, `11Ф693`.

use std::ops::Range;

use super::trimmed;
use crate::lang::is_hangul_syllable;
use crate::values::runs::runs;

/// A longer run of letters before figures is a word: `COVID-19`.
const MOST_LETTERS: usize = 5;

/// Letters that make a unit of the figures before them rather than a name: 40A, 5G, 12K.
const UNITS: &str = "ACFGKMVWXАВСГКМХ";

/// The codes of a text: capitals with figures.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let signs = |c: char| (c.is_alphanumeric() && !is_hangul_syllable(c)) || matches!(c, '-' | '‑' | '–' | '/');
    let runs = runs(text, signs).into_iter().filter_map(|run| {
        let run = trimmed(text, run, &['-', '‑', '–', '/']);
        let said = text.get(run.clone())?;
        let code = code(said)?;
        Some(run.start + code.start..run.start + code.end)
    });
    runs.collect()
}

/// The part of a run that is a code: without the ending of a case behind a hyphen (`Т-72-му`).
fn code(said: &str) -> Option<Range<usize>> {
    let body = said.trim_end_matches(|c: char| c.is_lowercase()).trim_end_matches(['-', '‑', '–']);
    let body = if body.ends_with(|c: char| c.is_ascii_digit() || c.is_uppercase()) { body } else { said };
    let letters = body.chars().take_while(|c| c.is_alphabetic()).count();
    let head: String = body.chars().take(letters).collect();
    let figures = body.chars().filter(char::is_ascii_digit).count();
    let capital = head.starts_with(|c: char| c.is_uppercase());
    let led = capital && letters <= MOST_LETTERS && figures > 0 && behind(body, letters);
    (led || is_sandwich(body)).then_some(0..body.len())
}

/// Behind the letters stand figures, perhaps with a hyphen between.
fn behind(body: &str, letters: usize) -> bool {
    let rest: String = body.chars().skip(letters).collect();
    let figures = rest.strip_prefix(['-', '‑', '–']).unwrap_or(&rest);
    figures.starts_with(|c: char| c.is_ascii_digit()) && !figures.contains('/')
}

/// Figures, capitals, and figures or nothing: `2С19`, `11Ф693`, `37U`.
fn is_sandwich(body: &str) -> bool {
    let first = body.chars().take_while(char::is_ascii_digit).count();
    let letters: String = body.chars().skip(first).take_while(|c| c.is_uppercase()).collect();
    let rest: String = body.chars().skip(first + letters.chars().count()).collect();
    let tail = rest.chars().next().is_some_and(|c| c.is_ascii_digit());
    let unit = letters.chars().count() == 1 && letters.chars().all(|c| UNITS.contains(c));
    (1..=3).contains(&first) && (1..=2).contains(&letters.chars().count()) && (tail || rest.is_empty() && !unit)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_with_figures_are_codes() {
        for (text, codes) in [
            ("танк Т-72Б3 горів", &["Т-72Б3"][..]),
            ("з АК-47 і РПГ-7В", &["АК-47", "РПГ-7В"]),
            ("M1978 자주포와 T-62M입니다", &["M1978", "T-62M"]),
            ("гармата 2С19.", &["2С19"]),
            ("біля Т-72-го", &["Т-72"]),
            ("за 94-ю бригадою 26-річний 5G 40A", &[]),
            ("12 км, 3rd, 152-мм, 10-го, the 1990s", &[]),
            ("у 2024-2025 роках", &[]),
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|span| &text[span]).collect();
            assert_eq!(found, codes, "{text}");
        }
    }
}
