//! Putting back what was masked.

use std::ops::Range;

use unicode_normalization::UnicodeNormalization;

use super::secret::Kind;
use super::{Held, Masked, Restored, capital, cases, particles};
use crate::contract::Fault;
use crate::lang::{Case, Lang, euphony, is_hangul_syllable};

/// What is put in the place of a token.
struct Put {
    text: String,
    /// Bytes of the reply behind the token that belong to it: a particle, the ending of a case.
    used: usize,
    remark: Option<String>,
}

impl Masked {
    /// Puts back what was taken out. A fault where a placeholder is missing, doubled, changed or invented.
    pub fn restore(&self, reply: &str) -> Result<Restored, Fault> {
        let reply: String = reply.nfc().collect();
        let places = self.places(&reply)?;
        let (mut text, mut remarks, mut at) = (String::new(), Vec::new(), 0);
        for (number, (span, held)) in places.iter().enumerate() {
            text += reply.get(at..span.start).unwrap_or_default();
            let rest = reply.get(span.end..).unwrap_or_default();
            let touches = places.get(number + 1).is_some_and(|(next, _)| next.start == span.end);
            let put = if touches { self.put(held, &text, "") } else { self.put(held, &text, rest) }?;
            if self.target.same_base(Lang::UK) && held.kind.is_word() {
                euphony::before_vowel(&mut text, &put.text);
            }
            text += &put.text;
            at = span.end + put.used;
            remarks.extend(held.written.remark.clone().into_iter().chain(put.remark));
        }
        text += reply.get(at..).unwrap_or_default();
        let mut seen = Vec::new();
        remarks.retain(|remark| {
            !seen.contains(remark) && {
                seen.push(remark.clone());
                true
            }
        });
        Ok(Restored { text, remarks })
    }

    /// Where the tokens stand in a reply, in order: each as often as it was sent, and nothing that looks like one besides.
    fn places(&self, reply: &str) -> Result<Vec<(Range<usize>, &Held)>, Fault> {
        let places = self.tokens(reply);
        let count = |held: &Held| places.iter().filter(|(_, other)| other.token == held.token).count();
        let lost = self.held.iter().any(|held| count(held) != held.times);
        let sent = folded(&self.without(&self.text, &self.tokens(&self.text)));
        let rest = folded(&self.without(reply, &places));
        let mangled = self.held.iter().any(|held| rest.contains(&held.token) && !sent.contains(&held.token));
        let invented = !self.held.is_empty() && like_tokens(&rest).into_iter().any(|token| !sent.contains(token));
        let glued = places.iter().any(|(span, held)| !held.glued && is_behind_a_letter(reply, span.start, &places));
        if lost || mangled || invented || glued { Err(Fault::Placeholder) } else { Ok(places) }
    }

    fn tokens(&self, text: &str) -> Vec<(Range<usize>, &Held)> {
        let capitals = text.to_ascii_uppercase();
        let mut places = Vec::new();
        let mut at = 0;
        while let Some(rest) = capitals.get(at..) {
            let next = self.held.iter().filter_map(|held| Some((rest.find(&held.token)?, held)));
            let Some((start, held)) = next.min_by_key(|(start, _)| *start) else { break };
            places.push((at + start..at + start + held.token.len(), held));
            at += start + held.token.len();
        }
        places
    }

    /// A text with a sign in the place of each token, so that what stands around it does not run together.
    fn without(&self, text: &str, places: &[(Range<usize>, &Held)]) -> String {
        let mut rest = String::new();
        let mut at = 0;
        for (span, _) in places {
            rest += text.get(at..span.start).unwrap_or_default();
            rest.push('\u{1}');
            at = span.end;
        }
        rest + text.get(at..).unwrap_or_default()
    }

