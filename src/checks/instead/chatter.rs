//! The service speaks of its task besides doing it (oksskolten#110): an introduction, notes, an offer at the end, several
//! paragraphs for one. What the source speaks of itself is no chatter.

use super::Case;
use super::assistant::{
    CONTEXT, GIVE, HELP, MEANING, NOTE, OFFER, Phrase, SURE, TONGUE, TRANSLATE, opens, speaks, speaks_of_translating,
};
use super::said::words;

/// How a reply begins that introduces itself.
#[rustfmt::skip]
const INTRODUCTIONS: &[Phrase] = &[
    ("here is the translation", &[TRANSLATE]), ("here's the translation", &[TRANSLATE]), ("here is a translation", &[TRANSLATE]),
    ("here's a translation", &[TRANSLATE]), ("here are the translations", &[TRANSLATE]), ("here is your translation", &[TRANSLATE]),
    ("here is the korean", &[TONGUE]), ("here is the ukrainian", &[TONGUE]), ("here is the english", &[TONGUE]), ("here is the russian", &[TONGUE]),
    ("here's the korean", &[TONGUE]), ("here's the ukrainian", &[TONGUE]), ("here's the english", &[TONGUE]), ("here's the russian", &[TONGUE]),
    ("here is the translated", &[TRANSLATE]), ("here's the translated", &[TRANSLATE]),
    ("the translation is", &[TRANSLATE]), ("the translation of", &[TRANSLATE]), ("translation:", &[TRANSLATE]), ("translated text", &[TRANSLATE]),
    ("translation into", &[TRANSLATE]), ("translation to", &[TRANSLATE]),
    ("sure, here", &[SURE]), ("sure! here", &[SURE]), ("sure thing", &[SURE]), ("sure! ", &[SURE]), ("certainly! ", &[SURE]), ("certainly, here", &[SURE]),
    ("of course! ", &[SURE]), ("this sentence means", &[MEANING]), ("the sentence means", &[MEANING]), ("here you go", &[GIVE]),
    ("here you are:", &[GIVE]), ("of course, here", &[SURE]), ("okay, here", &[SURE]), ("ok, here", &[SURE]), ("absolutely! ", &[SURE]),
    ("korean:", &[TONGUE]), ("ukrainian:", &[TONGUE]), ("english:", &[TONGUE]), ("russian:", &[TONGUE]), ("korean translation", &[TONGUE]),
    ("ukrainian translation", &[TONGUE]), ("english translation", &[TONGUE]), ("russian translation", &[TONGUE]), ("in english:", &[TONGUE]),
    ("번역:", &[TRANSLATE]), ("번역문:", &[TRANSLATE]), ("번역 결과", &[TRANSLATE]), ("번역은 다음", &[TRANSLATE]), ("번역하면", &[TRANSLATE]),
    ("다음은 번역", &[TRANSLATE]), ("다음은 요청", &[TRANSLATE]), ("다음은 한국어", &[TONGUE]), ("한국어 번역", &[TONGUE]), ("한국어로 번역", &[TONGUE]),
    ("한국어:", &[TONGUE]), ("조선어:", &[TONGUE]), ("우크라이나어:", &[TONGUE]), ("우크라이나어 번역", &[TONGUE]), ("영어:", &[TONGUE]),
    ("영어 번역", &[TONGUE]), ("러시아어:", &[TONGUE]), ("네, 번역", &[TRANSLATE]), ("물론입니다! ", &[SURE]), ("물론이죠! ", &[SURE]), ("원문:", &[TRANSLATE]),
    ("переклад:", &[TRANSLATE]), ("український переклад", &[TONGUE]), ("залюбки допоможу", &[HELP]), ("із задоволенням допоможу", &[HELP]),
    ("із задоволенням перекладу", &[TRANSLATE]), ("ось переклад", &[TRANSLATE]), ("ось ваш переклад", &[TRANSLATE]), ("переклад українською", &[TRANSLATE]),
    ("переклад на", &[TRANSLATE]), ("переклад тексту", &[TRANSLATE]), ("українською:", &[TONGUE]), ("українська:", &[TONGUE]),
    ("українською мовою:", &[TONGUE]), ("корейською:", &[TONGUE]), ("англійською:", &[TONGUE]), ("російською:", &[TONGUE]),
    ("звісно! ", &[SURE]), ("звичайно! ", &[SURE]), ("звісно, ось", &[SURE]), ("звичайно, ось", &[SURE]),
    ("перевод:", &[TRANSLATE]), ("русский перевод", &[TONGUE]), ("с удовольствием помогу", &[HELP]), ("вот перевод", &[TRANSLATE]),
    ("вот ваш перевод", &[TRANSLATE]), ("перевод на", &[TRANSLATE]),
    ("перевод текста", &[TRANSLATE]), ("на русском:", &[TONGUE]), ("русский:", &[TONGUE]), ("по-русски:", &[TONGUE]), ("на украинском:", &[TONGUE]),
    ("на английском:", &[TONGUE]), ("на корейском:", &[TONGUE]), ("конечно! ", &[SURE]), ("конечно, вот", &[SURE]),
];

