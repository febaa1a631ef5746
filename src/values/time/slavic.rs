//! Ukrainian and Russian times that count minutes from an hour: `пів на третю`, `за чверть третя`, `десять минут третьего`.

use super::clock::Clock;
use super::parts::told;
use super::slavic_hours::{self as hours, Hour, closed, hour};
use super::{Reader, Told};
use crate::lang::Lang;
use crate::lang::numeral::Form;
use crate::values::scan::Cursor;

pub(super) const READERS: &[Reader] = &[
    half,
    half_in_one,
    counted,
    before_hour,
    hours::figures,
    hours::shared,
    hours::named_hour,
    hours::of_part,
    hours::at,
    hours::one,
    hours::named,
];

const QUARTER: &[&str] = &["чверть", "чверті", "четверть", "четверти"];
pub(super) const MINUTES: &[&str] =
    &["хвилин", "хвилини", "хвилина", "хвилину", "хвилинах", "хв", "минут", "минуты", "минута", "минуту", "мин"];

/// `пів на третю`, `пів до третьої`, `половина третьей` and `половина третьего`: half of the hour that follows.
fn half(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let half = cursor.word(&["пів", "пол", "половина", "половину", "половині", "половине", "половины"]);
    cursor.one_of(&['-']);
    cursor.blanks();
    let joined = half && cursor.word(&["на", "до"]);
    cursor.blanks();
    let hour = hour(&mut cursor).filter(|hour| half && hour.form != Form::Words)?;
    let sure = if joined { hour.feminine() || hour.figures() } else { hour.of_hour() && timed(&cursor, start) };
    sure.then(|| Some(told(start, cursor, Clock::new(hour.previous()?, 30)?)))?
}

/// `полтретьего`.
fn half_in_one(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let word = cursor.peek_word();
    let lower = word.to_lowercase();
    let of = lower.strip_prefix("пол").filter(|of| of.ends_with("ого") || of.ends_with("его"))?;
    let found = (Lang::RU.language().numerals.find)(of);
    let ordinal = found.first().filter(|n| n.form == Form::Ordinal && n.span == (0..of.len()))?;
    cursor.at += word.len();
    let hour = Hour { value: ordinal.value, form: Form::Ordinal, text: of.to_owned() };
    Some(told(start, cursor, Clock::new(hour.previous()?, 30)?))
}

/// Minutes, and whether they are named: a quarter is.
fn minutes(cursor: &mut Cursor) -> Option<(i64, bool)> {
    let mut next = *cursor;
    if next.word(QUARTER) {
        *cursor = next;
        return Some((15, true));
    }
    let value = next.numeral().filter(|n| n.form != Form::Ordinal).map(|n| n.value).filter(|n| (1..60).contains(n))?;
    *cursor = next;
    next.blanks();
    if value == 3 && next.word(QUARTER) {
        *cursor = next;
        return Some((45, true));
    }
    let named = next.word(MINUTES);
    if named {
        *cursor = next;
    }
    Some((value, named))
}

/// `десять по третій` is past the hour, `десять хвилин на третю` and `десять минут третьего` of the hour, `чверть до третьої` to it.
fn counted(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let (minutes, named) = minutes(&mut cursor)?;
    cursor.blanks();
    let (of, past, to) = (cursor.word(&["на"]), cursor.word(&["по"]), cursor.word(&["до"]));
    cursor.blanks();
    let hour = hour(&mut cursor).filter(|hour| hour.form != Form::Words)?;
    let ended = timed(&cursor, start);
    let clock = match () {
        () if hour.figures() && !(named && ended) => None,
        () if of && (hour.feminine() || hour.figures()) => Clock::new(hour.previous()?, minutes),
        () if past && (hour.feminine() || hour.figures()) => Clock::new(hour.value, minutes),
        () if to && (hour.feminine() || hour.figures()) => Clock::new(hour.previous()?, 60 - minutes),
        () if !(of || past || to) && hour.of_hour() => Clock::new(hour.previous()?, minutes),
        () => None,
    }?;
    (named || ended).then(|| told(start, cursor, clock))
}

/// `за десять третя`, `за чверть до третьої`, `без десяти три`.
fn before_hour(mut cursor: Cursor) -> Option<Told> {
    let start = cursor.at;
    let without = cursor.word(&["без"]);
    if !without && !cursor.word(&["за"]) {
        return None;
    }
    cursor.blanks();
    let (minutes, named, to, hour) = before(&mut cursor)?;
    let sure = match () {
        () if hour.form == Form::Ordinal => hour.feminine(),
        // The other numeral may count what follows: `за десять хвилин три`, `без десяти три`.
        () => (without || named) && !to && timed(&cursor, start),
    };
    sure.then(|| Some(told(start, cursor, Clock::new(hour.previous()?, 60 - minutes)?)))?
}

/// Minutes, whether they are named, «до», and the hour to which they lack. In `за двадцять друга` both are one numeral.
fn before(cursor: &mut Cursor) -> Option<(i64, bool, bool, Hour)> {
    let mut next = *cursor;
    if let Some(both) = next.numeral().filter(|n| n.value > 20 && n.value < 60 && n.value % 10 > 0) {
        let text = next.scan.text.get(both.span.clone())?.to_lowercase();
        let hour = Hour { value: both.value % 10, form: both.form, text };
        let apart = both.form == Form::Ordinal || closed(&next);
        if apart && !hour.text.starts_with(|c: char| c.is_ascii_digit()) {
            *cursor = next;
            return Some((both.value - hour.value, false, false, hour));
        }
    }
    let (minutes, named) = minutes(cursor)?;
    cursor.blanks();
    let to = cursor.word(&["до"]);
    cursor.blanks();
    let one = |cursor: &mut Cursor| {
        cursor.word(&["час"]).then(|| Hour { value: 1, form: Form::Words, text: "час".to_owned() })
    };
    let hour = hour(cursor).or_else(|| one(cursor))?;
    Some((minutes, named, to, hour))
}

/// A time is told: a preposition of time stands before, or nothing follows that could have this number.
fn timed(cursor: &Cursor, start: usize) -> bool {
    let before = cursor.scan.word_before(start);
    closed(cursor) || ["о", "об"].contains(&before.as_str())
}
