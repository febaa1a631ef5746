//! A run of the program's own way with texts: from a table with one language to a table with two, over a chain of services.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use tovmach::backends::{Backend, BackendError, Service};
use tovmach::contract::journal::Journal;
use tovmach::contract::protect::Protector;
use tovmach::contract::{Account, Contract, Manner, Patience};
use tovmach::glossary::{Glossary, shipped};
use tovmach::lang::Lang;
use tovmach::model::{Cell, Origin, Row, Table};
use tovmach::pipeline::fill;

use crate::truth::Truth;

/// What became of the texts.
pub struct Run {
    /// The texts as they were given.
    texts: Vec<String>,
    pair: (&'static str, &'static str),
    /// The cells of the other language; `None` where a text has no outcome at all.
    pub cells: Vec<Option<Cell>>,
    /// Whether a finding of the row tells a reader to look.
    told: Vec<bool>,
    /// What the run made of each service of the chain.
    pub accounts: Vec<Account>,
    pub took: Duration,
}

/// Requests at once.
pub const JOBS: usize = 8;

/// Waits are short here: the server says when it wants more.
pub fn manner() -> Manner {
    let patience = Patience { first: Duration::from_millis(4), most: Duration::from_millis(40), tries: 6 };
    Manner { jobs: JOBS, patience, ..Manner::default() }
}

/// Translates texts, or says why nothing may be sent.
pub fn run(
    chain: Vec<Box<dyn Service>>,
    manner: &Manner,
    pair: (&'static str, &'static str),
    texts: &[String],
    journal: &Journal,
) -> Result<Run, BackendError> {
    static GLOSSARY: OnceLock<Glossary> = OnceLock::new();
    let glossary = GLOSSARY.get_or_init(shipped);
    let [source, target]: [Lang; 2] = [pair.0, pair.1].map(|tag| tag.parse().expect("a language of the table"));
    let mut langs = vec![source, target];
    langs.sort_by_key(|lang| lang.order());
    let mut table = Table { rows: rows(texts, source, &langs), langs };
    let protector = || Protector { glossary, pseudonyms: None, protect: true };
    let contract = |service| Contract::new(service, manner.clone(), protector(), journal);
    let contracts: Vec<Contract> = chain.into_iter().map(contract).collect();
    let backends: Vec<Box<dyn Backend + '_>> =
        contracts.iter().map(|contract| Box::new(contract) as Box<dyn Backend + '_>).collect();
    let since = Instant::now();
    fill(&mut table, &[target], &backends, glossary)?;
    let took = since.elapsed();
    let column = table.column(target).expect("a column of the table");
    let told = table.rows.iter().map(|row| !row.findings.is_empty()).collect();
    let cells = table.rows.into_iter().map(|mut row| row.cells[column].take()).collect();
    let accounts = contracts.iter().map(Contract::account).collect();
    Ok(Run { texts: texts.to_vec(), pair, cells, told, accounts, took })
}

fn rows(texts: &[String], source: Lang, langs: &[Lang]) -> Vec<Row> {
    let row = |(number, text): (usize, &String)| {
        let said = |lang: &Lang| {
            let cell = || Cell { text: text.clone(), origin: Origin::Transcript };
            lang.same_base(source).then(cell)
        };
        let cells = langs.iter().map(said).collect();
        Row { id: (number + 1).to_string(), original: Some(source), cells, ..Row::default() }
    };
    texts.iter().enumerate().map(row).collect()
}

impl Run {
    /// The cells that say something else than the truth, while neither their origin nor a finding says so.
    pub fn silent_errors(&self) -> Vec<(&str, &str)> {
        self.wrong(false)
    }

    /// The cells that say something else than the truth, and a finding tells a reader to look.
    pub fn told_errors(&self) -> usize {
        self.wrong(true).len()
    }

    fn wrong(&self, told: bool) -> Vec<(&str, &str)> {
        let (source, target) = self.pair;
        let truth = |text: &str| Truth::shared().translate(text, source, target);
        let outcomes = self.texts.iter().zip(&self.cells).zip(&self.told);
        outcomes
            .filter(|(_, is_told)| **is_told == told)
            .filter_map(|((text, cell), _)| Some((text.as_str(), cell.as_ref()?)))
            .filter(|(text, cell)| !is_failed(cell) && truth(text).as_deref() != Some(cell.text.as_str()))
            .map(|(text, cell)| (text, cell.text.as_str()))
            .collect()
    }

    /// How many texts have no outcome.
    pub fn lost(&self) -> usize {
        self.cells.iter().filter(|cell| cell.is_none()).count()
    }

    /// The texts that stayed open, with their reasons.
    pub fn open(&self) -> Vec<(&str, &str)> {
        let mut open = Vec::new();
        for (text, cell) in self.texts.iter().zip(&self.cells) {
            if let Some(Cell { origin: Origin::Failed(reason), .. }) = cell {
                open.push((text.as_str(), reason.as_str()));
            }
        }
        open
    }
}

fn is_failed(cell: &Cell) -> bool {
    matches!(cell.origin, Origin::Failed(_))
}
