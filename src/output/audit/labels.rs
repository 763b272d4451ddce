//! Words beside digits that say what is counted or numbered, in the bytes of [`super::plain`].

/// Most bytes of a serial that stand before the digits in question.
const SERIAL: usize = 32;
/// Most signs between a label and what it names.
const SIGNS: usize = 4;
/// Labels of serials.
const SERIALS: &[&[u8]] = &[
    &word(['编', '号']),
    &word(['证', '号']),
    &word(['证', '书', '号']),
    &word(['证', '字']),
    &word(['字', '第']),
];
/// Labels of telephone numbers.
const PHONES: &[&[u8]] = &[
    &word(['电', '话']),
    &word(['手', '机']),
    &word(['话', '号']),
    &word(['机', '号']),
    &word(['话', '号', '码']),
    &word(['机', '号', '码']),
    &word(['方', '式']),
    &word(['热', '线']),
    &word(['传', '真']),
];
/// What is counted.
const UNITS: &[&[u8]] = &[
    &word(['元']),
    &word(['万']),
    &word(['亿']),
    &word(['次']),
    &word(['步']),
    &word(['人']),
    &word(['名']),
    &word(['平', '方', '米']),
    &word(['公', '里']),
    &word(['千', '米']),
    &word(['吨']),
    &word(['字']),
    &word(['个']),
    &word(['件']),
    &word(['条']),
];
/// Names of services whose ids are telephone numbers.
const MESSENGERS: &[&[u8]] = &[&word(['微', '信']), &word(['微', '信', '号'])];
const MESSENGERS_IN_LETTERS: &[&str] = &["wx", "vx", "weixin", "wechat", "qq"];

/// The byte of a character that labels are made of.
pub(super) const fn byte(char: char) -> Option<u8> {
    Some(match char {
        '编' => 0x90,
        '号' => 0x91,
        '证' => 0x92,
        '书' => 0x93,
        '字' => 0x94,
        '第' => 0x95,
        '电' => 0x96,
        '话' => 0x97,
        '手' => 0x98,
        '机' => 0x99,
        '码' => 0x9a,
        '方' => 0x9b,
        '式' => 0x9c,
        '热' => 0x9d,
        '线' => 0x9e,
        '传' => 0x9f,
        '真' => 0xa0,
        '微' => 0xa1,
        '信' => 0xa2,
        '元' => 0xa3,
        '万' => 0xa4,
        '亿' => 0xa5,
        '次' => 0xa6,
        '步' => 0xa7,
        '人' => 0xa8,
        '名' => 0xa9,
        '平' => 0xaa,
        '米' => 0xab,
        '公' => 0xac,
        '里' => 0xad,
        '千' => 0xae,
        '吨' => 0xaf,
        '个' => 0xb0,
        '件' => 0xb1,
        '条' => 0xb2,
        _ => return None,
    })
}

/// A word in those bytes.
const fn word<const N: usize>(chars: [char; N]) -> [u8; N] {
    let mut bytes = [0; N];
    let mut at = 0;
    while at < N {
        if let Some(byte) = byte(chars[at]) {
            bytes[at] = byte;
        }
        at += 1;
    }
    bytes
}

fn ends(text: &[u8], words: &[&[u8]]) -> bool {
    words.iter().any(|word| text.ends_with(word))
}

/// The text before a place without the signs and blanks at its end.
fn before_signs(text: &[u8]) -> &[u8] {
    let sign = |byte: &&u8| matches!(byte, b' ' | b':' | b'(' | b'=' | b'#');
    &text[..text.len() - text.iter().rev().take(SIGNS).take_while(sign).count()]
}

/// Whether a label before the digits says that they number a thing, as in `编号 GD-2026-…`.
pub(super) fn is_serial(text: &[u8], start: usize) -> bool {
    let before = &text[..start];
    let part = |byte: &&u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'/' | b'_');
    let joined = matches!(before.last(), Some(b'-' | b'/' | b'_'));
    let length = before.iter().rev().take(SERIAL).take_while(part).count();
    let before = if joined { &before[..start - length] } else { before };
    ends(before_signs(before), SERIALS) || is_identifier(text, start)
}

/// Whether the word `ID` labels the digits, and is not that of a messenger.
pub(super) fn is_identifier(text: &[u8], start: usize) -> bool {
    let before = before_signs(&text[..start]);
    let length = before.iter().rev().take(SERIAL).take_while(|byte| byte.is_ascii_alphabetic());
    let (before, label) = before.split_at(before.len() - length.count());
    let label = String::from_utf8_lossy(label).to_ascii_lowercase();
    label.strip_suffix("id").is_some_and(|service| !is_messenger(before, service))
}

/// Whether an id belongs to a messenger: by the letters before it, or the words before them.
pub(super) fn is_messenger(before: &[u8], service: &str) -> bool {
    let spaced = before.strip_suffix(b" ").unwrap_or(before);
    let length = spaced.iter().rev().take(SERIAL).take_while(|byte| byte.is_ascii_alphabetic());
    let word = String::from_utf8_lossy(&spaced[spaced.len() - length.count()..]);
    MESSENGERS_IN_LETTERS.contains(&service)
        || (service.is_empty()
            && (ends(spaced, MESSENGERS)
                || MESSENGERS_IN_LETTERS.contains(&&*word.to_ascii_lowercase())))
}

/// Whether a label right before the digits says that they are called.
pub(super) fn is_called(text: &[u8], start: usize) -> bool {
    ends(before_signs(&text[..start]), PHONES)
}

/// Whether digits are an amount: a unit stands behind them, after a fraction or a blank.
pub(super) fn is_amount(text: &[u8], end: usize) -> bool {
    let behind = &text[end..];
    let unit = |behind: &[u8]| {
        let behind = behind.strip_prefix(b" ").unwrap_or(behind);
        UNITS.iter().any(|unit| behind.starts_with(unit))
    };
    let Some(fraction) = behind.strip_prefix(b".") else { return unit(behind) };
    let digits = fraction.iter().take(SERIAL).take_while(|byte| byte.is_ascii_digit()).count();
    digits > 0 && unit(&fraction[digits..])
}
