//! What may stand before the speech in one line: every reading of it as a label, the surest first. Which of them holds, the
//! whole file decides ([`speakers`](super::speakers)).

use crate::lang::{self, Label, LabelKind, MarkKind};
use crate::model::TimeSpan;

use super::times::{self, Stamp};

/// Longest name of a speaker, in characters and in words.
const NAME: (usize, usize) = (40, 5);

/// Longest label that is looked up, in characters.
pub(super) const LABEL: usize = 60;

/// A line with all its readings.
#[derive(Debug, Clone)]
pub(super) struct Opening<'a> {
    /// The time before all else.
    pub stamp: Option<Stamp<'a>>,
    /// A time of the recording stands before the labels, in this line or alone in the one before.
    pub timed: bool,
    /// What may be a label after the time, the surest first.
    pub labels: Vec<Candidate<'a>>,
}

/// One reading of a line: what would be the label, and what then is the speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Candidate<'a> {
    /// As written, without terminator, emphasis, brackets or mark.
    pub name: &'a str,
    /// The editorial mark that stands in the label: `(письмово)`.
    pub mark: &'a str,
    /// What the languages know of the name.
    pub known: Option<&'static Label>,
    /// What ends the label.
    pub end: End,
    /// The time between the name and the speech.
    pub time: Option<TimeSpan>,
    /// The speech.
    pub rest: &'a str,
}

/// What ends a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum End {
    /// `Name: …`
    Colon,
    /// `[Name]: …`, `**Name:** …`, `(문) …`, `Name [00:12]: …`: no sentence starts so.
    Sign,
    /// `Name  0:12`, and the speech on the next line.
    Time {
        /// More than one space parts the two.
        apart: bool,
    },
    /// `Q. …`, `1문 …`, or the word alone on its line: only for questions and answers.
    Word,
    /// `문 …`, `Q …`: the same with a mere space.
    Space,
    /// `Name⇥…`
    Tab,
    /// `Name — …`
    Dash,
}

impl<'a> Opening<'a> {
    /// All readings of a line.
    pub fn of(text: &'a str) -> Opening<'a> {
        let stamp = times::stamp(text);
        let labels = candidates(stamp.map_or(text, |stamp| stamp.rest));
        Opening { stamp, timed: stamp.is_some_and(|stamp| stamp.bracketed || stamp.hours), labels }
    }

    /// The line is nothing but a time of the recording.
    pub fn is_time_alone(&self) -> bool {
        self.timed && self.stamp.is_some_and(|stamp| stamp.rest.is_empty())
    }
}

fn candidates(line: &str) -> Vec<Candidate<'_>> {
    let line = bullet(line).unwrap_or(line);
    let colon = at_colon(line);
    let word = as_word(line);
    // `A. Yes, sir. THE COURT: …`: the colon is that of the next speaker.
    let late = word.zip(colon).is_some_and(|(word, colon)| {
        word.end == End::Word && colon.name.strip_prefix(word.name).is_some_and(ends_a_sentence)
    });
    let (sure, unsure) = if !late && colon.is_some_and(|c| c.known.is_some()) { (colon, None) } else { (None, colon) };
    let readings = [in_brackets(line), in_bold(line), with_time(line), sure, word, unsure, at_tab(line), at_dash(line)];
    readings.into_iter().flatten().collect()
}

/// A sentence ends before the last word; a dot after a letter is that of initials.
pub(super) fn ends_a_sentence(text: &str) -> bool {
    let ends = |word: &str| word.ends_with(['.', '?', '!', '…']) && word.chars().count() > 2;
    text.split_whitespace().rev().skip(1).any(ends)
}

/// The label at the start of a sentence within a line: `Слідчий: …`, `[답]: …`, `**Полонений:** …`.
pub(super) fn label_within(line: &str) -> Option<Candidate<'_>> {
    in_brackets(line).or_else(|| in_bold(line)).or_else(|| at_colon(line))
}

