//! Countries that stand against each other: whose soldier it was, North or South, must not be exchanged.

use super::text::{Name, Text};
use crate::model::Severity;

/// A party by the beginnings of the words for it, in small letters; a blank parts two words.
type Party = &'static [&'static str];

/// Parties that are taken for each other.
#[rustfmt::skip]
const GROUPS: [&[Party]; 2] = [
    &[
        &["우크라이나", "україн", "ukrain", "украин"],
        &["로씨야", "로써아", "러시아", "росі", "russia", "росси", "русск"],
        &["벨라루시", "벨로루시", "벨라루스", "білорус", "belarus", "беларус", "белорус"],
        &["중국", "китай", "китає", "китаї", "china", "chinese"],
    ],
    &[
        &["북조선", "북한", "північнокоре", "північн коре", "north korea", "северокоре", "северн коре", "кндр", "dprk"],
        &["남조선", "남한", "한국", "대한민국", "південнокоре", "південн коре", "south korea", "южнокоре", "южн коре"],
    ],
];

/// A party of one text that the other has not, and the one that stands there instead; an error where it is not in the first text.
pub(super) fn exchanged(one: &Text<'_>, other: &Text<'_>) -> Option<(Name, Name, Severity)> {
    let (said, rendered) = (mentions(one), mentions(other));
    let count = |all: &[Mention], party: (usize, usize)| all.iter().filter(|mention| mention.party == party).count();
    said.iter().filter(|lost| count(&rendered, lost.party) == 0).find_map(|lost| {
        let instead =
            |new: &&Mention| new.party.0 == lost.party.0 && count(&rendered, new.party) > count(&said, new.party);
        let new = rendered.iter().find(instead)?;
        let severity = if count(&said, new.party) == 0 { Severity::Error } else { Severity::Warning };
        Some((lost.name.clone(), new.name.clone(), severity))
    })
}

struct Mention {
    /// The group and the place in it.
    party: (usize, usize),
    name: Name,
}

fn mentions(text: &Text<'_>) -> Vec<Mention> {
    let mut found = Vec::new();
    for (place, word) in text.words.iter().enumerate().filter(|(_, word)| may_open(word.text)) {
        let small = word.text.to_lowercase();
        let is = |stems: &&str| match stems.split_once(' ') {
            Some((first, second)) => {
                let next = || text.words.get(place + 1).filter(|next| next.joined);
                small.starts_with(first) && next().is_some_and(|next| next.text.to_lowercase().starts_with(second))
            }
            None => small.starts_with(stems),
        };
        let parties = GROUPS
            .iter()
            .enumerate()
            .flat_map(|(group, parties)| parties.iter().enumerate().map(move |(party, stems)| ((group, party), stems)));
        for (party, _) in parties.filter(|(_, stems)| stems.iter().any(is)) {
            found.extend(text.name(place, place, true).map(|name| Mention { party, name }));
        }
    }
    found
}

/// A word of these parties begins so: most words need not be looked at.
fn may_open(word: &str) -> bool {
    let opening = word.chars().next().and_then(|c| c.to_lowercase().next());
    opening.is_some_and(|c| "우로러벨중북남한대урбкпсюucrbnsd".contains(c))
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;
    use crate::lang::Lang;

    #[test]
    fn a_party_taken_for_another_is_found() {
        for (original, rendition) in [
            ((Lang::KO, "우크라이나 군인이 저를 찾았습니다."), (Lang::UK, "Російський солдат мене знайшов.")),
            ((Lang::UK, "Ви розумієте російську?"), (Lang::KO, "우크라이나말을 압니까?")),
            ((Lang::EN, "It was a Chinese officer."), (Lang::RU, "Это был русский офицер.")),
            ((Lang::KO, "남조선으로 가고 싶습니다."), (Lang::UK, "Я хочу до Північної Кореї.")),
            ((Lang::EN, "I do not want to return to North Korea."), (Lang::KO, "한국으로 돌아가고 싶지 않습니다.")),
        ] {
            assert!(found(original, rendition).contains(&"name"), "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn a_party_by_another_word_is_left_alone() {
        for (original, rendition) in [
            (
                (Lang::KO, "로씨야 군인들은 우크라이나 군인들을 무서워했습니다."),
                (Lang::UK, "Росіяни боялися українців."),
            ),
            ((Lang::KO, "북조선에서 왔습니다."), (Lang::UK, "Я приїхав із КНДР.")),
            ((Lang::RU, "Русский язык я знаю."), (Lang::UK, "Російську мову я знаю.")),
        ] {
            assert!(!found(original, rendition).contains(&"name"), "{original:?} {rendition:?}");
        }
    }
}
