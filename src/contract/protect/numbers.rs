//! Numbers and signs that come back to the letter: addresses of the net, coordinates, phones, numbers of documents.

use std::ops::Range;

use super::runs::{before, behind, digits, runs};
use super::secret::{Kind, Secret, Written};
use super::{coordinates, groups};
use crate::lang::is_hangul_syllable;

/// Words before a number of a document, as parts of words.
#[rustfmt::skip]
const LABELS: [&str; 30] = [
    "паспорт", "посвідчен", "квит", "картк", "іпн", "рнокпп", "код", "справ", "єрдр", "жетон", "номер", "удостоверен", "билет", "дел",
    "инн", "공민증", "군인증", "신분증", "여권", "려권", "번호", "군번", "사건", "passport", "id", "card", "case", "licen", "permit", "number",
];

/// Words before the code of a unit: one letter and four figures, or five figures.
const UNITS: [&str; 6] = ["в/ч", "частин", "част", "부대", "unit", "в.ч."];

/// E-mail and addresses of the web.
pub(super) fn addresses(text: &str) -> Vec<Secret> {
    let mail = |c: char| c.is_alphanumeric() && !is_hangul_syllable(c) || "._%+-@".contains(c);
    let web = |c: char| c.is_ascii_graphic() && !"<>\"'()[]{}".contains(c);
    let mails = runs(text, mail).into_iter().filter(|run| is_mail(text, run) || is_handle(text, run));
    let links = runs(text, web).into_iter().filter_map(|run| {
        let word = text.get(run.clone())?.to_ascii_lowercase();
        let start = ["https://", "http://", "www.", "t.me/"].iter().filter_map(|head| word.find(head)).min()?;
        Some(run.start + start..run.end)
    });
    let tidy = |span| trimmed(text, span, &['.', ',', ';', ':', '!', '?', '-']);
    links.chain(mails).map(tidy).map(|span| secret(text, span, Kind::Address)).collect()
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

/// Coordinates, phones and numbers of documents, in this order: of two at one place the first stands.
pub(super) fn find(text: &str) -> Vec<Secret> {
    let coordinates = coordinates::find(text).into_iter().map(|span| secret(text, span, Kind::Place));
    let phones = phones(text).into_iter().map(|span| secret(text, span, Kind::Phone));
    let grouped = groups::find(text).into_iter().map(|(span, kind)| secret(text, span, kind));
    let documents = documents(text).into_iter().map(|span| secret(text, span, Kind::Document));
    coordinates.chain(phones).chain(grouped).chain(documents).collect()
}

fn secret(text: &str, span: Range<usize>, kind: Kind) -> Secret {
    let said = text.get(span.clone()).unwrap_or_default();
    let key: String = said.chars().filter(|c| c.is_alphanumeric() || *c == '+').flat_map(char::to_uppercase).collect();
    Secret { span, kind, key, written: Written::plain(said) }
}

fn trimmed(text: &str, span: Range<usize>, signs: &[char]) -> Range<usize> {
    let said = text.get(span.clone()).unwrap_or_default();
    span.start..span.start + said.trim_end_matches(signs).len()
}

/// Numbers of 9 to 15 figures (ITU-T E.164) that begin with + or 0, in groups or not.
fn phones(text: &str) -> Vec<Range<usize>> {
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

fn documents(text: &str) -> Vec<Range<usize>> {
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
            _ if is_number(text, &run, said) => found.push(run),
            _ => {}
        }
    }
    found
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

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(&str, Kind)> {
        let all = addresses(text).into_iter().chain(find(text));
        let mut taken: Vec<Secret> = Vec::new();
        super::super::add(&mut taken, all.collect());
        taken.sort_by_key(|secret| secret.span.start);
        taken.into_iter().map(|secret| (&text[secret.span], secret.kind)).collect()
    }

    #[test]
    fn numbers_are_found_to_the_letter() {
        for (text, said, kind) in [
            ("паспорт КВ123456 видано", "КВ123456", Kind::Document),
            ("серія МТ № 012345", "МТ № 012345", Kind::Document),
            ("справа № 1234567", "1234567", Kind::Document),
            ("наказ № 45/2024", "45/2024", Kind::Document),
            ("공민증 번호 345678입니다", "345678", Kind::Document),
            ("여권 M12345678", "M12345678", Kind::Document),
            ("주민번호 900101-1234567", "900101-1234567", Kind::Document),
            ("РНОКПП 3012345678", "3012345678", Kind::Document),
            ("служив у в/ч А1234 рік", "А1234", Kind::Document),
            ("служив у в/ч 54321 рік", "54321", Kind::Document),
            ("військова частина 12345", "12345", Kind::Document),
            ("제425부대에서 복무했습니다", "425", Kind::Document),
            ("авто АА1234ВС стояло", "АА1234ВС", Kind::Document),
            ("пошта коваль@пошта.укр, так", "коваль@пошта.укр", Kind::Address),
            ("телеграм @maple_94.", "@maple_94", Kind::Address),
            ("пишіть на a.b-c@mail.example.org.", "a.b-c@mail.example.org", Kind::Address),
            ("див. https://example.org/a?b=1, там", "https://example.org/a?b=1", Kind::Address),
            ("точка 51.1902, 35.2706.", "51.1902, 35.2706", Kind::Place),
            ("at 51°11′25″N 35°16′14″E, near", "51°11′25″N 35°16′14″E", Kind::Place),
            ("квадрат 37U DR 12345 67890 біля", "37U DR 12345 67890", Kind::Place),
            ("тел. +380 67 123 45 67.", "+380 67 123 45 67", Kind::Phone),
            ("전화 010-1234-5678로", "010-1234-5678", Kind::Phone),
        ] {
            assert_eq!(found(text), [(said, kind)], "{text}");
        }
    }

    #[test]
    fn other_numbers_are_left_to_the_engine() {
        for text in [
            "94-та бригада",
            "частина людей, 15000 чоловік",
            "18000명의 부대",
            "2024-2025 роки",
            "Т-72",
            "о 10:30",
            "температура 38°",
            "09.01.2025",
            "2025-01-09",
            "12 000 000 вон",
            "36,6",
            "школа № 5",
            "M1978",
            "94려단 2대대",
            "3.5",
            "20 50 100",
        ] {
            assert_eq!(found(text), [], "{text}");
        }
    }
}
