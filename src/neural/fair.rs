//! A steered translation has to be as good as the free one: it says what was wanted instead of what stood there, and nothing else.
//!
//! A model that does not know a term writes it beside the word that it knows, loses another, or goes astray. Such a translation
//! reads well enough to be believed; the free one without the term gets a finding.

use std::ops::Range;

use crate::lang::{is_family, is_hangul_syllable};
use crate::neural::{Translation, Wanted};

/// A steered translation may be so much less likely than the free one: measured on the terms of `tests/steering`.
const LIKELY: f32 = 0.4;

/// Words that follow a noun in its gender and number, or stand before it for its sound or kind.
const AGREEING: [&str; 37] = [
    "a",
    "an",
    "the",
    "is",
    "are",
    "was",
    "were",
    "has",
    "have",
    "у",
    "в",
    "з",
    "із",
    "зі",
    "о",
    "об",
    "був",
    "була",
    "було",
    "були",
    "был",
    "была",
    "было",
    "были",
    "мій",
    "моя",
    "моє",
    "мою",
    "мого",
    "моєї",
    "мої",
    "цей",
    "ця",
    "це",
    "цю",
    "цього",
    "цієї",
];

/// The steered translation may stand instead of the free one.
pub fn is_fair(free: &Translation, steered: &Translation, wanted: &[Wanted]) -> bool {
    let likely = steered.confidence >= LIKELY * free.confidence;
    let tidy = free.text.contains("  ") || !steered.text.contains("  ");
    let whole = steered.ended || !free.ended;
    let closed = closing(&free.text) == closing(&steered.text);
    likely && tidy && whole && closed && keeps(&words(free), &words(steered), wanted)
}

/// The marks at the end of a text: behind them nothing is added that had no place before.
fn closing(text: &str) -> &str {
    text.get(text.trim_end_matches(|c: char| !c.is_alphanumeric()).len()..).unwrap_or_default()
}

/// A word in small letters, and the word of the source that its beginning looked at.
pub struct Word {
    text: String,
    /// Where it stands.
    pub range: Range<usize>,
    /// The word of the source.
    pub source: Option<usize>,
}

/// What is gone rendered the source of what was wanted, and that is gone; nothing else has come.
fn keeps(free: &[Word], steered: &[Word], wanted: &[Wanted]) -> bool {
    let forms = parts(wanted);
    let is_form = |word: &&Word| forms.iter().any(|form| is_of(&word.text, form));
    let mut places: Vec<usize> = wanted.iter().flat_map(|wanted| wanted.words.iter().copied()).collect();
    if wanted.iter().any(|wanted| wanted.words.is_empty()) {
        places.extend(steered.iter().filter(is_form).filter_map(|word| word.source));
    }
    let rendering = |word: &&Word| {
        let term = !is_form(word) && !AGREEING.contains(&word.text.as_str());
        term && word.source.is_some_and(|source| places.contains(&source))
    };
    let lost: Vec<&Word> = missing(free, steered).into_iter().filter(|word| !is_form(word)).collect();
    let come: Vec<&Word> = missing(steered, free).into_iter().filter(|word| !is_form(word)).collect();
    let replaced = !free.iter().any(|word| rendering(&word)) || lost.iter().any(rendering);
    let longest = |wanted: &Wanted| {
        let words = wanted.forms.iter().map(|form| split(form).len()).max();
        wanted.times.max(1) * words.unwrap_or_default()
    };
    let most = wanted.iter().map(longest).sum::<usize>().max(free.iter().filter(is_form).count());
    replaced && come.is_empty() && lost.iter().all(rendering) && steered.iter().filter(is_form).count() <= most
}

/// The word is none of what is wanted, and none that only agrees with others.
pub fn is_other(word: &Word, wanted: &[Wanted]) -> bool {
    !AGREEING.contains(&word.text.as_str()) && !parts(wanted).iter().any(|form| is_of(&word.text, form))
}

/// The words of all forms.
fn parts(wanted: &[Wanted]) -> Vec<String> {
    wanted.iter().flat_map(|wanted| &wanted.forms).flat_map(|form| split(form)).collect()
}

/// The words of the one that the other does not have, or not as often; another form of one will do.
fn missing<'w>(these: &'w [Word], those: &[Word]) -> Vec<&'w Word> {
    let mut left: Vec<&str> = those.iter().map(|word| word.text.as_str()).collect();
    let mut take = |is: &dyn Fn(&str) -> bool| left.iter().position(|other| is(other)).map(|at| left.swap_remove(at));
    let rest: Vec<&Word> = these.iter().filter(|word| take(&|other| other == word.text).is_none()).collect();
    rest.into_iter()
        .filter(|word| !AGREEING.contains(&word.text.as_str()))
        .filter(|word| take(&|other| is_family(other, &word.text)).is_none())
        .collect()
}

