//! Sets a title in up to four lines: where they break, and how large the letters may be.
//!
//! No font is at hand: widths are those of usual fonts, in hundredths of the letters' size. Breaks
//! are those of Unicode (UAX 14) but for marks that do not begin a line of Chinese.

use std::collections::BTreeSet;
use unicode_linebreak::linebreaks;
use unicode_width::UnicodeWidthChar;

/// Width of a full-width character, which is the letters' size.
const EM: u32 = 100;
/// The widest line that one, two, three and four lines are set in. A short title stays on one line,
/// as breaks know no words in Chinese; a long one gets more lines before its letters get small.
const WIDEST: [u32; 4] = [860, 1050, 1250, 1700];
/// Marks that no line of Chinese begins with (GB/T 15834, section 5); Unicode lets some begin one, all
/// of them behind a space.
const NEVER_FIRST: &[char] = &[
    '，', '。', '！', '？', '、', '；', '：', '》', '〉', '”', '’', '）', '」', '』', '】', '·',
    '・', '…', '—', '～', '/', '／', '％',
];

/// Marks that no line ends with.
const NEVER_LAST: &[char] = &['“', '‘', '《', '〈', '（', '「', '『', '【'];
/// Marks after which a phrase of a title ends.
const PHRASE_ENDS: &[char] = &[
    '，', '。', '！', '？', '、', '；', '：', '》', '”', '）', '」', '…', '—', '·', ' ', '\u{f0d}',
];

/// A title in lines.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Set {
    /// Its lines.
    pub(super) lines: Vec<String>,
    /// Width of the widest in hundredths of the letters' size, at least 1.
    pub(super) widest: u32,
}

/// Sets a title in as few lines as keep it large, all about the same width; what four lines do not
/// hold is left out behind an ellipsis.
pub(super) fn set(title: &str) -> Set {
    let pieces = pieces(title);
    let phrases = phrases(title, &pieces);
    let fitting = WIDEST.iter().zip(1..).find_map(|(&limit, count)| {
        let lines = balanced(&pieces, limit, count)?;
        // Lines that end with a phrase read better, if the letters stay nearly as large.
        let whole = balanced(&phrases, limit.min(widest(&lines) * 3 / 2), count);
        Some(whole.unwrap_or(lines))
    });
    let lines = fitting.unwrap_or_else(|| {
        let mut lines = fill(&pieces, WIDEST[3]);
        lines.truncate(4);
        if let Some(last) = lines.last_mut() {
            *last = shortened(last, WIDEST[3]);
        }
        lines
    });
    let widest = widest(&lines);
    Set { lines, widest }
}

fn widest(lines: &[String]) -> u32 {
    lines.iter().map(|line| width(line)).max().unwrap_or(0).max(1)
}

/// A text on one line, its end left out behind an ellipsis where it is wider than that.
pub(super) fn one(text: &str, widest: u32) -> String {
    if width(text) <= widest { text.to_owned() } else { shortened(text, widest) }
}

/// Width of a text in hundredths of the letters' size.
pub(super) fn width(text: &str) -> u32 {
    text.chars().map(advance).sum()
}

fn advance(char: char) -> u32 {
    match (char, char.width(), char.width_cjk()) {
        (_, None | Some(0), _) => 0,
        (_, Some(2), _) => EM,
        ('A'..='Z', ..) => 70,
        (' ' | '\u{f0b}' | '\u{f0c}', ..) => 30,
        ('\u{600}'..='\u{8ff}', ..) => 45,
        // Quotes, dashes and dots are as wide as the characters they stand among.
        (_, _, Some(2)) if !char.is_alphabetic() => EM,
        _ => 55,
    }
}

/// What no line divides, each with the space after it. A word wider than any line is divided.
fn pieces(text: &str) -> Vec<&str> {
    let mut pieces: Vec<&str> = Vec::new();
    let mut start = 0;
    for end in breaks(text) {
        divide(&text[start..end], &mut pieces);
        start = end;
    }
    pieces
}

/// Where a line may end, the end of the text last.
fn breaks(text: &str) -> BTreeSet<usize> {
    let mut breaks: BTreeSet<usize> = linebreaks(text).map(|(at, _)| at).collect();
    // Unicode does not know which way a quote turns; in Chinese its form tells.
    let full = |char: Option<char>| char.is_some_and(|char| char.width() == Some(2));
    for (at, char) in text.char_indices() {
        let after = at + char.len_utf8();
        if matches!(char, '“' | '‘') && full(text[..at].chars().next_back()) {
            breaks.insert(at);
        }
        if matches!(char, '”' | '’') && full(text[after..].chars().next()) {
            breaks.insert(after);
        }
    }
    let kept = |at: &usize| {
        !text[*at..].starts_with(NEVER_FIRST) && !text[..*at].trim_end().ends_with(NEVER_LAST)
    };
    breaks.retain(|at| *at > 0 && (*at == text.len() || kept(at)));
    breaks
}

/// The pieces joined up to the marks and spaces that end a phrase, or to those that begin one.
fn phrases<'a>(text: &'a str, pieces: &[&str]) -> Vec<&'a str> {
    let (mut phrases, mut start, mut at) = (Vec::new(), 0, 0);
    for piece in pieces {
        at += piece.len();
        let ends = piece.ends_with(PHRASE_ENDS) || text[at..].starts_with(NEVER_LAST);
        if ends || at == text.len() {
            phrases.push(&text[start..at]);
            start = at;
        }
    }
    phrases
}

fn divide<'a>(word: &'a str, pieces: &mut Vec<&'a str>) {
    let (mut start, mut wide) = (0, 0);
    for (at, char) in word.char_indices() {
        let own = advance(char);
        if wide + own > WIDEST[3] && own > 0 {
            pieces.push(&word[start..at]);
            (start, wide) = (at, 0);
        }
        wide += own;
    }
    pieces.push(&word[start..]);
}