/// What the languages know of a label; nothing that long is one.
pub(super) fn label_of(name: &str) -> Option<&'static Label> {
    if name.chars().nth(LABEL).is_some() { None } else { lang::label_of(name) }
}

/// The line after the sign of a list.
pub(super) fn bullet(line: &str) -> Option<&str> {
    let rest = line.strip_prefix(['-', '–', '—', '*', '•', '·'])?;
    rest.starts_with(char::is_whitespace).then(|| rest.trim_start())
}

/// `[SPEAKER_00]: text`, `(문) text`, `[Слідчий] text`. A mark such as `(пер.)` is no label unless a colon follows.
fn in_brackets(line: &str) -> Option<Candidate<'_>> {
    let (open, close) =
        [('[', ']'), ('(', ')'), ('【', '】'), ('（', '）')].into_iter().find(|pair| line.starts_with(pair.0))?;
    let (name, after) = line[open.len_utf8()..].split_once(close)?;
    let name = name.trim();
    let known = label_of(name);
    let colon = after.trim_start().strip_prefix([':', '：']);
    let is_mark = lang::marks(&line[..line.len() - after.len()]).len() == 1;
    let holds = match known {
        Some(label) => {
            colon.is_some() || label.kind == LabelKind::Turn || (label.kind == LabelKind::Person && !is_mark)
        }
        None => colon.is_some() && !is_mark && looks_like_name(name),
    };
    let name = undotted(name, known);
    let rest = colon.unwrap_or(after).trim_start();
    let rest = if colon.is_none() { rest.strip_prefix('.').unwrap_or(rest).trim_start() } else { rest };
    holds.then_some(Candidate { name, mark: "", known, end: End::Sign, time: None, rest })
}

/// `**Name:** text`, `**Name**: text`, `__Name:__ text`, `**Q.** text`.
fn in_bold(line: &str) -> Option<Candidate<'_>> {
    let sign = ["**", "__", "*"].into_iter().find(|sign| line.starts_with(sign))?;
    let (inner, after) = line[sign.len()..].split_once(sign)?;
    let outside = after.trim_start().strip_prefix([':', '：']);
    let inner = inner.trim();
    let bare = inner.trim_end_matches([':', '：', ' ']);
    let (name, time) = match split_time(bare) {
        Some((name, time)) => (name, Some(time)),
        None => (bare, None),
    };
    let (name, mark) = split_mark(name);
    let known = label_of(name);
    let name = undotted(name, known);
    let ended =
        bare.len() < inner.len() || outside.is_some() || known.is_some_and(|label| label.kind == LabelKind::Turn);
    let rest = outside.unwrap_or(after).trim_start();
    let holds = ended && (known.is_some() || looks_like_name(name));
    holds.then_some(Candidate { name, mark, known, end: End::Sign, time, rest })
}

/// The dot of `**Q.**` ends the label; that of `MR. SMITH JR.` belongs to the name.
fn undotted<'a>(name: &'a str, known: Option<&'static Label>) -> &'a str {
    if known.is_some_and(|label| label.kind == LabelKind::Turn) { name.trim_end_matches('.') } else { name }
}

/// `Name [00:12:31]: text`, `Name (0:12) text`, and `Name  0:12` alone on its line.
fn with_time(line: &str) -> Option<Candidate<'_>> {
    let named = |name, time, end, rest| {
        let (name, mark) = split_mark(name);
        let known = label_of(name);
        (known.is_some() || looks_like_name(name)).then_some(Candidate {
            name,
            mark,
            known,
            end,
            time: Some(time),
            rest,
        })
    };
    if let Some((name, time)) = split_time(line) {
        let apart = line[name.len()..].starts_with("  ") || line[name.len()..].starts_with('\t');
        return named(name, time, if line.ends_with(char::is_numeric) { End::Time { apart } } else { End::Sign }, "");
    }
    let open = line.find(['[', '(']).filter(|&open| !line[..open].contains([':', '：']))?;
    let stamp = times::stamp(&line[open..])?;
    let colon = stamp.rest.strip_prefix([':', '：']);
    // A time of day in round brackets belongs to a sentence.
    let rest = colon.or(Some(stamp.rest).filter(|_| line[open..].starts_with('[')))?;
    named(line[..open].trim_end(), stamp.span, End::Sign, rest.trim_start())
}

