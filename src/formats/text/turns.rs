//! From lines to turns: who holds the floor, line by line.

use crate::formats::speaker::is_rendition;
use crate::lang::{LabelKind, Role};
use crate::model::{Anchor, Problem, TimeSpan, Transcript, Turn};

use super::header;
use super::heads::{self, Candidate, End, Opening, bullet, label_of, split_mark};
use super::lines::{Kind, Line};
use super::speakers::Speakers;

/// Longest label within a line, with its remark, in characters.
const LONGEST_INNER: usize = 80;

/// A turn that is being read.
struct Draft<'a> {
    line: Line<'a>,
    /// All that is written of it in that line.
    written: &'a str,
    speaker: Option<&'a str>,
    time: Option<TimeSpan>,
    text: String,
    /// A blank line came after the text so far.
    broken: bool,
}

/// Reads the turns into a transcript, and keeps what cannot be read as its problems.
pub(super) struct Reader<'a, 't> {
    transcript: &'t mut Transcript,
    draft: Option<Draft<'a>>,
    /// The time that stands alone before what it times.
    time: Option<TimeSpan>,
    /// Page marks within the running turn: they follow it, so that its sentence stays whole.
    remarks: Vec<Turn>,
    /// Some turn has begun: what comes now is no header.
    begun: bool,
}

impl<'a, 't> Reader<'a, 't> {
    pub fn new(transcript: &'t mut Transcript) -> Reader<'a, 't> {
        Reader { transcript, draft: None, time: None, remarks: Vec::new(), begun: false }
    }

    /// Reads a file that labels or times its turns.
    pub fn labelled(mut self, lines: &[(Line<'a>, Opening<'a>)], speakers: &Speakers) {
        let head = header::length(lines, speakers);
        let end = self.end(lines, speakers);
        for (number, (line, opening)) in lines.iter().enumerate() {
            match line.kind {
                Kind::Blank => self.blank(),
                Kind::FrontMatter | Kind::Heading => self.heading(line),
                Kind::Remark => self.remark(line),
                Kind::Text if number < head || number >= end => self.heading(line),
                Kind::Text => self.speech(line, opening, speakers),
            }
        }
        self.close();
    }

    /// Where nobody speaks any more: after the last turn, a blank line and a label that names nobody (`Підписи:`).
    fn end(&mut self, lines: &[(Line<'a>, Opening<'a>)], speakers: &Speakers) -> usize {
        let speaks = |(line, opening): &(Line<'_>, Opening<'_>)| {
            line.kind == Kind::Text && (speakers.label(opening).is_some() || speakers.is_timed(opening))
        };
        let Some(last) = lines.iter().rposition(speaks) else { return lines.len() };
        let closes = |pair: &[(Line<'_>, Opening<'_>)]| pair[0].0.kind == Kind::Blank && is_note(&pair[1]);
        let Some(at) = lines[last..].windows(2).position(closes).map(|at| last + at + 1) else { return lines.len() };
        let line = &lines[at].0;
        let what =
            format!("'{}' stands after the last turn: it and what follows are read as nobody's words", line.text);
        self.transcript.problems.push(Problem { anchor: Some(Anchor::Line(line.number)), what, lost: false });
        at
    }

    /// Reads a file without labels: a turn is a paragraph, a line where nothing parts paragraphs, or a line of dialogue that
    /// starts with a dash.
    pub fn unlabelled(mut self, lines: &[(Line<'a>, Opening<'a>)]) {
        let apart = has_paragraphs(lines);
        let dashes = lines.iter().filter(|(line, _)| is_dialogue(line)).count() > 1;
        for (line, _) in lines {
            match line.kind {
                Kind::Blank => self.close(),
                Kind::FrontMatter | Kind::Heading => self.heading(line),
                Kind::Remark => self.remark(line),
                Kind::Text if !apart || (dashes && is_dialogue(line)) || is_rendition(line.text) => {
                    self.open(line, None, line.text)
                }
                Kind::Text => match self.draft {
                    Some(_) => self.append(line.text),
                    None => self.open(line, None, line.text),
                },
            }
        }
        self.close();
    }

    fn speech(&mut self, line: &Line<'a>, opening: &Opening<'a>, speakers: &Speakers) {
        let speaks = self.draft.as_ref().is_some_and(|draft| draft.speaker.is_some());
        let spoken = speaks && speakers.says_times();
        let stamp = opening.stamp.filter(|stamp| speakers.is_timed(opening) && (stamp.bracketed || !spoken));
        if let Some(label) = speakers.label(opening) {
            self.time = opening.stamp.map(|stamp| stamp.span).or(label.time).or(self.time);
            self.labelled_line(line, label);
        } else if let Some(stamp) = stamp {
            self.doubt(line, opening, speakers);
            self.time = Some(stamp.span);
            if !stamp.rest.is_empty() {
                let speaker = self.draft.as_ref().and_then(|draft| draft.speaker);
                self.open(line, speaker, stamp.rest);
            }
        } else if is_rendition(line.text) {
            self.open(line, None, line.text);
        } else {
            self.doubt(line, opening, speakers);
            self.go_on(line);
        }
    }

