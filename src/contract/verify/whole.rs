//! The whole phrasebook is believed, and any text is read.

use super::tests::{EN, KO, RU, UK, faults};
use crate::backends::phrasebook::SHIPPED;
use crate::lang::Lang;

/// The forms of each phrase without slots, in each language.
fn phrases() -> Vec<Vec<(Lang, Vec<String>)>> {
    let north: Lang = "ko-KP".parse().unwrap();
    let mut phrases = Vec::new();
    for (_, text) in SHIPPED {
        for record in csv::Reader::from_reader(text.as_bytes()).records().map(Result::unwrap) {
            let forms = |column: usize| {
                record[column]
                    .split('|')
                    .map(str::to_owned)
                    .filter(|form| !form.is_empty() && !form.contains('{'))
                    .collect()
            };
            phrases.push(vec![(KO, forms(2)), (north, forms(3)), (UK, forms(4)), (EN, forms(5))]);
        }
    }
    phrases
}

#[test]
fn every_form_of_the_phrasebook_is_believed_as_a_translation() {
    let mut pairs = 0;
    for phrase in phrases() {
        for (from, sources) in &phrase {
            for (to, replies) in phrase.iter().filter(|(to, _)| !to.same_base(*from)) {
                // Each form with one of the other language, in turn.
                let most = if sources.is_empty() || replies.is_empty() { 0 } else { sources.len().max(replies.len()) };
                let turn = sources.iter().cycle().zip(replies.iter().cycle()).take(most);
                for (source, reply) in turn {
                    pairs += 1;
                    assert_eq!(faults((*from, *to), &[source], &[reply]), [None], "{source} → {reply}");
                }
            }
        }
    }
    assert!(pairs > 10_000, "the phrasebook was read");
}

#[test]
fn the_phrasebook_in_its_order_has_nothing_mixed_up() {
    let phrases = phrases();
    let columns = [(0, 2), (0, 3), (1, 2), (1, 3), (2, 0), (2, 1), (2, 3), (3, 0), (3, 1), (3, 2)];
    for (from, to) in columns {
        let (source, target) = (phrases[0][from].0, phrases[0][to].0);
        let first =
            |phrase: &Vec<(Lang, Vec<String>)>| Some((phrase[from].1.first()?.clone(), phrase[to].1.first()?.clone()));
        let pairs: Vec<(String, String)> = phrases.iter().filter_map(first).collect();
        for part in pairs.chunks(50) {
            let (sources, came): (Vec<&str>, Vec<&str>) = part.iter().map(|(s, r)| (s.as_str(), r.as_str())).unzip();
            let found = faults((source, target), &sources, &came);
            let wrong: Vec<_> = part.iter().zip(found).filter(|(_, fault)| fault.is_some()).collect();
            assert!(wrong.is_empty(), "{source} {target}: {wrong:#?}");
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_reply_is_read(source in "[ XN1.a-zа-їґ가-나漢&;<>'’\\n]{0,30}|\\PC{0,20}", reply in "[ XN1.a-zа-їґ가-나漢&;<>'’\\n]{0,30}|\\PC{0,20}") {
        for pair in [(KO, UK), (UK, EN), (EN, KO), (UK, RU)] {
            proptest::prop_assert_eq!(faults(pair, &[&source, "Так."], &[&reply, &source]).len(), 2);
        }
    }
}
