//! Documents, phones, coordinates, addresses and the names of weapons: they travel unchanged, to the character.

use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::model::Severity;
use crate::values::identifiers::{Identifier, Kind, key};
use crate::values::runs::{digits, runs};

pub(super) const CHECK: Check = Check {
    name: "identifier",
    about: "a document, phone, coordinate, address or code differs",
    severity: Severity::Error,
    category: Category::Mistranslation,
    manual: include_str!("manual/identifier.md"),
    run: Run::Pair(run),
};

/// Up to so many characters of an identifier may be wrong before it is another one.
const SLIPS: usize = 2;

/// A code with fewer figures may as well be said in words.
const CERTAIN: usize = 3;

/// Longer ones are addresses of the web, in one alphabet.
const LONGEST: usize = 64;

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let (mut lost, mut new) = (left(original, rendition), left(rendition, original));
    let mut remarks = Vec::new();
    for most in 0..=SLIPS {
        lost.retain(|said| {
            let Some(place) = new.iter().position(|other| distance(original, said, rendition, other) <= most) else {
                return true;
            };
            remarks.push(changed(original, said, rendition, new.remove(place)));
            false
        });
    }
    for said in &lost {
        let of_kind = new.iter().position(|other| other.kind == said.kind);
        remarks.push(match of_kind.map(|place| new.remove(place)) {
            Some(other) => changed(original, said, rendition, other),
            None => missing(original, said),
        });
    }
    remarks.extend(new.into_iter().map(|other| {
        let message = format!("“{}” is not in the original", rendition.at(&other.span));
        Remark::new(message).at(other.span.clone()).with(severity(rendition, other))
    }));
    remarks
}

fn changed(original: &Cell, said: &Identifier, rendition: &Cell, other: &Identifier) -> Remark {
    let (first, second) = (original.at(&said.span), rendition.at(&other.span));
    let remark = Remark::new(format!("“{first}” became “{second}”")).about(said.span.clone()).at(other.span.clone());
    let near = distance(original, said, rendition, other) <= SLIPS;
    if near { remark.suggest(first) } else { remark }
}

fn missing(original: &Cell, said: &Identifier) -> Remark {
    let message = format!("“{}” is not in the rendition", original.at(&said.span));
    Remark::new(message).about(said.span.clone()).with(severity(original, said))
}

/// The name of a weapon may be said in words, a number of a document may not.
fn severity(cell: &Cell, named: &Identifier) -> Severity {
    let figures = digits(cell.at(&named.span));
    if named.kind == Kind::Code && figures < CERTAIN { Severity::Warning } else { Severity::Error }
}

/// The identifiers of one cell that do not stand in the other, however grouped.
fn left<'c>(cell: &'c Cell, other: &Cell) -> Vec<&'c Identifier> {
    let named = cell.identifiers();
    if named.is_empty() {
        return Vec::new();
    }
    let figures = Figures::of(other);
    let stands = |one: &Identifier| {
        let said = cell.at(&one.span);
        let mut alike = other.identifiers().iter();
        let exact = one.kind == Kind::Address;
        let same = |text: &str| if exact { address(said) == address(text) } else { is_same(said, text) };
        alike.any(|other_one| same(other.at(&other_one.span)))
            || !lettered(cell, one) && figures.holds(said)
            || lettered(cell, one)
                && other.identifiers().iter().all(|named| !lettered(other, named))
                && figures.holds(said)
    };
    named.iter().filter(|one| !stands(one)).collect()
}

/// It has letters that are compared. Those of coordinates may be words in another language, but for a square of the military
/// grid; and so may be a name with a number: Eagle-4.
fn lettered(cell: &Cell, named: &Identifier) -> bool {
    let said = cell.at(&named.span);
    let letters = said.chars().filter(|c| c.is_alphabetic());
    match named.kind {
        Kind::Place => letters.count() == 3 && !said.contains(['°', 'º', '.']),
        Kind::Code => said.contains(char::is_alphabetic) && letters.filter(|c| c.is_lowercase()).count() < 2,
        _ => said.contains(char::is_alphabetic),
    }
}

/// An address without what may be left out.
fn address(said: &str) -> String {
    let lower = said.to_lowercase();
    let bare = ["https://", "http://"].iter().find_map(|scheme| lower.strip_prefix(scheme)).unwrap_or(&lower);
    bare.trim_end_matches('/').to_owned()
}

/// The figures of a text in one row, and where its runs begin and end there.
struct Figures {
    all: String,
    ends: Vec<usize>,
}

impl Figures {
    fn of(cell: &Cell) -> Figures {
        let (mut all, mut ends) = (String::new(), vec![0]);
        for run in runs(&cell.said, |c| c.is_ascii_digit()) {
            all.push_str(cell.at(&run));
            ends.push(all.len());
        }
        Figures { all, ends }
    }

    /// The figures of an identifier stand here in whole runs.
    fn holds(&self, said: &str) -> bool {
        let wanted: String = said.chars().filter(char::is_ascii_digit).collect();
        let whole = |start: usize| self.ends.contains(&start) && self.ends.contains(&(start + wanted.len()));
        !wanted.is_empty() && self.all.match_indices(&wanted).any(|(start, _)| whole(start))
    }
}

/// The same letters and figures, where those of two alphabets look or sound alike.
fn is_same(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (key(one).chars().collect(), key(other).chars().collect());
    one == other || one.len() <= LONGEST && (read_as(&one, &other) || read_as(&other, &one))
}

/// Whether the second can be the first in Latin letters.
fn read_as(one: &[char], other: &[char]) -> bool {
    let Some((first, rest)) = one.split_first() else { return other.is_empty() };
    let direct = other.split_first().is_some_and(|(letter, tail)| letter == first && read_as(rest, tail));
    direct
        || latin(*first).iter().any(|latin| {
            let latin: Vec<char> = latin.chars().collect();
            other.strip_prefix(latin.as_slice()).is_some_and(|tail| read_as(rest, tail))
        })
}

