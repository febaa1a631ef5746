//! Adjectives, participles and ordinals, and the nouns that decline like them.

use super::sounds::{is_consonant, syllables};
use super::{irregular, stems, words};
use crate::lang::Case::{Acc, Dat, Gen, Ins, Loc, Nom};
use crate::lang::inflect::{Adjective, Agreement, Gender, Lemma, ends_in};

/// Новий.
#[rustfmt::skip]
static HARD: Agreement = Agreement {
    masculine: &[(Nom, "ий"), (Gen, "ого"), (Dat, "ому"), (Acc, "ого"), (Ins, "им"), (Loc, "ому ім")],
    feminine: &[(Nom, "а"), (Gen, "ої"), (Dat, "ій"), (Acc, "у"), (Ins, "ою"), (Loc, "ій")],
    neuter: &[(Nom, "е"), (Gen, "ого"), (Dat, "ому"), (Ins, "им"), (Loc, "ому ім")],
    plural: &[(Nom, "і"), (Gen, "их"), (Dat, "им"), (Ins, "ими"), (Loc, "их")],
};

/// Синій.
#[rustfmt::skip]
static SOFT: Agreement = Agreement {
    masculine: &[(Nom, "ій"), (Gen, "ього"), (Dat, "ьому"), (Acc, "ього"), (Ins, "ім"), (Loc, "ьому ім")],
    feminine: &[(Nom, "я"), (Gen, "ьої"), (Dat, "ій"), (Acc, "ю"), (Ins, "ьою"), (Loc, "ій")],
    neuter: &[(Nom, "є"), (Gen, "ього"), (Dat, "ьому"), (Ins, "ім"), (Loc, "ьому ім")],
    plural: &[(Nom, "і"), (Gen, "іх"), (Dat, "ім"), (Ins, "іми"), (Loc, "іх")],
};

/// Безкраїй.
#[rustfmt::skip]
static IOTATED: Agreement = Agreement {
    masculine: &[(Nom, "їй"), (Gen, "його"), (Dat, "йому"), (Acc, "його"), (Ins, "їм"), (Loc, "йому їм")],
    feminine: &[(Nom, "я"), (Gen, "йої"), (Dat, "їй"), (Acc, "ю"), (Ins, "йою"), (Loc, "їй")],
    neuter: &[(Nom, "є"), (Gen, "його"), (Dat, "йому"), (Ins, "їм"), (Loc, "йому їм")],
    plural: &[(Nom, "ї"), (Gen, "їх"), (Dat, "їм"), (Ins, "їми"), (Loc, "їх")],
};

/// Білолиций: after ц the feminine and the oblique cases are soft in letters only.
#[rustfmt::skip]
static FACED: Agreement = Agreement {
    masculine: &[(Nom, "ий"), (Gen, "ього"), (Dat, "ьому"), (Acc, "ього"), (Ins, "им"), (Loc, "ьому ім")],
    feminine: &[(Nom, "я"), (Gen, "ьої"), (Dat, "ій"), (Acc, "ю"), (Ins, "ьою"), (Loc, "ій")],
    neuter: &[(Nom, "е"), (Gen, "ього"), (Dat, "ьому"), (Ins, "им"), (Loc, "ьому ім")],
    plural: &[(Nom, "і"), (Gen, "их"), (Dat, "им"), (Ins, "ими"), (Loc, "их")],
};

/// Батьків, мамин: the nominative of the masculine has no ending; the stem is that of the other forms.
#[rustfmt::skip]
static POSSESSIVE: Agreement = Agreement {
    masculine: &[(Gen, "ого"), (Dat, "ому"), (Acc, "ого"), (Ins, "им"), (Loc, "ому ім")],
    ..HARD
};

/// 11-й, 94-та: the last letters of an ordinal in figures.
#[rustfmt::skip]
pub static FIGURES: Agreement = Agreement {
    masculine: &[(Nom, "й ий"), (Gen, "го ого"), (Dat, "му ому"), (Acc, "го"), (Ins, "м"), (Loc, "му м")],
    feminine: &[(Nom, "та а я га ша ма"), (Gen, "ї тої"), (Dat, "й тій"), (Acc, "ту у ю"), (Ins, "ю тою"), (Loc, "й тій")],
    neuter: &[(Nom, "те е є ге ше ме"), (Gen, "го"), (Dat, "му"), (Ins, "м"), (Loc, "му м")],
    plural: &[(Nom, "ті і ні"), (Gen, "х"), (Dat, "м"), (Ins, "ми"), (Loc, "х")],
};

