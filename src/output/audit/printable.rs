//! Text in pictures, fonts and documents that are published as they came: comments, properties and
//! strings between bytes that are none.

use super::plain::Plain;
use crate::plan::OutputPath;

/// Shortest run that is read: a shorter one holds no number.
const SHORTEST: usize = 11;
/// Shortest run in which a mailbox is believed; compressed bytes look like shorter ones.
const MAILBOX: usize = 12;
/// Endings of what is read so.
const ENDINGS: &[&str] = &[
    "avif", "gif", "heic", "ico", "jpeg", "jpg", "otf", "pdf", "png", "ttf", "webp", "woff",
    "woff2",
];

/// Whether a file is published as it came from the theme. What this program makes of pictures
/// lies elsewhere and carries no text.
pub(super) fn is_read(path: &OutputPath) -> bool {
    let path = path.as_str();
    let of_theme = path.starts_with("assets/") || path.contains("/assets/");
    let ending = path.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
    of_theme && ending.is_some_and(|ending| ENDINGS.contains(&ending.as_str()))
}

/// All printable runs, of one byte a character and of two.
pub(super) fn texts(bytes: &[u8]) -> Plain {
    let document = bytes.starts_with(b"%PDF-");
    let mut plain = Plain::default();
    for run in bytes.split(|byte| !is_printable(*byte)) {
        add(run, document, &mut plain);
    }
    wide(bytes, document, &mut plain);
    plain
}

fn is_printable(byte: u8) -> bool {
    matches!(byte, b' '..=b'~')
}

/// Runs of characters of two bytes, of which one is zero: `\0` stands between every two of them.
fn wide(bytes: &[u8], document: bool, plain: &mut Plain) {
    let mut run = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        if is_printable(bytes[at]) {
            run.push(bytes[at]);
            if bytes.get(at + 1) == Some(&0) && bytes.get(at + 2).is_some_and(|b| is_printable(*b))
            {
                at += 2;
                continue;
            }
        }
        if run.len() >= SHORTEST {
            add(&run, document, plain);
        }
        run.clear();
        at += 1;
    }
}

/// Adds a run. The figures of a document that stand in no string are measures: a blank parts them.
fn add(run: &[u8], document: bool, plain: &mut Plain) {
    if run.len() < SHORTEST {
        return;
    }
    let mut depth = 0_usize;
    let text: String = run
        .iter()
        .map(|byte| {
            match byte {
                b'(' => depth += 1,
                b')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            match byte {
                b' ' if document && depth == 0 => '\n',
                b'@' | b'#' if run.len() < MAILBOX => '\n',
                byte => char::from(*byte),
            }
        })
        .collect();
    plain.lines(&text);
    plain.end();
}
