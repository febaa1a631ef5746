//! Which languages a recording holds, and the relay of an interpreter in it.

use crate::align::{self, Spoken, Unit};
use crate::lang::{self, Lang, Role};
use crate::model::{Problem, Segment, Transcript, Turn};
use crate::pipeline::Piece;
use crate::segment;

/// A language is spoken in a recording, and not just quoted, from this share of its letters.
const SPOKEN_SHARE: f64 = 0.03;
/// … and this many turns.
const SPOKEN_TURNS: usize = 2;
/// A sentence of this many letters in another script than its turn's is in another language.
const OTHER_LETTERS: usize = 5;

/// The languages of a transcript, the most spoken first; one only, where the user names it. Turns that look otherwise are
/// listed as problems.
pub(super) fn languages(transcript: &Transcript, given: Option<Lang>) -> (Vec<Lang>, Vec<Problem>) {
    let languages = match given {
        Some(lang) => vec![lang],
        None => spoken(transcript),
    };
    let problems = strangers(transcript, &languages);
    (languages, problems)
}

/// The languages that are spoken, by the letters of the text, or by what the file names where those do not tell.
fn spoken(transcript: &Transcript) -> Vec<Lang> {
    let counted = counted(transcript);
    let Some(first) = counted.first() else { return transcript.lang.into_iter().collect() };
    let letters: usize = counted.iter().map(|c| c.letters).sum();
    let enough = |c: &&Counted| c.letters as f64 >= SPOKEN_SHARE * letters as f64 && c.turns >= SPOKEN_TURNS;
    // Where two languages are spoken, a third one counts from its first word.
    match counted.iter().filter(enough).count() {
        0 | 1 => vec![first.lang],
        _ => counted.iter().map(|c| c.lang).collect(),
    }
}

struct Counted {
    lang: Lang,
    letters: usize,
    turns: usize,
}

/// Letters and turns of each language, the most letters first.
fn counted(transcript: &Transcript) -> Vec<Counted> {
    let mut all: Vec<Counted> = Vec::new();
    for turn in &transcript.turns {
        for (lang, letters) in in_turn(turn) {
            match all.iter_mut().find(|c| c.lang == lang) {
                Some(counted) => {
                    counted.letters += letters;
                    counted.turns += 1;
                }
                None => all.push(Counted { lang, letters, turns: 1 }),
            }
        }
    }
    all.sort_by_key(|c| (std::cmp::Reverse(c.letters), c.lang.order()));
    all
}

/// The languages of a turn's sentences, each once, with their letters: an interpreter may share the turn.
fn in_turn(turn: &Turn) -> Vec<(Lang, usize)> {
    let Some(main) = turn.lang else { return Vec::new() };
    let mut found: Vec<(Lang, usize)> = Vec::new();
    for sentence in segment::split(&turn.text, turn.lang) {
        let lang = other_script(sentence, main).unwrap_or(main);
        let letters = letters(sentence);
        match found.iter_mut().find(|(known, _)| *known == lang) {
            Some((_, sum)) => *sum += letters,
            None => found.push((lang, letters)),
        }
    }
    found
}

/// The language of a segment: its turn's, or another spoken one where its letters are of another script.
pub(super) fn of_segment(text: &str, turn: Lang, languages: &[Lang]) -> Lang {
    if languages.iter().all(|lang| lang.same_base(turn)) {
        return turn;
    }
    let other = other_script(text, turn);
    other.and_then(|other| languages.iter().copied().find(|lang| lang.same_base(other))).unwrap_or(turn)
}

/// The language of a text that is surely not in the script of `lang`. A few letters, as of a name, do not count.
fn other_script(text: &str, lang: Lang) -> Option<Lang> {
    let other = lang::detect(text).filter(|other| script(*other) != script(lang))?;
    (letters(text) >= OTHER_LETTERS).then_some(other)
}

fn script(lang: Lang) -> u8 {
    match lang.tag() {
        "uk" | "ru" => 1,
        "en" => 2,
        _ => 3,
    }
}

fn letters(text: &str) -> usize {
    text.chars().filter(|c| lang::is_letter(*c)).count()
}

