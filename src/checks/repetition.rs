//! Words that stand twice, and a service that does not find the end.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Range;

use super::{Category, Check, Known, Pair, Remark, Run};
use crate::checks::reading::Cell;
use crate::lang::{is_apostrophe, is_letter, is_letter_or_digit};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "repetition",
    about: "words stand twice or over and over, and the original does not repeat itself",
    severity: Severity::Error,
    category: Category::Addition,
    manual: include_str!("manual/repetition.md"),
    run: Run::Pair(run),
};

/// The longest sequence of words that is looked for.
const LONGEST: usize = 12;
/// The longest sequence of characters, where there are no blanks between them.
const SYLLABLES: usize = 4;
/// Words that repeat those before them: so many are a loop.
const LOOP: usize = 4;
/// Characters that do: fewer are a cry or a laugh.
const CRY: usize = 24;
/// A sentence of so many words is not said twice by chance.
const SENTENCE: usize = 4;
/// Words that people say twice to stress them, or that grammar puts side by side.
#[rustfmt::skip]
const STRESSED: [&str; 50] = [
    "так", "ні", "да", "нет", "yes", "no", "ну", "ой", "добре", "гаразд", "хорошо", "ладно", "дуже", "очень", "very", "much", "far", "ok", "okay",
    "that", "had", "well", "long", "all", "never", "давно", "довго", "долго", "далеко", "ще", "ещё", "все", "всё", "네", "예", "아니", "아니요", "자",
    "어서", "빨리", "하나", "서로", "다", "더", "you",
    "it", "is", "do", "in", "це",
];

/// A word or a number.
struct Token {
    hash: u64,
    span: Range<usize>,
    letters: bool,
}

/// Tokens that repeat those one period before them.
struct Repeat {
    /// Of the first of them, in the list.
    at: usize,
    count: usize,
    period: usize,
}

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let tokens = tokens(&rendition.said);
    let found = repeats(&tokens, LONGEST, |one, other| one.hash == other.hash);
    let remarks = of_repeats(&found, &tokens, original, rendition);
    match remarks.is_empty() {
        true => of_sentences(&tokens, original, rendition)
            .or_else(|| of_characters(original, rendition))
            .into_iter()
            .collect(),
        false => remarks,
    }
}

fn of_repeats(found: &[Repeat], tokens: &[Token], original: &Cell, rendition: &Cell) -> Vec<Remark> {
    if found.is_empty() {
        return Vec::new();
    }
    let said = self::tokens(&original.said);
    let said = repeats(&said, LONGEST, |one, other| one.hash == other.hash);
    let most = said.iter().map(|repeat| repeat.count).max().unwrap_or(0);
    let falters = most > 0 || falters(&original.said);
    let remark = |repeat: &Repeat| {
        remark(repeat, tokens, rendition, falters).filter(|_| repeat.count > 2 * most + usize::from(most > 0))
    };
    found.iter().filter_map(remark).collect()
}

fn remark(repeat: &Repeat, tokens: &[Token], cell: &Cell, falters: bool) -> Option<Remark> {
    let first = tokens.get(repeat.at.checked_sub(repeat.period)?..repeat.at)?;
    let last = tokens.get(repeat.at + repeat.count - 1)?;
    let (start, end) = (first.first()?.span.start, first.last()?.span.end);
    let (span, words) = (start..last.span.end, cell.at(&(start..end)));
    if !first.iter().any(|token| token.letters) {
        return None;
    }
    let times = repeat.count / repeat.period + 1;
    let message = format!("“{words}” stands {}, and the original does not repeat itself", counted(times));
    let remark = Remark::new(message).at(span);
    let between = cell.at(&(end..tokens.get(repeat.at)?.span.start));
    let (bare, comma) = (between.trim().is_empty(), between.trim() == ",");
    // The next sentence may begin with the last words, or a quotation end with them.
    let again = cell.at(&(tokens.get(repeat.at)?.span.start..tokens.get(repeat.at + repeat.period - 1)?.span.end));
    let linked = !bare
        && (again != words
            || comma && repeat.period < 3
            || between.contains(['[', ']', '(', ')', '«', '»', '“', '”', '"']));
    Some(match () {
        () if repeat.count >= LOOP && times > 2 => remark,
        () if repeat.period >= SENTENCE => remark,
        () if falters => return None,
        () if repeat.period > 1 => return (!linked).then(|| remark.with(Severity::Warning)),
        () if !(bare || comma) || STRESSED.contains(&words.to_lowercase().as_str()) => return None,
        () if bare && times == 2 => remark.suggest(words).with(Severity::Warning),
        () => remark.with(Severity::Warning),
    })
}

fn counted(times: usize) -> String {
    if times == 2 { "twice".to_owned() } else { format!("{times} times") }
}

