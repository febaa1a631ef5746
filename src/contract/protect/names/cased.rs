//! Names in Cyrillic and Latin letters, which are told by their capitals and by what they are made of.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use super::Around;
use crate::lang::{LANGUAGES, Lang, NameKind, given_names_of, is_hangul_syllable, surnames, systems};
use crate::values::runs::{before, runs};

/// Words before a name, without the dot of an abbreviation.
#[rustfmt::skip]
const TITLES: [&str; 62] = [
    "пан", "пана", "пану", "паном", "пані", "товариш", "товариша", "товаришем", "громадянин", "громадянина", "громадянка", "громадянки", "гр", "товарищ",
    "товарища", "господин", "господина", "госпожа", "гражданин", "гражданина", "mr", "mrs", "ms", "miss", "dr", "comrade", "звати", "звуть", "звали",
    "прізвище", "ім’я", "прізвищем", "зовут", "звать", "фамилия", "имя", "surname", "named", "name is", "called", "прізвище моє", "ім’я моє",
    "фамилия моя", "имя моё", "позивний", "позивним", "позивного", "позивному", "позывной", "позывным", "позывного", "позывному", "call sign", "callsign",
    "capt", "maj", "col", "sgt", "cpl", "pvt", "lt", "gen",
];

/// Endings of family names that no other words have.
const FAMILY: [&str; 8] = ["енко", "ченко", "чук", "щук", "enko", "chuk", "shchuk", "tchouk"];

/// The other cases of the first of them. At the start of a sentence it may be another word: Оценка.
const DECLINED: [&str; 4] = ["енка", "енку", "енком", "енкові"];

/// Endings that family names have, and other words as well.
#[rustfmt::skip]
const FAMILIAR: [&str; 31] = [
    "ко", "ук", "юк", "ик", "ич", "ський", "цький", "ська", "ский", "ская", "ов", "ев", "єв", "ін", "їн", "ова", "ева", "єва", "ина", "аль", "ець", "ар", "ак",
    "як", "ко", "ko", "uk", "ych", "vich", "skyi", "sky",
];

/// Endings of patronymics.
#[rustfmt::skip]
const FATHERS: [&str; 36] = [
    "ович", "йович", "евич", "івна", "ївна", "овна", "евна", "овича", "ovych", "ovich", "ivna", "ovna", "йовича", "евича", "овичу", "йовичу", "евичу",
    "овичем", "йовичем", "евичем", "овичеві", "йовичеві", "івни", "ївни", "івні", "ївні", "івну", "ївну", "івною", "ївною", "овны", "овне", "овну",
    "овной", "евны", "евной",
];

/// Beginnings of words that end as patronymics do: Верховна Рада, Головна прокуратура.
const NO_FATHERS: [&str; 12] = [
    "верховн",
    "головн",
    "основн",
    "духовн",
    "церковн",
    "банковн",
    "винн",
    "виновн",
    "готовн",
    "кровн",
    "умовн",
    "мовн",
];

/// Endings of words that are written large and name no person: North Korean, Червоний Хрест.
#[rustfmt::skip]
const NO_NAMES: [&str; 22] = [
    "ий", "ій", "ого", "ому", "им", "ої", "ою", "ая", "ый", "ой", "на", "ва", "ian", "ean", "ish", "ese", "north", "south", "east", "west", "red", "new",
];

/// Given names that are words as well: alone at the start of a sentence they are no names.
#[rustfmt::skip]
const WORDS: [&str; 18] = [
    "слава", "віра", "вера", "надія", "надежда", "любов", "любовь", "роза", "калина", "злата", "роман", "рома", "лев", "ада", "ян", "яким", "mark", "may",
];

/// Days of the week, which English writes large.
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

/// A capitalised word or an initial.
#[derive(Debug)]
struct Word<'t> {
    span: Range<usize>,
    text: &'t str,
    /// It begins a sentence.
    starts: bool,
    initial: bool,
}

/// Letters of such words, with what may stand inside them.
pub(super) fn is_of_word(c: char) -> bool {
    (c.is_alphabetic() && !is_hangul_syllable(c)) || matches!(c, '’' | 'ʼ' | '\'' | '-')
}

/// The names of a text.
pub(super) fn find(text: &str, source: Lang, around: &Around) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut sequence: Vec<Word> = Vec::new();
    for word in words(text, around) {
        let joins = sequence.last().is_some_and(|last| {
            let gap = text.get(last.span.end..word.span.start).unwrap_or_default();
            matches!(gap, " " | "\u{a0}" | "") || (last.initial || word.initial) && matches!(gap, ". " | ".")
        });
        if !joins {
            found.extend(named(text, &sequence, source, around));
            sequence.clear();
        }
        sequence.push(word);
    }
    found.extend(named(text, &sequence, source, around));
    found
}

