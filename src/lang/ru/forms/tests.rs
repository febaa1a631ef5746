use super::forms;

#[test]
fn a_word_has_every_form_once_and_itself_first() {
    for (word, expected) in
        [("рота", "рота, роты, роте, роту, ротой, ротою, рот, ротам, ротами, ротах"), ("РФ", "РФ"), ("", "")]
    {
        assert_eq!(forms(word).join(", "), expected);
    }
}
