//! What is refused and what is believed, rule by rule.

use super::*;
use crate::backends::{Decline, Said as Turn};
use crate::lang::Lang;

pub(super) const KO: Lang = Lang::KO;
pub(super) const UK: Lang = Lang::UK;
pub(super) const EN: Lang = Lang::EN;
pub(super) const RU: Lang = Lang::RU;

fn texts(sources: &[&str]) -> Vec<Text> {
    let text = |(place, text): (usize, &&str)| Text {
        id: place.to_string(),
        speaker: String::new(),
        role: None,
        text: (*text).to_owned(),
        terms: Vec::new(),
    };
    sources.iter().enumerate().map(text).collect()
}

fn answer(id: &str, text: &str) -> Answer {
    Answer::new(id.to_owned(), Ok(text.to_owned()))
}

/// What becomes of texts and their replies, after what was said before.
fn after(before: &[&str], pair: (Lang, Lang), sources: &[&str], came: &[&str]) -> Vec<Result<String, Fault>> {
    let context: Vec<Turn> =
        before.iter().map(|text| Turn { speaker: String::new(), text: (*text).to_owned() }).collect();
    let items = texts(sources);
    let request = Request { source: pair.0, target: pair.1, context: &context, terms: &[], items: &items };
    let answers = came.iter().enumerate().map(|(place, text)| answer(&place.to_string(), text)).collect();
    replies(&request, answers).unwrap()
}

/// The faults of texts and their replies.
pub(super) fn faults(pair: (Lang, Lang), sources: &[&str], came: &[&str]) -> Vec<Option<Fault>> {
    after(&[], pair, sources, came).into_iter().map(Result::err).collect()
}

fn all_are(fault: Option<Fault>, cases: &[(Lang, &str, Lang, &str)]) {
    for (from, source, to, reply) in cases {
        assert_eq!(faults((*from, *to), &[source], &[reply]), [fault], "{source} → {reply}");
    }
}

#[test]
fn ids_are_those_that_were_sent_each_once() {
    let items = texts(&["네.", "아니요."]);
    let request = Request { source: KO, target: UK, context: &[], terms: &[], items: &items };
    let came = |ids: &[&str]| {
        let text = |id: &&str| answer(id, if *id == "0" { "Так." } else { "Ні." });
        replies(&request, ids.iter().map(text).collect())
    };
    let right = Ok(vec![Ok("Так.".to_owned()), Ok("Ні.".to_owned())]);
    assert_eq!(came(&["0", "1"]), right);
    assert_eq!(came(&["1", "0"]), right, "the order is that of the texts");
    for ids in [&["0"][..], &["0", "0"], &["0", "2"], &["0", "1", "1"], &["0", "1", "2"], &[]] {
        assert_eq!(came(ids), Err(Fault::Reply), "{ids:?}");
    }
}

#[test]
fn what_the_service_declines_keeps_its_reason() {
    let items = texts(&["네.", "아니요.", "모릅니다."]);
    let request = Request { source: KO, target: UK, context: &[], terms: &[], items: &items };
    let declined = [Decline::Refused, Decline::Cut, Decline::Failed].into_iter().enumerate();
    let answers = declined.map(|(place, decline)| Answer::new(place.to_string(), Err(decline))).collect();
    assert_eq!(replies(&request, answers), Ok(vec![Err(Fault::Refused), Err(Fault::TooLong), Err(Fault::Declined)]));
}

#[test]
fn nothing_is_no_translation() {
    all_are(
        Some(Fault::Empty),
        &[(KO, "네.", UK, ""), (KO, "네.", UK, " \n"), (KO, "네.", UK, "…"), (UK, "Так.", KO, "👍")],
    );
    all_are(None, &[(KO, "…", UK, "…"), (KO, "XN1X.", UK, "XN1X.")]);
}