/// The pieces in at most `count` lines no wider than `limit`, the widest as narrow as can be.
fn balanced(pieces: &[&str], limit: u32, count: usize) -> Option<Vec<String>> {
    let fits = |wide: u32| {
        let lines = fill(pieces, wide);
        (lines.len() <= count && lines.iter().all(|line| width(line) <= wide)).then_some(lines)
    };
    let mut best = fits(limit)?;
    let (mut low, mut high) = (0, limit);
    while low + 1 < high {
        let middle = u32::midpoint(low, high);
        match fits(middle) {
            Some(lines) => (best, high) = (lines, middle),
            None => low = middle,
        }
    }
    Some(best)
}

/// The pieces in lines, each filled as far as it goes.
fn fill(pieces: &[&str], limit: u32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for piece in pieces {
        match lines.last_mut() {
            Some(line) if width(line) + width(piece.trim_end()) <= limit => line.push_str(piece),
            Some(_) | None => lines.push((*piece).to_owned()),
        }
    }
    lines.iter().map(|line| line.trim().to_owned()).collect()
}

/// As much of a text as fits before an ellipsis.
fn shortened(text: &str, limit: u32) -> String {
    let mut wide = EM;
    let fitting = text.chars().take_while(|char| {
        wide += advance(*char);
        wide <= limit
    });
    let kept: String = fitting.collect();
    format!("{}…", kept.trim_end_matches(|char: char| !char.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn lines(title: &str) -> Vec<String> {
        set(title).lines
    }

    #[test]
    fn a_short_title_is_one_line_and_a_long_one_four_of_one_width() {
        assert_eq!(lines("汪示例"), ["汪示例"]);
        assert_eq!(lines("大山深处的课堂"), ["大山深处的课堂"]);
        assert_eq!(lines("我们在灯下读书到天明"), ["我们在灯下", "读书到天明"]);
        let long = set(&"字".repeat(60));
        assert_eq!(long.lines.len(), 4);
        assert!(long.lines.iter().all(|line| line.chars().count() == 15), "{long:?}");
        assert_eq!(long.widest, 1500);
    }

    #[test]
    fn a_line_ends_where_a_phrase_does_if_the_letters_stay_large() {
        assert_eq!(lines("“70你最美——安徽V力量在行动”"), ["“70你最美——", "安徽V力量在行动”"]);
        assert_eq!(lines("劳动最光荣，网络更清朗"), ["劳动最光荣，", "网络更清朗"]);
        assert_eq!(lines("别让“已读”代替“已办”"), ["别让“已读”", "代替“已办”"]);
        assert_eq!(lines("一，二三四五六七八九十甲乙丙丁戊").len(), 2);
    }

    #[test]
    fn what_four_lines_do_not_hold_ends_in_an_ellipsis() {
        let long = set(&"字".repeat(200));
        assert_eq!(long.lines.len(), 4);
        assert!(long.lines[3].ends_with("字…") && long.widest <= WIDEST[3], "{long:?}");
    }

    #[test]
    fn latin_words_stay_whole_but_for_endless_ones() {
        let all = lines("职工APP上线记 Guangxi Zhuang autonomous region Gvangjsih Bouxcuengh");
        let words: Vec<&str> = all.iter().flat_map(|line| line.split(' ')).collect();
        for word in ["Guangxi", "Zhuang", "autonomous", "region", "Gvangjsih", "Bouxcuengh"] {
            assert!(words.contains(&word), "{word}: {all:?}");
        }
        assert!(all.iter().any(|line| line.contains("APP")), "{all:?}");
        let endless = set(&"x".repeat(300));
        assert_eq!(endless.lines.len(), 4);
        assert!(endless.widest <= WIDEST[3]);
    }

    #[test]
    fn tibetan_breaks_after_its_dots_and_uyghur_between_words() {
        let tibetan = "བཟོ་པའི་དྲྭ་རྒྱའི་ཡིད་ཆེས་ཀྱི་གླུ་དབྱངས་ཚོགས་འདུ་ཆེན་མོ";
        let set = lines(tibetan);
        assert!(set.len() > 1);
        assert_eq!(set.concat(), tibetan);
        let (_, before) = set.split_last().expect("lines");
        assert!(before.iter().all(|line| line.ends_with('\u{f0b}')), "{set:?}");
        let uyghur = "ئىشچىلارنىڭ تور ناخشىسى ۋە تاڭ سەھەردىكى يول نۇرى";
        assert_eq!(lines(uyghur).join(" "), uyghur);
    }

    proptest! {
        #[test]
        fn no_line_begins_with_what_ends_a_phrase_and_none_is_too_wide(
            title in "[一-龥，。！？、》”：；·…—「」《“（）a-z ]{1,80}"
        ) {
            let found = set(title.trim());
            prop_assert!((1..=4).contains(&found.lines.len()) || title.trim().is_empty());
            prop_assert!(found.widest <= WIDEST[3]);
            // What is wider than any line has to be divided somewhere.
            let whole = pieces(title.trim()).len() == breaks(title.trim()).len();
            for pair in found.lines.windows(2).filter(|_| whole) {
                prop_assert!(!pair[0].ends_with(['“', '《', '（', '「']), "{pair:?}");
                prop_assert!(!pair[1].starts_with(['，', '。', '！', '？', '、', '》', '”', '）', '；', '：', '·']), "{pair:?}");
            }
        }

        #[test]
        fn any_text_is_set(title in "\\PC{0,200}") {
            let found = set(&title);
            prop_assert!(found.lines.len() <= 4 && found.widest <= WIDEST[3]);
        }
    }
}
