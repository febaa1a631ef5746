//! Particles behind a name that was put back: their shape follows its last sound.

use crate::lang::is_hangul_syllable;
use crate::lang::particles::{attach, follow};

/// What follows a name in the shape that fits it, and how many bytes of the reply that replaces. `None` where it is no particle.
pub(super) fn fitted(name: &str, rest: &str) -> Option<(String, usize)> {
    let run = rest.split(|c: char| !is_hangul_syllable(c)).next().unwrap_or_default();
    let shaped = contracted(name, run).or_else(|| follow(name, run).then(|| run.to_owned()));
    let shaped = shaped.or_else(|| reshaped(name, run));
    shaped.map(|shaped| (shaped, run.len()))
}

fn reshaped(name: &str, run: &str) -> Option<String> {
    // Alone it calls somebody; 야 is also the short shape of 이야.
    let run = if run == "야" { "아" } else { run };
    let ends: Vec<usize> = run.char_indices().map(|(at, c)| at + c.len_utf8()).collect();
    let particle = ends.iter().rev().find_map(|end| {
        let (particle, tail) = run.split_at_checked(*end)?;
        let fitting = attach(name, particle)?.strip_prefix(name)?.to_owned() + tail;
        follow(name, &fitting).then_some(fitting)
    });
    // The copula has 이 after a consonant and may lose it after a vowel.
    let longer = || Some(format!("이{run}"));
    let shorter = || run.strip_prefix('이').map(str::to_owned);
    let copula = || [longer(), shorter()].into_iter().flatten().find(|shaped| follow(name, shaped));
    particle.or_else(copula)
}

/// 이었 after a vowel is 였, and 이에요 is 예요.
fn contracted(name: &str, run: &str) -> Option<String> {
    const CONTRACTED: [(&str, &str); 3] = [("이었", "였"), ("이였", "였"), ("이에", "예")];
    let (tail, short) = CONTRACTED.iter().find_map(|(long, short)| Some((run.strip_prefix(long)?, short)))?;
    let contracted = format!("{short}{tail}");
    follow(name, &contracted).then_some(contracted)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shape_follows_the_name() {
        for (name, rest, expected) in [
            ("림가람솔", "가 왔습니다", Some("이")),
            ("한별매", "은", Some("는")),
            ("한별매", "으로부터", Some("로부터")),
            ("림가람솔", "와는", Some("과는")),
            ("림가람솔", "으로", Some("로")),
            ("한별매", "이었습니다", Some("였습니다")),
            ("림가람솔", "였습니다", Some("이였습니다")),
            ("한별매", "입니다", Some("입니다")),
            ("림가람솔", "야", Some("아")),
            ("림가람솔", "동지는", Some("동지는")),
            ("림가람솔", ".", Some("")),
            ("림가람솔", "려단", None),
            ("Ri", "은", Some("은")),
        ] {
            assert_eq!(fitted(name, rest).map(|(shaped, _)| shaped).as_deref(), expected, "{name} {rest}");
        }
    }
}
