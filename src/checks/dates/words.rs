//! Words of the calendar: days of the week, seasons, and days and years that are told from the day of speaking.

use std::ops::Range;
use std::sync::LazyLock;

use crate::checks::Remark;
use crate::checks::quantities::{Dated, words};
use crate::checks::reading::Cell;
use crate::lang::quantity::lower;
use crate::lang::{Lang, is_letter};
use crate::model::Severity;
use crate::values::Quantity;

/// What can be said in the place of a word of the calendar: another one of its set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Set {
    Weekday,
    Season,
    /// Days from the day of speaking.
    Day,
    Week,
    Month,
    Year,
    PartOfDay,
}

/// A word of the calendar: its set, its place there, and its forms, parted by `|`; a `*` stands for any ending.
struct Word {
    set: Set,
    place: i8,
    ko: &'static str,
    uk: &'static str,
    en: &'static str,
    ru: &'static str,
}

const fn word(set: Set, place: i8, ko: &'static str, uk: &'static str, en: &'static str, ru: &'static str) -> Word {
    Word { set, place, ko, uk, en, ru }
}

use Set::{Day, Month, PartOfDay, Season, Week, Weekday, Year};

#[rustfmt::skip]
static WORDS: [Word; 34] = [
    word(Weekday, 1, "월요일", "понеділ*|щопонеділ*", "monday*", "понедельник*"),
    word(Weekday, 2, "화요일", "вівтор*|щовівтор*", "tuesday*", "вторник*"),
    word(Weekday, 3, "수요일", "середа|середу|середи|середою|щосеред*", "wednesday*", "среда|среду|среды|средой"),
    word(Weekday, 4, "목요일", "четвер|четверга|четвергу|четвергом|щочетверга", "thursday*", "четверг*"),
    word(Weekday, 5, "금요일", "п'ятниц*|п'ятничн*|щоп'ятниц*", "friday*", "пятниц*|пятничн*"),
    word(Weekday, 6, "토요일", "субот*|щосубот*", "saturday*", "суббот*"),
    word(Weekday, 7, "일요일", "неділя|неділю|неділі|неділею|недільн*|щонеділі", "sunday*", "воскресенье|воскресенья|воскресеньем|воскресеньям|воскресн*"),
    word(Season, 1, "봄", "весна|весни|весну|весною|навесні|весняний|весняного", "spring|springtime", "весна|весны|весну|весной"),
    word(Season, 2, "여름", "літо|літа|літом|влітку|улітку", "summer*", "лето|лета|летом"),
    word(Season, 3, "가을", "осінь|осені|осінню|восени", "autumn*", "осень|осени|осенью"),
    word(Season, 4, "겨울", "зима|зими|зиму|зимою|взимку|узимку", "winter*", "зима|зимы|зиму|зимой"),
    word(Day, -2, "그저께|그제", "позавчора", "the day before yesterday", "позавчера"),
    word(Day, -1, "어제|어저께|엊저녁|어젯밤", "вчора|учора|вчорашн*|учорашн*", "yesterday|last night", "вчера|вчерашн*"),
    word(Day, 0, "오늘", "сьогодні|сьогоднішн*", "today|tonight", "сегодня|сегодняшн*"),
    word(Day, 1, "내일|래일", "завтра|завтрашн*", "tomorrow", "завтра|завтрашн*"),
    word(Day, 2, "모레", "післязавтра", "the day after tomorrow", "послезавтра"),
    word(Week, -2, "지지난주|지지난 주|저저번 주", "позаминулого тижня", "the week before last", "на позапрошлой неделе"),
    word(Week, -1, "지난주|지난 주|저번 주", "минулого тижня|того тижня", "last week", "на прошлой неделе"),
    word(Week, 0, "이번 주|이번주|금주", "цього тижня", "this week", "на этой неделе"),
    word(Week, 1, "다음 주|다음주|래주|내주", "наступного тижня", "next week", "на следующей неделе"),
    word(Month, -1, "지난달|지난 달|저번 달", "минулого місяця", "last month", "в прошлом месяце"),
    word(Month, 0, "이번 달|이번달|이달", "цього місяця", "this month", "в этом месяце"),
    word(Month, 1, "다음 달|다음달|래달|내달", "наступного місяця", "next month", "в следующем месяце"),
    word(Year, -2, "재작년|지지난해", "позаторік|позаминулого року", "the year before last", "в позапрошлом году"),
    word(Year, -1, "작년|지난해", "торік|минулого року", "last year", "в прошлом году"),
    word(Year, 0, "올해|금년", "цього року|цьогоріч", "this year", "в этом году"),
    word(Year, 1, "내년|래년|다음 해|다음해", "наступного року", "next year", "в следующем году"),
    word(PartOfDay, 1, "새벽", "світанку|світанок|удосвіта", "dawn|daybreak", "рассвет*"),
    word(PartOfDay, 2, "아침", "ранок|ранку|вранці|уранці|зранку|ранком|щоранку", "morning*", "утро|утра|утром"),
    word(PartOfDay, 3, "정오", "опівдні|полудень", "noon|midday", "полдень"),
    word(PartOfDay, 4, "낮|대낮", "пополудні|вдень|удень", "afternoon*|daytime|by day", "пополудни|днём|днем"),
    word(PartOfDay, 5, "저녁", "вечір|вечора|ввечері|увечері|вечором|звечора|щовечора", "evening*", "вечер|вечера|вечером"),
    word(PartOfDay, 6, "밤|한밤", "ніч|ночі|вночі|уночі|ніччю|щоночі", "night|nights|nighttime|overnight", "ночь|ночи|ночью"),
    word(PartOfDay, 6, "자정|심야", "опівночі|північ", "midnight", "полночь"),
];

