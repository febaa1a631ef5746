//! The age that a person states, beside the year of birth and the ages that the same person states elsewhere.

use std::ops::Range;

use super::quantities::number;
use super::reading::{Cell, Reading};
use super::remark::Place;
use super::{Category, Check, Known, Remark, Run, Watch};
use crate::lang::{Cue, Lang, Role};
use crate::model::Severity;
use crate::values::{AgeKind, Quantity, Value};

pub(super) const CHECK: Check = Check {
    name: "age",
    about: "a person's stated age does not fit the stated year of birth",
    severity: Severity::Warning,
    category: Category::Record,
    manual: include_str!("manual/age.md"),
    run: Run::Interview(|| Box::new(Ages::default())),
};

/// So many characters before a number are looked at for whose it is.
const NEAR: usize = 48;

/// Words of one language about the speaker's own age and birth, in lower case.
struct Words {
    lang: Lang,
    /// One of these stands before an age that is the speaker's.
    own: &'static [&'static str],
    /// Birth is spoken of.
    birth: &'static [&'static str],
    /// One of these makes it somebody else's, or of another time.
    other: &'static [&'static str],
    /// The day of the interview is said.
    today: &'static [&'static str],
}

#[rustfmt::skip]
static WORDS: [Words; 4] = [
    Words {
        lang: Lang::KO, own: &[],
        birth: &["년생", "출생", "태여", "태어", "일생"],
        other: &["형", "누나", "누이", "동생", "아버지", "어머니", "아들", "딸", "안해", "아내", "남편", "오빠", "언니", "친구", "그는", "그의", "그 사람", "때", "였", "부터", "당시", "쯤", "상관", "대장"],
        today: &["오늘은", "오늘 날짜"],
    },
    Words {
        lang: Lang::UK, own: &["мені", "мій вік", "маю"],
        birth: &["народився", "народилася", "народилась", "народження", "р. н.", "р.н."],
        other: &["брат", "сестр", "батьк", "мати", "матер", "мам", "син", "доч", "доньк", "дружин", "чоловік", "друг", "він", "вона", "йому", "їй", "було", "коли", "командир", "виповнилось", "виповнилося", "буде"],
        today: &["сьогодні"],
    },
    Words {
        lang: Lang::EN, own: &["i am", "i'm", "i’m", "my age is", "my age"],
        birth: &["born", "birth"],
        other: &["brother", "sister", "father", "mother", "son ", "daughter", "wife", "husband", "friend", "he ", "she ", "his ", "her ", "when", "was ", "they", "commander"],
        today: &["today is", "today's date"],
    },
    Words {
        lang: Lang::RU, own: &["мне", "мой возраст"],
        birth: &["родился", "родилась", "рождения", "г. р.", "г.р."],
        other: &["брат", "сестр", "отец", "отц", "мать", "матер", "сын", "доч", "жен", "муж", "друг", "он ", "она ", "ему", "ей ", "было", "когда", "командир", "исполнилось", "будет"],
        today: &["сегодня"],
    },
];

/// What was stated, and where.
struct Stated<T> {
    what: T,
    quote: String,
    row: String,
    place: Place,
}

/// An age of today.
#[derive(Clone, Copy)]
struct Age {
    years: i64,
    kind: AgeKind,
}

/// A day or a year.
#[derive(Clone, Copy)]
struct Day {
    year: i64,
    /// Month and day, where they are known.
    rest: Option<(u8, u8)>,
}

#[derive(Default)]
struct Ages {
    /// The row before asked something.
    asked: bool,
    /// The day of the interview.
    today: Option<Day>,
    ages: Vec<Stated<Age>>,
    births: Vec<Stated<Day>>,
}

impl Watch for Ages {
    fn see(&mut self, reading: &Reading, _: &Known<'_>) {
        let Some(cell) = reading.said() else { return };
        let asks = matches!(cell.questions().cue(), Cue::Sure(_));
        let answers = match reading.row.role {
            Some(role) => role == Role::Subject,
            None => self.asked && !asks,
        };
        if self.today.is_none() && cell.said.contains(|c: char| c.is_ascii_digit()) {
            self.today = today(reading, cell);
        }
        if answers {
            self.ages.extend(age(reading, cell));
            self.births.extend(birth(reading, cell));
        }
        self.asked = asks;
    }

    fn end(self: Box<Self>, _: &Known<'_>) -> Vec<(Place, Remark)> {
        let Ages { today, ages, births, .. } = *self;
        let mut found = Vec::new();
        if let (Some(today), Some(birth)) = (today, births.first()) {
            found.extend(ages.iter().filter_map(|age| unlike_birth(today, birth, age)));
        }
        found.extend(births.windows(2).filter_map(unlike_each_other));
        found.extend(ages.windows(2).filter_map(grown));
        found
    }
}

/// The age that no way of counting makes of the year of birth.
fn unlike_birth(today: Day, birth: &Stated<Day>, age: &Stated<Age>) -> Option<(Place, Remark)> {
    let since = today.year - birth.what.year;
    let had_birthday = today.rest.zip(birth.what.rest).map(|(today, birth)| today >= birth);
    let (least, most) = match (had_birthday, age.what.kind) {
        (_, AgeKind::Counting) => (since + 1, since + 1),
        (Some(had), AgeKind::Full) => (since - i64::from(!had), since - i64::from(!had)),
        (None, AgeKind::Full) => (since - 1, since),
        // The Korean count adds one or two years.
        (Some(had), AgeKind::Either) => (since - i64::from(!had), since + 1),
        (None, AgeKind::Either) => (since - 1, since + 1),
    };
    if (least..=most).contains(&age.what.years) {
        return None;
    }
    let fits = if least == most { least.to_string() } else { format!("{least} to {most}") };
    let message = format!(
        "“{}” (row {}) does not fit “{}” (row {}): in {} that is {fits}",
        age.quote,
        age.row,
        birth.quote,
        birth.row,
        number(today.year as f64).replace(',', "")
    );
    let exact = least == most && age.what.kind != AgeKind::Either;
    let severity = if exact { Severity::Error } else { Severity::Warning };
    Some((age.place.clone(), Remark::new(message).with(severity)))
}

