//! How a Korean word is spelt in the other norm: of the North in the South, and the other way round.
//!
//! Each rule gives its guesses and none takes one back: what a rule makes of the wrong word is a word that no text holds.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::loans::{ALIKE, JOINTS, PARTS, SINO, WORDS};

/// So many spellings are given at most.
const MOST: usize = 16;

/// How else a word or term is spelt in the other norm; never the word itself.
pub fn respellings(word: &str) -> Vec<String> {
    let rules = [listed, initials, parts, after_vowels, contracted, closed, unjoined, tense];
    let mut found = vec![word.to_owned()];
    for rule in rules {
        for spelt in found.clone() {
            let new = rule(&spelt).into_iter().filter(|other| !other.is_empty());
            for other in new {
                if found.len() <= MOST && !found.contains(&other) {
                    found.push(other);
                }
            }
        }
    }
    found.remove(0);
    found
}

/// 로씨야, 러시아; 일군, 일꾼.
fn listed(word: &str) -> Vec<String> {
    static TABLE: LazyLock<Pairs> =
        LazyLock::new(|| Pairs::of(WORDS.iter().map(|(n, s)| ((*n).to_owned(), (*s).to_owned()))));
    TABLE.respell(word, 0)
}

/// Pairs of spellings, by the first syllable of the one that is looked for.
struct Pairs(HashMap<char, Vec<(String, String)>>);

impl Pairs {
    fn of(pairs: impl Iterator<Item = (String, String)>) -> Pairs {
        let mut by_first: HashMap<char, Vec<(String, String)>> = HashMap::new();
        for (from, to) in pairs.flat_map(|(north, south)| [(north.clone(), south.clone()), (south, north)]) {
            if let Some(first) = from.chars().next() {
                by_first.entry(first).or_default().push((from, to));
            }
        }
        Pairs(by_first)
    }

    /// The word with one spelling put for another, wherever that stands from a byte on.
    fn respell(&self, word: &str, least: usize) -> Vec<String> {
        let mut found = Vec::new();
        for (at, c) in word.char_indices().filter(|(at, _)| *at >= least) {
            let rest = word.get(at..).unwrap_or_default();
            let here = self.0.get(&c).into_iter().flatten().filter(|(from, _)| rest.starts_with(from.as_str()));
            found.extend(here.map(|(from, to)| word.replace(from.as_str(), to)));
        }
        found
    }
}

/// The first syllable of each word: 녀성, 여성; 로동, 노동; 력사, 역사.
fn initials(word: &str) -> Vec<String> {
    let to_south = each_word(word, &|word| north_to_south(word).into_iter().collect());
    let to_north = each_word(word, &south_to_north);
    to_south.into_iter().chain(to_north).collect()
}

/// Changes the first of the words that changes, and all of them.
fn each_word(term: &str, change: &dyn Fn(&str) -> Vec<String>) -> Vec<String> {
    let words: Vec<&str> = term.split(' ').collect();
    let changed: Vec<Vec<String>> = words.iter().map(|word| change(word)).collect();
    let most = changed.iter().map(Vec::len).max().unwrap_or(0);
    let nth = |n: usize| words.iter().zip(&changed).map(move |(word, all)| all.get(n).map_or(*word, String::as_str));
    (0..most).map(|n| nth(n).collect::<Vec<_>>().join(" ")).collect()
}

fn north_to_south(word: &str) -> Option<String> {
    let first = word.chars().next()?;
    let long = word.chars().nth(1).is_some();
    if !long || SINO.binary_search(&first).is_err() || ALIKE.iter().any(|alike| word.starts_with(alike)) {
        return None;
    }
    Some(with_first(word, softened(first)?))
}

/// The syllable as the South writes it at the beginning of a word.
fn softened(syllable: char) -> Option<char> {
    let (initial, vowel, last) = parts_of(syllable)?;
    let initial = match initial {
        RIEUL | NIEUN if IOTISED.contains(&vowel) => IEUNG,
        RIEUL => NIEUN,
        _ => return None,
    };
    syllable_of(initial, vowel, last)
}

