//! In what two glossary files differ.

use std::collections::{BTreeMap, HashMap};

use crate::glossary::{Column, Sheet};

/// One difference. Rows are numbered as in their [`Sheet`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Difference {
    /// A term of the first file that the second has not.
    Removed {
        /// Its row in the first.
        row: usize,
    },
    /// A term of the second file that the first has not.
    Added {
        /// Its row in the second.
        row: usize,
    },
    /// A term of both with another text in a column.
    Changed {
        /// The rows in the first and the second.
        rows: (usize, usize),
        /// The column's name.
        column: String,
        /// The texts in the first and the second.
        texts: (String, String),
    },
}

/// The differences: removed and changed terms in the order of the first file, then added ones in that of the second. Terms
/// are paired if they are the same, else by their first word and domain, else by their first word, else by any preferred word.
pub fn diff(first: &Sheet, second: &Sheet) -> Vec<Difference> {
    let pairs = paired(first, second);
    let mut found = Vec::new();
    for row in 0..first.len() {
        match pairs.get(&row) {
            Some(other) => found.extend(changed(first, second, (row, *other))),
            None => found.push(Difference::Removed { row }),
        }
    }
    let known: Vec<usize> = pairs.into_values().collect();
    found.extend((0..second.len()).filter(|row| !known.contains(row)).map(|row| Difference::Added { row }));
    found
}

/// What tells a row from others, from the surest to the least sure.
const KEYS: [fn(&Sheet, usize) -> Vec<String>; 4] = [
    |sheet, row| vec![format!("{:?}", cells(sheet, row))],
    |sheet, row| {
        words(sheet, row).into_iter().take(1).map(|(_, word)| format!("{word}\n{}", domain(sheet, row))).collect()
    },
    |sheet, row| words(sheet, row).into_iter().take(1).map(|(_, word)| word).collect(),
    |sheet, row| words(sheet, row).into_iter().map(|(column, word)| format!("{column}\n{word}")).collect(),
];

fn paired(first: &Sheet, second: &Sheet) -> BTreeMap<usize, usize> {
    let mut pairs: BTreeMap<usize, usize> = BTreeMap::new();
    let mut free: Vec<bool> = vec![true; second.len()];
    for keys in KEYS {
        let mut by_key: HashMap<String, Vec<usize>> = HashMap::new();
        for row in (0..second.len()).rev().filter(|row| free[*row]) {
            keys(second, row).into_iter().for_each(|key| by_key.entry(key).or_default().push(row));
        }
        for row in 0..first.len() {
            if pairs.contains_key(&row) {
                continue;
            }
            let mut others = keys(first, row).into_iter().filter_map(|key| by_key.get(&key)).flatten().rev();
            if let Some(other) = others.find(|other| free[**other]) {
                free[*other] = false;
                pairs.insert(row, *other);
            }
        }
    }
    pairs
}

/// The columns whose texts differ, those of the first file before those that the second alone has.
fn changed(first: &Sheet, second: &Sheet, rows: (usize, usize)) -> Vec<Difference> {
    let (one, other) = (cells(first, rows.0), cells(second, rows.1));
    let mut names: Vec<String> = (0..first.columns().len()).map(|at| name(first, at)).collect();
    let new = (0..second.columns().len()).map(|at| name(second, at)).filter(|column| !names.contains(column));
    let new: Vec<String> = new.collect();
    names.extend(new);
    let text = |cells: &BTreeMap<String, String>, column: &str| cells.get(column).cloned().unwrap_or_default();
    let texts = names.into_iter().map(|column| (text(&one, &column), text(&other, &column), column));
    let differ = texts.filter(|(one, other, _)| one != other);
    differ.map(|(one, other, column)| Difference::Changed { rows, column, texts: (one, other) }).collect()
}

/// The cells of a row that are not empty, by the names of their columns.
fn cells(sheet: &Sheet, row: usize) -> BTreeMap<String, String> {
    let cells = (0..sheet.columns().len()).map(|at| (name(sheet, at), sheet.cell(row, at).trim().to_owned()));
    cells.filter(|(_, text)| !text.is_empty()).collect()
}

fn name(sheet: &Sheet, column: usize) -> String {
    sheet.header(column).trim().to_lowercase()
}

fn domain(sheet: &Sheet, row: usize) -> String {
    let at = sheet.columns().iter().position(|column| *column == Column::Domain);
    at.map_or(String::new(), |at| sheet.cell(row, at).trim().to_owned())
}

/// The preferred word of each language that has one, with its column's name.
fn words(sheet: &Sheet, row: usize) -> Vec<(String, String)> {
    let columns = sheet.columns().iter().enumerate().filter(|(_, column)| matches!(column, Column::Words(_)));
    let words = columns.map(|(at, _)| {
        let cell = sheet.cell(row, at);
        (name(sheet, at), cell.split('|').next().unwrap_or_default().trim().to_lowercase())
    });
    words.filter(|(_, word)| !word.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The differences as `-2`, `+3`, `2~3 uk: a → b`, by lines.
    fn found(first: &str, second: &str) -> String {
        let (first, second) = (Sheet::read("a.csv", first).unwrap(), Sheet::read("b.csv", second).unwrap());
        let line = |difference: Difference| match difference {
            Difference::Removed { row } => format!("-{}", first.line(row)),
            Difference::Added { row } => format!("+{}", second.line(row)),
            Difference::Changed { rows: (one, other), column, texts: (from, to) } => {
                format!("{}~{} {column}: {from} → {to}", first.line(one), second.line(other))
            }
        };
        diff(&first, &second).into_iter().map(line).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn terms_are_paired_by_their_words() {
        let cases = [
            ("ko,uk\n포로,полонений\n", "uk;ko\n# moved\nполонений;포로\n", ""),
            ("ko,uk\n포로,полонений\n부대,частина\n", "ko,uk\n부대,частина\n", "-2"),
            ("ko,uk\n부대,частина\n", "ko,uk\n포로,полонений\n부대,частина\n", "+2"),
            ("ko,uk\n포로,бранець\n", "ko,uk\n포로,полонений\n", "2~2 uk: бранець → полонений"),
            ("ko,uk\n포로,полонений\n", "ko,uk,note\n포로,полонений,law\n", "2~2 note:  → law"),
            ("ko,uk\n려단,бригада\n", "ko,uk\n여단,бригада\n", "2~2 ko: 려단 → 여단"),
            (
                "ko,uk,domain\n신문,допит,law\n신문,газета,gen\n",
                "ko,uk,domain\n신문,часопис,gen\n신문,допит,law\n",
                "3~2 uk: газета → часопис",
            ),
            ("ko\n포로\n포로\n", "ko\n포로\n", "-3"),
            ("ko,uk\n포로,a\n", "ko,uk\n부대,б\n", "-2, +2"),
        ];
        for (first, second, expected) in cases {
            assert_eq!(found(first, second), expected, "{first} {second}");
        }
    }
}
