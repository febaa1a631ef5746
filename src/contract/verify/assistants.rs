//! How assistants refuse, ask back and chat, in four languages: none of it is a translation of testimony.

use super::tests::{EN, KO, RU, UK, faults};
use crate::contract::Fault;
use crate::lang::Lang;

/// Refusals. Each stands for one of [`TESTIMONY`].
#[rustfmt::skip]
const ENGLISH: &[&str] = &[
    "I'm sorry, but I can't assist with that.", "I'm sorry, I can't help with that.", "Sorry, I can't help with this one.", "I can’t help with this request.",
    "I cannot assist with this request.", "I'm not able to help with that.", "I am unable to assist with this.", "I'm unable to fulfill this request.",
    "I can't fulfill that request.", "I cannot fulfill your request.", "I apologize, but I cannot translate this text.", "I apologize, but I can't provide that translation.",
    "I'm not able to provide a translation of this content.", "I won't translate this.", "I will not translate this text.", "I can't translate content that depicts violence.",
    "I cannot provide translations of violent material.", "As an AI, I can't do this.", "As an AI language model, I cannot help here.", "As an AI assistant, I must refuse.",
    "I'm just an AI and can't do that.", "I'm an AI assistant and I cannot engage with this.", "I cannot engage with this content.", "I can't engage with this topic.",
    "I can't continue with this.", "I cannot continue with this request.", "I'm not comfortable translating this.", "I'm not comfortable with this request.",
    "This request violates our usage policies.", "This content may violate our content policy.", "This text goes against my guidelines.", "The text contains violent content.",
    "The text contains harmful content that I can't process.", "I must respectfully decline.", "I must decline this request.", "I have to decline to translate this.",
    "I can't create content like this.", "I cannot generate this content.", "I can't generate a translation for this.", "I don't feel comfortable translating this passage.",
    "Unfortunately, I can't help with that.", "Unfortunately, I am unable to translate the text.", "I'm afraid I can't do that.", "It is not appropriate for me to translate this.",
    "It would be inappropriate to translate this.", "I cannot in good conscience translate this.", "Your request was flagged.", "This prompt was flagged as inappropriate.",
    "I'm unable to process this text.", "I cannot process your request at this time.", "My guidelines don't allow me to translate this.", "I'm designed to be helpful and harmless.",
];
#[rustfmt::skip]
const KOREAN: &[&str] = &[
    "죄송하지만 도와드릴 수 없습니다.", "죄송합니다. 그 요청은 도와드릴 수 없어요.", "죄송합니다만, 이 내용은 번역할 수 없습니다.", "죄송해요, 그건 도와드릴 수 없어요.",
    "미안하지만 도와줄 수 없어요.", "해당 요청에는 응할 수 없습니다.", "해당 내용은 번역해 드릴 수 없습니다.", "이 요청은 처리할 수 없습니다.",
    "요청하신 내용은 제공할 수 없습니다.", "요청하신 번역을 제공해 드릴 수 없습니다.", "번역을 도와드리기 어렵습니다.", "번역해 드리기 어려울 것 같습니다.",
    "폭력적인 내용은 번역할 수 없습니다.", "폭력적인 콘텐츠는 처리할 수 없습니다.", "민감한 내용이 포함되어 있어 번역할 수 없습니다.", "부적절한 내용이 포함되어 있습니다.",
    "저는 인공지능 언어 모델입니다.", "저는 AI로서 이런 내용을 다룰 수 없습니다.", "AI 어시스턴트로서 도움을 드릴 수 없습니다.", "인공지능이라서 답변할 수 없습니다.",
    "안전 지침에 따라 번역할 수 없습니다.", "정책상 번역해 드릴 수 없습니다.", "콘텐츠 정책에 위배됩니다.", "운영 정책에 위배되어 번역할 수 없습니다.",
    "윤리적인 이유로 번역하지 않겠습니다.", "이 문장은 번역하지 않겠습니다.", "이 텍스트는 번역이 불가능합니다.", "번역이 어렵습니다.",
    "그 부분은 도와드릴 수가 없습니다.", "이런 내용은 다룰 수 없습니다.", "해당 텍스트를 번역할 수 없습니다.", "이 주제에 대해서는 이야기할 수 없습니다.",
    "이 대화를 계속할 수 없습니다.", "유감스럽지만 요청을 수행할 수 없습니다.", "안타깝지만 도와드릴 수 없습니다.", "도움이 되지 못해 죄송합니다.",
    "요청을 거절할 수밖에 없습니다.", "저는 이런 글을 번역할 수 없어요.", "번역해 드릴 수가 없네요.", "해당 콘텐츠는 번역 대상이 아닙니다.",
];
#[rustfmt::skip]
const UKRAINIAN: &[&str] = &[
    "Вибачте, але я не можу допомогти з цим запитом.", "Вибачте, я не можу допомогти з цим.", "На жаль, я не можу допомогти.", "На жаль, я не можу виконати цей запит.",
    "Перепрошую, але я не можу це перекласти.", "Вибач, але я не можу з цим допомогти.", "Пробачте, але я не можу перекласти цей текст.", "Я не можу виконати ваш запит.",
    "Я не можу перекласти цей текст.", "Я не можу перекладати такий вміст.", "Я не перекладатиму цей текст.", "Я не буду перекладати цей текст.",
    "Я не в змозі перекласти цей текст.", "Не можу надати переклад цього тексту.", "Не можу допомогти із цим проханням.", "Я не зможу допомогти з цим перекладом.",
    "Як мовна модель, я не можу цього зробити.", "Як штучний інтелект, я не маю права.", "Я — мовна модель.", "Я ШІ-помічник і не можу це обговорювати.",
    "Як ШІ, я змушений відмовитися.", "Я лише мовна модель.", "Цей вміст порушує політику використання.", "Запит порушує правила використання.",
    "Цей запит суперечить моїм правилам.", "Текст містить насильницький вміст.", "Текст містить сцени насильства, тому я не можу його перекласти.", "Цей контент є неприйнятним.",
    "Я змушений відмовитися від перекладу.", "Мушу відмовити у виконанні цього запиту.", "Я не можу обробити цей запит.", "Не вдалося виконати переклад.",
    "Я не можу генерувати такий контент.", "Я не можу створювати такий контент.", "Давайте поговоримо про щось інше.", "Я не можу продовжити цю розмову.",
    "Мої налаштування не дозволяють мені перекладати таке.", "На жаль, переклад неможливий.", "Переклад неможливий.", "Мені не дозволено перекладати такі тексти.",
];
#[rustfmt::skip]
const RUSSIAN: &[&str] = &[
    "Извините, но я не могу помочь с этим запросом.", "Извините, я не могу помочь с этим.", "К сожалению, я не могу помочь.", "К сожалению, я не могу выполнить этот запрос.",
    "Прошу прощения, но я не могу это перевести.", "Извини, но я не могу с этим помочь.", "Простите, но я не могу перевести этот текст.", "Я не могу выполнить ваш запрос.",
    "Я не могу перевести этот текст.", "Я не могу переводить такой контент.", "Я не буду переводить этот текст.", "Я не стану переводить этот текст.",
    "Я не в состоянии перевести этот текст.", "Не могу предоставить перевод этого текста.", "Не могу помочь с этой просьбой.", "Я не смогу помочь с этим переводом.",
    "Как языковая модель, я не могу этого сделать.", "Как искусственный интеллект, я не имею права.", "Я — языковая модель.", "Я ИИ-помощник и не могу это обсуждать.",
    "Как ИИ, я вынужден отказаться.", "Я всего лишь языковая модель.", "Этот контент нарушает политику использования.", "Запрос нарушает правила использования.",
    "Этот запрос противоречит моим правилам.", "Текст содержит неприемлемый контент.", "Текст содержит сцены насилия, поэтому я не могу его перевести.", "Данный контент является неприемлемым.",
    "Я вынужден отказаться от перевода.", "Должен отказать в выполнении этого запроса.", "Я не могу обработать этот запрос.", "Не удалось выполнить перевод.",
    "Я не могу генерировать такой контент.", "Я не могу создавать такой контент.", "Давайте поговорим о чём-нибудь другом.", "Я не могу продолжить этот разговор.",
    "Мои настройки не позволяют мне переводить такое.", "К сожалению, перевод невозможен.", "Перевод невозможен.", "Мне не разрешено переводить такие тексты.",
];

