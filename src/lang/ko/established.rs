//! Names whose established form stands above the rules.
//!
//! The forms of the DPRK's own press (Pyongyang, Kim Jong Un) and of Ukrainian and Russian usage (the orthography of 2019 for
//! Кім Чен Ин; by the tradition that writes 정 as Чен). The rules give the usual form of most places (Хамхин, Вонсан): a row for such a one
//! tells it from a person's name and holds the spellings that are met besides.

use super::names::NameKind;

/// A name with its established forms; an empty form goes by the rules.
#[derive(Debug)]
pub(super) struct Established {
    /// What it names.
    pub kind: NameKind,
    /// In Hangul, without blanks.
    pub hangul: &'static str,
    /// In the Latin letters of the DPRK.
    pub dprk: &'static str,
    /// In Ukrainian.
    pub uk: &'static str,
    /// In Russian.
    pub ru: &'static str,
    /// Other spellings that are met, in Latin and Cyrillic letters.
    pub also: &'static [&'static str],
}

/// The row of a name, if its kind is the one asked for. A word may be any of them.
pub(super) fn find(hangul: &str, kind: NameKind) -> Option<&'static Established> {
    ESTABLISHED.iter().find(|row| row.hangul == hangul && (kind == row.kind || kind == NameKind::Word))
}

const fn person(
    hangul: &'static str,
    dprk: &'static str,
    uk: &'static str,
    ru: &'static str,
    also: &'static [&'static str],
) -> Established {
    Established { kind: NameKind::Person, hangul, dprk, uk, ru, also }
}

const fn place(
    hangul: &'static str,
    dprk: &'static str,
    uk: &'static str,
    ru: &'static str,
    also: &'static [&'static str],
) -> Established {
    Established { kind: NameKind::Place, hangul, dprk, uk, ru, also }
}

