//! Asking the memory.

use std::collections::HashMap;

use rusqlite::Connection;

use super::likeness::{Forms, OTHER_WORDS};
use super::{LEAST_LIKENESS, Match, Memory, MemoryError, index};
use crate::lang::Lang;

/// Texts that are looked up for one piece: a piece that more of them share tells little.
const TEXTS_OF_A_PIECE: i64 = 400;
/// Texts that are compared letter by letter.
const COMPARED: usize = 48;
/// Letters of the longest text that is compared letter by letter.
const LONGEST_COMPARED: usize = 1000;

impl Memory {
    /// The translations of texts like `text`, best first; those of one likeness in the order in which they were added.
    ///
    /// Several with the same likeness and different texts are an ambiguity that only a person can solve.
    pub fn find(&self, text: &str, source: Lang, target: Lang) -> Result<Vec<Match>, MemoryError> {
        self.find_at_least(LEAST_LIKENESS, text, source, target)
    }

    /// Those matches whose likeness is `least` percent or more. Above 95 this is much faster.
    pub fn find_at_least(&self, least: u8, text: &str, source: Lang, target: Lang) -> Result<Vec<Match>, MemoryError> {
        let asked = Asked { forms: Forms::of(text), source, target, least };
        asked.matches(&self.store.connection).map_err(|error| self.store.error(error))
    }
}

struct Asked {
    forms: Forms,
    source: Lang,
    target: Lang,
    least: u8,
}

impl Asked {
    fn matches(&self, connection: &Connection) -> rusqlite::Result<Vec<Match>> {
        let mut ids = self.same_words(connection)?;
        let long = self.forms.words.chars().nth(LONGEST_COMPARED).is_some();
        if self.least <= OTHER_WORDS && !long {
            let alike = self.alike(connection)?;
            ids.extend(alike);
        }
        ids.sort_unstable();
        ids.dedup();
        let mut matches: Vec<Match> = Vec::new();
        for id in ids {
            for found in self.translations(connection, id)? {
                let known = matches.iter_mut().find(|known| known.text == found.text && known.lang == found.lang);
                match known {
                    Some(known) if known.likeness < found.likeness => *known = found,
                    Some(_) => {}
                    None => matches.push(found),
                }
            }
        }
        matches.sort_by_key(|found| std::cmp::Reverse(found.likeness));
        Ok(matches)
    }

    /// All texts whose likeness is 98 or more. Texts in which nothing is said have only their words in common.
    fn same_words(&self, connection: &Connection) -> rusqlite::Result<Vec<i64>> {
        let mut same = connection.prepare_cached("SELECT id FROM text WHERE words = ?")?;
        let words = same.query_map([index::key(self.source, self.forms.common_words())], |row| row.get(0))?;
        let mut ids: Vec<i64> = words.collect::<rusqlite::Result<_>>()?;
        if !self.forms.speech.is_empty() {
            let mut same = connection.prepare_cached("SELECT id FROM text WHERE speech = ?")?;
            for id in same.query_map([index::key(self.source, &self.forms.speech)], |row| row.get(0))? {
                ids.push(id?);
            }
        }
        Ok(ids)
    }

    /// Texts that share most pieces with the asked one, the rare pieces counting more.
    fn alike(&self, connection: &Connection) -> rusqlite::Result<Vec<i64>> {
        let mut shared: HashMap<i64, f64> = HashMap::new();
        let mut texts = connection.prepare_cached("SELECT text FROM piece WHERE key = ? LIMIT ?")?;
        for piece in index::pieces(self.source, &self.forms.words) {
            let ids = texts.query_map([piece, TEXTS_OF_A_PIECE], |row| row.get(0))?;
            let ids: Vec<i64> = ids.collect::<rusqlite::Result<_>>()?;
            let weight = 1.0 / (1.0 + ids.len() as f64).ln_1p();
            for id in ids {
                *shared.entry(id).or_default() += weight;
            }
        }
        let mut best: Vec<(i64, f64)> = shared.into_iter().collect();
        best.sort_by(|(one, shares), (other, more)| more.total_cmp(shares).then(one.cmp(other)));
        Ok(best.into_iter().take(COMPARED).map(|(id, _)| id).collect())
    }

    /// What the unit of a text says in the target language, if the text is like the asked one.
    fn translations(&self, connection: &Connection, id: i64) -> rusqlite::Result<Vec<Match>> {
        let mut text = connection.prepare_cached("SELECT lang, text FROM text WHERE id = ?")?;
        let (lang, matched): (String, String) = text.query_row([id], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let forms = Forms::of(&matched);
        let likeness = self.forms.likeness(&forms);
        if likeness < self.least || !known(&lang).is_some_and(|lang| lang.same_base(self.source)) {
            return Ok(Vec::new());
        }
        let mut others = connection.prepare_cached(
            "SELECT other.lang, other.text, unit.provenance
             FROM text one JOIN text other ON other.unit = one.unit AND other.id <> one.id JOIN unit ON unit.id = one.unit
             WHERE one.id = ? ORDER BY other.id",
        )?;
        let rows = others.query_map([id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
        let rows: Vec<(String, String, String)> = rows.collect::<rusqlite::Result<_>>()?;
        let translation = |(lang, text, provenance): (String, String, String)| {
            let lang = known(&lang).filter(|lang| lang.same_base(self.target))?;
            let numbers_differ = !self.forms.same_numbers(&forms);
            Some(Match { text, lang, matched: matched.clone(), likeness, numbers_differ, provenance })
        };
        Ok(rows.into_iter().filter_map(translation).collect())
    }
}

/// The language of a stored tag; `None` for one of another version of the program.
fn known(tag: &str) -> Option<Lang> {
    tag.parse().ok()
}
