//! The pieces of a text by which texts that are somewhat like it are found.

use super::likeness::is_hangul;
use crate::lang::Lang;

/// Letters of a word that count; of a word as short, one fewer. Ukrainian and Russian words keep their beginning when
/// their ending changes.
const STEM: usize = 4;
/// Syllables of Hangul in a piece: Korean spacing is free and its words change at the end.
const SYLLABLES: usize = 3;

/// The key of a piece of text in a language. FNV-1a, 64 bits: small, and the same on every machine and in every version.
pub fn key(lang: Lang, piece: &str) -> i64 {
    let bytes = lang.tag().bytes().chain([0]).chain(piece.bytes());
    let hash =
        bytes.fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    hash.cast_signed()
}

/// The keys of the pieces of a text that is reduced to its words: stems, neighbouring stems, and syllables in threes.
pub fn pieces(lang: Lang, words: &str) -> Vec<i64> {
    let mut keys = Vec::new();
    let mut earlier: Option<String> = None;
    for run in runs(words) {
        if run.starts_with(is_hangul) {
            let syllables: Vec<char> = run.chars().collect();
            let threes = syllables.windows(SYLLABLES.min(syllables.len()));
            keys.extend(threes.map(|three| key(lang, &String::from_iter(three))));
            earlier = None;
            continue;
        }
        let letters = run.chars().count();
        let stem: String = run.chars().take(if letters > STEM { STEM } else { STEM - 1 }).collect();
        keys.push(key(lang, &stem));
        keys.extend(earlier.map(|earlier| key(lang, &format!("{earlier} {stem}"))));
        earlier = Some(stem);
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}

/// Runs of letters and figures, either of Hangul or without it.
fn runs(words: &str) -> impl Iterator<Item = &str> {
    let separated = words.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|run| !run.is_empty());
    separated.flat_map(|mixed| {
        let mut rest = mixed;
        std::iter::from_fn(move || {
            let hangul = is_hangul(rest.chars().next()?);
            let end = rest.find(|c| is_hangul(c) != hangul).unwrap_or(rest.len());
            let (run, behind) = rest.split_at(end);
            rest = behind;
            Some(run)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn runs_part_hangul_from_the_rest() {
        let found: Vec<&str> = runs("94려단 rpg발사관 п'ять?так").collect();
        assert_eq!(found, ["94", "려단", "rpg", "발사관", "п'ять", "так"]);
    }

    #[test]
    fn forms_of_a_word_share_their_pieces() {
        let shared = |lang, one: &str, other: &str| {
            let others = pieces(lang, other);
            pieces(lang, one).iter().filter(|piece| others.contains(piece)).count()
        };
        assert_eq!(shared(Lang::UK, "командира роти", "командиру роту"), 3);
        assert_eq!(shared(Lang::KO, "려단지휘부에서", "려단지휘부로"), 3);
        assert_eq!(shared(Lang::UK, "рота", "міна"), 0);
    }

    #[test]
    fn keys_never_change() {
        assert_eq!(key(Lang::EN, ""), key("en-GB".parse().unwrap(), ""));
        assert_ne!(key(Lang::EN, "no"), key(Lang::UK, "no"));
        assert_eq!(key(Lang::UK, "так"), KEY_OF_YES, "stored memories hold these numbers");
    }

    /// Computed apart from this program.
    const KEY_OF_YES: i64 = 4_393_104_083_384_914_154;
}
