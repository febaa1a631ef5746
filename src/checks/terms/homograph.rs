//! A word of several meanings that was read in the wrong one.

use std::ops::Range;

use super::homographs::{HOMOGRAPHS, Homograph, Meaning};
use super::{Category, Cell, Check, Known, Remark, Run, Window};
use crate::glossary::{Hit, TermId};
use crate::lang::{Lang, is_hangul_syllable, is_letter};
use crate::model::Severity;

pub(in crate::checks) const CHECK: Check = Check {
    name: "homograph",
    about: "a word of several meanings was read in the wrong one",
    severity: Severity::Warning,
    category: Category::Mistranslation,
    manual: include_str!("../manual/homograph.md"),
    run: Run::Row(run),
};

fn run(window: &Window<'_>, known: &Known<'_>) -> Vec<Remark> {
    let Some(reading) = window.row() else { return Vec::new() };
    let Some(said) = reading.said() else { return Vec::new() };
    let renditions: Vec<&Cell> =
        reading.cells.iter().flatten().filter(|cell| cell.column != said.column && cell.speaks()).collect();
    let mut remarks: Vec<Remark> = Vec::new();
    for place in places(window, said, known) {
        remarks.extend(renditions.iter().filter_map(|rendition| misread_term(said, &place, rendition, known)));
    }
    if said.lang.same_base(Lang::KO) {
        for homograph in HOMOGRAPHS.iter().filter(|homograph| said.said.contains(homograph.word)) {
            let told =
                |remark: &Remark| said.text.get(remark.source.clone().unwrap_or_default()) == Some(homograph.word);
            if !remarks.iter().any(told) {
                remarks.extend(misread(homograph, window, said, &renditions));
            }
        }
    }
    remarks
}

/// A place of several terms, of which one is meant.
struct Decided {
    span: Range<usize>,
    meant: Vec<TermId>,
    others: Vec<TermId>,
}

/// Where the words near by decide between the terms; those of the row before too, where its own do not.
fn places(window: &Window<'_>, said: &Cell, known: &Known<'_>) -> Vec<Decided> {
    // Words of one syllable are in too many phrases for the words near by to decide.
    let several = |hits: &[Hit]| hits.len() > 1 && hits.iter().all(|hit| hit.matched.chars().count() > 1);
    let open = |hits: &[Hit]| several(hits) && hits.iter().all(|hit| hit.uncertain);
    let same = |one: &Hit, other: &Hit| one.span == other.span;
    let own = said.hits(known);
    let mut decided: Vec<Decided> = own.chunk_by(same).filter(|hits| several(hits)).filter_map(decide).collect();
    let open: Vec<&Range<usize>> =
        own.chunk_by(same).filter(|hits| open(hits)).filter_map(|hits| hits.first()).map(|hit| &hit.span).collect();
    let before = window.before().next().and_then(|row| row.cell(said.column)).filter(|_| !open.is_empty());
    if let Some(before) = before {
        let text = format!("{}\n{}", before.said, said.said);
        let shift = before.said.len() + 1;
        let hits = known.glossary.find(&text, said.lang);
        let late = hits.chunk_by(same).filter(|hits| several(hits)).filter_map(decide);
        let late = late.filter_map(|place| {
            let span = place.span.start.checked_sub(shift)?..place.span.end.checked_sub(shift)?;
            open.contains(&&span).then_some(Decided { span, ..place })
        });
        decided.extend(late);
    }
    decided
}

fn decide(hits: &[Hit]) -> Option<Decided> {
    let ids = |uncertain: bool| hits.iter().filter(|hit| hit.uncertain == uncertain).map(|hit| hit.term).collect();
    let (meant, others): (Vec<TermId>, Vec<TermId>) = (ids(false), ids(true));
    let span = hits.first()?.span.clone();
    (!meant.is_empty() && !others.is_empty()).then_some(Decided { span, meant, others })
}

/// The rendition has the term that is not meant and does not say the one that is.
fn misread_term(said: &Cell, place: &Decided, rendition: &Cell, known: &Known<'_>) -> Option<Remark> {
    let hit = rendition.hits(known).iter().find(|hit| place.others.contains(&hit.term))?;
    let held = rendition.held(known);
    let says = |id: &TermId| held.says(*id, known.glossary);
    let term = known.glossary.terms().get(*place.meant.first()?)?;
    let meant = term.preferred(rendition.lang)?;
    let word = said.at(&place.span);
    let message = format!("“{word}” means “{meant}” here, not “{}”", hit.matched);
    let remark = Remark::new(message).in_column(rendition.column).about(place.span.clone()).at(hit.span.clone());
    (!place.meant.iter().any(says)).then_some(remark)
}

