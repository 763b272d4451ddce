//! Finds mailboxes.

/// Longest name before the `@`, and longest host after it.
const NAME: usize = 64;
const HOST: usize = 255;

/// Endings of file names: `logo@2x.png` is no mailbox.
const FILES: &[&str] = &[
    "avif", "css", "gif", "htm", "html", "jpeg", "jpg", "js", "json", "mp3", "mp4", "png", "svg",
    "webp", "xml",
];

/// All mailboxes of a text in small letters, in time proportional to it.
pub(super) fn mailboxes(text: &[u8]) -> Vec<String> {
    placed(text).map(|(_, mailbox)| mailbox).collect()
}

/// All mailboxes with where each begins; it is as long as its text.
pub(super) fn placed(text: &[u8]) -> impl Iterator<Item = (usize, String)> {
    let signs = text.iter().enumerate().filter(|(_, byte)| **byte == b'@');
    signs.filter_map(|(at, _)| mailbox(text, at))
}

fn mailbox(text: &[u8], at: usize) -> Option<(usize, String)> {
    let named = |byte: &&u8| byte.is_ascii_alphanumeric() || b"._%+-".contains(byte);
    let length = text[..at].iter().rev().take(NAME).take_while(named).count();
    let name = ascii(&text[at - length..at]);
    let name = name.trim_start_matches(|char: char| !char.is_ascii_alphanumeric());
    let hosted = |byte: &&u8| byte.is_ascii_alphanumeric() || b".-".contains(byte);
    let length = text[at + 1..].iter().take(HOST).take_while(hosted).count();
    let host = ascii(&text[at + 1..=at + length]);
    let host = host.trim_end_matches(['.', '-']);
    let (before, ending) = host.rsplit_once('.')?;
    let top = ending.len() >= 2 && ending.bytes().all(|byte| byte.is_ascii_alphabetic());
    let sound = top && !before.is_empty() && !before.starts_with('.') && !name.is_empty();
    let mailbox = || (at - name.len(), format!("{name}@{host}"));
    (sound && !FILES.contains(&ending)).then(mailbox)
}

fn ascii(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).to_ascii_lowercase()
}
