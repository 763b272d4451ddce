//! Parts a Markdown entry into its YAML header and its body, as byte ranges of the file.

use std::ops::Range;

/// The two parts of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Parts {
    /// The YAML between the fences.
    pub header: Range<usize>,
    /// All after the second fence.
    pub body: Range<usize>,
}

/// Finds the header between two lines `---`; `None` when the text does not begin with one or the
/// second fence is missing.
#[must_use]
pub fn split(text: &str) -> Option<Parts> {
    let mut lines = text.split_inclusive('\n');
    let first = lines.next()?;
    if first.trim_end() != "---" {
        return None;
    }
    let start = first.len();
    let mut at = start;
    for line in lines {
        if line.trim_end() == "---" {
            return Some(Parts { header: start..at, body: at + line.len()..text.len() });
        }
        at += line.len();
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fences_part_header_and_body() {
        let text = "---\r\na: 1\r\n---\r\n正文";
        let parts = split(text).expect("two parts");
        assert_eq!(&text[parts.header], "a: 1\r\n");
        assert_eq!(&text[parts.body], "正文");
        assert_eq!(split("a: 1\n"), None);
        assert_eq!(split("---\na: 1\n"), None);
    }
}
