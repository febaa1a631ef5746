//! The entries of a glossary and the bodies that carry them (OpenAPI 3.4.1 of DeepLcom/openapi, `ManageMultilingualGlossaries`).

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use crate::backends::{BackendError, TermPair, json};
use crate::lang::Lang;

/// The most bytes of a term.
const TERM: usize = 1024;

/// Terms of one pair of languages, in the order of the alphabet.
#[derive(Debug, PartialEq, Eq)]
pub struct Entries {
    /// Names the pair and these terms: the same terms have the same name on every run.
    name: String,
    source: Lang,
    target: Lang,
    count: usize,
    tsv: String,
}

#[derive(Serialize)]
struct Creation<'a> {
    name: &'a str,
    dictionaries: [Dictionary<'a>; 1],
}

#[derive(Serialize)]
struct Dictionary<'a> {
    source_lang: &'static str,
    target_lang: &'static str,
    entries: &'a str,
    entries_format: &'static str,
}

#[derive(Deserialize)]
struct List {
    glossaries: Vec<Listed>,
}

#[derive(Deserialize)]
struct Listed {
    glossary_id: String,
    name: String,
    dictionaries: Vec<Counted>,
}

#[derive(Deserialize)]
struct Counted {
    source_lang: String,
    target_lang: String,
    entry_count: usize,
}

#[derive(Deserialize)]
struct Created {
    glossary_id: String,
}

impl Entries {
    /// Those terms that DeepL takes; of several with one source the first. None where there are none.
    pub fn of(source: Lang, target: Lang, terms: &[TermPair]) -> Option<Entries> {
        let mut entries = BTreeMap::new();
        for term in terms {
            if let (Some(from), Some(to)) = (taken(&term.source), taken(&term.target)) {
                entries.entry(from).or_insert(to);
            }
        }
        if entries.is_empty() {
            return None;
        }
        let lines: Vec<String> = entries.iter().map(|(from, to)| format!("{from}\t{to}")).collect();
        let tsv = lines.join("\n");
        let name = format!("tovmach {}-{} {}", source.tag(), target.tag(), fingerprint(&tsv));
        Some(Entries { name, source, target, count: entries.len(), tsv })
    }
}

/// The body that makes a glossary. Languages are base codes: a dictionary into `en` serves `EN-GB`.
pub fn creation(entries: &Entries) -> Vec<u8> {
    json::write(&Creation {
        name: &entries.name,
        dictionaries: [Dictionary {
            source_lang: entries.source.tag(),
            target_lang: entries.target.tag(),
            entries: &entries.tsv,
            entries_format: "tsv",
        }],
    })
}

/// The id of the glossary that was made.
pub fn created(reply: &str) -> Result<String, BackendError> {
    id(json::read::<Created>(reply)?.glossary_id)
}

/// The id of a glossary with these entries in the list of all, as an earlier run that was cut short may have left it.
pub fn found(list: &str, entries: &Entries) -> Result<Option<String>, BackendError> {
    let list: List = json::read(list)?;
    let ours =
        |glossary: &Listed| glossary.name == entries.name && glossary.dictionaries.iter().any(|d| holds(d, entries));
    list.glossaries.into_iter().find(ours).map(|glossary| id(glossary.glossary_id)).transpose()
}

/// DeepL writes codes in capitals or not.
fn holds(dictionary: &Counted, entries: &Entries) -> bool {
    dictionary.source_lang.eq_ignore_ascii_case(entries.source.tag())
        && dictionary.target_lang.eq_ignore_ascii_case(entries.target.tag())
        && dictionary.entry_count == entries.count
}

/// A term that is taken: not empty, not too long, without a tab, a line's end or another control character (`deepl-python` refuses
/// these before it sends).
fn taken(term: &str) -> Option<&str> {
    let term = term.trim();
    let breaks = |c: char| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}');
    (!term.is_empty() && term.len() <= TERM && !term.contains(breaks)).then_some(term)
}

/// An id that can stand in an address.
fn id(id: String) -> Result<String, BackendError> {
    let plain = !id.is_empty() && id.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    if plain { Ok(id) } else { Err(BackendError::BadReply("a glossary_id that is no id".to_owned())) }
}