#[test]
fn signs_of_a_program_are_no_text() {
    all_are(
        Some(Fault::Garbled),
        &[
            (UK, "Так.", EN, "Yes.</s>"),
            (UK, "Так.", EN, "<unk> yes"),
            (UK, "Так.", EN, "▁Yes."),
            (UK, "Так.", EN, "[INST] Yes. [/INST]"),
            (UK, "Так.", EN, "Yes.<|im_end|>"),
            (UK, "Так.", EN, "<think>They agree.</think> Yes."),
            (UK, "Так.", EN, "```\nYes.\n```"),
            (UK, "Так.", EN, "{\"text\": \"Yes.\"}"),
            (UK, "Так.", EN, "[{\"id\":\"1\",\"text\":\"Yes.\"}]"),
            (UK, "Так.", EN, "Y\u{fffd}s."),
            (UK, "Так.", EN, "Yes.\u{0}"),
            (UK, "Так.", EN, "&lt;b&gt;Yes.&lt;/b&gt;"),
        ],
    );
    all_are(
        None,
        &[
            (UK, "Тут <нерозбірливо> і далі.", EN, "Here <unclear> and on."),
            (UK, "[сміється] Так.", EN, "[laughs] Yes."),
        ],
    );
}

#[test]
fn character_references_are_written_out_where_the_source_has_none() {
    for (source, reply, text) in [
        ("Не знаю.", "I don&#39;t know.", "I don't know."),
        ("Не знаю.", "I don&amp;#39;t know.", "I don't know."),
        ("«Ні», — сказав він.", "&quot;No&quot;, he said.", "\"No\", he said."),
        ("Менше ніж < 5 осіб.", "Less than &lt; 5 people.", "Less than < 5 people."),
        ("Там було написано &amp; і все.", "It said &amp; and that was all.", "It said &amp; and that was all."),
    ] {
        assert_eq!(after(&[], (UK, EN), &[source], &[reply]), [Ok(text.to_owned())]);
    }
}

#[test]
fn an_echo_is_no_translation() {
    all_are(
        Some(Fault::Echo),
        &[
            (KO, "저는 모릅니다.", UK, "저는 모릅니다."),
            (KO, "네", EN, "네."),
            (UK, "Я не знаю.", EN, "я не знаю"),
            (UK, "Я не бачив його там.", RU, "Я не бачив його там."),
            (EN, "Understood.", UK, "Understood."),
            (EN, "NO", KO, "NO"),
        ],
    );
    all_are(
        None,
        &[
            (KO, "RPG-7", UK, "RPG-7"),
            (KO, "2024.11.03", EN, "2024.11.03"),
            (UK, "НАТО — NATO.", KO, "나토 — NATO."),
            (UK, "Номер.", RU, "Номер."),
            (EN, "NATO?", UK, "NATO?"),
        ],
    );
}

#[test]
fn the_script_is_that_of_the_language() {
    all_are(
        Some(Fault::Language),
        &[
            (UK, "Я бачив двох офіцерів.", KO, "我看见了两个军官。"),
            (UK, "Я бачив двох офіцерів.", KO, "I saw two officers there."),
            (UK, "Я бачив двох офіцерів.", KO, "저는 офіцерів 두 명을 보았습니다."),
            (KO, "장교 두 명을 보았습니다.", EN, "I saw two 장교 there."),
            (KO, "장교 두 명을 보았습니다.", EN, "Я бачив двох офіцерів."),
            (KO, "장교 두 명을 보았습니다.", UK, "Я бачив two officers of the army."),
            (EN, "I saw two officers.", KO, "二人の将校を見ました。"),
        ],
    );
    all_are(
        None,
        &[
            (UK, "Ми бачили танк Т-72.", KO, "우리는 Т-72 땅크를 보았습니다."),
            (KO, "RPG를 들고 있었습니다.", UK, "Він тримав RPG."),
            (EN, "Is John Smith from Kingston here?", KO, "John Smith from Kingston 있습니까?"),
            (UK, "Це ієрогліф.", KO, "이것은 한자(漢字)입니다."),
            (UK, "Здоровʼя добре, ім’я забув.", EN, "My health is good, I forgot the name."),
        ],
    );
}

