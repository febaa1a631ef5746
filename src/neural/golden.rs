//! The tiny models of `tests/models`, sentence by sentence as they were written down (`golden.tsv`), and as the engine of
//! `fxtranslate` itself has them.

use std::path::PathBuf;

use proptest::prelude::*;

use crate::neural::{Engine, Files, Sentence, Translation};

/// Each pair: the folder and what its files are called.
const PAIRS: [(&str, &str); 4] = [("ko-en", "koen"), ("en-ko", "enko"), ("uk-en", "uken"), ("en-uk", "enuk")];

/// The vocabularies of the source and the target are two files.
const SPLIT: &str = "en-ko";

#[test]
fn every_golden_sentence_comes_as_it_was_written_down() {
    for (pair, code) in PAIRS {
        let golden = golden(pair);
        assert!(golden.len() >= 60, "{pair} has {} golden sentences", golden.len());
        for threads in [1, 2] {
            let engine = Engine::start(files(pair, code), threads).unwrap();
            let together = engine.translate(golden.iter().map(|(source, _)| sentence(source)).collect()).unwrap();
            for ((source, target), translation) in golden.iter().zip(&together) {
                assert_eq!(translation.text, *target, "{pair}, {threads} threads: {source}");
            }
        }
    }
}

#[test]
fn they_are_small() {
    for (pair, code) in PAIRS {
        let files = files(pair, code);
        let size = files.model.len() + files.source.len() + files.target.as_ref().map_or(0, Vec::len);
        assert!(size < 300_000, "{pair} has {size} bytes");
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(12))]

    #[test]
    fn company_and_order_and_threads_change_nothing(
        picks in prop::collection::vec(any::<prop::sample::Index>(), 1..90),
        pair in 0..PAIRS.len(),
        threads in 1usize..4,
    ) {
        let (pair, code) = PAIRS[pair];
        let golden = golden(pair);
        let sources: Vec<&str> = picks.iter().map(|pick| pick.get(&golden).0.as_str()).collect();
        let engine = Engine::start(files(pair, code), threads).unwrap();
        let together = engine.translate(sources.iter().map(|source| sentence(source)).collect()).unwrap();
        for (source, translation) in sources.iter().zip(together) {
            // To the last bit: the sums of a row do not depend on its neighbours.
            prop_assert_eq!(alone(&engine, source), translation, "{}: {}", pair, source);
        }
    }
}

#[test]
fn many_may_ask_at_once() {
    let engine = Engine::start(files("uk-en", "uken"), 2).unwrap();
    let golden = golden("uk-en");
    std::thread::scope(|scope| {
        for part in golden.chunks(golden.len().div_ceil(4)) {
            let engine = &engine;
            scope.spawn(move || {
                for (source, target) in part {
                    assert_eq!(alone(engine, source).text, *target, "{source}");
                }
            });
        }
    });
}

#[test]
fn a_sentence_alone_is_as_among_others_and_as_the_other_engine_has_it() {
    for (pair, code) in PAIRS {
        let files = files(pair, code);
        let target = files.target.as_ref().unwrap_or(&files.source);
        let other = fxtranslate::engine::Engine::from_bytes(&files.model, &files.source, target).unwrap();
        let engine = Engine::start(files, 1).unwrap();
        for (source, target) in golden(pair) {
            let ours = alone(&engine, &source);
            assert_eq!(ours.text, target, "{pair}: {source}");
            let said = other.translate(&source);
            assert_eq!(other.translate_batch(&[&source, ""]).first(), Some(&said), "{pair}: {source}");
            // It stops at twice the length of the source, whether the sentence is at its end or not.
            let room = 2 * engine.lengths(vec![source.clone()]).unwrap()[0] + 4;
            if ours.tokens.len() < room {
                assert_eq!(said, target, "{pair}: {source}");
            } else {
                assert!(target.starts_with(&said), "{pair}: {source}: {said}");
            }
        }
    }
}

