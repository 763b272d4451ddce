//! Decoders in processes of their own: what one file does to its decoder ends that worker, never
//! the build.
//!
//! A worker is this program again, started as `fengcai worker`. It reads a task a line from its
//! standard input, puts the bodies into the cache and answers a line. It bounds its own memory and
//! processor time for every task; the build that started it bounds the time on the clock and
//! replaces a worker that dies.

mod pool;
#[cfg(test)]
mod tests;

pub use pool::Workers;

use super::Cache;
use super::task::{Done, Task};
use crate::fs::FsError;
use crate::limits;
use serde::{Deserialize, Serialize};
use std::io::{self, BufRead, Write};
use std::path::PathBuf;

/// Memory of the process itself and of what no estimate counts, in bytes.
const GROUND: u64 = 256 << 20;

/// A worker's answer.
#[derive(Debug, Serialize, Deserialize)]
enum Reply {
    /// The task was done, though not every body may have been made.
    Done(Done),
    /// The cache cannot be written.
    Cache {
        /// The file.
        path: PathBuf,
        /// What the system said.
        cause: String,
    },
}

impl From<Result<Done, FsError>> for Reply {
    fn from(outcome: Result<Done, FsError>) -> Self {
        match outcome {
            Ok(done) => Self::Done(done),
            Err(FsError { path, cause, .. }) => Self::Cache { path, cause: cause.to_string() },
        }
    }
}

impl From<Reply> for Result<Done, FsError> {
    fn from(reply: Reply) -> Self {
        match reply {
            Reply::Done(done) => Ok(done),
            Reply::Cache { path, cause } => {
                Err(FsError { action: "write", path, cause: io::Error::other(cause) })
            }
        }
    }
}

/// Works off the tasks of one input until it ends.
///
/// # Errors
/// When the input is no list of tasks, or nobody reads the answers.
pub fn serve(tasks: impl BufRead, mut replies: impl Write, cache: &Cache) -> io::Result<()> {
    for line in tasks.lines() {
        let task: Task = serde_json::from_str(&line?)?;
        limits::allow(GROUND + 2 * task.cost.memory, 1 + task.cost.seconds);
        let reply = serde_json::to_string(&Reply::from(task.perform(cache)))?;
        writeln!(replies, "{reply}")?;
        replies.flush()?;
    }
    Ok(())
}
