use super::*;
use crate::lang::LANGUAGES;

fn surely(cue: Cue) -> bool {
    matches!(cue, Cue::Sure(_))
}

#[test]
fn a_denial_is_seen_in_every_language() {
    for (text, lang) in [
        ("나는 안 갔습니다.", Lang::KO),
        ("무기를 받지 못했습니다.", Lang::KO),
        ("총이 없었습니다.", Lang::KO),
        ("아니요.", Lang::KO),
        ("그 사람은 지휘관이 아닙니다.", Lang::KO),
        ("이름은 모릅니다.", Lang::KO),
        ("움직이지 마십시오.", Lang::KO),
        ("왜 가지 않았습니까?", Lang::KO),
        ("Я не бачив.", Lang::UK),
        ("Ніхто не бачив.", Lang::UK),
        ("Там нема води.", Lang::UK),
        ("Ми йшли без їжі.", Lang::UK),
        ("Ні.", Lang::UK),
        ("Я никого не видел.", Lang::RU),
        ("I didn’t see him.", Lang::EN),
        ("Nobody told us.", Lang::EN),
        ("Why didn't you go?", Lang::EN),
    ] {
        assert!(surely(denies(text, lang)), "{text}");
    }
}

#[test]
fn words_that_look_like_a_denial_are_none() {
    for (text, lang) in [
        ("일없습니다.", Lang::KO),
        ("제가 잘못했습니다.", Lang::KO),
        ("틀림없이 보았습니다.", Lang::KO),
        ("집안에 있었습니다.", Lang::KO),
        ("그때 갔습니다. 그렇지 않습니까?", Lang::KO),
        ("Нічого, все гаразд.", Lang::UK),
        ("Зараз нічого, терпимо.", Lang::UK),
        ("Не тільки він.", Lang::UK),
        ("Так чи ні?", Lang::UK),
        ("Небезпека минула.", Lang::UK),
        ("Не только он.", Lang::RU),
        ("You were there, weren't you?", Lang::EN),
        ("Didn't you see him?", Lang::EN),
        ("Not only he.", Lang::EN),
        ("Answer yes or no.", Lang::EN),
    ] {
        assert!(!surely(denies(text, lang)), "{text}: {:?}", denies(text, lang));
    }
}

#[test]
fn a_denial_says_where_it_stands() {
    assert_eq!(denies("Так, я не бачив.", Lang::UK), Cue::Sure(11..15));
    assert_eq!(denies("Так, бачив.", Lang::UK), Cue::None);
    assert_eq!(denies("Він відмовився.", Lang::UK), Cue::Near);
}

#[test]
fn a_question_is_seen_with_and_without_its_mark() {
    for (text, lang) in [
        ("어디서 왔습니까", Lang::KO),
        ("어디서 왔습니까.", Lang::KO),
        ("Де ви були?", Lang::UK),
        ("Де ви були? Кажіть.", Lang::UK),
        ("Where were you?", Lang::EN),
        ("Чи ви бачили його", Lang::UK),
        ("where were you", Lang::EN),
    ] {
        assert!(surely(asks(text, lang)), "{text}");
    }
    for (text, lang) in
        [("안녕하십니까?", Lang::KO), ("Чи далеко туди", Lang::UK), ("which way", Lang::EN), ("어디 있었니", Lang::KO)]
    {
        assert_eq!(asks(text, lang), Cue::Near, "{text}");
    }
    for (text, lang) in [
        ("Де ви були.", Lang::UK),
        ("그러니까 갔습니다.", Lang::KO),
        ("He came (?) at night.", Lang::EN),
        ("Я не знаю, де він.", Lang::UK),
        ("", Lang::UK),
        ("…", Lang::KO),
    ] {
        assert_eq!(asks(text, lang), Cue::None, "{text}");
    }
}

#[test]
fn entries_are_as_their_texts_are_compared() {
    for language in LANGUAGES {
        let Cues { denials, answers, claims, asking, .. } = language.cues;
        let endings = [asking.sure, asking.may, asking.open, asking.greet].concat();
        let entries = denials.entries().chain(answers.entries()).chain(claims.entries());
        for entry in entries.chain(asking.words.entries()).chain(endings) {
            let plain = entry.to_lowercase() == entry && !entry.contains('’') && !entry.contains("  ");
            assert!(plain && entry.trim() == entry && !entry.is_empty(), "{}: {entry:?}", language.tag);
        }
    }
}

proptest::proptest! {
    #[test]
    fn any_text_is_read(text in "[ 가안못없않아니ㅂ니까.?!^*()a-z'не]{0,30}|\\PC{0,30}") {
        for lang in [Lang::KO, Lang::UK, Lang::EN, Lang::RU] {
            for cue in [denies(&text, lang), asks(&text, lang)] {
                if let Cue::Sure(span) = cue {
                    proptest::prop_assert!(text.get(span).is_some());
                }
            }
        }
    }
}
