//! The words by which English names persons. “You” is as often no subject.

use crate::lang::persons::{Named, Person};

/// English.
#[rustfmt::skip]
pub static PERSONS: &[Named] = &[
    Named {
        person: Person::I,
        subject: &["i", "i'm", "i've", "i'd", "i'll"],
        otherwise: &["me", "my", "mine", "myself"],
    },
    Named {
        person: Person::We,
        subject: &["we", "we're", "we've", "we'd", "we'll"],
        otherwise: &["us", "our", "ours", "ourselves", "let's", "both"],
    },
    Named {
        person: Person::You,
        subject: &["you're", "you've", "you'd", "you'll"],
        otherwise: &["you", "your", "yours", "yourself", "yourselves"],
    },
    Named {
        person: Person::Other,
        subject: &["he", "she", "they", "he's", "she's", "they're", "he'd", "she'd", "they'd", "they've", "he'll", "she'll", "they'll", "who"],
        otherwise: &["him", "her", "them", "his", "hers", "their", "theirs", "himself", "herself", "themselves"],
    },
];
