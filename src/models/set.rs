//! Which files make a model.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::models::{FileName, Found, Of, Pair, Part, Record, is_packed};

/// The files of a model that lie together, whole or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    /// Its languages.
    pub of: Of,
    /// Where it lies.
    pub folder: PathBuf,
    /// The weights.
    pub model: Option<PathBuf>,
    /// The vocabulary of both sides.
    pub vocabulary: Option<PathBuf>,
    /// The vocabulary of the source side.
    pub source: Option<PathBuf>,
    /// The vocabulary of the target side.
    pub target: Option<PathBuf>,
    /// What was recorded of it.
    pub record: Option<Record>,
    /// It was replaced by another version and is kept aside: it is not used.
    pub kept: bool,
}

/// The models of files. Those of one folder and pair belong together; each file of weights is a model of its own. Where names
/// tell no languages, the record does, or the folder next above. `root` is the folder that was searched.
pub fn sets(root: &Path, files: &[PathBuf], records: &BTreeMap<PathBuf, Record>) -> Vec<Set> {
    let mut groups: BTreeMap<(PathBuf, String), Vec<Set>> = BTreeMap::new();
    for path in files {
        let Some(name) = path.file_name().and_then(|name| FileName::parse(&name.to_string_lossy())) else { continue };
        if name.part == Part::Shortlist {
            continue;
        }
        let folder = path.parent().unwrap_or(Path::new("")).to_owned();
        let record = records.get(&folder);
        let of = match name.of {
            Of::Unsaid => record.and_then(Record::pair).map_or_else(|| told(root, &folder), Of::Pair),
            said => said,
        };
        let group = groups.entry((folder.clone(), format!("{of:?}"))).or_default();
        put(group, Set::new(of, folder), name.part, path);
    }
    let with_record = |set: Set| Set { record: recorded(&set, records).cloned(), ..set };
    groups.into_values().flatten().map(with_record).collect()
}

/// Puts a file into the sets of its folder and pair: a vocabulary to every model, a model beside those before it.
fn put(group: &mut Vec<Set>, new: Set, part: Part, path: &Path) {
    if group.is_empty() {
        group.push(new);
    }
    if part == Part::Model && group.iter().all(|set| set.model.is_some()) {
        let another = group.first().cloned().map(|first| Set { model: None, ..first });
        group.extend(another);
    }
    for set in group {
        let place = match part {
            Part::Model => &mut set.model,
            Part::Vocabulary => &mut set.vocabulary,
            Part::Source => &mut set.source,
            Part::Target => &mut set.target,
            Part::Shortlist => return,
        };
        if place.is_none() {
            *place = Some(path.to_owned());
        }
    }
}

/// The languages that the name of the folder tells, or of one above it, up to the one that was searched.
fn told(root: &Path, folder: &Path) -> Of {
    let names = folder.ancestors().take_while(|above| above.starts_with(root)).filter_map(Path::file_name);
    names.map(|name| Of::folder(&name.to_string_lossy())).find(|of| *of != Of::Unsaid).unwrap_or(Of::Unsaid)
}

/// The record of the folder, where it is about this model.
fn recorded<'r>(set: &Set, records: &'r BTreeMap<PathBuf, Record>) -> Option<&'r Record> {
    let name = set.model.as_ref()?.file_name()?.to_string_lossy();
    records.get(&set.folder).filter(|record| record.file(&name).is_some())
}

/// Halves of one model that came from several folders, put together; whole ones stay as they are.
pub fn join(sets: Vec<Set>) -> Vec<Set> {
    let mut joined: Vec<Set> = Vec::new();
    for set in sets {
        let half = |other: &&mut Set| other.of == set.of && other.found().is_err() && set.found().is_err();
        match joined.iter_mut().find(half) {
            Some(other) if set.of != Of::Unsaid && (other.model.is_none() || set.model.is_none()) => {
                other.model = other.model.take().or(set.model);
                other.vocabulary = other.vocabulary.take().or(set.vocabulary);
                other.source = other.source.take().or(set.source);
                other.target = other.target.take().or(set.target);
                other.record = None;
            }
            _ => joined.push(set),
        }
    }
    joined
}

impl Set {
    fn new(of: Of, folder: PathBuf) -> Set {
        // As `ko-en.old` and `ko-en.old2`, where the version before was put.
        let kept = folder.file_name().is_some_and(|name| name.to_string_lossy().contains(".old"));
        Set { of, folder, model: None, vocabulary: None, source: None, target: None, record: None, kept }
    }

    /// The model, or why it is none.
    pub fn found(&self) -> Result<Found, String> {
        let pair = match &self.of {
            Of::Pair(pair) => *pair,
            Of::Other(other) => {
                return Err(format!("{other} is no pair of tovmach's languages, which are ko, uk, en, ru"));
            }
            Of::Unsaid => {
                return Err("no name tells its languages: call its folder by them, such as ko-en".to_owned());
            }
        };
        let Some(model) = self.model.clone() else { return Err(missing("the model", "model", "bin", pair)) };
        let (source, target) = match (&self.source, &self.target, &self.vocabulary) {
            (Some(source), Some(target), _) => (source.clone(), Some(target.clone())),
            (_, _, Some(vocabulary)) => (vocabulary.clone(), None),
            (Some(_), None, None) => return Err(missing("the target vocabulary", "trgvocab", "spm", pair)),
            (None, Some(_), None) => return Err(missing("the source vocabulary", "srcvocab", "spm", pair)),
            (None, None, None) => return Err(missing("the vocabulary", "vocab", "spm", pair)),
        };
        let recorded = self.record.as_ref().map(|record| record.files.clone()).unwrap_or_default();
        Ok(Found { pair, model, source, target, recorded })
    }

