//! A row as the checks read it.

use std::cell::OnceCell;
use std::iter;
use std::ops::Range;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use crate::checks::letters::Letters;
use crate::checks::names::{self, Heard};
use crate::checks::passage::Passage;
use crate::checks::{Held, Known};
use crate::glossary::Hit;
use crate::lang::cues::{self, Claim, Denials, Questions, Words};
use crate::lang::{self, Lang};
use crate::model::{self, Origin, Row};
use crate::segment;
use crate::values;

/// A row with its cells read.
pub(super) struct Reading {
    /// Its place in the table, from 0.
    pub number: usize,
    /// Without its cells' texts being looked at: who, when, how.
    pub row: Row,
    /// A cell a column; `None` where the column has no text here.
    pub cells: Vec<Option<Cell>>,
    /// The column in which the row was said; where that is not known or no column, the first with words.
    pub original: Option<usize>,
}

/// A cell as the checks read it.
pub(super) struct Cell {
    /// Its place among the columns.
    pub column: usize,
    /// With the norm in which the row was said.
    pub lang: Lang,
    /// Where its text comes from.
    pub origin: Origin,
    /// The text in NFC: Hangul from macOS files is decomposed.
    pub text: String,
    /// The text with blanks in the place of editorial marks, so that every word stands where it stood.
    pub said: String,
    /// The text as it stands in the table, where that is not in NFC.
    written: Option<String>,
    facts: Facts,
}

/// What several checks ask of a cell: found out once, when it is first asked.
#[derive(Default)]
struct Facts {
    letters: OnceCell<Letters>,
    hits: OnceCell<Vec<Hit>>,
    held: OnceCell<Held>,
    values: OnceCell<Vec<values::Found>>,
    quantities: OnceCell<Vec<values::Reading>>,
    identifiers: OnceCell<Vec<values::identifiers::Identifier>>,
    words: OnceCell<Words>,
    heard: OnceCell<Vec<Heard>>,
    denials: OnceCell<Denials>,
    questions: OnceCell<Questions>,
    claims: OnceCell<Vec<cues::Found<Claim>>>,
    sentences: OnceCell<Vec<Passage>>,
    passage: OnceCell<Passage>,
}

impl Reading {
    /// Reads a row of a table with these columns; cells that `counts` refuses are left out.
    pub fn new(number: usize, row: Row, langs: &[Lang], counts: impl Fn(&model::Cell) -> bool) -> Reading {
        let cell = |column: usize| {
            let cell = row.cells.get(column)?.as_ref().filter(|cell| counts(cell))?;
            Cell::new(column, row.in_norm(*langs.get(column)?), cell)
        };
        let cells: Vec<Option<Cell>> = (0..langs.len()).map(cell).collect();
        let named = row.original.and_then(|lang| langs.iter().position(|column| column.same_base(lang)));
        let first = || cells.iter().flatten().find(|cell| cell.speaks()).map(|cell| cell.column);
        let original = named.or_else(first);
        Reading { number, row, cells, original }
    }

    /// The cell of a column.
    pub fn cell(&self, column: usize) -> Option<&Cell> {
        self.cells.get(column).and_then(Option::as_ref)
    }

    /// The words in which the row was said.
    pub fn said(&self) -> Option<&Cell> {
        self.original.and_then(|column| self.cell(column)).filter(|cell| cell.speaks())
    }
}

impl Cell {
    fn new(column: usize, lang: Lang, cell: &model::Cell) -> Option<Cell> {
        let (text, written) = match is_nfc_quick(cell.text.chars()) {
            IsNormalized::Yes => (cell.text.clone(), None),
            _ => (cell.text.nfc().collect(), Some(cell.text.clone())),
        };
        let said = without_marks(&text);
        let origin = cell.origin.clone();
        let full = !text.trim().is_empty();
        full.then(|| Cell { column, lang, origin, text, said, written, facts: Facts::default() })
    }

    /// It holds a word or a figure beside its editorial marks.
    pub fn speaks(&self) -> bool {
        self.said.chars().any(char::is_alphanumeric)
    }

    /// The words at a place.
    pub fn at(&self, span: &Range<usize>) -> &str {
        self.text.get(span.clone()).unwrap_or_default()
    }

