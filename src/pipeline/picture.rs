//! What the aligner found, as a picture: versions side by side, or the languages of one recording.

use std::ops::Range;

use crate::align::Alignment;
use crate::formats::{Column, Picture, Ribbon, Side};
use crate::lang::{Lang, Role};
use crate::model::{Link, Row, Table};
use crate::pipeline::{Piece, Version};

/// The picture of an alignment and its table; `None` where nothing was aligned: one version in one language.
pub fn picture(versions: &[Version], alignment: &Alignment, table: &Table) -> Option<Picture> {
    let title = versions.iter().map(|version| version.transcript.file.as_str()).collect::<Vec<_>>().join(" | ");
    let (columns, rows) = match versions {
        [] => return None,
        [only] if only.lang.is_some() => return None,
        [recording] => relayed(recording, table),
        several => side_by_side(several, &alignment.rows, table),
    };
    Some(Picture { title, columns, rows })
}

fn side_by_side(versions: &[Version], links: &[Link], table: &Table) -> (Vec<Column>, Vec<Ribbon>) {
    let column = |version: &Version| {
        let text = |piece: &Piece| version.segments[piece.original.clone()].iter().map(|s| s.text.as_str()).collect();
        let segments = version.pieces.iter().map(text).collect();
        match version.lang {
            Some(lang) => Column { segments, ..named(lang) },
            None => Column { name: "Several languages".into(), tag: "mixed".into(), segments },
        }
    };
    let side = |range: &Range<usize>| if range.is_empty() { Side::Missing } else { Side::Segments(range.clone()) };
    let ribbon = |(link, row): (&Link, &Row)| ribbon(row, link.sides.iter().map(side).collect(), link.why);
    (versions.iter().map(column).collect(), links.iter().zip(&table.rows).map(ribbon).collect())
}

/// A column a language. The renditions are looked for in the two languages that are mostly spoken; a third one that lacks a
/// row lacks nothing.
fn relayed(recording: &Version, table: &Table) -> (Vec<Column>, Vec<Ribbon>) {
    let langs: Vec<Lang> = table.langs.clone();
    let mut columns: Vec<Column> = langs.iter().copied().map(named).collect();
    let mut places = Vec::new();
    for segment in &recording.segments {
        let column = langs.iter().position(|lang| lang.same_base(segment.lang)).unwrap_or(0);
        places.push((column, columns.get(column).map_or(0, |column| column.segments.len())));
        columns.iter_mut().nth(column).into_iter().for_each(|column| column.segments.push(segment.text.clone()));
    }
    let mut spoken: Vec<usize> = (0..columns.len()).collect();
    spoken.sort_by_key(|&column| std::cmp::Reverse(columns[column].segments.len()));
    spoken.truncate(2);
    let ribbon = |(piece, row): (&Piece, &Row)| {
        let alone = piece.rendition.is_empty() && row.role != Some(Role::Preamble);
        let absent = |column| if alone && spoken.contains(&column) { Side::Missing } else { Side::NotExpected };
        let side = |column| held(piece, &places, column).map_or_else(|| absent(column), Side::Segments);
        let why = if piece.rendition.is_empty() { "no rendition" } else { "original and rendition" };
        ribbon(row, (0..columns.len()).map(side).collect(), why)
    };
    let rows = recording.pieces.iter().zip(&table.rows).map(ribbon).collect();
    (columns, rows)
}

/// The segments of a piece in a column, counted within it. `places` holds column and number of each segment.
fn held(piece: &Piece, places: &[(usize, usize)], column: usize) -> Option<Range<usize>> {
    let segments = piece.original.clone().chain(piece.rendition.clone()).filter_map(|segment| places.get(segment));
    let numbers = segments.filter(|(of, _)| *of == column).map(|(_, number)| *number);
    numbers.map(|number| number..number + 1).reduce(|a, b| a.start.min(b.start)..a.end.max(b.end))
}

fn ribbon(row: &Row, sides: Vec<Side>, why: &'static str) -> Ribbon {
    Ribbon { id: row.id.clone(), anchor: row.anchor.clone(), sides, score: row.confidence, why }
}

/// An empty column of a language.
fn named(lang: Lang) -> Column {
    Column { name: lang.language().name.to_owned(), tag: lang.tag().to_owned(), segments: Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Anchor, Transcript, Turn};
    use crate::pipeline::{Joined, Segmentation, join, version};

    fn told(texts: &[&str]) -> Version {
        let turns = texts.iter().zip(1..).map(|(text, line)| Turn::new(Anchor::Line(line), *text)).collect();
        version(Transcript { turns, ..Transcript::new("day1.txt", "text") }, None, Segmentation::Sentence).unwrap()
    }

    fn drawn(versions: &[Version]) -> Option<Picture> {
        let Joined { table, alignment } = join(versions, &[], None);
        picture(versions, &alignment, &table)
    }

    #[test]
    fn versions_stand_side_by_side() {
        let picture = drawn(&[told(&["이름이 무엇입니까?"]), told(&["Як вас звати?"])]).unwrap();
        assert_eq!(picture.title, "day1.txt | day1.txt");
        let tags: Vec<_> = picture.columns.iter().map(|column| (column.tag.as_str(), column.segments.len())).collect();
        assert_eq!(tags, [("ko", 1), ("uk", 1)]);
        assert_eq!(picture.rows[0].sides, [Side::Segments(0..1), Side::Segments(0..1)]);
        assert!(picture.rows[0].score.is_some() && picture.rows[0].anchor == "line 1 | line 1");
    }

    #[test]
    fn the_languages_of_a_recording_stand_side_by_side() {
        let said =
            ["Як вас звати?", "이름이 무엇입니까?", "제 이름은 새봄입니다.", "Мене звуть Се Бом.", "Зробимо перерву."];
        let picture = drawn(&[told(&said)]).unwrap();
        let [ko, uk] = picture.columns.as_slice() else { panic!("{:?}", picture.columns) };
        assert_eq!(
            (ko.segments.join(""), uk.segments.join("")),
            (said[1..3].join(""), [said[0], said[3], said[4]].join(""))
        );
        let pair = |ko, uk| [Side::Segments(ko), Side::Segments(uk)];
        assert_eq!(picture.rows[0].sides, pair(0..1, 0..1));
        assert_eq!(picture.rows[1].sides, pair(1..2, 1..2));
        assert_eq!(picture.rows[2].sides, [Side::Missing, Side::Segments(2..3)]);
    }

    #[test]
    fn one_version_in_one_language_is_no_picture() {
        assert_eq!(drawn(&[told(&["Як вас звати?", "Де ви служили?"])]), None);
        assert_eq!(drawn(&[]), None);
    }
}
