//! The name of a person in each system: family name first, then the given name.

use super::cyrillic::{Letters, ru, uk};
use super::hangul::{Syllable, decompose};
use super::latin::{dprk, mr, rr};
use super::surnames::{self, Surname};

/// A person's name, cut after the family name.
#[derive(Debug)]
pub(super) struct Person {
    /// The family name in Hangul.
    pub family: String,
    /// Its row, if it is a known one.
    pub surname: Option<&'static Surname>,
    /// The given name in Hangul; empty where there is none.
    pub given: String,
}

/// Family names that in the DPRK are spelled with ㄹ: there is (almost) no other name behind the ROK spelling.
const NORTHERN: [&str; 5] = ["이", "여", "염", "육", "용"];

/// Family names that Ukrainian and Russian write by tradition.
const TRADITIONAL: [(&str, &str, &str); 4] =
    [("리", "Лі", "Ли"), ("이", "Лі", "Ли"), ("림", "Лім", "Лим"), ("계", "Кє", "Ке")];

/// Cuts a name, of which blanks may part the family name or every syllable. `None` where no family name is seen: a name of one
/// syllable, or one that begins with no known family name.
pub(super) fn parse(words: &[&str]) -> Option<Person> {
    let name = words.concat();
    let seen = surnames::surname_of(&name);
    let [first, _, ..] = words else { return seen.map(|surname| cut(&name, surname)) };
    let typed = surnames::find(first).filter(|_| !seen.is_some_and(|surname| two_words(surname, words)));
    Some(match typed.or(seen) {
        Some(surname) => cut(&name, surname),
        None => Person {
            family: (*first).to_owned(),
            surname: None,
            given: name.get(first.len()..).unwrap_or_default().to_owned(),
        },
    })
}

/// Whether a family name of two syllables was typed as two words: 남 궁 철 수.
fn two_words(surname: &Surname, words: &[&str]) -> bool {
    words.get(..2).is_some_and(|words| words.concat() == surname.hangul) && words.len() > 2
}

fn cut(name: &str, surname: &'static Surname) -> Person {
    let given = name.strip_prefix(surname.hangul).unwrap_or_default();
    Person { family: surname.hangul.to_owned(), surname: Some(surname), given: given.to_owned() }
}

impl Person {
    /// In the style of the DPRK's press: Ri Chol Su.
    pub(super) fn dprk(&self) -> String {
        let northern = self.surname.filter(|surname| NORTHERN.contains(&surname.hangul));
        let family = northern.map_or(self.family.as_str(), |surname| surname.twin);
        joined(dprk::family(&letters(family)), dprk::given(&self.given()))
    }

    /// Revised Romanization: Gim Cheolsu.
    pub(super) fn rr(&self) -> String {
        joined(rr::word(&self.family), vec![rr::given(&self.given())])
    }

    /// McCune-Reischauer: Kim Ch'ŏlsu. 이 alone is Yi by old custom.
    pub(super) fn mr(&self) -> String {
        let family = if self.family == "이" { "yi".to_owned() } else { mr::word(&self.family) };
        joined(family, vec![mr::given(&self.given())])
    }

    /// Ukrainian: Лі Чхоль Су.
    pub(super) fn uk(&self) -> String {
        let traditional = self.traditional().map(|(_, uk, _)| uk);
        cyrillic(&uk::LETTERS, traditional, self)
    }

    /// Russian: Ли Чхоль Су.
    pub(super) fn ru(&self) -> String {
        let traditional = self.traditional().map(|(_, _, ru)| ru);
        cyrillic(&ru::LETTERS, traditional, self)
    }

    /// The syllables of the given name.
    pub(super) fn given(&self) -> Vec<Syllable> {
        letters(&self.given)
    }

    fn traditional(&self) -> Option<(&'static str, &'static str, &'static str)> {
        TRADITIONAL.into_iter().find(|(hangul, ..)| *hangul == self.family)
    }
}

fn cyrillic(system: &Letters, traditional: Option<&str>, person: &Person) -> String {
    let family = traditional.map_or_else(|| system.solid(&letters(&person.family)), str::to_owned);
    let given = person.given();
    // Three syllables and more are a Korean word: it is written solid, as in Latin letters.
    let words = if given.len() > 2 { vec![system.solid(&given)] } else { system.apart(&given) };
    joined(family, words)
}

