//! Whether a text denies and whether it asks: by the words and endings of its language.

use std::ops::Range;

use super::Lang;
use super::letters::is_hangul_syllable;
use super::numeral::is_apostrophe;

/// Words by which a language denies and asks. An entry is one word or several in a row, in lower case with a straight
/// apostrophe; `*` stands for any letters, `^` for the beginning of a sentence, `?` for a question mark. Of all entries that
/// fit at a place the longest holds, so that `잘못*` keeps `*못*` from being found in it.
#[derive(Debug)]
pub struct Cues {
    /// What surely denies: `не`, `never`.
    pub deny: &'static [&'static str],
    /// What another language may say by denying: `refuse*`, `лише`, and negative questions that ask politely.
    pub near: &'static [&'static str],
    /// What holds a denying word and denies nothing: `not only`.
    pub idle: &'static [&'static str],
    /// Last words of a sentence that surely asks, also without a mark.
    pub ask: &'static [&'static str],
    /// Last words of a sentence that may ask.
    pub may_ask: &'static [&'static str],
    /// Words of greeting in the form of a question.
    pub greet: &'static [&'static str],
    /// First words of a question; where no mark ends the sentence, it may ask.
    pub openers: &'static [&'static str],
}

/// Whether a text says yes or no, or asks or tells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cue {
    /// Surely, by the words at this place.
    Sure(Range<usize>),
    /// Perhaps: nothing should be made of it.
    Near,
    /// By no known word.
    None,
}

/// Whether a text denies something.
pub fn denies(text: &str, lang: Lang) -> Cue {
    let cues = lang.language().cues;
    let tokens = tokens(text);
    let words: Vec<&str> = tokens.iter().map(|token| token.word.as_str()).collect();
    let mut near = false;
    let mut at = 0;
    while at < words.len() {
        let rest = &words[at..];
        let (deny, near_by, idle) = (longest(rest, cues.deny), longest(rest, cues.near), longest(rest, cues.idle));
        let best = deny.max(near_by).max(idle);
        let taken = best.map_or(1, |(_, words)| words);
        if best.is_some() && best == deny {
            return Cue::Sure(tokens[at].span.start..tokens[at + taken - 1].span.end);
        }
        near |= best.is_some() && best == near_by;
        at += taken;
    }
    if near { Cue::Near } else { Cue::None }
}

/// Whether a text asks something.
pub fn asks(text: &str, lang: Lang) -> Cue {
    let cues = lang.language().cues;
    let tokens = tokens(text);
    let greets = |word: &str| cues.greet.iter().any(|greeting| fits(greeting, word));
    let marked = |pair: &&[Token]| pair[1].word == "?" && !greets(&pair[0].word);
    if let Some([_, mark]) = tokens.windows(2).find(marked) {
        return Cue::Sure(mark.span.clone());
    }
    let mut near = tokens.iter().any(|token| token.word == "?");
    for sentence in tokens.split(|token| token.word == "^").filter(|sentence| !sentence.is_empty()) {
        let Some((last, words)) = sentence.split_last() else { continue };
        let words: Vec<&str> = words.iter().map(|token| token.word.as_str()).collect();
        let (last, place) = match (last.word.as_str(), sentence.get(sentence.len().wrapping_sub(2))) {
            (".", Some(before)) => (before.word.as_str(), &before.span),
            (word, _) => (word, &last.span),
        };
        if cues.ask.iter().any(|ending| fits(ending, last)) && !greets(last) {
            return Cue::Sure(place.clone());
        }
        let open = sentence.last().is_some_and(|token| token.word != ".");
        near |= cues.may_ask.iter().any(|ending| fits(ending, last));
        near |= open && longest(&[&["^"], words.as_slice()].concat(), cues.openers).is_some();
    }
    if near { Cue::Near } else { Cue::None }
}

