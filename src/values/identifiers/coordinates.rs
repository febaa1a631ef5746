//! Coordinates: degrees, decimal numbers, the military grid.

use std::ops::Range;

use crate::values::runs::{before, behind, digits, runs};

/// Beginnings of the words for degrees, minutes and seconds.
const DEGREES: [&str; 3] = ["도", "градус", "degree"];
const MINUTES: [&str; 4] = ["분", "хвилин", "минут", "minute"];
const SECONDS: [&str; 3] = ["초", "секунд", "second"];

/// From a number to the next, in bytes.
const FAR: usize = 24;

/// The coordinates of a text.
pub(super) fn find(text: &str) -> Vec<Range<usize>> {
    let signs = |c: char| c.is_ascii_digit() || " .,;+-°º'′’\"″”NSEW".contains(c);
    let mut found: Vec<Range<usize>> = runs(text, signs)
        .into_iter()
        .filter_map(|run| {
            let said = text.get(run.clone())?;
            let start = said.find(|c: char| c.is_ascii_digit() || "-NSEW".contains(c))?;
            let tail = said.get(start..)?.trim_end_matches([' ', '.', ',', ';', '-', '+']);
            let inside = before(text, run.start + start, 1).ends_with(char::is_alphanumeric);
            (is_degrees(tail) || is_decimal(tail) || !inside && is_led(tail))
                .then(|| run.start + start..run.start + start + tail.len())
        })
        .collect();
    found.extend(in_words(text));
    let grid = |c: char| c.is_ascii_digit() || c.is_ascii_uppercase() || c == ' ';
    for run in runs(text, grid) {
        found.extend(
            grid_reference(text.get(run.clone()).unwrap_or_default())
                .map(|at| run.start + at.start..run.start + at.end),
        );
    }
    found
}

/// Degrees with minutes: 51°11′25″. Degrees alone are a temperature.
fn is_degrees(said: &str) -> bool {
    let after = said.split_once(['°', 'º']).map(|(_, after)| after.trim_start());
    after.is_some_and(|after| digits(after) >= 2 && after.contains(['\'', '′', '’', '.']))
}

/// Both letters of the sky with figures: N50 27.006 E030 31.404.
fn is_led(said: &str) -> bool {
    said.contains(['N', 'S']) && said.contains(['E', 'W']) && digits(said) >= 6
}

/// Two numbers with three figures and more behind the point: 51.1902, 35.2706. Behind a comma they are four and more: 12,000 is
/// twelve thousand.
fn is_decimal(said: &str) -> bool {
    is_pair(said, &[',', ';', ' '], '.', 3) || is_pair(said, &[';', ' '], ',', 4)
}

fn is_pair(said: &str, between: &[char], point: char, least: usize) -> bool {
    let parts = said.split(between).map(|part| part.trim_matches(|c| "NSEW°º,".contains(c)));
    let parts: Vec<&str> = parts.filter(|part| !part.is_empty()).collect();
    let precise = |part: &&str| {
        part.split_once(point).is_some_and(|(whole, rest)| {
            (1..=4).contains(&whole.len()) && rest.len() >= least && digits(rest) == rest.len()
        })
    };
    parts.len() == 2 && parts.iter().all(precise)
}

/// The figures of degrees with minutes, and perhaps seconds, that are said in words: 50도 27분, 50 градусів 27 хвилин.
fn in_words(text: &str) -> Vec<Range<usize>> {
    let numbers = runs(text, |c| c.is_ascii_digit() || c == '.');
    let unit = |number: &Range<usize>, units: &[&str]| {
        let rest = behind(text, number.end, 12);
        let word = rest.trim_start_matches([' ', '\u{a0}']);
        units.iter().any(|unit| word.starts_with(unit))
    };
    let mut found = Vec::new();
    for (place, degrees) in numbers.iter().enumerate() {
        let Some(minutes) = numbers.get(place + 1) else { break };
        let near = minutes.start - degrees.end < FAR;
        if !(near && unit(degrees, &DEGREES) && unit(minutes, &MINUTES)) {
            continue;
        }
        let seconds = numbers.get(place + 2).filter(|next| next.start - minutes.end < FAR && unit(next, &SECONDS));
        found.extend([degrees, minutes].into_iter().chain(seconds).cloned());
    }
    found
}

/// A reference of the military grid (MGRS, NGA.STND.0037): zone and band, two letters, an even number of figures, 4 to 10.
fn grid_reference(said: &str) -> Option<Range<usize>> {
    let starts = said.char_indices().filter(|(at, c)| {
        c.is_ascii_digit() && !said.get(..*at).is_some_and(|b| b.ends_with(|c: char| c.is_ascii_alphanumeric()))
    });
    starts.map(|(at, _)| at).find_map(|start| {
        let tail = said.get(start..)?;
        let zone = tail.len() - tail.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        let rest = tail.get(zone..)?;
        let letters: String = rest.chars().filter(|c| *c != ' ').take(3).collect();
        let figures = rest.find(|c: char| c.is_ascii_digit())?;
        let head = rest.get(..figures)?.trim_end();
        let body = rest.get(figures..)?;
        let end = body.find(|c: char| c.is_ascii_uppercase()).unwrap_or(body.len());
        let body = body.get(..end)?.trim_end();
        let count = digits(body);
        let fits = (1..=2).contains(&zone)
            && letters.len() == 3
            && head.chars().filter(|c| *c != ' ').count() == 3
            && head.len() <= 5
            && count.is_multiple_of(2)
            && (4..=10).contains(&count);
        fits.then(|| start..start + zone + figures + body.len())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn coordinates_are_found_in_all_writings() {
        for (text, expected) in [
            ("точка 50,4501 30,5234 там", &["50,4501 30,5234"][..]),
            ("точка N50 27.006 E030 31.404.", &["N50 27.006 E030 31.404"]),
            ("at 50.4501 N, 30.5234 E.", &["50.4501 N, 30.5234 E"]),
            ("북위 50도 27분 01초, 동경 30도 31분", &["50", "27", "01", "30", "31"]),
            ("50 градусів 27 хвилин північної широти", &["50", "27"]),
            ("было 30 градусов 5 мая", &[]),
            ("12,000 15,000 won", &[]),
            ("BONES 123456", &[]),
        ] {
            let found: Vec<&str> = find(text).into_iter().map(|span| &text[span]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
