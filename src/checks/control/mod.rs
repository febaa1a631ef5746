//! Characters that nobody sees, that turn the direction of writing, or that no text has.

mod names;

use super::{Category, Check, Known, Remark, Run};
use crate::checks::reading::Cell;
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "control",
    about: "a character that nobody sees or no text has",
    severity: Severity::Error,
    category: Category::Spelling,
    manual: include_str!("../manual/control.md"),
    run: Run::Cell(run),
};

/// What is wrong with a character.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    /// It turns the direction of writing: what is read is not what stands there.
    Turns,
    /// A control character, or one that no standard defines.
    NoText,
    /// It stands where a character was lost.
    Lost,
    /// Nobody sees it, and no search finds the word that it stands in.
    Unseen,
    /// Programs that read lines take it for an end.
    Line,
    /// Blanks that do not break, in a row.
    Blanks,
}

fn run(cell: &Cell, _: &Known<'_>) -> Vec<Remark> {
    if !cell.letters().unseen {
        return Vec::new();
    }
    let characters: Vec<(usize, char)> = cell.text.char_indices().collect();
    let mut remarks = Vec::new();
    let mut before = ' ';
    for run in characters.chunk_by(|(_, one), (_, other)| one == other) {
        let Some((at, c)) = run.first().copied() else { continue };
        let end = at + run.len() * c.len_utf8();
        let next = cell.text.get(end..).and_then(|rest| rest.chars().next());
        let fault = fault(c, run.len()).filter(|_| !is_of_emoji(before, c, next));
        remarks.extend(fault.map(|fault| remark(fault, c, run.len()).at(at..end)));
        before = c;
    }
    remarks
}

fn fault(c: char, count: usize) -> Option<Fault> {
    Some(match c {
        '\t' | '\n' | '\r' => return None,
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => Fault::Turns,
        '\u{fffd}' | '\u{fffc}' => Fault::Lost,
        '\u{e000}'..='\u{f8ff}' | '\u{f0000}'.. => Fault::Lost,
        '\u{fff9}'..='\u{fffb}' | '\u{fdd0}'..='\u{fdef}' => Fault::NoText,
        c if c.is_control() || u32::from(c) & 0xfffe == 0xfffe => Fault::NoText,
        '\u{2028}' | '\u{2029}' => Fault::Line,
        '\u{a0}' | '\u{202f}' | '\u{2007}' => return (count > 1).then_some(Fault::Blanks),
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' => Fault::Unseen,
        '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2060}'..='\u{2065}' | '\u{206a}'..='\u{206f}' => {
            Fault::Unseen
        }
        '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}' => Fault::Unseen,
        _ => return None,
    })
}

/// Joins or shapes the signs of an emoji.
fn is_of_emoji(before: char, c: char, next: Option<char>) -> bool {
    let sign = |c: char| matches!(c, '\u{2190}'..='\u{2bff}' | '\u{1f000}'..='\u{1faff}' | '\u{3030}' | '\u{303d}' | '\u{3297}' | '\u{3299}' | '\u{fe0f}');
    match c {
        '\u{fe0e}' | '\u{fe0f}' => {
            sign(before) || before.is_ascii_digit() || matches!(before, '#' | '*' | '©' | '®' | '™')
        }
        '\u{200d}' => sign(before) && next.is_some_and(sign),
        '\u{e0020}'..='\u{e007f}' => matches!(before, '\u{1f3f4}' | '\u{e0020}'..='\u{e007f}'),
        _ => false,
    }
}

fn remark(fault: Fault, c: char, count: usize) -> Remark {
    let times = if count > 1 { format!(" ({count} times)") } else { String::new() };
    let name = format!("U+{:04X} {}{times}", u32::from(c), names::name(c));
    let remark = |why: &str| Remark::new(format!("{name}: {why}"));
    match fault {
        Fault::Turns => {
            remark("turns the direction of writing, so that other words are read than stand here").suggest("")
        }
        Fault::NoText => remark("is no character of a text").suggest(""),
        Fault::Lost => remark("stands in the place of a character that was lost"),
        Fault::Unseen => {
            remark("nobody sees it, and no search finds a word that holds it").suggest("").with(Severity::Warning)
        }
        Fault::Line => remark("ends a line for some programs and not for others").suggest("\n").with(Severity::Warning),
        Fault::Blanks => remark("blanks in a row that do not break").suggest(" ").with(Severity::Warning),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::tests::said_by;
    use crate::lang::Lang;

    #[test]
    fn characters_are_named_and_taken_out() {
        for (text, message, severity, suggestion) in [
            ("рядовий \u{202e}Кім", "U+202E RIGHT-TO-LEFT OVERRIDE", Severity::Error, Some("")),
            ("한\u{2066}국", "U+2066 LEFT-TO-RIGHT ISOLATE", Severity::Error, Some("")),
            ("a\u{0}b", "U+0000 NULL", Severity::Error, Some("")),
            ("a\u{1b}[31m", "U+001B ESCAPE", Severity::Error, Some("")),
            ("a\u{85}b", "U+0085 NEXT LINE", Severity::Error, Some("")),
            ("На\u{fffd}іть", "U+FFFD REPLACEMENT CHARACTER", Severity::Error, None),
            ("a\u{e000}", "U+E000 PRIVATE USE", Severity::Error, None),
            ("a\u{10ffff}", "U+10FFFF", Severity::Error, None),
            ("Кі\u{200b}м", "U+200B ZERO WIDTH SPACE", Severity::Warning, Some("")),
            ("Кі\u{200b}\u{200b}м", "U+200B ZERO WIDTH SPACE (2 times)", Severity::Warning, Some("")),
            ("бата\u{ad}льйон", "U+00AD SOFT HYPHEN", Severity::Warning, Some("")),
            ("так\u{feff}", "U+FEFF ZERO WIDTH NO-BREAK SPACE", Severity::Warning, Some("")),
            ("네\u{3164}", "U+3164 HANGUL FILLER", Severity::Warning, Some("")),
            ("Yes\u{e0041}", "U+E0041 TAG", Severity::Warning, Some("")),
            ("Yes\u{fe0f}", "U+FE0F VARIATION SELECTOR", Severity::Warning, Some("")),
            ("так\u{2028}ні", "U+2028 LINE SEPARATOR", Severity::Warning, Some("\n")),
            ("так\u{a0}\u{a0}ні", "U+00A0 NO-BREAK SPACE (2 times)", Severity::Warning, Some(" ")),
        ] {
            let [found] = said_by("control", Lang::UK, text).try_into().unwrap();
            assert!(found.message.starts_with(message), "{}", found.message);
            assert_eq!((found.severity, found.suggestion.as_deref()), (severity, suggestion), "{message}");
        }
    }

    #[test]
    fn blanks_ends_of_lines_and_emoji_are_left_alone() {
        for text in [
            "5\u{a0}км — так…",
            "a\tb\r\nc",
            "❤\u{fe0f} 👨\u{200d}👩\u{200d}👧 1\u{fe0f}\u{20e3}",
            "п’ять «так» 한국（네）",
        ] {
            assert_eq!(said_by("control", Lang::UK, text), [], "{text}");
        }
    }
}
