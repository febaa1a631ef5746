//! The models that were found, and which of a pair is used.

use std::cmp::Ordering;
use std::path::{Path, PathBuf};

use crate::lang::Lang;
use crate::models::{FileRecord, Of, Pair, Set, version};

/// A model with all its files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// What it translates.
    pub pair: Pair,
    /// The weights.
    pub model: PathBuf,
    /// The vocabulary of the source side.
    pub source: PathBuf,
    /// The vocabulary of the target side; `None` where it is the same.
    pub target: Option<PathBuf>,
    /// What was recorded of its files when they came.
    pub recorded: Vec<FileRecord>,
}

impl Found {
    /// What speaks against a file being the one that came, where that was recorded. Weights in which a few bytes changed still
    /// load, and translate a little wrongly.
    pub fn differs(&self, path: &Path, bytes: &[u8]) -> Option<String> {
        let name = path.file_name()?.to_string_lossy();
        let came = self.recorded.iter().find(|file| file.name == name)?;
        came.differs(&FileRecord::new(&name, bytes))
    }
}

/// The models of some folders, in the order in which they are used: the first of a pair.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Shelf {
    /// The models.
    pub models: Vec<Found>,
}

impl Shelf {
    /// The models that can be used, of sets [`in_order`].
    pub fn of(sets: &[Set]) -> Shelf {
        Shelf { models: sets.iter().filter_map(Set::ready).collect() }
    }

    /// The model of a pair.
    pub fn find(&self, source: Lang, target: Lang) -> Option<&Found> {
        let pair = Pair::new(source, target);
        self.models.iter().find(|found| found.pair == pair)
    }

    /// The pairs that have a model, each once.
    pub fn pairs(&self) -> Vec<Pair> {
        let mut pairs: Vec<Pair> = self.models.iter().map(|found| found.pair).collect();
        pairs.dedup();
        pairs
    }

    /// The pairs without a model of their own that two models reach through a third language.
    pub fn through(&self, hub: Lang) -> Vec<Pair> {
        let into = self.pairs().into_iter().filter(|pair| pair.target == hub);
        let out: Vec<Lang> =
            self.pairs().into_iter().filter(|pair| pair.source == hub).map(|pair| pair.target).collect();
        let reached = into.flat_map(|pair| out.iter().map(move |target| Pair::new(pair.source, *target)));
        reached.filter(|pair| pair.source != pair.target && self.find(pair.source, pair.target).is_none()).collect()
    }
}

/// Sets by pair, and within a pair the one that is used first: of the newest version that was recorded, else in the folder that
/// is called by the pair, else by the name that comes last, for names end with versions and dates.
pub fn in_order(mut sets: Vec<Set>) -> Vec<Set> {
    sets.sort_by(|one, other| {
        let place = |set: &Set| match &set.of {
            Of::Pair(pair) => (0, pair.order(), String::new()),
            Of::Other(other) => (1, (0, 0), other.clone()),
            Of::Unsaid => (2, (0, 0), String::new()),
        };
        let newest = || version::compare(other.version(), one.version());
        let called = || is_called_by_pair(other).cmp(&is_called_by_pair(one));
        let last = || version::compare(name(other).as_deref(), name(one).as_deref());
        let stable = || (&other.folder, &other.model).cmp(&(&one.folder, &one.model));
        place(one)
            .cmp(&place(other))
            .then_with(|| one.kept.cmp(&other.kept))
            .then_with(newest)
            .then_with(called)
            .then_with(last)
            .then_with(stable)
    });
    sets
}

/// The first of two models is of a newer version.
pub fn is_newer(one: &Set, other: &Set) -> bool {
    version::compare(one.version(), other.version()) == Ordering::Greater
}

