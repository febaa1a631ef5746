//! Dates of birth.

use super::runs::{before, behind};
use super::secret::{Kind, Secret, Written};
use crate::lang::Lang;
use crate::values::{Value, find as values, render_date};

/// Parts of words that stand near a date of birth.
#[rustfmt::skip]
const WORDS: [&str; 20] = [
    "출생", "생년월일", "태여", "태어", "생일", "년생", "народ", "р.н", "р. н", "д.н", "родил", "рожд", "г.р", "г. р", "уродж", "born", "birth", "dob",
    "d.o.b", "생으로",
];

/// So many characters before and behind a date are looked at.
const NEAR: usize = 32;

/// The dates of birth of a text, with the same date in the target language.
pub(super) fn find(text: &str, source: Lang, target: Lang) -> Vec<Secret> {
    let found = values(text, source).into_iter();
    found
        .filter_map(|found| {
            let Value::Date(date) = found.value else { return None };
            let near = before(text, found.span.start, NEAR) + " " + &behind(text, found.span.end, NEAR);
            let around = near + text.get(found.span.clone())?;
            WORDS.iter().any(|word| around.contains(word)).then_some(())?;
            let said = text.get(found.span.clone())?;
            let same = source == target || !said.contains(char::is_alphabetic);
            let rendered = if found.exact { render_date(&date, target) } else { None };
            let written = match rendered.filter(|_| !same) {
                Some(date) => Written::plain(date),
                None if same => Written::plain(said),
                None => Written {
                    remark: Some(format!("the date of birth “{said}” stands as in the source")),
                    ..Written::plain(said)
                },
            };
            let part = |part: Option<i64>| part.map_or_else(String::new, |n| n.to_string());
            let key =
                [date.year.map(i64::from), date.month.map(i64::from), date.day.map(i64::from)].map(part).join("-");
            Some(Secret { span: found.span, kind: Kind::Birth, key, written })
        })
        .collect()
}