#[test]
fn russian_is_not_ukrainian() {
    for russian in [
        "Я был там вместе с командиром.",
        "Мы пошли туда, где стояла рота.",
        "Когда нас привезли, никого не было.",
        "Он сказал, что надо идти к реке.",
        "Боевая задача не ставилась, приказ не давали.",
        "Он находится в больнице, его лечат.",
    ] {
        all_are(Some(Fault::Language), &[(EN, "We were there with him and did not know what to do.", UK, russian)]);
    }
    all_are(Some(Fault::Language), &[(EN, "I was there with him, he saw it.", RU, "Я був там із ним, він це бачив.")]);
    all_are(
        None,
        &[
            (EN, "He said: “Who are you?”", UK, "Він сказав: «Ты кто?»"),
            (EN, "We were near Zaporizhzhia with Andriy.", RU, "Мы были возле Запоріжжя с Андрієм."),
            (EN, "Your citizenship?", UK, "Ваше громадянство?"),
            (EN, "No.", UK, "Ні."),
        ],
    );
}

#[test]
fn a_refusal_is_no_translation() {
    let violent = "Вони стріляли в людей біля школи.";
    for (reply, lang) in [
        ("I'm sorry, but I can't assist with that.", EN),
        ("I’m sorry, but I cannot help with that request.", EN),
        ("As an AI language model, I am unable to translate this.", EN),
        ("I'm sorry, but I can't.", EN),
        ("죄송하지만 해당 요청은 도와드릴 수 없습니다.", KO),
        ("죄송합니다. 요청하신 내용은 번역할 수 없습니다.", KO),
        ("I can't assist with that.", KO),
        ("Извините, но я не могу помочь с этим запросом.", RU),
    ] {
        all_are(Some(Fault::Refused), &[(UK, violent, lang, reply)]);
    }
    all_are(
        Some(Fault::Refused),
        &[(KO, "그들은 학교 앞에서 사람들을 쏘았습니다.", UK, "Вибачте, але я не можу допомогти з цим запитом.")],
    );
    all_are(
        None,
        &[
            (KO, "그 질문에는 대답할 수 없습니다.", EN, "I cannot answer that."),
            (KO, "죄송하지만 도와드릴 수 없습니다.", EN, "I'm sorry, I can't help you with that."),
            (KO, "그것은 도와드릴 수 없습니다.", UK, "Я не можу допомогти з цим."),
            (UK, "Я не можу цього сказати.", KO, "저는 그것을 말할 수 없습니다."),
            (
                UK,
                "Перекладач каже, що не може перекласти це слово.",
                EN,
                "The interpreter says he cannot translate this word.",
            ),
            (UK, "Вибачте, але я не знаю.", EN, "I'm sorry, but I don't know."),
            (EN, "He was an aide to the general.", UK, "Він був ад'ютантом генерала."),
        ],
    );
}

#[test]
fn talk_about_the_task_is_no_translation() {
    let said = "Ми йшли вночі.";
    for (reply, lang) in [
        ("Here is the translation: We walked at night.", EN),
        ("Translation: We walked at night.", EN),
        ("Sure! We walked at night.", EN),
        ("We walked at night. (Note: the subject is not named.)", EN),
        ("We walked at night. Let me know if you need anything else!", EN),
        ("We walked at night.\n\nThe verb is in the past tense.", EN),
        ("번역: 우리는 밤에 걸었습니다.", KO),
        ("우리는 밤에 걸었습니다. (참고: 주어 생략)", KO),
        ("Перевод: Мы шли ночью.", RU),
    ] {
        all_are(Some(Fault::Chatter), &[(UK, said, lang, reply)]);
    }
    all_are(Some(Fault::Chatter), &[(KO, "밤에 걸었습니다.", UK, "Ось переклад: Ми йшли вночі.")]);
    all_are(
        None,
        &[
            (UK, "Переклад: з корейської.", EN, "Translation: from Korean."),
            (UK, "Скажіть, якщо вам щось потрібно.", EN, "Let me know if you need anything."),
            (UK, "(Примітка: підпис є.)", EN, "(Note: there is a signature.)"),
        ],
    );
}

