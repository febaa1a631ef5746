//! The spellings under which a Korean name may be met: the systems without their marks, the family names in use, the ways to
//! join a given name, the twin of the other norm.

use super::cyrillic::{Letters, ru, uk};
use super::established;
use super::hangul::{Syllable, compose};
use super::latin::{custom, dprk, rr};
use super::names::{NameKind, Systems, systems, words};
use super::person::{self, Person, capital};
use super::surnames::{northern, southern};
use crate::lang::slavic::is_cyrillic;

/// Attested and likely spellings of a Korean name, the likeliest first, each once.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Variants {
    /// In Latin letters.
    pub latin: Vec<String>,
    /// In Cyrillic letters, Ukrainian and Russian.
    pub cyrillic: Vec<String>,
}

/// So many spellings are given of a name in each script at most.
const MOST: usize = 180;

/// The spellings under which a Korean name may be met; none where it is not Hangul.
pub fn variants(hangul: &str, kind: NameKind) -> Variants {
    let Some(systems) = systems(hangul, kind) else { return Variants::default() };
    let Some(words) = words(hangul) else { return of_numbered(&systems) };
    let row = established::find(&words.concat(), kind);
    let (also_cyrillic, also_latin): (Vec<&str>, Vec<&str>) =
        row.map_or(&[][..], |row| row.also).iter().partition(|spelling| spelling.chars().any(is_cyrillic));
    let mut latin = vec![systems.dprk.clone(), systems.rr.clone(), systems.mr.clone()];
    let mut cyrillic = vec![systems.uk.clone(), systems.ru.clone()];
    latin.extend(also_latin.into_iter().map(str::to_owned));
    cyrillic.extend(also_cyrillic.into_iter().map(str::to_owned));
    let person = (row.map_or(kind, |row| row.kind) == NameKind::Person).then(|| person::parse(&words)).flatten();
    match person {
        Some(person) => {
            latin.extend(people_in_latin(&person));
            cyrillic.extend(people_in_cyrillic(&person, &systems));
        }
        None => {
            latin.extend(plain_latin(&systems));
            let twin = twin_of(hangul).and_then(|twin| super::systems(&twin, kind));
            latin.extend(twin.iter().flat_map(|twin| [twin.dprk.clone(), twin.rr.clone(), twin.mr.clone()]));
            cyrillic.extend(twin.into_iter().flat_map(|twin| [twin.uk, twin.ru]));
            let altered: Vec<String> = cyrillic.iter().flat_map(|name| altered(name)).collect();
            cyrillic.extend(altered);
        }
    }
    Variants { latin: each_once(latin), cyrillic: each_once(cyrillic) }
}

/// A place with a number: the systems, and the Latin ones without marks and the reading of the figure.
fn of_numbered(systems: &Systems) -> Variants {
    let Systems { dprk, rr, mr, uk, ru, .. } = systems.clone();
    let unread: String = rr.split('(').map(|part| part.split_once(')').map_or(part, |(_, rest)| rest)).collect();
    let plain = [unmarked(&dprk), unread, unmarked(&mr)];
    Variants { latin: each_once([vec![dprk, rr, mr], plain.to_vec()].concat()), cyrillic: each_once(vec![uk, ru]) }
}

/// The first of equal spellings, not more than [`MOST`].
fn each_once(spellings: Vec<String>) -> Vec<String> {
    let mut once: Vec<String> = Vec::new();
    for spelling in spellings {
        if once.len() < MOST && !once.contains(&spelling) {
            once.push(spelling);
        }
    }
    once
}

/// Without breves and apostrophes.
fn unmarked(name: &str) -> String {
    name.replace(['ŏ', 'Ŏ'], "o").replace(['ŭ', 'Ŭ'], "u").replace('\'', "")
}

