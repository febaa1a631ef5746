//! Where a sentence that is too long may be cut: between clauses rather than inside of them, never inside a number or a name if
//! that can be.

use std::ops::Range;

use crate::lang::{Lang, Sentences};
use crate::values;

/// How good a place is to cut a sentence, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Joint {
    /// Where an ending, a conjunction, a semicolon, a dash tells that a clause ends.
    Clause,
    /// Behind a comma.
    Comma,
    /// Before a conjunction that joins words as well as clauses.
    Joining,
    /// Between words.
    Word,
    /// Between words that belong together: of a number, of a name, a verb and its auxiliary.
    Bound,
    /// Inside of a word that is as long as that.
    Inside,
}

/// The blanks of a sentence, each with what it parts.
pub fn joints(text: &str, source: Lang) -> Vec<(Joint, Range<usize>)> {
    let values = values::find(text, source);
    let mut joints = Vec::new();
    let mut at = 0;
    while let Some(start) = text.get(at..).and_then(|rest| rest.find(char::is_whitespace)).map(|found| at + found) {
        let rest = text.get(start..).unwrap_or_default();
        at = start + (rest.len() - rest.trim_start().len());
        let within = values.iter().any(|value| value.span.start < start && at < value.span.end);
        let joint = match within {
            true => Joint::Bound,
            false => joint(text.get(..start).unwrap_or_default(), rest.trim_start(), source.language().sentences),
        };
        joints.push((joint, start..at));
    }
    joints
}

fn joint(before: &str, after: &str, rules: &Sentences) -> Joint {
    let said = before.split_whitespace().next_back().unwrap_or_default();
    let last = said.trim_end_matches([',', '，', '、']);
    let comma = last.len() < said.len();
    let is = |words: &[&str], word: &str| words.contains(&word.to_lowercase().as_str());
    let mut words = after.split_whitespace();
    let first = words.next().unwrap_or_default();
    let joining = is(rules.joining_words, first);
    let joined = if joining { words.next().unwrap_or_default() } else { first };
    if last.ends_with([';', ':', '—', '–', '；']) {
        Joint::Clause
    } else if is_list(last, joined)
        || is(rules.proclitics, last)
        || is(rules.joining_words, last)
        || leans(first, rules)
    {
        Joint::Bound
    } else if is(rules.clause_words, first) || joining && comma || ends_clause(last, rules) {
        Joint::Clause
    } else if comma {
        Joint::Comma
    } else if joining {
        Joint::Joining
    } else {
        Joint::Word
    }
}

/// Both are figures, or names.
fn is_list(last: &str, first: &str) -> bool {
    let figure = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
    let capital = |c: Option<char>| c.is_some_and(char::is_uppercase);
    let figures = figure(last.chars().next_back()) && figure(first.chars().next());
    let is_i = matches!(first.chars().nth(1), None | Some('\'' | '’')) && first.starts_with('I');
    figures || capital(last.chars().next()) && capital(first.chars().next()) && !is_i
}

/// A word leans on the one before it.
fn leans(word: &str, rules: &Sentences) -> bool {
    let word = format!("{} ", word.trim_end_matches(|c: char| c.is_ascii_punctuation()));
    rules.enclitics.iter().any(|enclitic| word.starts_with(enclitic))
}

