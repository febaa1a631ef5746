//! Spoiling a reply.

use crate::faults::{Damage, Flaw};
use crate::mock::{Answered, End, Job};
use crate::sentences::{CHATTER, REFUSALS};
use crate::truth::{Truth, place};

/// Spoils a reply as a whole, where there is more than one text in it. Says whether it did.
pub fn spoil(answered: &mut Answered, damage: Damage, seed: usize) -> bool {
    let texts = &mut answered.texts;
    if texts.len() < 2 {
        return false;
    }
    let at = seed % (texts.len() - 1);
    let merged = format!("{} {}", texts[at].1, texts[at + 1].1);
    match damage {
        Damage::Swapped => {
            let first = std::mem::take(&mut texts[at].1);
            texts[at].1 = std::mem::replace(&mut texts[at + 1].1, first);
        }
        Damage::Shifted => {
            for at in 1..texts.len() {
                texts[at - 1].1 = texts[at].1.clone();
            }
        }
        Damage::Missing => {
            texts.remove(at);
        }
        Damage::Doubled => texts.insert(at, texts[at].clone()),
        Damage::MergedAndLeftOut => {
            texts[at].1 = merged;
            texts.remove(at + 1);
        }
        Damage::MergedAndEmpty => {
            texts[at].1 = merged;
            texts[at + 1].1.clear();
        }
        Damage::MergedTwice => {
            texts[at].1.clone_from(&merged);
            texts[at + 1].1 = merged;
        }
        Damage::CutShort => answered.end = End::Length,
        Damage::Filtered => answered.end = End::Filter,
    }
    true
}

/// Spoils the translation at this place. Says whether it is another text now.
pub fn flaw(answered: &mut Answered, at: usize, flaw: Flaw, job: &Job) -> bool {
    let source = job.items[at].text.as_str();
    let Some(target) = place(&job.target) else { return false };
    let good = answered.texts[at].1.clone();
    let next = answered.texts.get(at + 1).map_or("", |(_, text)| text);
    let bad = match flaw {
        Flaw::Echo => source.to_owned(),
        Flaw::Refusal => REFUSALS[target].to_owned(),
        Flaw::Chatter => format!("{}{good}", CHATTER[target]),
        Flaw::WrongLanguage => other_language(source, job),
        Flaw::Mangled => good.replacen('X', "Х", 1),
        Flaw::Neighbour => format!("{good} {next}").trim_end().to_owned(),
        Flaw::Entities => references(&good),
        Flaw::Empty => String::new(),
    };
    let changed = bad != good;
    answered.texts[at].1 = bad;
    changed
}

/// Russian for Ukrainian and Ukrainian for Russian, where the sentence is known in it; else English, or Korean for English.
fn other_language(source: &str, job: &Job) -> String {
    let others: [&str; 3] = match place(&job.target) {
        Some(1) => ["ru", "en", "ko"],
        Some(3) => ["uk", "en", "ko"],
        Some(2) => ["uk", "ko", "ru"],
        _ => ["en", "uk", "ru"],
    };
    let truth = Truth::shared();
    let same = |lang: &str| place(lang) == place(&job.source);
    let known = others.iter().filter(|lang| !same(lang)).find_map(|lang| truth.translate(source, &job.source, lang));
    known.unwrap_or_else(|| source.to_owned())
}

/// The marks that HTML has names for, and where there are none the first letter.
fn references(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('\'', "&#39;").replace('’', "&#8217;").replace('"', "&quot;");
    if escaped != text {
        return escaped;
    }
    let mut chars = text.chars();
    let first = chars.next().map(|c| format!("&#{};", u32::from(c)));
    first.unwrap_or_default() + chars.as_str()
}
