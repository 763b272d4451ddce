//! What a site consists of: every file with its length and digest.
//!
//! The manifest stands in the site and says which files there are ours. It does not list itself.

use crate::fs::{self, FsResult, named};
use crate::plan::OutputPath;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::File;
use std::io::{self, Read};
use std::path::{Component, Path};

/// The file a site's manifest stands in.
pub const MANIFEST: &str = "fengcai-manifest.json";

/// One file of a site.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its length.
    pub bytes: u64,
    /// Its SHA-256 in lower-case hex.
    pub sha256: String,
}

/// Every file of a site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    /// What made the site: `fengcai` and its version.
    pub generator: String,
    /// The files by path.
    pub files: BTreeMap<OutputPath, Entry>,
}

/// A manifest as JSON has it: its paths are not to be trusted.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Raw {
    generator: String,
    files: BTreeMap<String, Entry>,
}

impl Entry {
    /// The entry of a body in memory.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self { bytes: bytes.len() as u64, sha256: hex(&Sha256::digest(bytes)) }
    }

    /// The entry of a file, read part by part.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn of_file(path: &Path) -> FsResult<Self> {
        named("read", path, File::open(path).and_then(Self::stream))
    }

    fn stream(mut file: File) -> io::Result<Self> {
        let (mut hasher, mut part, mut bytes) = (Sha256::new(), vec![0; 64 << 10], 0);
        loop {
            match file.read(&mut part) {
                Ok(0) => return Ok(Self { bytes, sha256: hex(&hasher.finalize()) }),
                Ok(count) => {
                    hasher.update(part.get(..count).unwrap_or_default());
                    bytes += count as u64;
                }
                Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
                Err(error) => return Err(error),
            }
        }
    }
}

fn hex(digest: &[u8]) -> String {
    let mut text = String::new();
    for byte in digest {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

impl Manifest {
    /// A manifest of files made by this version.
    #[must_use]
    pub fn new(files: BTreeMap<OutputPath, Entry>) -> Self {
        Self { generator: concat!("fengcai ", env!("CARGO_PKG_VERSION")).to_owned(), files }
    }

    /// The manifest of a site; none when it is missing, broken, not ours, or names a path that is
    /// not clean.
    #[must_use]
    pub fn read(folder: &Path) -> Option<Self> {
        let raw: Raw = serde_json::from_slice(&fs::read(&folder.join(MANIFEST)).ok()?).ok()?;
        let files = raw.files.into_iter().map(|(path, entry)| Some((clean(&path)?, entry)));
        let files = files.collect::<Option<_>>()?;
        let ours = raw.generator.starts_with("fengcai ");
        ours.then_some(Self { generator: raw.generator, files })
    }

    /// Whether a site is whole as far as names and lengths tell, without reading its files.
    #[must_use]
    pub fn is_all_in(&self, folder: &Path) -> bool {
        self.files.iter().all(|(path, entry)| {
            folder
                .join(path.as_str())
                .symlink_metadata()
                .is_ok_and(|found| found.is_file() && found.len() == entry.bytes)
        })
    }

    /// JSON with one file a line, in the order of their paths.
    #[must_use]
    pub fn to_json(&self) -> String {
        let generator = Value::from(self.generator.as_str());
        let mut json = format!("{{\n\"generator\": {generator},\n\"files\": {{");
        for (index, (path, Entry { bytes, sha256 })) in self.files.iter().enumerate() {
            let comma = if index == 0 { "" } else { "," };
            let path = Value::from(path.as_str());
            // Writing to a string cannot fail.
            let _ =
                write!(json, "{comma}\n{path}: {{\"bytes\": {bytes}, \"sha256\": \"{sha256}\"}}");
        }
        json.push_str("\n}\n}\n");
        json
    }
}

/// A path that is plain on this system too; `None` for any other, such as one that climbs.
fn clean(text: &str) -> Option<OutputPath> {
    let path = OutputPath::new(text);
    let plain = Path::new(text).components().all(|part| matches!(part, Component::Normal(_)));
    let ours = plain && path.as_str() == text && !text.is_empty() && text != MANIFEST;
    (ours && !text.contains(char::is_control)).then_some(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Option<Manifest> {
        let folder = tempfile::tempdir().expect("a folder");
        fs::write(&folder.path().join(MANIFEST), json.as_bytes()).expect("a file");
        Manifest::read(folder.path())
    }

    #[test]
    fn json_holds_one_file_a_line_and_reads_back() {
        let files = ["a/\"b\".html", "index.html", "页.html"];
        let files = files.map(|path| (OutputPath::new(path), Entry::of(path.as_bytes())));
        let manifest = Manifest::new(files.into_iter().collect());
        let json = manifest.to_json();
        assert_eq!(json.lines().filter(|line| line.contains("sha256")).count(), 3);
        assert_eq!(read(&json), Some(manifest));
        assert_eq!(
            read(&Manifest::new(BTreeMap::new()).to_json()).map(|one| one.files.len()),
            Some(0)
        );
    }

    #[test]
    fn broken_or_hostile_manifests_are_none() {
        let with = |path: &str| {
            let path = Value::from(path);
            format!(
                r#"{{"generator": "fengcai 9", "files": {{{path}: {{"bytes": 1, "sha256": ""}}}}}}"#
            )
        };
        assert!(read(&with("a/b.html")).is_some());
        for path in ["../x", "a/../b", "/etc/passwd", "a//b", "./a", "", "a\\b", "a\nb", MANIFEST] {
            assert_eq!(read(&with(path)), None, "{path:?}");
        }
        for json in ["", "{", "[]", r#"{"generator": "other 1", "files": {}}"#] {
            assert_eq!(read(json), None, "{json:?}");
        }
    }

    #[test]
    fn a_file_streams_to_the_same_entry_as_its_bytes() {
        let folder = tempfile::tempdir().expect("a folder");
        let (path, bytes) = (folder.path().join("f"), vec![7; 200_000]);
        fs::write(&path, &bytes).expect("a file");
        assert_eq!(Entry::of_file(&path).expect("an entry"), Entry::of(&bytes));
        assert_eq!(
            Entry::of(b"abc").sha256,
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }
}
