//! Numbers in sentences, in digits and in Chinese numerals: 50名, 五十名, 2万.

/// What counts works, people and bodies after a number.
const COUNTERS: &[char] =
    &['名', '个', '件', '篇', '部', '幅', '首', '家', '项', '人', '组', '位', '条', '场'];

/// The numbers of a text that a counter follows, with the byte at which each begins.
pub(super) fn counted(text: &str) -> Vec<(usize, u64)> {
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(start) = text[from..].find(is_part).map(|at| from + at) {
        let length = text[start..].find(|char| !is_part(char)).unwrap_or(text.len() - start);
        let end = start + length;
        let number = read(&text[start..end]);
        if let Some(number) = number.filter(|_| text[end..].starts_with(COUNTERS)) {
            found.push((start, number));
        }
        from = end;
    }
    found
}

/// Reads one number: digits with a large unit after them, or a Chinese numeral below 100 million.
pub(super) fn read(text: &str) -> Option<u64> {
    let (mut total, mut part, mut digit) = (0_u64, 0_u64, None::<u64>);
    for char in text.chars() {
        match (value(char), scale(char)) {
            (Some(next), _) => digit = Some(digit.unwrap_or(0).checked_mul(10)?.checked_add(next)?),
            // 一亿二千万: what stands before 万 is added, and 亿 takes all before it.
            (None, Some(unit @ (10_000 | 100_000_000))) => {
                let lower = part.checked_add(digit.take().unwrap_or(0))?;
                total = match unit {
                    10_000 => total.checked_add(lower.checked_mul(unit)?)?,
                    _ => total.checked_add(lower)?.checked_mul(unit)?,
                };
                part = 0;
            }
            // 十五: a ten without a digit before it is one ten.
            (None, Some(unit)) => {
                part = part.checked_add(digit.take().unwrap_or(1).checked_mul(unit)?)?;
            }
            (None, None) => return None,
        }
    }
    total.checked_add(part)?.checked_add(digit.unwrap_or(0))
}

fn is_part(char: char) -> bool {
    value(char).is_some() || scale(char).is_some()
}

fn value(char: char) -> Option<u64> {
    let places = "零一二三四五六七八九".chars();
    match char {
        '〇' => Some(0),
        '两' => Some(2),
        '０'..='９' => Some(u64::from(u32::from(char) - u32::from('０'))),
        _ => match char.to_digit(10) {
            Some(digit) => Some(u64::from(digit)),
            None => places.zip(0..).find(|(one, _)| *one == char).map(|(_, value)| value),
        },
    }
}

/// What a character multiplies by.
pub(super) fn scale(char: char) -> Option<u64> {
    match char {
        '十' => Some(10),
        '百' => Some(100),
        '千' => Some(1000),
        '万' => Some(10_000),
        '亿' => Some(100_000_000),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numerals_are_read_in_both_ways_of_writing() {
        for (text, number) in [
            ("50", 50),
            ("５０", 50),
            ("五十", 50),
            ("十五", 15),
            ("一百零三", 103),
            ("两千", 2000),
            ("2万", 20_000),
            ("一亿二千万", 120_000_000),
        ] {
            assert_eq!(read(text), Some(number), "{text}");
        }
        assert_eq!(read("99999999999999999999999"), None);
    }

    #[test]
    fn only_numbers_with_a_counter_count() {
        let found = counted("2025年评选五十名，其中甲、乙各10名，第3项");
        let numbers: Vec<u64> = found.into_iter().map(|(_, number)| number).collect();
        assert_eq!(numbers, [50, 10, 3]);
    }
}
