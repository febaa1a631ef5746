//! What holds for every input: nothing lost, order kept, no side preferred.

use std::ops::Range;

use proptest::prelude::*;
use unicode_normalization::UnicodeNormalization;

use super::{Alignment, RelayRow, Spoken, Unit, align, relay};
use crate::lang::{self, LANGUAGES, Lang};
use crate::model::{Link, Role, TimeSpan};

fn said(text: &str) -> Unit<'_> {
    Unit::new(text, lang::detect(text).unwrap_or(Lang::EN))
}

pub(super) fn versions<'a>(texts: &'a [Vec<String>]) -> Vec<Vec<Unit<'a>>> {
    texts.iter().map(|lines| lines.iter().map(|line| said(line)).collect()).collect()
}

pub(super) fn sides(links: &[Link]) -> Vec<Vec<Range<usize>>> {
    links.iter().map(|link| link.sides.clone()).collect()
}

/// Each side of the links, joined, is the whole of its version, in order.
fn assert_whole(links: &[Link], lengths: &[usize]) {
    let mut read = vec![0; lengths.len()];
    for link in links {
        assert!(link.sides.iter().any(|side| !side.is_empty()), "an empty row");
        assert!((0.0..=1.0).contains(&link.score) && !link.why.is_empty());
        for (side, read) in link.sides.iter().zip(&mut read) {
            assert_eq!(side.start, *read);
            *read = side.end;
        }
    }
    assert_eq!(read, lengths);
}

pub(super) fn assert_sound(found: &Alignment, lengths: &[usize]) {
    assert_whole(&found.rows, lengths);
    for ([x, y], beads) in &found.pairs {
        assert_whole(beads, &[lengths[*x], lengths[*y]]);
    }
}

/// Lines that share words across versions, so that beads of all shapes come up.
fn line() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "rank",
        "звання",
        "계급",
        "river",
        "річка",
        "강",
        "2001",
        "14?",
        "Хто?",
        "home",
        "дім",
        "집",
        "",
        "\u{301}",
        "…",
    ]);
    prop::collection::vec(word, 0..5).prop_map(|words| words.join(" "))
}

fn text(lines: Range<usize>) -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(line(), lines)
}

