//! A model of CTranslate2 as a service.

use std::collections::HashSet;
use std::fmt::Display;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use ct2rs::Tokenizer as _;
use ct2rs::sys::{BatchType, Config, LogLevel, TranslationOptions, TranslationResult, Translator, set_log_level};
use ct2rs::tokenizers::sentencepiece::Tokenizer;
use sha2::{Digest as _, Sha256};

use crate::backends::ct2::KIND;
use crate::backends::ct2::family::Layout;
use crate::backends::ct2::folder::{Folder, Read};
use crate::backends::ct2::weights;
use crate::backends::cut::{self, Piece};
use crate::backends::kinds::Setup;
use crate::backends::{Answer, BackendError, Destination, Identity, Limits, Request, Service, Text, cores};
use crate::lang::Lang;
use crate::neural::Translation;

/// Hypotheses followed at once, where the settings say nothing: as OPUS-MT's and NLLB's own examples do.
const BEAM: usize = 4;
/// How many times the beam's hypotheses have to be finished before the best is taken. With 1, as is usual, some that end too early
/// may be enough, and the best is lost before its end: of the tiny model's 36 golden sentences 4 with a beam of 2, none with a
/// patience of 2 (Kasai et al. 2022, arXiv:2204.05424, measure better translations with it at nearly the same speed).
const PATIENCE: f32 = 2.0;
/// So many tokens a sentence may have: NLLB-200 and OPUS-MT have places for 512, those of languages and of the end among them.
const LONGEST: usize = 500;
/// Texts that are translated beside each other, sorted by length.
const TOGETHER: usize = 16;

/// A model, loaded when it is first needed.
struct Ct2 {
    identity: Identity,
    folder: Folder,
    read: Read,
    threads: usize,
    beam: usize,
    loaded: Mutex<Option<Arc<Loaded>>>,
}

/// A model that runs, and what names it.
struct Loaded {
    translator: Translator,
    tokenizer: Tokenizer,
    /// Ends a source text, where the model does not do it itself.
    end: Option<String>,
    /// SHA-256 of its weights, its vocabularies and its pieces.
    checksum: String,
}

/// Opens the folder and looks through all but the weights.
pub fn make(setup: Setup) -> Result<Box<dyn Service>, BackendError> {
    let wrong = |message: &str| BackendError::Setup(message.to_owned());
    let path = setup.options.model.as_deref().ok_or_else(|| wrong("no model is named: model = \"FOLDER\""))?;
    let beam = setup.options.beam.unwrap_or(BEAM);
    if !(1..=16).contains(&beam) {
        return Err(wrong("beam is out of range: beam = 1 to 16"));
    }
    Ok(Box::new(Ct2 {
        identity: Identity { name: setup.name, model: KIND.name.to_owned() },
        folder: Folder::open(Path::new(path), setup.options.pair.as_deref(), setup.read)?,
        read: setup.read,
        threads: setup.options.jobs.unwrap_or_else(cores),
        beam,
        loaded: Mutex::default(),
    }))
}

impl Service for Ct2 {
    fn identity(&self) -> &Identity {
        &self.identity
    }

    fn limits(&self) -> Limits {
        KIND.limits
    }

    fn knows(&self, source: Lang, target: Lang) -> bool {
        self.folder.tongues.know(source, target)
    }

    /// The checksum of the files, and the beam; a model that cannot be loaded has none, and says why when it is asked.
    fn model(&self, _source: Lang, _target: Lang) -> String {
        self.loaded().map(|loaded| format!("{} beam {}", loaded.checksum, self.beam)).unwrap_or_default()
    }

    fn is_constant(&self) -> bool {
        true
    }

    fn destination(&self) -> Destination {
        Destination::Inside
    }

    fn ask(&self, request: &Request<'_>) -> Result<Vec<Answer>, BackendError> {
        let loaded = self.loaded()?;
        let lengths = |texts: Vec<String>| texts.iter().map(|text| loaded.tokens(text).map(|all| all.len())).collect();
        let texts = request.items.iter().map(|item| cut::cut(&item.text, request.source, LONGEST, lengths));
        let texts = texts.collect::<Result<Vec<_>, _>>()?;
        let spoken = texts.iter().flatten().filter(|piece| !piece.text.is_empty());
        let layouts = spoken.map(|piece| self.layout(&loaded, piece.text, request)).collect::<Result<Vec<_>, _>>()?;
        self.belong(&layouts)?;
        let mut translations = self.translate(&loaded, &layouts)?.into_iter();
        let mut translation = |piece: &Piece<'_>| match piece.text {
            "" => Translation::default(),
            _ => translations.next().unwrap_or_default(),
        };
        let answer = |(item, pieces): (&Text, &Vec<Piece<'_>>)| {
            cut::answer(item, pieces, pieces.iter().map(&mut translation).collect())
        };
        Ok(request.items.iter().zip(&texts).map(answer).collect())
    }
}

impl Ct2 {
    fn loaded(&self) -> Result<Arc<Loaded>, BackendError> {
        let mut slot = self.loaded.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(loaded) = slot.as_ref() {
            return Ok(loaded.clone());
        }
        let loaded = Arc::new(self.load()?);
        *slot = Some(loaded.clone());
        Ok(loaded)
    }

