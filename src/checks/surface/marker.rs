//! Marks of transcription and placeholders that were lost, added or changed.

use super::signs::{Kind, Sign, parentheses, signs};
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::lang::MarkKind;
use crate::model::{Origin, Severity};

pub(in crate::checks) const CHECK: Check = Check {
    name: "marker",
    about: "a mark of transcription, a doubt, a redaction or a placeholder was lost, added or changed",
    severity: Severity::Warning,
    category: Category::Markup,
    manual: include_str!("../manual/marker.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.texts() else { return Vec::new() };
    let (mut lost, mut new) = (signs(&original.text), signs(&rendition.text));
    for alike in [same, of_one_kind, loosely] {
        pair_off(&mut lost, &mut new, alike);
    }
    let (round, others) = (parentheses(&original.text), parentheses(&rendition.text));
    absorb(&mut lost, others.saturating_sub(round));
    absorb(&mut new, round.saturating_sub(others));
    let mut remarks = Vec::new();
    for sign in lost {
        let other = new.iter().position(|other| is_exact(other) == is_exact(&sign)).map(|place| new.remove(place));
        remarks.push(missing(&sign, other.as_ref(), original, rendition));
    }
    remarks.extend(new.iter().map(|sign| {
        let message = format!("“{}” stands in the rendition only", rendition.at(&sign.span));
        Remark::new(message).at(sign.span.clone()).with(severity(sign, rendition))
    }));
    remarks
}

fn missing(sign: &Sign, other: Option<&Sign>, original: &Cell, rendition: &Cell) -> Remark {
    let word = original.at(&sign.span);
    let remark = match other {
        Some(other) => Remark::new(format!("“{word}” became “{}”", rendition.at(&other.span))).at(other.span.clone()),
        None => Remark::new(format!("“{word}” is missing in the rendition")),
    };
    let remark = match other.filter(|other| is_exact(other)) {
        Some(_) => remark.suggest(word),
        None => remark,
    };
    remark.about(sign.span.clone()).with(severity(sign, rendition))
}

/// Takes out of both what is alike, one for one.
fn pair_off(lost: &mut Vec<Sign>, new: &mut Vec<Sign>, alike: fn(&Sign, &Sign) -> bool) {
    lost.retain(|sign| match new.iter().position(|other| alike(sign, other)) {
        Some(place) => {
            new.remove(place);
            false
        }
        None => true,
    });
}

/// The same sign, and of a mark that shows more than its kind the same of that.
fn same(one: &Sign, other: &Sign) -> bool {
    one.kind == other.kind && one.sense == other.sense
}

/// Nothing tells them apart.
fn of_one_kind(one: &Sign, other: &Sign) -> bool {
    one.kind == other.kind && (one.sense.is_none() || other.sense.is_none())
}

/// A mark that no list here has may be any, and a doubt may stand alone or around its word.
fn loosely(one: &Sign, other: &Sign) -> bool {
    let free = |sign: &Sign| sign.kind == Kind::Bracketed;
    let marks = !is_exact(one) && !is_exact(other) && one.kind != Kind::Doubt && other.kind != Kind::Doubt;
    let senses = one.sense.is_none() || other.sense.is_none() || one.sense == other.sense;
    marks && senses && (free(one) || free(other))
}

/// Marks in brackets may stand in round ones, of which the other side then has more, in words that no list here has.
fn absorb(signs: &mut Vec<Sign>, parentheses: usize) {
    let mut left = parentheses;
    signs.retain(|sign| {
        let taken =
            left > 0 && !is_exact(sign) && sign.kind != Kind::Doubt && sign.kind != Kind::Mark(MarkKind::Redacted);
        left -= usize::from(taken);
        !taken
    });
}

fn is_exact(sign: &Sign) -> bool {
    matches!(sign.kind, Kind::Exact(_))
}

/// Of what an interpreter said aloud nothing is to be expected of the other utterance's marks.
fn severity(sign: &Sign, rendition: &Cell) -> Severity {
    match sign.kind {
        Kind::Exact(_) => Severity::Error,
        _ if rendition.origin == Origin::Rendition => Severity::Info,
        Kind::Doubt | Kind::Mark(MarkKind::Redacted | MarkKind::Unclear) => Severity::Error,
        _ => Severity::Warning,
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::{Choice, compare};
    use crate::glossary::Glossary;
    use crate::lang::Lang;
    use crate::model::Severity::{self, Error, Warning};

    fn found(original: (Lang, &str), rendition: (Lang, &str)) -> Vec<(Severity, Option<String>)> {
        let choice = Choice::of(&["marker"]).unwrap();
        let findings = compare(original, rendition, &choice, &Glossary::default());
        findings.into_iter().map(|finding| (finding.severity, finding.suggestion)).collect()
    }

    #[test]
    fn what_was_lost_added_or_changed_is_found() {
        for (original, rendition, severity) in [
            ((Lang::UK, "[сміється] Так."), (Lang::EN, "Yes."), Warning),
            ((Lang::UK, "Так."), (Lang::EN, "[laughs] Yes."), Warning),
            ((Lang::UK, "[плаче] Так."), (Lang::EN, "[laughs] Yes."), Warning),
            ((Lang::KO, "(고개를 끄덕임)"), (Lang::EN, "[shakes head]"), Warning),
            ((Lang::RU, "[пауза] Да. [пауза]"), (Lang::UK, "Так. [пауза]"), Warning),
            ((Lang::EN, "[phone rings] Yes."), (Lang::UK, "Так."), Warning),
            ((Lang::EN, "[drinks water] Yes (later)."), (Lang::UK, "Так (потім)."), Warning),
            ((Lang::KO, "[알아들을 수 없음] 갔습니다."), (Lang::EN, "They went."), Error),
            ((Lang::KO, "김○○ 중위"), (Lang::UK, "лейтенант Кім"), Error),
            ((Lang::EN, "I saw [Koval?] there."), (Lang::UK, "Я бачив там Коваля."), Error),
            ((Lang::EN, "Koval came."), (Lang::UK, "Прийшов Коваль [?]."), Error),
            ((Lang::UK, "⟦1⟧ прийшов."), (Lang::KO, "왔습니다."), Error),
            ((Lang::EN, "Yes, <b>there</b>."), (Lang::RU, "Да, <b>там."), Error),
        ] {
            let found: Vec<Severity> = found(original, rendition).into_iter().map(|(severity, _)| severity).collect();
            assert_eq!(found, [severity], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn a_changed_placeholder_is_to_be_as_it_was() {
        let found = found((Lang::UK, "[00:12:31] Прийшов {name}."), (Lang::EN, "[00:12:31] {nam} came."));
        assert_eq!(found, [(Error, Some("{name}".to_owned()))]);
    }

    #[test]
    fn the_same_in_other_words_is_left_alone() {
        for (original, rendition) in [
            ((Lang::KO, "(웃음) 네."), (Lang::UK, "[сміється] Так.")),
            (
                (Lang::UK, "Я був [нерозб.] у [дзвонить телефон] полку."),
                (Lang::EN, "I was [inaudible] in the [phone] regiment."),
            ),
            ((Lang::UK, "(сміється)"), (Lang::KO, "(소리 내여 웃는다)")),
            ((Lang::EN, "[nods head]"), (Lang::RU, "[кивает утвердительно]")),
            ((Lang::RU, "рядовой ***"), (Lang::EN, "private ██")),
            ((Lang::EN, "00:12:31.500 Yes"), (Lang::UK, "00:12:31,500 Так")),
            ((Lang::EN, "50% of us (half)"), (Lang::UK, "половина з нас")),
        ] {
            assert_eq!(found(original, rendition), [], "{original:?} {rendition:?}");
        }
    }
}
