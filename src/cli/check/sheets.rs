//! `--risk` and `--score`: the rows that need eyes first, and the score sheet.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::Result;
use serde_json::{Value, json};

use crate::checks::{PENALTIES, Risk, Score, Sheet, risk};
use crate::cli::check::table::{Checked, Source};
use crate::lang::Lang;
use crate::model::Finding;

/// The rows by their risk, the greatest first; rows against which nothing speaks are left out.
pub fn risks(source: &Source, checked: &Checked, apart: &BTreeMap<usize, f32>, json: bool) -> Result<String> {
    let mut findings: BTreeMap<usize, Vec<&Finding>> = BTreeMap::new();
    for finding in checked.counting() {
        findings.entry(finding.number).or_default().push(finding);
    }
    let (mut rows, mut number) = (Vec::new(), 0);
    source.each(|line, row| {
        let found = findings.get(&number).map_or(&[][..], Vec::as_slice);
        let told = risk(&row, found, apart.get(&number).copied());
        if told.score > 0.0 {
            rows.push((told, line, row.id));
        }
        number += 1;
    })?;
    rows.sort_by(|one, other| other.0.score.total_cmp(&one.0.score).then(one.1.cmp(&other.1)));
    let told = |(Risk { score, why }, line, row): &(Risk, u32, String)| match json {
        true => format!("{}\n", json!({"row": row, "line": line, "risk": rounded(f64::from(*score)), "why": why})),
        false => format!("{}:{line}  {score:.2}  row {row}  {}\n", checked.name, why.join(", ")),
    };
    Ok(rows.iter().map(told).collect())
}

/// The score sheet of a table: what the findings would cost by MQM, if each of them were confirmed.
pub fn score(source: &Source, checked: &Checked, json: bool) -> Result<String> {
    let langs = source.langs()?;
    let mut score = Score::default();
    source.each(|_, row| score.row(&row, &langs))?;
    checked.counting().for_each(|finding| score.finding(finding));
    if json {
        return Ok(score.sheets().map(|(lang, sheet)| format!("{}\n", object(lang, sheet))).collect());
    }
    let mut text =
        format!("{}: MQM score sheet, as if every finding were right; confirm or waive them first\n", checked.name);
    score.sheets().for_each(|(lang, sheet)| text += &page(lang, sheet));
    Ok(text)
}

fn page(lang: Lang, sheet: &Sheet) -> String {
    let mut text = format!("\n  {lang}: {} words of the original\n", sheet.words);
    let width = sheet.counts.keys().map(|category| category.as_str().len()).max().unwrap_or(0);
    if !sheet.counts.is_empty() {
        let _ = writeln!(text, "    {:<width$}  neutral  minor  major  penalty", "");
    }
    for (category, [neutral, minor, major]) in &sheet.counts {
        let penalty = penalty(&[*neutral, *minor, *major]);
        let _ = writeln!(text, "    {:<width$}  {neutral:>7}  {minor:>5}  {major:>5}  {penalty:>7}", category.as_str());
    }
    if let Some((per_thousand, quality)) = sheet.per_thousand().zip(sheet.quality()) {
        let _ =
            writeln!(text, "    {per_thousand:.1} penalty points per 1,000 words · quality score {quality:.1} of 100");
    }
    text
}

fn object(lang: Lang, sheet: &Sheet) -> Value {
    let category = |(category, counts): (&crate::checks::Category, &[usize; 3])| {
        let [neutral, minor, major] = counts;
        json!({"category": category.as_str(), "neutral": neutral, "minor": minor, "major": major, "penalty": penalty(counts)})
    };
    json!({
        "lang": lang,
        "words": sheet.words,
        "penalty": sheet.penalty(),
        "per_thousand": sheet.per_thousand().map(rounded),
        "quality": sheet.quality().map(rounded),
        "categories": sheet.counts.iter().map(category).collect::<Vec<_>>(),
    })
}

fn penalty(counts: &[usize; 3]) -> usize {
    counts.iter().zip(PENALTIES).map(|(count, penalty)| count * penalty).sum()
}

/// To three places behind the point.
fn rounded(figure: f64) -> f64 {
    (figure * 1_000.0).round() / 1_000.0
}
