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

/// A text of 100 KB in one line, its quantities in words and figures.
#[divan::bench(args = ["ko", "uk", "en", "ru"])]
fn values_of_100_kb(bencher: Bencher, tag: &str) {
    let lang: Lang = tag.parse().expect("a language of the project");
    let sentence = match tag {
        "ko" => "병사 스무 명이 오후 두시에 5킬로메터를 걸었고 약 사흘 동안 기다렸다. ",
        "uk" => "Близько двадцяти солдатів о сьомій вечора пройшли п’ять кілометрів за три доби. ",
        "en" => "About twenty men left at half past two and walked five kilometres in three days. ",
        _ => "Около двадцати солдат в семь вечера прошли пять километров за трое суток. ",
    };
    let text = sentence.repeat(100_000 / sentence.len());
    bencher.bench(|| tovmach::values::read(black_box(&text), lang).len());
}
