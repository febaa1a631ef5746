//! Korean names in Latin and Cyrillic letters.

use super::cyrillic::{Letters, ru, uk};
use super::established::{self, Established};
use super::hangul::decompose;
use super::latin::{dprk, mr, rr};
use super::numbered::numbered;
use super::person::{self, capital, letters};
use super::places::{Place, place, station};

/// What a name names: people, places and words are written by rules of their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A person: family name first.
    Person,
    /// A place, with its administrative suffix if it has one.
    Place,
    /// Anything else.
    Word,
}

/// A Korean name in each system of writing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Systems {
    /// Latin letters as the DPRK writes them: people in the style of its press, the rest by its system of 2012.
    pub dprk: String,
    /// Revised Romanization of the ROK, Notice 2000-8.
    pub rr: String,
    /// McCune-Reischauer.
    pub mr: String,
    /// Ukrainian.
    pub uk: String,
    /// Russian, after Kontsevich.
    pub ru: String,
    /// An established form stands above the rules in at least one of them.
    pub fixed: bool,
}

/// A name in Hangul (NFC; blanks and hyphens may part its words; a place may have a number) in each system; `None` where it is
/// not Hangul.
pub fn systems(hangul: &str, kind: NameKind) -> Option<Systems> {
    if let Some(place) = numbered(hangul) {
        return place.systems();
    }
    let words = words(hangul)?;
    let row = established::find(&words.concat(), kind);
    let by_rule = match row.map_or(kind, |row| row.kind) {
        NameKind::Person => person(&words),
        kind => words.iter().map(|word| one(word, kind)).reduce(|first, next| joined(first, next, " "))?,
    };
    Some(match row {
        Some(row) => overlaid(&by_rule, row),
        None => by_rule,
    })
}

/// The words of a name; `None` where anything but Hangul, blanks and hyphens between syllables stands in it.
pub(super) fn words(hangul: &str) -> Option<Vec<&str>> {
    let words: Vec<&str> = hangul.split_whitespace().collect();
    let is_hangul =
        |word: &&str| word.split('-').all(|part| !part.is_empty() && part.chars().all(|c| decompose(c).is_some()));
    (!words.is_empty() && words.iter().all(is_hangul)).then_some(words)
}

/// A person's name by rule; where no family name is seen it is one word.
fn person(words: &[&str]) -> Systems {
    let parts: Vec<&str> = words.iter().flat_map(|word| word.split('-')).collect();
    match person::parse(&parts) {
        Some(person) => Systems {
            dprk: person.dprk(),
            rr: person.rr(),
            mr: person.mr(),
            uk: person.uk(),
            ru: person.ru(),
            fixed: false,
        },
        None => {
            Systems { dprk: capital(&dprk::family(&letters(&parts.concat()))), ..one(&parts.concat(), NameKind::Place) }
        }
    }
}

/// One word that names no person; hyphens part what is written by itself.
fn one(word: &str, kind: NameKind) -> Systems {
    if let Some(row) = established::find(word, kind) {
        return overlaid(&part_of(word, NameKind::Place), row);
    }
    let by_rule = word.split('-').map(|part| part_of(part, kind)).reduce(|first, next| joined(first, next, "-"));
    by_rule.unwrap_or_else(|| part_of(word, kind))
}

/// A part of a word without hyphens, by rule.
fn part_of(part: &str, kind: NameKind) -> Systems {
    match kind {
        NameKind::Word => solid(part),
        NameKind::Person | NameKind::Place => capitalised(located(&place(part))),
    }
}

/// A word without suffix.
fn solid(word: &str) -> Systems {
    Systems {
        dprk: dprk::word(word),
        rr: rr::word(word),
        mr: mr::word(word),
        uk: uk::LETTERS.word(word),
        ru: ru::LETTERS.word(word),
        fixed: false,
    }
}

