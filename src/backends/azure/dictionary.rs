//! The dynamic dictionary: terms marked in the text with what they have to be called.
//!
//! The page "Use dynamic dictionary" of Azure Translator: it is case-sensitive, needs English on one side, and works alike with
//! `textType` plain and html. How a plain text that holds such marks may hold a literal `<` or `&` is not said; a text with one
//! of these is therefore sent without marks, and its terms are looked for in the reply as always.

use crate::backends::TermPair;
use crate::lang::{Lang, is_apostrophe, is_letter_or_digit, particles};

/// The service has a dictionary for this pair.
pub(super) fn works(source: Lang, target: Lang) -> bool {
    source.same_base(Lang::EN) != target.same_base(Lang::EN)
}

/// The text holds a mark already. It is not sent: what a speaker or a file wrote would be taken for an instruction.
pub(super) fn is_markup(text: &str) -> bool {
    text.to_ascii_lowercase().contains("mstrans:")
}

/// The terms that may be marked, the longest first: of two that begin at one place the longer is meant.
pub(super) fn usable(terms: &[TermPair]) -> Vec<&TermPair> {
    let clean = |text: &str| !text.trim().is_empty() && !text.contains(|c: char| "<>&\"".contains(c) || c.is_control());
    // A single letter or syllable is too often something else.
    let fit = |term: &&TermPair| clean(&term.source) && clean(&term.target) && term.source.chars().nth(1).is_some();
    let mut terms: Vec<&TermPair> = terms.iter().filter(fit).collect();
    terms.sort_by_key(|term| std::cmp::Reverse(term.source.len()));
    terms
}

/// The text with every term marked that stands in it as a whole word, in the very form of the glossary: an inflected word is
/// left to the service, for the mark would put a dictionary form in its place.
pub(super) fn marked(text: &str, terms: &[&TermPair]) -> String {
    if text.contains(['<', '&']) {
        return text.to_owned();
    }
    let mut marked = String::with_capacity(text.len());
    let (mut rest, mut before) = (text, None);
    while let Some(next) = rest.chars().next() {
        let free = !before.is_some_and(joins);
        let term = terms.iter().find(|term| free && begins(rest, &term.source));
        let (taken, tail) = rest.split_at(term.map_or(next.len_utf8(), |term| term.source.len()));
        match term {
            Some(term) => marked.push_str(&mark(term)),
            None => marked.push_str(taken),
        }
        (rest, before) = (tail, taken.chars().next_back());
    }
    marked
}

fn mark(term: &TermPair) -> String {
    format!("<mstrans:dictionary translation=\"{}\">{}</mstrans:dictionary>", term.target, term.source)
}

/// The text begins with the term, and the word ends there; Korean particles may follow.
fn begins(text: &str, term: &str) -> bool {
    let Some(tail) = text.strip_prefix(term) else { return false };
    let joined = tail.split(|c| !joins(c)).next().unwrap_or_default();
    joined.is_empty() || particles::follow(term, joined)
}

/// Belongs to the same word as its neighbour.
fn joins(c: char) -> bool {
    let combines = ('\u{300}'..='\u{36f}').contains(&c);
    is_letter_or_digit(c) || is_apostrophe(c) || combines || "-\u{2011}\u{ad}_".contains(c)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn terms(pairs: &[(&str, &str)]) -> Vec<TermPair> {
        let pair = |(source, target): &(&str, &str)| TermPair::new(*source, *target);
        pairs.iter().map(pair).collect()
    }

    /// The marked text, with `[source=target]` for the marks.
    fn short(text: &str, pairs: &[(&str, &str)]) -> String {
        let marked = marked(text, &usable(&terms(pairs)));
        let marked = marked.replace("</mstrans:dictionary>", "]").replace("<mstrans:dictionary translation=\"", "[");
        marked.replace("\">", "=")
    }

    #[test]
    fn a_term_is_marked_with_its_translation() {
        let sent = marked("Так, бригада.", &usable(&terms(&[("бригада", "brigade")])));
        assert_eq!(sent, "Так, <mstrans:dictionary translation=\"brigade\">бригада</mstrans:dictionary>.");
    }

    #[test]
    fn only_whole_words_in_the_form_of_the_glossary_are_marked() {
        let cases = [
            ("бригада", "brigade", "Наша бригада, бригади, бригадами.", "Наша [brigade=бригада], бригади, бригадами."),
            ("бригада", "brigade", "Бригада — підбригада — бригада-2", "Бригада — підбригада — бригада-2"),
            ("бригада", "brigade", "(бригада) «бригада»", "([brigade=бригада]) «[brigade=бригада]»"),
            ("soldier", "боєць", "The soldier's rifle; the soldier", "The soldier's rifle; the [боєць=soldier]"),
            (
                "려단",
                "brigade",
                "94려단에서 려단이 려단장을 려단",
                "94려단에서 [brigade=려단]이 려단장을 [brigade=려단]",
            ),
            ("мʼята", "mint", "м'ята мʼята", "м'ята [mint=мʼята]"),
            ("в", "in", "в полі", "в полі"),
        ];
        for (source, target, text, expected) in cases {
            assert_eq!(short(text, &[(source, target)]), expected);
        }
    }

    #[test]
    fn of_two_terms_the_longer_is_meant() {
        let pairs = [("бригада", "brigade"), ("бригада охорони", "security brigade")];
        assert_eq!(short("бригада охорони", &pairs), "[security brigade=бригада охорони]");
        assert_eq!(short("бригада бригада", &pairs), "[brigade=бригада] [brigade=бригада]");
    }

    #[test]
    fn what_would_break_the_marks_is_not_marked() {
        let pairs = [("рота", "company")];
        for text in ["рота < батальйону", "рота & взвод", "рота &lt;"] {
            assert_eq!(short(text, &pairs), text);
        }
        for target in ["com\"pany", "<company>", "A&B", "two\nlines", " "] {
            assert_eq!(short("рота", &[("рота", target)]), "рота");
        }
        assert_eq!(short("рота \"Схід\" > взвод", &pairs), "[company=рота] \"Схід\" > взвод");
    }

    #[test]
    fn marks_of_others_are_seen() {
        for (text, markup) in
            [("<mstrans:dictionary>", true), ("</ MSTrans:x", true), ("mstrans", false), ("рота", false)]
        {
            assert_eq!(is_markup(text), markup, "{text}");
        }
    }

    #[test]
    fn english_is_on_one_side() {
        let uk_en = [(Lang::UK, Lang::EN), (Lang::EN, Lang::KO)].map(|(source, target)| works(source, target));
        assert_eq!(uk_en, [true, true]);
        assert!(!works(Lang::KO, Lang::UK) && !works(Lang::EN, Lang::EN));
    }
}