/// A word is one of a form; in Korean a particle follows it.
fn is_of(word: &str, form: &str) -> bool {
    word.strip_prefix(form).is_some_and(|rest| rest.is_empty() || rest.chars().all(is_hangul_syllable))
}

fn split(text: &str) -> Vec<String> {
    places(text).map(|(_, word)| word.to_lowercase().replace('\'', "’")).collect()
}

fn places(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '\'' | '’');
    text.split(move |c| !is_part(c))
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// The words of a translation.
pub fn words(translation: &Translation) -> Vec<Word> {
    let source = |place: usize, word: &str| {
        // The blank before a word belongs to its first piece.
        let mut tokens = translation.tokens.iter();
        tokens.find(|token| token.range.end > place && token.range.start < place + word.len())?.word
    };
    let word = |(place, word): (usize, &str)| Word {
        text: word.to_lowercase().replace('\'', "’"),
        source: source(place, word),
        range: place..place + word.len(),
    };
    places(&translation.text).map(word).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::neural::Token;

    /// A translation of words, each of which looked at a word of the source.
    fn translation(looks: &[(&str, usize)]) -> Translation {
        let mut all = Translation { confidence: 0.5, ended: true, ..Translation::default() };
        for (text, word) in looks {
            let start = all.text.len();
            all.text += text;
            all.tokens.push(Token { range: start..all.text.len(), word: Some(*word), log_prob: -0.7 });
        }
        all
    }

    fn fair(free: &[(&str, usize)], steered: &str, forms: &[&str]) -> bool {
        let forms = forms.iter().map(|form| (*form).to_owned()).collect();
        let wanted = Wanted { forms, times: 1, words: vec![1], kin: false };
        is_fair(&translation(free), &translation(&[(steered, 1)]), &[wanted])
    }

    #[test]
    fn only_the_word_of_the_term_may_go() {
        let free = [("Please", 0), (" call", 0), (" the", 1), (" med", 1), ("ic.", 1)];
        for (steered, is) in [
            ("Please call the orderly.", true),
            ("Please call an orderly.", true),
            ("Please call the orderly the medic.", false),
            ("Please call orderly  ", false),
            ("Please the orderly.", false),
            ("Please call the orderly there.", false),
            ("Please call the orderly orderly.", false),
        ] {
            assert_eq!(fair(&free, steered, &["orderly"]), is, "{steered}");
        }
    }

    #[test]
    fn other_words_may_follow_the_term_in_gender() {
        let free = [("Там", 0), (" був", 0), (" великий", 0), (" міномет.", 1)];
        assert!(fair(&free, "Там була велика гаубиця.", &["гаубиця", "гаубиці"]));
        assert!(!fair(&free, "Там була велика гаубиця гаубиці.", &["гаубиця", "гаубиці"]));
        assert!(!fair(&free, "Він був великий гаубиця.", &["гаубиця"]));
    }

    #[test]
    fn a_particle_follows_the_term() {
        let free = [("의무병이", 1), (" 몇 명", 0), (" 있었습니까?", 2)];
        assert!(fair(&free, "간호병이 몇 명 있었습니까?", &["간호병"]));
        assert!(!fair(&free, "의무병이 간호병이 몇 명 있었습니까?", &["간호병"]));
    }

    #[test]
    fn what_was_left_out_may_come() {
        assert!(fair(&[("I saw him.", 0)], "I saw him XN1X.", &["XN1X"]));
        assert!(!fair(&[("I saw 12 men.", 0)], "I saw XN1X men.", &["XN1X"]));
        assert!(!fair(&[("I saw him.", 0)], "I saw him. XN1X", &["XN1X"]), "it hangs on behind the end");
        assert!(!fair(&[("암호명 “K-2”", 0)], "암호명 “K-2” 이름", &["이름"]));
    }

    #[test]
    fn a_translation_that_is_much_less_likely_or_cut_may_not_stand() {
        let free = translation(&[("the medic", 1)]);
        let wanted = [Wanted { forms: vec!["orderly".to_owned()], times: 1, words: vec![1], kin: false }];
        let steered = |confidence, ended| Translation { confidence, ended, ..translation(&[("the orderly", 1)]) };
        for (confidence, ended, is) in
            [(0.4, true, true), (0.04, true, false), (0.4, false, false), (f32::NAN, true, false)]
        {
            assert_eq!(is_fair(&free, &steered(confidence, ended), &wanted), is, "{confidence} {ended}");
        }
    }
}
