//! The words of captions: a cue may break a number over two lines, or put tags into it.

use super::plain::Plain;

/// Adds every cue twice: with a blank for the end of a line, and with nothing for it.
pub(super) fn cues(text: &str, plain: &mut Plain) {
    let mut cue: Vec<String> = Vec::new();
    for line in text.lines().chain([""]) {
        if line.trim().is_empty() || line.contains("-->") {
            end(&mut cue, plain);
        } else {
            cue.push(untagged(line.trim()));
        }
    }
}

fn end(cue: &mut Vec<String>, plain: &mut Plain) {
    for gap in [" ", ""] {
        plain.flow(&cue.join(gap));
        plain.end();
    }
    cue.clear();
}

/// A line without its tags; a bracket that nothing closes is none.
fn untagged(line: &str) -> String {
    let mut shown = String::with_capacity(line.len());
    let mut rest = line;
    while let Some((before, tag)) = rest.split_once('<') {
        shown.push_str(before);
        let Some((_, after)) = tag.split_once('>') else {
            rest = tag;
            break;
        };
        rest = after;
    }
    shown.push_str(rest);
    shown
}
