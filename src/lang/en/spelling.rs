//! British and American spelling, and words that are written with a hyphen, apart or joined.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::forms::distinct;

/// British and American beginnings of words.
#[rustfmt::skip]
static STEMS: &[(&str, &str)] = &[
    ("aeroplane", "airplane"), ("aluminium", "aluminum"), ("anaem", "anem"), ("anaesth", "anesth"), ("armour", "armor"),
    ("authoris", "authoriz"), ("behaviour", "behavior"), ("brutalis", "brutaliz"), ("calibre", "caliber"), ("catalogue", "catalog"),
    ("centimetre", "centimeter"), ("centre", "center"), ("civilis", "civiliz"), ("colour", "color"),
    ("counsellor", "counselor"), ("defence", "defense"), ("demilitaris", "demilitariz"), ("demobilis", "demobiliz"),
    ("demoralis", "demoraliz"), ("diarrhoea", "diarrhea"), ("draught", "draft"), ("endeavour", "endeavor"), ("enrol", "enroll"),
    ("favour", "favor"), ("grey", "gray"), ("gynaec", "gynec"), ("haem", "hem"), ("harbour", "harbor"), ("honour", "honor"),
    ("hospitalis", "hospitaliz"), ("immobilis", "immobiliz"), ("kilometre", "kilometer"),
    ("labour", "labor"), ("leukaem", "leukem"), ("litre", "liter"), ("manoeuvr", "maneuver"),
    ("mechanis", "mechaniz"), ("metre", "meter"), ("militaris", "militariz"), ("millimetre", "millimeter"), ("mobilis", "mobiliz"),
    ("motoris", "motoriz"), ("mould", "mold"), ("neighbour", "neighbor"), ("neutralis", "neutraliz"), ("offence", "offense"),
    ("organis", "organiz"), ("orthopaed", "orthoped"), ("paediatr", "pediatr"), ("paralys", "paralyz"), ("plough", "plow"),
    ("programme", "program"), ("pyjamas", "pajamas"), ("recognis", "recogniz"), ("rigour", "rigor"), ("rumour", "rumor"),
    ("sabre", "saber"), ("sceptic", "skeptic"), ("signaller", "signaler"), ("specialis", "specializ"), ("stabilis", "stabiliz"),
    ("sterilis", "steriliz"), ("storey", "story"), ("sulphur", "sulfur"), ("terroris", "terroriz"), ("theatre", "theater"),
    ("traumatis", "traumatiz"), ("tumour", "tumor"), ("tyre", "tire"), ("unauthoris", "unauthoriz"), ("unrecognis", "unrecogniz"),
    ("vapour", "vapor"), ("vigour", "vigor"),
];

/// Beginnings after which a hyphen may stand or not.
static PREFIXES: &[&str] =
    &["anti", "counter", "non", "multi", "semi", "sub", "inter", "self", "ex", "mid", "post", "pre"];

/// Words that are never joined to another: two words of which one is such are a phrase.
static NEVER_JOINED: &[&str] =
    &["the", "and", "for", "from", "with", "not", "who", "was", "were", "been", "are", "his", "her", "its"];

/// How else a term may be spelt; never the term itself.
pub fn respellings(term: &str) -> Vec<String> {
    let mut found = vec![term.to_owned()];
    found.extend(hyphenated(term));
    for spelt in found.clone() {
        found.extend([&*AMERICAN, &*BRITISH].into_iter().filter_map(|table| respell(&spelt, table)));
    }
    distinct(found).into_iter().skip(1).collect()
}

/// The stems of one side with those of the other, by their first letter.
type Table = HashMap<u8, Vec<(&'static str, &'static str)>>;

static AMERICAN: LazyLock<Table> = LazyLock::new(|| table(STEMS.iter().copied()));
static BRITISH: LazyLock<Table> =
    LazyLock::new(|| table(STEMS.iter().map(|(british, american)| (*american, *british))));

fn table(pairs: impl Iterator<Item = (&'static str, &'static str)>) -> Table {
    let mut table = Table::new();
    for (from, to) in pairs {
        table.entry(from.bytes().next().unwrap_or_default()).or_default().push((from, to));
    }
    table
}

fn respell(term: &str, table: &Table) -> Option<String> {
    let mut spelt = String::new();
    for word in term.split_inclusive([' ', '-']) {
        let stems = word.bytes().next().and_then(|first| table.get(&first.to_ascii_lowercase()));
        let change = stems.into_iter().flatten().find(|(from, to)| begins(word, from) && !begins(word, to));
        match change {
            Some((from, to)) => {
                spelt.extend([in_case_of(word, to).as_str(), word.get(from.len()..).unwrap_or_default()])
            }
            None => spelt.push_str(word),
        }
    }
    (spelt != term).then_some(spelt)
}

fn begins(word: &str, stem: &str) -> bool {
    word.get(..stem.len()).is_some_and(|start| start.eq_ignore_ascii_case(stem))
}

fn in_case_of(word: &str, stem: &str) -> String {
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
    let first = stem.chars().next().map(|c| if capital { c.to_ascii_uppercase() } else { c });
    first.into_iter().chain(stem.chars().skip(1)).collect()
}

/// anti-tank, anti tank, antitank; machine gun, machine-gun, machinegun.
fn hyphenated(term: &str) -> Vec<String> {
    let parts: Vec<&str> = term.split([' ', '-']).collect();
    if term.contains('-') {
        let joinable = parts.iter().all(|part| part.chars().all(char::is_alphabetic) && part.len() > 2);
        let joined = joinable.then(|| term.replace('-', ""));
        return std::iter::once(term.replace('-', " ")).chain(joined).collect();
    }
    let word = |part: &&str| part.len() > 2 && part.chars().all(char::is_alphabetic) && !NEVER_JOINED.contains(part);
    match parts.as_slice() {
        [one, other] if word(one) && word(other) => vec![format!("{one}-{other}"), format!("{one}{other}")],
        _ => prefixed(term),
    }
}

fn prefixed(term: &str) -> Vec<String> {
    let split = PREFIXES.iter().find_map(|prefix| Some((*prefix, term.strip_prefix(prefix)?)));
    match split.filter(|(_, rest)| rest.len() > 3 && rest.starts_with(|c: char| c.is_ascii_lowercase())) {
        Some((prefix, rest)) => vec![format!("{prefix}-{rest}"), format!("{prefix} {rest}")],
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_term_is_spelt_in_other_ways() {
        for (term, expected) in [
            ("armoured vehicle", "armoured-vehicle|armouredvehicle|armored vehicle|armored-vehicle|armoredvehicle"),
            ("Defense Ministry of the Centre", "Defense Ministry of the Center|Defence Ministry of the Centre"),
            ("anti-tank mine", "anti tank mine|antitank mine"),
            ("antitank", "anti-tank|anti tank"),
            ("large-calibre", "large calibre|largecalibre|large-caliber|large caliber"),
            ("RPG-7", "RPG 7"),
            ("organization", "organisation"),
            ("brigade", ""),
            ("in action", ""),
            ("antique", ""),
        ] {
            assert_eq!(respellings(term).join("|"), expected);
        }
    }
}
