//! A question that became a statement, or the reverse.

use super::{Category, Check, Known, Pair, Remark, Run};
use crate::lang::Cue;
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "question",
    about: "one side asks and the other does not",
    severity: Severity::Warning,
    category: Category::Mistranslation,
    manual: include_str!("manual/question.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    match (original.asks(), rendition.asks()) {
        (Cue::Sure(span), Cue::None) => vec![Remark::new("a question became a statement").about(span.clone())],
        (Cue::None, Cue::Sure(span)) => vec![Remark::new("a statement became a question").at(span.clone())],
        _ => Vec::new(),
    }
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
