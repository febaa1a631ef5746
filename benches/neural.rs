//! How much of what the engine does alone is left when it translates for us: confidence, alignment and threads included.
//!
//! The model has random weights in the measures of Firefox's `base` models; its end mark never comes, so that both write as
//! much as they may. Compare the items (pieces written) per second of `alone` and `ours`, and those of `under_contract`: the same
//! texts on their whole way, masked, steered, verified and written into a journal.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::thread;
use std::time::SystemTime;

use divan::Bencher;
use divan::counter::ItemsCount;
use fxtranslate::engine::Engine as Alone;
use tovmach::backends::http::{Http, Network};
use tovmach::backends::{Backend as _, Batch, Item, Options, Service, Setup, kind};
use tovmach::contract::journal::Journal;
use tovmach::contract::protect::Protector;
use tovmach::contract::{Contract, Manner};
use tovmach::glossary::shipped;
use tovmach::lang::Lang;
use tovmach::models::{Found, Pair, Shelf};
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

/// As many as a request holds, of 6 to 30 words; others in each round.
fn texts(round: usize) -> Vec<String> {
    let word = |number: usize| random::word((number + round * 501) % 4000 + 10);
    let words = |text: usize| (0..6 + text * 7 % 25).map(move |place| word(text * 31 + place * 17));
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
    let mut texts = texts(0);
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
    let texts = texts(0);
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

#[divan::bench(sample_count = 3, sample_size = 1, args = CASES)]
fn under_contract(bencher: Bencher<'_, '_>, Case(measures, threads): Case) {
    let folder = tempfile::tempdir().expect("a folder can be made");
    let glossary = shipped();
    let journal = Journal::in_memory().expect("a journal can be made");
    let manner = Manner { jobs: threads, ..Manner::default() };
    let protector = Protector { glossary: &glossary, pseudonyms: None, protect: true };
    let contract = Contract::new(service(folder.path(), measures, threads), manner, protector, &journal);
    let translate = |texts: &[String]| {
        let item = |(id, text)| Item { id, text, role: None, before: None };
        let items = texts.iter().map(String::as_str).enumerate().map(item).collect();
        let batch = Batch { source: Lang::EN, target: Lang::UK, items, heard: &[] };
        (&contract).translate(&batch).expect("the model is sound").len()
    };
    translate(&["The model is loaded first.".to_owned()]);
    let mut round = 0;
    let written = texts(0).iter().map(|text| 3 * (text.split(' ').count() + 1) + 10).sum::<usize>();
    let rounds = || {
        round += 1;
        texts(round)
    };
    bencher.counter(ItemsCount::new(written)).with_inputs(rounds).bench_local_values(|texts| translate(&texts));
}

/// The service as the program makes it, of a model in this folder.
#[allow(clippy::disallowed_methods, reason = "the program hands its own ways to files over")]
fn service(folder: &Path, measures: Measures, threads: usize) -> Box<dyn Service> {
    let (model, vocabulary) = random::model(measures);
    let file = |name: &str, bytes: Vec<u8>| {
        let path = folder.join(name);
        std::fs::write(&path, bytes).expect("a file can be written");
        path
    };
    let pair = Pair::new(Lang::EN, Lang::UK);
    let found = Found {
        pair,
        model: file("model", model),
        source: file("vocabulary", vocabulary),
        target: None,
        recorded: Vec::new(),
    };
    let setup = Setup {
        name: "firefox".to_owned(),
        options: Options { jobs: Some(threads), ..Options::default() },
        url: String::new(),
        key: None,
        key_id: None,
        session: None,
        models: Arc::new(Shelf { models: vec![found] }),
        read: |path| std::fs::read(path).map_err(|error| error.to_string()),
        http: Arc::new(Http::new(&Network::default(), false, None).expect("a client without settings can be made")),
        now: || SystemTime::UNIX_EPOCH,
        log: |_| {},
    };
    kind("firefox").and_then(|kind| kind.open(setup).ok()).expect("a kind of the table")
}
