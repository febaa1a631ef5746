//! Places with a number before their suffix: 봉천1동, 종로2가. The Revised Romanization writes the figure and how it is read,
//! Bongcheon 1(il)-dong (chapter 3, article 5 and its examples); the other systems the figure.

use super::latin::{dprk, rr};
use super::names::{NameKind, Systems, systems};
use super::person::letters;
use super::{cyrillic, hangul::decompose};

/// A place cut around its number.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Numbered<'a> {
    stem: &'a str,
    figures: &'a str,
    suffix: &'a str,
}

/// What such places are: quarters, blocks of a street, villages, districts.
const SUFFIXES: [&str; 6] = ["동", "가", "리", "구", "지구", "로동자구"];

/// Cuts a place that has a number of at most two figures before such a suffix.
pub(super) fn numbered(name: &str) -> Option<Numbered<'_>> {
    let (stem, rest) = name.split_at_checked(name.find(|c: char| c.is_ascii_digit())?)?;
    let (figures, suffix) = rest.split_at_checked(rest.find(|c: char| !c.is_ascii_digit())?)?;
    let stem = stem.trim_end();
    let is_stem = stem.chars().next_back().is_some_and(|c| decompose(c).is_some());
    let is_number = figures.len() <= 2 && !figures.starts_with('0');
    (is_stem && is_number && SUFFIXES.contains(&suffix)).then_some(Numbered { stem, figures, suffix })
}

impl Numbered<'_> {
    /// The place in each system.
    pub(super) fn systems(&self) -> Option<Systems> {
        let stem = systems(self.stem, NameKind::Place)?;
        let suffix = letters(self.suffix);
        let joined = |stem: &str, number: &str, suffix: &str| format!("{stem} {number}-{suffix}");
        let read = format!("{}({})", self.figures, rr::word(&sino(self.figures)));
        let voiced = dprk::suffix(&suffix);
        Some(Systems {
            dprk: joined(&stem.dprk, self.figures, &voiced),
            rr: joined(&stem.rr, &read, &rr::word(self.suffix)),
            mr: joined(&stem.mr, self.figures, &voiced),
            uk: joined(&stem.uk, self.figures, &cyrillic::suffix(&cyrillic::uk::LETTERS, &suffix)),
            ru: joined(&stem.ru, self.figures, &cyrillic::suffix(&cyrillic::ru::LETTERS, &suffix)),
            fixed: stem.fixed,
        })
    }
}

/// One or two figures as they are read: 12 is 십이.
fn sino(figures: &str) -> String {
    let digit = |c: char| c.to_digit(10).and_then(|digit| "영일이삼사오육칠팔구".chars().nth(digit as usize));
    let tens = match figures.len() {
        1 => None,
        _ => figures.chars().next(),
    };
    let ones = figures.chars().next_back().filter(|c| *c != '0').and_then(digit);
    let times = tens.filter(|c| *c != '1').and_then(digit);
    times.into_iter().chain(tens.map(|_| '십')).chain(ones).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    #[rustfmt::skip]
    fn the_figure_stands_before_the_suffix() {
        for (place, expected) in [
            ("봉천1동", ["Pongchŏn 1-dong", "Bongcheon 1(il)-dong", "Pongch'ŏn 1-dong", "Пончхон 1-дон", "Пончхон 1-дон"]),
            ("종로 2가", ["Jongro 2-ga", "Jongno 2(i)-ga", "Chongno 2-ga", "Чонно 2-га", "Чонно 2-га"]),
            ("퇴계로3가", ["Thoigyero 3-ga", "Toegyero 3(sam)-ga", "T'oegyero 3-ga", "Тхвегеро 3-га", "Тхвегеро 3-га"]),
            ("평양시 련화2동", ["Pyongyang-si Ryŏnhwa 2-dong", "Pyeongyang-si Ryeonhwa 2(i)-dong", "P'yŏngyang-si Ryŏnhwa 2-dong",
                "Пхеньян-сі Рьонхва 2-дон", "Пхеньян-си Рёнхва 2-дон"]),
        ] {
            let Systems { dprk, rr, mr, uk, ru, .. } = numbered(place).unwrap().systems().unwrap();
            assert_eq!([dprk, rr, mr, uk, ru], expected, "{place}");
        }
    }

    #[test]
    fn numbers_are_read() {
        for (figures, read) in [("1", "일"), ("10", "십"), ("12", "십이"), ("20", "이십"), ("34", "삼십사")] {
            assert_eq!(sino(figures), read);
        }
    }

    #[test]
    fn other_figures_make_no_place() {
        for text in
            ["94호 농장", "김철수1", "1동", "번개9호", "봉천동1", "봉천01동", "봉천123동", "봉천1동2가", "", "봉천１동"]
        {
            assert_eq!(numbered(text), None, "{text}");
        }
    }
}
