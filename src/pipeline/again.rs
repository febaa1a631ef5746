//! Renditions that a backend says once more: back into the language in which the row was said, or anew from that.

use std::collections::BTreeMap;

use crate::backends::{Backend, BackendError};
use crate::glossary::Glossary;
use crate::lang::Lang;
use crate::model::{Cell, Origin, Row, Table};
use crate::pipeline::fill;

/// What a backend is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// The rendition, in the language in which its row was said.
    Back,
    /// The original, in the language of the rendition.
    Anew,
}

/// What a backend made of a rendition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Again {
    /// The row's place in the table, from 0.
    pub number: usize,
    /// The language of the rendition.
    pub lang: Lang,
    /// What came; `None` where nothing did that can be believed.
    pub text: Option<String>,
}

/// A row of one text, and the rendition for which it is asked.
struct Asked {
    number: usize,
    lang: Lang,
    row: Row,
}

/// Has every rendition of a table said again, in the order of the rows. The table itself is not changed.
///
/// # Errors
/// A backend that fails as a whole.
pub fn again(
    table: &Table,
    way: Way,
    backends: &[Box<dyn Backend + '_>],
    glossary: &Glossary,
) -> Result<Vec<Again>, BackendError> {
    let mut asked: BTreeMap<usize, (Lang, Vec<Asked>)> = BTreeMap::new();
    for (number, original, lang) in renditions(table) {
        let (from, into) = if way == Way::Back { (lang, original) } else { (original, lang) };
        if let Some(row) = table.rows.get(number).and_then(|row| alone(table, row, from)) {
            asked.entry(into.order()).or_insert((into, Vec::new())).1.push(Asked { number, lang, row });
        }
    }
    let mut found = Vec::new();
    for (into, asked) in asked.into_values() {
        found.extend(filled(&table.langs, asked, into, backends, glossary)?);
    }
    found.sort_by_key(|again| (again.number, again.lang.order()));
    Ok(found)
}

/// The renditions of a table: the row's place, the language in which it was said, and that of the rendition.
fn renditions(table: &Table) -> impl Iterator<Item = (usize, Lang, Lang)> {
    table.rows.iter().enumerate().flat_map(|(number, row)| {
        let original = original(table, row);
        let others = table.langs.iter().filter(move |lang| original.is_some_and(|said| !said.same_base(**lang)));
        let full = others.filter(|lang| table.column(**lang).is_some_and(|column| row.text(column).is_some()));
        full.filter_map(move |lang| Some((number, original?, *lang)))
    })
}

/// The language in which a row was said; where that is not known or has no text, that of the first text.
fn original(table: &Table, row: &Row) -> Option<Lang> {
    let full = |lang: &Lang| table.column(*lang).is_some_and(|column| row.text(column).is_some());
    row.original.filter(full).map(Lang::base).or_else(|| table.langs.iter().copied().find(full))
}

/// The row with its text in one language only, as if it had been said in that.
fn alone(table: &Table, row: &Row, lang: Lang) -> Option<Row> {
    let column = table.column(lang)?;
    let text = row.text(column)?.to_owned();
    let mut cells = vec![None; table.langs.len()];
    *cells.get_mut(column)? = Some(Cell { text, origin: Origin::Transcript });
    Some(Row { cells, original: Some(row.in_norm(lang)), findings: String::new(), ..row.clone() })
}

/// What the backends fill of rows that hold one text each.
fn filled(
    langs: &[Lang],
    asked: Vec<Asked>,
    into: Lang,
    backends: &[Box<dyn Backend + '_>],
    glossary: &Glossary,
) -> Result<Vec<Again>, BackendError> {
    let (places, rows): (Vec<_>, Vec<_>) =
        asked.into_iter().map(|asked| ((asked.number, asked.lang), asked.row)).unzip();
    let mut table = Table { langs: langs.to_vec(), rows };
    fill(&mut table, &[into], backends, glossary)?;
    let text = |row: &Row| table.column(into).and_then(|column| row.text(column)).map(str::to_owned);
    let again = |((number, lang), row): (&(usize, Lang), &Row)| Again { number: *number, lang: *lang, text: text(row) };
    Ok(places.iter().zip(&table.rows).map(again).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::backends::phrasebook::Phrasebook;
    use crate::glossary::shipped;

    fn said_again(way: Way, original: Option<Lang>, texts: [&str; 3]) -> Vec<(usize, Lang, Option<String>)> {
        let cell =
            |text: &&str| (!text.is_empty()).then(|| Cell { text: text.to_string(), origin: Origin::Transcript });
        let cells = texts.iter().map(cell).collect();
        let row = Row { id: "1".into(), original, cells, ..Row::default() };
        let table = Table { langs: vec![Lang::KO, Lang::UK, Lang::EN], rows: vec![Row::default(), row] };
        let glossary = shipped();
        let phrasebook: Vec<Box<dyn Backend>> = vec![Box::new(Phrasebook::shipped(&glossary).unwrap())];
        let found = again(&table, way, &phrasebook, &glossary).unwrap();
        found.into_iter().map(|again| (again.number, again.lang, again.text)).collect()
    }

    #[test]
    fn a_rendition_comes_back_in_the_language_of_its_original() {
        let found = said_again(Way::Back, Some(Lang::UK), ["", "Дякую.", "Thank you."]);
        assert_eq!(found, [(1, Lang::EN, Some("Дякую.".to_owned()))]);
        let unknown = said_again(Way::Back, None, ["", "Дякую.", "Thank you."]);
        assert_eq!(unknown, found, "the first text counts as the original");
        let strange = said_again(Way::Back, Some(Lang::UK), ["", "Дякую.", "Flibber the wug."]);
        assert_eq!(strange, [(1, Lang::EN, None)], "nothing that can be believed came");
    }

    #[test]
    fn an_original_is_said_anew_in_the_languages_of_its_renditions() {
        let found = said_again(Way::Anew, Some(Lang::UK), ["", "Дякую.", "Thanks a lot."]);
        assert_eq!(found, [(1, Lang::EN, Some("Thank you.".to_owned()))]);
        assert_eq!(said_again(Way::Anew, Some(Lang::UK), ["", "Дякую.", ""]), []);
    }
}