/// The phrases of the table decide, or two renditions read the word in two ways.
fn misread(homograph: &Homograph, window: &Window<'_>, said: &Cell, renditions: &[&Cell]) -> Vec<Remark> {
    let before = window.before().next().and_then(|row| row.cell(said.column));
    let decided = |cell: &Cell| {
        let mut meant = homograph.meanings.iter().filter(|meaning| meaning.is_said(&cell.said));
        meant.next().filter(|_| meant.next().is_none())
    };
    let Some(start) = said.said.find(homograph.word) else { return Vec::new() };
    let span = start..start + homograph.word.len();
    let asked = |cell: &&Cell| cell.said.contains(homograph.word);
    let meant = decided(said).or_else(|| before.filter(asked).and_then(decided));
    let read: Vec<(&Cell, Vec<Read>)> = renditions.iter().map(|cell| (*cell, homograph.read(cell))).collect();
    match meant {
        Some(meant) => read
            .iter()
            .filter_map(|(cell, read)| {
                let right = read.iter().any(|(meaning, _)| std::ptr::eq(*meaning, meant));
                let (wrong, at) = read.iter().find(|_| !right)?;
                let message = format!("“{}” is {} here, not {}", homograph.word, meant.gloss, wrong.gloss);
                Some(Remark::new(message).in_column(cell.column).about(span.clone()).at(at.clone()))
            })
            .collect(),
        None => disagreement(homograph, &span, &read).into_iter().collect(),
    }
}

/// Each of two renditions holds words of one meaning only, and not the same.
fn disagreement(homograph: &Homograph, span: &Range<usize>, read: &[(&Cell, Vec<Read>)]) -> Option<Remark> {
    let mut sure = read.iter().filter_map(|(cell, read)| Some((cell, read.first().filter(|_| read.len() == 1)?)));
    let (first, (one, at)) = sure.next()?;
    let (cell, (other, place)) = sure.find(|(_, (other, _))| !std::ptr::eq(*other, *one))?;
    let message = format!(
        "“{}” is {} here (“{}”), and {} in {} (“{}”): ask which was meant",
        homograph.word,
        other.gloss,
        cell.at(place),
        one.gloss,
        first.lang.language().name,
        first.at(at)
    );
    Some(Remark::new(message).in_column(cell.column).about(span.clone()).at(place.clone()))
}

/// A meaning in which a rendition takes a word, and the word that tells it.
type Read = (&'static Meaning, Range<usize>);

impl Homograph {
    /// The meanings in which a rendition takes the word, each with the first word that tells it.
    fn read(&self, cell: &Cell) -> Vec<Read> {
        let Some(column) = [Lang::UK, Lang::EN, Lang::RU].iter().position(|lang| lang.same_base(cell.lang)) else {
            return Vec::new();
        };
        let told = |meaning: &'static Meaning| {
            let stems = meaning.stems.get(column)?;
            words(&cell.said).find(|(_, word)| stems.iter().any(|stem| is_of(word, stem))).map(|(at, _)| (meaning, at))
        };
        self.meanings.iter().filter_map(told).collect()
    }
}

impl Meaning {
    /// One of its phrases begins a word of the text.
    fn is_said(&self, text: &str) -> bool {
        let begins = |at: usize| !text.get(..at).is_some_and(|before| before.ends_with(is_hangul_syllable));
        self.said.iter().any(|phrase| text.match_indices(phrase).any(|(at, _)| begins(at)))
    }
}

/// The word begins so; it is the whole word, where the stem has a dot behind it.
fn is_of(word: &str, stem: &str) -> bool {
    stem.strip_suffix('.').map_or_else(|| word.starts_with(stem), |whole| word == whole)
}

/// The words of a text in small letters, with their places.
fn words(text: &str) -> impl Iterator<Item = (Range<usize>, String)> {
    let mut from = 0;
    text.split_inclusive(|c: char| !is_letter(c)).map(move |piece| {
        let word = piece.trim_end_matches(|c: char| !is_letter(c));
        let at = from..from + word.len();
        from += piece.len();
        (at, word.to_lowercase())
    })
}

#[cfg(test)]
mod tests {
    use crate::checks::{Choice, compare};
    use crate::glossary::shipped;
    use crate::lang::Lang;

    fn found(original: (Lang, &str), rendition: (Lang, &str)) -> usize {
        compare(original, rendition, &Choice::of(&["homograph"]).unwrap(), &shipped()).len()
    }

    #[test]
    fn a_word_read_in_the_wrong_meaning_is_found() {
        for (original, rendition) in [
            ("저는 전사입니다.", (Lang::UK, "Я загинув.")),
            ("동무는 거기서 전사했습니다.", (Lang::EN, "My comrade is a private.")),
            ("원수를 갚겠습니다.", (Lang::RU, "Я отдам долг маршалу.")),
            ("신문을 받았습니다.", (Lang::UK, "Мені дали газету.")),
            ("로동신문을 읽었습니다.", (Lang::EN, "I read the interrogation.")),
            ("조서에 수표했습니다.", (Lang::RU, "Я выписал чек.")),
        ] {
            assert_eq!(found((Lang::KO, original), rendition), 1, "{original} {rendition:?}");
        }
    }

    #[test]
    fn a_word_read_as_it_is_meant_is_left_alone() {
        for (original, rendition) in [
            ("저는 전사입니다.", (Lang::UK, "Я рядовий.")),
            ("동무는 거기서 전사했습니다.", (Lang::EN, "My comrade was killed there.")),
            ("원수를 갚겠습니다.", (Lang::RU, "Я отомщу врагу.")),
            ("신문을 받았습니다.", (Lang::UK, "Мене допитували.")),
            ("조서에 수표했습니다.", (Lang::RU, "Я подписал протокол.")),
            ("원수를 보았습니다.", (Lang::UK, "Я бачив маршала.")),
        ] {
            assert_eq!(found((Lang::KO, original), rendition), 0, "{original} {rendition:?}");
        }
    }
}
