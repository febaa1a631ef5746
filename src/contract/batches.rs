//! Batches filled to a service's limits, and texts too long for it cut at the ends of sentences.

use crate::backends::Limits;
use crate::lang::Lang;
use crate::segment;

/// Consecutive numbers of `sizes` (characters, bytes) as batches within the limits. A text too long for any batch is a batch alone.
pub fn batches(numbers: &[usize], sizes: impl Fn(usize) -> (usize, usize), limits: Limits) -> Vec<Vec<usize>> {
    let mut all: Vec<Vec<usize>> = Vec::new();
    let (mut characters, mut bytes) = (0, 0);
    for number in numbers {
        let (c, b) = sizes(*number);
        let fits = |batch: &Vec<usize>| {
            batch.len() < limits.items && characters + c <= limits.characters && bytes + b <= limits.bytes
        };
        match all.last_mut().filter(|batch| fits(batch)) {
            Some(batch) => batch.push(*number),
            None => {
                (characters, bytes) = (0, 0);
                all.push(vec![*number]);
            }
        }
        characters += c;
        bytes += b;
    }
    all
}

/// Characters and bytes of a text.
pub fn size(text: &str) -> (usize, usize) {
    (text.chars().count(), text.len())
}

/// Whether a text fits a request at all.
pub fn fits(text: &str, limits: Limits) -> bool {
    let (characters, bytes) = size(text);
    characters <= limits.characters && bytes <= limits.bytes
}

/// A text cut in two at the end of the sentence that is nearest its middle; `None` where it is one sentence.
pub fn halves(text: &str, lang: Lang) -> Option<(&str, &str)> {
    let mut at = 0;
    let ends = segment::split(text, Some(lang)).into_iter().map(|sentence| {
        at += sentence.len();
        at
    });
    let inner = ends.filter(|end| *end < text.len() && !text[..*end].trim().is_empty());
    let cut = inner.min_by_key(|end| end.abs_diff(text.len() / 2))?;
    let (first, second) = text.split_at(cut);
    (!second.trim().is_empty()).then_some((first.trim(), second.trim()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    const LIMITS: Limits = Limits { items: 3, characters: 10, bytes: 20 };

    #[test]
    fn batches_keep_each_limit() {
        let sizes = [(4, 4), (4, 4), (4, 4), (1, 1), (1, 1), (1, 1), (2, 19), (2, 2), (30, 30), (1, 1)];
        let all: Vec<usize> = (0..sizes.len()).collect();
        let made = batches(&all, |number| sizes[number], LIMITS);
        assert_eq!(made, [vec![0, 1], vec![2, 3, 4], vec![5, 6], vec![7], vec![8], vec![9]]);
    }

    #[test]
    fn a_text_is_cut_between_sentences_only() {
        let text = "Я бачив танк. Він був один. Більше нічого.";
        assert_eq!(halves(text, Lang::UK), Some(("Я бачив танк. Він був один.", "Більше нічого.")));
        assert_eq!(halves("Лише одне речення без кінця", Lang::UK), None);
        assert_eq!(halves("", Lang::UK), None);
    }

    proptest! {
        #[test]
        fn every_text_is_in_one_batch_and_in_order(sizes in prop::collection::vec((0usize..15, 0usize..25), 0..40)) {
            let all: Vec<usize> = (0..sizes.len()).collect();
            let made = batches(&all, |number| sizes[number], LIMITS);
            prop_assert_eq!(made.concat(), all);
            for batch in &made {
                let (characters, bytes) = batch.iter().fold((0, 0), |(c, b), n| (c + sizes[*n].0, b + sizes[*n].1));
                prop_assert!(batch.len() == 1 || (batch.len() <= 3 && characters <= 10 && bytes <= 20));
            }
        }
    }
}
