//! Chains of invented backends over small tables.

use super::*;
use crate::backends::Reply;

/// Answers with the language of the source and the text; damages what it is told to.
struct Fake {
    damaged: bool,
}

impl Backend for Fake {
    fn name(&self) -> &str {
        PHRASEBOOK
    }

    fn translate(&self, batch: &Batch<'_>) -> Result<Vec<Reply>, BackendError> {
        let id = |item: &Item<'_>| if self.damaged { item.id + 1000 } else { item.id };
        let reply = |item: &Item<'_>| Reply {
            id: id(item),
            text: format!("{} {}", batch.source, item.text),
            origin: Origin::Phrasebook,
            remarks: Vec::new(),
            confidence: None,
        };
        Ok(batch.items.iter().filter(|item| item.text != "?").map(reply).collect())
    }
}

type Texts<'a> = (Option<&'a str>, Option<&'a str>, Option<Lang>);

/// A row a triple: Korean, Ukrainian, the original.
fn table(rows: &[Texts<'_>]) -> Table {
    let cell = |text: &str| Cell { text: text.into(), origin: Origin::Transcript };
    let row = |(number, (ko, uk, original)): (usize, &Texts<'_>)| Row {
        id: (number + 1).to_string(),
        original: *original,
        cells: vec![ko.map(cell), uk.map(cell), None],
        ..Row::default()
    };
    Table { langs: vec![Lang::KO, Lang::UK, Lang::EN], rows: rows.iter().enumerate().map(row).collect() }
}

fn filled(table: &mut Table, to: &[Lang], damaged: bool) -> Filled {
    fill(table, to, &[Box::new(Fake { damaged })], &Glossary::default()).unwrap()
}

#[test]
fn the_original_is_translated_with_its_norm() {
    let north = Lang::KO.in_region("KP");
    let mut table = table(&[(Some("네"), Some("Так"), north)]);
    filled(&mut table, &[Lang::EN], false);
    assert_eq!(table.rows[0].text(2), Some("ko-KP 네"));
}

#[test]
fn answers_that_differ_leave_a_row_without_original_open() {
    let mut table = table(&[(Some("네"), Some("Так"), None), (Some("네"), None, None)]);
    let filled = filled(&mut table, &[Lang::EN], false);
    assert_eq!((table.rows[0].text(2), table.rows[1].text(2)), (None, Some("ko 네")));
    assert_eq!(filled.open.iter().map(|open| open.row.as_str()).collect::<Vec<_>>(), ["1"]);
    assert_eq!(filled.by_backend, [(Lang::EN, PHRASEBOOK.to_owned(), 1)]);
}

#[test]
fn what_stands_in_a_cell_is_never_replaced() {
    let mut table = table(&[(Some("네"), Some("Так"), None)]);
    table.rows[0].cells[2] = Some(Cell { text: String::new(), origin: Origin::Phrasebook });
    let before = table.clone();
    let filled = filled(&mut table, &[Lang::KO, Lang::UK, Lang::EN], false);
    assert_eq!(table, before, "a cell that a person emptied stays empty");
    assert_eq!(filled.open.len(), 1, "and is listed");
}

#[test]
fn what_a_person_wrote_into_a_failed_cell_stays() {
    let mut table = table(&[(Some("네"), None, None)]);
    table.rows[0].cells[2] = Some(Cell { text: "Yes.".into(), origin: Origin::Failed("refused".into()) });
    let before = table.clone();
    let filled = filled(&mut table, &[Lang::EN], false);
    assert_eq!((table, filled.open), (before, vec![]));
}

#[test]
fn a_phrase_that_is_not_the_books_is_told_and_left() {
    let mut table = table(&[(Some("네"), None, None), (Some("네"), None, None)]);
    table.rows[0].cells[2] = Some(Cell { text: "Yes, I do.".into(), origin: Origin::Phrasebook });
    table.rows[1].cells[2] = Some(Cell { text: "ko 네".into(), origin: Origin::Phrasebook });
    let before = table.rows[0].cells.clone();
    let filled = filled(&mut table, &[Lang::EN], false);
    assert_eq!(filled.changed, [("1".to_owned(), Lang::EN)]);
    assert_eq!((table.rows[0].cells.clone(), table.rows[1].findings.as_str()), (before, ""));
    assert_eq!(table.rows[0].findings, "en: not what the phrasebook says");
}

/// A service that refuses what holds a secret and says which language it was asked from.
struct Refusing;

impl Backend for Refusing {
    fn name(&self) -> &str {
        "service"
    }

    fn sources(&self) -> Sources {
        Sources::Best
    }

    fn translate(&self, batch: &Batch<'_>) -> Result<Vec<Reply>, BackendError> {
        let reply = |item: &Item<'_>| match item.text.contains("secret") {
            true => Reply {
                id: item.id,
                text: String::new(),
                origin: Origin::Failed("refused".into()),
                remarks: Vec::new(),
                confidence: None,
            },
            false => Reply {
                id: item.id,
                text: format!("{} {}", batch.source, item.text),
                origin: Origin::through("service", Lang::RU),
                remarks: vec!["look".into()],
                confidence: Some(0.5),
            },
        };
        Ok(batch.items.iter().map(reply).collect())
    }
}

