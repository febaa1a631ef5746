//! Terms: loading them, finding them in a text, and what is doubtful in a glossary.
//!
//! A **term** is one meaning with its accepted **forms** in each language; the first form is the preferred one. A glossary is
//! a CSV file: a column a language or norm (`ko-KP`, `ko-KR`, `ko`, `uk`, `en`, `ru`), then `domain`, `note`, `status`.
//! A cell lists forms between `|`; a form may be tagged with its case (`бригада|gen=бригади`). The tags belong to the preferred
//! form. Forms that no rule makes stand in a column of their own (`uk+forms`, or `+forms` where the script tells the language):
//! they are found and never written. `context` holds words near which a homograph has this meaning; `role` and `aliases` tell
//! more of a person. A line that begins with `#` is a comment.

mod build;
mod check;
mod columns;
mod context;
mod diff;
mod edit;
pub mod exchange;
mod find;
mod fold;
mod hit;
mod index;
mod korean;
mod load;
mod otherwise;
mod sheet;
mod shipped;
mod stats;
mod steps;
pub mod suggest;
mod words;

use crate::lang::{Case, Lang};

pub use check::{CHECKS, Check, Finding, Mended, check, mend};
pub use columns::{Column, HEADER};
pub use diff::{Difference, diff};
pub use edit::Edit;
pub use hit::{Hit, Why};
pub use load::{GlossaryError, GlossaryProblem, load};
pub use sheet::Sheet;
pub use shipped::{SHIPPED, shipped};
pub use stats::{LanguageStats, Stats, stats};

use index::Indexes;

/// The place of a term in [`Glossary::terms`].
pub type TermId = usize;

/// One meaning with its words in each language.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Term {
    /// The accepted forms of each language or norm that has any; the first form is the preferred one.
    pub forms: Vec<(Lang, Vec<Form>)>,
    /// The field of knowledge, as the file names it: `rank`, `unit`, `law`. May be empty.
    pub domain: String,
    /// A remark for people.
    pub note: String,
    /// Words near which a homograph has this meaning.
    pub context: Vec<String>,
    /// Who a person is: `squad leader`. May be empty.
    pub role: String,
    /// What is to be done with it.
    pub status: TermStatus,
    /// The file that it comes from.
    pub file: String,
    /// Its line there, from 1.
    pub line: u64,
}

/// One accepted form of a term.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Form {
    /// As it is written.
    pub text: String,
    /// What it is to the term.
    pub kind: FormKind,
}

/// What a form is to its term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FormKind {
    /// A dictionary form, from which others are made by rule.
    Headword,
    /// The preferred form in this case and number.
    Case(Case),
    /// Found as it stands, never inflected and never written.
    Listed,
}

/// What is to be done with a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum TermStatus {
    /// Use it.
    #[default]
    Preferred,
    /// Right, but not the first choice.
    Admitted,
    /// Do not use these words.
    Forbidden,
    /// Never translate: leave as it is.
    Keep,
}

/// Terms, ready to be found.
#[derive(Debug, Clone, Default)]
pub struct Glossary {
    terms: Vec<Term>,
    /// Built when something is looked for the first time.
    indexes: Indexes,
}

impl Glossary {
    /// A glossary of these terms.
    pub fn new(terms: Vec<Term>) -> Glossary {
        Glossary { terms, ..Glossary::default() }
    }

    /// The terms in the order of the files.
    pub fn terms(&self) -> &[Term] {
        &self.terms
    }

    /// Both glossaries in one. The terms of `self` come first: of two words for the same thing a reader takes the first.
    pub fn merge(mut self, other: Glossary) -> Glossary {
        self.terms.extend(other.terms);
        Glossary { indexes: Indexes::default(), ..self }
    }
}

impl Term {
    /// The forms of exactly this language or norm.
    pub fn forms_in(&self, lang: Lang) -> &[Form] {
        self.forms.iter().find(|(l, _)| *l == lang).map_or(&[], |(_, forms)| forms)
    }

