//! The files of a CTranslate2 model: which there are, what they say of it.

use std::path::{Path, PathBuf};

use serde::Deserialize;

use crate::backends::BackendError;
use crate::backends::ct2::family::Tongues;

/// The names under which the SentencePiece model of both sides is found: NLLB and M2M-100, MADLAD-400, other converters.
const SHARED: [&str; 5] = [
    "sentencepiece.bpe.model",
    "spiece.model",
    "sentencepiece.model",
    "spm.model",
    "flores200_sacrebleu_tokenizer_spm.model",
];

/// Reads a file; an error says what and where.
pub type Read = fn(&Path) -> Result<Vec<u8>, String>;

/// A model's folder, but for its weights.
#[derive(Debug, Clone)]
pub struct Folder {
    /// Where it is.
    pub path: PathBuf,
    /// What it says of itself.
    pub config: Config,
    /// What it translates.
    pub tongues: Tongues,
    /// The tokens that the source is made of.
    pub source: Vec<String>,
    /// The tokens of the target, where they are others.
    pub target: Option<Vec<String>>,
    /// The SentencePiece models of source and target.
    pub pieces: (PathBuf, PathBuf),
}

/// `config.json`, as CTranslate2 has it.
#[derive(Debug, Clone, Deserialize)]
#[serde(default)]
pub struct Config {
    /// The model ends a source text by itself; older models say it in their weights.
    pub add_source_eos: Option<bool>,
    /// What ends a text.
    pub eos_token: String,
    /// What stands for an unknown token.
    pub unk_token: String,
    /// Only models of Hugging Face have this.
    pub model_type: Option<String>,
}

impl Default for Config {
    fn default() -> Config {
        let (eos_token, unk_token) = ("</s>".to_owned(), "<unk>".to_owned());
        Config { add_source_eos: None, eos_token, unk_token, model_type: None }
    }
}

impl Folder {
    /// Looks through a folder; `pair` says what a Marian model translates, else the folder's name does.
    pub fn open(path: &Path, pair: Option<&str>, read: Read) -> Result<Folder, BackendError> {
        let wrong = |problem: String| BackendError::Setup(format!("{}: {problem}", path.display()));
        let config = config(path, read).map_err(wrong)?;
        let (source, target) = vocabularies(path, read).map_err(wrong)?;
        let pieces = pieces(path, read).map_err(wrong)?;
        let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
        let tongues = Tongues::of(&source, pair.unwrap_or(name)).map_err(|problem| wrong(problem.to_owned()))?;
        Ok(Folder { path: path.to_owned(), config, tongues, source, target, pieces })
    }

    /// The weights.
    pub fn weights(&self) -> PathBuf {
        self.path.join("model.bin")
    }

    /// The tokens that the target is made of.
    pub fn target(&self) -> &[String] {
        self.target.as_deref().unwrap_or(&self.source)
    }

    /// How many tokens a vocabulary has with the unknown one, which CTranslate2 adds where it is missing.
    pub fn size(&self, vocabulary: &[String]) -> usize {
        vocabulary.len() + usize::from(!vocabulary.contains(&self.config.unk_token))
    }
}

fn config(folder: &Path, read: Read) -> Result<Config, String> {
    // Models of before CTranslate2 3 have none.
    let Ok(bytes) = read(&folder.join("config.json")) else { return Ok(Config::default()) };
    let config: Config = serde_json::from_slice(&bytes).map_err(|error| format!("config.json: {error}"))?;
    match config.model_type {
        Some(kind) => {
            let how = "ct2-transformers-converter --model FOLDER --output_dir NEW --quantization int8 makes one of CTranslate2";
            Err(format!("this is a model of Hugging Face ({kind}); {how}"))
        }
        None => Ok(config),
    }
}

fn vocabularies(folder: &Path, read: Read) -> Result<(Vec<String>, Option<Vec<String>>), String> {
    if let Some(shared) = vocabulary(folder, "shared", read)? {
        return Ok((shared, None));
    }
    let side = |name: &str| {
        let missing = || {
            format!("there is no shared_vocabulary.json and no {name}_vocabulary.json: it is no folder of CTranslate2")
        };
        vocabulary(folder, name, read)?.ok_or_else(missing)
    };
    Ok((side("source")?, Some(side("target")?)))
}

/// A vocabulary, as JSON or, in older models, a token a line; `None` where there is neither.
fn vocabulary(folder: &Path, side: &str, read: Read) -> Result<Option<Vec<String>>, String> {
    let json = format!("{side}_vocabulary.json");
    if let Ok(bytes) = read(&folder.join(&json)) {
        return serde_json::from_slice(&bytes).map(Some).map_err(|error| format!("{json}: {error}"));
    }
    let Ok(bytes) = read(&folder.join(format!("{side}_vocabulary.txt"))) else { return Ok(None) };
    let text = String::from_utf8(bytes).map_err(|_| format!("{side}_vocabulary.txt: it is not UTF-8"))?;
    let lines: Vec<&str> = text.strip_suffix('\n').unwrap_or(&text).split('\n').collect();
    // As CTranslate2 does: a token may end with a carriage return of its own.
    let returns = lines.iter().all(|line| line.ends_with('\r'));
    let token = |line: &str| if returns { line.trim_end_matches('\r').to_owned() } else { line.to_owned() };
    Ok(Some(lines.into_iter().map(token).collect()))
}

