//! A question that became a statement, or the reverse.

use super::{Check, Pair, Remark, Which};
use crate::glossary::Glossary;
use crate::lang::{Cue, asks};
use crate::model::Severity;

pub(super) const CHECK: Check =
    Check { name: "question", about: "one side asks and the other does not", severity: Severity::Warning, run };

fn run(pair: &Pair, _: &Glossary) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    let (side, span, message) = match (asks(&original.said, original.lang), asks(&rendition.said, rendition.lang)) {
        (Cue::Sure(span), Cue::None) => (Which::Original, span, "a question became a statement"),
        (Cue::None, Cue::Sure(span)) => (Which::Rendition, span, "a statement became a question"),
        _ => return Vec::new(),
    };
    vec![Remark { side, span, message: message.to_owned() }]
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
