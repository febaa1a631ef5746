//! Terms that are often said in other words, by the English of the glossary.

use crate::glossary::Term;
use crate::lang::Lang;

/// What things of several kinds are called: it often stands for one of them, or they for it.
#[rustfmt::skip]
const GENERAL: &[&str] = &[
    "officer", "soldier", "serviceman", "fighter", "commander", "command personnel", "enlisted personnel", "non-commissioned officer",
    "superior officer", "subordinate", "driver", "military rank", "army", "armed forces", "unit", "sub-unit", "formation",
    "command headquarters", "headquarters staff", "weapon", "gun", "vehicle", "aircraft",
];

/// Words of every day, and of any office, for which a language has many: that one of them is missing says little. Found by
/// counting which terms the translations of NTREX-128 and of speeches most often lack.
#[rustfmt::skip]
const LOOSE: &[&str] = &[
    // People
    "captain", "family", "forensic expert", "guard", "leader", "man", "person", "trainer", "victim", "volunteer soldier",
    // Things
    "alcohol", "blood", "dollar", "dwelling house", "guard post", "magazine pouch", "name", "number", "order of merit", "telephone",
    "territory", "vehicle", "airplane", "corporal", "post",
    // What is done
    "admit", "answer", "arrest", "attack", "banishment", "beating", "break in the interview", "coercion", "communications", "consent",
    "contact", "criminal complaint", "crime", "defence", "deny", "detention", "dispatch", "fall in battle", "guidance", "help", "indictment",
    "instruction course", "internment", "interview", "labour", "medical treatment", "mission", "movement", "official work", "on duty",
    "protection", "punishment", "question", "raise a matter", "refusal", "release from captivity", "retreat", "statement", "testimony", "threat",
    "training", "trial", "verdict", "volunteering",
    // What is thought
    "court", "depression", "duty", "evidence", "falsehood", "legal right", "mutual", "nationality", "party policy", "reason", "soon", "stance",
    "suspicion of a crime", "wound",
];

/// It names things of several kinds.
pub(super) fn is_general(term: &Term) -> bool {
    is_one_of(GENERAL, term)
}

/// Others say it in other words.
pub(super) fn is_loose(term: &Term) -> bool {
    is_one_of(LOOSE, term)
}

fn is_one_of(words: &[&str], term: &Term) -> bool {
    term.preferred(Lang::EN).is_some_and(|word| words.contains(&word))
}
