//! Reading the table back.

use std::collections::HashMap;

use super::{AFTER, ALWAYS, BEFORE, ORIGIN, SPEAKER};
use crate::formats::cues::{problem, shared_problem};
use crate::formats::guard::{as_meant, text_as_meant};
use crate::formats::lines::lines;
use crate::formats::records::{DELIMITERS, Quotes, Record, named_delimiter, records, split};
use crate::formats::time::parse_clock;
use crate::formats::{Likeness, ParseError, Source};
use crate::lang::{LANGUAGES, Lang, Mode, Role};
use crate::model::{Anchor, Cell, Origin, Problem, Row, Status, Table, TimeSpan};

/// A header with an id, a language and its origin is nobody else's.
pub(super) fn sniff(text: &str) -> Likeness {
    let own = |names: &[String]| names.iter().filter_map(|name| name.strip_suffix(ORIGIN)).any(is_language);
    if header(text).is_some_and(|(_, names)| own(&names)) { Likeness::Sure } else { Likeness::No }
}

/// Reads a table. Its languages are those whose columns the file has.
///
/// Columns may stand in any order. An `id` and one language are required; where another column is missing its default is
/// taken. The problems say what a spreadsheet program spoiled.
///
/// # Errors
/// A column or a word that has no meaning, an id that is missing or stands twice, quotes that do not pair.
pub fn read(source: &Source<'_>) -> Result<(Table, Vec<Problem>), ParseError> {
    let mut rows = Rows::of(source.text)?;
    let mut table = Table { langs: rows.langs(), rows: Vec::new() };
    while let Some((_, row)) = rows.next_row()? {
        table.rows.push(row);
    }
    Ok((table, rows.problems()))
}

/// The rows of a table one by one, each with the line on which it begins.
pub struct Rows<'a> {
    columns: Columns,
    records: Box<dyn Iterator<Item = Result<Record, ParseError>> + 'a>,
    lines_of_ids: HashMap<String, u32>,
    problems: Vec<Problem>,
    short: Vec<Anchor>,
    /// Rows that have no ids of their own are numbered.
    numbered: bool,
}