fn fingerprint(tsv: &str) -> String {
    hex::encode(&Sha256::digest(tsv)[..6])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(pairs: &[(&str, &str)]) -> Vec<TermPair> {
        let term = |(source, target): &(&str, &str)| TermPair::new((*source).to_owned(), (*target).to_owned());
        pairs.iter().map(term).collect()
    }

    fn entries(pairs: &[(&str, &str)]) -> Option<Entries> {
        Entries::of("ko-KP".parse().unwrap(), Lang::UK, &terms(pairs))
    }

    #[test]
    fn a_glossary_is_made_as_the_documentation_says() {
        let entries = entries(&[("중대", "рота"), ("군관", "офіцер")]).unwrap();
        assert_eq!(
            String::from_utf8(creation(&entries)).unwrap(),
            format!(
                r#"{{"name":"tovmach ko-uk {}","dictionaries":[{{"source_lang":"ko","target_lang":"uk","entries":"군관\tофіцер\n중대\tрота","entries_format":"tsv"}}]}}"#,
                fingerprint("군관\tофіцер\n중대\tрота")
            )
        );
    }

    #[test]
    fn a_name_tells_the_terms_apart() {
        let name = |pairs: &[(&str, &str)]| entries(pairs).unwrap().name;
        assert_eq!(name(&[("중대", "рота"), ("군관", "офіцер")]), name(&[("군관", "офіцер"), ("중대", "рота")]));
        assert_ne!(name(&[("중대", "рота")]), name(&[("중대", "сотня")]));
        assert_eq!(name(&[("중대", "рота")]).len(), "tovmach ko-uk 1a2b3c4d5e6f".len());
    }

    #[test]
    fn only_terms_that_deepl_takes_are_sent() {
        let long = "가".repeat(342);
        let pairs = [
            ("중대", " рота "),
            ("중대", "сотня"),
            ("참호\tA", "окоп"),
            ("참호", "око\nп"),
            ("", "порожньо"),
            ("지뢰", " "),
            (long.as_str(), "довге"),
            ("전호", "око\u{2028}п"),
        ];
        assert_eq!(entries(&pairs).unwrap().tsv, "중대\tрота");
        assert_eq!(entries(&pairs[2..]), None);
        assert_eq!(entries(&[]), None);
    }

    #[test]
    fn the_glossary_of_an_earlier_run_is_found_by_its_name_and_content() {
        let entries = entries(&[("중대", "рота")]).unwrap();
        let listed = |name: &str, source: &str, count: usize| {
            let other = r#"{"glossary_id":"other","name":"My Glossary","dictionaries":[],"creation_time":"2021-08-03T14:16:18.329Z"}"#;
            format!(
                r#"{{"glossaries":[{other},{{"glossary_id":"def3a26b-3e84","name":"{name}","dictionaries":[{{"source_lang":"{source}","target_lang":"UK","entry_count":{count}}}],"creation_time":"2021-08-03T14:16:18.329Z"}}]}}"#
            )
        };
        let look = |list: &str| found(list, &entries).unwrap();
        assert_eq!(look(&listed(&entries.name, "KO", 1)).as_deref(), Some("def3a26b-3e84"));
        assert_eq!(look(&listed(&entries.name, "EN", 1)), None);
        assert_eq!(look(&listed(&entries.name, "KO", 2)), None);
        assert_eq!(look(&listed("tovmach ko-uk 000000000000", "KO", 1)), None);
        assert_eq!(look(r#"{"glossaries":[]}"#), None);
        assert!(matches!(found("{}", &entries), Err(BackendError::BadReply(_))));
    }

    #[test]
    fn an_id_that_would_change_an_address_is_refused() {
        assert_eq!(created(r#"{"glossary_id":"def3a26b-3e84","name":"x"}"#), Ok("def3a26b-3e84".to_owned()));
        for reply in [r#"{"glossary_id":"../usage"}"#, r#"{"glossary_id":""}"#, r#"{"id":"a"}"#] {
            assert!(matches!(created(reply), Err(BackendError::BadReply(_))), "{reply}");
        }
    }
}
