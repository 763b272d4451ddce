//! How much of a document is read.

use serde::{Deserialize, Serialize};

/// The most that one document or archive may take.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Of a document as it lies on the disk, in bytes.
    pub bytes: u64,
    /// Of all parts of a document once unpacked, in bytes.
    pub unpacked: u64,
    /// Cells with something in them, and merged areas, of all sheets of a document together.
    pub cells: usize,
    /// Characters of one cell or paragraph. A longer one is a fault: a cut text would pass for the
    /// whole.
    pub text: usize,
    /// Bytes of text of a whole document.
    pub total_text: usize,
    /// Address space of the process that reads, in bytes.
    pub memory: u64,
    /// Processor time of the process that reads, in seconds. The clock on the wall may run
    /// [`Limits::PATIENCE`] times as long.
    pub seconds: u64,
    /// Of all members of an archive once unpacked, in bytes.
    pub archive: u64,
    /// Files in an archive, with those of the archives inside it.
    pub members: usize,
}

impl Limits {
    /// How often the clock on the wall may outrun the processor before a process counts as hanging:
    /// the machine may be busy, the disk slow.
    pub const PATIENCE: u64 = 4;
    /// How often larger than its packed form a member of an archive may be. The method of ZIP
    /// cannot pass 1 032 : 1; sheets of one repeated value come near 100 : 1.
    pub const RATIO: u64 = 200;
    /// A member that is smaller than this unpacks to little, whatever its ratio, in bytes.
    pub const SMALL: u64 = 16 << 20;
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            bytes: 64 << 20,
            unpacked: 256 << 20,
            cells: 400_000,
            // What spreadsheet programs allow in one cell.
            text: 32_767,
            total_text: 32 << 20,
            memory: 256 << 20,
            seconds: 30,
            archive: 4 << 30,
            members: 5_000,
        }
    }
}
