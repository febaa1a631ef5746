//! A model on a thread of its own, lent to as many as work with it.
//!
//! The packed weights may be looked at by many threads, but have to be made and dropped by one. That one loads the model, lends
//! it to its workers, and drops it when the last work is done.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use crate::neural::model::Model;
use crate::neural::{Files, ModelError, Sentence, Shape, Translation};

/// The name of the threads on which models run. A panic there is caught and told as an error.
pub const THREAD: &str = "neural";

/// A model that runs.
pub struct Engine {
    work: Mutex<Sender<Work>>,
    /// What the model is made of.
    pub shape: Shape,
}

type Work = Box<dyn FnOnce(&Model) + Send>;

impl Engine {
    /// Loads a model; `threads` translate beside each other.
    pub fn start(files: Files, threads: usize) -> Result<Engine, ModelError> {
        let (work, waiting) = channel();
        let (ready, loaded) = channel();
        let keeper = thread::Builder::new().name(THREAD.to_owned());
        let keep = move || {
            let model = catch_unwind(AssertUnwindSafe(|| Model::load(&files))).unwrap_or(Err(ModelError::Failed));
            drop(files);
            match model {
                Ok(model) => {
                    _ = ready.send(Ok(model.shape));
                    serve(&model, waiting, threads);
                }
                Err(error) => _ = ready.send(Err(error)),
            }
        };
        keeper.spawn(keep).map_err(|_| ModelError::Failed)?;
        let shape = loaded.recv().unwrap_or(Err(ModelError::Failed))?;
        Ok(Engine { work: Mutex::new(work), shape })
    }

    /// Translates sentences, in their order; an empty one is empty in translation.
    pub fn translate(&self, sentences: Vec<Sentence>) -> Result<Vec<Translation>, ModelError> {
        self.with(move |model| model.translate(&sentences))?
    }

    /// How many pieces each text has; a sentence of more than [`crate::neural::LONGEST`] is more than the model was trained with.
    pub fn lengths(&self, texts: Vec<String>) -> Result<Vec<usize>, ModelError> {
        self.with(move |model| texts.iter().map(|text| model.length(text)).collect())
    }

    fn with<T: Send + 'static>(&self, work: impl FnOnce(&Model) -> T + Send + 'static) -> Result<T, ModelError> {
        let (done, result) = channel();
        let work = Box::new(move |model: &Model| {
            _ = done.send(catch_unwind(AssertUnwindSafe(|| work(model))).map_err(|_| ModelError::Failed));
        });
        self.work.lock().unwrap_or_else(PoisonError::into_inner).send(work).map_err(|_| ModelError::Failed)?;
        result.recv().unwrap_or(Err(ModelError::Failed))
    }
}

/// Works until nobody can ask any more.
fn serve(model: &Model, waiting: Receiver<Work>, threads: usize) {
    let waiting = Mutex::new(waiting);
    let worker = || {
        loop {
            let next = waiting.lock().unwrap_or_else(PoisonError::into_inner).recv();
            match next {
                Ok(work) => work(model),
                Err(_) => break,
            }
        }
    };
    thread::scope(|scope| {
        for _ in 1..threads.max(1) {
            // Where no thread more can be had, fewer work.
            _ = thread::Builder::new().name(THREAD.to_owned()).spawn_scoped(scope, worker);
        }
        worker();
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::neural::made;

    fn engine(threads: usize) -> Engine {
        Engine::start(made::files(8), threads).unwrap()
    }

    #[test]
    fn a_panic_is_an_error_for_its_call_only() {
        for threads in [0, 1, 3] {
            let engine = engine(threads);
            for _ in 0..4 {
                assert_eq!(engine.with(|_| -> usize { panic!("a test makes a worker stop") }), Err(ModelError::Failed));
                assert_eq!(engine.lengths(vec!["a b".to_owned()]), Ok(vec![4]));
            }
        }
    }

    #[test]
    fn calls_beside_each_other_each_have_their_answer() {
        let engine = engine(2);
        thread::scope(|scope| {
            for length in 0..8 {
                let engine = &engine;
                scope.spawn(move || assert_eq!(engine.lengths(vec!["a ".repeat(length)]), Ok(vec![length + 1])));
            }
        });
    }

    #[test]
    fn a_model_that_does_not_load_is_told_at_once() {
        let files = Files { model: Vec::new(), ..made::files(8) };
        assert_eq!(Engine::start(files, 2).err(), Some(ModelError::Model("is empty".to_owned())));
    }
}
