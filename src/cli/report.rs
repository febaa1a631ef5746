//! What is said about the work: in words, without printing.

use serde_json::{Value, json};

use crate::cli::work::Read;
use crate::contract::Account;
use crate::lang::Lang;
use crate::model::{Link, Problem, Role};
use crate::pipeline::{Filled, Open, Piece};

/// So many problems or open rows are listed without `-v`.
const LISTED: usize = 8;

/// `1 text`, `2 texts`.
pub fn counted(number: usize, what: &str) -> String {
    format!("{number} {what}{}", if number == 1 { "" } else { "s" })
}

/// What was read, aligned and filled.
pub fn summary(read: &Read, filled: &Filled) -> Vec<String> {
    let mut parts = Vec::new();
    if let Some((versions, _)) = &read.made {
        let turns: usize = versions.iter().map(|version| version.transcript.turns.len()).sum();
        let segments: usize = versions.iter().map(|version| version.segments.len()).sum();
        parts.push(format!("read {} → {}", counted(turns, "turn"), counted(segments, "segment")));
        if versions.len() > 1 {
            let whole = |row: &&Link| row.sides.iter().all(|side| !side.is_empty());
            let rows = links(read);
            let aligned = rows.iter().filter(whole).count();
            parts.push(format!("aligned {aligned} of {} rows in all {} versions", rows.len(), versions.len()));
        } else if let Some(relay) = relay(read) {
            parts.push(relay);
        }
    } else {
        parts.push(format!("went on from {}", counted(read.table.rows.len(), "row")));
    }
    parts.extend(by_language(filled));
    let changed = |(row, lang): &(String, Lang)| {
        format!("  row {row} {lang}: not what the phrasebook says; a person changed it, or what it was made from")
    };
    let mut lines = vec![format!("  {}", parts.join(" · "))];
    lines.extend(filled.changed.iter().map(changed));
    let stale = |(row, lang): &(String, Lang)| {
        format!(
            "  row {row} {lang}: made from other words than the row says now; empty it and its origin, and it is asked for anew"
        )
    };
    lines.extend(filled.stale.iter().map(stale));
    lines
}

fn links(read: &Read) -> &[Link] {
    read.made.as_ref().map_or(&[], |(_, alignment)| &alignment.rows)
}

/// How many utterances of a recording have a rendition.
fn relay(read: &Read) -> Option<String> {
    let (versions, _) = read.made.as_ref()?;
    let [version] = versions.as_slice() else { return None };
    if version.lang.is_some() {
        return None;
    }
    let role = |piece: &&Piece| version.transcript.turns.get(version.turns(&piece.original)?.0)?.role;
    let said = version.pieces.iter().filter(|piece| role(piece) != Some(Role::Preamble));
    let rendered = version.pieces.iter().filter(|piece| !piece.rendition.is_empty()).count();
    Some(format!("relay: {rendered} of {} rows have a rendition", said.count()))
}

/// `en: 41 from memory, 22 from phrasebook, 17 open`.
fn by_language(filled: &Filled) -> Vec<String> {
    let mut langs: Vec<_> = filled.by_backend.iter().map(|(lang, ..)| *lang).collect();
    langs.extend(filled.open.iter().map(|open| open.lang));
    langs.sort_by_key(|lang| lang.order());
    langs.dedup();
    let line = |lang: &Lang| {
        let filled_by = filled.by_backend.iter().filter(|(l, _, count)| l == lang && *count > 0);
        let mut parts: Vec<String> = filled_by.map(|(_, name, count)| format!("{count} from {name}")).collect();
        let open = filled.open.iter().filter(|open| open.lang == *lang).count();
        if open > 0 {
            parts.push(format!("{open} open"));
        }
        (!parts.is_empty()).then(|| format!("{lang}: {}", parts.join(", ")))
    };
    langs.iter().filter_map(line).collect()
}

/// How many cells came through a language that was not asked for, which nobody can read up then.
pub fn through(filled: &Filled, to: &[Lang]) -> Vec<String> {
    let kept = |hub: &Lang| to.iter().any(|lang| lang.same_base(*hub));
    let line = |(hub, count): &(Lang, usize)| {
        format!(
            "  {} came through {hub}, which is not kept; --keep-pivot keeps it in the table",
            counted(*count, "cell")
        )
    };
    filled.through.iter().filter(|(hub, _)| !kept(hub)).map(line).collect()
}

/// What was asked of each service that had something to do; in a dry run, what would be.
pub fn accounts(accounts: &[(String, Account)], dry: bool) -> Vec<String> {
    accounts.iter().filter_map(|(name, account)| account_line(name, account, dry)).collect()
}

fn account_line(name: &str, account: &Account, dry: bool) -> Option<String> {
    if account.texts + account.remembered == 0 {
        return None;
    }
    let mut parts = Vec::new();
    if account.texts > 0 {
        let [texts, characters, requests] =
            [(account.texts, "text"), (account.characters, "character"), (account.requests, "request")]
                .map(|(number, what)| counted(number, what));
        parts.push(format!("{}{texts}, {characters}, {requests}", if dry { "would be asked for " } else { "" }));
    }
    let more = [
        (account.repeated, "alike and asked for once"),
        (account.remembered, "from the journal"),
        (account.retries, "tried again"),
        (account.onward, "go through another language, and are asked for once more from there"),
    ];
    parts.extend(more.iter().filter(|(count, _)| *count > 0).map(|(count, what)| format!("{count} {what}")));
    parts.extend(account.cost.map(|cost| format!("cost {cost:.2}")));
    Some(format!("  {name}: {}", parts.join(" · ")))
}

