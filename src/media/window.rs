//! A part of a file that reads like a file of its own.

use std::io::{self, Read, Seek, SeekFrom};

/// Bytes `start..start + length` of what is inside.
#[derive(Debug)]
pub(super) struct Window<R> {
    inner: R,
    start: u64,
    length: u64,
    at: u64,
}

impl<R> Window<R> {
    /// A window that stands at its beginning.
    pub(super) fn new(inner: R, start: u64, length: u64) -> Self {
        Self { inner, start, length, at: 0 }
    }
}

impl<R: Read + Seek> Read for Window<R> {
    fn read(&mut self, part: &mut [u8]) -> io::Result<usize> {
        let left = usize::try_from(self.length.saturating_sub(self.at)).unwrap_or(usize::MAX);
        let wanted = part.len().min(left);
        if wanted == 0 {
            return Ok(0);
        }
        let place = self.start.checked_add(self.at).ok_or(io::ErrorKind::InvalidInput)?;
        self.inner.seek(SeekFrom::Start(place))?;
        let count = self.inner.read(part.get_mut(..wanted).unwrap_or_default())?;
        self.at += count as u64;
        Ok(count)
    }
}

impl<R> Seek for Window<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let at = match to {
            SeekFrom::Start(at) => Some(at),
            SeekFrom::Current(by) => self.at.checked_add_signed(by),
            SeekFrom::End(by) => self.length.checked_add_signed(by),
        };
        self.at = at.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn nothing_outside_the_window_is_seen() {
        let mut window = Window::new(Cursor::new(b"0123456789"), 3, 4);
        let mut text = String::new();
        window.read_to_string(&mut text).expect("four bytes");
        assert_eq!(text, "3456");
        assert_eq!(window.seek(SeekFrom::End(-1)).expect("inside"), 3);
        text.clear();
        window.read_to_string(&mut text).expect("a byte");
        assert_eq!(text, "6");
        window.seek(SeekFrom::Start(9)).expect("behind");
        assert_eq!(window.read(&mut [0; 4]).expect("the end"), 0);
        assert!(window.seek(SeekFrom::Current(-10)).is_err());
    }
}
