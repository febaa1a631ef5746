//! The amounts of a text, one by one: numerals, decimals, and words that count (`кілька`, `a dozen`, `서너`).

use std::ops::Range;

use super::figures;
use crate::lang::is_letter_or_digit;
use crate::lang::numeral::{Form, Numeral, is_blank};
use crate::lang::quantity::UnitKind;
use crate::values::reading::Amount;
use crate::values::scan::{Cursor, MOST_SYLLABLES, Scan};

/// An amount before its neighbours are looked at.
#[derive(Debug, Clone)]
pub(super) struct Atom {
    pub span: Range<usize>,
    pub amount: Amount,
    /// It is a guess by its own word: `서너`.
    pub guess: bool,
    /// What the word says that it counts: `двічі`.
    pub counter: Option<&'static str>,
    pub nature: Nature,
    /// The scale that multiplies it, which the other end of a range shares: 1000 in `дві-три тисячі`.
    pub scale: f64,
}

/// How an amount is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Nature {
    Figures,
    Words,
    /// A word that counts as a noun does: an `of` may follow.
    Noun,
    Ordinal,
}

impl Atom {
    pub fn new(span: Range<usize>, amount: Amount, nature: Nature) -> Atom {
        Atom { span, amount, guess: false, counter: None, nature, scale: 1.0 }
    }

    fn times(mut self, scale: f64, end: usize) -> Atom {
        let by = |n: Option<f64>| n.map(|n| n * scale);
        let Amount { value, min, max } = self.amount;
        self.amount = Amount { value: by(value), min: by(min), max: by(max) };
        self.scale *= scale;
        self.span.end = end;
        self
    }
}

/// Reads an amount of one kind.
type Reader = fn(Cursor) -> Option<Atom>;

/// The longest amount that begins at a place.
pub(super) fn atom(scan: &Scan, at: usize) -> Option<Atom> {
    const READERS: &[Reader] = &[figures::decimal, share, pointed, counting, after_tens, many, noun, numeral];
    let atoms = READERS.iter().filter_map(|read| read(scan.cursor(at)));
    let longest = atoms.fold(None, |best: Option<Atom>, next| match best {
        Some(best) if best.span.end >= next.span.end => Some(best),
        _ => Some(next),
    })?;
    Some(multiplied(scan, longest))
}

/// A numeral, in figures or words.
fn numeral(mut cursor: Cursor) -> Option<Atom> {
    let scan = cursor.scan;
    let numeral = cursor.numeral()?;
    let nature = match numeral.form {
        Form::Digits => Nature::Figures,
        Form::Words => Nature::Words,
        Form::Ordinal => Nature::Ordinal,
    };
    let (value, scale) = inverted_scale(scan, numeral).unwrap_or((as_float(numeral.value), scale_of(scan, numeral)));
    let mut atom = Atom::new(numeral.span.clone(), Amount::exact(value), nature);
    atom.scale = scale;
    atom.guess = value != as_float(numeral.value);
    Some(atom)
}

/// Numerals are at most 10^15, which a float holds exactly.
fn as_float(value: i64) -> f64 {
    value as f64
}

/// `тисяч п’ять` is about five thousand: the scale before its number.
fn inverted_scale(scan: &Scan, numeral: &Numeral) -> Option<(f64, f64)> {
    let mut cursor = scan.cursor(numeral.span.start);
    let (scale, _) = cursor.row(|index| &index.many)?;
    let rest = as_float(numeral.value) - scale;
    (0.0 < rest && rest < *scale && scan.quantities().spaced).then_some((rest * scale, *scale))
}

/// The scale with which a numeral ends.
fn scale_of(scan: &Scan, numeral: &Numeral) -> f64 {
    let words = scan.text.get(numeral.span.clone()).unwrap_or("");
    let place = if scan.quantities().spaced {
        words
            .rfind([' ', '-', '\u{a0}'])
            .map_or(0, |p| p + words.get(p..).and_then(|w| w.chars().next()).map_or(0, char::len_utf8))
    } else {
        words.char_indices().next_back().map_or(0, |(place, _)| place)
    };
    let mut cursor = scan.cursor(numeral.span.start + place);
    let scale = cursor.row(|index| &index.scales);
    scale.filter(|_| cursor.at == numeral.span.end && place > 0).map_or(1.0, |(scale, _)| *scale)
}

