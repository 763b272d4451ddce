//! `fengcai explain CODE`.

use super::Status;
use super::report::{Report, data};
use crate::finding::Code;
use crate::source::shape::nearest;
use clap::Args;

/// Arguments of `explain`.
#[derive(Args)]
pub(super) struct ExplainArgs {
    /// 问题代码，如 unknown-key · code of a finding
    code: String,
}

/// Prints what a code means and how to mend it.
pub(super) fn run(args: &ExplainArgs, report: &Report) -> Status {
    if let Some(code) = Code::parse(&args.code) {
        data(&format!("{}\n\n{}", code.as_str(), report.messages().explanation(code)));
        return Status::Done;
    }
    let known: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
    let near = nearest(&args.code, &known).unwrap_or_default();
    report.say("unknown-code", &[("code", args.code.clone()), ("near", near.to_owned())]);
    Status::Usage
}
