//! Reading a glossary file.

use std::borrow::Cow;

use crate::glossary::columns::Column;
use crate::glossary::sheet::Sheet;
use crate::glossary::{Form, FormKind, Glossary, Term, TermStatus};
use crate::lang::{Case, Lang, Script};

use Column::{Aliases, Context, Domain, Forms, FormsIn, Note, Role, Status, Words};

/// What is wrong with a glossary file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}:{line}: {problem}")]
pub struct GlossaryError {
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: u64,
    /// What is wrong.
    pub problem: GlossaryProblem,
}

/// What may be wrong with a glossary file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum GlossaryProblem {
    /// A header that is neither a language nor one of the other columns.
    #[error(
        "unknown column '{0}': the columns are ko-KP, ko-KR, ko, uk, en, ru, each also with +forms (uk+forms), and +forms, context, \
         role, aliases, domain, note, status"
    )]
    UnknownColumn(String),
    /// A column that is there twice.
    #[error("the column '{0}' is there twice: put its forms into one, with | between them")]
    RepeatedColumn(String),
    /// No column holds words.
    #[error("no column names a language: give at least one of ko-KP, ko-KR, ko, uk, en, ru")]
    NoLanguage,
    /// A row without a word in any language.
    #[error("the row has no word in any language: fill a cell or delete the row")]
    EmptyRow,
    /// A form that is nothing, between two `|`.
    #[error("an empty form in the column '{0}': delete one of the | signs")]
    EmptyForm(String),
    /// A status that does not exist.
    #[error("'{0}' is no status: write preferred, admitted, forbidden or keep, or leave it empty")]
    BadStatus(String),
    /// A tag before `=` that names no case.
    #[error(
        "'{0}=' is no case: write nom, gen, dat, acc, ins, loc or voc, in the plural pl, plgen, pldat, placc, plins, plloc or plvoc"
    )]
    BadCase(String),
    /// A form of the `+forms` or `aliases` column in the letters of no known language.
    #[error(
        "no language is known by the letters of '{form}' in the column '{column}': put it into that of its language"
    )]
    NoScript {
        /// The form.
        form: String,
        /// The column.
        column: String,
    },
    /// A character that nobody sees.
    #[error("the column '{column}' holds the invisible character U+{code:04X}: delete it")]
    Invisible {
        /// The column.
        column: String,
        /// The character's number.
        code: u32,
    },
    /// A row of another length than the header.
    #[error(
        "{cells} cells where the header has {expected}: each row needs as many cells as the header; put a cell that holds the \
         delimiter in double quotes"
    )]
    Uneven {
        /// How many cells the header has.
        expected: usize,
        /// How many cells the row has.
        cells: usize,
    },
    /// A quote that is not closed before the end of the file.
    #[error(
        "a cell begins with a double quote that is never closed: close it, or write a quote inside of a cell as two"
    )]
    OpenQuote,
}

/// Reads a glossary. `name` is the file's name, for messages. The delimiter is the comma, the semicolon or the tab,
/// whichever the header has most of. A line that begins with `#` is a comment.
///
/// # Errors
/// The first thing that is wrong, with its line. Blanks around a form are cut off.
pub fn load(name: &str, text: &str) -> Result<Glossary, GlossaryError> {
    let sheet = Sheet::read(name, text)?;
    Ok(Glossary::new(terms(name, &sheet).collect::<Result<_, _>>()?))
}

/// The term of each row, or what is wrong with the row.
pub(super) fn terms(name: &str, sheet: &Sheet) -> impl Iterator<Item = Result<Term, GlossaryError>> {
    (0..sheet.len()).map(move |row| {
        let line = sheet.line(row);
        let term = Row { sheet, row }.term(name, line);
        term.map_err(|problem| GlossaryError { file: name.to_owned(), line, problem })
    })
}

/// A row of the file under its header.
struct Row<'s, 't> {
    sheet: &'s Sheet<'t>,
    row: usize,
}

