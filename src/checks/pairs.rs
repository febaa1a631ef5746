//! The pairs of a row: what was said, and what renders it.

use crate::checks::reading::{Cell, Reading};
use crate::checks::shape::Shape;
use crate::lang::{Lang, Role};

/// What was said and a cell that renders it, or should. One of the two may be missing.
pub(super) struct Pair<'r> {
    /// The row.
    pub reading: &'r Reading,
    /// The column that renders; `None` where an interpreter left it out, which could have been in any language.
    pub column: Option<usize>,
    /// The language of that column, with the norm in which the row was said; else the original's.
    pub lang: Lang,
    /// The cell in which the row was said, if it has a text.
    pub original: Option<&'r Cell>,
    /// The cell that renders it, if it has a text.
    pub rendition: Option<&'r Cell>,
    /// What is missing was to come from a program.
    pub by_program: bool,
}

impl<'r> Pair<'r> {
    /// Both cells, where both hold words.
    pub fn whole(&self) -> Option<(&'r Cell, &'r Cell)> {
        self.texts().filter(|(original, rendition)| original.speaks() && rendition.speaks())
    }

    /// Both cells, where there are both; they may be editorial marks and nothing else.
    pub fn texts(&self) -> Option<(&'r Cell, &'r Cell)> {
        self.original.zip(self.rendition)
    }

    /// The words that nothing renders.
    pub fn unrendered(&self) -> Option<&'r Cell> {
        let renders = self.rendition.is_some_and(Cell::speaks);
        self.original.filter(|original| original.speaks() && !renders)
    }

    /// The words that render nothing.
    pub fn unsaid(&self) -> Option<&'r Cell> {
        let said = self.original.is_some_and(Cell::speaks);
        self.rendition.filter(|rendition| rendition.speaks() && !said)
    }
}

/// The pairs of a row.
///
/// A recording with an interpreter holds one rendition of each utterance, in whatever language. In a table of versions every
/// column that a person wrote renders the original's. What a program filled renders it in both.
pub(super) fn pairs<'r>(reading: &'r Reading, shape: &Shape) -> Vec<Pair<'r>> {
    let relay = shape.is_relay();
    let interpreted = relay && reading.row.role == Some(Role::Interpreter);
    let said = reading.said();
    let others = || (0..reading.cells.len()).filter(|column| Some(*column) != reading.original);
    let mut pairs: Vec<Pair<'r>> = Vec::new();
    for column in others() {
        let rendition = reading.cell(column);
        let wanted = shape.is_filled(column) || !relay && shape.is_version(column);
        if rendition.is_some() || wanted {
            let lang = rendition.map_or_else(|| shape.lang(column), |cell| cell.lang);
            let original = reading.original.and_then(|column| reading.cell(column));
            let by_program = shape.is_filled(column);
            pairs.push(Pair { reading, column: Some(column), lang, original, rendition, by_program });
        }
    }
    let rendered = others().filter_map(|column| reading.cell(column)).any(|cell| cell.origin.is_by_person());
    match said.filter(|_| relay && !rendered) {
        Some(said) if interpreted => pairs.push(Pair::alone(reading, None, Some(said))),
        Some(said) => pairs.push(Pair::alone(reading, Some(said), None)),
        None => {}
    }
    let preamble = reading.row.role == Some(Role::Preamble);
    let stands =
        |pair: &Pair<'_>| pair.texts().is_some() || !preamble && (pair.original.is_some() || pair.rendition.is_some());
    pairs.retain(stands);
    pairs
}

impl<'r> Pair<'r> {
    /// An utterance of a recording that has no counterpart.
    fn alone(reading: &'r Reading, original: Option<&'r Cell>, rendition: Option<&'r Cell>) -> Pair<'r> {
        let lang = original.or(rendition).map_or(Lang::KO, |cell| cell.lang);
        Pair { reading, column: None, lang, original, rendition, by_program: false }
    }
}
#[cfg(test)]
mod tests {
    use super::*;
    use unicode_normalization::UnicodeNormalization;

    use crate::checks::tests::{found, table};
    use crate::model::{self, Origin, Table};

    #[test]
    fn what_is_not_rendered_and_what_was_not_said_are_found() {
        let said = ((Lang::UK, "Добре."), (Lang::KO, "좋습니다."));
        let checks = |table: &Table| -> Vec<(&str, String)> {
            let findings = crate::checks::audit(table, &crate::glossary::Glossary::default());
            findings.into_iter().map(|found| (found.check, found.row)).collect()
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
            let findings = crate::checks::audit(table, &crate::glossary::Glossary::default());
            findings.iter().map(|found| found.check).collect()
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
        let findings = crate::checks::audit(&table, &crate::glossary::Glossary::default());
        let found: Vec<_> = findings.iter().map(|found| (found.check, found.row.as_str(), found.lang)).collect();
        assert_eq!(found, [("omission", "1", Lang::KO), ("number", "2", Lang::KO)]);
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
            let findings = crate::checks::audit(&table, &crate::glossary::Glossary::default());
            let found: Vec<_> = findings.iter().map(|found| (found.check, found.lang)).collect();
            assert_eq!(found, [("omission", Lang::KO), ("number", Lang::EN)], "{original:?}");
        }
    }

    #[test]
    fn what_a_program_wrote_renders_nothing() {
        let said = ((Lang::UK, "Добре."), (Lang::KO, "좋습니다."));
        for origin in [Origin::Phrasebook, Origin::Memory(100), Origin::Machine("deepl".into())] {
            let mut table = table(&[said, said]);
            table.rows[1].cells[0] = Some(model::Cell { text: "좋습니다.".into(), origin });
            let findings = crate::checks::audit(&table, &crate::glossary::Glossary::default());
            let found: Vec<_> = findings.iter().map(|found| (found.check, found.row.as_str())).collect();
            assert_eq!(found, [("omission", "2")]);
        }
    }

    #[test]
    fn decomposed_text_is_read_as_composed_text() {
        let decomposed: String = "제 이름은 리철수입니다. 우리는 안 갔습니다.".nfd().collect();
        let table = table(&[((Lang::KO, &decomposed), (Lang::EN, "My name is Ri Chol Su. We went."))]);
        let [found] = crate::checks::audit(&table, &crate::glossary::shipped()).try_into().unwrap();
        assert_eq!(found.check, "negation");
        let (_, span) = found.source.unwrap();
        let found: String = decomposed.chars().skip(span.start).take(span.len()).nfc().collect();
        assert_eq!(found, "안");
    }

    #[test]
    fn editorial_marks_are_no_words() {
        assert_eq!(found((Lang::KO, "[알아들을 수 없음] 예."), (Lang::UK, "[нерозбірливо] Так.")), [""; 0]);
    }
}
