//! Words and phrases of one language, inflected forms taken together.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use crate::glossary::suggest::token::Token;
use crate::glossary::suggest::{Passage, function_words, korean};
use crate::lang::{Lang, is_letter};

/// A phrase has at most so many words.
const LONGEST: usize = 3;

/// The candidates of a language.
#[derive(Debug)]
pub(super) struct Candidates {
    pub words: Vec<Candidate>,
    /// The candidates of each passage.
    pub of: Vec<Vec<usize>>,
}

/// A word or phrase that may be a term.
#[derive(Debug)]
pub(super) struct Candidate {
    /// As it is best written: the form from which the others can be made.
    pub text: String,
    /// Its words, each by what it is an inflected form of.
    pub lemmas: Vec<String>,
    /// The passages that hold it, ascending.
    pub passages: Vec<usize>,
}

impl Candidate {
    /// The other one stands within this one.
    pub fn holds(&self, other: &Candidate) -> bool {
        self.lemmas.windows(other.lemmas.len().max(1)).any(|part| part == other.lemmas)
    }
}

impl Candidates {
    /// The words and phrases that stand in `least` passages or more.
    pub fn new(passages: &[Passage], lang: Lang, least: usize) -> Candidates {
        let text = |passage: &Passage| {
            passage.texts.iter().find(|(l, _)| l.same_base(lang)).map_or_else(String::new, |(_, text)| text.clone())
        };
        let texts: Vec<String> = passages.iter().map(text).collect();
        let tokens = if lang.same_base(Lang::KO) { korean::tokens(&texts) } else { tokens(&texts, lang) };
        // Ordered, so that the same tables give the same suggestions.
        let mut phrases: BTreeMap<Vec<String>, Phrase> = BTreeMap::new();
        for (place, runs) in tokens.iter().enumerate() {
            for run in runs {
                each_phrase(run, |key, text| phrases.entry(key).or_default().add(place, text));
            }
        }
        let frequent = phrases.into_iter().filter(|(_, phrase)| phrase.passages.len() >= least);
        let words: Vec<Candidate> = frequent.map(|(key, phrase)| phrase.candidate(key, lang)).collect();
        let mut of = vec![Vec::new(); passages.len()];
        for (number, word) in words.iter().enumerate() {
            word.passages.iter().for_each(|place| of[*place].push(number));
        }
        Candidates { words, of }
    }
}

/// Every phrase of a run of words that stand side by side.
fn each_phrase(run: &[Token], mut found: impl FnMut(Vec<String>, String)) {
    for start in 0..run.len() {
        let reach = run[start..].iter().position(|token| !token.goes_on).map_or(run.len(), |last| start + last + 1);
        for end in start + 1..=reach.min(start + LONGEST) {
            let phrase = &run[start..end];
            if phrase.first().is_some_and(|t| t.may_stand) && phrase.last().is_some_and(|t| t.may_stand) {
                let text = phrase.iter().map(|token| token.text.as_str()).collect::<Vec<_>>().join(" ");
                found(phrase.iter().map(|token| token.lemma.clone()).collect(), text);
            }
        }
    }
}

/// A phrase with the forms in which it was seen.
#[derive(Debug, Default)]
struct Phrase {
    passages: BTreeSet<usize>,
    forms: BTreeMap<String, usize>,
}

impl Phrase {
    fn add(&mut self, place: usize, text: String) {
        self.passages.insert(place);
        *self.forms.entry(text).or_default() += 1;
    }

    /// Written in the form from which most of the seen ones can be made, with a capital letter only where it always has one.
    fn candidate(mut self, lemmas: Vec<String>, lang: Lang) -> Candidate {
        let large: Vec<String> =
            self.forms.keys().filter(|form| self.forms.contains_key(&form.to_lowercase())).cloned().collect();
        for form in large.into_iter().filter(|form| *form != form.to_lowercase()) {
            let count = self.forms.remove(&form).unwrap_or_default();
            *self.forms.entry(form.to_lowercase()).or_default() += count;
        }
        let made = |form: &String| {
            let forms: BTreeSet<String> = (lang.language().forms)(form).into_iter().collect();
            self.forms.iter().filter(|(seen, _)| forms.contains(*seen)).map(|(_, count)| count).sum::<usize>()
        };
        let best = self.forms.keys().max_by_key(|form| (made(form), self.forms[*form], std::cmp::Reverse(form.len())));
        Candidate { text: best.cloned().unwrap_or_default(), lemmas, passages: self.passages.into_iter().collect() }
    }
}

