//! ZIP files member by member (APPNOTE.TXT 6.3), with names in any encoding and lengths that may lie.

use super::sheet::gbk;

/// Bit 0 of the flags: the member is encrypted.
pub(crate) const ENCRYPTED: u16 = 1;
/// Bit 11: the name is UTF-8.
const UTF8: u16 = 1 << 11;
/// What it takes to unpack: 2.0, for folders and deflate.
const VERSION: u16 = 0x14;
/// UNIX, where the upper half of the outer attributes is the mode of the file.
const UNIX: u16 = 3 << 8;
/// The mode of a symbolic link.
pub(crate) const LINK: u32 = 0o120_777;

const STORED: u16 = 0;
const DEFLATED: u16 = 8;
/// An empty block that says it is the last (RFC 1951, 3.2.6).
const LAST_BLOCK: [u8; 2] = [3, 0];

/// A file of an archive.
#[derive(Clone)]
pub(crate) struct Member {
    pub(crate) name: Vec<u8>,
    pub(crate) flags: u16,
    pub(crate) mode: u32,
    /// What lies in the archive.
    pub(crate) stored: Vec<u8>,
    /// How it is packed.
    pub(crate) method: u16,
    /// The length it says it has when unpacked.
    pub(crate) length: u32,
    sum: u32,
}

impl Member {
    pub(crate) fn new(name: Vec<u8>, bytes: &[u8]) -> Self {
        let length = u32::try_from(bytes.len()).expect("a small file");
        let (stored, sum) = (bytes.to_vec(), sum(bytes));
        Self { name, flags: 0, mode: 0o100_644, stored, method: STORED, length, sum }
    }

    /// So many megabytes of zeros, packed; what they are when unpacked is never held.
    pub(crate) fn zeros(name: &str, megabytes: usize) -> Self {
        let (block, mut packed) = (vec![0; 1 << 20], Vec::with_capacity(1 << 14));
        let mut packer = flate2::Compress::new(flate2::Compression::best(), false);
        // A full flush ends at a byte and remembers nothing, so the same bytes do for every megabyte.
        packer.compress_vec(&block, &mut packed, flate2::FlushCompress::Full).expect("memory");
        assert_eq!(packer.total_in(), 1 << 20, "all of it fits");
        let mut member = Self::new(name.as_bytes().to_vec(), b"");
        member.stored = packed.repeat(megabytes);
        member.stored.extend(LAST_BLOCK);
        member.method = DEFLATED;
        member.length = u32::try_from(megabytes << 20).expect("32 bits");
        let (mut one, mut all) = (flate2::Crc::new(), flate2::Crc::new());
        one.update(&block);
        (0..megabytes).for_each(|_| all.combine(&one));
        member.sum = all.sum();
        member
    }

    fn head(&self) -> Vec<u8> {
        let packed = u32::try_from(self.stored.len()).expect("a small file");
        let name = u16::try_from(self.name.len()).expect("a short name");
        let mut head = [VERSION, self.flags, self.method, 0, 0x50D9].map(u16::to_le_bytes).concat();
        head.extend([self.sum, packed, self.length].map(u32::to_le_bytes).concat());
        head.extend([name, 0].map(u16::to_le_bytes).concat());
        head
    }
}

fn sum(bytes: &[u8]) -> u32 {
    let mut crc = flate2::Crc::new();
    crc.update(bytes);
    crc.sum()
}

/// An archive, its members in the order they were added.
#[derive(Clone, Default)]
pub(crate) struct Archive {
    members: Vec<Member>,
}

impl Archive {
    /// A file whose name is UTF-8, and says so where it is not ASCII.
    pub(crate) fn add(&mut self, name: &str, bytes: impl AsRef<[u8]>) -> &mut Self {
        let mut member = Member::new(name.as_bytes().to_vec(), bytes.as_ref());
        member.flags = if name.is_ascii() { 0 } else { UTF8 };
        self.push(member)
    }

    /// A file whose name is GBK and does not say so, as Windows in Chinese packs it.
    pub(crate) fn add_gbk(&mut self, name: &str, bytes: impl AsRef<[u8]>) -> &mut Self {
        self.push(Member::new(gbk(name), bytes.as_ref()))
    }

    /// A member as it is.
    pub(crate) fn push(&mut self, member: Member) -> &mut Self {
        self.members.push(member);
        self
    }

    /// The file.
    pub(crate) fn bytes(&self) -> Vec<u8> {
        let (mut out, mut index) = (Vec::new(), Vec::new());
        for member in &self.members {
            let place = u32::try_from(out.len()).expect("a small archive");
            let head = member.head();
            out.extend([&b"PK\x03\x04"[..], &head, &member.name, &member.stored].concat());
            let made_by = (UNIX | VERSION).to_le_bytes();
            index.extend([&b"PK\x01\x02"[..], &made_by, &head].concat());
            index.extend([0_u16; 3].map(u16::to_le_bytes).concat());
            index.extend([member.mode << 16, place].map(u32::to_le_bytes).concat());
            index.extend(&member.name);
        }
        let count = u16::try_from(self.members.len()).expect("few members");
        let [length, place] =
            [index.len(), out.len()].map(|size| u32::try_from(size).expect("a small archive"));
        out.extend(index);
        out.extend(b"PK\x05\x06");
        out.extend([0, 0, count, count].map(u16::to_le_bytes).concat());
        out.extend([length, place].map(u32::to_le_bytes).concat());
        out.extend([0, 0]);
        out
    }
}
