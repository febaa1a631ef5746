//! Adjectives, participles and ordinals, and the nouns that decline like them.

use super::sounds::{HUSHING, VELAR};
use super::words;
use crate::lang::Case::{Acc, Dat, Gen, Ins, Loc, Nom};
use crate::lang::inflect::{Adjective, Agreement, Gender, Lemma, ends_in};

/// Новый.
#[rustfmt::skip]
static HARD: Agreement = Agreement {
    masculine: &[(Nom, "ый"), (Gen, "ого"), (Dat, "ому"), (Acc, "ого"), (Ins, "ым"), (Loc, "ом")],
    feminine: &[(Nom, "ая"), (Gen, "ой"), (Dat, "ой"), (Acc, "ую"), (Ins, "ой ою"), (Loc, "ой")],
    neuter: &[(Nom, "ое"), (Gen, "ого"), (Dat, "ому"), (Ins, "ым"), (Loc, "ом")],
    plural: &[(Nom, "ые"), (Gen, "ых"), (Dat, "ым"), (Ins, "ыми"), (Loc, "ых")],
};

/// Боевой: as новый, with another nominative.
#[rustfmt::skip]
static STRESSED: Agreement = Agreement {
    masculine: &[(Nom, "ой"), (Gen, "ого"), (Dat, "ому"), (Acc, "ого"), (Ins, "ым"), (Loc, "ом")],
    ..HARD
};

/// Русский.
#[rustfmt::skip]
static VELARS: Agreement = Agreement {
    masculine: &[(Nom, "ий"), (Gen, "ого"), (Dat, "ому"), (Acc, "ого"), (Ins, "им"), (Loc, "ом")],
    neuter: &[(Nom, "ое"), (Gen, "ого"), (Dat, "ому"), (Ins, "им"), (Loc, "ом")],
    plural: &[(Nom, "ие"), (Gen, "их"), (Dat, "им"), (Ins, "ими"), (Loc, "их")],
    ..HARD
};

/// Большой, чужой, морской.
#[rustfmt::skip]
static STRESSED_VELARS: Agreement = Agreement {
    masculine: &[(Nom, "ой"), (Gen, "ого"), (Dat, "ому"), (Acc, "ого"), (Ins, "им"), (Loc, "ом")],
    ..VELARS
};

/// Старший.
#[rustfmt::skip]
static HUSHINGS: Agreement = Agreement {
    masculine: &[(Nom, "ий"), (Gen, "его"), (Dat, "ему"), (Acc, "его"), (Ins, "им"), (Loc, "ем")],
    feminine: &[(Nom, "ая"), (Gen, "ей"), (Dat, "ей"), (Acc, "ую"), (Ins, "ей ею"), (Loc, "ей")],
    neuter: &[(Nom, "ее"), (Gen, "его"), (Dat, "ему"), (Ins, "им"), (Loc, "ем")],
    plural: &[(Nom, "ие"), (Gen, "их"), (Dat, "им"), (Ins, "ими"), (Loc, "их")],
};

/// Синий.
#[rustfmt::skip]
static SOFT: Agreement = Agreement {
    feminine: &[(Nom, "яя"), (Gen, "ей"), (Dat, "ей"), (Acc, "юю"), (Ins, "ей ею"), (Loc, "ей")],
    ..HUSHINGS
};

/// Третий, божий.
#[rustfmt::skip]
static THIRD: Agreement = Agreement {
    masculine: &[(Nom, "ий"), (Gen, "ьего"), (Dat, "ьему"), (Acc, "ьего"), (Ins, "ьим"), (Loc, "ьем")],
    feminine: &[(Nom, "ья"), (Gen, "ьей"), (Dat, "ьей"), (Acc, "ью"), (Ins, "ьей ьею"), (Loc, "ьей")],
    neuter: &[(Nom, "ье"), (Gen, "ьего"), (Dat, "ьему"), (Ins, "ьим"), (Loc, "ьем")],
    plural: &[(Nom, "ьи"), (Gen, "ьих"), (Dat, "ьим"), (Ins, "ьими"), (Loc, "ьих")],
};

