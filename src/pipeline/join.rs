//! Versions to rows: aligned where there are several, each piece a row where there is one.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::align::{self, Alignment, Unit};
use crate::lang::{Lang, Mode, Role};
use crate::model::{Cell, Link, Origin, Row, Segment, Table, TimeSpan, Turn};
use crate::pipeline::{Piece, Version};

/// What became of the versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Joined {
    /// The rows.
    pub table: Table,
    /// The links that they were made from; sides in the order of the versions.
    pub alignment: Alignment,
}

/// Joins the versions of one interview. `original` is the language in which it was held, where the user says so.
pub fn join(versions: &[Version], langs: &[Lang], original: Option<Lang>) -> Joined {
    let held_in = match original {
        Some(lang) => Original::Named(lang),
        None if versions.len() == 1 => Original::OnlyVersion,
        None => Original::Unknown,
    };
    let alignment = match versions {
        [only] => unaligned(only.pieces.len()),
        several => aligned(several),
    };
    let table_langs = columns(versions, langs);
    let number = |(number, link): (usize, &Link)| {
        let confidence = confidence(versions, link);
        let sides = versions
            .iter()
            .zip(&link.sides)
            .map(|(version, side)| Side { version, pieces: &version.pieces[side.clone()] });
        let sides: Vec<Side<'_>> = sides.filter(|side| !side.pieces.is_empty()).collect();
        Row { id: (number + 1).to_string(), confidence, ..row(&sides, &table_langs, held_in) }
    };
    let rows = alignment.rows.iter().enumerate().map(number).collect();
    Joined { table: Table { langs: table_langs, rows }, alignment }
}

/// In which language the interview was held, as far as that is known.
#[derive(Clone, Copy)]
enum Original {
    Named(Lang),
    OnlyVersion,
    Unknown,
}

/// What a version gives to a row: never empty.
struct Side<'a> {
    version: &'a Version,
    pieces: &'a [Piece],
}

fn unaligned(count: usize) -> Alignment {
    let link = |n: usize| Link { sides: std::iter::once(n..n + 1).collect(), score: 1.0, why: "one version" };
    Alignment { rows: (0..count).map(link).collect(), pairs: Vec::new() }
}

/// The originals of a version's pieces as the aligner sees them; `texts` holds a text a piece.
fn units<'a>(version: &'a Version, texts: &'a [Cow<'a, str>]) -> Vec<Unit<'a>> {
    let speakers = speakers(version);
    let turn =
        |piece: &Piece| version.turns(&piece.original).and_then(|(first, _)| version.transcript.turns.get(first));
    let unit = |(piece, text): (&Piece, &'a Cow<'a, str>)| {
        let turn = turn(piece);
        Unit {
            text,
            lang: version.segments[piece.original.start].lang,
            time: turn.and_then(|turn| turn.time),
            role: turn.and_then(|turn| turn.role),
            speaker: turn.and_then(|turn| speakers.iter().position(|known| Some(*known) == turn.speaker.as_deref())),
        }
    };
    version.pieces.iter().zip(texts).map(unit).collect()
}

/// The labels of those who speak, each once.
fn speakers(version: &Version) -> Vec<&str> {
    let labels: BTreeSet<&str> = version.transcript.turns.iter().filter_map(|turn| turn.speaker.as_deref()).collect();
    labels.into_iter().collect()
}

fn originals(version: &Version) -> Vec<Cow<'_, str>> {
    let text = |piece: &Piece| match &version.segments[piece.original.clone()] {
        [segment] => Cow::Borrowed(segment.text.as_str()),
        segments => segments.iter().map(|segment| segment.text.as_str()).collect(),
    };
    version.pieces.iter().map(text).collect()
}

fn aligned(versions: &[Version]) -> Alignment {
    let texts: Vec<Vec<Cow<'_, str>>> = versions.iter().map(originals).collect();
    let units: Vec<Vec<Unit<'_>>> = versions.iter().zip(&texts).map(|(version, texts)| units(version, texts)).collect();
    align::align(&units)
}

/// The languages asked for and those that occur, in the order of the table.
fn columns(versions: &[Version], langs: &[Lang]) -> Vec<Lang> {
    let spoken = versions.iter().flat_map(|version| &version.segments).map(|segment| segment.lang);
    let mut all: Vec<Lang> = langs.iter().copied().chain(spoken).map(Lang::base).collect();
    all.sort_by_key(|lang| lang.order());
    all.dedup();
    all
}