fn pieces(folder: &Path, read: Read) -> Result<(PathBuf, PathBuf), String> {
    let is_there = |name: &str| Some(folder.join(name)).filter(|path| read(path).is_ok());
    if let (Some(source), Some(target)) = (is_there("source.spm"), is_there("target.spm")) {
        return Ok((source, target));
    }
    let shared = SHARED.iter().find_map(|name| is_there(name)).ok_or_else(|| {
        let how = "copy the one of the model that was converted (--copy_files)";
        format!("there is no SentencePiece model: neither source.spm with target.spm nor {}; {how}", SHARED.join(", "))
    })?;
    Ok((shared.clone(), shared))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::disallowed_methods, reason = "tests read and write models")]

    use super::*;
    use crate::backends::ct2::family::Family;

    fn read(path: &Path) -> Result<Vec<u8>, String> {
        std::fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
    }

    /// A folder of this name with these files.
    fn folder(name: &str, files: &[(&str, &str)]) -> (tempfile::TempDir, PathBuf) {
        let root = tempfile::tempdir().unwrap();
        let path = root.path().join(name);
        std::fs::create_dir(&path).unwrap();
        for (name, text) in files {
            std::fs::write(path.join(name), text).unwrap();
        }
        (root, path)
    }

    fn opened(name: &str, pair: Option<&str>, files: &[(&str, &str)]) -> Result<Folder, String> {
        let (_root, path) = folder(name, files);
        Folder::open(&path, pair, read).map_err(|error| error.to_string())
    }

    const SPM: (&str, &str) = ("spiece.model", "");

    #[test]
    fn the_tiny_model_is_understood() {
        let folder = Folder::open(Path::new("tests/models/ct2"), None, read).unwrap();
        assert_eq!(folder.tongues.family, Family::Nllb);
        assert_eq!(folder.weights(), Path::new("tests/models/ct2/model.bin"));
        assert_eq!(folder.pieces.0, Path::new("tests/models/ct2/sentencepiece.bpe.model"));
        assert_eq!((folder.size(&folder.source), folder.target.as_deref()), (folder.source.len(), None));
        assert_eq!(folder.config.add_source_eos, Some(false));
    }

    #[test]
    fn vocabularies_may_be_json_or_lines_shared_or_not() {
        for (files, source, target) in [
            (&[("shared_vocabulary.json", r#"["a", "</s>"]"#), SPM][..], vec!["a", "</s>"], None),
            (&[("shared_vocabulary.txt", "a\n</s>\n"), SPM], vec!["a", "</s>"], None),
            (&[("shared_vocabulary.txt", "a\r\n</s>\r\n"), SPM], vec!["a", "</s>"], None),
            (&[("shared_vocabulary.txt", "a\r\n</s>\n"), SPM], vec!["a\r", "</s>"], None),
            (
                &[("source_vocabulary.json", r#"["a"]"#), ("target_vocabulary.txt", "b\n"), SPM],
                vec!["a"],
                Some(vec!["b"]),
            ),
        ] {
            let folder = opened("ko-en", None, files).unwrap();
            assert_eq!(folder.source, source);
            assert_eq!(folder.target(), target.unwrap_or(source));
        }
    }

    #[test]
    fn the_unknown_token_counts_where_ctranslate2_adds_it() {
        let folder = opened("ko-en", None, &[("shared_vocabulary.json", r#"["a"]"#), SPM]).unwrap();
        assert_eq!(folder.size(&folder.source), 2);
    }

    #[test]
    fn each_side_may_have_its_own_pieces() {
        let files = [("shared_vocabulary.json", r#"["a"]"#), ("source.spm", ""), ("target.spm", "")];
        let (source, target) = opened("ko-en", None, &files).unwrap().pieces;
        assert!(source.ends_with("source.spm") && target.ends_with("target.spm"));
    }

    #[test]
    fn what_is_missing_or_of_another_kind_is_said() {
        let vocabulary = ("shared_vocabulary.json", r#"["a"]"#);
        for (name, files, expected) in [
            ("ko-en", &[][..], "no folder of CTranslate2"),
            ("ko-en", &[("source_vocabulary.json", "[]"), SPM], "no target_vocabulary.json"),
            ("ko-en", &[("shared_vocabulary.json", "{}"), SPM], "shared_vocabulary.json: invalid type"),
            ("ko-en", &[vocabulary], "no SentencePiece model"),
            ("ko-en", &[vocabulary, SPM, ("config.json", "[")], "config.json: "),
            ("hf", &[("config.json", r#"{"model_type": "m2m_100"}"#)], "ct2-transformers-converter"),
            ("model", &[vocabulary, SPM], "say pair = \"ko-en\""),
        ] {
            let error = opened(name, None, files).unwrap_err();
            assert!(error.contains(expected), "{error}");
        }
        assert!(
            opened("model", Some("uk-en"), &[vocabulary, SPM])
                .unwrap()
                .tongues
                .know("uk".parse().unwrap(), "en".parse().unwrap())
        );
    }
}
