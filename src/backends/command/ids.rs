//! Names of texts that are unique as long as a program runs, so that no late answer is taken for another text's.

use std::collections::HashMap;

use crate::backends::Request;
use crate::lang::Lang;

/// The names given to texts. A row's id comes again with the next language and the next interview.
#[derive(Debug, Default)]
pub struct Ids {
    given: HashMap<String, (Lang, Lang, String)>,
}

impl Ids {
    /// A name for each text: its id, with a number behind it where another text or pair has had that before.
    pub fn names(&mut self, request: &Request<'_>) -> Vec<String> {
        let mut names = Vec::with_capacity(request.items.len());
        for item in request.items {
            let asked = (request.source, request.target, item.text.clone());
            let mut name = item.id.clone();
            let mut number = 1;
            while self.given.get(&name).is_some_and(|before| *before != asked) || names.contains(&name) {
                number += 1;
                name = format!("{}~{number}", item.id);
            }
            self.given.insert(name.clone(), asked);
            names.push(name);
        }
        names
    }

    /// Whether a text has had this name.
    pub fn was_given(&self, name: &str) -> bool {
        self.given.contains_key(name)
    }
}
