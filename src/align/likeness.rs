//! How alike two words of any languages are, by the token table alone.

use super::Table;
use super::embed::fold;
use super::vector::{add, dot, norm};

/// From −1 to 1: the cosine of the words' vectors; 0 where the table knows neither.
pub fn likeness(one: &str, other: &str) -> f32 {
    let table = Table::embedded();
    let vector = |text: &str| {
        let mut sum = vec![0.0; table.dims()];
        for word in fold(text).split_whitespace() {
            add(&mut sum, &table.sum(&table.tokenize(word)), 1.0);
        }
        sum
    };
    let (one, other) = (vector(one), vector(other));
    dot(&one, &other) / (norm(&one) * norm(&other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_likest_its_translation() {
        for (word, translation, other) in
            [("부대", "частина", "мати"), ("어머니", "мати", "частина"), ("оборона", "defence", "mother")]
        {
            assert!(likeness(word, translation) > likeness(word, other) + 0.1, "{word}");
        }
        assert_eq!(likeness("", "мати"), 0.0);
    }
}