/// A word that counts: `кілька`, `half`, `서너`. In Korean what it counts must follow.
fn counting(mut cursor: Cursor) -> Option<Atom> {
    let start = cursor.at;
    let scan = cursor.scan;
    let count = cursor.row(|index| &index.counts)?;
    let mut next = cursor;
    next.blanks();
    let half = count.max < 1.0;
    // 반대 is against, no half of a vehicle.
    let unit = next.row(|index| &index.units);
    let followed = unit.is_some_and(|unit| !half || matches!(unit.kind, UnitKind::Time | UnitKind::Measure))
        || next.row(|index| &index.scales).is_some();
    let asks = scan.asks(start);
    // 여러분 is "all of you".
    let glued = !cursor.rest().starts_with(is_blank) && scan.text.get(start..cursor.at) == Some("여러");
    let alone = scan.text.get(start..cursor.at) == Some("절반");
    if !scan.quantities().spaced && !alone && (!followed || asks || glued || after_future(scan, start)) {
        return None;
    }
    let mut atom = Atom::new(start..cursor.at, Amount::range(count.min, count.max), Nature::Noun);
    if count.min == count.max {
        atom.amount = Amount::exact(count.min);
    } else {
        atom.guess = true;
    }
    atom.counter = count.counter;
    Some(atom)
}

/// 할 수 있다: 수 behind a verb is "way", no number.
fn after_future(scan: &Scan, at: usize) -> bool {
    let before = scan.text.get(..at).unwrap_or("");
    let rieul = |c: char| ('가'..='힣').contains(&c) && (u32::from(c) - 0xAC00) % 28 == 8;
    scan.text.get(at..).is_some_and(|rest| rest.starts_with('수'))
        && before.ends_with(is_blank)
        && before.trim_end_matches(is_blank).ends_with(rieul)
}

/// `열두세 명`: native tens and a guess.
fn after_tens(mut cursor: Cursor) -> Option<Atom> {
    let start = cursor.at;
    let scan = cursor.scan;
    if !cursor.words(scan.quantities().tens) {
        return None;
    }
    let tens = (scan.lang.language().numerals.value)(scan.text.get(start..cursor.at)?)?;
    cursor.blanks();
    let mut atom = counting(cursor).filter(|atom| atom.guess && atom.amount.max.is_some_and(|max| max < 10.0))?;
    let add = |n: Option<f64>| n.map(|n| n + as_float(tens));
    atom.amount = Amount { value: None, min: add(atom.amount.min), max: add(atom.amount.max) };
    atom.span.start = start;
    Some(atom)
}

/// `a dozen`, `сотня`, `a hundred and one`, `a third of`.
fn noun(mut cursor: Cursor) -> Option<Atom> {
    let start = cursor.at;
    let scan = cursor.scan;
    let quantities = scan.quantities();
    let article = cursor.words(quantities.articles);
    if article {
        cursor.blanks();
        if let Some(mut atom) = numeral(cursor).filter(|_| cursor.row(|index| &index.scales).is_some()) {
            atom.span.start = start;
            return Some(atom);
        }
    }
    if article == quantities.articles.is_empty() || !quantities.spaced {
        return None;
    }
    let value = match cursor.row(|index| &index.scales) {
        // "A score" of a game counts nothing.
        Some((20.0, _)) if !cursor.rest().starts_with(" of ") => return None,
        Some((scale, _)) => *scale,
        None => {
            let (part, _) = cursor.row(|index| &index.parts)?;
            let mut next = cursor;
            next.blanks();
            (!article || next.words("of")).then_some(1.0 / part)?
        }
    };
    let word = scan.text.get(start..cursor.at)?.chars().filter(|c| c.is_alphabetic()).count();
    (word > 4).then(|| Atom::new(start..cursor.at, Amount::exact(value), Nature::Noun))
}