/// A place, its suffix parted by a hyphen in Latin letters. The provinces in 남도 and 북도 are cut before the direction in
/// McCune-Reischauer and Cyrillic (Hamgyŏng-bukto, Хамгьон-Пукто), after it in the others (Hamgyeongbuk-do).
fn located(place: &Place) -> Systems {
    let Place { stem, suffix } = *place;
    let heard = station(&format!("{stem}{suffix}"));
    if suffix.is_empty() {
        return Systems { dprk: dprk::word(stem), ..solid(&heard) };
    }
    let (directed, unit) = match suffix.strip_suffix('도').filter(|direction| matches!(*direction, "남" | "북")) {
        Some(direction) => (format!("{stem}{direction}"), "도"),
        None => (stem.to_owned(), suffix),
    };
    let row = established::find(stem, NameKind::Place);
    let row = row.filter(|row| !row.dprk.is_empty() || row.uk != capital(&uk::LETTERS.word(stem)));
    let cyrillic = |system: &Letters, established: Option<&str>| match established {
        _ if directed != stem => format!("{}-{}", system.province(stem), capital(&system.word(suffix))),
        Some(form) => format!("{form}-{}", system.word(suffix)),
        _ if unit == "도" => system.province(&heard),
        _ => system.word(&heard),
    };
    Systems {
        dprk: format!("{}-{}", latin_stem(row, &directed), dprk::suffix(&letters(unit))),
        rr: format!("{}-{}", rr::word(&directed), rr::word(unit)),
        mr: mr::suffixed(&heard, stem.chars().count()),
        uk: cyrillic(&uk::LETTERS, row.map(|row| row.uk)),
        ru: cyrillic(&ru::LETTERS, row.map(|row| row.ru)),
        fixed: row.is_some(),
    }
}

/// What stands before the suffix, in its established form if it has one.
fn latin_stem(row: Option<&Established>, stem: &str) -> String {
    row.map(|row| row.dprk).filter(|dprk| !dprk.is_empty()).map_or_else(|| dprk::word(stem), str::to_owned)
}

/// The forms of a row over those of the rules.
fn overlaid(by_rule: &Systems, row: &Established) -> Systems {
    let form = |established: &str, by_rule: &str| if established.is_empty() { by_rule } else { established }.to_owned();
    let written = Systems {
        dprk: form(row.dprk, &by_rule.dprk),
        uk: form(row.uk, &by_rule.uk),
        ru: form(row.ru, &by_rule.ru),
        ..by_rule.clone()
    };
    Systems { fixed: by_rule.fixed || written != *by_rule, ..written }
}

fn capitalised(systems: Systems) -> Systems {
    let Systems { dprk, rr, mr, uk, ru, fixed } = systems;
    let [dprk, rr, mr, uk, ru] = [dprk, rr, mr, uk, ru].map(|written| capital(&written));
    Systems { dprk, rr, mr, uk, ru, fixed }
}

