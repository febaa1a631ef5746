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
    let segments = &recording.segments;
    let said_in =
        |lang: &Lang| (0..segments.len()).filter(|&number| segments[number].lang.same_base(*lang)).collect::<Vec<_>>();
    let said: Vec<Vec<usize>> = table.langs.iter().map(said_in).collect();
    let texts = |said: &[usize]| said.iter().map(|&number| segments[number].text.clone()).collect();
    let columns = table.langs.iter().zip(&said).map(|(lang, said)| Column { segments: texts(said), ..named(*lang) });
    let mut spoken: Vec<usize> = (0..said.len()).collect();
    spoken.sort_by_key(|&column| std::cmp::Reverse(said[column].len()));
    spoken.truncate(2);
    let ribbon = |(piece, row): (&Piece, &Row)| {
        let alone = piece.rendition.is_empty() && row.role != Some(Role::Preamble);
        let absent = |column| if alone && spoken.contains(&column) { Side::Missing } else { Side::NotExpected };
        let side = |(column, said)| held(piece, said).map_or_else(|| absent(column), Side::Segments);
        let why = if piece.rendition.is_empty() { "no rendition" } else { "original and rendition" };
        ribbon(row, said.iter().map(Vec::as_slice).enumerate().map(side).collect(), why)
    };
    let rows = recording.pieces.iter().zip(&table.rows).map(ribbon).collect();
    (columns.collect(), rows)
}

/// The segments of a piece in a language, counted among those `said` in it.
fn held(piece: &Piece, said: &[usize]) -> Option<Range<usize>> {
    let segments = piece.original.clone().chain(piece.rendition.clone());
    let numbers = segments.filter_map(|segment| said.binary_search(&segment).ok());
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

    fn told(lines: &[(Option<Role>, &str)]) -> Version {
        let turn = |((role, text), line): (&(Option<Role>, &str), u32)| Turn {
            role: *role,
            ..Turn::new(Anchor::Line(line), *text)
        };
        let turns = lines.iter().zip(1..).map(turn).collect();
        version(Transcript { turns, ..Transcript::new("day1.txt", "text") }, None, Segmentation::Sentence).unwrap()
    }

    fn drawn(versions: &[Version]) -> Option<Picture> {
        let Joined { table, alignment } = join(versions, &[], None);
        picture(versions, &alignment, &table)
    }

    #[test]
    fn versions_stand_side_by_side() {
        let picture = drawn(&[told(&[(None, "이름이 무엇입니까?")]), told(&[(None, "Як вас звати?")])]).unwrap();
        assert_eq!(picture.title, "day1.txt | day1.txt");
        let tags: Vec<_> = picture.columns.iter().map(|column| (column.tag.as_str(), column.segments.len())).collect();
        assert_eq!(tags, [("ko", 1), ("uk", 1)]);
        assert_eq!(picture.rows[0].sides, [Side::Segments(0..1), Side::Segments(0..1)]);
        assert!(picture.rows[0].score.is_some() && picture.rows[0].anchor == "line 1 | line 1");
    }

    #[test]
    fn the_languages_of_a_recording_stand_side_by_side() {
        let [asks, renders, answers] = [Role::Interviewer, Role::Interpreter, Role::Subject].map(Some);
        let recording = [
            (Some(Role::Preamble), "Запис розмови, зразок."),
            (asks, "Як вас звати?"),
            (renders, "이름이 무엇입니까?"),
            (answers, "제 이름은 새봄입니다."),
            (renders, "Мене звуть Се Бом."),
            (asks, "Зробимо перерву."),
        ];
        let piece = |original, rendition| Piece { original, rendition, score: None };
        let pieces = vec![piece(0..1, 0..0), piece(1..2, 2..3), piece(3..4, 4..5), piece(5..6, 0..0)];
        let picture = drawn(&[Version { pieces, ..told(&recording) }]).unwrap();
        let [ko, uk] = picture.columns.as_slice() else { panic!("{:?}", picture.columns) };
        assert_eq!((ko.segments.concat(), uk.segments.len()), ("이름이 무엇입니까?제 이름은 새봄입니다.".into(), 4));
        let pair = |ko, uk| [Side::Segments(ko), Side::Segments(uk)];
        let sides: Vec<_> = picture.rows.iter().map(|row| row.sides.clone()).collect();
        assert_eq!(sides[0], [Side::NotExpected, Side::Segments(0..1)], "nobody renders what nobody said");
        assert_eq!(sides[1..3], [pair(0..1, 1..2), pair(1..2, 2..3)]);
        assert_eq!(sides[3], [Side::Missing, Side::Segments(3..4)]);
    }

    #[test]
    fn one_version_in_one_language_is_no_picture() {
        assert_eq!(drawn(&[told(&[(None, "Як вас звати?"), (None, "Де ви служили?")])]), None);
        assert_eq!(drawn(&[]), None);
    }
}
