//! What a command is asked about: words of the command line, or the lines of standard input.

use std::path::Path;

use anyhow::Result;

use crate::cli::files;

/// One thing that is asked about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// Its line on standard input, from 1; `None` for a word of the command line.
    pub line: Option<usize>,
    /// As it was typed.
    pub text: String,
}

/// The words as they are; for `-` the lines of standard input that are not blank.
pub fn asked(words: &[String]) -> Result<Vec<Asked>> {
    let mut all = Vec::new();
    for word in words {
        if word == "-" {
            all.extend(lines(&files::read_text(Path::new("-"))?));
        } else {
            all.push(Asked { line: None, text: word.clone() });
        }
    }
    Ok(all)
}

fn lines(text: &str) -> Vec<Asked> {
    let numbered = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    numbered.map(|(number, line)| Asked { line: Some(number + 1), text: line.to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_numbered_and_blank_ones_passed_over() {
        let found: Vec<_> = lines("리철\r\n\n  \n김 철").into_iter().map(|a| (a.line, a.text)).collect();
        assert_eq!(found, [(Some(1), "리철".to_owned()), (Some(4), "김 철".to_owned())]);
    }

    #[test]
    fn words_stay_as_they_are() {
        let words = ["리철 ".to_owned(), String::new()];
        assert_eq!(asked(&words).unwrap().len(), 2);
    }
}
