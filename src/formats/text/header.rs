//! The head of a record: title, place, date, who was present. It names people as labels do, but nobody speaks there yet.

use crate::lang::LabelKind;

use super::heads::Opening;
use super::lines::{Kind, Line};
use super::speakers::Speakers;

/// How many lines from the start of the file are its head; 0 where it has none that can be told from speech.
///
/// The first paragraph is the head where it begins without a label, where fewer lines have one than have none, where nobody
/// asks in it, and where people speak after it.
pub(super) fn length(lines: &[(Line<'_>, Opening<'_>)], speakers: &Speakers) -> usize {
    let Some(start) = lines.iter().position(|(line, _)| line.kind == Kind::Text) else { return 0 };
    let block = lines[start..].iter().take_while(|(line, _)| line.kind != Kind::Blank).count();
    let (head, rest) = lines[start..].split_at(block);
    let labelled = |part: &[(Line<'_>, Opening<'_>)]| {
        part.iter().filter(|(line, opening)| line.kind == Kind::Text && speakers.label(opening).is_some()).count()
    };
    let titled = head.first().is_some_and(|(_, opening)| speakers.label(opening).is_none());
    let few = labelled(head) * 2 < head.len();
    let speech =
        head.iter().any(|(line, opening)| asks(line) || speakers.is_timed(opening) || is_turn(opening, speakers));
    if titled && few && !speech && labelled(rest) > 1 { start + block } else { 0 }
}

fn asks(line: &Line<'_>) -> bool {
    line.text.ends_with(['?', '？'])
}

/// `문:`, `Q.`: a label of this kind stands before speech only.
fn is_turn(opening: &Opening<'_>, speakers: &Speakers) -> bool {
    let label = speakers.label(opening).and_then(|label| label.known);
    label.is_some_and(|known| known.kind == LabelKind::Turn)
}

#[cfg(test)]
mod tests {
    use crate::formats::text::tests::transcript;
    use crate::lang::Role;

    /// How many turns are preamble, and who speaks first.
    fn head(text: &str) -> (usize, Option<String>) {
        let turns = transcript(text).turns;
        let preamble = turns.iter().filter(|turn| turn.role == Some(Role::Preamble)).count();
        (preamble, turns.into_iter().find_map(|turn| turn.speaker))
    }

    #[test]
    fn people_named_in_the_head_do_not_speak() {
        let text = "ПРОТОКОЛ ДОПИТУ\nМісце: м. Київ\nСлідчий: Коваленко О. П.\nДата: 14.01.2025\nПерекладач: К-2\n\n\
                    Слідчий: Як вас звати?\nПолонений: Се Бом.\n";
        assert_eq!(head(text), (5, Some("Слідчий".into())));
        assert_eq!(transcript(text).turns[5].anchor.line(), Some(7));
    }

    #[test]
    fn speech_right_after_the_title_is_speech() {
        for text in [
            "ПРОТОКОЛ\nСлідчий: Як вас звати?\nПолонений: Се Бом.\n\nСлідчий: Так.\nПолонений: Так.\n",
            "문답 기록\n장소: 병원\n문: 이름을 말하십시오.\n\n답: 새봄입니다.\n문: 예.\n답: 예.\n",
            "Title\nPlace: Kyiv\n[00:01] INTERPRETER: Hello.\n\nWITNESS: Hello.\nINTERPRETER: Yes.\nWITNESS: Yes.\n",
        ] {
            let speaks_early = transcript(text).turns.iter().any(|t| t.speaker.is_some() && t.anchor.line() < Some(4));
            assert!(speaks_early, "{text}");
        }
    }
}
