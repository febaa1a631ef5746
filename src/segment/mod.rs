//! Turns into sentences. Pieces, joined, are the turn's text to the character.
//!
//! A sentence that is left whole costs an aligner little; one that is torn apart shifts all that follows. So every rule
//! here splits only where it is sure. In the words of this module, a *paragraph* is what no sentence crosses, a *stop* is
//! a run of `. ? ! …` with the quotes and brackets that it closes, and an *enclosure* is what stands between a pair of
//! quotes or brackets.

#[cfg(test)]
mod cases;
mod chars;
mod dots;
mod enclosures;
mod ends;
mod follow;
mod paragraphs;
mod rules;
mod scan;
mod stop;

use crate::lang::Lang;

/// The sentences of a turn: slices that tile `text`, each with the white space that follows it; none for an empty text.
///
/// White space at the very beginning stays with the first sentence. Where the language is not known, the abbreviations
/// and endings of all languages hold. Splitting a sentence again gives that sentence.
pub fn split(text: &str, lang: Option<Lang>) -> Vec<&str> {
    let rules = rules::Rules::of(lang);
    paragraphs::paragraphs(text).into_iter().flat_map(|paragraph| scan::sentences(paragraph, &rules)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn langs() -> impl Strategy<Value = Option<Lang>> {
        prop::sample::select(vec![None, Some(Lang::KO), Some(Lang::UK), Some(Lang::EN), Some(Lang::RU)])
    }

    /// Text made of what the rules look at, so that they meet in every order.
    fn texts() -> impl Strategy<Value = String> {
        #[rustfmt::skip]
        let bits = [
            ".", ". ", "...", "… ", "?", "? ", "! ", "?! ", "。", "！", " ", "\n", "\n\n", "\r\n", "— ", " - ", "\n- ", "- ", ",",
            "«", "»", "“", "”", "„", "\"", "'", "’", "‘", "《", "》", "(", ")", "[", "]", "ст.", "ст. ", "р. ", "О. ", "м. ", "U.S. ",
            "a.m. ", "No. ", "Lt. ", "Він ", "він ", "Я ", "Кім ", "січня ", "у ", "He ", "he said ", "1", "25", "2025. ", "XX ",
            "갔습니다 ", "갔습니다", "했다 ", "그리고 ", "라고 ", "만 ", "있습니까 ", "네", "가. ", "하고 ", "한\u{1102}\u{1175}\u{1103}\u{1161} ",
            "습\u{1102}\u{1175}다 ", "***", "○○○", "🙂 ", "№", "é", "\u{a0}",
        ];
        let bit = prop_oneof![8 => prop::sample::select(bits.to_vec()).prop_map(str::to_owned), 1 => any::<char>().prop_map(String::from)];
        prop::collection::vec(bit, 0..24).prop_map(|bits| bits.concat())
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(1000))]

        #[test]
        fn sentences_tile_the_text(text in texts(), lang in langs()) {
            let pieces = split(&text, lang);
            prop_assert_eq!(pieces.concat(), text.as_str());
            prop_assert!(pieces.iter().all(|piece| !piece.is_empty()));
            for piece in pieces.iter().rev().skip(1) {
                let last = piece.chars().next_back().expect("no piece is empty");
                prop_assert!(last.is_whitespace() || chars::is_stop(last) || chars::is_closer(last), "{:?}", pieces);
            }
        }

        #[test]
        fn a_sentence_is_not_split_again(text in texts(), lang in langs()) {
            for piece in split(&text, lang) {
                prop_assert_eq!(split(piece, lang), vec![piece], "in {:?}", text);
            }
        }

        #[test]
        fn any_text_can_be_split(text in any::<String>(), lang in langs()) {
            prop_assert_eq!(split(&text, lang).concat(), text);
        }
    }

    #[test]
    fn nothing_gives_nothing() {
        assert!(split("", None).is_empty());
        assert_eq!(split(" \n\n ", None), [" \n\n "]);
    }

    /// A quadratic rule would take minutes here.
    #[test]
    fn long_odd_text_takes_linear_time() {
        for bit in [
            "(",
            "«",
            "\"",
            ". ",
            "? ",
            "2024 р. ",
            "а. ",
            "О. ",
            "갔습니다 ",
            "했다 ",
            "\n",
            " ",
            "a",
            ".",
            "«А.» ",
            "(a) ",
            ". (a",
            "\n- ",
        ] {
            let text = bit.repeat(40_000);
            assert_eq!(split(&text, None).concat(), text);
        }
        for (open, close) in [("(", ")"), ("«", "."), ("(«", ")"), ("“А. ", "”")] {
            let text = open.repeat(20_000) + &close.repeat(20_000);
            assert_eq!(split(&text, None).concat(), text);
        }
    }
}
