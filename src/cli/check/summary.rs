//! How much was found.

use crate::checks::{CHECKS, Choice};
use crate::cli::check::table::Checked;
use crate::cli::report::counted;
use crate::model::Severity;

/// Counts of all tables of a run.
#[derive(Debug, Default)]
pub struct Summary {
    tables: usize,
    rows: usize,
    /// The most checks that were asked of one table.
    asked: usize,
    /// What counts, with its check.
    found: Vec<(Severity, &'static str)>,
    waived: usize,
    out_of_date: usize,
}

impl Summary {
    /// Takes in what was found in a table.
    pub fn add(&mut self, checked: &Checked, choice: &Choice, out_of_date: usize) {
        self.tables += 1;
        self.rows += checked.rows;
        self.asked = self.asked.max(choice.count());
        self.waived += checked.found.iter().filter(|found| found.waiver.is_some()).count();
        let counts = checked.found.iter().filter(|found| found.waiver.is_none());
        self.found.extend(counts.map(|found| (found.finding.severity, found.finding.check)));
        self.out_of_date += out_of_date;
    }

    /// How bad the worst finding is that nobody waived.
    pub fn worst(&self) -> Option<Severity> {
        self.found.iter().map(|(severity, _)| *severity).max()
    }

    /// `3 errors, 5 warnings in 412 rows: 2 number, 6 name; 4 waived; 1 waiver is out of date`.
    pub fn line(&self) -> String {
        let mut parts = vec![self.findings()];
        if self.waived > 0 {
            parts.push(format!("{} waived", self.waived));
        }
        match self.out_of_date {
            0 => {}
            1 => parts.push("1 waiver is out of date".to_owned()),
            several => parts.push(format!("{several} waivers are out of date")),
        }
        parts.join("; ")
    }

    fn findings(&self) -> String {
        let of_tables = if self.tables > 1 { format!(" of {} tables", self.tables) } else { String::new() };
        let place = format!("{}{of_tables}", counted(self.rows, "row"));
        if self.rows == 0 {
            return format!("nothing was checked: {place}");
        }
        if self.found.is_empty() {
            let checks = counted(self.asked, "check");
            return format!("nothing found in {place} by {checks}; what the checks cannot see is for a reader");
        }
        let severities = [(Severity::Error, "error"), (Severity::Warning, "warning"), (Severity::Info, "info")];
        let severity = |(severity, noun): (Severity, &str)| {
            let count = self.found.iter().filter(|(found, _)| *found == severity).count();
            (count > 0).then(|| counted(count, noun))
        };
        let check = |name: &str| {
            let count = self.found.iter().filter(|(_, found)| *found == name).count();
            (count > 0).then(|| format!("{count} {name}"))
        };
        let severities: Vec<String> = severities.into_iter().filter_map(severity).collect();
        let checks: Vec<String> = CHECKS.iter().filter_map(|known| check(known.name)).collect();
        format!("{} in {place}: {}", severities.join(", "), checks.join(", "))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_found_is_counted() {
        let found = vec![(Severity::Error, "number"), (Severity::Info, "name"), (Severity::Error, "name")];
        let summary = Summary { tables: 1, rows: 412, asked: 6, found, waived: 4, out_of_date: 1 };
        assert_eq!(summary.line(), "2 errors, 1 info in 412 rows: 1 number, 2 name; 4 waived; 1 waiver is out of date");
        assert_eq!(summary.worst(), Some(Severity::Error));
    }

    #[test]
    fn that_nothing_was_found_is_said_too() {
        let line = |rows, tables| Summary { tables, rows, asked: 6, ..Summary::default() }.line();
        assert_eq!(line(1, 1), "nothing found in 1 row by 6 checks; what the checks cannot see is for a reader");
        assert!(line(9, 2).starts_with("nothing found in 9 rows of 2 tables by"), "{}", line(9, 2));
        assert_eq!(line(0, 1), "nothing was checked: 0 rows");
    }
}
