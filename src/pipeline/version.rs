//! One file as a version of the interview: its language, its segments, and what each of them may give to a row.

use std::ops::Range;

use crate::lang::{self, Lang, Role};
use crate::model::{Problem, Segment, Transcript, Turn};
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
    /// The segments in the order of the file.
    pub segments: Vec<Segment>,
    /// What stands in the file, in order. Each segment is in exactly one piece.
    pub pieces: Vec<Piece>,
}

/// The smallest part of a version: a segment, or in a relay some segments and their rendition.
#[derive(Debug, Clone, PartialEq)]
pub struct Piece {
    /// The segments of the original; never empty.
    pub original: Range<usize>,
    /// The segments of its rendition; empty where there is none.
    pub rendition: Range<usize>,
    /// How sure the pairing of original and rendition is; `None` where there is no rendition.
    pub score: Option<f32>,
}

/// Why a file cannot be a version.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file}: the language cannot be told from the text")]
pub struct VersionError {
    /// The file's name.
    pub file: String,
}

/// Segments a transcript. `given` is the language that the user or the file name names; without it, the text tells it.
pub fn version(
    mut transcript: Transcript,
    given: Option<Lang>,
    segmentation: Segmentation,
) -> Result<Version, VersionError> {
    let (languages, problems) = spoken::languages(&transcript, given);
    transcript.problems.extend(problems);
    let (langs, problems) = match languages.as_slice() {
        [] if transcript.turns.is_empty() => (Vec::new(), Vec::new()),
        [] => return Err(VersionError { file: transcript.file }),
        [lang] => (vec![with_norm(*lang, &transcript); transcript.turns.len()], Vec::new()),
        several => spoken::turn_languages(&transcript, several),
    };
    transcript.problems.extend(problems);
    let segments = segments(&transcript, &langs, segmentation);
    let (lang, pieces) = if languages.len() > 1 {
        (None, spoken::relay(&transcript, &segments))
    } else {
        let alone = |number| Piece { original: number..number + 1, rendition: 0..0, score: None };
        (langs.first().copied().or(given), (0..segments.len()).map(alone).collect())
    };
    Ok(Version { transcript, lang, segments, pieces })
}

/// The segments of a transcript; `langs` holds the language of each turn.
fn segments(transcript: &Transcript, langs: &[Lang], segmentation: Segmentation) -> Vec<Segment> {
    let mut segments = Vec::new();
    for ((turn, Turn { role, text, .. }), lang) in transcript.turns.iter().enumerate().zip(langs) {
        let whole = segmentation == Segmentation::Line || *role == Some(Role::Preamble);
        let texts = if whole { vec![text.as_str()] } else { segment::split(text, Some(*lang)) };
        segments.extend(texts.into_iter().map(|text| Segment { turn, lang: *lang, text: text.to_owned() }));
    }
    segments
}

/// Adds the norm of the North to Korean whose spelling shows it; a norm that the user names stays.
pub(super) fn with_norm(lang: Lang, transcript: &Transcript) -> Lang {
    if lang != Lang::KO {
        return lang;
    }
    let said = transcript.turns.iter().map(|turn| turn.text.as_str()).collect::<Vec<_>>().join("\n");
    if lang::is_north(&said) { lang.in_region("KP").unwrap_or(lang) } else { lang }
}

/// A remark on a turn of a file.
pub(super) fn remark(turn: &Turn, what: String) -> Problem {
    Problem { anchor: Some(turn.anchor), what, lost: false }
}

impl Version {
    /// The first and the last turn of some segments; `None` for an empty range.
    pub fn turns(&self, segments: &Range<usize>) -> Option<(usize, usize)> {
        let segments = self.segments.get(segments.clone())?;
        Some((segments.first()?.turn, segments.last()?.turn))
    }
}
