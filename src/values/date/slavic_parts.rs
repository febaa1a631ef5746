//! Ukrainian and Russian parts and stretches of dates: `у січні`, `9 числа`, `з 9 по 11 січня`, `2024–2025 роки`, `90-х`.

use super::months::slavic as month_name;
use super::said::{Read, Said};
use super::slavic::{day as whole_day, end};
use super::{Calendar, LONGEST_LIST, civil, said_century, small};
use crate::lang::numeral::{Form, is_blank};
use crate::values::scan::Cursor;

/// Words before a month that make it one: `лютому` is also fierce, `марта` a name.
#[rustfmt::skip]
const BEFORE_MONTH: &[&str] = &[
    "у", "в", "на", "з", "із", "зі", "с", "до", "від", "от", "за", "по", "після", "после", "протягом", "впродовж",
    "к", "початок", "початку", "наприкінці", "кінець", "кінці", "кінця", "середина", "середині", "середини",
    "начало", "начале", "начала", "конец", "конце", "конца", "середине", "середины", "місяць", "місяці", "місяця",
    "месяц", "месяце", "месяца", "минулого", "цього", "прошлого", "и", "і", "й", "та",
];
/// Words before a year that stands without the word for it.
const BEFORE_YEAR: &[&str] =
    &["у", "в", "з", "із", "від", "після", "с", "от", "после", "до", "народження", "рождения", "рік", "год"];
const YEARS: &[&str] = &["роках", "роки", "років", "рр", "годах", "годы", "годов", "гг", "року", "рік", "році"];

/// `з 9 по 11 січня 2025 року`, `9–11 січня`.
pub(super) fn days(mut cursor: Cursor) -> Option<(usize, Read)> {
    let first = small(cursor.ordinal_or_digits()?, 31)?;
    cursor.blanks();
    if cursor.one_of(&['-', '–', '—']).is_none() && !cursor.word(&["по", "до"]) {
        return None;
    }
    cursor.blanks();
    let last = small(cursor.ordinal_or_digits()?, 31).filter(|last| *last > first)?;
    cursor.blanks();
    let month = month_name(&mut cursor)?;
    let (stop, read) = end(cursor, month, Some(last));
    let Said::One(to) = read.said else { return None };
    Some((stop, Read::span(Calendar { day: Some(first), ..to }, to)))
}

/// The first of `5 та 6 січня`: its month is that of the next.
pub(super) fn listed(mut cursor: Cursor) -> Option<(usize, Read)> {
    let day = small(cursor.ordinal_or_digits()?, 31)?;
    let end = cursor.at;
    for _ in 0..LONGEST_LIST {
        cursor.blanks();
        if cursor.one_of(&[',']).is_none() && !cursor.word(&["та", "і", "й", "и", "на", "або", "или", "чи"])
        {
            return None;
        }
        cursor.blanks();
        if let Some((_, Read { said: Said::One(next), .. })) = whole_day(cursor) {
            return Some((end, Read::sure(Calendar { day: Some(day), ..next })));
        }
        small(cursor.ordinal_or_digits()?, 31)?;
    }
    None
}

/// `у січні`, `на початку лютого`, `Січень`.
pub(super) fn month(mut cursor: Cursor) -> Option<(usize, Read)> {
    let start = cursor.at;
    let word = cursor.peek_word();
    let month = month_name(&mut cursor)?;
    let (before, word) = (cursor.scan.word_before(start), word.to_lowercase());
    let month =
        Some(month).filter(|_| word.chars().count() > 4 || ["март", "май", "мая", "мае"].contains(&word.as_str()))?;
    let fierce = word.starts_with("лют") && cursor.rest().starts_with(is_blank) && {
        let mut next = cursor;
        next.blanks();
        let noun = next.rest().starts_with(char::is_alphabetic);
        noun && !next.word(&[
            "місяці",
            "місяця",
            "ми",
            "я",
            "він",
            "вона",
            "вони",
            "нас",
            "мене",
            "його",
            "було",
            "був",
            "і",
            "та",
        ])
    };
    let name = matches!(word.as_str(), "марта" | "август" | "августа") || word.starts_with("лют");
    let known = (!name || BEFORE_MONTH.contains(&before.as_str())) && !fierce;
    known.then(|| (cursor.at, Read::sure(Calendar { month: Some(month), ..Calendar::default() })))
}

/// `9 числа`, `дев’ятого числа`.
pub(super) fn day(mut cursor: Cursor) -> Option<(usize, Read)> {
    let day = small(cursor.ordinal_or_digits()?, 31)?;
    cursor.blanks();
    cursor
        .word(&["числа", "число", "числі", "числом", "числе"])
        .then(|| (cursor.at, Read::sure(Calendar { day: Some(day), ..Calendar::default() })))
}