/// Versions of the interview that lack a line here and there, each others.
fn excerpts<const N: usize>(langs: [&'static str; N]) -> impl Strategy<Value = [Vec<String>; N]> {
    let kept = prop::collection::vec(prop::array::uniform::<_, N>(prop::bool::weighted(0.9)), 30);
    kept.prop_map(move |kept| {
        std::array::from_fn(|side| {
            let lines = super::gold::version(langs[side]).into_iter().zip(&kept);
            lines.filter(|(_, kept)| kept[side]).map(|(line, _)| line).collect()
        })
    })
}

/// A row with this score is taken as it is.
const SURE: f32 = 0.97;
/// No row that another is as good as is surer: then the order of the versions decides.
const TIE: f32 = 0.92;

/// Both leave the same segment alone; where it stands among those of the other version is no matter.
fn alone_alike(link: &Link, sides: &[Range<usize>]) -> bool {
    let alone = link.sides.iter().zip(sides).position(|(found, side)| !side.is_empty() && found == side);
    let empty = |sides: &[Range<usize>]| sides.iter().filter(|side| side.is_empty()).count();
    alone.is_some() && [empty(&link.sides), empty(sides)] == [1, 1]
}

fn spoken() -> impl Strategy<Value = Vec<(String, usize, bool, Option<Role>)>> {
    let role = prop::sample::select(vec![None, Some(Role::Interpreter), Some(Role::Subject), Some(Role::Preamble)]);
    prop::collection::vec((line(), 0..LANGUAGES.len(), any::<bool>(), role), 0..16)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_segment_stands_in_one_row(texts in prop::collection::vec(text(0..12), 0..5)) {
        let lengths: Vec<usize> = texts.iter().map(Vec::len).collect();
        let found = align(&versions(&texts));
        assert_sound(&found, &lengths);
        prop_assert_eq!(found, align(&versions(&texts)), "the same input gives the same output");
    }

    #[test]
    fn swapping_the_versions_mirrors_the_beads(words in [text(0..12), text(0..12)], told in excerpts(["ko", "uk"])) {
        for [a, b] in [words, told] {
            let (there, back) = (align(&versions(&[a.clone(), b.clone()])), align(&versions(&[b, a])));
            for links in [|found: &Alignment| found.rows.clone(), |found: &Alignment| found.pairs[0].1.clone()] {
                let (there, back) = (links(&there), links(&back));
                for link in there.iter().filter(|link| link.score > TIE) {
                    let mirror = [link.sides[1].clone(), link.sides[0].clone()];
                    let other = back.iter().find(|other| other.sides == mirror || alone_alike(other, &mirror));
                    prop_assert!(other.is_some_and(|other| (other.score - link.score).abs() < 0.01), "{link:?} {other:?}");
                }
            }
        }
    }

    #[test]
    fn every_spoken_unit_stands_in_one_row(units in spoken()) {
        let mut turn = 0;
        let units: Vec<Spoken<'_>> = units.iter().map(|(text, lang, new, role)| {
            turn += usize::from(*new);
            let lang = LANGUAGES[*lang].tag.parse().unwrap();
            Spoken { unit: Unit { lang, role: *role, ..said(text) }, turn }
        }).collect();
        let rows = relay(&units);
        let starts: Vec<usize> = rows.iter().map(|row| row.original.start).collect();
        prop_assert!(starts.is_sorted());
        let mut seen: Vec<usize> = rows.iter().flat_map(|row| row.original.clone().chain(row.rendition.clone().unwrap_or(0..0))).collect();
        seen.sort_unstable();
        prop_assert!(seen.into_iter().eq(0..units.len()));
        for RelayRow { original, rendition, score, .. } in rows {
            prop_assert!(!original.is_empty() && (0.0..=1.0).contains(&score));
            let Some(rendition) = rendition else { continue };
            prop_assert!(original.end <= rendition.start && !rendition.is_empty());
            prop_assert!(!units[original.start].unit.lang.same_base(units[rendition.start].unit.lang));
            prop_assert!(original.clone().all(|unit| units[unit].unit.role != Some(Role::Interpreter)));
            prop_assert!(rendition.clone().all(|unit| units[unit].unit.role != Some(Role::Subject)));
        }
    }
}

/// Sentences that differ enough to be told apart, as many as asked for.
pub(super) fn story(sentences: usize) -> Vec<String> {
    let who = ["The driver", "Our commander", "My sister", "A doctor", "The interpreter", "Nobody", "An old man"];
    let did =
        ["crossed the river", "lost the map", "heard a drone", "asked for water", "burned letters", "fell asleep"];
    let when = ["in November", "before dawn", "after the snow", "on Friday", "near the village", "twice", "by train"];
    // A sequence without a period that a text of this length could show.
    let pick = |n: usize, list: &[&'static str]| list[n * n / 3 % 1009 % list.len()];
    let sentence = |n| format!("{} {} {} {}.", pick(n + 7, &who), pick(n + 91, &did), pick(n + 500, &when), 1900 + n);
    (0..sentences).map(sentence).collect()
}

#[test]
fn a_text_aligned_with_itself_is_one_to_one() {
    for sentences in [1, 2, 30, 900] {
        let text = story(sentences);
        let found = align(&versions(&[text.clone(), text.clone(), text]));
        let right: Vec<_> = (0..sentences).map(|n| vec![n..n + 1; 3]).collect();
        assert_eq!(sides(&found.rows), right, "{sentences} sentences");
    }
    let text = super::gold::version("uk");
    assert!(align(&versions(&[text.clone(), text])).rows.iter().all(|row| row.why == "similar"));
}

#[test]
fn a_long_text_is_found_in_its_band() {
    let text = story(1200);
    let mut other = text.clone();
    other.drain(500..560);
    other.splice(100..102, [format!("{} {}", text[100], text[101])]);
    let found = align(&versions(&[text, other]));
    assert_sound(&found, &[1200, 1139]);
    let rows = sides(&found.rows);
    assert!(rows.contains(&vec![100..102, 100..101]));
    assert!(rows.contains(&vec![499..500, 498..499]) && rows.contains(&vec![560..561, 499..500]));
    assert_eq!(rows.iter().filter(|row| row[1].is_empty()).count(), 60);
}

#[test]
fn permuting_the_languages_permutes_the_rows() {
    let texts: Vec<Vec<String>> = ["ko", "uk", "en"].map(super::gold::version).into_iter().collect();
    let right = sides(&align(&versions(&texts)).rows);
    for order in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let found = align(&versions(&order.map(|version| texts[version].clone())));
        let mut back: Vec<Vec<Range<usize>>> = sides(&found.rows)
            .into_iter()
            .map(|row| (0..3).map(|version| row[order.iter().position(|&o| o == version).unwrap()].clone()).collect())
            .collect();
        // Rows of one version each may stand in either order.
        let place = |row: &Vec<Range<usize>>| row.iter().map(|side| side.start).sum::<usize>();
        back.sort_by_key(place);
        assert_eq!(back, right, "{order:?}");
    }
}

