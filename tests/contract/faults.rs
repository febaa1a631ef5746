//! What goes wrong, decided by a seed: the same on every run.

use std::collections::hash_map::DefaultHasher;
use std::hash::{Hash, Hasher};

/// What happens to a request before there is a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// 429, or what the service says instead; and how it says when to come again.
    TooMany(After),
    /// What was paid for is used up, in the service's words.
    Quota,
    /// 500.
    Broken,
    /// 503.
    Unavailable,
    /// An answer, but late.
    Slow,
    /// The connection ends before the first byte.
    CutBefore,
    /// The connection ends in the middle of the body: fewer bytes than its length says.
    CutInside,
    /// A whole body of half a JSON value.
    HalfJson,
    /// A page of HTML with status 200.
    NotJson,
}

/// How a service says when to come again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum After {
    /// Not at all.
    Unsaid,
    /// In seconds.
    Seconds,
    /// As a date.
    Date,
}

/// What happens to a reply to several texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Damage {
    /// Two neighbours change places, or their ids.
    Swapped,
    /// Every text has the translation of the next one.
    Shifted,
    /// One is missing.
    Missing,
    /// One is there twice.
    Doubled,
    /// Two translations in one place, and the second place is gone.
    MergedAndLeftOut,
    /// Two translations in one place, and the second place is empty.
    MergedAndEmpty,
    /// Two translations in both places.
    MergedTwice,
    /// The service says that it was cut (`finish_reason: length`), and it was.
    CutShort,
    /// The service says that a filter stopped it.
    Filtered,
}

/// What happens to one translation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Flaw {
    /// The source comes back.
    Echo,
    /// A refusal in the target language.
    Refusal,
    /// A few words about the task, then the translation.
    Chatter,
    /// Russian for Ukrainian, English for Korean.
    WrongLanguage,
    /// A placeholder is written otherwise.
    Mangled,
    /// The next text's translation is in it as well.
    Neighbour,
    /// Character references.
    Entities,
    /// Nothing.
    Empty,
}

/// Something to go wrong at a certain request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing.
    None,
    /// With the request.
    Trouble(Trouble),
    /// With the reply.
    Damage(Damage),
    /// With the first translation.
    Flaw(Flaw),
}

const TROUBLES: [Trouble; 10] = [
    Trouble::TooMany(After::Unsaid),
    Trouble::TooMany(After::Seconds),
    Trouble::TooMany(After::Date),
    Trouble::Broken,
    Trouble::Unavailable,
    Trouble::Slow,
    Trouble::CutBefore,
    Trouble::CutInside,
    Trouble::HalfJson,
    Trouble::NotJson,
];

const DAMAGES: [Damage; 9] = [
    Damage::Swapped,
    Damage::Shifted,
    Damage::Missing,
    Damage::Doubled,
    Damage::MergedAndLeftOut,
    Damage::MergedAndEmpty,
    Damage::MergedTwice,
    Damage::CutShort,
    Damage::Filtered,
];

const FLAWS: [Flaw; 8] = [
    Flaw::Echo,
    Flaw::Refusal,
    Flaw::Chatter,
    Flaw::WrongLanguage,
    Flaw::Mangled,
    Flaw::Neighbour,
    Flaw::Entities,
    Flaw::Empty,
];

/// What goes wrong, and how often. Shares are in thousandths.
#[derive(Debug, Clone, Default)]
pub struct Plan {
    /// Another seed, other faults.
    pub seed: u64,
    /// The first requests, in turn.
    pub script: Vec<Fault>,
    /// Whether the script begins anew at its end.
    pub again: bool,
    /// Of the requests after the script.
    pub troubles: u64,
    /// Of the replies to more than one text.
    pub damages: u64,
    /// Of the translations, each time that a text is asked for.
    pub flaws: u64,
    /// Of the texts: refused each time.
    pub refused: u64,
    /// Seconds after which a busy service wants to be asked again, where it says so.
    pub after: u64,
    /// How long every answer takes.
    pub delay: std::time::Duration,
}

impl Plan {
    /// Nothing goes wrong.
    pub fn faithful() -> Plan {
        Plan::default()
    }

    /// The first requests go so, the others well.
    pub fn first(script: &[Fault]) -> Plan {
        Plan { script: script.to_vec(), after: 1, ..Plan::default() }
    }

    /// Every request goes so.
    pub fn always(fault: Fault) -> Plan {
        Plan { script: vec![fault], again: true, ..Plan::default() }
    }

    /// One request in five goes wrong: half of them before the reply, a quarter in the reply; and one translation in twenty.
    pub fn one_in_five(seed: u64) -> Plan {
        Plan { seed, troubles: 100, damages: 50, flaws: 50, refused: 2, ..Plan::default() }
    }

    /// What the script says of this request.
    pub fn scripted(&self, request: usize) -> Fault {
        let at = if self.again && !self.script.is_empty() { request % self.script.len() } else { request };
        self.script.get(at).copied().unwrap_or(Fault::None)
    }

    /// What goes wrong with this request.
    pub fn trouble(&self, request: usize) -> Option<Trouble> {
        match self.scripted(request) {
            Fault::Trouble(trouble) => Some(trouble),
            Fault::None => {
                self.roll("trouble", &request.to_string(), 0, self.troubles).map(|dice| pick(&TROUBLES, dice))
            }
            _ => None,
        }
    }

    /// What goes wrong with this reply to several texts.
    pub fn damage(&self, request: usize) -> Option<Damage> {
        match self.scripted(request) {
            Fault::Damage(damage) => Some(damage),
            Fault::None => self.roll("damage", &request.to_string(), 0, self.damages).map(|dice| pick(&DAMAGES, dice)),
            _ => None,
        }
    }

    /// What goes wrong with the translation of a text that is asked for the `attempt`-th time.
    pub fn flaw(&self, text: &str, attempt: usize) -> Option<Flaw> {
        if self.is_refused(text) {
            return Some(Flaw::Refusal);
        }
        self.roll("flaw", text, attempt, self.flaws).map(|dice| pick(&FLAWS, dice))
    }

    /// Whether a text is never translated.
    pub fn is_refused(&self, text: &str) -> bool {
        self.roll("refused", text, 0, self.refused).is_some()
    }

    fn roll(&self, what: &str, of: &str, attempt: usize, share: u64) -> Option<u64> {
        let mut hasher = DefaultHasher::new();
        (self.seed, what, of, attempt).hash(&mut hasher);
        let dice = hasher.finish();
        (dice % 1000 < share).then_some(dice / 1000)
    }
}

fn pick<T: Copy>(list: &[T], dice: u64) -> T {
    list[dice as usize % list.len()]
}

#[test]
fn a_plan_is_the_same_on_every_run_and_keeps_its_shares() {
    let plan = Plan::one_in_five(3);
    let troubled = |plan: &Plan| (0..10_000).filter_map(|request| plan.trouble(request)).collect::<Vec<_>>();
    assert_eq!(troubled(&plan), troubled(&Plan::one_in_five(3)));
    assert_ne!(troubled(&plan), troubled(&Plan::one_in_five(4)));
    assert!((800..1200).contains(&troubled(&plan).len()), "{}", troubled(&plan).len());
    assert!(TROUBLES.iter().all(|trouble| troubled(&plan).contains(trouble)));
}