#[test]
fn a_service_is_asked_from_one_language_and_its_remarks_are_findings() {
    let mut table = table(&[(Some("네"), Some("Так"), Some(Lang::UK)), (Some("네"), Some("Так"), None)]);
    let filled = fill(&mut table, &[Lang::EN], &[Box::new(Refusing)], &Glossary::default()).unwrap();
    assert_eq!((table.rows[0].text(2), table.rows[1].text(2)), (Some("uk Так"), Some("ko 네")));
    assert_eq!(table.rows[0].findings, "en: look");
    assert_eq!(filled.by_backend, [(Lang::EN, "service".to_owned(), 2)]);
    assert_eq!(filled.through, [(Lang::RU, 2)], "cells that came through another language are counted");
}

#[test]
fn a_row_is_as_sure_as_the_least_sure_of_its_cells() {
    let rows = [(Some("네"), None, None); 3].into_iter().chain([(Some("secret"), None, None)]).collect::<Vec<_>>();
    let mut table = table(&rows);
    let before = [None, Some(0.9), Some(0.2), Some(0.9)];
    table.rows.iter_mut().zip(before).for_each(|(row, confidence)| row.confidence = confidence);
    fill(&mut table, &[Lang::EN], &[Box::new(Refusing)], &Glossary::default()).unwrap();
    let after: Vec<_> = table.rows.iter().map(|row| row.confidence).collect();
    assert_eq!(after, [Some(0.5), Some(0.5), Some(0.2), Some(0.9)], "a cell that stayed open says nothing");
}

#[test]
fn what_a_service_refuses_goes_to_the_next_and_else_says_why_it_is_open() {
    let rows = [(Some("secret"), None, None), (Some("?secret"), None, None)];
    let chain: [Box<dyn Backend>; 2] = [Box::new(Refusing), Box::new(Fake { damaged: false })];
    let mut filled_by_next = table(&rows);
    fill(&mut filled_by_next, &[Lang::EN], &chain, &Glossary::default()).unwrap();
    assert_eq!(filled_by_next.rows[0].text(2), Some("ko secret"));
    let mut refused = table(&rows);
    let filled = fill(&mut refused, &[Lang::EN], &chain[..1], &Glossary::default()).unwrap();
    let origin = |row: usize| refused.rows[row].cells[2].as_ref().map(|cell| cell.origin.to_string());
    assert_eq!((origin(0), origin(1)), (Some("failed refused".into()), Some("failed refused".into())));
    assert_eq!(filled.open[0].why.as_deref(), Some("refused"));
    assert_eq!(filled.by_backend, [(Lang::EN, "service".to_owned(), 0)]);
}

#[test]
fn replies_with_ids_that_were_not_asked_for_are_not_used() {
    let mut table = table(&[(Some("네"), None, None)]);
    let filled = filled(&mut table, &[Lang::EN], true);
    assert_eq!((table.rows[0].text(2), filled.open.len()), (None, 1));
}