/// Two years of birth of one person.
fn unlike_each_other(both: &[Stated<Day>]) -> Option<(Place, Remark)> {
    let [first, second] = both else { return None };
    let rest = first.what.rest.zip(second.what.rest).is_some_and(|(first, second)| first != second);
    (first.what.year != second.what.year || rest).then(|| told_twice(first, second))
}

/// Two ages of one person that no way of counting explains: ways of counting are two years apart.
fn grown(both: &[Stated<Age>]) -> Option<(Place, Remark)> {
    let [first, second] = both else { return None };
    let same = first.what.kind == second.what.kind && first.what.kind != AgeKind::Either;
    let apart = (first.what.years - second.what.years).abs();
    (apart > if same { 0 } else { 2 }).then(|| told_twice(first, second))
}

fn told_twice<T>(first: &Stated<T>, second: &Stated<T>) -> (Place, Remark) {
    let message = format!("“{}” (row {}), but “{}” (row {})", second.quote, second.row, first.quote, first.row);
    (second.place.clone(), Remark::new(message))
}

fn words(cell: &Cell) -> Option<&'static Words> {
    WORDS.iter().find(|words| words.lang.same_base(cell.lang))
}

/// The words around a place in its sentence: before it, and from there to the end.
fn around(cell: &Cell, span: &Range<usize>) -> (String, String) {
    let ends = |c: char| matches!(c, '.' | '!' | '?' | '\n');
    let before = cell.said.get(..span.start).unwrap_or_default();
    let from = before.rfind(ends).map_or(0, |end| end + 1);
    let start = before.char_indices().rev().take(NEAR).last().map_or(before.len(), |(at, _)| at);
    let behind: String = cell.said.get(span.end..).unwrap_or_default().chars().take(NEAR).collect();
    let behind = behind.split(ends).next().unwrap_or_default().to_lowercase();
    (before.get(from.max(start)..).unwrap_or_default().to_lowercase(), behind)
}

fn says(texts: (&str, &str), words: &[&str]) -> bool {
    words.iter().any(|word| texts.0.contains(word) || texts.1.contains(word))
}

/// The age that the speaker gives as the own one, today.
fn age(reading: &Reading, cell: &Cell) -> Option<Stated<Age>> {
    let words = words(cell)?;
    cell.quantities().iter().filter(|found| !found.approx).find_map(|found| {
        let Quantity::Age { amount, kind } = found.quantity else { return None };
        let (before, behind) = around(cell, &found.span);
        let owned = match words.own {
            // Korean leaves the subject out: the age is the end of the sentence.
            [] => {
                ["입니다", "이에요", "예요", "이오", "이라", "임"].iter().any(|end| behind.starts_with(end))
                    || behind.is_empty()
            }
            own => own.iter().any(|own| before.contains(own)),
        };
        let own = owned && !says((&before, &behind), words.other);
        let years = amount.value.filter(|_| own)? as i64;
        Some(stated(reading, cell, &found.span, Age { years, kind }))
    })
}

/// The day or the year of birth that the speaker gives as the own one.
fn birth(reading: &Reading, cell: &Cell) -> Option<Stated<Day>> {
    let words = words(cell)?;
    let lower = cell.said.to_lowercase();
    if !words.birth.iter().any(|word| lower.contains(word)) {
        return None;
    }
    cell.values().iter().find_map(|found| {
        let (before, behind) = around(cell, &found.span);
        let said = cell.at(&found.span).to_lowercase();
        let born = says((&before, &behind), words.birth) || words.birth.iter().any(|word| said.contains(word));
        let strange =
            words.other.iter().filter(|word| !["was ", "였"].contains(word)).any(|word| before.contains(word));
        let day = day(&found.value).filter(|_| born && !strange)?;
        Some(stated(reading, cell, &found.span, day))
    })
}

/// The day of the interview: a whole date in the preamble, or behind "today is".
fn today(reading: &Reading, cell: &Cell) -> Option<Day> {
    let words = words(cell)?;
    let preamble = reading.row.role == Some(Role::Preamble);
    let lower = cell.said.to_lowercase();
    if !preamble && !words.today.iter().any(|word| lower.contains(word)) {
        return None;
    }
    cell.values().iter().find_map(|found| {
        let (before, behind) = around(cell, &found.span);
        let born = says((&before, &behind), words.birth);
        day(&found.value).filter(|day| !born && day.rest.is_some() && day.year >= 2000)
    })
}

fn day(value: &Value) -> Option<Day> {
    let Value::Date(date) = value else { return None };
    Some(Day { year: i64::from(date.year?), rest: date.month.zip(date.day) })
}

fn stated<T>(reading: &Reading, cell: &Cell, span: &Range<usize>, what: T) -> Stated<T> {
    Stated {
        what,
        quote: cell.at(span).to_owned(),
        row: reading.row.id.clone(),
        place: Place::of(reading, Some(cell), Some(span)),
    }
}
