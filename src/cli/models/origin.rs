//! Where models are fetched from: Mozilla's servers, or a mirror of them.

use std::cell::OnceCell;

use anyhow::Result;
use serde_json::Value;

use crate::backends::BackendError;
use crate::backends::http::{Http, check_base, host_of, same_server};
use crate::cli::args::Fetch;
use crate::cli::exit::{Hinted, Usage};
use crate::cli::models::download::{failed, patiently};
use crate::models::{Catalogue, RemoteFile, records};

/// Mozilla's server of settings.
const SERVER: &str = "https://firefox.settings.services.mozilla.com/v1";

/// Where Mozilla keeps what belongs to them, if its server should not say so.
const ATTACHMENTS: &str = "https://firefox-settings-attachments.cdn.mozilla.net/";

/// The list of models, under the address of the server.
const RECORDS: &str = "/buckets/main/collections/translations-models-v2/records";

/// No list is so long: Mozilla's is below 1 MB.
const LONGEST: u64 = 32 << 20;

/// So many pages of a list are read.
const PAGES: usize = 100;

/// A server of models.
pub struct Origin {
    /// The address of the list.
    pub records: String,
    /// The address of the server.
    root: String,
    /// The address under which the files lie, where it is known before.
    attachments: Option<String>,
    /// The same as the server says it.
    told: OnceCell<String>,
}

impl Origin {
    /// Mozilla's servers, or what was named instead.
    pub fn new(given: &Fetch) -> Result<Origin> {
        let server = given.from.as_deref().unwrap_or(SERVER);
        for (flag, url) in [("--from", Some(server)), ("--attachments", given.attachments.as_deref())] {
            let checked = url.map_or(Ok(()), check_base);
            checked.map_err(|error| Usage(format!("{flag}: {error}")))?;
        }
        let (root, records) = match server.split_once("/buckets/") {
            Some((root, _)) => (root, server.to_owned()),
            None => (server.trim_end_matches('/'), format!("{}{RECORDS}", server.trim_end_matches('/'))),
        };
        let attachments = given.attachments.as_deref().map(with_slash);
        Ok(Origin { records, root: root.to_owned(), attachments, told: OnceCell::new() })
    }

    /// Refuses, before anything is sent, what may not be asked.
    pub fn permit(&self, http: &Http, wanted: &str) -> Result<()> {
        let usual = (self.root == SERVER).then_some(ATTACHMENTS);
        let attachments = self.attachments.as_deref().or(usual);
        permitted(http, &[Some(self.records.as_str()), attachments].map(Option::unwrap_or_default), wanted)
    }

    /// The models that are there, read from the whole list: the server is not told which one is wanted.
    pub fn catalogue(&self, http: &Http) -> Result<Catalogue> {
        let mut all = Vec::new();
        let mut page = Some(self.records.clone());
        for _ in 0..PAGES {
            let Some(url) = page else { break };
            let (text, next) = patiently("the list of models", || {
                let mut opened = http.open(&url, 0)?;
                let next = opened.next_page.take();
                Ok((opened.text(LONGEST)?, next))
            })
            .map_err(|error| failed(error, "the list of models was not read"))?;
            all.extend(records(&text).map_err(|problem| self.no_list(&problem))?);
            page = next;
            if page.as_deref().is_some_and(|next| !same_server(&url, next)) {
                return Err(self.no_list("its next page is on another server"));
            }
        }
        Ok(Catalogue::of(all))
    }

    fn no_list(&self, problem: &str) -> anyhow::Error {
        let error = BackendError::BadReply(problem.to_owned());
        failed(error.into(), &format!("what {} sends is no list of models", self.records))
    }

    /// The address of a file.
    pub fn url(&self, http: &Http, file: &RemoteFile) -> Result<String> {
        let base = match (&self.attachments, self.told.get()) {
            (Some(base), _) | (None, Some(base)) => base.clone(),
            (None, None) => self.told.get_or_init(|| self.ask(http)).clone(),
        };
        if base.is_empty() {
            let message = format!("{} does not say where its files lie", self.root);
            return Err(
                Hinted { message, hint: "name the address before their places: --attachments URL".into() }.into()
            );
        }
        permitted(http, &[&base], &file.unpacked.name)?;
        Ok(base + &file.location)
    }

    /// What the server says of the place of its files (Remote Settings, client specifications: `capabilities.attachments.base_url`
    /// of the root); nothing where it does not.
    fn ask(&self, http: &Http) -> String {
        let root = http.open(&format!("{}/", self.root), 0).and_then(|opened| opened.text(LONGEST));
        let root: Option<Value> = root.ok().and_then(|text| serde_json::from_str(&text).ok());
        let told = root.as_ref().and_then(|root| root.pointer("/capabilities/attachments/base_url")?.as_str());
        match told.filter(|base| check_base(base).is_ok()) {
            Some(base) => with_slash(base),
            None if self.root == SERVER => ATTACHMENTS.to_owned(),
            None => String::new(),
        }
    }
}

fn with_slash(base: &str) -> String {
    format!("{}/", base.trim_end_matches('/'))
}

/// Says what would be asked of which hosts, where that is not allowed.
fn permitted(http: &Http, urls: &[&str], wanted: &str) -> Result<()> {
    let urls: Vec<&str> = urls.iter().copied().filter(|url| !url.is_empty()).collect();
    let Some(error) = urls.iter().find_map(|url| http.allows(url).err()) else { return Ok(()) };
    if !matches!(error, BackendError::NotAllowed { .. }) {
        return Err(error.into());
    }
    let hosts: Vec<String> = urls.iter().filter_map(|url| host_of(url)).collect();
    let message = format!("fetching {wanted} would ask {} for models, and send no text", hosts.join(" and "));
    let quoted: Vec<String> = hosts.iter().map(|host| format!("{host:?}")).collect();
    let hint = format!(
        "--allow-network allows it in this run; [network] allow = [{}] in tovmach.toml allows it always",
        quoted.join(", ")
    );
    Err(anyhow::Error::from(error).context(Hinted { message, hint }))
}
