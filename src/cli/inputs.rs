//! Which files belong to one interview.

use std::path::{Path, PathBuf};

use anyhow::Result;

use crate::cli::args::{Given, Segments};
use crate::cli::exit::{Hinted, Usage};
use crate::cli::{files, terminal};
use crate::formats::{self, FORMATS};
use crate::lang::{LANGUAGES, Lang};
use crate::pipeline::{Input, Segmentation};

/// The most versions of one interview that can be aligned.
const MOST_VERSIONS: usize = 3;

/// The files of one interview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Interview {
    /// The part of the file names that they share: `day1`.
    pub name: String,
    /// The files, each with the language that a flag or its name gives.
    pub files: Vec<(PathBuf, Option<Lang>)>,
}

/// The interviews that the arguments name. Files given by hand for `one` interview belong together whatever their names are.
pub fn interviews(given: &Given, one: bool) -> Result<Vec<Interview>> {
    let flags = [(Lang::KO, &given.ko), (Lang::UK, &given.uk), (Lang::EN, &given.en), (Lang::RU, &given.ru)];
    let all = flags.iter().filter_map(|(_, path)| path.as_ref()).chain(&given.inputs);
    if all.filter(|path| *path == Path::new("-")).count() > 1 {
        return Err(Usage("- is given twice: standard input can be read once only".into()).into());
    }
    let named: Vec<_> = flags.into_iter().filter_map(|(lang, path)| Some((path.clone()?, Some(lang)))).collect();
    let mut found = if named.is_empty() {
        grouped(&given.inputs, one)?
    } else {
        let plain = given.inputs.iter().map(|path| (path.clone(), parts(path).1));
        let files: Vec<_> = named.into_iter().chain(plain).collect();
        vec![Interview { name: parts(&files[0].0).0, files }]
    };
    for interview in &mut found {
        interview.files.sort_by_key(|(_, lang)| lang.map_or(LANGUAGES.len(), Lang::order));
        checked(interview)?;
    }
    if found.is_empty() {
        return Err(Usage("no input: name the files of an interview, or a folder".into()).into());
    }
    Ok(found)
}

fn grouped(inputs: &[PathBuf], one: bool) -> Result<Vec<Interview>> {
    let mut found: Vec<(PathBuf, Interview)> = Vec::new();
    let by_hand = one && inputs.iter().all(|path| !path.is_dir());
    for input in inputs {
        let paths = if input.is_dir() { readable(input)? } else { vec![input.clone()] };
        for path in paths {
            let (name, lang) = parts(&path);
            let folder = path.parent().unwrap_or(Path::new("")).to_owned();
            let same = |(f, i): &&mut (PathBuf, Interview)| by_hand || (*f == folder && i.name == name);
            match found.iter_mut().find(same) {
                Some((_, interview)) => interview.files.push((path, lang)),
                None => found.push((folder, Interview { name, files: vec![(path, lang)] })),
            }
        }
    }
    Ok(found.into_iter().map(|(_, interview)| interview).collect())
}

/// The files of a folder whose names a format knows; all else is named and left out.
fn readable(folder: &Path) -> Result<Vec<PathBuf>> {
    let known = |path: &PathBuf| {
        let extension = path.extension().map(|e| e.to_string_lossy().to_lowercase()).unwrap_or_default();
        FORMATS.iter().any(|format| format.extensions.contains(&extension.as_str()))
    };
    let is_readable = |path: &PathBuf| path.is_file() && known(path);
    let (readable, others): (Vec<_>, Vec<_>) = files::list(folder)?.into_iter().partition(is_readable);
    for other in &others {
        terminal::warn(&format!("{} is left out: {}", other.display(), why_left_out(other)));
    }
    if readable.is_empty() {
        let only_folders = !others.is_empty() && others.iter().all(|other| other.is_dir());
        let only = if only_folders { ", only folders" } else { "" };
        let message = format!("{} holds no transcript{only}", folder.display());
        return Err(Hinted {
            message,
            hint: "folders are not searched in depth; name the folder that holds the files".into(),
        }
        .into());
    }
    Ok(readable)
}

