//! Pictures of the site itself: its emblem and the marks in the footer. None is bundled; a site
//! supplies its own, and they are made anew like every picture.

use super::RawMark;
use crate::finding::{Code, Finding, Findings};
use crate::source::SourceTree;
use crate::source::probe::Probe;
use crate::span::Spanned;
use unicode_normalization::UnicodeNormalization;

/// A picture of the site.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Its path below `content/`, as the source tree keeps it.
    pub file: Spanned<String>,
    /// What it says.
    pub alt: String,
    /// Where it leads.
    pub url: Option<String>,
}

/// Finds the picture; one that is not there or is none is reported and left out.
pub(super) fn lower(raw: RawMark, tree: &SourceTree, findings: &mut Findings) -> Option<Mark> {
    let RawMark { file, alt, url } = raw;
    if file.span.is_empty() {
        return None;
    }
    let url = url.and_then(|url| {
        let web = super::base_address(&url).is_some();
        if !web {
            findings.push(Finding::new(Code::BadUrl, url.span).with("value", &url.value));
        }
        web.then_some(url.value)
    });
    let path: String = file.nfc().collect();
    match tree.media.get(&path).map(|file| &file.probe) {
        Some(Probe::Picture(_)) => Some(Mark { file: Spanned::new(path, file.span), alt, url }),
        Some(_) => {
            let finding = Finding::new(Code::WrongMedia, file.span).with("value", &file.value);
            findings.push(finding.with("wanted", "picture"));
            None
        }
        None => {
            let finding = Finding::new(Code::MissingFile, file.span).with("value", &file.value);
            findings.push(finding.with("folder", "").with("near", ""));
            None
        }
    }
}