impl Word {
    fn forms(&self, lang: Lang) -> &'static str {
        match lang.base().tag() {
            "ko" => self.ko,
            "uk" => self.uk,
            "en" => self.en,
            _ => self.ru,
        }
    }
}

/// Beginnings of the words for a month that are no names of it: adjectives and abbreviations.
#[rustfmt::skip]
static OF_MONTHS: [[&str; 3]; 12] = [
    ["січнев", "jan", "январск"], ["лютнев", "feb", "февральск"], ["березнев", "mar", "мартовск"], ["квітнев", "apr", "апрельск"],
    ["травнев", "may", "майск"], ["червнев", "jun", "июньск"], ["липнев", "jul", "июльск"], ["серпнев", "aug", "августовск"],
    ["вереснев", "sep", "сентябрьск"], ["жовтнев", "oct", "октябрьск"], ["листопадов", "nov", "ноябрьск"], ["груднев", "dec", "декабрьск"],
];

/// The first letters of the names of the months.
const MONTHS_BEGIN: [&str; 3] = ["слбктчвжг", "jfmasond", "яфмаисонд"];

/// Whether a text names a month, or something of it: «червневий саміт».
pub(super) fn says_month(cell: &Cell, month: i64) -> bool {
    words(&cell.said).any(|(_, word)| month_of(cell, word) == Some(month))
}

/// The month that a word names.
fn month_of(cell: &Cell, word: &str) -> Option<i64> {
    let column = ["uk", "en", "ru"].iter().position(|tag| *tag == cell.lang.base().tag())?;
    // "march" and "may" are other words.
    let capital = word.starts_with(char::is_uppercase);
    if word.len() < 3 || column == 1 && !capital || !word.starts_with(|c| MONTHS_BEGIN[column].contains(lower(c))) {
        return None;
    }
    let lower = word.to_lowercase();
    let names = cell.lang.language().numerals.months.iter().zip(&OF_MONTHS).zip(1..);
    let is = |names: &str, stem: &str| {
        names.split(' ').any(|name| name == lower) || column != 1 && lower.starts_with(stem) || stem == lower
    };
    names.filter_map(|((names, stems), month)| is(names, stems.get(column)?).then_some(month)).next()
}

