//! Finds mailboxes, as they are and as people spell them to hide them from machines.

use super::plain::{FULL_STOP, SPELLED_AT};
use std::ops::Range;

/// Longest name before the sign, and longest host after it.
const NAME: usize = 64;
const HOST: usize = 255;
/// Most blanks on either side of the sign.
const BLANKS: usize = 2;

/// Endings of file names: `logo@2x.png` is no mailbox.
const FILES: &[&str] = &[
    "avif", "css", "csv", "gif", "htm", "html", "jpeg", "jpg", "js", "json", "mp3", "mp4", "pdf",
    "png", "svg", "txt", "vtt", "webm", "webp", "woff", "xml",
];
/// Hosts that hold mailboxes and little else: what might be a fragment or a handle is none there.
const MAIL: &[&str] = &[
    "126.com",
    "139.com",
    "163.com",
    "189.cn",
    "21cn.com",
    "263.net",
    "aliyun.com",
    "foxmail.com",
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "qq.com",
    "sina.cn",
    "sina.com",
    "sohu.com",
    "tom.com",
    "vip.163.com",
    "vip.qq.com",
    "vip.sina.com",
    "wo.cn",
    "yeah.net",
];

/// Endings of hosts as they are usual here.
const TOPS: &[&str] = &[".cn", ".com", ".edu", ".gov", ".net", ".org"];
/// Ways to write the dot of a host that hide it, with what stands around it.
const DOTS: &[&[u8]] = &[b"[dot]", b"(dot)", b"{dot}", b" [dot] ", b" (dot) ", &[FULL_STOP]];

/// What stands between name and host.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sign {
    /// The sign itself, or a word for it in brackets.
    Sure,
    /// The sign before a host as before a handle, or a sign that also begins a fragment.
    Handle,
    /// The word in capitals.
    Capital,
    /// The word as any sentence has it.
    Word,
}

/// All mailboxes of a text in small letters with where each stands, in time proportional to it.
pub(super) fn mailboxes(text: &[u8]) -> impl Iterator<Item = (Range<usize>, String)> {
    (0..text.len()).filter_map(|at| {
        let (sign, range) = sign(text, at)?;
        mailbox(text, sign, range)
    })
}

/// A sign at a place, with the blanks and brackets around it.
fn sign(text: &[u8], at: usize) -> Option<(Sign, Range<usize>)> {
    match text[at] {
        b'@' => {
            let range = blanks_around(text, at..at + 1);
            let handle = range.start < at && range.end == at + 1;
            Some((if handle { Sign::Handle } else { Sign::Sure }, range))
        }
        b'#' => Some((Sign::Handle, at..at + 1)),
        b'a' | b'A' if text.get(at + 1).is_some_and(|next| matches!(next, b't' | b'T')) => {
            word(text, at)
        }
        first if first == SPELLED_AT[0] && text.get(at + 1) == Some(&SPELLED_AT[1]) => {
            Some((Sign::Sure, blanks_around(text, at..at + 2)))
        }
        _ => None,
    }
}

/// The word for the sign, in brackets or between blanks.
fn word(text: &[u8], at: usize) -> Option<(Sign, Range<usize>)> {
    let around = (text[..at].last()?, text.get(at + 2)?);
    if matches!(around, (b'(', b')') | (b'[', b']') | (b'{', b'}') | (b'<', b'>')) {
        return Some((Sign::Sure, blanks_around(text, at - 1..at + 3)));
    }
    let capital = &text[at..at + 2] == b"AT";
    let sign = if capital { Sign::Capital } else { Sign::Word };
    (around == (&b' ', &b' ')).then(|| (sign, blanks_around(text, at..at + 2)))
}

fn blanks_around(text: &[u8], range: Range<usize>) -> Range<usize> {
    let blank = |byte: &&u8| **byte == b' ';
    let before = text[..range.start].iter().rev().take(BLANKS).take_while(blank).count();
    let after = text[range.end..].iter().take(BLANKS).take_while(blank).count();
    range.start - before..range.end + after
}

fn mailbox(text: &[u8], sign: Sign, at: Range<usize>) -> Option<(Range<usize>, String)> {
    let named = |byte: &&u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
    let length = text[..at.start].iter().rev().take(NAME).take_while(named).count();
    let name = ascii(&text[at.start - length..at.start]);
    let name = name.trim_start_matches(|char: char| !char.is_ascii_alphanumeric());
    if name.is_empty() {
        return None;
    }
    let (host, taken) = host(&text[at.end..]);
    let host = host.as_str();
    let (before, ending) = host.rsplit_once('.')?;
    let top = ending.len() >= 2 && ending.bytes().all(|byte| byte.is_ascii_alphabetic());
    let sound = top && !before.is_empty() && !before.starts_with('.');
    let means_it = match sign {
        Sign::Sure => true,
        Sign::Handle => MAIL.contains(&host),
        Sign::Capital => !host.starts_with("www."),
        Sign::Word => is_no_word(name) && !host.starts_with("www."),
    };
    let range = at.start - name.len()..at.end + taken;
    let found = || (range, format!("{name}@{host}"));
    (sound && means_it && !FILES.contains(&ending)).then(found)
}

/// A host in small letters, and how many bytes it takes. Where it has no dot of its own, one that
/// is hidden is looked for.
fn host(text: &[u8]) -> (String, usize) {
    let length = hosted(text);
    let own = ascii(&text[..length]);
    let own = own.trim_end_matches(['.', '-']);
    let (mut host, mut taken) = (own.to_owned(), own.len());
    while !own.contains('.')
        && taken < HOST
        && let Some(dot) = DOTS.iter().find(|dot| starts(&text[taken..], dot))
        && hosted(&text[taken + dot.len()..]) > 0
    {
        let from = taken + dot.len();
        let length = hosted(&text[from..]);
        host = format!("{host}.{}", ascii(&text[from..from + length]));
        taken = from + length;
    }
    if host.len() > own.len() && !is_known(&host) {
        (own.to_owned(), own.len())
    } else {
        (host, taken)
    }
}

/// How many bytes of a host stand at the beginning.
fn hosted(text: &[u8]) -> usize {
    let hosted = |byte: &&u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    text.iter().take(HOST).take_while(hosted).count()
}

fn starts(text: &[u8], word: &[u8]) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// Whether a host ends as hosts usually do here.
pub(super) fn is_known(host: &str) -> bool {
    TOPS.iter().any(|top| host.ends_with(top))
}

/// Whether a name has letters and something no word has, so that it stands in no sentence.
fn is_no_word(name: &str) -> bool {
    let odd = |char: char| char.is_ascii_digit() || matches!(char, '.' | '_');
    name.contains(odd) && name.contains(|char: char| char.is_ascii_alphabetic())
}

fn ascii(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).to_ascii_lowercase()
}
