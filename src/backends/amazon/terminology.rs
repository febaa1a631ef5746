//! Terms for Amazon: a file of two columns under a name of its own.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use crate::backends::TermPair;
use crate::lang::Lang;

/// The terms of a pair of languages, ready to be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terminology {
    /// Holds the pair and a fingerprint of the terms: the same terms have the same name, and others never overwrite them. What is
    /// overwritten may take ten minutes to be in use (documentation of `ImportTerminology`).
    pub name: String,
    file: String,
}

impl Terminology {
    /// A file of these terms, each source once; `None` where there are none.
    pub fn new(source: Lang, target: Lang, terms: &[TermPair]) -> Option<Terminology> {
        let mut terms: Vec<&TermPair> =
            terms.iter().filter(|term| !term.source.trim().is_empty() && !term.target.trim().is_empty()).collect();
        terms.sort_by_key(|term| &term.source);
        terms.dedup_by_key(|term| &term.source);
        if terms.is_empty() {
            return None;
        }
        let rows = terms.iter().map(|term| format!("{},{}\n", cell(&term.source), cell(&term.target)));
        let file: String = std::iter::once(format!("{},{}\n", source.tag(), target.tag())).chain(rows).collect();
        let fingerprint = hex::encode(&Sha256::digest(&file)[..6]);
        Some(Terminology { name: format!("tovmach-{}-{}-{fingerprint}", source.tag(), target.tag()), file })
    }

    /// The body of `ImportTerminology`.
    pub fn import(&self) -> Value {
        let data = json!({"File": STANDARD.encode(&self.file), "Format": "CSV", "Directionality": "UNI"});
        json!({"Name": self.name, "MergeStrategy": "OVERWRITE", "TerminologyData": data})
    }
}

/// A cell of CSV (RFC 4180).
fn cell(text: &str) -> String {
    if text.contains([',', '"', '\n', '\r']) { format!("\"{}\"", text.replace('"', "\"\"")) } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn term(source: &str, target: &str) -> TermPair {
        TermPair::new(source.to_owned(), target.to_owned())
    }

    #[test]
    fn a_file_has_a_row_for_each_term() {
        let north = "ko-KP".parse().unwrap();
        let terms =
            [term("려단", "бригада"), term("대대, 중대", "\"батальйон\""), term("려단", "полк"), term("  ", "?")];
        let terminology = Terminology::new(north, Lang::UK, &terms).unwrap();
        assert_eq!(terminology.file, "ko,uk\n\"대대, 중대\",\"\"\"батальйон\"\"\"\n려단,бригада\n");
        assert_eq!(
            terminology.import(),
            json!({
                "Name": terminology.name,
                "MergeStrategy": "OVERWRITE",
                "TerminologyData": {"File": STANDARD.encode(&terminology.file), "Format": "CSV", "Directionality": "UNI"},
            })
        );
        assert_eq!(Terminology::new(north, Lang::UK, &[term("", "полк")]), None);
    }

    #[test]
    fn a_name_is_that_of_its_terms() {
        let name = |terms: &[TermPair]| Terminology::new(Lang::KO, Lang::UK, terms).unwrap().name;
        let (brigade, battalion) = (term("려단", "бригада"), term("대대", "батальйон"));
        let one = name(&[brigade.clone(), battalion.clone()]);
        assert_eq!(one, name(&[battalion.clone(), brigade]));
        assert_ne!(one, name(&[battalion]));
        let fingerprint = one.strip_prefix("tovmach-ko-uk-").unwrap();
        assert!(fingerprint.len() == 12 && fingerprint.chars().all(|c| c.is_ascii_hexdigit()), "{one}");
    }
}
