//! How a text addresses its hearer, and whether it insults.

use std::ops::Range;

use super::Lang;
use super::words::{any, words};

/// The words by which a language is polite or familiar to its hearer, and by which it insults. A star stands for any letters.
#[derive(Debug)]
pub struct Register {
    /// What is said to somebody who is respected, or not known: `ви`.
    pub polite: &'static [&'static str],
    /// What is said to a child, a friend, or somebody who is not respected: `ти`.
    pub familiar: &'static [&'static str],
    /// What looks like one of them and is none.
    pub neither: &'static [&'static str],
    /// Last words of sentences that are polite.
    pub polite_ends: &'static [&'static str],
    /// Last words of questions that are polite.
    pub polite_questions: &'static [&'static str],
    /// Last words of sentences that are familiar.
    pub familiar_ends: &'static [&'static str],
    /// Last words of questions that are familiar.
    pub familiar_questions: &'static [&'static str],
    /// Insults and swear words that are nothing else.
    pub insults: &'static [&'static str],
    /// What may be an insult, too.
    pub near_insults: &'static [&'static str],
}

/// How a hearer is addressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// As somebody who is respected, or not known.
    Polite,
    /// As a child, a friend, or somebody who is not respected.
    Familiar,
}

/// How a text addresses its hearer and by which word; `None` where it does not show, or does both.
pub fn addressed(text: &str, lang: Lang) -> Option<(Address, Range<usize>)> {
    let register = lang.language().register;
    let mut found: Option<(Address, Range<usize>)> = None;
    let mut words = words(text).peekable();
    while let Some((word, span)) = words.next() {
        let until = words.peek().map_or(text.len(), |(_, next)| next.start);
        let mark = text.get(span.end..until).and_then(|between| between.chars().find(|c| ".?!…。？！".contains(*c)));
        let last = mark.is_some() || words.peek().is_none();
        let asks = matches!(mark, Some('?' | '？'));
        let Some(address) = register.of(&word, last, asks) else { continue };
        match &found {
            Some((other, _)) if *other != address => return None,
            Some(_) => {}
            None => found = Some((address, span)),
        }
    }
    found
}

impl Register {
    fn of(&self, word: &str, last: bool, asks: bool) -> Option<Address> {
        if any(self.neither, word) {
            return None;
        }
        let polite =
            any(self.polite, word) || last && any(self.polite_ends, word) || asks && any(self.polite_questions, word);
        let familiar = any(self.familiar, word)
            || last && any(self.familiar_ends, word)
            || asks && any(self.familiar_questions, word);
        match (polite, familiar) {
            (true, _) => Some(Address::Polite),
            (false, true) => Some(Address::Familiar),
            (false, false) => None,
        }
    }
}

/// Whether a text insults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Insult {
    /// Surely, by the word at this place.
    Sure(Range<usize>),
    /// Perhaps.
    Near,
    /// By no known word.
    None,
}

/// Whether a text insults somebody, or swears.
pub fn insults(text: &str, lang: Lang) -> Insult {
    let register = lang.language().register;
    let mut near = false;
    for (word, span) in words(text) {
        if any(register.insults, &word) {
            return Insult::Sure(span);
        }
        near |= any(register.near_insults, &word);
    }
    if near { Insult::Near } else { Insult::None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_address_is_seen_by_pronouns_verbs_and_endings() {
        use Address::{Familiar, Polite};
        for (text, lang, expected) in [
            ("어디에서 왔습니까?", Lang::KO, Some(Polite)),
            ("앉으십시오.", Lang::KO, Some(Polite)),
            ("이름이 뭐예요?", Lang::KO, Some(Polite)),
            ("너 이름이 뭐야?", Lang::KO, Some(Familiar)),
            ("어디에서 왔니?", Lang::KO, Some(Familiar)),
            ("빨리 말해라.", Lang::KO, Some(Familiar)),
            ("왜 거기 갔어?", Lang::KO, Some(Familiar)),
            ("밤에 강을 건넜다.", Lang::KO, None),
            ("밤에 강을 건넜습니다.", Lang::KO, None),
            ("너는 어디에서 왔습니까?", Lang::KO, None),
            ("어머니", Lang::KO, None),
            ("Де ви служили?", Lang::UK, Some(Polite)),
            ("Сідайте, будь ласка.", Lang::UK, Some(Polite)),
            ("Де ти служив?", Lang::UK, Some(Familiar)),
            ("Що ти знаєш про нього?", Lang::UK, Some(Familiar)),
            ("Товариш пішов.", Lang::UK, None),
            ("Ми пішли лісом.", Lang::UK, None),
            ("Где вы служили?", Lang::RU, Some(Polite)),
            ("Куда идёшь?", Lang::RU, Some(Familiar)),
            ("Лишь вечером.", Lang::RU, None),
            ("Where did you serve?", Lang::EN, None),
        ] {
            assert_eq!(addressed(text, lang).map(|(address, _)| address), expected, "{text}");
        }
    }

    #[test]
    fn insults_are_seen() {
        for (text, lang) in [
            ("이 새끼가!", Lang::KO),
            ("Ах ти сволота!", Lang::UK),
            ("Сука, говори!", Lang::RU),
            ("You bastard.", Lang::EN),
        ] {
            assert!(matches!(insults(text, lang), Insult::Sure(_)), "{text}");
        }
        for (text, lang) in [
            ("새끼손가락을 다쳤습니다.", Lang::KO),
            ("Я гадаю, що сукня там.", Lang::UK),
            ("Сукно было зелёное.", Lang::RU),
            ("The scuba diver.", Lang::EN),
        ] {
            assert!(!matches!(insults(text, lang), Insult::Sure(_)), "{text}");
        }
    }

    proptest::proptest! {
        #[test]
        fn any_text_is_read(text in "[ 너야니까.?!ви’а-я]{0,20}|\\PC{0,30}") {
            for lang in [Lang::KO, Lang::UK, Lang::EN, Lang::RU] {
                if let Some((_, span)) = addressed(&text, lang) {
                    proptest::prop_assert!(text.get(span).is_some());
                }
                insults(&text, lang);
            }
        }
    }
}
