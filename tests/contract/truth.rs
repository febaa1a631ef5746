//! What every text is in every language: the one true translation that the server gives when it behaves.

use std::collections::HashMap;
use std::collections::HashSet;
use std::sync::OnceLock;

use tovmach::backends::phrasebook::SHIPPED;

use crate::sentences::{PLACES, SENTENCES};

/// The languages, in the order of a row.
const CODES: [&str; 4] = ["ko", "uk", "en", "ru"];

/// Sentences with their slots as `{}` in the key; the numbers and placeholders in them are copied.
#[derive(Default)]
pub struct Truth {
    /// Each in the four languages, where it has them.
    rows: Vec<[Option<String>; 4]>,
    /// The rows by the text without its numbers, one map a language.
    keys: [HashMap<String, usize>; 4],
}

impl Truth {
    /// The one that all tests share.
    pub fn shared() -> &'static Truth {
        static TRUTH: OnceLock<Truth> = OnceLock::new();
        TRUTH.get_or_init(|| {
            let mut truth = Truth::default();
            truth.add_sentences();
            truth.add_phrases();
            truth
        })
    }

    fn add_sentences(&mut self) {
        for sentence in SENTENCES {
            let placed = sentence[0].contains("{in}");
            for place in PLACES.iter().take(if placed { PLACES.len() } else { 1 }) {
                let side = |lang: usize| Some(sentence[lang].replace("{in}", place[lang]));
                self.add([side(0), side(1), side(2), side(3)]);
            }
        }
    }

    /// Phrases without slots. One that is written like another in any language is left out: a text has one translation here.
    fn add_phrases(&mut self) {
        for (_, file) in SHIPPED {
            let mut reader = csv::Reader::from_reader(file.as_bytes());
            for record in reader.records().map_while(Result::ok) {
                let first =
                    |column| record.get(column).and_then(|cell: &str| cell.split('|').next()).map(str::to_owned);
                let sides = [first(2), first(4), first(5)];
                let plain = |side: &Option<String>| side.as_ref().is_some_and(|text| is_plain(text));
                if record.get(1) != Some("reply") && sides.iter().all(plain) {
                    let [ko, uk, en] = sides;
                    self.add([ko, uk, en, None]);
                }
            }
        }
    }

    fn add(&mut self, row: [Option<String>; 4]) {
        let keys: Vec<Option<String>> =
            row.iter().map(|side| side.as_deref().map(|text| taken_apart(text).0)).collect();
        let known =
            |(lang, key): (usize, &Option<String>)| key.as_ref().is_some_and(|k| self.keys[lang].contains_key(k));
        if keys.iter().enumerate().any(known) {
            return;
        }
        for (lang, key) in keys.into_iter().enumerate() {
            self.keys[lang].extend(key.map(|key| (key, self.rows.len())));
        }
        self.rows.push(row);
    }

    /// The translation of a text; `None` where the text is not one of ours.
    pub fn translate(&self, text: &str, source: &str, target: &str) -> Option<String> {
        let (key, slots) = taken_apart(text);
        let row = &self.rows[*self.keys[place(source)?].get(&key)?];
        let (from, to) = (row[place(source)?].as_deref()?, row[place(target)?].as_deref()?);
        let (_, names) = taken_apart(from);
        let fill = |text: String, (name, slot): (&String, &String)| text.replace(name, &format!("\u{1}{slot}\u{1}"));
        Some(names.iter().zip(&slots).fold(to.to_owned(), fill).replace('\u{1}', ""))
    }

    /// So many different texts in a language, the same on every call: now a sentence with numbers, now a phrase.
    pub fn texts(&self, source: &str, count: usize) -> Vec<String> {
        let lang = place(source).expect("a language of the rows");
        let mut seen = HashSet::new();
        let mut texts = Vec::new();
        for round in 0.. {
            for (number, row) in self.rows.iter().enumerate() {
                let Some(text) = &row[lang] else { continue };
                let text = numbered(text, round * 7 + number, round * 3 + number / 2);
                if texts.len() < count && seen.insert(text.clone()) {
                    texts.push(text);
                }
            }
            if texts.len() == count {
                break;
            }
        }
        mixed(texts)
    }
}