/// A month that became another one in words that are no dates: «червневий саміт», "the July summit".
pub(super) fn exchanged_months(original: &Cell, rendition: &Cell, dates: [&[Dated]; 2]) -> Option<Remark> {
    let months = |cell: &Cell, dates: &[Dated]| -> Vec<(i64, Range<usize>)> {
        let months = |date: &Dated| date.readings.iter().filter_map(|day| day.month).collect::<Vec<_>>();
        let read = dates.iter().flat_map(|date| months(date).into_iter().map(|month| (month, date.span.clone())));
        let free = |at: usize| !dates.iter().any(|date| date.span.contains(&at));
        let named = words(&cell.said).filter(|(at, _)| free(*at));
        let named = named.filter_map(|(at, word)| Some((month_of(cell, word)?, at..at + word.len())));
        read.chain(named).collect()
    };
    let (said, rendered) = (months(original, dates[0]), months(rendition, dates[1]));
    let left = |side: &[(i64, Range<usize>)], other: &[(i64, Range<usize>)]| {
        let unanswered = |(month, _): &&(i64, Range<usize>)| !other.iter().any(|(known, _)| known == month);
        side.iter().find(unanswered).map(|(_, span)| span.clone())
    };
    let (lost, new) = (left(&said, &rendered)?, left(&rendered, &said)?);
    let message = format!("“{}” became “{}”", original.at(&lost), rendition.at(&new));
    Some(Remark::new(message).about(lost).at(new))
}

/// A word of the calendar in a text.
struct Told {
    set: Set,
    place: i8,
    span: Range<usize>,
}

/// The words of one side that stand in the place of others of their set: Monday for Tuesday, yesterday for tomorrow. Parts of
/// the day are compared where the `hours` are not told apart already.
pub(super) fn exchanged(original: &Cell, rendition: &Cell, hours: bool) -> Vec<Remark> {
    let (said, rendered) = (told_beside_hours(original), told_beside_hours(rendition));
    if said.is_empty() || rendered.is_empty() {
        return Vec::new();
    }
    let mut remarks = Vec::new();
    for (set, severity) in SETS.into_iter().filter(|(set, _)| hours || *set != PartOfDay) {
        let (lost, new) = (left(set, &said, &rendered), left(set, &rendered, &said));
        for (lost, new) in lost.into_iter().zip(new) {
            let message = format!("“{}” became “{}”", original.at(&lost), rendition.at(&new));
            remarks.push(Remark::new(message).about(lost).at(new).with(severity));
        }
    }
    remarks
}

/// The words of the calendar but for the part of the day that is told with an hour, and compared with it.
fn told_beside_hours(cell: &Cell) -> Vec<Told> {
    let mut words = told(cell);
    if words.iter().any(|word| word.set == PartOfDay) {
        let hours = cell.quantities().iter().filter(|found| matches!(found.quantity, Quantity::Time(_)));
        let hours: Vec<_> = hours.map(|found| &found.span).collect();
        words.retain(|word| word.set != PartOfDay || !hours.iter().any(|hour| hour.contains(&word.span.start)));
    }
    words
}

/// The words of a set that those of the other side do not answer, each answering once.
fn left(set: Set, side: &[Told], other: &[Told]) -> Vec<Range<usize>> {
    let mut free: Vec<i8> = other.iter().filter(|word| word.set == set).map(|word| word.place).collect();
    let mut unanswered = |word: &&Told| {
        let place = free.iter().position(|place| near(set, *place, word.place));
        place.map(|place| free.remove(place)).is_none()
    };
    side.iter().filter(|word| word.set == set).filter(|word| unanswered(word)).map(|word| word.span.clone()).collect()
}

/// The sets, with what an exchange of their words is worth.
const SETS: [(Set, Severity); 7] = [
    (Weekday, Severity::Error),
    (Season, Severity::Error),
    (Day, Severity::Error),
    (Week, Severity::Error),
    (Month, Severity::Error),
    (Year, Severity::Error),
    (PartOfDay, Severity::Warning),
];

/// What may stand for each other: where the evening ends and the night begins nobody knows.
fn near(set: Set, one: i8, other: i8) -> bool {
    one == other || set == PartOfDay && (one - other).abs() < 2 || set == PartOfDay && (one - other).abs() == 5
}

