//! The picture as SVG.

use std::ops::Range;

use super::band::{BANDS, Band};
use super::layout::{Layout, MARGIN};
use super::legend::{Legend, counted, mark};
use super::{Column, Picture, Ribbon, START, Side};

/// A text in the picture is cut at this width, in narrow letters; Hangul counts twice.
const TEXT_IN_BOX: usize = 42;
/// A text in a tooltip likewise.
const TEXT_IN_TOOLTIP: usize = 90;
/// Width of the number of a segment.
const NUMBER: f64 = 28.0;
/// Numbers in the margin stand at least so far apart.
const NUMBERS_APART: f64 = 10.0;

/// Texts and what is not coloured by a score: title, heads, numbers, doubtful numbers · segments, segments under a text, what is
/// left of a joined row, its bracket · marks, gaps.
const STYLE: &str = "text{font:12px 'Noto Sans','Noto Sans CJK KR','Malgun Gothic',Arial,sans-serif;fill:#1b1f24}
.t{font-size:16px;font-weight:bold}
.c{font-weight:bold}
.n{fill:#5c6670;font-size:10px;text-anchor:end}
.d{font-size:10px;font-weight:bold}
.s{fill:#8a98a6}
.p{fill:#eef1f4;stroke:#b4bec8;stroke-width:.5}
.k{fill:#ccd3da}
.j,.m{fill:#000}
.h{fill:#fff;stroke:#000}
.g{fill:url(#gap)}
.l{fill:url(#doubtful-gap)}
";

/// The whole file.
pub(super) fn page(picture: &Picture, layout: &Layout) -> String {
    let legend = Legend::of(picture, layout);
    let (width, height) = (layout.width(), layout.height(legend.lines()));
    let mut svg = format!(
        "{START} width=\"{width:.0}\" height=\"{height:.0}\" viewBox=\"0 0 {width:.0} {height:.0}\" role=\"img\">\n"
    );
    svg += &format!("<title>{}</title>\n{}", escaped(&picture.title), style());
    svg += &format!("<rect width=\"{width:.0}\" height=\"{height:.0}\" fill=\"#fff\"/>\n");
    svg += &title(picture);
    svg += &legend.svg();
    let top = layout.top(legend.lines());
    for (number, rows) in layout.strips.iter().enumerate() {
        svg += &Strip { picture, layout, number, rows: rows.clone(), top }.svg();
    }
    svg + "</svg>\n"
}

fn style() -> String {
    let band = |band: Band| {
        let outline = if band.is_doubtful() { ";stroke:#000;stroke-width:.6" } else { "" };
        format!(".{}{{fill:{}{outline}}}\n", band.class(), band.colour())
    };
    let hatch = |id: &str, colour: &str| {
        format!(
            "<pattern id=\"{id}\" width=\"4\" height=\"4\" patternUnits=\"userSpaceOnUse\">\
             <path d=\"M-1 1l2-2M0 4l4-4M3 5l2-2\" stroke=\"{colour}\" stroke-width=\".9\"/></pattern>"
        )
    };
    let hatches = hatch("gap", "#333") + &hatch("doubtful-gap", "#fff");
    format!("<style>\n{STYLE}{}</style>\n<defs>{hatches}</defs>\n", BANDS.map(band).concat())
}

/// The files, and how much there is of what.
fn title(picture: &Picture) -> String {
    let segments = |column: &Column| format!("{}: {}", column.name, counted(column.segments.len(), "segment"));
    let counts = picture.columns.iter().map(segments).chain([counted(picture.rows.len(), "row")]);
    let counts: Vec<String> = counts.collect();
    format!(
        "<text class=\"t\" x=\"{MARGIN}\" y=\"24\">{}</text>\n<text x=\"{MARGIN}\" y=\"43\">{}</text>\n",
        escaped(&beginning(&picture.title, TEXT_IN_TOOLTIP)),
        escaped(&counts.join(" · "))
    )
}

/// Rows one below the other.
struct Strip<'a> {
    picture: &'a Picture,
    layout: &'a Layout,
    number: usize,
    rows: Range<usize>,
    top: f64,
}

/// A row with its place.
struct Placed<'a> {
    row: &'a Ribbon,
    number: usize,
    y: f64,
}

impl Strip<'_> {
    fn svg(&self) -> String {
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
        let segments = path(class, &boxes);
        if count > 1 {
            segments + &path("j", &area(x, 3.0, start, end - start))
        } else if placed.row.is_joined() && !self.layout.texts {
            // Bare paper beside it would look like a gap from afar.
            path("k", &self.whole(placed, x, width)) + &segments
        } else {
            segments
        }
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

fn path(class: &str, outline: &str) -> String {
    format!("<path class=\"{class}\" d=\"{outline}\"/>")
}

/// The outline of a rectangle.
fn area(x: f64, width: f64, y: f64, height: f64) -> String {
    format!("M{x:.1} {y:.2}h{width:.1}v{height:.2}h-{width:.1}z")
}

/// The beginning of a text in one line, cut where it is wider than so many narrow letters.
fn beginning(text: &str, most: usize) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut width = 0;
    let fits = |c: &char| {
        width += if *c >= '\u{1100}' { 2 } else { 1 };
        width <= most
    };
    let cut: String = text.chars().take_while(fits).collect();
    if cut.len() == text.len() { cut } else { format!("{}…", cut.trim_end()) }
}

/// The text as XML: escaped, without the characters that XML cannot hold.
fn escaped(text: &str) -> String {
    let possible = |c: &char| !matches!(c, '\0'..='\x08' | '\x0b'..='\x1f' | '\u{fffe}' | '\u{ffff}');
    let text: String = text.chars().filter(possible).collect();
    html_escape::encode_text(&text).into_owned()
}
