//! Google Cloud Translation: Basic (v2) with an API key, or Advanced (v3) with an access token where the settings name a project.

mod failure;
mod v2;
mod v3;

use std::sync::Arc;
use std::time::Duration;

use secrecy::{ExposeSecret, SecretString};

use crate::backends::http::{Call, Http};
use crate::backends::kinds::{BackendKind, Keys, Setup};
use crate::backends::{Answer, BackendError, Destination, Identity, Limits, Request, Service};

/// The row of the table.
pub const KIND: BackendKind = BackendKind {
    name: "google",
    about: "Google Cloud Translation: Basic (v2), or Advanced (v3) where `project` is set",
    needs: "an API key; with `project` an access token",
    languages: "ko, uk, en, ru in every pair",
    terms: "a glossary that the project holds (`glossary`, v3)",
    // 128 texts in v2, 1,024 in v3. Fewer than 30,000 characters are taken, 5,000 are advised (Quotas and limits of Cloud
    // Translation). v2 takes 100,000 bytes: 5,000 characters in JSON are at most 30,000, so that the bytes never decide.
    limits: Limits { items: 128, characters: 5_000, bytes: 90_000 },
    options: &["url", "key_env", "key_file", "model", "project", "location", "glossary"],
    url: Some("https://translation.googleapis.com"),
    also: &[],
    keys: Keys { key: Some("GOOGLE_API_KEY"), id: None, session: None },
    make,
};

/// How many texts a request of v3 may hold.
const ADVANCED_ITEMS: usize = 1_024;

struct Google {
    identity: Identity,
    destination: Destination,
    url: String,
    key: Option<SecretString>,
    http: Arc<Http>,
    timeout: Option<Duration>,
    version: Version,
}

enum Version {
    Basic { model: String },
    Advanced(v3::Place),
}

fn make(setup: Setup) -> Result<Box<dyn Service>, BackendError> {
    Ok(Box::new(google(setup)?))
}

fn google(setup: Setup) -> Result<Google, BackendError> {
    let options = &setup.options;
    let version = match &options.project {
        Some(project) => Version::Advanced(v3::Place::of(project, options)?),
        None if options.location.is_some() || options.glossary.is_some() => {
            let problem = "google: location and glossary are of v3 and need the name of a project (project)";
            return Err(BackendError::Setup(problem.to_owned()));
        }
        None => Version::Basic { model: options.model.clone().unwrap_or_else(|| v2::MODEL.to_owned()) },
    };
    let model = match &version {
        Version::Basic { model } => model.clone(),
        Version::Advanced(place) => place.model(),
    };
    Ok(Google {
        identity: Identity { name: setup.name, model },
        destination: Destination::of_url(&setup.url)?,
        timeout: options.timeout.map(Duration::from_secs),
        url: setup.url,
        key: setup.key,
        http: setup.http,
        version,
    })
}

impl Service for Google {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn limits(&self) -> Limits {
        match self.version {
            Version::Basic { .. } => KIND.limits,
            Version::Advanced(_) => Limits { items: ADVANCED_ITEMS, ..KIND.limits },
        }
    }

    fn destination(&self) -> Destination {
        self.destination.clone()
    }

    fn ask(&self, request: &Request<'_>) -> Result<Vec<Answer>, BackendError> {
        let reply = self.http.send(&self.call(request)?)?;
        let body = failure::accepted(reply)?;
        match &self.version {
            Version::Basic { .. } => v2::answers(request.items, &body),
            Version::Advanced(place) => place.answers(request.items, &body),
        }
    }
}

