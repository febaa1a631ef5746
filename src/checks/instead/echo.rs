//! The source came back (oksskolten#110; LibreTranslate gives what it cannot translate unchanged, with status 200).

use super::Case;
use super::said::{belongs, words};
use crate::lang::Lang;

/// Longer words in capitals are no abbreviations.
const LONGEST_ABBREVIATION: usize = 6;
/// Words that are often written in capitals and have to be translated.
const WORDS: [&str; 15] =
    ["YES", "NO", "NOT", "STOP", "WHAT", "WHO", "WHERE", "WHEN", "WHY", "HOW", "WAIT", "HELP", "ТАК", "НІ", "ДА"];
/// So many words are seldom the same in Ukrainian and Russian.
const SHORT: usize = 3;

pub(super) fn holds(case: &Case<'_>) -> bool {
    let (source, reply) = (&case.source, &case.reply);
    if source.lang.same_base(reply.lang) || !source.has_letters() || source.folded() != reply.folded() {
        return false;
    }
    let cyrillic = |lang: Lang| lang.same_base(Lang::UK) || lang.same_base(Lang::RU);
    let kin = cyrillic(source.lang) && cyrillic(reply.lang);
    let few = source.list().len() <= SHORT;
    let same = |word: &str| word.chars().any(char::is_numeric) || is_abbreviation(word);
    let foreign = !words(&source.words).any(|word| belongs(word, source.lang));
    !(foreign || kin && few || words(&source.words).all(same))
}

/// Capitals of one script that stand for a name: RPG, NATO.
pub(super) fn is_abbreviation(word: &str) -> bool {
    let short = (1..=LONGEST_ABBREVIATION).contains(&word.chars().count());
    short && word.chars().all(char::is_uppercase) && word.is_ascii() && !WORDS.contains(&word)
}
