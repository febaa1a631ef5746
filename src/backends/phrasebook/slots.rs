//! What a slot holds: read on the source side, written on the target side by rule or glossary. Nothing is guessed.

use super::pattern::{Shape, SlotKind};
use super::unit;
use crate::glossary::{Glossary, Term, TermStatus, Why};
use crate::lang::{Case, Lang, particles};
use crate::values::{Calendar, Value, read_age, read_date, read_number, render, render_date_in};

/// What was said at the place of a slot.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said<'g> {
    /// Digits as they are written.
    Figures(String),
    Date(Calendar),
    Age(u32),
    /// Terms of the glossary that the words may be, with the number of a unit.
    Terms(Vec<&'g Term>, Option<u32>),
}

/// Reads what a slot holds; `None` where it is no such thing, or not surely.
pub(super) fn read<'g>(text: &str, kind: SlotKind, lang: Lang, glossary: &'g Glossary) -> Option<Said<'g>> {
    match kind {
        SlotKind::Number => figures(text, lang).map(Said::Figures),
        SlotKind::Date => read_date(text, lang).map(Said::Date),
        SlotKind::Age => read_age(text, lang).or_else(|| bare_age(text, lang)).map(Said::Age),
        SlotKind::Name => named(text, "person", lang, glossary),
        SlotKind::Rank => named(text, "rank", lang, glossary),
        SlotKind::Place => named(text, "place", lang, glossary),
        SlotKind::Unit => named(text, "unit", lang, glossary).or_else(|| numbered_unit(text, lang, glossary)),
    }
}

/// Digits stay as they are written, zeros and hyphens included: a serial number is a name. Number words become digits, and
/// so do grouped digits, for 12,000 is twelve thousand in one language and twelve in another.
fn figures(text: &str, lang: Lang) -> Option<String> {
    let plain = |c: char| c.is_ascii_digit() || c == ' ' || c == '-';
    let ends = text.starts_with(|c: char| c.is_ascii_digit()) && text.ends_with(|c: char| c.is_ascii_digit());
    if ends && text.chars().all(plain) { Some(text.to_owned()) } else { read_number(text, lang).map(|n| n.to_string()) }
}

/// «Мені 26.» and "I am 26." name an age without a word for years; Korean does not.
fn bare_age(text: &str, lang: Lang) -> Option<u32> {
    let years = if lang.same_base(Lang::KO) { None } else { read_number(text, lang) };
    years.and_then(|n| u32::try_from(n).ok()).filter(|n| (1..130).contains(n))
}

fn named<'g>(text: &str, domain: &str, lang: Lang, glossary: &'g Glossary) -> Option<Said<'g>> {
    let terms = terms(text, domain, lang, glossary);
    (!terms.is_empty()).then_some(Said::Terms(terms, None))
}

/// The terms of a domain that the whole text is.
fn terms<'g>(text: &str, domain: &str, lang: Lang, glossary: &'g Glossary) -> Vec<&'g Term> {
    let hits = glossary.find(text, lang).into_iter();
    let whole = hits.filter(|hit| hit.span == (0..text.len()) && matches!(hit.why, Why::Exact | Why::Listed));
    let terms = whole.filter_map(|hit| glossary.terms().get(hit.term));
    let usable = |term: &&Term| matches!(term.status, TermStatus::Preferred | TermStatus::Admitted);
    terms.filter(|term| term.domain == domain).filter(usable).collect()
}

fn numbered_unit<'g>(text: &str, lang: Lang, glossary: &'g Glossary) -> Option<Said<'g>> {
    let unit = unit::numbered(text, lang)?;
    let mut terms = terms(unit.name, "unit", lang, glossary);
    terms.retain(|term| unit::fits(&unit, term, lang));
    (!terms.is_empty()).then_some(Said::Terms(terms, Some(unit.number)))
}

/// Writes what was said in the shape that the place needs; `None` where that is not surely known.
pub(super) fn write(said: &Said, shape: &Shape, lang: Lang) -> Option<String> {
    let case = match shape {
        Shape::Case(case) => Some(*case),
        Shape::Plain | Shape::Particle(_) => None,
    };
    let word = match said {
        Said::Figures(figures) => figures.clone(),
        Said::Date(date) => render_date_in(date, lang, case)?,
        Said::Age(years) if matches!(case, None | Some(Case::Nom)) => render(&Value::Age(*years), lang)?,
        Said::Age(_) => return None,
        Said::Terms(terms, number) => agreed(terms, *number, lang, case.unwrap_or(Case::Nom))?,
    };
    match shape {
        Shape::Particle(shapes) => particles::attach(&word, shapes.first()?),
        Shape::Plain | Shape::Case(_) => Some(word),
    }
}

/// What the terms are in the language, if all of them are the same.
fn agreed(terms: &[&Term], number: Option<u32>, lang: Lang, case: Case) -> Option<String> {
    let inflected = lang.same_base(Lang::UK) || lang.same_base(Lang::RU);
    let write = |term: &&Term| match number {
        Some(number) => unit::write(number, term, lang, case),
        None if inflected => term.form(lang, case).map(str::to_owned),
        None => term.preferred(lang).map(str::to_owned),
    };
    let mut words = terms.iter().map(write);
    let first = words.next()??;
    words.all(|word| word.as_ref() == Some(&first)).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_stay_as_written_and_words_become_figures() {
        for (text, lang, expected) in [
            ("007", Lang::UK, Some("007")),
            ("010-1234", Lang::KO, Some("010-1234")),
            ("12,000", Lang::KO, Some("12000")),
            ("세", Lang::KO, Some("3")),
            ("1만 2천", Lang::KO, Some("12000")),
            ("двадцять шість", Lang::UK, Some("26")),
            ("7,62", Lang::UK, None),
            ("94-та", Lang::UK, None),
            ("багато", Lang::UK, None),
            ("-5", Lang::UK, None),
        ] {
            assert_eq!(figures(text, lang).as_deref(), expected, "{text}");
        }
    }
}
