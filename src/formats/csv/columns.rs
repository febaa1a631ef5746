//! Which column holds what.

use crate::formats::ParseError;
use crate::formats::records::Record;
use crate::lang::{LANGUAGES, Lang};
use crate::model::{Anchor, Problem};

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Holds {
    Id,
    Start,
    End,
    Speaker,
    Role,
    Text,
    Question,
    Answer,
    Version(Lang),
}

/// Names of columns in English, Ukrainian, Russian and Korean, in lower case. Those of languages are in the table of languages.
const NAMES: [(Holds, &[&str]); 8] = [
    (Holds::Id, &["id", "no", "no.", "nr", "№", "#", "index", "номер", "번호"]),
    (
        Holds::Start,
        &[
            "start",
            "start_time",
            "start time",
            "start_ms",
            "start (ms)",
            "start (s)",
            "begin",
            "from",
            "in",
            "time",
            "timestamp",
            "початок",
            "час",
            "начало",
            "время",
            "시작",
            "시작 시간",
            "시간",
            "시각",
        ],
    ),
    (
        Holds::End,
        &[
            "end",
            "end_time",
            "end time",
            "end_ms",
            "end (ms)",
            "end (s)",
            "stop",
            "to",
            "out",
            "кінець",
            "конец",
            "끝",
            "종료",
            "종료 시간",
        ],
    ),
    (
        Holds::Speaker,
        &[
            "speaker",
            "name",
            "who",
            "мовець",
            "спікер",
            "промовець",
            "хто",
            "говорящий",
            "спикер",
            "кто",
            "화자",
            "발화자",
            "이름",
        ],
    ),
    (Holds::Role, &["role", "роль", "역할"]),
    (
        Holds::Text,
        &[
            "text",
            "transcript",
            "utterance",
            "content",
            "caption",
            "subtitle",
            "текст",
            "репліка",
            "зміст",
            "реплика",
            "содержание",
            "본문",
            "내용",
            "텍스트",
            "자막",
            "발화",
        ],
    ),
    (Holds::Question, &["q", "question", "питання", "запитання", "вопрос", "질문", "문"]),
    (Holds::Answer, &["a", "answer", "відповідь", "ответ", "답변", "답"]),
];

/// The columns that are read.
#[derive(Debug)]
pub(super) struct Columns {
    /// What is held, and in which column, from 0.
    pub at: Vec<(Holds, usize)>,
    /// The first row, as names; empty names where the file has no header.
    pub names: Vec<String>,
    /// The first row names the columns.
    pub has_header: bool,
}

/// What a column of this name holds.
pub(super) fn holds(name: &str) -> Option<Holds> {
    let name = name.trim().to_lowercase();
    let known = NAMES.iter().find(|(_, names)| names.contains(&name.as_str())).map(|(holds, _)| *holds);
    known.or_else(|| version(&name).map(Holds::Version))
}

/// A language by its tag, its English name, or what tables call it.
fn version(name: &str) -> Option<Lang> {
    let language = LANGUAGES.iter().find(|language| {
        language.tag == name || language.name.to_lowercase() == name || language.headers.contains(&name)
    });
    language.map_or(name, |language| language.tag).parse().ok().map(Lang::base)
}

impl Columns {
    /// Finds the columns by the names in the first row.
    pub(super) fn by_names(names: &[String]) -> Result<Columns, ParseError> {
        let mut at: Vec<(Holds, usize)> = Vec::new();
        for (column, name) in names.iter().enumerate() {
            if let Some(found) = holds(name).filter(|found| at.iter().all(|(known, _)| known != found)) {
                at.push((found, column));
            }
        }
        Columns { at, names: names.to_vec(), has_header: true }.with_text()
    }

