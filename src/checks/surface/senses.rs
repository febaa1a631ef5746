//! What an editorial mark says more exactly than its kind: a nod is no shake of the head.

/// What is seen or heard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Laugh,
    Cry,
    Sigh,
    Cough,
    Shout,
    Whisper,
    Nod,
    Shake,
    Point,
    Shrug,
}

/// Beginnings of words, in small letters, in all languages; the first row that fits tells.
#[rustfmt::skip]
const SENSES: &[(Sense, &[&str])] = &[
    (Sense::Shake, &["хита", "качає", "качает", "похита", "покачал", "запереч", "отрица", "shak", "shook", "저음", "저으", "젓", "가로저", "흔듦", "흔들", "흔든"]),
    (Sense::Nod, &["кива", "кивок", "кивн", "nod", "끄덕", "ствердн", "ствердж", "підтвердж", "подтвержд", "утвердительн"]),
    (Sense::Laugh, &["смі", "сме", "смех", "усміх", "посміх", "улыб", "laugh", "smil", "chuckl", "giggl", "웃", "미소"]),
    (Sense::Cry, &["плач", "плак", "запла", "рида", "рыда", "схлип", "всхлип", "сліз", "слез", "cry", "cries", "cried", "weep", "sob", "tears", "울", "흐느", "눈물"]),
    (Sense::Sigh, &["зітх", "вздых", "вздох", "sigh", "한숨"]),
    (Sense::Cough, &["кашл", "кашел", "cough", "기침"]),
    (Sense::Shout, &["крич", "крик", "shout", "scream", "yell", "고함", "소리"]),
    (Sense::Whisper, &["шеп", "шёп", "пошеп", "whisper", "속삭", "작은"]),
    (Sense::Point, &["показ", "вказ", "указ", "point", "indicat", "가리", "가르"]),
    (Sense::Shrug, &["знизу", "пожима", "shrug", "으쓱"]),
];

/// What a mark says, if its words tell.
pub(super) fn sense(mark: &str) -> Option<Sense> {
    let mark = mark.to_lowercase();
    let words = || mark.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let begins = |stems: &[&str]| words().any(|word| stems.iter().any(|stem| word.starts_with(stem)));
    SENSES.iter().find(|(_, stems)| begins(stems)).map(|(sense, _)| *sense)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_of_one_sense_are_told_in_all_languages() {
        for (sense_of, marks) in [
            (Sense::Laugh, &["[сміється]", "[laughs]", "(웃음)", "[смеётся]"][..]),
            (Sense::Cry, &["[плаче]", "[crying]", "(울먹이며)", "[плачет]"]),
            (Sense::Nod, &["[киває ствердно]", "[nods]", "(고개를 끄덕임)", "[кивает головой]"]),
            (
                Sense::Shake,
                &["[хитає головою]", "[заперечує жестом]", "[shakes head]", "(고개를 가로저음)", "[качает головой]"],
            ),
        ] {
            for mark in marks {
                assert_eq!(sense(mark), Some(sense_of), "{mark}");
            }
        }
        assert_eq!(sense("[пауза]"), None);
    }
}
