//! A file that cannot be shown, as a finding with the way out.

use crate::finding::{Code, Finding};
use crate::source::probe::Refusal;
use crate::span::Spanned;

/// The finding for a refused file named at `written`.
pub(super) fn finding(refusal: &Refusal, written: &Spanned<String>, picture: bool) -> Finding {
    let new = |code| Finding::new(code, written.span).with("value", &written.value);
    match refusal {
        Refusal::Convert { seen, to } => {
            let code = if picture { Code::ConvertPicture } else { Code::ConvertMedia };
            new(code).with("seen", seen).with("to", to)
        }
        Refusal::TooLarge { width, height } => {
            new(Code::PictureTooLarge).with("width", width).with("height", height)
        }
        Refusal::Undecodable { cause } => undecodable(written, picture).with("cause", cause),
        Refusal::Unknown => undecodable(written, picture).with("cause", "unknown format"),
    }
}

fn undecodable(written: &Spanned<String>, picture: bool) -> Finding {
    let code = if picture { Code::UndecodablePicture } else { Code::UndecodableMedia };
    Finding::new(code, written.span).with("value", &written.value)
}
