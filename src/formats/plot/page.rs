//! The page: style, title, legend, strips.

use super::band::{BANDS, Band};
use super::layout::{Layout, MARGIN};
use super::legend::Legend;
use super::strip::Strip;
use super::svg::{beginning, counted, escaped};
use super::{Column, Picture, START};

/// The title is cut at this width, in narrow letters.
const LONGEST_TITLE: usize = 90;
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
pub(super) fn svg(picture: &Picture, layout: &Layout) -> String {
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
        escaped(&beginning(&picture.title, LONGEST_TITLE)),
        escaped(&counts.join(" · "))
    )
}