/// The words of each text, in runs between marks.
fn tokens(texts: &[String], lang: Lang) -> Vec<Vec<Vec<Token>>> {
    let runs: Vec<Vec<Vec<String>>> = texts.iter().map(|text| runs(text)).collect();
    let small: Vec<String> = runs.iter().flatten().flatten().map(|word| word.to_lowercase()).collect();
    let lemmas = lemmas(small.iter(), lang);
    let token = |text: &String| {
        let small = text.to_lowercase();
        Token {
            may_stand: small.chars().count() > 2 && !function_words::is_one(&small, lang),
            lemma: lemmas.get(&small).unwrap_or(&small).clone(),
            text: text.clone(),
            goes_on: true,
        }
    };
    runs.iter().map(|runs| runs.iter().map(|run| run.iter().map(token).collect()).collect()).collect()
}

/// Words that only blanks part.
fn runs(text: &str) -> Vec<Vec<String>> {
    let part = |c: char| is_letter(c) || matches!(c, '\'' | '’' | 'ʼ' | '-');
    let breaks = text.split(|c: char| !part(c) && !c.is_whitespace());
    let words = |run: &str| run.split_whitespace().map(|word| word.trim_matches(['-', '\'', '’']).to_owned()).collect();
    breaks.map(words).filter(|run: &Vec<String>| !run.is_empty()).collect()
}

/// For each word the one from which it is made by rule and which makes most of what was seen. A word that was not seen itself
/// (сумка, where texts have сумку and сумки) serves where two or more lead to it.
fn lemmas<'t>(words: impl Iterator<Item = &'t String>, lang: Lang) -> HashMap<String, String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    words.filter(|word| word.chars().count() > 2).for_each(|word| *counts.entry(word).or_default() += 1);
    let mut ways: BTreeMap<String, usize> = BTreeMap::new();
    counts.keys().flat_map(|word| dictionary_forms(word, lang)).for_each(|form| *ways.entry(form).or_default() += 1);
    let guessed =
        ways.into_iter().filter(|(form, ways)| *ways > 1 && !counts.contains_key(form.as_str())).map(|(form, _)| form);
    let mut best: HashMap<String, (usize, String)> = HashMap::new();
    // What was seen comes first: of two that make as much, it stays.
    for word in counts.keys().map(|word| (*word).to_owned()).chain(guessed) {
        let forms: Vec<String> =
            (lang.language().forms)(&word).into_iter().filter(|f| counts.contains_key(f.as_str())).collect();
        let seen: usize = forms.iter().filter_map(|form| counts.get(form.as_str())).sum();
        for form in forms {
            let known = best.entry(form).or_default();
            if seen > known.0 {
                *known = (seen, word.clone());
            }
        }
    }
    best.into_iter().map(|(form, (_, lemma))| (form, lemma)).collect()
}

/// How an inflected word of Ukrainian or Russian may stand in a dictionary.
fn dictionary_forms(word: &str, lang: Lang) -> Vec<String> {
    let endings: &[&str] = match lang.tag() {
        "uk" => &["", "а", "я", "о", "е", "ий", "ій"],
        "ru" => &["", "а", "я", "о", "е", "ый", "ий"],
        _ => return Vec::new(),
    };
    let letters: Vec<char> = word.chars().collect();
    let stems = (3..=letters.len()).rev().take(4).map(|end| letters.iter().take(end).collect::<String>());
    stems.flat_map(|stem| endings.iter().map(move |ending| format!("{stem}{ending}"))).collect()
}
