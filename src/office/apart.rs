//! Documents read by a process of their own: what a foreign file does to its reader ends that
//! process, never the import.

use super::{Document, Fault, Format, Limits, read};
use std::io::{self, BufReader, Read, Write};
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::Duration;

/// The command of this program that [`read_apart`] starts.
const COMMAND: &str = "read-document";
/// The most bytes of an answer: all text a document may hold, escaped, and what stands around it.
const ANSWER: u64 = 512 << 20;

/// Reads a document in a child, `program read-document --format F --limits L PATH`: its memory and
/// its processor time are bounded by itself, its time on the clock from here. Where no child can be
/// started, or no program is given, it is read in this process, which a reader that aborts takes
/// along.
///
/// `F` is the name of the format and `L` the limits as JSON, as [`Format`] and [`Limits`] are
/// written by serde.
///
/// # Errors
/// As [`read`], and when the child ends without an answer or does not end.
pub fn read_apart(
    program: Option<&Path>,
    path: &Path,
    format: Format,
    limits: &Limits,
) -> Result<Document, Fault> {
    let child = program.and_then(|program| start(program, path, format, limits).ok());
    match child {
        Some(child) => answer(child, limits),
        None => read(path, format, limits),
    }
}

fn start(program: &Path, path: &Path, format: Format, limits: &Limits) -> io::Result<Child> {
    let mut command = Command::new(program);
    command.arg(COMMAND).arg("--format").arg(format!("{format:?}"));
    command.arg("--limits").arg(serde_json::to_string(limits)?).arg(std::path::absolute(path)?);
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null());
    // glibc: one pool of memory for all threads, not address space for one each.
    command.env("MALLOC_ARENA_MAX", "1");
    command.spawn()
}

/// Waits for the answer of a child, and for its end.
fn answer(mut child: Child, limits: &Limits) -> Result<Document, Fault> {
    let Some(output) = child.stdout.take() else { return Err(ended(child)) };
    let (send, received) = channel();
    let reading = std::thread::Builder::new().spawn(move || {
        let output = BufReader::new(output.take(ANSWER));
        // Nobody listens any more when it took too long.
        let _ = send.send(serde_json::from_reader(output));
    });
    let patience = Duration::from_secs(limits.seconds.saturating_mul(Limits::PATIENCE));
    let answer: Result<Result<_, Fault>, _> = match received.recv_timeout(patience) {
        Ok(answer) => answer,
        Err(RecvTimeoutError::Disconnected) => return Err(ended(child)),
        Err(RecvTimeoutError::Timeout) => {
            // It may have ended in this moment; either way there is no answer.
            let _ = child.kill();
            let _ = child.wait();
            return Err(Fault::TookTooLong);
        }
    };
    drop(reading);
    match answer {
        Ok(answer) => {
            let _ = child.kill();
            let _ = child.wait();
            answer
        }
        Err(_) => Err(ended(child)),
    }
}

/// Why a child gave no answer.
fn ended(mut child: Child) -> Fault {
    // One that ended already keeps its status; one that goes on has nothing more to say.
    let _ = child.kill();
    let status = child.wait().ok();
    if status.is_some_and(out_of_time) { Fault::TookTooLong } else { Fault::Died }
}

/// Whether the system ended a process because its processor time was up.
#[cfg(unix)]
fn out_of_time(status: ExitStatus) -> bool {
    use rustix::process::Signal;
    use std::os::unix::process::ExitStatusExt;
    status.signal() == Some(Signal::XCPU.as_raw())
}

/// Here no system bounds the processor time.
#[cfg(not(unix))]
fn out_of_time(_: ExitStatus) -> bool {
    false
}

/// What the child does: bounds itself, reads, and writes what came of it as JSON.
///
/// # Errors
/// When nobody reads the answer.
pub fn serve(path: &Path, format: Format, limits: &Limits, mut out: impl Write) -> io::Result<()> {
    crate::limits::allow(limits.memory, limits.seconds);
    let outcome = read(path, format, limits);
    let mut buffered = io::BufWriter::new(&mut out);
    serde_json::to_writer(&mut buffered, &outcome)?;
    buffered.flush()
}
