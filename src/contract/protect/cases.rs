//! In which case a name has to stand in a Ukrainian or Russian sentence, where that can be told.

use crate::lang::{Case, Lang};

/// The cases of one person.
pub(super) const CASES: [Case; 7] = [Case::Nom, Case::Gen, Case::Dat, Case::Acc, Case::Ins, Case::Loc, Case::Voc];

/// Prepositions, and nouns of command, with the cases that they take. Ukrainian orthography and grammars; у with the genitive is "at somebody's".
#[rustfmt::skip]
const UKRAINIAN: &[(&str, &[Case])] = &[
    ("до від од без для біля коло після проти крім окрім серед навколо поблизу близько щодо стосовно замість заради поруч", &[Case::Gen]),
    ("командуванням керівництвом проводом", &[Case::Gen]),
    ("завдяки всупереч назустріч наперекір", &[Case::Dat]),
    ("про через крізь", &[Case::Acc]),
    ("перед над", &[Case::Ins]),
    ("при", &[Case::Loc]),
    ("з із зі", &[Case::Gen, Case::Ins, Case::Acc]),
    ("за під", &[Case::Acc, Case::Ins, Case::Gen]),
    ("між", &[Case::Ins, Case::Gen]),
    ("по на", &[Case::Acc, Case::Loc]),
    ("у в", &[Case::Gen, Case::Acc, Case::Loc]),
];

/// The same in Russian, where у takes the genitive alone.
#[rustfmt::skip]
const RUSSIAN: &[(&str, &[Case])] = &[
    ("до от без для у около возле после против кроме среди вокруг из из-за вместо ради", &[Case::Gen]),
    ("командованием руководством началом", &[Case::Gen]),
    ("к ко благодаря вопреки навстречу согласно", &[Case::Dat]),
    ("про через сквозь", &[Case::Acc]),
    ("перед над", &[Case::Ins]),
    ("при о об обо", &[Case::Loc]),
    ("с со", &[Case::Gen, Case::Ins, Case::Acc]),
    ("за под", &[Case::Acc, Case::Ins]),
    ("между", &[Case::Ins, Case::Gen]),
    ("по", &[Case::Dat, Case::Acc, Case::Loc]),
    ("на в во", &[Case::Acc, Case::Loc]),
];

/// With and from are one word; behind the words of [`TOGETHER`] it is with.
const WITH: [&str; 6] = ["з", "із", "зі", "зо", "с", "со"];
const TOGETHER: [&str; 11] =
    ["разом", "поруч", "поряд", "спільно", "чолі", "вместе", "рядом", "совместно", "наравне", "наряду", "главе"];

/// Words after which a name stands as it is called.
const CALLED: [&str; 8] = ["звати", "звуть", "зовут", "звать", "прізвище", "фамилия", "ім’я", "имя"];

/// Endings that an engine joins to a placeholder, with what tells their case: letters that soft stems change are one.
#[rustfmt::skip]
const ENDINGS: &[&str] = &[
    "а", "я", "у", "ю", "і", "ї", "и", "ы", "е", "є", "ові", "еві", "єві", "ом", "ем", "єм", "ою", "ею", "єю", "ої", "ій", "ой", "ей", "ого",
    "ому", "им", "ым", "ім", "ою",
];

/// A word with its case, as the source's ranks have it in the target language.
pub(super) type Declined = (Case, String);

/// The ending of a case that stands directly behind a placeholder, with or without a hyphen or an apostrophe, and its length.
pub(super) fn ending(rest: &str) -> Option<(String, usize)> {
    let tail = rest.strip_prefix(['-', '’', '\'', 'ʼ']).unwrap_or(rest);
    let letters = tail.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default();
    let is_word = ENDINGS.contains(&letters) && !tail.get(letters.len()..).is_some_and(|more| more.starts_with('-'));
    is_word.then(|| (letters.to_owned(), rest.len() - tail.len() + letters.len()))
}

/// The cases in which a name can stand behind this text; every case where nothing tells.
pub(super) fn possible(before: &str, ranks: &[Declined], target: Lang) -> Vec<Case> {
    let before = before.trim_end();
    if before.ends_with(':') || CALLED.contains(&last_word(before).as_str()) {
        return vec![Case::Nom];
    }
    let titles = ranks.iter().filter(|(_, form)| ends_with_word(before, form));
    let title = titles.clone().map(|(_, form)| form.len()).max();
    let of_title: Vec<Case> = titles.filter(|(_, form)| Some(form.len()) == title).map(|(case, _)| *case).collect();
    let head = title.map_or(before, |len| before.get(..before.len() - len).unwrap_or(before));
    let of_title = if title.is_some() { of_title } else { CASES.to_vec() };
    match governed(head.trim_end(), target) {
        Some(cases) => of_title.into_iter().filter(|case| cases.contains(case)).collect(),
        None if title.is_some() && !is_behind(head, Case::Loc, target) => {
            of_title.into_iter().filter(|case| *case != Case::Loc).collect()
        }
        None => of_title,
    }
}

