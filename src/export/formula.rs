//! Cells that a spreadsheet would take for formulas, made plain text in a CSV and read back.
//!
//! A CSV has no types: a spreadsheet runs a cell that begins as a formula does (OWASP, “CSV
//! Injection”). Such a cell gets a leading apostrophe, which spreadsheets take as “this is text”.

/// The cell as a CSV carries it: with an apostrophe before what would run.
///
/// A text that already looks like an escaped one gets another apostrophe, so [`unescape`] gives
/// back exactly what came in.
#[must_use]
pub fn escape(text: &str) -> String {
    if runs(text) { format!("'{text}") } else { text.to_owned() }
}

/// The text of a cell that [`escape`] wrote; any other cell comes back as it is.
#[must_use]
pub fn unescape(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|text| runs(text)).unwrap_or(cell)
}

/// Whether a text would run, apostrophes before it set aside. A number with its sign would not.
fn runs(text: &str) -> bool {
    let bare = text.trim_start_matches('\'').trim_start_matches(is_skipped);
    let begins = matches!(
        bare.chars().next(),
        Some('=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '\t' | '\r' | '\n')
    );
    begins && !is_number(bare)
}

/// What a spreadsheet passes over before it looks at a cell: spaces and what is not seen.
fn is_skipped(char: char) -> bool {
    let space = char.is_whitespace() && !matches!(char, '\t' | '\r' | '\n');
    space || matches!(char, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}')
}

/// Digits with a sign before them and one point among them.
fn is_number(text: &str) -> bool {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let bare = text.strip_prefix(['+', '-']).unwrap_or(text);
    let (whole, part) = bare.split_once('.').unwrap_or((bare, "0"));
    digits(whole) && digits(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_would_run_becomes_text_and_numbers_stay() {
        for payload in [
            "=1+1",
            "+SUM(A1)",
            "-cmd|' /C calc'!A0",
            "@SUM(1)",
            "\t=1",
            "\r=1",
            "  =1",
            "\u{3000}=1",
            "＝1",
            "＋1+1",
            "－1-1",
            "＠x",
            "\u{feff}=1",
            "-3-4",
            "'=1",
            "''@x",
        ] {
            assert_eq!(escape(payload), format!("'{payload}"), "{payload:?}");
            assert_eq!(unescape(&escape(payload)), payload);
        }
        for plain in ["", "-3", "+3.5", "-0.25", "a=b", "——", "'", "'风采'", "1-2", "（=）", "'-3"]
        {
            assert_eq!(escape(plain), plain, "{plain:?}");
            assert_eq!(unescape(plain), plain);
        }
    }

    proptest! {
        #[test]
        fn reading_back_undoes_exactly_what_writing_did(
            text in "(['=+@\\-＝＋－＠ \t\r\n\u{3000}\u{200b}]|[0-9.a中]){0,8}"
        ) {
            let cell = escape(&text);
            prop_assert_eq!(unescape(&cell), &text);
            // What is left of a cell after spaces never begins a formula, unless it is a number.
            let bare = cell.trim_start_matches(is_skipped);
            prop_assert!(is_number(bare) || !bare.starts_with(['=', '+', '-', '@', '＝', '\t']));
        }

        #[test]
        fn any_text_comes_back(text in any::<String>()) {
            let cell = escape(&text);
            prop_assert_eq!(unescape(&cell), &text);
        }
    }
}
