//! Brackets that do not close.

use std::ops::Range;

use super::enclosed::bracketed;
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::lang::{Lang, is_hangul_syllable, marks};
use crate::model::Severity;

pub(in crate::checks) const CHECK: Check = Check {
    name: "brackets",
    about: "a bracket has no partner, or what stood in brackets does not any more",
    severity: Severity::Warning,
    category: Category::Punctuation,
    manual: include_str!("../manual/brackets.md"),
    run: Run::Pair(run),
};

/// So many words in brackets say something.
const LEAST: usize = 3;

/// Brackets that are one kind: those of full width are the same.
const KINDS: [(&[char], &[char]); 4] = [
    (&['(', '（'], &[')', '）']),
    (&['[', '［', '【'], &[']', '］', '】']),
    (&['{', '｛'], &['}', '｝']),
    (&['〈', '<'], &['〉', '>']),
];

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.texts() else { return Vec::new() };
    if !has_any(original) && !has_any(rendition) {
        return Vec::new();
    }
    KINDS.iter().flat_map(|kind| of_kind(original, rendition, kind)).collect()
}

/// Signs of half width, or a letter of the blocks in which those of full width stand.
fn has_any(cell: &Cell) -> bool {
    cell.text.bytes().any(|byte| matches!(byte, b'(' | b')' | b'[' | b']' | b'{' | b'}' | b'<' | b'>' | 0xE3 | 0xEF))
}

fn of_kind(original: &Cell, rendition: &Cell, (open, close): &(&[char], &[char])) -> Vec<Remark> {
    let (there, here) = (bracketed(&original.text, open, close), bracketed(&rendition.text, open, close));
    if here.alone.len() > there.alone.len() {
        let alone = here.alone.iter().map(|sign| {
            let message = format!("“{}” has no partner", rendition.at(sign));
            Remark::new(message).at(sign.clone())
        });
        return alone.collect();
    }
    // Square brackets and editorial marks are those of the check of marks.
    let round = open.contains(&'(');
    let said = |cell: &Cell| marks(&cell.text).len();
    if !round || said(original) > 0 || said(rendition) > 0 || there.pairs.len() <= here.pairs.len() {
        return Vec::new();
    }
    let lost = there.pairs.iter().find(|span| here.pairs.is_empty() && is_clause(original, span));
    let remark = |span: &Range<usize>| {
        let message = format!("“{}” stands in brackets, and nothing in the rendition does", original.at(span));
        Remark::new(message).about(span.clone()).with(Severity::Info)
    };
    lost.map(remark).into_iter().collect()
}

/// What is said in brackets, not a word spelt in other letters: 드누프로(Dnipro).
fn is_clause(cell: &Cell, span: &Range<usize>) -> bool {
    let words = cell.at(span);
    let own = |c: char| is_hangul_syllable(c) || !cell.lang.same_base(Lang::KO);
    words.split_whitespace().count() >= LEAST && words.chars().any(own)
}

#[cfg(test)]
mod tests {
    use crate::checks::{Choice, compare};
    use crate::glossary::Glossary;
    use crate::model::Severity::{self, Info, Warning};

    use super::*;

    fn found(original: (Lang, &str), rendition: (Lang, &str)) -> Vec<Severity> {
        let choice = Choice::of(&["brackets"]).unwrap();
        let findings = compare(original, rendition, &choice, &Glossary::default());
        findings.into_iter().map(|finding| finding.severity).collect()
    }

    #[test]
    fn brackets_that_lost_their_partner_or_their_words_are_found() {
        for (original, rendition, severity) in [
            ((Lang::KO, "그 사람(소대장)이 왔습니다."), (Lang::UK, "Прийшов той чоловік (командир."), Warning),
            ((Lang::UK, "Він назвав номер (третій)."), (Lang::EN, "He named a number third)."), Warning),
            ((Lang::EN, "He [the medic] came."), (Lang::RU, "Он [санитар пришёл."), Warning),
            ((Lang::RU, "Он (врач) ушёл."), (Lang::KO, "그(의사는 갔습니다."), Warning),
            ((Lang::UK, "Він (а це було вночі) утік."), (Lang::RU, "Он убежал."), Info),
        ] {
            assert_eq!(found(original, rendition), [severity], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn brackets_in_order_are_left_alone() {
        for (original, rendition) in [
            ((Lang::KO, "그 사람（소대장）이 왔습니다."), (Lang::UK, "Прийшов той чоловік (командир).")),
            ((Lang::EN, "a) He came. b) He left."), (Lang::RU, "а) Он пришёл. б) Он ушёл.")),
            ((Lang::UK, "Він (наш санітар утік."), (Lang::EN, "He (our medic escaped.")),
            ((Lang::EN, "The river (Dnipro) was wide."), (Lang::KO, "드니프로강은 넓었습니다.")),
        ] {
            assert_eq!(found(original, rendition), [], "{original:?} {rendition:?}");
        }
    }
}