impl Google {
    fn call(&self, request: &Request<'_>) -> Result<Call<'static>, BackendError> {
        let key = self.key.as_ref().ok_or_else(|| self.without_key())?.expose_secret();
        let mut headers = vec![("Content-Type", "application/json".to_owned())];
        let (path, body) = match &self.version {
            Version::Basic { model } => {
                // Not in the address, where it would be logged: the page "Use API keys to access APIs" of Google Cloud.
                headers.push(("X-goog-api-key", key.to_owned()));
                (v2::PATH.to_owned(), v2::body(request, model))
            }
            Version::Advanced(place) => {
                headers.push(("Authorization", format!("Bearer {key}")));
                // The project that pays, without which a person's token (gcloud auth print-access-token) is refused.
                headers.push(("x-goog-user-project", place.project.clone()));
                (place.path(), place.body(request))
            }
        };
        Ok(Call { method: "POST", url: format!("{}{path}", self.url), headers, body, timeout: self.timeout })
    }

    fn without_key(&self) -> BackendError {
        let name = &self.identity.name;
        BackendError::Setup(format!("{name} has no key: name it with key_env or key_file in [backend.{name}]"))
    }
}

#[cfg(test)]
mod samples {
    use crate::backends::{Request, Text};
    use crate::lang::Lang;

    /// Texts with the ids 1, 2 …
    pub(super) fn items(texts: &[&str]) -> Vec<Text> {
        let item = |(n, text): (usize, &&str)| Text {
            id: (n + 1).to_string(),
            speaker: String::new(),
            role: None,
            text: (*text).to_owned(),
            terms: Vec::new(),
        };
        texts.iter().enumerate().map(item).collect()
    }

    /// From Korean of the North into Ukrainian.
    pub(super) fn request(items: &[Text]) -> Request<'_> {
        let north = Lang::KO.in_region("KP").unwrap();
        Request { source: north, target: Lang::UK, context: &[], terms: &[], items }
    }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::samples::{items, request};
    use super::*;
    use crate::backends::Options;
    use crate::backends::http::Network;

    fn setup(options: Options, key: Option<&str>) -> Setup {
        Setup {
            name: "google".to_owned(),
            options,
            url: "http://127.0.0.1:9".to_owned(),
            key: key.map(SecretString::from),
            key_id: None,
            session: None,
            models: Arc::default(),
            read: |path| Err(path.display().to_string()),
            http: Arc::new(Http::new(&Network::default(), false, None).unwrap()),
            now: || SystemTime::UNIX_EPOCH,
            log: |_| (),
        }
    }

    fn with_project() -> Options {
        Options { project: Some("case-7".to_owned()), timeout: Some(5), ..Options::default() }
    }

    #[test]
    fn the_key_is_in_a_header_and_never_in_the_address() {
        let call = |options| google(setup(options, Some("k3y"))).unwrap().call(&request(&items(&["예."]))).unwrap();
        let json = ("Content-Type", "application/json".to_owned());
        let basic = call(Options::default());
        assert_eq!((basic.method, basic.url.as_str()), ("POST", "http://127.0.0.1:9/language/translate/v2"));
        assert_eq!(basic.headers, [json.clone(), ("X-goog-api-key", "k3y".to_owned())]);
        let advanced = call(with_project());
        assert_eq!(advanced.url, "http://127.0.0.1:9/v3/projects/case-7/locations/global:translateText");
        assert_eq!(advanced.timeout, Some(Duration::from_secs(5)));
        let bearer = ("Authorization", "Bearer k3y".to_owned());
        assert_eq!(advanced.headers, [json, bearer, ("x-goog-user-project", "case-7".to_owned())]);
    }

    #[test]
    fn without_a_key_nothing_is_asked() {
        let google = google(setup(Options::default(), None)).unwrap();
        let error = google.ask(&request(&items(&["예."]))).unwrap_err();
        assert!(matches!(&error, BackendError::Setup(problem) if problem.contains("key_env")), "{error}");
    }

    #[test]
    fn a_project_makes_it_v3() {
        let basic = google(setup(Options::default(), None)).unwrap();
        let advanced = google(setup(with_project(), None)).unwrap();
        assert_eq!((basic.limits().items, advanced.limits().items), (128, 1_024));
        assert_eq!(basic.identity().model, "nmt");
        assert_eq!(advanced.identity().model, "projects/case-7/locations/global/models/general/nmt");
        assert_eq!(basic.destination(), Destination::Host("127.0.0.1".to_owned()));
    }

    #[test]
    fn settings_of_v3_need_a_project() {
        let glossary = Options { glossary: Some("ranks".to_owned()), ..Options::default() };
        let error = google(setup(glossary, None)).err().unwrap();
        assert!(matches!(&error, BackendError::Setup(problem) if problem.contains("project")), "{error}");
    }
}
