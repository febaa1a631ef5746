//! The endings of Russian nouns by declension and group. Where several are right, the first is the most usual.

use crate::lang::Case::{Acc, Dat, Gen, Ins, Loc, Pl, PlDat, PlGen, PlIns, PlLoc};
use crate::lang::inflect::Endings;

/// Рота.
#[rustfmt::skip]
pub const FEMININE_HARD: Endings = &[
    (Gen, "ы"), (Dat, "е"), (Acc, "у"), (Ins, "ой ою"), (Loc, "е"),
    (Pl, "ы"), (PlGen, "-"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Нога, книга.
#[rustfmt::skip]
pub const FEMININE_VELAR: Endings = &[
    (Gen, "и"), (Dat, "е"), (Acc, "у"), (Ins, "ой ою"), (Loc, "е"),
    (Pl, "и"), (PlGen, "-"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Каша, свеча.
#[rustfmt::skip]
pub const FEMININE_HUSHING: Endings = &[
    (Gen, "и"), (Dat, "е"), (Acc, "у"), (Ins, "ей ой ею ою"), (Loc, "е"),
    (Pl, "и"), (PlGen, "- ей"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Улица, овца.
#[rustfmt::skip]
pub const FEMININE_TS: Endings = &[
    (Gen, "ы"), (Dat, "е"), (Acc, "у"), (Ins, "ей ой ею ою"), (Loc, "е"),
    (Pl, "ы"), (PlGen, "-"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Неделя, земля.
#[rustfmt::skip]
pub const FEMININE_SOFT: Endings = &[
    (Gen, "и"), (Dat, "е"), (Acc, "ю"), (Ins, "ей ёй ею"), (Loc, "е"),
    (Pl, "и"), (PlGen, "-ь"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Песня: no soft sign in the genitive plural.
#[rustfmt::skip]
pub const FEMININE_SONG: Endings = &[
    (Gen, "и"), (Dat, "е"), (Acc, "ю"), (Ins, "ей ею"), (Loc, "е"),
    (Pl, "и"), (PlGen, "-"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Армия.
#[rustfmt::skip]
pub const FEMININE_IA: Endings = &[
    (Gen, "и"), (Dat, "и"), (Acc, "ю"), (Ins, "ей ею"), (Loc, "и"),
    (Pl, "и"), (PlGen, "й"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Шея, статуя.
#[rustfmt::skip]
pub const FEMININE_IOTATED: Endings = &[
    (Gen, "и"), (Dat, "е"), (Acc, "ю"), (Ins, "ей ею"), (Loc, "е"),
    (Pl, "и"), (PlGen, "й"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Статья, семья.
#[rustfmt::skip]
pub const FEMININE_SIGN: Endings = &[
    (Gen, "и"), (Dat, "е"), (Acc, "ю"), (Ins, "ёй ей ею"), (Loc, "е"),
    (Pl, "и"), (PlGen, "-ей -ий"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Область, ночь.
#[rustfmt::skip]
pub const FEMININE_CONSONANT: Endings = &[
    (Gen, "и"), (Dat, "и"), (Ins, "-ью"), (Loc, "и"),
    (Pl, "и"), (PlGen, "ей"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Ночь: its plural after a hushing consonant.
#[rustfmt::skip]
pub const FEMININE_CONSONANT_HUSHING: Endings = &[
    (Gen, "и"), (Dat, "и"), (Ins, "-ью"), (Loc, "и"),
    (Pl, "и"), (PlGen, "ей"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Ильина: a family name of a woman.
#[rustfmt::skip]
pub const SURNAME_WOMAN: Endings = &[
    (Gen, "ой"), (Dat, "ой"), (Acc, "у"), (Ins, "ой ою"), (Loc, "ой"),
    (Pl, "ы"), (PlGen, "ых"), (PlDat, "ым"), (PlIns, "ыми"), (PlLoc, "ых"),
];

/// Солдат.
#[rustfmt::skip]
pub const MASCULINE_HARD: Endings = &[
    (Gen, "а"), (Dat, "у"), (Ins, "ом"), (Loc, "е"),
    (Pl, "ы"), (PlGen, "ов"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Полк, враг.
#[rustfmt::skip]
pub const MASCULINE_VELAR: Endings = &[
    (Gen, "а у"), (Dat, "у"), (Ins, "ом"), (Loc, "е"),
    (Pl, "и"), (PlGen, "ов"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Врач, нож.
#[rustfmt::skip]
pub const MASCULINE_HUSHING: Endings = &[
    (Gen, "а"), (Dat, "у"), (Ins, "ом ем"), (Loc, "е"),
    (Pl, "и"), (PlGen, "ей"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Боец, месяц.
#[rustfmt::skip]
pub const MASCULINE_TS: Endings = &[
    (Gen, "а"), (Dat, "у"), (Ins, "ом ем"), (Loc, "е"),
    (Pl, "ы"), (PlGen, "ов ев"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Водитель, день.
#[rustfmt::skip]
pub const MASCULINE_SOFT: Endings = &[
    (Gen, "я"), (Dat, "ю"), (Ins, "ем ём"), (Loc, "е"),
    (Pl, "и"), (PlGen, "ей"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Учитель: the ending is never stressed.
#[rustfmt::skip]
pub const MASCULINE_AGENT: Endings = &[
    (Gen, "я"), (Dat, "ю"), (Ins, "ем"), (Loc, "е"),
    (Pl, "и"), (PlGen, "ей"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Край, герой.
#[rustfmt::skip]
pub const MASCULINE_IOTATED: Endings = &[
    (Gen, "я"), (Dat, "ю"), (Ins, "ем ём"), (Loc, "е"),
    (Pl, "и"), (PlGen, "ев ёв"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Сценарий.
#[rustfmt::skip]
pub const MASCULINE_II: Endings = &[
    (Gen, "я"), (Dat, "ю"), (Ins, "ем"), (Loc, "и"),
    (Pl, "и"), (PlGen, "ев"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Воробей: the stem ends in a soft sign.
#[rustfmt::skip]
pub const MASCULINE_SIGN: Endings = &[
    (Gen, "я"), (Dat, "ю"), (Ins, "ём ем"), (Loc, "е"),
    (Pl, "и"), (PlGen, "ёв ев"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Гражданин: its plural has another stem.
#[rustfmt::skip]
pub const MASCULINE_SINGULATIVE: Endings = &[
    (Gen, "а"), (Dat, "у"), (Ins, "ом"), (Loc, "е"),
    (Pl, "-е"), (PlGen, "-"), (PlDat, "-ам"), (PlIns, "-ами"), (PlLoc, "-ах"),
];

/// Котёнок: its plural has another stem.
#[rustfmt::skip]
pub const MASCULINE_YOUNG: Endings = &[
    (Gen, "а"), (Dat, "у"), (Ins, "ом"), (Loc, "е"),
    (Pl, "-а"), (PlGen, "-"), (PlDat, "-ам"), (PlIns, "-ами"), (PlLoc, "-ах"),
];

/// Иванов: a family name of a man.
#[rustfmt::skip]
pub const SURNAME: Endings = &[
    (Gen, "а"), (Dat, "у"), (Ins, "ым"), (Loc, "е"),
    (Pl, "ы"), (PlGen, "ых"), (PlDat, "ым"), (PlIns, "ыми"), (PlLoc, "ых"),
];

/// Место.
#[rustfmt::skip]
pub const NEUTER_HARD: Endings = &[
    (Gen, "а"), (Dat, "у"), (Ins, "ом"), (Loc, "е"),
    (Pl, "а"), (PlGen, "-"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Училище, лицо, сердце.
#[rustfmt::skip]
pub const NEUTER_E: Endings = &[
    (Gen, "а"), (Dat, "у"), (Ins, "ем ом"), (Loc, "е"),
    (Pl, "а"), (PlGen, "-"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Поле, море.
#[rustfmt::skip]
pub const NEUTER_SOFT: Endings = &[
    (Gen, "я"), (Dat, "ю"), (Ins, "ем"), (Loc, "е"),
    (Pl, "я"), (PlGen, "ей"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Отделение.
#[rustfmt::skip]
pub const NEUTER_IE: Endings = &[
    (Gen, "я"), (Dat, "ю"), (Ins, "ем"), (Loc, "и"),
    (Pl, "я"), (PlGen, "й"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Ущелье, ружьё.
#[rustfmt::skip]
pub const NEUTER_SIGN: Endings = &[
    (Gen, "я"), (Dat, "ю"), (Ins, "ем ём"), (Loc, "е и"),
    (Pl, "я"), (PlGen, "-ий -ей ев"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Время.
#[rustfmt::skip]
pub const NEUTER_MYA: Endings = &[
    (Gen, "ени"), (Dat, "ени"), (Ins, "енем"), (Loc, "ени"),
    (Pl, "ена"), (PlGen, "ён"), (PlDat, "енам"), (PlIns, "енами"), (PlLoc, "енах"),
];

/// Штаны.
#[rustfmt::skip]
pub const PLURAL_HARD: Endings = &[
    (Gen, "ов -"), (Dat, "ам"), (Ins, "ами"), (Loc, "ах"),
];

/// Ножницы, ворота, духи.
#[rustfmt::skip]
pub const PLURAL_BARE: Endings = &[
    (Gen, "-"), (Dat, "ам"), (Ins, "ами"), (Loc, "ах"),
];

/// Ключи, клещи.
#[rustfmt::skip]
pub const PLURAL_HUSHING: Endings = &[
    (Gen, "ей"), (Dat, "ам"), (Ins, "ами"), (Loc, "ах"),
];

/// Двери, сани.
#[rustfmt::skip]
pub const PLURAL_SOFT: Endings = &[
    (Gen, "ей"), (Dat, "ям"), (Ins, "ями"), (Loc, "ях"),
];

/// Действия, здания.
#[rustfmt::skip]
pub const PLURAL_IOTATED: Endings = &[
    (Gen, "й ев"), (Dat, "ям"), (Ins, "ями"), (Loc, "ях"),
];
