//! Documents that are ZIP archives of XML parts: looked through before anything is parsed.

use super::{Fault, Limits, Measure, archive};
use std::fs::File;
use std::io::{self, BufReader, Read, Write};
use std::path::Path;
use zip::ZipArchive;
use zip::result::ZipError;

/// A document whose parts keep within the limits.
pub(super) type Package = ZipArchive<BufReader<File>>;

/// The most bytes between the start of one mark and that of the next. The longest text of a cell is
/// far shorter however it is escaped; what is longer is no document, and a parser would hold it whole.
const RUN: u64 = 4 << 20;
/// How much of the start of the table of texts is looked at for the count it declares.
const HEAD: usize = 4096;

/// Opens a package. All its XML parts are unpacked once, to nowhere, and counted.
pub(super) fn open(path: &Path, limits: &Limits) -> Result<Package, Fault> {
    let mut package = archive::open(path, limits)?;
    let mut left = limits.unpacked;
    for index in 0..package.len() {
        let mut part = package.by_index(index).map_err(zip_fault)?;
        let name = part.name_raw().to_ascii_lowercase();
        if !name.ends_with(b".xml") && !name.ends_with(b".rels") {
            continue;
        }
        let too_large = Fault::TooLarge { what: Measure::Unpacked, limit: limits.unpacked };
        if part.size() > left {
            return Err(too_large);
        }
        let mut look = Look::default();
        let unpacked = io::copy(&mut (&mut part).take(left + 1), &mut look);
        left = left.checked_sub(unpacked.map_err(|error| look.fault(&error))?).ok_or(too_large)?;
        if name.ends_with(b"sharedstrings.xml") {
            look.check_count()?;
        }
    }
    Ok(package)
}

/// A part by its name, to be parsed.
pub(super) fn part<'a>(package: &'a mut Package, name: &str) -> Result<impl Read + 'a, Fault> {
    package.by_name(name).map_err(zip_fault)
}

pub(super) fn zip_fault(error: ZipError) -> Fault {
    match error {
        ZipError::UnsupportedArchive(cause) if cause == ZipError::PASSWORD_REQUIRED => {
            Fault::Encrypted
        }
        ZipError::Io(error) if error.kind() != io::ErrorKind::UnexpectedEof => {
            Fault::unreadable(error)
        }
        other => Fault::damaged(other),
    }
}

/// Looks at the bytes of a part as they are unpacked.
#[derive(Default)]
struct Look {
    head: Vec<u8>,
    total: u64,
    run: u64,
}

impl Write for Look {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = HEAD - self.head.len().min(HEAD);
        self.head.extend_from_slice(bytes.get(..room).unwrap_or(bytes));
        self.total += wide(bytes.len());
        let mut runs = bytes.split(|byte| *byte == b'<');
        self.run += wide(runs.next().map_or(0, <[u8]>::len));
        for run in runs {
            if self.run > RUN {
                break;
            }
            self.run = wide(run.len());
        }
        if self.run > RUN { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes.len()) }
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Look {
    fn fault(&self, error: &io::Error) -> Fault {
        if self.run > RUN {
            Fault::TooLarge { what: Measure::Run, limit: RUN }
        } else {
            Fault::damaged(error)
        }
    }

    /// Whether the table of texts declares no more of them than it has room for. Its reader makes
    /// room for as many as are declared.
    fn check_count(&self) -> Result<(), Fault> {
        /// `<si/>`, the shortest text there is.
        const SHORTEST: u64 = 5;
        let head = String::from_utf8_lossy(&self.head);
        let Some((_, after)) = head.split_once("uniqueCount") else { return Ok(()) };
        let after = after.trim_start_matches([' ', '\t', '\r', '\n', '=', '"', '\'']);
        let digits = after.split(|char: char| !char.is_ascii_digit()).next().unwrap_or_default();
        match digits.parse::<u64>() {
            Ok(count) if count <= self.total / SHORTEST => Ok(()),
            _ if digits.is_empty() => Ok(()),
            _ => Err(Fault::damaged("the table of texts declares more texts than it has room for")),
        }
    }
}

fn wide(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}