/// A word without breves, apostrophes and hyphens, as they are dropped in use.
fn plain_latin(systems: &Systems) -> Vec<String> {
    let all = [&systems.dprk, &systems.rr, &systems.mr];
    let plain: Vec<String> = all.into_iter().map(|name| capital_like(name, &unmarked(name))).collect();
    let solid = plain.iter().map(|name| name.replace('-', ""));
    let older = systems.dprk.contains("oi").then(|| unmarked(&systems.dprk).replace("oi", "oe"));
    plain.iter().cloned().chain(solid).chain(older).collect()
}

/// The second word with a capital letter if the first has one.
fn capital_like(model: &str, word: &str) -> String {
    if model.starts_with(char::is_uppercase) { capital(word) } else { word.to_owned() }
}

/// The name with its first syllable as the ROK spells it: 려단 is 여단.
fn twin_of(hangul: &str) -> Option<String> {
    let first = hangul.chars().next()?;
    let twin = super::decompose(first).map(southern).and_then(compose).filter(|twin| *twin != first)?;
    Some(hangul.replacen(first, &twin.to_string(), 1))
}

/// Family names in use, with given names by each system, joined in each way.
fn people_in_latin(person: &Person) -> Vec<String> {
    let own = [person.dprk(), person.rr(), person.mr()];
    let own = own.iter().filter_map(|name| name.split(' ').next()).map(|family| capital(&unmarked(family)));
    let known = person.surname.map_or(&[][..], |surname| surname.latin).iter().map(|name| (*name).to_owned());
    let families = each_once(own.chain(known).collect());
    let mut spellings = vec![capital(&unmarked(&person.mr()))];
    for given in given_in_latin(person) {
        for family in &families {
            spellings.extend(joinings(&given).into_iter().map(|given| join(family, &given)));
        }
    }
    spellings
}

/// The syllables of a given name and of its twin in the other norm, by the systems and by custom.
fn given_in_latin(person: &Person) -> Vec<Vec<String>> {
    let given = person.given();
    let each = |given: &[Syllable], write: fn(&[Syllable]) -> Vec<String>| {
        given.iter().flat_map(|syllable| write(&[*syllable])).collect::<Vec<String>>()
    };
    let own = dprk::given(&given);
    let plain: Vec<String> =
        own.iter().map(|word| word.replace("th", "t").replace("kh", "k").replace("ph", "p")).collect();
    let voiced: Vec<String> = voiced(&own.join(" ")).split(' ').map(str::to_owned).collect();
    let mut all = vec![own, voiced, plain];
    for given in std::iter::once(given.clone()).chain(twins(&given)) {
        all.push(each(&given, |syllable| vec![rr::given(syllable)]));
        all.push(each(&given, dprk::given));
        all.push(each(&given, |syllable| syllable.iter().map(|syllable| custom::syllable(*syllable)).collect()));
        all.push(dprk::given(&given));
    }
    all
}

/// A given name whose first consonant is voiced, as it is heard after most family names: Ан Гён Хи, An Gyong Hui.
fn voiced(given: &str) -> String {
    let mut letters = given.chars();
    let (first, second) = (letters.next(), letters.next());
    let plain = second.is_some_and(|second| !"hхHХ".contains(second) && Some(second) != first);
    let sound = VOICED.iter().find(|(voiceless, _)| plain && given.to_lowercase().starts_with(voiceless));
    match sound {
        Some((voiceless, voiced)) => capital(&format!("{voiced}{}", given.get(voiceless.len()..).unwrap_or_default())),
        None => given.to_owned(),
    }
}

/// Consonants and what they are when voiced; ㅈ is Чж in the press.
const VOICED: [(&str, &str); 7] = [("k", "g"), ("t", "d"), ("p", "b"), ("к", "г"), ("т", "д"), ("п", "б"), ("ч", "чж")];

