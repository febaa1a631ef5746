//! Makes the services of a chain ready: settings, keys, the gate.

use std::sync::Arc;
use std::time::SystemTime;

use anyhow::{Context, Result};
use secrecy::SecretString;

use crate::backends::http::{self, Http};
use crate::backends::kinds::{self, BackendKind, KINDS, Setup};
use crate::backends::{BackendError, MEMORY, Options, PHRASEBOOK, Service, options};
use crate::cli::exit::{Hinted, Usage};
use crate::cli::keys::Place;
use crate::cli::settings::{self, Settings};
use crate::cli::{files, models, terminal};
use crate::models::Shelf;

/// The kinds that run models of this machine.
const WITH_MODELS: [&str; 1] = ["firefox"];

/// The client that all services of a run share; `everywhere` is `--allow-network`.
pub fn http(settings: &Settings, everywhere: bool) -> Result<Arc<Http>> {
    let certificates = settings.network.ca.as_deref().map(files::read_text).transpose()?;
    let http = Http::new(&settings.network, everywhere, certificates.as_deref());
    Ok(Arc::new(http.map_err(|error| settings::wrong_network(settings, &error))?))
}

/// The service of this name, by its table `[backend.NAME]` and its kind; `None` where no kind is called so. Keys are read only
/// where they will be used: `keys` is false in a dry run.
pub fn service(name: &str, settings: &Settings, http: &Arc<Http>, keys: bool) -> Result<Option<Box<dyn Service>>> {
    let Some((kind, options)) = table(name, settings) else { return Ok(None) };
    let key = |place: Option<Place>| match place {
        Some(place) if keys => place.read(),
        _ => Ok(None),
    };
    let places = Places::of(kind, &options);
    if let Some(warning) = places.key.as_ref().filter(|_| keys).and_then(Place::warning) {
        terminal::warn(&warning);
    }
    let setup = Setup {
        name: name.to_owned(),
        url: address(kind, &options),
        key: if keys { required(name, kind, &options, &places)? } else { None },
        key_id: key(places.id)?,
        session: key(places.session)?,
        options,
        models: shelf(kind, settings)?,
        read: models::read,
        http: http.clone(),
        now,
        log,
    };
    kind.open(setup).map(Some).with_context(|| whose(name, settings))
}

/// The kind runs models of this machine.
pub fn runs_models(kind: &BackendKind) -> bool {
    WITH_MODELS.contains(&kind.name)
}

/// The models, for the kinds that run them; no other one fails for what is wrong with them.
fn shelf(kind: &BackendKind, settings: &Settings) -> Result<Arc<Shelf>> {
    Ok(Arc::new(if runs_models(kind) { models::shelf(settings)? } else { Shelf::default() }))
}

/// Where the keys of a backend are looked for.
pub struct Places {
    /// The key.
    pub key: Option<Place>,
    /// The id of the key (Amazon).
    pub id: Option<Place>,
    /// A session token (Amazon).
    pub session: Option<Place>,
}

impl Places {
    /// The usual variables count only with the kind's own server: a key never goes to another one unasked.
    fn of(kind: &BackendKind, options: &Options) -> Places {
        let usual = if is_own_server(kind, options) { kind.keys } else { kinds::Keys::default() };
        Places {
            key: Place::of(options.key_env.as_deref(), options.key_file.as_deref(), usual.key),
            id: Place::of(options.key_id_env.as_deref(), None, usual.id),
            session: Place::of(options.session_env.as_deref(), None, usual.session),
        }
    }
}

/// The places of the keys of the backend of this name; `None` where no kind is called so.
pub fn places(name: &str, settings: &Settings) -> Option<Places> {
    table(name, settings).map(|(kind, options)| Places::of(kind, &options))
}

/// The kind of the backend of this name, and its settings.
pub fn table(name: &str, settings: &Settings) -> Option<(&'static BackendKind, Options)> {
    let options = settings.backend.get(name).cloned().unwrap_or_default();
    let kind = kinds::kind(options.kind_of(name))?;
    Some((kind, options))
}

/// Every name that `--backend` takes: the memory, the phrasebook, the kinds, and the tables of the settings.
pub fn names(settings: &Settings) -> Vec<&str> {
    let mut names = vec![MEMORY, PHRASEBOOK];
    names.extend(KINDS.iter().map(|kind| kind.name));
    names.extend(settings.backend.keys().map(String::as_str).filter(|name| kinds::kind(name).is_none()));
    names
}

/// The error for a name that nothing is called.
pub fn unknown(name: &str, settings: &Settings) -> anyhow::Error {
    Usage(format!("no backend is called '{name}'; there are {}", names(settings).join(", "))).into()
}

