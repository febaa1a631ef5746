//! Firefox's translation models, run inside this program: no text leaves it.

#[cfg(test)]
mod steering;
mod wanted;

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use sha2::{Digest as _, Sha256};

use crate::backends::kinds::{BackendKind, Keys, Setup};
use crate::backends::{Answer, BackendError, Destination, Identity, Limits, Request, Service, Text, cores, cut};
use crate::lang::Lang;
use crate::models::{Found, Pair, Shelf};
use crate::neural::{Engine, Files, LONGEST, Sentence};

/// The row of the table.
pub const KIND: BackendKind = BackendKind {
    name: "firefox",
    about: "neural translation inside this program, with Firefox's models",
    needs: "model files (tovmach models)",
    languages: "ko, uk, ru from and into en; others through en",
    terms: "placed while it translates",
    limits: Limits { items: 64, characters: 100_000, bytes: 400_000 },
    options: &[],
    url: None,
    also: &[],
    keys: Keys { key: None, id: None, session: None },
    make,
};

/// The language by which the others reach each other.
const HUB: Lang = Lang::EN;

/// The models of a shelf, each loaded when it is first needed, or found to be one that cannot be.
struct Firefox {
    identity: Identity,
    shelf: Arc<Shelf>,
    read: fn(&Path) -> Result<Vec<u8>, String>,
    threads: usize,
    loaded: Mutex<HashMap<Pair, Result<Arc<Loaded>, BackendError>>>,
}

/// A model that runs, and what names it.
struct Loaded {
    engine: Engine,
    /// SHA-256 of its files.
    checksum: String,
}

fn make(setup: Setup) -> Result<Box<dyn Service>, BackendError> {
    if setup.models.models.is_empty() {
        let message = "no models are there: tovmach models says where they are looked for and how they come there";
        return Err(BackendError::Setup(message.to_owned()));
    }
    Ok(Box::new(Firefox {
        identity: Identity { name: setup.name, model: KIND.name.to_owned() },
        shelf: setup.models,
        read: setup.read,
        threads: setup.options.jobs.unwrap_or_else(cores),
        loaded: Mutex::default(),
    }))
}

impl Service for Firefox {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn limits(&self) -> Limits {
        KIND.limits
    }

    fn knows(&self, source: Lang, target: Lang) -> bool {
        self.shelf.find(source, target).is_some()
    }

    fn through(&self, source: Lang, target: Lang) -> Option<Lang> {
        let legs = self.knows(source, HUB) && self.knows(HUB, target);
        (legs && !self.knows(source, target) && !source.same_base(target)).then_some(HUB)
    }

    /// The checksum of the pair's files; a model that cannot be loaded has none, and says why when it is asked.
    fn model(&self, source: Lang, target: Lang) -> String {
        self.loaded(source, target).map(|loaded| loaded.checksum.clone()).unwrap_or_default()
    }

    fn is_constant(&self) -> bool {
        true
    }

    fn destination(&self) -> Destination {
        Destination::Inside
    }

    fn ask(&self, request: &Request<'_>) -> Result<Vec<Answer>, BackendError> {
        let loaded = self.loaded(request.source, request.target)?;
        let engine = &loaded.engine;
        let texts = request
            .items
            .iter()
            .map(|item| cut::cut(&item.text, request.source, LONGEST, |texts| engine.lengths(texts)));
        let texts = texts.collect::<Result<Vec<_>, _>>().map_err(failed)?;
        let sentences = request
            .items
            .iter()
            .zip(&texts)
            .flat_map(|(item, pieces)| pieces.iter().map(|piece| sentence(piece.text, item, request.source)));
        let mut translations = engine.translate(sentences.collect()).map_err(failed)?.into_iter();
        let answer = |(item, pieces): (&Text, &Vec<cut::Piece<'_>>)| {
            cut::answer(item, pieces, translations.by_ref().take(pieces.len()).collect())
        };
        Ok(request.items.iter().zip(&texts).map(answer).collect())
    }
}

impl Firefox {
    fn loaded(&self, source: Lang, target: Lang) -> Result<Arc<Loaded>, BackendError> {
        let pair = Pair::new(source, target);
        let found = self.shelf.find(source, target);
        let found = found.ok_or_else(|| BackendError::Rejected(format!("there is no model for {pair}")))?;
        let mut all = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        all.entry(pair).or_insert_with(|| self.load(found).map(Arc::new)).clone()
    }

    fn load(&self, found: &Found) -> Result<Loaded, BackendError> {
        let read = |path: &Path| {
            let bytes = (self.read)(path).map_err(BackendError::Model)?;
            let changed = |problem| {
                let folder = found.model.parent().unwrap_or(Path::new(""));
                BackendError::Model(format!("{}: {problem}; fetch or add the model again", folder.display()))
            };
            found.differs(path, &bytes).map_or(Ok(bytes), |problem| Err(changed(problem)))
        };
        let target = found.target.as_deref().map(read).transpose()?;
        let files = Files { model: read(&found.model)?, source: read(&found.source)?, target };
        let mut hash = Sha256::new_with_prefix(&files.model);
        hash.update(&files.source);
        hash.update(files.target.as_deref().unwrap_or_default());
        let checksum = hex::encode(hash.finalize());
        let engine = Engine::start(files, self.threads).map_err(|error| {
            BackendError::Model(format!("{}: {error}; tovmach models check looks at all", found.model.display()))
        })?;
        Ok(Loaded { engine, checksum })
    }
}

fn sentence(text: &str, item: &Text, source: Lang) -> Sentence {
    Sentence { text: text.to_owned(), wanted: wanted::wanted(text, item, source) }
}

fn failed(error: crate::neural::ModelError) -> BackendError {
    BackendError::Server(error.to_string())
}
