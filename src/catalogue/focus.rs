//! The place in a picture that a crop must keep: `30% 20%`, from the left and from the top.

use crate::finding::{Code, Finding, Findings};
use crate::source::shape::{Shape, scalar};
use crate::source::yaml::Node;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// A place in a picture, in hundredths of its upright size.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Focus {
    /// From the left, 0 to 100.
    pub x: u8,
    /// From the top, 0 to 100.
    pub y: u8,
}

impl Focus {
    /// The middle, where nothing is said.
    pub const MIDDLE: Self = Self { x: 50, y: 50 };

    /// Reads `30% 20%`; per cent signs and the full-width forms that Chinese keyboards give may
    /// stand or not.
    fn parse(text: &str) -> Option<Self> {
        let parts = text.split([' ', '\u{3000}', ',', '，', '、']).filter(|part| !part.is_empty());
        let parts: Option<Vec<u8>> = parts
            .map(|part| part.trim_end_matches(['%', '％']).parse().ok().filter(|&at| at <= 100))
            .collect();
        let &[x, y] = parts?.as_slice() else { return None };
        Some(Self { x, y })
    }
}

impl Shape for Focus {
    fn read(node: &Node, findings: &mut Findings) -> Option<Self> {
        let text = scalar(node, "text", findings)?;
        let focus = Self::parse(text.trim());
        if focus.is_none() {
            findings.push(Finding::new(Code::BadFocus, node.span).with("value", text));
        }
        focus
    }

    fn schema() -> Value {
        json!({ "type": "string", "pattern": "^[0-9]{1,3}[%％]?[ ,，、][ ]*[0-9]{1,3}[%％]?$" })
    }
}

#[cfg(test)]
mod tests {
    use super::Focus;

    #[test]
    fn two_shares_in_the_ways_people_write_them() {
        for text in ["30% 20%", "30 20", "30％，20％", "30%, 20%", "30、20"] {
            assert_eq!(Focus::parse(text), Some(Focus { x: 30, y: 20 }), "{text}");
        }
        for text in ["", "30%", "101% 3%", "-1 2", "1 2 3", "左 上"] {
            assert_eq!(Focus::parse(text), None, "{text}");
        }
    }
}
