//! The smallest parts of the picture: shapes and texts as SVG.

use super::band::Band;

/// A shape in the colours of a style class.
pub(super) fn path(class: &str, outline: &str) -> String {
    format!("<path class=\"{class}\" d=\"{outline}\"/>")
}

/// The outline of a rectangle.
pub(super) fn area(x: f64, width: f64, y: f64, height: f64) -> String {
    format!("M{x:.1} {y:.2}h{width:.1}v{height:.2}h-{width:.1}z")
}

/// The beginning of a text in one line, cut where it is wider than so many narrow letters.
pub(super) fn beginning(text: &str, most: usize) -> String {
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
pub(super) fn escaped(text: &str) -> String {
    let possible = |c: &char| !matches!(c, '\0'..='\x08' | '\x0b'..='\x1f' | '\u{fffe}' | '\u{ffff}');
    let text: String = text.chars().filter(possible).collect();
    html_escape::encode_text(&text).into_owned()
}

/// The mark of a doubtful row, pointing to the left: full where the row is probably wrong, hollow where it is doubtful.
pub(super) fn mark(band: Band, x: f64, y: f64, size: f64) -> String {
    let class = if band == Band::ProbablyWrong { "m" } else { "h" };
    format!("<path class=\"{class}\" d=\"M{x:.1} {y:.1}l{size:.1} {:.1}v{size:.1}z\"/>", -size / 2.0)
}

/// `1 row`, `2 rows`.
pub(super) fn counted(count: usize, what: &str) -> String {
    format!("{count} {what}{}", if count == 1 { "" } else { "s" })
}
