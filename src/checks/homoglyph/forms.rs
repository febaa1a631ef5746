//! Forms of characters that other characters stand for: full-width and half-width ones, mathematical ones, and single letters of
//! Hangul in the place of syllables.

use unicode_normalization::UnicodeNormalization;

use crate::checks::remark::Remark;
use crate::lang::{Lang, Syllable, compose, decompose, is_hangul_syllable};
use crate::model::Severity;

/// Single letters that people write for laughing and crying.
const FEELINGS: [char; 6] = ['ㅋ', 'ㅎ', 'ㅠ', 'ㅜ', 'ㅇ', 'ㄷ'];

/// The forms in a text of a language.
pub(super) fn remarks(text: &str, lang: Lang) -> Vec<Remark> {
    let characters: Vec<(usize, char)> = text.char_indices().collect();
    let mut remarks = letters_of_hangul(&characters);
    for run in characters.chunk_by(|(_, one), (_, next)| is_form(*one, lang) && is_form(*next, lang)) {
        let Some(((start, first), (last, c))) =
            run.first().zip(run.last()).filter(|((_, first), _)| is_form(*first, lang))
        else {
            continue;
        };
        let span = *start..last + c.len_utf8();
        let written = text.get(span.clone()).unwrap_or_default();
        let plain: String = written.nfkc().collect();
        let letters = written.chars().any(char::is_alphanumeric);
        let message = format!("“{written}” is written in {} characters: “{plain}” is meant", kind(*first));
        let severity = if letters { Severity::Error } else { Severity::Warning };
        remarks.push(Remark::new(message).at(span).suggest(plain).with(severity));
    }
    remarks
}

/// Korean papers use full-width punctuation.
fn is_form(c: char, lang: Lang) -> bool {
    match c {
        '\u{ff10}'..='\u{ff19}' | '\u{ff21}'..='\u{ff3a}' | '\u{ff41}'..='\u{ff5a}' => true,
        '\u{ff01}'..='\u{ff5e}' => !lang.same_base(Lang::KO),
        '\u{ff65}'..='\u{ff9f}' | '\u{ffa1}'..='\u{ffdc}' | '\u{1d400}'..='\u{1d7ff}' => true,
        _ => false,
    }
}

fn kind(c: char) -> &'static str {
    match c {
        '\u{ff01}'..='\u{ff5e}' => "full-width",
        '\u{ff65}'..='\u{ffdc}' => "half-width",
        _ => "mathematical",
    }
}

/// A letter of Hangul that stands behind a syllable as its last consonant, or by itself among syllables.
fn letters_of_hangul(characters: &[(usize, char)]) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for pair in characters.windows(2) {
        let [(start, before), (at, c)] = pair else { continue };
        let single = matches!(c, '\u{3131}'..='\u{3163}' | '\u{1100}'..='\u{11ff}') && !FEELINGS.contains(c);
        if !single || !is_hangul_syllable(*before) {
            continue;
        }
        let span = *start..at + c.len_utf8();
        let message = format!("“{before}{c}” is written with a single letter of Hangul");
        let joined = decompose(*before).filter(|syllable| syllable.coda.is_none());
        let joined = joined.and_then(|syllable| compose(Syllable { coda: Some(*c), ..syllable }));
        remarks.push(match joined {
            Some(joined) => Remark::new(message).at(span).suggest(joined),
            None => Remark::new(message).at(span).with(Severity::Warning),
        });
    }
    remarks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_are_written_plain() {
        for (text, lang, mended) in [
            ("２０２４ 년", Lang::KO, Some("2024")),
            ("ＲＰＧ", Lang::UK, Some("RPG")),
            ("Так．", Lang::UK, Some(".")),
            ("네？", Lang::KO, None),
            ("ﾡﾢ", Lang::KO, Some("ᄀᄁ")),
            ("𝐊𝐢𝐦", Lang::EN, Some("Kim")),
            ("하ㄴ다", Lang::KO, Some("한")),
            ("안녕ㅋㅋ ㄱ. 첫째", Lang::KO, None),
        ] {
            let found: Vec<String> = remarks(text, lang).into_iter().filter_map(|remark| remark.suggestion).collect();
            assert_eq!(found, Vec::from_iter(mended), "{text}");
        }
    }
}
