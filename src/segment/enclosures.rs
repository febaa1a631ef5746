//! Pairs of quotes and brackets: sentences are not split inside.

use super::chars::{after, before, is_dash, is_hangul, is_opener};

/// A quote or bracket and the one that closes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Enclosure {
    /// Where the opening character begins.
    pub open: usize,
    /// Where the closing character ends.
    pub end: usize,
    /// Quotes hold speech; brackets hold remarks.
    pub quote: bool,
}

/// All pairs in the order of their openings. What has no partner is left out: `1)`, an inch, a forgotten quote.
pub fn enclosures(text: &str) -> Vec<Enclosure> {
    let (mut found, mut open) = (Vec::new(), Open::default());
    for (at, c) in text.char_indices() {
        match side(text, at, c, &open) {
            Some(Side::Opens(kind)) => open.push(kind, at),
            Some(Side::Closes(kinds)) => {
                let quote = !matches!(kinds, [Kind::Round | Kind::Square | Kind::Curly | Kind::Lenticular]);
                found.extend(open.pop(kinds).map(|open| Enclosure { open, end: at + c.len_utf8(), quote }));
            }
            None => {}
        }
    }
    found.sort_unstable_by_key(|pair: &Enclosure| pair.open);
    found
}

/// The enclosure that begins with the character `c` at `at`.
pub fn starting_at(enclosures: &[Enclosure], at: usize, c: char) -> Option<Enclosure> {
    let found = is_opener(c).then(|| enclosures.binary_search_by_key(&at, |pair| pair.open))?.ok()?;
    enclosures.get(found).copied()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Round,
    Square,
    Curly,
    Lenticular,
    Guillemet,
    High,
    Low,
    Single,
    Straight,
    StraightSingle,
    Double,
    Angle,
    Corner,
    WhiteCorner,
}

enum Side {
    Opens(Kind),
    Closes(&'static [Kind]),
}

/// What is open, innermost last.
#[derive(Default)]
struct Open {
    stack: Vec<(Kind, usize)>,
    /// How many of each kind are on the stack: a closing mark without an opening one must not search it.
    count: [usize; 14],
}

impl Open {
    fn holds(&self, kind: Kind) -> bool {
        self.count[kind as usize] > 0
    }

    fn push(&mut self, kind: Kind, at: usize) {
        self.stack.push((kind, at));
        self.count[kind as usize] += 1;
    }

    /// Takes the innermost of these kinds, and gives up what was left open inside it.
    fn pop(&mut self, kinds: &[Kind]) -> Option<usize> {
        if !kinds.iter().any(|kind| self.holds(*kind)) {
            return None;
        }
        while let Some((kind, at)) = self.stack.pop() {
            self.count[kind as usize] -= 1;
            if kinds.contains(&kind) {
                return Some(at);
            }
        }
        None
    }
}

fn side(text: &str, at: usize, c: char, open: &Open) -> Option<Side> {
    use Kind::{
        Angle, Corner, Curly, Double, Guillemet, High, Lenticular, Low, Round, Single, Square, Straight, WhiteCorner,
    };
    use Side::{Closes, Opens};
    Some(match c {
        '(' | '（' => Opens(Round),
        ')' | '）' => Closes(&[Round]),
        '[' | '［' | '〔' => Opens(Square),
        ']' | '］' | '〕' => Closes(&[Square]),
        '{' => Opens(Curly),
        '}' => Closes(&[Curly]),
        '【' => Opens(Lenticular),
        '】' => Closes(&[Lenticular]),
        '«' => Opens(Guillemet),
        '»' => Closes(&[Guillemet]),
        '„' => Opens(Low),
        '“' if open.holds(Low) => Closes(&[Low]),
        '“' => Opens(High),
        '”' => Closes(&[High, Low]),
        '《' | '≪' => Opens(Double),
        '》' | '≫' => Closes(&[Double]),
        '〈' => Opens(Angle),
        '〉' => Closes(&[Angle]),
        '「' => Opens(Corner),
        '」' => Closes(&[Corner]),
        '『' => Opens(WhiteCorner),
        '』' => Closes(&[WhiteCorner]),
        '‘' => Opens(Single),
        '’' if !apostrophe(text, at, c) => Closes(&[Single]),
        '"' if opens_by_place(text, at, c) => Opens(Straight),
        '"' => Closes(&[Straight]),
        // In other scripts than Hangul it is an apostrophe too often.
        '\'' if opens_by_place(text, at, c) && after(text, at + 1).is_some_and(is_hangul) => {
            Opens(Kind::StraightSingle)
        }
        '\'' if !apostrophe(text, at, c) => Closes(&[Kind::StraightSingle]),
        _ => return None,
    })
}

/// Stands between letters, as in п’ять and don’t; before Hangul it closes: ‘가라’고.
fn apostrophe(text: &str, at: usize, c: char) -> bool {
    let cased = |c: char| c.is_lowercase() || c.is_uppercase();
    before(text, at).is_some_and(char::is_alphabetic) && after(text, at + c.len_utf8()).is_some_and(cased)
}

/// A straight quote opens after white space and before a word.
fn opens_by_place(text: &str, at: usize, c: char) -> bool {
    let free = before(text, at).is_none_or(|c| c.is_whitespace() || is_opener(c) || is_dash(c));
    free && after(text, at + c.len_utf8()).is_some_and(|next| !next.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outermost(text: &str) -> Vec<&str> {
        let mut end = 0;
        let mut outer = Vec::new();
        for pair in enclosures(text) {
            if pair.open >= end {
                outer.push(&text[pair.open..pair.end]);
                end = pair.end;
            }
        }
        outer
    }

    #[test]
    fn pairs_are_found() {
        for (text, expected) in [
            ("він сказав: «Так.» і пішов", vec!["«Так.»"]),
            ("«Він крикнув: „Стій!“ і вистрілив»", vec!["«Він крикнув: „Стій!“ і вистрілив»"]),
            ("He said “No.” and \"Yes.\"", vec!["“No.”", "\"Yes.\""]),
            ("《〈로동신문〉을 보라.》", vec!["《〈로동신문〉을 보라.》"]),
            ("‘가라.’고 했고 '서라.'고 했다", vec!["‘가라.’", "'서라.'"]),
            ("the soldiers’ п’ять don't 'tis", vec![]),
            ("1) так (ні) 2)", vec!["(ні)"]),
            ("a 5\" pipe and \"a quote\"", vec!["\"a quote\""]),
            ("«без кінця (але так)", vec!["(але так)"]),
        ] {
            assert_eq!(outermost(text), expected, "{text}");
        }
    }
}
