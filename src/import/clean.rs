//! Cell text as people typed it, made fit to keep: composed, trimmed, without spaces of layout.
//!
//! Sheets and converted documents part names for looks (「北 京」, 「合 计」) and double a character
//! where a line broke (「企事业 业工会」). Spaces go where they can mean nothing; words are never
//! corrected, only reported.

use unicode_normalization::UnicodeNormalization;

/// Text as a person meant it: composed (NFC), one space at most between words, none beside Chinese
/// punctuation, lines kept.
#[must_use]
pub(super) fn tidy(text: &str) -> String {
    let composed: String = text.nfc().filter(|char| !is_invisible(*char)).collect();
    let lines = composed.lines().map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    let lines: Vec<String> = lines.filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

/// A name of a person, a unit or a place: on one line, without spaces between Chinese characters.
#[must_use]
pub(super) fn name(text: &str) -> String {
    close_up(&tidy(text).replace('\n', " "))
}

/// A title: on one line. Spaces between words stay (「网聚职工正能量 争做中国好网民」); those that
/// part every single character go (「晨 曲」).
#[must_use]
pub(super) fn title(text: &str) -> String {
    let line = tidy(text).replace('\n', " ");
    let spread = line.split(' ').all(|word| word.chars().count() == 1);
    if spread && line.contains(' ') { close_up(&line) } else { line }
}

/// A character that stands twice with only a space between, as written around it, and the text with
/// one of them taken out.
#[must_use]
pub(super) fn doubled(text: &str) -> Option<String> {
    let line = tidy(text).replace('\n', " ");
    // Where every character stands apart a double one is of the word: 天 天 向 上.
    if line.split(' ').all(|word| word.chars().count() == 1) {
        return None;
    }
    let chars: Vec<char> = line.chars().collect();
    let at = chars.windows(3).position(|three| {
        let [before, space, after] = three else { return false };
        *space == ' ' && before == after && is_han(*before)
    })?;
    let once: String = chars[..=at].iter().chain(&chars[at + 3..]).collect();
    Some(close_up(&once))
}

/// Whether a character is a Chinese ideograph.
#[must_use]
pub(super) fn is_han(char: char) -> bool {
    matches!(u32::from(char), 0x3400..=0x4DBF | 0x4E00..=0x9FFF | 0xF900..=0xFAFF | 0x2_0000..=0x3_FFFF)
}

fn close_up(line: &str) -> String {
    let chars: Vec<char> = line.chars().collect();
    let between = |at: usize| {
        let near = [at.checked_sub(1), Some(at + 1)];
        let wide = |place: Option<usize>| place.and_then(|place| chars.get(place));
        near.into_iter().all(|place| wide(place).is_some_and(|char| is_wide(*char)))
    };
    let kept = chars.iter().enumerate().filter(|(at, char)| **char != ' ' || !between(*at));
    kept.map(|(_, char)| *char).collect()
}

/// Ideographs and the punctuation of Chinese text.
fn is_wide(char: char) -> bool {
    is_han(char) || matches!(u32::from(char), 0x3000..=0x303F | 0xFF00..=0xFFEF | 0x2018..=0x201D)
}

/// Marks that no reader sees and that keep equal texts apart.
fn is_invisible(char: char) -> bool {
    matches!(char, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{ad}')
        || (char.is_control() && !char.is_whitespace())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_of_layout_go_and_those_between_words_stay() {
        for (written, expected) in [
            ("北 京", "北京"),
            ("内 蒙 古", "内蒙古"),
            ("合\u{3000}计", "合计"),
            ("区教育工\n会", "区教育工会"),
            ("China Mobile 广西", "China Mobile 广西"),
            (" 李\u{200b} 样本 ", "李样本"),
        ] {
            assert_eq!(name(written), expected);
        }
        assert_eq!(title("网聚职工正能量 争做中国好网民"), "网聚职工正能量 争做中国好网民");
        assert_eq!(title("晨 曲"), "晨曲");
        assert_eq!(title("劳动者\n之歌"), "劳动者 之歌");
        assert_eq!(tidy("一\r\n\r\n 二  三 "), "一\n二 三");
    }

    #[test]
    fn a_doubled_character_is_told_with_what_may_be_meant() {
        assert_eq!(doubled("区直企事业 业工会").as_deref(), Some("区直企事业工会"));
        assert_eq!(doubled("天天向上"), None);
        assert_eq!(doubled("天 天 向 上"), None);
        assert_eq!(doubled("北 京"), None);
    }
}
