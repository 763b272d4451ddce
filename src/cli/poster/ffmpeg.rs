//! Runs ffmpeg for one frame of a film. It gets arguments, never a shell; it writes to a pipe, never
//! to a file; and it is ended when it takes too long.

use crate::source::probe::{Film, FilmContainer};
use std::ffi::{OsStr, OsString};
use std::io::{ErrorKind, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::time::Duration;

/// How long one frame may take.
pub(super) const PATIENCE: Duration = Duration::from_mins(1);
/// How often a running ffmpeg is looked at.
const TURN: Duration = Duration::from_millis(20);
/// The most that is read of a frame, in bytes; one of 8K is far smaller.
const LARGEST: u64 = 64 << 20;
/// The most that is read of what ffmpeg says.
const LONGEST_TALK: u64 = 64 << 10;
/// Frames among which the most typical is taken when no moment is asked for: two seconds.
const CHOICE: &str = "thumbnail=50,";
/// Full size, with square pixels.
const UPRIGHT: &str = "scale=iw*sar:ih,setsar=1";

/// Why there is no frame.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// There is no such program.
    Missing,
    /// It took too long and was ended.
    Slow,
    /// It failed, with the last line it said.
    Said(String),
}

/// Whether the program can be started.
pub(super) fn is_there(program: &OsStr) -> bool {
    let mut command = quiet(program);
    command.arg("-version").stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok()
}

/// The frame of a film at a moment, or the most typical one a tenth into it: a JPEG, upright, in
/// full size, without what the film tells of itself.
pub(super) fn frame(
    program: &OsStr,
    path: &Path,
    film: &Film,
    at: Option<u64>,
    patience: Duration,
) -> Result<Vec<u8>, Fault> {
    let mut command = quiet(program);
    command.args(arguments(path, film, at)).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|error| match error.kind() {
        ErrorKind::NotFound => Fault::Missing,
        _ => Fault::Said(error.to_string()),
    })?;
    let picture = reader(child.stdout.take(), LARGEST);
    let talk = reader(child.stderr.take(), LONGEST_TALK);
    let done = wait(&mut child, patience)?;
    // Both ends are closed with the program; what it left running does not hold us up.
    let read = |from: Receiver<Vec<u8>>| from.recv_timeout(patience).map_err(|_| Fault::Slow);
    let (picture, talk) = (read(picture)?, read(talk)?);
    let jpeg = picture.starts_with(&[0xff, 0xd8]) && picture.ends_with(&[0xff, 0xd9]);
    if done && jpeg { Ok(picture) } else { Err(Fault::Said(last_line(&talk))) }
}

fn quiet(program: &OsStr) -> Command {
    let mut command = Command::new(program);
    command.stdin(Stdio::null());
    command
}

fn arguments(path: &Path, film: &Film, at: Option<u64>) -> Vec<OsString> {
    let moment = at.unwrap_or(film.milliseconds / 10);
    let seconds = format!("{}.{:03}", moment / 1000, moment % 1000);
    let choice = if at.is_some() { "" } else { CHOICE };
    // The form is named, so that a file that changed meanwhile is not taken for a list of others.
    let form = match film.container {
        FilmContainer::Mp4 | FilmContainer::Mov => "mov",
    };
    // Behind `file:` a name may begin with a dash and hold a colon.
    let mut source = OsString::from("file:");
    source.push(path);
    let before = ["-hide_banner", "-nostdin", "-loglevel", "error", "-ss", &seconds];
    let input = ["-protocol_whitelist", "file", "-f", form, "-i"];
    let filter = format!("{choice}{UPRIGHT}");
    let after = [
        "-map",
        "0:V:0",
        "-frames:v",
        "1",
        "-vf",
        &filter,
        "-map_metadata",
        "-1",
        "-map_chapters",
        "-1",
        "-flags:v",
        "+bitexact",
        "-fflags",
        "+bitexact",
        "-pix_fmt",
        "yuvj420p",
        "-q:v",
        "2",
        "-c:v",
        "mjpeg",
        "-f",
        "image2pipe",
        "pipe:1",
    ];
    let words = before.into_iter().chain(input).map(OsString::from);
    words.chain([source]).chain(after.into_iter().map(OsString::from)).collect()
}

