//! Reads the content folder once: sorted documents with their text, media with digest and facts.
//!
//! Nothing after this stage opens an entry again. Links and special files are refused here, so no
//! later path can lead out of the folder.

pub mod front_matter;
pub mod known;
pub mod probe;
pub mod shape;
pub mod yaml;

use crate::finding::{Code, Finding, Findings, Place, hides};
use crate::fs;
use crate::span::{FileId, SourceMap, Span};
use known::{Known, Stamp};
use probe::Probe;
use rayon::prelude::*;
use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};
use unicode_normalization::UnicodeNormalization;
use walkdir::{DirEntry, WalkDir};
use yaml::Node;

/// Longest entry, in bytes: a list of ten thousand winners fits.
const MAX_ENTRY: u64 = 16 << 20;

/// Levels of folders that are walked; entries and their files need six.
const MAX_DEPTH: usize = 16;

/// The folder of a site that holds its state and caches; safe to delete.
pub const STATE: &str = ".fengcai";

/// The folder of a site that holds its entries.
pub const CONTENT: &str = "content";

/// A text entry: a YAML header and, for Markdown, a body.
#[derive(Debug)]
pub struct Document {
    /// Path below `content/`, with `/`.
    pub path: String,
    /// Its text in the source map.
    pub file: FileId,
    /// The header; none when it is empty or broken.
    pub header: Option<Node>,
    /// The body's bytes; empty for YAML.
    pub body: Range<usize>,
}

impl Document {
    /// The body with its place.
    #[must_use]
    pub fn body(&self, sources: &SourceMap) -> crate::span::Spanned<String> {
        let span = Span::new(self.file, self.body.start, self.body.end);
        crate::span::Spanned::new(sources.snippet(span).to_owned(), span)
    }

    /// The place of the document as a whole: its header, else its first byte.
    #[must_use]
    pub fn span(&self) -> Span {
        self.header
            .as_ref()
            .map_or(Span::new(self.file, 0, 0), |node| Span { end: node.span.start, ..node.span })
    }
}

/// A picture, film, recording or caption file.
#[derive(Clone, Debug)]
pub struct MediaFile {
    /// Where it lies on this machine.
    pub absolute: PathBuf,
    /// Length in bytes.
    pub bytes: u64,
    /// BLAKE3 of its bytes, in hexadecimal.
    pub digest: String,
    /// What tells that it is still the same.
    pub stamp: Stamp,
    /// What its content is.
    pub probe: Probe,
}

/// Everything that was read.
#[derive(Debug, Default)]
pub struct SourceTree {
    /// Entries by path.
    pub documents: Vec<Document>,
    /// Media by path below `content/`, in composed Unicode form.
    pub media: BTreeMap<String, MediaFile>,
    /// Media whose bytes were read to take their digest.
    pub hashed: usize,
}

impl SourceTree {
    /// What the next run need not read again.
    #[must_use]
    pub fn stamps(&self) -> BTreeMap<String, (Stamp, String)> {
        let files = self.media.iter();
        files.map(|(path, file)| (path.clone(), (file.stamp, file.digest.clone()))).collect()
    }
}

/// Reads all of `root/content`; what cannot be read becomes a finding, and the rest is read on.
/// Digests that are known are not taken again.
pub fn read(
    root: &Path,
    known: &Known,
    sources: &mut SourceMap,
    findings: &mut Findings,
) -> SourceTree {
    let files = walk(&root.join(CONTENT), findings);
    let (entries, media): (Vec<_>, Vec<_>) =
        files.into_iter().partition(|file| is_entry(&file.path));
    let documents = read_documents(entries, sources, findings);
    let (media, hashed) = read_media(media, known, findings);
    SourceTree { documents, media, hashed }
}

/// A file that the walk found.
struct Found {
    path: String,
    absolute: PathBuf,
    bytes: u64,
}

fn is_entry(path: &str) -> bool {
    ["md", "yaml", "yml"].contains(&ending(path).as_str())
}

/// What follows the last dot of a name, in small letters.
fn ending(path: &str) -> String {
    path.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase()
}

fn walk(folder: &Path, findings: &mut Findings) -> Vec<Found> {
    let mut found: BTreeMap<String, Found> = BTreeMap::new();
    let walk = WalkDir::new(folder).sort_by_file_name().max_depth(MAX_DEPTH);
    let visible = walk.into_iter().filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry));
    for entry in visible {
        match entry {
            Ok(entry) if entry.file_type().is_dir() && entry.depth() < MAX_DEPTH => {}
            Ok(entry) if entry.file_type().is_dir() => {
                let place = Place::File(shown(entry.path(), folder));
                findings.push(Finding::new(Code::StrayFile, place));
            }
            Ok(entry) => take(&entry, folder, &mut found, findings),
            Err(error) => {
                let place = Place::File(shown(error.path().unwrap_or(folder), folder));
                let cause = error.io_error().map_or_else(|| error.to_string(), ToString::to_string);
                findings.push(Finding::new(Code::UnreadableFile, place).with("cause", cause));
            }
        }
    }
    found.into_values().collect()
}

/// Files that systems leave behind: `.DS_Store`, `Thumbs.db`, editors' back-ups.
fn is_hidden(entry: &DirEntry) -> bool {
    let name = entry.file_name().to_string_lossy();
    name.starts_with(['.', '~']) || name.ends_with('~') || name.eq_ignore_ascii_case("thumbs.db")
}

