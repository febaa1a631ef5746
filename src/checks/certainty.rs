//! What was said as doubtful, heard or certain, and is no longer so; or became so.

use super::witness::{Verdict, verdict};
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::lang::cues::{Claim, Found, claims};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "certainty",
    about: "doubt, hearsay or assurance of one side only",
    severity: Severity::Warning,
    category: Category::Mistranslation,
    manual: include_str!("manual/certainty.md"),
    run: Run::Pair(run),
};

/// Each kind, what it is called, and what in the other language may stand for it.
static KINDS: [(Claim, &str, &[Claim]); 3] = [
    (Claim::Doubt, "doubt", &[Claim::Doubt, Claim::Hearsay, Claim::Soft]),
    (Claim::Hearsay, "hearsay", &[Claim::Hearsay, Claim::Doubt, Claim::Said]),
    (Claim::Assurance, "assurance", &[Claim::Assurance, Claim::Said]),
];

/// In a text of more words than this, how sure one is may be said in other words.
const LONG: usize = 35;

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    if [original, rendition].iter().any(|cell| cell.words().count_words(None) > LONG) {
        return Vec::new();
    }
    let (said, rendered) = (claims(original.words()), claims(rendition.words()));
    KINDS.iter().filter_map(|kind| compare(pair, kind, (original, &said), (rendition, &rendered))).collect()
}

/// A cell and what it claims.
type Side<'c> = (&'c Cell, &'c [Found<Claim>]);

fn compare(
    pair: &Pair<'_>,
    (kind, name, near): &(Claim, &str, &[Claim]),
    original: Side<'_>,
    rendition: Side<'_>,
) -> Option<Remark> {
    let surely =
        |claims: &[Found<Claim>]| claims.iter().find(|found| found.sense == *kind).map(|found| found.span.clone());
    let may = |claims: &[Found<Claim>]| claims.iter().any(|found| near.contains(&found.sense));
    let (lost, added) = (surely(original.1), surely(rendition.1));
    let third = verdict(pair, |cell| {
        let claims = claims(cell.words());
        let has = if lost.is_some() { may(&claims) } else { surely(&claims).is_some() };
        if lost.is_some() { (has, !has) } else { (!has, has) }
    });
    if third == Verdict::Rendition {
        return None;
    }
    match (lost, added) {
        (Some(span), None) if !may(rendition.1) => {
            let word = original.0.at(&span);
            Some(Remark::new(format!("the {name} of the original (“{word}”) is not in the rendition")).about(span))
        }
        (None, Some(span)) if !may(original.1) => {
            let word = rendition.0.at(&span);
            Some(Remark::new(format!("the rendition adds {name} (“{word}”) that the original does not have")).at(span))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::{Choice, compare};
    use crate::glossary::Glossary;
    use crate::lang::Lang;

    /// What a rendition lost or added, of doubt, hearsay and assurance.
    fn found(original: (Lang, &str), rendition: (Lang, &str)) -> Vec<String> {
        let choice = Choice::only(|check| check.name == "certainty");
        let findings = compare(original, rendition, &choice, &Glossary::default());
        findings.into_iter().map(|finding| finding.message).collect()
    }

    #[test]
    fn what_is_said_as_sure_or_not_sure_stays_so() {
        for (original, rendition, kind) in [
            ((Lang::KO, "아마 그날이었을 것입니다."), (Lang::UK, "Це було того дня."), "doubt"),
            ((Lang::UK, "Здається, їх було багато."), (Lang::RU, "Их было много."), "doubt"),
            ((Lang::KO, "그가 죽었다는 소문이 있었습니다."), (Lang::EN, "He died."), "hearsay"),
            ((Lang::RU, "Он якобы сдался сам."), (Lang::UK, "Він здався сам."), "hearsay"),
            ((Lang::UK, "Я бачив його."), (Lang::EN, "I definitely saw him."), "assurance"),
        ] {
            let found = found(original, rendition);
            assert!(found.len() == 1 && found[0].contains(kind), "{original:?} {rendition:?} {found:?}");
        }
    }

    #[test]
    fn what_may_stand_for_it_is_enough() {
        for (original, rendition) in [
            ((Lang::KO, "중위였던 것 같습니다."), (Lang::UK, "Думаю, він був лейтенантом.")),
            ((Lang::UK, "Кажуть, він живий."), (Lang::KO, "그가 살아 있다고 합니다.")),
            ((Lang::EN, "He might be there."), (Lang::RU, "Он может быть там.")),
            ((Lang::UK, "Так точно."), (Lang::EN, "Yes, sir.")),
        ] {
            assert_eq!(found(original, rendition), [""; 0], "{original:?} {rendition:?}");
        }
    }
}
