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
    seeming_endings: SEEMING_ENDINGS,
    proclitics: PROCLITICS,
    enclitics: ENCLITICS,
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

/// Connective endings, and what stands at the end of a clause as one does.
#[rustfmt::skip]
static CLAUSE_ENDINGS: &[&str] = &[
    "고", "는데", "은데", "인데", "으며", "하며", "되며", "면서", "으니", "니까", "므로", "는지", "지만", "려고", "다가", "으면", "하면", "되면", "라면", "거나",
    "도록", "자마자", "았기에", "었기에", "했기에", "였기에",
    "아서", "어서", "해서", "여서", "라서", "와서", "가서", "워서", "러서", "려서", "겨서", "져서", "쳐서", "켜서", "돼서", "나서", "봐서", "타서",
    "때문에", "후에", "뒤에", "때에",
];

/// Sentence adverbs, postpositions, quotatives, nouns in 고, and those with whom something is done.
#[rustfmt::skip]
static SEEMING_ENDINGS: &[&str] = &[
    "하지만", "그렇지만", "그러지만", "그런데", "그러면서", "그러므로", "그러니까", "그리고", "그러고", "따라서", "이어서", "어서",
    "-다고", "-라고", "-냐고", "-자고", "의해서", "대해서", "위해서", "통해서", "관해서", "비해서", "인해서", "향해서",
    "사고", "창고", "경고", "보고", "신고", "참고", "권고", "선고", "피고", "원고", "최고", "재고", "-무기고", "-탄약고", "차고",
    "저하고", "나하고", "너하고", "우리하고", "누구하고", "사람하고", "친구하고", "동무하고", "동료하고", "어머니하고", "아버지하고", "형하고", "동생하고",
    "-대장하고", "지휘관하고", "총하고", "-소총하고", "-보총하고", "수류탄하고",
];

/// Attributes and the short negations.
#[rustfmt::skip]
static PROCLITICS: &[&str] = &[
    "안", "못", "잘", "더", "이", "그", "저", "제", "한", "두", "세", "네", "몇", "약", "각", "매", "제일", "가장",
];

/// Auxiliaries, dependent nouns, verbs that ask for what stands before them.
#[rustfmt::skip]
static ENCLITICS: &[&str] = &[
    "있", "없", "계시", "계셨", "계십", "싶", "않", "못하", "못했", "못합", "말았", "나서", "나면", "나니", "버렸", "버리", "주었",
    "주셨", "주십", "주세", "드렸", "드리", "보았", "보니", "보면", "보겠", "보십", "되었", "되였", "됩니", "됐", "했", "하였", "합니", "한다", "하는",
    "모르", "모릅", "모른", "몰랐", "몰라", "압니", "안 ", "알고", "알았", "좋겠", "왔", "옵니", "오는", "갔", "갑니", "가는", "다녔",
    "수 ", "수가 ", "수는 ", "수도 ", "수밖에 ", "줄 ", "줄은 ", "적 ", "적이 ", "적은 ", "것 ", "것이 ", "것을 ", "것은 ", "것도 ", "것입", "때 ", "때문", "후 ",
    "후에 ", "뒤 ", "뒤에 ", "동안 ", "채 ",
];
