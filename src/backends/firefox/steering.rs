//! How well terms come into translations: cases of the project's own (`tests/steering/terms.tsv`) with the tiny models, which
//! know most of the terms but have learnt to write another word, and some not at all.
#![allow(clippy::disallowed_methods, reason = "the cases and models are files")]

use std::path::Path;
use std::time::{Duration, Instant};

use crate::backends::firefox::wanted::wanted;
use crate::backends::{TermPair, Text};
use crate::lang::Lang;
use crate::neural::{Engine, Files, Sentence, Wanted};

/// A case: a text, its term and what that has to be called (empty: a placeholder), the translation of a person.
struct Case {
    pair: (Lang, Lang),
    text: String,
    term: String,
    called: String,
    expected: String,
}

/// What was counted.
#[derive(Debug, Default)]
struct Measured {
    cases: usize,
    /// The term is in the free translation already.
    before: usize,
    /// It stands in the one with terms, once.
    stands: usize,
    /// It stands there in the form that the person wrote: in no other case or number.
    fits: usize,
    /// That one is that of the person, to the letter.
    exact: usize,
    /// Nothing but the term differs from the free one, where that lacks it.
    kept: usize,
    /// It came, something else differs from the free one, and it is not that of the person: who writes another term may have to
    /// write another preposition before it (у рові, в окопі).
    wrong: usize,
    free: Duration,
    steered: Duration,
}

fn read(path: &str) -> Vec<u8> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(path);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn cases() -> Vec<Case> {
    let text = String::from_utf8(read("tests/steering/terms.tsv")).unwrap();
    let case = |line: &str| {
        let fields: Vec<&str> = line.split('\t').collect();
        let [from, to, text, term, called, expected] = fields[..] else { panic!("{line}") };
        let pair = (from.parse().unwrap(), to.parse().unwrap());
        let own = str::to_owned;
        Case { pair, text: own(text), term: own(term), called: own(called), expected: own(expected) }
    };
    text.lines().skip(1).map(case).collect()
}

fn engine(source: Lang, target: Lang) -> Engine {
    let (folder, code) = (format!("tests/models/{source}-{target}"), format!("{source}{target}"));
    let file = |name: &str| read(&format!("{folder}/{name}.{code}.spm"));
    let split = target == Lang::KO;
    let files = Files {
        model: read(&format!("{folder}/model.{code}.intgemm.alphas.bin")),
        source: if split { file("srcvocab") } else { file("vocab") },
        target: split.then(|| file("trgvocab")),
    };
    Engine::start(files, 1).unwrap()
}

/// What is wanted of a text, as the contract would say it.
fn of(case: &Case, text: &str, source: Lang) -> Vec<Wanted> {
    let target = case.pair.1;
    let inflected = (target.language().forms)(&case.called);
    let forms = if target == Lang::KO { vec![case.called.clone()] } else { inflected };
    let term = TermPair { forms, ..TermPair::new(&case.term, &case.called) };
    let terms = if case.term.is_empty() { Vec::new() } else { vec![term] };
    let item = Text { id: String::new(), speaker: String::new(), role: None, text: text.to_owned(), terms };
    wanted(text, &item, source)
}

/// The term stands in a text in a form in which it stands in the person's translation.
fn is_fitting(expected: &str, steered: &str, wanted: &Wanted) -> bool {
    let only = |form: &String| Wanted { forms: vec![form.clone()], kin: false, ..wanted.clone() };
    wanted.forms.iter().map(only).any(|form| form.is_in(expected) && form.is_in(steered))
}

#[test]
fn a_term_in_a_wrong_case_does_not_fit() {
    let forms = (Lang::UK.language().forms)("окоп");
    let wanted = Wanted { forms, times: 1, ..Wanted::default() };
    let expected = "Мене віднесли до окопу.";
    for (steered, fits) in [(expected, true), ("Мене віднесли в окопу.", true), ("Мене віднесли до окоп.", false)]
    {
        assert!(wanted.is_in(steered), "it stands there: {steered}");
        assert_eq!(is_fitting(expected, steered, &wanted), fits, "{steered}");
    }
}

/// Only the term's words differ.
fn is_kept(free: &str, steered: &str, wanted: &Wanted) -> bool {
    let (free, steered): (Vec<&str>, Vec<&str>) = (free.split(' ').collect(), steered.split(' ').collect());
    let same = |pairs: &mut dyn Iterator<Item = (&&str, &&str)>| pairs.take_while(|(a, b)| a == b).count();
    let before = same(&mut free.iter().zip(&steered));
    let after = same(&mut free.iter().rev().zip(steered.iter().rev()));
    let words = wanted.forms.iter().map(|form| form.split(' ').count()).max().unwrap_or_default();
    before + after + words >= steered.len()
}

/// Translates the cases of a pair, Korean to Ukrainian through English.
fn measure(source: Lang, target: Lang) -> Measured {
    let through = (source == Lang::KO && target == Lang::UK).then(|| engine(source, Lang::EN));
    let last = if through.is_some() { Lang::EN } else { source };
    let engine = engine(last, target);
    let mut measured = Measured::default();
    for case in cases().into_iter().filter(|case| case.pair == (source, target)) {
        let one = |engine: &Engine, text: &str, wanted: Vec<Wanted>| {
            engine.translate(vec![Sentence { text: text.to_owned(), wanted }]).unwrap().remove(0).text
        };
        let text = match &through {
            Some(engine) => one(
                engine,
                &case.text,
                of(&Case { called: String::new(), term: String::new(), ..copy(&case) }, &case.text, source),
            ),
            None => case.text.clone(),
        };
        let all = of(&case, &text, last);
        let start = Instant::now();
        let free = one(&engine, &text, Vec::new());
        measured.free += start.elapsed();
        let start = Instant::now();
        let steered = one(&engine, &text, all.clone());
        measured.steered += start.elapsed();
        let twice = |wanted: &Wanted| Wanted { times: wanted.times + 1, ..wanted.clone() };
        let before = all.iter().all(|wanted| wanted.is_in(&free));
        let stands = all.iter().all(|wanted| wanted.is_in(&steered) && !twice(wanted).is_in(&steered));
        measured.cases += 1;
        measured.before += usize::from(before);
        measured.stands += usize::from(stands);
        measured.fits += usize::from(stands && all.iter().all(|wanted| is_fitting(&case.expected, &steered, wanted)));
        measured.exact += usize::from(steered == case.expected);
        let kept = all.iter().all(|wanted| is_kept(&free, &steered, wanted));
        measured.kept += usize::from(!before && stands && kept);
        let right = steered == case.expected || (stands && kept);
        measured.wrong += usize::from(steered != free && !right);
    }
    measured
}

fn copy(case: &Case) -> Case {
    let Case { pair, text, term, called, expected } = case;
    let own = String::clone;
    Case { pair: *pair, text: own(text), term: own(term), called: own(called), expected: own(expected) }
}

#[test]
fn terms_come_into_translations() {
    for (pair, [stands, exact, kept]) in [
        ((Lang::KO, Lang::EN), [24, 24, 23]),
        ((Lang::EN, Lang::UK), [19, 19, 16]),
        ((Lang::UK, Lang::EN), [19, 19, 18]),
        ((Lang::EN, Lang::KO), [18, 18, 17]),
        ((Lang::KO, Lang::UK), [13, 12, 12]),
    ] {
        let measured = measure(pair.0, pair.1);
        let holds = measured.fits >= stands && measured.exact >= exact && measured.kept >= kept;
        assert!(holds && measured.wrong == 0, "{pair:?} {measured:?}");
    }
}
