//! Why a text has no translation that can be believed.

use std::fmt;

use crate::backends::{BackendError, Decline};

/// Why a text stays open: what `failed REASON` says in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Fault {
    /// The service refused it, by its own flag or in words.
    Refused,
    /// The service or program says that it has no translation of it.
    Declined,
    /// It is too long for the service and cannot be cut at the end of a sentence.
    TooLong,
    /// It could not be reached: no connection, no answer in time.
    Network,
    /// It is not ready: a program that does not start, a setting that is missing.
    Setup,
    /// The service was busy or at fault each time.
    Busy,
    /// What was paid for, or may be spent, is used up.
    Quota,
    /// The key was not accepted.
    Key,
    /// The service does not take the request: the pair of languages, the model; or the model of the pair cannot be used.
    Unsupported,
    /// The reply could not be read, or named other texts than were sent.
    Reply,
    /// Nothing came.
    Empty,
    /// The source came back.
    Echo,
    /// The reply is in another language or script.
    Language,
    /// A placeholder of a name, a number or a mark was lost, doubled or changed.
    Placeholder,
    /// The reply is far too long or short.
    Length,
    /// The reply holds what its neighbour says, or is its neighbour's.
    Neighbour,
    /// The service speaks of its task instead of doing it.
    Chatter,
    /// Character references, replacement characters or control characters that the source does not have.
    Garbled,
}

impl Fault {
    /// The reason as the table writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Fault::Refused => "refused",
            Fault::Declined => "declined",
            Fault::TooLong => "too-long",
            Fault::Network => "network",
            Fault::Setup => "setup",
            Fault::Busy => "busy",
            Fault::Quota => "quota",
            Fault::Key => "key",
            Fault::Unsupported => "unsupported",
            Fault::Reply => "reply",
            Fault::Empty => "empty",
            Fault::Echo => "echo",
            Fault::Language => "language",
            Fault::Placeholder => "placeholder",
            Fault::Length => "length",
            Fault::Neighbour => "neighbour",
            Fault::Chatter => "chatter",
            Fault::Garbled => "garbled",
        }
    }

    /// Whether asking for the text once more, alone, would bring the same.
    pub fn is_final(self) -> bool {
        matches!(self, Fault::Declined | Fault::TooLong | Fault::Unsupported)
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl From<Decline> for Fault {
    fn from(decline: Decline) -> Fault {
        match decline {
            Decline::Refused => Fault::Refused,
            Decline::Cut => Fault::TooLong,
            Decline::Failed => Fault::Declined,
        }
    }
}

impl From<&BackendError> for Fault {
    fn from(error: &BackendError) -> Fault {
        match error {
            BackendError::Key(_) => Fault::Key,
            BackendError::Quota(_) => Fault::Quota,
            BackendError::Busy { .. } | BackendError::Server(_) => Fault::Busy,
            BackendError::Setup(_) => Fault::Setup,
            BackendError::Network(_) | BackendError::NotAllowed { .. } | BackendError::Withheld { .. } => {
                Fault::Network
            }
            BackendError::TooLong(_) => Fault::TooLong,
            BackendError::Refused(_) => Fault::Refused,
            BackendError::Rejected(_) | BackendError::Model(_) => Fault::Unsupported,
            BackendError::BadReply(_) | BackendError::Memory(_) | BackendError::Journal(_) => Fault::Reply,
        }
    }
}
