//! A strip of the picture: rows one below the other.

use std::ops::Range;

use super::band::Band;
use super::layout::Layout;
use super::svg::{area, beginning, escaped, mark, path};
use super::{Column, Picture, Ribbon, Side};

/// A text in the picture is cut at this width, in narrow letters; Hangul counts twice.
const TEXT_IN_BOX: usize = 42;
/// A text in a tooltip likewise.
const TEXT_IN_TOOLTIP: usize = 90;
/// Width of the number of a segment.
const NUMBER: f64 = 28.0;
/// Numbers in the margin stand at least so far apart.
const NUMBERS_APART: f64 = 10.0;

/// Rows one below the other.
pub(super) struct Strip<'a> {
    pub picture: &'a Picture,
    pub layout: &'a Layout,
    pub number: usize,
    pub rows: Range<usize>,
    pub top: f64,
}

/// A row with its place.
struct Placed<'a> {
    row: &'a Ribbon,
    number: usize,
    y: f64,
}

impl Strip<'_> {
    pub fn svg(&self) -> String {
        let placed = self.placed();
        let mut svg = self.heads();
        placed.iter().for_each(|row| svg += &self.row(row));
        svg += &self.numbers(&placed);
        if self.layout.texts {
            (0..self.picture.columns.len()).for_each(|column| svg += &self.texts(column, &placed));
        }
        svg
    }

    fn placed(&self) -> Vec<Placed<'_>> {
        let mut y = self.top;
        let place = |number: usize| {
            let row = &self.picture.rows[number];
            let placed = Placed { row, number, y };
            y += row.lines() as f64 * self.layout.line;
            placed
        };
        self.rows.clone().map(place).collect()
    }

    fn heads(&self) -> String {
        let head = |(number, column): (usize, &Column)| {
            let name = if self.layout.texts { &column.name } else { &column.tag };
            let (x, y) = (self.layout.x(self.number, number), self.top - 8.0);
            format!("<text class=\"c\" x=\"{x:.1}\" y=\"{y:.1}\">{}</text>\n", escaped(name))
        };
        self.picture.columns.iter().enumerate().map(head).collect()
    }

    fn row(&self, placed: &Placed<'_>) -> String {
        let row = placed.row;
        let band = row.band().map_or("g", Band::class);
        let mut svg = format!("<g><title>{}</title>", escaped(&self.tooltip(row)));
        for column in 0..row.sides.len().saturating_sub(1) {
            svg += &self.link(placed, column, band);
        }
        for (column, side) in row.sides.iter().enumerate() {
            svg += &match side {
                Side::Segments(range) => self.stack(placed, column, range.len()),
                Side::Missing => self.gap(placed, self.layout.x(self.number, column), self.layout.column),
                Side::NotExpected => String::new(),
            };
        }
        if let Some(band) = row.band().filter(|band| band.is_doubtful()) {
            let size = self.layout.line.clamp(6.0, 9.0);
            svg += &mark(band, self.layout.right_edge(self.number) + 3.0, self.middle(placed), size);
        }
        svg + "</g>\n"
    }

    /// What joins a column to the next one: the ribbon between the outermost segments, hatched beyond them.
    fn link(&self, placed: &Placed<'_>, column: usize, band: &str) -> String {
        let sides = &placed.row.sides;
        let Some((first, last)) = placed.row.ends() else { return String::new() };
        let (x, next) =
            (self.layout.x(self.number, column) + self.layout.column, self.layout.x(self.number, column + 1));
        if !(first..last).contains(&column) {
            let outer = if column < first { column } else { column + 1 };
            return if sides[outer] == Side::Missing { self.gap(placed, x, next - x) } else { String::new() };
        }
        let [(a, b), (c, d)] = [column, column + 1].map(|column| self.span(placed, sides[column].len().max(1)));
        let middle = (x + next) / 2.0;
        // A column that is passed by is crossed to its far edge.
        let end = if sides[column + 1] == Side::NotExpected { next + self.layout.column } else { next };
        format!(
            "<path class=\"{band}\" d=\"M{x:.1} {a:.1}C{middle:.1} {a:.1} {middle:.1} {c:.1} {next:.1} {c:.1}H{end:.1}\
             V{d:.1}H{next:.1}C{middle:.1} {d:.1} {middle:.1} {b:.1} {x:.1} {b:.1}z\"/>"
        )
    }

    /// The segments of a row in a column.
    fn stack(&self, placed: &Placed<'_>, column: usize, count: usize) -> String {
        let (x, width) = (self.layout.x(self.number, column), self.layout.column);
        let (start, end) = self.span(placed, count);
        let each = (end - start) / count.max(1) as f64;
        let part = if count > 1 { each - self.layout.gap().min(1.0) } else { each };
        let boxes: String = (0..count).map(|n| area(x, width, start + n as f64 * each, part)).collect();
        let class = if self.layout.texts { "p" } else { "s" };
        let mut svg = path(class, &boxes);
        if count < placed.row.lines() && !self.layout.texts {
            // Bare paper beside the box would look like a gap from afar.
            svg = path("k", &self.whole(placed, x, width)) + &svg;
        }
        if count > 1 {
            svg += &path("j", &area(x, 3.0, start, end - start));
        }
        svg
    }

    /// Where something could be and is not: hatched, above its colour where that is doubtful.
    fn gap(&self, placed: &Placed<'_>, x: f64, width: f64) -> String {
        let area = self.whole(placed, x, width);
        match placed.row.band().filter(|band| band.is_doubtful()) {
            Some(band) => path(band.class(), &area) + &path("l", &area),
            None => path("g", &area),
        }
    }

    /// The area of the whole row between two edges.
    fn whole(&self, placed: &Placed<'_>, x: f64, width: f64) -> String {
        let (start, end) = self.span(placed, placed.row.lines());
        area(x, width, start, end - start)
    }

    /// From where to where so many segments of a row reach.
    fn span(&self, placed: &Placed<'_>, count: usize) -> (f64, f64) {
        let half = count as f64 * self.layout.line / 2.0 - self.layout.gap();
        (self.middle(placed) - half, self.middle(placed) + half)
    }

    fn middle(&self, placed: &Placed<'_>) -> f64 {
        placed.y + placed.row.lines() as f64 * self.layout.line / 2.0
    }

    /// Row numbers on the left; on the right what a reader needs of a doubtful row: its score, or its number where not every row
    /// is numbered.
    fn numbers(&self, placed: &[Placed<'_>]) -> String {
        let mut svg = String::new();
        let left = self.layout.x(self.number, 0) - 6.0;
        let right = self.layout.right_edge(self.number) + 16.0;
        let mut last = f64::NEG_INFINITY;
        for placed in placed {
            let (id, y) = (escaped(&placed.row.id), self.middle(placed) + 3.5);
            if (placed.number + 1).is_multiple_of(self.layout.numbered()) {
                svg += &format!("<text class=\"n\" x=\"{left:.1}\" y=\"{y:.1}\">{id}</text>\n");
            }
            let Some(score) = placed.row.score.filter(|_| placed.row.is_doubtful() && y - last >= NUMBERS_APART) else {
                continue;
            };
            last = y;
            let label = if self.layout.texts { format!("{score:.2}") } else { id };
            svg += &format!("<text class=\"d\" x=\"{right:.1}\" y=\"{y:.1}\">{label}</text>\n");
        }
        svg
    }

    /// Numbers and beginnings of the segments of a column, kept inside it.
    fn texts(&self, column: usize, placed: &[Placed<'_>]) -> String {
        let x = self.layout.x(self.number, column);
        let (width, height) = (self.layout.column - 4.0, self.layout.lines as f64 * self.layout.line);
        let id = format!("c{}-{column}", self.number);
        let mut svg = format!(
            "<clipPath id=\"{id}\"><rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"{height:.1}\"/></clipPath>\n\
             <g clip-path=\"url(#{id})\" pointer-events=\"none\">\n",
            self.top
        );
        for placed in placed {
            let Some(Side::Segments(range)) = placed.row.sides.get(column) else { continue };
            let first = self.span(placed, range.len()).0 - self.layout.gap();
            for (line, number) in range.clone().enumerate() {
                let y = first + (line as f64 + 0.5) * self.layout.line + 4.0;
                let text = escaped(&beginning(self.text(column, number), TEXT_IN_BOX));
                let number = number + 1;
                svg += &format!(
                    "<text class=\"n\" x=\"{:.1}\" y=\"{y:.1}\">{number}</text><text x=\"{:.1}\" y=\"{y:.1}\">{text}</text>\n",
                    x + NUMBER,
                    x + NUMBER + 6.0
                );
            }
        }
        svg + "</g>\n"
    }

    fn text(&self, column: usize, segment: usize) -> &str {
        self.picture.columns.get(column).and_then(|column| column.segments.get(segment)).map_or("", String::as_str)
    }

    /// All that is known of a row, a line each.
    fn tooltip(&self, row: &Ribbon) -> String {
        let sure = match (row.score, row.band()) {
            (Some(score), Some(band)) => format!("score {score:.2} – {} – {}", band.about(), row.why),
            _ => row.why.to_owned(),
        };
        let mut lines = vec![format!("row {} – {}", row.id, row.anchor), sure];
        for (number, (column, side)) in self.picture.columns.iter().zip(&row.sides).enumerate() {
            match side {
                Side::Segments(range) => lines.extend(range.clone().map(|segment| {
                    format!(
                        "{} {}: {}",
                        column.tag,
                        segment + 1,
                        beginning(self.text(number, segment), TEXT_IN_TOOLTIP)
                    )
                })),
                Side::Missing => lines.push(format!("{}: no counterpart", column.tag)),
                Side::NotExpected => {}
            }
        }
        lines.join("\n")
    }
}
