//! Workers as the build sees them: started when needed, used again, replaced when they die.

use super::super::Cache;
use super::super::task::{Done, Task};
use super::Reply;
use crate::fs::FsResult;
use std::io::{self, BufRead, BufReader, Write};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, channel};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How often the clock on the wall may outrun the processor before a worker counts as hanging: the
/// machine may be busy, the disk slow.
const PATIENCE: u64 = 8;

/// A task that needs more bytes than this is large: the worker that did it holds much memory from
/// then on, as allocators do.
const LARGE: u64 = 64 << 20;
/// Workers that may hold so much. Others are let go after a large task.
const MOST_GROWN: usize = 2;
/// Blocks up to this many bytes are kept for the next picture instead of given back: the system
/// clears each page that it gives anew.
const KEPT_BLOCK: &str = "33554432";

/// Where tasks are done.
#[derive(Debug, Default)]
pub struct Workers {
    program: Option<PathBuf>,
    pool: Mutex<Pool>,
}

/// Workers without a task.
#[derive(Debug, Default)]
struct Pool {
    idle: Vec<Worker>,
    /// How many workers have done a large task, idle or not.
    grown: usize,
}

impl Workers {
    /// In this process: a decoder that aborts takes it along.
    #[must_use]
    pub fn here() -> Self {
        Self::default()
    }

    /// In processes of this program.
    #[must_use]
    pub fn processes(program: PathBuf) -> Self {
        Self { program: Some(program), pool: Mutex::default() }
    }

    /// Does a task. Where no worker can be started, or the path of the source cannot be told to
    /// one, it is done here.
    ///
    /// # Errors
    /// When the cache cannot be written.
    pub(in super::super) fn perform(&self, task: &Task, cache: &Cache) -> FsResult<Done> {
        let line = serde_json::to_string(task);
        let (Ok(line), Some(mut worker)) = (line, self.worker(task.cost.memory > LARGE, cache))
        else {
            return task.perform(cache);
        };
        match worker.ask(&line, Duration::from_secs(task.cost.seconds * PATIENCE)) {
            Ok(reply) => {
                self.pool().keep(worker, task.cost.memory > LARGE);
                reply.into()
            }
            Err(cause) => {
                self.pool().grown -= usize::from(worker.grown);
                // What the worker finished before it died is in the cache.
                let lost = task.wanted.iter().filter(|(key, _)| !cache.has(key));
                let failed = lost.map(|(key, _)| (key.clone(), cause.to_owned())).collect();
                Ok(Done { decoded: 0, failed })
            }
        }
    }

    /// An idle worker, one that has grown for a large task and one that has not for another where
    /// there is a choice; else a new one.
    fn worker(&self, large: bool, cache: &Cache) -> Option<Worker> {
        let program = self.program.as_ref()?;
        let idle = self.pool().take(large);
        idle.or_else(|| Worker::start(program, cache).ok())
    }

    fn pool(&self) -> MutexGuard<'_, Pool> {
        self.pool.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Pool {
    fn take(&mut self, large: bool) -> Option<Worker> {
        let fitting = self.idle.iter().rposition(|worker| worker.grown == large);
        fitting.map(|place| self.idle.swap_remove(place)).or_else(|| self.idle.pop())
    }

    /// Keeps a worker after a task, unless enough have grown.
    fn keep(&mut self, mut worker: Worker, large: bool) {
        if large && !worker.grown {
            if self.grown >= MOST_GROWN {
                return;
            }
            worker.grown = true;
            self.grown += 1;
        }
        self.idle.push(worker);
    }
}

/// One process.
#[derive(Debug)]
struct Worker {
    child: Child,
    tasks: ChildStdin,
    replies: Receiver<String>,
    /// Whether it has done a large task.
    grown: bool,
}

impl Worker {
    fn start(program: &PathBuf, cache: &Cache) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.arg("worker").arg("--cache").arg(cache.folder());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        // glibc: one pool of memory for all threads of a decoder, not one of its own for each.
        command.env("MALLOC_ARENA_MAX", "1");
        command.env("MALLOC_MMAP_THRESHOLD_", KEPT_BLOCK).env("MALLOC_TRIM_THRESHOLD_", KEPT_BLOCK);
        let mut child = command.spawn()?;
        let (Some(tasks), Some(output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let (send, replies) = channel();
        std::thread::Builder::new().stack_size(64 << 10).spawn(move || {
            let lines = BufReader::new(output).lines().map_while(Result::ok);
            // It ends with the process, or when nobody waits for an answer any more.
            lines.map(|line| send.send(line)).take_while(Result::is_ok).for_each(drop);
        })?;
        Ok(Self { child, tasks, replies, grown: false })
    }

    /// Hands over a task and waits for its answer; the cause, when none comes.
    fn ask(&mut self, task: &str, patience: Duration) -> Result<Reply, &'static str> {
        const DIED: &str =
            "decoding it took more memory or time than is allowed, or ended the decoder";
        writeln!(self.tasks, "{task}").and_then(|()| self.tasks.flush()).map_err(|_| DIED)?;
        let reply = self.replies.recv_timeout(patience).map_err(|error| match error {
            RecvTimeoutError::Timeout => "decoding it did not come to an end",
            RecvTimeoutError::Disconnected => DIED,
        })?;
        serde_json::from_str(&reply).map_err(|_| DIED)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        // It is idle or hangs; either way nothing of its work is lost.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