    fn put(&self, held: &Held, before: &str, rest: &str) -> Result<Put, Fault> {
        let next = rest.chars().next().filter(|_| !held.glued);
        if next.is_some_and(|c| c.is_ascii_alphanumeric()) {
            return Err(Fault::Placeholder);
        }
        let put = match self.target.tag() {
            "ko" if held.kind != Kind::Mark => korean(held, rest),
            "uk" | "ru" if held.kind.is_word() => self.declined(held, before, rest),
            _ => Put { text: held.written.text.clone(), used: 0, remark: None },
        };
        let letter = next.is_some_and(|c| c.is_alphabetic() && !is_hangul_syllable(c));
        if put.used == 0 && letter {
            return Err(Fault::Placeholder);
        }
        let starts =
            held.kind == Kind::Name && before.trim_end().chars().next_back().is_none_or(|c| ".!?…".contains(c));
        Ok(if starts { Put { text: capital(&put.text), ..put } } else { put })
    }

    /// A name in the case that its place asks for, where that is sure; else in the nominative, with a remark.
    fn declined(&self, held: &Held, before: &str, rest: &str) -> Put {
        let written = &held.written;
        let ending = cases::ending(rest).filter(|_| !held.glued);
        let used = ending.as_ref().map_or(0, |(_, len)| *len);
        let alone = before.trim().is_empty() && !rest.contains(char::is_alphabetic);
        let mut form = written.fixed.then_some(written.text.as_str());
        if form.is_none()
            && let Some((ending, _)) = &ending
        {
            form = cases::form_with(&written.cases, ending);
        } else if form.is_none() {
            let possible = if alone { vec![Case::Nom] } else { cases::possible(before, &self.ranks, self.target) };
            form = cases::form(&written.cases, &possible);
        }
        let remark = form.is_none().then(|| format!("the case of “{}” is to be checked", written.text));
        Put { text: form.unwrap_or(&written.text).to_owned(), used, remark }
    }
}

/// A Korean name with its particle in the right shape; what was never in Hangul is left with what follows it.
fn korean(held: &Held, rest: &str) -> Put {
    let name = &held.written.text;
    if *name == held.said {
        return Put { text: name.clone(), used: 0, remark: None };
    }
    match particles::fitted(name, rest) {
        Some((particle, used)) => Put { text: format!("{name}{particle}"), used, remark: None },
        None if held.kind.is_word() => {
            let remark = Some(format!("what follows “{name}” is to be checked"));
            Put { text: name.clone(), used: 0, remark }
        }
        None => Put { text: name.clone(), used: 0, remark: None },
    }
}

/// A letter that is no Hangul stands directly before a token, and is no token itself.
fn is_behind_a_letter(reply: &str, start: usize, places: &[(Range<usize>, &Held)]) -> bool {
    let before = reply.get(..start).and_then(|before| before.chars().next_back());
    let touches = places.iter().any(|(span, _)| span.end == start);
    !touches && before.is_some_and(|c| c.is_alphanumeric() && !is_hangul_syllable(c))
}

/// Letters that look alike as one, without what an engine may put between them: `Х N１-X` is `XN1X`.
fn folded(text: &str) -> String {
    const ALIKE: [(char, char); 7] =
        [('Х', 'X'), ('М', 'M'), ('К', 'K'), ('Р', 'P'), ('В', 'B'), ('А', 'A'), ('Н', 'N')];
    let capitals = text.nfkc().flat_map(char::to_uppercase);
    let kept = capitals.filter(|c| c.is_alphanumeric() || *c == '\u{1}');
    kept.map(|c| ALIKE.iter().find(|(alike, _)| *alike == c).map_or(c, |(_, latin)| *latin)).collect()
}

/// What looks like a token in a folded text.
fn like_tokens(folded: &str) -> Vec<&str> {
    let kinds: Vec<char> = Kind::ALL.iter().map(|kind| kind.letter()).collect();
    let starts = folded.match_indices('X').map(|(start, _)| start);
    starts
        .filter_map(|start| {
            let inner = folded.get(start + 1..)?.strip_prefix(kinds.as_slice())?;
            let digits = inner.len() - inner.trim_start_matches(|c: char| c.is_ascii_digit()).len();
            let end = start + 2 + digits + 1;
            (digits > 0 && inner.get(digits..)?.starts_with('X')).then(|| folded.get(start..end)).flatten()
        })
        .collect()
}