/// The place of a language in a row, by any tag of it (`EN-GB`, `ko-KP`).
pub fn place(tag: &str) -> Option<usize> {
    let base = tag.split('-').next()?.to_lowercase();
    CODES.iter().position(|code| *code == base)
}

fn is_plain(text: &str) -> bool {
    !text.is_empty() && !text.contains(['{', '[', '(']) && !text.contains(|c: char| c.is_ascii_digit())
}

/// The numbers after which Ukrainian and Russian take the genitive plural.
fn number(at: usize) -> usize {
    let tens = [5, 6, 7, 8, 9, 10];
    // 5 to 10, 25 to 30 … 95 to 100, then the same above every hundred.
    let decade = [0, 2, 3, 4, 5, 6, 7, 8, 9][at / tens.len() % 9];
    at / 54 % 12 * 100 + decade * 10 + tens[at % tens.len()]
}

fn numbered(text: &str, first: usize, second: usize) -> String {
    text.replace("{0}", &number(first).to_string()).replace("{1}", &number(second + 11).to_string())
}

/// Neighbours as in an interview: of different rows.
fn mixed(mut texts: Vec<String>) -> Vec<String> {
    let step = 7919;
    let length = texts.len();
    (0..length).map(|at| std::mem::take(&mut texts[at * step % length])).filter(|text| !text.is_empty()).collect()
}

/// A text without its numbers and placeholders, and these: `XN1X`, `{0}`, `25`.
fn taken_apart(text: &str) -> (String, Vec<String>) {
    let (mut key, mut slots) = (String::new(), Vec::new());
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        match slot(rest) {
            Some(length) => {
                key.push_str("{}");
                slots.push(rest[..length].to_owned());
                rest = &rest[length..];
            }
            None => {
                key.push(first);
                rest = &rest[first.len_utf8()..];
            }
        }
    }
    (key, slots)
}

/// The bytes of the slot at the start of a text.
fn slot(text: &str) -> Option<usize> {
    let run = |text: &str, of: fn(&char) -> bool| text.chars().take_while(of).count();
    let digits = run(text, char::is_ascii_digit);
    if digits > 0 {
        return Some(digits);
    }
    if text.starts_with("{0}") || text.starts_with("{1}") {
        return Some(3);
    }
    let letters = run(text, char::is_ascii_uppercase);
    let digits = run(text.get(letters..)?, char::is_ascii_digit);
    let token = text.starts_with('X') && letters >= 2 && digits > 0 && text[letters + digits..].starts_with('X');
    token.then_some(letters + digits + 1)
}

#[test]
fn ten_thousand_texts_have_each_one_translation_of_their_own() {
    let truth = Truth::shared();
    for (source, target) in [("ko", "uk"), ("uk", "ko"), ("en", "uk"), ("ko", "en"), ("uk", "en")] {
        let texts = truth.texts(source, 10_000);
        let distinct: HashSet<&String> = texts.iter().collect();
        assert_eq!(distinct.len(), 10_000, "texts in {source}");
        let translated: HashSet<String> =
            texts.iter().filter_map(|text| truth.translate(text, source, target)).collect();
        assert_eq!(translated.len(), 10_000, "from {source} into {target}");
    }
}

#[test]
fn numbers_and_placeholders_are_copied() {
    let truth = Truth::shared();
    for (text, translation) in [
        ("저희 분대는 7명이었습니다.", "У нашому відділенні було 7 осіб."),
        ("저희 분대는 XN1X명이었습니다.", "У нашому відділенні було XN1X осіб."),
        ("30명 가운데 25명이 돌아왔습니다.", "Із 30 осіб повернулося 25."),
    ] {
        assert_eq!(truth.translate(text, "ko", "uk").as_deref(), Some(translation));
    }
    assert_eq!(truth.translate("모르는 문장입니다.", "ko", "uk"), None);
}
