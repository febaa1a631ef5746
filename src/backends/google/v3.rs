//! Cloud Translation Advanced (v3):
//! <https://docs.cloud.google.com/translate/docs/reference/rest/v3/projects.locations/translateText>.

use serde::{Deserialize, Serialize};

use crate::backends::{Answer, BackendError, Options, Request, Text, by_place, json};

/// Where models and glossaries live, and which of them is used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Place {
    /// The project, which pays.
    pub project: String,
    location: String,
    /// The model as a full resource name.
    model: String,
    /// The glossary as a full resource name.
    glossary: Option<String>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Body<'a> {
    contents: Vec<&'a str>,
    /// Without it the texts are taken for HTML.
    mime_type: &'static str,
    source_language_code: &'a str,
    target_language_code: &'a str,
    model: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    glossary_config: Option<GlossaryConfig<'a>>,
}

#[derive(Serialize)]
struct GlossaryConfig<'a> {
    glossary: &'a str,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Reply {
    translations: Vec<Translation>,
    #[serde(default)]
    glossary_translations: Vec<Translation>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Translation {
    /// Left out where it is empty, as protocol buffers are written in JSON.
    #[serde(default)]
    translated_text: String,
}

impl Place {
    /// From the settings, where they name a project.
    pub(super) fn of(project: &str, options: &Options) -> Result<Place, BackendError> {
        let location = options.location.as_deref().unwrap_or("global");
        if ![project, location].into_iter().all(is_name) {
            return Err(setup("project and location are names of letters, digits and - . : _"));
        }
        if options.glossary.is_some() && location == "global" {
            return Err(setup("a glossary needs a location other than global, such as location = \"us-central1\""));
        }
        let full = |kind: &str, name: &str| match name.starts_with("projects/") {
            true => name.to_owned(),
            false => format!("projects/{project}/locations/{location}/{kind}/{name}"),
        };
        let model = match options.model.as_deref() {
            None => "general/nmt",
            Some("nmt") => "general/nmt",
            Some("translation-llm") => "general/translation-llm",
            Some(model) => model,
        };
        let glossary = options.glossary.as_deref().map(|name| full("glossaries", name));
        Ok(Place { project: project.to_owned(), location: location.to_owned(), model: full("models", model), glossary })
    }

    /// The path of the method.
    pub(super) fn path(&self) -> String {
        format!("/v3/projects/{}/locations/{}:translateText", self.project, self.location)
    }

    /// All that makes a translation differ.
    pub(super) fn model(&self) -> String {
        match &self.glossary {
            Some(glossary) => format!("{} with {glossary}", self.model),
            None => self.model.clone(),
        }
    }

    /// The body of a request.
    pub(super) fn body(&self, request: &Request<'_>) -> Vec<u8> {
        let body = Body {
            contents: request.items.iter().map(|item| item.text.as_str()).collect(),
            mime_type: "text/plain",
            source_language_code: request.source.tag(),
            target_language_code: request.target.tag(),
            model: &self.model,
            glossary_config: self.glossary.as_deref().map(|glossary| GlossaryConfig { glossary }),
        };
        json::write(&body)
    }

    /// The answers of a reply: those made with the glossary where one was asked for.
    pub(super) fn answers(&self, items: &[Text], body: &str) -> Result<Vec<Answer>, BackendError> {
        let reply: Reply = json::read(body)?;
        let texts = |list: Vec<Translation>| list.into_iter().map(|translation| translation.translated_text).collect();
        let plain = by_place(items, texts(reply.translations))?;
        match self.glossary {
            Some(_) => by_place(items, texts(reply.glossary_translations)),
            None => Ok(plain),
        }
    }
}

/// Fit to stand in a path.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.chars().all(|c| c.is_ascii_alphanumeric() || "-._:".contains(c))
}

fn setup(problem: &str) -> BackendError {
    BackendError::Setup(format!("google: {problem}"))
}

