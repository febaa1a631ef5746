//! What a table is like as a whole, which is known before its rows are checked.

use crate::lang::{Lang, Role};
use crate::model::{Origin, Row, Table};

/// Who filled the columns of a table, and whether it is a recording with an interpreter.
///
/// A table is read twice: once for this, once for the checks.
#[derive(Debug, Clone, Default)]
pub struct Shape {
    /// The columns.
    pub(super) langs: Vec<Lang>,
    columns: Vec<Column>,
    rendered: bool,
    interpreted: bool,
    /// A row holds texts of persons in two columns.
    paired: bool,
}

#[derive(Debug, Clone, Copy, Default)]
struct Column {
    /// A person wrote or said some of it.
    by_person: bool,
    /// A program filled some of it, or tried to.
    by_program: bool,
}

impl Shape {
    /// Of a table with these columns and no rows yet.
    pub fn new(langs: &[Lang]) -> Shape {
        Shape { langs: langs.to_vec(), columns: vec![Column::default(); langs.len()], ..Shape::default() }
    }

    /// Of a whole table.
    pub fn of(table: &Table) -> Shape {
        let mut shape = Shape::new(&table.langs);
        table.rows.iter().for_each(|row| shape.see(row));
        shape
    }

    /// Takes a row in.
    pub fn see(&mut self, row: &Row) {
        let mut persons = 0;
        for (column, cell) in self.columns.iter_mut().zip(&row.cells) {
            let Some(cell) = cell else { continue };
            let by_person = cell.origin.is_by_person();
            column.by_person |= by_person;
            column.by_program |= !by_person;
            persons += usize::from(by_person);
            self.rendered |= cell.origin == Origin::Rendition;
        }
        self.paired |= persons > 1;
        self.interpreted |= row.role == Some(Role::Interpreter);
    }

    /// The same table without what programs put into it.
    pub(super) fn of_persons(mut self) -> Shape {
        self.columns.iter_mut().for_each(|column| column.by_program = false);
        self
    }

    /// The language of a column.
    pub(super) fn lang(&self, column: usize) -> Lang {
        self.langs.get(column).copied().unwrap_or(Lang::KO)
    }

    /// An interpreter rendered some of it; or spoke in it, though no row holds two languages.
    pub(super) fn is_relay(&self) -> bool {
        let several = || self.columns.iter().filter(|column| column.by_person).count() > 1;
        self.rendered || self.interpreted && several() && !self.paired
    }

    /// A person wrote the column as a version of the interview. Where no row holds words of persons in two columns, people spoke
    /// several languages, and nothing is a version of anything.
    pub(super) fn is_version(&self, column: usize) -> bool {
        self.paired && self.columns.get(column).is_some_and(|column| column.by_person)
    }

    /// A program filled some of the column, or tried to: what it lacks is not translated yet.
    pub(super) fn is_filled(&self, column: usize) -> bool {
        self.columns.get(column).is_some_and(|column| column.by_program)
    }
}
