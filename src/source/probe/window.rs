//! A part of a file that reads like a file of its own: a cover inside a recording, the frames of an
//! MP3 between its tags.

use std::io::{self, Read, Seek, SeekFrom};
use std::ops::Range;

/// Some bytes of a reader; what lies around them cannot be reached.
#[derive(Debug)]
pub(crate) struct Window<R> {
    inner: R,
    range: Range<u64>,
    at: u64,
}

impl<R> Window<R> {
    /// The bytes of `inner` in that range.
    pub(crate) fn new(inner: R, range: Range<u64>) -> Self {
        Self { inner, range, at: 0 }
    }

    /// How many bytes there are.
    pub(crate) fn length(&self) -> u64 {
        self.range.end.saturating_sub(self.range.start)
    }
}

impl<R: Read + Seek> Read for Window<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let left = self.length().saturating_sub(self.at);
        let most = usize::try_from(left).unwrap_or(usize::MAX).min(buffer.len());
        if most == 0 {
            return Ok(0);
        }
        self.inner.seek(SeekFrom::Start(self.range.start + self.at))?;
        let read = self.inner.read(&mut buffer[..most])?;
        self.at += read as u64;
        Ok(read)
    }
}

impl<R> Seek for Window<R> {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        let place = match to {
            SeekFrom::Start(place) => Some(place),
            SeekFrom::End(step) => self.length().checked_add_signed(step),
            SeekFrom::Current(step) => self.at.checked_add_signed(step),
        };
        self.at = place.ok_or(io::ErrorKind::InvalidInput)?;
        Ok(self.at)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Cursor;

    #[test]
    fn a_window_shows_its_bytes_and_no_others() {
        let mut window = Window::new(Cursor::new(b"before INSIDE after"), 7..13);
        let mut text = String::new();
        window.read_to_string(&mut text).expect("readable");
        assert_eq!(text, "INSIDE");
        text.clear();
        assert_eq!(window.seek(SeekFrom::End(-2)).expect("a place"), 4);
        window.read_to_string(&mut text).expect("readable");
        assert_eq!(text, "DE");
        assert!(window.seek(SeekFrom::Current(-7)).is_err());
        window.seek(SeekFrom::Start(90)).expect("a place behind the end is one");
        assert_eq!(window.read(&mut [0; 4]).expect("readable"), 0);
    }
}
