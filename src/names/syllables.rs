//! Which syllables of Hangul a Latin or Cyrillic spelling can stand for, loosely: every habit of spelling is allowed.
//!
//! A spelling is never turned into Hangul. Two spellings are **alike** when each pair of their syllables has a syllable of Hangul
//! in common that both can stand for.

use crate::lang::{Syllable, decompose};
use crate::names::input::Script;

/// So many ways to part a word into syllables are looked at.
const MOST: usize = 48;

/// The beginnings, vowels and ends that a written syllable can stand for, as letters of Hangul. An end is the sound that is heard:
/// ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅇ, or `-` for none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Sounds {
    onset: &'static str,
    vowel: &'static str,
    coda: &'static str,
}

impl Sounds {
    /// Both can stand for one syllable.
    pub fn alike(self, other: Sounds) -> bool {
        let share = |one: &str, other: &str| one.chars().any(|c| other.contains(c));
        share(self.onset, other.onset) && share(self.vowel, other.vowel) && share(self.coda, other.coda)
    }
}

type Row = (&'static str, &'static str);

/// What is written for the consonant that begins a syllable; the South leaves out or changes ㄹ and ㄴ at the beginning of a word.
#[rustfmt::skip]
const LATIN_ONSETS: [Row; 32] = [
    ("", "ㅇ"), ("k", "ㄱㅋㄲ"), ("g", "ㄱㄲ"), ("kk", "ㄲ"), ("gg", "ㄲ"), ("kh", "ㅋ"), ("n", "ㄴ"), ("d", "ㄷㄸ"), ("t", "ㄷㅌㄸ"),
    ("tt", "ㄸ"), ("dd", "ㄸ"), ("th", "ㅌ"), ("r", "ㄹ"), ("l", "ㄹ"), ("rh", "ㄹ"), ("m", "ㅁ"), ("b", "ㅂㅃ"), ("p", "ㅂㅍㅃ"),
    ("pp", "ㅃ"), ("bb", "ㅃ"), ("ph", "ㅍ"), ("s", "ㅅㅆ"), ("sh", "ㅅㅆ"), ("ss", "ㅆ"), ("j", "ㅈㅉ"), ("jj", "ㅉ"), ("ch", "ㅈㅊㅉ"),
    ("chh", "ㅊ"), ("tch", "ㅉㅈ"), ("dj", "ㅈ"), ("ts", "ㅈㅊ"), ("h", "ㅎ"),
];
#[rustfmt::skip]
const LATIN_VOWELS: [Row; 44] = [
    ("a", "ㅏ"), ("ah", "ㅏ"), ("ae", "ㅐ"), ("ai", "ㅐ"), ("ay", "ㅐ"), ("ya", "ㅑ"), ("yae", "ㅒ"), ("eo", "ㅓ"), ("ŏ", "ㅓ"), ("ǒ", "ㅓ"),
    ("o", "ㅗㅓ"), ("oh", "ㅗ"), ("e", "ㅔㅐ"), ("yo", "ㅛㅕ"), ("yeo", "ㅕ"), ("yŏ", "ㅕ"), ("you", "ㅕㅠ"), ("yeu", "ㅕ"), ("ye", "ㅖㅒ"),
    ("ie", "ㅖ"), ("wa", "ㅘ"), ("wae", "ㅙ"), ("wai", "ㅙ"), ("we", "ㅞㅚㅙ"), ("oe", "ㅚ"), ("oi", "ㅚ"), ("wo", "ㅝ"), ("weo", "ㅝ"),
    ("wŏ", "ㅝ"), ("u", "ㅜㅡㅓ"), ("ŭ", "ㅡ"), ("ǔ", "ㅡ"), ("oo", "ㅜ"), ("woo", "ㅜ"), ("wu", "ㅜ"), ("eu", "ㅡ"), ("yu", "ㅠㅕ"), ("yoo", "ㅠ"),
    ("wi", "ㅟ"), ("ui", "ㅢㅟ"), ("eui", "ㅢ"), ("ŭi", "ㅢ"), ("i", "ㅣㅢ"), ("ee", "ㅣㅢ"),
];
const LATIN_CODAS: [Row; 12] = [
    ("", "-"),
    ("k", "ㄱ"),
    ("g", "ㄱ"),
    ("n", "ㄴ"),
    ("t", "ㄷ"),
    ("d", "ㄷ"),
    ("s", "ㄷ"),
    ("l", "ㄹ"),
    ("r", "ㄹ"),
    ("m", "ㅁ"),
    ("p", "ㅂ"),
    ("ng", "ㅇ"),
];
/// The х of the aspirated consonants is often left out.
#[rustfmt::skip]
const CYRILLIC_ONSETS: [Row; 29] = [
    ("", "ㅇ"), ("к", "ㄱㄲㅋ"), ("г", "ㄱ"), ("кк", "ㄲ"), ("кх", "ㅋ"), ("н", "ㄴ"), ("д", "ㄷ"), ("т", "ㄷㄸㅌ"), ("тт", "ㄸ"), ("тх", "ㅌ"),
    ("р", "ㄹ"), ("л", "ㄹ"), ("м", "ㅁ"), ("б", "ㅂ"), ("п", "ㅂㅃㅍ"), ("пп", "ㅃ"), ("пх", "ㅍ"), ("ф", "ㅍ"), ("с", "ㅅㅆ"), ("сс", "ㅆ"),
    ("ш", "ㅅ"), ("ч", "ㅈㅉㅊ"), ("чч", "ㅉ"), ("чх", "ㅊ"), ("дж", "ㅈ"), ("чж", "ㅈ"), ("дз", "ㅈ"), ("ц", "ㅈㅊ"), ("х", "ㅎ"),
];
/// In names that became usual long ago е stands for ㅓ and ㅕ: Чен, Хен, Пхеньян.
#[rustfmt::skip]
const CYRILLIC_VOWELS: [Row; 33] = [
    ("а", "ㅏ"), ("э", "ㅐㅔ"), ("е", "ㅐㅔㅕㅓㅖ"), ("є", "ㅖㅐㅔㅕ"), ("я", "ㅑ"), ("йя", "ㅒ"), ("о", "ㅓㅗ"), ("ё", "ㅕㅛ"), ("йо", "ㅕㅛ"),
    ("ьо", "ㅕㅛ"), ("ва", "ㅘ"), ("уа", "ㅘ"), ("ве", "ㅚㅙㅞ"), ("вэ", "ㅙㅚㅞ"), ("вє", "ㅚㅙㅞ"), ("во", "ㅝ"), ("уо", "ㅝ"), ("ві", "ㅟ"),
    ("ви", "ㅟ"), ("у", "ㅜ"), ("ю", "ㅠ"), ("ы", "ㅡㅢ"), ("и", "ㅣㅡㅢ"), ("і", "ㅣㅢ"), ("ї", "ㅣㅢ"), ("ий", "ㅢ"), ("ый", "ㅢ"), ("ій", "ㅢ"),
    ("йе", "ㅖ"), ("йє", "ㅖ"), ("ье", "ㅖㅕ"), ("ьє", "ㅖ"), ("ья", "ㅑ"),
];
/// н at the end is ㄴ or ㅇ.
const CYRILLIC_CODAS: [Row; 16] = [
    ("", "-"),
    ("к", "ㄱ"),
    ("г", "ㄱ"),
    ("н", "ㄴㅇ"),
    ("нъ", "ㅇ"),
    ("нь", "ㄴㅇ"),
    ("нг", "ㅇ"),
    ("т", "ㄷ"),
    ("д", "ㄷ"),
    ("с", "ㄷ"),
    ("ль", "ㄹ"),
    ("л", "ㄹ"),
    ("р", "ㄹ"),
    ("м", "ㅁ"),
    ("п", "ㅂ"),
    ("б", "ㅂ"),
];

