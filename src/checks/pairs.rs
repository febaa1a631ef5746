//! The pairs of a table: what was said, and what renders it.

use std::borrow::Cow;
use std::iter;
use std::ops::Range;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::lang::{self, Lang, Role};
use crate::model::{Origin, Row, Table};

/// An original and its rendition. One of them may be missing.
pub(super) struct Pair<'a> {
    pub row: &'a Row,
    pub original: Option<Cell<'a>>,
    pub rendition: Option<Cell<'a>>,
}

/// A cell as the checks read it.
pub(super) struct Cell<'a> {
    /// With the norm in which the row was said.
    pub lang: Lang,
    /// The text in NFC: Hangul from macOS files is decomposed.
    pub text: Cow<'a, str>,
    /// The text as it stands in the table.
    written: &'a str,
    /// The text with blanks in the place of editorial marks, so that every word stands where it stood.
    pub said: String,
}

impl<'a> Pair<'a> {
    /// Both cells, where there are both.
    pub fn whole(&self) -> Option<(&Cell<'a>, &Cell<'a>)> {
        self.original.as_ref().zip(self.rendition.as_ref())
    }
}

impl Cell<'_> {
    /// A place in the text as it stands in the table, in Unicode scalar values.
    pub fn characters(&self, span: &Range<usize>) -> Range<usize> {
        self.characters_before(span.start)..self.characters_before(span.end)
    }

    /// Composed or not, a text has the same decomposed characters: they are counted on both sides.
    fn characters_before(&self, end: usize) -> usize {
        let wanted = self.text.get(..end).map_or(0, |before| before.nfd().count());
        let reached = self.written.chars().scan(0, |sum, c| {
            let before = *sum;
            *sum += iter::once(c).nfd().count();
            Some(before)
        });
        reached.take_while(|before| *before < wanted).count()
    }
}

/// The pairs of all rows, in order.
pub(super) fn pairs(table: &Table) -> Vec<Pair<'_>> {
    let relay = is_relay(table);
    let pairs = table.rows.iter().flat_map(|row| if relay { relayed(table, row) } else { versions(table, row) });
    pairs.collect()
}

/// An interpreter rendered some of it; or spoke in it, though no row holds two languages.
fn is_relay(table: &Table) -> bool {
    let mut cells = table.rows.iter().flat_map(|row| row.cells.iter().flatten());
    let columns = || 0..table.langs.len();
    let unpaired = |row: &Row| columns().filter(|column| is_by_person(row, *column)).count() < 2;
    let interpreted = || table.rows.iter().any(|row| row.role == Some(Role::Interpreter));
    let several = || columns().filter(|column| is_version(table, *column)).count() > 1;
    cells.any(|cell| cell.origin == Origin::Rendition) || interpreted() && several() && table.rows.iter().all(unpaired)
}

/// A row of a recording: the original, and a rendition in any other language.
fn relayed<'a>(table: &Table, row: &'a Row) -> Vec<Pair<'a>> {
    let original = original(table, row);
    let others = (0..table.langs.len()).filter(|column| Some(*column) != original);
    let mut renditions: Vec<Cell<'_>> = others.filter_map(|column| cell(table, row, column)).collect();
    let said = || original.and_then(|column| cell(table, row, column));
    match (said(), renditions.is_empty(), row.role) {
        (None, true, _) | (_, true, Some(Role::Preamble)) => Vec::new(),
        (said, true, Some(Role::Interpreter)) => vec![Pair { row, original: None, rendition: said }],
        (said, true, _) => vec![Pair { row, original: said, rendition: None }],
        (_, false, _) => {
            renditions.drain(..).map(|rendition| Pair { row, original: said(), rendition: Some(rendition) }).collect()
        }
    }
}

/// A row of versions: every other version renders the original's.
fn versions<'a>(table: &Table, row: &'a Row) -> Vec<Pair<'a>> {
    let original = original(table, row);
    let others = (0..table.langs.len()).filter(|column| Some(*column) != original && is_version(table, *column));
    let pair = |column| Pair {
        row,
        original: original.and_then(|column| cell(table, row, column)),
        rendition: cell(table, row, column),
    };
    let stands = |pair: &Pair<'_>| match (&pair.original, &pair.rendition) {
        (None, None) => false,
        (Some(_), Some(_)) => true,
        _ => row.role != Some(Role::Preamble),
    };
    others.map(pair).filter(stands).collect()
}

/// A person wrote or said some of the column.
fn is_version(table: &Table, column: usize) -> bool {
    table.rows.iter().any(|row| is_by_person(row, column))
}

fn is_by_person(row: &Row, column: usize) -> bool {
    row.cells.get(column).and_then(Option::as_ref).is_some_and(|cell| cell.origin.is_by_person())
}

/// The column in which a row was said; where that is not known or no column, the first with a text.
fn original(table: &Table, row: &Row) -> Option<usize> {
    let first = || (0..table.langs.len()).find(|column| cell(table, row, *column).is_some());
    row.original.and_then(|lang| table.column(lang)).or_else(first)
}

/// A cell that holds words of a person: what a program put there renders nothing.
fn cell<'a>(table: &Table, row: &'a Row, column: usize) -> Option<Cell<'a>> {
    let written = row.text(column).filter(|_| is_by_person(row, column))?;
    let lang = row.in_norm(*table.langs.get(column)?);
    let text = composed(written);
    let said = without_marks(&text);
    said.chars().any(char::is_alphanumeric).then_some(Cell { lang, text, written, said })
}

