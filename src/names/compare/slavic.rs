//! Names word by word, as Ukrainian and Russian documents write them: in any order, translated, shortened, declined.

use super::cyrillic::{languages, share_a_stem, slavic_key};
use super::{Comparison, Verdict};
use crate::lang::{self, Lang, given_names_of, latin_key};
use crate::names::input::{Name, Script};
use crate::names::korean::{is_initial, key};

/// Names of more words are compared in the order in which they stand.
const MOST: usize = 5;

/// A word of a name.
#[derive(Clone, Copy)]
struct Word<'n> {
    text: &'n str,
    name: &'n Name,
    asked: Option<Lang>,
}

impl Word<'_> {
    fn languages(self) -> Vec<Lang> {
        languages(self.name, self.asked)
    }
}

/// Compares two names in Cyrillic or Latin letters.
pub(super) fn compare(one: &Name, other: &Name, asked: Option<Lang>) -> Comparison {
    let words = |name| Name::words(name).into_iter().map(move |text| Word { text, name, asked }).collect::<Vec<_>>();
    let (one, other) = (words(one), words(other));
    let (few, many) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    if many.len() > MOST {
        return in_order(&few, &many);
    }
    let found = orders(&many).iter().map(|many| in_order(&few, many)).reduce(Comparison::or_better);
    found.unwrap_or_else(|| Comparison::different("there is nothing to compare"))
}

/// Every order of the words, the given one first.
fn orders<'n>(words: &[Word<'n>]) -> Vec<Vec<Word<'n>>> {
    if words.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for at in 0..words.len() {
        let mut rest = words.to_vec();
        let first = rest.remove(at);
        all.extend(orders(&rest).into_iter().map(|rest| [vec![first], rest].concat()));
    }
    all
}

/// Each word with the one in its place; the weakest pair decides. Words beyond the shorter name are missing there.
fn in_order(few: &[Word], many: &[Word]) -> Comparison {
    let pairs: Vec<Comparison> = few.iter().zip(many).map(|(one, other)| words(*one, *other)).collect();
    let weakest = pairs.iter().map(|pair| pair.verdict).min().unwrap_or(Verdict::Different);
    let telling = pairs.iter().find(|pair| pair.verdict == weakest).cloned();
    let whole = telling.unwrap_or_else(|| Comparison::different("there is nothing to compare"));
    let Some(missing) = many.get(few.len()) else { return with_order(whole, &pairs, few, many) };
    if whole.verdict == Verdict::Different {
        return whole;
    }
    let patronymic = if is_patronymic(missing.text) { "the patronymic" } else { "a part of the name" };
    Comparison::possible(format!("{patronymic} is missing in one: {}", missing.text))
}

/// The verdict of the pairs, with the system that all of them share and a word on their order.
fn with_order(whole: Comparison, pairs: &[Comparison], few: &[Word], many: &[Word]) -> Comparison {
    let shared = pairs.iter().all(|pair| pair.system == whole.system);
    let system = whole.system.filter(|_| shared);
    let in_place =
        |(one, other): (&Word, &Word)| one.name.words() != few_texts(few) || other.name.words() != few_texts(many);
    let turned = few.iter().zip(many).any(in_place) && whole.verdict != Verdict::Different;
    let why = if turned { format!("{}; the words stand in another order", whole.why) } else { whole.why };
    Comparison { why, system, ..whole }
}

fn few_texts<'n>(words: &[Word<'n>]) -> Vec<&'n str> {
    words.iter().map(|word| word.text).collect()
}

fn is_patronymic(word: &str) -> bool {
    const ENDINGS: [&str; 12] =
        ["ович", "евич", "йович", "івна", "ївна", "овна", "евна", "ична", "ovych", "ovich", "ivna", "ovna"];
    let small = word.to_lowercase();
    ENDINGS.iter().any(|ending| small.ends_with(ending))
}

/// Two words that may be one name.
fn words(one: Word, other: Word) -> Comparison {
    let small = |word: Word| word.text.to_lowercase();
    if one.name.script == other.name.script && small(one) == small(other) {
        return Comparison::same("the same letters");
    }
    if is_initial(one.name, one.text) || is_initial(other.name, other.text) {
        return initials(one, other);
    }
    let compared = match (one.name.script, other.name.script) {
        (Script::Cyrillic, Script::Cyrillic) => in_cyrillic(one, other),
        (Script::Cyrillic, _) => in_both(one, other),
        (_, Script::Cyrillic) => in_both(other, one),
        _ => in_latin(one, other),
    };
    compared.unwrap_or_else(|| Comparison::different(format!("{} is not {}", one.text, other.text)))
}

fn initials(one: Word, other: Word) -> Comparison {
    let firsts = |word: Word| -> Vec<String> {
        let first: String = word.text.chars().take(1).collect();
        let given = given_names_of(word.text);
        let translated =
            [lang::Side::Ukrainian, lang::Side::Russian].into_iter().flat_map(|side| lang::translated(word.text, side));
        let others = translated.filter(|_| !given.is_empty()).map(|form| form.chars().take(1).collect::<String>());
        let cyrillic: Vec<String> = [first].into_iter().chain(others).collect();
        let latin = cyrillic.iter().flat_map(|c| [lang::kmu2010(c), lang::icao(c)]).flatten();
        let latin = latin.filter_map(|form| form.chars().next()).map(String::from).collect::<Vec<_>>();
        cyrillic.iter().chain(&latin).map(|c| slavic_key(c)).collect()
    };
    let others = firsts(other);
    if firsts(one).iter().any(|first| others.contains(first)) {
        return Comparison::possible(format!("an initial stands for a name: {}, {}", one.text, other.text));
    }
    Comparison::different(format!("the initial does not fit: {}, {}", one.text, other.text))
}

