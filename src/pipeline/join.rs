//! Versions to rows: aligned where there are several, each piece a row where there is one.

use crate::align::{self, Alignment, Unit};
use crate::lang::{Lang, Mode, Role};
use crate::model::{Cell, Link, Row, Status, Table, TimeSpan, Turn};
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
        _ => align::align(&versions.iter().map(|version| units(version)).collect::<Vec<_>>()),
    };
    let table_langs = columns(versions, langs);
    let number = |(number, link): (usize, &Link)| {
        let confidence = confidence(versions, link);
        let sides = versions.iter().zip(&link.sides).map(|(version, side)| Side { version, pieces: &version.pieces[side.clone()] });
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

/// The pieces as the aligner sees them: the original's text, when and by whom it was said.
fn units(version: &Version) -> Vec<Unit<'_>> {
    let unit = |piece| {
        let Piece { turns, texts, .. } = piece;
        let turn = version.transcript.turns.get(turns.0);
        Unit {
            text: texts.first().map_or("", |text| text.text.as_str()),
            time: turn.and_then(|turn| turn.time),
            role: turn.and_then(|turn| turn.role),
        }
    };
    version.pieces.iter().map(unit).collect()
}

/// The languages asked for and those that occur, in the order of the table.
fn columns(versions: &[Version], langs: &[Lang]) -> Vec<Lang> {
    let texts = versions.iter().flat_map(|v| &v.pieces).flat_map(|p| &p.texts).map(|t| t.lang);
    let mut all: Vec<Lang> = langs.iter().copied().chain(texts).map(Lang::base).collect();
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
    let leading = sides.iter().find(|side| side.version.lang.is_none_or(|lang| original.is_some_and(|o| o.same_base(lang))));
    let ordered: Vec<&Side<'_>> = leading.into_iter().chain(sides).collect();
    Row {
        id: String::new(),
        file: sides.iter().map(|side| side.version.transcript.file.as_str()).collect::<Vec<_>>().join(" | "),
        anchor: sides.iter().map(Side::anchor).collect::<Vec<_>>().join(" | "),
        time: ordered.iter().find_map(|side| side.time()),
        speaker: ordered.iter().map(|side| side.speaker()).find(|name| !name.is_empty()).unwrap_or_default(),
        role: agreed_role(sides),
        mode: mode(sides),
        original,
        cells,
        confidence: None,
        terms: String::new(),
        findings: String::new(),
        status: Status::Draft,
        reviewer: String::new(),
        note: left_over,
    }
}

/// The language in which a row was said: that of a relay's original, that of the only version, else what the user names.
fn original_of(sides: &[Side<'_>], held_in: Original) -> Option<Lang> {
    let relay = sides.iter().find(|side| side.version.lang.is_none());
    if let Some(text) = relay.and_then(|side| side.pieces.first()?.texts.first()) {
        return Some(text.lang);
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

/// What the speaker does, where all who say so agree.
fn agreed_role(sides: &[Side<'_>]) -> Option<Role> {
    let mut roles = sides.iter().flat_map(Side::turns).filter_map(|turn| turn.role);
    let first = roles.next()?;
    roles.all(|role| role == first).then_some(first)
}

/// Written or by gesture, where any version says so: a translation often leaves the mark out.
fn mode(sides: &[Side<'_>]) -> Mode {
    let modes = || sides.iter().flat_map(|side| side.turns()).map(|turn| turn.mode);
    modes().find(|mode| *mode == Mode::Written).or_else(|| modes().find(|mode| *mode == Mode::Gesture)).unwrap_or_default()
}

impl Side<'_> {
    /// The turns of the originals, in order.
    fn turns(&self) -> impl Iterator<Item = &Turn> {
        self.pieces.iter().flat_map(|piece| self.version.transcript.turns.iter().take(piece.turns.1 + 1).skip(piece.turns.0))
    }

    /// First and last place in the file, renditions included: `line 12`, `line 12–14`.
    fn anchor(&self) -> String {
        let numbers = || self.pieces.iter().flat_map(|piece| [Some(piece.turns), piece.rendered]).flatten();
        let place = |turn: Option<usize>| Some(self.version.transcript.turns.get(turn?)?.anchor.to_string());
        let first = place(numbers().map(|turns| turns.0).min()).unwrap_or_default();
        let last = place(numbers().map(|turns| turns.1).max()).unwrap_or_default();
        match last.rsplit(' ').next() {
            Some(number) if first != last => format!("{first}–{number}"),
            _ => first,
        }
    }

    fn time(&self) -> Option<TimeSpan> {
        self.turns().filter_map(|turn| turn.time).reduce(TimeSpan::join)
    }

    /// Who speaks; several names where the row spans several speakers, the interpreter of a rendition left out.
    fn speaker(&self) -> String {
        let mut names: Vec<&str> = Vec::new();
        for piece in self.pieces {
            if let Some(name) = self.version.transcript.turns.get(piece.turns.0).and_then(|turn| turn.speaker.as_deref())
                && !names.contains(&name)
            {
                names.push(name);
            }
        }
        names.join(" / ")
    }

    /// The text in a language, pieces joined: those of one turn as they stand, those of two turns by a blank.
    fn cell(&self, lang: Lang) -> Option<Cell> {
        let mut joined = String::new();
        let mut origin = None;
        let mut last_turn = None;
        for piece in self.pieces {
            for text in piece.texts.iter().filter(|text| text.lang.same_base(lang)) {
                if last_turn.is_some_and(|turn| turn != piece.turns) && !joined.ends_with(char::is_whitespace) {
                    joined.push(' ');
                }
                joined.push_str(&text.text);
                last_turn = Some(piece.turns);
                origin.get_or_insert_with(|| text.origin.clone());
            }
        }
        let text = one_line(&joined);
        (!text.is_empty()).then_some(Cell { text, origin: origin? })
    }
}

/// Line breaks of the file's layout become blanks; all else stays as it is.
fn one_line(text: &str) -> String {
    let lines = text.trim().lines().map(str::trim);
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}
