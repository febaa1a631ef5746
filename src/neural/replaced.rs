//! A term put where its other rendering stands, for a model that does not know the term's word.
//!
//! The words that looked at the source of the term make place for it, in English in their number, in Korean with the particle that
//! follows them. Where the form is not sure (the cases of Slavic languages) or the place is not, nothing is replaced.

use std::ops::Range;

use crate::lang::{is_hangul_syllable, particles};
use crate::neural::fair::{Word, is_other, words};
use crate::neural::{Token, Translation, Wanted};

/// The free translation with the one term that it lacks.
pub fn replaced(free: &Translation, wanted: &[Wanted]) -> Option<Translation> {
    let mut missing = wanted.iter().filter(|wanted| !wanted.is_in(&free.text));
    let (term, None) = (missing.next()?, missing.next()) else { return None };
    let place = place(free, term, wanted)?;
    let (before, said, after) =
        (free.text.get(..place.start)?, free.text.get(place.clone())?, free.text.get(place.end..)?);
    let form = fitting(said, term)?;
    let article = before.split_whitespace().next_back().is_some_and(|word| matches!(word, "a" | "an" | "A" | "An"));
    if article && begins_with_vowel(said) != begins_with_vowel(&form) {
        return None;
    }
    let form = if before.is_empty() { capitalised(&form) } else { form };
    let put = place.start..place.start + form.len();
    let inside = |token: &&Token| token.range.start < place.end && token.range.end > place.start;
    let first = free.tokens.iter().find(inside)?;
    let moved = |at: usize| if at < place.end { at.min(put.end) } else { at - place.end + put.end };
    let kept = free.tokens.iter().filter(|token| !inside(token));
    let mut tokens: Vec<Token> = kept
        .map(|token| Token { range: moved(token.range.start)..moved(token.range.end), ..token.clone() })
        .chain([Token { range: put.clone(), ..first.clone() }])
        .collect();
    tokens.sort_by_key(|token| token.range.start);
    Some(Translation { text: [before, &form, after].concat(), tokens, ..free.clone() })
}

/// The place of the words that render the source of the term, if they stand together and looked nowhere else.
fn place(free: &Translation, term: &Wanted, wanted: &[Wanted]) -> Option<Range<usize>> {
    let words = words(free);
    let renders =
        |word: &Word| word.source.is_some_and(|source| term.words.contains(&source)) && is_other(word, wanted);
    let found: Vec<usize> = (0..words.len()).filter(|at| renders(&words[*at])).collect();
    let (first, last) = (*found.first()?, *found.last()?);
    let place = words.get(first)?.range.start..words.get(last)?.range.end;
    let mut own = free.tokens.iter().filter(|token| token.range.start < place.end && token.range.end > place.start);
    let sure = own.all(|token| token.word.is_some_and(|word| term.words.contains(&word)));
    let said = free.text.get(place.clone())?;
    let plain = said.chars().all(|c| c.is_alphabetic() || c == ' ');
    (term.times == 1 && sure && plain && last - first < found.len() && found.len() <= term.words.len() + 1)
        .then_some(place)
}

/// The form of the term that stands as what was said stood.
fn fitting(said: &str, term: &Wanted) -> Option<String> {
    let form = term.forms.first()?;
    if form.ends_with(is_hangul_syllable) {
        let (_, particle) = parted(said)?;
        return particles::attach(form, particle);
    }
    if !form.is_ascii() {
        return None;
    }
    let is_plural = |word: &str| word.ends_with('s') && !word.ends_with("ss");
    match is_plural(said) {
        true => term.forms.iter().find(|form| is_plural(form) && !form.contains(['\'', '’'])).cloned(),
        false => (!is_plural(form)).then(|| form.clone()),
    }
}

/// A Korean noun and its particle; nothing where the noun may be one with a particle itself.
fn parted(said: &str) -> Option<(&str, &str)> {
    let cuts = |word: &str| word.char_indices().map(|(at, _)| at).skip(2).collect::<Vec<_>>();
    let fits = |(noun, particle): &(&str, &str)| {
        particles::attach(noun, particle).is_some_and(|fitting| fitting == [*noun, *particle].concat())
    };
    let parts = |word| cuts(word).into_iter().filter_map(|at| str::split_at_checked(word, at)).find(fits);
    let (noun, particle) = parts(said)?;
    parts(noun).is_none().then_some((noun, particle))
}

fn begins_with_vowel(word: &str) -> bool {
    word.starts_with(['a', 'e', 'i', 'o', 'u', 'A', 'E', 'I', 'O', 'U'])
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().into_iter().flat_map(char::to_uppercase).chain(letters).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn put(looks: &[(&str, usize)], forms: &[&str]) -> Option<String> {
        let mut free = Translation { confidence: 0.5, ended: true, ..Translation::default() };
        for (text, word) in looks {
            let start = free.text.len();
            free.text += text;
            free.tokens.push(Token { range: start..free.text.len(), word: Some(*word), log_prob: -0.7 });
        }
        let forms = forms.iter().map(|form| (*form).to_owned()).collect();
        let wanted = [Wanted { forms, times: 1, words: vec![1], kin: false }];
        let replaced = replaced(&free, &wanted)?;
        let tokens: Vec<&str> = replaced.tokens.iter().map(|token| &replaced.text[token.range.clone()]).collect();
        assert!(tokens.concat().len() <= replaced.text.len(), "{tokens:?}");
        Some(replaced.text)
    }

    #[test]
    fn a_term_stands_as_what_it_replaces_stood() {
        for (looks, forms, expected) in [
            (
                &[("Call", 0), (" the", 1), (" med", 1), ("ic", 1), (" now.", 2)][..],
                &["orderly"][..],
                "Call the orderly now.",
            ),
            (&[("How many", 0), (" mortars", 1), ("?", 2)], &["howitzer", "howitzers"], "How many howitzers?"),
            (&[("Medic", 1), (" came.", 0)], &["orderly"], "Orderly came."),
            (&[("저는", 0), (" 중대를", 1), (" 보았습니다.", 2)], &["중단"], "저는 중단을 보았습니다."),
            (&[("중대에서", 1), (" 왔습니다.", 2)], &["중단"], "중단에서 왔습니다."),
        ] {
            assert_eq!(put(looks, forms).as_deref(), Some(expected));
        }
    }

    #[test]
    fn what_is_not_sure_stays() {
        for (looks, forms) in [
            (&[("Я бачив", 0), (" роту", 1)][..], &["сотня", "сотню"][..]),
            (&[("The medic", 1), (" was", 0), (" wounded", 1)], &["orderly"]),
            (&[("a", 0), (" medic", 1)], &["orderly"]),
            (&[("the medics", 1)], &["orderly"]),
            (&[("중대에서는", 1)], &["중단"]),
            (&[("중대입니다", 1)], &["중단"]),
            (&[("the 12 medics", 1)], &["orderly", "orderlies"]),
            (&[("Nothing", 0)], &["orderly"]),
        ] {
            assert_eq!(put(looks, forms), None, "{looks:?}");
        }
    }
}
