//! `fengcai read-document`: reads one foreign document, in a process that may die.

use super::Status;
use crate::office::{self, Format, Limits};
use clap::Args;
use std::path::PathBuf;

/// Arguments of `read-document`.
#[derive(Args)]
pub(super) struct ReadArgs {
    /// 格式 · format
    #[arg(long)]
    format: String,
    /// 限额 · limits
    #[arg(long)]
    limits: String,
    /// 文档 · the document
    path: PathBuf,
}

/// Answers an import alone, so it says nothing to people.
pub(super) fn run(args: &ReadArgs) -> Status {
    let format: Option<Format> = serde_json::from_value(args.format.clone().into()).ok();
    let limits: Option<Limits> = serde_json::from_str(&args.limits).ok();
    let (Some(format), Some(limits)) = (format, limits) else { return Status::Usage };
    match office::serve(&args.path, format, &limits, std::io::stdout().lock()) {
        Ok(()) => Status::Done,
        Err(_) => Status::Usage,
    }
}
