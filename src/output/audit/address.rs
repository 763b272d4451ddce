//! What an address in a page leads to, read the way a browser reads it.

use crate::plan::OutputPath;

/// Where an address leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Address {
    /// Into the site: a path relative to the page, empty for the page itself, and an id there.
    Inside { path: String, id: Option<String> },
    /// To a path of the host, which breaks under a folder and from disk.
    Rooted,
    /// To a host.
    Host,
    /// Bytes in the address itself, a picture's or not.
    Data { picture: bool },
    /// Code.
    Script,
    /// Another scheme, such as `mailto:`.
    Scheme,
}

impl Address {
    /// Reads an address; references in it are decoded already.
    pub(super) fn read(value: &str) -> Self {
        let value = value.trim_matches(|char: char| char <= ' ');
        let value: String =
            value.chars().filter(|char| !matches!(char, '\t' | '\n' | '\r')).collect();
        if let Some(scheme) = scheme(&value) {
            return match scheme.as_str() {
                "javascript" | "vbscript" => Self::Script,
                "data" => Self::Data { picture: starts(&value[scheme.len() + 1..], "image/") },
                "http" | "https" | "ws" | "wss" | "ftp" => Self::Host,
                _ => Self::Scheme,
            };
        }
        let (path, id) =
            value.split_once('#').map_or((&*value, None), |(path, id)| (path, Some(id)));
        let path = path.split('?').next().unwrap_or_default().replace('\\', "/");
        if path.starts_with("//") {
            Self::Host
        } else if path.starts_with('/') {
            Self::Rooted
        } else {
            Self::Inside { path, id: id.and_then(target) }
        }
    }
}

/// The scheme of an address in small letters.
fn scheme(value: &str) -> Option<String> {
    let (scheme, _) = value.split_once(':')?;
    let (first, rest) = (scheme.bytes().next()?, scheme.bytes());
    let mut rest = rest.map(|byte| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte));
    (first.is_ascii_alphabetic() && rest.all(|fits| fits)).then(|| scheme.to_ascii_lowercase())
}

fn starts(text: &str, word: &str) -> bool {
    text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word))
}

/// The id a fragment names; none for the top of a page or a piece of its text.
fn target(fragment: &str) -> Option<String> {
    let id = fragment.split(":~:").next().unwrap_or_default();
    let top = id.is_empty() || id.eq_ignore_ascii_case("top");
    (!top).then(|| unescape(id))
}

/// The file a relative path leads to; `None` when it climbs out of the site or names a folder.
pub(super) fn resolve(page: &OutputPath, path: &str) -> Option<OutputPath> {
    if path.is_empty() {
        return Some(page.clone());
    }
    let mut parts: Vec<String> = page.as_str().split('/').map(str::to_owned).collect();
    parts.pop();
    for part in path.split('/') {
        match unescape(part).as_str() {
            ".." => drop(parts.pop()?),
            "." => {}
            "" => return None,
            part if part.contains(['/', '\\']) => return None,
            part => parts.push(part.to_owned()),
        }
    }
    let folder = matches!(path.rsplit('/').next(), Some("" | "." | ".."));
    (!folder).then(|| OutputPath::new(&parts.join("/")))
}

/// Text with its `%41` replaced.
pub(super) fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        let hex = text.get(at + 1..at + 3).filter(|hex| byte == b'%' && !hex.starts_with('+'));
        let value = hex.and_then(|hex| u8::from_str_radix(hex, 16).ok());
        decoded.push(value.unwrap_or(byte));
        at += if value.is_some() { 3 } else { 1 };
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn inside(path: &str, id: Option<&str>) -> Address {
        Address::Inside { path: path.to_owned(), id: id.map(str::to_owned) }
    }

    #[test]
    fn addresses_are_read_as_browsers_do() {
        for (value, expected) in [
            ("a/b.html?x=1#c%20d", inside("a/b.html", Some("c d"))),
            ("", inside("", None)),
            ("#", inside("", None)),
            ("#top", inside("", None)),
            ("x#:~:text=y", inside("x", None)),
            ("a:b/c", Address::Scheme),
            ("./a:b", inside("./a:b", None)),
            ("//h/x", Address::Host),
            ("\\\\h\\x", Address::Host),
            (" HTTPS://h", Address::Host),
            ("ht\ntps://h", Address::Host),
            ("/x", Address::Rooted),
            ("java\tscript:x", Address::Script),
            ("DATA:image/png;base64,", Address::Data { picture: true }),
            ("data:text/html,", Address::Data { picture: false }),
        ] {
            assert_eq!(Address::read(value), expected, "{value:?}");
        }
    }

    #[test]
    fn paths_resolve_inside_the_site_or_not_at_all() {
        let page = OutputPath::new("2019/a/index.html");
        for (path, expected) in [
            ("b.html", Some("2019/a/b.html")),
            ("../../index.html", Some("index.html")),
            ("%2e%2e/c.html", Some("2019/c.html")),
            ("%E9%A1%B5.html", Some("2019/a/页.html")),
            ("", Some("2019/a/index.html")),
            ("../../../x", None),
            ("b/", None),
            ("..", None),
            ("a%2fb", None),
        ] {
            let resolved = resolve(&page, path);
            assert_eq!(resolved.as_ref().map(OutputPath::as_str), expected, "{path}");
        }
    }
}
