//! What a speaker label says, in whichever of the known languages it is written.

use std::collections::HashMap;
use std::sync::LazyLock;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::{LANGUAGES, Label, LabelKind, Language, Role};

/// The table's row for a label as a file writes it: `Слідчий прокурор`, `**Q3**`, `(문)`, `1. 답`, `INTERPRETER 2`, `김철수 조사관`.
///
/// Case, emphasis, brackets and numbers around the word do not matter, nor does a name beside an office. Where a letter means
/// different things in two languages (`В` answers in Ukrainian and asks in Russian), the order of the languages decides;
/// [`roles_of`] looks at the whole file instead.
pub fn label_of(label: &str) -> Option<&'static Label> {
    let plain = Plain::of(label);
    LANGUAGES.iter().find_map(|language| find(language, &plain))
}

/// What the one whom the label names does; `None` for a name, or a word that does not tell.
pub fn role_of(label: &str) -> Option<Role> {
    label_of(label)?.role
}

/// The roles of all the labels of one file, read together, in the order given.
///
/// A label on which languages disagree is read in the one that knows most of the other labels; a tie leaves it open. A single
/// letter says something only beside its counterpart: `П` asks where there is a `В`, but may be a prisoner beside a `С`.
pub fn roles_of(labels: &[&str]) -> Vec<Option<Role>> {
    let plains: Vec<Plain> = labels.iter().map(|label| Plain::of(label)).collect();
    let known: Vec<usize> = LANGUAGES.iter().map(|l| plains.iter().filter(|p| find(l, p).is_some()).count()).collect();
    plains.iter().map(|plain| role_among(plain, &plains, &known)).collect()
}

fn role_among(plain: &Plain, all: &[Plain], known: &[usize]) -> Option<Role> {
    let readings = LANGUAGES.iter().zip(known).filter_map(|(language, &count)| {
        let role = find(language, plain)?.role?;
        (!plain.is_letter() || has_counterpart(language, role, all)).then_some((role, count))
    });
    let best = readings.clone().map(|(_, count)| count).max()?;
    let mut roles = readings.filter(|&(_, count)| count == best).map(|(role, _)| role);
    let first = roles.next()?;
    roles.all(|role| role == first).then_some(first)
}

/// Some letter among the labels is, in this language, the other half of question and answer.
fn has_counterpart(language: &'static Language, role: Role, all: &[Plain]) -> bool {
    all.iter().filter(|plain| plain.is_letter()).any(|plain| {
        find(language, plain).is_some_and(|label| label.kind == LabelKind::Turn && label.role != Some(role))
    })
}

/// A label without what stands around the word: NFC, one space between words.
struct Plain {
    /// As written: capitals tell a name from a sentence.
    words: Vec<String>,
    /// In lower case, joined by spaces.
    lower: String,
}

impl Plain {
    fn of(label: &str) -> Plain {
        let composed: String = match is_nfc_quick(label.chars()) {
            IsNormalized::Yes => label.chars().map(straight).collect(),
            _ => label.nfc().map(straight).collect(),
        };
        let word = without_numbers(unwrapped(&composed));
        let word = unwrapped(word).trim_end_matches(|c: char| c == '.' || c.is_whitespace());
        let words: Vec<String> = word.split_whitespace().map(str::to_owned).collect();
        let lower = words.join(" ").to_lowercase();
        Plain { words, lower }
    }

    /// A single Latin or Cyrillic letter.
    fn is_letter(&self) -> bool {
        let mut chars = self.lower.chars();
        matches!((chars.next(), chars.next()), (Some(c), None) if c.is_ascii_lowercase() || ('а'..='ґ').contains(&c))
    }
}

/// One apostrophe for all, as the tables write it.
fn straight(c: char) -> char {
    if matches!(c, '’' | 'ʼ' | '‘' | '′' | '`') { '\'' } else { c }
}