/// Ukrainian and Russian spellings, translated given names, forms of one word.
fn in_cyrillic(one: Word, other: Word) -> Option<Comparison> {
    let (langs, others) = (one.languages(), other.languages());
    let without_yo = |word: Word| word.text.to_lowercase().replace('ё', "е");
    if without_yo(one) == without_yo(other) {
        return Some(Comparison::same("е is written for ё"));
    }
    let differ = langs.iter().any(|lang| others.iter().any(|other| lang != other));
    if differ && slavic_key(one.text) == slavic_key(other.text) {
        return Some(Comparison::same("Ukrainian and Russian spelling of one name"));
    }
    let shared = given_names_of(one.text).iter().any(|row| given_names_of(other.text).contains(row));
    if shared {
        return Some(Comparison::possible(format!(
            "Ukrainian and Russian forms, or forms of one language, of one given name: {}, {}",
            one.text, other.text
        )));
    }
    if differ && (is_rendered(one.text, other.text) || is_rendered(other.text, one.text)) {
        let is_translated = is_patronymic(one.text);
        let why = format!("Ukrainian and Russian forms of one name: {}, {}", one.text, other.text);
        return Some(if is_translated { Comparison::possible(why) } else { Comparison::same(why) });
    }
    let declined = share_a_stem(one.text, other.text);
    declined
        .then(|| Comparison::possible(format!("a case ending, or the name of a woman: {}, {}", one.text, other.text)))
}

/// The rules or tables make one word of the other.
fn is_rendered(word: &str, other: &str) -> bool {
    let is = |form: &String| form.to_lowercase() == other.to_lowercase();
    lang::russian_forms(word).iter().any(is) || lang::ukrainian_forms(word).iter().any(is)
}

/// A Cyrillic and a Latin word.
fn in_both(cyrillic: Word, latin: Word) -> Option<Comparison> {
    let is = |form: Option<String>| form.is_some_and(|form| key(&form) == key(latin.text));
    let langs = cyrillic.languages();
    if langs.contains(&Lang::UK) && is(lang::kmu2010(cyrillic.text)) {
        return Some(Comparison::same("it is the form of Ukrainian passports").by("kmu2010"));
    }
    if langs.contains(&Lang::RU) && is(lang::icao(cyrillic.text)) {
        return Some(Comparison::same("it is the form of Russian passports").by("icao"));
    }
    let shared = given_names_of(cyrillic.text).iter().any(|row| given_names_of(latin.text).contains(row));
    if shared {
        return Some(Comparison::possible(format!("forms of one given name: {}, {}", cyrillic.text, latin.text)));
    }
    let others =
        [lang::russian_forms(cyrillic.text), lang::ukrainian_forms(cyrillic.text), vec![cyrillic.text.to_owned()]];
    let mut spelled = others.iter().flatten().flat_map(|form| [lang::kmu2010(form), lang::icao(form)]).flatten();
    let fits = spelled.any(|form| latin_key(&form) == latin_key(latin.text));
    if fits {
        return Some(Comparison::possible(format!("an older or another spelling: {}, {}", cyrillic.text, latin.text)));
    }
    let mut spelled = others.iter().flatten().flat_map(|form| [lang::kmu2010(form), lang::icao(form)]).flatten();
    spelled.any(|form| is_the_womans(&form, latin.text)).then(|| womans(cyrillic, latin))
}

fn womans(one: Word, other: Word) -> Comparison {
    Comparison::possible(format!("perhaps the name of a woman, or a case: {}, {}", one.text, other.text))
}

/// One is the surname of a man, the other that of a woman in his family, in Latin letters: Ivanov, Ivanova.
fn is_the_womans(one: &str, other: &str) -> bool {
    const MANS: [&str; 4] = ["ov", "ev", "in", "yn"];
    let (one, other) = (one.to_lowercase(), other.to_lowercase());
    let (man, woman) = if one.len() < other.len() { (one, other) } else { (other, one) };
    let ends = |(man, woman): (&str, &str)| man == woman && MANS.iter().any(|ending| man.ends_with(ending));
    let adjective = |man: &str, woman: &str| {
        let stem = ["skyi", "skii", "skiy", "skyy", "sky", "ski"].iter().find_map(|ending| man.strip_suffix(ending));
        let womans = ["ska", "skaia", "skaya"].iter().find_map(|ending| woman.strip_suffix(ending));
        stem.is_some() && stem == womans
    };
    woman.strip_suffix('a').is_some_and(|woman| ends((&man, woman)))
        || adjective(&man, &woman)
        || adjective(&woman, &man)
}

fn in_latin(one: Word, other: Word) -> Option<Comparison> {
    if key(one.text) == key(other.text) {
        return Some(Comparison::same("the same letters"));
    }
    if given_names_of(one.text).iter().any(|row| given_names_of(other.text).contains(row)) {
        return Some(Comparison::possible(format!("forms of one given name: {}, {}", one.text, other.text)));
    }
    if is_the_womans(one.text, other.text) {
        return Some(womans(one, other));
    }
    let fits = hard_key(one.text) == hard_key(other.text);
    fits.then(|| Comparison::possible(format!("two spellings of one name: {}, {}", one.text, other.text)))
}

/// The letters that Ukrainian and Russian passports write differently are one as well: h and g, y and i.
fn hard_key(word: &str) -> String {
    latin_key(word).replace('g', "h")
}
