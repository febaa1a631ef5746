//! The original came back.

use super::instead::{self, Case, Instead, Said};
use super::{Category, Check, Known, Pair, Remark, Run};
use crate::lang::{Lang, Side, is_letter_or_digit, side_of};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "copied",
    about: "the original stands in another language's column",
    severity: Severity::Error,
    category: Category::Untranslated,
    manual: include_str!("manual/copied.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    if original.lang.same_base(rendition.lang) || !letters(&original.said).eq(letters(&rendition.said)) {
        return Vec::new();
    }
    let said = |text, lang| Said::new(text, lang, &[]);
    let case = Case { source: said(&original.said, original.lang), reply: said(&rendition.said, rendition.lang) };
    let same = is_name(&original.said) || is_common(&case.source, rendition.lang);
    if same || !instead::is(Instead::Source, &case) {
        return Vec::new();
    }
    let message = format!(
        "“{}” stands in the column for {} as it was said",
        rendition.text.trim(),
        rendition.lang.language().name
    );
    vec![Remark::new(message)]
}

/// Letters and figures in small letters.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| is_letter_or_digit(*c)).flat_map(char::to_lowercase)
}

/// Several words of Latin, each with a capital.
fn is_name(text: &str) -> bool {
    let mut words = text.split_whitespace().peekable();
    let several = text.trim().contains(char::is_whitespace);
    several && words.all(|word| word.starts_with(|c: char| c.is_ascii_uppercase() || c.is_ascii_digit()))
}

/// Ukrainian and Russian write many words alike; none of these is one that only the original's language has.
fn is_common(source: &Said<'_>, target: Lang) -> bool {
    let foreign = if target.same_base(Lang::UK) { Side::Russian } else { Side::Ukrainian };
    let kin = |lang: Lang| lang.same_base(Lang::UK) || lang.same_base(Lang::RU);
    kin(source.lang) && kin(target) && source.list().iter().all(|word| side_of(word) != Some(foreign))
}
