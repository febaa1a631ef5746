//! Addresses of the net, phones, numbers of documents, of units and of cars.

use std::ops::Range;

use super::trimmed;
use crate::lang::is_hangul_syllable;
use crate::values::runs::{before, behind, digits, runs};

/// Words before a number of a document, as parts of words.
#[rustfmt::skip]
const LABELS: [&str; 30] = [
    "паспорт", "посвідчен", "квит", "картк", "іпн", "рнокпп", "код", "справ", "єрдр", "жетон", "номер", "удостоверен", "билет", "дел",
    "инн", "공민증", "군인증", "신분증", "여권", "려권", "번호", "군번", "사건", "passport", "id", "card", "case", "licen", "permit", "number",
];

/// Words before the code of a unit: one letter and four figures, or five figures.
const UNITS: [&str; 6] = ["в/ч", "частин", "част", "부대", "unit", "в.ч."];

/// E-mail and addresses of the web.
pub(super) fn addresses(text: &str) -> Vec<Range<usize>> {
    let mail = |c: char| c.is_alphanumeric() && !is_hangul_syllable(c) || "._%+-@".contains(c);
    let web = |c: char| c.is_ascii_graphic() && !"<>\"'()[]{}".contains(c);
    let mails = runs(text, mail).into_iter().filter(|run| is_mail(text, run) || is_handle(text, run));
    let links = runs(text, web).into_iter().filter_map(|run| {
        let word = text.get(run.clone())?.to_ascii_lowercase();
        let start = ["https://", "http://", "www.", "t.me/"].iter().filter_map(|head| word.find(head)).min()?;
        Some(run.start + start..run.end)
    });
    links.chain(mails).map(|span| trimmed(text, span, &['.', ',', ';', ':', '!', '?', '-'])).collect()
}

fn is_mail(text: &str, run: &Range<usize>) -> bool {
    let parts = text.get(run.clone()).and_then(|word| word.split_once('@'));
    parts.is_some_and(|(name, host)| !name.is_empty() && host.trim_matches('.').contains('.') && !host.contains('@'))
}

/// The name of somebody in a messenger: `@falcon_94`.
fn is_handle(text: &str, run: &Range<usize>) -> bool {
    let name = text.get(run.clone()).and_then(|word| word.strip_prefix('@')).unwrap_or_default();
    name.len() >= 3 && name.chars().all(|c| c.is_ascii_alphanumeric() || "._-".contains(c))
}

/// Numbers of 9 to 15 figures (ITU-T E.164) that begin with + or 0, in groups or not.
pub(super) fn phones(text: &str) -> Vec<Range<usize>> {
    let signs = |c: char| c.is_ascii_digit() || "+ -()\u{a0}".contains(c);
    let spans = runs(text, signs).into_iter().filter_map(|run| {
        let said = text.get(run.clone())?;
        let start = said.find(|c: char| c.is_ascii_digit() || c == '+' || c == '(')?;
        let tail = said.get(start..)?.trim_end_matches(|c: char| !c.is_ascii_digit());
        let begins = tail.trim_start_matches('(').starts_with(['+', '0']);
        let spaced = tail.contains("  ") || tail.contains("--") || tail.contains("- ");
        (begins && !spaced && (9..=15).contains(&digits(tail)))
            .then(|| run.start + start..run.start + start + tail.len())
    });
    spans.filter(|span| !before(text, span.start, 1).ends_with(|c: char| c.is_ascii_alphanumeric())).collect()
}

/// Numbers of documents, units and cars.
pub(super) fn documents(text: &str) -> Vec<Range<usize>> {
    let signs = |c: char| c.is_ascii_alphanumeric() || ('А'..='я').contains(&c) || "ІЇЄҐіїєґ-/".contains(c);
    let all = runs(text, signs);
    let mut found = Vec::new();
    for (number, run) in all.iter().enumerate() {
        let run = trimmed(text, run.clone(), &['-', '/']);
        let said = text.get(run.clone()).unwrap_or_default();
        let series =
            number.checked_sub(1).and_then(|before| all.get(before)).filter(|before| is_series(text, before, &run));
        match series {
            Some(series) if digits(said) >= 6 && digits(said) == said.len() => found.push(series.start..run.end),
            _ if digits(said) == said.len() && is_apart(text, &all, number) => {
                found.push(all[number - 1].start..all[number + 1].end);
            }
            _ if is_number(text, &run, said) => found.push(run),
            _ => {}
        }
    }
    found
}

