//! Who speaks, where a subtitle says it at the start of its text: `Слідчий: …`, `[SPEAKER_00]: …`.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use crate::lang::{self, LabelKind, MarkKind, Role};
use crate::model::Turn;

/// The longest name that is taken for a speaker's, in characters.
const LONGEST_NAME: usize = 40;

/// A line that begins with what may be a speaker's name.
struct Labelled<'a> {
    name: &'a str,
    rest: &'a str,
    /// The name needs no second place in the file to count.
    certain: bool,
}

/// Takes the speakers' names out of the texts, then [`describe`]s the turns. A turn in which several people are named becomes
/// several turns.
///
/// Labels that a language knows and numbered speakers (`SPEAKER_00`) always count. Any other name before a colon counts only
/// if it stands there at least twice in the file: `Він сказав: …` names nobody. A turn without a name has no speaker, even
/// when the turn before has one.
pub(super) fn assign(turns: Vec<Turn>) -> Vec<Turn> {
    let unnamed = || turns.iter().filter(|turn| turn.speaker.is_none());
    let labels = unnamed().flat_map(|turn| turn.text.split('\n').filter_map(labelled));
    let mut once = HashSet::new();
    let known: HashSet<String> =
        labels.filter(|line| line.certain || !once.insert(line.name)).map(|line| line.name.to_owned()).collect();
    let mut turns: Vec<Turn> = turns.into_iter().flat_map(|turn| split(turn, &known)).collect();
    describe(&mut turns);
    turns
}

/// Gives every turn the role that its label tells, and the role and mode that its marks tell. A role that the file itself
/// names stays.
pub(super) fn describe(turns: &mut [Turn]) {
    let speakers: BTreeSet<String> = turns.iter().filter_map(|turn| turn.speaker.clone()).collect();
    let labels: Vec<&str> = speakers.iter().map(String::as_str).collect();
    let roles: BTreeMap<&str, Option<Role>> = labels.iter().copied().zip(lang::roles_of(&labels)).collect();
    for turn in turns.iter_mut().filter(|turn| turn.role.is_none()) {
        let by_mark = is_rendition(&turn.text).then_some(Role::Interpreter);
        turn.role = by_mark.or_else(|| roles.get(turn.speaker.as_deref()?).copied().flatten());
    }
    for turn in turns.iter_mut().filter(|turn| turn.role != Some(Role::Preamble)) {
        turn.mode = lang::mode_of(&turn.text).unwrap_or(turn.mode);
    }
}

/// The text starts with a mark that says an interpreter speaks: `(пер.)`, `[통역]`.
pub(super) fn is_rendition(text: &str) -> bool {
    lang::opening_mark(text) == Some(MarkKind::Interpreted)
}

/// Cuts a turn before each line that names a speaker.
fn split(turn: Turn, known: &HashSet<String>) -> Vec<Turn> {
    if turn.speaker.is_some() {
        return vec![turn];
    }
    let mut parts: Vec<Part<'_>> = Vec::new();
    for line in turn.text.split('\n') {
        match (labelled(line).filter(|found| known.contains(found.name)), parts.last_mut()) {
            (Some(found), _) => parts.push(Part { name: Some(found.name), line, said: vec![found.rest] }),
            (None, Some(part)) => part.said.push(line),
            (None, None) => parts.push(Part { name: None, line, said: vec![line] }),
        }
    }
    parts.retain(|part| part.name.is_some() || !part.is_silent());
    if parts.iter().all(|part| part.name.is_none() || part.is_silent()) {
        return vec![turn];
    }
    let cut = |part: Part<'_>| {
        // A name with nothing after it is kept as text, so that nothing is lost.
        let silent = part.is_silent();
        let text = if silent { part.line.to_owned() } else { part.said.join("\n") };
        Turn {
            speaker: part.name.filter(|_| !silent).map(str::to_owned),
            role: silent.then_some(Role::Preamble).or(turn.role),
            time: turn.time,
            ..Turn::new(turn.anchor, text.trim())
        }
    };
    parts.into_iter().map(cut).collect()
}

/// What one person says in a turn that several share.
struct Part<'a> {
    name: Option<&'a str>,
    /// Its first line, with the name.
    line: &'a str,
    said: Vec<&'a str>,
}

impl Part<'_> {
    fn is_silent(&self) -> bool {
        self.said.iter().all(|line| line.trim().is_empty())
    }
}

