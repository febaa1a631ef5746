//! Findings as lines for a person.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::ops::Range;

use anyhow::Result;

use crate::cli::check::table::{Checked, Found, Source};
use crate::cli::terminal;
use crate::lang::Lang;
use crate::model::{Finding, Row, Severity};

/// So many characters are quoted before a place, and so many behind it.
const BEFORE: usize = 40;
const BEHIND: usize = 60;

/// A line a finding, in columns; with `-v` also the texts, what to write instead, and how to waive it. With `waived` also those
/// that a person let stand.
pub fn lines(source: &Source, checked: &Checked, waived: bool) -> Result<String> {
    let shown: Vec<&Found> = checked.found.iter().filter(|found| waived || found.waiver.is_none()).collect();
    let place = |found: &Found| format!("{}:{}", checked.name, found.line);
    let places = shown.iter().map(|found| place(found).chars().count()).max().unwrap_or(0);
    let names = shown.iter().map(|found| found.finding.check.len()).max().unwrap_or(0);
    let quoted = if terminal::is_verbose() { Some(source.rows_of(checked)?) } else { None };
    let mut text = String::new();
    for found in shown {
        let finding = &found.finding;
        let (message, row) = (visible(&finding.message), visible(&finding.row));
        let (place, severity) = (place(found), severity(found));
        let Finding { check, lang, .. } = finding;
        let _ = writeln!(text, "{place:<places$}  {severity}  {check:<names$}  {message}  ({lang}, row {row})");
        if let Some((langs, rows)) = &quoted {
            text += &texts(found, langs, rows);
            text += &further(found, &checked.name);
        }
        if let Some(waiver) = &found.waiver {
            let [author, date, note] = [&waiver.author, &waiver.date, &waiver.note].map(|text| visible(text));
            let _ = writeln!(text, "    waived by {author} on {date}: {note}");
        }
    }
    Ok(text)
}

/// The severity in its colour, as wide as the widest.
fn severity(found: &Found) -> String {
    let (word, code) = match (&found.waiver, found.finding.severity) {
        (Some(_), _) => ("waived", "2"),
        (None, Severity::Error) => ("error", "1;31"),
        (None, Severity::Warning) => ("warning", "1;33"),
        (None, Severity::Info) => ("info", "1;36"),
    };
    terminal::in_color(&format!("{word:<7}"), code)
}

/// The original and the cell to be mended, with the places that the finding is about.
fn texts(found: &Found, langs: &[Lang], rows: &BTreeMap<usize, Row>) -> String {
    let finding = &found.finding;
    let text = |lang: Lang| {
        let column = langs.iter().position(|column| column.same_base(lang))?;
        rows.get(&finding.number)?.text(column)
    };
    let line = |(lang, span): (Lang, &Range<usize>)| Some(format!("    {lang:<7} {}\n", around(text(lang)?, span)));
    let original = finding.source.as_ref().filter(|(lang, _)| !lang.same_base(finding.lang));
    let original = original.and_then(|(lang, span)| line((*lang, span)));
    original.into_iter().chain(line((finding.lang, &finding.span))).collect()
}

/// What should stand there, and how to let it stand as it is.
fn further(found: &Found, name: &str) -> String {
    let mend = found.finding.suggestion.as_ref().map(|text| format!("    mend    {}\n", visible(text)));
    let waive = match &found.waiver {
        Some(_) => format!("    unwaive tovmach check {} --unwaive {}\n", word(name), word(&found.finding.id)),
        None if name == "-" => format!("    id      {}\n", found.finding.id),
        None => format!(
            "    waive   tovmach check {} --waive {} --by NAME --note WHY\n",
            word(name),
            word(&found.finding.id)
        ),
    };
    mend.unwrap_or_default() + &waive
}

/// A word as a shell takes it.
fn word(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || "-_./:+,=".contains(c);
    if text.chars().all(plain) { text.to_owned() } else { format!("'{}'", text.replace('\'', r"'\''")) }
}

/// The place in a text, marked by ⟦ and ⟧ unless it is the whole, with what stands around it.
fn around(text: &str, span: &Range<usize>) -> String {
    let characters: Vec<char> = text.chars().collect();
    let end = span.end.min(characters.len());
    let start = span.start.min(end);
    let part = |range: Range<usize>| visible(&characters.get(range).unwrap_or_default().iter().collect::<String>());
    let dots = |cut: bool| if cut { "…" } else { "" };
    if (start, end) == (0, characters.len()) || start == end {
        let shown = characters.len().min(BEFORE + BEHIND);
        return format!("{}{}", part(0..shown), dots(shown < characters.len()));
    }
    let (from, to) = (start.saturating_sub(BEFORE), (end + BEHIND).min(characters.len()));
    let place = terminal::in_color(&format!("⟦{}⟧", part(start..end)), "1");
    format!("{}{}{place}{}{}", dots(from > 0), part(from..start), part(end..to), dots(to < characters.len()))
}

/// A text in which nothing steers the terminal or turns the order of what is read: such characters are written as `\u{202e}`.
fn visible(text: &str) -> String {
    let steers = |c: char| {
        c.is_control()
            || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    if !text.contains(steers) {
        return text.to_owned();
    }
    let shown = |c: char| match c {
        '\n' => "⏎".to_owned(),
        c if steers(c) => c.escape_unicode().to_string(),
        c => c.to_string(),
    };
    text.chars().map(shown).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_shown_in_its_text() {
        let long = "а".repeat(200);
        for (text, span, expected) in [
            ("Було шістдесят осіб.", 5..14, "Було ⟦шістдесят⟧ осіб.".to_owned()),
            ("Так.", 0..4, "Так.".to_owned()),
            ("Так.", 2..2, "Так.".to_owned()),
            ("Так.", 3..9, "Так⟦.⟧".to_owned()),
            ("а\nб", 2..3, "а⏎⟦б⟧".to_owned()),
            (&long, 100..101, format!("…{}⟦а⟧{}…", "а".repeat(BEFORE), "а".repeat(BEHIND))),
            (&long, 0..200, format!("{}…", "а".repeat(BEFORE + BEHIND))),
        ] {
            assert_eq!(around(text, &span), expected, "{text} {span:?}");
        }
    }

    #[test]
    fn no_text_steers_the_terminal() {
        assert_eq!(visible("a\u{1b}[31mб\u{202e}в\r\n"), "a\\u{1b}[31mб\\u{202e}в\\u{d}⏎");
        assert_eq!(visible("예 «так»"), "예 «так»");
    }

    #[test]
    fn a_shell_takes_what_is_printed_as_one_word() {
        assert_eq!(word("day1/case.csv"), "day1/case.csv");
        assert_eq!(word("об'єкт 1.csv"), r"'об'\''єкт 1.csv'");
    }
}
