//! The command `tovmach`: arguments in, an exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    tovmach::cli::main()
}
