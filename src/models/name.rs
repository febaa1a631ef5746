//! What a file of a Firefox model is, by its name: `model.koen.intgemm.alphas.bin`, `vocab.koen.spm`, `srcvocab.enko.spm`,
//! `trgvocab.enko.spm`, `lex.50.50.koen.s2t.bin` (mozilla/translations, the names of Remote Settings' attachments).

use crate::models::Pair;

/// What a file is to its model.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    /// The weights.
    Model,
    /// The vocabulary of both sides.
    Vocabulary,
    /// The vocabulary of the source side.
    Source,
    /// The vocabulary of the target side.
    Target,
    /// The list of likely translations of each piece; it makes a model faster and less exact, and is not used.
    Shortlist,
}

/// A file's name, understood.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileName {
    /// What the file is.
    pub part: Part,
    /// Of which model.
    pub pair: Pair,
}

impl FileName {
    /// What a name says, without `.gz` or `.zst`; `None` where it is no file of a Firefox model of our languages.
    pub fn parse(name: &str) -> Option<FileName> {
        let name = name.strip_suffix(".gz").or_else(|| name.strip_suffix(".zst")).unwrap_or(name);
        let mut parts = name.split('.');
        let part = match (parts.next()?, parts.next_back()?) {
            ("model", "bin") => Part::Model,
            ("vocab", "spm") => Part::Vocabulary,
            ("srcvocab", "spm") => Part::Source,
            ("trgvocab", "spm") => Part::Target,
            ("lex", "bin") => Part::Shortlist,
            _ => return None,
        };
        let pair = parts.find_map(|letters| {
            let (source, target) = (letters.get(..2)?, letters.get(2..4).filter(|_| letters.len() == 4)?);
            Some(Pair { source: source.parse().ok()?, target: target.parse().ok()? })
        })?;
        Some(FileName { part, pair })
    }
}