/// Notes on the translation, anywhere.
#[rustfmt::skip]
const NOTES: &[Phrase] = &[
    ("(note", &[NOTE]), ("[note", &[NOTE]), ("*note", &[NOTE]), ("note: ", &[NOTE]), ("translator's note", &[NOTE]), ("(translator", &[TRANSLATE]),
    ("(literally", &[NOTE]), ("(lit.", &[NOTE]), ("explanation:", &[NOTE]), ("(translation", &[TRANSLATE]), ("[translation", &[TRANSLATE]),
    ("(참고", &[NOTE]), ("[참고", &[NOTE]), ("참고:", &[NOTE]), ("(주:", &[NOTE]), ("(역주", &[NOTE]), ("[역주", &[NOTE]), ("역주:", &[NOTE]), ("설명:", &[NOTE]),
    ("(직역", &[NOTE]), ("(번역", &[TRANSLATE]), ("※", &[]),
    ("(примітка", &[NOTE]), ("[примітка", &[NOTE]), ("примітка:", &[NOTE]), ("примітка перекладача", &[NOTE]), ("(прим.", &[NOTE]),
    ("(дослівно", &[NOTE]), ("(буквально", &[NOTE]), ("пояснення:", &[NOTE]),
    ("(примечание", &[NOTE]), ("[примечание", &[NOTE]), ("примечание:", &[NOTE]), ("примечание переводчика", &[NOTE]), ("(дословно", &[NOTE]),
    ("пояснение:", &[NOTE]),
];

/// Offers to do more.
#[rustfmt::skip]
const OFFERS: &[Phrase] = &[
    ("let me know if you", &[OFFER]), ("would you like me to explain", &[OFFER]), ("would you like me to continue", &[OFFER]),
    ("how can i assist you", &[HELP]), ("how can i help you today", &[HELP]), ("more context", &[CONTEXT]), ("your message was cut off", &[TRANSLATE]),
    ("i'd be happy to help", &[HELP]), ("i would be happy to help", &[HELP]), ("i'll be happy to help", &[HELP]), ("hope this helps", &[OFFER]),
    ("hope that helps", &[OFFER]),
    ("feel free to ask", &[OFFER]), ("feel free to let me", &[OFFER]), ("anything else i can", &[OFFER]), ("if you need further", &[OFFER]),
    ("if you need any further", &[OFFER]), ("if you have any other", &[OFFER]), ("if you have any questions", &[OFFER]),
    ("if you'd like me to", &[OFFER]), ("another text", &[OFFER]), ("need another translation", &[TRANSLATE]),
    ("더 도와드릴", &[OFFER]), ("도움이 필요하시면", &[OFFER]), ("도움이 되었", &[OFFER]), ("도움이 되셨", &[OFFER]), ("무엇을 도와드릴까", &[HELP]), ("문맥을 더", &[CONTEXT]),
    ("도움이 되길", &[OFFER]), ("추가로 필요", &[OFFER]),
    ("궁금한 점이 있", &[OFFER]), ("번역이 필요하시면", &[TRANSLATE]), ("수정이 필요하시면", &[OFFER]),
    ("дайте мені знати", &[OFFER]), ("якщо вам потрібна додаткова", &[OFFER]), ("якщо потрібна додаткова", &[OFFER]),
    ("якщо у вас є запитання", &[OFFER]), ("якщо у вас є питання", &[OFFER]), ("якщо у вас є ще", &[OFFER]),
    ("якщо у вас є інші", &[OFFER]), ("якщо у вас є додаткові", &[OFFER]), ("якщо у вас виникнуть", &[OFFER]), ("більше контексту", &[CONTEXT]),
    ("чим я можу вам допомогти", &[HELP]),
    ("сподіваюся, це допоможе", &[OFFER]), ("сподіваюся, це допомогло", &[OFFER]), ("чи можу я ще", &[OFFER]),
    ("якщо потрібно щось змінити", &[OFFER]), ("якщо потрібен переклад", &[TRANSLATE]),
    ("дайте мне знать", &[OFFER]), ("если вам нужна дополнительная", &[OFFER]), ("если у вас есть вопросы", &[OFFER]),
    ("если у вас есть ещё", &[OFFER]), ("если у вас есть другие", &[OFFER]),
    ("если у вас есть дополнительные", &[OFFER]), ("если у вас возникнут", &[OFFER]), ("надеюсь, это поможет", &[OFFER]), ("надеюсь, это помогло", &[OFFER]),
    ("могу ли я ещё", &[OFFER]), ("могу ли я еще", &[OFFER]), ("больше контекста", &[CONTEXT]), ("чем я могу вам помочь", &[HELP]),
    ("если нужен перевод", &[TRANSLATE]), ("если потребуется помощь", &[OFFER]),
];

/// Words for what a service gives, as a label of its reply has them.
const TRANSLATIONS: [&str; 8] =
    ["translation", "translated", "переклад", "перекладу", "перекладом", "перевод", "перевода", "번역"];
/// A label is no longer, in characters.
const LONGEST_LABEL: usize = 60;

pub(super) fn holds(case: &Case<'_>) -> bool {
    labels(case)
        || opens(case, INTRODUCTIONS)
        || speaks(case, NOTES)
        || speaks(case, OFFERS)
        || speaks_of_translating(case)
        || adds_a_paragraph(case)
}

/// A label before the translation, where the source has none: also where the source speaks of a translator.
fn labels(case: &Case<'_>) -> bool {
    let label = |plain: &str| plain.split_once([':', '：']).map(|(label, _)| label.to_owned());
    let Some(label) = label(&case.reply.plain).filter(|_| label(&case.source.plain).is_none()) else { return false };
    let names = |word: &str| TRANSLATIONS.contains(&word) || word.starts_with("번역");
    label.chars().count() <= LONGEST_LABEL && words(&label).any(names)
}

/// A line of the source became several paragraphs.
fn adds_a_paragraph(case: &Case<'_>) -> bool {
    let paragraphs = |text: &str| text.replace('\r', "").split("\n\n").filter(|part| !part.trim().is_empty()).count();
    !case.source.text.trim().contains('\n') && paragraphs(case.reply.text) > 1
}
