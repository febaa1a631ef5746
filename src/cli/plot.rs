//! `--plot`: the picture of an alignment in a file of its own.

use std::path::Path;

use anyhow::Result;

use crate::cli::args::Align;
use crate::cli::exit::{Hinted, Usage};
use crate::cli::files::{self, Target};
use crate::cli::inputs::Interview;
use crate::cli::terminal;
use crate::cli::work::{self, Read};
use crate::formats;
use crate::pipeline;

/// A picture that is going to be written.
pub struct Pending<'a> {
    path: &'a Path,
    target: Target,
}

/// Opens the picture's file, where one is asked for. Only another picture of ours is replaced: it is made from the inputs and
/// holds nothing of a person's.
pub fn open<'a>(given: &'a Align, table: Option<&Path>, interview: &Interview) -> Result<Option<Pending<'a>>> {
    let Some(path) = given.plot.as_deref() else { return Ok(None) };
    if path == Path::new("-") {
        return Err(Usage("the picture needs a file: --plot FILE".into()).into());
    }
    if table.is_some_and(|table| table == path || files::same(table, path)) {
        return Err(Usage(format!("-o and --plot both name {}", path.display())).into());
    }
    work::not_an_input(path, interview)?;
    let replaced = files::before(path)?.filter(|before| !before.is_empty() && !formats::is_plot(before));
    if replaced.is_some() && !given.output.force {
        let message = format!("{} is there already and is not a picture of tovmach", path.display());
        return Err(Hinted { message, hint: "write to another file, or replace it with --force".into() }.into());
    }
    Ok(Some(Pending { path, target: Target::open(path)? }))
}

impl Pending<'_> {
    /// Draws what was aligned.
    pub fn finish(self, read: &Read) -> Result<()> {
        let picture = read.made.as_ref();
        let picture = picture.and_then(|(versions, alignment)| pipeline::picture(versions, alignment, &read.table));
        let Some(picture) = picture else {
            let message = format!("{} cannot be drawn: nothing was aligned", self.path.display());
            let hint = "give two or three versions of one interview, or a recording in several languages; of a table, the files it was made from".into();
            return Err(Hinted { message, hint }.into());
        };
        self.target.finish(formats::plot(&picture).as_bytes())?;
        terminal::say(&format!("  drew {} ({} rows)", self.path.display(), picture.rows.len()));
        Ok(())
    }
}
