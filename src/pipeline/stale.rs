//! Translations of a service that were made from other words than the row says now: a person mended what was said, and the
//! translation still says the old.

use crate::backends::{Backend, BackendError};
use crate::lang::Lang;
use crate::model::{Row, Table};
use crate::pipeline::fill::{find, is_source};

/// Finds them in a column, and writes it into the findings of their rows. The cells stay as they are.
pub fn stale(
    table: &mut Table,
    column: usize,
    backends: &[Box<dyn Backend + '_>],
) -> Result<Vec<(String, Lang)>, BackendError> {
    let lang = table.langs[column];
    let finding = format!("{lang}: made from other words than the row says now");
    let mut found = Vec::new();
    for row in &mut table.rows {
        if is_stale(row, column, backends)? {
            found.push((row.id.clone(), lang));
            find(row, &finding);
        }
    }
    Ok(found)
}

fn is_stale(row: &Row, column: usize, backends: &[Box<dyn Backend + '_>]) -> Result<bool, BackendError> {
    let Some((name, _)) = row.cells[column].as_ref().and_then(|cell| cell.origin.backend()) else { return Ok(false) };
    let Some(backend) = backends.iter().find(|backend| backend.name() == name) else { return Ok(false) };
    let Some(translation) = row.text(column) else { return Ok(false) };
    let sources = (0..row.cells.len()).filter(|from| *from != column && is_source(row, *from));
    let texts: Vec<&str> = sources.filter_map(|from| row.text(from)).collect();
    backend.is_of_another(translation, &texts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backends::{Batch, Reply};
    use crate::model::{Cell, Origin};

    /// Remembers one translation: of «Тепло.».
    struct Service;

    impl Backend for Service {
        fn name(&self) -> &str {
            "service"
        }

        fn translate(&self, _batch: &Batch<'_>) -> Result<Vec<Reply>, BackendError> {
            Ok(Vec::new())
        }

        fn is_of_another(&self, translation: &str, texts: &[&str]) -> Result<bool, BackendError> {
            Ok(translation == "It was warm." && !texts.contains(&"Тепло."))
        }
    }

    fn finding(said: &str, translation: &str, origin: Origin) -> String {
        let cell = |text: &str, origin| Some(Cell { text: text.to_owned(), origin });
        let cells = vec![cell(said, Origin::Transcript), cell(translation, origin)];
        let row = Row { id: "1".to_owned(), cells: cells.clone(), ..Row::default() };
        let mut table = Table { langs: vec![Lang::UK, Lang::EN], rows: vec![row] };
        let found = stale(&mut table, 1, &[Box::new(Service)]).unwrap();
        assert_eq!(found.len(), usize::from(!table.rows[0].findings.is_empty()));
        assert_eq!(table.rows[0].cells, cells, "the cells stay");
        table.rows[0].findings.clone()
    }

    #[test]
    fn a_translation_of_other_words_is_told_and_left() {
        let service = || Origin::Machine("service".to_owned());
        assert_eq!(finding("Холодно.", "It was warm.", service()), "en: made from other words than the row says now");
        let through = Origin::through("service", Lang::KO);
        assert_eq!(finding("Холодно.", "It was warm.", through), "en: made from other words than the row says now");
        assert_eq!(finding("Тепло.", "It was warm.", service()), "");
        assert_eq!(finding("Холодно.", "It was cold.", service()), "", "nothing is known of it");
        assert_eq!(finding("Холодно.", "It was warm.", Origin::Person("К-2".to_owned())), "", "a person wrote it");
        assert_eq!(finding("Холодно.", "It was warm.", Origin::Machine("other".to_owned())), "");
    }
}
