//! From lines to turns: who holds the floor, line by line.

use crate::formats::speaker::is_rendition;
use crate::lang::{self, LabelKind, Role};
use crate::model::{Anchor, Problem, TimeSpan, Transcript, Turn};

use super::header;
use super::heads::{Candidate, Opening, bullet};
use super::lines::{Kind, Line};
use super::speakers::Speakers;

/// A turn that is being read.
struct Draft<'a> {
    line: Line<'a>,
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
        for (number, (line, opening)) in lines.iter().enumerate() {
            match line.kind {
                Kind::Blank => self.blank(),
                Kind::FrontMatter | Kind::Heading => self.heading(line),
                Kind::Remark => self.remark(line),
                Kind::Text if number < head => self.heading(line),
                Kind::Text => self.speech(line, opening, speakers),
            }
        }
        self.close();
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
        let stamp = opening.stamp.filter(|_| speakers.is_timed(opening));
        if let Some(label) = speakers.label(opening) {
            self.time = opening.stamp.map(|stamp| stamp.span).or(label.time).or(self.time);
            self.labelled_line(line, label);
        } else if let Some(stamp) = stamp {
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
        let (text, inner) = match inner_label(label) {
            Some(at) => (label.rest[..at].trim_end_matches([' ', '/', '|', '\t']), Some(&label.rest[at..])),
            None => (label.rest, None),
        };
        self.open(line, Some(label.name), text);
        if let Some(draft) = self.draft.as_mut().filter(|_| !label.mark.is_empty()) {
            let space = if text.is_empty() { "" } else { " " };
            draft.text = format!("{}{space}{text}", label.mark);
        }
        if let Some(label) = inner.and_then(|inner| Opening::of(inner).labels.into_iter().next()) {
            self.labelled_line(line, &label);
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
        if let Some(name) = speakers.doubtful(opening).filter(|_| self.draft.is_some()) {
            let what = format!("'{name}:' stands once where a speaker would; read as part of the turn before it");
            let anchor = Some(Anchor::Line(line.number));
            self.transcript.problems.push(Problem { anchor, what, lost: false });
        }
    }

    fn open(&mut self, line: &Line<'a>, speaker: Option<&'a str>, text: &str) {
        self.close();
        self.begun = true;
        let time = self.time.take();
        self.draft = Some(Draft { line: *line, speaker, time, text: text.to_owned(), broken: false });
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

    /// A label without text: a missing question or answer, or a line such as `BY MR. SMITH:`, which is kept as a heading.
    fn silent(&mut self, draft: &Draft<'a>) {
        let name = draft.speaker.unwrap_or_default();
        let lost = lang::label_of(name).is_some();
        let what = if lost {
            format!("'{name}' says nothing: no text follows the label before the next one")
        } else {
            self.transcript.turns.push(preamble(&draft.line));
            format!("'{name}' says nothing; read as a heading")
        };
        self.transcript.problems.push(Problem { anchor: Some(Anchor::Line(draft.line.number)), what, lost });
    }
}

/// Where, after the end of a sentence in a question, the answer's label stands in the same line, or the other way round.
fn inner_label(label: &Candidate<'_>) -> Option<usize> {
    let role = label.known.filter(|known| known.kind == LabelKind::Turn)?.role;
    label.rest.match_indices([':', '：']).find_map(|(colon, _)| {
        let head = label.rest[..colon].trim_end();
        let start =
            head.rfind(char::is_whitespace).map(|at| at + head[at..].chars().next().map_or(0, char::len_utf8))?;
        let other = lang::label_of(&head[start..]).filter(|other| other.kind == LabelKind::Turn && other.role != role);
        let ended = head[..start].trim_end().ends_with(['.', '?', '!', '…', '/', '|', '。', '？']);
        let capital = head[start..].chars().next().is_some_and(|c| !c.is_lowercase());
        (other.is_some() && ended && capital).then_some(start)
    })
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