/// A name and the time after it, which are all of `text`.
fn split_time(text: &str) -> Option<(&str, TimeSpan)> {
    let bare = text.trim_end_matches([':', '：']);
    let text = if bare.ends_with([']', ')']) { bare } else { text };
    let start = text.rfind(|c: char| c.is_whitespace() || c == '[' || c == '(')?;
    let start =
        if text[start..].starts_with(['[', '(']) { start } else { start + text[start..].chars().next()?.len_utf8() };
    let time = times::whole(&text[start..])?;
    let name = text[..start].trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '-' | '–' | '—' | ','));
    (!name.is_empty()).then_some((name, time))
}

/// `Name: text`.
fn at_colon(line: &str) -> Option<Candidate<'_>> {
    let (at, colon) = line.char_indices().find(|&(_, c)| c == ':' || c == '：')?;
    let (head, after) = (line[..at].trim_end(), &line[at + colon.len_utf8()..]);
    let (name, mark) = split_mark(head);
    let (name, mark) = match word_mark(line, head, at + colon.len_utf8()) {
        Some(parts) if mark.is_empty() => parts,
        _ => (name, mark),
    };
    let known = label_of(name);
    let next = after.chars().next();
    let apart = colon == '：' || next.is_none_or(|c| c.is_whitespace() || (!c.is_ascii() && c.is_alphabetic()));
    let clock = head.ends_with(|c: char| c.is_ascii_digit()) && next.is_some_and(|c| c.is_ascii_digit());
    let rest = after.trim_start();
    let link = ["http://", "https://", "<http", "www."].iter().any(|scheme| rest.starts_with(scheme));
    let holds = if known.is_some() { !clock && next != Some('/') } else { apart && !link && looks_like_name(name) };
    let stamp = times::stamp(rest).filter(|stamp| stamp.bracketed);
    let (time, rest) = stamp.map_or((None, rest), |stamp| (Some(stamp.span), stamp.rest));
    holds.then_some(Candidate { name, mark, known, end: End::Colon, time, rest })
}

/// `Q. text`, `1. 문 text`, `1문 text`, `Питання №3`, `문` alone, `A) text`, `Q    text`, `답 [киває]`.
fn as_word(line: &str) -> Option<Candidate<'_>> {
    let unnumbered = line.trim_start_matches(|c: char| c.is_ascii_digit());
    let counted = unnumbered.len() < line.len();
    let from = if counted { unnumbered.trim_start_matches(['.', ')']).trim_start() } else { line };
    let letters = from.find(|c: char| !(lang::is_letter(c) || is_combining(c))).unwrap_or(from.len());
    let (word, after) = from.split_at(letters);
    if letters == 0 || word.starts_with(char::is_lowercase) {
        return None;
    }
    let known = label_of(word).filter(|label| label.kind == LabelKind::Turn)?;
    let letter = known.text.chars().count() == 1;
    let numbered = after_number(after).and_then(|after| Some((after, after_word(after)?)));
    let (after, (end, rest)) = numbered.or_else(|| Some((after, after_word(after)?)))?;
    let end = if end == End::Space && numbered.is_some() || (counted && letter) { End::Word } else { end };
    let name = line[..line.len() - after.len()].trim_end();
    let initials = letter && starts_with_initial(rest) && after.starts_with('.');
    // В starts many a Ukrainian sentence, as A does an English one.
    let bare = end == End::Space && !(letter && word.chars().all(|c| c.is_ascii() || !c.is_uppercase()));
    let holds = !initials && !bare;
    holds.then_some(Candidate { name, mark: "", known: Some(known), end, time: None, rest })
}

