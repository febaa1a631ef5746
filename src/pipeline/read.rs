//! Bytes to a transcript or a table.

use crate::formats::{self, Content, Format, ParseError, Source};
use crate::lang::Lang;
use crate::model::{Anchor, Problem, Table, Transcript, Turn};
use crate::pipeline::Segmentation;

/// A file to be read, and what the user said about it.
#[derive(Clone)]
pub struct Input {
    /// The name, for anchors and messages.
    pub file: String,
    /// The content.
    pub bytes: Vec<u8>,
    /// The language given by `--ko` … or by the file's name.
    pub lang: Option<Lang>,
    /// `--format`.
    pub format: Option<&'static Format>,
    /// `--encoding`.
    pub encoding: Option<String>,
    /// `--columns`.
    pub columns: Option<String>,
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq)]
pub enum Document {
    /// One version, or one recording in several languages.
    Transcript(Transcript),
    /// Versions side by side, and what was odd about the file.
    Table(Table, Vec<Problem>),
}

/// A file that cannot be read, with its name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}{}: {error}", .file, .error.line.map(|line| format!(":{line}")).unwrap_or_default())]
pub struct ReadError {
    /// The file's name.
    pub file: String,
    /// What is wrong, and where.
    pub error: ParseError,
}

/// Decodes a file, finds its format and reads it. With [`Segmentation::Line`], plain text is taken line by line; labels count
/// as such where every line has one.
pub fn read(input: &Input, segmentation: Segmentation) -> Result<Document, ReadError> {
    let named = |error| ReadError { file: input.file.clone(), error };
    let decoded = formats::decode(&input.bytes, input.encoding.as_deref()).map_err(named)?;
    let extension = input.file.rsplit_once('.').map(|(_, extension)| extension.to_lowercase());
    let format = input.format.unwrap_or_else(|| formats::detect(&decoded.text, extension.as_deref()));
    let source = Source { file: &input.file, text: &decoded.text, lang: input.lang, columns: input.columns.as_deref() };
    let guessed = (!decoded.sure).then(|| guessed(decoded.encoding));
    Ok(match format.content(&source).map_err(named)? {
        Content::Table(table, problems) => Document::Table(table, guessed.into_iter().chain(problems).collect()),
        Content::Transcript(mut transcript) => {
            if segmentation == Segmentation::Line && format.name == "text" && !is_by_line(&transcript, &decoded.text) {
                transcript = lines(input, format, &decoded.text);
            }
            transcript.problems.splice(0..0, guessed);
            Document::Transcript(transcript)
        }
    })
}

/// Each line of the file was read as one turn, so that segment numbers are line numbers without more ado.
fn is_by_line(transcript: &Transcript, text: &str) -> bool {
    let by_line = |(number, turn): (usize, &Turn)| turn.anchor == Anchor::Line(number as u32 + 1);
    transcript.turns.len() == text.lines().count() && transcript.turns.iter().enumerate().all(by_line)
}

/// Every line of the file is a turn, blank ones too, so that segment numbers are line numbers.
fn lines(input: &Input, format: &'static Format, text: &str) -> Transcript {
    let turn = |(number, line): (usize, &str)| Turn::new(Anchor::Line(number as u32 + 1), line);
    let turns = text.lines().enumerate().map(turn).collect();
    Transcript { turns, ..Transcript::new(&input.file, format.name) }
}

fn guessed(encoding: &str) -> Problem {
    let what = format!("read as {encoding}, which is a guess; --encoding settles it");
    Problem { anchor: None, what, lost: false }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn turns(text: &str) -> Vec<(Option<String>, String)> {
        let input = Input {
            file: "day1.uk.txt".into(),
            bytes: text.into(),
            lang: None,
            format: None,
            encoding: None,
            columns: None,
        };
        match read(&input, Segmentation::Line).unwrap() {
            Document::Transcript(transcript) => {
                transcript.turns.into_iter().map(|turn| (turn.speaker, turn.text)).collect()
            }
            Document::Table(..) => panic!("a text is no table"),
        }
    }

    #[test]
    fn lines_are_segments_whatever_stands_in_them() {
        let plain = |text: &str| (None, text.to_owned());
        assert_eq!(turns("Перше. Друге.\n\nТретє.\n"), [plain("Перше. Друге."), plain(""), plain("Третє.")]);
        assert_eq!(turns("Запис\nСлідчий: Так?\n  і ще\n")[2], plain("  і ще"));
        let labelled = turns("Слідчий: Як вас звати? Скажіть.\nПолонений: Се Бом.\n");
        assert_eq!(labelled[0], (Some("Слідчий".into()), "Як вас звати? Скажіть.".into()));
    }
}