#[cfg(test)]
mod tests {
    use super::super::samples::{items, request};
    use super::*;

    fn options(location: Option<&str>, model: Option<&str>, glossary: Option<&str>) -> Options {
        let owned = |text: Option<&str>| text.map(str::to_owned);
        Options { location: owned(location), model: owned(model), glossary: owned(glossary), ..Options::default() }
    }

    fn place(location: Option<&str>, model: Option<&str>, glossary: Option<&str>) -> Place {
        Place::of("case-7", &options(location, model, glossary)).unwrap()
    }

    fn sent(place: &Place) -> String {
        String::from_utf8(place.body(&request(&items(&["예."])))).unwrap()
    }

    #[test]
    fn the_model_is_always_named() {
        let general = "projects/case-7/locations/global/models/general";
        let models = [
            (None, format!("{general}/nmt")),
            (Some("translation-llm"), format!("{general}/translation-llm")),
            (Some("general/nmt"), format!("{general}/nmt")),
            (Some("TRL12"), "projects/case-7/locations/global/models/TRL12".to_owned()),
            (Some("projects/7/locations/eu/models/M"), "projects/7/locations/eu/models/M".to_owned()),
        ];
        for (model, full) in models {
            let place = place(None, model, None);
            let expected = format!(
                r#"{{"contents":["예."],"mimeType":"text/plain","sourceLanguageCode":"ko","targetLanguageCode":"uk","model":"{full}"}}"#
            );
            assert_eq!((place.model(), sent(&place)), (full, expected));
            assert_eq!(place.path(), "/v3/projects/case-7/locations/global:translateText");
        }
    }

    #[test]
    fn a_glossary_is_sent_by_its_full_name() {
        let expected = concat!(
            r#"{"contents":["예."],"mimeType":"text/plain","sourceLanguageCode":"ko","targetLanguageCode":"uk","#,
            r#""model":"projects/case-7/locations/us-central1/models/general/nmt","#,
            r#""glossaryConfig":{"glossary":"projects/case-7/locations/us-central1/glossaries/ranks"}}"#
        );
        for glossary in ["ranks", "projects/case-7/locations/us-central1/glossaries/ranks"] {
            let place = place(Some("us-central1"), None, Some(glossary));
            assert_eq!(sent(&place), expected);
            assert!(place.model().ends_with("general/nmt with projects/case-7/locations/us-central1/glossaries/ranks"));
        }
    }

    #[test]
    fn what_the_glossary_made_is_taken_and_must_be_whole() {
        let with = place(Some("us-central1"), None, Some("ranks"));
        let without = place(None, None, None);
        let both =
            r#"{"translations":[{"translatedText":"полк"}],"glossaryTranslations":[{"translatedText":"бригада"}]}"#;
        let plain = r#"{"translations":[{"translatedText":"полк"}]}"#;
        let text =
            |place: &Place, reply: &str| Some(place.answers(&items(&["려단"]), reply).ok()?.pop()?.text.unwrap());
        assert_eq!(text(&with, both).as_deref(), Some("бригада"));
        assert_eq!(text(&with, plain), None);
        assert_eq!(text(&without, plain).as_deref(), Some("полк"));
        assert_eq!(text(&without, r#"{"translations":[{}]}"#).as_deref(), Some(""));
        assert_eq!(text(&without, "{}"), None);
    }

    #[test]
    fn settings_that_cannot_work_are_refused() {
        let cases = [
            ("case-7", options(None, None, Some("ranks")), "location"),
            ("case-7", options(Some("global"), None, Some("ranks")), "location"),
            ("case/7", options(None, None, None), "project"),
            ("", options(None, None, None), "project"),
            ("case-7", options(Some("eu?x"), None, None), "location"),
        ];
        for (project, options, named) in cases {
            let error = Place::of(project, &options).unwrap_err().to_string();
            assert!(error.contains(named), "{error}");
        }
    }
}