/// Why the first of two models of a pair is used.
pub fn why_used(used: &Set, other: &Set) -> String {
    match version::compare(used.version(), other.version()) {
        _ if other.kept && !used.kept => "the other was kept aside when it was replaced".to_owned(),
        Ordering::Greater => match (used.version(), other.version()) {
            (Some(newer), Some(older)) => format!("its version {newer} is newer than {older}"),
            _ => "of the other the version is not recorded".to_owned(),
        },
        _ if is_called_by_pair(used) && !is_called_by_pair(other) => "its folder is called by the pair".to_owned(),
        _ => "of their names its own comes last".to_owned(),
    }
}

fn is_called_by_pair(set: &Set) -> bool {
    let name = set.folder.file_name().map(|name| name.to_string_lossy());
    matches!(&set.of, Of::Pair(pair) if name.is_some_and(|name| name == pair.to_string()))
}

/// The names of the folder and of the model.
fn name(set: &Set) -> Option<String> {
    let model = set.model.as_ref()?.file_name()?.to_string_lossy();
    Some(format!("{} {model}", set.folder.file_name().unwrap_or_default().to_string_lossy()))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;
    use std::path::Path;

    use super::*;
    use crate::models::{FileRecord, Record, sets};

    fn ordered(folders: &[(&str, Option<&str>)], pair: &str) -> Vec<Set> {
        let letters = pair.replace('-', "");
        let name = |folder: &str| [format!("{folder}/model.{letters}.bin"), format!("{folder}/vocab.{letters}.spm")];
        let files: Vec<PathBuf> = folders.iter().flat_map(|(folder, _)| name(folder)).map(PathBuf::from).collect();
        let record = |version: &str| Record {
            pair: pair.to_owned(),
            version: Some(version.to_owned()),
            architecture: None,
            source: None,
            files: vec![FileRecord::new(&format!("model.{letters}.bin"), b"")],
        };
        let records = folders.iter().filter_map(|(folder, version)| Some((PathBuf::from(folder), record((*version)?))));
        in_order(sets(Path::new("m"), &files, &records.collect::<BTreeMap<_, _>>()))
    }

    #[test]
    fn the_newest_of_a_pair_is_used_and_it_is_said_why() {
        for (folders, used, why) in [
            (&[("m/a", Some("2.1")), ("m/ko-en", Some("1.0"))][..], "m/a", "its version 2.1 is newer than 1.0"),
            (&[("m/a", Some("1.0")), ("m/ko-en", None)], "m/a", "of the other the version is not recorded"),
            (&[("m/z", None), ("m/ko-en", None)], "m/ko-en", "its folder is called by the pair"),
            (&[("m/koen-9", None), ("m/koen-10", None)], "m/koen-10", "of their names its own comes last"),
        ] {
            let sets = ordered(folders, "ko-en");
            let [first, second] = sets.as_slice() else { panic!("{folders:?}") };
            assert_eq!((first.folder.as_path(), why_used(first, second).as_str()), (Path::new(used), why));
            assert_eq!(Shelf::of(&sets).find(Lang::KO, Lang::EN).map(|found| &found.model), first.model.as_ref());
        }
    }

    #[test]
    fn what_was_kept_aside_is_not_used() {
        let sets = ordered(&[("m/ko-en.old", Some("9.0")), ("m/ko-en", Some("1.0"))], "ko-en");
        assert_eq!(Shelf::of(&sets).models.len(), 1);
        assert_eq!(sets[0].folder, Path::new("m/ko-en"));
        assert!(Shelf::of(&ordered(&[("m/ko-en.old2", None)], "ko-en")).models.is_empty());
    }

    #[test]
    fn two_models_reach_a_pair_through_english() {
        let model = |pair: &str| Found {
            pair: pair.parse().unwrap(),
            model: PathBuf::from("m"),
            source: PathBuf::from("s"),
            target: None,
            recorded: Vec::new(),
        };
        let shelf = Shelf { models: ["ko-en", "en-ko", "en-uk"].map(model).to_vec() };
        assert_eq!(shelf.through(Lang::EN).iter().map(Pair::to_string).collect::<Vec<_>>(), ["ko-uk"]);
        assert_eq!(shelf.through(Lang::KO).iter().map(Pair::to_string).collect::<Vec<_>>(), [""; 0]);
    }
}
