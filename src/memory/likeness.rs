//! How alike two texts of one language are, in percent.

use unicode_normalization::UnicodeNormalization;

use crate::lang::{LANGUAGES, MarkKind};

/// Likeness of texts that are the same but for Unicode's forms and white space.
pub const SAME: u8 = 100;
/// Likeness of texts that differ only in case, punctuation, the style of quotes and apostrophes, or Korean spacing.
pub const SAME_WORDS: u8 = 99;
/// Likeness of texts that differ besides only in remarks on pauses, feelings and gestures: `[плаче]`, `(침묵)`.
pub const SAME_SPEECH: u8 = 98;
/// The most that texts with different words can be alike.
pub const OTHER_WORDS: u8 = 95;

/// A text in the three forms in which texts are compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forms {
    /// NFC, each stretch of white space one space.
    pub plain: String,
    /// Its words, in lower case, with what changes their meaning: question marks, brackets, signs and marks in numbers.
    pub words: String,
    /// Its words without remarks. Empty where nothing is said.
    pub speech: String,
}

impl Forms {
    /// The forms of a text.
    pub fn of(text: &str) -> Forms {
        let composed: String = text.nfc().collect();
        let plain = composed.split_whitespace().collect::<Vec<_>>().join(" ");
        let words = words(&plain);
        let speech = words_without_remarks(&words, remark_kind);
        Forms { plain, words, speech }
    }

    /// What texts have in common that are alike to 99 percent: they are looked up by it.
    pub fn common_words(&self) -> &str {
        if self.words.is_empty() { &self.plain } else { &self.words }
    }

    /// How alike two texts are, in percent.
    pub fn likeness(&self, other: &Forms) -> u8 {
        let same = |form: fn(&Forms) -> &String| !form(self).is_empty() && form(self) == form(other);
        if self.plain == other.plain {
            SAME
        } else if same(|forms| &forms.words) {
            SAME_WORDS
        } else if same(|forms| &forms.speech) {
            SAME_SPEECH
        } else {
            let likeness = 100.0 * strsim::normalized_levenshtein(&self.words, &other.words);
            (likeness as u8).min(OTHER_WORDS)
        }
    }

    /// Both hold the same figures in the same order.
    pub fn same_numbers(&self, other: &Forms) -> bool {
        let numbers = |text: &str| -> Vec<String> {
            let runs = text.split(|c: char| !c.is_numeric()).filter(|run| !run.is_empty());
            runs.map(str::to_owned).collect()
        };
        numbers(&self.plain) == numbers(&other.plain)
    }
}

/// The words of a plain text. What is left out separates words, but between Hangul, where spacing is free.
fn words(plain: &str) -> String {
    let chars: Vec<char> = plain.chars().collect();
    let mut words = String::with_capacity(plain.len());
    for (at, &c) in chars.iter().enumerate() {
        let last = at.checked_sub(1).and_then(|last| chars.get(last)).copied();
        match kept(c, last, chars.get(at + 1).copied()) {
            Some('?') if words.trim_end().ends_with('?') => {}
            Some(kept) => words.extend(kept.to_lowercase()),
            None => words.push(' '),
        }
    }
    tighten(&words)
}

/// The character that stands for `c` between its neighbours; `None` where it is mere punctuation.
fn kept(c: char, last: Option<char>, next: Option<char>) -> Option<char> {
    let between = |of: fn(char) -> bool| last.is_some_and(of) && next.is_some_and(of);
    let sign = next.is_some_and(char::is_numeric) && !last.is_some_and(char::is_alphanumeric);
    match c {
        '?' | '？' | '⁇' | '⁈' | '⁉' | '‽' => Some('?'),
        '(' | '[' | '（' | '［' | '【' => Some('['),
        ')' | ']' | '）' | '］' | '】' => Some(']'),
        '\'' | '’' | 'ʼ' | '‘' | '`' | '′' => between(char::is_alphabetic).then_some('\''),
        '-' | '−' | '‐' | '‑' | '–' if sign || between(char::is_alphanumeric) => Some('-'),
        '.' | ',' | ':' if between(char::is_numeric) => Some(c),
        '.' | ',' | ';' | ':' | '!' | '…' | '‥' | '"' | '«' | '»' | '“' | '”' | '„' | '‹' | '›' | '《' | '》'
        | '〈' | '〉' | '≪' | '≫' | '「' | '」' | '『' | '』' | '-' | '−' | '‐' | '‑' | '–' | '—' | '―' | '·'
        | '。' | '、' | '，' | '！' | '；' | '：' | '｡' | '．' => None,
        c if c.is_whitespace() => None,
        c => Some(c),
    }
}

/// Drops the spaces at the ends, at question marks and brackets, and beside Hangul; others become one.
fn tighten(words: &str) -> String {
    let free = |c: char| matches!(c, '?' | '[' | ']') || is_hangul(c);
    let mut tight = String::with_capacity(words.len());
    for word in words.split_whitespace() {
        let joins = tight.chars().next_back().is_none_or(free) || word.starts_with(free);
        if !joins {
            tight.push(' ');
        }
        tight.push_str(word);
    }
    tight
}

/// A syllable or letter of Hangul in NFC.
pub fn is_hangul(c: char) -> bool {
    matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' | '\u{3131}'..='\u{318e}')
}

