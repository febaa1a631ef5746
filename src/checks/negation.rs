//! A denial that became an assertion, or the reverse.

use super::{Category, Check, Known, Pair, Remark, Run};
use crate::lang::Cue;
use crate::model::Severity;

pub(super) const CHECK: Check = Check {
    name: "negation",
    about: "one side denies and the other does not",
    severity: Severity::Error,
    category: Category::Mistranslation,
    manual: include_str!("manual/negation.md"),
    run: Run::Pair(run),
};

/// Reported only where one side surely denies and the other holds nothing that comes near a denial: what is denied in one
/// language is often said in another way (`мало` for "not much"). Several denials of one side are one (`ніхто не бачив`).
fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    let Some((original, rendition)) = pair.whole() else { return Vec::new() };
    match (original.denies(), rendition.denies()) {
        (Cue::Sure(span), Cue::None) => {
            let message = format!("the original denies (“{}”), the rendition does not", original.at(span));
            vec![Remark::new(message).about(span.clone())]
        }
        (Cue::None, Cue::Sure(span)) => {
            let message = format!("the rendition denies (“{}”), the original does not", rendition.at(span));
            vec![Remark::new(message).at(span.clone())]
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use crate::checks::tests::found;
    use crate::lang::Lang;

    #[test]
    fn a_denial_of_one_side_is_found() {
        for (original, rendition) in [
            ((Lang::KO, "민간인은 보지 못했습니다."), (Lang::UK, "Я бачив цивільних.")),
            ((Lang::UK, "Я не стріляв."), (Lang::KO, "제가 쐈습니다.")),
            ((Lang::EN, "Nobody was hurt."), (Lang::RU, "Кто-то пострадал.")),
            ((Lang::KO, "아니요."), (Lang::EN, "Yes.")),
        ] {
            assert_eq!(found(original, rendition), ["negation"], "{original:?} {rendition:?}");
        }
    }

    #[test]
    fn a_denial_in_other_words_is_left_alone() {
        for (original, rendition) in [
            ((Lang::KO, "아무것도 없었습니다."), (Lang::UK, "Нічого не було.")),
            ((Lang::KO, "총이 없이 갔습니다."), (Lang::UK, "Ми пішли без зброї.")),
            ((Lang::KO, "잘 모르겠습니다."), (Lang::EN, "I have no idea.")),
            ((Lang::EN, "He refused to shoot."), (Lang::KO, "그는 쏘지 않았습니다.")),
            ((Lang::EN, "You were there, weren't you?"), (Lang::UK, "Ви були там, так?")),
            ((Lang::UK, "Ніхто нікого не бив."), (Lang::EN, "Nobody was beaten.")),
        ] {
            assert_eq!(found(original, rendition), [""; 0], "{original:?} {rendition:?}");
        }
    }
}
