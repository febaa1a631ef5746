//! How much a row needs a person's eyes: one figure by which review sorts.

use crate::model::{Finding, Row, Severity};

/// A row's risk, and what makes it.
#[derive(Debug, Clone, PartialEq)]
pub struct Risk {
    /// From 0 (nothing speaks against it) to 1.
    pub score: f32,
    /// What speaks against it, the gravest first: `2 errors`, `alignment or machine unsure (0.31)`.
    pub why: Vec<String>,
}

/// The chance that a row with such a finding is wrong. Chosen, not measured: an error is more often right than not, ten warnings
/// weigh as much as three errors, and infos only order rows that are alike otherwise.
const ERROR: f32 = 0.6;
const WARNING: f32 = 0.25;
const INFO: f32 = 0.02;
/// The share of what is not sure that is thought wrong: an aligner or a machine that knows nothing is right now and then.
const UNSURE: f32 = 0.7;
/// The same of two translations that have nothing in common: one of them may well be right.
const APART: f32 = 0.6;

/// The risk of a row with these findings, and, where a second translation was made, how far that is apart (0 to 1).
///
/// What speaks against a row is taken as independent: the risk is the chance that at least one of it is right.
pub fn risk(row: &Row, findings: &[&Finding], apart: Option<f32>) -> Risk {
    let mut against: Vec<(f32, String)> = Vec::new();
    for (severity, weight, noun) in
        [(Severity::Error, ERROR, "error"), (Severity::Warning, WARNING, "warning"), (Severity::Info, INFO, "remark")]
    {
        let count = findings.iter().filter(|finding| finding.severity == severity).count();
        let plural = if count == 1 { "" } else { "s" };
        let exponent = i32::try_from(count).unwrap_or(i32::MAX);
        against.push((1.0 - (1.0 - weight).powi(exponent), format!("{count} {noun}{plural}")));
    }
    if let Some(sure) = row.confidence {
        against.push((UNSURE * (1.0 - sure.clamp(0.0, 1.0)), format!("alignment or machine {sure:.2} sure")));
    }
    if let Some(apart) = apart {
        against.push((APART * apart.clamp(0.0, 1.0), format!("two translations {apart:.2} apart")));
    }
    against.retain(|(chance, _)| *chance > 0.005);
    against.sort_by(|one, other| other.0.total_cmp(&one.0));
    let score = 1.0 - against.iter().map(|(chance, _)| 1.0 - chance).product::<f32>();
    Risk { score, why: against.into_iter().map(|(_, why)| why).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;

    fn finding(severity: Severity) -> Finding {
        Finding {
            id: String::new(),
            check: "number",
            severity,
            number: 0,
            row: "1".into(),
            lang: Lang::UK,
            span: 0..0,
            source: None,
            message: String::new(),
            suggestion: None,
        }
    }

    fn of(severities: &[Severity], confidence: Option<f32>, apart: Option<f32>) -> f32 {
        let findings: Vec<Finding> = severities.iter().map(|severity| finding(*severity)).collect();
        let row = Row { confidence, ..Row::default() };
        risk(&row, &findings.iter().collect::<Vec<_>>(), apart).score
    }

    #[test]
    fn what_speaks_against_a_row_adds_up() {
        use Severity::{Error, Info, Warning};
        let ordered = [
            of(&[], None, None),
            of(&[Info], None, None),
            of(&[], Some(0.8), None),
            of(&[Warning], None, None),
            of(&[Warning], Some(0.5), None),
            of(&[Error], None, None),
            of(&[Error], None, Some(0.5)),
            of(&[Error, Error], Some(0.1), Some(0.9)),
        ];
        assert!(ordered.windows(2).all(|pair| pair[0] < pair[1]), "{ordered:?}");
        assert_eq!(ordered[0], 0.0);
        assert!(of(&[Error; 500], Some(0.0), Some(1.0)) <= 1.0);
        assert_eq!(of(&[], Some(1.0), Some(0.0)), 0.0, "a sure row");
    }

    #[test]
    fn the_gravest_reason_comes_first() {
        let (error, warning) = (finding(Severity::Error), finding(Severity::Warning));
        let row = Row { confidence: Some(0.4), ..Row::default() };
        let told = risk(&row, &[&warning, &error, &error], None).why;
        assert_eq!(told, ["2 errors", "alignment or machine 0.40 sure", "1 warning"]);
    }
}
