//! Every shipped term is found in the inflected sentences of its languages.

use tovmach::glossary::{FormKind, Glossary, Term, TermStatus, shipped};
use tovmach::lang::{Lang, particles};

/// What stands around a term, and its particle in the shape after a consonant.
const KOREAN: [(&str, &str, &str); 8] = [
    ("그때 ", "은", " 거기 없었습니다."),
    ("저는 ", "을", " 보았습니다."),
    ("", "에서", " 온 사람입니까?"),
    ("《", "의", " 이름》을 말했습니다."),
    ("그 사람은 ", "과", " 같이 있었습니다."),
    ("문: ", "으로부터", " 들었습니까?\n답: 예."),
    ("다른 ", "까지", " 갔습니다."),
    ("우리 ", "만", " 남았습니다."),
];

/// Sentences that take a word in any case: the words around stand apart.
const SLAVIC: [(&str, &str); 4] = [("Він сказав: «", "»."), ("— ", ", так?"), ("(", ") 12.01.2025"), ("", "…")];

const ENGLISH: [(&str, &str); 4] =
    [("He spoke of the ", "."), ("“", "”, he said."), ("Q. The\n", "?"), ("(see ", ", above)")];

/// The terms that a text has to be found in: those for people's own use are left out.
fn missed(glossary: &Glossary, lang: Lang, sentences: impl Fn(&Term, &str) -> Vec<String>) -> Vec<String> {
    let mut missed = Vec::new();
    for (id, term) in glossary.terms().iter().enumerate().filter(|(_, term)| term.status != TermStatus::Keep) {
        let forms = term.forms.iter().filter(|(column, _)| column.same_base(lang)).flat_map(|(_, forms)| forms);
        for form in forms.filter(|form| form.kind == FormKind::Headword) {
            for sentence in sentences(term, &form.text) {
                let hits = glossary.find_all(&sentence, lang);
                if !hits.iter().any(|hit| hit.term == id) {
                    missed.push(format!("{}:{} {sentence:?}", term.file, term.line));
                }
            }
        }
    }
    missed
}

#[test]
fn korean_terms_are_found_with_their_particles() {
    let glossary = shipped();
    let sentences = |_: &Term, word: &str| -> Vec<String> {
        // Verbs take endings, and nouns of one syllable are found only where nothing else can be meant.
        let noun = !word.ends_with('다')
            && word.chars().nth(1).is_some()
            && word.ends_with(|c: char| ('가'..='힣').contains(&c));
        let frame = |(before, particle, after): &(&str, &str, &str)| {
            let with_particle = particles::attach(word, particle)?;
            Some(format!("{before}{with_particle}{after}"))
        };
        if noun { KOREAN.iter().filter_map(frame).collect() } else { vec![format!("답: {word}.")] }
    };
    assert_eq!(missed(&glossary, Lang::KO, sentences), Vec::<String>::new());
}

#[test]
fn ukrainian_and_russian_terms_are_found_in_every_form() {
    let glossary = shipped();
    for lang in [Lang::UK, Lang::RU] {
        let sentences = |_: &Term, word: &str| {
            let forms = (lang.language().forms)(word);
            let framed = forms.iter().zip(SLAVIC.iter().cycle());
            framed.map(|(form, (before, after))| format!("{before}{form}{after}")).collect()
        };
        assert_eq!(missed(&glossary, lang, sentences), Vec::<String>::new());
    }
}

#[test]
fn english_terms_are_found_in_every_form_and_spelling() {
    let glossary = shipped();
    let sentences = |term: &Term, word: &str| {
        let language = Lang::EN.language();
        // A word that renders a Korean verb is no noun, whatever it looks like (taken prisoner).
        let verb = term.preferred(Lang::KO).is_some_and(|korean| korean.ends_with('다'));
        let lemma = if verb && !word.starts_with("to ") { format!("to {word}") } else { word.to_owned() };
        let forms = (language.forms)(&lemma).into_iter().skip(usize::from(verb));
        let spellings = if term.domain == "person" { Vec::new() } else { (language.respellings)(word) };
        let framed = forms.chain(spellings).zip(ENGLISH.iter().cycle());
        framed.map(|(form, (before, after))| format!("{before}{form}{after}")).collect()
    };
    assert_eq!(missed(&glossary, Lang::EN, sentences), Vec::<String>::new());
}