    /// The form to write. A norm that has no form of its own takes that of the language without a norm, then of another norm;
    /// Korean without a norm takes that of the South before that of the North.
    pub fn preferred(&self, lang: Lang) -> Option<&str> {
        self.written(lang).first().map(|form| form.text.as_str())
    }

    /// The form that stands for a case; `None` where the glossary does not list it.
    /// The nominative is the preferred form.
    pub fn form(&self, lang: Lang, case: Case) -> Option<&str> {
        let forms = self.written(lang);
        let tagged = forms.iter().find(|form| form.kind == FormKind::Case(case));
        let untagged = || forms.first().filter(|form| case == Case::Nom && form.kind == FormKind::Headword);
        tagged.or_else(untagged).map(|form| form.text.as_str())
    }

    /// The forms from which one is chosen to be written.
    fn written(&self, lang: Lang) -> Vec<&Form> {
        let fitting = self.forms.iter().filter(|(own, _)| own.same_base(lang));
        let written = fitting.map(|(own, forms)| (*own, forms.iter().filter(|f| f.is_written()).collect::<Vec<_>>()));
        let nearest =
            |(own, _): &(Lang, Vec<&Form>)| (*own == lang, own.region().is_none(), own.region() == Some("KR"));
        written.filter(|(_, forms)| !forms.is_empty()).max_by_key(nearest).map_or(Vec::new(), |(_, forms)| forms)
    }

    /// Adds forms of a language after those that it has.
    fn add(&mut self, lang: Lang, forms: Vec<Form>) {
        match self.forms.iter_mut().find(|(own, _)| *own == lang) {
            Some((_, own)) => own.extend(forms),
            None => self.forms.push((lang, forms)),
        }
    }
}

impl Form {
    /// It may be written in a translation.
    pub fn is_written(&self) -> bool {
        self.kind != FormKind::Listed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lang(tag: &str) -> Lang {
        tag.parse().unwrap()
    }

    fn terms(csv: &str) -> Vec<Term> {
        load("t.csv", csv).unwrap().terms().to_vec()
    }

    #[test]
    fn the_first_form_is_written() {
        let found = terms("ko-KP,ko-KR,uk\n려단,여단,бригада|gen=бригади|dat=бригаді|з’єднання\n,정찰,розвідка\n");
        assert_eq!(found[0].preferred(Lang::UK), Some("бригада"));
        assert_eq!(found[0].preferred(lang("ko-KP")), Some("려단"));
        assert_eq!(found[0].preferred(Lang::KO), Some("여단"), "without a norm: as in the South");
        assert_eq!(found[1].preferred(lang("ko-KP")), Some("정찰"), "no form of its own");
        assert_eq!(found[0].preferred(Lang::EN), None);
    }

    #[test]
    fn a_listed_form_is_never_written() {
        let found = terms("ko-KP,uk,en,+forms,ko+forms\n려단,бригада,,бригади|brigades,여단\n");
        assert_eq!(found[0].preferred(Lang::UK), Some("бригада"));
        assert_eq!(found[0].preferred(Lang::EN), None);
        assert_eq!(found[0].preferred(Lang::KO), Some("려단"), "the form of the other norm before a listed one");
    }

    #[test]
    fn a_case_is_written_only_where_it_is_listed() {
        let found = &terms("uk\nбригада|gen=бригади|pl=бригади\n")[0];
        assert_eq!(found.form(Lang::UK, Case::Gen), Some("бригади"));
        assert_eq!(found.form(Lang::UK, Case::Nom), Some("бригада"));
        assert_eq!(found.form(Lang::UK, Case::Loc), None);
        assert_eq!(found.form(Lang::EN, Case::Nom), None);
    }

    #[test]
    fn the_terms_of_the_first_glossary_come_first() {
        let own = load("own.csv", "ko,uk\n려단,з’єднання\n").unwrap();
        let merged = own.merge(load("other.csv", "ko,uk\n려단,бригада\n").unwrap());
        assert_eq!(merged.terms().len(), 2);
        let hits = merged.find("려단에서", Lang::KO);
        assert_eq!(hits.iter().map(|h| h.term).collect::<Vec<_>>(), [0, 1]);
    }
}
