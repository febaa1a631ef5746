use super::forms;

/// The forms of a term, joined by blanks.
fn joined(term: &str) -> String {
    forms(term).join(", ")
}

#[test]
fn a_word_has_every_form_once_and_itself_first() {
    for (word, expected) in [
        ("рота", "рота, роти, роті, роту, ротою, рото, рот, ротам, ротами, ротах"),
        ("ніч", "ніч, ночі, ніччю, ноче, ночей, ночам, ночами, ночах"),
        ("ЗСУ", "ЗСУ"),
        ("бюро", "бюро"),
        ("", ""),
        ("— 9 —", "— 9 —"),
    ] {
        assert_eq!(joined(word), expected);
    }
}