#[test]
fn spellings_of_the_same_letters_give_the_same_beads() {
    let composed: Vec<Vec<String>> = ["ko", "uk"].map(super::gold::version).into_iter().collect();
    let change = |change: fn(&str) -> String| -> Vec<Vec<String>> {
        composed.iter().map(|lines| lines.iter().map(|line| change(line)).collect()).collect()
    };
    let wide = |line: &str| {
        line.chars().map(|c| if c.is_ascii_digit() { char::from_u32(c as u32 + 0xfee0).unwrap() } else { c }).collect()
    };
    let right = align(&versions(&composed));
    for (name, texts) in [
        ("NFD", change(|line| line.nfd().collect())),
        ("full-width digits", change(wide)),
        ("stress marks", change(|line| line.replace('о', "о\u{301}"))),
        ("CRLF", change(|line| format!("{line}\r\n"))),
        ("typographic apostrophes", change(|line| line.replace('\'', "\u{2019}"))),
    ] {
        assert_eq!(align(&versions(&texts)), right, "{name}");
    }
}

#[test]
fn an_empty_version_changes_nothing_for_the_others() {
    let texts: Vec<Vec<String>> = ["ko", "uk"].map(super::gold::version).into_iter().collect();
    let two = align(&versions(&texts));
    let three = align(&versions(&[texts.concat()[..0].to_vec(), texts[0].clone(), texts[1].clone()]));
    assert_eq!(sides(&three.rows).into_iter().map(|row| row[1..].to_vec()).collect::<Vec<_>>(), sides(&two.rows));
    for texts in [vec![], vec![vec![]], vec![vec![], vec![]], vec![vec![], vec![], vec![]]] {
        assert_eq!(align(&versions(&texts)).rows, []);
    }
    assert!(relay(&[]).is_empty());
}

#[test]
fn one_version_is_a_row_a_segment() {
    let found = align(&[vec![said("Так."), said("Ні.")]]);
    assert!(sides(&found.rows).concat().into_iter().eq([0..1, 1..2]));
    assert!(found.pairs.is_empty() && found.rows.iter().all(|row| row.score == 1.0));
}

#[test]
fn equal_times_join_unlike_texts() {
    let texts = [super::gold::version("uk"), story(30)];
    let times = || (0..).map(|n| TimeSpan { start: 4000 * n, end: 4000 * n + 3000 });
    let cues = |lines: &'_ Vec<String>| -> Vec<TimeSpan> { times().take(lines.len()).collect() };
    let timed = texts.each_ref().map(|lines| {
        let cues = lines.iter().zip(cues(lines));
        cues.map(|(text, time)| Unit { time: Some(time), ..said(text) }).collect()
    });
    let found = align(&timed);
    assert_eq!(sides(&found.rows), (0..30).map(|n| vec![n..n + 1; 2]).collect::<Vec<_>>());
    assert!(found.rows.iter().all(|row| row.why == "same time"), "{:?}", found.rows);
}

#[test]
fn a_long_text_with_roles_is_found_in_its_band() {
    let text = story(600);
    let role = |n: usize| Some(if n.is_multiple_of(3) { Role::Interviewer } else { Role::Subject });
    let labelled: Vec<Unit<'_>> =
        text.iter().enumerate().map(|(n, line)| Unit { role: role(n), ..said(line) }).collect();
    let found = align(&[labelled.clone(), labelled]);
    assert_eq!(sides(&found.rows), (0..600).map(|n| vec![n..n + 1; 2]).collect::<Vec<_>>());
}

