//! ZIP archives, unpacked so that nothing gets outside the folder they are given.
//!
//! On the disk every member gets a number for its name, so no name from outside is ever a path: not
//! one that climbs, not one that a system gives a meaning, not two that a system takes for one.

mod count;
mod names;
mod unpacking;

pub(super) use count::declared;

use super::{Fault, Limits, Measure, package};
use crate::guard::guarded;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use unpacking::Unpacking;
use zip::ZipArchive;

/// What came of an archive.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unpacked {
    /// The files that were unpacked, by their names.
    pub members: Vec<Member>,
    /// The files that were not, in the order of the archive: their names, for showing only, and why.
    pub refused: Vec<(String, Refusal)>,
}

/// A file of an archive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Member {
    /// Its name in the archive, with the folders it is in, apart by `/`, in NFC. A file of an archive
    /// inside the archive has the name of that archive as a folder.
    pub name: String,
    /// Where its content lies.
    pub path: PathBuf,
}

/// Why a member was not unpacked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// A password is needed.
    Encrypted,
    /// Its name climbs out of the folder, is absolute, or holds control characters.
    UnsafeName,
    /// Its name is in no encoding that is read.
    UnreadableName,
    /// It is a link, or something else that is no file.
    NoFile,
    /// Another member has the same name, or one that differs by case or by the form of its
    /// characters alone.
    SameName,
    /// It is an archive inside an archive inside the archive.
    TooDeep,
    /// It is more than [`Limits::RATIO`] times as large as its packed form.
    Bomb,
    /// It is packed with a method that is not read.
    Method,
    /// Its bytes are damaged: the cause, in English on one line.
    Damaged(String),
}

/// Unpacks an archive into a folder, which is made when it is absent and in which nothing else may
/// stand. Archives inside it are unpacked too, but not those inside them. What systems and programs
/// leave behind (`__MACOSX`, `.DS_Store`, `Thumbs.db`, `~$….xlsx`) is passed over.
///
/// # Errors
/// When the archive is damaged as a whole, holds too many files or too much, or the folder cannot be
/// written. Files that were unpacked before stay.
pub fn unpack(path: &Path, into: &Path, limits: &Limits) -> Result<Unpacked, Fault> {
    let unpacked = guarded(|| {
        let mut unpacking = Unpacking::new(into, limits);
        unpacking.archive(path, "", 1)?;
        Ok(unpacking.finish())
    });
    unpacked.unwrap_or_else(|panic| Err(Fault::damaged(panic)))
}

/// Opens an archive that lists no more members than are allowed.
pub(super) fn open(path: &Path, limits: &Limits) -> Result<ZipArchive<BufReader<File>>, Fault> {
    let mut file = BufReader::new(File::open(path).map_err(Fault::unreadable)?);
    let limit = u64::try_from(limits.members).unwrap_or(u64::MAX);
    let too_many = Fault::TooLarge { what: Measure::Members, limit };
    // Opening it takes memory for each member it declares.
    if declared(&mut file).map_err(Fault::unreadable)? > limit {
        return Err(too_many);
    }
    let archive = ZipArchive::new(file).map_err(package::zip_fault)?;
    if archive.len() > limits.members { Err(too_many) } else { Ok(archive) }
}