/// `у 2024`, `2024-го`, `у двадцять четвертому році`: a year of four figures with a preposition, or one of two as an ordinal.
pub(super) fn year(mut cursor: Cursor) -> Option<(usize, Read)> {
    let start = cursor.at;
    let numeral = cursor.numeral().filter(|n| n.form != Form::Words)?;
    let before = cursor.scan.word_before(start);
    let ordinal = numeral.form == Form::Ordinal;
    let plural = cursor.scan.text.get(..cursor.at).is_some_and(|text| text.ends_with(['х', 'Х']));
    if let Some(year) = civil(numeral.value).filter(|year| (1800..2100).contains(year)) {
        let known = BEFORE_YEAR.contains(&before.as_str()) && (before != "до" || year % 100 > 0);
        return ((ordinal || known) && !plural && ends(&cursor)).then(|| (cursor.at, Read::sure(of_year(year))));
    }
    let figures = numeral.value;
    cursor.blanks();
    let in_year = cursor.word(&["році", "году"]);
    let of_birth = !in_year && cursor.word(&["року", "года"]);
    let year = said_century(figures).filter(|_| {
        figures >= 10 && ((ordinal && (in_year || of_birth)) || (in_year && ["у", "в"].contains(&before.as_str())))
    })?;
    Some((cursor.at, Read::of_century(of_year(year))))
}

/// `2024–2025 роках`, `2024-2025 рр.`
pub(super) fn years(mut cursor: Cursor) -> Option<(usize, Read)> {
    let from = civil(cursor.ordinal_or_digits()?)?;
    cursor.blanks();
    cursor.one_of(&['-', '–', '—'])?;
    cursor.blanks();
    let to = civil(cursor.ordinal_or_digits()?).filter(|to| *to > from)?;
    cursor.blanks();
    let named = cursor.word(YEARS);
    if cursor.scan.text.get(..cursor.at).is_some_and(|t| t.ends_with("рр") || t.ends_with("гг")) {
        cursor.eat(".");
    }
    named.then(|| (cursor.at, Read::span(of_year(from), of_year(to))))
}

/// `1990-х роках`, `90-ті`, `у дев'яностих`.
pub(super) fn decade(mut cursor: Cursor) -> Option<(usize, Read)> {
    let start = cursor.at;
    let numeral = cursor.numeral().filter(|n| n.form == Form::Ordinal && n.value % 10 == 0)?;
    let before = cursor.scan.word_before(start);
    let text = cursor.scan.text.get(start..cursor.at)?.to_lowercase();
    let plural = ["х", "ті", "ми", "е", "ые"].iter().any(|end| text.ends_with(end)) || text.ends_with("і");
    let figures = text.starts_with(|c: char| c.is_ascii_digit());
    let first = civil(numeral.value).or_else(|| super::decade_of(numeral.value)).filter(|_| plural)?;
    let bare = cursor;
    cursor.blanks();
    let named = cursor.word(YEARS);
    if named {
        return Some((cursor.at, super::decade(first)));
    }
    let known = BEFORE_MONTH.contains(&before.as_str());
    (known && (figures || ["их", "ых", "ые", "ті"].iter().any(|end| text.ends_with(end))) && ends(&bare))
        .then(|| (bare.at, super::decade(first)))
}

/// No word follows that could be counted.
fn ends(cursor: &Cursor) -> bool {
    #[rustfmt::skip]
    const GO_ON: &[&str] = &[
        "я", "ми", "мы", "він", "он", "вона", "она", "вони", "они", "мене", "меня", "нас", "його", "его", "їх", "их",
        "і", "и", "й", "та", "але", "но", "коли", "когда", "до", "по", "в", "у", "на", "з", "с", "був", "була",
        "було", "были", "був", "был", "была", "почав", "почалася", "вже", "уже", "не", "ще", "де", "где", "після",
        "после", "року",
    ];
    let mut next = *cursor;
    next.blanks();
    let stuck = cursor.rest().starts_with(|c: char| c.is_alphanumeric() || "-–/:%".contains(c));
    let decimal =
        cursor.rest().starts_with(['.', ',']) && cursor.rest().chars().nth(1).is_some_and(|c| c.is_ascii_digit());
    !stuck && !decimal && (!next.rest().starts_with(char::is_alphanumeric) || next.word(GO_ON))
}

fn of_year(year: i32) -> Calendar {
    Calendar { year: Some(year), ..Calendar::default() }
}