fn why_left_out(path: &Path) -> &'static str {
    if path.is_dir() {
        "folders are not searched in depth"
    } else if path.is_file() {
        "no format has this extension"
    } else {
        "it is no file that can be read"
    }
}

/// The name of the interview and the language in a file name: `day1.ko-KP.srt` is day1 in ko-KP.
pub fn parts(path: &Path) -> (String, Option<Lang>) {
    if path == Path::new("-") {
        return ("stdin".to_owned(), None);
    }
    let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
    let mut words: Vec<&str> = stem.split('.').collect();
    let at = words.iter().skip(1).position(|word| word.parse::<Lang>().is_ok());
    let lang = at.and_then(|at| words.remove(at + 1).parse().ok());
    (words.join("."), lang)
}

fn checked(interview: &Interview) -> Result<()> {
    if interview.files.len() > MOST_VERSIONS {
        let names: Vec<_> = interview.files.iter().map(|(path, _)| path.display().to_string()).collect();
        let message =
            format!("{} has {} versions: {}; at most three are aligned", interview.name, names.len(), names.join(", "));
        return Err(Usage(message).into());
    }
    for (number, (path, lang)) in interview.files.iter().enumerate() {
        let twin = |(other, l): &&(PathBuf, Option<Lang>)| files::same(path, other) || (l.is_some() && *l == *lang);
        if let Some((other, _)) = interview.files[..number].iter().find(twin) {
            let message = match lang {
                Some(lang) if !files::same(path, other) => {
                    format!("{} and {} are both the {} version", other.display(), path.display(), lang.language().name)
                }
                _ => format!("{} is given twice", path.display()),
            };
            return Err(Hinted { message, hint: "give one of them".into() }.into());
        }
    }
    Ok(())
}

/// The content of a file with what the user said about it.
pub fn load(path: &Path, lang: Option<Lang>, given: &Given) -> Result<Input> {
    let name = path.file_name().filter(|_| path != Path::new("-"));
    Ok(Input {
        file: name.map_or("standard input".into(), |name| name.to_string_lossy().into_owned()),
        bytes: files::read(path)?,
        lang,
        format: given.format.as_deref().and_then(formats::by_name),
        encoding: given.encoding.clone(),
        columns: given.columns.clone(),
    })
}

/// What `--segments` asks for.
pub fn segmentation(given: &Given) -> Segmentation {
    match given.segments {
        Segments::Sentence => Segmentation::Sentence,
        Segments::Line => Segmentation::Line,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_name_tells_the_interview_and_the_language() {
        for (name, stem, lang) in [
            ("day1.ko.srt", "day1", Some("ko")),
            ("a/b/day1.ko-KP.txt", "day1", Some("ko-KP")),
            ("day1.2025.uk.final.txt", "day1.2025.final", Some("uk")),
            ("day1.txt", "day1", None),
            ("ko.txt", "ko", None),
            ("en.uk.txt", "en", Some("uk")),
            ("-", "stdin", None),
        ] {
            let (found, language) = parts(Path::new(name));
            assert_eq!((found.as_str(), language.map(|l| l.to_string()).as_deref()), (stem, lang), "{name}");
        }
    }

    #[test]
    fn files_that_differ_in_the_language_are_one_interview() {
        let paths = ["day1.ko.srt", "day1.uk.txt", "day2.ko.txt"].map(PathBuf::from);
        let names =
            |one| grouped(&paths, one).unwrap().iter().map(|i| (i.name.clone(), i.files.len())).collect::<Vec<_>>();
        assert_eq!(names(false), [("day1".to_owned(), 2), ("day2".to_owned(), 1)]);
        assert_eq!(names(true), [("day1".to_owned(), 3)], "files given by hand to align belong together");
    }
}
