//! What is doubtful in a glossary, though it can be read.

use std::collections::BTreeMap;
use std::fmt;

use crate::glossary::{Form, Glossary, Term, TermStatus};
use crate::lang::Lang;

/// Something that a person should look at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lint {
    /// The file.
    pub file: String,
    /// The line there, from 1.
    pub line: u64,
    /// What is doubtful.
    pub kind: LintKind,
}

/// What may be doubtful.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LintKind {
    /// The same word, in the same file and domain, with two translations.
    #[error(
        "'{form}' is also in line {other} with another translation: say which one is meant, or mark one as admitted"
    )]
    Twice {
        /// The preferred form that both have.
        form: String,
        /// The line of the other term.
        other: u64,
    },
    /// A language that other terms of the file have.
    #[error("no form in {0}, which other terms of the file have")]
    Missing(Lang),
    /// Blanks around a form; they were cut off.
    #[error("blanks around '{form}' were cut off")]
    Blanks {
        /// The form as it stands in the file.
        form: String,
    },
    /// Letters of two alphabets in one word: a Latin c in a Cyrillic word looks right and is never found.
    #[error("'{form}' mixes Latin and Cyrillic letters in one word")]
    MixedScripts {
        /// The form.
        form: String,
    },
    /// Letters that the language of the column does not have.
    #[error("'{form}' has the letter '{letter}', which {lang} does not use")]
    ForeignLetter {
        /// The form.
        form: String,
        /// The letter.
        letter: char,
        /// The column.
        lang: Lang,
    },
}

impl Lint {
    pub(super) fn new(term: &Term, kind: LintKind) -> Lint {
        Lint { file: term.file.clone(), line: term.line, kind }
    }
}

impl fmt::Display for Lint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.kind)
    }
}

/// What is doubtful, by file and line.
pub fn lint(glossary: &Glossary) -> Vec<Lint> {
    let mut found = Vec::new();
    found.extend(twice(glossary.terms()));
    found.extend(missing(glossary.terms()));
    for term in glossary.terms() {
        let forms = term.forms.iter().flat_map(|(lang, forms)| forms.iter().map(|form| (*lang, form.text.as_str())));
        found.extend(forms.filter_map(|(lang, form)| Some(Lint::new(term, letters(lang, form, term.status)?))));
    }
    found.sort_by(|a, b| (&a.file, a.line).cmp(&(&b.file, b.line)));
    found
}

fn twice(terms: &[Term]) -> Vec<Lint> {
    let mut first: BTreeMap<(&str, &str, String, String), &Term> = BTreeMap::new();
    let mut found = Vec::new();
    for term in terms.iter().filter(|t| t.status == TermStatus::Preferred) {
        for (lang, forms) in &term.forms {
            let Some(form) = first_written(forms) else { continue };
            let key = (term.file.as_str(), term.domain.as_str(), lang.to_string(), form.text.to_lowercase());
            let other = first.entry(key).or_insert(term);
            if translations(other, *lang) != translations(term, *lang) {
                found.push(Lint::new(term, LintKind::Twice { form: form.text.clone(), other: other.line }));
            }
        }
    }
    found
}

/// The preferred forms in the other languages.
fn translations(term: &Term, but: Lang) -> Vec<(String, &str)> {
    let others = term.forms.iter().filter(|(lang, _)| !lang.same_base(but));
    others.filter_map(|(lang, forms)| Some((lang.to_string(), first_written(forms)?.text.as_str()))).collect()
}

fn first_written(forms: &[Form]) -> Option<&Form> {
    forms.iter().find(|form| form.is_written())
}

fn missing(terms: &[Term]) -> Vec<Lint> {
    let mut columns: BTreeMap<&str, Vec<Lang>> = BTreeMap::new();
    for term in terms {
        let of_file = columns.entry(&term.file).or_default();
        of_file.extend(written_in(term));
    }
    for langs in columns.values_mut() {
        langs.sort_by_key(ToString::to_string);
        langs.dedup();
    }
    let translated = terms.iter().filter(|t| matches!(t.status, TermStatus::Preferred | TermStatus::Admitted));
    let lints = translated.flat_map(|term| {
        let langs = columns.get(term.file.as_str()).into_iter().flatten();
        let own: Vec<Lang> = written_in(term).collect();
        langs.filter(move |lang| !own.contains(lang)).map(|lang| Lint::new(term, LintKind::Missing(*lang)))
    });
    lints.collect()
}

/// The languages in which a term can be written.
fn written_in(term: &Term) -> impl Iterator<Item = Lang> {
    term.forms.iter().filter(|(_, forms)| first_written(forms).is_some()).map(|(lang, _)| *lang)
}

fn letters(lang: Lang, form: &str, status: TermStatus) -> Option<LintKind> {
    let mixed =
        form.split(|c: char| !c.is_alphabetic()).any(|word| word.contains(is_latin) && word.contains(is_cyrillic));
    if mixed {
        return Some(LintKind::MixedScripts { form: form.to_owned() });
    }
    let foreign = match lang {
        l if l.same_base(Lang::UK) => |c: char| "ыэёъ".contains(c),
        l if l.same_base(Lang::RU) => |c: char| "іїєґ".contains(c),
        _ => is_cyrillic,
    };
    let letter = form.to_lowercase().chars().find(|c| foreign(*c))?;
    let kept = status == TermStatus::Keep;
    (!kept).then(|| LintKind::ForeignLetter { form: form.to_owned(), letter, lang })
}

fn is_latin(c: char) -> bool {
    c.is_ascii_alphabetic()
}

fn is_cyrillic(c: char) -> bool {
    ('\u{400}'..='\u{52F}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::{load, shipped};

    #[test]
    fn what_is_doubtful_is_said() {
        let cases = [
            ("ko,uk\n포로,полонений\n", &[][..]),
            ("ko,uk\n신문,допит\n신문,газета\n", &["g.csv:3: '신문' is also in line 2"]),
            ("ko,uk,domain\n신문,допит,law\n신문,газета,gen\n", &[]),
            ("ko,uk,status\n신문,допит,\n신문,опитування,admitted\n", &[]),
            ("ko,uk,en\n포로,,prisoner\n부대,частина,unit\n", &["g.csv:2: no form in uk"]),
            ("ko,uk\n전선,фронт|gen=фpонту\n", &["g.csv:2: 'фpонту' mixes Latin and Cyrillic"]),
            ("ko,uk\n포로,пленный\n", &["g.csv:2: 'пленный' has the letter 'ы', which uk does not use"]),
            ("ko,en\n포로,Киев\n", &["g.csv:2: 'Киев' has the letter 'к', which en does not use"]),
            ("ko,uk\n무인기,FPV-дрон\n", &[]),
        ];
        for (text, expected) in cases {
            let found: Vec<String> = lint(&load("g.csv", text).unwrap()).iter().map(ToString::to_string).collect();
            assert_eq!(found.len(), expected.len(), "{text}: {found:?}");
            for (found, expected) in found.iter().zip(expected) {
                assert!(found.starts_with(expected), "{text}: {found}");
            }
        }
    }

    #[test]
    fn the_shipped_glossaries_are_clean() {
        let found: Vec<String> = lint(&shipped()).iter().map(ToString::to_string).collect();
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}
