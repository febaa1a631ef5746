//! The lines of a transcript: what kind each is, before anyone asks who speaks.

use crate::lang::{self, LabelKind};

/// A line of the file that is not blank, or a blank one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Line<'a> {
    /// Its number in the file, from 1, as an editor counts.
    pub number: u32,
    /// How many characters of white space stand before its text.
    pub indent: usize,
    /// Its text, without indent, trailing white space and the line number of a court record.
    pub text: &'a str,
    /// What it is.
    pub kind: Kind,
}

/// What a line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing but white space.
    Blank,
    /// Between `---` and `---` at the start of the file.
    FrontMatter,
    /// A Markdown heading, or a section in brackets: who spoke before it need not speak after it.
    Heading,
    /// A page mark or another remark of the mark-up: no speech, and the speech goes on after it.
    Remark,
    /// Anything else.
    Text,
}

/// The lines of a text, in order.
pub(super) fn split(text: &str) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut number = 1;
    let mut rest = text;
    while !rest.is_empty() {
        let end = rest.find(is_break).unwrap_or(rest.len());
        // A byte order mark within a file is left over from files that were joined.
        let line = rest[..end].trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
        let indent = rest[..end - line.len()].chars().count();
        let line = line.trim_end();
        lines.push(Line { number, indent, text: line, kind: kind(line) });
        let broken = &rest[end..];
        let skip = if broken.starts_with("\r\n") { 2 } else { broken.chars().next().map_or(0, char::len_utf8) };
        // Editors count a new line only here; the other breaks stand within one of their lines.
        number += u32::from(broken.starts_with(['\r', '\n']));
        rest = &broken[skip..];
    }
    mark_front_matter(&mut lines);
    lines
}

fn is_break(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// What a line without its indent is.
pub(super) fn kind(line: &str) -> Kind {
    if line.is_empty() {
        Kind::Blank
    } else if is_heading(line) || is_section(line) {
        Kind::Heading
    } else if is_remark(line) {
        Kind::Remark
    } else {
        Kind::Text
    }
}

fn is_heading(line: &str) -> bool {
    let title = line.trim_start_matches('#');
    let level = line.len() - title.len();
    (1..=6).contains(&level) && title.starts_with(' ')
}

/// `[01_Overture]`: brackets around the whole line that hold no mark, no time and no speaker.
fn is_section(line: &str) -> bool {
    let inner = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inner.is_some_and(|inner| {
        !inner.contains(['[', ']'])
            && lang::marks(line).is_empty()
            && lang::label_of(inner).is_none_or(|label| label.kind == LabelKind::Note)
            && super::times::whole(line).is_none()
    })
}

/// `_page : 3`, `- 3 -`.
fn is_remark(line: &str) -> bool {
    let named = line.strip_prefix('_').and_then(|rest| rest.split_once(':')).is_some_and(|(name, _)| {
        let name = name.trim_end();
        !name.is_empty() && name.chars().all(|c| c.is_alphanumeric() || c == '_')
    });
    let number = line.trim_matches(['-', '–', '—', ' ']);
    let dashed = line.starts_with(['-', '–', '—']) && line.ends_with(['-', '–', '—']);
    named || (dashed && !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}

fn mark_front_matter(lines: &mut [Line<'_>]) {
    if lines.first().is_none_or(|line| line.text != "---") {
        return;
    }
    if let Some(end) = lines.iter().skip(1).position(|line| line.text == "---" || line.text == "...") {
        for line in lines.iter_mut().take(end + 2).filter(|line| line.kind != Kind::Blank) {
            line.kind = Kind::FrontMatter;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_end_is_one_and_only_new_lines_are_counted() {
        let lines = split("a\r\nb\rc\n\u{c}d\u{2028}e  \n\nf");
        let seen: Vec<(u32, &str)> = lines.iter().map(|line| (line.number, line.text)).collect();
        assert_eq!(seen, [(1, "a"), (2, "b"), (3, "c"), (4, ""), (4, "d"), (4, "e"), (5, ""), (6, "f")]);
    }

    #[test]
    fn kinds_of_lines() {
        for (line, expected) in [
            ("## Intro", Kind::Heading),
            ("[01_Overture]", Kind::Heading),
            ("[пауза]", Kind::Text),
            ("[00:00:00:02]", Kind::Text),
            ("[Слідчий]", Kind::Text),
            ("_page : 3", Kind::Remark),
            ("_comment: water", Kind::Remark),
            ("- 3 -", Kind::Remark),
            ("- Так.", Kind::Text),
            ("#hashtag", Kind::Text),
            (" ", Kind::Blank),
        ] {
            assert_eq!(split(line)[0].kind, expected, "{line}");
        }
    }

    #[test]
    fn front_matter_ends_at_its_line() {
        let lines = split("---\ntitle: A\n---\nA: text");
        let front = lines.iter().filter(|line| line.kind == Kind::FrontMatter).count();
        assert_eq!((front, lines[3].kind), (3, Kind::Text));
    }
}
