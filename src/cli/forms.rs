//! `tovmach forms`: the inflected forms of words.

use std::path::Path;

use anyhow::Result;
use serde::Serialize;

use crate::cli::asked::{Asked, asked};
use crate::cli::exit::{Hinted, Outcome};
use crate::cli::{args, terminal};
use crate::lang::Lang;

/// Prints the forms of each word, one a line, or one object a word.
pub fn run(given: &args::Forms, _config: Option<&Path>, json: bool) -> Result<Outcome> {
    for word in asked(&given.words)? {
        let word = Asked { text: word.text.trim().to_owned(), ..word };
        foreign_letter(&word, given.lang)?;
        let forms = (given.lang.language().forms)(&word.text);
        let text = if json { object(&word, given.lang, &forms)? } else { forms.join("\n") };
        terminal::print([&text, "\n"].concat().as_bytes())?;
    }
    Ok(Outcome::Done)
}

fn object(word: &Asked, lang: Lang, forms: &[String]) -> Result<String> {
    Ok(serde_json::to_string(&Object { line: word.line, word: &word.text, lang, forms })?)
}

/// One object of `--json`.
#[derive(Serialize)]
struct Object<'w> {
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    word: &'w str,
    lang: Lang,
    forms: &'w [String],
}

/// A letter that the language does not have is a slip or a homoglyph, and would never be found in a text.
fn foreign_letter(word: &Asked, lang: Lang) -> Result<()> {
    let Some(letter) = word.text.chars().find(|c| c.is_alphabetic() && !is_own(*c, lang)) else { return Ok(()) };
    let place = word.line.map_or_else(String::new, |line| format!("line {line} of standard input: "));
    let name = lang.language().name;
    let message = format!(
        "{place}'{}' has the letter '{letter}' (U+{:04X}), which {name} does not have",
        word.text,
        u32::from(letter)
    );
    Err(Hinted { message, hint: "type the word in its own letters, or name its language with --lang".to_owned() }
        .into())
}

fn is_own(letter: char, lang: Lang) -> bool {
    match lang.tag() {
        "ko" => {
            ('\u{1100}'..='\u{11FF}').contains(&letter)
                || ('\u{3130}'..='\u{318F}').contains(&letter)
                || ('가'..='힣').contains(&letter)
                || letter.is_ascii_alphabetic()
        }
        "en" => letter < '\u{370}',
        _ => ('\u{400}'..='\u{52F}').contains(&letter) || letter == 'ʼ',
    }
}