    /// A labelled line, which may hold an answer after its question: `문: 이름은? 답: 김철수`.
    fn labelled_line(&mut self, line: &Line<'a>, label: &Candidate<'a>) {
        let (mut label, mut written) = (*label, line.text);
        loop {
            let inner = inner_label(&label);
            let cut = |text: &'a str| match inner {
                Some((tail, _)) => text[..text.len() - tail.len()].trim_end_matches([' ', '/', '|', '\t']),
                None => text,
            };
            let text = cut(label.rest);
            self.open(line, Some(label.name), text);
            if let Some(draft) = &mut self.draft {
                draft.written = cut(written);
                if !label.mark.is_empty() {
                    let space = if text.is_empty() { "" } else { " " };
                    draft.text = format!("{}{space}{text}", label.mark);
                }
            }
            let Some((tail, next)) = inner else { return };
            (label, written) = (next, tail);
        }
    }

    /// A line that nothing marks as a new turn.
    fn go_on(&mut self, line: &Line<'a>) {
        if let Some(time) = self.time.filter(|_| self.begun) {
            let speaker = self.draft.as_ref().and_then(|draft| draft.speaker);
            self.time = Some(time);
            // A time alone between a label and its text times that text.
            match self.draft.as_mut().filter(|draft| draft.text.is_empty() && draft.time.is_none()) {
                Some(draft) => {
                    draft.time = self.time.take();
                    self.append(line.text);
                }
                None => self.open(line, speaker, line.text),
            }
        } else if self.draft.is_some() {
            self.append(line.text);
        } else if self.begun || self.time.is_some() {
            self.open(line, None, line.text);
        } else {
            self.transcript.turns.push(preamble(line));
        }
    }

    fn doubt(&mut self, line: &Line<'a>, opening: &Opening<'a>, speakers: &Speakers) {
        let known = || label_before_colon(opening.stamp.map_or(line.text, |stamp| stamp.rest));
        let what = match (speakers.doubtful(opening), known()) {
            (_, Some(name)) => format!("a label would start as '{name}' does here; read as part of the turn before it"),
            (Some(name), None) => {
                format!("'{name}:' stands once where a speaker would; read as part of the turn before it")
            }
            (None, None) => return,
        };
        if self.draft.is_some() {
            let anchor = Some(Anchor::Line(line.number));
            self.transcript.problems.push(Problem { anchor, what, lost: false });
        }
    }

    fn open(&mut self, line: &Line<'a>, speaker: Option<&'a str>, text: &str) {
        self.close();
        self.begun = true;
        let time = self.time.take();
        self.draft =
            Some(Draft { line: *line, written: line.text, speaker, time, text: text.to_owned(), broken: false });
    }

    fn append(&mut self, text: &str) {
        if let Some(draft) = &mut self.draft {
            if !draft.text.is_empty() {
                draft.text.push_str(if draft.broken { "\n\n" } else { "\n" });
            }
            draft.text.push_str(text);
            draft.broken = false;
        }
    }

    fn blank(&mut self) {
        if let Some(draft) = &mut self.draft {
            draft.broken = true;
        }
    }

    fn heading(&mut self, line: &Line<'a>) {
        self.close();
        self.transcript.turns.push(preamble(line));
    }

    fn remark(&mut self, line: &Line<'a>) {
        self.remarks.push(preamble(line));
        if self.draft.is_none() {
            self.transcript.turns.append(&mut self.remarks);
        }
    }

    /// Ends the running turn.
    fn close(&mut self) {
        if let Some(draft) = self.draft.take() {
            if draft.text.is_empty() {
                self.silent(&draft);
            } else {
                let speaker = draft.speaker.map(str::to_owned);
                let turn = Turn::new(Anchor::Line(draft.line.number), draft.text);
                self.transcript.turns.push(Turn { speaker, time: draft.time, ..turn });
            }
        }
        self.transcript.turns.append(&mut self.remarks);
    }

    /// A label without text: a missing question or answer, or a line such as `BY MR. SMITH:`. It is kept as a heading.
    fn silent(&mut self, draft: &Draft<'a>) {
        let name = draft.speaker.unwrap_or_default();
        let what = if label_of(name).is_some() {
            format!("'{name}' says nothing: no text follows the label before the next one; read as a heading")
        } else {
            format!("'{name}' says nothing; read as a heading")
        };
        let line = Line { text: draft.written, ..draft.line };
        self.transcript.turns.push(Turn { time: draft.time, ..preamble(&line) });
        self.transcript.problems.push(Problem { anchor: Some(Anchor::Line(draft.line.number)), what, lost: false });
    }
}

