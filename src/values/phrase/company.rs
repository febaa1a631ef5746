//! Words that are numerals in some company only: `one`, `сорока`, `second`, `друга`.

use super::atom::{Atom, Nature};
use crate::lang::is_letter;
use crate::lang::quantity::Place;
use crate::values::reading::Amount;
use crate::values::scan::{Cursor, Scan};

/// A place in an order by such a word.
pub(super) fn place(scan: &Scan, at: usize) -> Option<Atom> {
    let mut cursor = scan.cursor(at);
    let place = cursor.row(|index| &index.places)?;
    let fits = ordered(scan, place, at, cursor);
    fits.then(|| Atom::new(at..cursor.at, Amount::exact(place.value), Nature::Ordinal))
}

fn ordered(scan: &Scan, place: &Place, at: usize, end: Cursor) -> bool {
    let mut next = end;
    next.blanks();
    let word = next.peek_word().to_lowercase();
    let follows = !place.after.is_empty() && place.after.split('|').any(|stem| word.starts_with(stem));
    let precedes = !place.before.is_empty() && scan.words_before(at, place.before).is_some();
    let never = scan.quantities().begins(next.rest(), place.never).is_some();
    whole(scan, at, end.at) || ((place.before.is_empty() || follows || precedes) && !never)
}

/// The words are the whole text.
fn whole(scan: &Scan, start: usize, end: usize) -> bool {
    scan.text.get(start..end).is_some_and(|words| words == scan.text.trim())
}

/// The amount, as a count where its form of an order is a case of the count.
pub(super) fn cardinal(scan: &Scan, mut atom: Atom) -> Atom {
    let text = scan.text.get(atom.span.clone()).unwrap_or("");
    let word = text.rsplit(' ').next().unwrap_or("").to_lowercase();
    let mut next = scan.cursor(atom.span.end);
    next.blanks();
    let counted = next.peek_word().to_lowercase();
    let row = scan.quantities().cardinals.iter().find(|row| row.0.split('|').any(|form| form == word));
    if row.is_some_and(|row| row.1.split(' ').any(|ending| counted.ends_with(ending))) {
        atom.nature = Nature::Words;
    }
    atom
}

/// The amount is a number here.
pub(super) fn counts(scan: &Scan, atom: &Atom) -> bool {
    if whole(scan, atom.span.start, atom.span.end) || atom.nature == Nature::Figures {
        return true;
    }
    let text = scan.text.get(atom.span.clone()).unwrap_or("");
    let mut next = scan.cursor(atom.span.end);
    next.blanks();
    let quantities = scan.quantities();
    let unit = scan.index.units.longest(next.rest()).is_some();
    if let Some((_, endings)) =
        quantities.homographs.iter().find(|row| quantities.begins(text, row.0) == Some(text.len()))
    {
        let word = next.peek_word();
        let bounded = super::bound::before(scan, atom.span.start).is_some();
        return unit || bounded || endings.split(' ').any(|ending| word.ends_with(ending));
    }
    let passes = scan.words_before(atom.span.start, quantities.within).is_some();
    let one = atom.amount.value == Some(1.0) && atom.nature == Nature::Words && quantities.spaced;
    // СТО is a workshop.
    let shouted =
        text.chars().count() == 3 && text.chars().all(char::is_uppercase) && scan.text.chars().any(char::is_lowercase);
    !shouted
        && (!one
            || (unit && !none_before(scan, atom) && (passes || !next.clone().words(quantities.not_one.1)))
            || is_one(scan, atom, next))
}

fn none_before(scan: &Scan, atom: &Atom) -> bool {
    scan.words_before(atom.span.start, scan.quantities().not_one.0).is_some()
}

/// "One" before a word that it can count.
fn is_one(scan: &Scan, atom: &Atom, next: Cursor) -> bool {
    let follows = next.rest().starts_with(is_letter) && next.at > atom.span.end;
    let (_, behind) = scan.quantities().not_one;
    let word = next.peek_word();
    let past = |ending: &&str| !ending.is_empty() && word.ends_with(*ending);
    let verb = scan.quantities().past.split(' ').any(|ending| past(&ending));
    follows && !verb && !next.clone().words(behind) && !none_before(scan, atom)
}
