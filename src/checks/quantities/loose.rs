//! Words that hold a number without being one: "decade", "trio", подвоїти.

use crate::checks::reading::Cell;
use crate::lang::{Lang, is_letter};

/// Beginnings of such words, parted by blanks.
struct Stems {
    value: f64,
    ko: &'static str,
    uk: &'static str,
    en: &'static str,
    ru: &'static str,
}

#[rustfmt::skip]
static STEMS: [Stems; 7] = [
    Stems { value: 1.0, ko: "첫 첫째 처음 최초 하나 단독 홀로 한번", uk: "перш впер упер єдин один одн сам", en: "first once initial single sole alone one", ru: "перв вперв един один одн сам" },
    Stems { value: 2.0, ko: "쌍 둘 두번 양쪽 량쪽 양측 량측 부부", uk: "подво подвій двораз двічі друг вдруге удруге обид обо двойн", en: "doubl twin dual duo second twice both couple", ru: "удво двойн двукрат втор обо двойн" },
    Stems { value: 3.0, ko: "셋 세번 삼각", uk: "потро потрій трираз трій трет утрет втрет", en: "tripl trio treble thrice third triang", ru: "утро тройн трёхкрат трехкрат трет" },
    Stems { value: 4.0, ko: "넷 사각", uk: "чотирираз четвер учетвер вчетвер", en: "quadrupl fourth quart", ru: "четвёр четвер" },
    Stems { value: 10.0, ko: "십대", uk: "десятил десятир декад", en: "tenth decad", ru: "десятил декад" },
    Stems { value: 16.0, ko: "", uk: "шістнадцятк", en: "hex", ru: "шестнадцатер" },
    Stems { value: 100.0, ko: "백여 수백", uk: "сот століт", en: "hundred centur", ru: "сот столет век" },
];

/// Whether a text holds the number in such a word.
pub(in crate::checks) fn says_loosely(cell: &Cell, number: f64) -> bool {
    let numerals = cell.lang.language().numerals;
    let korean = cell.lang.same_base(Lang::KO);
    let forms: Vec<&str> =
        numerals.loose.iter().filter(|(value, _)| *value as f64 == number).map(|(_, forms)| *forms).collect();
    let stems = STEMS.iter().find(|stems| stems.value == number).map_or("", |stems| stems.of(cell.lang));
    if forms.is_empty() && stems.is_empty() {
        return false;
    }
    // What is read as a quantity is compared as one.
    let read = |at: usize| cell.quantities().iter().any(|found| found.span.contains(&at));
    let words = words(&cell.said).filter(|(at, _)| !read(*at)).map(|(_, word)| word.to_lowercase());
    let mut says = words.map(|word| {
        let said = |form: &str| form == word || korean && word.starts_with(form);
        forms.iter().any(|forms| forms.split(' ').any(said))
            || stems.split(' ').any(|stem| !stem.is_empty() && word.starts_with(stem))
    });
    says.any(|says| says)
}

/// The words of a text with their places.
pub(in crate::checks) fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    text.split_inclusive(|c: char| !is_letter(c)).filter_map(move |piece| {
        let start = at;
        at += piece.len();
        let word = piece.trim_end_matches(|c: char| !is_letter(c));
        (!word.is_empty()).then_some((start, word))
    })
}

impl Stems {
    fn of(&self, lang: Lang) -> &'static str {
        match lang.base().tag() {
            "ko" => self.ko,
            "uk" => self.uk,
            "en" => self.en,
            _ => self.ru,
        }
    }
}