/// The figures of a plate between its letters, with a blank on each side: АА 1234 ВС, А 123 ВС.
fn is_apart(text: &str, runs: &[Range<usize>], number: usize) -> bool {
    let around =
        number.checked_sub(1).and_then(|before| Some((runs.get(before)?, runs.get(number)?, runs.get(number + 1)?)));
    let Some((head, figures, tail)) = around else { return false };
    let gaps = [head.end..figures.start, figures.end..tail.start];
    let blanks = gaps.into_iter().all(|gap| matches!(text.get(gap), Some(" " | "\u{a0}")));
    let letters = |run: &Range<usize>| text.get(run.clone()).filter(|said| said.chars().all(char::is_uppercase));
    let count = |run: &Range<usize>| letters(run).map(|said| said.chars().count());
    blanks && matches!((count(head), figures.len(), count(tail)), (Some(2), 4, Some(2)) | (Some(1), 3, Some(2)))
}

/// Two capital letters just before a number: `МТ № 012345`.
fn is_series(text: &str, letters: &Range<usize>, run: &Range<usize>) -> bool {
    let said = text.get(letters.clone()).unwrap_or_default();
    let gap = text.get(letters.end..run.start).unwrap_or_default();
    said.chars().count() == 2 && said.chars().all(char::is_uppercase) && [" ", " № ", " №", "№"].contains(&gap)
}

fn is_number(text: &str, run: &Range<usize>, said: &str) -> bool {
    let letters = said.chars().take_while(|c| c.is_alphabetic()).count();
    let capitals = said.chars().take(letters).all(char::is_uppercase);
    let body = said.chars().skip(letters);
    let pure = body.clone().all(|c| c.is_ascii_digit());
    let figures = body.clone().all(|c| c.is_ascii_digit() || matches!(c, '-' | '/'));
    let count = digits(said);
    let (head, tail) = (before(text, run.start, 24), behind(text, run.end, 3));
    let numbered = head.trim_end().ends_with(['№', '#']) || head.trim_end().ends_with("no.");
    match letters {
        _ if is_plate(said) => true,
        0 if figures && (pure && count >= 8 || count >= 10) => true,
        0 if pure && count == 5 && is_behind_unit(&head) => true,
        0 if pure && (3..=5).contains(&count) && ["부대", "군부대"].iter().any(|unit| tail.starts_with(unit)) => {
            true
        }
        1 if capitals && pure && count == 4 && UNITS.iter().any(|word| head.contains(word)) => true,
        2..=4 if capitals && pure && count >= 5 => true,
        0..=4 if figures && capitals && numbered => said.chars().count() >= 4 && count >= 2,
        0..=4 if figures && capitals => count >= 5 && LABELS.iter().any(|word| head.contains(word)),
        _ => false,
    }
}

/// The word for a unit stands directly before.
fn is_behind_unit(head: &str) -> bool {
    let last = head.trim_end_matches([' ', '\u{a0}', '№', ':']).rsplit([' ', '\u{a0}']).next().unwrap_or_default();
    UNITS.iter().any(|word| last.starts_with(word))
}

/// The plate of a car: Ukraine's АА1234ВС, Russia's А123ВС77.
fn is_plate(said: &str) -> bool {
    let sort = |c: char| {
        if c.is_ascii_digit() {
            '0'
        } else if c.is_uppercase() {
            'A'
        } else {
            c
        }
    };
    let shape: String = said.chars().map(sort).collect();
    ["AA0000AA", "A000AA00", "A000AA000"].contains(&shape.as_str())
}
