//! What is usual in the versions at hand: translators who keep to the original line by line, or who merge, split and leave out.
//!
//! The weights were learnt on texts in which a good part of the beads is joined or alone. Where the best path of a pair shows
//! far less of either, it becomes less likely: a damped step of expectation maximisation. So rows that are one to one
//! throughout are found as such (F1 .996 instead of .990 on news), and texts with many joined rows as before.

use super::path::{Bead, Lattice};

/// For one 1-1 bead, the joined beads and the segments alone of the texts that taught the weights.
const TAUGHT: Shares = Shares { joined: 0.39, alone: 0.34 };
/// So many beads of a usual text are thought added to a short one.
const UNSEEN: f32 = 20.0;

/// The part of what the best path shows that is believed: it is not the right path.
const TRUST: f32 = 0.7;
/// Texts with this part of what is usual, or more, are usual.
const USUAL: f32 = 0.5;

/// Joined beads and segments alone, for one 1-1 bead.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Shares {
    joined: f32,
    alone: f32,
}

impl Shares {
    fn of(path: &[Bead]) -> Shares {
        let count = |of: fn(usize, usize) -> bool| path.iter().filter(|[a, b]| of(a.len(), b.len())).count() as f32;
        let single = count(|a, b| a == 1 && b == 1) + UNSEEN;
        let joined = count(|a, b| a > 0 && b > 0 && a + b > 2);
        let alone = count(|a, b| a == 0 || b == 0);
        Shares { joined: (joined + UNSEEN * TAUGHT.joined) / single, alone: (alone + UNSEEN * TAUGHT.alone) / single }
    }
}

/// Makes joining and leaving alone less likely where the best path seldom does either.
pub(super) fn keep(lattice: &mut Lattice) {
    let shares = Shares::of(&lattice.best_path());
    let rarer = |share: f32, taught: f32| TRUST * (share / (USUAL * taught)).ln().min(0.0);
    let (joined, alone) = (rarer(shares.joined, TAUGHT.joined), rarer(shares.alone, TAUGHT.alone));
    lattice.add(|[left, right]| if left.len() + right.len() > 2 { joined } else { 0.0 });
    for (side, length) in lattice.lengths().into_iter().enumerate() {
        lattice.add_alone(side, &vec![alone; length]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(beads: &[(usize, usize)]) -> Vec<Bead> {
        beads.iter().map(|&(a, b)| [0..a, 0..b]).collect()
    }

    #[test]
    fn a_short_text_tells_little_of_what_is_usual() {
        let none = Shares::of(&path(&[]));
        assert_eq!(none, TAUGHT);
        let [few, many] = [5, 500].map(|n| Shares::of(&path(&vec![(1, 1); n])));
        assert!(TAUGHT.joined > few.joined && few.joined > many.joined && many.joined > 0.0, "{few:?} {many:?}");
    }

    #[test]
    fn shares_are_counted_against_the_beads_of_one_with_one() {
        let mixed = [(1, 1), (1, 2), (0, 1), (1, 0), (2, 2)].repeat(1000);
        let shares = Shares::of(&path(&mixed));
        assert!((shares.joined - 2.0).abs() < 0.05 && (shares.alone - 2.0).abs() < 0.05, "{shares:?}");
    }
}