impl Row<'_, '_> {
    fn term(&self, file: &str, line: u64) -> Result<Term, GlossaryProblem> {
        let mut term = Term { file: file.to_owned(), line, ..Term::default() };
        for (column, header, cell) in self.cells() {
            refuse_invisible(&header, &cell)?;
            match column {
                Words(lang) => term.add(lang, forms(&header, &cell, FormKind::Headword)?),
                Context => term.context = parts(&header, &cell)?.into_iter().map(str::to_owned).collect(),
                Role => term.role = cell.trim().to_owned(),
                Domain => term.domain = cell.trim().to_owned(),
                Note => term.note = cell.trim().to_owned(),
                Status => term.status = status(&cell)?,
                FormsIn(_) | Forms | Aliases => {}
            }
        }
        if term.forms.is_empty() {
            return Err(GlossaryProblem::EmptyRow);
        }
        self.add_further_forms(&mut term)?;
        Ok(term)
    }

    /// The forms whose language depends on those that the row has words in.
    fn add_further_forms(&self, term: &mut Term) -> Result<(), GlossaryProblem> {
        let worded: Vec<Lang> = term.forms.iter().map(|(lang, _)| *lang).collect();
        for (column, header, cell) in self.cells() {
            match column {
                FormsIn(lang) => term.add(lang, forms(&header, &cell, FormKind::Listed)?),
                Forms => placed(term, &header, &cell, |script| listed(&worded, script))?,
                Aliases => placed(term, &header, &cell, |script| aliased(&worded, script))?,
                _ => {}
            }
        }
        Ok(())
    }

    /// The cells that are not empty, with their columns and headers.
    fn cells(&self) -> impl Iterator<Item = (Column, Cow<'_, str>, Cow<'_, str>)> {
        let cells = self.sheet.columns().iter().enumerate();
        let cells = cells.map(|(at, column)| (*column, self.sheet.header(at), self.sheet.cell(self.row, at)));
        cells.filter(|(_, _, cell)| !cell.trim().is_empty())
    }
}

fn refuse_invisible(header: &str, cell: &str) -> Result<(), GlossaryProblem> {
    let found = cell.chars().find(|c| is_invisible(*c));
    found.map_or(Ok(()), |c| Err(GlossaryProblem::Invisible { column: header.trim().to_owned(), code: c.into() }))
}

/// Nobody sees it: controls, joiners, marks of direction, the soft hyphen.
pub(super) fn is_invisible(c: char) -> bool {
    let mark = matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}');
    c.is_control() || mark
}

/// Adds the forms of a cell to the languages that their scripts call for.
fn placed(
    term: &mut Term,
    header: &str,
    cell: &str,
    place: impl Fn(Script) -> Vec<(Lang, FormKind)>,
) -> Result<(), GlossaryProblem> {
    for part in parts(header, cell)? {
        let no_script = || GlossaryProblem::NoScript { form: part.to_owned(), column: header.trim().to_owned() };
        for (lang, kind) in place(Script::of_text(part).ok_or_else(no_script)?) {
            term.add(lang, vec![Form { text: part.to_owned(), kind }]);
        }
    }
    Ok(())
}

/// A form of the column `+forms`: of Ukrainian if it is Cyrillic, unless the row has words in Russian alone.
fn listed(worded: &[Lang], script: Script) -> Vec<(Lang, FormKind)> {
    let languages = script.languages();
    let lang = languages.iter().find(|lang| worded.contains(lang)).or(languages.first());
    lang.map(|lang| (*lang, FormKind::Listed)).into_iter().collect()
}

/// Another name is one more headword in each column of its script; in a language in which the row has no name it is never
/// written.
fn aliased(worded: &[Lang], script: Script) -> Vec<(Lang, FormKind)> {
    let columns = |lang: &Lang| {
        let own = worded.iter().filter(|worded| worded.same_base(*lang)).map(|own| (*own, FormKind::Headword));
        let own: Vec<_> = own.collect();
        if own.is_empty() { vec![(*lang, FormKind::Listed)] } else { own }
    };
    script.languages().iter().flat_map(columns).collect()
}

/// The parts of a cell between `|`.
fn parts<'c>(header: &str, cell: &'c str) -> Result<Vec<&'c str>, GlossaryProblem> {
    let empty = || GlossaryProblem::EmptyForm(header.trim().to_owned());
    cell.split('|').map(str::trim).map(|part| if part.is_empty() { Err(empty()) } else { Ok(part) }).collect()
}

