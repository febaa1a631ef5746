//! Letters in the place of figures, and figures in the place of letters.

use std::ops::Range;

use crate::checks::remark::Remark;
use crate::lang::{Script, is_letter_or_digit};
use crate::model::Severity;

/// Letters that look like figures.
const LETTERS: [(char, char); 11] = [
    ('O', '0'),
    ('o', '0'),
    ('О', '0'),
    ('о', '0'),
    ('Ο', '0'),
    ('l', '1'),
    ('I', '1'),
    ('І', '1'),
    ('і', '1'),
    ('З', '3'),
    ('з', '3'),
];
/// Figures that look like small letters: of Latin, of Cyrillic.
const FIGURES: [(char, char, char); 3] = [('0', 'o', 'о'), ('1', 'l', 'і'), ('3', '3', 'з')];

/// What is written of figures and letters together, and wrongly.
pub(super) fn remarks(text: &str) -> Vec<Remark> {
    runs(text).filter_map(|span| remark(text.get(span.clone())?, span)).collect()
}

/// Letters and figures without anything between them.
fn runs(text: &str) -> impl Iterator<Item = Range<usize>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let start = at + rest.find(is_letter_or_digit)?;
        let rest = text.get(start..)?;
        at = start + rest.find(|c| !is_letter_or_digit(c)).unwrap_or(rest.len());
        Some(start..at)
    })
}

fn remark(run: &str, span: Range<usize>) -> Option<Remark> {
    let figures = run.chars().filter(char::is_ascii_digit).count();
    if figures == 0 || figures == run.chars().count() {
        return None;
    }
    if let Some(number) = number(run) {
        let between = run.starts_with(|c: char| c.is_ascii_digit()) && run.ends_with(|c: char| c.is_ascii_digit());
        // What stands before or behind a number may be a letter that belongs there.
        let outside = figures > 1 && run.chars().all(|c| !is_lookalike(c) || number.contains('0') && zero(c));
        let severity = if between { Severity::Error } else { Severity::Warning };
        let message = format!("“{run}” has a letter in the place of a figure: {number} is meant");
        return (between || outside).then(|| Remark::new(message).at(span).suggest(number).with(severity));
    }
    let word = word(run)?;
    let message = format!("“{run}” has a figure in the place of a letter: “{word}” is meant");
    Some(Remark::new(message).at(span).suggest(word))
}

/// The number that a run is meant to be: figures, and letters that look like figures.
fn number(run: &str) -> Option<String> {
    run.chars().map(|c| if c.is_ascii_digit() { Some(c) } else { figure(c) }).collect()
}

fn figure(letter: char) -> Option<char> {
    LETTERS.iter().find(|(like, _)| *like == letter).map(|(_, figure)| *figure)
}

fn is_lookalike(c: char) -> bool {
    figure(c).is_some()
}

/// A capital that looks like a nought: l is a litre, and з is a preposition.
fn zero(c: char) -> bool {
    c.is_uppercase() && figure(c) == Some('0')
}

/// The word that a run is meant to be: small letters of one script on both sides of each figure.
fn word(run: &str) -> Option<String> {
    let letters: Vec<char> = run.chars().filter(|c| !c.is_ascii_digit()).collect();
    let script = Script::of(*letters.first()?).filter(|script| *script != Script::Hangul)?;
    let figures = run.chars().count() - letters.len();
    let one =
        letters.iter().all(|c| Script::of(*c) == Some(script)) && letters.iter().skip(1).all(|c| c.is_lowercase());
    let inside = !run.starts_with(|c: char| c.is_ascii_digit()) && !run.ends_with(|c: char| c.is_ascii_digit());
    if !one || !inside || letters.len() < 3 * figures || letters.len() < 3 {
        return None;
    }
    let letter = |c: char| match FIGURES.iter().find(|(figure, ..)| *figure == c) {
        Some((_, latin, _)) if script == Script::Latin => Some(*latin).filter(|letter| *letter != c),
        Some((_, _, cyrillic)) => Some(*cyrillic),
        None => (!c.is_ascii_digit()).then_some(c),
    };
    run.chars().map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_figures_are_told_apart() {
        for (text, mended) in [
            ("1О5 осіб", Some("105")),
            ("у 2O24 році", Some("2024")),
            ("кв. 1З5", Some("135")),
            ("№ 30О", Some("300")),
            ("п0лк", Some("полк")),
            ("so1dier", Some("soldier")),
            ("Т-72, 10l, 5з, AK47, H2O, CO2, 152мм, 3го, О2, 1500м, BI1234AO, p2p, 9З", None),
            ("2대대, 167번", None),
        ] {
            let found: Vec<String> = remarks(text).into_iter().filter_map(|remark| remark.suggestion).collect();
            assert_eq!(found, Vec::from_iter(mended), "{text}");
        }
    }
}
