//! A refusal in words instead of a translation: services refuse testimony on violence (bilingual_book_maker#347: the refusal was
//! printed into the book).
//!
//! Each phrase of an assistant is a refusal unless the source speaks of the same: AI, help, translation, a request, rules. An
//! apology with a denial is one where the source neither apologises nor denies.

use super::Case;
use super::assistant::{
    AI, COMPLY, CONTENT, GIVE, HELP, POLICY, Phrase, REFUSE, REQUEST, SORRY, TALK, TEXT, TRANSLATE, speaks, speaks_of,
    speaks_of_translating, stands,
};
use super::said::Said;
use crate::lang::{Cue, Lang, denies, detect};

#[rustfmt::skip]
const REFUSALS: &[Phrase] = &[
    ("as an ai", &[AI]), ("as a language model", &[AI]), ("i'm an ai", &[AI]), ("i am an ai", &[AI]), ("ai language model", &[AI]),
    ("large language model", &[AI]), ("ai assistant", &[AI]), ("an ai", &[AI]), ("my programming", &[AI]),
    ("can't assist", &[HELP]), ("cannot assist", &[HELP]), ("can not assist", &[HELP]), ("unable to assist", &[HELP]),
    ("not able to assist", &[HELP]), ("won't be able to assist", &[HELP]), ("won't assist", &[HELP]), ("can't help with", &[HELP]),
    ("cannot help with", &[HELP]), ("can't help you with", &[HELP]), ("unable to help", &[HELP]), ("not able to help", &[HELP]),
    ("can't translate", &[TRANSLATE]), ("cannot translate", &[TRANSLATE]), ("can not translate", &[TRANSLATE]),
    ("unable to translate", &[TRANSLATE]), ("not able to translate", &[TRANSLATE]), ("won't translate", &[TRANSLATE]),
    ("provide a translation", &[TRANSLATE]), ("provide the translation", &[TRANSLATE]), ("provide translation", &[TRANSLATE]),
    ("translation request", &[TRANSLATE]), ("translation of this text", &[TRANSLATE]), ("translate this content", &[TRANSLATE, CONTENT]),
    ("can't provide", &[GIVE]), ("cannot provide", &[GIVE]), ("unable to provide", &[GIVE]), ("not able to provide", &[GIVE]),
    ("can't fulfill", &[COMPLY]), ("cannot fulfill", &[COMPLY]), ("can't fulfil", &[COMPLY]), ("cannot fulfil", &[COMPLY]),
    ("unable to fulfill", &[COMPLY]), ("can't comply with", &[COMPLY]), ("cannot comply with", &[COMPLY]),
    ("unable to comply", &[COMPLY]), ("can't process this", &[REQUEST]), ("cannot process this", &[REQUEST]),
    ("process your request", &[REQUEST]), ("process this request", &[REQUEST]), ("with this request", &[REQUEST]),
    ("with that request", &[REQUEST]), ("with your request", &[REQUEST]), ("your request", &[REQUEST]), ("prompt was flagged", &[REQUEST]),
    ("complete this request", &[REQUEST]),
    ("content policy", &[POLICY]), ("content policies", &[POLICY]), ("usage policy", &[POLICY]), ("usage policies", &[POLICY]),
    ("violates our", &[POLICY]), ("against my guidelines", &[POLICY]), ("content guidelines", &[POLICY]),
    ("safety guidelines", &[POLICY]), ("my guidelines", &[POLICY]), ("ethical guidelines", &[POLICY]),
    ("inappropriate content", &[CONTENT]), ("harmful content", &[CONTENT]), ("sensitive content", &[CONTENT]),
    ("graphic content", &[CONTENT]), ("violent content", &[CONTENT]), ("explicit content", &[CONTENT]), ("this content", &[CONTENT]),
    ("content like this", &[CONTENT]), ("process this text", &[TEXT]), ("inappropriate to translate", &[TRANSLATE]), ("such content", &[CONTENT]),
    ("this topic", &[TALK]), ("this conversation", &[TALK]), ("helpful and harmless", &[HELP]),
    ("i must decline", &[REFUSE]), ("i must respectfully decline", &[REFUSE]), ("i respectfully decline", &[REFUSE]),
    ("i have to decline", &[REFUSE]), ("i'm going to decline", &[REFUSE]),
    ("언어 모델", &[AI]), ("언어모델", &[AI]), ("인공지능으로서", &[AI]), ("인공지능 비서", &[AI]), ("ai로서", &[AI]), ("ai 어시스턴트", &[AI]),
    ("ai 모델", &[AI]), ("ai이기 때문", &[AI]),
    ("인공지능이라", &[AI]), ("인공지능 모델", &[AI]),
    ("도와드릴 수 없", &[HELP]), ("도와드릴 수가 없", &[HELP]), ("도움이 되지 못", &[HELP]), ("도와 드릴 수 없", &[HELP]), ("도와줄 수 없", &[HELP]), ("도움을 드릴 수 없", &[HELP]),
    ("도움을 줄 수 없", &[HELP]),
    ("도움드릴 수 없", &[HELP]), ("도와드리기 어렵", &[HELP]), ("도움을 드리기 어렵", &[HELP]), ("도와드리지 못", &[HELP]), ("지원할 수 없", &[HELP]),
    ("번역할 수 없", &[TRANSLATE]), ("번역이 어렵", &[TRANSLATE]), ("번역이 불가능", &[TRANSLATE]), ("번역해 드리기 어려", &[TRANSLATE]), ("번역해 드릴 수 없", &[TRANSLATE]),
    ("번역해드릴 수 없", &[TRANSLATE]), ("번역을 제공할 수 없", &[TRANSLATE]),
    ("번역을 제공해", &[TRANSLATE]), ("번역을 도와", &[TRANSLATE]), ("번역을 진행할 수 없", &[TRANSLATE]), ("번역해 드리기 어렵", &[TRANSLATE]),
    ("번역 요청", &[TRANSLATE]), ("제공할 수 없", &[GIVE]), ("제공해 드릴 수 없", &[GIVE]), ("제공해드릴 수 없", &[GIVE]), ("제공하지 않습니다", &[GIVE]),
    ("요청을 처리할 수 없", &[REQUEST]), ("요청을 수행할 수 없", &[REQUEST]), ("요청에 응할 수 없", &[REQUEST]), ("요청에는 응할 수 없", &[REQUEST]),
    ("요청하신 내용", &[REQUEST]), ("요청하신 작업", &[REQUEST]), ("요청은 처리", &[REQUEST]), ("해당 요청", &[REQUEST]), ("이 요청", &[REQUEST]), ("요청을 거절", &[REQUEST]),
    ("콘텐츠 정책", &[POLICY]), ("이용 정책", &[POLICY]), ("사용 정책", &[POLICY]), ("안전 지침", &[POLICY]), ("가이드라인에 위배", &[POLICY]),
    ("정책에 위배", &[POLICY]), ("정책을 위반", &[POLICY]), ("정책상", &[POLICY]),
    ("부적절한 콘텐츠", &[CONTENT]), ("유해한 콘텐츠", &[CONTENT]), ("폭력적인 콘텐츠", &[CONTENT]), ("민감한 콘텐츠", &[CONTENT]),
    ("부적절한 내용", &[CONTENT]), ("유해한 내용", &[CONTENT]), ("폭력적인 내용", &[CONTENT]), ("민감한 내용", &[CONTENT]), ("이러한 내용", &[CONTENT]), ("이런 내용", &[CONTENT]),
    ("이 주제에", &[TALK]), ("이 대화를", &[TALK]), ("다른 주제로", &[TALK]),
    ("мовна модель", &[AI]), ("як штучний інтелект", &[AI]), ("я штучний інтелект", &[AI]), ("як ші", &[AI]), ("ші-помічник", &[AI]),
    ("ші-асистент", &[AI]), ("ші-модель", &[AI]), ("ші-помічником", &[AI]),
    ("не можу допомогти з", &[HELP]), ("не можу допомогти із", &[HELP]), ("не можу допомогти вам з", &[HELP]),
    ("не можу вам допомогти з", &[HELP]), ("не можу з цим допомогти", &[HELP]), ("не можу вам із цим допомогти", &[HELP]),
    ("не зможу допомогти", &[HELP]), ("не в змозі допомогти", &[HELP]),
    ("не можу перекласти", &[TRANSLATE]), ("не можу це перекласти", &[TRANSLATE]), ("не можу цього перекласти", &[TRANSLATE]),
    ("переклад неможливий", &[TRANSLATE]),
    ("відмовитися від перекладу", &[TRANSLATE]), ("виконати переклад", &[TRANSLATE]), ("мені перекладати", &[TRANSLATE]),
    ("не можу надати переклад", &[TRANSLATE]), ("не зможу перекласти", &[TRANSLATE]),
    ("не в змозі перекласти", &[TRANSLATE]), ("не буду перекладати", &[TRANSLATE]), ("не можу перекладати", &[TRANSLATE]),
    ("переклад цього тексту", &[TRANSLATE]), ("не можу надати", &[GIVE]), ("не можу надавати", &[GIVE]),
    ("не можу виконати цей запит", &[REQUEST]), ("не можу виконати ваш запит", &[REQUEST]), ("не можу виконати це прохання", &[REQUEST]),
    ("цей запит", &[REQUEST]), ("цього запиту", &[REQUEST]), ("цим проханням", &[REQUEST]), ("цим запитом", &[REQUEST]),
    ("вашим запитом", &[REQUEST]), ("ваш запит", &[REQUEST]), ("такий запит", &[REQUEST]),
    ("політику вмісту", &[POLICY]), ("політики вмісту", &[POLICY]), ("політикою вмісту", &[POLICY]), ("політику контенту", &[POLICY]),
    ("політики використання", &[POLICY]), ("політиці використання", &[POLICY]), ("правила безпеки контенту", &[POLICY]),
    ("порушує політику", &[POLICY]), ("порушує правила використання", &[POLICY]), ("мої налаштування", &[POLICY]), ("суперечить моїм", &[POLICY]),
    ("моїм правилам", &[POLICY]), ("моїх правил", &[POLICY]),
    ("неприйнятний вміст", &[CONTENT]), ("шкідливий вміст", &[CONTENT]), ("неприйнятний контент", &[CONTENT]), ("шкідливий контент", &[CONTENT]),
    ("чутливий вміст", &[CONTENT]), ("насильницький вміст", &[CONTENT]), ("такого вмісту", &[CONTENT]), ("такий вміст", &[CONTENT]),
    ("цей вміст", &[CONTENT]), ("цей контент", &[CONTENT]), ("такий контент", &[CONTENT]), ("такого контенту", &[CONTENT]),
    ("цю розмову", &[TALK]), ("поговоримо про щось інше", &[TALK]), ("змінімо тему", &[TALK]), ("цим вмістом", &[CONTENT]),
    ("насильницького змісту", &[CONTENT]),
    ("языковая модель", &[AI]), ("как искусственный интеллект", &[AI]), ("я искусственный интеллект", &[AI]), ("как ии", &[AI]),
    ("ии-помощник", &[AI]), ("ии-ассистент", &[AI]),
    ("не могу помочь с", &[HELP]), ("не могу вам помочь с", &[HELP]), ("не могу помочь вам с", &[HELP]), ("не могу с этим помочь", &[HELP]),
    ("не смогу помочь", &[HELP]), ("не в состоянии помочь", &[HELP]),
    ("не могу перевести", &[TRANSLATE]), ("не могу это перевести", &[TRANSLATE]), ("не могу этого перевести", &[TRANSLATE]),
    ("перевод невозможен", &[TRANSLATE]),
    ("отказаться от перевода", &[TRANSLATE]), ("выполнить перевод", &[TRANSLATE]), ("мне переводить", &[TRANSLATE]),
    ("не могу предоставить перевод", &[TRANSLATE]), ("не смогу перевести", &[TRANSLATE]),
    ("не могу переводить", &[TRANSLATE]), ("перевод этого текста", &[TRANSLATE]), ("не могу предоставить", &[GIVE]),
    ("не могу выполнить этот запрос", &[REQUEST]), ("не могу выполнить ваш запрос", &[REQUEST]), ("не могу выполнить эту просьбу", &[REQUEST]),
    ("этот запрос", &[REQUEST]), ("этого запроса", &[REQUEST]), ("этой просьбой", &[REQUEST]), ("этим запросом", &[REQUEST]),
    ("вашим запросом", &[REQUEST]), ("ваш запрос", &[REQUEST]),
    ("политику контента", &[POLICY]), ("политики контента", &[POLICY]), ("политике контента", &[POLICY]), ("политики использования", &[POLICY]),
    ("нарушает политику", &[POLICY]), ("мои настройки", &[POLICY]), ("нарушает правила использования", &[POLICY]), ("моим правилам", &[POLICY]),
    ("моих правил", &[POLICY]),
    ("неприемлемый контент", &[CONTENT]), ("вредный контент", &[CONTENT]), ("неприемлемое содержание", &[CONTENT]),
    ("такой контент", &[CONTENT]), ("этот контент", &[CONTENT]), ("данный контент", &[CONTENT]), ("такого контента", &[CONTENT]),
    ("этот разговор", &[TALK]), ("поговорим о чём-нибудь другом", &[TALK]), ("поговорим о чем-нибудь другом", &[TALK]), ("сменим тему", &[TALK]),
    ("этим контентом", &[CONTENT]), ("насильственного содержания", &[CONTENT]),
];

