//! Forms that no rule makes, of terms of law and of interviews, are found all the same.

use tovmach::glossary::{Glossary, shipped};
use tovmach::lang::Lang;

/// The terms found in a text as a whole, named in the North’s Korean: the text is one of their forms.
fn found<'g>(glossary: &'g Glossary, text: &str, lang: Lang, north: Lang) -> Vec<&'g str> {
    let hits = glossary.find_all(text, lang);
    let whole = hits.into_iter().filter(|hit| hit.span == (0..text.len()));
    whole.filter_map(|hit| glossary.terms()[hit.term].preferred(north)).collect()
}

#[test]
fn irregular_forms_are_found() {
    let (glossary, north) = (shipped(), "ko-KP".parse().unwrap());
    for (lang, korean, forms) in [
        (Lang::UK, "포로되다", "взяли у полон|потрапили у полон|взятий в полон"),
        (Lang::UK, "전사하다", "загинув в бою|загинули у бою|полягли в бою"),
        (Lang::UK, "희생되다", "загинув|загинула|полягли"),
        (Lang::UK, "성명", "прізвище, ім’я|прізвища, імені"),
        (Lang::UK, "권리", "ваших прав|своїми правами|прав військовополонених"),
        (Lang::UK, "소지품", "особистих речей|особистими речами"),
        (Lang::UK, "정신적고문", "моральних тортур"),
        (Lang::UK, "부인하다", "заперечують|заперечував"),
        (Lang::UK, "유전자검사", "ДНК-експертизу"),
        (Lang::UK, "고지하다", "роз’яснено"),
        (Lang::UK, "변호인의 조력", "правничої допомоги"),
        (Lang::UK, "허위진술", "неправдивих показань"),
        (Lang::UK, "위증", "завідомо неправдивих показань"),
        (Lang::UK, "가짜신분증", "фальшивими документами"),
        (Lang::UK, "락오", "відстали від підрозділу"),
        (Lang::UK, "오인사격", "дружнім вогнем"),
        (Lang::UK, "적대국", "ворожої держави"),
        (Lang::UK, "동요계층", "хиткої верстви"),
        (Lang::UK, "원수님말씀", "слів вождя"),
        (Lang::UK, "인차", "незабаром"),
        (Lang::UK, "고문", "катували"),
        (Lang::UK, "폭행", "побили"),
        (Lang::UK, "협박", "погрожували"),
        (Lang::RU, "모욕", "оскорбляли"),
        (Lang::RU, "강요", "принуждали"),
        (Lang::EN, "협박", "were threatened"),
        (Lang::RU, "부모", "родителями"),
        (Lang::RU, "손실", "потерь"),
        (Lang::RU, "위증", "заведомо ложных показаний"),
        (Lang::RU, "실종", "пропали без вести|пропавшего без вести"),
        (Lang::RU, "희생되다", "погибли"),
    ] {
        for form in forms.split('|') {
            let terms = found(&glossary, form, lang, north);
            assert!(terms.contains(&korean), "{form}: {terms:?}");
        }
    }
}
