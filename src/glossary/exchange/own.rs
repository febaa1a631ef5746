//! Our own form: CSV, a column a language or norm. It holds all that a term says.

use crate::glossary::exchange::delimited::csv;
use crate::glossary::exchange::{Exchange, ExchangeError, Given, Source, Taken};
use crate::glossary::{Form, FormKind, Term, TermStatus, load};
use crate::lang::{LANGUAGES, Lang};

pub(super) static EXCHANGE: Exchange = Exchange {
    name: "csv",
    about: "tovmach's own CSV, which holds everything",
    extensions: &["csv"],
    pair: false,
    read: take,
    write: |terms, _| Ok(Given { text: table(terms), losses: Vec::new() }),
};

fn take(source: &Source<'_>) -> Result<Taken, ExchangeError> {
    let glossary =
        load(source.name, source.text).map_err(|error| source.broken(error.line, error.problem.to_string()))?;
    Ok(Taken { terms: glossary.terms().to_vec(), losses: Vec::new() })
}

/// The terms as a file of ours, without the columns that nothing fills.
fn table(terms: &[&Term]) -> String {
    let langs = columns(terms);
    let listed: Vec<Lang> =
        langs.iter().copied().filter(|lang| terms.iter().any(|t| !cell(t, *lang, true).is_empty())).collect();
    let context: Vec<String> = terms.iter().map(|term| term.context.join("|")).collect();
    let rest: [(&str, Vec<&str>); 5] = [
        ("domain", terms.iter().map(|term| term.domain.as_str()).collect()),
        ("note", terms.iter().map(|term| term.note.as_str()).collect()),
        ("status", terms.iter().map(|term| status(term.status)).collect()),
        ("context", context.iter().map(String::as_str).collect()),
        ("role", terms.iter().map(|term| term.role.as_str()).collect()),
    ];
    let mut rows: Vec<Vec<String>> = vec![langs.iter().map(Lang::to_string).collect()];
    rows[0].extend(listed.iter().map(|lang| format!("{lang}+forms")));
    for term in terms {
        let words = langs.iter().map(|lang| cell(term, *lang, false));
        rows.push(words.chain(listed.iter().map(|lang| cell(term, *lang, true))).collect());
    }
    for (name, cells) in rest {
        if matches!(name, "domain" | "note" | "status") || cells.iter().any(|cell| !cell.is_empty()) {
            let column = std::iter::once(name).chain(cells);
            rows.iter_mut().zip(column).for_each(|(row, cell)| row.push(cell.to_owned()));
        }
    }
    csv(rows.iter().map(|row| row.iter().map(String::as_str).collect()))
}

/// The languages and norms that occur, norms before the language without one. A file without terms has a column for each
/// language, so that it can be read and filled.
fn columns(terms: &[&Term]) -> Vec<Lang> {
    let mut all: Vec<Lang> = Vec::new();
    for lang in terms.iter().flat_map(|term| &term.forms).map(|(lang, _)| *lang) {
        if !all.contains(&lang) {
            all.push(lang);
        }
    }
    if all.is_empty() {
        return LANGUAGES.iter().filter_map(|language| language.tag.parse().ok()).collect();
    }
    let place = |lang: &Lang| LANGUAGES.iter().position(|l| l.tag == lang.tag());
    all.sort_by_key(|lang| (place(lang), lang.region().is_none(), lang.to_string()));
    all
}

/// The forms of a cell: those that stand in a `+forms` column, or the others.
fn cell(term: &Term, lang: Lang, listed: bool) -> String {
    let forms = term.forms_in(lang).iter().filter(|form| (form.kind == FormKind::Listed) == listed);
    forms.map(written).collect::<Vec<_>>().join("|")
}

fn written(form: &Form) -> String {
    match &form.kind {
        FormKind::Case(case) => format!("{case}={}", form.text),
        FormKind::Headword | FormKind::Listed => form.text.clone(),
    }
}

fn status(status: TermStatus) -> &'static str {
    match status {
        TermStatus::Preferred => "",
        TermStatus::Admitted => "admitted",
        TermStatus::Forbidden => "forbidden",
        TermStatus::Keep => "keep",
    }
}
