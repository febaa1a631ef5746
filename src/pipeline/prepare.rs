//! From a transcript to a version: its language is settled, its turns are segmented, its renditions paired.

use crate::lang::{Lang, Role};
use crate::model::{Segment, Transcript, Turn};
use crate::pipeline::spoken;
use crate::pipeline::version::{Piece, Segmentation, Version, VersionError};
use crate::segment;

/// Segments a transcript. `given` is the language that the user or the file name names; without it, the text tells it.
pub fn version(
    mut transcript: Transcript,
    given: Option<Lang>,
    segmentation: Segmentation,
) -> Result<Version, VersionError> {
    let (languages, problems) = spoken::languages(&transcript, given);
    transcript.problems.extend(problems);
    let languages: Vec<Lang> = languages.into_iter().map(|lang| spoken::with_norm(lang, &transcript)).collect();
    let (langs, problems) = match languages.as_slice() {
        [] if transcript.turns.is_empty() => (Vec::new(), Vec::new()),
        [] => return Err(VersionError { file: transcript.file }),
        [lang] => (vec![*lang; transcript.turns.len()], Vec::new()),
        several => spoken::turn_languages(&transcript, several),
    };
    transcript.problems.extend(problems);
    let segments = segments(&transcript, &langs, &languages, segmentation);
    let (lang, pieces) = if languages.len() > 1 {
        (None, spoken::relay(&transcript, &segments))
    } else {
        let alone = |number| Piece { original: number..number + 1, rendition: 0..0, score: None };
        (langs.first().copied().or(given), (0..segments.len()).map(alone).collect())
    };
    Ok(Version { transcript, lang, segments, pieces })
}

/// The segments of a transcript; `langs` holds the language of each turn, `languages` all that are spoken.
fn segments(transcript: &Transcript, langs: &[Lang], languages: &[Lang], segmentation: Segmentation) -> Vec<Segment> {
    let mut segments = Vec::new();
    for ((turn, Turn { role, text, .. }), lang) in transcript.turns.iter().enumerate().zip(langs) {
        let whole = segmentation == Segmentation::Line || *role == Some(Role::Preamble);
        let texts = if whole { vec![text.as_str()] } else { segment::split(text, Some(*lang)) };
        let segment =
            |text: &str| Segment { turn, lang: spoken::of_segment(text, *lang, languages), text: text.to_owned() };
        segments.extend(texts.into_iter().map(segment));
    }
    segments
}
