//! Keeps what was made, by key, so that it is made once.
//!
//! An entry is `<2 hex>/<key>`: a header of 48 bytes (magic and version, length and BLAKE3 of the
//! body) and the body. Entries are written beside their place and renamed. An entry is believed
//! only as far as its digest holds: one that was damaged is dropped and reported as absent.

use crate::fs::{self, FsResult, named};
use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// Opens every entry; its last byte is the version of this layout.
const MAGIC: [u8; 8] = *b"fengcai\x01";
/// Magic, length and digest.
const HEADER: usize = 48;

/// A folder of entries.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
}

/// The opening of an entry.
struct Header {
    length: u64,
    digest: [u8; 32],
}

impl Header {
    fn bytes(&self) -> [u8; HEADER] {
        let mut bytes = [0; HEADER];
        bytes[..8].copy_from_slice(&MAGIC);
        bytes[8..16].copy_from_slice(&self.length.to_le_bytes());
        bytes[16..].copy_from_slice(&self.digest);
        bytes
    }

    fn read(file: &mut File) -> Option<Self> {
        let (mut magic, mut length, mut digest) = ([0; 8], [0; 8], [0; 32]);
        for part in [&mut magic[..], &mut length[..], &mut digest[..]] {
            file.read_exact(part).ok()?;
        }
        (magic == MAGIC).then_some(Self { length: u64::from_le_bytes(length), digest })
    }
}

impl Cache {
    /// The cache in a folder, which is made when the first entry is put.
    #[must_use]
    pub fn open(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    fn entry(&self, key: &str) -> PathBuf {
        self.folder.join(key.get(..2).unwrap_or("00")).join(key)
    }

    /// Whether an entry is there with a sound header and its whole length; its body is not read.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.found(key).is_some()
    }

    fn found(&self, key: &str) -> Option<(File, Header)> {
        let mut file = File::open(self.entry(key)).ok()?;
        let header = Header::read(&mut file)?;
        let length = file.metadata().ok()?.len();
        (header.length.checked_add(HEADER as u64) == Some(length)).then_some((file, header))
    }

    /// Copies a body to a new file, with the folders above it, and says whether it was there.
    ///
    /// The digest is taken while copying. When it does not match, the copy and the entry are
    /// deleted and the answer is `false`.
    ///
    /// # Errors
    /// When the new file cannot be written or the damaged entry cannot be deleted.
    pub fn place(&self, key: &str, to: &Path) -> FsResult<bool> {
        let Some((mut file, header)) = self.found(key) else {
            return fs::remove_file(&self.entry(key)).map(|()| false);
        };
        let mut target = fs::create_file(to)?;
        if copy(&mut file, |part| named("write", to, target.write_all(part)))?
            == Some(header.digest)
        {
            return Ok(true);
        }
        drop(target);
        fs::remove_file(to)?;
        fs::remove_file(&self.entry(key)).map(|()| false)
    }

    /// The body of an entry, for those who need its bytes; none when absent or damaged.
    ///
    /// # Errors
    /// When a damaged entry cannot be deleted.
    pub fn get(&self, key: &str) -> FsResult<Option<Vec<u8>>> {
        let Some((mut file, header)) = self.found(key) else { return Ok(None) };
        let mut body = Vec::new();
        let add = |part: &[u8]| {
            body.extend_from_slice(part);
            Ok(())
        };
        if copy(&mut file, add)? == Some(header.digest) {
            return Ok(Some(body));
        }
        fs::remove_file(&self.entry(key)).map(|()| None)
    }

    /// Puts a body.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn put(&self, key: &str, body: &[u8]) -> FsResult<()> {
        self.stream(key, |out| out.write_all(body)).map(drop)
    }

    /// Puts a body that is written part by part. When `fill` fails of itself its fault is handed
    /// back and no entry is made.
    ///
    /// # Errors
    /// When the entry cannot be written.
    pub fn stream<T, E>(
        &self,
        key: &str,
        fill: impl FnOnce(&mut Body) -> Result<T, E>,
    ) -> FsResult<Result<T, E>> {
        let entry = self.entry(key);
        let temporary = entry.with_file_name(format!("{key}.{}.tmp", own_number()));
        let mut opened = BufWriter::new(fs::create_file(&temporary)?);
        let outcome = named("write", &temporary, opened.write_all(&[0; HEADER])).and_then(|()| {
            let mut body =
                Body { file: opened, hasher: blake3::Hasher::new(), length: 0, error: None };
            let filled = fill(&mut body);
            if let Some(cause) = body.error.take() {
                return named("write", &temporary, Err(cause));
            }
            if filled.is_ok() {
                named("write", &temporary, body.finish())?;
                fs::rename(&temporary, &entry)?;
            }
            Ok(filled)
        });
        if !matches!(outcome, Ok(Ok(_))) {
            // The first fault is the one to tell; a temporary file that stays does no harm.
            let _ = fs::remove_file(&temporary);
        }
        outcome
    }
}

