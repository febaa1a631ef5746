//! How an assistant speaks of itself, and by what words of the source the same may be a translation: people under interrogation
//! also say that they cannot help, and interpreters that they cannot translate something (mdc-ng#105: nobody can tell a
//! refusal from a translation by its words alone).

use super::Case;
use crate::lang::{is_hangul_syllable, is_letter_or_digit};

/// Words of an assistant, in small letters, and what the source has to speak of, all of it, to make them a translation.
pub(super) type Phrase = (&'static str, &'static [&'static [&'static str]]);

// What a source may speak of: beginnings of words in Korean, Ukrainian, English and Russian.
#[rustfmt::skip]
pub(super) const AI: &[&str] = &[
    "ai", "인공지능", "인공 지능", "모델", "어시스턴트", "비서", "штучн", "ші", "модел", "помічник", "асистент", "искусствен", "ии",
    "помощник", "artificial", "model", "assistant", "robot", "робот", "로봇", "program", "програм", "프로그람", "프로그램",
];
#[rustfmt::skip]
pub(super) const HELP: &[&str] = &[
    "도와", "도울", "도움", "도왔", "돕", "지원", "거들", "допом", "підтрим", "помог", "помо", "посо", "help", "assist", "aid", "support",
    "방조", "협조", "협력", "구하", "구할", "구해", "구원", "구출", "살리", "살릴", "зарад", "виручи", "врят", "порят", "выруч", "спас", "save", "rescu", "сприя",
    "співпрац", "сотруднич", "содейств", "cooperat", "do anything", "нічого не можу", "ничего не могу",
];
#[rustfmt::skip]
pub(super) const TRANSLATE: &[&str] = &[
    "번역", "통역", "переклад", "перекласти", "перекласт", "перевод", "перевест", "перевед", "translat", "interpret", "옮기", "옮길", "옮겨", "직역", "의역",
    "오역", "해석", "풀이", "тлумач", "толмач",
];
#[rustfmt::skip]
pub(super) const GIVE: &[&str] = &[
    "제공", "주", "드리", "드릴", "줄", "내놓", "공급", "нада", "да", "поста", "забезпеч", "представ", "предостав", "обеспеч", "дава",
    "give", "gave", "provid", "suppl", "offer", "present", "보장", "보급", "댈", "대줄", "알려", "알릴", "밝히", "밝힐", "повідом", "сообщ", "назв", "назов",
    "розпов", "расск", "наве", "прив", "tell", "name", "disclos",
];
#[rustfmt::skip]
pub(super) const REQUEST: &[&str] = &[
    "요청", "요구", "부탁", "청", "신청", "запит", "прохан", "прос", "вимог", "запрос", "просьб", "требов", "request", "ask", "demand", "wish",
    "application", "заяв", "клопотан", "ходатайств",
];
#[rustfmt::skip]
pub(super) const COMPLY: &[&str] = &[
    "따르", "따를", "복종", "불복", "준수", "지키", "지킬", "들어줄", "들어드릴", "послуш", "слух", "응하", "응할", "이행", "수행", "집행", "리행", "викон", "дотрим", "підкор",
    "выполн", "подчин", "исполн", "соблюд", "comply", "obey", "fulfil", "carry",
    "execut", "follow", "perform",
];
#[rustfmt::skip]
pub(super) const POLICY: &[&str] = &[
    "정책", "규정", "지침", "규칙", "방침", "가이드", "규범", "политик", "політик", "політиц", "правил", "принцип", "норм", "настанов", "инструкц",
    "інструкц", "policy", "policies", "rule", "guideline", "regulation", "norm", "standard", "code", "порядк", "устав", "статут",
];
#[rustfmt::skip]
pub(super) const CONTENT: &[&str] = &[
    "내용", "콘텐츠", "컨텐츠", "вміст", "зміст", "контент", "матеріал", "содерж", "материал", "content", "material", "detail",
];
#[rustfmt::skip]
pub(super) const REFUSE: &[&str] =
    &["거절", "거부", "사양", "відмов", "відхил", "отказ", "отклон", "refus", "declin", "reject", "turn down"];
