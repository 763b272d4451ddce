//! `site-variant`: one site stands under two domains that differ only in their last part.
//!
//! A notice of 2019 prints dzzgsw.com, one of 2020 dzzgsw.org.

use super::Subject;
use super::shared::{Address, addresses};
use crate::finding::{Code, Finding, Findings};
use std::collections::BTreeMap;

/// Second-level parts under a country's domain that are no names: com.cn.
const SECOND: &[&str] = &["com", "net", "org", "gov", "edu", "ac", "mil", "co"];

/// The first address of each host, by the name before its top-level part.
type Sites<'a> = BTreeMap<String, Vec<(String, Address<'a>)>>;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    let mut sites: Sites<'_> = BTreeMap::new();
    for address in addresses(subject.catalogue) {
        let Some((name, top)) = host(address.url).and_then(|host| parted(&host)) else { continue };
        let known = sites.entry(name).or_default();
        if !known.iter().any(|(one, _)| *one == top) {
            known.push((top, address));
        }
    }
    for (name, hosts) in sites {
        let Some(((first_top, first), others)) = hosts.split_first() else { continue };
        for (top, other) in others {
            let finding = Finding::new(Code::SiteVariant, other.url.span).of(other.entry);
            let finding = finding.with("host", format!("{name}.{top}")).with("entry", other.entry);
            let finding = finding.with("other", format!("{name}.{first_top}"));
            findings.push(finding.with("other_entry", first.entry).also(first.url.span));
        }
    }
}

/// The host of an address, in small letters, without `www.` and port.
fn host(url: &str) -> Option<String> {
    let (_, rest) = url.split_once("://")?;
    let authority = rest.split(['/', '?', '#', '\\']).next()?;
    let host = authority.rsplit('@').next()?.split(':').next()?.to_ascii_lowercase();
    Some(host.strip_prefix("www.").unwrap_or(&host).trim_end_matches('.').to_owned())
}

/// A host as the name before its top-level part and that part; a number, and a name of examples,
/// is no site.
fn parted(host: &str) -> Option<(String, String)> {
    let (rest, last) = host.rsplit_once('.')?;
    if last.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let second = rest.rsplit_once('.').filter(|(_, part)| last.len() == 2 && SECOND.contains(part));
    let (name, top) = match second {
        Some((name, part)) => (name, format!("{part}.{last}")),
        None => (rest, last.to_owned()),
    };
    let example = name.rsplit('.').next() == Some("example");
    (!example && !name.is_empty()).then(|| (name.to_owned(), top))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn both(url: &str) -> Option<(String, String)> {
        parted(&host(url)?)
    }

    #[test]
    fn hosts_are_parted_before_their_top_level() {
        let site = |name: &str, top: &str| Some((name.to_owned(), top.to_owned()));
        assert_eq!(both("https://www.shuwu.org/a"), site("shuwu", "org"));
        assert_eq!(both("HTTP://SHUWU.com.cn:80?x"), site("shuwu", "com.cn"));
        assert_eq!(both("http://zgfw.shuwu.cn"), site("zgfw.shuwu", "cn"));
        assert_eq!(both("http://com.cn"), site("com", "cn"));
    }

    #[test]
    fn numbers_and_examples_are_no_sites() {
        for url in ["http://10.0.0.1/", "https://example.org", "https://m.example.com", "x"] {
            assert_eq!(both(url), None, "{url}");
        }
    }
}