/// The name at the start of a line, if what stands there may be one.
fn labelled(line: &str) -> Option<Labelled<'_>> {
    let line = line.trim_start_matches(|c: char| c.is_whitespace() || "-–—>\u{feff}".contains(c));
    let bracketed = line.strip_prefix('[').and_then(|inside| inside.split_once(']'));
    let (name, rest, has_colon) = match bracketed {
        Some((name, rest)) => (name, rest.strip_prefix([':', '：']).unwrap_or(rest), rest.starts_with([':', '：'])),
        None => line.split_once([':', '：']).map(|(name, rest)| (name, rest, true))?,
    };
    let name = name.trim();
    let clock = name.ends_with(|c: char| c.is_ascii_digit()) && rest.starts_with(|c: char| c.is_ascii_digit());
    let known = lang::label_of(name).map(|label| label.kind);
    // `[SPEAKER_00] так` needs no colon; `[сміх] так` is an editorial mark. A letter (not `문`) must recur like a name.
    let is_letter = name.chars().nth(1).is_none() && name.chars().any(|c| c.is_lowercase() || c.is_uppercase());
    let is_label = known.is_some() && !is_letter;
    let certain = is_numbered(name) || (has_colon && is_label);
    let spaced = rest.is_empty() || rest.starts_with(char::is_whitespace);
    let counts = certain || (has_colon && spaced && may_be_name(name));
    let names_nobody = clock || known == Some(LabelKind::Note);
    (counts && !names_nobody).then_some(Labelled { name, rest: rest.trim_start(), certain })
}

/// A short name without the punctuation of sentences, and no small letter first.
fn may_be_name(name: &str) -> bool {
    let starts_well = name.chars().next().is_some_and(|c| c.is_alphabetic() && !c.is_lowercase());
    let plain = !name.contains(|c: char| "?!,;\"«»“”<>[]{}".contains(c));
    starts_well && plain && name.chars().count() <= LONGEST_NAME && name.split_whitespace().count() <= 4
}

/// `SPEAKER_00`, `Speaker 2`, `speaker A`: what a machine that tells voices apart writes.
fn is_numbered(name: &str) -> bool {
    let Some((_, rest)) = name.split_at_checked(7).filter(|(word, _)| word.eq_ignore_ascii_case("speaker")) else {
        return false;
    };
    let mark = rest.trim_start_matches(['_', ' ', '-', '#']);
    let number = !mark.is_empty() && mark.len() <= 4 && mark.bytes().all(|b| b.is_ascii_digit());
    let letter = mark.len() == 1 && mark.len() < rest.len() && mark.bytes().all(|b| b.is_ascii_uppercase());
    number || letter
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Mode;
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
    fn labels_that_a_language_knows_always_count_and_tell_the_role() {
        for (text, name, role) in [
            ("Слідчий: Так.", "Слідчий", Role::Interviewer),
            ("[Перекладач]: Так.", "Перекладач", Role::Interpreter),
            ("답:예.", "답", Role::Subject),
            ("INTERPRETER 2: Yes.", "INTERPRETER 2", Role::Interpreter),
        ] {
            let turns = assign(vec![Turn::new(Anchor::Line(1), text)]);
            assert_eq!((turns[0].speaker.as_deref(), turns[0].role), (Some(name), Some(role)), "{text}");
        }
        assert_eq!(assigned(&["Примітка: так", "Примітка: ні"]), [none("Примітка: так"), none("Примітка: ні")]);
        assert_eq!(assigned(&["Q: Yes?"]), [none("Q: Yes?")], "one letter is too little");
        assert_eq!(assigned(&["Q: Yes?", "Q: No?"]), [some("Q", "Yes?"), some("Q", "No?")]);
    }

    #[test]
    fn marks_tell_the_mode_and_the_interpreter() {
        let said = |text: &str| assign(vec![Turn::new(Anchor::Line(1), text)]).remove(0);
        assert_eq!(said("[киває]").mode, Mode::Gesture);
        assert_eq!(said("Так.").mode, Mode::Spoken);
        assert_eq!(said("(пер.) Так.").role, Some(Role::Interpreter));
        let named =
            Turn {
                role: Some(Role::Other), speaker: Some("Слідчий".into()), ..Turn::new(Anchor::Line(1), "Так.")
            };
        assert_eq!(assign(vec![named])[0].role, Some(Role::Other), "what the file says stays");
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
        for text in [
            "О 12:30 ми вийшли",
            "SPEAKER_1:30",
            "[сміх] Так.",
            "так: і так",
            "http://x.org",
            "Хто?: ні",
            ": так",
            "[]: x",
        ] {
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
        assert_eq!(
            assigned(&["Полонений: Так.\nСлідчий: \n\u{feff}Перекладач: Ні."]),
            [some("Полонений", "Так."), none("Слідчий:"), some("Перекладач", "Ні.")],
            "a name without words takes nobody else's"
        );
        assert_eq!(assigned(&["- Так?\n- Ні."]), [none("- Так?\n- Ні.")], "dialogue dashes name nobody");
    }
}
