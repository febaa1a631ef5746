//! Words of one family, known by how they begin.

/// So many letters have to be shared at least.
const SHARED: usize = 4;

/// Two words in small letters begin alike: four letters of a word of five, three in five of a longer one (відповідь,
/// відповідати; wound, wounded).
pub fn is_family(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let letters = one.chars().count();
    shared > SHARED && shared * 5 >= letters * 3 || shared == SHARED && letters <= SHARED + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_that_begin_alike_are_of_one_family() {
        for (one, other, akin) in [
            ("відповідь", "відповідати", true),
            ("wound", "wounded", true),
            ("wound", "would", false),
            ("бригада", "батальйон", false),
            ("згода", "згодний", true),
            ("", "", false),
        ] {
            assert_eq!(is_family(one, other), akin, "{one} {other}");
        }
    }
}
