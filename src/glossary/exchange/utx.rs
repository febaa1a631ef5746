//! UTX, the simple glossary of the Asia-Pacific Association for Machine Translation: a header of lines with `#`, the last of
//! which names the columns, then rows between tabs (UTX 1.11 specification).

use crate::glossary::TermStatus;
use crate::glossary::exchange::delimited::{read, tabs};
use crate::glossary::exchange::entries::{Room, entries, term};
use crate::glossary::exchange::loss::Part;
use crate::glossary::exchange::{Exchange, ExchangeError, Given, Loss, Pair, Source, Taken};
use crate::lang::Lang;

pub(super) static EXCHANGE: Exchange = Exchange {
    name: "utx",
    about: "UTX 1.11: source, target, part of speech, status and comment between tabs",
    extensions: &["utx"],
    pair: true,
    read: take,
    write: |terms, pair| {
        let pair = pair.ok_or(ExchangeError::NoPair)?;
        let room = Room { holds: &[Part::Note, Part::Status, Part::Keep], repeats: true };
        let (entries, losses) = entries(terms, pair, room);
        let head = format!("#UTX 1.11; {}/{}; creator: tovmach\n", pair.source, pair.target);
        // The part of speech is obligatory; a glossary of ours does not know it.
        let columns = vec!["#src", "tgt", "src:pos", "term status", "src:comment"];
        let rows = entries.iter().map(|e| vec![e.source, e.target, "", status(e.term.status), e.term.note.as_str()]);
        Ok(Given { text: head + &tabs(std::iter::once(columns).chain(rows)), losses })
    },
};

fn status(status: TermStatus) -> &'static str {
    match status {
        TermStatus::Preferred | TermStatus::Keep => "approved",
        TermStatus::Admitted => "non-standard",
        TermStatus::Forbidden => "forbidden",
    }
}

fn take(source: &Source<'_>) -> Result<Taken, ExchangeError> {
    let lines = read(source, b'\t')?;
    let columns = lines.iter().take_while(|line| line.cell(0).starts_with('#')).last();
    let Some(columns) = columns.filter(|line| line.cell(0) == "#src" && line.cell(1) == "tgt") else {
        return Err(source.broken(1, "no line '#src⇥tgt…' names the columns: is this UTX?"));
    };
    let pair = source.pair.or_else(|| languages(lines.first()?.cell(0))).ok_or(ExchangeError::NoPair)?;
    let place = |name: &str| columns.cells.iter().position(|column| column.trim() == name);
    let (status, comment) = (place("term status"), place("src:comment"));
    let mut taken = Taken::default();
    for line in lines.iter().filter(|line| !line.cell(0).starts_with('#')) {
        if line.cell(0).is_empty() || line.cell(1).is_empty() {
            return Err(source.broken(line.number, "a word is missing: each line holds a source, a tab and a target"));
        }
        let note = comment.map_or("", |place| line.cell(place));
        let mut term = term(source, line.number, pair, (line.cell(0), line.cell(1)), note);
        match status.map_or("", |place| line.cell(place)) {
            "forbidden" | "rejected" => term.status = TermStatus::Forbidden,
            "non-standard" => term.status = TermStatus::Admitted,
            "" | "approved" => {}
            other => taken.losses.push(Loss::of(&term, "status", other)),
        }
        for (number, name) in columns.cells.iter().enumerate().skip(2) {
            let held = Some(number) == status || Some(number) == comment;
            if !held && !line.cell(number).is_empty() {
                taken.losses.push(Loss::of(&term, "column", format!("{}: {}", name.trim(), line.cell(number))));
            }
        }
        taken.terms.push(term);
    }
    Ok(taken)
}

/// `#UTX 1.11; ko/uk; …` names the languages.
fn languages(head: &str) -> Option<Pair> {
    let (source, target) = head.split(';').nth(1)?.trim().split_once('/')?;
    let parse = |tag: &str| tag.trim().parse::<Lang>().ok();
    Some(Pair { source: parse(source)?, target: parse(target)? })
}
