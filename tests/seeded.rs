//! How much of what a careless interpreter or a machine gets wrong is found, and how often a faithful rendition is accused:
//! `cargo test --test seeded -- --nocapture` prints the figures, of which the tests hold the worst that may be.
//!
//! `tests/seeded/*.tsv` has a file for each kind of error; a line is an original, a faithful rendition of it, and one with just
//! that error; `kinds.tsv` says which checks are to find it. They were written without a look at the checks. Each is checked as
//! a table of its own with one row.

#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "reads the files of errors, and prints the figures"
)]

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::fmt;
use std::fs;
use std::path::Path;

use tovmach::checks::{Choice, Known, check};
use tovmach::glossary::shipped;
use tovmach::lang::Lang;
use tovmach::model::{Cell, Finding, Origin, Row, Severity, Table, TimeSpan};

/// A kind of error: its file, the checks by whose finding it counts as found, and of 100 how many have to be.
struct Kind {
    name: String,
    finders: Vec<String>,
    least: f64,
}

/// A line of a file of errors.
struct Seed {
    original: (Lang, String),
    lang: Lang,
    faithful: String,
    wrong: String,
    what: String,
}

/// What was found among the seeds of a kind.
struct Figures {
    kind: Kind,
    seeds: usize,
    found: usize,
    found_by_any: usize,
    missed: Vec<String>,
}

/// The lines of a file of errors without its header.
fn lines(name: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/seeded/{name}.tsv"));
    let text = fs::read_to_string(&path).expect("a file for each kind of error");
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect()).collect()
}

fn kinds() -> Vec<Kind> {
    let kind = |line: Vec<String>| {
        let [name, finders, least] = line.try_into().expect("three fields");
        let finders = finders.split(' ').map(str::to_owned).collect();
        Kind { name, finders, least: least.parse().expect("a share of 100") }
    };
    lines("kinds").into_iter().map(kind).collect()
}

fn lang(tag: &str) -> Lang {
    tag.parse().expect("a language of the project")
}

fn seeds(kind: &Kind) -> Vec<Seed> {
    let seed = |line: Vec<String>| {
        let [original_lang, original, rendition, faithful, wrong, what] = line.try_into().expect("six fields");
        Seed { original: (lang(&original_lang), original), lang: lang(&rendition), faithful, wrong, what }
    };
    lines(&kind.name).into_iter().map(seed).collect()
}

/// A row: the original, and a machine's rendition of it.
fn row(number: usize, (original, words): &(Lang, String), lang: Lang, rendition: &str) -> Row {
    let said = Cell { text: words.clone(), origin: Origin::Transcript };
    let rendered = Cell { text: rendition.to_owned(), origin: Origin::Machine("seed".to_owned()) };
    let mut cells = vec![Some(said), Some(rendered)];
    if lang.order() < original.order() {
        cells.reverse();
    }
    Row { id: number.to_string(), original: Some(*original), cells, ..Row::default() }
}

fn table(mut langs: Vec<Lang>, rows: Vec<Row>) -> Table {
    langs.sort_by_key(|lang| lang.order());
    Table { langs, rows }
}

fn findings(seed: &Seed, rendition: &str, known: &Known<'_>) -> Vec<Finding> {
    let row = row(1, &seed.original, seed.lang, rendition);
    check(&table(vec![seed.original.0, seed.lang], vec![row]), known, &Choice::all())
}

impl Figures {
    fn of(kind: Kind, known: &Known<'_>) -> Figures {
        let seeds = seeds(&kind);
        let mut figures = Figures { kind, seeds: seeds.len(), found: 0, found_by_any: 0, missed: Vec::new() };
        seeds.iter().for_each(|seed| figures.look_for(seed, known));
        figures
    }

    fn look_for(&mut self, seed: &Seed, known: &Known<'_>) {
        let findings = findings(seed, &seed.wrong, known);
        self.found_by_any += usize::from(!findings.is_empty());
        match findings.iter().any(|finding| self.kind.finders.iter().any(|name| name == finding.check)) {
            true => self.found += 1,
            false => self.missed.push(format!("{}: {} → {}", seed.what, seed.original.1, seed.wrong)),
        }
    }