#[test]
fn times_that_run_apart_or_astray_do_not_lead_astray() {
    let texts = ["uk", "en"].map(super::gold::version);
    let right = sides(&align(&versions(&texts)).rows);
    // Each text in its own time: the second version 61 s later, then with times of something else.
    for time in [|n: u64| 61_000 + 4000 * n, |n: u64| 7_919_000 * n * n % 600_000] {
        let timed = [0, 1].map(|version| {
            let start = |n: usize| if version == 0 { 4000 * n as u64 } else { time(n as u64) };
            let cue =
                |(n, text): (usize, &'_ String)| (n, TimeSpan { start: start(n), end: start(n) + 3000 }, text.len());
            texts[version]
                .iter()
                .enumerate()
                .map(cue)
                .map(|(n, time, _)| Unit { time: Some(time), ..said(&texts[version][n]) })
                .collect()
        });
        let found = align(&timed);
        let same = sides(&found.rows).iter().filter(|row| right.contains(row)).count();
        assert!(same + 2 >= right.len(), "{same} of {}", right.len());
    }
}

#[test]
fn unknown_roles_say_nothing() {
    let texts: Vec<Vec<String>> = ["ko", "uk", "en"].map(super::gold::version).into_iter().collect();
    let plain = align(&versions(&texts));
    let mut preamble = versions(&texts);
    preamble.iter_mut().flatten().for_each(|unit| unit.role = Some(Role::Preamble));
    assert_eq!(align(&preamble), plain);
}

#[test]
fn roles_part_what_texts_do_not() {
    let yes = |role| Unit { role: Some(role), ..said("Так.") };
    let (asks, answers) = (yes(Role::Interviewer), yes(Role::Subject));
    let found = align(&[vec![asks, answers, asks], vec![asks, asks]]);
    assert_eq!(sides(&found.rows), [vec![0..1, 0..1], vec![1..2, 1..1], vec![2..3, 1..2]]);
}

#[test]
fn an_unrelated_third_version_leaves_the_pair_as_it_is() {
    for langs in [["ko", "uk"], ["uk", "en"], ["ko", "en"]] {
        let pair = langs.map(super::gold::version);
        let right = sides(&align(&versions(&pair)).pairs[0].1);
        for lines in [1, 5, 40, 400] {
            let found = align(&versions(&[pair[0].clone(), pair[1].clone(), story(lines)]));
            assert_eq!(found.pairs[0].0, [0, 1]);
            assert_eq!(sides(&found.pairs[0].1), right, "{langs:?} beside {lines} lines");
        }
    }
}

#[test]
fn threads_find_the_same() {
    let texts = ["ko", "uk", "en"].map(super::gold::version);
    let alone = format!("{:?}", align(&versions(&texts)));
    std::thread::scope(|scope| {
        let threads: Vec<_> = (0..4).map(|_| scope.spawn(|| format!("{:?}", align(&versions(&texts))))).collect();
        for thread in threads {
            assert_eq!(thread.join().unwrap(), alone);
        }
    });
}

#[test]
fn appending_the_same_segment_appends_a_row() {
    let whole = ["ko", "uk", "en"].map(super::gold::version);
    for (side, lost) in (0..3).flat_map(|side| (0..whole[side].len()).map(move |lost| (side, lost))) {
        let mut texts = whole.clone();
        texts[side].remove(lost);
        let before = align(&versions(&texts)).rows;
        texts.iter_mut().for_each(|lines| lines.push("Протокол підписано о 17:45.".to_owned()));
        let after = sides(&align(&versions(&texts)).rows);
        let last: Vec<Range<usize>> = texts.iter().map(|lines| lines.len() - 1..lines.len()).collect();
        assert_eq!(after.last(), Some(&last), "without {lost} of {side}");
        let moved: Vec<&Link> = before.iter().filter(|row| !after.contains(&row.sides)).collect();
        assert!(moved.iter().all(|row| row.score < SURE), "without {lost} of {side}: {moved:?}");
    }
}