/// Reads one end of a pipe beside the program, so that neither waits for the other.
fn reader<R: Read + Send + 'static>(from: Option<R>, most: u64) -> Receiver<Vec<u8>> {
    let (send, receive) = channel();
    std::thread::spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut from) = from {
            // What was read before a fault is judged as it is.
            from.by_ref().take(most).read_to_end(&mut bytes).unwrap_or_default();
            // The rest is let through, or the program would never end.
            std::io::copy(&mut from, &mut std::io::sink()).unwrap_or_default();
        }
        send.send(bytes).unwrap_or_default();
    });
    receive
}

/// Waits until the program ends, and says whether it ended well.
fn wait(child: &mut Child, patience: Duration) -> Result<bool, Fault> {
    let turns = patience.as_millis() / TURN.as_millis();
    for _ in 0..=turns {
        match child.try_wait() {
            Ok(Some(status)) => return Ok(status.success()),
            Ok(None) => std::thread::sleep(TURN),
            Err(error) => return Err(Fault::Said(error.to_string())),
        }
    }
    // One that has just ended cannot be ended again.
    child.kill().unwrap_or_default();
    child.wait().map_err(|error| Fault::Said(error.to_string()))?;
    Err(Fault::Slow)
}

fn last_line(talk: &[u8]) -> String {
    let talk = String::from_utf8_lossy(talk);
    let line = talk.lines().rev().map(str::trim).find(|line| !line.is_empty());
    line.unwrap_or("no frame")
        .chars()
        .filter(|char| !crate::finding::hides(*char))
        .take(200)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn film() -> Film {
        Film {
            width: 640,
            height: 360,
            milliseconds: 30_000,
            video_codec: "avc1".to_owned(),
            audio_codec: None,
            container: FilmContainer::Mp4,
            fast_start: true,
            rotation: 0,
            video_profile: None,
            bit_rate: 0,
            tracks: Vec::new(),
            cover: None,
        }
    }

    #[test]
    fn a_name_is_one_argument_and_the_moment_a_tenth_in() {
        let path = Path::new("/x/-i %d; rm.mp4");
        let words = arguments(path, &film(), None);
        assert!(words.contains(&OsString::from("file:/x/-i %d; rm.mp4")), "{words:?}");
        let word = |after: &str| {
            let place = words.iter().position(|word| word == after).expect("an option");
            words[place + 1].to_string_lossy().into_owned()
        };
        assert_eq!(word("-ss"), "3.000");
        assert!(word("-vf").starts_with("thumbnail"));
        let asked = arguments(path, &film(), Some(1_250));
        assert!(asked.contains(&OsString::from("1.250")));
        assert!(!asked.iter().any(|word| word.to_string_lossy().contains("thumbnail")));
    }

    #[test]
    fn a_program_that_is_not_there_is_missing() {
        let program = OsStr::new("/nowhere/ffmpeg");
        assert!(!is_there(program));
        let found = frame(program, Path::new("a.mp4"), &film(), None, PATIENCE);
        assert_eq!(found, Err(Fault::Missing));
    }

    #[cfg(unix)]
    #[test]
    fn a_program_that_does_not_end_is_ended() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().expect("a folder");
        let script = |name: &str, text: &str| {
            let path = folder.path().join(name);
            crate::fs::write(&path, text.as_bytes()).expect("a script");
            std::fs::set_permissions(&path, std::fs::Permissions::from_mode(0o755))
                .expect("a mode");
            path
        };
        let run = |path: &Path, patience: u64| {
            frame(
                path.as_os_str(),
                Path::new("a.mp4"),
                &film(),
                None,
                Duration::from_millis(patience),
            )
        };
        let slow = script("slow", "#!/bin/sh\nexec sleep 30\n");
        assert_eq!(run(&slow, 300), Err(Fault::Slow));
        let cross = script("cross", "#!/bin/sh\necho first >&2\necho 'no such film' >&2\nexit 1\n");
        assert_eq!(run(&cross, 20_000), Err(Fault::Said("no such film".to_owned())));
        let empty = script("empty", "#!/bin/sh\nprintf text\n");
        assert_eq!(run(&empty, 20_000), Err(Fault::Said("no frame".to_owned())));
    }
}
