//! What the colours and marks mean, in words, with the number of rows of each.

use super::band::{BANDS, Band};
use super::layout::{LEGEND_LINE, Layout, MARGIN, TITLE};
use super::svg::{counted, mark};
use super::{Picture, Ribbon};

/// Width of a swatch and of the space after it.
const SWATCH: f64 = 34.0;
/// Width that a letter of the legend takes at most, on an average.
const LETTER: f64 = 6.4;

/// The entries in lines that fit the page.
pub(super) struct Legend(Vec<Vec<Entry>>);

struct Entry {
    swatch: Swatch,
    words: String,
}

#[derive(Clone, Copy)]
enum Swatch {
    Band(Band),
    Gap,
    Joined,
}

impl Legend {
    pub fn of(picture: &Picture, layout: &Layout) -> Legend {
        let counted = |about: &str, is: &dyn Fn(&Ribbon) -> bool| {
            format!("{about} ({})", counted(picture.rows.iter().filter(|row| is(row)).count(), "row"))
        };
        let band = |band: Band| Entry {
            swatch: Swatch::Band(band),
            words: counted(band.about(), &|row| row.band() == Some(band)),
        };
        let mut entries: Vec<Entry> = BANDS.map(band).into();
        entries.push(Entry { swatch: Swatch::Gap, words: counted("no counterpart", &Ribbon::has_gap) });
        entries.push(Entry { swatch: Swatch::Joined, words: counted("joined segments", &Ribbon::is_joined) });
        Legend(wrapped(entries, layout.width() - 2.0 * MARGIN))
    }

    /// How many lines it takes.
    pub fn lines(&self) -> usize {
        self.0.len()
    }

    pub fn svg(&self) -> String {
        let mut svg = String::new();
        for (number, line) in self.0.iter().enumerate() {
            let mut x = MARGIN;
            let y = TITLE + number as f64 * LEGEND_LINE;
            for entry in line {
                svg += &swatch(entry.swatch, x, y);
                svg += &format!("<text x=\"{:.0}\" y=\"{y:.0}\">{}</text>\n", x + SWATCH, entry.words);
                x += entry.width();
            }
        }
        svg
    }
}

impl Entry {
    fn width(&self) -> f64 {
        SWATCH + self.words.chars().count() as f64 * LETTER + 16.0
    }
}

fn wrapped(entries: Vec<Entry>, room: f64) -> Vec<Vec<Entry>> {
    let mut lines: Vec<Vec<Entry>> = Vec::new();
    let mut used = 0.0;
    for entry in entries {
        let width = entry.width();
        match lines.last_mut().filter(|_| used + width <= room) {
            Some(line) => line.push(entry),
            None => {
                lines.push(vec![entry]);
                used = 0.0;
            }
        }
        used += width;
    }
    lines
}

/// A sample as it looks in the picture, with its baseline at `y`.
fn swatch(swatch: Swatch, x: f64, y: f64) -> String {
    let top = y - 10.0;
    match swatch {
        Swatch::Band(band) => {
            let (width, mark) = match band.is_doubtful() {
                true => (17, mark(band, x + 20.0, y - 4.0, 8.0)),
                false => (28, String::new()),
            };
            format!("<path class=\"{}\" d=\"M{x:.1} {top:.1}h{width}v12h-{width}z\"/>{mark}", band.class())
        }
        Swatch::Gap => format!("<path class=\"g\" d=\"M{x:.1} {top:.1}h28v12h-28z\"/>"),
        Swatch::Joined => format!(
            "<path class=\"s\" d=\"M{x:.1} {top:.1}h28v5.5h-28zm0 6.5h28v5.5h-28z\"/><path class=\"j\" d=\"M{x:.1} {top:.1}h3v12h-3z\"/>"
        ),
    }
}