/// A word in lower case, a mark that ends a sentence (`.` or `?`), or `^` before a sentence.
struct Token {
    word: String,
    span: Range<usize>,
}

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = vec![Token { word: "^".into(), span: 0..0 }];
    let mut at = 0;
    while let Some(c) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let rest = text.get(at..).unwrap_or("");
        let word_len = || rest.find(|c: char| !c.is_alphanumeric() && !is_inner(c)).unwrap_or(rest.len());
        let end = at + if c.is_alphanumeric() { word_len() } else { c.len_utf8() };
        match c {
            c if c.is_alphanumeric() => {
                let word = rest.get(..end - at).unwrap_or("").to_lowercase().replace(is_apostrophe, "'");
                tokens.push(Token { word: word.trim_end_matches('\'').to_owned(), span: at..end });
            }
            '?' | '？' | '.' | '!' | '…' | '。' => {
                let mark = if matches!(c, '?' | '？') { "?" } else { "." };
                if is_editorial(text, at, end) {
                    at = end;
                    continue;
                }
                tokens.push(Token { word: mark.into(), span: at..end });
                tokens.push(Token { word: "^".into(), span: end..end });
            }
            _ => {}
        }
        at = end;
    }
    tokens
}

/// What may stand inside a word.
fn is_inner(c: char) -> bool {
    is_apostrophe(c) || c == '_'
}

/// A mark alone in brackets is a remark of whoever wrote the text down: `(?)`.
fn is_editorial(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|text| text.chars().next_back());
    let after = text.get(end..).and_then(|text| text.chars().next());
    matches!((before, after), (Some('(' | '['), Some(')' | ']')))
}

/// The longest entry that fits the beginning of the words: its letters, and how many words it takes.
fn longest(words: &[&str], entries: &[&str]) -> Option<(usize, usize)> {
    let first = words.first()?;
    let of = |entry: &&str| {
        let mut parts = 0;
        let all = entry.split(' ').all(|part| {
            parts += 1;
            words.get(parts - 1).is_some_and(|word| fits(part, word))
        });
        all.then(|| (entry.chars().filter(|c| *c != '*' && *c != ' ').count(), parts))
    };
    // Nearly all entries begin with another letter.
    let entries = entries.iter().filter(|entry| entry.starts_with('*') || may_begin(entry, first));
    entries.filter_map(of).max()
}

/// The word is what the pattern says; `*` stands for any letters, a jamo for a syllable that ends in it.
fn fits(pattern: &str, word: &str) -> bool {
    let Some((start, rest)) = pattern.split_once('*') else { return after(pattern, word) == Some("") };
    let Some(tail) = after(start, word) else { return false };
    let places = tail.char_indices().map(|(at, _)| at).chain([tail.len()]);
    places.into_iter().any(|at| fits(rest, tail.get(at..).unwrap_or("")))
}

/// The word begins with the first letter of the pattern.
fn may_begin(pattern: &str, word: &str) -> bool {
    let letter = |c: Option<char>| c.zip(word.chars().next()).is_some_and(|(p, c)| c == p || coda(c) == Some(p));
    letter(pattern.chars().next())
}

/// What is left of a word after its beginning.
fn after<'a>(start: &str, word: &'a str) -> Option<&'a str> {
    let mut rest = word.chars();
    start.chars().all(|p| rest.next().is_some_and(|c| c == p || coda(c) == Some(p))).then_some(rest.as_str())
}

