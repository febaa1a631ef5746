//! How much a word speaks for Ukrainian against Russian: by its pieces, also where no list has it.

use super::cyrillic::is_cyrillic;
use super::side::{is_russian, is_ukrainian};

/// Weights of pieces of words, fitted on the word lists of wordfreq 3.1.1 (<https://github.com/rspeer/wordfreq>) by
/// `tools/kin-table`; the place of a piece is a hash of it.
static TABLE: &[u8; 1 << 16] = include_bytes!("kin.bin");
/// Weights are kept in so many steps a nat.
const STEPS: f32 = 20.0;
/// The longest pieces, besides whole words.
const LONGEST: usize = 5;
/// One word is worth no more: it may be a name or a slip.
const MOST: f32 = 4.0;

/// The logarithm of the odds that a word in small letters is Ukrainian and not Russian: above 0 for Ukrainian.
pub fn ukrainian_odds(word: &str) -> f32 {
    match (word.contains(is_ukrainian), word.contains(is_russian)) {
        (true, true) => 0.0,
        (true, false) => MOST,
        (false, true) => -MOST,
        (false, false) if !word.contains(is_cyrillic) => 0.0,
        (false, false) => (steps(word) as f32 / STEPS).clamp(-MOST, MOST),
    }
}

fn steps(word: &str) -> i32 {
    let closed = format!("<{word}>");
    let ends: Vec<usize> = closed.char_indices().map(|(at, _)| at).chain([closed.len()]).collect();
    let runs = (2..=LONGEST).flat_map(|length| ends.iter().zip(ends.iter().skip(length)));
    let pieces = runs.filter_map(|(start, end)| closed.get(*start..*end));
    let whole = (ends.len() > LONGEST + 1).then_some(closed.as_str());
    pieces.chain(whole).map(weight).sum()
}

/// The place of a piece is its FNV-1a hash of 32 bits, folded to 16.
fn weight(piece: &str) -> i32 {
    let hash = piece.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    let place = (hash ^ hash >> 16) & 0xffff;
    TABLE.get(place as usize).map_or(0, |weight| i32::from(weight.cast_signed()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_speak_for_their_language() {
        for word in ["буханців", "зустрів", "років", "таємно", "підвалу", "кулемет", "перекладав", "мати", "ховався"]
        {
            assert!(ukrainian_odds(word) > 0.5, "{word} {}", ukrainian_odds(word));
        }
        for word in ["лет", "встретил", "пряталось", "подвале", "пулемет", "врач", "дал", "вернулся", "спрятался", "да"]
        {
            assert!(ukrainian_odds(word) < -0.5, "{word} {}", ukrainian_odds(word));
        }
    }

    #[test]
    fn a_word_says_no_more_than_a_word_can() {
        for word in ["перекладацький", "переводчиков", "їй", "мы", "піїты", "", "abc", "'"]
        {
            assert!(ukrainian_odds(word).abs() <= MOST, "{word}");
        }
        assert_eq!(ukrainian_odds("піїты"), 0.0);
    }
}
