//! The texts of one request with what came for them, to be compared with one another.

use std::cell::OnceCell;

use super::said;
use crate::align::{Fits, Unit};
use crate::backends::Request;
use crate::backends::placeholder::placeholders;
use crate::checks::instead::Said;
use crate::contract::Fault;
use crate::lang::Lang;

pub(super) struct Batch<'a> {
    /// How many of the sources were said before: they are not asked for.
    pub before: usize,
    /// What was said before, then the texts.
    pub sources: Vec<Said<'a>>,
    /// The replies that are believed by themselves.
    pub replies: Vec<Option<Said<'a>>>,
    target: Lang,
    fits: OnceCell<Fits>,
}

impl<'a> Batch<'a> {
    pub fn new(request: &'a Request<'_>, replies: &'a [Result<String, Fault>]) -> Batch<'a> {
        let texts = request.context.iter().map(|said| said.text.as_str());
        let texts = texts.chain(request.items.iter().map(|item| item.text.as_str()));
        let reply = |reply: &'a Result<String, Fault>| Some(said(reply.as_deref().ok()?, request.target));
        Batch {
            before: request.context.len(),
            sources: texts.map(|text| said(text, request.source)).collect(),
            replies: replies.iter().map(reply).collect(),
            target: request.target,
            fits: OnceCell::new(),
        }
    }

    /// The replies that are believed by themselves, with their places.
    pub fn believed(&self) -> impl Iterator<Item = (usize, &Said<'a>)> {
        self.replies.iter().enumerate().filter_map(|(place, reply)| Some((place, reply.as_ref()?)))
    }

    /// The source of a reply.
    pub fn source(&self, reply: usize) -> Option<&Said<'a>> {
        self.sources.get(self.before + reply)
    }

    /// How well each source goes with each reply.
    pub fn fits(&self) -> &Fits {
        self.fits.get_or_init(|| {
            let reply = |reply: &'_ Option<Said<'a>>| reply.as_ref().map_or(String::new(), |said| said.words.clone());
            let replies: Vec<String> = self.replies.iter().map(reply).collect();
            let sources: Vec<Unit<'_>> = self.sources.iter().map(|said| Unit::new(&said.words, said.lang)).collect();
            let replies: Vec<Unit<'_>> = replies.iter().map(|text| Unit::new(text, self.target)).collect();
            Fits::new(&sources, &replies)
        })
    }
}

/// Both have the same placeholders: those of another text would not be these.
pub(super) fn same_placeholders(one: &Said<'_>, other: &Said<'_>) -> bool {
    let [one, other] = [one, other].map(|said| {
        let mut found: Vec<&str> =
            placeholders(said.text).into_iter().filter_map(|place| said.text.get(place)).collect();
        found.sort_unstable();
        found
    });
    one == other
}
