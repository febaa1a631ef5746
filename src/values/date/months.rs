//! The names of the months, whole and short.

use std::collections::HashMap;
use std::sync::LazyLock;

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

/// An English month, whole or short, in lower case.
pub(super) fn latin(word: &str) -> Option<u8> {
    let months = Lang::EN.language().numerals.months;
    let place = months.iter().position(|forms| forms.split(' ').any(|form| form == word))?;
    u8::try_from(place + 1).ok()
}

/// The English month whose name begins here. It has a capital: `may` and `march` are other words.
pub(super) fn english(cursor: &mut Cursor) -> Option<u8> {
    let word = cursor.peek_word();
    let month = word.starts_with(char::is_uppercase).then(|| latin(&word.to_lowercase()))??;
    cursor.at += word.len();
    if word.len() <= 4 {
        cursor.eat(".");
    }
    Some(month)
}

/// The forms of the Ukrainian and Russian months, and whether they are short.
static SLAVIC: LazyLock<HashMap<&str, (u8, bool)>> = LazyLock::new(|| {
    let named = [Lang::UK, Lang::RU].map(|lang| (lang.language().numerals.months, false));
    let tables = named.into_iter().chain([(&SHORT[..], true)]);
    let mut forms = HashMap::new();
    for (months, short) in tables {
        for (names, month) in months.iter().zip(1..) {
            names.split(' ').for_each(|name| {
                forms.entry(name).or_insert((month, short));
            });
        }
    }
    forms
});

/// The Ukrainian or Russian month whose name begins here, in any case: Ukrainian speech has Russian months in it too.
pub(super) fn slavic(cursor: &mut Cursor) -> Option<u8> {
    let word = cursor.peek_word();
    let (month, short) = *SLAVIC.get(word.to_lowercase().as_str())?;
    cursor.at += word.len();
    if short {
        cursor.eat(".");
    }
    Some(month)
}
