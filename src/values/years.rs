//! Which numbers and which years are an age.

use super::age::{OLDEST, owned};
use super::kind::Measured;
use super::reading::{AgeKind, Amount, Quantity, Reading};
use super::scan::Scan;
use crate::lang::Lang;
use crate::lang::quantity::UnitKind;

/// Whom an age belongs to, and the words by which a language says an age.
struct Words {
    /// Before the number, perhaps with a small word between.
    owners: &'static [&'static str],
    /// Before years: `у 26 років`.
    at: &'static str,
    /// Before a number that is an age whatever follows: `age 17`.
    aged: &'static str,
    /// Behind years: `від роду`, `old`.
    behind: &'static str,
    /// What an adjective of years (`десятирічна`) does not say the age of.
    others: &'static [&'static str],
}

const UK: Words = Words {
    owners: &[
        "мені",
        "йому",
        "їй",
        "вам",
        "тобі",
        "нам",
        "їм",
        "віком",
        "вік",
        "віці",
        "виповнилося",
        "виповнилось",
        "виповниться",
        "хлопець",
        "хлопцю",
        "чоловік",
        "чоловіку",
        "жінка",
        "жінці",
        "дитина",
        "дитині",
        "солдат",
        "солдату",
        "дівчина",
        "дівчинка",
        "дівчині",
        "син",
        "сину",
        "синові",
        "дочка",
        "донька",
        "доньці",
        "дочці",
        "брат",
        "брату",
        "братові",
        "сестра",
        "сестрі",
        "батьку",
        "батькові",
        "матері",
        "мамі",
        "дружині",
        "віку",
    ],
    at: "у|в|о",
    aged: "",
    behind: "від роду|отроду|віку",
    others: &[
        "досвід",
        "термін",
        "контракт",
        "план",
        "договір",
        "перерв",
        "період",
        "строк",
        "війн",
        "служб",
        "робот",
        "стаж",
        "курс",
        "угод",
        "ув",
        "позбавл",
        "окупац",
        "підготовк",
        "навчан",
        "перебуван",
        "істор",
    ],
};

const RU: Words = Words {
    owners: &[
        "мне",
        "ему",
        "ей",
        "вам",
        "тебе",
        "нам",
        "им",
        "возраст",
        "возрасте",
        "возраста",
        "исполнилось",
        "исполнится",
        "парень",
        "парню",
        "мужчина",
        "женщина",
        "ребёнок",
        "ребенок",
        "ребёнку",
        "ребенку",
        "солдат",
        "солдату",
        "девушка",
        "девочка",
        "девочке",
        "сын",
        "сыну",
        "дочь",
        "дочери",
        "брат",
        "брату",
        "сестра",
        "сестре",
        "отцу",
        "матери",
        "маме",
        "жене",
    ],
    at: "в",
    aged: "",
    behind: "от роду|отроду",
    others: &[
        "опыт",
        "срок",
        "контракт",
        "план",
        "договор",
        "перерыв",
        "период",
        "войн",
        "служб",
        "работ",
        "стаж",
        "курс",
        "заключен",
        "лишен",
        "оккупац",
        "подготовк",
        "обучен",
        "пребыван",
        "истор",
    ],
};

const EN: Words = Words {
    owners: &["aged", "age", "am", "i'm", "i’m", "he's", "she's", "he’s", "she’s", "turned", "turning", "ages"],
    at: "at the age of|age of|aged",
    aged: "age|aged|age of",
    behind: "old|-old|of age",
    others: &[],
};

/// The adjective of years that ends here says an age: `десятирічний син`, but not `десятирічна служба`.
pub(super) fn is_of_age(scan: &Scan, end: usize) -> bool {
    let words = if scan.lang.same_base(Lang::UK) { &UK } else { &RU };
    let mut next = scan.cursor(end);
    next.blanks();
    let noun = next.peek_word().to_lowercase();
    !words.others.iter().any(|other| noun.starts_with(other))
}

/// The reading as an age, if it is one.
pub(super) fn age(scan: &Scan, measured: &Measured) -> Option<Reading> {
    let amount = measured.phrase.amount;
    if let Some(decade) = decade(scan, measured) {
        return Some(decade);
    }
    let bound = amount.value.or(amount.max).or(amount.min)?;
    let whole = measured.phrase.amount.value.is_none_or(|years| years.fract() == 0.0);
    if measured.phrase.ordinal || !whole || !(0.0..=OLDEST as f64).contains(&bound) {
        return None;
    }
    let (start, end, kind) = match scan.lang {
        lang if lang.same_base(Lang::KO) => korean(scan, measured)?,
        lang if lang.same_base(Lang::EN) => spaced(scan, measured, &EN)?,
        lang if lang.same_base(Lang::UK) => spaced(scan, measured, &UK)?,
        _ => spaced(scan, measured, &RU)?,
    };
    Some(Reading { span: start..end, quantity: Quantity::Age { amount, kind }, approx: measured.phrase.approx })
}

