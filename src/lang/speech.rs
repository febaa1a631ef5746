//! How transcripts name who speaks and how: roles, modes, speaker labels, editorial marks.

use serde::{Deserialize, Serialize};

/// What a speaker does in the interview. Unknown is `None`, never a default.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Asks: investigator, prosecutor, reporter.
    Interviewer,
    /// Renders what others say.
    Interpreter,
    /// Answers: prisoner, witness, suspect.
    Subject,
    /// Neither: lawyer, doctor, observer.
    Other,
    /// Not speech: the header of a record, before the first turn.
    Preamble,
}

/// How something was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Mode {
    /// Aloud.
    #[default]
    Spoken,
    /// On paper: a written answer.
    Written,
    /// By a nod, a shake of the head, a sign of the hand.
    Gesture,
}

/// A word that stands before a colon to say who speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Label {
    /// Lower case, without terminator or number: `слідчий`, `문`, `q`.
    pub text: &'static str,
    /// What the one so named does; `None` where the word names a speaker and does not tell (`Mr`, `Speaker`).
    pub role: Option<Role>,
    /// How strict a reader must be before he takes the word for a label.
    pub kind: LabelKind,
}

/// What a label names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LabelKind {
    /// A person or office: `Слідчий`, `통역`. Taken before a colon.
    Person,
    /// A question or an answer: `Питання`, `문`, `Q`. Also taken before a dot, a parenthesis, a number or alone on a line.
    Turn,
    /// No speaker at all, though it stands before a colon: `Примітка`, `Дата`. Never taken.
    Note,
}

/// An editorial mark: what stands between brackets and is no speech.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// Lower case, without brackets: `нерозбірливо`, `서면 답변`.
    pub text: &'static str,
    /// What it says.
    pub kind: MarkKind,
}

/// What an editorial mark says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// Not heard or not understood.
    Unclear,
    /// A pause or silence.
    Pause,
    /// Crying, laughing, a sigh.
    Emotion,
    /// An answer by the body: the mode is [`Mode::Gesture`].
    Gesture,
    /// An answer on paper: the mode is [`Mode::Written`].
    Written,
    /// Said by the interpreter.
    Interpreted,
    /// Corrected or added in the record.
    Correction,
    /// Taken out of the record.
    Redacted,
}

impl Label {
    /// A person or an office whose role is known.
    pub const fn person(role: Role, text: &'static str) -> Label {
        Label { text, role: Some(role), kind: LabelKind::Person }
    }

    /// A question or an answer.
    pub const fn turn(role: Role, text: &'static str) -> Label {
        Label { text, role: Some(role), kind: LabelKind::Turn }
    }

    /// Someone who speaks, without a word on the role.
    pub const fn speaker(text: &'static str) -> Label {
        Label { text, role: None, kind: LabelKind::Person }
    }

    /// What stands before a colon and names no speaker.
    pub const fn note(text: &'static str) -> Label {
        Label { text, role: None, kind: LabelKind::Note }
    }
}

impl Mark {
    /// A mark and what it says.
    pub const fn new(kind: MarkKind, text: &'static str) -> Mark {
        Mark { text, kind }
    }
}

impl Role {
    /// Every role.
    pub const ALL: [Role; 5] = [Role::Interviewer, Role::Interpreter, Role::Subject, Role::Other, Role::Preamble];

    /// The word of the table's `role` column.
    pub fn as_str(self) -> &'static str {
        match self {
            Role::Interviewer => "interviewer",
            Role::Interpreter => "interpreter",
            Role::Subject => "subject",
            Role::Other => "other",
            Role::Preamble => "preamble",
        }
    }
}

impl Mode {
    /// The word of the table's `mode` column.
    pub fn as_str(self) -> &'static str {
        match self {
            Mode::Spoken => "spoken",
            Mode::Written => "written",
            Mode::Gesture => "gesture",
        }
    }
}
