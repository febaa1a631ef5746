//! Which segments of two or three versions say the same, and what an interpreter rendered where.
//!
//! 1. `table`, `vocabulary`, `embed`: a text becomes the sum of its tokens' vectors. The vectors of translations are alike,
//!    whatever the language, and sums of neighbours are the vectors of joined segments.
//! 2. `document`: for each segment its vector, less what the whole text shares, with its length, marks (`marks`), numbers,
//!    names (`names`), time, role.
//! 3. `pair`, `bead`, `evidence`, `weights`: how well some segments of one version go with some of another: the score of a **bead**.
//!    `clock`: how far apart the times of two versions run.
//! 4. `band`, `path`: the beads that cover both versions in order with the highest sum of scores.
//! 5. `three`: with three versions, each pair is aligned again with what the third says about it.
//! 6. `rows`, `cuts`: rows are what beads join, through a third version too, without contradictions.
//! 7. `score`: how sure each row is, and why it was made.
//! 8. `relay`: the same beads within one recording, between what was said and its rendition.
//! 9. `fits`: the same scores for replies of a service, which should go with their sources one by one.
//!
//! Nothing here is random, and sums are taken in a fixed order: the same input gives the same rows.

mod band;
mod bead;
mod clock;
mod custom;
mod cuts;
mod document;
mod doubt;
mod embed;
mod evidence;
mod fits;
#[cfg(test)]
mod gold;
#[cfg(test)]
mod laws;
mod likeness;
mod marks;
mod names;
mod pair;
mod path;
mod recording;
mod relay;
mod rough;
mod rows;
mod score;
mod sense;
mod table;
mod three;
#[cfg(test)]
mod ugly;
mod vector;
mod vocabulary;
mod weights;

use crate::lang::Lang;
use crate::model::{Link, Role, TimeSpan};

pub use document::Document;
pub use fits::Fits;
pub use likeness::likeness;
pub use recording::{RelayRow, Spoken};
pub use relay::relay;
pub use sense::Sense;
pub use table::{Table, TableError};

use cuts::cut;
use pair::{Context, Pair};
use path::{Lattice, Way};
use rows::{claims, rows};
use score::{bead_links, row_link};
use three::{Pairing, let_versions_check_each_other};
use weights::FINE;

/// A segment as the aligner sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit<'a> {
    /// Its text.
    pub text: &'a str,
    /// Its language.
    pub lang: Lang,
    /// When it was said, where that is known.
    pub time: Option<TimeSpan>,
    /// What its speaker does, where that is known.
    pub role: Option<Role>,
    /// The number of its speaker in this version, where that is known.
    pub speaker: Option<usize>,
}

impl<'a> Unit<'a> {
    /// A text of which nothing is known but its language.
    pub fn new(text: &'a str, lang: Lang) -> Unit<'a> {
        Unit { text, lang, time: None, role: None, speaker: None }
    }
}

/// What the aligner found.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Alignment {
    /// The smallest blocks common to all versions, in reading order. Each segment stands in exactly one.
    pub rows: Vec<Link>,
    /// The beads of each pair of versions, with the numbers of the two versions.
    pub pairs: Vec<([usize; 2], Vec<Link>)>,
}

/// Aligns versions of one interview: each pair of them, and all of them in rows.
///
/// One version gives a row a segment; more than three are checked against each other like three. Never fails: what has no
/// counterpart stands in a row of its own.
pub fn align(versions: &[Vec<Unit<'_>>]) -> Alignment {
    let documents: Vec<Document> = versions.iter().map(|units| Document::new(units)).collect();
    let contexts = contexts(&documents);
    let mut pairings: Vec<Pairing<'_>> = contexts.iter().map(|of| pairing(&documents, of)).collect();
    if documents.len() > 2 {
        let_versions_check_each_other(&mut pairings, documents.len());
    }
    let ways: Vec<Way> = pairings.iter().map(|pairing| pairing.lattice.best_way()).collect();
    let lengths: Vec<usize> = documents.iter().map(Document::len).collect();
    let pairs = pairings.iter().zip(&ways);
    let beads = pairs.clone().flat_map(|(pairing, way)| claims(pairing.versions, way)).collect();
    let rows = rows(&lengths, beads).into_iter();
    Alignment {
        rows: rows.flat_map(|row| cut(row, &pairings, &ways)).map(|row| row_link(row, &pairings, &ways)).collect(),
        pairs: pairs.map(|(pairing, way)| (pairing.versions, bead_links(pairing, way))).collect(),
    }
}

/// Each pair of versions with what is usual for it.
fn contexts(documents: &[Document]) -> Vec<([usize; 2], Context)> {
    let pairs = (0..documents.len()).flat_map(|y| (0..y).map(move |x| [x, y]));
    let usual = |[x, y]: [usize; 2]| {
        let (first, second) = (&documents[x], &documents[y]);
        ([x, y], Context::of(first, second, clock::shift(first, second)))
    };
    pairs.map(usual).collect()
}

/// A pair of versions with the scores of all its beads.
fn pairing<'d>(documents: &'d [Document], (versions, context): &'d ([usize; 2], Context)) -> Pairing<'d> {
    let [first, second] = versions.map(|version| &documents[version]);
    let pair = Pair::new([first, second], context, FINE, rough::band(first, second, context.shift));
    let mut lattice = Lattice::new(&pair, pair.alone());
    custom::keep(&mut lattice);
    Pairing { versions: *versions, lattice, pair }
}
