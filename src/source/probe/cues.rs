//! Turns the text of captions into cues, and names the ones that are wrong.
//!
//! Blocks of `WebVTT`: W3C, section 4. `SubRip` has no specification: a cue is a time and the lines up
//! to the next time; numbers and empty lines between count for nothing. Times are read with a point
//! or a comma in both, as files of one kind often bear the name of the other.

use super::text::CaptionFormat;

/// Faults told of one file.
const MOST_FAULTS: usize = 20;

/// What is wrong with a cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct CueFault {
    /// Its line in the file, from 1.
    pub line: usize,
    /// The fault.
    pub problem: CueProblem,
}

/// Faults of cues.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum CueProblem {
    /// Its time cannot be read; it is left out.
    Timing,
    /// It ends when it begins or before; it is left out.
    End,
    /// It begins before the one above it; it is moved to its place.
    Order,
    /// Words without a time; they are left out.
    Untimed,
}

impl CueProblem {
    /// The word used in messages.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Timing => "timing",
            Self::End => "end",
            Self::Order => "order",
            Self::Untimed => "untimed",
        }
    }
}

/// A cue.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Cue {
    /// The line of its time, from 1.
    pub line: usize,
    /// Its name, in `WebVTT` alone.
    pub name: Option<String>,
    /// When it begins, in milliseconds.
    pub start: u64,
    /// When it ends.
    pub end: u64,
    /// Where it stands on the picture, as words divided by one space.
    pub settings: String,
    /// Its lines, none empty.
    pub text: Vec<String>,
}

/// Captions, read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Parsed {
    /// Blocks of styles and regions, each with its lines.
    pub styles: Vec<String>,
    /// Good cues in the order of their beginnings.
    pub cues: Vec<Cue>,
    /// What is wrong with others.
    pub faults: Vec<CueFault>,
}

/// Whether a line holds a time of captions.
pub(super) fn is_timing(line: &str) -> bool {
    timing(line).is_some()
}

/// All cues of a text.
pub(crate) fn parse(text: &str, format: CaptionFormat) -> Parsed {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let lines: Vec<&str> = text.split('\n').collect();
    let mut reader = Reader { lines: &lines, at: 0, format, parsed: Parsed::default() };
    if format == CaptionFormat::Vtt {
        // What is left of the header is for programs and authors.
        reader.block();
    }
    while reader.at < lines.len() {
        reader.next();
    }
    let mut parsed = reader.parsed;
    let disorder = parsed.cues.windows(2).filter(|pair| pair[1].start < pair[0].start);
    let disorder = disorder.map(|pair| CueFault { line: pair[1].line, problem: CueProblem::Order });
    parsed.faults.extend(disorder.collect::<Vec<_>>());
    parsed.faults.sort();
    parsed.faults.truncate(MOST_FAULTS);
    parsed.cues.sort_by_key(|cue| cue.start);
    parsed
}

struct Reader<'a> {
    lines: &'a [&'a str],
    at: usize,
    format: CaptionFormat,
    parsed: Parsed,
}

impl<'a> Reader<'a> {
    fn line(&self, at: usize) -> Option<&'a str> {
        self.lines.get(at).copied()
    }

    fn is_time(&self, at: usize) -> bool {
        self.line(at).is_some_and(|line| line.contains("-->"))
    }

    /// Reads what begins at the next line.
    fn next(&mut self) {
        let Some(first) = self.line(self.at) else { return };
        if first.trim().is_empty() {
            self.at += 1;
        } else if self.is_time(self.at) {
            self.cue(None);
        } else if self.is_time(self.at + 1) {
            self.at += 1;
            self.cue(Some(first.trim().to_owned()));
        } else {
            self.other(first);
        }
    }

    /// A block without a time.
    fn other(&mut self, first: &str) {
        let line = self.at + 1;
        let block = self.block();
        let vtt = self.format == CaptionFormat::Vtt;
        match first.trim_end() {
            "STYLE" | "REGION" if vtt => {
                // Behind the first cue browsers pass them over.
                if self.parsed.cues.is_empty() {
                    self.parsed.styles.push(block.join("\n"));
                }
            }
            "NOTE" if vtt => {}
            word if vtt && (word.starts_with("NOTE ") || word.starts_with("NOTE\t")) => {}
            _ => self.fault(line, CueProblem::Untimed),
        }
    }

    /// The lines up to an empty one, or to one with the time of a cue or its name.
    fn block(&mut self) -> Vec<&'a str> {
        let from = self.at;
        while let Some(line) = self.line(self.at) {
            let ends = line.trim().is_empty() || self.is_time(self.at);
            if self.at > from && ends || self.at == from && line.trim().is_empty() {
                break;
            }
            self.at += 1;
        }
        self.lines.get(from..self.at).unwrap_or_default().to_vec()
    }

    /// A cue whose time is the next line.
    fn cue(&mut self, name: Option<String>) {
        let line = self.at + 1;
        let time = self.line(self.at).and_then(timing);
        self.at += 1;
        let text = self.words();
        match time {
            None => self.fault(line, CueProblem::Timing),
            Some((start, end, _)) if end <= start => self.fault(line, CueProblem::End),
            // A pause, not a fault.
            Some(_) if text.is_empty() => {}
            Some((start, end, rest)) => {
                let vtt = self.format == CaptionFormat::Vtt;
                let (name, settings) =
                    if vtt { (name, settings(rest)) } else { (None, String::new()) };
                self.parsed.cues.push(Cue { line, name, start, end, settings, text });
            }
        }
    }

    /// The words of a cue: in `WebVTT` up to an empty line, else up to the next time.
    fn words(&mut self) -> Vec<String> {
        let mut words = Vec::new();
        while let Some(line) = self.line(self.at) {
            if self.is_time(self.at) {
                // A number just above a time counts cues.
                let number = |word: &&str| word.trim().bytes().all(|byte| byte.is_ascii_digit());
                if words.last().is_some_and(number) {
                    words.pop();
                }
                break;
            }
            if line.trim().is_empty() && self.format == CaptionFormat::Vtt {
                break;
            }
            words.push(line);
            self.at += 1;
        }
        let full = words.into_iter().map(str::trim_end).filter(|word| !word.trim().is_empty());
        full.map(str::to_owned).collect()
    }

    fn fault(&mut self, line: usize, problem: CueProblem) {
        if self.parsed.faults.len() < MOST_FAULTS {
            self.parsed.faults.push(CueFault { line, problem });
        }
    }
}

