//! Dates of birth.

use std::ops::Range;

use super::secret::{Kind, Secret, Written};
use crate::lang::Lang;
use crate::values::runs::{before, behind, runs};
use crate::values::{Value, find as values, render_date};

/// Parts of words that stand near a date of birth.
#[rustfmt::skip]
const WORDS: [&str; 20] = [
    "출생", "생년월일", "태여", "태어", "생일", "년생", "народ", "р.н", "р. н", "д.н", "родил", "рожд", "г.р", "г. р", "уродж", "born", "birth", "dob",
    "d.o.b", "생으로",
];

/// What makes a year that of a birth directly behind it: 87년생, 1999 г.р.
const BEHIND_YEARS: [&str; 6] = ["년생", "г.р", "г. р", "г.рожд", "р.н", "р. н"];

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
            let born = behind(text, found.span.end, NEAR).trim_start_matches('.').starts_with('생');
            (born || WORDS.iter().any(|word| around.contains(word))).then_some(())?;
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
        .chain(years(text))
        .collect()
}

/// Years of birth, with the figures of a day and a month before them, that are no dates by themselves.
fn years(text: &str) -> Vec<Secret> {
    let signs = |c: char| c.is_ascii_digit() || matches!(c, '.' | '/' | '-');
    let found = runs(text, signs).into_iter().filter_map(|run| {
        let said = text.get(run.clone())?;
        let date = said.trim_matches(['.', '/', '-']);
        let start = run.start + said.find(date)?;
        let span = start..start + date.len();
        is_year(text, &span, date).then(|| Secret {
            span,
            kind: Kind::Birth,
            key: date.to_owned(),
            written: Written::plain(date),
        })
    });
    found.collect()
}

/// The figures end with a year, and birth is spoken of directly behind it, or before it: born in 1987.
fn is_year(text: &str, span: &Range<usize>, date: &str) -> bool {
    let groups: Vec<&str> = date.split(['.', '/', '-']).collect();
    let year = groups.last().copied().unwrap_or_default();
    let rest = behind(text, span.end, 8);
    let born_behind =
        [2, 4].contains(&year.len()) && BEHIND_YEARS.iter().any(|word| rest.trim_start().starts_with(word));
    let full = year.len() == 4 && ["19", "20"].iter().any(|century| year.starts_with(century));
    let head = before(text, span.start, 16);
    let born_before = full && groups.len() == 1 && WORDS.iter().any(|word| head.contains(word));
    groups.len() <= 3 && (born_behind || born_before)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_or_a_year_of_birth_is_found_by_what_stands_beside_it() {
        for (text, source, said) in [
            ("1999 г.р., рядовой", Lang::RU, "1999"),
            ("Гриценко, 1999 р. н.", Lang::UK, "1999"),
            ("87년생입니다.", Lang::KO, "87"),
            ("주체76년 5월 12일생입니다.", Lang::KO, "주체76년 5월 12일"),
            ("1987. 5. 12.생", Lang::KO, "1987. 5. 12"),
            ("Born 12 May 1987.", Lang::EN, "12 May 1987"),
            ("Він 12.05.1987 р.н. і служив.", Lang::UK, "12.05.1987"),
            ("I was born in 1987.", Lang::EN, "1987"),
        ] {
            let found = find(text, source, source);
            let said_there: Vec<_> = found.iter().filter_map(|secret| text.get(secret.span.clone())).collect();
            assert!(said_there.first().is_some_and(|first| first.starts_with(said)), "{text}: {said_there:?}");
        }
        for text in ["1999년에 갔습니다.", "I left in 1987."] {
            assert_eq!(find(text, Lang::KO, Lang::UK), [], "{text}");
        }
    }
}
