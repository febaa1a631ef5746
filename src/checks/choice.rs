//! Which checks are asked, and how bad their findings are.

use std::collections::BTreeMap;

use crate::checks::{CHECKS, Check};
use crate::model::Severity;

/// The checks that are asked, in the order of [`CHECKS`], each with the severity of its findings.
#[derive(Debug, Clone)]
pub struct Choice {
    checks: Vec<(&'static Check, Option<Severity>)>,
}

/// A name that no check has.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("there is no check '{0}'")]
pub struct UnknownCheck(pub String);

impl Choice {
    /// All checks.
    pub fn all() -> Choice {
        Choice { checks: CHECKS.iter().map(|check| (*check, None)).collect() }
    }

    /// The checks of which this is true.
    pub fn only(wanted: impl Fn(&Check) -> bool) -> Choice {
        Choice { checks: Choice::all().checks.into_iter().filter(|(check, _)| wanted(check)).collect() }
    }

    /// These checks; all where none is named.
    ///
    /// # Errors
    /// A name that no check has.
    pub fn of<N: AsRef<str>>(names: &[N]) -> Result<Choice, UnknownCheck> {
        let named: Vec<&Check> = names.iter().map(|name| named(name.as_ref())).collect::<Result<_, _>>()?;
        Ok(Choice::only(|check| named.is_empty() || named.iter().any(|other| other.name == check.name)))
    }

    /// The same without these.
    ///
    /// # Errors
    /// A name that no check has.
    pub fn without<N: AsRef<str>>(mut self, names: &[N]) -> Result<Choice, UnknownCheck> {
        for name in names {
            let named = named(name.as_ref())?;
            self.checks.retain(|(check, _)| check.name != named.name);
        }
        Ok(self)
    }

    /// The same, the findings of some checks as bad as this, whatever their check says.
    ///
    /// # Errors
    /// A name that no check has.
    pub fn with(mut self, severities: &BTreeMap<String, Severity>) -> Result<Choice, UnknownCheck> {
        for (name, severity) in severities {
            let wanted = named(name)?;
            let chosen = self.checks.iter_mut().filter(|(check, _)| check.name == wanted.name);
            chosen.for_each(|(_, given)| *given = Some(*severity));
        }
        Ok(self)
    }

    /// The checks, and the severity that was asked for.
    pub(super) fn checks(&self) -> impl Iterator<Item = (&'static Check, Option<Severity>)> {
        self.checks.iter().copied()
    }
}

/// The check of a name.
///
/// # Errors
/// A name that no check has.
pub fn named(name: &str) -> Result<&'static Check, UnknownCheck> {
    CHECKS.iter().find(|check| check.name == name).copied().ok_or_else(|| UnknownCheck(name.to_owned()))
}
