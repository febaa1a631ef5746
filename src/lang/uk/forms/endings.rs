//! The endings of Ukrainian nouns by declension and group. Where several are right, the first is the most usual.

use crate::lang::Case::{Acc, Dat, Gen, Ins, Loc, Pl, PlDat, PlGen, PlIns, PlLoc, Voc};
use crate::lang::inflect::Endings;

/// Рота.
#[rustfmt::skip]
pub const FEMININE_HARD: Endings = &[
    (Gen, "и"), (Dat, "^і"), (Acc, "у"), (Ins, "ою"), (Loc, "^і"), (Voc, "о"),
    (Pl, "и"), (PlGen, "-"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Їжа, площа.
#[rustfmt::skip]
pub const FEMININE_HUSHING: Endings = &[
    (Gen, "і"), (Dat, "і"), (Acc, "у"), (Ins, "ею"), (Loc, "і"), (Voc, "е"),
    (Pl, "і"), (PlGen, "-"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Земля, вулиця.
#[rustfmt::skip]
pub const FEMININE_SOFT: Endings = &[
    (Gen, "і"), (Dat, "і"), (Acc, "ю"), (Ins, "ею"), (Loc, "і"), (Voc, "е ю"),
    (Pl, "і"), (PlGen, "-ь"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Армія, сім’я.
#[rustfmt::skip]
pub const FEMININE_IOTATED: Endings = &[
    (Gen, "ї"), (Dat, "ї"), (Acc, "ю"), (Ins, "єю"), (Loc, "ї"), (Voc, "є"),
    (Pl, "ї"), (PlGen, "-й"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Ніч, область; before the instrumental stands the doubled stem.
#[rustfmt::skip]
pub const FEMININE_CONSONANT: Endings = &[
    (Gen, "і"), (Dat, "і"), (Ins, "-ю"), (Loc, "і"), (Voc, "е"),
    (Pl, "і"), (PlGen, "ей"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Подорож: its plural after a hushing consonant.
#[rustfmt::skip]
pub const FEMININE_CONSONANT_HUSHING: Endings = &[
    (Gen, "і"), (Dat, "і"), (Ins, "-ю"), (Loc, "і"), (Voc, "е"),
    (Pl, "і"), (PlGen, "ей"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Солдат.
#[rustfmt::skip]
pub const MASCULINE_HARD: Endings = &[
    (Gen, "а у"), (Dat, "у ові"), (Ins, "ом"), (Loc, "^і у ові"), (Voc, "!е у"),
    (Pl, "и"), (PlGen, "ів"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Сторож.
#[rustfmt::skip]
pub const MASCULINE_HUSHING: Endings = &[
    (Gen, "а у"), (Dat, "у еві"), (Ins, "ем"), (Loc, "і у еві"), (Voc, "е у"),
    (Pl, "і"), (PlGen, "ів"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Кобзар, якір.
#[rustfmt::skip]
pub const MASCULINE_SOFT_R: Endings = &[
    (Gen, "я ю"), (Dat, "ю еві"), (Ins, "ем"), (Loc, "і ю еві"), (Voc, "ю е"),
    (Pl, "і"), (PlGen, "ів"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Учитель, боєць.
#[rustfmt::skip]
pub const MASCULINE_SOFT: Endings = &[
    (Gen, "я ю"), (Dat, "ю еві"), (Ins, "ем"), (Loc, "і ю еві"), (Voc, "ю !е"),
    (Pl, "і"), (PlGen, "ів"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Край, водій.
#[rustfmt::skip]
pub const MASCULINE_IOTATED: Endings = &[
    (Gen, "я ю"), (Dat, "ю єві"), (Ins, "єм"), (Loc, "ї ю єві"), (Voc, "ю є"),
    (Pl, "ї"), (PlGen, "їв"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Громадянин: its plural has another stem.
#[rustfmt::skip]
pub const MASCULINE_SINGULATIVE: Endings = &[
    (Gen, "а"), (Dat, "у ові"), (Ins, "ом"), (Loc, "і у ові"), (Voc, "е"),
    (Pl, "-и"), (PlGen, "-"), (PlDat, "-ам"), (PlIns, "-ами"), (PlLoc, "-ах"),
];

/// Батько, Шевченко.
#[rustfmt::skip]
pub const MASCULINE_KO: Endings = &[
    (Gen, "а"), (Dat, "ові у"), (Ins, "ом"), (Loc, "ові у"), (Voc, "у"),
    (Pl, "и"), (PlGen, "ів"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Петро.
#[rustfmt::skip]
pub const MASCULINE_O: Endings = &[
    (Gen, "а"), (Dat, "ові у"), (Ins, "ом"), (Loc, "ові і у"), (Voc, "е"),
    (Pl, "и"), (PlGen, "ів"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Ковальов: a family name that declines in part as an adjective does.
#[rustfmt::skip]
pub const SURNAME: Endings = &[
    (Gen, "а"), (Dat, "у ові"), (Ins, "им ом"), (Loc, "і ові у"), (Voc, "е"),
    (Pl, "и"), (PlGen, "их ів"), (PlDat, "им ам"), (PlIns, "ими ами"), (PlLoc, "их ах"),
];

/// Місто.
#[rustfmt::skip]
pub const NEUTER_HARD: Endings = &[
    (Gen, "а"), (Dat, "у ові"), (Ins, "ом"), (Loc, "^і у ові"),
    (Pl, "а"), (PlGen, "-"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Плече.
#[rustfmt::skip]
pub const NEUTER_HUSHING: Endings = &[
    (Gen, "а"), (Dat, "у еві"), (Ins, "ем"), (Loc, "і у еві"),
    (Pl, "а"), (PlGen, "-"), (PlDat, "ам"), (PlIns, "ами"), (PlLoc, "ах"),
];

/// Місце.
#[rustfmt::skip]
pub const NEUTER_SOFT: Endings = &[
    (Gen, "я"), (Dat, "ю еві"), (Ins, "ем"), (Loc, "і ю еві"),
    (Pl, "я"), (PlGen, "-ь"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Поле, море.
#[rustfmt::skip]
pub const NEUTER_SOFT_FIELD: Endings = &[
    (Gen, "я"), (Dat, "ю еві"), (Ins, "ем"), (Loc, "і ю"),
    (Pl, "я"), (PlGen, "ів"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Завдання; its genitive plural has one consonant of the two.
#[rustfmt::skip]
pub const NEUTER_DOUBLED: Endings = &[
    (Gen, "я"), (Dat, "ю"), (Ins, "ям"), (Loc, "і ю"),
    (Pl, "я"), (PlGen, "-ь"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Подвір’я.
#[rustfmt::skip]
pub const NEUTER_APOSTROPHE: Endings = &[
    (Gen, "я"), (Dat, "ю"), (Ins, "ям"), (Loc, "ї ю"),
    (Pl, "я"), (PlGen, "їв"), (PlDat, "ям"), (PlIns, "ями"), (PlLoc, "ях"),
];

/// Теля, каченя.
#[rustfmt::skip]
pub const NEUTER_YOUNG: Endings = &[
    (Gen, "яти"), (Dat, "яті"), (Ins, "ям"), (Loc, "яті"),
    (Pl, "ята"), (PlGen, "ят"), (PlDat, "ятам"), (PlIns, "ятами"), (PlLoc, "ятах"),
];

/// Курча, лоша.
#[rustfmt::skip]
pub const NEUTER_YOUNG_HUSHING: Endings = &[
    (Gen, "ати"), (Dat, "аті"), (Ins, "ам"), (Loc, "аті"),
    (Pl, "ата"), (PlGen, "ат"), (PlDat, "атам"), (PlIns, "атами"), (PlLoc, "атах"),
];

/// Штани, переговори: hard plurals.
#[rustfmt::skip]
pub const PLURAL_HARD: Endings = &[
    (Gen, "ів"), (Dat, "ам"), (Ins, "ами"), (Loc, "ах"),
];

/// Суми, ножиці: plurals with no ending in the genitive.
#[rustfmt::skip]
pub const PLURAL_BARE: Endings = &[
    (Gen, "-"), (Dat, "ам"), (Ins, "ами"), (Loc, "ах"),
];

/// Меблі, Чернівці.
#[rustfmt::skip]
pub const PLURAL_SOFT: Endings = &[
    (Gen, "ів"), (Dat, "ям"), (Ins, "ями"), (Loc, "ях"),
];

/// Ножиці.
#[rustfmt::skip]
pub const PLURAL_SOFT_BARE: Endings = &[
    (Gen, "-ь"), (Dat, "ям"), (Ins, "ями"), (Loc, "ях"),
];

/// Двері, сіни.
#[rustfmt::skip]
pub const PLURAL_SOFT_EI: Endings = &[
    (Gen, "ей"), (Dat, "ям"), (Ins, "ями ми"), (Loc, "ях"),
];

/// Дії, вії.
#[rustfmt::skip]
pub const PLURAL_IOTATED: Endings = &[
    (Gen, "й їв"), (Dat, "ям"), (Ins, "ями"), (Loc, "ях"),
];

/// Ільїна: a family name of a woman.
#[rustfmt::skip]
pub const SURNAME_WOMAN: Endings = &[
    (Gen, "ої"), (Dat, "ій"), (Acc, "у"), (Ins, "ою"), (Loc, "ій"), (Pl, "и"), (PlGen, "их"), (PlDat, "им"), (PlIns, "ими"), (PlLoc, "их"),
];