#[test]
fn it_is_surer_of_what_it_knows_than_of_what_makes_no_sense() {
    for (pair, code) in PAIRS {
        let engine = Engine::start(files(pair, code), 1).unwrap();
        let known = engine.translate(golden(pair).iter().map(|(source, _)| sentence(source)).collect()).unwrap();
        let mean = known.iter().map(|translation| translation.confidence).sum::<f32>() / known.len() as f32;
        let nonsense = alone(&engine, "Qzwv 7% гґщ 뷁쀍 ~~ xkcd jjj").confidence;
        assert!(mean > 0.85, "{pair}: sentences it knows have a confidence of {mean}");
        assert!(nonsense < 0.6, "{pair}: nonsense has a confidence of {nonsense}");
    }
}

#[test]
fn placeholders_come_back_from_the_words_where_they_stood() {
    for (pair, code, source) in [
        ("ko-en", "koen", "XM1X 제 이름은 XN1X입니다."),
        ("en-ko", "enko", "XM1X My name is XN1X."),
        ("uk-en", "uken", "XM1X Мене звуть XN1X."),
        ("en-uk", "enuk", "XM1X My name is XN1X."),
    ] {
        let translation = alone(&Engine::start(files(pair, code), 1).unwrap(), source);
        for placeholder in ["XM1X", "XN1X"] {
            let word = source.split(' ').position(|word| word.starts_with(placeholder));
            assert_eq!(translation.text.matches(placeholder).count(), 1, "{pair}: {}", translation.text);
            let start = translation.text.find(placeholder).unwrap();
            let pieces = translation
                .tokens
                .iter()
                .filter(|token| (start..start + 4).contains(&token.range.end.saturating_sub(1)));
            assert!(pieces.clone().count() > 0);
            assert!(pieces.clone().all(|token| token.word == word), "{pair}: {:?}", translation.tokens);
        }
    }
}

/// Not a test: writes the golden sentences of new models down (see `tools/tiny-models/README.md`), and tells which are not as asked.
#[test]
#[ignore = "writes tests/models/*/golden.tsv"]
#[allow(clippy::disallowed_methods, clippy::print_stdout, reason = "a tool run by hand")]
fn write_down() {
    for (pair, code) in PAIRS {
        let engine = Engine::start(files(pair, code), 1).unwrap();
        let asked = String::from_utf8(read(pair, "asked.tsv")).unwrap();
        let mut lines = String::new();
        let mut wrong = 0;
        for line in asked.lines() {
            let [source, wanted] = line.split('\t').collect::<Vec<_>>()[..] else { panic!("{line}") };
            let translation = alone(&engine, source).text;
            if translation != wanted {
                wrong += 1;
                println!("{pair}: {source}\n  asked {wanted}\n  said  {translation}");
            }
            lines += &format!("{source}\t{translation}\n");
        }
        println!("{pair}: {} of {} as asked", asked.lines().count() - wrong, asked.lines().count());
        std::fs::write(path(pair, "golden.tsv"), lines).unwrap();
    }
}

fn files(pair: &str, code: &str) -> Files {
    let (source, target) = match pair {
        SPLIT => ("srcvocab", Some("trgvocab")),
        _ => ("vocab", None),
    };
    Files {
        model: read(pair, &format!("model.{code}.intgemm.alphas.bin")),
        source: read(pair, &format!("{source}.{code}.spm")),
        target: target.map(|name| read(pair, &format!("{name}.{code}.spm"))),
    }
}

/// Sentences with their translations.
fn golden(pair: &str) -> Vec<(String, String)> {
    let text = String::from_utf8(read(pair, "golden.tsv")).unwrap();
    let row = |line: &str| line.split_once('\t').map(|(source, target)| (source.to_owned(), target.to_owned()));
    text.lines().map(|line| row(line).unwrap()).collect()
}

#[allow(clippy::disallowed_methods, reason = "tests read files")]
fn read(pair: &str, name: &str) -> Vec<u8> {
    let path = path(pair, name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn path(pair: &str, name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/models").join(pair).join(name)
}

fn sentence(text: &str) -> Sentence {
    Sentence { text: text.to_owned(), wanted: Vec::new() }
}

fn alone(engine: &Engine, text: &str) -> Translation {
    engine.translate(vec![sentence(text)]).unwrap().remove(0)
}
