//! Korean names: Hangul against Hangul, against its renderings, and renderings against each other.

use super::Comparison;
use super::cyrillic::{korean_key, languages, undeclined};
use crate::lang::{self, Lang, NameKind, Syllable, Systems, compose, decompose, southern};
use crate::names::input::{Name, Script};
use crate::names::korean::{families_of, is_initial, key, orders, parted};
use crate::names::register::folded;
use crate::names::spell::Asked;
use crate::names::syllables::alike;

/// Two names in Hangul.
pub(super) fn in_hangul(one: &str, other: &str) -> Comparison {
    let (one, other) = (folded(one), folded(other));
    if in_southern_norm(&one) == in_southern_norm(&other) {
        return Comparison::same("one name in the spelling of the North and of the South").by("norm");
    }
    if let Some(found) = in_established_forms(&one, &other) {
        return found;
    }
    let ((family, given), (other_family, other_given)) = (parted(&one), parted(&other));
    let lacks_family =
        |whole: &str, family: &str, given: &str| !family.is_empty() && whole == given && whole.chars().count() > 1;
    if lacks_family(&one, &other_family, &other_given) || lacks_family(&other, &family, &given) {
        return Comparison::possible("the family name is missing in one");
    }
    let differing = one.chars().zip(other.chars()).enumerate().find(|(_, (a, b))| !are_twins(*a, *b));
    if one.chars().count() != other.chars().count() {
        return Comparison::different("they differ in the number of syllables");
    }
    let Some((place, (a, b))) = differing else {
        return Comparison::possible("a syllable may be spelled so in the South");
    };
    let place = place + 1;
    if alike((&[&one], Script::Hangul), (&[&other], Script::Hangul)) {
        return Comparison::possible(format!("syllable {place} is heard alike: {a}, {b}"));
    }
    Comparison::different(format!("syllable {place} differs: {a}, {b}"))
}

/// Two spellings of one foreign or renamed place: 꾸르스크 and 쿠르스크 are both Курськ.
fn in_established_forms(one: &str, other: &str) -> Option<Comparison> {
    let written = |name: &str| lang::systems(name, NameKind::Place).filter(|systems| systems.fixed);
    let (one, other) = (written(one)?, written(other)?);
    let why = format!("both have the established form {}", one.uk);
    ((&one.uk, &one.ru) == (&other.uk, &other.ru)).then(|| Comparison::same(why).by("uk"))
}

/// The same syllable, or one with ㄹ or ㄴ and one that the South may write for it.
fn are_twins(one: char, other: char) -> bool {
    let southern = |c| decompose(c).map(southern);
    one == other || (southern(one) == southern(other) && southern(one).is_some())
}

/// The name as the South spells it: ㄹ and ㄴ are changed at the beginning of the family name and of the given name, and 렬 and 률
/// after a vowel or ㄴ.
fn in_southern_norm(hangul: &str) -> String {
    let (family, given) = parted(hangul);
    [family, given].iter().map(|part| southern_part(part)).collect()
}

fn southern_part(part: &str) -> String {
    let mut before: Option<Syllable> = None;
    let spell = |c: char| {
        let Some(syllable) = decompose(c) else { return c };
        let open = before.is_none_or(|before| matches!(before.coda, None | Some('ㄴ')));
        let changes = before.is_none() || (open && matches!(c, '렬' | '률'));
        before = Some(syllable);
        if changes { compose(southern(syllable)).unwrap_or(c) } else { c }
    };
    part.chars().map(spell).collect()
}

/// A name in Hangul and a Latin or Cyrillic one.
pub(super) fn with_hangul(hangul: &str, other: &Name, asked: Asked) -> Comparison {
    let langs = languages(other, asked.lang);
    let kinds = asked
        .kind
        .map_or(vec![lang::likely_kind(hangul), NameKind::Person, NameKind::Place, NameKind::Word], |kind| vec![kind]);
    let by_system = kinds.iter().find_map(|kind| {
        let systems = lang::systems(hangul, *kind)?;
        in_a_system(&systems, other, &langs)
            .or_else(|| through_cyrillic(&systems, other))
            .or_else(|| with_usual_family(hangul, &systems, other, &langs))
    });
    by_system
        .or_else(|| in_the_other_norm(hangul, other, &langs))
        .or_else(|| as_a_variant(hangul, &kinds, other, &langs))
        .unwrap_or_else(|| by_sound(hangul, other))
}

