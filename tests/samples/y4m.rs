//! Raw film as a YUV4MPEG2 stream: planes of luma and of quartered chroma (BT.709, limited range).

use std::io::{Result, Write};

use crate::canvas::Canvas;
use crate::colour::{Rgb, luma};
use crate::place::Size;

/// The line that opens a stream.
fn header(size: Size, rate: u16) -> String {
    format!("YUV4MPEG2 W{} H{} F{rate}:1 Ip A1:1 C420jpeg\n", size.w, size.h)
}

/// Writes a film of the given frames, all of one even size.
pub(crate) fn film(
    out: &mut impl Write,
    size: Size,
    rate: u16,
    frames: impl Iterator<Item = Canvas>,
) -> Result<()> {
    out.write_all(header(size, rate).as_bytes())?;
    for frame in frames {
        out.write_all(b"FRAME\n")?;
        out.write_all(&planes(&frame))?;
    }
    out.flush()
}

/// The three planes of a frame.
fn planes(frame: &Canvas) -> Vec<u8> {
    let Size { w, h } = frame.size;
    let pixels = frame.pixels();
    let mut bytes: Vec<u8> =
        pixels.iter().map(|&pixel| level(16.0 + 219.0 * luma(pixel))).collect();
    let corners =
        || (0..h / 2).flat_map(move |row| (0..w / 2).map(move |column| row * 2 * w + column * 2));
    let mean = |at: usize| -> Rgb {
        let four = [pixels[at], pixels[at + 1], pixels[at + w], pixels[at + w + 1]];
        [0, 1, 2].map(|band| four.iter().map(|pixel| pixel[band]).sum::<f32>() / 4.0)
    };
    for (band, span) in [(2, 1.8556), (0, 1.5748)] {
        bytes.extend(corners().map(|at| {
            let pixel = mean(at);
            level(128.0 + 224.0 * (pixel[band] - luma(pixel)) / span)
        }));
    }
    bytes
}

/// A value as a byte.
fn level(value: f32) -> u8 {
    value.round().clamp(0.0, 255.0) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stream_has_a_header_and_its_frames() -> Result<()> {
        let size = Size { w: 8, h: 6 };
        let mut bytes = Vec::new();
        film(&mut bytes, size, 24, (0..3).map(|_| Canvas::new(size)))?;
        let first = b"YUV4MPEG2 W8 H6 F24:1 Ip A1:1 C420jpeg\n";
        assert!(bytes.starts_with(first));
        assert_eq!(bytes.windows(6).filter(|part| part == b"FRAME\n").count(), 3);
        assert_eq!(bytes.len(), first.len() + 3 * (6 + 48 + 24));
        Ok(())
    }

    #[test]
    fn black_and_white_keep_to_the_limited_range() {
        let size = Size { w: 2, h: 2 };
        let white = Canvas::of(size, vec![[1.0; 3]; 4]);
        assert_eq!(planes(&Canvas::new(size)), [16, 16, 16, 16, 128, 128]);
        assert_eq!(planes(&white), [235, 235, 235, 235, 128, 128]);
    }
}
