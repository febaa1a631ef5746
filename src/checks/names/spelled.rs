//! Names that no glossary knows: those of Koreans by their form, others by their capital letters.

use std::ops::Range;
use std::sync::LazyLock;

use crate::checks::reading::Cell;
use crate::lang::sound::{ALIKE, likeness, skeleton};

/// A name as it stands in a text, and how it sounds.
pub(super) struct Name {
    pub span: Range<usize>,
    pub sounds: String,
}

/// Fewer consonants sound like too many other words.
const TELLING: usize = 3;

/// Frequent family names: a Korean name in other letters begins with one of these sounds.
const FAMILIES: &str = "김 리 이 박 최 정 강 조 윤 장 림 임 한 오 서 신 권 황 안 송 류 전 홍 고 문 양 손 배 백 허 남 심 노 하 곽 성 차 주 우 구 라 \
                        민 진 지 엄 채 원 천 방 공 현 함 변 염 추 도 소 석 선 설 마 길";

/// Words of one syllable that are written large before a name.
const NO_NAMES: [&str; 11] = ["The", "My", "Our", "His", "Her", "Their", "Lt", "Col", "St", "On", "In"];

/// Endings of Ukrainian and Russian adjectives, which are translated rather than spelled: `Північною`.
const ADJECTIVES: [&str; 22] = [
    "ого", "ому", "ий", "ій", "ої", "ою", "их", "им", "ими", "ська", "ську", "ське", "ські", "ый", "ой", "ая", "ую",
    "ые", "ых", "ым", "ными", "на",
];

/// Korean names in Latin or Cyrillic letters: two or three capitalised words of one syllable, the first a family name.
pub(super) fn korean(cell: &Cell) -> Vec<Name> {
    static SOUNDS: LazyLock<Vec<String>> = LazyLock::new(|| FAMILIES.split_whitespace().map(skeleton).collect());
    let words = words(&cell.said);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let title = NO_NAMES.contains(&words[at].text);
        let run = words[at..].iter().take_while(|word| is_syllable(word.text)).take(3).count();
        let joined = (1..run).take_while(|n| words[at + n].joined).count() + 1;
        if !title && joined >= 2 && run >= joined && SOUNDS.contains(&skeleton(words[at].text)) {
            let span = words[at].start..words[at + joined - 1].end();
            let sounds: String = words[at..at + joined].iter().map(|word| skeleton(word.text)).collect();
            found.extend((sounds.len() >= TELLING).then_some(Name { span, sounds }));
        }
        at += if title { 1 } else { joined };
    }
    found
}

/// Capitalised words within a sentence.
pub(super) fn capitalised(cell: &Cell) -> Vec<Name> {
    let inner = words(&cell.said)
        .into_iter()
        .filter(|word| word.inner && is_name(word.text) && !is_translated(word.text, cell));
    let names = inner.map(|word| Name { span: word.start..word.end(), sounds: skeleton(word.text) });
    names.filter(|name| name.sounds.len() >= TELLING).collect()
}

/// Something in the text sounds like the name.
pub(super) fn is_heard(name: &Name, cell: &Cell) -> bool {
    let words: Vec<String> = words(&cell.said).iter().map(|word| skeleton(word.text)).collect();
    let pairs = words.windows(2).map(<[String]>::concat);
    let triples = words.windows(3).map(<[String]>::concat);
    words.iter().cloned().chain(pairs).chain(triples).any(|sounds| {
        let mut tails = (0..sounds.len()).filter_map(|start| sounds.get(start..));
        tails.any(|tail| tail.len() + 1 >= name.sounds.len() && likeness(&name.sounds, tail) >= ALIKE)
    })
}

struct Word<'a> {
    start: usize,
    text: &'a str,
    /// A blank or a hyphen alone stands between it and the word before.
    joined: bool,
    /// It stands within a sentence: a word and no stop or quotation mark is before it.
    inner: bool,
}

impl Word<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = Vec::new();
    let mut end = 0;
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        if !c.is_alphanumeric() {
            at += c.len_utf8();
            continue;
        }
        let rest = text.get(at..).unwrap_or("");
        let word = rest.get(..rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len())).unwrap_or("");
        let gap = text.get(end..at).unwrap_or("");
        let inner = end > 0 && gap.chars().all(|c| c.is_whitespace() || matches!(c, ',' | '-'));
        words.push(Word { start: at, text: word, joined: end > 0 && matches!(gap, " " | "-" | "\u{a0}"), inner });
        at += word.len();
        end = at;
    }
    words
}

/// A capitalised word, not all in capitals: `Коваль`, no `ООН`.
fn is_name(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(char::is_uppercase) && chars.next().is_some_and(char::is_lowercase)
}

/// An adjective, or the name of a month.
fn is_translated(word: &str, cell: &Cell) -> bool {
    let lower = word.to_lowercase();
    let month = |forms: &&str| forms.split(' ').any(|form| form == lower);
    ADJECTIVES.iter().any(|ending| lower.ends_with(ending)) || cell.lang.language().numerals.months.iter().any(month)
}

/// A capitalised word of one syllable; the last part of `Jong-un` is written small.
fn is_syllable(word: &str) -> bool {
    let vowel = |c: char| "aeiouyаеєиіїоуюяёыэ".contains(c);
    let lower = word.to_lowercase();
    let groups = lower.split(|c: char| !vowel(c)).filter(|group| !group.is_empty()).count();
    is_name(word) && groups == 1 && lower.chars().count() <= 6
}