#[test]
fn a_reply_has_about_the_length_of_its_source() {
    let long = "Ми вийшли о шостій ранку, дійшли до річки, а потім чекали на човен до вечора.";
    let words = "We left at six in the morning, reached the river and then waited for the boat until the evening.";
    all_are(
        None,
        &[(UK, long, EN, words), (UK, "Так.", EN, "Yes, that is right."), (KO, "네.", UK, "Так, слухаю вас.")],
    );
    let doubled = format!("{words} The boat came late, we crossed it in the dark and slept in a house with no roof.");
    let looped = format!("We left{}", " and left again and left again".repeat(4));
    all_are(
        Some(Fault::Length),
        &[
            (UK, long, EN, "We left."),
            (UK, long, EN, &format!("{doubled} Nobody spoke.")),
            (UK, long, EN, &looped),
            (UK, long, EN, &"Ha".repeat(40)),
        ],
    );
    all_are(None, &[(UK, "Ні, ні, ні, ні, ні, ні, ні, ні, ні.", EN, "No, no, no, no, no, no, no, no, no.")]);
}

const SAID: [&str; 6] = [
    "이름과 계급을 말씀해 주십시오.",
    "우리는 새벽에 강을 건넜습니다.",
    "지휘관은 다리에 부상을 입었습니다.",
    "식량은 사흘 치밖에 없었습니다.",
    "어머니와 누이동생이 고향에 있습니다.",
    "소총을 버리고 손을 들었습니다.",
];
const RENDERED: [&str; 6] = [
    "Назвіть ім'я та звання.",
    "Ми перейшли річку на світанку.",
    "Командир був поранений у ногу.",
    "Їжі було тільки на три дні.",
    "Мати й сестра живуть на батьківщині.",
    "Я кинув гвинтівку й підняв руки.",
];
const NEIGHBOUR: Option<Fault> = Some(Fault::Neighbour);

#[test]
fn replies_at_their_places_are_believed() {
    assert_eq!(faults((KO, UK), &SAID, &RENDERED), [None; 6]);
    assert_eq!(faults((UK, KO), &RENDERED, &SAID), [None; 6]);
}

#[test]
fn replies_that_changed_places_are_not() {
    let mut swapped = RENDERED;
    swapped.swap(2, 4);
    assert_eq!(faults((KO, UK), &SAID, &swapped), [None, None, NEIGHBOUR, None, NEIGHBOUR, None]);
    let mut shifted = RENDERED;
    shifted.rotate_left(1);
    assert!(faults((KO, UK), &SAID, &shifted).iter().filter(|fault| **fault == NEIGHBOUR).count() >= 5);
}

#[test]
fn what_was_said_before_is_not_translated_again() {
    let found = after(&SAID[1..3], (KO, UK), &SAID[3..], &[RENDERED[2], RENDERED[4], RENDERED[5]]);
    assert_eq!(found.into_iter().map(Result::err).collect::<Vec<_>>(), [NEIGHBOUR, None, None]);
}

#[test]
fn a_reply_that_holds_its_neighbour_is_not_believed() {
    let merged = format!("{} {}", RENDERED[2], RENDERED[3]);
    let mut came = RENDERED;
    came[2] = &merged;
    assert_eq!(faults((KO, UK), &SAID, &came), [None, None, NEIGHBOUR, None, None, None]);
}

#[test]
fn one_reply_for_two_texts_is_not_believed() {
    let mut came = RENDERED;
    came[3] = came[4];
    assert_eq!(faults((KO, UK), &SAID, &came)[3..5], [NEIGHBOUR, NEIGHBOUR]);
    let same = ["이해하십니까?", "아시겠습니까?"];
    assert_eq!(faults((KO, UK), &same, &["Ви розумієте?"; 2]), [None; 2]);
}
