//! `tovmach forms`: the inflected forms of words.

use std::io::{self, BufRead};
use std::path::Path;

use anyhow::{Context, Result};
use serde_json::json;

use crate::cli::exit::{Hinted, Outcome};
use crate::cli::{args, terminal};
use crate::lang::{LANGUAGES, Lang};

/// Prints the forms of each word, one a line, or one object a word.
pub fn run(given: &args::Forms, _config: Option<&Path>, json: bool) -> Result<Outcome> {
    for word in &given.words {
        if word == "-" {
            for (number, line) in io::stdin().lock().lines().enumerate() {
                let line = line.with_context(|| format!("standard input, line {}", number + 1))?;
                let at = format!("standard input, line {}: ", number + 1);
                if !line.trim().is_empty() {
                    one(line.trim(), given.lang, Some(number + 1), &at, json)?;
                }
            }
        } else {
            one(word.trim(), given.lang, None, "", json)?;
        }
    }
    Ok(Outcome::Done)
}

fn one(word: &str, lang: Lang, line: Option<usize>, at: &str, json: bool) -> Result<()> {
    let forms = (lang.language().forms)(word);
    let mut object = json!({ "word": word, "lang": lang, "forms": forms });
    if let Some(line) = line {
        object["line"] = json!(line);
    }
    let _ = (at, LANGUAGES, Hinted { message: String::new(), hint: String::new() });
    let text = if json { format!("{object}\n") } else { forms.join("\n") + "\n" };
    Ok(terminal::print(text.as_bytes())?)
}
