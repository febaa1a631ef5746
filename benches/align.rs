//! Benches of the aligner: `cargo bench --bench align`. Twice the lines should take twice the time.

mod text;

use divan::{Bencher, black_box};
use tovmach::align::{Table, Unit, align};
use tovmach::lang::Lang;

use text::version;

fn main() {
    divan::main();
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
