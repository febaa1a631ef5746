//! Benches of the hot paths: `cargo bench`.

use divan::{Bencher, black_box};
use tovmach::align::{Document, Table, Unit};
use tovmach::lang::Lang;

const TABLE: &[u8] = include_bytes!("../src/align/table-256.bin");

fn main() {
    divan::main();
}

/// An invented text of so many lines, each put together from words by a fixed sequence.
fn lines(count: usize) -> Vec<String> {
    const WORDS: [&str; 12] = [
        "ми",
        "річку",
        "вночі",
        "перейшли",
        "командир",
        "води",
        "просив",
        "казав",
        "село",
        "було",
        "порожнє",
        "холодно",
    ];
    let line = |n: usize| {
        let words: Vec<&str> = (0..8).map(|k| WORDS[(n * n + 31 * k * n + k) % 1009 % 12]).collect();
        format!("{} {}.", words.join(" "), n % 61)
    };
    (0..count).map(line).collect()
}

fn units(lines: &[String]) -> Vec<Unit<'_>> {
    lines.iter().map(|text| Unit::new(text, Lang::UK)).collect()
}

#[divan::bench]
fn table_load() -> usize {
    Table::parse(black_box(TABLE)).map_or(0, |table| table.tokens())
}

#[divan::bench]
fn embed_1000_lines(bencher: Bencher) {
    let lines = lines(1000);
    Table::embedded();
    bencher.bench(|| Document::new(black_box(&units(&lines))).len());
}
