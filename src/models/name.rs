//! What a file of a Firefox model is, by its name: `model.koen.intgemm.alphas.bin`, `vocab.koen.spm`, `srcvocab.enko.spm`,
//! `trgvocab.enko.spm`, `lex.50.50.koen.s2t.bin` (mozilla/translations, the names of Remote Settings' attachments). Marian and
//! translateLocally call theirs the same without the languages, which the name of the folder then has to tell.

use crate::lang::Lang;
use crate::models::Pair;

/// What a file is to its model.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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

/// The languages of a model, as far as names tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Of {
    /// A pair of ours.
    Pair(Pair),
    /// A pair such as `de-en`, which is none of ours.
    Other(String),
    /// No name tells.
    Unsaid,
}

/// A file's name, understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileName {
    /// What the file is.
    pub part: Part,
    /// Of which model.
    pub of: Of,
}

/// The endings of packed files.
const PACKED: [&str; 2] = [".gz", ".zst"];

/// The file is packed, by its name.
pub fn is_packed(name: &str) -> bool {
    unpacked(name).len() < name.len()
}

/// The name of the file without `.gz` or `.zst`.
pub fn unpacked(name: &str) -> &str {
    PACKED.iter().find_map(|ending| name.strip_suffix(ending)).unwrap_or(name)
}

impl FileName {
    /// What a name says, packed or not; `None` where it is no file of a model.
    pub fn parse(name: &str) -> Option<FileName> {
        let mut words = unpacked(name).split('.');
        let part = match (words.next()?, words.next_back()?) {
            ("model", "bin") => Part::Model,
            ("vocab", "spm") => Part::Vocabulary,
            ("srcvocab", "spm") => Part::Source,
            ("trgvocab", "spm") => Part::Target,
            ("lex", "bin") => Part::Shortlist,
            _ => return None,
        };
        let of = words.find_map(four).unwrap_or(Of::Unsaid);
        Some(FileName { part, of })
    }
}

impl Of {
    /// The pair that the name of a folder tells: `ko-en`, `koen`, `enuk.student.tiny11`.
    pub fn folder(name: &str) -> Of {
        let name = name.to_ascii_lowercase();
        let words: Vec<&str> = name.split(|c: char| !c.is_ascii_alphanumeric()).collect();
        let two = words.windows(2).find_map(|two| match two {
            [source, target] => Pair::of_tags(source, target).map(Of::Pair),
            _ => None,
        });
        two.or_else(|| words.iter().find_map(|letters| four(letters))).unwrap_or(Of::Unsaid)
    }
}

/// The pair of `koen`. Four letters of which neither half is a language of ours are a word.
fn four(letters: &str) -> Option<Of> {
    let (source, target) = letters.split_at_checked(2).filter(|(_, target)| target.len() == 2)?;
    if let Some(pair) = Pair::of_tags(source, target) {
        return Some(Of::Pair(pair));
    }
    let is_ours = |tag: &str| tag.parse::<Lang>().is_ok();
    let is_tag = letters.bytes().all(|letter| letter.is_ascii_lowercase());
    (is_tag && is_ours(source) != is_ours(target)).then(|| Of::Other(format!("{source}-{target}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(pair: &str) -> Of {
        pair.parse().map_or_else(|_| Of::Other(pair.to_owned()), Of::Pair)
    }

    #[test]
    fn a_name_tells_part_and_pair() {
        for (name, part, pair) in [
            ("model.koen.intgemm.alphas.bin", Part::Model, of("ko-en")),
            ("model.uken.intgemm8.bin.gz", Part::Model, of("uk-en")),
            ("vocab.koen.spm.zst", Part::Vocabulary, of("ko-en")),
            ("srcvocab.enko.spm", Part::Source, of("en-ko")),
            ("trgvocab.enko.spm", Part::Target, of("en-ko")),
            ("lex.50.50.enuk.s2t.bin", Part::Shortlist, of("en-uk")),
            ("model.jaen.intgemm.alphas.bin", Part::Model, of("ja-en")),
            ("model.intgemm8.bin", Part::Model, Of::Unsaid),
            ("model.base.bin", Part::Model, Of::Unsaid),
            ("vocab.spm", Part::Vocabulary, Of::Unsaid),
        ] {
            assert_eq!(FileName::parse(name), Some(FileName { part, of: pair }), "{name}");
        }
        for name in
            ["", "model", "README.md", "vocab.koen.spm.part", "pytorch_model.bin", "model.bin.tar", "모델.koen.bin"]
        {
            assert_eq!(FileName::parse(name), None, "{name}");
        }
    }

    #[test]
    fn the_name_of_a_folder_tells_a_pair() {
        for (name, pair) in [
            ("ko-en", of("ko-en")),
            ("koen", of("ko-en")),
            ("uk_en-tiny", of("uk-en")),
            ("enuk.student.tiny11", of("en-uk")),
            ("KO-EN", of("ko-en")),
            ("deen", of("de-en")),
            ("models", Of::Unsaid),
            ("model1", Of::Unsaid),
            ("모델들", Of::Unsaid),
        ] {
            assert_eq!(Of::folder(name), pair, "{name}");
        }
    }
}