    fn load(&self) -> Result<Loaded, BackendError> {
        let folder = &self.folder;
        let (ends, checksum) = self.check()?;
        let (source, target) = &folder.pieces;
        let tokenizer = Tokenizer::from_file(source, target).map_err(|error| wrong(source, error))?;
        // What it would log goes past our messages; what fails comes back as an error.
        set_log_level(LogLevel::Off);
        let config = Config { num_threads_per_replica: self.threads, ..Config::default() };
        let translator = Translator::new(&folder.path, &config).map_err(|error| wrong(&folder.path, error))?;
        let end = (!ends).then(|| folder.config.eos_token.clone());
        Ok(Loaded { translator, tokenizer, end, checksum })
    }

    /// Looks through the weights: whether the model ends a text itself, and the checksum of it all.
    fn check(&self) -> Result<(bool, String), BackendError> {
        let folder = &self.folder;
        let path = folder.weights();
        let bytes = (self.read)(&path).map_err(BackendError::Setup)?;
        let weights = weights::check(&bytes).map_err(|problem| wrong(&path, problem))?;
        let sides = [("source", weights.source, folder.source.as_slice()), ("target", weights.target, folder.target())];
        for (side, expected, vocabulary) in sides {
            let tokens = folder.size(vocabulary);
            if tokens != expected {
                let problem = "which belongs to another model";
                return Err(wrong(
                    &path,
                    format!("it has {expected} {side} tokens, and the vocabulary {tokens}, {problem}"),
                ));
            }
        }
        let mut hash = Sha256::new_with_prefix(&bytes);
        for token in folder.source.iter().chain(folder.target()) {
            hash.update(token);
        }
        for path in [&folder.pieces.0, &folder.pieces.1] {
            hash.update((self.read)(path).map_err(BackendError::Setup)?);
        }
        let checksum = hex::encode(hash.finalize());
        Ok((folder.config.add_source_eos.or(weights.ends).unwrap_or_default(), checksum))
    }

    fn layout(&self, loaded: &Loaded, text: &str, request: &Request<'_>) -> Result<Layout, BackendError> {
        let tokens = loaded.tokens(text)?;
        Ok(self.folder.tongues.layout(tokens, request.source, request.target, loaded.end.as_deref()))
    }

    /// Pieces that the model mostly does not know are those of another model.
    fn belong(&self, layouts: &[Layout]) -> Result<(), BackendError> {
        let known: HashSet<&str> = self.folder.source.iter().map(String::as_str).collect();
        let tokens = || layouts.iter().flat_map(|layout| &layout.source);
        let (strange, all) = (tokens().filter(|token| !known.contains(token.as_str())).count(), tokens().count());
        if 2 * strange <= all {
            return Ok(());
        }
        let problem = format!("the model does not know {strange} of {all} pieces: it belongs to another model");
        Err(wrong(&self.folder.pieces.0, problem))
    }

    fn translate(&self, loaded: &Loaded, layouts: &[Layout]) -> Result<Vec<Translation>, BackendError> {
        let longest = layouts.iter().map(|layout| layout.source.len()).max().unwrap_or_default();
        let options = TranslationOptions {
            beam_size: self.beam,
            patience: PATIENCE,
            disable_unk: true,
            return_end_token: true,
            return_scores: true,
            // Nothing is cut in silence: what is too long was cut into parts, and what does not end is told from what does.
            max_input_length: 0,
            max_decoding_length: 3 * longest + 16,
            max_batch_size: TOGETHER,
            batch_type: BatchType::Examples,
            ..TranslationOptions::default()
        };
        let sources: Vec<_> = layouts.iter().map(|layout| layout.source.clone()).collect();
        let prefixes: Vec<_> = layouts.iter().map(|layout| layout.prefix.clone()).collect();
        let results = loaded.translator.translate_batch_with_target_prefix(&sources, &prefixes, &options, None);
        let both = layouts.iter().zip(results.map_err(failed)?);
        both.map(|(layout, result)| self.translation(loaded, layout, result)).collect()
    }

    fn translation(
        &self,
        loaded: &Loaded,
        layout: &Layout,
        result: TranslationResult,
    ) -> Result<Translation, BackendError> {
        let mut tokens = result.hypotheses.into_iter().next().unwrap_or_default();
        let score = result.scores.first().copied().unwrap_or(f32::NEG_INFINITY);
        let confidence = confidence(score, tokens.len(), layout.prefix.len());
        let ended = tokens.pop_if(|token| *token == self.folder.config.eos_token).is_some();
        tokens.drain(..layout.prefix.len().min(tokens.len()));
        let text = loaded.tokenizer.decode(tokens).map_err(failed)?;
        Ok(Translation { text, confidence, ended, ..Translation::default() })
    }
}

impl Loaded {
    fn tokens(&self, text: &str) -> Result<Vec<String>, BackendError> {
        let mut tokens = self.tokenizer.encode(text).map_err(failed)?;
        // The tokenizer ends every text with a mark of its own.
        tokens.pop();
        Ok(tokens)
    }
}

/// The geometric mean of the probabilities of a translation's tokens. The score is the sum of their logarithms by the number of
/// all, those of the prefix among them, which add nothing to the sum (CTranslate2 4, src/decoding.cc).
fn confidence(score: f32, tokens: usize, prefix: usize) -> f32 {
    let own = tokens.saturating_sub(prefix).max(1);
    (score * tokens as f32 / own as f32).exp().clamp(0.0, 1.0)
}

fn wrong(path: &Path, problem: impl Display) -> BackendError {
    BackendError::Setup(format!("{}: {problem}", path.display()))
}

fn failed(error: impl Display) -> BackendError {
    BackendError::Server(error.to_string())
}