fn joined(family: String, given: Vec<String>) -> String {
    let words = std::iter::once(family).chain(given).filter(|word| !word.is_empty());
    words.map(|word| capital(&word)).collect::<Vec<String>>().join(" ")
}

/// The word with a capital letter at its start.
pub(super) fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The syllables of a text; what is no syllable is passed over.
pub(super) fn letters(text: &str) -> Vec<Syllable> {
    text.chars().filter_map(decompose).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn family_names_in_the_style_of_the_dprk() {
        #[rustfmt::skip]
        let cases = [
            ("리", "Ri"), ("류", "Ryu"), ("림", "Rim"), ("량", "Ryang"), ("로", "Ro"), ("라", "Ra"), ("렴", "Ryom"), ("백", "Paek"),
            ("박", "Pak"), ("최", "Choe"), ("정", "Jong"), ("전", "Jon"), ("조", "Jo"), ("장", "Jang"), ("강", "Kang"), ("권", "Kwon"),
            ("태", "Thae"), ("차", "Cha"), ("허", "Ho"), ("현", "Hyon"), ("황", "Hwang"), ("오", "O"), ("우", "U"), ("유", "Yu"),
            ("윤", "Yun"), ("주", "Ju"), ("지", "Ji"), ("진", "Jin"), ("채", "Chae"), ("천", "Chon"), ("한", "Han"), ("홍", "Hong"),
            ("신", "Sin"), ("심", "Sim"), ("손", "Son"), ("송", "Song"), ("서", "So"), ("성", "Song"), ("안", "An"), ("양", "Yang"),
            ("엄", "Om"), ("여", "Ryo"), ("려", "Ryo"), ("민", "Min"), ("문", "Mun"), ("배", "Pae"), ("변", "Pyon"), ("방", "Pang"),
            ("남", "Nam"), ("도", "To"), ("마", "Ma"), ("맹", "Maeng"), ("고", "Ko"), ("계", "Kye"), ("곽", "Kwak"), ("구", "Ku"),
            ("길", "Kil"), ("김", "Kim"), ("이", "Ri"), ("남궁", "Namgung"), ("황보", "Hwangbo"), ("선우", "Sonu"), ("제갈", "Jegal"),
            ("사공", "Sagong"), ("독고", "Tokgo"), ("동방", "Tongbang"),
        ];
        for (family, latin) in cases {
            let person = parse(&[family, "철수"]).unwrap();
            assert_eq!(person.dprk(), format!("{latin} Chol Su"), "{family}");
        }
    }

    #[test]
    fn given_names_in_the_style_of_the_dprk() {
        // How the press of the DPRK writes syllables after others, on invented names.
        #[rustfmt::skip]
        let cases = [
            ("김덕훈", "Kim Tok Hun"), ("박두일", "Pak Tu Il"), ("리상건", "Ri Sang Gon"), ("조정관", "Jo Jong Gwan"), ("김태덕", "Kim Thae Dok"),
            ("최선권", "Choe Son Gwon"), ("정형식", "Jong Hyong Sik"), ("허수길", "Ho Su Gil"), ("강학봉", "Kang Hak Pong"), ("리광복", "Ri Kwang Bok"),
            ("안길동", "An Kil Dong"), ("한금덕", "Han Kum Dok"), ("오옥금", "O Ok Kum"), ("윤일국", "Yun Il Guk"), ("송쌍둥", "Song Ssang Dung"),
        ];
        for (hangul, latin) in cases {
            assert_eq!(parse(&[hangul]).unwrap().dprk(), latin);
        }
    }

    #[test]
    fn names_are_cut_after_the_family_name() {
        for (words, family, given) in [
            (vec!["리철수"], "리", "철수"),
            (vec!["리", "철수"], "리", "철수"),
            (vec!["리", "철", "수"], "리", "철수"),
            (vec!["남궁", "철수"], "남궁", "철수"),
            (vec!["남", "궁", "철", "수"], "남궁", "철수"),
            (vec!["남", "궁철"], "남", "궁철"),
            (vec!["김철", "수"], "김", "철수"),
            (vec!["황", "보람"], "황", "보람"),
            (vec!["뷁", "철수"], "뷁", "철수"),
        ] {
            let person = parse(&words).unwrap();
            assert_eq!((person.family.as_str(), person.given.as_str()), (family, given), "{words:?}");
        }
        assert!(parse(&["뷁철수"]).is_none());
        assert!(parse(&["김"]).is_none());
    }
}