    /// The model as it can be used from where it lies: whole, not packed, and not kept aside.
    pub fn ready(&self) -> Option<Found> {
        (!self.kept && self.packed().is_none()).then(|| self.found().ok()).flatten()
    }

    /// A file of it that is packed.
    pub fn packed(&self) -> Option<&Path> {
        let packed = |path: &&Path| path.file_name().is_some_and(|name| is_packed(&name.to_string_lossy()));
        self.files().into_iter().find(packed)
    }

    /// Its files that are there.
    pub fn files(&self) -> Vec<&Path> {
        let all = [&self.model, &self.vocabulary, &self.source, &self.target];
        all.into_iter().flatten().map(PathBuf::as_path).collect()
    }

    /// Its version, where it was recorded.
    pub fn version(&self) -> Option<&str> {
        self.record.as_ref()?.version.as_deref()
    }
}

fn missing(what: &str, name: &str, ending: &str, pair: Pair) -> String {
    format!("{what} is missing ({name}.{}{}….{ending})", pair.source.tag(), pair.target.tag())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(files: &[&str]) -> Vec<Set> {
        let files: Vec<PathBuf> = files.iter().map(PathBuf::from).collect();
        sets(Path::new("m"), &files, &BTreeMap::new())
    }

    /// `ko-en: m/a.bin m/b.spm`, or what is wrong.
    fn told_of(set: &Set) -> String {
        let shown = |path: &PathBuf| format!(" {}", path.display());
        match set.found() {
            Ok(found) => {
                let target = found.target.as_ref().map(shown).unwrap_or_default();
                format!("{}:{}{}{target}", found.pair, shown(&found.model), shown(&found.source))
            }
            Err(problem) => problem,
        }
    }

    #[test]
    fn files_of_a_folder_and_pair_make_a_model() {
        for (files, expected) in [
            (
                &["m/model.koen.bin", "m/vocab.koen.spm", "m/lex.koen.bin"][..],
                &["ko-en: m/model.koen.bin m/vocab.koen.spm"][..],
            ),
            (
                &["m/koen/model.intgemm8.bin", "m/koen/vocab.spm", "m/koen/config.yml"],
                &["ko-en: m/koen/model.intgemm8.bin m/koen/vocab.spm"],
            ),
            (
                &["m/uken.tiny/a/model.bin", "m/uken.tiny/a/vocab.spm"],
                &["uk-en: m/uken.tiny/a/model.bin m/uken.tiny/a/vocab.spm"],
            ),
            (
                &["m/model.enko.bin", "m/srcvocab.enko.spm", "m/trgvocab.enko.spm"],
                &["en-ko: m/model.enko.bin m/srcvocab.enko.spm m/trgvocab.enko.spm"],
            ),
            (
                &["m/model.koen.a.bin", "m/model.koen.b.bin", "m/vocab.koen.spm"],
                &["ko-en: m/model.koen.a.bin m/vocab.koen.spm", "ko-en: m/model.koen.b.bin m/vocab.koen.spm"],
            ),
            (&["m/model.koen.bin"], &["the vocabulary is missing (vocab.koen….spm)"]),
            (&["m/vocab.koen.spm"], &["the model is missing (model.koen….bin)"]),
            (&["m/model.enko.bin", "m/srcvocab.enko.spm"], &["the target vocabulary is missing (trgvocab.enko….spm)"]),
            (&["m/model.enko.bin", "m/trgvocab.enko.spm"], &["the source vocabulary is missing (srcvocab.enko….spm)"]),
            (&["m/model.bin", "m/vocab.spm"], &["no name tells its languages: call its folder by them, such as ko-en"]),
            (&["m/model.deen.bin"], &["de-en is no pair of tovmach's languages, which are ko, uk, en, ru"]),
        ] {
            assert_eq!(made(files).iter().map(told_of).collect::<Vec<_>>(), expected, "{files:?}");
        }
    }

    #[test]
    fn halves_from_two_folders_are_put_together_and_whole_models_are_not_mixed() {
        let halves = join(made(&["m/a/model.koen.bin", "m/b/vocab.koen.spm"]));
        assert_eq!(halves.iter().map(told_of).collect::<Vec<_>>(), ["ko-en: m/a/model.koen.bin m/b/vocab.koen.spm"]);
        let whole = ["m/a/model.koen.bin", "m/a/vocab.koen.spm", "m/b/model.koen.bin", "m/b/vocab.koen.spm"];
        assert_eq!(join(made(&whole)), made(&whole));
        assert_eq!(join(made(&["m/a/model.koen.bin", "m/b/model.koen.bin"])).len(), 2, "two models are two");
    }
}
