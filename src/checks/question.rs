//! A question that became a statement, or the reverse.

use super::witness::{Verdict, verdict};
use super::{Category, Cell, Check, Known, Pair, Remark, Run};
use crate::lang::cues::{Mood, Questions};
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "question",
    about: "one side asks and the other does not",
    severity: Severity::Warning,
    category: Category::Mistranslation,
    manual: include_str!("manual/question.md"),
    run: Run::Pair(run),
};

/// Questions are counted: where both sides ask, one may ask in one sentence what the other asks in two, so that a question
/// is lost only where a statement came for it.
fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let (asked, rendered) = (original.questions(), rendition.questions());
    let (lost, added) = (lost(asked, rendered), added(asked, rendered));
    if !lost && !added {
        return Vec::new();
    }
    let verdict = verdict(pair, |third| (agree(asked, third.questions()), agree(third.questions(), rendered)));
    let single = |cell: &Cell| cell.words().count_sentences() == 1;
    let severity = match verdict {
        Verdict::Original => Severity::Error,
        Verdict::None if single(original) && single(rendition) => Severity::Error,
        _ => Severity::Warning,
    };
    let (said, other) = (original.text.trim(), rendition.text.trim());
    let remark = match (lost, asked.sure.as_slice(), rendered.sure.as_slice()) {
        (true, [span], _) => Remark::new(format!("the question “{said}” became a statement")).about(span.clone()),
        (true, ..) => Remark::new(format!("a question of “{said}” became a statement")),
        (false, _, [span]) => Remark::new(format!("the statement “{said}” became a question")).at(span.clone()),
        (false, ..) => Remark::new(format!("a statement became a question in “{other}”")),
    };
    vec![remark.with(severity)]
}

fn agree(original: &Questions, rendition: &Questions) -> bool {
    !lost(original, rendition) && !added(original, rendition)
}

/// Where both sides have as many sentences, each is compared with its own.
fn lost(original: &Questions, rendition: &Questions) -> bool {
    let (asked, asks) = (original.sure.len(), rendition.sure.len());
    if original.moods.len() == rendition.moods.len() {
        return asked > asks && turned(original, rendition, &[Mood::Tells, Mood::Unmarked]);
    }
    let requests = rendition.count(Mood::MayAsk).saturating_sub(original.count(Mood::MayAsk));
    let told = original.moods.len() - asked - original.count(Mood::MayAsk);
    let tells = rendition.count(Mood::Tells) + rendition.count(Mood::Unmarked);
    asked > asks + requests && (asks + requests == 0 || tells > told + original.count(Mood::MayAsk))
}

/// A transcript may have lost the marks of what was asked: what opens like a question may be one.
fn added(original: &Questions, rendition: &Questions) -> bool {
    let (asked, asks) = (original.sure.len(), rendition.sure.len());
    if original.moods.len() == rendition.moods.len() {
        return asks > asked && turned(rendition, original, &[Mood::Tells]);
    }
    let may = asked + original.count(Mood::MayAsk) + original.count(Mood::Unmarked);
    let told = rendition.count(Mood::Tells) + rendition.count(Mood::MayAsk);
    asks > may && (may == 0 || original.count(Mood::Tells) > told)
}

/// A sentence asks, and what stands in its place does one of these.
fn turned(asking: &Questions, other: &Questions, moods: &[Mood]) -> bool {
    let mut sentences = asking.moods.iter().zip(&other.moods);
    sentences.any(|(one, other)| *one == Mood::Asks && moods.contains(other))
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;
    use crate::lang::Lang;

    #[test]
    fn a_question_stays_a_question() {
        for (original, rendition) in [
            ((Lang::UK, "Ви бачили цивільних?"), (Lang::KO, "민간인을 보았습니다.")),
            ((Lang::KO, "지금 아픕니까"), (Lang::UK, "Вам зараз боляче.")),
            ((Lang::RU, "Это было вечером."), (Lang::EN, "Was it in the evening?")),
            ((Lang::UK, "Хто це? Кажіть."), (Lang::RU, "Это кто-то. Говорите.")),
            ((Lang::KO, "왜 갔습니까? 말해 주십시오."), (Lang::EN, "That is why you went. Tell me.")),
        ] {
            assert_eq!(found(original, rendition), ["question"], "{original:?} {rendition:?}");
        }
        for (original, rendition) in [
            ((Lang::UK, "Чи вам боляче"), (Lang::KO, "아픕니까?")),
            ((Lang::UK, "Доброго дня."), (Lang::KO, "안녕하십니까?")),
            ((Lang::KO, "어디 있었니"), (Lang::EN, "Where were you?")),
        ] {
            assert_eq!(found(original, rendition), [""; 0], "{original:?} {rendition:?}");
        }
    }
}