/// The capitalised words that are no terms and no names of days and months.
fn words<'t>(text: &'t str, around: &Around) -> Vec<Word<'t>> {
    let calendar = |word: &str| {
        let months = |forms: &&str| forms.split(' ').any(|form| form == word);
        DAYS.contains(&word) || LANGUAGES.iter().any(|language| language.numerals.months.iter().any(months))
    };
    let all = runs(text, is_of_word).into_iter().filter_map(|run| {
        let raw = text.get(run.clone())?;
        let bare = raw.trim_matches(['’', 'ʼ', '\'', '-']);
        let bare = bare.strip_suffix("'s").or_else(|| bare.strip_suffix("’s")).unwrap_or(bare);
        let start = run.start + raw.find(bare)?;
        let span = start..start + bare.len();
        let one = bare.chars().count() == 1;
        let initial = one && text.get(span.end..).is_some_and(|rest| rest.starts_with('.'));
        let titled = TITLES.contains(&bare.to_lowercase().as_str());
        let fits = bare.starts_with(char::is_uppercase) && (initial || !one) && !titled && !around.is_term(&span);
        let starts = starts_sentence(text, start);
        (fits && !calendar(&bare.to_lowercase())).then_some(Word { span, text: bare, starts, initial })
    });
    all.collect()
}

fn starts_sentence(text: &str, at: usize) -> bool {
    let before =
        text.get(..at).unwrap_or_default().trim_end_matches([' ', '«', '"', '“', '(', '—', '–', '-', '\u{a0}']);
    before.chars().next_back().is_none_or(|c| ".!?…:\n".contains(c))
}

/// The part of a sequence of capitalised words that names a person.
fn named(text: &str, words: &[Word], source: Lang, around: &Around) -> Option<Range<usize>> {
    let (first, last) = (words.first()?, words.last()?);
    let whole = first.span.start..last.span.end;
    let full: Vec<&Word> = words.iter().filter(|word| !word.initial).collect();
    let with_dot = |span: Range<usize>| if last.initial { span.start..span.end + 1 } else { span };
    if is_led(text, first.span.start, around) {
        return Some(with_dot(whole));
    }
    if let Some(initial) = words.iter().find(|word| word.initial).filter(|_| !full.is_empty()) {
        let start = if first.starts && !last.initial { initial.span.start } else { whole.start };
        return Some(with_dot(start..whole.end));
    }
    let ends = |word: &Word, endings: &[&str]| endings.iter().any(|ending| word.text.to_lowercase().ends_with(ending));
    let family = |word: &Word| is_korean_family(word.text);
    if let Some(place) = words.iter().position(family).filter(|place| place + 1 < words.len()) {
        return words.get(place).map(|word| word.span.start..whole.end);
    }
    let given = words.iter().position(|word| is_given(word.text, source));
    let no_father = |word: &Word| NO_FATHERS.iter().any(|start| word.text.to_lowercase().starts_with(start));
    let father = words.iter().position(|word| ends(word, &FATHERS) && !no_father(word));
    if let Some(place) = given.or(father) {
        let with = words.iter().skip(1).any(|word| ends(word, &FAMILIAR) || is_given(word.text, source));
        let alone = !with && first.starts && WORDS.contains(&first.text.to_lowercase().as_str());
        let from = if place > 0 && first.starts && !ends(first, &FAMILIAR) { words.get(1)? } else { first };
        return (!alone).then_some(from.span.start..whole.end);
    }
    let sure = |word: &&Word| {
        let inside = !word.starts && (ends(word, &DECLINED) || family(word) && word.text.chars().count() > 2);
        inside || ends(word, &FAMILY)
    };
    if let Some(word) = words.iter().find(sure) {
        return Some(word.span.clone());
    }
    let article = before(text, first.span.start, 5).ends_with(" the ");
    let pair = (2..=3).contains(&words.len()) && !first.starts && !article;
    let plain = |word: &Word| word.text.chars().skip(1).any(char::is_lowercase) && !ends(word, &NO_NAMES);
    (pair && words.iter().all(plain)).then_some(whole)
}

/// A title, a rank or words of calling stand before.
fn is_led(text: &str, at: usize, around: &Around) -> bool {
    let head = before(text, at, 24).replace('\'', "’");
    let head = head.trim_end_matches([' ', '.', ':', '\u{a0}', '«', '“', '"', '—', '–']);
    let led = |title: &str| head.strip_suffix(title).is_some_and(|rest| !rest.ends_with(char::is_alphabetic));
    TITLES.iter().any(|title| led(title)) || around.has_rank_before(text, at)
}

