//! Where a sentence of English ends.

use crate::lang::Sentences;

/// English.
pub static SENTENCES: Sentences = Sentences {
    never_end: NEVER_END,
    may_end: MAY_END,
    starters: STARTERS,
    saying: SAYING,
    clause_words: CLAUSE_WORDS,
    joining_words: JOINING_WORDS,
    proclitics: PROCLITICS,
    ..Sentences::UNKNOWN
};

#[rustfmt::skip]
static NEVER_END: &[&str] = &[
    // Titles, ranks, offices.
    "mr.", "mrs.", "ms.", "mx.", "messrs.", "dr.", "prof.", "rev.", "hon.", "lt.", "col.", "capt.", "cpt.", "sgt.", "ssgt.", "msgt.",
    "cpl.", "pvt.", "pfc.", "gen.", "maj.", "brig.", "adm.", "cmdr.", "cdr.", "ens.", "gov.", "pres.", "sen.", "sens.", "rep.", "reps.", "supt.", "insp.",
    "det.", "st.", "ft.", "mt.",
    // The rest.
    "vs.", "v.", "e.g.", "i.e.", "eg.", "ie.", "cf.", "viz.", "approx.", "ca.", "incl.", "nos.", "vol.", "p.", "pp.", "para.", "tel.",
    "ext.",
];

#[rustfmt::skip]
static MAY_END: &[&str] = &[
    // Words as well: a figure after them makes them abbreviations.
    "no.", "art.", "fig.", "sec.", "ch.", "jan.", "feb.", "mar.", "apr.", "jun.", "jul.", "aug.", "sep.", "sept.", "oct.", "nov.", "dec.",
    "mon.", "tue.", "wed.", "thu.", "fri.", "sat.", "sun.",
    "etc.", "al.", "inc.", "ltd.", "co.", "corp.", "jr.", "sr.", "esq.", "ph.d.", "ave.", "blvd.", "rd.", "dept.", "bn.", "bde.", "regt.",
    "div.", "hrs.", "hr.", "min.", "ft.", "km.", "kg.", "est.",
];

#[rustfmt::skip]
static STARTERS: &[&str] = &[
    "i", "we", "you", "he", "she", "it", "they", "my", "our", "your", "his", "her", "its", "their", "the", "this", "that", "these",
    "those", "there", "then", "here", "when", "where", "who", "what", "why", "how", "which", "after", "before", "but", "and", "or", "if",
    "because", "in", "on", "at", "from", "did", "does", "do", "was", "were", "is", "are", "have", "has", "had", "can", "could", "yes",
    "not", "now", "later", "question", "answer",
];

#[rustfmt::skip]
static SAYING: &[&str] = &[
    "said", "says", "say", "ask", "told", "tell", "answer", "repl", "shout", "yell", "cried", "cries", "order", "command", "whisper",
    "continue", "add", "explain", "repeat", "insist",
];

/// Conjunctions and relatives. `that` is more often a pronoun.
#[rustfmt::skip]
static CLAUSE_WORDS: &[&str] = &[
    "but", "because", "although", "though", "while", "when", "where", "who", "which", "if", "unless", "until", "after", "before", "since",
];

static JOINING_WORDS: &[&str] = &["and", "or", "so", "then", "that"];

/// Articles, prepositions, auxiliaries, negation, possessives, and what goes before a conjunction.
#[rustfmt::skip]
static PROCLITICS: &[&str] = &[
    "a", "an", "the", "of", "to", "in", "on", "at", "by", "for", "from", "with", "without", "into", "about", "no", "not", "my", "our", "your",
    "his", "her", "its", "their", "is", "are", "was", "were", "be", "been", "have", "has", "had", "will", "would", "can", "could", "do",
    "did", "does", "even", "only", "just", "mr.", "mrs.", "ms.", "dr.",
];
