//! The forms of a large glossary: `cargo bench --bench forms`.

use divan::{Bencher, black_box};
use tovmach::glossary::shipped;
use tovmach::lang::Lang;

fn main() {
    divan::main();
}

/// As many terms as a large glossary has.
const TERMS: usize = 100_000;

#[divan::bench(args = ["uk", "ru"], sample_count = 5)]
fn forms_of_100_000_terms(bencher: Bencher, lang: &str) {
    let lang: Lang = lang.parse().unwrap_or(Lang::UK);
    let glossary = shipped();
    let terms: Vec<&str> = glossary.terms().iter().filter_map(|term| term.preferred(lang)).collect();
    let forms = lang.language().forms;
    bencher.bench(|| terms.iter().cycle().take(TERMS).map(|term| forms(black_box(term)).len()).sum::<usize>());
}
