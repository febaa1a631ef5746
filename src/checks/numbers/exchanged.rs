//! Numbers that changed places: three tanks and five trucks are not five tanks and three trucks.

use std::ops::Range;

use crate::checks::quantities::{Amount, Compared, Dimension, Of, Side};
use crate::checks::{Known, Remark};
use crate::glossary::TermId;
use crate::lang::Lang;
use crate::model::Severity;

/// So many bytes a counted noun may stand away from its number.
const NEAR: usize = 40;

/// What joins two numbers with what they count to one list, in lower case.
const JOINTS: &[(Lang, &[&str])] = &[
    (Lang::KO, &["와", "과", "하고", "및", "그리고", "랑", "는데", "고 ", "며 ", "지만 ", ","]),
    (Lang::UK, &[" і ", " й ", " та ", " а ", ","]),
    (Lang::EN, &[" and ", ","]),
    (Lang::RU, &[" и ", " а ", ","]),
];

/// What an amount is of.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Kind {
    Measured(Dimension),
    Counted(&'static str),
    Term(TermId),
}

/// The first two amounts that changed places.
pub(super) fn exchanged(compared: &Compared<'_>, known: &Known<'_>) -> Option<Remark> {
    let mut pairs = compared.amounts.clone();
    if pairs.len() < 2 {
        return None;
    }
    pairs.sort_unstable();
    pairs.windows(2).find_map(|both| {
        let [first, second] = both else { return None };
        let said = [first.0, second.0].map(|at| compared.original.amounts.get(at));
        let rendered = [first.1, second.1].map(|at| compared.rendition.amounts.get(at));
        let ([Some(a), Some(b)], [Some(x), Some(y)]) = (said, rendered) else { return None };
        if super::quantities::answers(a, b) {
            return None;
        }
        let remark = remark(compared, [a, b], [x, y]);
        if is_crossed([a, b], [x, y], compared, known) {
            return Some(remark);
        }
        // Some lists are said in another order.
        is_turned(compared, [a, b], [x, y]).then(|| remark.with(Severity::Warning))
    })
}

fn remark(compared: &Compared<'_>, [a, b]: [&Amount; 2], [x, y]: [&Amount; 2]) -> Remark {
    let message = format!("“{}” and “{}” changed places", compared.original.at(&a.span), compared.original.at(&b.span));
    Remark::new(message).about(around(a, b)).at(around(x, y))
}

fn around(one: &Amount, other: &Amount) -> Range<usize> {
    one.span.start.min(other.span.start)..one.span.end.max(other.span.end)
}

/// Each number stands with what the other one stood with.
fn is_crossed(said: [&Amount; 2], rendered: [&Amount; 2], compared: &Compared<'_>, known: &Known<'_>) -> bool {
    let kinds = |of: Of, amounts: [&Amount; 2]| amounts.map(|amount| kind(compared.side(of), amount, known));
    match (kinds(Of::Original, said), kinds(Of::Rendition, rendered)) {
        ([Some(a), Some(b)], [Some(x), Some(y)]) => a != b && a == y && b == x,
        _ => false,
    }
}

/// The unit, the counter, or the term beside the number.
fn kind(side: &Side<'_>, amount: &Amount, known: &Known<'_>) -> Option<Kind> {
    let measured = amount.unit.map(|unit| Kind::Measured(unit.dimension));
    let term = || term(side, amount, known).map(Kind::Term);
    measured.or_else(term).or(amount.counter.map(Kind::Counted))
}

/// The term that a number counts: directly behind it; in Korean directly before it.
fn term(side: &Side<'_>, amount: &Amount, known: &Known<'_>) -> Option<TermId> {
    let korean = side.cell.lang.same_base(Lang::KO);
    let hits = side.cell.hits(known);
    let far = |from: usize, to: usize| to.checked_sub(from).filter(|far| *far <= NEAR);
    let behind = hits.iter().filter_map(|hit| Some((far(amount.span.end, hit.span.start)?, hit.term)));
    let before = hits.iter().filter_map(|hit| Some((far(hit.span.end, amount.span.start)?, hit.term)));
    let nearest =
        if korean { before.chain(behind).min_by_key(|(far, _)| *far) } else { behind.min_by_key(|(far, _)| *far) };
    nearest.map(|(_, term)| term)
}

/// Two numbers of one list stand in the other order: lists keep their order in translation.
fn is_turned(compared: &Compared<'_>, [a, b]: [&Amount; 2], [x, y]: [&Amount; 2]) -> bool {
    let kind = |amount: &Amount| amount.unit.map(|unit| unit.name);
    let alike =
        [(a, b), (x, y)].iter().all(|(one, other)| kind(one).zip(kind(other)).is_none_or(|(one, other)| one == other));
    alike && y.span.end <= x.span.start && is_list(&compared.original, a, b) && is_list(&compared.rendition, y, x)
}

/// Between the two stands what the first counts and a word that joins, and nothing else that is long.
fn is_list(side: &Side<'_>, first: &Amount, second: &Amount) -> bool {
    let between = side.cell.said.get(first.span.end..second.span.start).unwrap_or_default().to_lowercase();
    let joints = JOINTS.iter().find(|(lang, _)| lang.same_base(side.cell.lang)).map_or(&[][..], |(_, joints)| *joints);
    let near = between.chars().count() <= NEAR && !between.contains(['.', ';', ':', '?', '!', '(']);
    near && joints.iter().any(|joint| between.contains(joint))
}