/// The label that stands later in the same line, after the end of a sentence, and the line from there on: an answer after
/// its question, or a person after any label.
fn inner_label<'a>(label: &Candidate<'a>) -> Option<(&'a str, Candidate<'a>)> {
    let own = label.known.filter(|known| known.kind != LabelKind::Note)?;
    let answers = |other: &Candidate<'_>| {
        other.known.is_some_and(|other| match other.kind {
            LabelKind::Person => true,
            LabelKind::Turn => own.kind == LabelKind::Turn && other.role != own.role,
            LabelKind::Note => false,
        })
    };
    label.rest.match_indices([':', '：']).find_map(|(colon, _)| {
        let starts = sentence_starts(&label.rest[..colon]);
        let tails = starts.into_iter().map(|start| &label.rest[start..]);
        let read = |tail| heads::label_within(tail).filter(answers);
        tails.filter_map(|tail| Some((tail, read(tail)?))).next()
    })
}

/// The known label that a line starts with, if a colon stands not far after it: someone may speak here.
fn label_before_colon(line: &str) -> Option<&str> {
    let line = bullet(line).unwrap_or(line);
    let colon = line.char_indices().take(heads::LABEL).find(|(_, c)| matches!(c, ':' | '：'))?.0;
    let start = line.find(|c: char| c.is_alphanumeric()).filter(|&start| start < colon)?;
    let head = &line[start..colon];
    let ends = head.char_indices().filter(|(_, c)| !c.is_alphanumeric() && *c != '-').map(|(at, _)| at);
    let word = |end: usize| {
        let word = &head[..end];
        let label = label_of(word).filter(|label| label.kind != LabelKind::Note)?;
        (label.text.chars().nth(1).is_some() || !word.contains(char::is_uppercase)).then_some(word)
    };
    ends.chain([head.len()]).find_map(word)
}

/// Where, before a colon, a sentence may start that is a known label up to the colon, the last such place first.
fn sentence_starts(text: &str) -> Vec<usize> {
    let from = text.char_indices().rev().nth(LONGEST_INNER).map_or(0, |(at, _)| at);
    let spaces = text[from..].char_indices().rev().filter(|(_, c)| c.is_whitespace());
    let starts = spaces.map(|(at, c)| from + at + c.len_utf8()).filter(|&start| {
        let ended = text[..start].trim_end().ends_with(['.', '?', '!', '…', '/', '|', '。', '？', '！', '»', '”', ')']);
        let head = text[start..].trim_end();
        let capital = head.chars().next().is_some_and(|c| !c.is_lowercase() && !c.is_whitespace());
        ended && capital && is_one_label(head)
    });
    starts.collect()
}

/// A known label, and no sentence before it.
fn is_one_label(head: &str) -> bool {
    let (name, _) = split_mark(head);
    !heads::ends_a_sentence(name) && label_of(name).is_some()
}

/// What a record ends with. Other notes may be speech: a written answer names a rank and a date, and goes on with «Наприклад:».
const ENDS: [&str; 14] = [
    "підпис",
    "підписи",
    "примітка",
    "примітки",
    "подпись",
    "подписи",
    "примечание",
    "примечания",
    "서명",
    "수표",
    "날인",
    "비고",
    "signature",
    "signed",
];

fn is_note((line, opening): &(Line<'_>, Opening<'_>)) -> bool {
    let note = |label: &Candidate<'_>| label.known.is_some_and(|known| ENDS.contains(&known.text));
    line.kind == Kind::Text
        && opening.labels.iter().any(|label| matches!(label.end, End::Colon | End::Sign) && note(label))
}

fn preamble(line: &Line<'_>) -> Turn {
    Turn { role: Some(Role::Preamble), ..Turn::new(Anchor::Line(line.number), line.text) }
}

/// A blank line stands between two lines of text.
fn has_paragraphs(lines: &[(Line<'_>, Opening<'_>)]) -> bool {
    let is_text = |entry: &(Line<'_>, Opening<'_>)| entry.0.kind == Kind::Text;
    let (first, last) = (lines.iter().position(is_text), lines.iter().rposition(is_text));
    let body = first.zip(last).and_then(|(first, last)| lines.get(first..last));
    body.is_some_and(|body| body.iter().any(|(line, _)| line.kind == Kind::Blank))
}

fn is_dialogue(line: &Line<'_>) -> bool {
    line.kind == Kind::Text && line.text.starts_with(['-', '–', '—']) && bullet(line.text).is_some()
}