/// Leaves out bracketed remarks that tell how something was said. Those that stand for words (`[нерозбірливо]`,
/// `[redacted]`) or say who or in which way (`[письмово]`) stay: a translation without them would be another one.
fn words_without_remarks(words: &str, kind_of: impl Fn(&str) -> Option<MarkKind>) -> String {
    let mere = |remark: &str| matches!(kind_of(remark), Some(MarkKind::Pause | MarkKind::Emotion | MarkKind::Gesture));
    let (mut speech, mut rest) = (String::with_capacity(words.len()), words);
    while let Some((before, behind)) = rest.split_once('[') {
        speech.push_str(before);
        match behind.split_once(']') {
            Some((remark, after)) if mere(remark) => {
                speech.push(' ');
                rest = after;
            }
            _ => {
                speech.push('[');
                rest = behind;
            }
        }
    }
    speech.push_str(rest);
    let speech = tighten(&speech);
    if speech.contains(char::is_alphanumeric) { speech } else { String::new() }
}

/// What a remark says, by the tables of all languages; `None` where they do not know it.
fn remark_kind(remark: &str) -> Option<MarkKind> {
    let marks = LANGUAGES.iter().flat_map(|language| language.marks);
    marks.into_iter().find(|mark| words(mark.text) == remark).map(|mark| mark.kind)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(one: &str, other: &str) -> u8 {
        let (one, other) = (Forms::of(one), Forms::of(other));
        assert_eq!(one.likeness(&other), other.likeness(&one), "likeness has no direction");
        one.likeness(&other)
    }

    #[test]
    fn white_space_and_unicode_forms_do_not_count() {
        for (one, other) in [
            ("Як  вас\nзвати?", " Як вас звати? "),
            ("한", "\u{1112}\u{1161}\u{11ab}"),
            ("й", "и\u{306}"),
            ("", "  "),
            ("a\u{0}b", "a\u{0}b"),
        ] {
            assert_eq!(likeness(one, other), SAME, "{one:?} {other:?}");
        }
    }

    #[test]
    fn the_same_words_in_another_dress_are_99() {
        for (one, other) in [
            ("Так, я бачив.", "так я бачив"),
            ("П’ять бійців", "П'ять бійців"),
            ("«Стій!» — сказав він.", "\"Стій\", – сказав він…"),
            ("나는 모릅니다.", "나는모릅니다"),
            ("94려단 소속입니다.", "94 려단소속입니다"),
            ("《전진하라》고 했다", "“전진하라”고 했다."),
            ("Ви там були ?", "Ви там були?!"),
        ] {
            assert_eq!(likeness(one, other), SAME_WORDS, "{one:?} {other:?}");
        }
    }

    #[test]
    fn what_changes_the_meaning_is_never_99() {
        for (one, other) in [
            ("Ви поранені?", "Ви поранені."),
            ("포로입니까", "포로입니까?"),
            ("Важив 3.5 кг", "Важив 35 кг"),
            ("о 10:30", "о 10 30"),
            ("було -5 градусів", "було 5 градусів"),
            ("12 대대", "1 2 대대"),
            ("роки 2022-24", "роки 2022 24"),
            ("Нас було 20 (двадцять)", "Нас було 20"),
            ("Нас було [нерозбірливо]", "Нас було"),
            ("Я бачив", "Я не бачив"),
            ("по-перше", "поперше"),
            ("***", "…"),
            ("…", "!"),
            ("5 %", "5"),
        ] {
            assert!(likeness(one, other) <= OTHER_WORDS, "{one:?} {other:?}");
        }
    }

    #[test]
    fn remarks_on_the_manner_are_left_out_and_those_that_stand_for_words_stay() {
        let kind = |remark: &str| match remark {
            "плаче" => Some(MarkKind::Emotion),
            "довгапауза" | "довга пауза" => Some(MarkKind::Pause),
            "нерозбірливо" => Some(MarkKind::Unclear),
            _ => None,
        };
        for (text, expected) in [
            ("Так. [плаче] Я бачив (довга пауза) його.", "так я бачив його"),
            ("Я був у [нерозбірливо].", "я був у[нерозбірливо]"),
            ("Нас 20 (двадцять) [плаче]", "нас 20[двадцять]"),
            ("[плаче]", ""),
            ("так [без кінця", "так[без кінця"),
        ] {
            assert_eq!(words_without_remarks(&words(text), kind), expected, "{text}");
        }
    }

    #[test]
    fn every_mark_of_manner_in_the_tables_counts_as_98() {
        for mark in LANGUAGES.iter().flat_map(|language| language.marks) {
            let mere = matches!(mark.kind, MarkKind::Pause | MarkKind::Emotion | MarkKind::Gesture);
            let found = likeness(&format!("Так. [{}]", mark.text), "Так.");
            assert_eq!(found == SAME_SPEECH, mere, "{}", mark.text);
        }
    }

    #[test]
    fn numbers_are_compared_figure_by_figure() {
        let same = |one: &str, other: &str| Forms::of(one).same_numbers(&Forms::of(other));
        assert!(same("94 бригада, 2 рота", "94-та бригада, рота 2"));
        assert!(!same("94 бригада", "95 бригада"));
        assert!(!same("2 з 94", "94 з 2"));
        assert!(!same("сто", "100"));
    }
}
