//! Hangul syllables and the letters they are built of (Unicode Standard, section 3.12).

/// The vowels that stand in a syllable, in Unicode order.
#[rustfmt::skip]
pub(super) const VOWELS: [char; 21] = [
    'ㅏ', 'ㅐ', 'ㅑ', 'ㅒ', 'ㅓ', 'ㅔ', 'ㅕ', 'ㅖ', 'ㅗ', 'ㅘ', 'ㅙ', 'ㅚ', 'ㅛ', 'ㅜ', 'ㅝ', 'ㅞ', 'ㅟ', 'ㅠ', 'ㅡ', 'ㅢ', 'ㅣ',
];
/// The consonants that begin a syllable, in Unicode order; ㅇ is silent.
#[rustfmt::skip]
pub(super) const ONSETS: [char; 19] =
    ['ㄱ', 'ㄲ', 'ㄴ', 'ㄷ', 'ㄸ', 'ㄹ', 'ㅁ', 'ㅂ', 'ㅃ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅉ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'];
/// The consonants that end a syllable, in Unicode order, after the place of none.
#[rustfmt::skip]
const CODAS: [Option<char>; 28] = [
    None, Some('ㄱ'), Some('ㄲ'), Some('ㄳ'), Some('ㄴ'), Some('ㄵ'), Some('ㄶ'), Some('ㄷ'), Some('ㄹ'), Some('ㄺ'),
    Some('ㄻ'), Some('ㄼ'), Some('ㄽ'), Some('ㄾ'), Some('ㄿ'), Some('ㅀ'), Some('ㅁ'), Some('ㅂ'), Some('ㅄ'), Some('ㅅ'),
    Some('ㅆ'), Some('ㅇ'), Some('ㅈ'), Some('ㅊ'), Some('ㅋ'), Some('ㅌ'), Some('ㅍ'), Some('ㅎ'),
];

/// A syllable by its letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Syllable {
    /// The consonant it begins with; ㅇ where it begins with its vowel.
    pub onset: char,
    /// Its vowel.
    pub vowel: char,
    /// The consonant or cluster it ends with.
    pub coda: Option<char>,
}

/// The letters of a syllable; `None` for any other character.
pub fn decompose(c: char) -> Option<Syllable> {
    let number = (c as usize).checked_sub('가' as usize)?;
    let onset = *ONSETS.get(number / (VOWELS.len() * CODAS.len()))?;
    Some(Syllable { onset, vowel: VOWELS[number / CODAS.len() % VOWELS.len()], coda: CODAS[number % CODAS.len()] })
}

/// The syllable of these letters; `None` where they build none.
pub fn compose(syllable: Syllable) -> Option<char> {
    let onset = ONSETS.iter().position(|c| *c == syllable.onset)?;
    let vowel = VOWELS.iter().position(|c| *c == syllable.vowel)?;
    let coda = CODAS.iter().position(|c| *c == syllable.coda)?;
    let number = (onset * VOWELS.len() + vowel) * CODAS.len() + coda;
    char::from_u32(u32::try_from('가' as usize + number).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_syllable_is_built_of_its_letters_again() {
        for c in '가'..='힣' {
            assert_eq!(decompose(c).and_then(compose), Some(c));
        }
    }

    #[test]
    fn letters_of_a_syllable() {
        assert_eq!(decompose('가'), Some(Syllable { onset: 'ㄱ', vowel: 'ㅏ', coda: None }));
        assert_eq!(decompose('닭'), Some(Syllable { onset: 'ㄷ', vowel: 'ㅏ', coda: Some('ㄺ') }));
        assert_eq!(decompose('힣'), Some(Syllable { onset: 'ㅎ', vowel: 'ㅣ', coda: Some('ㅎ') }));
    }

    #[test]
    fn other_characters_have_none() {
        for c in ['ㄱ', 'a', 'я', '\u{1100}', '\u{d7a4}', '\0', char::MAX] {
            assert_eq!(decompose(c), None, "{c:?}");
        }
        assert_eq!(compose(Syllable { onset: 'ㄳ', vowel: 'ㅏ', coda: None }), None);
    }
}
