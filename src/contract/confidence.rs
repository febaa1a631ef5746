//! How sure a service is of a translation, and what a reader is told of one that it doubts.

use std::collections::HashMap;

use crate::backends::{Answer, Reply};

/// Below this a reader is told. Confidence is the geometric mean of the likelihoods of the pieces that were written: below a half
/// the model on average held something else for likelier than what it wrote, and 0.4 leaves room for a choice between two words.
/// Of samples/statement.ko-KP.txt, Korean to Ukrainian by the models of tests/models, all that lay below 0.4 was wrong.
pub const UNSURE: f32 = 0.4;

/// How sure a service is of each answer, by its id. What is no share of one is not taken.
pub fn told(answers: &[Answer]) -> HashMap<String, f32> {
    let known = |answer: &Answer| {
        let confidence = answer.confidence.filter(|confidence| (0.0..=1.0).contains(confidence))?;
        Some((answer.id.clone(), confidence))
    };
    answers.iter().filter_map(known).collect()
}

/// The least of what is known: two steps are as sure as the less sure of them.
pub fn least(one: Option<f32>, other: Option<f32>) -> Option<f32> {
    [one, other].into_iter().flatten().reduce(f32::min)
}

/// Tells a reader of a translation that the service itself doubts, once.
pub fn remarked(mut reply: Reply) -> Reply {
    let unsure = reply.confidence.filter(|confidence| *confidence < UNSURE);
    reply.remarks.extend(unsure.map(|confidence| format!("neural: the model was unsure ({confidence:.2})")));
    reply
}