/// All syllables of the North that the South writes so.
fn south_to_north(word: &str) -> Vec<String> {
    let Some(first) = word.chars().next().filter(|_| word.chars().nth(1).is_some()) else { return Vec::new() };
    let Some((_, vowel, last)) = parts_of(first) else { return Vec::new() };
    let north = [RIEUL, NIEUN].into_iter().filter_map(|initial| syllable_of(initial, vowel, last));
    let fits = north.filter(|north| SINO.binary_search(north).is_ok() && softened(*north) == Some(first));
    fits.map(|north| with_first(word, north)).collect()
}

/// The same inside compounds, for parts that are known: 저격려단, 저격여단.
fn parts(word: &str) -> Vec<String> {
    static TABLE: LazyLock<Pairs> = LazyLock::new(|| {
        let south = |part: &str| part.chars().next().and_then(softened).map(|first| with_first(part, first));
        Pairs::of(PARTS.iter().filter_map(|part| Some(((*part).to_owned(), south(part)?))))
    });
    TABLE.respell(word, 1)
}

/// 률 and 렬 after a vowel or ㄴ: 규률, 규율; 대렬, 대열.
fn after_vowels(word: &str) -> Vec<String> {
    let pairs = [('률', '율'), ('렬', '열'), ('율', '률'), ('열', '렬')];
    let change = |(from, to): (char, char)| {
        let open = |c: char| parts_of(c).is_some_and(|(_, _, last)| matches!(last, 0 | LAST_NIEUN));
        map_pairs(word, |before, c| if c == from && open(before) { to } else { c })
    };
    pairs.into_iter().filter_map(change).collect()
}

/// 되여, 되어; 비였다, 비었다: after ㅣ, ㅐ, ㅔ, ㅚ, ㅟ, ㅢ. Not at the end of a word of two syllables (기여 is a contribution).
fn contracted(word: &str) -> Vec<String> {
    let verb = word.ends_with('다') || word.contains(' ') || word.chars().count() > 2;
    let pairs = [('여', '어'), ('였', '었'), ('어', '여'), ('었', '였')];
    let front = |c: char| parts_of(c).is_some_and(|(_, vowel, last)| last == 0 && FRONT.contains(&vowel));
    let change =
        |(from, to): (char, char)| map_pairs(word, |before, c| if c == from && front(before) { to } else { c });
    pairs.into_iter().filter(|_| verb).filter_map(change).collect()
}

/// 은페, 은폐.
fn closed(word: &str) -> Vec<String> {
    let change = |from: &str, to: &str| word.contains(from).then(|| word.replace(from, to));
    [change("페", "폐"), change("폐", "페")].into_iter().flatten().collect()
}

/// The ㅅ between two parts, left out: 뒷면, 뒤면.
fn unjoined(word: &str) -> Vec<String> {
    let last = word.chars().next_back();
    let drop = |c: char| parts_of(c).and_then(|(initial, vowel, _)| syllable_of(initial, vowel, 0)).unwrap_or(c);
    let open = |c: char| if JOINTS.binary_search(&c).is_ok() { drop(c) } else { c };
    let spelt: String = word.chars().map(open).collect();
    (spelt != word && last.is_some_and(|last| JOINTS.binary_search(&last).is_err()))
        .then_some(spelt)
        .into_iter()
        .collect()
}

/// The stops of loan words: tense in the North, aspirated in the South, plain ㅅ for ㅆ: 꾸르스크, 쿠르스크. A word is taken
/// for a loan by its length and a syllable that hardly any other word has.
fn tense(word: &str) -> Vec<String> {
    let loan = |word: &&str| {
        word.chars().count() >= 3 && word.contains(['크', '트', '스', '르', '브', '프', '쯔', '츠', '뜨', '쓰', '흐'])
    };
    let change = |north: bool| {
        let letters = |c: char| respelt(c, north).unwrap_or(c);
        let spelt: String = word.chars().map(letters).collect();
        (spelt != word && word.split(' ').any(|part| loan(&part))).then_some(spelt)
    };
    [change(false), change(true)].into_iter().flatten().collect()
}

/// The syllable with the stop of the other norm. ㅡ carries an aspirated stop in both (크, 트).
fn respelt(c: char, to_north: bool) -> Option<char> {
    let (initial, vowel, last) = parts_of(c).filter(|(_, vowel, _)| *vowel != EU)?;
    let pair = TENSE.iter().find(|(tense, other)| initial == if to_north { *other } else { *tense })?;
    syllable_of(if to_north { pair.0 } else { pair.1 }, vowel, last)
}