/// Hands on the rest of a file part by part; its digest, or none when reading failed.
fn copy(
    file: &mut File,
    mut give: impl FnMut(&[u8]) -> FsResult<()>,
) -> FsResult<Option<[u8; 32]>> {
    let (mut hasher, mut part) = (blake3::Hasher::new(), vec![0; 64 << 10]);
    loop {
        match file.read(&mut part) {
            Ok(0) => return Ok(Some(*hasher.finalize().as_bytes())),
            Ok(count) => {
                let read = part.get(..count).unwrap_or_default();
                hasher.update(read);
                give(read)?;
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(_) => return Ok(None),
        }
    }
}

/// The open end of an entry. Remembers a failed write, so that it is not taken for a bad source.
#[derive(Debug)]
pub struct Body {
    file: BufWriter<File>,
    hasher: blake3::Hasher,
    length: u64,
    error: Option<io::Error>,
}

impl Body {
    fn finish(self) -> io::Result<()> {
        let header = Header { length: self.length, digest: *self.hasher.finalize().as_bytes() };
        let mut file = self.file.into_inner().map_err(io::IntoInnerError::into_error)?;
        file.rewind()?;
        file.write_all(&header.bytes())
    }
}

impl Write for Body {
    fn write(&mut self, part: &[u8]) -> io::Result<usize> {
        if let Err(error) = self.file.write_all(part) {
            let kind = error.kind();
            self.error = Some(error);
            return Err(kind.into());
        }
        self.hasher.update(part);
        self.length += part.len() as u64;
        Ok(part.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// A number that no two writers share, in this process or another.
fn own_number() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    format!("{}.{}", std::process::id(), NEXT.fetch_add(1, Ordering::Relaxed))
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "00112233445566778899aabbccddeeff";

    #[test]
    fn a_body_comes_back_and_an_unknown_key_does_not() {
        let root = tempfile::tempdir().expect("a folder");
        let cache = Cache::open(&root.path().join("cache"));
        let to = root.path().join("site/a.webp");
        assert!(!cache.has(KEY));
        assert!(!cache.place(KEY, &to).expect("an answer"));
        cache.put(KEY, b"body").expect("an entry");
        assert!(cache.has(KEY));
        assert!(cache.place(KEY, &to).expect("an answer"));
        assert_eq!(fs::read(&to).expect("a file"), b"body");
        assert_eq!(cache.get(KEY).expect("an answer").as_deref(), Some(&b"body"[..]));
    }

    #[test]
    fn poisoned_and_cut_entries_are_noticed_and_dropped() {
        let root = tempfile::tempdir().expect("a folder");
        let cache = Cache::open(root.path());
        let (entry, to) = (cache.entry(KEY), root.path().join("a.webp"));
        cache.put(KEY, b"body").expect("an entry");
        let sound = fs::read(&entry).expect("the entry");
        for damage in [HEADER, 20, 9, 3] {
            let mut bytes = sound.clone();
            bytes[damage] ^= 1;
            fs::write(&entry, &bytes).expect("the damage");
            assert!(!cache.place(KEY, &to).expect("an answer"), "byte {damage}");
            assert!(!to.exists() && !entry.exists(), "byte {damage}");
        }
        fs::write(&entry, &sound[..sound.len() - 1]).expect("the cut");
        assert!(!cache.has(KEY));
    }

    #[test]
    fn a_folder_that_cannot_be_written_is_an_error() {
        let root = tempfile::tempdir().expect("a folder");
        let file = root.path().join("file");
        fs::write(&file, b"").expect("a file");
        assert!(Cache::open(&file).put(KEY, b"body").is_err());
    }

    #[test]
    fn a_source_that_fails_leaves_no_entry() {
        let root = tempfile::tempdir().expect("a folder");
        let cache = Cache::open(root.path());
        let outcome = cache.stream(KEY, |out| {
            out.write_all(b"half").map_err(|error| error.to_string())?;
            Err::<(), _>("broken".to_owned())
        });
        assert_eq!(outcome.expect("no fault of ours"), Err("broken".to_owned()));
        let shelf = cache.entry(KEY);
        let left = std::fs::read_dir(shelf.parent().expect("a shelf")).expect("a shelf").count();
        assert_eq!(left, 0);
    }
}
