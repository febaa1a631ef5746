//! Words that were left as the original has them.

use super::strays::Strays;
use super::{Category, Check, Known, Pair, Remark, Run};
use crate::checks::reading::Cell;
use crate::checks::words::Word;
use crate::lang::Script;
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "residue",
    about: "words of the original were left untranslated",
    severity: Severity::Error,
    category: Category::Untranslated,
    manual: include_str!("manual/residue.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, known: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let few = Strays::of(rendition, pair.reading).few;
    let left = few.into_iter().filter(|word| !is_term(word, rendition, known));
    left.filter_map(|word| remark(&word, original, rendition)).collect()
}

/// Words of Latin may be names of things in any language: only those that surely are none are errors.
fn remark(word: &Word<'_>, original: &Cell, rendition: &Cell) -> Option<Remark> {
    let script = word.script?;
    let from = original.said.find(word.text).map(|start| start..start + word.text.len());
    let of_original = Script::of_lang(original.lang) == Some(script);
    let name = rendition.lang.language().name;
    let message = if of_original {
        format!("“{}” was left as the original has it, and is no {name}", word.text)
    } else {
        format!("“{}” is no {name}, and the original does not have it", word.text)
    };
    if from.is_some() && !of_original {
        return None;
    }
    let severity = if script == Script::Latin { Severity::Warning } else { Severity::Error };
    let remark = Remark::new(message).at(word.span()).with(severity);
    Some(match from {
        Some(from) => remark.about(from),
        None => remark,
    })
}

/// The glossary has it so in this language.
fn is_term(word: &Word<'_>, rendition: &Cell, known: &Known<'_>) -> bool {
    rendition.hits(known).iter().any(|hit| hit.span.start <= word.span().start && word.span().end <= hit.span.end)
}