/// What a Hangul name is in each system that has these letters.
fn written(systems: &Systems, script: Script) -> Vec<(&'static str, &str)> {
    match script {
        Script::Latin => vec![("dprk", &systems.dprk), ("rr", &systems.rr), ("mr", &systems.mr)],
        _ => vec![("uk", &systems.uk), ("ru", &systems.ru)],
    }
}

/// Keys under which a rendering is compared with the form in a system.
fn keys(text: &str, script: Script, langs: &[Lang]) -> Vec<String> {
    match script {
        Script::Cyrillic => langs.iter().map(|lang| korean_key(text, *lang)).collect(),
        _ => vec![key(text)],
    }
}

fn system_key(system: &str, form: &str) -> String {
    match system {
        "uk" => korean_key(form, Lang::UK),
        "ru" => korean_key(form, Lang::RU),
        _ => key(form),
    }
}

fn in_a_system(systems: &Systems, other: &Name, langs: &[Lang]) -> Option<Comparison> {
    let forms = written(systems, other.script);
    let find = |text: &str| {
        let keys = keys(text, other.script, langs);
        let equal = forms.iter().find(|(_, form)| key(form) == key(text));
        let alike = || forms.iter().find(|(system, form)| keys.contains(&system_key(system, form)));
        equal.or_else(alike).map(|(system, _)| *system)
    };
    if let Some(system) = find(&other.text) {
        return Some(Comparison::same(format!("it is the {} form", title(system))).by(system));
    }
    if let Some(system) = orders(other).iter().find_map(|words| find(&words.join(" "))) {
        return Some(Comparison::same(format!("it is the {} form, family name last", title(system))).by(system));
    }
    let declined = || undeclined(&other.text).iter().find_map(|stem| find(stem));
    let system = (other.script == Script::Cyrillic).then(declined).flatten()?;
    Some(Comparison::same(format!("it is the {} form with a case ending", title(system))).by(system))
}

/// The Latin form of an established Cyrillic one: 꾸르스크 is Курськ, and that is Kursk.
fn through_cyrillic(systems: &Systems, other: &Name) -> Option<Comparison> {
    let latin = || [("kmu2010", lang::kmu2010(&systems.uk)), ("icao", lang::icao(&systems.ru))];
    let fits = |form: &Option<String>| form.as_deref().is_some_and(|form| key(form) == key(&other.text));
    let is_asked = systems.fixed && other.script == Script::Latin;
    let (system, _) = latin().into_iter().find(|(_, form)| is_asked && fits(form))?;
    Some(Comparison::same(format!("it is the Latin form of {}, {}", systems.uk, systems.ru)).by(system))
}

/// The name of a system in a sentence.
fn title(system: &str) -> &'static str {
    match system {
        "dprk" => "DPRK",
        "rr" => "Revised Romanization",
        "mr" => "McCune-Reischauer",
        "uk" => "Ukrainian",
        _ => "Russian",
    }
}

/// The given name as in a system, the family name in another of its usual spellings: Lee Cheolsu, Рі Чхоль Су.
fn with_usual_family(hangul: &str, systems: &Systems, other: &Name, langs: &[Lang]) -> Option<Comparison> {
    let (family, _) = parted(hangul);
    let forms = written(systems, other.script);
    let texts = [vec![other.text.clone()], undeclined(&other.text)].concat();
    let found = texts.iter().take(if other.script == Script::Cyrillic { texts.len() } else { 1 }).find_map(|text| {
        let name = Name { text: text.clone(), script: other.script };
        let orders: Vec<Vec<String>> =
            orders(&name).into_iter().map(|words| words.into_iter().map(str::to_owned).collect()).collect();
        orders.iter().find_map(|words| {
            let (first, given) =
                words.split_first().filter(|(first, _)| families_of(first).contains(&family.as_str()))?;
            let keys = keys(&given.join(" "), other.script, langs);
            let fits = |(system, form): &&(&str, &str)| {
                let given = form.split_once(' ').map_or("", |(_, given)| given);
                keys.contains(&system_key(system, given))
            };
            forms.iter().find(fits).map(|(system, _)| (*system, first.clone()))
        })
    });
    let (system, first) = found?;
    Some(
        Comparison::same(format!(
            "{first} is a usual spelling of {family}, the given name is in the {} form",
            title(system)
        ))
        .by(system),
    )
}

