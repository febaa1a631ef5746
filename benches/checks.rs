//! What all checks cost and what each costs: `cargo bench --bench checks`. 100,000 rows of three languages are to take less than
//! 20 seconds on one core, that is 5,000 rows a second.

use divan::counter::ItemsCount;
use divan::{Bencher, black_box};
use tovmach::checks::{CHECKS, Choice, Known, check};
use tovmach::glossary::shipped;
use tovmach::lang::Lang;
use tovmach::model::{Cell, Origin, Row, Table};

/// Sentences of invented interviews in Korean, Ukrainian, English and Russian.
const SENTENCES: &str = include_str!("../tests/seeded/clean.tsv");

const LANGS: [Lang; 3] = [Lang::KO, Lang::UK, Lang::EN];

fn main() {
    divan::main();
}

/// A table of so many rows, each unlike the others by its number.
fn table(rows: usize) -> Table {
    let sentences: Vec<Vec<&str>> = SENTENCES.lines().skip(1).map(|line| line.split('\t').collect()).collect();
    let row = |(number, texts): (usize, &Vec<&str>)| {
        let cell = |text: &&str| Some(Cell { text: format!("{text} ({number})"), origin: Origin::Transcript });
        let original = LANGS.get(number % 2).copied();
        Row { id: number.to_string(), original, cells: texts.iter().take(3).map(cell).collect(), ..Row::default() }
    };
    Table { langs: LANGS.to_vec(), rows: sentences.iter().cycle().enumerate().map(row).take(rows).collect() }
}

fn bench(bencher: Bencher, rows: usize, choice: &Choice) {
    let glossary = shipped();
    let (table, known) = (table(rows), Known::new(&glossary));
    check(&table, &known, choice); // what is worked out once in a run is worked out before
    bencher.counter(ItemsCount::new(rows)).bench(|| check(black_box(&table), &known, choice).len());
}

#[divan::bench(args = [1_000, 10_000], sample_count = 10)]
fn all_checks(bencher: Bencher, rows: usize) {
    bench(bencher, rows, &Choice::all());
}

#[divan::bench(args = CHECKS.iter().map(|check| check.name), sample_count = 10)]
fn one_check_of_1000_rows(bencher: Bencher, name: &str) {
    bench(bencher, 1_000, &Choice::of(&[name]).expect("a name of the table of checks"));
}