/// Every way in which the word can be parted into syllables; none where it cannot be Korean.
pub(super) fn readings(word: &str, script: Script) -> Vec<Vec<Sounds>> {
    let word = word.to_lowercase();
    match script {
        Script::Hangul => word.chars().map(of_hangul).collect::<Option<Vec<_>>>().into_iter().collect(),
        Script::Latin => parted(&word.replace('’', ""), [&LATIN_ONSETS, &LATIN_VOWELS, &LATIN_CODAS]),
        Script::Cyrillic => parted(&word.replace('’', ""), [&CYRILLIC_ONSETS, &CYRILLIC_VOWELS, &CYRILLIC_CODAS]),
    }
}

fn parted(word: &str, tables: [&'static [Row]; 3]) -> Vec<Vec<Sounds>> {
    let mut found = Vec::new();
    let mut open = vec![(word, Vec::new())];
    while let Some((rest, syllables)) = open.pop() {
        if rest.is_empty() {
            found.push(syllables);
        } else if found.len() + open.len() < MOST {
            for (sounds, rest) in first_syllables(rest, tables) {
                open.push((rest, [syllables.clone(), vec![sounds]].concat()));
            }
        }
    }
    found.retain(|syllables| !syllables.is_empty());
    found
}

/// The syllables with which the letters can begin, and what is left after each.
fn first_syllables<'w>(word: &'w str, [onsets, vowels, codas]: [&'static [Row]; 3]) -> Vec<(Sounds, &'w str)> {
    let mut found = Vec::new();
    for (onset, rest) in starts(word, onsets) {
        for (vowel, rest) in starts(rest, vowels) {
            for (coda, rest) in starts(rest, codas) {
                found.push((Sounds { onset, vowel, coda }, rest));
            }
        }
    }
    found
}

fn starts<'w>(word: &'w str, table: &'static [Row]) -> impl Iterator<Item = (&'static str, &'w str)> {
    table.iter().filter_map(move |(spelling, sounds)| Some((*sounds, word.strip_prefix(spelling)?)))
}

