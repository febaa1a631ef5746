//! How a family of models wants its tokens: told by the tags of languages in the vocabulary.

use std::collections::HashSet;

use crate::lang::Lang;

/// A family of models.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Family {
    /// NLLB-200: both languages are named, as in FLORES-200 (`kor_Hang`).
    Nllb,
    /// M2M-100: both languages are named (`__ko__`).
    M2m,
    /// MADLAD-400: the source begins with the target language (`<2ko>`).
    Madlad,
    /// Marian and OPUS-MT: one pair of languages, or the source begins with the target language (`>>kor<<`).
    Marian,
}

/// What our languages are called: ISO 639-1, ISO 639-3, and the script in which FLORES-200 writes them.
const CODES: [(Lang, &str, &str, &str); 4] = [
    (Lang::KO, "ko", "kor", "Hang"),
    (Lang::UK, "uk", "ukr", "Cyrl"),
    (Lang::EN, "en", "eng", "Latn"),
    (Lang::RU, "ru", "rus", "Cyrl"),
];

/// What OPUS-MT calls groups of languages: all, the Slavic ones, the East Slavic ones (ISO 639-5).
const GROUPS: [(&str, &[Lang]); 3] = [
    ("mul", &[Lang::KO, Lang::UK, Lang::EN, Lang::RU]),
    ("sla", &[Lang::UK, Lang::RU]),
    ("zle", &[Lang::UK, Lang::RU]),
];

/// The languages of the two sides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sides {
    /// From any of these.
    pub source: Vec<Lang>,
    /// Into any of these.
    pub target: Vec<Lang>,
}

/// What a model translates, and how it is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tongues {
    /// The family.
    pub family: Family,
    /// The languages.
    pub sides: Sides,
    /// The target is named before the text (OPUS-MT of several targets).
    pub named: bool,
}

/// A text in tokens, as a model takes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Layout {
    /// The source.
    pub source: Vec<String>,
    /// What the translation has to begin with.
    pub prefix: Vec<String>,
}

impl Family {
    /// What a language is called in the vocabulary.
    fn tag(self, lang: Lang) -> Option<String> {
        let (_, two, three, script) = CODES.iter().find(|(known, ..)| known.same_base(lang))?;
        Some(match self {
            Family::Nllb => format!("{three}_{script}"),
            Family::M2m => format!("__{two}__"),
            Family::Madlad => format!("<2{two}>"),
            Family::Marian => format!(">>{three}<<"),
        })
    }

    /// Those of our languages that a vocabulary has tags of.
    fn tagged(self, vocabulary: &HashSet<&str>) -> Vec<Lang> {
        let has = |lang: &Lang| self.tag(*lang).is_some_and(|tag| vocabulary.contains(tag.as_str()));
        CODES.iter().map(|(lang, ..)| *lang).filter(has).collect()
    }
}

impl Tongues {
    /// What a model of this source vocabulary translates; `pair` says it of a Marian model (`ko-en`, `opus-mt-en-zle`), whose
    /// vocabulary does not. An error says what has to be told.
    pub fn of(vocabulary: &[String], pair: &str) -> Result<Tongues, &'static str> {
        let vocabulary: HashSet<&str> = vocabulary.iter().map(String::as_str).collect();
        for family in [Family::Nllb, Family::M2m, Family::Madlad] {
            let target = family.tagged(&vocabulary);
            if !target.is_empty() {
                let source = if family == Family::Madlad { all() } else { target.clone() };
                return Ok(Tongues { family, sides: Sides { source, target }, named: family == Family::Madlad });
            }
        }
        let mut sides = sides(pair).ok_or("its vocabulary names no languages: say pair = \"ko-en\"")?;
        let tagged = Family::Marian.tagged(&vocabulary);
        if !tagged.is_empty() {
            sides.target.retain(|lang| tagged.contains(lang));
        }
        Ok(Tongues { family: Family::Marian, sides, named: !tagged.is_empty() })
    }

    /// It translates this pair.
    pub fn know(&self, source: Lang, target: Lang) -> bool {
        let has = |side: &[Lang], lang: Lang| side.iter().any(|known| known.same_base(lang));
        !source.same_base(target) && has(&self.sides.source, source) && has(&self.sides.target, target)
    }

    /// The tokens of a text with those of its languages; `end` is the token that ends a text, where the model does not add it.
    ///
    /// NLLB-200 and M2M-100: `[source] text </s>`, the translation begins with `[target]` (tokenizers of transformers: for NLLB
    /// since huggingface/transformers#22313; before, the tag stood last, which is not what it was trained with; model card of
    /// facebook/m2m100_418M). MADLAD-400: `<2xx> text </s>` (model card of google/madlad400-3b-mt; T5's tokenizer ends a text).
    /// OPUS-MT: `>>xxx<< text </s>` (model cards of Helsinki-NLP; MarianTokenizer ends a text).
    pub fn layout(&self, tokens: Vec<String>, source: Lang, target: Lang, end: Option<&str>) -> Layout {
        let tag = |lang| self.family.tag(lang);
        let (first, prefix) = match self.family {
            Family::Nllb | Family::M2m => (tag(source), tag(target)),
            Family::Madlad | Family::Marian => (tag(target).filter(|_| self.named), None),
        };
        let source = first.into_iter().chain(tokens).chain(end.map(str::to_owned)).collect();
        Layout { source, prefix: prefix.into_iter().collect() }
    }
}