/// `десятки`, `hundreds`: many. Behind a word that makes a number a bound the same form is one: `близько тисячі`.
fn many(mut cursor: Cursor) -> Option<Atom> {
    let (scan, start) = (cursor.scan, cursor.at);
    let (scale, _) = cursor.row(|index| &index.many)?;
    if super::bound::before(scan, start).is_some() {
        return None;
    }
    if let Some(atom) = some_of(cursor, start, *scale) {
        return Some(atom);
    }
    let amount = Amount { value: None, min: Some(2.0 * scale), max: None };
    Some(Atom { guess: true, ..Atom::new(start..cursor.at, amount, Nature::Noun) })
}

/// `тисячі зо три`: about three of the scale.
fn some_of(mut cursor: Cursor, start: usize, scale: f64) -> Option<Atom> {
    cursor.blanks();
    cursor.word(&["зо", "з", "із", "с"]).then(|| cursor.blanks())?;
    let few = cursor.numeral().filter(|n| n.form == Form::Words && (2..=10).contains(&n.value))?;
    let value = as_float(few.value) * scale;
    // `тисячі з двох країн` are from two countries.
    let ended = cursor.scan.text.get(few.span.clone()).is_some_and(|word| !word.ends_with(['х', 'и']) || word == "три");
    ended.then(|| Atom { guess: true, scale, ..Atom::new(start..cursor.at, Amount::exact(value), Nature::Words) })
}

/// `삼분의 이`: so many parts of one.
fn share(mut cursor: Cursor) -> Option<Atom> {
    const PARTS: &str = "분의";
    let start = cursor.at;
    let numerals = cursor.scan.lang.language().numerals;
    let words = cursor.numeral_words(PARTS).filter(|_| !cursor.scan.quantities().spaced)?;
    let parts = (numerals.value)(words.trim_end()).filter(|parts| *parts > 1)?;
    cursor.at += words.len() + PARTS.len();
    cursor.blanks();
    let word = cursor.rest().char_indices().take_while(|(_, c)| is_letter_or_digit(*c)).take(MOST_SYLLABLES);
    let ends = word.map(|(place, c)| place + c.len_utf8());
    let (end, taken) = ends.filter_map(|end| Some((end, (numerals.value)(cursor.rest().get(..end)?)?))).last()?;
    let amount = Amount::exact(as_float(taken) / as_float(parts));
    Some(Atom::new(start..cursor.at + end, amount, Nature::Words))
}

/// `칠 점 육이 미리`: a point between Sino-Korean syllables, where a unit follows.
fn pointed(mut cursor: Cursor) -> Option<Atom> {
    const POINT: &str = "점";
    let (scan, start) = (cursor.scan, cursor.at);
    let numerals = scan.lang.language().numerals;
    let words = cursor.numeral_words(POINT).filter(|_| !scan.quantities().spaced)?;
    let whole = (numerals.value)(words.trim_end())?;
    cursor.at += words.len() + POINT.len();
    cursor.blanks();
    let mut digits = String::new();
    let mut end = cursor.at;
    let digit = |c: char| (numerals.value)(c.encode_utf8(&mut [0; 4])).filter(|digit| *digit < 10);
    while let Some((c, digit)) = cursor.rest().chars().next().and_then(|c| Some((c, digit(c)?))) {
        digits.push_str(&digit.to_string());
        cursor.at += c.len_utf8();
        end = cursor.at;
    }
    cursor.blanks();
    cursor.row(|index| &index.units).filter(|_| !digits.is_empty())?;
    Some(Atom::new(start..end, Amount::exact(format!("{whole}.{digits}").parse().ok()?), Nature::Words))
}

/// The amount with the scales, the half and the parts that follow: `2,5 тисячі`, `two and a half thousand`, `дві третини`.
fn multiplied(scan: &Scan, mut atom: Atom) -> Atom {
    let quantities = scan.quantities();
    while atom.nature != Nature::Ordinal {
        let mut cursor = scan.cursor(atom.span.end);
        if quantities.spaced || atom.guess {
            cursor.blanks();
        }
        let noun = atom.nature == Nature::Noun;
        if noun && cursor.words(quantities.of) {
            cursor.blanks();
        }
        if let Some((scale, _)) = cursor.row(|index| &index.scales).filter(|_| atom.counter.is_none()) {
            atom = atom.times(*scale, cursor.at);
        } else if let Some(half) = half(scan, &atom) {
            atom = half;
        } else if let Some(share) = parts(scan, &atom).or_else(|| decimals(scan, &atom)).or_else(|| wholes(scan, &atom))
        {
            atom = share;
        } else {
            break;
        }
    }
    with_dot(scan, atom)
}

