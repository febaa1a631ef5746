//! A text cut into what a model takes in one go: sentences, and of longer ones halves, where a clause ends if that can be.

use std::ops::Range;

use crate::backends::joint::{Joint, joints};
use crate::backends::placeholder::placeholders;
use crate::backends::{Answer, Decline, Text};
use crate::lang::Lang;
use crate::neural::Translation;
use crate::segment;

/// A part of a text, and what stands behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Piece<'t> {
    /// What is translated; empty where a text begins with what is not.
    pub text: &'t str,
    /// What stands between it and the next and is kept as it is: blanks, lines, marks without words.
    pub gap: &'t str,
}

/// The sentences of a text; those that are longer than a model takes, by the lengths that it tells of texts, are cut where a
/// clause ends, else between words.
pub fn cut<E>(
    text: &str,
    source: Lang,
    longest: usize,
    lengths: impl Fn(Vec<String>) -> Result<Vec<usize>, E>,
) -> Result<Vec<Piece<'_>>, E> {
    let mut spoken = sentences(text, source);
    loop {
        let texts = spoken.iter().map(|place| text.get(place.clone()).unwrap_or_default().to_owned());
        let lengths = lengths(texts.collect())?;
        let before = spoken.len();
        let parts = spoken.into_iter().zip(lengths).flat_map(|(place, length)| match length > longest {
            true => halves(text, place, source),
            false => vec![place],
        });
        spoken = parts.collect();
        if spoken.len() == before {
            return Ok(with_gaps(text, &spoken));
        }
    }
}

/// The pieces of a text put together again, as sure as the least sure of them.
pub fn answer(item: &Text, pieces: &[Piece<'_>], translations: Vec<Translation>) -> Answer {
    let spoken = |(piece, _): &(&Piece<'_>, &Translation)| !piece.text.is_empty();
    let both = || pieces.iter().zip(&translations);
    if both().filter(spoken).any(|(_, translation)| !translation.ended) {
        return Answer::new(item.id.clone(), Err(Decline::Cut));
    }
    let last = pieces.len().saturating_sub(1);
    let joined = both().enumerate().map(|(place, (piece, translation))| {
        // Between two parts of one sentence that was cut without a blank, the target language has one.
        let gap = if piece.gap.is_empty() && place < last { " " } else { piece.gap };
        [&translation.text, gap].concat()
    });
    let confidence = both().filter(spoken).map(|(_, translation)| translation.confidence).reduce(f32::min);
    Answer { confidence, ..Answer::new(item.id.clone(), Ok(joined.collect())) }
}

/// The places of the sentences that have words, without blanks around them.
fn sentences(text: &str, source: Lang) -> Vec<Range<usize>> {
    let mut at = 0;
    let places = segment::split(text, Some(source)).into_iter().map(|sentence| {
        at += sentence.len();
        trimmed(text, at - sentence.len()..at)
    });
    places.filter(|place| text.get(place.clone()).is_some_and(|text| text.chars().any(char::is_alphanumeric))).collect()
}

fn trimmed(text: &str, place: Range<usize>) -> Range<usize> {
    let whole = text.get(place.clone()).unwrap_or_default();
    let start = place.end - whole.trim_start().len();
    start..start + whole.trim().len()
}

fn with_gaps<'t>(text: &'t str, spoken: &[Range<usize>]) -> Vec<Piece<'t>> {
    let starts = spoken.iter().map(|place| place.start).chain([text.len()]);
    let before = std::iter::once(0..0).chain(spoken.iter().cloned());
    let part = |place: Range<usize>| text.get(place).unwrap_or_default();
    let all = before.zip(starts).map(|(own, next)| Piece { text: part(own.clone()), gap: part(own.end..next) });
    all.filter(|piece| !piece.text.is_empty() || !piece.gap.is_empty()).collect()
}

/// Both parts of a sentence, cut near the middle; the whole where it cannot be cut.
fn halves(text: &str, place: Range<usize>, source: Lang) -> Vec<Range<usize>> {
    let own = text.get(place.clone()).unwrap_or_default();
    let far = |cut: &Range<usize>| (cut.start + cut.end).abs_diff(own.len());
    let mut cuts = joints(own, source);
    if cuts.is_empty() {
        cuts = inside(own).map(|at| (Joint::Inside, at..at)).collect();
    }
    // A clause that ends near the beginning or the end is no place to cut: what is left would be as long as before.
    let best = cuts.into_iter().min_by_key(|(joint, cut)| {
        let near = far(cut) * 2 <= own.len();
        (!near, if near { *joint } else { Joint::Inside }, far(cut))
    });
    match best {
        Some((_, cut)) => vec![place.start..place.start + cut.start, place.start + cut.end..place.end],
        None => vec![place],
    }
}

