//! How English is polite, by words of courtesy, and how it insults; by its pronouns and verbs it is neither polite nor familiar.

use crate::lang::Register;

/// English.
#[rustfmt::skip]
pub static REGISTER: Register = Register {
    polite: &["please", "sir", "madam", "ma'am"],
    familiar: &[],
    neither: &[],
    polite_ends: &[],
    polite_questions: &[],
    familiar_ends: &[],
    familiar_questions: &[],
    insults: &[
        "fuck*", "motherfuck*", "shit", "shits", "shitty", "bullshit", "bastard", "bastards", "bitch", "bitches", "asshole*", "arsehole*", "cunt*", "scumbag*", "idiot", "idiots", "moron", "morons",
        "retard", "retards", "gook*", "dickhead*", "prick", "pricks",
    ],
    near_insults: &[
        "fool*", "stupid*", "damn*", "hell", "crap*", "dog", "dogs", "pig", "pigs", "swine", "rat", "rats", "trash", "filth*", "jerk*", "dumb*", "scum", "scoundrel*", "villain*", "coward*", "bloody", "goddamn*",
        "beast*", "animal*", "wretch*", "cursed", "imbecile*", "son", "sons", "whore*", "vermin", "ass", "devil*", "traitor*", "monster*", "creature*", "rascal*", "brat*", "slut*", "dirty", "rotten",
    ],
};
