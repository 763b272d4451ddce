//! Turns captions into clean `WebVTT` in UTF-8: good cues in their order, without remarks.
//!
//! Kept of `WebVTT` are styles, regions and cues (W3C, section 4). The rest of the header, `NOTE`
//! blocks and words without a time are for the author, not the reader. Of SRT's marks bold, italic and
//! underline stay; fonts and places go; all other signs become text.

use crate::source::probe::CaptionFormat;
use crate::source::probe::cues::{self, Cue, Parsed};
use crate::source::probe::text;
use std::fmt::Write as _;
use std::io::Write;
use std::path::Path;

/// The longest tag of SRT, in bytes.
const LONGEST_TAG: usize = 200;
/// Tags of SRT that show nothing without a font.
const DROPPED: [&str; 6] = ["font", "span", "s", "br", "p", "div"];

/// Writes the captions at `path`, with `\n` at the end of lines.
///
/// # Errors
/// The cause, when they cannot be read, are in no known encoding or of no known format.
pub(super) fn scrub(path: &Path, out: &mut impl Write) -> Result<(), String> {
    let mut file =
        std::fs::File::open(path).map_err(|error| format!("the file cannot be read ({error})"))?;
    let (text, _, format) = text::read(&mut file)?;
    out.write_all(cleaned(&text, format).as_bytes()).map_err(|error| error.to_string())
}

fn cleaned(text: &str, format: CaptionFormat) -> String {
    let Parsed { styles, cues, faults: _ } = cues::parse(text, format);
    let styles = styles.into_iter().map(|style| format!("\n{style}\n"));
    let cues = cues.iter().map(|cue| written(cue, format));
    "WEBVTT\n".to_owned() + &styles.chain(cues).collect::<String>()
}

fn written(cue: &Cue, format: CaptionFormat) -> String {
    let name = cue.name.as_ref().map(|name| format!("{name}\n")).unwrap_or_default();
    let mut text = format!("\n{name}{} --> {}", clock(cue.start), clock(cue.end));
    if !cue.settings.is_empty() {
        let _ = write!(text, " {}", cue.settings);
    }
    for line in &cue.text {
        text.push('\n');
        match format {
            CaptionFormat::Vtt => text.push_str(line),
            CaptionFormat::Srt => text.push_str(&marked(line)),
        }
    }
    text.push('\n');
    text
}

/// `01:02.500`, with hours where there are any.
fn clock(milliseconds: u64) -> String {
    let (seconds, rest) = (milliseconds / 1_000, milliseconds % 1_000);
    let (hours, minutes, seconds) = (seconds / 3_600, seconds / 60 % 60, seconds % 60);
    let hours = if hours > 0 { format!("{hours:02}:") } else { String::new() };
    format!("{hours}{minutes:02}:{seconds:02}.{rest:03}")
}

/// A line of SRT in `WebVTT`'s signs.
fn marked(line: &str) -> String {
    let (mut text, mut rest) = (String::new(), line);
    while let Some(char) = rest.chars().next() {
        let (sign, used) = match char {
            '{' if rest[1..].starts_with('\\') => {
                (String::new(), rest.find('}').map_or(rest.len(), |end| end + 1))
            }
            '<' => tag(rest).unwrap_or(("&lt;".to_owned(), 1)),
            '>' => ("&gt;".to_owned(), 1),
            '&' if is_named(rest) => ("&".to_owned(), 1),
            '&' => ("&amp;".to_owned(), 1),
            _ => (char.to_string(), char.len_utf8()),
        };
        text.push_str(&sign);
        rest = rest.get(used..).unwrap_or_default();
    }
    text
}

/// What stands for the tag that begins a text, and its length; none when no known tag does.
fn tag(text: &str) -> Option<(String, usize)> {
    let end = text.bytes().take(LONGEST_TAG).position(|byte| byte == b'>')?;
    let inside = text.get(1..end)?;
    let (slash, inside) = match inside.strip_prefix('/') {
        Some(inside) => ("/", inside),
        None => ("", inside),
    };
    let name = inside.split_whitespace().next()?.trim_end_matches('/').to_ascii_lowercase();
    match name.as_str() {
        "b" | "i" | "u" => Some((format!("<{slash}{name}>"), end + 1)),
        _ if DROPPED.contains(&name.as_str()) => Some((String::new(), end + 1)),
        _ => None,
    }
}

/// Whether an ampersand begins a sign that `WebVTT` knows by name.
fn is_named(text: &str) -> bool {
    ["&amp;", "&lt;", "&gt;", "&nbsp;", "&lrm;", "&rlm;"].iter().any(|name| text.starts_with(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn remarks_go_and_cues_stay() {
        let text = "WEBVTT - by Wang\r\nX-Author: Wang\r\n\r\nNOTE call 13800000000\r\nsecond line\r\n\r\nSTYLE\r\n::cue {}\r\n\r\n1\r\n00:00.000 --> 00:01.000 line:0 x\r\n你好 <b>&amp;\r\n\r\nstray\r\n\r\n00:01.000 --> 01:00:02.000\r\nNOTE is said here";
        let wanted = "WEBVTT\n\nSTYLE\n::cue {}\n\n1\n00:00.000 --> 00:01.000 line:0\n你好 <b>&amp;\n\n00:01.000 --> 01:00:02.000\nNOTE is said here\n";
        assert_eq!(cleaned(text, CaptionFormat::Vtt), wanted);
        assert_eq!(cleaned("WEBVTT", CaptionFormat::Vtt), "WEBVTT\n");
    }

    #[test]
    fn srt_becomes_webvtt_with_its_signs_escaped() {
        let text = "1\n00:00:01,000 --> 00:00:02,500\n{\\an8}<font color=\"#fff\">甲 & 乙</font>\n<I>1 < 2 --&gt;</i> <3 AT&T\n";
        let wanted = "WEBVTT\n\n00:01.000 --> 00:02.500\n甲 &amp; 乙\n<i>1 &lt; 2 --&gt;</i> &lt;3 AT&amp;T\n";
        assert_eq!(cleaned(text, CaptionFormat::Srt), wanted);
    }

    #[test]
    fn what_is_published_is_read_again_without_a_fault() {
        let text = "WEBVTT\n\n00:05,000 --> 00:06,000\nB\n00:01.000 --> 00:02.000\nA\n\nbad --> worse\nC\n";
        let clean = cleaned(text, CaptionFormat::Vtt);
        let again = cues::parse(&clean, CaptionFormat::Vtt);
        assert_eq!((again.cues.len(), again.faults), (2, vec![]));
        assert_eq!(cleaned(&clean, CaptionFormat::Vtt), clean);
    }
}