/// A given name as the other norm spells it.
fn twins(given: &[Syllable]) -> Vec<Vec<Syllable>> {
    let Some((first, rest)) = given.split_first() else { return Vec::new() };
    let north = compose(*first).and_then(|hangul| northern(*first, hangul));
    let south = Some(southern(*first)).filter(|south| south != first);
    north.into_iter().chain(south).map(|first| [&[first], rest].concat()).collect()
}

/// The syllables apart, with a hyphen, and solid.
fn joinings(given: &[String]) -> Vec<String> {
    let apart = given.iter().map(|syllable| capital(syllable)).collect::<Vec<String>>().join(" ");
    let lower: Vec<String> = given.iter().map(|syllable| syllable.to_lowercase()).collect();
    vec![apart, capital(&lower.join("-")), capital(&lower.concat())]
}

fn join(family: &str, given: &str) -> String {
    if given.is_empty() { family.to_owned() } else { format!("{family} {given}") }
}

/// Ukrainian and Russian by turns, the likeliest of both first.
fn people_in_cyrillic(person: &Person, systems: &Systems) -> Vec<String> {
    let ukrainian = in_cyrillic(person, &uk::LETTERS, &systems.uk, "ыэёъ");
    let russian = in_cyrillic(person, &ru::LETTERS, &systems.ru, "іїєґ");
    let mut spellings: Vec<String> = Vec::new();
    for at in 0..ukrainian.len().max(russian.len()) {
        spellings.extend(ukrainian.get(at).into_iter().chain(russian.get(at)).cloned());
    }
    spellings
}

/// One language: its own form of the family name first, then the attested ones that hold no letter foreign to it.
fn in_cyrillic(person: &Person, letters: &Letters, own: &str, foreign: &str) -> Vec<String> {
    let own = own.split(' ').next().map(str::to_owned);
    let known = person.surname.map_or(&[][..], |surname| surname.cyrillic).iter().map(|name| (*name).to_owned());
    let is_own = |name: &String| !name.to_lowercase().contains(|c| foreign.contains(c));
    let families = each_once(own.into_iter().chain(known).filter(is_own).collect());
    let mut given = Vec::new();
    for syllables in std::iter::once(person.given()).chain(twins(&person.given())) {
        let voiceless: Vec<String> = syllables.iter().flat_map(|syllable| letters.apart(&[*syllable])).collect();
        let apart = joinings(&letters.apart(&syllables));
        let voiced: Vec<String> = apart.iter().map(|given| voiced(given)).collect();
        given.extend(apart);
        given.push(capital(&letters.solid(&syllables)));
        given.extend(joinings(&voiceless));
        given.extend(voiced);
    }
    let given = each_once(given);
    let likely = given.iter().flat_map(|given| families.iter().map(|family| join(family, given)));
    let altered = given.iter().flat_map(|given| altered(given));
    let altered = altered.flat_map(|given| families.iter().take(2).map(move |family| join(family, &given)));
    likely.chain(altered).collect()
}

/// What is often written for what the system says.
const CUSTOMS: [(&str, &str); 18] = [
    ("чон", "чен"),
    ("Чон", "Чен"),
    ("дж", "чж"),
    ("Дж", "Чж"),
    ("дж", "ч"),
    ("Дж", "Ч"),
    ("йо", "є"),
    ("Йо", "Є"),
    ("ьо", "є"),
    ("ьо", "е"),
    ("ё", "е"),
    ("Ё", "Е"),
    ("э", "е"),
    ("нъ", "н"),
    ("чх", "ч"),
    ("Чх", "Ч"),
    ("ы", "у"),
    ("ы", "и"),
];

