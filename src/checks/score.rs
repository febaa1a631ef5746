//! A score sheet of a table by Multidimensional Quality Metrics (MQM).
//!
//! Penalties and formula are those of the linear model without calibration on themqm.org, "The MQM Scoring Models": neutral 0,
//! minor 1, major 5, critical 25; all penalties are divided by the words that were looked at and told per 1,000 words. An error
//! is taken as major, a warning as minor, a remark as neutral; what is critical only a person can say. The words are those of the
//! original, as the standard has it; Korean words are what stands between blanks.
//!
//! Findings are suspicions: until a person has confirmed them the sheet says how much there is to look at, not how good it is.

use std::collections::BTreeMap;

use crate::checks::{Category, named};
use crate::lang::Lang;
use crate::model::{Finding, Row, Severity};

/// What is counted of one language's renditions.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Sheet {
    /// Words of the originals that were rendered.
    pub words: usize,
    /// How many findings of each category are neutral, minor and major.
    pub counts: BTreeMap<Category, [usize; 3]>,
}

/// The sheets of a table, one a language that renders something.
#[derive(Debug, Clone, Default)]
pub struct Score {
    sheets: BTreeMap<usize, (Lang, Sheet)>,
}

/// The penalty of a neutral, a minor and a major error.
pub const PENALTIES: [usize; 3] = [0, 1, 5];

/// Words to which a score is reduced.
const REFERENCE: f64 = 1_000.0;

impl Score {
    /// Takes in the words of a row: of its original once for each language that renders it.
    pub fn row(&mut self, row: &Row, langs: &[Lang]) {
        let text = |column: usize| row.text(column);
        let named = row.original.and_then(|lang| langs.iter().position(|column| column.same_base(lang)));
        let said = named.filter(|column| text(*column).is_some());
        let Some(said) = said.or_else(|| (0..langs.len()).find(|column| text(*column).is_some())) else { return };
        let words = text(said).map_or(0, |text| text.split_whitespace().count());
        for (column, lang) in langs.iter().enumerate().filter(|(column, _)| *column != said) {
            if text(column).is_some() {
                self.sheet(*lang).words += words;
            }
        }
    }

    /// Takes in a finding. One on the record is no error of the translation.
    pub fn finding(&mut self, finding: &Finding) {
        let Some(check) = named(finding.check).ok().filter(|check| check.category != Category::Record) else { return };
        let counts = self.sheet(finding.lang).counts.entry(check.category).or_default();
        let place = match finding.severity {
            Severity::Info => 0,
            Severity::Warning => 1,
            Severity::Error => 2,
        };
        counts[place] += 1;
    }

    /// The sheets in the order of the languages.
    pub fn sheets(&self) -> impl Iterator<Item = (Lang, &Sheet)> {
        self.sheets.values().map(|(lang, sheet)| (*lang, sheet))
    }

    fn sheet(&mut self, lang: Lang) -> &mut Sheet {
        &mut self.sheets.entry(lang.order()).or_insert((lang.base(), Sheet::default())).1
    }
}

impl Sheet {
    /// All penalties.
    pub fn penalty(&self) -> usize {
        let of =
            |counts: &[usize; 3]| counts.iter().zip(PENALTIES).map(|(count, penalty)| count * penalty).sum::<usize>();
        self.counts.values().map(of).sum()
    }

    /// Penalties per 1,000 words; `None` where there are no words.
    pub fn per_thousand(&self) -> Option<f64> {
        (self.words > 0).then(|| self.penalty() as f64 * REFERENCE / self.words as f64)
    }

    /// The overall quality score, 100 at the most. Below 0 the penalties outnumber the words.
    pub fn quality(&self) -> Option<f64> {
        (self.words > 0).then(|| 100.0 * (1.0 - self.penalty() as f64 / self.words as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::{Choice, Known, check};
    use crate::glossary::Glossary;
    use crate::model::{Cell, Origin, Table};

    #[test]
    fn penalties_are_told_per_thousand_words_of_the_original() {
        let langs = vec![Lang::KO, Lang::UK, Lang::EN];
        let cell = |text: &str| Some(Cell { text: text.into(), origin: Origin::Person(String::new()) });
        let said = cell("Ми йшли дві години і бачили 20 осіб.");
        let rendered = cell("We walked for two hours and saw 30 people.");
        let row = Row { id: "1".into(), original: Some(Lang::UK), cells: vec![None, said, rendered], ..Row::default() };
        let table = Table { langs: langs.clone(), rows: vec![row.clone()] };
        let mut score = Score::default();
        score.row(&row, &langs);
        let glossary = Glossary::default();
        let choice = Choice::only(|check| check.name == "number");
        check(&table, &Known::new(&glossary), &choice).iter().for_each(|finding| score.finding(finding));
        let [(lang, sheet)] = score.sheets().collect::<Vec<_>>().try_into().unwrap();
        assert_eq!((lang, sheet.words, sheet.penalty()), (Lang::EN, 8, 5));
        assert_eq!((sheet.per_thousand(), sheet.quality()), (Some(625.0), Some(37.5)));
        assert_eq!(sheet.counts, BTreeMap::from([(Category::Mistranslation, [0, 0, 1])]));
    }

    #[test]
    fn a_table_without_words_has_no_score() {
        let mut score = Score::default();
        score.row(&Row { cells: vec![None, None], ..Row::default() }, &[Lang::KO, Lang::UK]);
        assert_eq!(score.sheets().count(), 0);
        assert_eq!((Sheet::default().per_thousand(), Sheet::default().quality()), (None, None));
    }
}