/// The same with the given name in the spelling of the other norm: 룡 is 용 in the South; 용 may be 룡 in the North.
fn in_the_other_norm(hangul: &str, other: &Name, langs: &[Lang]) -> Option<Comparison> {
    let (family, given) = parted(hangul);
    let first = given.chars().next()?;
    let rest = given.get(first.len_utf8()..).unwrap_or_default();
    let compared = |first: char| {
        let systems = lang::systems(&format!("{family}{first}{rest}"), NameKind::Person)?;
        let with_family = || with_usual_family(&format!("{family}{first}{rest}"), &systems, other, langs);
        in_a_system(&systems, other, langs).or_else(with_family)
    };
    let syllable = decompose(first)?;
    let south = compose(southern(syllable)).filter(|south| *south != first);
    if let Some(found) = south.and_then(compared) {
        return Some(Comparison { why: format!("{first} is spelled otherwise in the South; {}", found.why), ..found });
    }
    let north = compose(Syllable { onset: 'ㄹ', ..syllable }).filter(|_| matches!(syllable.onset, 'ㅇ' | 'ㄴ'))?;
    let is_twin = decompose(north).and_then(|north| compose(southern(north))) == Some(first);
    let found = compared(north).filter(|_| is_twin)?;
    Some(Comparison::possible(format!("if {first} is {north} in the North, {}", found.why)))
}

fn as_a_variant(hangul: &str, kinds: &[NameKind], other: &Name, langs: &[Lang]) -> Option<Comparison> {
    let known = |kind: &NameKind| {
        let variants = lang::variants(hangul, *kind);
        let spelled = if other.script == Script::Latin { variants.latin } else { variants.cyrillic };
        let keys = keys(&other.text, other.script, langs);
        let fits = |form: &String| match other.script {
            Script::Cyrillic => [Lang::UK, Lang::RU].iter().any(|lang| keys.contains(&korean_key(form, *lang))),
            _ => keys.contains(&key(form)),
        };
        spelled.iter().any(fits)
    };
    kinds.iter().any(known).then(|| Comparison::possible("a known spelling, of no one system"))
}

/// Whether habits of spelling make one of the other, and what differs if they do not.
fn by_sound(hangul: &str, other: &Name) -> Comparison {
    let (family, given) = parted(hangul);
    let whole = folded(hangul);
    let words = other.words();
    let orders = orders(other);
    let with_family: Vec<&Vec<&str>> = orders
        .iter()
        .filter(|words| words.first().is_some_and(|first| families_of(first).contains(&family.as_str())))
        .collect();
    let sounds = |given: &str, words: &[&str]| alike((&[given], Script::Hangul), (words, other.script));
    if with_family.iter().any(|words| sounds(&given, words.get(1..).unwrap_or_default())) {
        return Comparison::possible("the syllables can be the same, spelled by habit");
    }
    if sounds(&whole, &words) {
        return Comparison::possible("the syllables can be the same, spelled by habit");
    }
    let lacks = |words: &Vec<&str>| whole.chars().count() > 1 && sounds(&whole, words.get(1..).unwrap_or_default());
    if (!family.is_empty() && given.chars().count() > 1 && sounds(&given, &words)) || orders.iter().any(lacks) {
        return Comparison::possible("the family name is missing in one");
    }
    let is_short = |words: &&&Vec<&str>| {
        let given: Vec<String> = given.chars().map(String::from).collect();
        shortened((other, words.get(1..).unwrap_or_default()), &given)
    };
    if with_family.iter().any(|words| is_short(&words)) {
        return Comparison::possible("the family names fit, of the given name there are initials");
    }
    if family.is_empty() && words.iter().all(|word| families_of(word).contains(&hangul)) {
        return Comparison::possible(format!("{} is a usual spelling of the family name {hangul}", words.join(" ")));
    }
    if with_family.is_empty() {
        return Comparison::different(format!("no usual spelling of {hangul} begins or sounds like that"));
    }
    Comparison::different(format!("the family names fit, the given names differ: {given}, {}", words.join(" ")))
}