/// What a Cyrillic letter is in Latin: as it looks and as it sounds.
fn latin(letter: char) -> &'static [&'static str] {
    LATIN.iter().find(|(cyrillic, _)| *cyrillic == letter).map_or(&[], |(_, latin)| latin)
}

#[rustfmt::skip]
static LATIN: [(char, &[&str]); 36] = [
    ('А', &["A"]), ('Б', &["B"]), ('В', &["B", "V", "W"]), ('Г', &["G", "H"]), ('Ґ', &["G"]), ('Д', &["D"]), ('Е', &["E"]),
    ('Є', &["YE", "IE", "E"]), ('Ё', &["E", "YO"]), ('Ж', &["ZH", "J"]), ('З', &["Z"]), ('И', &["Y", "I"]), ('І', &["I"]), ('Ї', &["I", "YI"]),
    ('Й', &["Y", "I", "J"]), ('К', &["K", "C"]), ('Л', &["L"]), ('М', &["M"]), ('Н', &["H", "N"]), ('О', &["O"]), ('П', &["P"]),
    ('Р', &["P", "R"]), ('С', &["C", "S"]), ('Т', &["T"]), ('У', &["Y", "U"]), ('Ф', &["F"]), ('Х', &["X", "KH", "H"]), ('Ц', &["TS", "C"]),
    ('Ч', &["CH"]), ('Ш', &["SH"]), ('Щ', &["SHCH"]), ('Ы', &["Y"]), ('Ь', &[""]), ('Э', &["E"]), ('Ю', &["YU", "IU"]), ('Я', &["YA", "IA"]),
];

/// How many characters are wrong, left out, added, or exchanged with their neighbour.
fn distance(original: &Cell, said: &Identifier, rendition: &Cell, other: &Identifier) -> usize {
    let letters = |text: &str| -> String {
        let look = |c: char| latin(c).first().and_then(|latin| latin.chars().next()).unwrap_or(c);
        key(text).chars().map(look).collect()
    };
    let (first, second) = (letters(original.at(&said.span)), letters(rendition.at(&other.span)));
    let (short, long) = (first.len().min(second.len()), first.len().max(second.len()));
    if long > LONGEST || short * 2 < long { usize::MAX } else { strsim::osa_distance(&first, &second) }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;
    use crate::lang::Lang;

    #[test]
    fn a_character_that_differs_is_found() {
        for (original, rendition) in [
            ((Lang::UK, "Паспорт КВ123456."), (Lang::EN, "Passport KB123465.")),
            ((Lang::UK, "Паспорт КВ123456."), (Lang::RU, "Паспорт КМ123456.")),
            ((Lang::KO, "군번은 0123456789입니다."), (Lang::UK, "Особистий номер 0123456798.")),
            ((Lang::UK, "Телефон +380 67 123 45 67."), (Lang::KO, "전화번호는 +380 67 123 45 76입니다.")),
            ((Lang::UK, "Служив у в/ч А1234."), (Lang::EN, "He served in unit A1243.")),
            ((Lang::EN, "Grid 37U DR 12345 67890."), (Lang::UK, "Квадрат 37U DR 12354 67890.")),
            ((Lang::EN, "Write to a.b@mail.example.org."), (Lang::KO, "a.d@mail.example.org로 쓰십시오.")),
            ((Lang::UK, "Ми бачили Т-72."), (Lang::KO, "T-62를 보았습니다.")),
            ((Lang::RU, "Машина АА1234ВС."), (Lang::EN, "The car AA1234BE.")),
            ((Lang::UK, "Номер машини АЕ 5071 КХ."), (Lang::KO, "자동차번호판은 АІ 5071 КХ였습니다.")),
            ((Lang::EN, "At grid 37U CQ 4518 7263."), (Lang::UK, "У квадраті 37U CG 4518 7263.")),
            ((Lang::EN, "Write to a.b@red-cross.example."), (Lang::UK, "Пишіть на a.b@redcross.example.")),
            ((Lang::EN, "My blood type is B."), (Lang::UK, "Група крові в мене А.")),
            ((Lang::KO, "혈액형은 B형입니다."), (Lang::EN, "My blood type is AB.")),
        ] {
            assert_eq!(found(original, rendition), ["identifier"], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn other_letters_and_groups_are_left_alone() {
        for (original, rendition) in [
            ((Lang::UK, "Паспорт КВ123456."), (Lang::EN, "Passport KV 123456.")),
            ((Lang::UK, "Паспорт КВ 123456."), (Lang::KO, "여권 KB123456입니다.")),
            ((Lang::UK, "Телефон +380 67 123 45 67."), (Lang::EN, "Phone +380671234567.")),
            ((Lang::UK, "Танк Т-72Б3 і БМП-2."), (Lang::EN, "A T-72B3 tank and a BMP-2.")),
            ((Lang::KO, "자동보총 АК-47입니다."), (Lang::RU, "Автомат АК-47.")),
            ((Lang::UK, "Точка 51,1902 35,2706."), (Lang::EN, "Point 51.1902, 35.2706.")),
            ((Lang::UK, "Служив у в/ч А1234."), (Lang::RU, "Служил в в/ч A1234.")),
            ((Lang::EN, "The call sign was Eagle-4."), (Lang::RU, "Позывной — «Орёл-4».")),
            ((Lang::KO, "혈액형은 B형입니다."), (Lang::UK, "Група крові — В.")),
        ] {
            assert!(!found(original, rendition).contains(&"identifier"), "{original:?} {rendition:?}");
        }
    }
}