/// Vowels that sound alike are not told apart by those who write down what they hear.
const HEARD_VOWELS: [&str; 16] =
    ["ㅏ", "ㅐㅔ", "ㅑ", "ㅒㅖ", "ㅓ", "ㅕ", "ㅗ", "ㅘ", "ㅙㅚㅞ", "ㅛ", "ㅜ", "ㅝ", "ㅟ", "ㅠ", "ㅡ", "ㅢㅣ"];
const ONSETS: &str = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const CODAS: [(&str, &str); 7] = [
    ("ㄱ", "ㄱㄲㅋㄳㄺ"),
    ("ㄴ", "ㄴㄵㄶ"),
    ("ㄷ", "ㄷㅅㅆㅈㅊㅌㅎ"),
    ("ㄹ", "ㄹㄼㄽㄾㅀ"),
    ("ㅁ", "ㅁㄻ"),
    ("ㅂ", "ㅂㅍㅄㄿ"),
    ("ㅇ", "ㅇ"),
];

fn of_hangul(c: char) -> Option<Sounds> {
    let Syllable { onset, vowel, coda } = decompose(c)?;
    let at = ONSETS.find(onset)?;
    let heard = |coda: char| CODAS.iter().find(|(_, written)| written.contains(coda)).map(|(heard, _)| *heard);
    Some(Sounds {
        onset: ONSETS.get(at..at + onset.len_utf8())?,
        vowel: HEARD_VOWELS.into_iter().find(|heard| heard.contains(vowel))?,
        coda: coda.map_or(Some("-"), heard)?,
    })
}

/// The words, each beginning a syllable, can stand for the same syllables of Hangul.
pub(super) fn alike(one: (&[&str], Script), other: (&[&str], Script)) -> bool {
    let (one, other) = (all_readings(one), all_readings(other));
    one.iter().any(|one| other.iter().any(|other| same_syllables(one, other)))
}

fn same_syllables(one: &[Sounds], other: &[Sounds]) -> bool {
    one.len() == other.len() && one.iter().zip(other).all(|(one, other)| one.alike(*other))
}

/// Every way in which words can be parted into syllables.
fn all_readings((words, script): (&[&str], Script)) -> Vec<Vec<Sounds>> {
    let mut all = vec![Vec::new()];
    for word in words {
        let more = readings(word, script);
        let joined = all.iter().flat_map(|start| more.iter().map(move |end| [start.clone(), end.clone()].concat()));
        all = joined.take(MOST).collect();
    }
    all.retain(|syllables| !syllables.is_empty());
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::input::read;

    fn are_alike(one: &str, other: &str) -> bool {
        let (one, other) = (read(one).unwrap(), read(other).unwrap());
        alike((&one.words(), one.script), (&other.words(), other.script))
    }

    #[test]
    fn habits_of_spelling_stand_for_the_same_syllables() {
        for spellings in [
            &["철수", "Chol Su", "Cheolsu", "Ch'ŏlsu", "Chul Soo", "Chul-su", "Чхоль Су", "Чхольсу", "Чоль Су"][..],
            &["정은", "Jong Un", "Jeong-eun", "Jung-eun", "Jongun", "Чен Ин", "Чен Ын", "Чон Ын", "Чонын"],
            &["영희", "Yong Hui", "Young Hee", "Yeonghui", "Yŏng-hŭi", "Ён Хи", "Йон Хи", "Йонхий"],
            &["명호", "Myong Ho", "Myeongho", "Myung Ho", "Мен Хо", "Мён Хо", "Мьон Хо"],
            &["춘봉", "Chun Bong", "Choon Bong", "Ch'unbong", "Чхун Бон", "Чхун Пон"],
            &["원일", "Won Il", "Wŏnil", "Вон Иль", "Вон Іль"],
            &["재현", "Jae Hyon", "Jaehyeon", "Jai Hyun", "Дже Хён", "Чэ Хён", "Че Хен"],
        ] {
            for (at, one) in spellings.iter().enumerate() {
                for other in &spellings[at..] {
                    assert!(are_alike(one, other), "{one} {other}");
                }
            }
        }
    }

    #[test]
    fn other_syllables_are_not_alike() {
        for (one, other) in [
            ("철수", "영수"),
            ("철수", "Yong Su"),
            ("정은", "Jong In"),
            ("Chol Su", "Chol Ho"),
            ("Кім", "Кін"),
            ("Чхоль Су", "Джоль Су"),
            ("민", "미"),
            ("Kang", "Kan"),
            ("Shevchenko", "Шевченко"),
            ("Ivan", "이반"),
        ] {
            assert!(!are_alike(one, other), "{one} {other}");
        }
    }

    #[test]
    fn every_syllable_has_its_sounds() {
        for c in '가'..='힣' {
            let one = of_hangul(c).unwrap();
            assert!(one.alike(one), "{c}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_word_ends_its_readings(word in "[a-zŏŭ]{0,40}", cyrillic in "[а-яіїє]{0,40}") {
            proptest::prop_assert!(readings(&word, Script::Latin).len() <= MOST);
            proptest::prop_assert!(readings(&cyrillic, Script::Cyrillic).len() <= MOST);
        }
    }
}
