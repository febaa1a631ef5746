//! What has to stand in the translation of a text: its terms, and its placeholders.

use std::collections::BTreeMap;

use crate::backends::placeholder::placeholders;
use crate::backends::{TermPair, Text};
use crate::lang::{Lang, is_hangul_syllable, is_letter_or_digit, verbs};
use crate::neural::Wanted;

/// What has to stand in the translation of a piece of an item. A term that is not found in it may be there in other words if the
/// piece is the whole item, and else belongs to another piece.
pub fn wanted(piece: &str, item: &Text, source: Lang) -> Vec<Wanted> {
    let whole = piece.trim() == item.text.trim();
    let terms = item.terms.iter().filter(|term| !term.forms.is_empty()).filter_map(|term| {
        let words = words_of(term, piece, source);
        (whole || !words.is_empty()).then(|| Wanted { forms: term.forms.clone(), times: 1, words, kin: term.kin })
    });
    terms.chain(kept(piece)).collect()
}

/// The placeholders of a text, each as often as it stands there.
fn kept(text: &str) -> impl Iterator<Item = Wanted> {
    let mut all: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for place in placeholders(text) {
        all.entry(text.get(place.clone()).unwrap_or_default()).or_default().push(word_at(text, place.start));
    }
    all.into_iter().map(|(token, words)| Wanted {
        forms: vec![token.to_owned()],
        times: words.len(),
        words,
        kin: false,
    })
}

/// The words of a text in which a term stands, counted by blanks.
fn words_of(term: &TermPair, text: &str, source: Lang) -> Vec<usize> {
    let text = text.to_lowercase();
    let mut forms = match verbs::split_verb(&term.source) {
        Some((noun, _)) if source.same_base(Lang::KO) => vec![noun.to_owned()],
        _ if source.same_base(Lang::KO) => vec![term.source.clone()],
        _ => (source.language().forms)(&term.source),
    };
    forms.iter_mut().for_each(|form| *form = form.to_lowercase());
    let stands = |(place, form): &(usize, &str)| {
        let before = text.get(..*place).and_then(|before| before.chars().next_back());
        let after = text.get(place + form.len()..).and_then(|after| after.chars().next());
        let hangul = form.chars().any(is_hangul_syllable);
        !before.is_some_and(if hangul { is_hangul_syllable } else { is_letter_or_digit })
            && (hangul || !after.is_some_and(is_letter_or_digit))
    };
    let places = forms.iter().filter(|form| !form.is_empty()).flat_map(|form| text.match_indices(form.as_str()));
    let mut words: Vec<usize> = places
        .filter(stands)
        .flat_map(|(place, form)| {
            let first = word_at(&text, place);
            first..=first + form.split_whitespace().count().saturating_sub(1)
        })
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

/// The number of the word in which a place lies.
fn word_at(text: &str, place: usize) -> usize {
    let (before, rest) = (text.get(..place).unwrap_or_default(), text.get(place..).unwrap_or_default());
    let begins = before.ends_with(char::is_whitespace) || before.is_empty();
    let words = before.split_whitespace().count();
    if begins || rest.is_empty() { words } else { words.saturating_sub(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(text: &str, terms: &[(&str, &str)]) -> Text {
        let term = |(source, target): &(&str, &str)| TermPair {
            forms: vec![(*target).to_owned()],
            ..TermPair::new(*source, *target)
        };
        Text {
            id: "1".to_owned(),
            speaker: String::new(),
            role: None,
            text: text.to_owned(),
            terms: terms.iter().map(term).collect(),
        }
    }

    #[test]
    fn a_term_is_found_in_its_forms() {
        for (source, text, term, expected) in [
            (Lang::UK, "Я з 94-ї Бригади.", "бригада", &[3][..]),
            (Lang::EN, "Two prisoners of war came.", "prisoner of war", &[1, 2, 3]),
            (Lang::KO, "저는 94려단의 소대장입니다.", "려단", &[1]),
            (Lang::KO, "그는 포로되였습니다.", "포로되다", &[1]),
            (Lang::KO, "저는 갔습니다.", "려단", &[]),
        ] {
            let found = wanted(text, &item(text, &[(term, "x")]), source);
            assert_eq!(found.len(), 1, "{text}");
            assert_eq!(found[0].words, expected, "{text}");
        }
    }

    #[test]
    fn a_term_of_another_piece_is_not_wanted() {
        let item = item("Бригада пішла. Я залишився.", &[("бригада", "brigade")]);
        assert_eq!(wanted("Бригада пішла.", &item, Lang::UK).len(), 1);
        assert!(wanted("Я залишився.", &item, Lang::UK).is_empty());
    }

    #[test]
    fn a_placeholder_is_wanted_as_often_as_it_stands() {
        let text = "XN1X and XD2X saw XN1X.";
        let found = wanted(text, &item(text, &[]), Lang::EN);
        let found: Vec<(&str, usize, &[usize])> =
            found.iter().map(|wanted| (wanted.forms[0].as_str(), wanted.times, wanted.words.as_slice())).collect();
        assert_eq!(found, [("XD2X", 1, &[2][..]), ("XN1X", 2, &[0, 4])]);
    }

    #[test]
    fn a_term_without_known_forms_is_not_wanted() {
        let mut item = item("그는 포로되였습니다.", &[]);
        item.terms = vec![TermPair::new("포로되다", "потрапити в полон")];
        assert!(wanted(&item.text, &item, Lang::KO).is_empty());
    }
}
