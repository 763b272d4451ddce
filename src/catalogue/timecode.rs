//! A time within a film as people write it: `1:05`, `1:00:05`.

use std::fmt;

/// Seconds from the start.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Timecode(pub u64);

impl Timecode {
    /// Reads minutes and seconds, hours before them where there are any; seconds alone as well. The
    /// full-width colon that Chinese keyboards give may stand.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let parts: Option<Vec<u64>> = text
            .split([':', '：'])
            .map(|part| {
                let digits = part.bytes().all(|byte| byte.is_ascii_digit());
                part.parse().ok().filter(|_| digits && part.len() <= 4)
            })
            .collect();
        let (hours, minutes, seconds) = match *parts?.as_slice() {
            [seconds] => return Some(Self(seconds)),
            [minutes, seconds] => (0, minutes, seconds),
            [hours, minutes, seconds] if minutes < 60 => (hours, minutes, seconds),
            _ => return None,
        };
        (seconds < 60).then_some(Self(hours * 3600 + minutes * 60 + seconds))
    }
}

impl fmt::Display for Timecode {
    /// Minutes and seconds, hours where there are any.
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (hours, minutes, seconds) = (self.0 / 3600, self.0 / 60 % 60, self.0 % 60);
        if hours > 0 {
            return write!(out, "{hours}:{minutes:02}:{seconds:02}");
        }
        write!(out, "{minutes}:{seconds:02}")
    }
}

#[cfg(test)]
mod tests {
    use super::Timecode;

    #[test]
    fn times_are_read_as_clocks_and_written_so() {
        for (text, seconds) in [("1:05", 65), ("0：00", 0), ("83", 83), ("1:00:05", 3605)] {
            assert_eq!(Timecode::parse(text), Some(Timecode(seconds)), "{text}");
        }
        for text in ["", "1:60", "1:61:00", "1分", "-1", "1:2:3:4", "+5"] {
            assert_eq!(Timecode::parse(text), None, "{text}");
        }
        assert_eq!([0, 65, 3605].map(|one| Timecode(one).to_string()), ["0:00", "1:05", "1:00:05"]);
    }
}