impl<'a> Rows<'a> {
    /// Of a table's text.
    ///
    /// # Errors
    /// No header of a table, or one with columns that have no meaning.
    pub fn of(text: &'a str) -> Result<Rows<'a>, ParseError> {
        let (delimiter, names) = header(text).ok_or_else(|| no_header(text))?;
        Ok(Rows::with(text, delimiter, Columns::of(&names)?, false))
    }

    /// Of a table's text, or of any other that has a column a language, named by its tag. Of such a one only the languages and the
    /// speakers are read, and its rows are numbered from 1.
    ///
    /// # Errors
    /// A header without languages, or that of a table with columns that have no meaning.
    pub fn of_any(text: &'a str) -> Result<Rows<'a>, ParseError> {
        let Some((delimiter, names)) = bare_header(text) else { return Rows::of(text) };
        let known = |name: String| if name == SPEAKER || is_language(&name) { name } else { String::new() };
        let names: Vec<String> = names.into_iter().map(known).collect();
        Ok(Rows::with(text, delimiter, Columns::of(&names)?, true))
    }

    /// The rows have no ids of their own: they are numbered from 1.
    pub fn is_numbered(&self) -> bool {
        self.numbered
    }

    fn with(text: &'a str, delimiter: char, columns: Columns, numbered: bool) -> Rows<'a> {
        let filled = |record: &Result<Record, _>| record.as_ref().map_or(true, |record| !record.is_blank());
        let records = Box::new(records(text, delimiter, Quotes::Quote).filter(filled).skip(1));
        Rows { columns, records, lines_of_ids: HashMap::new(), problems: Vec::new(), short: Vec::new(), numbered }
    }

    /// The languages of the columns.
    pub fn langs(&self) -> Vec<Lang> {
        self.columns.langs.iter().map(|lang| lang.lang).collect()
    }

    /// The next row.
    ///
    /// # Errors
    /// A word that has no meaning, an id that is missing or stands twice, quotes that do not pair.
    pub fn next_row(&mut self) -> Result<Option<(u32, Row)>, ParseError> {
        let Some(record) = self.records.next().transpose()? else { return Ok(None) };
        let fields = Fields { columns: &self.columns, record: &record };
        let row = if self.numbered {
            Row { id: (self.lines_of_ids.len() + 1).to_string(), ..fields.texts(&mut self.problems)? }
        } else {
            fields.row(&mut self.problems)?
        };
        if let Some(first) = self.lines_of_ids.insert(row.id.clone(), record.line) {
            let hint = "each row needs an id of its own: a copied row gets a new one";
            return Err(wrong(record.line, format!("the id '{}' stands in line {first} too", row.id), hint));
        }
        if record.fields.len() < self.columns.count {
            self.short.push(Anchor::Line(record.line));
        }
        Ok(Some((record.line, row)))
    }

    /// What a spreadsheet program spoiled, of the rows that were read.
    pub fn problems(self) -> Vec<Problem> {
        let short = shared_problem(
            &self.short,
            "has fewer fields than the header; the missing ones were read as empty",
            "have fewer fields than the header; the missing ones were read as empty",
        );
        self.problems.into_iter().chain(short).collect()
    }
}

/// The delimiter and the column names, in lower case, if the first line names an id and a language.
fn header(text: &str) -> Option<(char, Vec<String>)> {
    named_columns(text, |names| names.iter().any(|name| name == "id") && names.iter().any(|name| is_language(name)))
}

/// The same, if the names are such.
fn named_columns(text: &str, wanted: impl Fn(&[String]) -> bool) -> Option<(char, Vec<String>)> {
    let named = named_delimiter(text);
    let skipped = usize::from(named.is_some());
    let first = lines(text.trim_start_matches('\u{feff}')).skip(skipped).find(|line| !line.trim().is_empty())?;
    named.into_iter().chain(DELIMITERS).find_map(|delimiter| {
        let record = split(first, delimiter, Quotes::Quote).ok()?.into_iter().next()?;
        let names: Vec<String> = record.fields.iter().map(|name| name.trim().to_lowercase()).collect();
        wanted(&names).then_some((delimiter, names))
    })
}

/// The same of a file that has two languages and is no table of the program: it names no origin, and no id or an unknown column.
fn bare_header(text: &str) -> Option<(char, Vec<String>)> {
    let (delimiter, names) = named_columns(text, |names| names.iter().filter(|name| is_language(name)).count() > 1)?;
    let has = |wanted: fn(&str) -> bool| names.iter().any(|name| wanted(name));
    let known = |name: &String| is_language(name) || BEFORE.contains(&name.as_str()) || AFTER.contains(&name.as_str());
    let own = has(|name| name == "id") && names.iter().all(known) || has(|name| name.ends_with(ORIGIN));
    (!own).then_some((delimiter, names))
}

fn is_language(tag: &str) -> bool {
    LANGUAGES.iter().any(|language| language.tag == tag)
}

fn no_header(text: &str) -> ParseError {
    let first: String = lines(text).next().unwrap_or_default().chars().take(200).collect();
    let always: Vec<&str> = ALWAYS.iter().map(|lang| lang.tag()).collect();
    let hint = format!("the first line must name the columns, at least 'id' and one of {}", always.join(", "));
    wrong(1, format!("no table of this program: the first line is '{first}'"), &hint)
}

fn wrong(line: u32, what: String, hint: &str) -> ParseError {
    ParseError { line: Some(line), problem: what, hint: Some(hint.to_owned()) }
}

/// Where each column stands in the file.
struct Columns {
    at: HashMap<&'static str, usize>,
    langs: Vec<LangColumn>,
    count: usize,
    /// Columns whose header is empty.
    nameless: Vec<usize>,
}

struct LangColumn {
    lang: Lang,
    text: usize,
    origin: Option<usize>,
}

impl Columns {
    fn of(names: &[String]) -> Result<Columns, ParseError> {
        for (at, name) in names.iter().enumerate().filter(|(_, name)| !name.is_empty()) {
            let tag = name.strip_suffix(ORIGIN).unwrap_or(name);
            if !is_language(tag) && !BEFORE.contains(&name.as_str()) && !AFTER.contains(&name.as_str()) {
                let hint = "a table has no columns of its own: put remarks into 'note', or take the column out";
                return Err(wrong(1, format!("the column '{name}' is unknown"), hint));
            }
            if names.iter().take(at).any(|before| before == name) {
                return Err(wrong(1, format!("the column '{name}' stands twice"), "take one of them out"));
            }
        }
        let place = |name: &str| names.iter().position(|known| known == name);
        let lang = |tag: &str| {
            let text = place(tag)?;
            Some(LangColumn { lang: tag.parse().ok()?, text, origin: place(&format!("{tag}{ORIGIN}")) })
        };
        let at = BEFORE.iter().chain(&AFTER).filter_map(|name| Some((*name, place(name)?))).collect();
        let langs = LANGUAGES.iter().filter_map(|language| lang(language.tag)).collect();
        let nameless = (0..).zip(names).filter(|(_, name)| name.is_empty()).map(|(at, _)| at).collect();
        Ok(Columns { at, langs, count: names.len(), nameless })
    }
}

/// One record, by the names of its columns.
struct Fields<'a> {
    columns: &'a Columns,
    record: &'a Record,
}

impl Fields<'_> {
    /// The texts and the speaker alone.
    fn texts(&self, problems: &mut Vec<Problem>) -> Result<Row, ParseError> {
        let cell = |column| self.cell(column, "", problems);
        let cells = self.columns.langs.iter().map(cell).collect::<Result<_, _>>()?;
        Ok(Row { speaker: self.text(SPEAKER), cells, ..Row::default() })
    }

    fn row(&self, problems: &mut Vec<Problem>) -> Result<Row, ParseError> {
        let id = self.text("id");
        if id.trim().is_empty() {
            return Err(wrong(self.record.line, "the row has no id".into(), "give each row an id of its own"));
        }
        if let Some(more) = self.record.fields.iter().skip(self.columns.count).find(|field| !field.trim().is_empty()) {
            let hint = "a text with a delimiter in it is written in quotes";
            return Err(wrong(self.record.line, format!("'{more}' stands after the last column"), hint));
        }
        if let Some((at, more)) = self.beside() {
            let hint = "give the column a known name, or move the text into 'note'";
            let what = format!("'{more}' stands in column {}, which has no name", at + 1);
            return Err(wrong(self.record.line, what, hint));
        }
        let cell = |column| self.cell(column, &id, problems);
        let cells = self.columns.langs.iter().map(cell).collect::<Result<_, _>>()?;
        Ok(Row {
            id,
            file: self.text("file"),
            anchor: self.text("anchor"),
            time: self.time(problems)?,
            speaker: self.text("speaker"),
            role: self.word("role", role)?,
            mode: self.word("mode", mode)?.unwrap_or_default(),
            original: self.word("original", |word| word.parse::<Lang>().map_err(|error| error.to_string()))?,
            cells,
            confidence: self.word("confidence", confidence)?,
            terms: self.text("terms"),
            findings: self.text("findings"),
            status: self
                .word("status", |word| word.parse::<Status>().map_err(|error| error.to_string()))?
                .unwrap_or_default(),
            reviewer: self.text("reviewer"),
            note: self.text("note"),
        })
    }

    /// The first text in a column without a name, and the column's index.
    fn beside(&self) -> Option<(usize, &str)> {
        let mut texts = self.columns.nameless.iter().filter_map(|at| Some((*at, self.record.fields.get(*at)?.trim())));
        texts.find(|(_, text)| !text.is_empty())
    }

    fn raw(&self, name: &str) -> &str {
        self.columns.at.get(name).and_then(|at| self.record.fields.get(*at)).map_or("", String::as_str)
    }

    fn text(&self, name: &str) -> String {
        as_meant(self.raw(name)).to_owned()
    }

    /// A word that the program knows; an empty field is `None`.
    fn word<T>(&self, name: &str, known: impl Fn(&str) -> Result<T, String>) -> Result<Option<T>, ParseError> {
        let word = self.raw(name).trim();
        let parsed = (!word.is_empty()).then(|| known(word)).transpose();
        parsed.map_err(|what| {
            wrong(self.record.line, format!("column '{name}': {what}"), "correct the word or empty the field")
        })
    }

    fn cell(&self, column: &LangColumn, id: &str, problems: &mut Vec<Problem>) -> Result<Option<Cell>, ParseError> {
        let field = |at: usize| self.record.fields.get(at).map_or("", String::as_str);
        let text = text_as_meant(field(column.text)).to_owned();
        let word = column.origin.map_or("", field).trim();
        let origin = (!word.is_empty()).then(|| word.parse::<Origin>()).transpose();
        let hint = "correct the origin or empty the field";
        let origin = origin.map_err(|error| wrong(self.record.line, error.to_string(), hint))?;
        let why = spoiled(column.lang, &text).or_else(|| emptied(column.lang, id, &text, origin.as_ref()?));
        let anchor = Some(Anchor::Line(self.record.line));
        problems.extend(why.map(|what| Problem { anchor, what, lost: true }));
        match (origin, text.is_empty()) {
            // Without a text the origin says that nothing came, or that a person emptied the cell: it is not filled again.
            (Some(origin), _) => Ok(Some(Cell { text, origin })),
            (None, true) => Ok(None),
            // A text without an origin was typed in by whoever edited the file.
            (None, false) => Ok(Some(Cell { text, origin: Origin::Person(String::new()) })),
        }
    }

    fn time(&self, problems: &mut Vec<Problem>) -> Result<Option<TimeSpan>, ParseError> {
        let (start, end) = (self.raw("start").trim(), self.raw("end").trim());
        if start.is_empty() && end.is_empty() {
            return Ok(None);
        }
        let unreadable = || {
            let hint = "both are HH:MM:SS.mmm, or both are empty";
            wrong(self.record.line, format!("start '{start}' and end '{end}' are no stretch of time"), hint)
        };
        let (from, to) = parse_clock(start).zip(parse_clock(end)).ok_or_else(unreadable)?;
        if !from.has_hours || !to.has_hours {
            let what = format!(
                "start '{start}' and end '{end}' have lost their hours, as happens when Excel saves; the row was read without a time"
            );
            problems.push(problem(Anchor::Line(self.record.line), what));
            return Ok(None);
        }
        let time = (from.ms <= to.ms).then_some(TimeSpan { start: from.ms, end: to.ms });
        time.map(Some).ok_or_else(unreadable)
    }
}

/// Says that a text was saved in an encoding without its letters, which leaves a `?` for each.
fn spoiled(lang: Lang, text: &str) -> Option<String> {
    let marks = text.matches('?').count();
    let others = text.chars().filter(|c| *c != '?' && !c.is_whitespace()).count();
    let lost = lang.base() != Lang::EN && marks >= 3 && marks > others && !text.contains(char::is_alphabetic);
    let told = |name: &str| {
        format!("the {lang} text is only question marks: the file was saved in an encoding without {name}")
    };
    lost.then(|| told(lang.language().name))
}

/// Says that a text of a transcript was taken out, which no one may do in silence.
fn emptied(lang: Lang, id: &str, text: &str, origin: &Origin) -> Option<String> {
    let was = match origin {
        Origin::Transcript => "a transcript",
        Origin::Rendition => "an interpreter",
        _ => return None,
    };
    text.trim().is_empty().then(|| format!("the {lang} text of row {id} was emptied, though it came from {was}"))
}

fn role(word: &str) -> Result<Role, String> {
    named(word, &Role::ALL, Role::as_str, "role")
}

fn mode(word: &str) -> Result<Mode, String> {
    named(word, &[Mode::Spoken, Mode::Written, Mode::Gesture], Mode::as_str, "mode")
}

fn named<T: Copy>(word: &str, all: &[T], name: fn(T) -> &'static str, column: &str) -> Result<T, String> {
    all.iter().copied().find(|known| name(*known).eq_ignore_ascii_case(word)).ok_or_else(|| {
        let names: Vec<&str> = all.iter().map(|known| name(*known)).collect();
        format!("'{word}' is no {column}; expected {}", names.join(", "))
    })
}

/// A number from 0 to 1. A spreadsheet may have turned its dot into a comma.
fn confidence(word: &str) -> Result<f32, String> {
    let number = word.replace(',', ".").parse::<f32>().ok().filter(|number| (0.0..=1.0).contains(number));
    number.ok_or_else(|| format!("'{word}' is no number from 0 to 1"))
}
