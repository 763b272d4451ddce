//! The templates and texts of a theme as they are written: what is loaded, and where in a file a
//! fault stands.
//!
//! Files that a site does not have are there too, under the path at which it would replace them.

use super::Files;
use super::words::{self, Said};
use crate::finding::{Code, Finding, Findings, Place};
use crate::span::{FileId, SourceMap, Span};
use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

/// Folder of the templates below the theme's.
pub(super) const TEMPLATES: &str = "templates/";
/// Folder of the texts below the theme's.
pub(super) const LOCALES: &str = "locales/";

/// A file of the theme that is text.
struct Original {
    file: FileId,
    text: Arc<str>,
}

/// Templates and texts by their path below the theme's folder.
pub(super) struct Originals {
    folder: String,
    files: BTreeMap<String, Original>,
}

impl Originals {
    /// Takes templates and texts into the source map. Bytes that are no text are reported.
    pub(super) fn take(
        files: &Files,
        theme: &str,
        sources: &mut SourceMap,
        findings: &mut Findings,
    ) -> Self {
        let folder = format!("themes/{theme}/");
        let mut own = Self { folder, files: BTreeMap::new() };
        let texts = files.iter().filter(|(path, _)| is_text(path));
        for (path, bytes) in texts {
            let text = String::from_utf8_lossy(bytes);
            // Editors on Windows begin a file with a mark that would stand in the page.
            let text: Arc<str> = text.strip_prefix('\u{feff}').unwrap_or(&text).into();
            let file = sources.add(format!("{}{path}", own.folder), Arc::clone(&text));
            own.files.insert(path.clone(), Original { file, text });
            if let Err(error) = std::str::from_utf8(bytes) {
                let valid = error.valid_up_to();
                findings.push(own.finding(path, valid..valid, &Said::plain(words::NOT_UTF8)));
            }
        }
        own
    }

    /// Every template by its name, with its text.
    pub(super) fn templates(&self) -> impl Iterator<Item = (&str, &str)> {
        let files = self.files.iter();
        files.filter_map(|(path, one)| Some((path.strip_prefix(TEMPLATES)?, &*one.text)))
    }

    /// The text of a file.
    pub(super) fn text(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(|one| &*one.text)
    }

    /// Some bytes of a file.
    pub(super) fn span(&self, path: &str, range: Range<usize>) -> Option<Span> {
        let one = self.files.get(path)?;
        let end = one.text.len();
        Some(Span::new(one.file, range.start.min(end), range.end.min(end)))
    }

    /// The place of a line and a column of a file, both from 1, the column in characters.
    pub(super) fn at(&self, path: &str, line: usize, column: usize) -> Option<Span> {
        let text = self.text(path)?;
        let before: usize =
            text.split_inclusive('\n').take(line.checked_sub(1)?).map(str::len).sum();
        let skipped: usize =
            text.get(before..)?.chars().take(column.checked_sub(1)?).map(char::len_utf8).sum();
        self.span(path, before + skipped..before + skipped)
    }

    /// A place widened over the name that begins there.
    pub(super) fn widened(&self, span: Span, name: &str) -> Span {
        let own = self.files.values().find(|one| one.file == span.file);
        let start = span.start as usize;
        let rest = own.and_then(|one| one.text.get(start..)).unwrap_or_default();
        if rest.starts_with(name) { Span::new(span.file, start, start + name.len()) } else { span }
    }

    /// A path below the site's folder.
    pub(super) fn path(&self, path: &str) -> String {
        format!("{}{path}", self.folder)
    }

    /// That a file of the theme has a fault.
    pub(super) fn finding(&self, path: &str, range: Range<usize>, said: &Said) -> Finding {
        let place = self.span(path, range).map_or_else(|| Place::File(self.path(path)), Place::At);
        Finding::new(Code::ThemeFault, place).with("cause", said)
    }
}

fn is_text(path: &str) -> bool {
    path.starts_with(TEMPLATES) || path.starts_with(LOCALES)
}
