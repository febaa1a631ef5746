//! Which checks are asked of a table, and how bad their findings are: settings, settings of single files, flags.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Error, Result};
use glob::{MatchOptions, Pattern};
use serde::{Deserialize, Serialize};

use crate::checks::{Choice, UnknownCheck, named};
use crate::cli::args::FailOn;
use crate::cli::exit::{Hinted, Usage};
use crate::cli::settings::Settings;
use crate::model::Severity;

/// `[check]` of the settings.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rules {
    /// Only these checks.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub select: Vec<String>,
    /// All but these.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub ignore: Vec<String>,
    /// From which severity on findings make the command fail.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub fail_on: Option<FailOn>,
    /// How bad the findings of a check are, whatever the check says.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub severity: BTreeMap<String, Severity>,
    /// What holds for some files only.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub files: Vec<FileRules>,
}

/// `[[check.files]]`: what holds for the files of a name.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FileRules {
    /// The name, in which `*` and `?` stand for others: `day1*.csv`.
    #[serde(rename = "match")]
    pub name: String,
    /// Only these checks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub select: Vec<String>,
    /// All but these.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub ignore: Vec<String>,
    /// How bad the findings of a check are.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub severity: BTreeMap<String, Severity>,
}

impl Rules {
    /// Nothing is said.
    pub fn is_empty(&self) -> bool {
        *self == Rules::default()
    }

    /// Every name is that of a check, and every pattern is one.
    pub fn verify(&self, settings: &Settings) -> Result<()> {
        known("[check] select", &self.select, settings)?;
        known("[check] ignore", &self.ignore, settings)?;
        known("[check.severity]", self.severity.keys(), settings)?;
        for file in &self.files {
            pattern(&file.name).map_err(|error| at("[[check.files]] match", error, settings))?;
            known("[[check.files]] select", &file.select, settings)?;
            known("[[check.files]] ignore", &file.ignore, settings)?;
            known("[check.files.severity]", file.severity.keys(), settings)?;
        }
        Ok(())
    }
}

fn known<'n>(place: &str, names: impl IntoIterator<Item = &'n String>, settings: &Settings) -> Result<()> {
    let known = |name: &String| named(name).map(drop).map_err(|error| at(place, unknown(error), settings));
    names.into_iter().try_for_each(known)
}

/// An error of the settings.
fn at(place: &str, error: Hinted, settings: &Settings) -> Error {
    Hinted { message: format!("{}: {place}: {}", settings.name(), error.message), hint: error.hint }.into()
}

fn pattern(name: &str) -> Result<Pattern, Hinted> {
    if name.contains(['/', '\\']) {
        let message = format!("'{name}' holds a folder, and the name of a file alone is compared");
        return Err(Hinted { message, hint: "write match = \"day1*.csv\"".to_owned() });
    }
    Pattern::new(name).map_err(|error| Hinted {
        message: format!("'{name}' is no pattern: {error}"),
        hint: "* stands for any characters, ? for one, [12] for one of these".to_owned(),
    })
}

/// The error for a name that no check has, with those that it may have been meant for.
pub fn unknown(error: UnknownCheck) -> Hinted {
    let hint = match error.near()[..] {
        [] => "tovmach check --list shows them all".to_owned(),
        [name] => format!("did you mean {name}? tovmach check --list shows them all"),
        [ref names @ .., last] => {
            format!("did you mean {} or {last}? tovmach check --list shows them all", names.join(", "))
        }
    };
    Hinted { message: error.to_string(), hint }
}

/// The checks that are asked of a table: first the settings choose, then those of its name, then the flags. Each `select`
/// chooses anew, each `ignore` takes away.
pub fn choice(rules: &Rules, table: &Path, select: &[String], ignore: &[String]) -> Result<Choice> {
    let mut choice = chosen(Choice::all(), &rules.select, &rules.ignore)?;
    let mut severities = rules.severity.clone();
    for file in rules.files.iter().filter(|file| is_of(table, &file.name)) {
        choice = chosen(choice, &file.select, &file.ignore)?;
        severities.extend(file.severity.clone());
    }
    let choice = chosen(choice, select, ignore)
        .map_err(|error| Error::from(unknown(error)).context(Usage("--select and --ignore".to_owned())))?;
    Ok(choice.with(&severities)?)
}

fn chosen(before: Choice, select: &[String], ignore: &[String]) -> Result<Choice, UnknownCheck> {
    let choice = if select.is_empty() { before } else { Choice::of(select)? };
    choice.without(ignore)
}

/// Names are compared as on most systems: small and capital letters are one.
fn is_of(table: &Path, name: &str) -> bool {
    let options = MatchOptions { case_sensitive: false, ..MatchOptions::new() };
    let file = table.file_name().map(|file| file.to_string_lossy());
    file.is_some_and(|file| pattern(name).is_ok_and(|pattern| pattern.matches_with(&file, options)))
}

#[cfg(test)]
mod tests {
    use super::*;

    const RULES: &str = "
        ignore = ['name']
        severity = { number = 'warning' }
        [[files]]
        match = 'day1*.csv'
        select = ['name', 'number', 'question']
        [[files]]
        match = '*.KO.csv'
        ignore = ['question']
        severity = { number = 'info' }";

    fn asked(table: &str, select: &[&str], ignore: &[&str]) -> Vec<&'static str> {
        let rules: Rules = toml::from_str(RULES).unwrap();
        let [select, ignore] =
            [select, ignore].map(|names| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>());
        let choice = choice(&rules, Path::new(table), &select, &ignore).unwrap();
        let names = crate::checks::CHECKS.iter().map(|check| check.name);
        names.filter(|name| ["name", "number", "question", "negation"].contains(name) && choice.has(name)).collect()
    }

    #[test]
    fn what_is_said_of_a_file_wins_over_what_is_said_of_all_and_flags_win_over_both() {
        for (table, select, ignore, expected) in [
            ("case.csv", &[][..], &[][..], &["negation", "number", "question"][..]),
            ("a/day1.csv", &[], &[], &["name", "number", "question"]),
            ("day1.ko.csv", &[], &[], &["name", "number"]),
            ("day1.ko.csv", &["negation", "question"], &[], &["negation", "question"]),
            ("day1.ko.csv", &[], &["number"], &["name"]),
            ("case.csv", &["name"], &["name"], &[]),
            ("-", &[], &[], &["negation", "number", "question"]),
        ] {
            let mut found = asked(table, select, ignore);
            found.sort_unstable();
            assert_eq!(found, expected, "{table} {select:?} {ignore:?}");
        }
    }

    #[test]
    fn a_name_that_no_check_has_is_told_with_near_ones() {
        let hint = |name: &str| unknown(UnknownCheck(name.to_owned())).hint;
        assert!(hint("nubmer").starts_with("did you mean number"), "{}", hint("nubmer"));
        assert_eq!(hint("xyz"), "tovmach check --list shows them all");
        let wrong = choice(&Rules::default(), Path::new("a.csv"), &["nubmer".to_owned()], &[]).unwrap_err();
        assert!(wrong.is::<Usage>());
    }
}