fn composed(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

/// The text with blanks in the place of its editorial marks.
fn without_marks(text: &str) -> String {
    let mut said = text.to_owned();
    for (mark, _) in lang::marks(text) {
        said.replace_range(mark.clone(), &" ".repeat(mark.len()));
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::tests::{found, table};
    use crate::model;

    #[test]
    fn what_is_not_rendered_and_what_was_not_said_are_found() {
        let said = ((Lang::UK, "Добре."), (Lang::KO, "좋습니다."));
        let checks = |table: &Table| -> Vec<(&str, String)> {
            let departures = crate::checks::audit(table, &crate::glossary::Glossary::default());
            departures.into_iter().map(|d| (d.finding.check, d.finding.row)).collect()
        };
        let missing =
            table(&[said, ((Lang::UK, "Зробимо перерву."), (Lang::KO, "")), ((Lang::UK, "…"), (Lang::KO, ""))]);
        assert_eq!(checks(&missing), [("omission", "2".to_owned())], "a pause needs no rendition");
        let mut alone = table(&[said, ((Lang::KO, "쉬겠습니다."), (Lang::UK, ""))]);
        alone.rows[1].role = Some(Role::Interpreter);
        assert_eq!(checks(&alone), [("addition", "2".to_owned())]);
        let mut header = table(&[said, ((Lang::UK, "Протокол"), (Lang::KO, ""))]);
        header.rows[1].role = Some(Role::Preamble);
        assert_eq!(checks(&header), []);
    }

    #[test]
    fn an_interpreter_makes_a_recording_even_where_nothing_was_paired() {
        let mut table = table(&[((Lang::UK, "Добре."), (Lang::KO, "")), ((Lang::KO, "쉬겠습니다."), (Lang::UK, ""))]);
        table.rows[1].role = Some(Role::Interpreter);
        let found = |table: &Table| -> Vec<&str> {
            let departures = crate::checks::audit(table, &crate::glossary::Glossary::default());
            departures.iter().map(|departure| departure.finding.check).collect()
        };
        assert_eq!(found(&table), ["omission", "addition"]);
        table.rows[0].cells[0] = Some(model::Cell { text: "좋습니다.".into(), origin: Origin::Transcript });
        assert_eq!(found(&table), ["omission"], "two versions of one recording: each holds all that was said");
        table.rows.remove(0);
        assert_eq!(found(&table), [""; 0], "one version alone renders nothing");
    }

    #[test]
    fn every_other_version_is_compared_with_the_original() {
        let mut table =
            table(&[((Lang::UK, "Так."), (Lang::EN, "Yes.")), ((Lang::UK, "Їх було 20."), (Lang::EN, "20."))]);
        for cell in table.rows.iter_mut().flat_map(|row| row.cells.iter_mut().flatten()) {
            cell.origin = Origin::Transcript;
        }
        table.rows[1].cells[0] = Some(model::Cell { text: "30명입니다.".into(), origin: Origin::Transcript });
        let departures = crate::checks::audit(&table, &crate::glossary::Glossary::default());
        let found: Vec<_> = departures.iter().map(|d| (d.finding.check, d.finding.row.as_str(), d.rendition)).collect();
        assert_eq!(found, [("omission", "1", None), ("number", "2", Some(Lang::KO))]);
    }

    #[test]
    fn where_the_original_is_not_known_the_first_version_with_a_text_is_it() {
        let mut table = table(&[
            ((Lang::KO, "서른명입니다."), (Lang::UK, "Тридцять.")),
            ((Lang::UK, "Їх було 20."), (Lang::EN, "There were 30.")),
        ]);
        table.rows[0].cells[2] = Some(model::Cell { text: "Thirty.".into(), origin: Origin::Transcript });
        table.langs.pop();
        for original in [None, Some(Lang::RU)] {
            for row in &mut table.rows {
                row.original = original;
                row.cells.truncate(3);
                row.cells.iter_mut().flatten().for_each(|cell| cell.origin = Origin::Transcript);
            }
            let departures = crate::checks::audit(&table, &crate::glossary::Glossary::default());
            let found: Vec<_> = departures.iter().map(|d| (d.finding.check, d.original, d.rendition)).collect();
            let number = ("number", Some(Lang::UK), Some(Lang::EN));
            assert_eq!(found, [("omission", Some(Lang::UK), None), number], "{original:?}");
        }
    }

    #[test]
    fn what_a_program_wrote_renders_nothing() {
        let said = ((Lang::UK, "Добре."), (Lang::KO, "좋습니다."));
        for origin in [Origin::Phrasebook, Origin::Memory(100), Origin::Machine("deepl".into())] {
            let mut table = table(&[said, said]);
            table.rows[1].cells[0] = Some(model::Cell { text: "좋습니다.".into(), origin });
            let departures = crate::checks::audit(&table, &crate::glossary::Glossary::default());
            let found: Vec<_> = departures.iter().map(|d| (d.finding.check, d.finding.row.as_str())).collect();
            assert_eq!(found, [("omission", "2")]);
        }
    }

    #[test]
    fn decomposed_text_is_read_as_composed_text() {
        let decomposed: String = "제 이름은 리철수입니다. 우리는 안 갔습니다.".nfd().collect();
        let table = table(&[((Lang::KO, &decomposed), (Lang::EN, "My name is Ri Chol Su. We went."))]);
        let [departure] = crate::checks::audit(&table, &crate::glossary::shipped()).try_into().unwrap();
        assert_eq!(departure.finding.check, "negation");
        let span = departure.finding.span;
        let found: String = decomposed.chars().skip(span.start).take(span.len()).nfc().collect();
        assert_eq!(found, "안");
    }

    #[test]
    fn editorial_marks_are_no_words() {
        assert_eq!(found((Lang::KO, "[알아들을 수 없음] 예."), (Lang::UK, "[нерозбірливо] Так.")), [""; 0]);
    }
}
