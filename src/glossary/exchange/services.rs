//! Glossaries of translation services, as they take them.

use crate::glossary::exchange::delimited::{csv, read, tabs};
use crate::glossary::exchange::entries::{Room, entries, term};
use crate::glossary::exchange::loss::{Part, losses};
use crate::glossary::exchange::{Exchange, ExchangeError, Given, Loss, Pair, Source, Taken};
use crate::glossary::{Form, FormKind, Term, TermStatus};
use crate::lang::{LANGUAGES, Lang};

/// DeepL refuses a word that stands twice (developers.deepl.com, Managing glossaries). The two columns of languages may follow.
pub(super) static DEEPL: Exchange = Exchange {
    name: "deepl",
    about: "DeepL glossary: CSV of source, target and their languages",
    extensions: &[],
    pair: true,
    read: |source| two_columns(source, b','),
    write: |terms, pair| {
        let pair = pair.ok_or(ExchangeError::NoPair)?;
        let (entries, losses) = entries(terms, pair, ONE_TARGET);
        let (from, to) = (pair.source.tag(), pair.target.tag());
        Ok(Given { text: csv(entries.iter().map(|e| vec![e.source, e.target, from, to])), losses })
    },
};

/// Two columns, no header, tabs preferred (learn.microsoft.com, Use glossaries with Document Translation).
pub(super) static AZURE: Exchange = Exchange {
    name: "azure",
    about: "Azure document translation glossary: source, tab, target",
    extensions: &[],
    pair: true,
    read: |source| two_columns(source, b'\t'),
    write: |terms, pair| {
        let (entries, losses) = entries(terms, pair.ok_or(ExchangeError::NoPair)?, ONE_TARGET);
        Ok(Given { text: tabs(entries.iter().map(|e| vec![e.source, e.target])), losses })
    },
};

/// An equivalent term set: a column a language, named by its code, and a description (cloud.google.com, Creating and using
/// glossaries).
pub(super) static GOOGLE: Exchange = Exchange {
    name: "google",
    about: "Google Cloud Translation glossary: CSV with a column a language",
    extensions: &[],
    pair: false,
    read: |source| columns(source),
    write: |terms, pair| Ok(set(terms, pair, true)),
};

/// Custom terminology: a column a language, the first is the source; no other columns (docs.aws.amazon.com, Creating a custom
/// terminology).
pub(super) static AMAZON: Exchange = Exchange {
    name: "amazon",
    about: "Amazon Translate custom terminology: CSV with a column a language",
    extensions: &[],
    pair: false,
    read: |source| columns(source),
    write: |terms, pair| Ok(set(terms, pair, false)),
};

const ONE_TARGET: Room = Room { holds: &[Part::Keep], repeats: false };

fn two_columns(source: &Source<'_>, delimiter: u8) -> Result<Taken, ExchangeError> {
    let mut taken = Taken::default();
    for line in read(source, delimiter)? {
        let named = || Some(Pair { source: line.cell(2).parse().ok()?, target: line.cell(3).parse().ok()? });
        let pair = source.pair.or_else(named).ok_or(ExchangeError::NoPair)?;
        if line.cell(0).is_empty() || line.cell(1).is_empty() {
            return Err(source.broken(line.number, "a word is missing: each line holds a source and a target"));
        }
        taken.terms.push(term(source, line.number, pair, (line.cell(0), line.cell(1)), ""));
    }
    Ok(taken)
}

/// Reads a file whose header names languages; `description` is the note.
fn columns(source: &Source<'_>) -> Result<Taken, ExchangeError> {
    let mut lines = read(source, b',')?.into_iter();
    let header = lines.next().ok_or_else(|| source.broken(1, "the file is empty"))?;
    let langs: Vec<Option<Lang>> = header.cells.iter().map(|tag| tag.trim().parse().ok()).collect();
    let description = header.cells.iter().position(|name| name.trim().eq_ignore_ascii_case("description"));
    if langs.iter().flatten().count() == 0 {
        return Err(source.broken(header.number, "the first line names no language: write codes such as ko,uk,en"));
    }
    let mut taken = Taken::default();
    for line in lines {
        let mut term = source.term(line.number);
        description.map_or("", |place| line.cell(place)).clone_into(&mut term.note);
        for (place, name) in header.cells.iter().enumerate().filter(|(place, _)| !line.cell(*place).is_empty()) {
            let text = line.cell(place).to_owned();
            match langs.get(place).copied().flatten() {
                Some(lang) => term.forms.push((lang, vec![Form { text, kind: FormKind::Headword }])),
                None if Some(place) == description => {}
                None => taken.losses.push(Loss::of(&term, "column", format!("{}: {text}", name.trim()))),
            }
        }
        if !term.forms.is_empty() {
            taken.terms.push(term);
        }
    }
    Ok(taken)
}

/// A column a language, with a pair these two and the source first; the preferred word of each.
fn set(terms: &[&Term], pair: Option<Pair>, description: bool) -> Given {
    let langs = pair.map_or_else(|| langs(terms), |pair| vec![pair.source, pair.target]);
    let mut header: Vec<&str> = langs.iter().map(|lang| lang.tag()).collect();
    header.extend(description.then_some("description"));
    let holds: &[Part] = if description { &[Part::Note, Part::Keep] } else { &[Part::Keep] };
    let mut rows = vec![header];
    let mut lost = Vec::new();
    for term in terms {
        let mut row: Vec<&str> = langs.iter().map(|lang| term.preferred(*lang).unwrap_or_default()).collect();
        let words = row.iter().filter(|word| !word.is_empty()).count();
        if words < 2 || term.status == TermStatus::Forbidden {
            let what = if words < 2 { "term with a word in one language" } else { "forbidden term" };
            lost.push(Loss::of(term, what, row.join(" ").trim()));
            continue;
        }
        row.extend(description.then_some(term.note.as_str()));
        rows.push(row);
        lost.extend(losses(term, holds, pair));
    }
    Given { text: csv(rows), losses: lost }
}

/// The languages in which any term has a word, in the order of the table.
fn langs(terms: &[&Term]) -> Vec<Lang> {
    let occurs = |lang: &Lang| terms.iter().any(|term| term.preferred(*lang).is_some());
    LANGUAGES.iter().filter_map(|language| language.tag.parse().ok()).filter(occurs).collect()
}