/// `дві з половиною`, `two and a half`.
fn half(scan: &Scan, atom: &Atom) -> Option<Atom> {
    let value = atom.amount.value.filter(|value| value.fract() == 0.0 && scan.quantities().spaced)?;
    let mut cursor = scan.cursor(atom.span.end);
    cursor.blanks();
    cursor.words(scan.quantities().half).then(|| {
        let mut more = atom.clone();
        more.amount = Amount::exact(value + 0.5 * atom.scale);
        more.span.end = cursor.at;
        more
    })
}

/// `seven point six two`, `сім кома шістдесят два`.
fn decimals(scan: &Scan, atom: &Atom) -> Option<Atom> {
    let value = atom.amount.value.filter(|value| value.fract() == 0.0 && atom.nature == Nature::Words)?;
    let mut cursor = scan.cursor(atom.span.end);
    cursor.blanks();
    cursor.words(scan.quantities().point).then_some(())?;
    let mut digits = String::new();
    let mut end = None;
    loop {
        cursor.blanks();
        let Some(next) = cursor.numeral().filter(|n| n.form != Form::Ordinal && (digits.is_empty() || n.value < 10))
        else {
            break;
        };
        digits.push_str(&next.value.to_string());
        end = Some(next.span.end);
    }
    let mut decimal = atom.clone();
    decimal.amount = Amount::exact(format!("{value}.{digits}").parse().ok()?);
    decimal.span.end = end?;
    Some(decimal)
}

/// `дві цілих п’ять десятих`: whole ones and parts of one.
fn wholes(scan: &Scan, atom: &Atom) -> Option<Atom> {
    let value = atom.amount.value.filter(|value| value.fract() == 0.0)?;
    let mut cursor = scan.cursor(atom.span.end);
    cursor.blanks();
    cursor.words(scan.quantities().wholes).then(|| cursor.blanks())?;
    let share = parts(scan, &numeral(cursor)?)?;
    let amount = Amount::exact(value + share.amount.value?);
    Some(Atom::new(atom.span.start..share.span.end, amount, Nature::Words))
}

/// `дві третини`, `two-thirds`, `дві п’ятих`.
fn parts(scan: &Scan, atom: &Atom) -> Option<Atom> {
    let value = atom.amount.value.filter(|value| (1.0..100.0).contains(value) && value.fract() == 0.0)?;
    let mut cursor = scan.cursor(atom.span.end);
    if atom.nature != Nature::Words || cursor.one_of(&[' ', '\u{a0}', '-']).is_none() {
        return None;
    }
    let part = match cursor.row(|index| &index.parts) {
        Some((part, _)) => *part,
        None => {
            let start = cursor.at;
            let ordinal = cursor
                .numeral()
                .filter(|n| n.form == Form::Ordinal && (3..=10).contains(&n.value) || n.value == 100)?;
            let word = scan.text.get(start..cursor.at)?;
            let shared =
                if value == 1.0 { ["а", "я", "у", "ої", "ая"].as_slice() } else { &["их", "іх", "ых"] };
            shared.iter().any(|end| word.ends_with(end)).then(|| as_float(ordinal.value))?
        }
    };
    (value < part).then(|| {
        let mut share = atom.clone();
        share.amount = Amount::exact(value / part);
        share.span.end = cursor.at;
        share
    })
}

/// `12 тис. осіб`: the dot of an abbreviation inside a sentence.
fn with_dot(scan: &Scan, mut atom: Atom) -> Atom {
    let text = scan.text.get(atom.span.clone()).unwrap_or("").to_lowercase();
    let short = ["тис", "тыс", "млн", "млрд", "трлн"].iter().any(|end| text.ends_with(end));
    let goes_on = |rest: &str| rest.starts_with(is_blank) && rest.trim_start().starts_with(|c: char| !c.is_uppercase());
    if short && scan.text.get(atom.span.end..).and_then(|rest| rest.strip_prefix('.')).is_some_and(goes_on) {
        atom.span.end += 1;
    }
    atom
}