/// Numbers of letters in the order of Unicode.
const NIEUN: u32 = 2;
const RIEUL: u32 = 5;
const IEUNG: u32 = 11;
const LAST_NIEUN: u32 = 4;
const EU: u32 = 18;
/// ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ.
const IOTISED: [u32; 7] = [2, 3, 6, 7, 12, 17, 20];
/// ㅐ ㅔ ㅚ ㅟ ㅢ ㅣ.
const FRONT: [u32; 6] = [1, 5, 11, 16, 19, 20];
/// ㄲㅋ, ㄸㅌ, ㅃㅍ, ㅆㅅ.
const TENSE: [(u32, u32); 4] = [(1, 15), (4, 16), (8, 17), (10, 9)];

fn parts_of(syllable: char) -> Option<(u32, u32, u32)> {
    let place = (syllable as u32).checked_sub('가' as u32).filter(|place| *place < 11_172)?;
    Some((place / 588, place / 28 % 21, place % 28))
}

fn syllable_of(initial: u32, vowel: u32, last: u32) -> Option<char> {
    char::from_u32('가' as u32 + (initial * 21 + vowel) * 28 + last)
}

fn with_first(word: &str, first: char) -> String {
    std::iter::once(first).chain(word.chars().skip(1)).collect()
}

/// Each character as the one before it asks; `None` where nothing changes.
fn map_pairs(word: &str, change: impl Fn(char, char) -> char) -> Option<String> {
    let mut before = ' ';
    let spelt: String = word.chars().map(|c| change(std::mem::replace(&mut before, c), c)).collect();
    (spelt != word).then_some(spelt)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_norms_are_spelt_from_each_other() {
        for (north, south) in [
            ("로동", "노동"),
            ("려단", "여단"),
            ("련대", "연대"),
            ("녀성", "여성"),
            ("력사", "역사"),
            ("령토", "영토"),
            ("림시", "임시"),
            ("래일", "내일"),
            ("량강도", "양강도"),
            ("료리", "요리"),
            ("저격려단", "저격여단"),
            ("조선로동당", "조선노동당"),
            ("군사 련락", "군사 연락"),
            ("규률", "규율"),
            ("대렬", "대열"),
            ("비률", "비율"),
            ("은페", "은폐"),
            ("페기", "폐기"),
            ("로씨야", "러시아"),
            ("로씨야련방", "러시아연방"),
            ("땅크", "탱크"),
            ("반땅크미싸일", "반탱크미사일"),
            ("꾸르스크", "쿠르스크"),
            ("로케트", "로켓"),
            ("킬로메터", "킬로미터"),
            ("뻐스", "버스"),
            ("일군", "일꾼"),
            ("날자", "날짜"),
            ("회수", "횟수"),
            ("내가", "냇가"),
            ("해볕", "햇볕"),
            ("포로가 되였다", "포로가 되었다"),
            ("뛰여내리다", "뛰어내리다"),
            ("미꼴라이브스크", "미콜라이브스크"),
            ("련합훈련", "연합훈련"),
        ] {
            assert!(respellings(north).contains(&south.to_owned()), "{north} {south}: {:?}", respellings(north));
            let back = respellings(south).contains(&north.to_owned());
            assert!(back, "{south} {north}: {:?}", respellings(south));
        }
    }

    #[test]
    fn other_words_are_spelt_alike() {
        for word in [
            "전사", "라면", "녀석", "리", "정리", "심리", "기여", "언어", "땅", "꿈", "배", "옷", "무기", "군단",
            "포로", "GPS", "",
        ] {
            assert_eq!(respellings(word), Vec::<String>::new(), "{word}");
        }
    }

    #[test]
    fn tables_are_sorted() {
        assert!(SINO.is_sorted() && JOINTS.is_sorted());
    }

    proptest::proptest! {
        #[test]
        fn spellings_are_few_and_differ(word in "(\\PC|[로려녀여어률열씨크 페횟])*") {
            let found = respellings(&word);
            proptest::prop_assert!(found.len() <= MOST && !found.contains(&word));
        }
    }
}
