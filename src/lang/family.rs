//! Words of one family, known by how they begin.

/// So many letters have to be shared at least.
const SHARED: usize = 4;

/// Endings that a word of five letters may lose: згода, згодний.
const ENDINGS: [char; 16] = ['a', 'e', 'i', 'o', 'u', 'y', 'а', 'е', 'и', 'і', 'о', 'у', 'ы', 'ю', 'я', 'ь'];

/// Two words in small letters begin alike: three letters in five (відповідь, відповідати; wound, wounded), a word of five but for
/// its ending, a word of four with one letter more at most, for much begins with it (mine, mines; not mineral).
pub fn is_family(one: &str, other: &str) -> bool {
    let shared = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    match one.chars().count() {
        SHARED if shared == SHARED => other.chars().count() <= SHARED + 1,
        letters if shared == SHARED => letters == SHARED + 1 && one.ends_with(ENDINGS),
        letters => shared > SHARED && shared * 5 >= letters * 3,
    }
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
            ("полон", "полонений", true),
            ("полон", "половина", false),
            ("mine", "mines", true),
            ("mine", "mineral", false),
            ("camp", "campaign", false),
            ("біль", "більше", false),
            ("", "", false),
        ] {
            assert_eq!(is_family(one, other), akin, "{one} {other}");
        }
    }
}
