//! A term that has to stay as it is.

use super::wording::place;
use super::{Category, Check, Known, Pair, Remark, Run};
use crate::glossary::TermStatus;
use crate::model::Severity;

pub(in crate::checks) const CHECK: Check = Check {
    name: "keep",
    about: "a term that has to stay as it is was changed",
    severity: Severity::Error,
    category: Category::WrongTerm,
    manual: include_str!("../manual/keep.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, known: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let mut remarks: Vec<Remark> = Vec::new();
    for hit in original.hits(known) {
        let Some(term) = known.glossary.terms().get(hit.term) else { continue };
        let forms =
            || term.forms.iter().filter(|(lang, _)| lang.same_base(rendition.lang)).flat_map(|(_, forms)| forms);
        let stands = |word: &str| rendition.said.matches(word).count();
        let count = forms().map(|form| stands(&form.text)).chain([stands(&hit.matched)]).max().unwrap_or_default();
        let told =
            remarks.iter().any(|remark| remark.source.as_ref().is_some_and(|span| original.at(span) == hit.matched));
        if term.status == TermStatus::Keep && count == 0 && !told {
            let message =
                format!("“{}” stays as it is ({}), and the rendition does not have it", hit.matched, place(term));
            remarks.push(Remark::new(message).about(hit.span.clone()));
        }
    }
    remarks
}

#[cfg(test)]
mod tests {
    use crate::checks::{Choice, compare};
    use crate::glossary::load;
    use crate::lang::Lang;

    fn found(original: (Lang, &str), rendition: (Lang, &str)) -> usize {
        let glossary =
            load("own/names.csv", "ko,uk,en,ru,status\nGPS,GPS,GPS,GPS,keep\nTOPAZ,TOPAZ,TOPAZ,TOPAZ,keep\n");
        compare(original, rendition, &Choice::of(&["keep"]).unwrap(), &glossary.unwrap()).len()
    }

    #[test]
    fn what_stays_as_it_is_has_to_stand_in_the_rendition() {
        for (original, rendition, findings) in [
            ((Lang::KO, "GPS가 없었습니다."), (Lang::UK, "Навігатора не було."), 1),
            ((Lang::EN, "GPS failed, and then GPS came back."), (Lang::RU, "Навигатор отказал, потом заработал."), 1),
            ((Lang::UK, "Мій позивний TOPAZ."), (Lang::EN, "My call sign is Topaz."), 1),
            ((Lang::RU, "Мой позывной TOPAZ."), (Lang::KO, "제 호출부호는 토파즈입니다."), 1),
            ((Lang::KO, "GPS가 없었습니다."), (Lang::UK, "GPS не було."), 0),
            ((Lang::UK, "Мій позивний TOPAZ."), (Lang::KO, "제 호출부호는 TOPAZ입니다."), 0),
            ((Lang::EN, "We had no map."), (Lang::RU, "Карты не было."), 0),
        ] {
            assert_eq!(found(original, rendition), findings, "{original:?} {rendition:?}");
        }
    }
}
