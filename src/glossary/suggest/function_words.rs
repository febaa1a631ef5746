//! Words that hold a sentence together and are no terms.

use crate::lang::Lang;

const UKRAINIAN: &str = "але або адже багато без був буде були було була бути вам вами вас ваш ваша ваше ваші все всі вже він вона вони воно \
    від добре для дуже щоб його йому йшли коли мене мені мною можна може мав мала мали нас нам нами наш наша наше наші нема \
    немає ніхто ніколи ніж нічого один одна перед після потім про при мій моя моє мої сам саме себе собі так також там тебе \
    тим тих той тому тоді треба тут тільки хто цей цього цьому цим ці цих через чого чому чия чий чи який яка яке які яких якого що \
    якщо ще є їх їм її ним них";
const RUSSIAN: &str = "без был была были было быть вам вами вас ваш ваша ваше ваши все всё вот где для его ему если есть еще ещё или как \
    какая какие какой когда кто меня мне мной можно может мой моя моё мои нам нами нас наш наша наше наши нет ничего никто они она \
    оно один одна очень перед после потом при про сам себя себе так также там тебя тех тогда только тот того тут уже хорошо \
    хотя чего чем что чтобы эта эти это этот этого этому этих через";
const ENGLISH: &str = "the and are but can could did does don for from had has have her him his how its just may more most not now \
    off one only our out own said say says shall she should some than that their them then there these they this those through too \
    under until very was were what when where which while who whom why will with would yes you your about after again all also \
    any because been before being between both each every few into much must nor other over same such";

/// The word, in lower case, is one of them.
pub(super) fn is_one(word: &str, lang: Lang) -> bool {
    let list = match lang.tag() {
        "uk" => UKRAINIAN,
        "ru" => RUSSIAN,
        "en" => ENGLISH,
        _ => "",
    };
    list.split_whitespace().any(|known| known == word)
}
