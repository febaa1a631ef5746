//! Findings as SARIF 2.1.0 (OASIS, docs.oasis-open.org/sarif), which editors and code hosts read.
//!
//! A crate that has the whole standard as types (serde-sarif) generates them when it is built, for the twenty properties used
//! here. No `fixes`: they replace a region of the file, and a cell's text stands there with the quotes of CSV.

use serde_json::{Value, json};

use crate::checks::{CHECKS, Check};
use crate::cli::check::table::{Checked, Found};
use crate::model::Severity;

/// The file of one run.
pub fn log(results: Vec<Value>) -> Value {
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "rules": CHECKS.iter().map(|check| rule(check)).collect::<Vec<_>>(),
            }},
            "results": results,
        }],
    })
}

/// The findings of a table.
pub fn results(checked: &Checked) -> Vec<Value> {
    let uri = uri(&checked.name);
    checked.found.iter().map(|found| result(&uri, found)).collect()
}

fn rule(check: &Check) -> Value {
    json!({
        "id": check.name,
        "shortDescription": {"text": check.about},
        "fullDescription": {"text": check.manual.lines().next().unwrap_or_default()},
        "defaultConfiguration": {"level": level(check.severity)},
        "properties": {"category": check.category.as_str()},
    })
}

fn result(uri: &str, found: &Found) -> Value {
    let finding = &found.finding;
    // Where one result has suppressions, all have to (3.27.23): an empty list says that there are none.
    let suppressions = found.waiver.iter().map(|waiver| {
        let justification = format!("{} ({}, {})", waiver.note, waiver.author, waiver.date);
        json!({"kind": "external", "status": "accepted", "justification": justification})
    });
    json!({
        "ruleId": finding.check,
        "ruleIndex": CHECKS.iter().position(|check| check.name == finding.check),
        "level": level(finding.severity),
        "message": {"text": finding.message},
        "locations": [{
            "physicalLocation": {"artifactLocation": {"uri": uri}, "region": {"startLine": found.line}},
            "logicalLocations": [{
                "name": finding.lang.tag(),
                "fullyQualifiedName": format!("row {} / {}", finding.row, finding.lang.tag()),
                "kind": "cell",
            }],
        }],
        "partialFingerprints": {"finding/v1": finding.id},
        "suppressions": suppressions.collect::<Vec<_>>(),
        "properties": {
            "row": finding.row,
            "lang": finding.lang,
            "start": finding.span.start,
            "end": finding.span.end,
            "suggestion": finding.suggestion,
        },
    })
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Info => "note",
        Severity::Warning => "warning",
        Severity::Error => "error",
    }
}

/// A path as a reference by RFC 3986; standard input has none and gets a name.
fn uri(path: &str) -> String {
    if path == "-" {
        return "stdin".to_owned();
    }
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    let scheme = match path.starts_with('/') {
        true => "file://",
        // A first part with a colon would be taken for a scheme.
        false if path.split('/').next().is_some_and(|first| first.contains(':')) => "./",
        false => "",
    };
    let escaped = path.bytes().map(|byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'/' | b'-' | b'.' | b'_' | b'~' | b':' => {
            char::from(byte).to_string()
        }
        _ => format!("%{byte:02X}"),
    });
    scheme.to_owned() + &escaped.collect::<String>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::Waiver;
    use crate::lang::Lang;
    use crate::model::Finding;

    fn found(waiver: Option<Waiver>) -> Found {
        let finding = Finding {
            id: "number-12-3f9a2c1b7d".to_owned(),
            check: "number",
            severity: Severity::Info,
            number: 11,
            row: "12".to_owned(),
            lang: Lang::UK,
            span: 5..14,
            source: Some((Lang::KO, 0..3)),
            message: "“열여섯” (16) became “шістдесят” (60)".to_owned(),
            suggestion: Some("шістнадцять".to_owned()),
        };
        Found { finding, line: 14, waiver }
    }

    #[test]
    fn a_finding_says_where_it_is_and_whether_it_stands() {
        let waiver = Waiver {
            id: "number-12-3f9a2c1b7d".to_owned(),
            check: "number".to_owned(),
            row: "12".to_owned(),
            lang: Lang::UK,
            author: "O. Kim".to_owned(),
            date: "2026-03-01".to_owned(),
            note: "so on the recording".to_owned(),
            text: "Було шістдесят осіб.".to_owned(),
        };
        let checked = Checked {
            name: "день 1.csv".to_owned(),
            rows: 20,
            found: vec![found(None), found(Some(waiver))],
            lines: Vec::new(),
        };
        let [open, waived] = results(&checked).try_into().unwrap();
        assert_eq!((&open["level"], &open["suppressions"]), (&json!("note"), &json!([])));
        let place = &open["locations"][0]["physicalLocation"];
        assert_eq!(place["artifactLocation"]["uri"], "%D0%B4%D0%B5%D0%BD%D1%8C%201.csv");
        assert_eq!(place["region"]["startLine"], 14);
        assert_eq!(waived["suppressions"][0]["justification"], "so on the recording (O. Kim, 2026-03-01)");
        let log = log(vec![open]);
        let index = log["runs"][0]["results"][0]["ruleIndex"].as_u64().unwrap() as usize;
        assert_eq!(log["runs"][0]["tool"]["driver"]["rules"][index]["id"], "number");
    }

    #[test]
    fn a_path_is_written_as_a_reference() {
        for (path, expected) in [
            ("a/b.csv", "a/b.csv"),
            ("/tmp/a.csv", "file:///tmp/a.csv"),
            ("09:30.csv", "./09:30.csv"),
            ("100%.csv", "100%25.csv"),
            ("-", "stdin"),
        ] {
            assert_eq!(uri(path), expected);
        }
    }
}