/// The tables `[backend.NAME]` can be used: kinds that there are, settings that they take, addresses that are addresses.
pub fn check(settings: &Settings) -> Result<()> {
    for (name, options) in &settings.backend {
        let problem = problem(name, options);
        if let Some((problem, hint)) = problem {
            let message = format!("{}, [backend.{name}]: {problem}", settings.name());
            return Err(Hinted { message, hint }.into());
        }
    }
    Ok(())
}

/// What is wrong with a table, and what to do.
fn problem(name: &str, options: &Options) -> Option<(String, String)> {
    let kinds = || KINDS.map(|kind| kind.name).join(", ");
    if [MEMORY, PHRASEBOOK].contains(&name) {
        let hint = "leave the table out; memory = \"FILE\" and glossaries stand at the top of the file";
        return Some((format!("{name} takes no settings"), hint.to_owned()));
    }
    let Some(kind) = kinds::kind(options.kind_of(name)) else {
        let hint = format!("name the kind: kind = \"openai\"; the kinds are {}", kinds());
        return Some(("no kind of backend is called so".to_owned(), hint));
    };
    if let Some(key) = not_taken(kind, options) {
        let taken = options::COMMON.iter().chain(kind.options).copied().collect::<Vec<_>>().join(", ");
        return Some((format!("{} takes no {key}", kind.name), format!("it takes {taken}")));
    }
    if let Some(problem) = options.url.as_deref().and_then(|url| http::check_base(url).err()) {
        let hint =
            "an address such as https://api.example.org or http://127.0.0.1:5000; keys have settings of their own";
        return Some((format!("url: {problem}"), hint.to_owned()));
    }
    wrong_value(options).map(|(problem, hint)| (problem.to_owned(), hint.to_owned()))
}

/// The first setting that the kind does not take.
fn not_taken(kind: &BackendKind, options: &Options) -> Option<String> {
    let given = serde_json::to_value(options).unwrap_or_default();
    let takes = |key: &&String| options::COMMON.contains(&key.as_str()) || kind.options.contains(&key.as_str());
    given.as_object()?.keys().find(|key| !takes(key)).cloned()
}

fn wrong_value(options: &Options) -> Option<(&'static str, &'static str)> {
    let wrong_price = options.price.is_some_and(|price| !price.is_finite() || price < 0.0);
    if options.jobs.is_some_and(|jobs| !(1..=16).contains(&jobs)) {
        Some(("jobs is out of range", "jobs = 1 to 16"))
    } else if options.timeout == Some(0) {
        Some(("timeout is out of range", "timeout = 60, in seconds"))
    } else if options.batch == Some(0) {
        Some(("batch is out of range", "batch = 20; 1 sends each text alone"))
    } else if wrong_price {
        Some(("price is no price", "price = 20.0, of a million characters"))
    } else if options.key_env.is_some() && options.key_file.is_some() {
        Some(("key_env and key_file both say where the key is", "keep one of them"))
    } else {
        None
    }
}

/// The key. It has to be there where the settings name its place, and with the kind's own server.
fn required(name: &str, kind: &BackendKind, options: &Options, places: &Places) -> Result<Option<SecretString>> {
    let Some(place) = &places.key else { return Ok(None) };
    let key = place.read()?;
    let named = options.key_env.is_some() || options.key_file.is_some();
    if key.is_some() || !(named || is_away(kind)) {
        return Ok(key);
    }
    let missing = match place {
        Place::Variable(_) => BackendError::Setup(format!("{place} is not set")),
        Place::File(_) => BackendError::Setup(format!("{place} is empty")),
    };
    let hint = format!(
        "set it, or say where the key is in tovmach.toml: [backend.{name}] key_env = \"VARIABLE\" or key_file = \"FILE\""
    );
    Err(anyhow::Error::new(missing).context(Hinted { message: format!("{name} has no key"), hint }))
}

/// The address, without a slash at the end.
fn address(kind: &BackendKind, options: &Options) -> String {
    options.url.as_deref().or(kind.url).unwrap_or_default().trim_end_matches('/').to_owned()
}

/// A server of the kind's own is meant, by no address or by one of its own.
fn is_own_server(kind: &BackendKind, options: &Options) -> bool {
    let region = options.region.as_deref().unwrap_or_default();
    let own = |own: &str| own.replace("{region}", region);
    options.url.as_ref().is_none_or(|url| kind.url.iter().chain(kind.also).any(|it| http::same_server(&own(it), url)))
}

/// The kind's own server is not on this machine: it wants a key.
fn is_away(kind: &BackendKind) -> bool {
    kind.url.is_none_or(|url| !http::is_here(url))
}

/// Where a backend's settings stand, for messages.
fn whose(name: &str, settings: &Settings) -> String {
    match settings.backend.contains_key(name) {
        true => format!("{}, [backend.{name}]", settings.name()),
        false => format!("the backend {name}"),
    }
}