/// What follows the number of a question: ` №3. text`.
fn after_number(after: &str) -> Option<&str> {
    let number = after.trim_start_matches([' ', '№', '#']);
    let rest = number.trim_start_matches(|c: char| c.is_ascii_digit());
    (rest.len() < number.len()).then_some(rest)
}

/// The speech after a word that is a label, if what follows the word can end one.
fn after_word(after: &str) -> Option<(End, &str)> {
    let rest = after.trim_start();
    if rest.is_empty() || lang::opening_mark(rest).is_some() {
        return Some((End::Word, rest));
    }
    if let Some(rest) = after.strip_prefix(['.', ')']) {
        return (rest.is_empty() || rest.starts_with(char::is_whitespace)).then(|| (End::Word, rest.trim_start()));
    }
    let spaces = after.chars().take_while(|c| c.is_whitespace()).count();
    let dashed = rest.strip_prefix(['-', '–', '—']).filter(|rest| rest.starts_with(char::is_whitespace));
    match (dashed, spaces) {
        (_, 0) => None,
        (Some(rest), _) => Some((End::Word, rest.trim_start())),
        (None, 1) if !after.starts_with('\t') => Some((End::Space, rest)),
        (None, _) => Some((End::Word, rest)),
    }
}

/// `П. Коваленко`, `О.`: a letter with a dot.
fn starts_with_initial(text: &str) -> bool {
    let mut chars = text.chars();
    chars.next().is_some_and(char::is_alphabetic) && chars.next() == Some('.')
}

fn at_tab(line: &str) -> Option<Candidate<'_>> {
    let (head, rest) = line.split_once('\t')?;
    let (name, mark) = split_mark(head.trim());
    let known = label_of(name);
    let holds = known.is_some() || looks_like_name(name);
    holds.then(|| Candidate { name, mark, known, end: End::Tab, time: None, rest: rest.trim_start() })
}

fn at_dash(line: &str) -> Option<Candidate<'_>> {
    let (head, rest) = [" - ", " – ", " — "].into_iter().find_map(|dash| line.split_once(dash))?;
    let (name, mark) = split_mark(head.trim());
    let known = label_of(name)?;
    Some(Candidate { name, mark, known: Some(known), end: End::Dash, time: None, rest: rest.trim_start() })
}

/// The mark in brackets at the end of a label: `Полонений (письмово)`; after a known label any remark is one.
pub(super) fn split_mark(head: &str) -> (&str, &str) {
    let open = if head.ends_with([')', ']', '】', '）']) { head.rfind(['(', '[', '【', '（']) } else { None };
    match open.map(|at| head.split_at(at)) {
        Some((name, mark))
            if !name.trim().is_empty() && (!lang::marks(mark).is_empty() || is_remark_on(head, name.trim_end())) =>
        {
            (name.trim_end(), mark)
        }
        _ => (head, ""),
    }
}

/// Only without its last brackets does a language know the label: `Перекладач К-2 (дослівно)`.
fn is_remark_on(head: &str, name: &str) -> bool {
    label_of(head).is_none() && label_of(name).is_some_and(|label| label.kind != LabelKind::Note)
}

/// The mark without brackets at the end of a label, with its colon: `Відповідь письмово:`.
fn word_mark<'a>(line: &'a str, head: &'a str, end: usize) -> Option<(&'a str, &'a str)> {
    let (name, _) = head.rsplit_once(char::is_whitespace)?;
    let mark = head[name.len()..].trim_start();
    let holds = lang::mark_of(mark) == Some(MarkKind::Written) && label_of(name).is_some();
    holds.then(|| (name.trim_end(), &line[head.len() - mark.len()..end]))
}

