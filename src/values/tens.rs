//! Ages by the ten in English: `in his twenties`, `in her late 30s`.

use super::reading::{AgeKind, Amount, Quantity, Reading};
use super::scan::Scan;
use crate::lang::Lang;

const TENS: [(f64, &str, &str); 8] = [
    (20.0, "twenties", "20s"),
    (30.0, "thirties", "30s"),
    (40.0, "forties", "40s"),
    (50.0, "fifties", "50s"),
    (60.0, "sixties", "60s"),
    (70.0, "seventies", "70s"),
    (80.0, "eighties", "80s"),
    (90.0, "nineties", "90s"),
];
/// The parts of ten years, as the Korean 초반, 중반 and 후반 are.
const THIRDS: [(&str, f64, f64); 3] = [("early", 0.0, 3.0), ("mid", 4.0, 6.0), ("late", 7.0, 9.0)];
const OWNERS: &[&str] = &["his", "her", "their", "my", "your", "our"];

/// The age that begins with `in`: whose twenties they are makes them no years of a century.
pub(super) fn tens(scan: &Scan, at: usize) -> Option<Reading> {
    let mut cursor = scan.cursor(at);
    let inside = scan.lang.same_base(Lang::EN) && cursor.word(&["in"]);
    cursor.blanks();
    let owned = inside && cursor.word(OWNERS);
    cursor.blanks();
    let third = THIRDS.iter().find(|(word, ..)| owned && cursor.word(&[word]));
    let (_, from, to) = third.copied().unwrap_or(("", 0.0, 9.0));
    cursor.one_of(&['-']);
    cursor.blanks();
    let (ten, ..) = TENS.iter().find(|(_, word, figures)| owned && (cursor.word(&[word]) || cursor.eat(figures)))?;
    let apart = !cursor.rest().starts_with(char::is_alphanumeric);
    let amount = Amount::range(ten + from, ten + to);
    apart.then_some(Reading {
        span: at..cursor.at,
        quantity: Quantity::Age { amount, kind: AgeKind::Full },
        approx: true,
    })
}