/// Without emphasis, quotation marks, a colon, and brackets around the whole.
fn unwrapped(label: &str) -> &str {
    let edge = |c: char| c.is_whitespace() || matches!(c, '*' | '_' | ':' | '：' | '«' | '»' | '"' | '“' | '”');
    let bare = label.trim_matches(edge);
    for (open, close) in [('(', ')'), ('[', ']'), ('【', '】'), ('（', '）'), ('<', '>')] {
        let inner = bare.strip_prefix(open).and_then(|rest| rest.strip_suffix(close));
        if let Some(inner) = inner.filter(|inner| !inner.contains(open)) {
            return inner.trim_matches(edge);
        }
    }
    bare
}

/// Without the number of a question or a speaker: `1. 문`, `3) Питання`, `Q12`, `Питання №3`, `Question No. 3`, `SPEAKER_00`.
fn without_numbers(label: &str) -> &str {
    let tail = label.trim_start_matches(|c: char| c.is_ascii_digit());
    let tail = if tail.len() < label.len() { tail.trim_start_matches(['.', ')', ' ', '-']) } else { tail };
    let label = if tail.is_empty() { label } else { tail };
    let whole = label.trim_end_matches(['.', ' ', ')']);
    let head = whole.trim_end_matches(|c: char| c.is_ascii_digit());
    if head.is_empty() || head.len() == whole.len() {
        return label;
    }
    let head = head.trim_end_matches(['№', '#', ' ', '_', '-', '(']);
    let number_word = ["No.", "no.", "NO."].iter().find_map(|word| head.strip_suffix(word));
    number_word.unwrap_or(head).trim_end()
}

