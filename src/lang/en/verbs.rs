//! The forms of English verbs.

use super::forms::distinct;

/// Irregular verbs of the field: the infinitive, the past, the participle. Several forms stand between blanks.
#[rustfmt::skip]
static IRREGULAR: &[(&str, &str, &str)] = &[
    ("be", "was were", "been am is are"), ("bear", "bore", "borne"), ("beat", "beat", "beaten"), ("become", "became", "become"),
    ("begin", "began", "begun"), ("bind", "bound", "bound"), ("bite", "bit", "bitten"), ("bleed", "bled", "bled"),
    ("blow", "blew", "blown"), ("break", "broke", "broken"), ("bring", "brought", "brought"), ("build", "built", "built"),
    ("burn", "burned burnt", "burned burnt"), ("buy", "bought", "bought"), ("catch", "caught", "caught"),
    ("choose", "chose", "chosen"), ("come", "came", "come"), ("cut", "cut", "cut"), ("dig", "dug", "dug"), ("do", "did", "done"),
    ("draw", "drew", "drawn"), ("drink", "drank", "drunk"), ("drive", "drove", "driven"), ("eat", "ate", "eaten"),
    ("fall", "fell", "fallen"), ("feed", "fed", "fed"), ("feel", "felt", "felt"), ("fight", "fought", "fought"),
    ("find", "found", "found"), ("flee", "fled", "fled"), ("fly", "flew", "flown"), ("forbid", "forbade", "forbidden"),
    ("forget", "forgot", "forgotten"), ("freeze", "froze", "frozen"), ("get", "got", "got gotten"), ("give", "gave", "given"),
    ("go", "went", "gone"), ("grow", "grew", "grown"), ("hang", "hung hanged", "hung hanged"), ("have", "had", "had has"),
    ("hear", "heard", "heard"), ("hide", "hid", "hidden"), ("hit", "hit", "hit"), ("hold", "held", "held"),
    ("hurt", "hurt", "hurt"), ("keep", "kept", "kept"), ("know", "knew", "known"), ("lay", "laid", "laid"),
    ("lead", "led", "led"), ("learn", "learned learnt", "learned learnt"), ("leave", "left", "left"), ("lie", "lay lied", "lain lied"),
    ("light", "lit lighted", "lit lighted"), ("lose", "lost", "lost"), ("make", "made", "made"), ("mean", "meant", "meant"),
    ("meet", "met", "met"), ("overrun", "overran", "overrun"), ("pay", "paid", "paid"), ("put", "put", "put"),
    ("read", "read", "read"), ("ride", "rode", "ridden"), ("rise", "rose", "risen"), ("run", "ran", "run"), ("say", "said", "said"),
    ("see", "saw", "seen"), ("seek", "sought", "sought"), ("sell", "sold", "sold"), ("send", "sent", "sent"), ("set", "set", "set"),
    ("shake", "shook", "shaken"), ("shoot", "shot", "shot"), ("show", "showed", "shown showed"), ("shut", "shut", "shut"),
    ("sink", "sank", "sunk"), ("sit", "sat", "sat"), ("sleep", "slept", "slept"), ("speak", "spoke", "spoken"),
    ("spend", "spent", "spent"), ("split", "split", "split"), ("spread", "spread", "spread"), ("stand", "stood", "stood"),
    ("steal", "stole", "stolen"), ("stick", "stuck", "stuck"), ("strike", "struck", "struck stricken"), ("swear", "swore", "sworn"),
    ("swim", "swam", "swum"), ("take", "took", "taken"), ("teach", "taught", "taught"), ("tear", "tore", "torn"),
    ("tell", "told", "told"), ("think", "thought", "thought"), ("throw", "threw", "thrown"), ("understand", "understood", "understood"),
    ("undergo", "underwent", "undergone"), ("wake", "woke", "woken"), ("wear", "wore", "worn"), ("win", "won", "won"),
    ("wind", "wound", "wound"), ("withdraw", "withdrew", "withdrawn"), ("write", "wrote", "written"),
];

/// Words of the field that are verbs without a `to`, most of them nouns as well: a glossary's `capture` is also found as
/// `captured`. Left out are those whose verb means something else or looks like another word: to base, to lead, to leave, to
/// mine, to train.
#[rustfmt::skip]
static VERBS: &[&str] = &[
    "ambush", "amputate", "arrest", "assault", "attack", "bandage", "bleed", "blockade", "bombard", "camouflage", "capture", "command",
    "conscript", "counterattack", "damage", "defeat", "deploy", "desert", "detain", "disarm", "dismiss", "drill", "enlist", "escape",
    "escort", "evacuate", "execute", "exchange", "fight", "flee", "guard", "hide", "interrogate", "interview", "kill", "launch",
    "march", "mobilise", "mobilize", "murder", "patrol", "punish", "question", "raid", "recruit", "release", "repatriate", "report",
    "rescue", "retreat", "return", "sabotage", "search", "sentence", "shell", "shoot", "steal", "strike", "surrender", "threaten",
    "torture", "transfer", "withdraw", "wound",
];