/// Two parts of one name, with what stands between them.
fn joined(first: Systems, next: Systems, between: &str) -> Systems {
    let join = |one: String, other: String| [one.as_str(), between, other.as_str()].concat();
    Systems {
        dprk: join(first.dprk, next.dprk),
        rr: join(first.rr, next.rr),
        mr: join(first.mr, next.mr),
        uk: join(first.uk, next.uk),
        ru: join(first.ru, next.ru),
        fixed: first.fixed || next.fixed,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each row is a name and what it is in the five systems.
    fn are(kind: NameKind, rows: &[(&str, [&str; 5])]) {
        for (hangul, expected) in rows {
            let Systems { dprk, rr, mr, uk, ru, .. } = systems(hangul, kind).unwrap();
            assert_eq!([dprk, rr, mr, uk, ru], *expected, "{hangul}");
        }
    }

    #[test]
    #[rustfmt::skip]
    fn people() {
        are(NameKind::Person, &[
            ("리철수", ["Ri Chol Su", "Ri Cheolsu", "Ri Ch'ŏlsu", "Лі Чхоль Су", "Ли Чхоль Су"]),
            ("이철수", ["Ri Chol Su", "I Cheolsu", "Yi Ch'ŏlsu", "Лі Чхоль Су", "Ли Чхоль Су"]),
            ("김 철 수", ["Kim Chol Su", "Gim Cheolsu", "Kim Ch'ŏlsu", "Кім Чхоль Су", "Ким Чхоль Су"]),
            ("박동구", ["Pak Tong Gu", "Bak Donggu", "Pak Tonggu", "Пак Тон Гу", "Пак Тон Гу"]),
            ("안복철", ["An Pok Chol", "An Bokcheol", "An Pokch'ŏl", "Ан Пок Чхоль", "Ан Пок Чхоль"]),
            ("남궁 철수", ["Namgung Chol Su", "Namgung Cheolsu", "Namgung Ch'ŏlsu", "Намгун Чхоль Су", "Намгун Чхоль Су"]),
            ("남 궁 철 수", ["Namgung Chol Su", "Namgung Cheolsu", "Namgung Ch'ŏlsu", "Намгун Чхоль Су", "Намгун Чхоль Су"]),
            ("리철", ["Ri Chol", "Ri Cheol", "Ri Ch'ŏl", "Лі Чхоль", "Ли Чхоль"]),
            ("한복남", ["Han Pok Nam", "Han Boknam", "Han Pongnam", "Хан Пок Нам", "Хан Пок Нам"]),
            ("홍빛나", ["Hong Pit Na", "Hong Bitna", "Hong Pinna", "Хон Піт На", "Хон Пит На"]),
            ("민용하", ["Min Yong Ha", "Min Yongha", "Min Yongha", "Мін Йон Ха", "Мин Ён Ха"]),
            ("송나리", ["Song Na Ri", "Song Nari", "Song Nari", "Сон На Рі", "Сон На Ри"]),
            ("김꽃분이", ["Kim Kkotpuni", "Gim Kkotbuni", "Kim Kkotpuni", "Кім Ккотпуні", "Ким Ккотпуни"]),
            ("최룡배", ["Choe Ryong Bae", "Choe Ryongbae", "Ch'oe Ryongbae", "Чхве Рьон Бе", "Чхве Рён Бэ"]),
            ("김", ["Kim", "Gim", "Kim", "Кім", "Ким"]),
        ]);
    }

    #[test]
    #[rustfmt::skip]
    fn places() {
        are(NameKind::Place, &[
            ("평안남도 평성시", ["Phyŏngannam-do Phyŏngsŏng-si", "Pyeongannam-do Pyeongseong-si", "P'yŏngan-namdo P'yŏngsŏng-si", "Пхьонан-Намдо Пхьонсонсі", "Пхёнан-Намдо Пхёнсонси"]),
            ("함경북도", ["Hamgyŏngbuk-do", "Hamgyeongbuk-do", "Hamgyŏng-bukto", "Хамгьон-Пукто", "Хамгён-Пукто"]),
            ("자강도", ["Jagang-do", "Jagang-do", "Chagang-do", "Чагандо", "Чагандо"]),
            ("강원도", ["Kangwŏn-do", "Gangwon-do", "Kangwŏn-do", "Канвондо", "Канвондо"]),
            ("평양시", ["Pyongyang-si", "Pyeongyang-si", "P'yŏngyang-si", "Пхеньян-сі", "Пхеньян-си"]),
            ("방어동", ["Pang-ŏ-dong", "Bangeo-dong", "Pangŏ-dong", "Панодон", "Панъодон"]),
            ("새별읍", ["Saeppyŏl-ŭp", "Saebyeol-eup", "Saebyŏl-ŭp", "Себьорип", "Сэбёрып"]),
            ("인왕리", ["Inwang-ri", "Inwang-ri", "Inwang-ni", "Інванні", "Инванни"]),
            ("락랑구역", ["Rangrang-guyŏk", "Rangnang-guyeok", "Rangnang-guyŏk", "Раннангуйок", "Раннангуёк"]),
            ("라진-선봉", ["Rajin-Sŏnbong", "Rajin-Seonbong", "Rajin-Sŏnbong", "Раджін-Сонбон", "Раджин-Сонбон"]),
            ("독도", ["Tokto", "Dokdo", "Tokto", "Токто", "Токто"]),
            ("강남역", ["Kangnamyŏk", "Gangnamnyeok", "Kangnamnyŏk", "Каннамньок", "Каннамнёк"]),
        ]);
    }

    #[test]
    fn suffixes_of_the_notice() {
        #[rustfmt::skip]
        let cases = [
            ("충청북도", "Chungcheongbuk-do"), ("제주도", "Jeju-do"), ("의정부시", "Uijeongbu-si"), ("양주군", "Yangju-gun"),
            ("도봉구", "Dobong-gu"), ("신창읍", "Sinchang-eup"), ("삼죽면", "Samjuk-myeon"), ("당산동", "Dangsan-dong"),
        ];
        for (hangul, rr) in cases {
            assert_eq!(systems(hangul, NameKind::Place).unwrap().rr, rr);
        }
    }

    #[test]
    #[rustfmt::skip]
    fn established_names() {
        let rows: [(&str, NameKind, [&str; 3]); 8] = [
            ("평양", NameKind::Place, ["Pyongyang", "Пхеньян", "Пхеньян"]),
            ("서울", NameKind::Place, ["Seoul", "Сеул", "Сеул"]),
            ("신의주", NameKind::Place, ["Sinŭiju", "Сінийджу", "Синыйджу"]),
            ("김일성", NameKind::Person, ["Kim Il Sung", "Кім Ір Сен", "Ким Ир Сен"]),
            ("김 정일", NameKind::Person, ["Kim Jong Il", "Кім Чен Ір", "Ким Чен Ир"]),
            ("김정은", NameKind::Word, ["Kim Jong Un", "Кім Чен Ин", "Ким Чен Ын"]),
            ("김정숙", NameKind::Person, ["Kim Jong Suk", "Кім Чен Сук", "Ким Чен Сук"]),
            ("꾸르스크", NameKind::Place, ["Kkurŭsŭkhŭ", "Курськ", "Курск"]),
        ];
        for (hangul, kind, expected) in rows {
            let Systems { dprk, uk, ru, fixed, .. } = systems(hangul, kind).unwrap();
            assert_eq!([dprk, uk, ru], expected, "{hangul}");
            assert!(fixed, "{hangul}");
        }
        for hangul in ["원산", "원산시"] {
            assert!(!systems(hangul, NameKind::Place).unwrap().fixed, "the rules give the usual form of {hangul}");
        }
    }

    #[test]
    fn what_is_not_hangul_is_refused() {
        for text in ["", "  ", "Kim", "김Kim", "김1", "ㄱ", "-", "김-", "-김", "Кім", "김.", "\u{1100}\u{1161}"]
        {
            assert_eq!(systems(text, NameKind::Person), None, "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_hangul_is_left(hangul in "[가-힣]{1,5}([ -][가-힣]{1,4}){0,2}") {
            for kind in [NameKind::Person, NameKind::Place, NameKind::Word] {
                let written = systems(&hangul, kind).unwrap();
                for name in [&written.dprk, &written.rr, &written.mr, &written.uk, &written.ru] {
                    proptest::prop_assert!(!name.is_empty() && !name.contains(|c| decompose(c).is_some()), "{}", name);
                    proptest::prop_assert!(unicode_normalization::is_nfc(name), "{}", name);
                }
            }
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,12}") {
            for kind in [NameKind::Person, NameKind::Place, NameKind::Word] {
                let _ = (systems(&text, kind), super::super::likely_kind(&text));
            }
        }
    }
}