/// The name with each of the customs that it has a place for.
fn altered(name: &str) -> Vec<String> {
    CUSTOMS
        .iter()
        .filter(|(system, _)| name.contains(system))
        .map(|(system, custom)| name.replace(system, custom))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn holds(hangul: &str, kind: NameKind, expected: &[&str]) {
        let Variants { latin, cyrillic } = variants(hangul, kind);
        for spelling in expected {
            let found = latin.iter().chain(&cyrillic).any(|variant| variant == spelling);
            assert!(found, "{hangul} {spelling}: {latin:?} {cyrillic:?}");
        }
    }

    #[test]
    fn people_are_met_under_many_spellings() {
        #[rustfmt::skip]
        let cases: [(&str, &[&str]); 9] = [
            ("리철수", &["Ri Chol Su", "Lee Chul-soo", "Yi Cheolsu", "Rhee Chol-su", "Лі Чхоль Су", "Рі Чхоль Су", "Ли Чхольсу", "Лі Чоль Су"]),
            ("이철수", &["Ri Chol Su", "Lee Chulsoo", "I Cheolsu", "Лі Чхоль Су", "Ли Чхоль Су"]),
            ("김정은", &["Kim Jong Un", "Kim Jong-un", "Kim Jung Eun", "Gim Jeongeun", "Кім Чен Ин", "Ким Чен Ын", "Кім Чон Ин"]),
            ("최룡배", &["Choe Ryong Bae", "Choi Yong-bae", "Choe Ryong-bae", "Чхве Рьон Бе", "Цой Рён Бэ"]),
            ("박봉진", &["Pak Pong Jin", "Park Bong-jin", "Park Bong Jin", "Пак Пон Джін", "Пак Пон Чжин", "Пак Пон Чін"]),
            ("정용철", &["Jong Yong Chol", "Jung Yong-chul", "Jeong Ryong-cheol", "Чен Йон Чхоль", "Чен Ён Чхоль"]),
            ("안경희", &["An Kyong Hui", "An Gyong Hui", "Ahn Kyung-hee", "Ан Кьон Хі", "Ан Гён Хи"]),
            ("오태형", &["O Thae Hyong", "Oh Tae Hyong", "О Тхе Хьон"]),
            ("림영희", &["Rim Yong Hui", "Lim Young-hee", "Im Yeong-hui", "Лім Йон Хі", "Лим Ён Хи"]),
        ];
        for (hangul, spellings) in cases {
            holds(hangul, NameKind::Person, spellings);
        }
    }

    #[test]
    fn places_and_words_are_met_without_marks() {
        holds("평성시", NameKind::Place, &["Phyongsong-si", "Phyongsongsi", "Pyongsong-si", "Пхьонсонсі"]);
        holds("평양", NameKind::Place, &["Pyongyang", "P'yŏngyang", "Pyeongyang", "Пхеньян", "Пхёнъян"]);
        holds("회령", NameKind::Place, &["Hoiryŏng", "Hoeryong", "Hoeryeong", "Хверен"]);
        holds("려단", NameKind::Word, &["ryeodan", "ryodan", "yeodan", "йодан"]);
    }

    #[test]
    fn the_system_itself_comes_first() {
        let Variants { latin, cyrillic } = variants("리철수", NameKind::Person);
        assert_eq!(latin.first().map(String::as_str), Some("Ri Chol Su"));
        assert_eq!(cyrillic.first().map(String::as_str), Some("Лі Чхоль Су"));
    }

    #[test]
    fn what_is_not_hangul_has_none() {
        assert!(variants("봉천1동", NameKind::Place).latin.contains(&"Bongcheon 1-dong".to_owned()));
        for text in ["", " ", "Kim", "김a", "ㄱ", "-", "김-"] {
            assert_eq!(variants(text, NameKind::Person), Variants::default(), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn they_are_bounded_and_each_stands_once(hangul in "[가-힣]{1,6}( [가-힣]{1,3})?") {
            for kind in [NameKind::Person, NameKind::Place, NameKind::Word] {
                let Variants { latin, cyrillic } = variants(&hangul, kind);
                for spellings in [latin, cyrillic] {
                    proptest::prop_assert!(!spellings.is_empty() && spellings.len() <= MOST);
                    proptest::prop_assert_eq!(each_once(spellings.clone()), spellings);
                }
            }
        }
    }
}