/// Talk around the task.
#[rustfmt::skip]
const CHATTER: &[(Lang, &[&str])] = &[
    (EN, &[
        "Here is the translation: They shot.", "Here's the translation of the text: They shot.", "Here is the English translation: They shot.", "Here you go: They shot.", "Sure! Here you go: They shot.",
        "Certainly! They shot.", "Of course! They shot.", "Translation: They shot.", "**Translation:** They shot.", "English: They shot.", "Translated text: They shot.", "The translation is: They shot.",
        "Below is the translation: They shot.", "The translated sentence is: They shot.", "They shot. (Note: the subject is implied.)", "They shot. Note: literal translation.", "They shot. (literally: fired)",
        "They shot. Let me know if you need anything else!", "They shot. I hope this helps!", "They shot. Would you like me to translate more?", "They shot. Is there anything else I can help you with?",
        "Please provide the text you want translated.", "Please provide the text you would like me to translate.", "It seems there is no text to translate.", "I don't see any text to translate.", "Could you please provide more context?",
        "It looks like your message was cut off.", "I'd be happy to help you translate.", "I would be happy to translate this for you.", "How can I assist you today?", "What would you like me to translate?", "This translates to: They shot.", "This sentence means that they shot.",
    ]),
    (KO, &[
        "번역: 그들은 쏘았습니다.", "**번역:** 그들은 쏘았습니다.", "번역 결과: 그들은 쏘았습니다.", "번역은 다음과 같습니다: 그들은 쏘았습니다.", "다음은 번역입니다: 그들은 쏘았습니다.", "다음은 번역문입니다. 그들은 쏘았습니다.",
        "한국어 번역: 그들은 쏘았습니다.", "한국어: 그들은 쏘았습니다.", "물론입니다! 그들은 쏘았습니다.", "네, 번역해 드리겠습니다. 그들은 쏘았습니다.", "그들은 쏘았습니다. (참고: 주어는 생략됨)", "그들은 쏘았습니다. (직역: 사격했다)",
        "그들은 쏘았습니다. 더 도와드릴까요?", "그들은 쏘았습니다. 추가로 필요한 것이 있으면 알려 주세요.", "그들은 쏘았습니다. 도움이 되셨기를 바랍니다.", "번역할 텍스트를 제공해 주세요.", "번역할 문장을 입력해 주세요.", "번역할 내용을 알려 주세요.",
        "무엇을 도와드릴까요?", "어떤 문장을 번역해 드릴까요?", "번역할 텍스트가 없습니다.", "문맥을 더 제공해 주시면 정확히 번역할 수 있습니다.", "이 문장은 다음과 같이 번역됩니다: 그들은 쏘았습니다.", "번역본: 그들은 쏘았습니다.", "조선말 번역: 그들은 쏘았습니다.",
    ]),
    (UK, &[
        "Ось переклад: Вони стріляли.", "Ось переклад вашого тексту: Вони стріляли.", "Переклад: Вони стріляли.", "**Переклад:** Вони стріляли.", "Переклад українською: Вони стріляли.", "Українською: Вони стріляли.", "Український переклад: Вони стріляли.",
        "Звісно! Вони стріляли.", "Звичайно! Ось переклад: Вони стріляли.", "Звісно, ось переклад: Вони стріляли.", "Вони стріляли. (Примітка: підмет пропущено.)", "Вони стріляли. (дослівно: вели вогонь)", "Вони стріляли. Примітка перекладача: розмовне.",
        "Вони стріляли. Дайте мені знати, якщо щось потрібно.", "Вони стріляли. Сподіваюся, це допоможе!", "Вони стріляли. Чи можу я ще чимось допомогти?", "Будь ласка, надайте текст для перекладу.", "Надішліть, будь ласка, текст, який потрібно перекласти.", "Який текст потрібно перекласти?",
        "Я не бачу тексту для перекладу.", "Чим я можу вам допомогти?", "Залюбки допоможу з перекладом.", "Із задоволенням перекладу цей текст.", "Це речення перекладається так: Вони стріляли.", "Будь ласка, надайте більше контексту.",
    ]),
    (RU, &[
        "Вот перевод: Они стреляли.", "Вот перевод вашего текста: Они стреляли.", "Перевод: Они стреляли.", "**Перевод:** Они стреляли.", "Перевод на русский: Они стреляли.", "На русском: Они стреляли.", "Русский перевод: Они стреляли.",
        "Конечно! Они стреляли.", "Конечно! Вот перевод: Они стреляли.", "Конечно, вот перевод: Они стреляли.", "Они стреляли. (Примечание: подлежащее опущено.)", "Они стреляли. (дословно: вели огонь)", "Они стреляли. Примечание переводчика: разговорное.",
        "Они стреляли. Дайте мне знать, если что-то нужно.", "Они стреляли. Надеюсь, это поможет!", "Они стреляли. Могу ли я ещё чем-то помочь?", "Пожалуйста, предоставьте текст для перевода.", "Пришлите, пожалуйста, текст, который нужно перевести.", "Какой текст нужно перевести?",
        "Я не вижу текста для перевода.", "Чем я могу вам помочь?", "С удовольствием помогу с переводом.", "С удовольствием переведу этот текст.", "Это предложение переводится так: Они стреляли.", "Пожалуйста, предоставьте больше контекста.",
    ]),
];