/// Short, without the punctuation of a sentence, with a letter in it; of several words one starts with a capital.
pub(super) fn looks_like_name(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let first = text.chars().next();
    let capital = |c: char| c.is_alphanumeric() && !c.is_lowercase();
    let named = text.split_whitespace().filter_map(|word| word.chars().next()).any(capital);
    let dots = text.split_inclusive('.').filter(|part| part.ends_with('.'));
    let abbreviated = |part: &str| part.split_whitespace().last().is_some_and(|word| word.chars().count() <= 5);
    (1..=NAME.1).contains(&words)
        && text.chars().count() <= NAME.0
        && first.is_some_and(char::is_alphanumeric)
        && (named || words == 1)
        && text.chars().any(char::is_alphabetic)
        && !text.contains(|c: char| ",:：;!?…\"«»“”/\\|<>=@{}[]*~$%^+".contains(c))
        && text.matches('(').count() == text.matches(')').count()
        && dots.into_iter().all(abbreviated)
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn first(line: &str) -> Option<(&str, &str, End, &str)> {
        let opening = Opening::of(line);
        opening.labels.first().map(|label| (label.name, label.mark, label.end, label.rest))
    }

    #[test]
    fn labels_are_seen_in_every_form() {
        for (line, name, mark, end, rest) in [
            ("Слідчий: Як вас звати?", "Слідчий", "", End::Colon, "Як вас звати?"),
            ("Питання №3: Де?", "Питання №3", "", End::Colon, "Де?"),
            ("문 : 이름은?", "문", "", End::Colon, "이름은?"),
            ("답：예", "답", "", End::Colon, "예"),
            ("(문) 이름은?", "문", "", End::Sign, "이름은?"),
            ("1. 문 이름은?", "1. 문", "", End::Word, "이름은?"),
            ("1문 이름은?", "1문", "", End::Word, "이름은?"),
            ("1답", "1답", "", End::Word, ""),
            ("Q. Where?", "Q", "", End::Word, "Where?"),
            ("Q1. Where?", "Q1", "", End::Word, "Where?"),
            ("답  94려단입니다.", "답", "", End::Word, "94려단입니다."),
            ("답 [киває]", "답", "", End::Word, "[киває]"),
            ("답 예.", "답", "", End::Space, "예."),
            ("A    In Kursk.", "A", "", End::Word, "In Kursk."),
            ("MR. SMITH: Good morning.", "MR. SMITH", "", End::Colon, "Good morning."),
            ("[SPEAKER_00]: text", "SPEAKER_00", "", End::Sign, "text"),
            ("Jonas Rosland  0:22", "Jonas Rosland", "", End::Time { apart: true }, ""),
            ("Name [00:12:31]: text", "Name", "", End::Sign, "text"),
            ("[00:12:31] Name: text", "Name", "", End::Colon, "text"),
            ("**Name:** text", "Name", "", End::Sign, "text"),
            ("**Name**: text", "Name", "", End::Sign, "text"),
            ("- Name: text", "Name", "", End::Colon, "text"),
            ("Name\ttext", "Name", "", End::Tab, "text"),
            ("Полонений (письмово): Так.", "Полонений", "(письмово)", End::Colon, "Так."),
            ("답 [서면]: 예.", "답", "[서면]", End::Colon, "예."),
            ("Відповідь письмово: Так.", "Відповідь", "письмово:", End::Colon, "Так."),
            ("Name: [00:12:31] text", "Name", "", End::Colon, "text"),
        ] {
            assert_eq!(first(line), Some((name, mark, end, rest)), "{line}");
        }
    }

    #[test]
    fn sentences_are_no_labels() {
        for line in [
            "Сьогодні о 14:30 ми виїхали.",
            "http://example.org",
            "문을 열었습니다.",
            "Питання було складне.",
            "В. П. Коваленко прийшов.",
            "В місті тихо.",
            "(пер.) 이름이 무엇입니까?",
            "Я маю сказати таке, по-перше: ні",
            "Mission was std::move",
            "- Так.",
            "",
        ] {
            assert_eq!(first(line), None, "{line}");
        }
    }
}