fn take(
    entry: &DirEntry,
    folder: &Path,
    found: &mut BTreeMap<String, Found>,
    findings: &mut Findings,
) {
    let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
    let shown = shown(entry.path(), folder);
    let Some(path) = portable(below) else {
        findings.push(Finding::new(Code::UnsafeName, Place::File(shown)));
        return;
    };
    if !entry.file_type().is_file() {
        findings.push(Finding::new(Code::LinkRefused, Place::File(shown)));
        return;
    }
    let bytes = entry.metadata().map_or(0, |data| data.len());
    let file = Found { path: path.clone(), absolute: entry.path().to_owned(), bytes };
    if found.insert(path, file).is_some() {
        findings.push(Finding::new(Code::UnsafeName, Place::File(shown)));
    }
}

/// A path below the site root, as messages show it.
fn shown(path: &Path, folder: &Path) -> String {
    let below = path.strip_prefix(folder).unwrap_or(path);
    format!("{CONTENT}/{}", below.display()).replace('\\', "/")
}

/// The path with `/` and in composed form; none when a part is not Unicode or holds controls.
fn portable(path: &Path) -> Option<String> {
    let parts: Option<Vec<&str>> = path.iter().map(|part| part.to_str()).collect();
    let text: String = parts?.join("/").nfc().collect();
    (!text.chars().any(|char| hides(char) || char == '\\')).then_some(text)
}

fn read_documents(
    entries: Vec<Found>,
    sources: &mut SourceMap,
    findings: &mut Findings,
) -> Vec<Document> {
    let texts: Vec<_> = entries.into_par_iter().map(|file| (read_text(&file), file.path)).collect();
    let mut added = Vec::new();
    for (text, path) in texts {
        match text {
            Ok(text) => added.push((sources.add(format!("{CONTENT}/{path}"), text), path)),
            Err(finding) => findings.push(finding),
        }
    }
    let sources = &*sources;
    let parsed: Vec<_> =
        added.into_par_iter().map(|(file, path)| parse(path, file, sources)).collect();
    parsed
        .into_iter()
        .map(|(document, found)| {
            findings.append(found);
            document
        })
        .collect()
}

fn read_text(file: &Found) -> Result<String, Finding> {
    let place = Place::File(format!("{CONTENT}/{}", file.path));
    if file.bytes > MAX_ENTRY {
        let finding = Finding::new(Code::FileTooLarge, place);
        return Err(finding.with("bytes", file.bytes).with("limit", MAX_ENTRY));
    }
    let bytes = fs::read(&file.absolute).map_err(|error| {
        Finding::new(Code::UnreadableFile, place.clone()).with("cause", error.cause)
    })?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid = error.utf8_error().valid_up_to();
        let line = String::from_utf8_lossy(&error.as_bytes()[..valid]).matches('\n').count() + 1;
        Finding::new(Code::NotUtf8, place).with("line", line)
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

fn parse(path: String, file: FileId, sources: &SourceMap) -> (Document, Findings) {
    let mut findings = Findings::default();
    let text = &sources.file(file).text;
    let parts = if ending(&path) == "md" {
        let parts = front_matter::split(text);
        if parts.is_none() {
            findings.push(Finding::new(Code::NoFrontMatter, Span::new(file, 0, 0)));
        }
        parts
    } else {
        Some(front_matter::Parts { header: 0..text.len(), body: text.len()..text.len() })
    };
    let header = parts.as_ref().and_then(|parts| {
        yaml::parse(&text[parts.header.clone()], parts.header.start, file, &mut findings)
    });
    let body = parts.map_or(text.len()..text.len(), |parts| parts.body);
    (Document { path, file, header, body }, findings)
}

fn read_media(
    files: Vec<Found>,
    known: &Known,
    findings: &mut Findings,
) -> (BTreeMap<String, MediaFile>, usize) {
    let read: Vec<_> = files.into_par_iter().map(|file| (read_one(&file, known), file)).collect();
    let (mut media, mut hashed) = (BTreeMap::new(), 0);
    for (result, file) in read {
        match result {
            Ok((one, taken)) => {
                hashed += usize::from(taken);
                media.insert(file.path, one);
            }
            Err(error) => {
                let place = Place::File(format!("{CONTENT}/{}", file.path));
                findings.push(Finding::new(Code::UnreadableFile, place).with("cause", error));
            }
        }
    }
    (media, hashed)
}

/// A file's facts, and whether its digest had to be taken.
fn read_one(file: &Found, known: &Known) -> std::io::Result<(MediaFile, bool)> {
    let opened = std::fs::File::open(&file.absolute)?;
    let stamp = Stamp::of(&opened.metadata()?);
    let found = known.digest(&file.path, stamp);
    let digest = match found {
        Some(digest) => digest.to_owned(),
        None => blake3::Hasher::new().update_reader(opened)?.finalize().to_hex().to_string(),
    };
    let probe = probe::probe(&file.absolute);
    let absolute = file.absolute.clone();
    Ok((MediaFile { absolute, bytes: file.bytes, digest, stamp, probe }, found.is_none()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_one_form_or_are_refused() {
        assert_eq!(portable(Path::new("a/e\u{301}.jpg")).as_deref(), Some("a/\u{e9}.jpg"));
        assert_eq!(portable(Path::new("a/照片\u{202e}gpj.exe")), None);
        assert_eq!(portable(Path::new("a/\n.jpg")), None);
    }
}
