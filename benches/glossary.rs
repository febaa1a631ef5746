//! Benches of the glossary: `cargo bench --bench glossary`. 100,000 invented terms in Korean, Ukrainian and English are read
//! and made ready (under 2 s for all three languages), then looked for in text in which every fifth word is one of them
//! (50 MB/s or more).

use std::fmt::Write as _;

use divan::counter::BytesCount;
use divan::{Bencher, black_box};
use tovmach::glossary::{Glossary, load};
use tovmach::lang::Lang;

const TERMS: usize = 100_000;
const TEXT: usize = 4_000_000;

const LANGS: [&str; 3] = ["ko", "uk", "en"];

fn main() {
    divan::main();
}

/// Numbers that look random and are the same on every run.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % sides
    }

    fn pick<'a>(&mut self, list: &[&'a str]) -> &'a str {
        list[self.roll(list.len())]
    }
}

/// An invented word of a language, of two to four syllables.
fn word(lang: &str, dice: &mut Dice) -> String {
    let syllables = 2 + dice.roll(3);
    let ending: &[&str] = match lang {
        "uk" => &["ор", "ка", "ина", "ний", "ння", "ець", "ість", "ія", "о", "ар", "ник"],
        "en" => &["er", "tion", "ment", "y", "al", "or", "age", "ship", "ter", "e"],
        _ => &[""],
    };
    let word: String = (0..syllables).map(|_| syllable(lang, dice)).collect();
    word + dice.pick(ending)
}

fn syllable(lang: &str, dice: &mut Dice) -> String {
    match lang {
        "ko" => char::from_u32(
            '가' as u32 + (dice.roll(19) * 588 + dice.roll(21) * 28) as u32 + [0, 1, 4, 8, 21][dice.roll(5)],
        )
        .into_iter()
        .collect(),
        "uk" => {
            dice.pick(&["б", "в", "г", "д", "з", "к", "л", "м", "н", "п", "р", "с", "т"]).to_owned()
                + dice.pick(&["а", "е", "и", "о", "у"])
        }
        _ => {
            dice.pick(&["b", "c", "d", "f", "g", "l", "m", "n", "p", "r", "s", "t"]).to_owned()
                + dice.pick(&["a", "e", "i", "o", "u"])
        }
    }
}

/// A term: every third one has two words.
fn term(lang: &str, dice: &mut Dice) -> String {
    let last = word(lang, dice);
    if dice.roll(3) == 0 { format!("{} {last}", word(lang, dice)) } else { last }
}

fn csv() -> String {
    let mut dice = Dice(1);
    let mut text = "ko,uk,en,domain,note\n".to_owned();
    for _ in 0..TERMS {
        let [ko, uk, en] = LANGS.map(|lang| term(lang, &mut dice));
        let _ = writeln!(text, "{ko},{uk},{en},weapon,");
    }
    text
}

/// A text as long as some hundred interviews: every fifth word is one of 2,000 terms, the others are of a vocabulary of 8,000
/// words, as in speech; particles in Korean.
fn text(lang: &str, glossary: &Glossary) -> String {
    let mut dice = Dice(2);
    let column: Lang = lang.parse().unwrap_or(Lang::EN);
    // No term ends as the other words do.
    let end = ["핳", "шах", "wick"][column.order()];
    let words: Vec<String> = (0..8000).map(|_| word(lang, &mut dice) + end).collect();
    let mut text = String::with_capacity(TEXT + 100);
    while text.len() < TEXT {
        let term = &glossary.terms()[dice.roll(2000) * (TERMS / 2000)];
        let known = dice.roll(5) == 0;
        text.push_str(if known { term.preferred(column).unwrap_or_default() } else { &words[dice.roll(words.len())] });
        text.push_str(if lang == "ko" { dice.pick(&["에서", "만은", "에게는", "", "입니다"]) } else { "" });
        text.push_str(if dice.roll(12) == 0 { ".\n" } else { " " });
    }
    text
}

/// From the file to the indexes of all three languages.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn load_100_000_terms(bencher: Bencher) {
    let csv = csv();
    bencher.bench(|| {
        let glossary = load("invented.csv", black_box(&csv)).unwrap_or_default();
        LANGS.map(|lang| glossary.find("a", lang.parse().unwrap_or(Lang::EN)).len())
    });
}

#[divan::bench(args = LANGS, sample_count = 5, sample_size = 1)]
fn find(bencher: Bencher, lang: &str) {
    let glossary = load("invented.csv", &csv()).unwrap_or_default();
    let text = text(lang, &glossary);
    let lang: Lang = lang.parse().unwrap_or(Lang::EN);
    glossary.find("a", lang);
    bencher.counter(BytesCount::of_str(&text)).bench(|| glossary.find(black_box(&text), lang).len());
}
