//! When two amounts are the same.

use crate::checks::quantities::amount::Amount;
use crate::checks::quantities::unit::{Dimension, Unit};

/// Who turns miles into kilometres rounds.
const ROUNDED: f64 = 0.12;
/// Two weeks are half a month.
const ROUNDED_TIME: f64 = 0.075;
const EXACT: f64 = 1e-6;

/// How well one amount answers another: not at all (0), as a bare number (1), as the number of nothing else (2), in unit and
/// kind too (3).
pub(super) fn fits(one: &Amount, other: &Amount) -> u8 {
    let bare = same_number(one, other, 1.0, 1.0, EXACT);
    match (one.unit, other.unit) {
        (Some(mine), Some(theirs)) if mine.dimension == theirs.dimension => {
            u8::from(in_unit(one, mine, other, theirs)) * 3
        }
        (Some(mine), Some(theirs)) if is_money(mine) && is_money(theirs) => 0,
        (Some(_), Some(_)) => u8::from(bare),
        (None, None) if bare || both_vague(one, other) || scaled(one, other) => {
            2 + u8::from(one.ordinal == other.ordinal && one.counter == other.counter)
        }
        _ if bare => 2,
        // 20 millimetres of one side are "20" of a list in the other; a unit that is not known is no measure.
        _ => u8::from(scaled(one, other)),
    }
}

fn is_money(unit: &Unit) -> bool {
    matches!(unit.dimension, Dimension::Money(_))
}

fn in_unit(one: &Amount, mine: &Unit, other: &Amount, theirs: &Unit) -> bool {
    let share = match () {
        () if mine.factor == theirs.factor => EXACT,
        () if mine.dimension == Dimension::Time && (mine.rounded || theirs.rounded) => ROUNDED_TIME,
        () if mine.rounded || theirs.rounded => ROUNDED,
        () => EXACT,
    };
    same_number(one, other, mine.factor, theirs.factor, share) || both_vague(one, other) && mine.name == theirs.name
}

/// The same number is stated, or the same range.
fn same_number(one: &Amount, other: &Amount, mine: f64, theirs: f64, share: f64) -> bool {
    let near = |one: Option<f64>, other: Option<f64>| match (one, other) {
        (Some(one), Some(other)) => {
            let (one, other) = (one * mine, other * theirs);
            (one - other).abs() <= share * one.abs().max(other.abs())
        }
        _ => false,
    };
    match (one.stated, other.stated) {
        (Some(_), Some(_)) => near(one.stated, other.stated),
        (None, None) => near(one.least, other.least) && near(one.most, other.most),
        _ => false,
    }
}

/// Both are about so many, and it may be as many: 서너, "a few", кілька.
fn both_vague(one: &Amount, other: &Amount) -> bool {
    let vague = |amount: &Amount| amount.stated.is_none() && amount.approx && !amount.figures;
    let below = |least: Option<f64>, most: Option<f64>| least.zip(most).is_none_or(|(least, most)| least <= most);
    vague(one) && vague(other) && below(one.least, other.most) && below(other.least, one.most)
}

/// The scale of one of the two was not read, or read where there was none.
fn scaled(one: &Amount, other: &Amount) -> bool {
    is_article(one, other) || is_article(other, one) || is_decimal(one, other)
}

/// 58조 is article 58 as well as 58 trillion.
fn is_article(one: &Amount, other: &Amount) -> bool {
    one.figures && one.stated.zip(other.stated).is_some_and(|(one, other)| one == other * 1e12 && other.abs() < 1e4)
}

/// One is a decimal before a scale that was not read: `$1.5m`.
fn is_decimal(one: &Amount, other: &Amount) -> bool {
    let (Some(mine), Some(theirs)) = (one.stated, other.stated) else { return false };
    let (small, large) = (mine.abs().min(theirs.abs()), mine.abs().max(theirs.abs()));
    let figures = one.figures && other.figures && small > 0.0 && large >= 1e3 && small.fract() != 0.0;
    figures && [1e3, 1e6, 1e9, 1e12].iter().any(|scale| (small * scale - large).abs() <= large * EXACT)
}

/// "At least" on one side, "at most" on the other.
pub(in crate::checks) fn turned(one: &Amount, other: &Amount) -> bool {
    let least = |amount: &Amount| amount.approx && amount.least.is_some() && amount.most.is_none();
    let most = |amount: &Amount| amount.approx && amount.least.is_none() && amount.most.is_some();
    least(one) && most(other) || most(one) && least(other)
}