fn find(language: &'static Language, plain: &Plain) -> Option<&'static Label> {
    exact(language, &plain.lower)
        .or_else(|| beside_a_name(language, plain))
        .or_else(|| before_a_remark(language, plain))
}

/// A label and what is said of it: `Перекладач (за полоненого)`, `Слідчий, старший лейтенант Коваленко`.
fn before_a_remark(language: &'static Language, plain: &Plain) -> Option<&'static Label> {
    let (label, _) = plain.lower.split_once([',', '('])?;
    let bracketed = plain.lower[label.len()..].starts_with('(');
    let named =
        plain.words.last().and_then(|word| word.chars().next()).is_some_and(|c| c.is_uppercase() || is_syllable(c));
    exact(language, label.trim_end()).filter(|_| bracketed || named)
}

fn exact(language: &'static Language, lower: &str) -> Option<&'static Label> {
    static LABELS: LazyLock<HashMap<(&str, &str), &Label>> = LazyLock::new(|| {
        let rows = LANGUAGES.iter().flat_map(|language| language.labels.iter().map(|label| (language.tag, label)));
        // Of two rows with one text the first holds.
        rows.rev().map(|(tag, label)| ((tag, label.text), label)).collect()
    });
    LABELS.get(&(language.tag, lower)).copied()
}

/// An office with a name after or before it: `Слідчий Коваленко О. П.`, `김철수 조사관`, `Коваленко (слідчий)`.
fn beside_a_name(language: &'static Language, plain: &Plain) -> Option<&'static Label> {
    let count = plain.words.len();
    (1..count).rev().filter(|&n| count - n <= 3).find_map(|n| {
        let (first, last) = (joined(&plain.words[..n]), joined(&plain.words[count - n..]));
        let before = office(language, &first).filter(|office| is_name(language, &plain.words[n..], office));
        before.or_else(|| office(language, &last).filter(|office| is_name(language, &plain.words[..count - n], office)))
    })
}

fn joined(words: &[String]) -> String {
    words.join(" ").trim_matches(['(', ')', ',', '.']).to_lowercase()
}

fn office(language: &'static Language, lower: &str) -> Option<&'static Label> {
    exact(language, lower).filter(|label| label.kind == LabelKind::Person)
}

/// Every word could belong to a name: a capital, Hangul, a number; or says the same office in another word.
fn is_name(language: &'static Language, words: &[String], office: &Label) -> bool {
    words.iter().all(|word| {
        let bare = word.trim_matches(['(', ')', ',', '.']);
        let name = bare.chars().next().is_some_and(|c| c.is_uppercase() || c.is_ascii_digit() || is_syllable(c));
        let initial = bare.chars().count() == 1;
        let other = exact(language, &bare.to_lowercase()).filter(|_| !initial);
        match other {
            Some(other) => other.role == office.role && other.kind == office.kind,
            None => name,
        }
    })
}

fn is_syllable(c: char) -> bool {
    ('\u{ac00}'..='\u{d7a3}').contains(&c)
}

#[cfg(test)]
mod tests {
    use super::*;
    use Role::{Interpreter, Interviewer, Other, Subject};

    #[test]
    fn labels_are_known_in_every_language_and_form() {
        for (label, role) in [
            ("Слідчий", Interviewer),
            ("СЛІДЧА", Interviewer),
            ("Слідчий прокурор", Interviewer),
            ("Слідчий Коваленко О. П.", Interviewer),
            ("Дізнавач", Interviewer),
            ("Інтерв’юер", Interviewer),
            ("Питання №3", Interviewer),
            ("Запитання слідчого", Interviewer),
            ("Слідчий, старший лейтенант Коваленко", Interviewer),
            ("П.", Interviewer),
            ("Перекладач (за полоненого)", Interpreter),
            ("Перекладачка", Interpreter),
            ("Пер.", Interpreter),
            ("Військовополонений", Subject),
            ("Коваленко (свідок)", Subject),
            ("«Відповідь»", Subject),
            ("В.", Subject),
            ("Лікар", Other),
            ("문", Interviewer),
            ("(문)", Interviewer),
            ("1. 문", Interviewer),
            ("1문", Interviewer),
            ("문 2", Interviewer),
            ("제 1 조사관", Interviewer),
            ("김철수 조사관", Interviewer),
            ("조사관 김철수", Interviewer),
            ("예심원", Interviewer),
            ("통역관", Interpreter),
            ("답", Subject),
            ("[포로]", Subject),
            ("군의관", Other),
            ("Q", Interviewer),
            ("**Q3**", Interviewer),
            ("Question No. 3", Interviewer),
            ("Investigator Smith", Interviewer),
            ("INTERPRETER 2", Interpreter),
            ("THE WITNESS", Subject),
            ("A.", Subject),
            ("Counsel", Other),
            ("Следователь", Interviewer),
            ("Вопрос", Interviewer),
            ("Переводчик", Interpreter),
            ("Пленный", Subject),
            ("Ответ", Subject),
        ] {
            assert_eq!(role_of(label), Some(role), "{label}");
        }
    }

    #[test]
    fn a_decomposed_label_is_the_same_label() {
        let decomposed: String = "Слідчий".nfd().collect();
        assert_eq!(role_of(&decomposed), Some(Interviewer));
        let decomposed: String = "통역".nfd().collect();
        assert_eq!(role_of(&decomposed), Some(Interpreter));
    }

    #[test]
    fn names_notes_and_sentences_have_no_role() {
        for label in [
            "Коваленко",
            "김철수",
            "MR. SMITH",
            "SPEAKER_00",
            "Примітка",
            "일시",
            "Свідок повідомив таке",
            "Prisoner said",
            "문을 열고",
            "Допитуваний пояснив",
            "Свідок, якого викликали",
            "",
            "12",
            "№",
            "()",
            "**",
        ] {
            assert_eq!(role_of(label), None, "{label}");
        }
        assert!(label_of("MR. SMITH").is_some(), "a speaker, without a role");
        assert!(label_of("Коваленко").is_none());
    }

    #[test]
    fn letters_are_read_by_the_rest_of_the_file() {
        for (labels, roles) in [
            (vec!["П", "В"], vec![Some(Interviewer), Some(Subject)]),
            (vec!["В", "О"], vec![Some(Interviewer), Some(Subject)]),
            (vec!["Q", "A", "THE COURT"], vec![Some(Interviewer), Some(Subject), Some(Other)]),
            (vec!["С", "П"], vec![None, None]),
            (vec!["A", "B"], vec![None, None]),
            (vec!["문", "포로"], vec![Some(Interviewer), Some(Subject)]),
        ] {
            assert_eq!(roles_of(&labels), roles, "{labels:?}");
        }
    }
}
