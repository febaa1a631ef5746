//! Which readings of a line as a label hold, by what the whole file shows.

use std::collections::{BTreeSet, HashMap};

use unicode_normalization::UnicodeNormalization;

use crate::lang::{self, LabelKind, Role};

use super::heads::{Candidate, End, Opening};

/// A recording whose times have no hours starts before this many milliseconds.
const EARLY: u64 = 120_000;

/// What the whole file shows of its labels and times.
#[derive(Debug, Default)]
pub(super) struct Speakers {
    /// How often each unknown name stands where a label would.
    names: HashMap<String, usize>,
    /// Some label is known for sure, so the file names its speakers.
    named: bool,
    /// Unknown names may be speakers: there are several that recur, or one that starts most lines.
    unknown: bool,
    /// Every line starts with a label, and most of those recur: a name that comes once is one too.
    every_line: bool,
    /// Questions and answers both occur, so `Q.` and `1문` are labels.
    questions: bool,
    /// One-letter labels have their counterpart: `Q` and `A`.
    letters: bool,
    /// Labels stand without times, so a bare time at the head of another line is part of what is said.
    says_times: bool,
    /// Forms that hold only where they are the file's habit.
    habits: Habits,
}

/// How many lines have each form that one line alone does not prove.
#[derive(Debug, Default)]
struct Habits {
    lines: usize,
    /// Questions and answers with a mere space after the word, and with any better sign.
    spaced: [usize; 2],
    signed: [usize; 2],
    signs: usize,
    times: usize,
    tabs: usize,
    dashes: usize,
    capitals: usize,
    bare_hours: usize,
    bare_minutes: usize,
    /// The first time is within the first minutes of a recording; a time of day seldom is.
    starts_at_zero: bool,
}

impl Speakers {
    /// Looks at every line of the file's body.
    pub fn of(openings: &[&Opening<'_>]) -> Speakers {
        let mut speakers = Speakers::default();
        let letters = openings.iter().flat_map(|o| &o.labels).map(|label| label.name).filter(|name| is_letter(name));
        speakers.letters = has_both(letters);
        for opening in openings {
            speakers.habits.count(opening);
            let unknown = |label: &&Candidate<'_>| !speakers.is_known(label) && label.end != End::Dash;
            if let Some(label) = opening.labels.iter().find(unknown) {
                *speakers.names.entry(key(label)).or_default() += usize::from(!is_note(label));
            }
        }
        let turns = openings.iter().flat_map(|o| &o.labels).filter(|label| is_turn(label));
        speakers.questions = has_both(turns.map(|label| label.name));
        speakers.named = openings.iter().flat_map(|o| &o.labels).any(|label| speakers.is_known_for_sure(label));
        speakers.weigh_unknown(openings);
        speakers.says_times = speakers.named && !speakers.label_times(openings);
        speakers
    }

    fn weigh_unknown(&mut self, openings: &[&Opening<'_>]) {
        let recurring: Vec<usize> = self.names.values().copied().filter(|&count| count > 1).collect();
        let (lines, covered) = (openings.len(), recurring.iter().sum::<usize>());
        let labelled = openings.iter().filter(|o| o.labels.iter().any(|label| !is_note(label))).count();
        self.unknown = self.named || recurring.len() > 1 || covered * 2 >= lines;
        self.every_line = labelled * 100 >= lines * 95 && covered * 2 >= lines;
    }

    /// Times stand with labels: with a known or recurring one, or with more names than there are labels without a time.
    fn label_times(&self, openings: &[&Opening<'_>]) -> bool {
        let (mut timed_names, mut untimed_labels) = (0, 0);
        let mut after_time = false;
        for opening in openings {
            let label = opening.labels.iter().find(|label| !is_note(label));
            let sure = label
                .is_some_and(|l| self.is_known_for_sure(l) || self.names.get(&key(l)).is_some_and(|&count| count > 1));
            let timed =
                after_time || opening.timed || opening.stamp.is_some() || label.is_some_and(|l| l.time.is_some());
            if sure && timed {
                return true;
            }
            timed_names += usize::from(label.is_some() && timed);
            untimed_labels += usize::from(sure);
            after_time = opening.stamp.is_some_and(|stamp| stamp.rest.is_empty());
        }
        timed_names > untimed_labels
    }

    /// A bare time within a labelled turn is part of what is said: `06:00:00 підйом`.
    pub fn says_times(&self) -> bool {
        self.says_times
    }

    /// The reading of a line that holds, if any does.
    pub fn label<'o, 'a>(&self, opening: &'o Opening<'a>) -> Option<&'o Candidate<'a>> {
        opening.labels.iter().find(|label| self.accepts(label, opening))
    }

    /// The time at the head of a line is one of the recording, not of the day.
    pub fn is_timed(&self, opening: &Opening<'_>) -> bool {
        let Some(stamp) = opening.stamp else { return false };
        let hours = stamp.hours && self.habits.bare_hours > 1;
        let habit = self.habits.bare_minutes > 1 && self.habits.starts_at_zero;
        let minutes = habit && (stamp.rest.is_empty() || self.habits.bare_minutes * 2 >= self.habits.lines);
        stamp.bracketed || hours || minutes
    }

    /// A name that stands once where a label would, in a file that names its speakers: someone should look.
    pub fn doubtful<'a>(&self, opening: &Opening<'a>) -> Option<&'a str> {
        let label = opening.labels.iter().find(|label| label.end == End::Colon && label.known.is_none())?;
        let short = label.name.split_whitespace().count() <= 3;
        (short && is_capitalised(label.name)).then_some(label.name)
    }

    fn accepts(&self, label: &Candidate<'_>, opening: &Opening<'_>) -> bool {
        if is_note(label) {
            return false;
        }
        let count = self.names.get(&key(label)).copied().unwrap_or(0);
        let recurs = self.unknown && count > 1;
        let known = self.is_known(label);
        match label.end {
            End::Word => self.questions,
            End::Space => self.questions && self.habits.speak_after_a_space(label),
            End::Dash => known && self.habits.dashes > 2 && !self.named,
            End::Tab => known || (recurs && self.habits.tabs * 2 >= self.habits.lines),
            End::Time { apart } => known || count > 1 || (apart && is_capitalised(label.name) && self.habits.times > 1),
            End::Sign => known || recurs || self.habits.signs > 1,
            End::Colon => {
                let spoken = self.says_times && opening.stamp.is_some_and(|stamp| !stamp.bracketed);
                let timed = (opening.timed && !spoken) || label.time.is_some();
                let capitals = is_capitals(label.name) && (self.named || self.habits.capitals > 1);
                known || recurs || timed || capitals || self.every_line
            }
        }
    }

    /// The languages know the label, and it is not a lone letter.
    fn is_known(&self, label: &Candidate<'_>) -> bool {
        label.known.is_some_and(|known| known.kind != LabelKind::Note) && (self.letters || !is_letter(label.name))
    }

    fn is_known_for_sure(&self, label: &Candidate<'_>) -> bool {
        match label.end {
            End::Word => self.questions,
            End::Space | End::Dash => false,
            _ => self.is_known(label),
        }
    }
}

impl Habits {
    fn count(&mut self, opening: &Opening<'_>) {
        self.lines += 1;
        if let Some(stamp) = opening.stamp.filter(|stamp| !stamp.bracketed) {
            self.starts_at_zero |= self.bare_minutes == 0 && stamp.span.start < EARLY;
            self.bare_hours += usize::from(stamp.hours);
            self.bare_minutes += 1;
        }
        let has = |end| usize::from(opening.labels.iter().any(|label| label.end == end && !is_note(label)));
        self.signs += has(End::Sign);
        let timed = |l: &Candidate<'_>| l.end == End::Time { apart: true } && is_capitalised(l.name) && !is_note(l);
        self.times += usize::from(opening.labels.iter().any(timed));
        self.tabs += has(End::Tab);
        self.dashes += has(End::Dash);
        self.capitals +=
            usize::from(opening.labels.iter().any(|l| l.end == End::Colon && is_capitals(l.name) && !is_note(l)));
        if let Some(label) = opening.labels.iter().find(|label| is_turn(label)) {
            let counts = if label.end == End::Space { &mut self.spaced } else { &mut self.signed };
            counts[half(label)] += 1;
        }
    }

