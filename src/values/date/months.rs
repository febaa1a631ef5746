//! The names of the months, whole and short.

use crate::lang::Lang;
use crate::values::scan::Cursor;

/// Short names of the months in Ukrainian and Russian: in lower case, without the dot, those of one month parted by blanks.
const SHORT: [&str; 12] = [
    "січ янв",
    "лют фев февр",
    "бер берез мар",
    "кв квіт апр",
    "трав",
    "черв июн",
    "лип июл",
    "серп авг",
    "вер верес сен сент",
    "жовт окт",
    "лист листоп ноя нояб",
    "груд дек",
];

/// The number of the month whose forms hold this word.
fn number(months: &[&str], word: &str) -> Option<u8> {
    let place = months.iter().position(|forms| forms.split(' ').any(|form| form == word))?;
    u8::try_from(place + 1).ok()
}

/// An English month, whole or short.
pub(super) fn latin(word: &str) -> Option<u8> {
    number(Lang::EN.language().numerals.months, word)
}

/// The English month whose name begins here. It has a capital: `may` and `march` are other words.
pub(super) fn english(cursor: &mut Cursor) -> Option<u8> {
    let word = cursor.peek_word();
    let month = latin(&word.to_lowercase()).filter(|_| word.starts_with(char::is_uppercase))?;
    cursor.at += word.len();
    if word.len() <= 4 {
        cursor.eat(".");
    }
    Some(month)
}

/// The Ukrainian or Russian month whose name begins here, in any case: Ukrainian speech has Russian months in it too.
pub(super) fn slavic(cursor: &mut Cursor) -> Option<u8> {
    let word = cursor.peek_word();
    let lower = word.to_lowercase();
    let named = [Lang::UK, Lang::RU].iter().find_map(|lang| number(lang.language().numerals.months, &lower));
    let short = if named.is_none() { number(&SHORT, &lower) } else { None };
    let month = named.or(short)?;
    cursor.at += word.len();
    if short.is_some() {
        cursor.eat(".");
    }
    Some(month)
}