/// Verbs of several syllables whose last one is stressed, so that its consonant doubles.
#[rustfmt::skip]
static DOUBLING: &[&str] = &[
    "admit", "commit", "compel", "confer", "control", "deter", "equip", "expel", "forget", "infer", "kidnap", "occur", "omit",
    "outfit", "patrol", "permit", "prefer", "propel", "rebel", "refer", "regret", "submit", "transfer", "transmit", "transship",
];

/// A word of the field that is a verb without a `to`.
pub(super) fn is_verb(word: &str) -> bool {
    VERBS.contains(&word)
}

/// The forms of a verb, the infinitive first: capture, captures, captured, capturing.
pub(super) fn verb_forms(verb: &str) -> Vec<String> {
    let present = if verb == "be" { "being".to_owned() } else { participle(verb) };
    let mut forms = vec![verb.to_owned()];
    match IRREGULAR.iter().find(|(base, ..)| *base == verb) {
        Some((_, past, participle)) => {
            forms.extend((verb != "be" && verb != "have").then(|| third(verb)));
            forms.extend(past.split(' ').chain(participle.split(' ')).map(str::to_owned));
        }
        None => {
            forms.push(third(verb));
            forms.extend(stems(verb, 'e').into_iter().map(|stem| format!("{stem}ed")));
        }
    }
    forms.push(present);
    forms.extend(stems(verb, 'i').into_iter().skip(1).map(|stem| format!("{stem}ing")));
    distinct(forms)
}

fn third(verb: &str) -> String {
    match verb {
        "go" | "do" | "undergo" => format!("{verb}es"),
        _ if ends_in_consonant_y(verb) => format!("{}ies", cut(verb, 1)),
        _ if ["s", "x", "z", "ch", "sh"].iter().any(|end| verb.ends_with(end)) => format!("{verb}es"),
        _ => format!("{verb}s"),
    }
}

fn participle(verb: &str) -> String {
    match verb.strip_suffix("ie") {
        Some(stem) => format!("{stem}ying"),
        None => format!("{}ing", stems(verb, 'i').into_iter().next().unwrap_or_default()),
    }
}

/// What -ed (`before` e) and -ing (`before` i) are put to: captur, hidd, travell and travel.
fn stems(verb: &str, before: char) -> Vec<String> {
    let last = verb.chars().next_back().unwrap_or_default();
    let silent = verb.ends_with('e') && (before == 'e' || !["ee", "oe", "ye"].iter().any(|end| verb.ends_with(end)));
    match last {
        'e' if silent && verb != "be" => vec![cut(verb, 1).to_owned()],
        'y' if before == 'e' && ends_in_consonant_y(verb) => vec![format!("{}i", cut(verb, 1))],
        'c' => vec![format!("{verb}k")],
        _ if doubles(verb) => vec![format!("{verb}{last}")],
        'l' if ends_in_short_syllable(verb) => vec![verb.to_owned(), format!("{verb}l")],
        _ => vec![verb.to_owned()],
    }
}

fn doubles(verb: &str) -> bool {
    let one_syllable = verb.chars().filter(|c| "aeiouy".contains(*c)).count() == 1;
    DOUBLING.contains(&verb) || one_syllable && ends_in_short_syllable(verb)
}

/// Consonant, one vowel, one consonant that can double: stop, patrol; not fix, show, lead.
fn ends_in_short_syllable(verb: &str) -> bool {
    let is_vowel = |c: char| "aeiou".contains(c);
    let mut back = verb.chars().rev();
    let (last, vowel, first) = (back.next(), back.next(), back.next());
    last.is_some_and(|c| !is_vowel(c) && !"wxyh".contains(c))
        && vowel.is_some_and(is_vowel)
        && first.is_some_and(|c| !is_vowel(c))
}

fn ends_in_consonant_y(verb: &str) -> bool {
    verb.strip_suffix('y').is_some_and(|stem| !stem.ends_with(['a', 'e', 'i', 'o', 'u']))
}

/// Without its last letters.
fn cut(verb: &str, letters: usize) -> &str {
    verb.get(..verb.len().saturating_sub(letters)).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn verbs_have_their_forms() {
        for (verb, expected) in [
            ("capture", "capture captures captured capturing"),
            ("search", "search searches searched searching"),
            ("carry", "carry carries carried carrying"),
            ("stop", "stop stops stopped stopping"),
            ("patrol", "patrol patrols patrolled patrolling"),
            ("travel", "travel travels traveled travelled traveling travelling"),
            ("order", "order orders ordered ordering"),
            ("flee", "flee flees fled fleeing"),
            ("take", "take takes took taken taking"),
            ("shoot", "shoot shoots shot shooting"),
            ("be", "be was were been am is are being"),
            ("have", "have had has having"),
            ("tie", "tie ties tied tying"),
            ("lie", "lie lies lay lied lain lying"),
            ("cut", "cut cuts cutting"),
            ("panic", "panic panics panicked panicking"),
            ("destroy", "destroy destroys destroyed destroying"),
            ("undergo", "undergo undergoes underwent undergone undergoing"),
        ] {
            assert_eq!(verb_forms(verb).join(" "), expected);
        }
    }
}
