//! Letters of another alphabet that look the same: a Latin c in a Cyrillic word looks right and is never found.

use crate::glossary::check::Check;
use crate::glossary::check::cells::{Flaw, is_words};
use crate::glossary::columns::Column;
use crate::lang::{Lang, Script, in_script};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "homoglyph",
    about: "Latin letters in a Cyrillic word, or the reverse",
    severity: Severity::Error,
    run: |files| files.looked_at(look),
};

/// Words of two alphabets, and a small word of the other alphabet throughout among words of the column's own.
pub(super) fn look(column: Column, part: &str) -> Option<Flaw> {
    if !is_words(column) {
        return None;
    }
    let form = part.split_once('=').map_or(part, |(_, form)| form);
    let own = own_script(column, form);
    let word = words(form).find(|word| is_mixed(word) || is_stray(word, form, own))?;
    let mended: Option<Vec<String>> = words(form).map(|word| mended(word, form, own)).collect();
    let mended = mended.map(|words| replaced(part, form, &words));
    let what = if is_mixed(word) { "mixes Latin and Cyrillic letters" } else { "is written in the other alphabet" };
    Some(Flaw { message: format!("'{word}' {what}"), mended })
}

/// The script of the column's language; where the column has none, that of most letters.
fn own_script(column: Column, form: &str) -> Script {
    let lang = match column {
        Column::Words(lang) | Column::FormsIn(lang) => Some(lang),
        _ => None,
    };
    let count = |script| form.chars().filter(|c| Script::of(*c) == Some(script)).count();
    match lang {
        Some(lang) if lang.same_base(Lang::EN) => Script::Latin,
        Some(lang) if !lang.same_base(Lang::KO) => Script::Cyrillic,
        _ if count(Script::Latin) > count(Script::Cyrillic) => Script::Latin,
        _ => Script::Cyrillic,
    }
}

fn words(form: &str) -> impl Iterator<Item = &str> {
    form.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty())
}

fn is_mixed(word: &str) -> bool {
    let has = |script| word.chars().any(|c| Script::of(c) == Some(script));
    has(Script::Latin) && has(Script::Cyrillic)
}

/// A word in small letters wholly of the other alphabet, all of them lookalikes, where other words have the own one: a
/// Latin «i» between Ukrainian words.
fn is_stray(word: &str, form: &str, own: Script) -> bool {
    let other = word.chars().all(|c| Script::of(c).is_some_and(|script| script != own));
    let small = word.chars().all(char::is_lowercase);
    let among = form.chars().any(|c| Script::of(c) == Some(own));
    other && small && among && in_script(word, own).is_some_and(|mended| mended != word)
}

/// The word in one script if something is wrong with it; `None` where no lookalikes make it so.
fn mended(word: &str, form: &str, own: Script) -> Option<String> {
    if is_mixed(word) || is_stray(word, form, own) { in_script(word, own) } else { Some(word.to_owned()) }
}

/// The part with other words in its form, in their order.
fn replaced(part: &str, form: &str, words_now: &[String]) -> String {
    let mut written = part.strip_suffix(form).unwrap_or_default().to_owned();
    let mut rest = form;
    for (before, now) in words(form).zip(words_now) {
        let at = rest.find(before).unwrap_or_default();
        let (kept, from) = rest.split_at(at);
        written += kept;
        written += now;
        rest = from.strip_prefix(before).unwrap_or_default();
    }
    written + rest
}
