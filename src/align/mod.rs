//! Which segments of two or three versions say the same.

mod band;
mod cost;
mod cuts;
mod document;
mod embed;
#[cfg(test)]
mod gold;
#[cfg(test)]
mod laws;
mod path;
mod relay;
mod rows;
mod score;
mod table;
mod three;
mod vector;
mod vocabulary;

use crate::model::{Link, Role, TimeSpan};

pub use document::Document;
pub use relay::{RelayRow, Spoken, relay};
pub use table::{Table, TableError};

use band::Band;
use cost::{Context, FINE, Pair};
use cuts::cut;
use path::{Lattice, Way};
use rows::{claims, rows};
use score::{bead_links, row_link};
use three::{Pairing, let_versions_check_each_other};

/// A segment as the aligner sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit<'a> {
    /// Its text.
    pub text: &'a str,
    /// When it was said, where that is known.
    pub time: Option<TimeSpan>,
    /// What its speaker does, where that is known.
    pub role: Option<Role>,
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
/// One version gives a row a segment. The same input gives the same output on every machine.
pub fn align(versions: &[Vec<Unit<'_>>]) -> Alignment {
    let documents: Vec<Document> = versions.iter().map(|units| Document::new(units)).collect();
    let mut pairings = pairings(&documents);
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

/// Each pair of versions with the scores of all its beads.
fn pairings(documents: &[Document]) -> Vec<Pairing> {
    let mut pairings = Vec::new();
    for (y, second) in documents.iter().enumerate() {
        for (x, first) in documents[..y].iter().enumerate() {
            let band = Band::around_rough_path(first, second);
            let pair = Pair::new([first, second], &Context::of(first, second), FINE, band);
            pairings.push(Pairing { versions: [x, y], lattice: Lattice::new(&pair, pair.skips()), pair });
        }
    }
    pairings
}