/// It hesitates or stammers, and so may its rendition: «я… я», «я-я».
fn falters(text: &str) -> bool {
    text.contains(['…', '—', '–', '-']) || text.contains("..")
}

/// A sentence that stands twice, and so does none of the original.
fn of_sentences(tokens: &[Token], original: &Cell, rendition: &Cell) -> Option<Remark> {
    let again = sentence_again(tokens, &rendition.said)?;
    let said = self::tokens(&original.said);
    if sentence_again(&said, &original.said).is_some() {
        return None;
    }
    let message = format!("“{}” stands twice, and the original says nothing twice", rendition.at(&again));
    Some(Remark::new(message).at(again).with(Severity::Warning))
}

/// The place where a sentence stands again.
fn sentence_again(tokens: &[Token], text: &str) -> Option<Range<usize>> {
    let ends = |one: &Token, next: &Token| {
        text.get(one.span.end..next.span.start).is_some_and(|gap| gap.contains(['.', '?', '!', '\n']))
    };
    let long = |sentence: &&[Token]| sentence.len() >= SENTENCE;
    let mut seen = std::collections::HashSet::new();
    let mut again = tokens.chunk_by(|one, next| !ends(one, next)).filter(long).filter(|sentence| {
        let hashes: Vec<u64> = sentence.iter().map(|token| token.hash).collect();
        !seen.insert(hashes)
    });
    let sentence = again.next()?;
    Some(sentence.first()?.span.start..sentence.last()?.span.end)
}

/// The same characters over and over, without blanks.
fn of_characters(original: &Cell, rendition: &Cell) -> Option<Remark> {
    let letters = |text: &str| text.chars().filter(|c| is_letter(*c)).collect::<Vec<char>>();
    let most = |text: &str| {
        repeats(&letters(text), SYLLABLES, |one, other| one == other).iter().map(|repeat| repeat.count).max()
    };
    let count = most(&rendition.said).filter(|count| *count >= CRY)?;
    let grown = count > 2 * most(&original.said).unwrap_or(0);
    grown.then(|| Remark::new(format!("the same letters stand over and over: {count} repeat those before them")))
}

/// The words and numbers of a text.
fn tokens(text: &str) -> Vec<Token> {
    let inside = |c: char| is_letter_or_digit(c) || is_apostrophe(c) || c == '-';
    let mut tokens = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(is_letter_or_digit)).map(|found| at + found) {
        let rest = text.get(start..).unwrap_or_default();
        let word = rest.split(|c| !inside(c)).next().unwrap_or_default();
        at = start + word.len();
        let mut hash = DefaultHasher::new();
        word.chars().flat_map(char::to_lowercase).for_each(|c| c.hash(&mut hash));
        tokens.push(Token { hash: hash.finish(), span: start..at, letters: word.contains(is_letter) });
    }
    tokens
}

/// Where parts in a row are the same as those one period before, at least a period of them; the shortest period first, and none
/// that a shorter one explains.
fn repeats<T>(parts: &[T], longest: usize, same: impl Fn(&T, &T) -> bool) -> Vec<Repeat> {
    let mut found: Vec<Repeat> = Vec::new();
    for period in 1..=longest.min(parts.len() / 2) {
        let mut count = 0;
        for at in period..=parts.len() {
            let again = parts.get(at).zip(parts.get(at - period)).is_some_and(|(one, before)| same(one, before));
            if again {
                count += 1;
                continue;
            }
            let explained = found.iter().any(|known| known.at <= at && at - count < known.at + known.count);
            if count >= period && !explained {
                found.push(Repeat { at: at - count, count, period });
            }
            count = 0;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use crate::checks::{Choice, compare};
    use crate::glossary::Glossary;
    use crate::lang::Lang;
    use crate::model::Severity;

    #[test]
    fn loops_slips_and_stress_are_told_apart() {
        let said = (Lang::KO, "우리는 강을 건너 숲으로 갔습니다.");
        for (rendition, expected) in [
            ("We crossed the river river and went into the forest.", Some(Severity::Warning)),
            ("We crossed the river and went into the forest into the forest.", Some(Severity::Warning)),
            ("We crossed the river and went and went and went and went and went.", Some(Severity::Error)),
            ("We crossed the river and went into it. We crossed the river and went into it.", Some(Severity::Error)),
            ("We crossed the river. The river was wide.", None),
            ("We crossed a very, very wide river.", None),
            ("We had had to cross the river.", None),
        ] {
            let choice = Choice::of(&["repetition"]).unwrap();
            let findings = compare(said, (Lang::EN, rendition), &choice, &Glossary::default());
            let severity = findings.first().map(|finding| finding.severity);
            assert_eq!(severity, expected, "{rendition}: {findings:?}");
        }
    }
}
