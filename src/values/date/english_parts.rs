//! English parts and stretches of dates: `in January`, `on the 9th`, `9–11 January`, `in 2025`, `the 1990s`.

use super::english::{day as day_number, day_first, end, full_year};
use super::months::english as month_name;
use super::said::{Read, Said};
use super::{Calendar, LONGEST_LIST, century, civil, small};
use crate::lang::numeral::{is_blank, is_hyphen};
use crate::values::scan::Cursor;

/// Words before a month or a year that make it one.
const BEFORE: &[&str] = &[
    "in", "of", "since", "until", "till", "by", "during", "before", "after", "from", "to", "through", "between", "and",
    "early", "late", "mid", "last", "next", "this", "year",
];
/// Words behind "the 9th" that are not what it counts.
const GO_ON: &[&str] = &[
    "at", "in", "on", "we", "i", "he", "she", "they", "it", "you", "and", "or", "but", "when", "to", "until", "till",
    "from", "there", "our", "my", "his", "the", "of", "then", "around", "about", "by", "before", "after", "not", "was",
];

/// `9–11 January 2025`, `January 9 to 11, 2025`, `between 9 and 11 January`.
pub(super) fn days(mut cursor: Cursor) -> Option<(usize, Read)> {
    let start = cursor.at;
    let named = month_name(&mut cursor);
    cursor.blanks();
    let first = day_number(&mut cursor)?;
    let between = cursor.scan.words_before(start, "between").is_some();
    cursor.blanks();
    let joined = cursor.word(&["to", "through", "till", "until"]) || (between && cursor.word(&["and"]));
    if !joined && cursor.one_of(&['-', '–', '—']).is_none() {
        return None;
    }
    cursor.blanks();
    let last = day_number(&mut cursor).filter(|last| *last > first)?;
    let month = match named {
        Some(month) => month,
        None => {
            cursor.blanks();
            if cursor.word(&["of"]) {
                cursor.blanks();
            }
            month_name(&mut cursor)?
        }
    };
    let (stop, read) = end(cursor, month, Some(last));
    let Said::One(to) = read.said else { return None };
    Some((stop, Read::span(Calendar { day: Some(first), ..to }, to)))
}

/// The first of `5 and 6 January`: its month is that of the next.
pub(super) fn listed(mut cursor: Cursor) -> Option<(usize, Read)> {
    let day = day_number(&mut cursor)?;
    let end = cursor.at;
    for _ in 0..LONGEST_LIST {
        let comma = cursor.eat(",");
        cursor.blanks();
        let joined = cursor.word(&["and", "or"]);
        cursor.blanks();
        if let Some((_, Read { said: Said::One(next), .. })) = day_first(cursor).filter(|_| comma || joined) {
            return Some((end, Read::sure(Calendar { day: Some(day), ..next })));
        }
        day_number(&mut cursor).filter(|_| comma || joined)?;
    }
    None
}

/// `in January`, `early May`.
pub(super) fn month(mut cursor: Cursor) -> Option<(usize, Read)> {
    let word = cursor.peek_word();
    let before = cursor.scan.word_before(cursor.at);
    let before = if before.is_empty() && cursor.scan.before(cursor.at).ends_with("mid-") { "mid" } else { &before };
    // Names of people and other words, or short: these need the word before them.
    let doubtful = word.len() <= 4 || matches!(word, "March" | "April" | "August");
    let month = month_name(&mut cursor)?;
    let apart = !cursor.rest().starts_with(char::is_alphanumeric);
    (apart && (!doubtful || BEFORE.contains(&before)))
        .then(|| (cursor.at, Read::sure(Calendar { month: Some(month), ..Calendar::default() })))
}

/// `on the 9th`, where nothing follows that could be the ninth.
pub(super) fn day(mut cursor: Cursor) -> Option<(usize, Read)> {
    let head = cursor.scan.before(cursor.at);
    let named = ["on the", "by the", "until the", "since the", "till the"].iter().any(|words| head.ends_with(words));
    if !named || cursor.rest().starts_with(['f', 's', 't', 'F', 'S', 'T']) {
        return None;
    }
    let ordinal = cursor.rest().trim_start_matches(|c: char| c.is_ascii_digit()).starts_with(char::is_alphabetic);
    let day = day_number(&mut cursor).filter(|_| ordinal)?;
    goes_on(&cursor).then(|| (cursor.at, Read::sure(Calendar { day: Some(day), ..Calendar::default() })))
}

/// `in 2025`, `in twenty twenty-five`, `in ’98`. Round numbers may count what follows: `in 2000 cases`.
pub(super) fn year(mut cursor: Cursor) -> Option<(usize, Read)> {
    let word = cursor.scan.word_before(cursor.at);
    if !BEFORE.contains(&word.as_str()) || word == "to" || word == "and" {
        return None;
    }
    if cursor.one_of(&['\'', '’', '‘']).is_some() {
        let year = cursor.figures(2).filter(|(_, length)| *length == 2).and_then(|(figures, _)| century(figures))?;
        let alone = !cursor.rest().starts_with(char::is_alphanumeric);
        return alone.then(|| (cursor.at, Read::of_century(Calendar { year: Some(year), ..Calendar::default() })));
    }
    let year = full_year(&mut cursor).filter(|year| (1800..2100).contains(year))?;
    let round = year % 100 == 0 && !goes_on(&cursor);
    let unit = cursor.rest().starts_with(|c: char| c.is_alphanumeric() || is_hyphen(c) || matches!(c, '%' | '/' | ':'));
    let decimal =
        cursor.rest().starts_with(['.', ',']) && cursor.rest().chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    (!round && !unit && !decimal).then(|| (cursor.at, Read::sure(Calendar { year: Some(year), ..Calendar::default() })))
}

/// `the 1990s`, `the ’90s`, `the nineties`.
pub(super) fn decade(mut cursor: Cursor) -> Option<(usize, Read)> {
    const SPOKEN: [(&str, i32); 8] = [
        ("twenties", 1920),
        ("thirties", 1930),
        ("forties", 1940),
        ("fifties", 1950),
        ("sixties", 1960),
        ("seventies", 1970),
        ("eighties", 1980),
        ("nineties", 1990),
    ];
    let the = cursor.scan.word_before(cursor.at);
    // "In his early twenties" is an age.
    let head = cursor.scan.before(cursor.at);
    let head = ["early", "mid-", "mid", "late"].iter().find_map(|part| head.strip_suffix(part)).unwrap_or(&head);
    let owned = |owner: &&str| head.trim_end().strip_suffix(*owner).is_some_and(|rest| rest.ends_with(' '));
    if ["his", "her", "their", "my", "your", "our"].iter().any(owned) {
        return None;
    }
    let spoken = SPOKEN
        .iter()
        .find(|(word, _)| cursor.word(&[word]))
        .filter(|_| matches!(the.as_str(), "the" | "early" | "late"));
    if let Some((_, first)) = spoken {
        return Some((cursor.at, super::decade(*first)));
    }
    cursor.one_of(&['\'', '’', '‘']);
    let (figures, length) = cursor.figures(4)?;
    let first = match length {
        4 => civil(figures)?,
        2 => i32::from(small(figures, 90)?) + 1900,
        _ => return None,
    };
    (first % 10 == 0 && cursor.word(&["s"])).then(|| (cursor.at, super::decade(first)))
}

/// Nothing follows that could be counted.
fn goes_on(cursor: &Cursor) -> bool {
    let mut next = *cursor;
    next.blanks();
    let blank = cursor.rest().starts_with(is_blank);
    !next.rest().starts_with(char::is_alphanumeric) || (blank && next.word(GO_ON))
}