/// Places between two letters, outside of placeholders.
fn inside(text: &str) -> impl Iterator<Item = usize> {
    let kept = placeholders(text);
    let places = text.char_indices().map(|(at, _)| at).skip(1);
    places.filter(move |at| !kept.iter().any(|kept| kept.start < *at && *at < kept.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LONGEST: usize = 150;

    /// A model that has a piece for each letter.
    fn letters(texts: Vec<String>) -> Result<Vec<usize>, String> {
        Ok(texts.iter().map(|text| text.chars().count() + 1).collect())
    }

    fn cut(text: &str, source: Lang) -> Vec<Piece<'_>> {
        super::cut(text, source, LONGEST, letters).unwrap()
    }

    fn texts(text: &str, source: Lang) -> Vec<&str> {
        cut(text, source).into_iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn sentences_are_translated_one_by_one() {
        for (text, source, expected) in [
            ("He left. I stayed.\n\nYes.", Lang::EN, &[("He left.", " "), ("I stayed.", "\n\n"), ("Yes.", "")][..]),
            (" - Так. … ", Lang::UK, &[("", " "), ("- Так. …", " ")]),
            ("네.\t저는 갔습니다. ", Lang::KO, &[("네.", "\t"), ("저는 갔습니다.", " ")]),
            ("… —", Lang::UK, &[("", "… —")]),
            (" \n", Lang::EN, &[("", " \n")]),
            ("", Lang::EN, &[]),
        ] {
            let cut = cut(text, source);
            let pieces: Vec<(&str, &str)> = cut.iter().map(|piece| (piece.text, piece.gap)).collect();
            assert_eq!(pieces, expected, "{text}");
        }
    }

    #[test]
    fn a_long_sentence_is_cut_where_a_clause_ends() {
        let half = |word: &str| [word].repeat(24).join(" ");
        for (source, first, second) in [
            (Lang::EN, format!("{},", half("word")), half("word")),
            (Lang::EN, half("word"), format!("because {}", half("word"))),
            (Lang::UK, half("слово"), format!("але {}", half("слово"))),
            (Lang::RU, format!("{} —", half("слово")), half("слово")),
            (Lang::KO, format!("{} 도착했는데", half("강물이")), half("바람이")),
        ] {
            let text = format!("{first} {second}");
            assert_eq!(texts(&text, source), [first, second]);
        }
    }

    #[test]
    fn without_a_clause_it_is_cut_between_words_and_a_word_anywhere() {
        let words = ["word"; 40].join(" ");
        assert_eq!(texts(&words, Lang::EN), [["word"; 20].join(" "), ["word"; 20].join(" ")]);
        let comma_first = format!("So, {}", ["word"; 40].join(" "));
        assert!(texts(&comma_first, Lang::EN).iter().all(|text| text.len() > 80), "no crumb is cut off");
        assert_eq!(texts(&"a".repeat(200), Lang::EN), ["a".repeat(100), "a".repeat(100)]);
    }

    #[test]
    fn a_placeholder_is_not_cut() {
        let text = format!("{}XN12345X{}", "a".repeat(97), "a".repeat(95));
        assert!(texts(&text, Lang::EN).iter().any(|text| text.contains("XN12345X")));
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_lost_and_every_piece_is_short_enough(text in "([a-z가-나а-я]{1,9}|XN1X|, |[.?!…—,\\s \n]|는데 ){0,150}") {
            for source in [Lang::KO, Lang::UK, Lang::EN] {
                let cut = cut(&text, source);
                let joined: String = cut.iter().flat_map(|piece| [piece.text, piece.gap]).collect();
                proptest::prop_assert_eq!(&joined, &text);
                proptest::prop_assert!(cut.iter().all(|piece| piece.text.chars().count() < LONGEST));
                let kept: usize = cut.iter().map(|piece| placeholders(piece.text).len()).sum();
                proptest::prop_assert_eq!(kept, placeholders(&text).len());
            }
        }
    }
}