    /// The columns that the user names: `text=3,speaker=2` or `text=Антворт,ko=Korean`.
    ///
    /// With numbers only, the first row is a header if it has a known column name; otherwise it is a row like the others.
    pub(super) fn wanted(wanted: &str, first: &[String]) -> Result<Columns, ParseError> {
        let mut by_name = false;
        let mut at = Vec::new();
        for part in wanted.split(',') {
            let wrong = |what: String| ParseError {
                line: None,
                problem: format!("--columns {wanted}: {what}"),
                hint: Some(format!("write it as text=2,speaker=1; the first row is: {}", first.join(" | "))),
            };
            let (what, place) = part.split_once('=').ok_or_else(|| wrong(format!("'{part}' has no '='")))?;
            let held = holds(what).ok_or_else(|| wrong(format!("'{what}' is nothing that a column holds")))?;
            let number = place.trim().parse::<usize>().ok();
            by_name |= number.is_none();
            let column = match number {
                Some(number) => number.checked_sub(1).filter(|column| *column < first.len()),
                None => first.iter().position(|name| name.trim().to_lowercase() == place.trim().to_lowercase()),
            };
            at.push((held, column.ok_or_else(|| wrong(format!("there is no column '{place}'")))?));
        }
        let has_header = by_name || first.iter().any(|name| holds(name).is_some());
        let names = if has_header { first.to_vec() } else { vec![String::new(); first.len()] };
        Columns { at, names, has_header }.with_text()
    }

    /// Refuses columns without a text.
    fn with_text(self) -> Result<Columns, ParseError> {
        let says = |holds: &Holds| matches!(holds, Holds::Text | Holds::Question | Holds::Answer | Holds::Version(_));
        if self.at.iter().any(|(holds, _)| says(holds)) {
            return Ok(self);
        }
        Err(ParseError {
            line: Some(1),
            problem: format!("no column is known to hold the text; the first row is: {}", self.names.join(" | ")),
            hint: Some("name the columns by number or name: --columns text=2,speaker=1".into()),
        })
    }

    /// The column that holds this, from 0.
    pub(super) fn place(&self, what: Holds) -> Option<usize> {
        self.at.iter().find(|(holds, _)| *holds == what).map(|(_, column)| *column)
    }

    /// The languages that have a column, in the order of the table's columns.
    pub(super) fn versions(&self) -> Vec<(Lang, usize)> {
        let version = |(holds, column): &(Holds, usize)| match holds {
            Holds::Version(lang) => Some((*lang, *column)),
            _ => None,
        };
        let mut versions: Vec<(Lang, usize)> = self.at.iter().filter_map(version).collect();
        versions.sort_by_key(|(lang, _)| lang.order());
        versions
    }

    /// The columns that hold what a turn says.
    pub(super) fn texts(&self) -> Vec<(Holds, usize)> {
        if let Some(column) = self.place(Holds::Text) {
            return vec![(Holds::Text, column)];
        }
        let pair = [Holds::Question, Holds::Answer].into_iter().filter_map(|what| Some((what, self.place(what)?)));
        let pair: Vec<(Holds, usize)> = pair.collect();
        if !pair.is_empty() {
            return pair;
        }
        self.versions().into_iter().take(1).map(|(_, column)| (Holds::Text, column)).collect()
    }

    /// Says which columns were not read. Text is lost where they hold letters.
    pub(super) fn unread(&self, records: &[Record]) -> Option<Problem> {
        let texts = self.texts();
        let in_table = self.versions().len() > 1;
        let is_read = |column: usize| {
            self.at.iter().any(|(holds, at)| {
                let is_text = texts.iter().any(|(_, text)| text == at);
                let is_version = matches!(holds, Holds::Version(_));
                let is_said = matches!(holds, Holds::Text | Holds::Question | Holds::Answer) || is_version;
                *at == column && if in_table { is_version || !is_said } else { is_text || !is_said }
            })
        };
        let field = |record: &Record, column: usize| record.fields.get(column).cloned().unwrap_or_default();
        let unread: Vec<usize> = (0..self.names.len())
            .filter(|column| {
                !is_read(*column) && records.iter().any(|record| !field(record, *column).trim().is_empty())
            })
            .collect();
        let name = |column: &usize| {
            let name = self.names.get(*column).filter(|name| !name.trim().is_empty());
            name.map_or(format!("{}", column + 1), |name| format!("'{name}'"))
        };
        let names: Vec<String> = unread.iter().map(name).collect();
        let has_letters =
            |column: &usize| records.iter().any(|record| field(record, *column).contains(char::is_alphabetic));
        let lost = unread.iter().any(has_letters);
        let what = format!("not read: column {}", names.join(", "));
        (!unread.is_empty()).then_some(Problem { anchor: Some(Anchor::Line(1)), what, lost })
    }
}
