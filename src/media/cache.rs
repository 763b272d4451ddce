//! Keeps what was made, by key, so that it is made once.
//!
//! An entry is `<2 hex>/<key>`: the body, then a seal of 48 bytes (magic and version, length and
//! BLAKE3 of the body). The body stands first, so that file systems which can share blocks between
//! files share those of a film. Entries are written beside their place and renamed. An entry is
//! believed only as far as its digest holds: one that was damaged is dropped and reported as absent.

use crate::fs::{self, FsResult, named};
use std::fs::File;
use std::io::{self, BufWriter, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

/// Begins every seal; its last byte is the version of this layout.
const MAGIC: [u8; 8] = *b"fengcai\x02";
/// Magic, length and digest.
const SEAL: usize = 48;
/// Bodies of this many bytes and more are handed to the system to copy, or to share.
const LARGE: u64 = 4 << 20;

/// A folder of entries.
#[derive(Debug)]
pub struct Cache {
    folder: PathBuf,
}

/// The end of an entry.
struct Seal {
    length: u64,
    digest: [u8; 32],
}

impl Seal {
    fn bytes(&self) -> [u8; SEAL] {
        let mut bytes = [0; SEAL];
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

    /// Where it lies.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    fn entry(&self, key: &str) -> PathBuf {
        self.folder.join(key.get(..2).unwrap_or("00")).join(key)
    }

    /// Whether an entry is there with a sound seal and its whole length; its body is not read.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.found(key).is_some()
    }

    /// An entry that stands at its first byte.
    fn found(&self, key: &str) -> Option<(File, Seal)> {
        let mut file = File::open(self.entry(key)).ok()?;
        let length = file.metadata().ok()?.len().checked_sub(SEAL as u64)?;
        file.seek(SeekFrom::Start(length)).ok()?;
        let seal = Seal::read(&mut file).filter(|seal| seal.length == length)?;
        file.rewind().ok()?;
        Some((file, seal))
    }

    /// Copies a body to a new file, with the folders above it, and says whether it was there.
    ///
    /// The digest is taken on the way. When it does not match, the copy and the entry are deleted
    /// and the answer is `false`.
    ///
    /// # Errors
    /// When the new file cannot be written or the damaged entry cannot be deleted.
    pub fn place(&self, key: &str, to: &Path) -> FsResult<bool> {
        let Some((file, seal)) = self.found(key) else {
            return fs::remove_file(&self.entry(key)).map(|()| false);
        };
        let placed = if seal.length < LARGE {
            copy_small(file, to)? == Some(seal.digest)
        } else {
            read_whole(file, |_| Ok(()))? == Some(seal.digest)
                && self.copy_large(key, seal.length, to)?
        };
        if placed {
            return Ok(true);
        }
        fs::remove_file(to)?;
        fs::remove_file(&self.entry(key)).map(|()| false)
    }

    /// Lets the system copy the entry and cuts off the seal.
    fn copy_large(&self, key: &str, length: u64, to: &Path) -> FsResult<bool> {
        let copied = fs::copy(&self.entry(key), to)?;
        named("write", to, fs::open_kept(to)?.set_len(length))?;
        Ok(copied == length + SEAL as u64)
    }

    /// The body of an entry, for those who need its bytes; none when absent or damaged.
    ///
    /// # Errors
    /// When a damaged entry cannot be deleted.
    pub fn get(&self, key: &str) -> FsResult<Option<Vec<u8>>> {
        let Some((file, seal)) = self.found(key) else { return Ok(None) };
        let mut body = Vec::new();
        let add = |part: &[u8]| {
            body.extend_from_slice(part);
            Ok(())
        };
        if read_whole(file, add)? == Some(seal.digest) {
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
        let file = BufWriter::with_capacity(64 << 10, fs::create_file(&temporary)?);
        let mut body = Body { file, hasher: blake3::Hasher::new(), length: 0, error: None };
        let filled = fill(&mut body);
        let outcome = match (body.error.take(), filled) {
            (Some(cause), _) => named("write", &temporary, Err(cause)),
            (None, Ok(value)) => named("write", &temporary, body.finish())
                .and_then(|()| fs::rename(&temporary, &entry))
                .map(|()| Ok(value)),
            (None, Err(fault)) => Ok(Err(fault)),
        };
        if !matches!(outcome, Ok(Ok(_))) {
            // The first fault is the one to tell; a temporary file that stays does no harm.
            let _ = fs::remove_file(&temporary);
        }
        outcome
    }
}

/// Copies a body and gives its digest, or none when reading failed.
fn copy_small(body: File, to: &Path) -> FsResult<Option<[u8; 32]>> {
    let mut target = fs::create_file(to)?;
    read_whole(body, |part| named("write", to, target.write_all(part)))
}

/// Hands on the body of an entry part by part; its digest, or none when reading failed.
fn read_whole(
    file: File,
    mut give: impl FnMut(&[u8]) -> FsResult<()>,
) -> FsResult<Option<[u8; 32]>> {
    let length = file.metadata().map_or(0, |data| data.len()).saturating_sub(SEAL as u64);
    let mut file = file.take(length);
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
    fn finish(mut self) -> io::Result<()> {
        let seal = Seal { length: self.length, digest: *self.hasher.finalize().as_bytes() };
        self.file.write_all(&seal.bytes())?;
        self.file.flush()
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
        for body in [b"body".to_vec(), vec![7; usize::try_from(LARGE).expect("small")]] {
            cache.put(KEY, &body).expect("an entry");
            let sound = fs::read(&entry).expect("the entry");
            for damage in [1, 40, SEAL, SEAL + 1, SEAL + body.len()] {
                let mut bytes = sound.clone();
                let at = bytes.len() - damage;
                bytes[at] ^= 1;
                fs::write(&entry, &bytes).expect("the damage");
                assert!(!cache.place(KEY, &to).expect("an answer"), "byte {damage} from the end");
                assert!(!to.exists() && !entry.exists(), "byte {damage} from the end");
            }
            fs::write(&entry, &sound[1..]).expect("the cut");
            assert!(!cache.has(KEY));
            fs::write(&entry, &sound).expect("the whole");
            assert!(cache.place(KEY, &to).expect("an answer"));
            assert!(fs::read(&to).expect("a file") == body);
        }
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