/// Words of regret or of inability with which a refusal begins.
#[rustfmt::skip]
const REGRETS: &[&str] = &[
    "i'm sorry, but", "i'm sorry, i", "i am sorry, but", "i am sorry, i", "i'm sorry. i", "sorry, but i", "sorry, i can't", "sorry, i cannot",
    "i can't continue", "i cannot continue", "i can't do", "i cannot do", "i can't engage", "i cannot engage",
    "i'm not comfortable", "i am not comfortable", "i don't feel comfortable", "i'm unable to process", "i am unable to process", "i won't engage",
    "i apologize",
    "unfortunately, i", "i'm afraid i can't", "i'm afraid i cannot", "죄송하지만", "죄송합니다만", "죄송합니다", "유감스럽지만", "유감이지만", "안타깝지만", "вибачте, але",
    "вибачте, я", "вибач, але", "прошу вибачення", "перепрошую", "на жаль, я", "пробачте, але", "извините, но", "извините, я", "извини, но",
    "прошу прощения", "простите, но", "к сожалению, я",
];

/// What is hard is often said to be impossible, and the reverse.
#[rustfmt::skip]
const HARD: &[&str] = &[
    "힘들", "힘드", "힘듭", "어렵", "어려", "곤란", "불가", "그만", "важк", "складн", "тяжк", "незручн", "досить", "тяжел", "тяжёл", "трудн", "неудобн", "неловк", "хватит",
    "hard", "difficult", "impossib", "uncomfortab", "enough", "fail",
];

pub(super) fn holds(case: &Case<'_>) -> bool {
    speaks(case, REFUSALS) || regrets(case) || (speaks_of_translating(case) && denies_something(&case.reply))
}

/// The reply regrets and denies, and the source does neither, nor does it refuse.
fn regrets(case: &Case<'_>) -> bool {
    let reply = &case.reply;
    let regret = REGRETS.iter().any(|regret| reply.plain.starts_with(regret) && stands(&reply.plain, regret));
    regret
        && ![SORRY, REFUSE, HARD].iter().any(|topic| speaks_of(&case.source.plain, topic))
        && denies_something(reply)
        && !source_denies(&case.source.words, case.source.lang)
}

/// In whatever language it is: assistants often refuse in English.
fn denies_something(reply: &Said<'_>) -> bool {
    let lang = detect(&reply.words).unwrap_or(reply.lang);
    matches!(denies(&reply.words, lang), Cue::Sure(_))
}

fn source_denies(source: &str, lang: Lang) -> bool {
    denies(source, lang) != Cue::None
}
