//! Benches of the aligner: `cargo bench --bench align`. Twice the lines should take twice the time.

use divan::{Bencher, black_box};
use tovmach::align::{Table, Unit, align};
use tovmach::lang::Lang;

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
        format!("{} {}.", words.join(" "), n)
    };
    (0..lines).filter(|n| n % 9 != lang).map(line).collect()
}

fn units(lang: usize, lines: &[String]) -> Vec<Unit<'_>> {
    lines.iter().map(|text| Unit::new(text, [Lang::KO, Lang::UK, Lang::EN][lang])).collect()
}

#[divan::bench(args = [1000, 2000, 4000, 8000, 16_000], sample_count = 10)]
fn pair(bencher: Bencher, lines: usize) {
    let texts = [0, 1].map(|lang| version(lang, lines));
    let versions: Vec<_> = texts.iter().enumerate().map(|(lang, lines)| units(lang, lines)).collect();
    Table::embedded();
    bencher.bench(|| align(black_box(&versions)).rows.len());
}

#[divan::bench(args = [1000, 2000, 4000, 8000], sample_count = 10)]
fn three(bencher: Bencher, lines: usize) {
    let texts = [0, 1, 2].map(|lang| version(lang, lines));
    let versions: Vec<_> = texts.iter().enumerate().map(|(lang, lines)| units(lang, lines)).collect();
    Table::embedded();
    bencher.bench(|| align(black_box(&versions)).rows.len());
}
