//! Where a sentence of Korean ends.

use crate::lang::Sentences;

/// Korean.
pub static SENTENCES: Sentences = Sentences {
    numbering: NUMBERING,
    starters: STARTERS,
    endings: ENDINGS,
    weak_endings: WEAK_ENDINGS,
    go_on: GO_ON,
    saying: SAYING,
    clause_endings: CLAUSE_ENDINGS,
    ..Sentences::UNKNOWN
};

#[rustfmt::skip]
static NUMBERING: &[&str] = &[
    "가.", "나.", "다.", "라.", "마.", "바.", "사.", "아.", "자.", "차.", "카.", "타.", "파.", "하.", "문.", "답.", "제.",
];

/// Words that begin a sentence and hardly follow the connective -다(가), as 갔다 왔다 does.
#[rustfmt::skip]
static STARTERS: &[&str] = &[
    "그리고", "그래서", "그러나", "그런데", "그러면", "그러자", "그러므로", "그렇지만", "하지만", "따라서", "그때", "그날", "당시",
    "저는", "제가", "저희는", "저희가", "저희", "나는", "내가", "우리는", "우리가", "우린", "그는", "그가", "그들은", "그들이",
    "그것은", "이것은", "이후", "그후", "다음날", "이튿날", "예", "네", "아니요", "아니오",
];

/// Polite and formal endings: no clause goes on after them, but for a quotative.
#[rustfmt::skip]
static ENDINGS: &[&str] = &[
    "ㅂ니다", "ㅂ니까", "십시오", "십시요", "ㅂ시다", "어요", "아요", "해요", "세요", "에요", "예요", "여요", "워요", "와요", "져요",
    "줘요", "봐요", "돼요", "네요", "군요", "거든요", "나요", "까요", "ㄹ게요", "ㄹ래요", "지요", "죠",
];

/// Plain endings: 다 is also a connective (갔다 왔다, 하다 보니), and ㅁ makes nouns.
#[rustfmt::skip]
static WEAK_ENDINGS: &[&str] = &[
    "ㅆ다", "ㄴ다", "는다", "않다", "없다", "있다", "같다", "아니다", "것이다", "이다", "ㅆ음", "없음", "있음", "않음", "모름", "아님", "ㅆ소",
    "하오", "시오", "하라",
];

#[rustfmt::skip]
static GO_ON: &[&str] = &[
    "라고", "라며", "라면서", "라는", "라던", "이라고", "이라며", "이라면서", "이라는", "이라던", "만", "며", "면",
];

#[rustfmt::skip]
static SAYING: &[&str] = &[
    "고", "하고", "하며", "하면서", "하는", "하던", "하더니", "하길래", "하기에", "하니까", "하자", "하여", "하였", "하셨", "했다", "했습", "했어",
    "했고", "했던", "했는", "했음", "했지", "했더", "말하", "말했", "말씀하", "물었", "물어", "묻는", "묻자", "묻고", "묻습", "대답하", "대답했", "답했",
    "답하", "외쳤", "외치", "소리쳤", "소리치", "명령하", "명령했", "지시하", "지시했", "보고하", "보고했",
];

/// Connective endings. Of those of one syllable only what hardly ends a noun.
#[rustfmt::skip]
static CLAUSE_ENDINGS: &[&str] = &[
    "는데", "은데", "인데", "했고", "었고", "았고", "였고", "하고", "되고", "이고", "있고", "없고", "으며", "하며", "되며", "면서", "으니", "니까",
    "는지", "지만", "아서", "어서", "해서", "여서", "라서", "려고", "다가", "으면", "하면", "되면", "거나", "도록", "자마자", "때문에", "후에", "때에",
];