/// The consonant that ends a syllable, of those that endings join to their stem.
fn coda(syllable: char) -> Option<char> {
    if !is_hangul_syllable(syllable) {
        return None;
    }
    match (syllable as u32 - '가' as u32) % 28 {
        4 => Some('ㄴ'),
        8 => Some('ㄹ'),
        17 => Some('ㅂ'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn surely(cue: Cue) -> bool {
        matches!(cue, Cue::Sure(_))
    }

    #[test]
    fn a_denial_is_seen_in_every_language() {
        for (text, lang) in [
            ("나는 안 갔습니다.", Lang::KO),
            ("무기를 받지 못했습니다.", Lang::KO),
            ("총이 없었습니다.", Lang::KO),
            ("아니요.", Lang::KO),
            ("그 사람은 지휘관이 아닙니다.", Lang::KO),
            ("이름은 모릅니다.", Lang::KO),
            ("움직이지 마십시오.", Lang::KO),
            ("왜 가지 않았습니까?", Lang::KO),
            ("Я не бачив.", Lang::UK),
            ("Ніхто не бачив.", Lang::UK),
            ("Там нема води.", Lang::UK),
            ("Ми йшли без їжі.", Lang::UK),
            ("Ні.", Lang::UK),
            ("Я никого не видел.", Lang::RU),
            ("I didn’t see him.", Lang::EN),
            ("Nobody told us.", Lang::EN),
            ("Why didn't you go?", Lang::EN),
        ] {
            assert!(surely(denies(text, lang)), "{text}");
        }
    }

    #[test]
    fn words_that_look_like_a_denial_are_none() {
        for (text, lang) in [
            ("일없습니다.", Lang::KO),
            ("제가 잘못했습니다.", Lang::KO),
            ("틀림없이 보았습니다.", Lang::KO),
            ("집안에 있었습니다.", Lang::KO),
            ("그때 갔습니다. 그렇지 않습니까?", Lang::KO),
            ("Нічого, все гаразд.", Lang::UK),
            ("Зараз нічого, терпимо.", Lang::UK),
            ("Не тільки він.", Lang::UK),
            ("Так чи ні?", Lang::UK),
            ("Небезпека минула.", Lang::UK),
            ("Не только он.", Lang::RU),
            ("You were there, weren't you?", Lang::EN),
            ("Didn't you see him?", Lang::EN),
            ("Not only he.", Lang::EN),
            ("Answer yes or no.", Lang::EN),
        ] {
            assert!(!surely(denies(text, lang)), "{text}: {:?}", denies(text, lang));
        }
    }

    #[test]
    fn a_denial_says_where_it_stands() {
        assert_eq!(denies("Так, я не бачив.", Lang::UK), Cue::Sure(11..15));
        assert_eq!(denies("Так, бачив.", Lang::UK), Cue::None);
        assert_eq!(denies("Він відмовився.", Lang::UK), Cue::Near);
    }

    #[test]
    fn a_question_is_seen_with_and_without_its_mark() {
        for (text, lang) in [
            ("어디서 왔습니까", Lang::KO),
            ("어디서 왔습니까.", Lang::KO),
            ("Де ви були?", Lang::UK),
            ("Де ви були? Кажіть.", Lang::UK),
            ("Where were you?", Lang::EN),
        ] {
            assert!(surely(asks(text, lang)), "{text}");
        }
        for (text, lang) in [
            ("안녕하십니까?", Lang::KO),
            ("Чи ви бачили його", Lang::UK),
            ("where were you", Lang::EN),
            ("어디 있었니", Lang::KO),
        ] {
            assert_eq!(asks(text, lang), Cue::Near, "{text}");
        }
        for (text, lang) in [
            ("Де ви були.", Lang::UK),
            ("그러니까 갔습니다.", Lang::KO),
            ("He came (?) at night.", Lang::EN),
            ("Я не знаю, де він.", Lang::UK),
            ("", Lang::UK),
            ("…", Lang::KO),
        ] {
            assert_eq!(asks(text, lang), Cue::None, "{text}");
        }
    }

    #[test]
    fn entries_are_as_their_texts_are_compared() {
        for language in super::super::LANGUAGES {
            let cues = language.cues;
            for entry in [cues.deny, cues.near, cues.idle, cues.ask, cues.may_ask, cues.openers].concat() {
                let plain = entry.to_lowercase() == entry && !entry.contains('’') && !entry.contains("  ");
                assert!(plain && entry.trim() == entry && !entry.is_empty(), "{}: {entry:?}", language.tag);
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "[ 가안못없않아니ㅂ니까.?!^*()a-z'не]{0,30}|\\PC{0,30}") {
            for lang in [Lang::KO, Lang::UK, Lang::EN, Lang::RU] {
                for cue in [denies(&text, lang), asks(&text, lang)] {
                    if let Cue::Sure(span) = cue {
                        proptest::prop_assert!(text.get(span).is_some());
                    }
                }
            }
        }
    }
}
