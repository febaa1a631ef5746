//! One file as a version of the interview: its language, its segments, and what each of them may give to a row.

use crate::lang::{self, Lang, Role};
use crate::model::{Origin, Problem, Transcript, Turn};
use crate::pipeline::spoken;
use crate::segment;

/// What a segment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Segmentation {
    /// A sentence of a turn.
    #[default]
    Sentence,
    /// A line of a text file, or a whole turn of another format.
    Line,
}

/// One file of an interview, ready to be aligned.
#[derive(Debug, Clone, PartialEq)]
pub struct Version {
    /// The file as read; its problems include those found here.
    pub transcript: Transcript,
    /// The language, with its norm where that shows; `None` for a recording in several languages.
    pub lang: Option<Lang>,
    /// What stands in the file, in order.
    pub pieces: Vec<Piece>,
}

/// The smallest part of a version: a segment, or in a relay some segments and their rendition.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// First and last turn of the original.
    pub turns: (usize, usize),
    /// First and last turn of the rendition.
    pub rendered: Option<(usize, usize)>,
    /// The texts, the original first. Each keeps its trailing white space.
    pub texts: Vec<Text>,
    /// How sure the pairing of original and rendition is; `None` where there is no rendition.
    pub score: Option<f32>,
}

/// A text in a language, and where it comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Text {
    /// Its language.
    pub lang: Lang,
    /// The text with its trailing white space.
    pub text: String,
    /// [`Origin::Transcript`] or [`Origin::Rendition`].
    pub origin: Origin,
}

/// Why a file cannot be a version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: the language cannot be told from the text")]
pub struct VersionError {
    /// The file's name.
    pub file: String,
}

/// Segments a transcript. `given` is the language that the user or the file name names; without it, it is told by the text.
pub fn version(
    mut transcript: Transcript,
    given: Option<Lang>,
    segmentation: Segmentation,
) -> Result<Version, VersionError> {
    let (found, problems) = spoken::languages(&transcript, given);
    transcript.problems.extend(problems);
    match found.as_slice() {
        [] if transcript.turns.is_empty() => Ok(Version { transcript, lang: given, pieces: Vec::new() }),
        [] => Err(VersionError { file: transcript.file }),
        [lang] => {
            let lang = with_norm(*lang, &transcript);
            let pieces = segments(&transcript, segmentation).map(|(turn, text)| alone(turn, text, lang)).collect();
            Ok(Version { pieces, lang: Some(lang), transcript })
        }
        languages => {
            let (pieces, problems) = spoken::pieces(&transcript, languages, segmentation);
            transcript.problems.extend(problems);
            Ok(Version { pieces, lang: None, transcript })
        }
    }
}

/// The segments of a transcript with the numbers of their turns.
pub(super) fn segments(
    transcript: &Transcript,
    segmentation: Segmentation,
) -> impl Iterator<Item = (usize, &str)> {
    let pieces = move |turn: &'_ Turn| -> Vec<std::ops::Range<usize>> {
        let whole = segmentation == Segmentation::Line || turn.role == Some(Role::Preamble);
        let texts = if whole { vec![turn.text.as_str()] } else { segment::split(&turn.text, turn.lang) };
        let mut start = 0;
        let ranges = texts.iter().map(|text| {
            let range = start..start + text.len();
            start = range.end;
            range
        });
        ranges.collect()
    };
    transcript.turns.iter().enumerate().flat_map(move |(number, turn)| {
        pieces(turn).into_iter().map(move |range| (number, &turn.text[range]))
    })
}

fn alone(turn: usize, text: &str, lang: Lang) -> Piece {
    let text = Text { lang, text: text.to_owned(), origin: Origin::Transcript };
    Piece { turns: (turn, turn), rendered: None, texts: vec![text], score: None }
}

/// Adds the norm of the North to Korean whose spelling shows it; a norm that the user names stays.
pub(super) fn with_norm(lang: Lang, transcript: &Transcript) -> Lang {
    if lang != Lang::KO {
        return lang;
    }
    let said = transcript.turns.iter().map(|turn| turn.text.as_str()).collect::<Vec<_>>().join("\n");
    if lang::is_north(&said) { lang.in_region("KP").unwrap_or(lang) } else { lang }
}

/// A remark on a file.
pub(super) fn remark(turn: Option<&Turn>, what: String) -> Problem {
    Problem { anchor: turn.map(|turn| turn.anchor), what, lost: false }
}
