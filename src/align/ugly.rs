//! Input as it comes: pages lost or scanned twice, capitals only, no marks, languages mixed. What is left still meets.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::gold::{interview, tag};
use super::laws::{assert_sound, sides, story, versions};
use super::{Unit, align};
use crate::model::Link;

/// The languages of the interview, by twos and by threes.
const SETS: [&[&str]; 4] = [&["ko", "uk"], &["uk", "en"], &["ko", "en"], &["ko", "uk", "en"]];
/// A row with this score would not be looked at again.
const SURE: f32 = 0.9;

/// A version of the interview, damaged or not: segments, each with the number of its right row.
#[derive(Clone)]
struct Version {
    lang: &'static str,
    segments: Vec<(usize, String)>,
}

/// Segments that stand in no right row, as what a scanner adds, have this number and more.
const NOWHERE: usize = 1000;

impl Version {
    fn all(langs: &[&'static str]) -> Vec<Version> {
        let (versions, rows) = interview(langs);
        let version = |(side, lang): (usize, &&'static str)| {
            let row = |n: usize| rows.iter().position(|row| row[side].contains(&n)).unwrap();
            let segments = versions[side].iter().enumerate().map(|(n, unit)| (row(n), unit.text.to_owned()));
            Version { lang, segments: segments.collect() }
        };
        langs.iter().enumerate().map(version).collect()
    }

    fn rewrite(&mut self, change: impl Fn(&str) -> String) {
        self.segments.iter_mut().for_each(|(_, text)| *text = change(text));
    }

    fn units(&self) -> Vec<Unit<'_>> {
        self.segments.iter().map(|(_, text)| Unit::new(text, tag(self.lang))).collect()
    }
}

/// Where segments of two versions met.
struct Met {
    /// Of so many right rows that two versions still hold,
    possible: usize,
    /// … segments of so many met those of another version.
    found: usize,
    /// Rows that hold segments of different right rows.
    strangers: Vec<Link>,
}

fn meet(versions: &[Version]) -> Met {
    let units: Vec<Vec<Unit<'_>>> = versions.iter().map(Version::units).collect();
    let alignment = align(&units);
    assert_sound(&alignment, &units.iter().map(Vec::len).collect::<Vec<_>>());
    let whole: Vec<Range<usize>> = versions.iter().map(|version| 0..version.segments.len()).collect();
    let mut found = BTreeSet::new();
    let mut strangers = Vec::new();
    for link in alignment.rows {
        let holders = holders(versions, &link.sides);
        found.extend(holders.iter().filter(|(_, sides)| sides.len() > 1).map(|(row, _)| *row));
        if holders.len() > 1 {
            strangers.push(link);
        }
    }
    let possible = holders(versions, &whole).into_values().filter(|sides| sides.len() > 1).count();
    Met { possible, found: found.len(), strangers }
}

/// For each right row of the segments the versions that hold it.
fn holders(versions: &[Version], sides: &[Range<usize>]) -> BTreeMap<usize, BTreeSet<usize>> {
    let mut holders: BTreeMap<usize, BTreeSet<usize>> = BTreeMap::new();
    for (number, (version, side)) in versions.iter().zip(sides).enumerate() {
        for (row, _) in &version.segments[side.clone()] {
            holders.entry(*row).or_default().insert(number);
        }
    }
    holders
}

/// What a version becomes.
type Damage<'a> = &'a dyn Fn(&mut Version);

/// The same text, written otherwise.
type Dress = fn(&str) -> String;

/// Damages each version of each set in turn. Of the rows that two versions still hold at most `missed` are not found, and at
/// most `strangers` rows join segments of different ones.
fn assert_met(name: &str, damage: Damage<'_>, [missed, strangers]: [usize; 2]) {
    for langs in SETS {
        for side in 0..langs.len() {
            let mut versions = Version::all(langs);
            damage(&mut versions[side]);
            let met = meet(&versions);
            let place = format!("{name}, {} of {langs:?}: {} of {}", langs[side], met.found, met.possible);
            assert!(met.possible > 10 && met.found + missed >= met.possible, "{place}");
            assert!(met.strangers.len() <= strangers, "{place}, {:?}", met.strangers);
        }
    }
}

fn without_marks(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric() || c.is_whitespace()).collect()
}

#[test]
fn a_text_in_another_dress_is_the_same_text() {
    let dresses: [(&str, Dress); 6] = [
        ("capitals", |text| text.to_uppercase()),
        ("small letters", |text| text.to_lowercase()),
        ("NFD", |text| text.nfd().collect()),
        ("no marks", without_marks),
        ("no marks and small letters", |text| without_marks(text).to_lowercase()),
        ("marks around", |text| format!("*** {text} ***")),
    ];
    for (name, dress) in dresses {
        assert_met(name, &|version| version.rewrite(dress), [0, 0]);
    }
}

