//! Who speaks, where that cannot be right.

use std::collections::HashMap;

use super::{Category, Cell, Check, Known, Place, Reading, Remark, Run, Watch};
use crate::lang::{Cue, Role, role_of};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "speaker",
    about: "the speaker of a row is missing, misspelled or another than its cells and role say",
    severity: Severity::Warning,
    category: Category::Record,
    manual: include_str!("manual/speaker.md"),
    run: Run::Interview(|| Box::<Speakers>::default()),
};

/// A speaker is known who has so many rows, and so many times as many as one whose name is nearly the same.
const FREQUENT: usize = 4;
const TIMES: usize = 4;
/// Shorter labels differ in a letter by right: `Q`, `A`, `문`, `답`.
const LETTERS: usize = 2;

#[derive(Default)]
struct Speakers {
    /// How often each speaker speaks, and the first rows of those who speak seldom.
    known: HashMap<String, (usize, Vec<Place>)>,
    /// The row before, and the one before that.
    last: Option<Turn>,
    before: Option<Turn>,
    found: Vec<(Place, Remark)>,
}

/// What is kept of a row until the next ones are seen.
struct Turn {
    place: Place,
    speaker: bool,
    role: Option<Role>,
    asks: bool,
    speaks: bool,
}

impl Watch for Speakers {
    fn see(&mut self, row: &Reading, _: &Known<'_>) {
        let speaker = row.row.speaker.trim();
        let place = |cell: Option<&Cell>| Place::of(row, cell, None);
        let found = row.cells.iter().flatten().filter_map(|cell| Some((place(Some(cell)), label(row, cell)?)));
        self.found.extend(found);
        self.found.extend(misread(row).map(|remark| (place(None), remark)));
        if !speaker.is_empty() {
            let (count, places) = self.known.entry(speaker.to_owned()).or_default();
            *count += 1;
            if *count < FREQUENT {
                places.push(place(None));
            }
        }
        let said = row.said();
        let asks = said.is_some_and(|cell| matches!(cell.questions().cue(), Cue::Sure(_)));
        let turn =
            Turn { place: place(None), speaker: !speaker.is_empty(), role: row.row.role, asks, speaks: said.is_some() };
        self.next(turn);
    }

    fn end(self: Box<Self>, _: &Known<'_>) -> Vec<(Place, Remark)> {
        let mut found = self.found;
        for (speaker, (count, places)) in &self.known {
            let like = |(other, (often, _)): &(&String, &(usize, Vec<Place>))| {
                *often >= FREQUENT && *often >= count * TIMES && is_slip(speaker, other)
            };
            let Some((other, _)) = self.known.iter().filter(like).max_by_key(|(other, (often, _))| (*often, *other))
            else {
                continue;
            };
            let message = format!("the speaker “{speaker}” is written “{other}” in other rows");
            found.extend(places.iter().cloned().map(|place| (place, Remark::new(message.clone()))));
        }
        found.sort_by_key(|(place, _)| place.number);
        found
    }
}

impl Speakers {
    /// Takes a row in, and says of the one before what its neighbours tell.
    fn next(&mut self, turn: Turn) {
        if let (Some(before), Some(last)) = (&self.before, &self.last) {
            let remark = between(before, last, &turn);
            self.found.extend(remark.map(|remark| (last.place.clone(), remark)));
        }
        self.before = self.last.replace(turn);
    }
}

/// What a row's neighbours say of it.
fn between(before: &Turn, turn: &Turn, behind: &Turn) -> Option<Remark> {
    let unknown = !turn.speaker && turn.speaks && turn.role != Some(Role::Preamble);
    if unknown && before.speaker && behind.speaker {
        return Some(Remark::new("the row has no speaker, those beside it have one"));
    }
    let (asked, answers) = (Some(Role::Subject), Some(Role::Interviewer));
    let turned = turn.role == asked && turn.asks && behind.role == answers && !behind.asks && behind.speaks;
    let answered = before.role == answers && !before.asks && before.speaks;
    let message = "the subject asks and the interviewer answers: the two may be changed for each other";
    (turned && answered).then(|| Remark::new(message).with(Severity::Info))
}

/// A cell that begins with the label of somebody else.
fn label(row: &Reading, cell: &Cell) -> Option<Remark> {
    /// Longer words before a colon are a sentence.
    const LONGEST: usize = 60;
    let head = cell.text.split_once([':', '：']).map(|(head, _)| head.trim()).filter(|head| head.len() <= LONGEST)?;
    let (role, own) = (role_of(head)?, row.row.role?);
    let message = format!("the cell begins with “{head}” ({}), the row is said by the {}", role.as_str(), own.as_str());
    (role != own && own != Role::Preamble).then(|| Remark::new(message).in_column(cell.column).at(0..head.len()))
}

/// A speaker whose label tells another role than the row has.
fn misread(row: &Reading) -> Option<Remark> {
    let speaker = row.row.speaker.trim();
    if speaker.chars().count() <= LETTERS {
        return None;
    }
    let (role, own) = (role_of(speaker)?, row.row.role?);
    let message = format!("the speaker “{speaker}” is the {}, the row says {}", role.as_str(), own.as_str());
    (role != own).then(|| Remark::new(message))
}

/// One letter is wrong, missing, or too many; figures number speakers.
fn is_slip(one: &str, other: &str) -> bool {
    let letters = |label: &str| label.to_lowercase().chars().collect::<Vec<char>>();
    let (one, other) = (letters(one), letters(other));
    let (few, many) = if one.len() <= other.len() { (&one, &other) } else { (&other, &one) };
    if few.len() <= LETTERS || many.len() - few.len() > 1 || few == many {
        return false;
    }
    let same = few.iter().zip(many).take_while(|(a, b)| a == b).count();
    let rest = |letters: &[char], from: usize| letters.get(from..).unwrap_or_default().to_vec();
    let longer = rest(many, same + 1) == rest(few, same + usize::from(few.len() == many.len()));
    let differing = [few.get(same), many.get(same)];
    longer && !differing.into_iter().flatten().any(|c| c.is_numeric())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_wrong_letter_is_a_slip() {
        for (one, other) in
            [("Слідчий", "Слідчй"), ("조사관", "조시관"), ("Investigator", "Investigater"), ("Свидетель", "Свидеттель")]
        {
            assert!(is_slip(one, other), "{one} {other}");
        }
        for (one, other) in
            [("Speaker 1", "Speaker 2"), ("Q", "A"), ("문", "답"), ("Коваль", "Кравець"), ("Слідчий", "слідчий")]
        {
            assert!(!is_slip(one, other), "{one} {other}");
        }
    }
}
