//! Changing a glossary file: order, comments, quoting, delimiter, byte order mark and line ends of all the rest stay.

use std::ops::Range;

use crate::glossary::sheet::Sheet;

/// A change to a glossary file. Rows and columns are numbered as in its [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Edit {
    /// Writes another text into a cell.
    Set {
        /// The row.
        row: usize,
        /// The column.
        column: usize,
        /// The text, without quotes.
        text: String,
    },
    /// Takes a row out, with its line end.
    Delete {
        /// The row.
        row: usize,
    },
    /// Puts a row at the end of the file.
    Append {
        /// A text for each column.
        cells: Vec<String>,
    },
}

impl Sheet<'_> {
    /// The file after some changes. Nothing but the cells and rows that they name is touched; of two changes to one place the
    /// first is made.
    pub fn edited(&self, edits: &[Edit]) -> String {
        let mut changes: Vec<(Range<usize>, String)> = edits.iter().filter_map(|edit| self.change(edit)).collect();
        // Of changes at one place the widest, a deleted row, comes first.
        changes.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut written = String::with_capacity(self.text.len());
        let mut at = 0;
        for (range, text) in changes.into_iter() {
            if let Some(kept) = self.text.get(at..range.start) {
                written += kept;
                written += &text;
                at = range.end;
            }
        }
        written + self.text.get(at..).unwrap_or_default() + &self.appended(edits)
    }

    fn change(&self, edit: &Edit) -> Option<(Range<usize>, String)> {
        match edit {
            Edit::Set { row, column, text } => {
                let cell = self.records.get(*row)?.cells.get(*column)?.clone();
                let changed = self.cell(*row, *column) != text.as_str();
                let quoted = self.text.get(cell.clone())?.starts_with('"');
                changed.then(|| (cell, self.quoted(text, quoted)))
            }
            Edit::Delete { row } => {
                let record = self.records.get(*row)?;
                Some((record.cells.first()?.start..record.end, String::new()))
            }
            Edit::Append { .. } => None,
        }
    }

    /// The new rows, on lines of their own.
    fn appended(&self, edits: &[Edit]) -> String {
        let rows = edits.iter().filter_map(|edit| match edit {
            Edit::Append { cells } => Some(self.row(cells)),
            _ => None,
        });
        let rows: String = rows.map(|row| row + self.line_end()).collect();
        let open = !rows.is_empty() && !self.text.ends_with(['\n', '\r']);
        if open { self.line_end().to_owned() + &rows } else { rows }
    }

    fn row(&self, cells: &[String]) -> String {
        let cells = (0..self.columns().len()).map(|column| cells.get(column).map_or("", String::as_str));
        let cells: Vec<String> = cells.map(|cell| self.quoted(cell, false)).collect();
        let row = cells.join(self.delimiter.encode_utf8(&mut [0; 4]));
        // A row of one empty cell would be an empty line.
        if row.is_empty() { "\"\"".to_owned() } else { row }
    }

    /// A cell as it is written, in quotes where it needs them or had them.
    fn quoted(&self, text: &str, quoted: bool) -> String {
        let special = |c: char| c == self.delimiter || matches!(c, '"' | '\r' | '\n');
        let needed = text.contains(special) || text.starts_with('#');
        if quoted || needed { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn set(row: usize, column: usize, text: &str) -> Edit {
        Edit::Set { row, column, text: text.to_owned() }
    }

    fn append(cells: &[&str]) -> Edit {
        Edit::Append { cells: cells.iter().map(|cell| (*cell).to_owned()).collect() }
    }

    #[test]
    fn a_change_touches_nothing_else() {
        const FILE: &str = "\u{FEFF}ko;uk;note\r\n# ours\r\n\r\n\"포로\";полонений;\"a;b\"\r\n부대;частина;\r\n# last";
        let cases = [
            (vec![], FILE.to_owned()),
            (vec![set(0, 1, "полонений")], FILE.to_owned()),
            (vec![set(0, 1, "бранець")], FILE.replace("полонений", "бранець")),
            (vec![set(0, 0, "인질")], FILE.replace("포로", "인질")),
            (vec![set(1, 2, "x;\"y\"")], FILE.replace("частина;", "частина;\"x;\"\"y\"\"\"")),
            (vec![set(1, 0, "#5"), set(0, 2, "a;c")], FILE.replace("부대", "\"#5\"").replace("a;b", "a;c")),
            (vec![Edit::Delete { row: 0 }], FILE.replace("\"포로\";полонений;\"a;b\"\r\n", "")),
            (vec![set(1, 0, "x"), Edit::Delete { row: 1 }], FILE.replace("부대;частина;\r\n", "")),
            (vec![append(&["총", "рушниця"])], format!("{FILE}\r\n총;рушниця;\r\n")),
            (vec![set(9, 9, "x"), Edit::Delete { row: 9 }], FILE.to_owned()),
        ];
        for (edits, expected) in cases {
            assert_eq!(Sheet::read("g.csv", FILE).unwrap().edited(&edits), expected, "{edits:?}");
        }
    }

    /// Files with comments, empty lines, quotes and both line ends, and 0 to 8 rows of two cells.
    fn files() -> impl proptest::strategy::Strategy<Value = String> {
        let line = "(([a포| ][a포|# ]{0,2})?|\"([a포,#\r\n]|\"\"){0,3}\"),([a포|# ]{0,3}|\"([a포,#\r\n]|\"\"){0,3}\")|#[a,\"]{0,4}|";
        proptest::string::string_regex(&format!("\u{FEFF}?(#x\n)?ko,uk(\n|\r\n)(({line})(\n|\r\n)){{0,8}}(#end)?"))
            .unwrap()
    }

    proptest::proptest! {
        #[test]
        fn the_same_text_gives_the_same_bytes(file in files()) {
            let sheet = Sheet::read("g.csv", &file).unwrap();
            let same = |row| [set(row, 0, &sheet.cell(row, 0)), set(row, 1, &sheet.cell(row, 1))];
            let edits: Vec<Edit> = (0..sheet.len()).flat_map(same).collect();
            proptest::prop_assert_eq!(sheet.edited(&edits), file.as_str());
        }

        #[test]
        fn a_changed_cell_changes_its_bytes_alone(file in files(), row in 0_usize..8, column in 0_usize..2, text in "[b포,\"#\n]{1,4}") {
            let sheet = Sheet::read("g.csv", &file).unwrap();
            proptest::prop_assume!(!sheet.is_empty());
            let row = row % sheet.len();
            let changed = sheet.edited(&[set(row, column, &text)]);
            let cell = sheet.records[row].cells[column].clone();
            proptest::prop_assert!(changed.starts_with(&file[..cell.start]) && changed.ends_with(&file[cell.end..]));
            let again = Sheet::read("g.csv", &changed).unwrap();
            proptest::prop_assert_eq!(again.cell(row, column), text);
            proptest::prop_assert_eq!(again.len(), sheet.len());
        }

        #[test]
        fn a_new_row_stands_behind_the_others(file in files(), ko in "[b포,\"#\n]{0,4}", uk in "[б ]{0,4}") {
            let sheet = Sheet::read("g.csv", &file).unwrap();
            let changed = sheet.edited(&[append(&[&ko, &uk])]);
            let again = Sheet::read("g.csv", &changed).unwrap();
            proptest::prop_assert!(changed.starts_with(&file));
            proptest::prop_assert_eq!(again.len(), sheet.len() + 1);
            proptest::prop_assert_eq!(again.cell(sheet.len(), 0), ko);
            proptest::prop_assert_eq!(again.cell(sheet.len(), 1), uk);
        }
    }
}
