//! A text as it was given, and the same in NFC, in which values are read.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

/// A text in NFC that knows where its parts stood in the original.
#[derive(Debug)]
pub struct Original<'a> {
    /// The text in NFC.
    pub text: String,
    given: &'a str,
    /// Of each cluster, where it begins in bytes of the text in NFC, and in Unicode scalar values of the original.
    clusters: Vec<(usize, usize)>,
}

impl<'a> Original<'a> {
    /// Takes a text.
    pub fn new(given: &'a str) -> Original<'a> {
        let mut text = String::new();
        let mut clusters = Vec::new();
        let mut cluster = String::new();
        let mut count = 0;
        for (place, c) in given.chars().enumerate() {
            if begins(c) {
                text.extend(cluster.nfc());
                cluster.clear();
                clusters.push((text.len(), place));
            }
            cluster.push(c);
            count = place + 1;
        }
        text.extend(cluster.nfc());
        clusters.push((text.len(), count));
        Original { text, given, clusters }
    }

    /// A span of the text, in Unicode scalar values of the original.
    pub fn place(&self, span: &Range<usize>) -> Range<usize> {
        let start = self.clusters.partition_point(|(at, _)| *at <= span.start).saturating_sub(1);
        let end = self.clusters.partition_point(|(at, _)| *at < span.end);
        let original = |cluster: usize| self.clusters.get(cluster).map_or(0, |(_, place)| *place);
        original(start)..original(end)
    }

    /// What stands at a place of the original.
    pub fn said(&self, place: &Range<usize>) -> String {
        self.given.chars().skip(place.start).take(place.len()).collect()
    }
}

/// The character does not join the one before it: no mark, and no vowel or coda of a decomposed syllable.
fn begins(c: char) -> bool {
    canonical_combining_class(c) == 0 && !matches!(c, '\u{1161}'..='\u{1175}' | '\u{11a8}'..='\u{11c2}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_place_is_counted_in_the_original() {
        let given: String = "й 스물".nfd().collect();
        let original = Original::new(&given);
        let start = original.text.find("스물").unwrap();
        let place = original.place(&(start..original.text.len()));
        assert_eq!((place.clone(), original.said(&place).nfc().collect::<String>()), (3..8, "스물".to_owned()));
    }

    proptest! {
        #[test]
        fn the_whole_text_is_the_whole_original(given in "\\PC{0,12}") {
            let original = Original::new(&given);
            prop_assert_eq!(&original.text, &given.nfc().collect::<String>());
            prop_assert_eq!(original.place(&(0..original.text.len())).end, given.chars().count());
        }
    }
}