#[allow(clippy::disallowed_methods, reason = "signatures carry the time")]
fn now() -> SystemTime {
    SystemTime::now()
}

fn log(line: &str) {
    terminal::say(&format!("  {line}"));
}

#[cfg(test)]
mod tests {
    use secrecy::ExposeSecret as _;

    use super::*;
    use crate::backends::{Keys, Limits};

    /// A kind whose usual variables are there and hold `tovmach`.
    const KIND: BackendKind = BackendKind {
        name: "invented",
        about: "",
        needs: "",
        languages: "",
        terms: "",
        limits: Limits { items: 1, characters: 1, bytes: 1 },
        options: &["url", "key_env", "key_file"],
        url: Some("https://api.example.org/v1"),
        also: &["https://eu.api.example.org/v1"],
        keys: Keys { key: Some("CARGO_PKG_NAME"), id: Some("CARGO_PKG_NAME"), session: None },
        make: |_| Err(BackendError::Setup("it is never made".to_owned())),
    };

    fn options(text: &str) -> Options {
        toml::from_str(text).unwrap()
    }

    fn key_of(kind: &BackendKind, text: &str) -> Result<Option<String>> {
        let options = options(text);
        let key = required("mine", kind, &options, &Places::of(kind, &options))?;
        Ok(key.map(|key| key.expose_secret().to_owned()))
    }

    #[test]
    fn a_key_goes_to_no_other_server_unasked() {
        for own in [
            "",
            "url = 'https://api.example.org/'",
            "url = 'https://API.example.org/v2'",
            "url = 'https://eu.api.example.org/v1'",
        ] {
            assert_eq!(key_of(&KIND, own).unwrap().as_deref(), Some("tovmach"), "{own}");
        }
        for other in [
            "http://127.0.0.1:9",
            "https://api.example.org:8443",
            "https://api.example.com",
            "https://us.api.example.org",
            "http://eu.api.example.org",
        ] {
            assert_eq!(key_of(&KIND, &format!("url = '{other}'")).unwrap(), None, "{other}");
            assert!(Places::of(&KIND, &options(&format!("url = '{other}'"))).id.is_none(), "{other}");
            let named = format!("url = '{other}'\nkey_env = 'CARGO_PKG_NAME'");
            assert_eq!(key_of(&KIND, &named).unwrap().as_deref(), Some("tovmach"), "{other}");
        }
    }

    #[test]
    fn a_key_that_is_missing_is_asked_for_by_name() {
        let usual = BackendKind { keys: Keys { key: Some("NO_SUCH_KEY"), ..KIND.keys }, ..KIND };
        for (kind, text) in [(&usual, ""), (&KIND, "key_env = 'NO_SUCH_KEY'")] {
            let error = key_of(kind, text).unwrap_err();
            assert_eq!(format!("{error:#}"), "mine has no key: $NO_SUCH_KEY is not set");
            assert!(error.is::<BackendError>(), "it ends with the exit code of a backend");
            assert!(error.downcast_ref::<Hinted>().unwrap().hint.contains("[backend.mine] key_env"));
        }
        let here = BackendKind { url: Some("http://127.0.0.1:5000"), ..usual };
        assert_eq!(key_of(&here, "").unwrap(), None, "on this machine it may do without");
    }

    #[test]
    fn what_a_kind_does_not_take_is_named() {
        assert_eq!(not_taken(&KIND, &options("jobs = 2\nprice = 20.0\nkey_env = 'A'\nkind = 'invented'")), None);
        assert_eq!(not_taken(&KIND, &options("jobs = 2\nregion = 'eu'")).as_deref(), Some("region"));
        assert_eq!(not_taken(&KIND, &options("[register]\nsubject = 'plain'")).as_deref(), Some("register"));
        assert_eq!(not_taken(&KIND, &options("protect = false\nprogram = ['x']")).as_deref(), Some("program"));
    }

    #[test]
    fn an_address_ends_without_a_slash() {
        assert_eq!(address(&KIND, &options("url = 'http://127.0.0.1:5000//'")), "http://127.0.0.1:5000");
        assert_eq!(address(&KIND, &Options::default()), "https://api.example.org/v1");
        assert_eq!(address(&BackendKind { url: None, ..KIND }, &Options::default()), "");
    }

    #[test]
    fn every_name_is_a_backend_or_an_error_that_lists_them() {
        let settings: Settings = toml::from_str("backend.mine.kind = 'openai'").unwrap();
        let http = http(&settings, false).unwrap();
        assert!(service("nosuch", &settings, &http, true).unwrap().is_none());
        let error = unknown("nosuch", &settings).to_string();
        assert!(
            error.contains("'nosuch'") && error.contains("memory, phrasebook, firefox") && error.ends_with(", mine")
        );
        for name in names(&settings).iter().skip(2) {
            assert!(table(name, &settings).is_some(), "{name}");
        }
    }
}