/// A preposition of this case is among the last words: others may stand before a rank (при старому сержантові).
fn is_behind(head: &str, case: Case, target: Lang) -> bool {
    let mut last = head.split_whitespace().rev().take(3);
    last.any(|word| governed(word, target).is_some_and(|cases| cases.contains(&case)))
}

fn governed(head: &str, target: Lang) -> Option<&'static [Case]> {
    let word = last_word(head);
    let before = head.get(..head.len().saturating_sub(word.len())).unwrap_or_default();
    if WITH.contains(&word.as_str()) && TOGETHER.contains(&last_word(before.trim_end()).as_str()) {
        return Some(&[Case::Ins]);
    }
    let rows = if target.same_base(Lang::RU) { RUSSIAN } else { UKRAINIAN };
    rows.iter().find(|(words, _)| words.split(' ').any(|own| own == word.as_str())).map(|(_, cases)| *cases)
}

fn last_word(text: &str) -> String {
    let word = |c: char| c.is_alphabetic() || matches!(c, '-' | '’' | '\'');
    let start = text.trim_end_matches(word).len();
    text.get(start..).unwrap_or_default().to_lowercase().replace('\'', "’")
}

fn ends_with_word(text: &str, word: &str) -> bool {
    let lower = text.to_lowercase();
    let head = lower.strip_suffix(&word.to_lowercase());
    head.is_some_and(|head| !head.ends_with(char::is_alphabetic)) && lower.len() == text.len()
}

/// The form for one of these cases, where they all ask for the same.
pub(super) fn form<'f>(forms: &'f [Declined], cases: &[Case]) -> Option<&'f str> {
    let in_case = |case: &Case| forms.iter().find(|(own, _)| own == case).map(|(_, form)| form.as_str());
    let asked: Option<Vec<&str>> =
        cases.iter().filter(|case| **case != Case::Voc || cases.len() == 1).map(in_case).collect();
    one(asked?)
}

/// The form that an ending joined to the placeholder means.
pub(super) fn form_with<'f>(forms: &'f [Declined], ending: &str) -> Option<&'f str> {
    let nominative = forms.iter().find(|(case, _)| *case == Case::Nom).map(|(_, form)| form.as_str());
    let meant = forms.iter().map(|(_, form)| form.as_str()).filter(|form| Some(*form) != nominative);
    one(meant.filter(|form| folded(form).ends_with(&folded(ending))).collect())
}

fn one(forms: Vec<&str>) -> Option<&str> {
    let first = *forms.first()?;
    forms.iter().all(|form| *form == first).then_some(first)
}

/// Hard and soft endings in one spelling, without the quotation marks of a call sign.
fn folded(form: &str) -> String {
    const SOFT: [(char, char); 6] = [('я', 'а'), ('ю', 'у'), ('є', 'о'), ('е', 'о'), ('ї', 'і'), ('ы', 'и')];
    let hard = |c: char| SOFT.iter().find(|(soft, _)| *soft == c).map_or(c, |(_, hard)| *hard);
    form.trim_end_matches(['»', '”', '"']).chars().map(hard).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_ending_is_told_from_a_word() {
        for (rest, expected) in [
            ("у.", Some(("у", 2))),
            ("-ові", Some(("ові", 7))),
            ("’а і", Some(("а", 5))),
            ("-командир", None),
            (" у", None),
            ("", None),
        ] {
            assert_eq!(ending(rest), expected.map(|(text, len)| (text.to_owned(), len)), "{rest}");
        }
    }

    #[test]
    fn prepositions_and_ranks_tell_the_case() {
        let ranks =
            [(Case::Nom, "сержант".to_owned()), (Case::Gen, "сержанта".to_owned()), (Case::Acc, "сержанта".to_owned())];
        for (before, expected) in [
            ("Я йшов до ", &[Case::Gen][..]),
            ("від сержанта ", &[Case::Gen]),
            ("Бачив сержанта ", &[Case::Gen, Case::Acc]),
            ("Прийшов сержант ", &[Case::Nom]),
            ("Мене звати ", &[Case::Nom]),
            ("говорив про ", &[Case::Acc]),
            ("Потім ", &CASES),
        ] {
            assert_eq!(possible(before, &ranks, Lang::UK), expected, "{before}");
        }
        assert_eq!(possible("был у ", &[], Lang::RU), [Case::Gen]);
    }
}