    /// A mere space ends this half of question and answer more often than any better sign, all through the file.
    fn speak_after_a_space(&self, label: &Candidate<'_>) -> bool {
        let all: usize = self.spaced.iter().chain(&self.signed).sum();
        self.spaced[half(label)] > self.signed[half(label)] && all > 2 && all * 3 >= self.lines
    }
}

/// One name in whatever case and composition it is written; before a time also whatever its number.
fn key(label: &Candidate<'_>) -> String {
    let digits = |c: char| c.is_ascii_digit() || c.is_whitespace();
    let name = if matches!(label.end, End::Time { .. }) { label.name.trim_end_matches(digits) } else { label.name };
    name.nfc().collect::<String>().to_lowercase()
}

fn is_note(label: &Candidate<'_>) -> bool {
    label.known.is_some_and(|known| known.kind == LabelKind::Note)
}

fn is_turn(label: &Candidate<'_>) -> bool {
    label.known.is_some_and(|known| known.kind == LabelKind::Turn)
}

/// The place of a question, or else of an answer, in a pair of counts.
fn half(label: &Candidate<'_>) -> usize {
    usize::from(label.known.is_some_and(|known| known.role == Some(Role::Subject)))
}

/// A lone Latin or Cyrillic letter, with or without a number.
fn is_letter(name: &str) -> bool {
    let mut letters = name.chars().filter(|c| c.is_alphabetic());
    let first = letters.next();
    letters.next().is_none() && first.is_some_and(char::is_uppercase)
}

/// Some of the labels ask and some answer.
fn has_both<'a>(labels: impl Iterator<Item = &'a str>) -> bool {
    let distinct: Vec<&str> = labels.collect::<BTreeSet<_>>().into_iter().collect();
    let roles = lang::roles_of(&distinct);
    roles.contains(&Some(Role::Interviewer)) && roles.contains(&Some(Role::Subject))
}

/// `THE CLERK`, `ЗАХИСНИК`: the convention of court records.
fn is_capitals(name: &str) -> bool {
    name.chars().filter(|c| c.is_uppercase()).count() > 1 && !name.chars().any(char::is_lowercase)
}

/// `Jonas Rosland`, `김철수`: no word starts with a small letter.
fn is_capitalised(name: &str) -> bool {
    name.split_whitespace().all(|word| word.chars().next().is_some_and(|c| !c.is_lowercase()))
}
