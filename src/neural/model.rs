//! A model and its vocabularies, loaded.

use fxtranslate::model::Model as Container;
use fxtranslate::weights::Weights;

use crate::neural::fair::is_fair;
use crate::neural::greedy::{Written, greedy};
use crate::neural::network::Network;
use crate::neural::replaced::replaced;
use crate::neural::vocabulary::Vocabulary;
use crate::neural::{Files, LONGEST, ModelError, Sentence, Shape, Token, Translation, beam, container, cpu};

/// So many pieces are computed beside each other at the most: more would not fit the caches.
const BESIDE: usize = 768;

/// So many pieces of a sentence are read at the most: what each piece looks at is kept, so that memory grows with the square.
const MOST: usize = 4 * LONGEST;

/// A model ready to translate. It stays on the thread that loaded it, which others may share it with.
pub struct Model {
    network: Network,
    source: Vocabulary,
    target: Vocabulary,
    /// What it is made of.
    pub shape: Shape,
}

impl Model {
    /// Loads a model. Its files are looked at before the engine sees them: it would take a wrong one for a right one, or stop.
    pub fn load(files: &Files) -> Result<Model, ModelError> {
        cpu::check()?;
        let shape = container::check(&files.model)?;
        let source = vocabulary("source", &files.source, shape.source)?;
        let target = vocabulary("target", files.target.as_ref().unwrap_or(&files.source), shape.target)?;
        let container = Container::from_bytes(&files.model).map_err(|error| ModelError::Model(error.to_string()))?;
        let weights = Weights::new(container).map_err(ModelError::Model)?;
        Ok(Model { network: Network::new(weights, target.unknown()), source, target, shape })
    }

    /// Translates sentences, in their order. Those of like length are computed beside each other.
    pub fn translate(&self, sentences: &[Sentence]) -> Result<Vec<Translation>, ModelError> {
        let read: Vec<Vec<(u32, usize)>> = sentences.iter().map(|sentence| self.source.read(&sentence.text)).collect();
        let ids: Vec<Vec<u32>> = read.iter().map(|read| self.with_end(read)).collect();
        if let Some(long) = ids.iter().find(|ids| ids.len() > MOST) {
            return Err(ModelError::Long { pieces: long.len(), most: MOST });
        }
        let mut order: Vec<usize> = (0..sentences.len()).filter(|place| ids[*place].len() > 1).collect();
        order.sort_by_key(|place| ids[*place].len());
        let nothing = Translation { confidence: 1.0, ended: true, ..Translation::default() };
        let mut translations = vec![nothing; sentences.len()];
        for group in groups(&order, |place| ids[place].len()) {
            let beside: Vec<&[u32]> = group.iter().map(|place| ids[*place].as_slice()).collect();
            for (place, written) in group.iter().zip(greedy(&self.network, &beside, self.target.end())) {
                if written.log_probs.iter().any(|log_prob| !log_prob.is_finite()) {
                    return Err(ModelError::Failed);
                }
                let free = self.translation(&written, &read[*place]);
                translations[*place] = self.with_wanted(&sentences[*place], &ids[*place], &read[*place], free);
            }
        }
        Ok(translations)
    }

    /// The translation that has what is wanted: as it came, or else steered, if nothing is worse for it.
    fn with_wanted(&self, sentence: &Sentence, ids: &[u32], read: &[(u32, usize)], free: Translation) -> Translation {
        if sentence.wanted.iter().all(|wanted| wanted.is_in(&free.text)) {
            return free;
        }
        let source = beam::Source { ids, read };
        let steered = beam::steered(&self.network, &self.target, &source, &sentence.wanted);
        let steered = steered.map(|written| self.translation(&written, read));
        let steered = steered.filter(|steered| is_fair(&free, steered, &sentence.wanted));
        let put = || replaced(&free, &sentence.wanted).filter(|put| is_fair(&free, put, &sentence.wanted));
        steered.or_else(put).unwrap_or(free)
    }

    /// How many pieces a text has, its end mark among them.
    pub fn length(&self, text: &str) -> usize {
        self.source.read(text).len() + 1
    }

    fn with_end(&self, read: &[(u32, usize)]) -> Vec<u32> {
        read.iter().map(|(id, _)| *id).chain([self.source.end()]).collect()
    }

    fn translation(&self, written: &Written, read: &[(u32, usize)]) -> Translation {
        let (text, ranges) = self.target.write(&written.ids);
        let word = |look: &usize| read.get(*look).map(|(_, word)| *word);
        let tokens = ranges.into_iter().zip(&written.looks).zip(&written.log_probs);
        let tokens =
            tokens.map(|((range, look), log_prob)| Token { range, word: word(look), log_prob: *log_prob }).collect();
        Translation { text, tokens, confidence: confidence(&written.log_probs), ended: written.ended }
    }
}

/// The geometric mean of the probabilities of the pieces.
fn confidence(log_probs: &[f32]) -> f32 {
    if log_probs.is_empty() {
        return 0.0;
    }
    (log_probs.iter().sum::<f32>() / log_probs.len() as f32).exp()
}

/// Sentences in the order of their length, in groups that are computed beside each other.
fn groups(order: &[usize], length: impl Fn(usize) -> usize) -> Vec<&[usize]> {
    let mut groups = Vec::new();
    let mut rest = order;
    while !rest.is_empty() {
        let mut pieces = 0;
        let fits = rest.iter().take_while(|place| {
            pieces += length(**place);
            pieces <= BESIDE
        });
        let count = fits.count().max(1);
        let (group, others) = rest.split_at(count);
        groups.push(group);
        rest = others;
    }
    groups
}

fn vocabulary(side: &'static str, bytes: &[u8], expected: usize) -> Result<Vocabulary, ModelError> {
    let vocabulary = Vocabulary::new(bytes).map_err(|problem| ModelError::Vocabulary { side, problem })?;
    let pieces = vocabulary.len();
    if pieces == expected { Ok(vocabulary) } else { Err(ModelError::Size { side, pieces, expected }) }
}
