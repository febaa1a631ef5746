//! OmegaT: source, tab, target, tab, comment; UTF-8 where the file ends in `.txt` or `.utf8` (OmegaT manual, Glossaries).

use crate::glossary::exchange::delimited::{read, tabs};
use crate::glossary::exchange::entries::{Room, entries, term};
use crate::glossary::exchange::loss::Part;
use crate::glossary::exchange::{Exchange, ExchangeError, Given, Source, Taken};

pub(super) static EXCHANGE: Exchange = Exchange {
    name: "omegat",
    about: "OmegaT glossary: source, tab, target, tab, comment",
    extensions: &["txt", "utf8"],
    pair: true,
    read: take,
    write: |terms, pair| {
        let room = Room { holds: &[Part::Note, Part::Keep], repeats: true };
        let (entries, losses) = entries(terms, pair.ok_or(ExchangeError::NoPair)?, room);
        Ok(Given { text: tabs(entries.iter().map(|e| vec![e.source, e.target, e.term.note.as_str()])), losses })
    },
};

fn take(source: &Source<'_>) -> Result<Taken, ExchangeError> {
    let pair = source.pair.ok_or(ExchangeError::NoPair)?;
    let mut taken = Taken::default();
    for line in read(source, b'\t')?.into_iter().filter(|line| !line.cell(0).starts_with('#')) {
        if line.cell(0).is_empty() || line.cell(1).is_empty() {
            return Err(source.broken(line.number, "a word is missing: each line holds a source, a tab and a target"));
        }
        taken.terms.push(term(source, line.number, pair, (line.cell(0), line.cell(1)), line.cell(2)));
    }
    Ok(taken)
}
