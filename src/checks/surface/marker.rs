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
    absorb(&mut lost, parentheses(&rendition.text));
    absorb(&mut new, parentheses(&original.text));
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

/// Marks in brackets may stand in round ones on the other side, in words that no list here has.
fn absorb(signs: &mut Vec<Sign>, parentheses: usize) {
    let mut left = parentheses;
    signs.retain(|sign| {
        let taken = left > 0 && !is_exact(sign) && sign.kind != Kind::Doubt && sign.kind != Kind::Mark(MarkKind::Redacted);
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