    fn recall(&self) -> f64 {
        100.0 * self.found as f64 / self.seeds.max(1) as f64
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Figures { kind, seeds, found, found_by_any, .. } = self;
        write!(out, "{:<12}{seeds:>6}{found:>7}{:>8.1} %{found_by_any:>8}", kind.name, self.recall())
    }
}

#[test]
fn enough_of_each_kind_of_error_is_found() {
    let glossary = shipped();
    let known = Known::new(&glossary);
    let figures: Vec<Figures> = kinds().into_iter().map(|kind| Figures::of(kind, &known)).collect();
    println!("kind         seeds  found  recall  by any");
    figures.iter().for_each(|figures| println!("{figures}"));
    let short: Vec<String> = (figures.iter())
        .filter(|figures| figures.recall() < figures.kind.least)
        .map(|figures| format!("{figures}\n  {}", figures.missed.join("\n  ")))
        .collect();
    assert!(short.is_empty(), "too little is found:\n{}", short.join("\n"));
}

/// A faithful rendition stands in several seeds; it is asked about once.
#[test]
fn faithful_renditions_are_seldom_accused() {
    let glossary = shipped();
    let known = Known::new(&glossary);
    let mut asked = HashSet::new();
    let mut alarms: BTreeMap<(Severity, &str), Vec<String>> = BTreeMap::new();
    for seed in kinds().iter().flat_map(seeds) {
        if asked.insert((seed.original.1.clone(), seed.faithful.clone())) {
            for finding in findings(&seed, &seed.faithful, &known) {
                let alarm = format!("{}\n    {} → {}", finding.message, seed.original.1, seed.faithful);
                alarms.entry((finding.severity, finding.check)).or_default().push(alarm);
            }
        }
    }
    let errors: usize = alarms.range((Severity::Error, "")..).map(|(_, alarms)| alarms.len()).sum();
    let said = || alarms.iter().map(|(by, alarms)| format!("{by:?}: {}\n  {}\n", alarms.len(), alarms.join("\n  ")));
    println!("{errors} errors in {} faithful renditions:\n{}", asked.len(), said().collect::<String>());
    assert!(errors * 100 < asked.len() * 2, "2 of 100 faithful renditions are accused of an error, or more");
}

/// The findings of these checks in the rows of an interview, as `interviews.tsv` has it in that state.
fn found_in(interview: &str, state: &str, known: &Known<'_>) -> usize {
    let lines = lines("interviews").into_iter().filter(|line| line[0] == interview && line[2] == state);
    let (mut rows, mut langs, mut finders) = (Vec::new(), Vec::new(), String::new());
    for (number, line) in lines.enumerate() {
        let [_, names, _, start, original_lang, original, rendition_lang, rendition] =
            line.try_into().expect("eight fields");
        let start: u64 = start.parse().expect("milliseconds");
        let row = row(number, &(lang(&original_lang), original), lang(&rendition_lang), &rendition);
        rows.push(Row { time: Some(TimeSpan { start, end: start + 1000 }), ..row });
        langs = vec![lang(&original_lang), lang(&rendition_lang)];
        finders = names;
    }
    let findings = check(&table(langs, rows), known, &Choice::all());
    findings.iter().filter(|finding| finders.split(' ').any(|name| name == finding.check)).count()
}

#[test]
fn what_only_the_whole_interview_shows_is_found() {
    let glossary = shipped();
    let known = Known::new(&glossary);
    let interviews: BTreeSet<String> = lines("interviews").into_iter().map(|line| line[0].clone()).collect();
    let missed: Vec<&String> = (interviews.iter())
        .filter(|interview| found_in(interview, "wrong", &known) <= found_in(interview, "faithful", &known))
        .collect();
    println!("{} of {} interviews: missed {missed:?}", interviews.len() - missed.len(), interviews.len());
    assert!(missed.len() * 100 <= interviews.len() * 15, "missed: {missed:?}");
}
