//! Renderings of a name of several words, each of which may be rendered in more than one way.

/// So many renderings of a whole name are given at most.
const MOST: usize = 12;

/// The whole name from the renderings of its parts; the first of each part makes the first of the whole.
pub(in crate::lang) fn renderings(parts: impl Iterator<Item = Vec<String>>) -> Vec<String> {
    let join = |all: Vec<String>, part: Vec<String>| {
        let joined = part.iter().flat_map(|part| all.iter().map(move |start| format!("{start}{part}")));
        joined.take(MOST).collect()
    };
    parts.fold(vec![String::new()], join)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parts(part: &[&str]) -> Vec<String> {
        part.iter().map(|part| (*part).to_owned()).collect()
    }

    #[test]
    fn the_first_of_each_part_come_first() {
        let all = renderings([parts(&["a", "b"]), parts(&[" "]), parts(&["c", "d"])].into_iter());
        assert_eq!(all, ["a c", "b c", "a d", "b d"]);
        assert_eq!(renderings(vec![parts(&["a", "b", "c", "d"]); 4].into_iter()).len(), MOST);
        assert_eq!(renderings(std::iter::empty()), [""]);
    }
}