    /// The text as it stands in the table: composed or not.
    pub fn as_written(&self) -> &str {
        self.written.as_deref().unwrap_or(&self.text)
    }

    /// What its characters are.
    pub fn letters(&self) -> &Letters {
        self.facts.letters.get_or_init(|| Letters::of(&self.text))
    }

    /// The terms in what was said.
    pub fn hits(&self, known: &Known<'_>) -> &[Hit] {
        self.facts.hits.get_or_init(|| known.glossary.find(&self.said, self.lang))
    }

    /// What terms and words it holds: to be asked whether it says a term by whatever word.
    pub fn held(&self, known: &Known<'_>) -> &Held {
        self.facts.held.get_or_init(|| Held::of(&self.said, self.lang, known.glossary))
    }

    /// The numbers, dates and ages in what was said that have one value.
    pub fn values(&self) -> &[values::Found] {
        self.facts.values.get_or_init(|| values::find(&self.said, self.lang))
    }

    /// All quantities in what was said: with times, bounds and units.
    pub fn quantities(&self) -> &[values::Reading] {
        self.facts.quantities.get_or_init(|| values::read(&self.said, self.lang))
    }

    /// The identifiers in what was said: documents, phones, coordinates, codes.
    pub fn identifiers(&self) -> &[values::identifiers::Identifier] {
        self.facts.identifiers.get_or_init(|| values::identifiers::find(&self.said))
    }

    /// Its words, in which cues are looked for.
    pub fn words(&self) -> &Words {
        self.facts.words.get_or_init(|| Words::of(&self.said, self.lang))
    }

    /// Its words, in which names are looked for.
    pub fn heard(&self) -> &[Heard] {
        self.facts.heard.get_or_init(|| names::words(&self.said))
    }

    /// What it denies.
    pub fn denials(&self) -> &Denials {
        self.facts.denials.get_or_init(|| cues::denials(self.words()))
    }

    /// What it asks.
    pub fn questions(&self) -> &Questions {
        self.facts.questions.get_or_init(|| cues::questions(self.words()))
    }

    /// How sure it says it is.
    pub fn claims(&self) -> &[cues::Found<Claim>] {
        self.facts.claims.get_or_init(|| cues::claims(self.words()))
    }

    /// Its sentences that hold a word, with what they say.
    pub fn sentences(&self) -> &[Passage] {
        self.facts.sentences.get_or_init(|| {
            let mut end = 0;
            let sentences = segment::split(&self.said, Some(self.lang)).into_iter().map(|sentence| {
                let start = end;
                end += sentence.len();
                start..end
            });
            let speaks =
                |span: &Range<usize>| self.said.get(span.clone()).is_some_and(|s| s.contains(char::is_alphanumeric));
            sentences.filter(speaks).map(|span| Passage::new(&self.said, span)).collect()
        })
    }

    /// All that was said in it, together.
    pub fn passage(&self) -> &Passage {
        self.facts.passage.get_or_init(|| {
            let mut sentences = self.sentences().iter();
            let first = sentences.next().cloned().unwrap_or_else(|| Passage::new(&self.said, 0..0));
            sentences.fold(first, |mut all, sentence| {
                all += sentence;
                all
            })
        })
    }

    /// A place in the text as it stands in the table, in Unicode scalar values.
    pub fn characters(&self, span: &Range<usize>) -> Range<usize> {
        self.characters_before(span.start)..self.characters_before(span.end)
    }

    /// Composed or not, a text has the same decomposed characters: they are counted on both sides.
    fn characters_before(&self, end: usize) -> usize {
        let Some(written) = &self.written else {
            return self.text.char_indices().take_while(|(at, _)| *at < end).count();
        };
        let wanted = self.text.get(..end).map_or(0, |before| before.nfd().count());
        let reached = written.chars().scan(0, |sum, c| {
            let before = *sum;
            *sum += iter::once(c).nfd().count();
            Some(before)
        });
        reached.take_while(|before| *before < wanted).count()
    }
}

/// The text with blanks in the place of its editorial marks.
fn without_marks(text: &str) -> String {
    let mut said = text.to_owned();
    for (mark, _) in lang::marks(text) {
        said.replace_range(mark.clone(), &" ".repeat(mark.len()));
    }
    said
}
