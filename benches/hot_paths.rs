//! Benches of the hot paths: `cargo bench`.

use divan::{Bencher, black_box};
use tovmach::align::{Document, Table, Unit, align};

const TABLE: &[u8] = include_bytes!("../src/align/table-256.bin");

fn main() {
    divan::main();
}

/// An invented interview of so many lines, each put together from words by a fixed sequence; every ninth line is left out.
fn version(lang: usize, lines: usize) -> Vec<String> {
    const WORDS: [[&str; 12]; 3] = [
        [
            "우리는",
            "강을",
            "밤에",
            "건넜습니다",
            "지휘관이",
            "물을",
            "달라고",
            "했습니다",
            "마을은",
            "비어",
            "있었고",
            "추웠습니다",
        ],
        [
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
        ],
        [
            "we",
            "the river",
            "at night",
            "crossed",
            "the commander",
            "water",
            "asked",
            "said",
            "village",
            "was",
            "empty",
            "cold",
        ],
    ];
    let line = |n: usize| {
        let words: Vec<&str> = (0..8).map(|k| WORDS[lang][(n * n + 31 * k * n + k) % 1009 % 12]).collect();
        format!("{} {}.", words.join(" "), n % 61)
    };
    (0..lines).filter(|n| n % 9 != lang).map(line).collect()
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
    let lines = version(0, 1000);
    Table::embedded();
    bencher.bench(|| Document::new(black_box(&units(&lines))).len());
}

#[divan::bench]
fn pair_1000_lines(bencher: Bencher) {
    let texts = [0, 1].map(|lang| version(lang, 1000));
    Table::embedded();
    bencher.bench(|| align(black_box(&[units(&texts[0]), units(&texts[1])])).rows.len());
}

#[divan::bench]
fn three_1000_lines(bencher: Bencher) {
    let texts = [0, 1, 2].map(|lang| version(lang, 1000));
    Table::embedded();
    bencher.bench(|| align(black_box(&texts.each_ref().map(|lines| units(lines)))).rows.len());
}
