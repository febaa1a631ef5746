//! Who speaks, where a subtitle says it at the start of its text: `Слідчий: …`, `[SPEAKER_00]: …`.

use std::collections::HashSet;

use crate::lang::{self, role_of};
use crate::model::Turn;

/// The longest name that is taken for a speaker's, in characters.
const LONGEST_NAME: usize = 40;

/// A line that begins with what may be a speaker's name.
struct Labelled<'a> {
    name: &'a str,
    rest: &'a str,
    certain: bool,
}

/// Takes the speakers' names out of the texts. A turn in which several people are named becomes several turns.
///
/// Labels that a language knows and numbered speakers (`SPEAKER_00`) always count. Any other name before a colon counts only
/// if it stands there at least twice in the file: `Він сказав: …` names nobody. A turn without a name has no speaker, even
/// when the turn before has one.
pub(super) fn assign(turns: Vec<Turn>) -> Vec<Turn> {
    let names: Vec<String> = turns
        .iter()
        .filter(|turn| turn.speaker.is_none())
        .flat_map(|turn| turn.text.split('\n').filter_map(labelled))
        .filter(|line| !line.certain)
        .map(|line| line.name.to_owned())
        .collect();
    let known: HashSet<&str> = recurring(&names);
    turns
        .into_iter()
        .flat_map(|turn| if turn.speaker.is_none() { split(turn, &known) } else { vec![named(turn)] })
        .collect()
}

fn recurring(names: &[String]) -> HashSet<&str> {
    let mut once = HashSet::new();
    names.iter().map(String::as_str).filter(|name| !once.insert(*name)).collect()
}

fn named(turn: Turn) -> Turn {
    let role = turn.role.or_else(|| turn.speaker.as_deref().and_then(role_of));
    let mode = lang::mode_of(&turn.text).unwrap_or(turn.mode);
    Turn { role, mode, ..turn }
}

/// Cuts a turn before each line that names a speaker.
fn split(turn: Turn, known: &HashSet<&str>) -> Vec<Turn> {
    let mut parts: Vec<(Option<&str>, Vec<&str>)> = Vec::new();
    for line in turn.text.split('\n') {
        match (labelled(line).filter(|found| found.certain || known.contains(found.name)), parts.last_mut()) {
            (Some(found), _) => parts.push((Some(found.name), vec![found.rest])),
            (None, Some((_, lines))) => lines.push(line),
            (None, None) => parts.push((None, vec![line])),
        }
    }
    // A name with nothing after it is kept as text, so that nothing is lost.
    if parts.iter().all(|(name, _)| name.is_none()) || parts.iter().any(|(_, lines)| lines.concat().trim().is_empty()) {
        return vec![named(turn)];
    }
    let part = |(name, lines): (Option<&str>, Vec<&str>)| {
        let text = Turn::new(turn.anchor, lines.join("\n").trim());
        named(Turn { speaker: name.map(str::to_owned), time: turn.time, ..text })
    };
    parts.into_iter().map(part).collect()
}

/// The name at the start of a line, if what stands there may be one.
fn labelled(line: &str) -> Option<Labelled<'_>> {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || "-–—>".contains(c));
    if let Some((name, rest)) = line.strip_prefix('[').and_then(|inside| inside.split_once(']')) {
        let after_colon = rest.strip_prefix([':', '：']);
        let certain = is_numbered(name) || (after_colon.is_some() && role_of(name).is_some());
        let rest = after_colon.or(certain.then_some(rest))?;
        return may_name(name).then_some(Labelled { name: name.trim(), rest: rest.trim_start(), certain });
    }
    let (name, rest) = line.split_once([':', '：'])?;
    let clock = name.ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with(|c: char| c.is_ascii_digit());
    let certain = !clock && (is_numbered(name) || role_of(name).is_some());
    let spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
    ((certain || spaced) && may_name(name)).then_some(Labelled { name: name.trim(), rest: rest.trim_start(), certain })
}

/// A short name without the punctuation of sentences, and no small letter first.
fn may_name(name: &str) -> bool {
    let starts_well = name.trim().chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    let plain = !name.contains(|c: char| "?!,;:\"«»“”<>[]{}".contains(c));
    starts_well && plain && name.chars().count() <= LONGEST_NAME && name.split_whitespace().count() <= 4
        || role_of(name).is_some()
}

/// `SPEAKER_00`, `Speaker 2`, `speaker A`: what a machine that tells voices apart writes.
fn is_numbered(name: &str) -> bool {
    let Some(rest) = name.trim().get(..7).filter(|word| word.eq_ignore_ascii_case("speaker")).and(name.trim().get(7..))
    else {
        return false;
    };
    let mark = rest.trim_start_matches(['_', ' ', '-', '#']);
    let number = !mark.is_empty() && mark.len() <= 4 && mark.bytes().all(|b| b.is_ascii_digit());
    number || (mark.len() == 1 && mark.len() < rest.len() && mark.bytes().all(|b| b.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Anchor, TimeSpan};

    fn assigned(texts: &[&str]) -> Vec<(Option<String>, String)> {
        let time = Some(TimeSpan { start: 1, end: 2 });
        let turns = texts.iter().map(|text| Turn { time, ..Turn::new(Anchor::Line(1), *text) }).collect();
        let after = assign(turns);
        assert!(after.iter().all(|turn| turn.time == time && turn.anchor == Anchor::Line(1)));
        after.into_iter().map(|turn| (turn.speaker, turn.text)).collect()
    }

    fn some(name: &str, text: &str) -> (Option<String>, String) {
        (Some(name.to_owned()), text.to_owned())
    }

    fn none(text: &str) -> (Option<String>, String) {
        (None, text.to_owned())
    }

    #[test]
    fn numbered_speakers_always_count() {
        for (text, name) in [
            ("[SPEAKER_00]: Так.", "SPEAKER_00"),
            ("[SPEAKER_00] Так.", "SPEAKER_00"),
            ("SPEAKER_12: Так.", "SPEAKER_12"),
            ("Speaker 1: Так.", "Speaker 1"),
            ("Speaker B: Так.", "Speaker B"),
        ] {
            assert_eq!(assigned(&[text]), [some(name, "Так.")], "{text}");
        }
    }

    #[test]
    fn other_names_count_when_they_recur() {
        assert_eq!(
            assigned(&["Іваненко: Так?", "Мовчить.", "Іваненко: Ні?", "Він сказав: ні."]),
            [some("Іваненко", "Так?"), none("Мовчить."), some("Іваненко", "Ні?"), none("Він сказав: ні.")]
        );
        assert_eq!(assigned(&["김철수: 예", "김철수: 예"]), [some("김철수", "예"), some("김철수", "예")]);
    }

    #[test]
    fn what_looks_like_a_name_but_is_none_stays_text() {
        for text in ["О 12:30 ми вийшли", "[сміх] Так.", "так: і так", "http://x.org", "Хто?: ні", ": так", "[]: x"]
        {
            assert_eq!(assigned(&[text, text]), [none(text), none(text)], "{text}");
        }
        assert_eq!(assigned(&["SPEAKER_00:"]), [none("SPEAKER_00:")], "a name without words is kept");
    }

    #[test]
    fn two_people_in_one_subtitle_are_two_turns() {
        assert_eq!(
            assigned(&["SPEAKER_00: Ви там були?\nВчора?\n- SPEAKER_01: Так."]),
            [some("SPEAKER_00", "Ви там були?\nВчора?"), some("SPEAKER_01", "Так.")]
        );
        assert_eq!(assigned(&["- Так?\n- Ні."]), [none("- Так?\n- Ні.")], "dialogue dashes name nobody");
    }
}