/// Beginning, end and the words behind them.
fn timing(line: &str) -> Option<(u64, u64, &str)> {
    let (start, rest) = line.split_once("-->")?;
    let rest = rest.trim();
    let (end, rest) = rest.split_once([' ', '\t']).unwrap_or((rest, ""));
    Some((clock(start.trim())?, clock(end)?, rest))
}

/// `00:01:02.500`, `01:02,500`, `1:02:03` as milliseconds.
fn clock(text: &str) -> Option<u64> {
    let (clock, fraction) = text.split_once(['.', ',']).unwrap_or((text, "0"));
    let mut parts = clock.split(':').rev();
    let mut part =
        |most: u64, digits: usize| number(parts.next()?, digits).filter(|&number| number < most);
    let (seconds, minutes) = (part(60, 2)?, part(60, 2)?);
    let hours = match clock.matches(':').count() {
        1 => 0,
        2 => part(10_000, 4)?,
        _ => return None,
    };
    let scale = [100, 10, 1].get(fraction.len().checked_sub(1)?)?;
    Some(((hours * 60 + minutes) * 60 + seconds) * 1_000 + number(fraction, 3)? * scale)
}

fn number(text: &str, digits: usize) -> Option<u64> {
    let good = text.len() <= digits && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| good)
}

/// The settings that `WebVTT` knows, and no other words.
fn settings(rest: &str) -> String {
    const KNOWN: [&str; 6] = ["vertical", "line", "position", "size", "align", "region"];
    let plain = |value: &str| {
        value.bytes().all(|byte| byte.is_ascii_alphanumeric() || b".,%-_".contains(&byte))
    };
    let known = rest.split_whitespace().filter(|word| {
        word.split_once(':').is_some_and(|(key, value)| KNOWN.contains(&key) && plain(value))
    });
    known.collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cues(text: &str, format: CaptionFormat) -> Vec<(u64, u64, String)> {
        let parsed = parse(text, format);
        parsed.cues.iter().map(|cue| (cue.start, cue.end, cue.text.join("|"))).collect()
    }

    fn faults(text: &str, format: CaptionFormat) -> Vec<(usize, CueProblem)> {
        parse(text, format).faults.iter().map(|fault| (fault.line, fault.problem)).collect()
    }

    #[test]
    fn clocks_are_read_with_point_and_comma() {
        assert_eq!(clock("00:01:02.500"), Some(62_500));
        assert_eq!(clock("01:02,5"), Some(62_500));
        assert_eq!(clock("100:00:00.000"), Some(360_000_000));
        for bad in
            ["", "1", "00:60.000", "00:61:00.000", "a:00.000", "00:00.0000", "-1:00.000", "1:2:3:4"]
        {
            assert_eq!(clock(bad), None, "{bad}");
        }
    }

    #[test]
    fn every_fault_has_its_line_and_good_cues_stay() {
        let text = "WEBVTT\n\n00:01.000 --> 00:02.000\nA\n\n00:03.000 --> 00:03.000\nB\n\n00:xx.000 --> 00:09.000\nC\n\n00:05.000 --> 00:06.000\nD\n\nleft over\n\n00:04.000 --> 00:05.000\nE\n";
        let wanted = [(1_000, 2_000, "A"), (4_000, 5_000, "E"), (5_000, 6_000, "D")];
        let wanted = wanted.map(|(start, end, text)| (start, end, text.to_owned()));
        assert_eq!(cues(text, CaptionFormat::Vtt), wanted);
        let wanted = [
            (6, CueProblem::End),
            (9, CueProblem::Timing),
            (15, CueProblem::Untimed),
            (17, CueProblem::Order),
        ];
        assert_eq!(faults(text, CaptionFormat::Vtt), wanted);
    }

    #[test]
    fn srt_cues_reach_to_the_next_time() {
        let text = "\n1\n00:00:01,000 --> 00:00:02,000 X1:0\nfirst\n\nafter a gap\n2\n00:00:02,000 --> 00:00:03,000\n2020\n\n3\n00:00:03,000 --> 00:00:04,000\n\n";
        let wanted = [(1_000, 2_000, "first|after a gap"), (2_000, 3_000, "2020")];
        let wanted = wanted.map(|(start, end, text)| (start, end, text.to_owned()));
        assert_eq!(cues(text, CaptionFormat::Srt), wanted);
        assert_eq!(faults(text, CaptionFormat::Srt), []);
    }

    #[test]
    fn only_settings_of_the_standard_stay() {
        assert_eq!(
            settings("line:0 x:<b> align:start  position:50%,center"),
            "line:0 align:start position:50%,center"
        );
    }

    #[test]
    fn faults_are_told_up_to_a_number() {
        let bad = "x --> y\nwords\n\n".repeat(50);
        assert_eq!(
            parse(&format!("WEBVTT\n\n{bad}"), CaptionFormat::Vtt).faults.len(),
            MOST_FAULTS
        );
    }
}