/// Statements of which none of this is a translation.
#[rustfmt::skip]
const TESTIMONY: [(Lang, &str); 4] = [
    (KO, "그들은 학교 앞에서 사람들에게 총을 쏘았습니다."), (UK, "Вони стріляли в людей біля школи."), (EN, "They shot people near the school."),
    (RU, "Они стреляли в людей возле школы."),
];

/// The replies that were not told for what they are.
fn untold(target: Lang, replies: &[&str], fault: &[Fault]) -> Vec<String> {
    let mut untold = Vec::new();
    for (source, text) in TESTIMONY.iter().filter(|(source, _)| *source != target) {
        for reply in replies {
            let found = faults((*source, target), &[text], &[reply]).remove(0);
            if !found.as_ref().is_some_and(|found| fault.contains(found)) {
                untold.push(format!("{source} {target} {found:?} {reply}"));
            }
        }
    }
    untold
}

#[test]
fn refusals_of_assistants_are_told() {
    let all = [(EN, ENGLISH), (KO, KOREAN), (UK, UKRAINIAN), (RU, RUSSIAN)];
    let untold: Vec<String> =
        all.iter().flat_map(|(lang, replies)| untold(*lang, replies, &[Fault::Refused])).collect();
    assert!(untold.is_empty(), "{}:\n{}", untold.len(), untold.join("\n"));
}

#[test]
fn talk_of_assistants_is_told() {
    let untold: Vec<String> =
        CHATTER.iter().flat_map(|(lang, replies)| untold(*lang, replies, &[Fault::Chatter, Fault::Refused])).collect();
    assert!(untold.is_empty(), "{}:\n{}", untold.len(), untold.join("\n"));
}
