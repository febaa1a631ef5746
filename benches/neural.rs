//! How much of what the engine does alone is left when it translates for us: confidence, alignment and threads included.
//!
//! The model has random weights in the measures of Firefox's `base` models; its end mark never comes, so that both write as
//! much as they may. Compare the items (pieces written) per second of `alone` and `ours`.

use std::fmt;
use std::thread;

use divan::Bencher;
use divan::counter::ItemsCount;
use fxtranslate::engine::Engine as Alone;
use tovmach::neural::{Engine, Files, Sentence};

#[path = "neural/random.rs"]
mod random;

use random::Measures;

const TEXTS: usize = 64;

/// A model and how many threads translate beside each other.
#[derive(Clone, Copy)]
struct Case(Measures, usize);

const CASES: [Case; 4] =
    [Case(Measures::BASE, 1), Case(Measures::BASE, 2), Case(Measures::MEMORY, 1), Case(Measures::MEMORY, 2)];

impl fmt::Display for Case {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}, {} threads", self.0, self.1)
    }
}

fn main() {
    divan::main();
}

/// As many as a request holds, of 6 to 30 words.
fn texts() -> Vec<String> {
    let words =
        |text: usize| (0..6 + text * 7 % 25).map(move |word| format!("w{}", (text * 31 + word * 17) % 4000 + 10));
    (0..TEXTS).map(|text| words(text).collect::<Vec<_>>().join(" ")).collect()
}

/// Pieces that a translation of so many words may have in either decoder.
fn words(texts: &[String]) -> usize {
    texts.iter().map(|text| text.split(' ').count()).sum()
}

#[divan::bench(sample_count = 3, sample_size = 1, args = CASES)]
fn alone(bencher: Bencher<'_, '_>, Case(measures, threads): Case) {
    let (model, vocabulary) = random::model(measures);
    let engine = Alone::from_bytes(&model, &vocabulary, &vocabulary).expect("the model is sound");
    let mut texts = texts();
    texts.sort_by_key(String::len);
    let halves: Vec<Vec<&str>> =
        (0..threads).map(|thread| texts.iter().skip(thread).step_by(threads).map(String::as_str).collect()).collect();
    let written = words(&texts) * 2 + texts.len() * 6;
    bencher.counter(ItemsCount::new(written)).bench_local(|| {
        thread::scope(|scope| {
            for half in &halves {
                scope.spawn(|| half.chunks(32).map(|texts| engine.translate_batch(texts).len()).sum::<usize>());
            }
        });
    });
}

#[divan::bench(sample_count = 3, sample_size = 1, args = CASES)]
fn ours(bencher: Bencher<'_, '_>, Case(measures, threads): Case) {
    let (model, source) = random::model(measures);
    let engine = Engine::start(Files { model, source, target: None }, threads).expect("the model is sound");
    let texts = texts();
    let sentences: Vec<Sentence> =
        texts.iter().map(|text| Sentence { text: text.clone(), ..Sentence::default() }).collect();
    let parts: Vec<Vec<Sentence>> = sentences.chunks(TEXTS / threads).map(<[Sentence]>::to_vec).collect();
    let translate = |part: &Vec<Sentence>| {
        let translations = engine.translate(part.clone()).expect("the model is sound");
        translations.iter().map(|translation| translation.tokens.len()).sum::<usize>()
    };
    let written: usize = parts.iter().map(translate).sum();
    bencher.counter(ItemsCount::new(written)).bench_local(|| {
        thread::scope(|scope| parts.iter().for_each(|part| _ = scope.spawn(|| translate(part))));
    });
}
