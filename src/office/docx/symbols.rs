//! Signs of picture fonts that forms use for boxes to tick.

/// The character for a sign of a picture font, given by its number in hexadecimal; nothing for one
/// that means nothing outside its font.
pub(super) fn symbol(font: &str, number: &str) -> &'static str {
    // The numbers may be moved into the range for private use.
    let number = u32::from_str_radix(number, 16).unwrap_or(0) & 0xFF;
    match (font, number) {
        ("Wingdings", 0xFC) | ("Wingdings 2", 0x50) => "✓",
        ("Wingdings", 0xFE) | ("Wingdings 2", 0x52) => "☑",
        ("Wingdings", 0xFD) | ("Wingdings 2", 0x51 | 0x53) => "☒",
        ("Wingdings", 0xFB) | ("Wingdings 2", 0x4F) => "✗",
        ("Wingdings", 0x6F | 0xA8) | ("Wingdings 2", 0x2A | 0x30 | 0xA3) => "□",
        _ => "",
    }
}
