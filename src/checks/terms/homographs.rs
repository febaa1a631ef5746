//! Korean words of several meanings that interviews turn on, and the words by which a rendition takes each.

/// A word of several meanings.
pub(super) struct Homograph {
    pub word: &'static str,
    pub meanings: &'static [Meaning],
}

/// One of its meanings.
pub(super) struct Meaning {
    /// For messages.
    pub gloss: &'static str,
    /// Phrases in which it has this meaning; each begins a word.
    pub said: &'static [&'static str],
    /// Beginnings of words that render it in Ukrainian, English and Russian, in small letters; a whole word has a dot behind it.
    pub stems: [&'static [&'static str]; 3],
}

/// The homographs and false friends of the North and the South.
#[rustfmt::skip]
pub(super) const HOMOGRAPHS: &[Homograph] = &[
    Homograph { word: "전사", meanings: &[
        Meaning {
            gloss: "a private",
            said: &["전사입니다", "전사이며", "전사이고", "전사였", "전사이였", "전사이었", "전사로 복무", "전사로 있", "전사 생활", "전사 계급", "계급은 전사", "초급전사", "신입전사", "전사들"],
            stems: [&["рядов", "солдат", "боєц", "бійц", "воїн"], &["private", "soldier", "warrior", "fighter", "enlisted"], &["рядов", "солдат", "боец", "бойц", "воин"]],
        },
        Meaning {
            gloss: "death in action",
            said: &["전사했", "전사하", "전사한", "전사해", "전사되", "전사자", "전사통지", "전사 통지"],
            stems: [&["загин", "загиб", "поляг", "полег", "вбит", "убит", "смерт", "померл"], &["kill", "died", "dead", "death", "fell.", "fallen"], &["погиб", "гибел", "пал.", "пали.", "убит", "смерт", "умер"]],
        },
    ] },
    Homograph { word: "원수", meanings: &[
        Meaning {
            gloss: "a marshal",
            said: &["원수님", "원수 칭호", "원수칭호", "공화국원수", "공화국 원수", "원수별"],
            stems: [&["маршал"], &["marshal"], &["маршал"]],
        },
        Meaning {
            gloss: "an enemy",
            said: &["원수를 갚", "원수놈", "원수 놈", "철천지원수", "철천지 원수", "불구대천", "원수같", "원수 같", "원수를 미워", "원수와 싸"],
            stems: [&["ворог", "ворож", "помст", "супостат"], &["enem", "foe", "reveng", "aveng"], &["враг", "враж", "месть", "мести.", "отомст", "мстит"]],
        },
        Meaning {
            gloss: "a head of state",
            said: &["국가원수", "국가 원수", "원수급"],
            stems: [&["глав", "голов"], &["head", "president"], &["глав"]],
        },
    ] },
    Homograph { word: "신문", meanings: &[
        Meaning {
            gloss: "an interrogation",
            said: &["신문을 받", "신문받", "신문조서", "신문 조서", "피의자신문", "피의자 신문", "증인신문", "증인 신문", "신문을 당", "신문을 거부", "반대신문", "신문관", "신문했", "신문하"],
            stems: [&["допит"], &["interrogat", "question", "examin", "interview"], &["допрос", "допраш"]],
        },
        Meaning {
            gloss: "a newspaper",
            said: &["신문을 읽", "신문에 실", "신문에 났", "신문에 나", "신문에서 읽", "신문에서 보", "신문에서 봤", "로동신문", "노동신문", "신문기자", "신문지", "신문사", "신문을 보", "신문을 봤"],
            stems: [&["газет"], &["newspaper", "paper.", "journalist", "reporter"], &["газет"]],
        },
    ] },
    Homograph { word: "수표", meanings: &[
        Meaning {
            gloss: "a signature",
            said: &["수표했", "수표하", "수표를 하", "수표를 했", "수표해", "수표를 해", "수표하시", "수표하십", "조서에 수표", "수표와 지장", "수표를 남"],
            stems: [&["підпис"], &["sign"], &["подпис"]],
        },
        Meaning {
            gloss: "a cheque",
            said: &["수표로 지불", "수표로 갚", "수표를 현금", "은행수표", "은행 수표", "수표를 발행"],
            stems: [&["чек"], &["cheque", "check.", "checks."], &["чек"]],
        },
    ] },
    Homograph { word: "일없", meanings: &[
        Meaning {
            gloss: "“it is all right”",
            said: &["일없습니다", "일없소", "일없어", "일없다", "일없수다", "일없으니", "일없는데", "일없갔"],
            stems: [&["гаразд", "нічого", "добре", "порядк", "нормальн", "страшн", "турбуйт"], &["right", "fine", "okay", "ok.", "well", "nothing", "worry", "problem", "good", "matter"], &["нормальн", "ничего", "порядк", "хорошо", "страшн", "беспокой"]],
        },
        Meaning {
            gloss: "“there is no work”",
            said: &[],
            stems: [&["робот", "прац", "справ", "безробіт"], &["work", "job", "business", "unemploy", "useless"], &["работ", "дел", "безработ"]],
        },
    ] },
    Homograph { word: "사단", meanings: &[
        Meaning {
            gloss: "a division",
            said: &["사단장", "사단에서 복무", "사단 지휘부", "사단지휘부", "사단 병력", "사단 소속", "보병사단", "보병 사단", "사단 참모"],
            stems: [&["дивізі"], &["division"], &["дивизи"]],
        },
        Meaning {
            gloss: "trouble",
            said: &["사단이 나", "사단이 났", "사단이 벌어", "사단을 일으", "사단이 생", "사단이 일어"],
            stems: [&["бід", "халеп", "клоп", "лих", "непри", "скандал", "проблем", "причин"], &["trouble", "incident", "problem", "cause", "accident", "wrong"], &["бед", "неприят", "скандал", "проблем", "причин"]],
        },
    ] },
    Homograph { word: "소장", meanings: &[
        Meaning {
            gloss: "a major general",
            said: &["소장 계급", "소장 칭호", "인민군 소장", "륙군소장", "육군 소장", "소장으로 승진", "소장으로 진급"],
            stems: [&["генерал"], &["general"], &["генерал"]],
        },
        Meaning {
            gloss: "the head of an institution",
            said: &["수용소 소장", "수용소소장", "교도소 소장", "교도소장", "구치소 소장", "연구소 소장", "관리소 소장", "관리소소장", "소장실"],
            stems: [&["начальник", "директор", "комендант", "керівник"], &["warden", "head", "director", "commandant", "chief", "governor"], &["начальник", "директор", "комендант", "заведующ"]],
        },
        Meaning {
            gloss: "the small intestine",
            said: &["소장을 절제", "소장이 파렬", "소장이 파열", "소장에 구멍", "소장을 수술", "소장과 대장을"],
            stems: [&["кишк", "кишеч"], &["intestin", "bowel"], &["кишк", "кишеч"]],
        },
    ] },
    Homograph { word: "상사", meanings: &[
        Meaning {
            gloss: "a senior sergeant",
            said: &["상사 계급", "계급은 상사", "상사로 복무", "특무상사", "상사로 제대", "상사로 진급"],
            stems: [&["сержант", "старшин"], &["sergeant", "nco."], &["сержант", "старшин"]],
        },
        Meaning {
            gloss: "a superior",
            said: &["직속상사", "직속 상사", "직장 상사", "상사와 부하", "상사의 명령", "상사에게 보고", "상사의 지시", "상사가 시"],
            stems: [&["начальник", "командир", "керівник"], &["superior", "boss", "chief", "commander", "supervisor"], &["начальник", "командир", "руководител"]],
        },
    ] },
    Homograph { word: "조사", meanings: &[
        Meaning {
            gloss: "an inquiry",
            said: &["조사를 받", "조사받", "조사관", "조사를 시작", "조사를 거부", "조사 과정", "조사에 협조"],
            stems: [&["розслід", "допит", "слідств", "слідч", "перевір", "опит"], &["investigat", "inquir", "interrogat", "question", "examin", "survey", "interview"], &["расслед", "допрос", "следств", "следоват", "проверк", "опрос"]],
        },
        Meaning {
            gloss: "a grammatical particle",
            said: &["격조사", "조사가 붙", "조사를 붙", "보조사"],
            stems: [&["частк", "відмінков", "суфікс"], &["particle", "postposition"], &["частиц", "суффикс"]],
        },
    ] },
    Homograph { word: "배", meanings: &[
        Meaning {
            gloss: "the belly",
            said: &["배가 고프", "배가 고팠", "배고프", "배고팠", "배가 아프", "배가 아팠", "배가 아픕", "배에 총", "배에 파편", "배를 맞", "배를 걷어"],
            stems: [&["живіт", "живот", "шлунк", "черев", "голод"], &["belly", "stomach", "abdomen", "hungr", "starv", "gut"], &["живот", "желуд", "голод"]],
        },
        Meaning {
            gloss: "a ship",
            said: &["배를 타", "배를 탔", "배에서 내", "배가 항구", "배가 떠", "배로 실", "배에 실", "배 갑판", "배가 도착"],
            stems: [&["корабел", "кораб", "човен", "човн", "судн", "пором"], &["ship", "boat", "vessel", "ferry"], &["корабл", "лодк", "судн", "паром", "катер"]],
        },
        Meaning {
            gloss: "a pear",
            said: &["배를 따", "배나무", "배와 사과", "사과와 배"],
            stems: [&["груш"], &["pear"], &["груш"]],
        },
    ] },
    Homograph { word: "눈", meanings: &[
        Meaning {
            gloss: "snow",
            said: &["눈이 내", "눈이 오", "눈이 왔", "눈이 쌓", "눈이 녹", "눈 속", "눈길", "눈보라"],
            stems: [&["сніг", "сніж", "заметіл", "хуртовин"], &["snow", "blizzard"], &["снег", "снеж", "метел", "вьюг"]],
        },
        Meaning {
            gloss: "an eye",
            said: &["눈을 다", "눈을 감", "눈을 떴", "눈을 뜨", "눈을 가리", "눈을 가렸", "눈이 멀", "눈에 파편", "눈으로 보", "눈으로 봤", "두눈", "왼눈", "오른눈"],
            stems: [&["око", "очі", "очей", "очам", "очим", "ока.", "оці.", "осліп", "побач", "бачи"], &["eye", "blind", "saw.", "seen.", "see.", "sight"], &["глаз", "ослеп", "видел", "увид"]],
        },
    ] },
    Homograph { word: "고문", meanings: &[
        Meaning {
            gloss: "torture",
            said: &["고문을 당", "고문당", "고문을 받", "고문받", "고문했", "고문하", "고문을 하", "고문을 했", "고문으로 자백", "물고문", "전기고문"],
            stems: [&["катув", "тортур", "катуют", "мучи", "знущ"], &["tortur", "torment", "mistreat", "abus"], &["пыт", "истяз", "мучи"]],
        },
        Meaning {
            gloss: "an adviser",
            said: &["고문으로 초빙", "고문으로 있", "고문단", "군사고문", "군사 고문", "고문으로 일"],
            stems: [&["радник", "консультант", "порадник"], &["advis", "counsel", "consult"], &["советник", "консультант"]],
        },
    ] },
    Homograph { word: "대장", meanings: &[
        Meaning {
            gloss: "an army general",
            said: &["대장 계급", "대장 칭호", "인민군 대장", "육군대장", "육군 대장", "대장으로 승진", "대장으로 진급"],
            stems: [&["генерал"], &["general"], &["генерал"]],
        },
        Meaning {
            gloss: "the large intestine",
            said: &["대장암", "대장을 절제", "대장이 파렬", "대장이 파열", "대장을 수술", "소장과 대장을"],
            stems: [&["кишк", "кишеч", "товст"], &["intestin", "bowel", "colon."], &["кишк", "кишеч", "толст"]],
        },
    ] },
    Homograph { word: "사업", meanings: &[
        Meaning {
            gloss: "work",
            said: &["정치사업", "정치 사업", "당사업", "당 사업", "사상사업", "사상 사업", "조직사업", "선전사업"],
            stems: [&["робот", "діяльн", "прац"], &["work", "activit"], &["работ", "деятельн"]],
        },
        Meaning {
            gloss: "a business",
            said: &["사업가", "사업 자금", "개인 사업"],
            stems: [&["бізнес", "підприєм"], &["business", "enterpris"], &["бизнес", "предприн"]],
        },
    ] },
    Homograph { word: "상장", meanings: &[
        Meaning {
            gloss: "a colonel general",
            said: &["상장 계급", "상장 칭호", "인민군 상장", "상장으로 승진", "상장으로 진급"],
            stems: [&["генерал"], &["general"], &["генерал"]],
        },
        Meaning {
            gloss: "an award certificate",
            said: &["상장을 받", "상장과 메달", "상장을 수여", "모범상장", "상장을 탔", "상장을 주"],
            stems: [&["грамот", "диплом", "відзнак", "нагород"], &["certificate", "award", "diploma", "commend"], &["грамот", "диплом", "наград"]],
        },
    ] },
];
