//! Single cells: characters that nobody sees, spaces, composition, apostrophes.

use unicode_normalization::UnicodeNormalization;

use crate::glossary::check::{Check, Files, Remark};
use crate::glossary::columns::Column;
use crate::glossary::load::is_invisible;
use crate::lang::Script;
use crate::model::Severity;

/// What is wrong with a part of a cell.
pub(super) struct Flaw {
    pub message: String,
    /// The part as it should be, where that is sure.
    pub mended: Option<String>,
}

/// Looks at a part of a cell: a form with its tag, a word of a context, or the whole cell of the other columns.
pub(super) type Look = fn(Column, &str) -> Option<Flaw>;

/// The checks of this kind, in the order in which they mend.
pub(super) const LOOKS: [Look; 5] = [invisible, composition, spaces, super::homoglyphs::look, apostrophe];

pub(super) const INVISIBLE: Check = Check {
    name: "invisible",
    about: "a character that nobody sees",
    severity: Severity::Error,
    run: |files| files.looked_at(invisible),
};

pub(super) const SPACES: Check = Check {
    name: "spaces",
    about: "a space at an end, a double one, a no-break space",
    severity: Severity::Warning,
    run: |files| files.looked_at(spaces),
};

pub(super) const COMPOSITION: Check = Check {
    name: "composition",
    about: "letters written as several characters (not NFC)",
    severity: Severity::Warning,
    run: |files| files.looked_at(composition),
};

pub(super) const APOSTROPHE: Check = Check {
    name: "apostrophe",
    about: "another sign for the apostrophe ’ of Ukrainian",
    severity: Severity::Warning,
    run: |files| files.looked_at(apostrophe),
};

/// Signs that stand for the apostrophe, by keyboards and by scanners.
const APOSTROPHES: [char; 8] = ['\'', 'ʼ', '‘', '`', '´', '′', 'ʹ', '＇'];

impl Files<'_> {
    /// What a look finds in every part of every cell.
    pub(super) fn looked_at(&self, look: Look) -> Vec<Remark> {
        let mut found = Vec::new();
        for (name, sheet) in &self.sheets {
            for row in 0..sheet.len() {
                for (at, column) in sheet.columns().iter().enumerate() {
                    let cell = sheet.cell(row, at);
                    for flaw in parts(*column, &cell).into_iter().filter_map(|part| look(*column, part)) {
                        let message = format!("{} in the column '{}'", flaw.message, sheet.header(at).trim());
                        let remark = Remark::new(name, sheet.line(row), message);
                        found.push(Remark { suggestion: flaw.mended, ..remark });
                    }
                }
            }
        }
        found
    }
}

/// The parts of a cell that stand between `|`, if its column has such.
pub(super) fn parts(column: Column, cell: &str) -> Vec<&str> {
    if is_words(column) { cell.split('|').collect() } else { vec![cell] }
}

/// The column holds words to be found, with `|` between them.
pub(super) fn is_words(column: Column) -> bool {
    !matches!(column, Column::Role | Column::Domain | Column::Note | Column::Status)
}

fn invisible(_: Column, part: &str) -> Option<Flaw> {
    let found = part.chars().find(|c| is_invisible(*c))?;
    let seen = |c: char| if c.is_control() { Some(' ') } else { (!is_invisible(c)).then_some(c) };
    let mended = part.chars().filter_map(seen).collect();
    Some(Flaw { message: format!("the invisible character U+{:04X}", u32::from(found)), mended: Some(mended) })
}

fn composition(_: Column, part: &str) -> Option<Flaw> {
    let mended: String = part.nfc().collect();
    (mended != part).then(|| Flaw {
        message: format!("'{mended}' is written with separate signs for one letter (not NFC)"),
        mended: Some(mended),
    })
}

fn spaces(column: Column, part: &str) -> Option<Flaw> {
    // A remark may hold a no-break space on purpose.
    let odd = |c: char| c != ' ' && c.is_whitespace() && is_words(column);
    let what = match () {
        () if part.trim().is_empty() => return None,
        () if part.contains(odd) => "a no-break or other unusual space",
        () if part.trim() != part => "a space at an end",
        () if part.contains("  ") => "a double space",
        () if part.split('=').any(|side| side.trim() != side) && is_words(column) => "a space beside =",
        () => return None,
    };
    let plain: String = part.chars().map(|c| if odd(c) { ' ' } else { c }).collect();
    let mut mended = plain.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ");
    if is_words(column) {
        mended = mended.split('=').map(str::trim).collect::<Vec<_>>().join("=");
    }
    Some(Flaw { message: format!("'{part}' has {what}"), mended: Some(mended) })
}

fn apostrophe(column: Column, part: &str) -> Option<Flaw> {
    let chars: Vec<char> = part.chars().collect();
    let cyrillic =
        |at: Option<usize>| at.and_then(|at| chars.get(at)).is_some_and(|c| Script::of(*c) == Some(Script::Cyrillic));
    let wrong = |at: usize, c: char| APOSTROPHES.contains(&c) && cyrillic(at.checked_sub(1)) && cyrillic(Some(at + 1));
    let mended: String = chars.iter().enumerate().map(|(at, c)| if wrong(at, *c) { '’' } else { *c }).collect();
    (is_words(column) && mended != part)
        .then(|| Flaw { message: format!("'{part}' has another sign for the apostrophe ’"), mended: Some(mended) })
}
