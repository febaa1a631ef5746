//! Invented interviews with their right rows: what the aligner must find in them.

use std::collections::BTreeMap;
use std::ops::Range;

use super::{RelayRow, Spoken, Unit, align, relay};
use crate::lang::Lang;
use crate::model::{Link, Role};

const INTERVIEW: &str = include_str!("testdata/interview.txt");
const RELAY: &str = include_str!("testdata/relay.txt");

/// The versions of the interview in these languages, and its rows.
pub(super) fn interview<'a>(langs: &[&str]) -> (Vec<Vec<Unit<'a>>>, Vec<Vec<Range<usize>>>) {
    let mut versions = vec![Vec::new(); langs.len()];
    let mut rows = Vec::new();
    for block in INTERVIEW.split("\n\n").skip(1) {
        let sides = langs.iter().zip(&mut versions).map(|(lang, units)| {
            let start = units.len();
            units.extend(
                block
                    .lines()
                    .filter_map(|line| line.strip_prefix(lang)?.strip_prefix(": "))
                    .map(|text| Unit::new(text, tag(lang))),
            );
            start..units.len()
        });
        rows.push(sides.collect::<Vec<_>>());
    }
    rows.retain(|row| row.iter().any(|side| !side.is_empty()));
    (versions, rows)
}

pub(super) fn tag(lang: &str) -> Lang {
    lang.parse().unwrap()
}

/// One version of the interview, a segment a line.
pub(super) fn version(lang: &str) -> Vec<String> {
    let (versions, _) = interview(&[lang]);
    versions.concat().iter().map(|unit| unit.text.to_owned()).collect()
}

fn sides(links: &[Link]) -> Vec<Vec<Range<usize>>> {
    links.iter().map(|link| link.sides.clone()).collect()
}

#[test]
fn the_interview_in_three_languages() {
    let (versions, rows) = interview(&["ko", "uk", "en"]);
    assert_eq!(versions.iter().map(Vec::len).collect::<Vec<_>>(), [28, 30, 26], "the file was read");
    let found = align(&versions);
    assert_eq!(sides(&found.rows), rows);
    assert!(found.rows.iter().all(|row| row.score > 0.9 && row.score < 1.0));
    let alone = rows.iter().map(|row| row.iter().filter(|side| !side.is_empty()).count() == 1);
    assert!(found.rows.iter().zip(alone).all(|(row, alone)| alone == (row.why == "no counterpart")));
}

#[test]
fn the_interview_in_two_languages() {
    for langs in [["ko", "uk"], ["uk", "ko"], ["ko", "en"], ["uk", "en"]] {
        let (versions, rows) = interview(&langs);
        let found = align(&versions);
        let (found, right) = (sides(&found.rows), rows.len());
        // Without a third version a gap may be filled from its neighbour: at most two rows of 28.
        assert!(found.iter().filter(|row| rows.contains(row)).count() + 2 >= right, "{langs:?}: {found:?}");
    }
}

/// An original and its rendition.
type Paired = (Range<usize>, Option<Range<usize>>);

/// The recording, and which units belong together: originals, renditions.
fn recording(roles: bool) -> (Vec<Spoken<'static>>, Vec<Paired>) {
    let mut units = Vec::new();
    let mut sides: BTreeMap<usize, Vec<(Lang, Range<usize>)>> = BTreeMap::new();
    let mut rows = Vec::new();
    for (turn, block) in RELAY.split("\n\n").skip(1).enumerate() {
        for line in block.lines() {
            let [lang, role, label, text] = line.splitn(4, ' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let lang = lang.parse::<Lang>().unwrap();
            let role = match role {
                "q" => Role::Interviewer,
                "i" => Role::Interpreter,
                _ => Role::Subject,
            };
            let place = units.len()..units.len() + 1;
            units.push(Spoken { unit: Unit { role: roles.then_some(role), ..Unit::new(text, lang) }, turn });
            let Ok(label) = label.parse() else {
                rows.push((place, None));
                continue;
            };
            let known = sides.entry(label).or_default();
            match known.last_mut().filter(|(of, _)| *of == lang) {
                Some((_, range)) => range.end = place.end,
                None => known.push((lang, place)),
            }
        }
    }
    for known in sides.into_values() {
        let rendition = known.get(1).map(|(_, range)| range.clone());
        rows.push((known[0].1.clone(), rendition));
    }
    rows.sort_by_key(|row| row.0.start);
    (units, rows)
}

#[test]
fn the_recording_with_an_interpreter() {
    for roles in [true, false] {
        let (units, rows) = recording(roles);
        assert_eq!((units.len(), rows.len()), (41, 22), "the file was read");
        let found: Vec<RelayRow> = relay(&units);
        let found: Vec<_> = found.into_iter().map(|row| (row.original, row.rendition)).collect();
        assert_eq!(found, rows, "with roles: {roles}");
    }
}
