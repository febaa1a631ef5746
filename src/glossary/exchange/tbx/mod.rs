//! TBX, the terminology exchange of ISO 30042: version 2 (2008, `martif`) and version 3 (2019, `tbx`), this in its two styles:
//! DCA names a category in an attribute, DCT by an element of its module (tbxinfo.net, TBX-Basic).

mod read;
mod write;

use crate::glossary::TermStatus;
use crate::glossary::exchange::Exchange;

/// Version 3 with categories in attributes.
pub(in crate::glossary::exchange) static DCA: Exchange = Exchange {
    name: "tbx",
    about: "TBX-Basic of ISO 30042:2019, style DCA",
    extensions: &["tbx"],
    pair: false,
    read: read::take,
    write: |terms, pair| Ok(write::give(terms, pair, &write::DCA)),
};

/// Version 3 with an element a category.
pub(in crate::glossary::exchange) static DCT: Exchange = Exchange {
    name: "tbx-dct",
    about: "TBX-Basic of ISO 30042:2019, style DCT",
    extensions: &[],
    pair: false,
    read: read::take,
    write: |terms, pair| Ok(write::give(terms, pair, &write::DCT)),
};

/// Version 2, which OmegaT and Weblate read.
pub(in crate::glossary::exchange) static V2: Exchange = Exchange {
    name: "tbx-v2",
    about: "TBX-Basic of ISO 30042:2008",
    extensions: &[],
    pair: false,
    read: read::take,
    write: |terms, pair| Ok(write::give(terms, pair, &write::V2)),
};

/// How a term stands in a termbase (TBX-Basic, administrativeStatus).
const STATUS: [(&str, TermStatus); 4] = [
    ("preferredTerm-admn-sts", TermStatus::Preferred),
    ("admittedTerm-admn-sts", TermStatus::Admitted),
    ("deprecatedTerm-admn-sts", TermStatus::Forbidden),
    ("supersededTerm-admn-sts", TermStatus::Forbidden),
];
