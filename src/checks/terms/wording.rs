//! How messages name terms, and the form in which one word takes the place of another.

use std::path::Path;

use super::Cell;
use crate::glossary::{Hit, Term};
use crate::lang::{Case, Lang, decompose, is_hangul_syllable, plural};

/// Where a term is written down: `ranks.csv:18`.
pub(super) fn place(term: &Term) -> String {
    let file = Path::new(&term.file).file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    format!("{file}:{}", term.line)
}

/// What a term is called: `“старший полковник” (ranks.csv:18)`.
pub(super) fn called(term: &Term, lang: Lang) -> String {
    format!("“{}” ({})", term.preferred(lang).unwrap_or_default(), place(term))
}

/// The form of a term that can stand where a word of another term stands: in its case and number. `None` where those are not
/// certain.
pub(super) fn instead(right: &Term, wrong: &Term, hit: &Hit, cell: &Cell) -> Option<String> {
    let lang = cell.lang;
    let there = hit.matched.to_lowercase();
    let is = |form: &str| form.to_lowercase() == there;
    let form = match lang.tag() {
        "ko" => right.preferred(lang).filter(|word| takes_the_same(word, hit, cell)).map(str::to_owned),
        "en" => match wrong.preferred(lang)? {
            word if is(word) => right.preferred(lang).map(str::to_owned),
            word if is(&plural(word)) => right.preferred(lang).map(plural),
            _ => None,
        },
        _ => in_case(right, wrong, lang, is),
    }?;
    Some(if hit.matched.starts_with(char::is_uppercase) { capitalised(&form) } else { form })
}

/// What stands behind a Korean word depends on whether it ends with a consonant.
fn takes_the_same(word: &str, hit: &Hit, cell: &Cell) -> bool {
    let coda = |word: &str| word.chars().next_back().and_then(decompose).and_then(|syllable| syllable.coda);
    let joined = cell.text.get(hit.span.end..).is_some_and(|rest| rest.starts_with(is_hangul_syllable));
    !joined || coda(word) == coda(&hit.matched)
}

/// Several cases may have one form (генерал-майора): then those of the other term must have one too.
fn in_case(right: &Term, wrong: &Term, lang: Lang, is: impl Fn(&str) -> bool) -> Option<String> {
    let cases = Case::all().filter(|case| wrong.form(lang, *case).is_some_and(&is));
    let mut forms = cases.map(|case| right.form(lang, case));
    let first = forms.next()??;
    forms.all(|form| form == Some(first)).then(|| first.to_owned())
}

fn capitalised(form: &str) -> String {
    let mut letters = form.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