/// Two renderings, each of which has the form of a Korean name; `None` where one has not.
pub(super) fn spelled(one: &Name, other: &Name, asked: Option<Lang>) -> Option<Comparison> {
    let (orders_one, orders_other) = (orders(one), orders(other));
    let pairs = orders_one.iter().flat_map(|a| orders_other.iter().map(move |b| (a.as_slice(), b.as_slice())));
    let compared = pairs.map(|(a, b)| whole(one, a, other, b, asked));
    compared.reduce(Comparison::or_better)
}

fn whole(one: &Name, words: &[&str], other: &Name, others: &[&str], asked: Option<Lang>) -> Comparison {
    let (Some((first, given)), Some((other_first, other_given))) = (words.split_first(), others.split_first()) else {
        return Comparison::different("there is nothing to compare");
    };
    let families = families_of(first).iter().any(|family| families_of(other_first).contains(family));
    if !families {
        return Comparison::different(format!("the family names differ: {first}, {other_first}"));
    }
    let turned =
        if words[..] == one.words()[..] && others[..] == other.words()[..] { "" } else { ", family name last in one" };
    if let Some(why) = same_rendering((one, words), (other, others), asked) {
        return Comparison::same(format!("{why}{turned}"));
    }
    let texts = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>();
    if shortened((one, given), &texts(other_given)) || shortened((other, other_given), &texts(given)) {
        return Comparison::possible("the family names fit, of the given name there are initials");
    }
    if alike((given, one.script), (other_given, other.script)) {
        return Comparison::possible(format!("both can be spellings of one Korean name{turned}"));
    }
    Comparison::different(format!("the given names differ: {}, {}", given.join(" "), other_given.join(" ")))
}

/// There are initials in a given name, and none of them is at odds with the word in its place.
fn shortened((name, given): (&Name, &[&str]), words: &[String]) -> bool {
    let fits = |(one, word): (&&str, &String)| !is_initial(name, one) || first_sound(one) == first_sound(word);
    given.iter().any(|word| is_initial(name, word)) && given.iter().zip(words).all(fits)
}

/// The kind of sound with which a word begins in any script, as far as habits of spelling leave it: the stops of one place are
/// one, and Дж. may be cut to Д.; so are vowels and the ㄹ and ㄴ that the South leaves out.
fn first_sound(word: &str) -> Option<char> {
    const KINDS: [(char, &str); 6] = [
        ('k', "ㄱㄲㅋкгkg"),
        ('t', "ㄷㄸㅌㅈㅉㅊтдtdчжцcjz"),
        ('p', "ㅂㅃㅍпбpb"),
        ('s', "ㅅㅆсшs"),
        ('h', "ㅎхh"),
        ('m', "ㅁмm"),
    ];
    let first = word.chars().next()?;
    let sound = decompose(first).map_or(first, |syllable| syllable.onset).to_lowercase().next()?;
    KINDS.iter().find(|(_, letters)| letters.contains(sound)).map(|(kind, _)| *kind)
}

/// Why two renderings in one script are the same name, if they are.
fn same_rendering(one: (&Name, &[&str]), other: (&Name, &[&str]), asked: Option<Lang>) -> Option<&'static str> {
    let (text, other_text) = (one.1.join(" "), other.1.join(" "));
    match (one.0.script, other.0.script) {
        (Script::Latin, Script::Latin) => (key(&text) == key(&other_text)).then_some("the same letters"),
        (Script::Cyrillic, Script::Cyrillic) => {
            let (langs, others) = (languages(one.0, asked), languages(other.0, asked));
            let equal = |one: &str, other: &str| {
                let keys = keys(one, Script::Cyrillic, &langs);
                keys.iter().any(|key| self::keys(other, Script::Cyrillic, &others).contains(key))
            };
            let declined = || {
                undeclined(&text).iter().any(|stem| equal(stem, &other_text))
                    || undeclined(&other_text).iter().any(|stem| equal(&text, stem))
            };
            if equal(&text, &other_text) {
                return Some("renderings of one Korean name in Ukrainian or Russian");
            }
            declined().then_some("one of them has a case ending")
        }
        _ => None,
    }
}
