//! `tovmach forms`: the inflected forms of words.

use std::path::Path;

use anyhow::Result;
use serde::Serialize;
use unicode_normalization::UnicodeNormalization;

use crate::cli::asked::{Asked, asked};
use crate::cli::exit::{Hinted, Outcome};
use crate::cli::{args, terminal};
use crate::lang::{Lang, is_hangul_syllable};

/// Prints the forms of each word, one a line, or one object a word. Of several words those that no form can be made of are
/// told in their place, and the others are printed all the same.
pub fn run(given: &args::Forms, _config: Option<&Path>, json: bool) -> Result<Outcome> {
    let words = asked(&given.words)?;
    let only = words.len() == 1 && words.iter().all(|word| word.line.is_none());
    let mut refused = false;
    for word in words {
        let text: String = word.text.trim().nfc().collect();
        let letter = foreign_letter(&text, given.lang);
        match letter.map(|letter| refusal(&text, letter, given.lang)) {
            Some(message) if only => return Err(Hinted { message, hint: HINT.to_owned() }.into()),
            Some(message) => {
                refused = true;
                refuse(&word, &text, &message, json)?;
            }
            None => print(&word, &text, given.lang, json)?,
        }
    }
    Ok(Outcome::attention_if(refused))
}

const HINT: &str = "type the word in its own letters, or name its language with --lang";

fn print(asked: &Asked, word: &str, lang: Lang, json: bool) -> Result<()> {
    let forms = (lang.language().forms)(word);
    let text = match json {
        true => serde_json::to_string(&Object { line: asked.line, word, lang, forms: &forms })?,
        false => forms.join("\n"),
    };
    Ok(terminal::print([&text, "\n"].concat().as_bytes())?)
}

/// Says that one word of several has no forms: an object with `error`, or a message.
fn refuse(asked: &Asked, word: &str, message: &str, json: bool) -> Result<()> {
    if json {
        let refused = Refused { line: asked.line, word, error: message };
        return Ok(terminal::print([serde_json::to_string(&refused)?, "\n".to_owned()].concat().as_bytes())?);
    }
    let place = asked.line.map_or_else(String::new, |line| format!("line {line}: "));
    terminal::error(&format!("{place}{message}"));
    Ok(())
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

/// One object of `--json` for a word without forms.
#[derive(Serialize)]
struct Refused<'w> {
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    word: &'w str,
    error: &'w str,
}

fn refusal(word: &str, letter: char, lang: Lang) -> String {
    let name = lang.language().name;
    format!("'{word}' has the letter '{letter}' (U+{:04X}), which {name} does not have", u32::from(letter))
}

/// A letter that the language does not have is a slip or a homoglyph, and would never be found in a text. Names in capitals
/// that stand apart (`GPS`, `FPV-дрон`) belong to every language.
fn foreign_letter(word: &str, lang: Lang) -> Option<char> {
    let foreign = |c: &char| c.is_alphabetic() && !is_own(*c, lang);
    let runs = word.split(|c: char| !c.is_alphabetic()).filter(|run| !run.chars().all(|c| c.is_ascii_uppercase()));
    runs.flat_map(str::chars).find(foreign)
}

fn is_own(letter: char, lang: Lang) -> bool {
    match lang.tag() {
        "ko" => {
            is_hangul_syllable(letter) || ('\u{3130}'..='\u{318F}').contains(&letter) || letter.is_ascii_alphabetic()
        }
        "en" => letter < '\u{370}',
        _ => ('\u{400}'..='\u{52F}').contains(&letter) || letter == 'ʼ',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_of_another_script_are_seen() {
        for (word, lang, expected) in [
            ("бригaда", Lang::UK, Some('a')),
            ("GPS", Lang::UK, None),
            ("FPV-дрон", Lang::UK, None),
            ("FPVдрон", Lang::UK, Some('F')),
            ("brigade", Lang::UK, Some('b')),
            ("п’ять", Lang::UK, None),
            ("GPS수신기", Lang::KO, None),
            ("бригада", Lang::KO, Some('б')),
        ] {
            assert_eq!(foreign_letter(word, lang), expected, "{word}");
        }
    }
}
