//! How much of what a careless interpreter or a machine gets wrong is found, and how often a faithful rendition is accused:
//! `cargo test --test seeded -- --nocapture` prints the figures, of which the tests hold the worst that may be.
//!
//! `tests/seeded/*.tsv` has a file for each kind of error; a line is an original, a faithful rendition of it, and one with just
//! that error; `kinds.tsv` says which checks are to find it. They were written without a look at the checks. Each is checked as
//! a table of its own with one row.

use std::collections::HashSet;
use std::fmt;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use tovmach::checks::{Choice, Known, check};
use tovmach::glossary::shipped;
use tovmach::lang::{LANGUAGES, Lang};
use tovmach::model::{Cell, Finding, Origin, Row, Severity, Table};

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
    accused: Accused,
    missed: Vec<String>,
}

/// Findings in faithful renditions.
#[derive(Default)]
struct Accused {
    errors: usize,
    warnings: usize,
    infos: usize,
    messages: Vec<String>,
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

fn seeds(kind: &Kind) -> Vec<Seed> {
    let lang = |tag: String| tag.parse().expect("a language of the project");
    let seed = |line: Vec<String>| {
        let [original_lang, original, rendition, faithful, wrong, what] = line.try_into().expect("six fields");
        Seed { original: (lang(original_lang), original), lang: lang(rendition), faithful, wrong, what }
    };
    lines(&kind.name).into_iter().map(seed).collect()
}

/// A table of one row: the original and a machine's rendition of it.
fn table(seed: &Seed, rendition: &str) -> Table {
    let (original, words) = &seed.original;
    let cell = |lang: &Lang| match lang == original {
        true => Cell { text: words.clone(), origin: Origin::Transcript },
        false => Cell { text: rendition.to_owned(), origin: Origin::Machine("seed".to_owned()) },
    };
    let mut langs = vec![*original, seed.lang];
    langs.sort_by_key(|lang| LANGUAGES.iter().position(|known| known.lang.same_base(*lang)));
    let cells = langs.iter().map(|lang| Some(cell(lang))).collect();
    let row = Row { id: "1".to_owned(), original: Some(*original), cells, ..Row::default() };
    Table { langs, rows: vec![row] }
}

fn findings(seed: &Seed, rendition: &str, known: &Known<'_>) -> Vec<Finding> {
    check(&table(seed, rendition), known, &Choice::all())
}

impl Figures {
    fn of(kind: Kind, known: &Known<'_>) -> Figures {
        let seeds = seeds(&kind);
        let mut figures = Figures {
            kind,
            seeds: seeds.len(),
            found: 0,
            found_by_any: 0,
            accused: Accused::default(),
            missed: Vec::new(),
        };
        seeds.iter().for_each(|seed| figures.look_for(seed, known));
        figures.ask_about_faithful(&seeds, known);
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

    /// Faithful renditions stand in several seeds; each is asked about once.
    fn ask_about_faithful(&mut self, seeds: &[Seed], known: &Known<'_>) {
        let mut asked = HashSet::new();
        for seed in seeds.iter().filter(|seed| asked.insert((&seed.original.1, &seed.faithful))) {
            for finding in findings(seed, &seed.faithful, known) {
                self.accused.count(&finding, seed);
            }
        }
    }

    fn recall(&self) -> f64 {
        100.0 * self.found as f64 / self.seeds.max(1) as f64
    }
}

impl Accused {
    fn count(&mut self, finding: &Finding, seed: &Seed) {
        match finding.severity {
            Severity::Error => self.errors += 1,
            Severity::Warning => self.warnings += 1,
            Severity::Info => self.infos += 1,
        }
        let (check, severity, message) = (finding.check, finding.severity.as_str(), &finding.message);
        self.messages.push(format!("{check} ({severity}): {message}\n    {} → {}", seed.original.1, seed.faithful));
    }
}

impl fmt::Display for Figures {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Figures { kind, seeds, found, found_by_any, accused, .. } = self;
        write!(out, "{:<12}{seeds:>6}{found:>7}{:>8.1} %{found_by_any:>8}", kind.name, self.recall())?;
        write!(out, "{:>9}{:>9}{:>7}", accused.errors, accused.warnings, accused.infos)
    }
}

/// The figures of every kind, worked out once for all tests.
fn figures() -> &'static [Figures] {
    static FIGURES: OnceLock<Vec<Figures>> = OnceLock::new();
    FIGURES.get_or_init(|| {
        let glossary = shipped();
        let known = Known::new(&glossary);
        let figures: Vec<Figures> = kinds().into_iter().map(|kind| Figures::of(kind, &known)).collect();
        println!("kind         seeds  found  recall  by any   errors warnings  infos   (in faithful renditions)");
        figures.iter().for_each(|figures| println!("{figures}"));
        figures
    })
}

#[test]
fn enough_of_each_kind_of_error_is_found() {
    let short: Vec<String> = (figures().iter())
        .filter(|figures| figures.recall() < figures.kind.least)
        .map(|figures| format!("{figures}\n  {}", figures.missed.join("\n  ")))
        .collect();
    assert!(short.is_empty(), "too little is found:\n{}", short.join("\n"));
}

#[test]
fn faithful_renditions_are_seldom_accused() {
    let errors: usize = figures().iter().map(|figures| figures.accused.errors).sum();
    let seeds: usize = figures().iter().map(|figures| figures.seeds).sum();
    let said = || figures().iter().flat_map(|figures| &figures.accused.messages).cloned().collect::<Vec<_>>().join("\n  ");
    assert!(errors * 100 < seeds * 2, "{errors} errors in {seeds} faithful renditions:\n  {}", said());
}
