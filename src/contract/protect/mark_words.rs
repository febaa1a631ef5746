//! Editorial marks that say the same in each language.

/// One meaning: Korean, Ukrainian, English, Russian; the words of a cell are parted by `|`, and the first is written.
#[rustfmt::skip]
pub(super) const ROWS: &[[&str; 4]] = &[
    // Not heard or not understood. The first row of a kind stands for words of that kind that have no row.
    ["알아들을 수 없음|불명|불명확|잘 들리지 않음", "нерозбірливо|нерозб|незрозуміло|не розчути|нечітко", "unintelligible|indiscernible|unclear", "неразборчиво|неразб|нрзб|непонятно"],
    ["청취 불가|청취불가|청취 불능|들리지 않음|안 들림", "нечутно|не чути", "inaudible", "не слышно|неслышно"],
    ["판독 불가|판독불가", "нерозбірливе слово|слово нерозбірливе", "illegible|indecipherable", "неразборчиво"],
    ["잡음", "шум|сторонній шум", "noise|background noise", "шум|посторонний шум"],
    ["동시에 말함|말이 겹침", "говорять одночасно|говорять разом", "crosstalk|cross-talk|cross talk|overlapping speech|speaking over each other|simultaneous speech", "говорят одновременно"],
    ["녹음 끊김", "обрив запису", "recording interrupted", "обрыв записи"],
    ["…|...", "…|...", "…|...", "…|..."],
    // Pauses.
    ["멈춤|잠시|잠깐|휴지|잠시 후", "пауза", "pause|short pause", "пауза"],
    ["침묵|잠시 침묵", "мовчання|мовчить|мовчки|замовк", "silence|silent", "молчание|молчит|молча"],
    ["말 없음|말없음|묵묵부답|무응답|답변 없음|대답 없음", "мовчить", "no response|no answer|no audible response|no verbal response", "молчит"],
    ["긴 침묵", "довга пауза|тривала пауза", "long pause", "долгая пауза|длительная пауза"],
    ["휴식", "перерва", "recess|break", "перерыв"],
    ["생각에 잠김", "думає", "thinks", "думает"],
    ["머뭇거림|망설임", "вагається", "hesitates", "колеблется"],
    // Feelings.
    ["울음|울며|눈물", "плаче|плач", "crying|cries|weeps|weeping", "плачет|плач"],
    ["흐느낌|흐느끼며|울먹임|울먹이며", "схлипує|ридає", "sobbing|sobs", "всхлипывает|рыдает"],
    ["웃음|웃으며", "сміється|сміх", "laughs|laughter|laughing|laugh", "смеётся|смеется|смех"],
    ["미소", "усміхається|посміхається", "smiles", "улыбается"],
    ["한숨|한숨을 쉼", "зітхає", "sighs|sigh", "вздыхает"],
    ["기침", "кашляє|кашель", "coughs|cough", "кашляет|кашель"],
    ["고함", "кричить", "shouts|shouting", "кричит"],
    ["속삭임|작은 목소리로", "пошепки|шепоче", "whispers|whispering", "шёпотом|шепотом|шепчет"],
    // Answers by the body: a nod is never written for a shake of the head.
    ["고개를 끄덕임|고개를 끄덕이며|고개 끄덕임|끄덕임|머리를 끄덕임", "киває|кивок|киває головою|кивнув|кивнула|киває ствердно|ствердно киває", "nods|nods head|nodding|nodded|nods yes|nods in agreement", "кивает|кивок|кивает головой|кивнул|кивнула|утвердительно кивает"],
    ["고개를 저음|고개를 가로저음|고개를 흔듦|머리를 흔듦|머리를 저음", "хитає головою|заперечно хитає головою", "shakes head|shakes his head|shakes her head|shaking head", "качает головой|отрицательно качает головой"],
    ["손짓으로 부정", "заперечує жестом", "denies by gesture", "отрицает жестом"],
    ["손짓으로 긍정", "підтверджує жестом|стверджує жестом", "confirms by gesture", "подтверждает жестом"],
    ["손짓으로|손짓|몸짓으로", "жестом|жест|показує жестом|показав жестом", "by gesture|gestures|gesturing|gesture", "жестом|жест|показывает жестом"],
    ["손으로 가리킴|손가락으로 가리킴|가리킴", "показує рукою|показує|вказує рукою", "points|pointing|pointed|indicating|indicates", "показывает рукой|показывает|указывает рукой"],
    ["어깨를 으쓱함", "знизує плечима", "shrugs", "пожимает плечами"],
    // On paper.
    ["서면 답변|서면답변|서면으로 답변|쓴 답|글로 답함|필답", "відповідь письмово|письмова відповідь|відповів письмово|відповіла письмово", "written response|written answer", "ответ письменно|письменный ответ|ответил письменно|ответила письменно"],
    ["서면으로|서면|서면 진술", "письмово|у письмовій формі|в письмовій формі", "in writing|written|written statement", "письменно|в письменной форме|в письменном виде"],
    ["자필|자필로|자필 답변|자필 진술", "власноручно|написано власноручно|власноручний запис|від руки", "handwritten", "собственноручно|написано собственноручно|от руки"],
    ["글로 씀|종이에 씀", "пише|пише відповідь|написав", "writes|writes answer|writes down|writing", "пишет|пишет ответ|написал"],
    // Said by the interpreter.
    ["통역|통역인|통역원|통역관|통역사", "перекладач|пер|перекл|перекладачка|слова перекладача", "interpreter|the interpreter|interp|translator", "переводчик|перев|переводчица|слова переводчика"],
    ["통역을 통해|통역을 통하여", "через перекладача|через перекладачку", "through interpreter|via interpreter|through the interpreter|via the interpreter|via translator|through translator", "через переводчика|через переводчицу"],
    ["번역", "переклад", "interpretation|interpreted", "перевод"],
    // Corrected or added.
    ["정정|수정", "виправлено", "corrected|correction", "исправлено"],
    ["삽입|가필", "дописано|допис", "inserted|added", "дописано"],
    ["삭제", "закреслено", "crossed out|struck out", "зачёркнуто|зачеркнуто"],
    ["원문대로|원문 그대로", "так у тексті|так в оригіналі|sic", "sic|as in original|as written", "так в тексте|так в оригинале"],
    ["서명|수표", "підпис|підписано", "signature|signed", "подпись|подписано"],
    // Taken out.
    ["비공개|삭제됨|가림|개인정보 삭제", "дані вилучено|вилучено|персональні дані вилучено|приховано|закрито|вирізано", "redacted|data removed|removed|withheld|deleted|expunged|name redacted", "данные изъяты|данные удалены|изъято|удалено|персональные данные изъяты|скрыто|вырезано"],
    ["비식별|익명 처리|비실명", "знеособлено", "anonymised|anonymized", "обезличено"],
    ["비밀", "засекречено", "classified", "засекречено"],
];