#[rustfmt::skip]
pub(super) const SORRY: &[&str] = &[
    "죄송", "미안", "유감", "실례", "사과", "용서", "안타", "안됐", "애석", "아쉽", "вибач", "пробач", "перепро", "шкода", "прикро", "даруй", "жаль",
    "співчу", "извин", "прост", "сожал", "сочувств", "sorry", "apolog", "regret", "excuse", "pardon", "forgiv", "unfortunate", "afraid",
    "불행", "нещаст", "несчаст", "alas", "sadly", "pity", "нажаль",
];
#[rustfmt::skip]
pub(super) const NOTE: &[&str] = &[
    "note", "remark", "comment", "literal", "explan", "explain", "참고", "주:", "주석", "비고", "역주", "설명", "해설", "직역", "примітк", "прим.", "заувага",
    "зауваж", "поясн",
    "букв", "дослів", "примеч", "уваг", "вниман", "주의", "осторож", "обереж", "attention", "caution", "descri", "опис", "досло", "объясн", "замеч", "메모",
];
#[rustfmt::skip]
pub(super) const TONGUE: &[&str] = &[
    "korean", "ukrain", "english", "russian", "한국", "조선", "우크라", "영어", "영국", "로씨야", "러시아", "로어", "노어", "україн", "украин", "корей", "корее",
    "коре", "англ", "рос", "рус", "영문", "국문",
];
#[rustfmt::skip]
pub(super) const SURE: &[&str] = &[
    "물론", "당연", "그럼", "네", "예", "좋", "알겠", "звісно", "звичайно", "авжеж", "аякже", "певно", "безумовно", "добре", "гаразд", "так", "конечно",
    "разумеется", "хорошо", "да", "맞", "그렇", "그러", "옳", "아무렴", "абсолют", "точно", "саме", "именно", "правильно", "верно", "вірно", "ясно",
    "слухаюс", "слушаюс", "ага",
    "угу", "absolut", "exact", "right", "indeed", "course", "sure", "certain", "natural", "definite", "okay", "ok", "yes",
];
#[rustfmt::skip]
pub(super) const TALK: &[&str] = &[
    "말", "이야기", "얘기", "대화", "담화", "토론", "론의", "논의", "주제", "문제", "говор", "розмов", "бесід", "обговор", "тем", "разговор", "бесед", "обсужд", "talk",
    "speak", "conversation", "discuss", "topic", "subject", "matter",
];
#[rustfmt::skip]
pub(super) const CONTEXT: &[&str] = &["문맥", "맥락", "전후", "사정", "контекст", "обставин", "обстоятельств", "context", "circumstance", "background"];
pub(super) const MEANING: &[&str] = &["뜻", "의미", "말하자면", "означ", "знач", "сенс", "смысл", "mean", "sense"];
/// Something that was written.
#[rustfmt::skip]
pub(super) const TEXT: &[&str] = &["текст", "речен", "предложени", "фраз", "фрагмент", "уривк", "уривок", "отрыв", "글", "본문", "문장", "text",
    "sentence", "passage"];
/// What takes words into another language and nothing else.
const TRANSLATING: &[&str] = &["translat", "번역"];
/// The same, or to shift and to move.
const SHIFTING: &[&str] = &["переклад", "перекласт", "перевод", "перевест", "перевед"];
/// What an offer at the end may be a translation of: any question, request or wish.
#[rustfmt::skip]
pub(super) const OFFER: &[&str] = &[
    "필요", "도움", "도와", "질문", "물어", "물으", "묻", "말", "알려", "알리", "원하", "더", "있으", "바라", "питан", "запит", "потріб", "потреб", "допомо", "скаж",
    "каж", "повідом", "зна", "бажа", "хоч", "хот", "сподів", "спод", "вопрос", "спрос", "спраш", "нуж", "помо", "сообщ", "надею", "need",
    "help", "ask", "question", "know", "tell", "like", "want", "free", "wish", "hope", "anything",
];

/// One of the phrases stands in the reply, and the source does not speak of what would make it a translation.
pub(super) fn speaks(case: &Case<'_>, phrases: &[Phrase]) -> bool {
    phrases.iter().any(|(phrase, topics)| stands(&case.reply.plain, phrase) && !excused(case, topics))
}

/// The reply begins with one of the phrases, and the source does not speak of what would make it a translation.
pub(super) fn opens(case: &Case<'_>, phrases: &[Phrase]) -> bool {
    let start = case.reply.plain.trim_start_matches(['*', '#', '"', '«', '“', ' ']);
    phrases.iter().any(|(phrase, topics)| start.starts_with(phrase) && !excused(case, topics))
}

/// The reply speaks of translating, and the source does not. Where the word means more than that, the reply has to speak of a text
/// as well.
pub(super) fn speaks_of_translating(case: &Case<'_>) -> bool {
    let reply = &case.reply.plain;
    let translates = speaks_of(reply, TRANSLATING) || (speaks_of(reply, SHIFTING) && speaks_of(reply, TEXT));
    translates && !speaks_of(&case.source.plain, TRANSLATE)
}

/// The source speaks of all of these.
fn excused(case: &Case<'_>, topics: &[&[&str]]) -> bool {
    topics.iter().all(|topic| speaks_of(&case.source.plain, topic))
}

/// A word of the text begins so.
pub(super) fn speaks_of(plain: &str, topic: &[&str]) -> bool {
    topic.iter().any(|start| begins_a_word(plain, start).is_some())
}

/// The phrase stands in the text between the ends of words; Korean has endings and writes words together.
pub(super) fn stands(plain: &str, phrase: &str) -> bool {
    let open = phrase.ends_with(|c: char| is_hangul_syllable(c) || !is_letter_or_digit(c));
    begins_a_word(plain, phrase)
        .is_some_and(|after| open || !after.starts_with(|c: char| is_letter_or_digit(c) || c == '\''))
}

/// What follows the first place where a word begins so. Hangul may stand anywhere in a word.
fn begins_a_word<'a>(plain: &'a str, start: &str) -> Option<&'a str> {
    let anywhere = start.starts_with(|c: char| is_hangul_syllable(c) || !is_letter_or_digit(c));
    let apart = |place: usize| {
        anywhere
            || !plain.get(..place).is_some_and(|before| before.ends_with(|c: char| is_letter_or_digit(c) || c == '\''))
    };
    let (place, found) = plain.match_indices(start).find(|(place, _)| apart(*place))?;
    plain.get(place + found.len()..)
}