/// A Korean family name in any spelling.
fn is_korean_family(word: &str) -> bool {
    static FAMILIES: LazyLock<HashSet<String>> = LazyLock::new(|| {
        let mut all = HashSet::new();
        for row in surnames() {
            all.extend(row.latin.iter().chain(row.cyrillic).map(|spelling| spelling.to_lowercase()));
            let by_rule = systems(row.hangul, NameKind::Word);
            all.extend(by_rule.into_iter().flat_map(|s| [s.dprk, s.rr, s.mr, s.uk, s.ru]).map(|s| s.to_lowercase()));
        }
        all
    });
    FAMILIES.contains(&word.to_lowercase())
}

/// A given name of the tables, in any case.
fn is_given(word: &str, source: Lang) -> bool {
    const ENDINGS: [&str; 22] = [
        "ові", "еві", "єві", "ом", "ем", "єм", "ою", "ею", "єю", "ой", "ей", "а", "я", "у", "ю", "і", "ї", "и", "ы",
        "е", "є", "о",
    ];
    const LEMMAS: [&str; 8] = ["", "а", "я", "о", "й", "ь", "ій", "ия"];
    if word.chars().count() < 3 {
        return WORDS.contains(&word.to_lowercase().as_str());
    }
    let stems = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending)).filter(|stem| stem.chars().count() > 1);
    let lemmas = stems.flat_map(|stem| LEMMAS.iter().map(move |ending| format!("{stem}{ending}")));
    let declined = |lemma: &String| {
        !given_names_of(lemma).is_empty() && (source.language().forms)(lemma).iter().any(|form| form == word)
    };
    !given_names_of(word).is_empty() || lemmas.into_iter().any(|lemma| declined(&lemma))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, source: Lang) -> Vec<&str> {
        let around = Around { ranks: Vec::new(), terms: Vec::new() };
        find(text, source, &around).into_iter().map(|span| &text[span]).collect()
    }

    #[test]
    fn names_are_told_by_their_parts_and_by_what_leads_them() {
        for (text, source, expected) in [
            ("Мене допитував Коваль Петро Іванович.", Lang::UK, &["Коваль Петро Іванович"][..]),
            ("Вчора Петро Коваль сказав.", Lang::UK, &["Петро Коваль"]),
            ("Я бачив Миколу й пана Дубового.", Lang::UK, &["Миколу", "Дубового"]),
            ("Підписав І. В. Дубовий.", Lang::UK, &["І. В. Дубовий"]),
            ("Протокол склав Дубовий І.В.", Lang::UK, &["Дубовий І.В."]),
            ("Мене звати Лі Чхоль Су.", Lang::UK, &["Лі Чхоль Су"]),
            ("My name is Ri Chol Su.", Lang::EN, &["Ri Chol Su"]),
            ("I saw Mr. Maple there.", Lang::EN, &["Maple"]),
            ("Then Kim Sol-bit's unit left.", Lang::EN, &["Kim Sol-bit"]),
            ("Меня зовут Ли Чхоль Су.", Lang::RU, &["Ли Чхоль Су"]),
            ("Це Гриценко.", Lang::UK, &["Гриценко"]),
            ("Я знаю Гриценка з дитинства.", Lang::UK, &["Гриценка"]),
            ("Прізвище моє — Завгородній.", Lang::UK, &["Завгородній"]),
            ("Позивний «Ясен» був старшим.", Lang::UK, &["Ясен"]),
            ("His call sign was unknown, mine: call sign “Maple”.", Lang::EN, &["Maple"]),
            ("Пан Сидоренко мовчав.", Lang::UK, &["Сидоренко"]),
            ("Я говорил с Петровной.", Lang::RU, &["Петровной"]),
            ("Розмовляла з Петрівною.", Lang::UK, &["Петрівною"]),
            ("Capt. O'Maple left.", Lang::EN, &["O'Maple"]),
            ("The guard John Maple came.", Lang::EN, &["John Maple"]),
        ] {
            assert_eq!(found(text, source), expected, "{text}");
        }
    }

    #[test]
    fn other_capitals_are_left() {
        for (text, source) in [
            ("Так. Ми йшли до річки.", Lang::UK),
            ("Слава Україні!", Lang::UK),
            ("Верховна Рада ухвалила.", Lang::UK),
            ("Оценка была верной.", Lang::RU),
            ("Ми бачили Червоний Хрест.", Lang::UK),
            ("I saw the Red Cross in May.", Lang::EN),
            ("He is a North Korean soldier.", Lang::EN),
            ("Yes. I was there on Monday.", Lang::EN),
        ] {
            assert_eq!(found(text, source), [""; 0], "{text}");
        }
    }
}
