//! What was recorded of a model when it came: `model.json` beside its files.

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::models::Pair;

/// The file's name.
pub const RECORD: &str = "model.json";

/// What was recorded of a model.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Record {
    /// Its languages: `ko-en`.
    pub pair: String,
    /// Its version, where it is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<String>,
    /// How large it is made, in Mozilla's words: `tiny`, `base`, `base-memory`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub architecture: Option<String>,
    /// The address or the file it came from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Its files.
    pub files: Vec<FileRecord>,
}

/// What was recorded of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRecord {
    /// Its name, without a folder.
    pub name: String,
    /// How long it is.
    pub bytes: u64,
    /// Its SHA-256, in small hexadecimal digits.
    pub sha256: String,
}

impl FileRecord {
    /// The record of a file.
    pub fn new(name: &str, bytes: &[u8]) -> FileRecord {
        let sha256 = hex::encode(Sha256::digest(bytes));
        FileRecord { name: name.to_owned(), bytes: bytes.len() as u64, sha256 }
    }

    /// What speaks against a file being the one that was recorded.
    pub fn differs(&self, now: &FileRecord) -> Option<String> {
        if now.bytes != self.bytes {
            return Some(format!("{} has {} bytes, but had {} when it came", self.name, now.bytes, self.bytes));
        }
        let same = now.sha256.eq_ignore_ascii_case(&self.sha256);
        let short = |sum: &str| sum.chars().take(12).collect::<String>();
        (!same).then(|| {
            format!(
                "{} has the SHA-256 {}…, but had {}… when it came",
                self.name,
                short(&now.sha256),
                short(&self.sha256)
            )
        })
    }
}

impl Record {
    /// Reads `model.json`.
    ///
    /// # Errors
    /// What is no record.
    pub fn parse(text: &str) -> Result<Record, String> {
        serde_json::from_str(text).map_err(|error| error.to_string())
    }

    /// The text of `model.json`.
    pub fn text(&self) -> String {
        // Strings and numbers: nothing in it can fail to be written.
        serde_json::to_string_pretty(self).map(|text| text + "\n").unwrap_or_default()
    }

    /// What was recorded of a file.
    pub fn file(&self, name: &str) -> Option<&FileRecord> {
        self.files.iter().find(|file| file.name == name)
    }

    /// The languages, where they are ours.
    pub fn pair(&self) -> Option<Pair> {
        self.pair.parse().ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_written() {
        let record = Record {
            pair: "ko-en".to_owned(),
            version: Some("2.1".to_owned()),
            architecture: None,
            source: Some("/media/stick/model.koen.bin.gz".to_owned()),
            files: vec![FileRecord::new("model.koen.bin", b"weights")],
        };
        assert_eq!(Record::parse(&record.text()), Ok(record));
        assert!(Record::parse("{}").is_err());
    }

    #[test]
    fn a_file_that_is_another_one_is_told_by_what_differs() {
        let came = FileRecord::new("vocab.koen.spm", b"pieces");
        assert_eq!(came.differs(&FileRecord::new("vocab.koen.spm", b"pieces")), None);
        assert!(came.differs(&FileRecord::new("vocab.koen.spm", b"piece")).unwrap().contains("5 bytes, but had 6"));
        assert!(came.differs(&FileRecord::new("vocab.koen.spm", b"pieceS")).unwrap().contains("SHA-256"));
    }
}
