//! Benches of the hot paths: `cargo bench`.

mod text;

use divan::{Bencher, black_box};
use tovmach::align::{Document, Table, Unit};
use tovmach::lang::Lang;

use text::version;

const TABLE: &[u8] = include_bytes!("../src/align/table-256.bin");

fn main() {
    divan::main();
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
    let lines = version(1, 1000);
    Table::embedded();
    bencher.bench(|| Document::new(black_box(&units(&lines))).len());
}
