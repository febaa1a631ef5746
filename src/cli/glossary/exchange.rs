//! What `import` and `export` share: which form of file, which languages, and what was not taken over.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::Result;
use serde_json::json;

use crate::cli::exit::Usage;
use crate::cli::terminal;
use crate::glossary::exchange::{EXCHANGES, Exchange, Loss, Pair, by_extension, by_name};
use crate::lang::Lang;

/// The form that was named, else the one that the file's name tells.
pub fn exchange_of(name: Option<&str>, file: Option<&Path>) -> Result<&'static Exchange> {
    let told = || file.and_then(Path::extension).and_then(|e| by_extension(&e.to_string_lossy()));
    name.and_then(by_name).or_else(told).ok_or_else(|| {
        let names: Vec<&str> = EXCHANGES.iter().map(|exchange| exchange.name).collect();
        Usage(format!("the form of the file is not clear: name it by --format ({})", names.join(", "))).into()
    })
}

/// Both languages, or neither.
pub fn pair(from: Option<Lang>, to: Option<Lang>) -> Result<Option<Pair>> {
    match (from, to) {
        (Some(source), Some(target)) if source.same_base(target) => {
            Err(Usage(format!("--from {source} and --to {target} are one language")).into())
        }
        (Some(source), Some(target)) => Ok(Some(Pair { source, target })),
        (None, None) => Ok(None),
        _ => Err(Usage("--from and --to go together".into()).into()),
    }
}

/// Says what was not taken over: how much of each kind, and with `-v` every piece. With `json` one object each.
pub fn say_losses(losses: &[Loss], json: bool) -> Result<()> {
    if json {
        let object = |loss: &Loss| json!({"file": loss.file, "line": loss.line, "what": loss.what, "text": loss.text});
        let lines: String = losses.iter().map(|loss| format!("{}\n", object(loss))).collect();
        terminal::print(lines.as_bytes())?;
        return Ok(());
    }
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    losses.iter().for_each(|loss| *counts.entry(loss.what).or_default() += 1);
    if counts.is_empty() {
        return Ok(());
    }
    let kinds: Vec<String> = counts.iter().map(|(what, count)| format!("{what} × {count}")).collect();
    terminal::warn(&format!("not taken over: {}", kinds.join(" · ")));
    if terminal::is_verbose() {
        losses.iter().for_each(|loss| terminal::say(&format!("  {loss}")));
    } else {
        terminal::hint("-v lists every piece");
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_before_the_ending() {
        let name = |name, file| exchange_of(name, Some(Path::new(file))).map(|e| e.name).ok();
        assert_eq!(name(None, "a.TMX"), Some("tmx"));
        assert_eq!(name(Some("deepl"), "a.csv"), Some("deepl"));
        assert_eq!(name(None, "a.docx"), None);
    }

    #[test]
    fn two_languages_or_none() {
        assert!(pair(Some(Lang::KO), None).is_err());
        assert!(pair(Some(Lang::KO), Some("ko-KP".parse().unwrap())).is_err());
        assert_eq!(pair(None, None).unwrap(), None);
        assert!(pair(Some(Lang::KO), Some(Lang::UK)).unwrap().is_some());
    }
}