/// The least sure of what made the row: its link between versions and its pairs of original and rendition.
fn confidence(versions: &[Version], link: &Link) -> Option<f32> {
    let pieces = versions.iter().zip(&link.sides).flat_map(|(version, side)| &version.pieces[side.clone()]);
    let scores = pieces.filter_map(|piece| piece.score);
    scores.chain((versions.len() > 1).then_some(link.score)).reduce(f32::min)
}

fn row(sides: &[Side<'_>], langs: &[Lang], held_in: Original) -> Row {
    let original = original_of(sides, held_in);
    let (cells, left_over) = cells(sides, langs);
    let leading =
        sides.iter().find(|side| side.version.lang.is_none_or(|lang| original.is_some_and(|o| o.same_base(lang))));
    let ordered: Vec<&Side<'_>> = leading.into_iter().chain(sides).collect();
    Row {
        file: sides.iter().map(|side| side.version.transcript.file.as_str()).collect::<Vec<_>>().join(" | "),
        anchor: sides.iter().map(Side::anchor).collect::<Vec<_>>().join(" | "),
        time: ordered.iter().find_map(|side| side.time()),
        speaker: ordered.iter().map(|side| side.speaker()).find(|name| !name.is_empty()).unwrap_or_default(),
        role: agreed_role(sides),
        mode: mode(sides),
        original,
        cells,
        note: rendered_by(sides)
            .into_iter()
            .chain((!left_over.is_empty()).then_some(left_over))
            .collect::<Vec<_>>()
            .join(" · "),
        ..Row::default()
    }
}

/// The language in which a row was said: that of a relay's original, that of the only version, else what the user names.
fn original_of(sides: &[Side<'_>], held_in: Original) -> Option<Lang> {
    let relay = sides.iter().find(|side| side.version.lang.is_none());
    if let Some(said) = relay.and_then(|side| side.originals().next()) {
        return Some(said.lang);
    }
    let own = |side: &Side<'_>| side.version.lang;
    match held_in {
        Original::OnlyVersion => sides.iter().find_map(own),
        Original::Named(lang) => sides.iter().filter_map(own).find(|l| l.same_base(lang)).or(Some(lang)),
        Original::Unknown => None,
    }
}

/// A cell a language. Where two versions have a text in one language, the second goes to the note: nothing is lost.
fn cells(sides: &[Side<'_>], langs: &[Lang]) -> (Vec<Option<Cell>>, String) {
    let mut left_over = Vec::new();
    let cells = langs.iter().map(|lang| {
        let mut of_sides = sides.iter().filter_map(|side| Some((side, side.cell(*lang)?)));
        let first = of_sides.next();
        left_over.extend(of_sides.map(|(side, cell)| format!("{}: {}", side.version.transcript.file, cell.text)));
        first.map(|(_, cell)| cell)
    });
    (cells.collect(), left_over.join(" · "))
}

/// Who rendered the row, as the file names them: `rendition: Перекладач К-2`.
fn rendered_by(sides: &[Side<'_>]) -> Option<String> {
    let mut names: Vec<&str> = Vec::new();
    for side in sides {
        let renditions = side.pieces.iter().flat_map(|piece| &side.version.segments[piece.rendition.clone()]);
        let turns = renditions.filter_map(|segment| side.version.transcript.turns.get(segment.turn));
        for name in turns.filter_map(|turn| turn.speaker.as_deref()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
    }
    (!names.is_empty()).then(|| format!("rendition: {}", names.join(" / ")))
}

/// What the speaker does, where all who say so agree.
fn agreed_role(sides: &[Side<'_>]) -> Option<Role> {
    let mut roles = sides.iter().flat_map(Side::turns).filter_map(|turn| turn.role);
    let first = roles.next()?;
    roles.all(|role| role == first).then_some(first)
}

/// Written or by gesture, where any version says so: a translation often leaves the mark out.
fn mode(sides: &[Side<'_>]) -> Mode {
    let modes = || sides.iter().flat_map(|side| side.turns()).map(|turn| turn.mode);
    modes()
        .find(|mode| *mode == Mode::Written)
        .or_else(|| modes().find(|mode| *mode == Mode::Gesture))
        .unwrap_or_default()
}

impl Side<'_> {
    /// The segments of the originals, in order.
    fn originals(&self) -> impl Iterator<Item = &Segment> {
        self.pieces.iter().flat_map(|piece| &self.version.segments[piece.original.clone()])
    }

    /// The turns of the originals, in order, each once.
    fn turns(&self) -> impl Iterator<Item = &Turn> {
        let mut numbers: Vec<usize> = self.originals().map(|segment| segment.turn).collect();
        numbers.dedup();
        numbers.into_iter().filter_map(|number| self.version.transcript.turns.get(number))
    }

    /// First and last place in the file, renditions included: `line 12`, `line 12–14`.
    fn anchor(&self) -> String {
        let ranges = || self.pieces.iter().flat_map(|piece| [&piece.original, &piece.rendition]);
        let turns = || ranges().filter_map(|range| self.version.turns(range));
        let place = |turn: Option<usize>| Some(self.version.transcript.turns.get(turn?)?.anchor.to_string());
        let first = place(turns().map(|turns| turns.0).min()).unwrap_or_default();
        let last = place(turns().map(|turns| turns.1).max()).unwrap_or_default();
        match last.rsplit(' ').next() {
            Some(number) if first != last => format!("{first}–{number}"),
            _ => first,
        }
    }

    fn time(&self) -> Option<TimeSpan> {
        self.turns().filter_map(|turn| turn.time).reduce(TimeSpan::join)
    }

    /// Who speaks; several names where the row spans several speakers.
    fn speaker(&self) -> String {
        let mut names: Vec<&str> = Vec::new();
        for name in self.turns().filter_map(|turn| turn.speaker.as_deref()) {
            if !names.contains(&name) {
                names.push(name);
            }
        }
        names.join(" / ")
    }

    /// The text in a language, an original before renditions.
    fn cell(&self, lang: Lang) -> Option<Cell> {
        let said = self.originals().filter(|segment| segment.lang.same_base(lang));
        let rendered = self.pieces.iter().flat_map(|piece| &self.version.segments[piece.rendition.clone()]);
        let rendered = rendered.filter(|segment| segment.lang.same_base(lang));
        let (said, rendered) = (joined(said), joined(rendered));
        let origin = if said.is_empty() { Origin::Rendition } else { Origin::Transcript };
        let text = [said, rendered].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" ");
        (!text.is_empty()).then_some(Cell { text, origin })
    }
}

/// Segments of one turn as they stand, those of two turns with a blank between.
fn joined<'a>(segments: impl Iterator<Item = &'a Segment>) -> String {
    let mut text = String::new();
    let mut last = None;
    for segment in segments {
        if last.is_some_and(|turn| turn != segment.turn) && !text.ends_with(char::is_whitespace) {
            text.push(' ');
        }
        text.push_str(&segment.text);
        last = Some(segment.turn);
    }
    one_line(&text)
}

/// Line breaks of the file's layout become blanks; all else stays as it is.
fn one_line(text: &str) -> String {
    let lines = text.trim().lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Anchor, Transcript};
    use crate::pipeline::{Segmentation, version};

    /// A version with a turn a line: speaker, role, text.
    fn told(lines: &[(&str, Option<Role>, &str)], given: Option<Lang>) -> Version {
        let turn = |(number, (speaker, role, text)): (usize, &(&str, Option<Role>, &str))| Turn {
            speaker: (!speaker.is_empty()).then(|| (*speaker).to_owned()),
            role: *role,
            ..Turn::new(Anchor::Line(number as u32 + 1), *text)
        };
        let turns = lines.iter().enumerate().map(turn).collect();
        version(Transcript { turns, ..Transcript::new("day1.txt", "text") }, given, Segmentation::Sentence).unwrap()
    }

    const ASKS: Option<Role> = Some(Role::Interviewer);
    const RENDERS: Option<Role> = Some(Role::Interpreter);
    const ANSWERS: Option<Role> = Some(Role::Subject);

    #[test]
    fn one_version_gives_a_row_a_segment() {
        let version = told(&[("문", ASKS, "이름이 무엇입니까?"), ("답", ANSWERS, "새봄입니다. 가명입니다.")], None);
        let table = join(&[version], &[Lang::EN], None).table;
        let texts: Vec<_> = table.rows.iter().map(|row| row.text(0).unwrap()).collect();
        assert_eq!(texts, ["이름이 무엇입니까?", "새봄입니다.", "가명입니다."]);
        let last = &table.rows[2];
        assert_eq!((last.id.as_str(), last.anchor.as_str(), last.role), ("3", "line 2", ANSWERS));
        assert_eq!((last.original, last.confidence), (Some(Lang::KO), None));
        assert_eq!(table.langs, [Lang::KO, Lang::EN]);
    }

    #[test]
    fn a_relay_row_holds_the_original_and_its_rendition() {
        let version = told(
            &[
                ("Слідчий", ASKS, "Як вас звати?"),
                ("Перекладач", RENDERS, "이름이 무엇입니까?"),
                ("Полонений", ANSWERS, "제 이름은 새봄입니다."),
                ("Перекладач", RENDERS, "Мене звуть Се Бом."),
            ],
            None,
        );
        let table = join(&[version], &[], None).table;
        assert_eq!(table.rows.len(), 2);
        let answer = &table.rows[1];
        assert_eq!((answer.speaker.as_str(), answer.role, answer.original), ("Полонений", ANSWERS, Some(Lang::KO)));
        assert_eq!(answer.anchor, "line 3–4");
        let origins: Vec<_> = answer.cells.iter().map(|cell| cell.as_ref().unwrap().origin.clone()).collect();
        assert_eq!(origins, [Origin::Transcript, Origin::Rendition]);
        assert_eq!(answer.note, "rendition: Перекладач");
    }

    #[test]
    fn a_turn_in_two_languages_is_told_apart_by_sentences() {
        let turns = [
            ("Слідчий", ASKS, "Як вас звати? 이름이 무엇입니까?"),
            ("Полонений", ANSWERS, "제 이름은 새봄입니다. Мене звуть Се Бом."),
            ("Слідчий", ASKS, "Де ви служили? 어디에서 복무했습니까?"),
        ];
        let table = join(&[told(&turns, None)], &[], None).table;
        let column = |lang| table.column(lang).unwrap();
        let texts = |lang| table.rows.iter().filter_map(|row| row.text(column(lang))).collect::<Vec<_>>();
        assert_eq!(texts(Lang::UK), ["Як вас звати?", "Мене звуть Се Бом.", "Де ви служили?"]);
        assert_eq!(texts(Lang::KO), ["이름이 무엇입니까?", "제 이름은 새봄입니다.", "어디에서 복무했습니까?"]);
    }

    #[test]
    fn a_sentence_within_a_turn_keeps_the_norm_of_its_language() {
        let turns = [
            ("Слідчий", ASKS, "Як ви прибули до Росії? 로씨야에는 어떻게 왔습니까?"),
            ("Полонений", ANSWERS, "렬차로 왔습니다."),
            ("Слідчий", ASKS, "Де ви служили? 어느 려단에서 복무했습니까?"),
        ];
        let version = told(&turns, None);
        let north = Lang::KO.in_region("KP").unwrap();
        assert!(version.segments.iter().all(|segment| [north, Lang::UK].contains(&segment.lang)));
        assert_eq!(version.segments[1].lang, north);
    }

    #[test]
    fn an_interpreter_renders_a_number_into_the_other_language() {
        let turns = [
            ("Слідчий", ASKS, "Де ви служили?"),
            ("Слідчий", ASKS, "Який номер вашої частини?"),
            ("Перекладач", RENDERS, "부대 번호가 무엇입니까?"),
            ("Полонений", ANSWERS, "제94려단입니다. 제 번호는 94입니다."),
            ("Перекладач", RENDERS, "94."),
        ];
        let version = told(&turns, None);
        assert_eq!(version.segments.last().map(|segment| segment.lang.base()), Some(Lang::UK));
    }

    #[test]
    fn two_versions_share_a_row_and_name_both_places() {
        let korean = told(&[("문", ASKS, "이름이 무엇입니까?")], None);
        let ukrainian = told(&[("Слідчий", ASKS, "Як вас\nзвати?")], None);
        let table = join(&[korean, ukrainian], &[], Some(Lang::UK)).table;
        let row = &table.rows[0];
        assert_eq!((row.text(0), row.text(1)), (Some("이름이 무엇입니까?"), Some("Як вас звати?")));
        assert_eq!((row.file.as_str(), row.anchor.as_str()), ("day1.txt | day1.txt", "line 1 | line 1"));
        assert_eq!((row.speaker.as_str(), row.original), ("Слідчий", Some(Lang::UK)));
    }
}
