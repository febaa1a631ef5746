//! What a text says, as one vector that stands by itself: of one sentence, or of several together.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::AddAssign;

use super::Table;
use super::embed::fold;
use super::vector::{add, dot, norm};

/// The sum of the vectors of a text's tokens, with the sum of their weights.
#[derive(Debug, Clone)]
pub struct Sense {
    vector: Vec<f32>,
    /// How much the text says: names and rare words say more than the commonest.
    pub mass: f32,
}

/// The tokens of words.
type Words = HashMap<Box<str>, Box<[u32]>>;

thread_local! {
    /// Dividing words into tokens takes most of the time, and most words come again.
    static WORDS: RefCell<Words> = RefCell::default();
}

/// So many words are kept: a few megabytes.
const KEPT: usize = 40_000;

fn tokens_of<'w>(word: &str, table: &Table<'_>, words: &'w mut Words) -> &'w [u32] {
    if !words.contains_key(word) {
        if words.len() >= KEPT {
            words.clear();
        }
        words.insert(word.into(), table.tokenize(word).into());
    }
    words.get(word).map(AsRef::as_ref).unwrap_or_default()
}

impl Sense {
    /// Of a text in any language.
    pub fn of(text: &str) -> Sense {
        let table = Table::embedded();
        let mut sense = Sense { vector: vec![0.0; table.dims()], mass: 0.0 };
        WORDS.with_borrow_mut(|words| {
            for word in fold(text).split_whitespace() {
                for &token in tokens_of(word, table, words) {
                    table.add_vector(token, &mut sense.vector);
                    sense.mass += table.weight(token);
                }
            }
        });
        sense
    }

    /// How much two texts share: the product of what they say and of how alike it is. That of sums is the sum of that of
    /// their parts.
    pub fn shared(&self, other: &Sense) -> f32 {
        dot(&self.vector, &other.vector)
    }

    /// From −1 to 1: how alike they are, whatever they weigh; 0 where one says nothing.
    pub fn likeness(&self, other: &Sense) -> f32 {
        self.shared(other) / (norm(&self.vector) * norm(&other.vector))
    }
}

impl AddAssign<&Sense> for Sense {
    fn add_assign(&mut self, other: &Sense) {
        add(&mut self.vector, &other.vector, 1.0);
        self.mass += other.mass;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sense_of_a_text_is_the_sum_of_its_sentences() {
        let (first, second, whole) = (Sense::of("Де ви були?"), Sense::of("Удома."), Sense::of("Де ви були? Удома."));
        let mut sum = first.clone();
        sum += &second;
        assert!((sum.shared(&whole) - whole.shared(&whole)).abs() < 1e-3 * whole.shared(&whole));
        assert!((sum.mass - whole.mass).abs() < 1e-4);
        assert!((first.shared(&whole) + second.shared(&whole) - sum.shared(&whole)).abs() < 1e-2);
    }
}
