//! The forms in which a Korean noun is found: itself, with 들 or 님, each with particles, stacks of two, and the copula.

use std::collections::HashSet;

use super::endings::{CONTRACTED, COPULA, COPULA_AFTER_VOWEL, INNER, OUTER};
use super::particles::{attach, follow};

/// Particles after which others stand.
static FIRST: &[&str] = &[
    "에",
    "에서",
    "에게",
    "에게서",
    "한테",
    "한테서",
    "으로",
    "으로부터",
    "까지",
    "부터",
    "과",
    "하고",
    "만",
    "께서",
    "처럼",
    "보다",
];

/// Particles that stand after others.
static SECOND: &[&str] =
    &["은", "도", "만", "의", "까지", "부터", "이", "을", "이나", "라도", "조차", "보다", "으로", "요"];

/// Endings of the copula in the past, of which [`follow`] takes any.
static PAST: &[&str] = &["습니다", "다", "고", "는데", "지만", "으며", "으니", "던", "을", "음", "기", "네", "지요"];

/// The forms of a noun, the noun itself first, each once.
pub fn forms(noun: &str) -> Vec<String> {
    let mut all = vec![noun.to_owned()];
    for stem in [noun.to_owned(), format!("{noun}들"), format!("{noun}님"), format!("{noun}님들")] {
        all.extend(tails(&stem).into_iter().map(|tail| format!("{stem}{tail}")));
        all.push(stem);
    }
    let mut seen = HashSet::new();
    all.retain(|form| form.strip_prefix(noun).is_some_and(|rest| follow(noun, rest)) && seen.insert(form.clone()));
    all
}

/// What may follow a noun, not all of it in the right shape.
fn tails(noun: &str) -> Vec<String> {
    let particles = INNER.iter().chain(OUTER).flat_map(|(closed, open)| [*closed, *open]);
    let whole = particles
        .chain(CONTRACTED.iter().copied())
        .chain(COPULA.iter().copied())
        .chain(COPULA_AFTER_VOWEL.iter().copied());
    let mut tails: Vec<String> = whole.chain(["요"]).map(str::to_owned).collect();
    for first in FIRST {
        let Some(with_first) = attach(noun, first) else { continue };
        for second in SECOND {
            let stacked = attach(&with_first, second).or_else(|| (*second == "요").then(|| format!("{with_first}요")));
            let Some(tail) = stacked.as_deref().and_then(|form| form.strip_prefix(noun)) else { continue };
            tails.push(tail.to_owned());
            if *second == "만" {
                tails.extend([format!("{tail}은"), format!("{tail}의")]);
            }
        }
    }
    let past = ["이였", "이었", "였", "이셨", "셨"]
        .into_iter()
        .flat_map(|past| PAST.iter().map(move |end| format!("{past}{end}")));
    tails.extend(past);
    tails
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn particles_take_the_shape_that_fits() {
        let all = forms("포로");
        for form in [
            "포로",
            "포로를",
            "포로들에게는",
            "포로에게만은",
            "포로였습니다",
            "포로입니다",
            "포로로부터의",
            "포로님께서는",
            "포로들과도",
        ] {
            assert!(all.contains(&form.to_owned()), "{form}");
        }
        for form in ["포로을", "포로은", "포로으로", "포로들는", "포로들이들"] {
            assert!(!all.contains(&form.to_owned()), "{form}");
        }
        assert_eq!(all[0], "포로");
        assert!(all.len() > 800 && all.len() < 3000, "{}", all.len());
    }

    #[test]
    fn every_stack_that_is_listed_is_followed() {
        for noun in ["포로", "군인", "서울", "94", "GPS"] {
            let all = forms(noun);
            for (first, second) in FIRST.iter().flat_map(|first| SECOND.iter().map(move |second| (first, second))) {
                let stacked = attach(noun, first).and_then(|form| attach(&form, second));
                assert!(stacked.is_none_or(|form| all.contains(&form)), "{noun} {first} {second}");
            }
        }
    }

    proptest::proptest! {
        #![proptest_config(proptest::test_runner::Config::with_cases(16))]
        #[test]
        fn every_form_is_followed(noun in "[가-힣]{1,4}") {
            for form in forms(&noun) {
                proptest::prop_assert!(form.strip_prefix(noun.as_str()).is_some_and(|rest| follow(&noun, rest)), "{form}");
            }
        }
    }
}
