//! Copies `WebVTT` captions without remarks.
//!
//! Kept are the signature, styles, regions and cues (W3C `WebVTT`, section 4). The rest of the
//! header, `NOTE` blocks and blocks without a time are for the author, not the reader.

use std::io::{Read, Write};
use std::path::Path;

/// The longest captions that are read, in bytes.
const LONGEST: u64 = 16 << 20;

/// Writes the captions at `path`, with `\n` at the end of lines.
///
/// # Errors
/// The cause, when they cannot be read, are not UTF-8 or do not begin with `WEBVTT`.
pub(super) fn scrub(path: &Path, out: &mut impl Write) -> Result<(), String> {
    let mut bytes = Vec::new();
    let read =
        std::fs::File::open(path).and_then(|file| file.take(LONGEST + 1).read_to_end(&mut bytes));
    read.map_err(|error| format!("the file cannot be read ({error})"))?;
    if bytes.len() as u64 > LONGEST {
        return Err("the captions are longer than 16 MB".to_owned());
    }
    let text = String::from_utf8(bytes).map_err(|_| "the captions are not UTF-8 text")?;
    let clean = cleaned(&text).ok_or("the captions do not begin with WEBVTT")?;
    out.write_all(clean.as_bytes()).map_err(|error| error.to_string())
}

fn cleaned(text: &str) -> Option<String> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let rest = text.strip_prefix("WEBVTT")?;
    if !rest.is_empty() && !rest.starts_with([' ', '\t', '\n']) {
        return None;
    }
    let lines: Vec<&str> = rest.lines().collect();
    // The first block is what is left of the header.
    let blocks = lines.split(|line| line.is_empty()).skip(1).filter(|block| kept(block));
    Some(blocks.fold("WEBVTT\n".to_owned(), |clean, block| clean + "\n" + &block.join("\n") + "\n"))
}

fn kept(block: &[&str]) -> bool {
    let Some(first) = block.first() else { return false };
    let timed = |line: &&str| line.contains("-->");
    block.iter().take(2).any(timed) || matches!(first.trim_end(), "STYLE" | "REGION")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_go_and_cues_stay() {
        let text = "\u{FEFF}WEBVTT - by Wang\r\nX-Author: Wang\r\n\r\nNOTE call 13800000000\r\nsecond line\r\n\r\nSTYLE\r\n::cue {}\r\n\r\n1\r\n00:00.000 --> 00:01.000\r\n你好\r\n\r\nstray\r\n\r\n00:01.000 --> 00:02.000\r\nNOTE is said here";
        let wanted = "WEBVTT\n\nSTYLE\n::cue {}\n\n1\n00:00.000 --> 00:01.000\n你好\n\n00:01.000 --> 00:02.000\nNOTE is said here\n";
        assert_eq!(cleaned(text).as_deref(), Some(wanted));
        assert_eq!(cleaned("WEBVTT").as_deref(), Some("WEBVTT\n"));
        assert_eq!(cleaned("WEBVTTX"), None);
    }
}
