//! Which readings of a line as a label hold, by what the whole file shows.

use std::collections::HashMap;

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
    /// Forms that hold only where they are the file's habit.
    habits: Habits,
}

/// How many lines have each form that one line alone does not prove.
#[derive(Debug, Default)]
struct Habits {
    lines: usize,
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
        let labels: Vec<&str> = openings.iter().flat_map(|o| &o.labels).map(|label| label.name).collect();
        speakers.letters = has_letter_pair(&labels);
        for opening in openings {
            speakers.habits.count(opening);
            if let Some(label) = opening.labels.iter().find(|label| !speakers.is_known(label) && label.end != End::Dash)
            {
                *speakers.names.entry(key(label.name)).or_default() += usize::from(!is_note(label));
            }
        }
        let turns = |role| openings.iter().flat_map(|o| &o.labels).any(|label| asks_or_answers(label, role));
        speakers.questions = turns(Role::Interviewer) && turns(Role::Subject);
        speakers.named = openings.iter().flat_map(|o| &o.labels).any(|label| speakers.is_known_for_sure(label));
        speakers.weigh_unknown(openings);
        speakers
    }

    fn weigh_unknown(&mut self, openings: &[&Opening<'_>]) {
        let recurring: Vec<usize> = self.names.values().copied().filter(|&count| count > 1).collect();
        let (lines, covered) = (openings.len(), recurring.iter().sum::<usize>());
        let labelled = openings.iter().filter(|o| o.labels.iter().any(|label| !is_note(label))).count();
        self.unknown = self.named || recurring.len() > 1 || covered * 2 >= lines;
        self.every_line = labelled * 100 >= lines * 95 && covered * 2 >= lines;
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
        let mut words = label.name.split_whitespace();
        let short = words.clone().count() <= 3;
        let names = words.all(|word| word.chars().next().is_some_and(|c| !c.is_lowercase()));
        (short && names).then_some(label.name)
    }

    fn accepts(&self, label: &Candidate<'_>, opening: &Opening<'_>) -> bool {
        if is_note(label) {
            return false;
        }
        let count = self.names.get(&key(label.name)).copied().unwrap_or(0);
        let recurs = self.unknown && count > 1;
        let known = self.is_known(label);
        match label.end {
            End::Word => self.questions,
            End::Dash => known && self.habits.dashes > 2 && self.named,
            End::Tab => (known || recurs) && (known || self.habits.tabs * 2 >= self.habits.lines),
            End::Time => known || recurs || self.habits.times > 1,
            End::Sign => known || recurs || self.habits.signs > 1,
            End::Colon => {
                let timed = opening.timed || label.time.is_some();
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
        self.is_known(label) && !matches!(label.end, End::Word | End::Dash)
            || (label.end == End::Word && self.questions)
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
        self.times += has(End::Time);
        self.tabs += has(End::Tab);
        self.dashes += has(End::Dash);
        self.capitals +=
            usize::from(opening.labels.iter().any(|l| l.end == End::Colon && is_capitals(l.name) && !is_note(l)));
    }
}

/// One name in whatever case and composition it is written.
fn key(name: &str) -> String {
    name.nfc().collect::<String>().to_lowercase()
}

fn is_note(label: &Candidate<'_>) -> bool {
    label.known.is_some_and(|known| known.kind == LabelKind::Note)
}

fn asks_or_answers(label: &Candidate<'_>, role: Role) -> bool {
    label.known.is_some_and(|known| known.kind == LabelKind::Turn && known.role == Some(role))
}

/// A lone Latin or Cyrillic letter, with or without a number.
fn is_letter(name: &str) -> bool {
    let mut letters = name.chars().filter(|c| c.is_alphabetic());
    let first = letters.next();
    letters.next().is_none() && first.is_some_and(char::is_uppercase)
}

fn has_letter_pair(labels: &[&str]) -> bool {
    let letters: Vec<&str> = labels.iter().copied().filter(|label| is_letter(label)).collect();
    let roles = lang::roles_of(&letters);
    roles.contains(&Some(Role::Interviewer)) && roles.contains(&Some(Role::Subject))
}

/// `THE CLERK`, `ЗАХИСНИК`: the convention of court records.
fn is_capitals(name: &str) -> bool {
    name.chars().filter(|c| c.is_uppercase()).count() > 1 && !name.chars().any(char::is_lowercase)
}
