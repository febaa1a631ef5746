//! A cell that was to be filled and is empty.

use super::{Category, Check, Known, Pair, Remark, Run};
use crate::model::{Origin, Severity};

pub(super) const CHECK: Check = Check {
    name: "untranslated",
    about: "a text that was to be translated is not",
    severity: Severity::Error,
    category: Category::Untranslated,
    manual: include_str!("manual/untranslated.md"),
    run: Run::Pair(run),
};

fn run(pair: &Pair<'_>, _: &Known<'_>) -> Vec<Remark> {
    if pair.unrendered().is_none() || !pair.by_program {
        return Vec::new();
    }
    let cell = pair.column.and_then(|column| pair.reading.row.cells.get(column)?.as_ref());
    let name = pair.lang.language().name;
    vec![match cell.map(|cell| &cell.origin) {
        Some(Origin::Failed(reason)) => Remark::new(format!("not translated into {name}: {}", told(reason))),
        Some(Origin::Person(_)) => {
            Remark::new(format!("a person left the translation into {name} empty")).with(Severity::Warning)
        }
        _ => Remark::new(format!("not translated into {name}: nothing stands here")),
    }]
}

/// What the reasons that a program gives mean.
fn told(reason: &str) -> String {
    #[rustfmt::skip]
    const REASONS: [(&str, &str); 18] = [
        ("refused", "the service refused it"), ("declined", "the service says that it has no translation"),
        ("too-long", "it is too long for the service"), ("network", "the service could not be reached"),
        ("setup", "the service is not set up"), ("busy", "the service was busy each time"), ("quota", "what may be spent was used up"),
        ("key", "the service did not accept the key"), ("unsupported", "the service does not translate between these languages"),
        ("reply", "the reply could not be read"), ("empty", "nothing came"), ("echo", "the original came back"),
        ("language", "what came was in another language"), ("placeholder", "what came had lost a name, a number or a mark"),
        ("length", "what came was far too long or short"), ("neighbour", "what came belongs to another row"),
        ("chatter", "the service spoke of its task instead"), ("garbled", "what came was garbled"),
    ];
    let known = REASONS.iter().find(|(name, _)| *name == reason);
    known.map_or_else(|| reason.to_owned(), |(name, words)| format!("{words} ({name})"))
}