/// An adjective in the nominative, in any gender or number.
pub fn adjective(lemma: &Lemma) -> Option<Adjective> {
    let text = lemma.text;
    if words::is_noun(text) {
        return None;
    }
    let made =
        |stem: &str, gender, endings, sure| Some(Adjective { stem: stem.to_owned(), gender, endings, after: "", sure });
    if let Some(stem) = text.strip_suffix("ий") {
        let faced = stem.ends_with("лиц") || stem.ends_with("куц");
        return made(stem, Gender::Masculine, if faced { &FACED } else { &HARD }, true);
    }
    if let Some(stem) = text.strip_suffix("їй") {
        return made(stem, Gender::Masculine, &IOTATED, true);
    }
    if let Some(stem) = text.strip_suffix("ій") {
        return is_soft(stem).then(|| made(stem, Gender::Masculine, &SOFT, true))?;
    }
    if let Some(adjective) = possessive(lemma) {
        return Some(adjective);
    }
    let (stem, gender, soft) = other_gender(text)?;
    let sure = is_sure(stem, lemma, gender);
    // The plural of both kinds ends in -і.
    let soft = soft || gender == Gender::Plural && is_soft(stem);
    let fits = if soft { is_soft(stem) } else { sure || is_hard(stem, lemma) };
    if !fits {
        return None;
    }
    made(stem, gender, if soft { &SOFT } else { &HARD }, sure)
}

/// A word in the feminine, neuter or plural, without its ending, and whether that is soft.
fn other_gender(text: &str) -> Option<(&str, Gender, bool)> {
    [
        ("а", Gender::Feminine, false),
        ("я", Gender::Feminine, true),
        ("е", Gender::Neuter, false),
        ("є", Gender::Neuter, true),
        ("і", Gender::Plural, false),
    ]
    .into_iter()
    .find_map(|(ending, gender, soft)| Some((text.strip_suffix(ending)?, gender, soft)))
}

/// Soft stems: all others in -н are hard.
fn is_soft(stem: &str) -> bool {
    ends_in(stem, words::SOFT_STEMS)
}

/// A stem that may be that of an adjective, if a noun follows that agrees.
fn is_hard(stem: &str, lemma: &Lemma) -> bool {
    let before = stem.chars().rev().nth(1);
    let suffix = stem.ends_with('н') && before.is_some_and(|c| is_consonant(c) || c == 'ь');
    (suffix || ends_in(stem, words::HARD_ENDS) || lemma.name && ends_in(stem, words::NAME_ENDS)) && syllables(stem) > 0
}

/// A stem that no noun has.
fn is_sure(stem: &str, lemma: &Lemma, gender: Gender) -> bool {
    let known = words::SUBSTANTIVES.contains(&lemma.text);
    let suffix = ends_in(stem, words::SURE_ENDS) && syllables(stem) > 1;
    // Nouns in -ве, -не and the like are foreign, and listed: Рівне, минуле, кашне.
    let place = match gender {
        Gender::Neuter => ends_in(stem, "в н г к ат ист") && !irregular::is_fixed(lemma.text),
        Gender::Plural => ends_in(stem, "ов ев н") && is_hard(stem, lemma),
        _ => false,
    };
    let woman = lemma.name && gender == Gender::Feminine && ends_in(stem, words::NAME_ENDS) && syllables(stem) > 1;
    let formed = gender == Gender::Feminine && ends_in(stem, "льн чн жн шн тн дн стн") && syllables(stem) > 1;
    known || formed || suffix || place || woman
}

/// Батьків, мамин: of small letters, for names in -ів and -ин are nouns.
fn possessive(lemma: &Lemma) -> Option<Adjective> {
    let text = lemma.text;
    if lemma.name || !ends_in(text, words::POSSESSIVE_ENDS) || ends_in(text, stems::UNCHANGED) {
        return None;
    }
    let stem = match (text.strip_suffix("їв"), text.strip_suffix("ів")) {
        (Some(stem), _) => [stem, "єв"].concat(),
        (_, Some(stem)) => [stem, if ends_in(stem, "ж ч ш щ ц яр кар тар чар тел") { "ев" } else { "ов" }].concat(),
        _ => text.to_owned(),
    };
    Some(Adjective { stem, gender: Gender::Masculine, endings: &POSSESSIVE, after: "", sure: false })
}
