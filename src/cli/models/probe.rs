//! A model tried out: it is loaded, and translates a harmless sentence.

use std::time::Instant;

use crate::cli::files;
use crate::contract::UNSURE;
use crate::lang::{Lang, detect};
use crate::models::Pair;
use crate::neural::{Engine, Files, Sentence, Shape};

/// What is translated, of each language.
const SENTENCES: [(Lang, &str); 4] =
    [(Lang::KO, "감사합니다."), (Lang::UK, "Дякую."), (Lang::EN, "Thank you."), (Lang::RU, "Спасибо.")];

/// What a model did.
pub struct Tried {
    /// What it is made of.
    pub shape: Shape,
    /// So many seconds it took to load.
    pub seconds: f64,
    /// So many bytes of memory it takes; `None` where this system does not tell.
    pub memory: Option<u64>,
    /// What was translated.
    pub sent: &'static str,
    /// The translation.
    pub text: String,
    /// How sure the model was of it, 0 to 1.
    pub confidence: f32,
    /// It stays loaded, so that the next one's memory is not counted with its own.
    _engine: Engine,
}

impl Tried {
    /// What a person should look at: the right files can hardly be told from those of another pair under its name, but by this.
    pub fn doubt(&self, pair: Pair) -> Option<String> {
        (self.confidence < UNSURE).then(|| {
            format!(
                "{pair}: the model was unsure of its probe (“{}” → “{}”, confidence {:.2}): its files may be another pair's under this name",
                self.sent, self.text, self.confidence
            )
        })
    }
}

/// Loads a model and has it translate.
pub fn try_out(pair: Pair, files: Files) -> Result<Tried, String> {
    let before = resident();
    let started = Instant::now();
    let engine = Engine::start(files, 1).map_err(|error| error.to_string())?;
    let seconds = started.elapsed().as_secs_f64();
    let memory = resident().zip(before).map(|(now, before)| now.saturating_sub(before));
    let sent = SENTENCES.iter().find(|(lang, _)| lang.same_base(pair.source)).map(|(_, sentence)| *sentence);
    let sent = sent.ok_or_else(|| format!("there is no sentence to try {pair} with"))?;
    let sentence = Sentence { text: sent.to_owned(), wanted: Vec::new() };
    let translations = engine.translate(vec![sentence]).map_err(|error| error.to_string())?;
    let translation = translations.into_iter().next().ok_or("it gives no translation")?;
    if let Some(problem) = problem(&translation.text, translation.ended, pair.target) {
        return Err(format!(
            "it does not translate “{sent}”: {problem}; its files may be damaged, or not belong together"
        ));
    }
    let (text, confidence) = (translation.text, translation.confidence);
    Ok(Tried { shape: engine.shape, seconds, memory, sent, text, confidence, _engine: engine })
}

/// What speaks against a translation: a vocabulary of another model gives words without end, or of another script.
fn problem(text: &str, ended: bool, target: Lang) -> Option<String> {
    if text.trim().is_empty() {
        return Some("nothing comes".to_owned());
    }
    let shown: String = text.chars().take(40).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if !ended {
        return Some(format!("“{shown}…” comes without an end"));
    }
    let is_cyrillic = |lang: Lang| lang.same_base(Lang::UK) || lang.same_base(Lang::RU);
    let fits = |lang: Lang| lang.same_base(target) || is_cyrillic(lang) && is_cyrillic(target);
    (!detect(text).is_some_and(fits)).then(|| format!("“{shown}” comes, which is not {}", target.language().name))
}

/// The memory of this program that is in use, as Linux tells it (proc(5), `VmRSS`).
fn resident() -> Option<u64> {
    let status = files::read(std::path::Path::new("/proc/self/status")).ok()?;
    let status = String::from_utf8(status).ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kilobytes: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kilobytes * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_translation_is_in_the_language_and_has_an_end() {
        for (text, ended, target, expected) in [
            ("Thank you.", true, Lang::EN, None),
            ("감사합니다.", true, Lang::KO, None),
            ("Дякую.", true, Lang::UK, None),
            ("Дякую.", true, Lang::RU, None),
            (" ", true, Lang::UK, Some("nothing comes")),
            ("Thank Thank Thank", false, Lang::EN, Some("“Thank Thank Thank…” comes without an end")),
            ("дом дом", true, Lang::KO, Some("“дом дом” comes, which is not Korean")),
            ("...", true, Lang::EN, Some("“...” comes, which is not English")),
        ] {
            assert_eq!(problem(text, ended, target).as_deref(), expected, "{text}");
        }
    }

    #[test]
    fn every_language_has_a_sentence() {
        for language in crate::lang::LANGUAGES {
            assert!(SENTENCES.iter().any(|(lang, _)| lang.tag() == language.tag), "{}", language.tag);
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn the_memory_in_use_is_told() {
        assert!(resident().is_some_and(|bytes| bytes > 1 << 20));
    }
}
