//! Reading a phrasebook: `id,kind,ko,ko-KP,uk,en,note`, the forms of a cell separated by `|`.

use super::pattern::Form;
use crate::lang::{Lang, Role};

/// What a phrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PhraseKind {
    /// Asks.
    Question,
    /// Answers in full: it can be understood without its question.
    Answer,
    /// Says something unasked: an instruction, a caution.
    Statement,
    /// Said by anybody: a greeting, thanks, an editorial mark. It may end in a question in one language only.
    Any,
    /// Answers by a word whose sense hangs on the question: `네`, `так`.
    Reply,
}

impl PhraseKind {
    /// One in this role says such a phrase. Korean leaves out who acts: 계속하겠습니다 is "let us continue" from the one who asks
    /// and "I will go on" from the one who answers. An unknown role fits all.
    pub(super) fn fits(self, role: Option<Role>) -> bool {
        match self {
            PhraseKind::Statement => role != Some(Role::Subject),
            PhraseKind::Answer => role != Some(Role::Interviewer),
            PhraseKind::Question | PhraseKind::Any | PhraseKind::Reply => true,
        }
    }
}

/// One meaning with its forms in each language.
#[derive(Debug, Clone)]
pub(super) struct Phrase {
    pub id: String,
    pub kind: PhraseKind,
    /// The file and line it comes from.
    pub place: String,
    /// The forms a column, the first to be written. `ko` is the norm of the South; `ko-KP` stands only where it differs.
    pub sides: Vec<(Lang, Vec<Form>)>,
}

/// What is wrong with a phrasebook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{place}: {problem}")]
pub struct PhrasebookError {
    /// File and line.
    pub place: String,
    /// What is wrong there.
    pub problem: String,
}

const COLUMNS: [&str; 7] = ["id", "kind", "ko", "ko-KP", "uk", "en", "note"];

/// Reads one file.
pub(super) fn load(name: &str, text: &str) -> Result<Vec<Phrase>, PhrasebookError> {
    let at = |line: u64, problem: String| PhrasebookError { place: format!("{name}:{line}"), problem };
    let mut reader = csv::ReaderBuilder::new().from_reader(text.trim_start_matches('\u{feff}').as_bytes());
    let header = reader.headers().map_err(|e| at(1, e.to_string()))?;
    if !header.iter().map(str::trim).eq(COLUMNS) {
        return Err(at(1, format!("the header must be {}", COLUMNS.join(","))));
    }
    let mut phrases = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|e| at(e.position().map_or(0, csv::Position::line), e.to_string()))?;
        let line = record.position().map_or(0, csv::Position::line);
        phrases.push(phrase(&record, format!("{name}:{line}")).map_err(|problem| at(line, problem))?);
    }
    Ok(phrases)
}

fn phrase(record: &csv::StringRecord, place: String) -> Result<Phrase, String> {
    let cell = |column: usize| record.get(column).unwrap_or("").trim();
    let kind = match cell(1) {
        "question" => PhraseKind::Question,
        "answer" => PhraseKind::Answer,
        "statement" => PhraseKind::Statement,
        "reply" => PhraseKind::Reply,
        "any" => PhraseKind::Any,
        other => {
            return Err(format!("'{other}' is no kind: the kinds are question, answer, statement, reply, any"));
        }
    };
    let mut sides = Vec::new();
    for (column, tag) in COLUMNS.iter().enumerate().take(6).skip(2) {
        let lang: Lang = tag.parse().map_err(|e: crate::lang::UnknownLang| e.to_string())?;
        let forms = cell(column).split('|').map(str::trim).filter(|form| !form.is_empty());
        let forms: Vec<Form> =
            forms.map(|form| Form::parse(form, lang)).collect::<Result<_, _>>().map_err(|e| format!("{tag}: {e}"))?;
        if !forms.is_empty() {
            sides.push((lang, forms));
        }
    }
    Ok(Phrase { id: cell(0).to_owned(), kind, place, sides })
}

impl Phrase {
    /// The form to write in a language: that of its norm, or else of the language.
    pub fn written(&self, lang: Lang) -> Option<&Form> {
        let side = |lang: Lang| self.sides.iter().find(|(l, _)| *l == lang);
        side(lang).or_else(|| side(lang.base())).and_then(|(_, forms)| forms.first())
    }

    /// All forms of a language, of whatever norm.
    pub fn forms(&self, lang: Lang) -> impl Iterator<Item = &Form> {
        self.sides.iter().filter(move |(l, _)| l.same_base(lang)).flat_map(|(_, forms)| forms)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broken_file_says_where() {
        for (text, expected) in [
            ("id,kind,ko\n", "t.csv:1: the header must be id,kind,ko,ko-KP,uk,en,note"),
            (
                "id,kind,ko,ko-KP,uk,en,note\na,shout,네,,так,yes,\n",
                "t.csv:2: 'shout' is no kind: the kinds are question, answer, statement, reply, any",
            ),
            ("id,kind,ko,ko-KP,uk,en,note\na,reply,네,,{так,yes,\n", "t.csv:2: uk: a slot is not closed by }"),
        ] {
            assert_eq!(load("t.csv", text).unwrap_err().to_string(), expected);
        }
        assert!(load("t.csv", "id,kind,ko,ko-KP,uk,en,note\na,reply,네\n").is_err(), "a row is too short");
    }

    #[test]
    fn a_norm_without_forms_of_its_own_takes_those_of_the_language() {
        let phrases =
            load("t.csv", "id,kind,ko,ko-KP,uk,en,note\na,reply,네|예,예,так,yes,\nb,reply,네,,так,yes,\n").unwrap();
        let north: Lang = "ko-KP".parse().unwrap();
        assert_eq!(phrases[0].written(north).unwrap().written, "예");
        assert_eq!(phrases[1].written(north).unwrap().written, "네");
        assert_eq!(phrases[0].forms(Lang::KO).count(), 3);
    }
}