fn ends_clause(word: &str, rules: &Sentences) -> bool {
    let seems = |ending: &&str| match ending.strip_prefix('-') {
        Some(ending) => word.ends_with(ending),
        None => word == *ending,
    };
    rules.clause_endings.iter().any(|ending| word.ends_with(ending)) && !rules.seeming_endings.iter().any(seems)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The best places of a sentence, each as the word before it and the word behind it.
    fn best(text: &str, source: Lang) -> Vec<(Joint, String)> {
        let joints = joints(text, source);
        let best = joints.iter().map(|(joint, _)| *joint).min();
        let at = |(joint, cut): &(Joint, Range<usize>)| {
            let before = text[..cut.start].split_whitespace().next_back().unwrap_or_default();
            (*joint, format!("{before} | {}", text[cut.end..].split_whitespace().next().unwrap_or_default()))
        };
        joints.iter().filter(|(joint, _)| Some(*joint) == best).map(at).collect()
    }

    fn assert_best(source: Lang, joint: Joint, rows: &[(&str, &[&str])]) {
        for (text, places) in rows {
            let expected: Vec<(Joint, String)> = places.iter().map(|place| (joint, (*place).to_owned())).collect();
            assert_eq!(best(text, source), expected, "{text}");
        }
    }

    #[test]
    fn korean_clauses_end_with_their_endings() {
        assert_best(
            Lang::KO,
            Joint::Clause,
            &[
                ("저는 총을 받고 밤에 참호로 걸어갔습니다.", &["받고 | 밤에"]),
                ("우리는 도착했는데 지휘관이 없었습니다.", &["도착했는데 | 지휘관이"]),
                ("저는 보았지만 말하지 않았습니다.", &["보았지만 | 말하지"]),
                ("그는 걸으면서 저에게 물었습니다.", &["걸으면서 | 저에게"]),
                ("저는 다리를 다쳐서 병원으로 옮겨졌습니다.", &["다쳐서 | 병원으로"]),
                ("날이 추웠기 때문에 우리는 기다렸습니다.", &["때문에 | 우리는"]),
                ("그가 기다리라고 했으니까 저는 남았습니다.", &["했으니까 | 저는"]),
                ("길을 몰랐으므로 저는 남았습니다.", &["몰랐으므로 | 저는"]),
                ("총도 있고 수류탄도 많았습니다.", &["있고 | 수류탄도"]),
            ],
        );
    }

    #[test]
    fn a_korean_verb_keeps_its_auxiliary() {
        for text in [
            "하고 있습니다.",
            "대답하고 싶지 않습니다.",
            "말하지 않았습니다.",
            "타고 왔습니다.",
            "갈 수 없었습니다.",
            "읽어 보았습니다.",
            "남았는지 모릅니다.",
            "가려고 했습니다.",
            "안 갔습니다.",
            "가면 안 됩니다.",
        ] {
            assert!(
                joints(text, Lang::KO).iter().all(|(joint, _)| *joint == Joint::Bound),
                "{text}: {:?}",
                best(text, Lang::KO)
            );
        }
    }

    #[test]
    fn what_only_looks_like_a_clause_in_korean_is_none() {
        for text in [
            "하지만 우리는",
            "그리고 저는",
            "따라서 저는",
            "명령에 의해서 우리가",
            "가족에 대해서 저는",
            "사고 당시",
            "창고 옆에",
            "문서 번호",
            "조서 세",
            "경찰서 앞에",
            "거기서 밤에",
            "간다고 말했습니다.",
            "친구하고 밤에",
            "소대장하고 밤에",
            "그런데 우리는",
        ] {
            assert!(joints(text, Lang::KO).iter().all(|(joint, _)| *joint > Joint::Clause), "{text}");
        }
    }

    #[test]
    fn slavic_and_english_clauses_begin_with_conjunctions() {
        assert_best(
            Lang::UK,
            Joint::Clause,
            &[
                ("Я сказав, що не знаю ні міст, ні сіл", &["сказав, | що"]),
                ("Рота, у якій я служив, пішла, бо був наказ", &["пішла, | бо"]),
                ("Я не пішов, тому що чекав", &["пішов, | тому"]),
                ("Ми були в Києві, Харкові та Львові, але не в селі", &["Львові, | але"]),
            ],
        );
        assert_best(Lang::RU, Joint::Clause, &[("Я видел дом, который горел у реки", &["дом, | который"])]);
        assert_best(Lang::EN, Joint::Clause, &[("we waited in the trench because it was dark", &["trench | because"])]);
        assert_best(Lang::EN, Joint::Joining, &[("we walked to the trench and slept there", &["trench | and"])]);
    }

    #[test]
    fn numbers_and_names_stay_whole() {
        for (source, text) in [
            (Lang::EN, "15 January 2025, 10:05"),
            (Lang::EN, "25, 26"),
            (Lang::EN, "two hundred and fifty"),
            (Lang::EN, "Kim and Pak"),
            (Lang::UK, "Кім Чен Чхоль"),
            (Lang::UK, "двадцять п’ять тисяч"),
            (Lang::UK, "15 січня 2025 року"),
            (Lang::UK, "у який"),
            (Lang::KO, "2025년 1월 15일"),
        ] {
            assert!(
                joints(text, source).iter().all(|(joint, _)| *joint == Joint::Bound),
                "{text}: {:?}",
                best(text, source)
            );
        }
        assert_eq!(joints("to Kyiv, I slept", Lang::EN)[1].0, Joint::Comma);
    }
}