/// The forms of a cell: a tagged one stands for its case, the others are of this kind.
fn forms(header: &str, cell: &str, untagged: FormKind) -> Result<Vec<Form>, GlossaryProblem> {
    let form = |part: &str| {
        let (kind, text) = match part.split_once('=') {
            Some((tag, text)) => {
                let case = tag.parse::<Case>().map_err(|_| GlossaryProblem::BadCase(tag.trim().to_owned()))?;
                (FormKind::Case(case), text.trim())
            }
            None => (untagged, part),
        };
        if text.is_empty() {
            return Err(GlossaryProblem::EmptyForm(header.trim().to_owned()));
        }
        Ok(Form { text: text.to_owned(), kind })
    };
    parts(header, cell)?.into_iter().map(form).collect()
}

fn status(cell: &str) -> Result<TermStatus, GlossaryProblem> {
    match cell.trim().to_lowercase().as_str() {
        "" | "preferred" => Ok(TermStatus::Preferred),
        "admitted" => Ok(TermStatus::Admitted),
        "forbidden" => Ok(TermStatus::Forbidden),
        "keep" => Ok(TermStatus::Keep),
        _ => Err(GlossaryProblem::BadStatus(cell.trim().to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_may_come_in_any_order_and_number() {
        let text = "\u{FEFF}Note, status ,EN,ko\nwhy,keep,prisoner of war|pl=prisoners of war,포로\n";
        let glossary = load("g.csv", text).unwrap();
        let term = &glossary.terms()[0];
        assert_eq!((term.note.as_str(), term.status, term.line), ("why", TermStatus::Keep, 2));
        assert_eq!(term.form(Lang::EN, Case::Pl), Some("prisoners of war"));
        assert_eq!(term.preferred(Lang::KO), Some("포로"));
    }

    #[test]
    fn semicolons_and_tabs_are_delimiters_too() {
        for text in ["ko;uk\n포로;полонений, бранець\n", "ko\tuk\n포로\tполонений, бранець\n"]
        {
            let glossary = load("g.csv", text).unwrap();
            assert_eq!(glossary.terms()[0].preferred(Lang::UK), Some("полонений, бранець"));
        }
    }

    /// The forms of the only term of a file as `uk гармата (Headword)`.
    fn forms_of(text: &str) -> Vec<String> {
        let glossary = load("g.csv", text).unwrap();
        let [term] = glossary.terms() else { panic!("{text}: {} terms", glossary.terms().len()) };
        let line = |lang: Lang, form: &Form| format!("{lang} {} ({:?})", form.text, form.kind);
        term.forms.iter().flat_map(|(lang, forms)| forms.iter().map(|form| line(*lang, form))).collect()
    }

    #[test]
    fn a_form_is_a_headword_a_case_or_listed() {
        let cases = [
            (
                "uk,en\nлюдина|особа|gen=людини,person\n",
                "uk людина (Headword), uk особа (Headword), uk людини (Case(Gen)), en person (Headword)",
            ),
            ("uk,uk+forms\nлюдина,люди|людей\n", "uk людина (Headword), uk люди (Listed), uk людей (Listed)"),
            (
                "uk+forms,uk\nлюдей|gen=людини,людина\n",
                "uk людина (Headword), uk людей (Listed), uk людини (Case(Gen))",
            ),
            (
                "ko-KP,ru,+forms\n병사,солдат,병사들|soldiers|солдатня\n",
                "ko-KP 병사 (Headword), ru солдат (Headword), ru солдатня (Listed), ko 병사들 (Listed), en soldiers (Listed)",
            ),
            (
                "ko,uk,ru,+forms\n병사,солдат,солдат,вояк\n",
                "ko 병사 (Headword), uk солдат (Headword), uk вояк (Listed), ru солдат (Headword)",
            ),
            (
                "ko-KP,ko-KR,uk,aliases\n림가람솔,임가람솔,Рім Карам Соль,가람|Грім\n",
                "ko-KP 림가람솔 (Headword), ko-KP 가람 (Headword), ko-KR 임가람솔 (Headword), ko-KR 가람 (Headword), uk Рім Карам Соль (Headword), uk Грім (Headword), ru Грім (Listed)",
            ),
        ];
        for (text, expected) in cases {
            assert_eq!(forms_of(text).join(", "), expected, "{text}");
        }
    }

    #[test]
    fn a_homograph_has_a_context_and_a_person_a_role() {
        let glossary =
            load("g.csv", "ko,uk,context,role\n소장,генерал-майор,사단 | 장군,\n림가람솔,Рім,,squad leader\n").unwrap();
        assert_eq!(glossary.terms()[0].context, ["사단", "장군"]);
        assert_eq!(glossary.terms()[1].role, "squad leader");
    }

    #[test]
    fn comments_are_passed_over_and_counted() {
        let text = "# ours; and theirs\n\nko,uk\n# first\n\n#second, \"open\n포로,полонений\n\"#5\",п’ятий\n# last";
        let glossary = load("g.csv", text).unwrap();
        let found: Vec<_> = glossary.terms().iter().map(|t| (t.preferred(Lang::KO).unwrap(), t.line)).collect();
        assert_eq!(found, [("포로", 7), ("#5", 8)]);
    }

    #[test]
    fn an_error_names_the_file_and_the_line() {
        let cases = [
            ("ko,german\n", "g.csv:1: unknown column 'german'"),
            ("ko,ko-JP\n", "g.csv:1: unknown column 'ko-JP'"),
            ("", "g.csv:1: no column names a language"),
            ("ko,\n", "g.csv:1: unknown column ''"),
            ("ko,KO\n", "g.csv:1: the column 'KO' is there twice"),
            ("domain,note\nrank,x\n", "g.csv:1: no column names a language"),
            ("ko,uk\n포로,полонений\n, \n", "g.csv:3: the row has no word"),
            ("ko,uk\n포로,полонений||бранець\n", "g.csv:2: an empty form in the column 'uk'"),
            ("ko,uk\n포로,gen=\n", "g.csv:2: an empty form in the column 'uk'"),
            ("ko,status\n\"포\n로\",\n", "g.csv:2: the column 'ko' holds the invisible character U+000A"),
            ("ko,status\n포로,good\n", "g.csv:2: 'good' is no status"),
            ("ko,uk\n포로,полонений|genitive=полоненого\n", "g.csv:2: 'genitive=' is no case"),
            ("\r\nko,uk\r\n\r\n포로,полонений\r\n\r\n\r\n포로,x=y\r\n", "g.csv:7: 'x=' is no case"),
            ("ko,uk\n\"포로\",\n\n포로,x=y\n", "g.csv:4: 'x=' is no case"),
            ("ko,en+forms,EN+forms\n", "g.csv:1: the column 'EN+forms' is there twice"),
            ("uk+forms\nлюди\n", "g.csv:1: no column names a language"),
            ("uk,uk+forms\n,люди\n", "g.csv:2: the row has no word"),
            ("ko,+forms\n94려단,94\n", "g.csv:2: no language is known by the letters of '94' in the column '+forms'"),
            ("ko,context\n소장,사단||장군\n", "g.csv:2: an empty form in the column 'context'"),
            ("# ours\nko,uk\n# theirs\r\n\n포로,x=y\n", "g.csv:5: 'x=' is no case"),
            ("ko,note\n포로,a\u{7}\n", "g.csv:2: the column 'note' holds the invisible character U+0007"),
            ("ko,uk\n포로,\"полонений\n부대,частина\n", "g.csv:2: a cell begins with a double quote"),
            ("ko,uk\n\n포로,полонений,x\n", "g.csv:3: 3 cells where the header has 2"),
        ];
        for (text, expected) in cases {
            let message = load("g.csv", text).map(|_| ()).expect_err(text).to_string();
            assert!(message.starts_with(expected), "{text:?}: {message}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_file_is_too_odd(text in ".*", rows in "[ko,uk\n=|;\t포\" ]*") {
            let _ = load("g.csv", &text);
            let _ = load("g.csv", &format!("ko,uk,status\n{rows}"));
        }
    }
}