/// Turns whose language is not among those of the transcript.
fn strangers(transcript: &Transcript, languages: &[Lang]) -> Vec<Problem> {
    let stranger = |turn: &&Turn| turn.lang.is_some_and(|lang| !languages.iter().any(|l| l.same_base(lang)));
    let strange: Vec<&Turn> = transcript.turns.iter().filter(stranger).collect();
    let Some(first) = strange.first() else { return Vec::new() };
    let (Some(looks), Some(kept)) = (first.lang, languages.first()) else { return Vec::new() };
    let what = match strange.len() {
        1 => format!("this turn looks {}; it stays in the column of {kept}", looks.language().name),
        n => format!(
            "{n} turns from here on look {} or another language; they stay in the column of {kept}",
            looks.language().name
        ),
    };
    vec![remark(first, what)]
}

/// The pieces of a recording in several languages: each original with its rendition.
pub(super) fn relay(transcript: &Transcript, segments: &[Segment]) -> Vec<Piece> {
    let said_in = |segment: &Segment| &transcript.turns[segment.turn];
    let spoken: Vec<Spoken<'_>> = segments
        .iter()
        .map(|segment| {
            let Turn { time, role, .. } = *said_in(segment);
            let unit = Unit { time, role, ..Unit::new(&segment.text, segment.lang.base()) };
            Spoken { unit, turn: segment.turn }
        })
        .collect();
    let piece = |row: align::RelayRow| Piece {
        score: row.rendition.as_ref().map(|_| row.score),
        rendition: row.rendition.unwrap_or(0..0),
        original: row.original,
    };
    align::relay(&spoken).into_iter().map(piece).collect()
}

/// The language of every turn, in the norm of `languages`, which are not empty. Where letters do not tell, it is the one that the same speaker speaks, else the turn before's,
/// and a problem says so.
pub(super) fn turn_languages(transcript: &Transcript, languages: &[Lang]) -> (Vec<Lang>, Vec<Problem>) {
    let known = |lang: Lang| languages.iter().copied().find(|l| l.same_base(lang));
    let mut found: Vec<Lang> = Vec::new();
    let mut problems = Vec::new();
    for turn in &transcript.turns {
        let told = turn.lang.map(|lang| known(lang).unwrap_or(lang));
        let lang = told.or_else(|| cyrillic(turn, languages)).unwrap_or_else(|| {
            let said = transcript.turns.iter().zip(&found).rfind(|(turn, _)| turn.role != Some(Role::Interpreter));
            let lang = of_rendition(turn, said.map(|(_, lang)| *lang), languages)
                .or_else(|| of_speaker(turn, transcript).and_then(known))
                .or(found.last().copied())
                .unwrap_or(languages[0]);
            if turn.role != Some(Role::Preamble) && turn.text.chars().any(char::is_alphanumeric) {
                problems.push(remark(
                    turn,
                    format!("the letters do not tell the language; taken for {}", lang.language().name),
                ));
            }
            lang
        });
        found.push(lang);
    }
    (found, problems)
}

/// The only Cyrillic language among those spoken, for a turn in Cyrillic whose letters are common to all.
fn cyrillic(turn: &Turn, languages: &[Lang]) -> Option<Lang> {
    let mut those = languages.iter().copied().filter(|lang| matches!(lang.tag(), "uk" | "ru"));
    let written = turn.text.chars().any(|c| ('\u{400}'..='\u{4ff}').contains(&c));
    those.next().filter(|_| written && those.next().is_none())
}

/// The language into which an interpreter renders what was said just before: the other of the two that are mostly spoken.
fn of_rendition(turn: &Turn, before: Option<Lang>, languages: &[Lang]) -> Option<Lang> {
    let before = before.filter(|_| turn.role == Some(Role::Interpreter))?;
    languages.iter().take(2).copied().find(|lang| !lang.same_base(before))
}

/// The language of a speaker who speaks only one.
fn of_speaker(turn: &Turn, transcript: &Transcript) -> Option<Lang> {
    let speaker = turn.speaker.as_ref()?;
    let mut langs = transcript.turns.iter().filter(|t| t.speaker.as_ref() == Some(speaker)).filter_map(|t| t.lang);
    let first = langs.next()?;
    langs.all(|lang| lang == first).then_some(first)
}

/// Adds the norm of the North to Korean whose spelling shows it; a norm that the user names stays.
pub(super) fn with_norm(lang: Lang, transcript: &Transcript) -> Lang {
    if lang != Lang::KO {
        return lang;
    }
    let said = transcript.turns.iter().map(|turn| turn.text.as_str());
    if lang::is_north(said) { lang.in_region("KP").unwrap_or(lang) } else { lang }
}

/// A remark on a turn of a file.
fn remark(turn: &Turn, what: String) -> Problem {
    Problem { anchor: Some(turn.anchor), what, lost: false }
}
