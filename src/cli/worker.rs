//! `fengcai worker`: decodes what a build hands it over standard input, in a process that may die.

use super::Status;
use crate::media::{self, Cache};
use clap::Args;
use std::io;
use std::path::PathBuf;

/// Arguments of `worker`.
#[derive(Args)]
pub(super) struct WorkerArgs {
    /// 缓存文件夹 · folder of the cache
    #[arg(long, value_name = "FOLDER")]
    cache: PathBuf,
}

/// Works until its input ends. It speaks to a build alone, so it says nothing to people.
pub(super) fn run(args: &WorkerArgs) -> Status {
    let cache = Cache::open(&args.cache);
    match media::serve(io::stdin().lock(), io::stdout().lock(), &cache) {
        Ok(()) => Status::Done,
        Err(_) => Status::Usage,
    }
}
