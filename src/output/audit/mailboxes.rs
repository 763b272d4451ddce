//! Finds mailboxes, as they are and as people spell them to hide them from machines.

use super::plain::SPELLED_AT;
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
    let hosted = |byte: &&u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    let length = text[at.end..].iter().take(HOST).take_while(hosted).count();
    let host = ascii(&text[at.end..at.end + length]);
    let host = host.trim_end_matches(['.', '-']);
    let (before, ending) = host.rsplit_once('.')?;
    let top = ending.len() >= 2 && ending.bytes().all(|byte| byte.is_ascii_alphabetic());
    let sound = top && !before.is_empty() && !before.starts_with('.') && !name.is_empty();
    let means_it = match sign {
        Sign::Sure => true,
        Sign::Handle => MAIL.contains(&host),
        Sign::Capital => !host.starts_with("www."),
        Sign::Word => is_no_word(name) && !host.starts_with("www."),
    };
    let range = at.start - name.len()..at.end + host.len();
    let found = || (range, format!("{name}@{host}"));
    (sound && means_it && !FILES.contains(&ending)).then(found)
}

/// Whether a name has letters and something no word has, so that it stands in no sentence.
fn is_no_word(name: &str) -> bool {
    let odd = |char: char| char.is_ascii_digit() || matches!(char, '.' | '_');
    name.contains(odd) && name.contains(|char: char| char.is_ascii_alphabetic())
}

fn ascii(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).to_ascii_lowercase()
}
