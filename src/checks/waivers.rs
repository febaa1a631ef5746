//! Findings that a person looked at and let stand, with who, when and why: the rows of `case.waivers.csv` beside `case.csv`.

use std::collections::HashSet;

use crate::checks::{Choice, named};
use crate::formats::{ParseError, read_sheet, write_sheet};
use crate::lang::Lang;

/// The columns of the sidecar.
const COLUMNS: [&str; 8] = ["id", "check", "row", "lang", "author", "date", "note", "text"];

/// A finding that a person let stand. It holds until a text changes that the finding is about, for then the finding's id does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// The finding's id.
    pub id: String,
    /// The check that found it.
    pub check: String,
    /// The row's id.
    pub row: String,
    /// The language of the cell.
    pub lang: Lang,
    /// Who let it stand.
    pub author: String,
    /// On which day: `2026-03-01`.
    pub date: String,
    /// Why.
    pub note: String,
    /// The cell's text on that day, for a reader.
    pub text: String,
}

/// The waivers of a table, no two of one finding.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Waivers(Vec<Waiver>);

impl Waivers {
    /// Reads a sidecar.
    ///
    /// # Errors
    /// What is no such sheet, a waiver without id, author, date or note, one of an unknown language, two of one finding.
    pub fn read(text: &str) -> Result<Waivers, ParseError> {
        let mut waivers = Waivers::default();
        for (line, fields) in read_sheet(text, &COLUMNS)? {
            let wrong = |problem, hint: &str| ParseError { line: Some(line), problem, hint: Some(hint.to_owned()) };
            let waiver = waiver(fields).map_err(|problem| wrong(problem, "mend the row or take it out"))?;
            if waivers.of(&waiver.id).is_some() {
                let problem = format!("the finding '{}' is waived twice", waiver.id);
                return Err(wrong(problem, "take one of the rows out"));
            }
            waivers.0.push(waiver);
        }
        Ok(waivers)
    }

    /// Writes a sidecar: what [`Waivers::read`] reads.
    pub fn write(&self) -> Vec<u8> {
        write_sheet(&COLUMNS, self.0.iter().map(fields))
    }

    /// The waiver of a finding.
    pub fn of(&self, id: &str) -> Option<&Waiver> {
        self.0.iter().find(|waiver| waiver.id == id)
    }

    /// Takes one in; it replaces the one of the same finding.
    pub fn add(&mut self, waiver: Waiver) {
        match self.0.iter_mut().find(|other| other.id == waiver.id) {
            Some(other) => *other = waiver,
            None => self.0.push(waiver),
        }
    }

    /// Takes the one of a finding out; says whether there was one.
    pub fn remove(&mut self, id: &str) -> bool {
        let before = self.0.len();
        self.0.retain(|waiver| waiver.id != id);
        self.0.len() < before
    }

    /// Those whose finding is no longer found, though its check was asked: it was mended, or a text has changed.
    pub fn out_of_date<'f>(&self, found: impl Iterator<Item = &'f str>, choice: &Choice) -> Vec<&Waiver> {
        let found: HashSet<&str> = found.collect();
        let asked = |check: &str| choice.has(check) || named(check).is_err();
        self.0.iter().filter(|waiver| !found.contains(waiver.id.as_str()) && asked(&waiver.check)).collect()
    }
}

/// The fields in the order of [`COLUMNS`].
fn fields(waiver: &Waiver) -> Vec<&str> {
    let Waiver { id, check, row, lang, author, date, note, text } = waiver;
    vec![id, check, row, lang.tag(), author, date, note, text]
}

fn waiver(fields: Vec<String>) -> Result<Waiver, String> {
    let [id, check, row, lang, author, date, note, text]: [String; 8] =
        fields.try_into().map_err(|_| "the row is too short".to_owned())?;
    for (name, field) in [("id", &id), ("check", &check), ("author", &author), ("date", &date), ("note", &note)] {
        if field.trim().is_empty() {
            return Err(format!("the waiver has no {name}"));
        }
    }
    let lang = lang.parse().map_err(|error| format!("column 'lang': {error}"))?;
    Ok(Waiver { id, check, row, lang, author, date, note, text })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn waiver(id: &str, check: &str) -> Waiver {
        Waiver {
            id: id.to_owned(),
            check: check.to_owned(),
            row: "007".to_owned(),
            lang: Lang::UK,
            author: "О. Кім".to_owned(),
            date: "2026-03-01".to_owned(),
            note: "- so he said, \"so\"\nand again".to_owned(),
            text: "=так".to_owned(),
        }
    }

    #[test]
    fn what_is_written_is_read_back() {
        let waivers = Waivers(vec![waiver("number-1-a", "number"), waiver("name-1-b", "name")]);
        let text = String::from_utf8(waivers.write()).unwrap();
        assert!(text.starts_with("\u{feff}id,check,row,lang,author,date,note,text\r\n"), "{text}");
        assert_eq!(Waivers::read(&text).unwrap(), waivers);
        assert_eq!(Waivers::read("").unwrap(), Waivers::default());
    }

    #[test]
    fn a_finding_is_waived_once_and_no_more() {
        let mut waivers = Waivers::default();
        waivers.add(waiver("a", "number"));
        waivers.add(Waiver { note: "looked again".into(), ..waiver("a", "number") });
        assert_eq!(waivers.of("a").map(|waiver| waiver.note.as_str()), Some("looked again"));
        assert!(waivers.remove("a") && !waivers.remove("a") && waivers.of("a").is_none());
    }

    #[test]
    fn a_waiver_is_out_of_date_when_its_finding_is_gone_and_was_looked_for() {
        let waivers =
            Waivers(vec![waiver("a", "number"), waiver("b", "number"), waiver("c", "name"), waiver("d", "gone")]);
        let choice = Choice::of(&["number"]).unwrap();
        let ids = |found: &[&'static str]| {
            let gone = waivers.out_of_date(found.iter().copied(), &choice);
            gone.iter().map(|waiver| waiver.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(ids(&["a"]), ["b", "d"]);
        assert_eq!(ids(&["a", "b"]), ["d"]);
    }

    #[test]
    fn what_is_no_waiver_is_refused_with_its_line() {
        let header = "id,check,row,lang,author,date,note,text";
        for (rows, line, says) in [
            ("a,number,1,uk,O. Kim,2026-03-01,,так", 2, "no note"),
            ("a,number,1,uk,,2026-03-01,why,так", 2, "no author"),
            ("a,number,1,xx,O. Kim,2026-03-01,why,так", 2, "column 'lang'"),
            ("a,number,1,uk,K,2026-03-01,why,\"т\nак\"\na,number,1,uk,K,2026-03-01,why,", 4, "waived twice"),
        ] {
            let error = Waivers::read(&format!("{header}\n{rows}\n")).unwrap_err();
            assert_eq!(error.line, Some(line), "{rows}");
            assert!(error.problem.contains(says) && error.hint.is_some(), "{rows}: {error}");
        }
    }
}
