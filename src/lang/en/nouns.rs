//! The plural of English nouns.

/// Endings that change in their own way, the longest first: `serviceman`, `servicemen`.
static IRREGULAR: &[(&str, &str)] = &[
    ("serviceperson", "servicepeople"),
    ("person", "people"),
    ("woman", "women"),
    ("man", "men"),
    ("child", "children"),
    ("foot", "feet"),
    ("tooth", "teeth"),
    ("goose", "geese"),
    ("louse", "lice"),
    ("mouse", "mice"),
    ("ox", "oxen"),
    ("wife", "wives"),
    ("knife", "knives"),
    ("life", "lives"),
    ("half", "halves"),
    ("calf", "calves"),
    ("leaf", "leaves"),
    ("loaf", "loaves"),
    ("thief", "thieves"),
    ("shelf", "shelves"),
    ("self", "selves"),
    ("wolf", "wolves"),
    ("scarf", "scarves"),
    ("hoof", "hooves"),
    ("quiz", "quizzes"),
    ("hero", "heroes"),
    ("torpedo", "torpedoes"),
    ("mosquito", "mosquitoes"),
    ("tomato", "tomatoes"),
    ("potato", "potatoes"),
    ("cargo", "cargoes"),
    ("embargo", "embargoes"),
    ("echo", "echoes"),
    ("veto", "vetoes"),
    ("stimulus", "stimuli"),
    ("nucleus", "nuclei"),
    ("bacterium", "bacteria"),
    ("medium", "media"),
    ("axis", "axes"),
    ("crisis", "crises"),
    ("basis", "bases"),
    ("diagnosis", "diagnoses"),
    ("thesis", "theses"),
    ("analysis", "analyses"),
    ("paralysis", "paralyses"),
];

/// Words that only end like one of [`IRREGULAR`].
static REGULAR: &[&str] = &["human", "german", "roman", "talisman", "shaman", "fox", "box", "ammunition box"];

/// Words that are their own plural, and names of what is not counted.
static UNCHANGED: &[&str] = &[
    "aircraft",
    "hovercraft",
    "spacecraft",
    "watercraft",
    "craft",
    "personnel",
    "police",
    "sheep",
    "fish",
    "deer",
    "series",
    "species",
    "means",
    "offspring",
    "headquarters",
    "barracks",
    "ammunition",
    "infantry",
    "cavalry",
    "artillery",
    "armour",
    "armor",
    "equipment",
    "shrapnel",
    "information",
    "evidence",
    "clothing",
    "weaponry",
    "bedding",
    "luggage",
    "money",
    "people",
    "men",
    "women",
    "children",
    "troops",
];

/// Words in s that are one thing.
static SINGULAR: &[&str] = &["bus", "gas", "atlas", "lens", "canvas", "pancreas"];

/// The plural of a noun: `weapon` → `weapons`, `company` → `companies`, `rifleman` → `riflemen`; of several words the last
/// one changes. What has no plural stays as it is.
pub fn plural(noun: &str) -> String {
    let lower = noun.to_lowercase();
    let word = lower.rsplit([' ', '-']).next().unwrap_or_default();
    if UNCHANGED.contains(&word) || is_plural(word) {
        return noun.to_owned();
    }
    let irregular = IRREGULAR.iter().find(|(ending, _)| word.ends_with(ending) && !REGULAR.contains(&word));
    let stem = |ending: &str| noun.get(..noun.len().saturating_sub(ending.len())).unwrap_or_default();
    match irregular {
        Some((ending, plural)) if lower.len() == noun.len() => return format!("{}{plural}", stem(ending)),
        _ => {}
    }
    let consonant = lower.chars().rev().nth(1).is_some_and(|c| !"aeiou".contains(c));
    if noun.ends_with('y') && consonant {
        format!("{}ies", stem("y"))
    } else if ["s", "x", "z", "ch", "sh"].iter().any(|end| noun.ends_with(end)) {
        format!("{noun}es")
    } else {
        format!("{noun}s")
    }
}

/// The word is a plural already: `forces`, but not `pass`, `virus`, `crisis`.
fn is_plural(word: &str) -> bool {
    let one = ["ss", "us", "is", "'s"].iter().any(|end| word.ends_with(end)) || SINGULAR.contains(&word);
    word.len() > 3 && word.ends_with('s') && !one
}

#[cfg(test)]
mod tests {
    use super::plural;

    #[test]
    fn the_last_word_takes_the_plural() {
        let cases = [
            ("weapon", "weapons"),
            ("rifle", "rifles"),
            ("company", "companies"),
            ("convoy", "convoys"),
            ("war crime", "war crimes"),
            ("trench", "trenches"),
            ("UAV", "UAVs"),
            ("gas", "gases"),
            ("rifleman", "riflemen"),
            ("German", "Germans"),
            ("wife", "wives"),
            ("bayonet knife", "bayonet knives"),
            ("tooth", "teeth"),
            ("torpedo", "torpedoes"),
            ("diagnosis", "diagnoses"),
            ("aircraft", "aircraft"),
            ("armed forces", "armed forces"),
            ("compass", "compasses"),
            ("chief of staff", "chief of staffs"),
            ("", "s"),
        ];
        for (noun, expected) in cases {
            assert_eq!(plural(noun), expected);
        }
    }
}