/// Whether a time of day says in which half of the day it is.
pub(super) fn halves_day(time: &str) -> bool {
    let lower = time.to_lowercase();
    HALVES.iter().any(|word| lower.contains(word))
}

/// Words beside a time that tell the half of the day, in all languages.
#[rustfmt::skip]
const HALVES: [&str; 22] = [
    "오전", "오후", "새벽", "아침", "저녁", "밤", "낮", "점심", "ранк", "вранці", "вечор", "вечер", "ночі", "ночи", "дня", "утра", "утром", "пополуд",
    "a.m", "p.m", "am", "pm",
];

/// Whether a text names a part of the day.
pub(super) fn says_part_of_day(cell: &Cell) -> bool {
    told(cell).iter().any(|word| word.set == PartOfDay)
}

/// The words of the calendar in a text, in order; of two at one place the longer.
fn told(cell: &Cell) -> Vec<Told> {
    let mut found: Vec<Told> = Vec::new();
    let said = cell.said.to_lowercase();
    // Lower case may be of another length; then no place is known.
    if said.len() != cell.said.len() {
        return found;
    }
    let spaced = !cell.lang.same_base(Lang::KO);
    let column = LANGS.iter().position(|lang| lang.same_base(cell.lang));
    let Some(forms) = column.and_then(|column| FORMS.get(column)) else { return found };
    let mut before = ' ';
    for (at, c) in said.char_indices() {
        let begins = !is_letter(before) && is_letter(c);
        before = c;
        let free = found.last().is_none_or(|last| last.span.end <= at);
        if begins && free {
            let rest = said.get(at..).unwrap_or_default();
            let beginning = forms.get(forms.partition_point(|(head, ..)| *head < c)..).unwrap_or_default();
            let beginning = beginning.iter().take_while(|(head, ..)| *head == c);
            let longest = beginning.filter_map(|(_, form, word)| Some((*word, length(rest, form, spaced)?)));
            let longest = longest.max_by_key(|(_, length)| *length);
            found.extend(longest.map(|(word, length)| Told {
                set: word.set,
                place: word.place,
                span: at..at + length,
            }));
        }
    }
    found
}

const LANGS: [Lang; 4] = [Lang::KO, Lang::UK, Lang::EN, Lang::RU];

/// A form with its first letter and its word.
type Form = (char, &'static str, &'static Word);

/// The forms of the words in each of the languages, in the order of their first letters.
static FORMS: LazyLock<[Vec<Form>; 4]> = LazyLock::new(|| {
    LANGS.map(|lang| {
        let forms = WORDS.iter().flat_map(|word| word.forms(lang).split('|').map(move |form| (form, word)));
        let mut forms: Vec<_> = forms.filter_map(|(form, word)| Some((form.chars().next()?, form, word))).collect();
        forms.sort_by_key(|(head, ..)| *head);
        forms
    })
});

/// The length of a form that begins a text. Korean particles follow without a blank.
fn length(text: &str, form: &str, spaced: bool) -> Option<usize> {
    let (stem, open) = form.strip_suffix('*').map_or((form, false), |stem| (stem, true));
    let rest = text.strip_prefix(stem).or_else(|| apart(text, stem)).filter(|_| !stem.is_empty())?;
    let end = text.len() - rest.len();
    let tail = rest.len() - rest.trim_start_matches(is_letter).len();
    match (spaced, open) {
        (true, true) => Some(end + tail),
        (true, false) => (tail == 0).then_some(end),
        // A word of one syllable is the beginning of many others: 봄 in 봄니다.
        (false, _) => (stem.chars().count() > 1 || particle(rest)).then_some(end),
    }
}

/// The text behind a word with another apostrophe than the straight one: п’ятниця.
fn apart<'t>(text: &'t str, stem: &str) -> Option<&'t str> {
    let (first, second) = stem.split_once('\'')?;
    text.strip_prefix(first)?.strip_prefix(['’', 'ʼ', '‘', '`'])?.strip_prefix(second)
}

/// What follows a Korean noun, or the end of the word.
fn particle(rest: &str) -> bool {
    rest.chars().next().is_none_or(|c| !is_letter(c) || "에은이을의과까부마철날".contains(c))
}