#[rustfmt::skip]
static ESTABLISHED: &[Established] = &[
    person("김일성", "Kim Il Sung", "Кім Ір Сен", "Ким Ир Сен", &["Kim Il-sung", "Kim Il-song", "Кім Ір-сен", "Кім Ірсен", "Кім Іль Сон", "Ким Иль Сон"]),
    person("김정일", "Kim Jong Il", "Кім Чен Ір", "Ким Чен Ир", &["Kim Jong-il", "Kim Chong-il", "Кім Чен-ір", "Кім Ченір", "Кім Чон Іль", "Ким Чон Иль"]),
    person("김정은", "Kim Jong Un", "Кім Чен Ин", "Ким Чен Ын", &["Kim Jong-un", "Kim Jong-eun", "Kim Chong-un", "Кім Чен Ін", "Кім Чен Ун", "Кім Чон Ин", "Ким Чон Ын", "Ким Чен Ун"]),
    person("김정숙", "Kim Jong Suk", "Кім Чен Сук", "Ким Чен Сук", &["Kim Jong-suk", "Kim Jong-sook", "Кім Чон Сук", "Ким Чон Сук"]),
    place("평양", "Pyongyang", "Пхеньян", "Пхеньян", &["Phyongyang", "Pyeongyang", "Пхьоньян", "Пхёнъян"]),
    place("서울", "Seoul", "Сеул", "Сеул", &["Соул"]),
    place("신의주", "", "Сінийджу", "Синыйджу", &["Sinuiju", "Синиджу", "Сініджу"]),
    place("라선", "", "Расон", "Расон", &["Rason", "Rasŏn", "Naseon"]),
    place("나선", "Rasŏn", "Расон", "Расон", &["Rason", "Rasŏn", "Насон"]),
    place("라진", "", "Раджін", "Раджин", &["Rajin", "Najin"]),
    place("나진", "Rajin", "Раджін", "Раджин", &["Najin"]),
    place("원산", "", "Вонсан", "Вонсан", &["Wonsan"]),
    place("함흥", "", "Хамхин", "Хамхын", &["Hamhung", "Hamheung", "Хамхинг"]),
    place("청진", "", "Чхонджін", "Чхонджин", &["Chongjin", "Чхонджин", "Чонджін", "Чонджин"]),
    place("남포", "", "Нампхо", "Нампхо", &["Nampho", "Nampo", "Нампо"]),
    place("강계", "", "Канге", "Канге", &["Kanggye", "Канґе"]),
    place("혜산", "", "Хесан", "Хесан", &["Hyesan", "Хёсан"]),
    place("해주", "", "Хеджу", "Хэджу", &["Haeju"]),
    place("양강도", "Ryanggang-do", "Рянгандо", "Рянгандо", &["Ryanggang", "Янгандо", "Рянган"]),
    place("량강도", "", "Рянгандо", "Рянгандо", &["Ryanggang", "Yanggang", "Янгандо", "Рянган"]),
    place("자강도", "", "Чагандо", "Чагандо", &["Jagang", "Chagang", "Чаган"]),
    place("강원도", "", "Канвондо", "Канвондо", &["Kangwon", "Gangwon", "Канвон"]),
    place("금강산", "", "Кимгансан", "Кымгансан", &["Kumgangsan", "Mount Kumgang", "Кумгансан"]),
    place("백두산", "", "Пектусан", "Пэктусан", &["Paektusan", "Mount Paektu", "Пекту", "Пэкту"]),
    place("판문점", "", "Пханмунджом", "Пханмунджом", &["Panmunjom", "Panmunjeom", "Паньмыньчжон"]),
    place("조선", "", "Чосон", "Чосон", &["Joson", "Choson", "Korea"]),
    place("북조선", "", "Пукчосон", "Пукчосон", &["Pukjoson", "North Korea"]),
    place("남조선", "", "Намджосон", "Намджосон", &["Namjoson", "South Korea"]),
    place("한국", "", "Хангук", "Хангук", &["Hanguk", "South Korea", "Korea"]),
    place("북한", "", "Пукхан", "Пукхан", &["North Korea"]),
    place("남한", "", "Намхан", "Намхан", &["South Korea"]),
    place("중국", "", "Китай", "Китай", &["China", "Chungguk"]),
    place("일본", "", "Японія", "Япония", &["Japan"]),
    place("미국", "", "США", "США", &["USA", "United States"]),
    place("독일", "", "Німеччина", "Германия", &["Germany"]),
    place("도이췰란드", "", "Німеччина", "Германия", &["Germany"]),
    place("로씨야", "", "Росія", "Россия", &["Russia", "Rossiya"]),
    place("러시아", "", "Росія", "Россия", &["Russia"]),
    place("로씨야련방", "", "Російська Федерація", "Российская Федерация", &["Russian Federation"]),
    place("우크라이나", "", "Україна", "Украина", &["Ukraine", "Ukraina"]),
    place("모스크바", "", "Москва", "Москва", &["Moscow"]),
    place("꾸르스크", "", "Курськ", "Курск", &["Kursk"]),
    place("쿠르스크", "", "Курськ", "Курск", &["Kursk"]),
    place("벨고로드", "", "Бєлгород", "Белгород", &["Belgorod", "Білгород"]),
    place("키이우", "", "Київ", "Киев", &["Kyiv", "Kiev"]),
    place("키예프", "", "Київ", "Киев", &["Kyiv", "Kiev"]),
    place("끼예브", "", "Київ", "Киев", &["Kyiv", "Kiev"]),
    place("하르키우", "", "Харків", "Харьков", &["Kharkiv", "Kharkov"]),
    place("울라지보스또크", "", "Владивосток", "Владивосток", &["Vladivostok"]),
    place("블라디보스토크", "", "Владивосток", "Владивосток", &["Vladivostok"]),
    place("하바롭스크", "", "Хабаровськ", "Хабаровск", &["Khabarovsk"]),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_name_stands_once_and_has_a_form_of_its_own() {
        for (place, row) in ESTABLISHED.iter().enumerate() {
            assert!(ESTABLISHED.iter().skip(place + 1).all(|other| other.hangul != row.hangul), "{}", row.hangul);
            assert!(!row.uk.is_empty() && !row.ru.is_empty(), "{}", row.hangul);
        }
    }

    #[test]
    fn a_name_is_found_by_its_kind() {
        assert!(find("평양", NameKind::Place).is_some());
        assert!(find("평양", NameKind::Word).is_some());
        assert!(find("평양", NameKind::Person).is_none());
        assert!(find("개성", NameKind::Word).is_none(), "it means personality too");
    }
}