#[test]
fn russian_sentences_in_the_ukrainian_version_meet() {
    const RUSSIAN: [(&str, &str); 6] = [
        ("Яке у вас було звання?", "Какое у вас было звание?"),
        ("Мати нічого не знає.", "Мать ничего не знает."),
        ("Як вас поранило?", "Как вас ранило?"),
        ("Так, лікар приходить щодня і міняє пов'язку.", "Да, врач приходит каждый день и меняет повязку."),
        ("Ви хочете повернутися додому?", "Вы хотите вернуться домой?"),
        ("Дайте, будь ласка, ще трохи води.", "Дайте, пожалуйста, ещё немного воды."),
    ];
    let mix = |version: &mut Version| {
        version.rewrite(|text| RUSSIAN.iter().find(|(from, _)| *from == text).map_or(text, |(_, to)| to).to_owned());
    };
    let whole = Version::all(&["uk"]).remove(0);
    assert!(RUSSIAN.iter().all(|(from, _)| whole.segments.iter().any(|(_, text)| text == from)));
    assert_met("Russian sentences", &mix, [0, 0]);
}

#[test]
fn what_is_left_of_a_text_meets() {
    for third in 0..3 {
        let lose = |version: &mut Version| {
            let length = version.segments.len();
            version.segments.drain(length * third / 3..length * (third + 1) / 3);
        };
        assert_met(&format!("third {third} lost"), &lose, [1, 1]);
    }
}

#[test]
fn a_page_scanned_twice_meets_once() {
    for start in [0, 5, 10, 15] {
        let repeat = |version: &mut Version| {
            let page = version.segments[start..start + 8].to_vec();
            version.segments.splice(start + 8..start + 8, page);
        };
        assert_met(&format!("page from {start} twice"), &repeat, [1, 1]);
    }
}

#[test]
fn a_line_too_long_and_lines_of_marks_stand_alone() {
    let long: String = story(500).concat().chars().cycle().take(20_000).collect();
    for at in [3, 12, 20] {
        let insert = |version: &mut Version| version.segments.insert(at, (NOWHERE, long.clone()));
        assert_met("a long line", &insert, [0, 0]);
        let append = |version: &mut Version| version.segments[at].1.push_str(&long);
        assert_met("a line made long", &append, [1, 1]);
        let mark = |version: &mut Version| {
            version.segments.insert(at, (NOWHERE, "* * *".to_owned()));
            version.segments.push((NOWHERE + 1, "…".to_owned()));
        };
        assert_met("lines of marks", &mark, [0, 0]);
    }
}

#[test]
fn a_version_of_marks_meets_nothing() {
    let marks = Version { lang: "en", segments: (0..20).map(|n| (NOWHERE + n, "— … —".to_owned())).collect() };
    for lang in ["ko", "uk"] {
        let versions = [Version::all(&[lang]).remove(0), marks.clone()];
        let strangers = meet(&versions).strangers;
        assert!(strangers.iter().all(|link| link.score < SURE), "{strangers:?}");
    }
}

#[test]
fn an_empty_side_leaves_the_other_alone() {
    let whole = Version::all(&["uk"]).remove(0);
    for units in [vec![whole.units(), vec![]], vec![vec![], whole.units()]] {
        let found = align(&units);
        assert_eq!(found.rows.len(), whole.segments.len());
        assert!(
            found
                .rows
                .iter()
                .all(|row| row.why == "no counterpart" && row.sides.iter().map(|s| s.len()).sum::<usize>() == 1)
        );
    }
}

#[test]
fn one_segment_among_hundreds_meets_only_its_like() {
    let text = story(300);
    for segment in [&text[0], &text[150], &text[299], "Так."] {
        for order in [[0, 1], [1, 0]] {
            let pair = [text.clone(), vec![segment.to_owned()]];
            let found = align(&versions(&order.map(|side| pair[side].clone())));
            let mut joined = found.rows.iter().filter(|row| row.sides.iter().all(|side| !side.is_empty()));
            assert!(joined.all(|row| text[row.sides[order[0]].clone()] == [segment.to_owned()]));
            assert_eq!(found.rows.iter().filter(|row| row.sides[order[0]].len() == 1).count(), 300);
        }
    }
}

#[test]
fn an_excerpt_finds_its_place() {
    let text = story(300);
    let found = align(&versions(&[text.clone(), text[120..180].to_vec()]));
    let right = (0..300).map(|n: usize| vec![n..n + 1, n.clamp(120, 180) - 120..(n + 1).clamp(120, 180) - 120]);
    assert!(sides(&found.rows).into_iter().eq(right));
}

#[test]
fn of_identical_lines_nobody_knows_which_was_lost() {
    let yes = |times: usize| vec!["Так.".to_owned(); times];
    let all = align(&versions(&[yes(100), yes(100)]));
    assert!(sides(&all.rows).into_iter().eq((0..100).map(|n| vec![n..n + 1; 2])));
    for (first, second) in [(100, 97), (97, 100)] {
        let found = align(&versions(&[yes(first), yes(second)]));
        assert_sound(&found, &[first, second]);
        let joined = found.rows.iter().filter(|row| row.sides.iter().all(|side| side.len() == 1));
        assert_eq!((joined.count(), found.rows.len()), (97, 100));
        assert!(found.rows.iter().all(|row| row.score < SURE));
    }
}
