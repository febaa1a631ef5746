//! `tovmach backends test`: one harmless sentence is translated by each backend that is named.

use std::sync::Arc;
use std::time::{Duration, Instant};

use anyhow::Result;
use serde_json::json;

use crate::backends::http::Http;
use crate::backends::{BackendError, Decline, MEMORY, PHRASEBOOK, Request, Service, Text};
use crate::cli::exit::{self, Outcome};
use crate::cli::settings::{self, Settings};
use crate::cli::{services, terminal};
use crate::lang::Lang;

/// What is sent, in the first of these languages that the service knows.
const GREETINGS: [(Lang, &str); 3] =
    [(Lang::EN, "Good morning."), (Lang::KO, "안녕하십니까."), (Lang::UK, "Доброго ранку.")];

/// What came back.
struct Heard {
    source: Lang,
    sent: &'static str,
    target: Lang,
    text: String,
    took: Duration,
}

/// Tries each of them. What fails is told at once, and the last of it ends the run.
pub fn run(names: &[String], allow_network: bool, settings: &Settings, json: bool) -> Result<Outcome> {
    if let Some(name) = names.iter().find(|name| !services::names(settings).contains(&name.as_str())) {
        return Err(services::unknown(name, settings));
    }
    let http = services::http(settings, allow_network)?;
    let mut failed: Option<anyhow::Error> = None;
    for name in names {
        let Err(error) = one(name, settings, &http, json) else { continue };
        if let Some(before) = failed.replace(error) {
            exit::report(&before);
        }
    }
    failed.map_or(Ok(Outcome::Done), Err)
}

fn one(name: &str, settings: &Settings, http: &Arc<Http>, json: bool) -> Result<()> {
    if [MEMORY, PHRASEBOOK].contains(&name) {
        terminal::say(&format!("  {name} needs no test: it asks nobody"));
        return Ok(());
    }
    let Some(service) = services::service(name, settings, http, true)? else {
        return Err(services::unknown(name, settings));
    };
    let heard = greet(service.as_ref(), settings::korean(&settings.languages));
    service.finish();
    let failed = |error: BackendError| anyhow::Error::new(error).context(name.to_owned());
    for Heard { source, sent, target, text, took } in heard.map_err(failed)? {
        let line = if json {
            json!({"name": name, "source": source, "target": target, "sent": sent, "text": text, "seconds": took.as_secs_f64()})
                .to_string()
        } else {
            format!("{name}  {source} → {target}  {text}  ({:.2} s)", took.as_secs_f64())
        };
        terminal::print(format!("{line}\n").as_bytes())?;
    }
    if let Some(usage) = service.usage().map_err(failed)? {
        terminal::say(&format!("  {name}: {usage}"));
    }
    Ok(())
}

/// The greeting in the languages of which the service knows one at least: from English, else into English.
fn greet(service: &dyn Service, korean: Lang) -> Result<Vec<Heard>, BackendError> {
    let known = |source: Lang| {
        let targets = if source == Lang::EN { vec![Lang::UK, korean] } else { vec![Lang::EN] };
        targets.into_iter().filter(|target| service.knows(source, *target)).collect::<Vec<_>>()
    };
    let greeting = GREETINGS.into_iter().map(|(source, sent)| (source, sent, known(source)));
    let Some((source, sent, targets)) = greeting.into_iter().find(|(_, _, targets)| !targets.is_empty()) else {
        return Err(BackendError::Rejected("it knows neither English and Ukrainian nor English and Korean".to_owned()));
    };
    let ask = |target| {
        let started = Instant::now();
        let text = said(service, source, sent, target)?;
        Ok(Heard { source, sent, target, text, took: started.elapsed() })
    };
    targets.into_iter().map(ask).collect()
}

/// The one answer to one text, on one line: terminals obey control characters.
fn said(service: &dyn Service, source: Lang, sent: &str, target: Lang) -> Result<String, BackendError> {
    let item =
        Text { id: "1".to_owned(), speaker: String::new(), role: None, text: sent.to_owned(), terms: Vec::new() };
    let items = std::slice::from_ref(&item);
    let answers = service.ask(&Request { source, target, context: &[], terms: &[], items })?;
    let [answer] = answers.as_slice() else {
        return Err(BackendError::BadReply(format!("{} translations came for one text", answers.len())));
    };
    if answer.id != item.id {
        return Err(BackendError::BadReply("it names another text than the one that was sent".to_owned()));
    }
    match &answer.text {
        Ok(text) if text.trim().is_empty() => Err(BackendError::BadReply("the translation is empty".to_owned())),
        Ok(text) => Ok(text.trim().chars().map(|c| if c.is_control() { ' ' } else { c }).collect()),
        Err(Decline::Refused) => Err(BackendError::Refused("it gives no translation of a greeting".to_owned())),
        Err(Decline::Cut) => Err(BackendError::TooLong("it cuts the translation of a greeting".to_owned())),
        Err(Decline::Failed) => Err(BackendError::BadReply("it says that something went wrong".to_owned())),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backends::{Answer, Destination, Identity, Limits};

    /// A service that gives these answers to whatever it is asked.
    struct Parrot {
        identity: Identity,
        knows: (Lang, Lang),
        answers: Vec<Answer>,
    }

    impl Service for Parrot {
        fn identity(&self) -> &Identity {
            &self.identity
        }

        fn limits(&self) -> Limits {
            Limits { items: 1, characters: 100, bytes: 100 }
        }

        fn knows(&self, source: Lang, target: Lang) -> bool {
            (source, target) == self.knows
        }

        fn destination(&self) -> Destination {
            Destination::Program("parrot".to_owned())
        }

        fn ask(&self, _request: &Request<'_>) -> Result<Vec<Answer>, BackendError> {
            Ok(self.answers.clone())
        }
    }

    fn heard(knows: (Lang, Lang), answers: &[(&str, Result<&str, Decline>)]) -> Result<Vec<String>, BackendError> {
        let answer =
            |(id, text): &(&str, Result<&str, Decline>)| Answer::new((*id).to_owned(), text.map(str::to_owned));
        let identity = Identity { name: "parrot".to_owned(), model: String::new() };
        let parrot = Parrot { identity, knows, answers: answers.iter().map(answer).collect() };
        Ok(greet(&parrot, Lang::KO)?.into_iter().map(|heard| heard.text).collect())
    }

    #[test]
    fn one_answer_a_pair_that_it_knows() {
        assert_eq!(heard((Lang::EN, Lang::UK), &[("1", Ok(" Доброго\u{1b} ранку.\n"))]).unwrap(), ["Доброго  ранку."]);
        assert_eq!(heard((Lang::EN, Lang::KO), &[("1", Ok("안녕하십니까."))]).unwrap(), ["안녕하십니까."]);
        assert_eq!(heard((Lang::KO, Lang::EN), &[("1", Ok("Hello."))]).unwrap(), ["Hello."], "into English alone");
    }

    #[test]
    fn anything_else_is_a_failure() {
        for answers in [
            &[][..],
            &[("1", Ok("a")), ("1", Ok("b"))],
            &[("2", Ok("a"))],
            &[("1", Ok(" "))],
            &[("1", Err(Decline::Refused))],
            &[("1", Err(Decline::Cut))],
            &[("1", Err(Decline::Failed))],
        ] {
            assert!(heard((Lang::EN, Lang::UK), answers).is_err(), "{answers:?}");
        }
        assert!(matches!(heard((Lang::EN, Lang::RU), &[]), Err(BackendError::Rejected(_))), "no pair that it knows");
    }
}
