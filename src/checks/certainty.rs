//! What was said as doubtful, heard or certain, and is no longer so; or became so.

use std::ops::Range;

use super::witness::{Verdict, verdict};
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::lang::cues::Claim;
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "certainty",
    about: "doubt, hearsay or assurance of one side only",
    severity: Severity::Warning,
    category: Category::Mistranslation,
    manual: include_str!("manual/certainty.md"),
    run: Run::Pair(run),
};

/// What is lost or added.
struct Kind {
    claim: Claim,
    name: &'static str,
    /// What says the same in another language: where any of it is there, nothing is lost.
    same: &'static [Claim],
    /// What may stand for it in another language, unless it stands on both sides.
    near: &'static [Claim],
    /// In a text of more words than this, it may be said in other words.
    longest: usize,
}

static KINDS: [Kind; 4] = [
    Kind { claim: Claim::Doubt, name: "doubt", same: &[], near: &[Claim::Hearsay, Claim::Soft], longest: 35 },
    Kind {
        claim: Claim::Hearsay,
        name: "hearsay",
        same: &[Claim::Hearsay],
        near: &[Claim::Report, Claim::Doubt, Claim::Said],
        longest: 35,
    },
    Kind {
        claim: Claim::Report,
        name: "report",
        same: &[Claim::Report, Claim::Hearsay],
        near: &[Claim::Doubt, Claim::Said],
        longest: 20,
    },
    Kind { claim: Claim::Assurance, name: "assurance", same: &[Claim::Assurance], near: &[Claim::Said], longest: 35 },
];

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    if original.claims().is_empty() && rendition.claims().is_empty() {
        return Vec::new();
    }
    let words = |cell: &Cell| cell.words().count_words(None);
    let longest = words(original).max(words(rendition));
    let kinds = KINDS.iter().filter(|kind| longest <= kind.longest);
    kinds.filter_map(|kind| kind.compare(pair, original, rendition)).collect()
}

impl Kind {
    fn compare(&self, pair: &Pair<'_>, original: &Cell, rendition: &Cell) -> Option<Remark> {
        let name = self.name;
        let lost = self.lost(original, rendition);
        let added = self.lost(rendition, original);
        let third = verdict(pair, |cell| match lost {
            Some(_) => (self.lost(original, cell).is_none(), self.lost(original, cell).is_some()),
            None => (self.lost(rendition, cell).is_some(), self.lost(rendition, cell).is_none()),
        });
        if third == Verdict::Rendition {
            return None;
        }
        match (lost, added) {
            (Some(span), _) => {
                let word = original.at(&span);
                Some(Remark::new(format!("the {name} of the original (“{word}”) is not in the rendition")).about(span))
            }
            (None, Some(span)) => {
                let word = rendition.at(&span);
                let message = format!("the rendition adds {name} (“{word}”) that the original does not have");
                Some(Remark::new(message).at(span))
            }
            (None, None) => None,
        }
    }

    /// The first that one has more of than the other, beside what stands for it there and not on both sides.
    fn lost(&self, one: &Cell, other: &Cell) -> Option<Range<usize>> {
        let count =
            |cell: &Cell, senses: &[Claim]| cell.claims().iter().filter(|found| senses.contains(&found.sense)).count();
        let first = one.claims().iter().find(|found| found.sense == self.claim)?;
        let near = count(other, self.near).saturating_sub(count(one, self.near));
        let has_more = count(one, &[self.claim]) > count(other, &[self.claim]) + near;
        (has_more && count(other, self.same) == 0).then(|| first.span.clone())
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
            ((Lang::EN, "He said it was a mine."), (Lang::KO, "그것은 지뢰였습니다."), "report"),
            ((Lang::RU, "Насколько мне известно, он жив."), (Lang::UK, "Він живий."), "doubt"),
            ((Lang::UK, "Він виглядав п’яним."), (Lang::RU, "Он был пьян."), "doubt"),
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
            ((Lang::KO, "아마 죽은 것 같습니다."), (Lang::EN, "I think he died.")),
            ((Lang::EN, "Do you need medicine?"), (Lang::UK, "Може, вам потрібні ліки?")),
        ] {
            assert_eq!(found(original, rendition), [""; 0], "{original:?} {rendition:?}");
        }
    }
}
