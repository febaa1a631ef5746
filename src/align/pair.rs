//! Two versions, ready to score any bead of theirs.

use std::collections::HashMap;
use std::ops::Range;

use super::Document;
use super::band::Band;
use super::document::{Conventions, Features};
use super::marks::Sentences;
use super::names::{Key, rarity};
use super::vector::{add, dot, norm};
use super::weights::Weights;

/// Most segments on one side of a bead.
pub(super) const LONGEST: usize = 4;

/// Characters added to a text's length, so that those of very short texts differ less.
const LEAST_CHARS: f32 = 2.0;

/// What is usual for two versions.
#[derive(Debug, Clone)]
pub(super) struct Context {
    pub mean_mass: f32,
    /// ln(characters of the second / characters of the first).
    pub length_ratio: f32,
    /// What each name of both versions is worth.
    names: HashMap<Key, f32>,
    pub conventions: [Conventions; 2],
    /// What to add to the times of the first version; `None` where times say nothing.
    pub shift: Option<f32>,
}

/// Two versions, ready to score any bead of theirs inside a band.
pub(super) struct Pair<'d> {
    pub band: Band,
    pub weights: Weights,
    pub context: &'d Context,
    pub sides: [Side<'d>; 2],
    /// ⟨vector of i, vector of j⟩ for the cells of the band.
    pub products: Vec<f32>,
}

/// One of the versions.
pub(super) struct Side<'d> {
    pub features: &'d [Features],
    /// For each segment the blocks of 1 to [`LONGEST`] segments that end with it.
    pub blocks: Vec<[Block; LONGEST]>,
    /// For each segment the names that the other version has too, with their worth.
    pub names: Vec<Vec<(Key, f32)>>,
    /// For each segment its best cosine with one of the other version inside the band.
    likest: Vec<f32>,
}

/// Neighbouring segments of one side taken together: what every bead is judged by.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Block {
    pub mass: f32,
    pub norm: f32,
    /// ln(characters).
    pub chars: f32,
    /// Mean over its segments of [`Side::likest`].
    pub likest: f32,
    pub sentences: Sentences,
}

impl Context {
    /// `shift` is what to add to the times of the first version; `None` where times say nothing.
    pub fn of(first: &Document, second: &Document, shift: Option<f32>) -> Context {
        let sum = |of: fn(&Features) -> f32, document: &Document| document.features().iter().map(of).sum::<f32>();
        let segments = (first.len() + second.len()).max(1) as f32;
        let chars = [first, second].map(|document| sum(|f| f.chars, document).max(1.0));
        Context {
            mean_mass: (sum(|f| f.mass, first) + sum(|f| f.mass, second)) / segments,
            length_ratio: chars[1].ln() - chars[0].ln(),
            names: rarity(first.names(), second.names()),
            conventions: [first, second].map(Document::conventions),
            shift,
        }
    }
}

impl<'d> Side<'d> {
    fn new(document: &'d Document, context: &Context) -> Side<'d> {
        let known = |keys: &Vec<Key>| {
            keys.iter().filter_map(|key| context.names.get(key).map(|worth| (*key, *worth))).collect()
        };
        Side {
            features: document.features(),
            blocks: (1..=document.len()).map(|end| blocks_ending(document, end)).collect(),
            names: document.names().iter().map(known).collect(),
            likest: vec![0.0; document.len()],
        }
    }

    fn len(&self) -> usize {
        self.features.len()
    }

    /// Whether some of the segments has a name.
    pub fn has_name(&self, segments: Range<usize>, key: Key) -> bool {
        self.names[segments].iter().any(|names| names.binary_search_by_key(&key, |(known, _)| *known).is_ok())
    }

    /// Enters the means of what is likest into the blocks.
    fn spread_likest(&mut self) {
        for (segment, blocks) in self.blocks.iter_mut().enumerate() {
            let mut sum = 0.0;
            for (back, block) in blocks.iter_mut().enumerate().take(segment + 1) {
                sum += self.likest[segment - back];
                block.likest = sum / (back + 1) as f32;
            }
        }
    }
}

fn blocks_ending(document: &Document, end: usize) -> [Block; LONGEST] {
    let mut sum = vec![0.0; document.dims()];
    let mut blocks: [Block; LONGEST] = Default::default();
    let (mut mass, mut chars, mut sentences) = (0.0, LEAST_CHARS, Sentences::default());
    for (back, block) in blocks.iter_mut().enumerate().take(end) {
        let features = &document.features()[end - 1 - back];
        add(&mut sum, document.vector(end - 1 - back), 1.0);
        mass += features.mass;
        chars += features.chars;
        sentences += features.sentences;
        *block = Block { mass, norm: norm(&sum), chars: chars.ln(), likest: 0.0, sentences };
    }
    blocks
}

impl<'d> Pair<'d> {
    pub fn new(documents: [&'d Document; 2], context: &'d Context, weights: Weights, band: Band) -> Pair<'d> {
        let [first, second] = documents;
        let mut products = Vec::with_capacity(band.cells());
        for row in 0..first.len() {
            products.extend(band.columns(row).map(|column| dot(first.vector(row), second.vector(column))));
        }
        let sides = documents.map(|document| Side::new(document, context));
        let mut pair = Pair { sides, context, band, weights, products };
        pair.find_likest();
        pair
    }

    fn find_likest(&mut self) {
        let [first, second] = &mut self.sides;
        let mut products = self.products.iter();
        for row in 0..first.len() {
            for (column, product) in self.band.columns(row).zip(&mut products) {
                let cosine = product / (first.blocks[row][0].norm * second.blocks[column][0].norm);
                first.likest[row] = first.likest[row].max(cosine);
                second.likest[column] = second.likest[column].max(cosine);
            }
        }
        self.sides.iter_mut().for_each(Side::spread_likest);
    }

    /// Segments of each side.
    pub fn lengths(&self) -> [usize; 2] {
        [self.sides[0].len(), self.sides[1].len()]
    }

    /// The score of leaving each segment of both sides without counterpart.
    pub fn alone(&self) -> [Vec<f32>; 2] {
        let alone = |likest: &f32| self.weights.alone + self.weights.alone_likest * likest;
        [0, 1].map(|side| self.sides[side].likest.iter().map(alone).collect())
    }
}
