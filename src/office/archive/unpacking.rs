//! The work of unpacking, counted over an archive and those inside it.

use super::super::{Fault, Format, Limits, Measure, sniff_file};
use super::names::{self, Name};
use super::{Member, Refusal, Unpacked, count, open};
use crate::fs::{create_dirs, create_file, remove_file};
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use zip::read::ZipFile;
use zip::result::ZipError;

/// How deep archives may be inside each other: the one that was given, and those in it.
const LEVELS: usize = 2;
/// What is unpacked at once, in bytes.
const BLOCK: usize = 64 << 10;

pub(super) struct Unpacking<'a> {
    into: &'a Path,
    limits: &'a Limits,
    /// Members listed so far, files or not.
    listed: usize,
    /// Bytes that may still be unpacked.
    left: u64,
    seen: BTreeSet<String>,
    done: Unpacked,
}

impl<'a> Unpacking<'a> {
    pub(super) fn new(into: &'a Path, limits: &'a Limits) -> Self {
        let done = Unpacked::default();
        Self { into, limits, listed: 0, left: limits.archive, seen: BTreeSet::new(), done }
    }

    pub(super) fn finish(mut self) -> Unpacked {
        self.done.members.sort_by(|one, other| one.name.cmp(&other.name));
        self.done
    }

    /// Unpacks one archive; its members go under the name `folder`.
    pub(super) fn archive(&mut self, path: &Path, folder: &str, level: usize) -> Result<(), Fault> {
        create_dirs(self.into).map_err(Fault::unreadable)?;
        let mut archive = open(path, self.limits)?;
        self.listed += archive.len();
        self.tell_hidden(path, archive.len())?;
        if self.listed > self.limits.members {
            let limit = u64::try_from(self.limits.members).unwrap_or(u64::MAX);
            return Err(Fault::TooLarge { what: Measure::Members, limit });
        }
        for index in 0..archive.len() {
            let Some(name) = self.name(archive.by_index_raw(index), folder) else { continue };
            match archive.by_index(index) {
                Ok(mut member) => self.member(&mut member, name, level)?,
                Err(error) => self.done.refused.push((name, refusal(error))),
            }
        }
        Ok(())
    }

    /// The library keeps one of several members of one name: the others are told of.
    fn tell_hidden(&mut self, path: &Path, kept: usize) -> Result<(), Fault> {
        let mut file = File::open(path).map_err(Fault::unreadable)?;
        let declared = count::declared(&mut file).map_err(Fault::unreadable)?;
        if declared > u64::try_from(kept).unwrap_or(u64::MAX) {
            self.done.refused.push(("*".to_owned(), Refusal::SameName));
        }
        Ok(())
    }

    /// The name under which a member is unpacked; nothing when it is not.
    fn name<R: Read>(
        &mut self,
        member: Result<ZipFile<'_, R>, ZipError>,
        folder: &str,
    ) -> Option<String> {
        let (name, refused) = match member {
            Err(error) => (String::new(), Some(refusal(error))),
            Ok(member) => match names::read(member.name_raw()) {
                Name::Nothing => return None,
                Name::Refused(name, refusal) => (name, Some(refusal)),
                Name::File(name) => (name, is_no_file(&member).then_some(Refusal::NoFile)),
            },
        };
        let name = if folder.is_empty() { name } else { format!("{folder}/{name}") };
        let taken = || (!self.seen.insert(names::key(&name))).then_some(Refusal::SameName);
        match refused.or_else(taken) {
            Some(refusal) => {
                self.done.refused.push((name, refusal));
                None
            }
            None => Some(name),
        }
    }

    /// Unpacks a member, and what is in it where it is an archive.
    fn member<R: Read>(
        &mut self,
        member: &mut ZipFile<'_, R>,
        name: String,
        level: usize,
    ) -> Result<(), Fault> {
        let path = self.place(&name);
        if let Err(refusal) = self.copy(member, &path)? {
            remove_file(&path).map_err(Fault::unreadable)?;
            self.done.refused.push((name, refusal));
            return Ok(());
        }
        if sniff_file(&path)? != Format::Zip {
            self.done.members.push(Member { name, path });
            return Ok(());
        }
        if level == LEVELS {
            self.done.refused.push((name, Refusal::TooDeep));
        } else {
            match self.archive(&path, &name, level + 1) {
                Err(Fault::Damaged(cause)) => {
                    self.done.refused.push((name, Refusal::Damaged(cause)));
                }
                outcome => outcome?,
            }
        }
        remove_file(&path).map_err(Fault::unreadable)
    }

    /// A path of our own making for the next file. It keeps the ending, for those who look at it.
    fn place(&self, name: &str) -> PathBuf {
        let number = self.seen.len();
        let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending).to_ascii_lowercase();
        let plain = (1..=8).contains(&ending.len())
            && ending.bytes().all(|byte| byte.is_ascii_alphanumeric());
        let file = if plain { format!("{number:05}.{ending}") } else { format!("{number:05}") };
        self.into.join(file)
    }

    /// Copies the content of a member, counting what comes and never believing what is declared.
    fn copy<R: Read>(
        &mut self,
        member: &mut ZipFile<'_, R>,
        path: &Path,
    ) -> Result<Result<(), Refusal>, Fault> {
        let most = member.compressed_size().saturating_mul(Limits::RATIO).max(Limits::SMALL);
        let mut out = BufWriter::new(create_file(path).map_err(Fault::unreadable)?);
        let mut block = vec![0; BLOCK];
        let mut unpacked = 0;
        loop {
            let count = match member.read(&mut block) {
                Ok(0) => break,
                Ok(count) => count,
                Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
                Err(error) => return Ok(Err(damaged(&error))),
            };
            let size = u64::try_from(count).unwrap_or(u64::MAX);
            unpacked += size;
            if unpacked > most {
                return Ok(Err(Refusal::Bomb));
            }
            let limit = self.limits.archive;
            let too_large = Fault::TooLarge { what: Measure::Unpacked, limit };
            self.left = self.left.checked_sub(size).ok_or(too_large)?;
            out.write_all(&block[..count]).map_err(Fault::unreadable)?;
        }
        out.flush().map_err(Fault::unreadable)?;
        if unpacked == member.size() {
            return Ok(Ok(()));
        }
        Ok(Err(Refusal::Damaged("its length is not the one it states".to_owned())))
    }
}

/// Links, pipes and devices, as Unix marks them.
fn is_no_file<R: Read>(member: &ZipFile<'_, R>) -> bool {
    let kind = member.unix_mode().map_or(0, |mode| mode & 0o170_000);
    member.is_symlink() || !matches!(kind, 0 | 0o100_000 | 0o040_000)
}

fn refusal(error: ZipError) -> Refusal {
    match error {
        ZipError::UnsupportedArchive(cause) if cause == ZipError::PASSWORD_REQUIRED => {
            Refusal::Encrypted
        }
        ZipError::CompressionMethodNotSupported(_) => Refusal::Method,
        other => damaged(&other),
    }
}

fn damaged(error: &dyn std::fmt::Display) -> Refusal {
    match Fault::damaged(error) {
        Fault::Damaged(cause) => Refusal::Damaged(cause),
        other => Refusal::Damaged(other.to_string()),
    }
}
