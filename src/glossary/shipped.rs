//! The glossaries that come with the program.

use crate::glossary::{Glossary, load};

/// The files by name; `glossary export` writes them out as they are.
pub const SHIPPED: [(&str, &str); 7] = [
    ("ranks.csv", include_str!("../../glossaries/ranks.csv")),
    ("units.csv", include_str!("../../glossaries/units.csv")),
    ("weapons.csv", include_str!("../../glossaries/weapons.csv")),
    ("places.csv", include_str!("../../glossaries/places.csv")),
    ("legal.csv", include_str!("../../glossaries/legal.csv")),
    ("interview.csv", include_str!("../../glossaries/interview.csv")),
    ("people.csv", include_str!("../../glossaries/people.csv")),
];

/// All of them in one.
pub fn shipped() -> Glossary {
    let load = |(name, text): (&str, &str)| load(name, text).expect("a test loads every shipped file");
    let terms = SHIPPED.into_iter().flat_map(|file| load(file).terms().to_vec());
    Glossary::new(terms.collect())
}