/// Иванова: a family name of a woman, in part a noun.
#[rustfmt::skip]
static SURNAME: Agreement = Agreement {
    masculine: &[],
    feminine: &[(Nom, "а"), (Gen, "ой"), (Dat, "ой"), (Acc, "у"), (Ins, "ой ою"), (Loc, "ой")],
    neuter: &[],
    plural: &[(Nom, "ы"), (Gen, "ых"), (Dat, "ым"), (Ins, "ыми"), (Loc, "ых")],
};

/// 11-й, 94-я: the last letters of an ordinal in figures.
#[rustfmt::skip]
pub static FIGURES: Agreement = Agreement {
    masculine: &[(Nom, "й ый ий ой"), (Gen, "го ого"), (Dat, "му ому"), (Acc, "го"), (Ins, "м"), (Loc, "м")],
    feminine: &[(Nom, "я ая"), (Gen, "й ой"), (Dat, "й ой"), (Acc, "ю ую"), (Ins, "й ой"), (Loc, "й ой")],
    neuter: &[(Nom, "е ое"), (Gen, "го"), (Dat, "му"), (Ins, "м"), (Loc, "м")],
    plural: &[(Nom, "е ые"), (Gen, "х"), (Dat, "м"), (Ins, "ми"), (Loc, "х")],
};

/// An adjective in the nominative, in any gender or number.
pub fn adjective(lemma: &Lemma) -> Option<Adjective> {
    if words::is_noun(lemma.text) {
        return None;
    }
    let reflexive = lemma.text.strip_suffix("ся").filter(|stem| ends_in(stem, "щий щая щее щие вший вшая вшее вшие"));
    let adjective = plain(lemma, reflexive.unwrap_or(lemma.text))?;
    Some(Adjective { after: if reflexive.is_some() { "ся" } else { "" }, ..adjective })
}

fn plain(lemma: &Lemma, text: &str) -> Option<Adjective> {
    let made =
        |stem: &str, gender, endings| Some(Adjective { stem: stem.to_owned(), gender, endings, after: "", sure: true });
    if lemma.name && ends_in(text, "ова ева ёва") {
        return made(text.strip_suffix('а')?, Gender::Feminine, &SURNAME);
    }
    if ends_in(text, words::THIRD) {
        return made(text.strip_suffix("ий")?, Gender::Masculine, &THIRD);
    }
    // Казачья Локня: of small letters, words in -ья are nouns as well (статья).
    if lemma.name && ends_in(text, "жья чья") {
        return made(text.strip_suffix("ья")?, Gender::Feminine, &THIRD);
    }
    ENDINGS.iter().find_map(|(ending, gender)| {
        let stem = text.strip_suffix(ending)?;
        // Оружие is a noun, рабочие an adjective: the letters do not tell.
        let sure = *ending != "ие" || !ends_in(stem, "ж ч душ");
        made(stem, *gender, kind(stem, ending)?).map(|adjective| Adjective { sure, ..adjective })
    })
}

/// Endings of the nominative.
const ENDINGS: [(&str, Gender); 9] = [
    ("ый", Gender::Masculine),
    ("ий", Gender::Masculine),
    ("ой", Gender::Masculine),
    ("ая", Gender::Feminine),
    ("яя", Gender::Feminine),
    ("ое", Gender::Neuter),
    ("ее", Gender::Neuter),
    ("ые", Gender::Plural),
    ("ие", Gender::Plural),
];

/// How an adjective with this stem and ending declines; `None` where it is a noun.
fn kind(stem: &str, ending: &str) -> Option<&'static Agreement> {
    let velar = stem.ends_with(VELAR);
    let hushing = stem.ends_with(HUSHING);
    let soft = ends_in(stem, words::SOFT_STEMS);
    match ending {
        "ый" | "ые" => Some(&HARD),
        "ой" if velar || hushing => Some(&STRESSED_VELARS),
        "ой" => (!ends_in(stem, words::NOUNS_IN_OI)).then_some(&STRESSED),
        "ий" | "ие" if velar => Some(&VELARS),
        "ий" | "ие" if hushing => Some(&HUSHINGS),
        "ий" | "ие" => soft.then_some(&SOFT),
        "ая" | "ое" if velar => Some(&VELARS),
        "ая" if hushing => Some(&HUSHINGS),
        "ое" if hushing => Some(&STRESSED_VELARS),
        "ая" | "ое" => Some(&HARD),
        "ее" if hushing => Some(&HUSHINGS),
        "ее" | "яя" => Some(&SOFT),
        _ => None,
    }
}