/// The same as one JSON object, with what was asked of each service for this interview.
pub fn json(interview: &str, read: &Read, filled: &Filled, accounts: &[(String, Account)]) -> Value {
    let by_backend =
        |(lang, backend, count): &(Lang, String, usize)| json!({"lang": lang, "backend": backend, "cells": count});
    let cell = |(row, lang): &(String, Lang)| json!({"row": row, "lang": lang});
    let open = |open: &Open| json!({"row": open.row, "lang": open.lang, "why": open.why, "terms": open.terms});
    let problem = |(file, problem): &(String, Problem)| {
        let anchor = problem.anchor.map(|anchor| anchor.to_string());
        json!({"file": file, "anchor": anchor, "what": problem.what, "lost": problem.lost})
    };
    let account = |(name, account): &(String, Account)| {
        let Account { texts, repeated, remembered, requests, retries, characters, cost, .. } = account;
        let stopped: Vec<String> = account.troubles().map(ToString::to_string).collect();
        json!({
            "backend": name, "texts": texts, "repeated": repeated, "remembered": remembered, "requests": requests,
            "retries": retries, "characters": characters, "cost": cost,
            "stopped": (!stopped.is_empty()).then(|| stopped.join("; ")),
        })
    };
    json!({
        "interview": interview,
        "rows": read.table.rows.len(),
        "filled": filled.by_backend.iter().map(by_backend).collect::<Vec<_>>(),
        "changed": filled.changed.iter().map(cell).collect::<Vec<_>>(),
        "stale": filled.stale.iter().map(cell).collect::<Vec<_>>(),
        "open": filled.open.iter().map(open).collect::<Vec<_>>(),
        "services": accounts.iter().map(account).collect::<Vec<_>>(),
        "problems": read.problems.iter().map(problem).collect::<Vec<_>>(),
    })
}

/// The cells that stayed open, each with the terms found in its row.
pub fn open_rows(filled: &Filled, all: bool) -> Vec<String> {
    let shown = if all { filled.open.len() } else { LISTED.min(filled.open.len()) };
    let line = |open: &Open| {
        let terms = if open.terms.is_empty() { String::new() } else { format!("  ({})", open.terms) };
        let why = open.why.as_ref().map(|why| format!(": failed {why}")).unwrap_or_default();
        format!("  open: row {} {}{why}{terms}", open.row, open.lang)
    };
    let mut lines: Vec<String> = filled.open[..shown].iter().map(line).collect();
    if shown < filled.open.len() {
        lines.push(format!("  … and {} more open cells; -v lists them all", filled.open.len() - shown));
    }
    lines
}

/// What to do where no service of the chain took the pair of languages.
pub fn advice(filled: &Filled) -> Option<&'static str> {
    let is_untaken = |open: &Open| open.why.as_deref() == Some("unsupported");
    filled.open.iter().any(is_untaken).then_some(
        "  hint: failed unsupported: nothing in the chain takes this pair, or its model is damaged; tovmach backends says the languages of each, tovmach models fetch PAIR or add brings a model",
    )
}

/// The problems of the files: `day1.txt, line 12: …`.
pub fn problems(problems: &[(String, Problem)], all: bool) -> Vec<String> {
    let shown = if all { problems.len() } else { LISTED.min(problems.len()) };
    let line = |(file, problem): &(String, Problem)| {
        let place = match problem.anchor {
            Some(anchor) if anchor.line().is_none() && problem.what.starts_with(&anchor.to_string()) => String::new(),
            Some(anchor) => anchor.line().map_or(format!(" ({anchor})"), |line| format!(":{line}")),
            None => String::new(),
        };
        format!("{file}{place}: {}", problem.what)
    };
    let mut lines: Vec<String> = problems[..shown].iter().map(line).collect();
    if shown < problems.len() {
        lines.push(format!("… and {} more; -v lists them all", problems.len() - shown));
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_language_between_is_told_where_it_is_not_kept() {
        let filled = Filled { through: vec![(Lang::EN, 12)], ..Filled::default() };
        let told = ["  12 cells came through en, which is not kept; --keep-pivot keeps it in the table"];
        assert_eq!(through(&filled, &[Lang::UK]), told);
        assert!(through(&filled, &[Lang::UK, Lang::EN]).is_empty());
        assert!(through(&Filled::default(), &[Lang::UK]).is_empty());
    }

    #[test]
    fn a_dry_run_says_what_goes_on_from_the_language_between() {
        let account = Account { texts: 4, characters: 113, requests: 1, onward: 3, ..Account::default() };
        assert_eq!(
            accounts(&[("firefox".to_owned(), account)], true),
            ["  firefox: would be asked for 4 texts, 113 characters, 1 request · \
                 3 go through another language, and are asked for once more from there"]
        );
    }
}