fn all() -> Vec<Lang> {
    CODES.iter().map(|(lang, ..)| *lang).collect()
}

/// The languages of a name such as `opus-mt-ko-en`, `opus-mt-en-zle-int8`, `kor-eng`: the first two neighbours that name some.
fn sides(name: &str) -> Option<Sides> {
    let parts: Vec<&str> = name.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    parts.windows(2).find_map(|pair| match pair {
        [source, target] => Some(Sides { source: named(source)?, target: named(target)? }),
        _ => None,
    })
}

fn named(code: &str) -> Option<Vec<Lang>> {
    let one = CODES.iter().find(|(_, two, three, _)| [*two, *three].contains(&code)).map(|(lang, ..)| vec![*lang]);
    one.or_else(|| GROUPS.iter().find(|(group, _)| *group == code).map(|(_, langs)| langs.to_vec()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(vocabulary: &str, pair: &str) -> Result<Tongues, &'static str> {
        let tokens: Vec<String> = vocabulary.split(' ').map(str::to_owned).collect();
        Tongues::of(&tokens, pair)
    }

    fn said(tongues: &Tongues, source: Lang, target: Lang) -> (String, String) {
        let Layout { source, prefix } = tongues.layout(vec!["▁A".to_owned()], source, target, Some("</s>"));
        (source.join(" "), prefix.join(" "))
    }

    #[test]
    fn each_family_wants_its_tokens_in_its_own_way() {
        for (vocabulary, folder, family, source, prefix) in [
            ("<s> </s> eng_Latn kor_Hang ukr_Cyrl", "nllb", Family::Nllb, "kor_Hang ▁A </s>", "ukr_Cyrl"),
            ("</s> __en__ __ko__ __uk__", "m2m100_418m", Family::M2m, "__ko__ ▁A </s>", "__uk__"),
            ("<unk> <s> </s> <2uk> <2ko>", "madlad400", Family::Madlad, "<2uk> ▁A </s>", ""),
            ("</s> ▁A >>ukr<< >>bel<<", "opus-mt-tc-big-mul-zle", Family::Marian, ">>ukr<< ▁A </s>", ""),
            ("</s> ▁A", "opus-mt-ko-uk", Family::Marian, "▁A </s>", ""),
        ] {
            let tongues = of(vocabulary, folder).unwrap();
            assert_eq!(tongues.family, family, "{folder}");
            assert!(tongues.know(Lang::KO, Lang::UK), "{folder}");
            assert_eq!(said(&tongues, Lang::KO, Lang::UK), (source.to_owned(), prefix.to_owned()), "{folder}");
        }
    }

    #[test]
    fn a_model_that_ends_the_text_itself_is_given_no_end() {
        let tongues = of("</s> ▁A", "ko-en").unwrap();
        let layout = tongues.layout(vec!["▁A".to_owned()], Lang::KO, Lang::EN, None);
        assert_eq!(layout, Layout { source: vec!["▁A".to_owned()], prefix: Vec::new() });
    }

    #[test]
    fn a_model_knows_the_languages_that_its_vocabulary_or_its_name_tells() {
        let (ko, uk, en, ru) = (Lang::KO, Lang::UK, Lang::EN, Lang::RU);
        for (vocabulary, folder, knows, knows_not) in [
            ("kor_Hang eng_Latn", "nllb", vec![(ko, en), (en, ko)], vec![(ko, uk), (uk, en), (ko, ko)]),
            ("<2ko>", "madlad", vec![(en, ko), (uk, ko)], vec![(ko, en), (ko, ko)]),
            ("▁A", "opus-mt-tc-big-zle-en", vec![(uk, en), (ru, en)], vec![(en, uk), (ko, en), (uk, ru)]),
            ("▁A >>ukr<<", "opus-mt-en-zle", vec![(en, uk)], vec![(en, ru), (uk, en)]),
            ("▁A", "kor-eng-int8", vec![(ko, en)], vec![(en, ko)]),
        ] {
            let tongues = of(vocabulary, folder).unwrap();
            for (pairs, known) in [(knows, true), (knows_not, false)] {
                for (source, target) in pairs {
                    assert_eq!(tongues.know(source, target), known, "{folder}: {source} into {target}");
                }
            }
        }
        assert!(of("kor_Hang eng_Latn", "nllb").unwrap().know("ko-KP".parse().unwrap(), en));
    }

    #[test]
    fn a_model_that_tells_no_languages_has_to_be_told() {
        for name in ["", "model", "opus-mt-ko", "ko", "en_fr", "ct2-de-ko"] {
            assert!(of("</s> ▁A", name).is_err(), "{name}");
        }
    }
}
