//! What of a batch has to be asked for.

use crate::backends::{BackendError, Batch};
use crate::contract::Fault;
use crate::contract::batches::size;
use crate::contract::journal::Accepted;
use crate::contract::plan::Unit;

/// The ends of units, in their order; `None` for those that were not asked for.
pub type Ends = Vec<Option<Result<Accepted, Fault>>>;

/// Units of which some are open.
pub struct Pending<'p> {
    /// Where they come from.
    pub batch: &'p Batch<'p>,
    /// All units of the batch.
    pub units: &'p [Unit],
    /// The places of those that are open.
    pub open: Vec<usize>,
    /// Characters and bytes of all units, as they are sent.
    pub sizes: Vec<(usize, usize)>,
}

impl<'p> Pending<'p> {
    /// The units at the places `open`.
    pub fn new(batch: &'p Batch<'p>, units: &'p [Unit], open: Vec<usize>) -> Pending<'p> {
        let sizes = units.iter().map(|unit| size(&unit.masked.text)).collect();
        Pending { batch, units, open, sizes }
    }

    /// The open units.
    pub fn open(&self) -> impl Iterator<Item = &'p Unit> {
        self.open.iter().filter_map(|place| self.units.get(*place))
    }

    /// Their characters.
    pub fn characters(&self) -> usize {
        self.open.iter().filter_map(|place| self.sizes.get(*place)).map(|(characters, _)| characters).sum()
    }

    /// How many items are answered by the unit of another one.
    pub fn repeated(&self) -> usize {
        self.open().map(|unit| unit.items.len() - 1).sum()
    }

    /// No unit was asked for.
    pub fn none(&self) -> Ends {
        vec![None; self.units.len()]
    }

    /// Every open unit ends with this fault.
    pub fn all(&self, fault: Fault) -> Ends {
        let mut ends = self.none();
        self.open.iter().for_each(|place| ends[*place] = Some(Err(fault)));
        ends
    }

    /// What would have been sent to a host that is not allowed.
    pub fn withheld(&self, host: &str) -> BackendError {
        BackendError::Withheld {
            host: host.to_owned(),
            texts: self.open.len(),
            characters: self.characters(),
            source_lang: self.batch.source.to_string(),
            target_lang: self.batch.target.to_string(),
        }
    }
}
