//! English numerals, cardinal and ordinal, and months.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lang::numeral::{Numeral, Numerals, Part, PartKind, Script, scan, whole};

/// What English knows of numbers and dates.
pub const NUMERALS: Numerals = Numerals {
    find,
    begins,
    value,
    about: ABOUT,
    loose: LOOSE,
    months: MONTHS,
    quantities: &super::quantities::QUANTITIES,
};

const SCRIPT: Script = Script {
    word: part,
    ordinal_ending,
    group: |c| matches!(c, ',' | '\u{a0}' | '\u{202f}' | '\u{2009}'),
    comma: true,
};

/// Finds the numerals of an English text.
pub fn find(text: &str) -> Vec<Numeral> {
    scan(text, SCRIPT)
}

fn begins(word: &str) -> bool {
    !find(word).is_empty()
}

fn value(text: &str) -> Option<i64> {
    whole(text, &find(text))
}

const ABOUT: &[&str] = &["about", "around", "some", "over", "nearly", "almost", "approximately", "roughly", "under"];

const LOOSE: &[(i64, &str)] = &[
    (1, "first once single"),
    (2, "second both twice double couple pair half"),
    (3, "third thirds triple"),
    (4, "fourth quarter quarters"),
    (5, "fifth"),
    (10, "decade decades"),
    (12, "dozen dozens"),
    (14, "fortnight"),
    (15, "quarter"),
    (30, "half"),
    (100, "century centuries"),
];

const MONTHS: &[&str] = &[
    "january jan",
    "february feb",
    "march mar",
    "april apr",
    "may",
    "june jun",
    "july jul",
    "august aug",
    "september sept sep",
    "october oct",
    "november nov",
    "december dec",
];

/// Value, cardinal, ordinal.
const SMALL: &[(i64, &str, &str)] = &[
    (0, "zero", "zeroth"),
    (1, "one", "first"),
    (2, "two", "second"),
    (3, "three", "third"),
    (4, "four", "fourth"),
    (5, "five", "fifth"),
    (6, "six", "sixth"),
    (7, "seven", "seventh"),
    (8, "eight", "eighth"),
    (9, "nine", "ninth"),
    (10, "ten", "tenth"),
    (11, "eleven", "eleventh"),
    (12, "twelve", "twelfth"),
    (13, "thirteen", "thirteenth"),
    (14, "fourteen", "fourteenth"),
    (15, "fifteen", "fifteenth"),
    (16, "sixteen", "sixteenth"),
    (17, "seventeen", "seventeenth"),
    (18, "eighteen", "eighteenth"),
    (19, "nineteen", "nineteenth"),
    (20, "twenty", "twentieth"),
    (30, "thirty", "thirtieth"),
    (40, "forty", "fortieth"),
    (50, "fifty", "fiftieth"),
    (60, "sixty", "sixtieth"),
    (70, "seventy", "seventieth"),
    (80, "eighty", "eightieth"),
    (90, "ninety", "ninetieth"),
];

/// Value, cardinal, ordinal.
const SCALES: &[(i64, &str, &str)] = &[
    (100, "hundred", "hundredth"),
    (1_000, "thousand", "thousandth"),
    (1_000_000, "million", "millionth"),
    (1_000_000_000, "billion", "billionth"),
    (1_000_000_000_000, "trillion", "trillionth"),
];

/// What each word adds to a numeral.
static PARTS: LazyLock<HashMap<&str, Part>> = LazyLock::new(|| {
    let scales = SCALES.iter().flat_map(|(value, cardinal, ordinal)| {
        [(*cardinal, *value, PartKind::Scale), (*ordinal, *value, PartKind::OrdinalScale)]
    });
    let small = SMALL.iter().flat_map(|(value, cardinal, ordinal)| {
        // "in the first place", "a second", "a third": an order, a time or a share.
        let place = if (1..=5).contains(value) { PartKind::WeakOrdinal } else { PartKind::Ordinal };
        let count = if *value == 1 { PartKind::Weak } else { PartKind::Add };
        [(*cardinal, *value, count), (*ordinal, *value, place)]
    });
    let words = scales.chain(small).chain([("and", 0, PartKind::Link)]);
    words.map(|(word, value, kind)| (word, Part { value, kind })).collect()
});

fn part(word: &str) -> Option<Part> {
    PARTS.get(word).copied()
}

/// The ends that are written after digits: `94th`.
fn ordinal_ending(ending: &str) -> bool {
    matches!(ending, "st" | "nd" | "rd" | "th")
}
