//! The glossary terms of each row, written for a reader: `대좌 = старший полковник = senior colonel`.

use crate::glossary::Glossary;
use crate::lang::Lang;
use crate::model::Table;

/// Fills the `terms` column from the original of each row, else from its first text. `korean` is the norm that Korean terms
/// are shown in where the row does not say.
pub fn mark_terms(table: &mut Table, glossary: &Glossary, korean: Lang) {
    let langs = table.langs.clone();
    for row in &mut table.rows {
        let original = row.original.and_then(|lang| table.langs.iter().position(|l| l.same_base(lang)));
        let first = || (0..langs.len()).find(|column| row.text(*column).is_some());
        let Some(column) = original.filter(|column| row.text(*column).is_some()).or_else(first) else { continue };
        let Some(text) = row.text(column) else { continue };
        let said_in = row.original.filter(|lang| lang.same_base(langs[column])).unwrap_or(langs[column]);
        row.terms = terms(text, said_in, &langs, glossary, korean);
    }
}

/// The terms of a text in each language, one after another.
pub(super) fn terms(text: &str, lang: Lang, langs: &[Lang], glossary: &Glossary, korean: Lang) -> String {
    let shown = |lang: Lang| if lang.same_base(korean) { korean } else { lang };
    let mut found: Vec<String> = Vec::new();
    for hit in glossary.find(text, lang) {
        let term = &glossary.terms()[hit.term];
        let own = term.preferred(lang);
        let others = langs.iter().filter(|l| !l.same_base(lang)).filter_map(|l| term.preferred(shown(*l)));
        let line = own.into_iter().chain(others).collect::<Vec<_>>().join(" = ");
        if !found.contains(&line) {
            found.push(line);
        }
    }
    found.join("; ")
}
