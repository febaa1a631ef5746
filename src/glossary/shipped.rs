//! The glossaries that come with the program.

use crate::glossary::{Glossary, load};

/// The files by name; `glossary export` writes them out as they are.
pub const SHIPPED: [(&str, &str); 7] = [
    ("ranks.csv", include_str!("../../glossaries/ranks.csv")),
    ("units.csv", include_str!("../../glossaries/units.csv")),
    ("weapons.csv", include_str!("../../glossaries/weapons.csv")),
    ("places.csv", include_str!("../../glossaries/places.csv")),
    ("legal.csv", include_str!("../../glossaries/legal.csv")),
    ("interview.csv", include_str!("../../glossaries/interview.csv")),
    ("people.csv", include_str!("../../glossaries/people.csv")),
];

/// All of them in one.
pub fn shipped() -> Glossary {
    let load = |(name, text)| load(name, text).expect("a test loads every shipped file");
    SHIPPED.into_iter().map(load).fold(Glossary::default(), Glossary::merge)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::glossary::TermStatus;
    use crate::lang::{Case, Lang};

    /// The preferred Ukrainian words of what is found in a text, joined by a comma.
    fn found(glossary: &Glossary, text: &str, lang: &str) -> String {
        let hits = glossary.find(text, lang.parse().unwrap());
        let words = hits.iter().map(|hit| glossary.terms()[hit.term].preferred(Lang::UK).unwrap());
        words.collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn a_text_of_each_language_is_understood() {
        let glossary = shipped();
        for (lang, text, expected) in [
            ("ko-KP", "포로를", "військовополонений"),
            ("ko-KP", "무기는", "зброя"),
            ("ko-KP", "부대에서", "військова частина"),
            ("ko-KP", "전사자", "загиблий"),
            ("ko-KP", "우리 분대장동지가 전사하였습니다", "командир відділення, товариш, загинути в бою"),
            ("ko-KP", "94려단정찰중대 하사", "94-та бригада, розвідувальна рота, молодший сержант"),
            ("ko-KP", "상위권, 중대한 문제, 제대로, 약 열 명, 총 20명, 러시아인", ""),
            ("ko-KP", "꾸르스크주에서 포로되였습니다", "Курська область, потрапити в полон"),
            ("ko-KP", "소장은", "генерал-майор"),
            ("ko-KR", "소장은", "генерал-майор, генерал-лейтенант"),
            ("ko-KR", "포로로 잡혔습니다", "потрапити в полон"),
            ("uk", "полоненого", "військовополонений"),
            ("uk", "бригади, зброю, роти", "бригада, зброя, рота"),
            ("uk", "без військового квитка", "військовий квиток"),
            ("uk", "на зв'язку", "зв’язок, зв’язок"),
            ("uk", "вона сказала, що вони у відпустці цей рік", ""),
            ("en", "weapons of two prisoners of war", "зброя, військовополонений, військовополонений"),
            ("ru", "в Курской области", "Курська область"),
        ] {
            assert_eq!(found(&glossary, text, lang), expected, "{lang}: {text}");
        }
    }

    #[test]
    fn ranks_units_places_and_people_have_every_case() {
        let glossary = shipped();
        let declined = |domain: &str| ["rank", "unit", "body", "place", "region", "person"].contains(&domain);
        for term in glossary.terms().iter().filter(|t| declined(&t.domain) && t.status != TermStatus::Keep) {
            for lang in [Lang::UK, Lang::RU] {
                for case in [Case::Nom, Case::Gen, Case::Dat, Case::Acc, Case::Ins, Case::Loc] {
                    assert!(term.form(lang, case).is_some(), "{}:{} has no {case} in {lang}", term.file, term.line);
                }
            }
        }
    }

    #[test]
    fn files_are_plain() {
        for (name, text) in SHIPPED {
            assert!(text.starts_with("ko-KP,ko-KR,uk,en,ru,domain,note,status\n"), "{name}");
            assert!(!text.contains(['\r', '\u{FEFF}', '\'', 'ʼ']), "{name}: CR, BOM or an apostrophe other than ’");
        }
    }

    #[test]
    fn the_known_traps_are_noted() {
        let glossary = shipped();
        for (form, word) in
            [("수표", "false friend"), ("대좌", "disputed"), ("초급병사", "conventional"), ("상위", "ROK")]
        {
            let north = "ko-KP".parse().unwrap();
            let term = glossary.terms().iter().find(|t| t.preferred(north) == Some(form)).unwrap();
            assert!(term.note.contains(word), "{form}: {}", term.note);
        }
    }
}
