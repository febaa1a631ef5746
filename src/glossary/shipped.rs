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
            ("ko-KP", "소장은", "генерал-майор, начальник установи"),
            ("ko-KR", "소장은", "генерал-майор, генерал-лейтенант, начальник установи"),
            ("ko-KR", "포로로 잡혔습니다", "потрапити в полон"),
            ("uk", "полоненого", "військовополонений"),
            ("uk", "бригади, зброю, роти", "бригада, зброя, рота"),
            ("uk", "без військового квитка", "військовий квиток"),
            ("uk", "на зв'язку", "зв’язок, зв’язок"),
            ("uk", "вона сказала, що вони у відпустці цей рік", ""),
            ("en", "the right to remain silent", "право не давати показань"),
            ("en", "weapons of two prisoners of war", "зброя, військовополонений"),
            ("ru", "в Курской области", "Курська область"),
            ("uk", "на річці Суджі, біля Суджі", "річка Суджа, Суджа"),
            ("en", "in the Sumy region, South Phyongan", "Сумська область, Південна провінція Пхьонан"),
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

    /// Cells are for people: only what the program writes into sentences needs the cases that the rules give as well.
    #[test]
    fn weapons_and_terrain_list_no_case_that_the_rules_give() {
        let glossary = shipped();
        let plain = |domain: &str| ["weapon", "terrain"].contains(&domain);
        for term in glossary.terms().iter().filter(|term| plain(&term.domain)) {
            for lang in [Lang::UK, Lang::RU] {
                let given: Vec<String> =
                    term.preferred(lang).map(lang.language().forms).into_iter().flatten().collect();
                let cases = [Case::Gen, Case::Dat, Case::Acc, Case::Ins, Case::Loc, Case::Voc, Case::Pl, Case::PlGen];
                let mut listed = cases.into_iter().filter_map(|case| term.form(lang, case));
                assert!(!listed.any(|form| given.iter().any(|g| g == form)), "{}:{} in {lang}", term.file, term.line);
            }
        }
    }

    #[test]
    fn files_are_plain() {
        for (name, text) in SHIPPED {
            let header = text.lines().next().unwrap();
            assert!(header.starts_with("ko-KP,ko-KR,uk,en,ru,domain,note,status,context"), "{name}");
            assert!(!text.contains(['\r', '\u{FEFF}', '\'', 'ʼ']), "{name}: CR, BOM or an apostrophe other than ’");
        }
    }

    #[test]
    fn every_entry_has_a_domain_and_a_note() {
        let glossary = shipped();
        let bare = glossary.terms().iter().filter(|term| term.domain.is_empty() || term.note.is_empty());
        let bare: Vec<String> = bare.map(|term| format!("{}:{}", term.file, term.line)).collect();
        assert!(bare.is_empty(), "{}", bare.join(", "));
        assert!(glossary.terms().len() >= 720, "{} entries", glossary.terms().len());
    }

    /// Each meaning of these words is told from the others by what stands near it.
    #[test]
    fn a_homograph_has_a_context_for_each_meaning() {
        let glossary = shipped();
        let north = "ko-KP".parse().unwrap();
        for (word, meanings) in [
            ("전사", 2),
            ("소장", 2),
            ("상사", 1),
            ("상장", 2),
            ("대장", 2),
            ("원수", 1),
            ("고문", 2),
            ("사단", 1),
            ("신문", 2),
            ("조사", 1),
            ("검사", 2),
            ("성명", 2),
            ("다리", 2),
            ("배", 2),
            ("눈", 2),
            ("동상", 2),
            ("지도", 2),
        ] {
            let terms = glossary.terms().iter().filter(|term| term.preferred(north) == Some(word));
            let contexts: Vec<_> = terms.map(|term| term.context.len()).collect();
            assert_eq!(contexts.len(), meanings, "{word}");
            assert!(!contexts.contains(&0), "{word}: {contexts:?}");
        }
    }

    #[test]
    fn a_homograph_is_asserted_only_in_its_context() {
        let glossary = shipped();
        for (lang, text, expected) in [
            ("ko-KP", "전사 군사칭호", "рядовий, загибель у бою?, військове звання"),
            ("ko-KP", "전사의 유가족", "рядовий?, загибель у бою, родина загиблого"),
            ("ko-KR", "신문을 읽었습니다", "допит?, газета"),
            ("ko-KR", "수사관의 신문", "слідчий, допит, газета?"),
            ("ko-KP", "다리를 건너", "міст, нога?"),
            ("ko-KP", "다리가 아프", "міст?, нога"),
            ("ko-KP", "부상을 당하", "заступник міністра?, поранення"),
            ("ko-KP", "피의자와 검사", "підозрюваний, прокурор?, обстеження?"),
            ("ko-KP", "얼굴과 눈", "око, сніг?"),
            ("ko-KP", "언제 동상을", "обмороження?, пам’ятник?"),
            ("ko-KP", "맞습니다. 고문", "радник?, катування?"),
            ("ko-KP", "소좌", "майор"),
            ("uk", "майор", "майор"),
            ("en", "major", "майор?"),
            ("en", "an officer, a major", "офіцер, майор"),
            ("uk", "корпус", "корпус?"),
            ("uk", "командувач корпусу", "корпус"),
            ("ko-KP", "군단", "корпус"),
            ("ko-KP", "차에서 내리다가 다리가 다쳤", "міст?, нога"),
            ("ko-KP", "강하게 다리를 맞았", "міст?, нога"),
            ("ko-KP", "조용한 대장", "генерал армії?, командир загону?"),
            ("ko-KP", "조선인민군 대장", "Корейська народна армія, генерал армії, командир загону?"),
            ("ko-KP", "정치 문제로 고문을", "радник?, катування?"),
            ("ko-KR", "개성이 강한 사람", "Кесон?"),
            ("ko-KP", "전연 모릅니다", "передній край?"),
            ("ko-KP", "전연에 배치된 부대", "передній край, військова частина"),
            ("uk", "на висоті двох метрів", "висота?"),
            ("uk", "взяли висоту", "висота"),
            ("en", "a division of opinion", "дивізія?"),
            ("uk", "великі суми", "Суми?"),
            ("uk", "через Суми на Курськ", "Суми, Курськ"),
        ] {
            let hits = glossary.find(text, lang.parse().unwrap());
            let words = hits.iter().map(|hit| {
                let word = glossary.terms()[hit.term].preferred(Lang::UK).unwrap();
                format!("{word}{}", if hit.uncertain { "?" } else { "" })
            });
            assert_eq!(words.collect::<Vec<_>>().join(", "), expected, "{lang}: {text}");
        }
    }

    /// A Korean context word is looked for at the beginning of words, so a syllable of its own may stand for quite other ones.
    #[test]
    fn no_context_word_begins_an_everyday_word() {
        let glossary = shipped();
        let everyday = "감사합니다 녹음 당시 당신 맞습니다 물론 물었습니다 발견 발사 받았습니다 병사 불러 약속 언제 얼마나 왔습니다 입대 \
            입장 집결 피의자 항복 항상";
        for term in glossary.terms() {
            let begun = |word: &&String| everyday.split(' ').any(|day| *word != day && day.starts_with(word.as_str()));
            let begun: Vec<&String> = term.context.iter().filter(begun).collect();
            assert!(begun.is_empty(), "{}:{} {begun:?}", term.file, term.line);
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
