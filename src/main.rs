//! The edge of the process: arguments in, exit code out.

use std::process::ExitCode;

fn main() -> ExitCode {
    fengcai::cli::run()
}