/// `20대 초반`: 대 behind tens is a decade of age where a word says so; elsewhere it counts vehicles.
fn decade(scan: &Scan, measured: &Measured) -> Option<Reading> {
    const THIRDS: [(&str, f64, f64); 3] = [("초반", 0.0, 3.0), ("중반", 4.0, 6.0), ("후반", 7.0, 9.0)];
    const PEOPLE: &str = "청년|남자|남성|녀성|여성|녀자|여자|젊은|군인|병사|사람|로 보|의 나이|나이|남녀";
    let tens = measured.phrase.amount.value.filter(|tens| (10.0..=90.0).contains(tens) && tens % 10.0 == 0.0)?;
    measured.unit.filter(|unit| unit.name == "vehicle" && !scan.quantities().spaced)?;
    let mut cursor = scan.cursor(measured.end);
    cursor.blanks();
    let third = THIRDS.iter().find(|(third, ..)| cursor.eat(third));
    let (_, from, to) = third.copied().or_else(|| cursor.words(PEOPLE).then_some(("", 0.0, 9.0)))?;
    let end = if third.is_some() { cursor.at } else { measured.end };
    let quantity = Quantity::Age { amount: Amount::range(tens + from, tens + to), kind: AgeKind::Either };
    Some(Reading { span: measured.start..end, quantity, approx: true })
}

/// Where an age begins and ends, and how its years are counted.
type Place = (usize, usize, AgeKind);

/// `26살`, `만 26세`, `한국 나이로 27살`; a number without years is an age behind 나이.
fn korean(scan: &Scan, measured: &Measured) -> Option<Place> {
    const COUNTING: &str = "한국 나이로|한국나이로|우리 나이로|우리나이로|조선 나이로|조선나이로|세는나이로|세는 나이로|세는나이|세는 나이|집 나이로|집나이로";
    const FULL: &str = "만|만 나이로|만나이로|만으로|만 나이";
    let years = measured.unit.filter(|unit| unit.kind == UnitKind::Age);
    let named =
        measured.unit.is_none() && scan.words_before(measured.start, "나이는|나이가|나이|년령은|년령|연령").is_some();
    (years.is_some() || named).then_some(())?;
    if let Some(start) = scan.words_before(measured.start, FULL) {
        return Some((start, measured.end, AgeKind::Full));
    }
    let counting = scan.words_before(measured.start, COUNTING).is_some();
    let kind = if counting { AgeKind::Counting } else { AgeKind::Either };
    Some((measured.start, measured.end, kind))
}

/// `мені 26`, `йому 26 років`, `у 26 років`, `26 years old`, `aged 26`.
fn spaced(scan: &Scan, measured: &Measured, words: &Words) -> Option<Place> {
    let (start, end) = (measured.start, measured.end);
    let place = |end| Some((start, end, AgeKind::Full));
    let mut cursor = scan.cursor(end);
    match measured.unit {
        Some(unit) if unit.name == "year" && unit.times == 1.0 => {
            cursor.blanks();
            let old = cursor.words(words.behind);
            let at = scan.words_before(start, words.at).is_some();
            let turned = measured.phrase.span.start < start;
            (old || owned(scan, start, words.owners) || (at && !turned)).then_some(())?;
            place(if old { cursor.at } else { end })
        }
        Some(_) => None,
        None => {
            let said = english_owner(scan, start) || owned(scan, start, words.owners);
            let named = scan.words_before(start, words.aged).is_some();
            (said && (named || last(scan, end))).then_some(())?;
            place(end)
        }
    }
}

/// `he is 26`, `I was 26`.
fn english_owner(scan: &Scan, start: usize) -> bool {
    scan.lang.same_base(Lang::EN)
        && scan
            .words_before(start, "he is|she is|he was|she was|i was|age of|age is|age was|only|just turned")
            .is_some()
}

/// Nothing that could be counted follows: the sentence ends, or its next part begins.
fn last(scan: &Scan, end: usize) -> bool {
    let rest = scan.text.get(end..).unwrap_or("").trim_start();
    !rest.starts_with(|c: char| c.is_alphanumeric() || "-%°".contains(c))
        || ["and ", "but ", "when ", "at ", "і ", "та ", "але ", "коли ", "и ", "но ", "когда "]
            .iter()
            .any(|word| rest.starts_with(word))
}
