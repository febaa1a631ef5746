//! The glossary terms of each row, written for a reader: `대좌 = старший полковник = senior colonel`.

use crate::glossary::{FormKind, Glossary, Hit, Term};
use crate::lang::{self, Case, Lang};
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
        let said_in = row.in_norm(langs[column]);
        row.terms = terms(text, said_in, &langs, glossary, korean);
    }
}

/// The terms of a text in each language, one after another. Of a homograph whose context decides, the other meanings are left
/// out.
pub(super) fn terms(text: &str, lang: Lang, langs: &[Lang], glossary: &Glossary, korean: Lang) -> String {
    let shown = |lang: Lang| if lang.same_base(korean) { korean } else { lang };
    let mut found: Vec<String> = Vec::new();
    let marks = lang::marks(text);
    let in_mark = |hit: &Hit| marks.iter().any(|(mark, _)| mark.start <= hit.span.start && hit.span.end <= mark.end);
    let hits = glossary.find(text, lang);
    let decided = |hit: &Hit| hits.iter().any(|other| other.span == hit.span && !other.uncertain);
    for hit in hits.iter().filter(|hit| !in_mark(hit) && (!hit.uncertain || !decided(hit))) {
        let term = &glossary.terms()[hit.term];
        let own = own_form(term, hit, lang);
        let others = langs.iter().filter(|l| !l.same_base(lang)).filter_map(|l| term.preferred(shown(*l)));
        let line = own.into_iter().chain(others).collect::<Vec<_>>().join(" = ");
        if !found.contains(&line) {
            found.push(line);
        }
    }
    found.join("; ")
}

/// The form that stands in the text, where it is a dictionary form; else the preferred one.
fn own_form<'a>(term: &'a Term, hit: &'a Hit, lang: Lang) -> Option<&'a str> {
    let forms = term.forms.iter().filter(|(l, _)| l.same_base(lang)).flat_map(|(_, forms)| forms);
    let mut plain = forms.filter(|form| !matches!(form.kind, FormKind::Case(case) if case != Case::Nom));
    let said = plain.find(|form| lang.same_base(Lang::KO) && form.text == hit.matched);
    said.map(|form| form.text.as_str()).or(term.preferred(lang))
}
