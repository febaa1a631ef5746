//! Words in the letters of another language.

use crate::glossary::check::{Check, Files, Remark};
use crate::glossary::{Form, Term, TermStatus};
use crate::lang::{Lang, Script, in_script};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "script",
    about: "a letter that the language of the column does not have; mild: a word in Latin letters throughout",
    severity: Severity::Error,
    run: script,
};

/// Looks at the forms of the terms that are to be translated.
fn script(files: &Files) -> Vec<Remark> {
    let translated = files.terms.iter().filter(|t| matches!(t.status, TermStatus::Preferred | TermStatus::Admitted));
    let forms = translated.flat_map(|term| term.forms.iter().map(move |(lang, forms)| (term, *lang, forms)));
    let each =
        forms.flat_map(|(term, lang, forms)| forms.iter().map(move |form: &Form| (term, lang, form.text.as_str())));
    let remark = |(term, lang, form): (&Term, Lang, &str)| {
        let foreign = foreign_letter(lang, form).map(|said| (said, false));
        let ((message, suggestion), mild) = foreign.or_else(|| Some((latin(lang, form)?, true)))?;
        Some(Remark { suggestion, mild, ..Remark::on(term, message) })
    };
    each.filter_map(remark).collect()
}

fn foreign_letter(lang: Lang, form: &str) -> Option<(String, Option<String>)> {
    let foreign = |c: &char| match (lang.tag(), Script::of(*c)) {
        (_, None) | ("uk" | "ru" | "ko", Some(Script::Latin)) => false,
        ("uk", Some(Script::Cyrillic)) => "ыэёъ".contains(*c),
        ("ru", Some(Script::Cyrillic)) => "іїєґ".contains(*c),
        (_, Some(script)) => !script.languages().iter().any(|own| own.same_base(lang)),
    };
    let letter = form.to_lowercase().chars().find(foreign)?;
    let suggestion = if lang.same_base(Lang::EN) { in_script(form, Script::Latin) } else { None };
    let message = format!(
        "'{form}' has the letter '{letter}', which {lang} does not use: correct it, or give the term the status keep"
    );
    Some((message, suggestion))
}

/// Codes in capitals stay as they are, unless every letter has a lookalike: АК-74.
fn latin(lang: Lang, form: &str) -> Option<(String, Option<String>)> {
    let letters = || form.chars().filter(|c| c.is_alphabetic());
    let latin = letters().next().is_some() && letters().all(|c| Script::of(c) == Some(Script::Latin));
    if lang.same_base(Lang::EN) || !latin {
        return None;
    }
    let cyrillic = if lang.same_base(Lang::KO) { None } else { in_script(form, Script::Cyrillic) };
    let is_code = letters().all(char::is_uppercase);
    if is_code && cyrillic.is_none() {
        return None;
    }
    Some((format!("'{form}' is in Latin letters in {lang}: if that is right, give the term the status keep"), cyrillic))
}
