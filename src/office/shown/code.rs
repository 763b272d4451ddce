//! The code of a number format, cut into its marks.

/// A format: up to four sections.
#[derive(Clone, Debug, Default)]
pub(in super::super) struct Code {
    /// For numbers from zero up, below zero, for zero, and for text. One section serves all numbers,
    /// two serve those below zero apart.
    pub(super) sections: Vec<Section>,
}

/// One section of a code.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    pub(super) marks: Vec<Mark>,
    /// It holds something whose meaning is not known here, so it cannot be followed.
    pub(super) strange: bool,
}

/// One mark of a section.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Mark {
    /// Shown as it is.
    Literal(char),
    /// The place of a digit: `0`, `#` or `?`.
    Digit(char),
    Point,
    Comma,
    Percent,
    /// The value in plain digits.
    General,
    /// The text of a cell of words.
    Words,
    /// A part of a moment: its letter, small, and how often it stands there.
    Part(char, usize),
    /// The half of the day: in Chinese or as `AM` and `PM`.
    Half {
        chinese: bool,
    },
}

impl Code {
    pub(in super::super) fn parse(code: &str) -> Self {
        let mut sections = vec![Section::default()];
        let mut rest = code;
        while let Some(next) = rest.chars().next() {
            if next == ';' {
                sections.push(Section::default());
                rest = &rest[1..];
            } else if let Some(section) = sections.last_mut() {
                rest = section.take(rest, next);
            }
        }
        if code.is_empty() { Self::default() } else { Self { sections } }
    }

    /// What a cell of words shows.
    pub(super) fn text(&self, text: &str) -> String {
        let words = |section: &&Section| section.marks.contains(&Mark::Words);
        let Some(section) = self.sections.last().filter(words) else { return text.to_owned() };
        let mut out = String::new();
        for mark in &section.marks {
            match mark {
                Mark::Words => out.push_str(text),
                Mark::Literal(literal) => out.push(*literal),
                _ => {}
            }
        }
        out
    }

    /// Whether the day is meant to be shown with 年.
    pub(super) fn is_chinese(&self) -> bool {
        let year = Mark::Literal('年');
        self.sections.iter().any(|section| section.marks.contains(&year))
    }
}

impl Section {
    /// Takes one mark from the front of a code; what is left of it.
    fn take<'a>(&mut self, code: &'a str, next: char) -> &'a str {
        let after = &code[next.len_utf8()..];
        match next {
            '"' => {
                let (literal, rest) = after.split_once('"').unwrap_or((after, ""));
                self.marks.extend(literal.chars().map(Mark::Literal));
                return rest;
            }
            '\\' => return self.escaped(after, true),
            // Room as wide as a character, and one repeated to fill the cell.
            '_' | '*' => return self.escaped(after, false),
            '[' => {
                let (inner, rest) = after.split_once(']').unwrap_or((after, ""));
                self.bracket(inner);
                return rest;
            }
            '0' | '#' | '?' => self.marks.push(Mark::Digit(next)),
            '.' => self.marks.push(Mark::Point),
            ',' => self.marks.push(Mark::Comma),
            '%' => self.marks.push(Mark::Percent),
            '@' => self.marks.push(Mark::Words),
            _ => return self.word(code, next),
        }
        after
    }

    fn escaped<'a>(&mut self, code: &'a str, shown: bool) -> &'a str {
        let Some(literal) = code.chars().next() else { return code };
        if shown {
            self.marks.push(Mark::Literal(literal));
        }
        &code[literal.len_utf8()..]
    }

    /// What stands in brackets: a currency with a language, a colour, a condition.
    fn bracket(&mut self, inner: &str) {
        if let Some(money) = inner.strip_prefix('$') {
            let sign = money.split('-').next().unwrap_or_default();
            self.marks.extend(sign.chars().map(Mark::Literal));
        } else if !is_colour(inner) {
            self.strange = true;
        }
    }

    /// Words of the code itself and letters; anything else stands for itself.
    fn word<'a>(&mut self, code: &'a str, next: char) -> &'a str {
        const WORDS: [(&str, Mark); 5] = [
            ("general", Mark::General),
            ("g/通用格式", Mark::General),
            ("am/pm", Mark::Half { chinese: false }),
            ("a/p", Mark::Half { chinese: false }),
            ("上午/下午", Mark::Half { chinese: true }),
        ];
        for (word, mark) in WORDS {
            if code.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word)) {
                self.strange |= word == "a/p";
                self.marks.push(mark);
                return &code[word.len()..];
            }
        }
        let small = next.to_ascii_lowercase();
        if !matches!(small, 'a' | 'b' | 'd' | 'e' | 'g' | 'h' | 'm' | 'r' | 's' | 'y') {
            self.marks.push(Mark::Literal(next));
            return &code[next.len_utf8()..];
        }
        let end = code.find(|other: char| !other.eq_ignore_ascii_case(&next));
        let (run, rest) = code.split_at(end.unwrap_or(code.len()));
        self.marks.push(Mark::Part(small, run.len()));
        rest
    }
}

fn is_colour(inner: &str) -> bool {
    const COLOURS: [&str; 8] =
        ["black", "blue", "cyan", "green", "magenta", "red", "white", "yellow"];
    const CHINESE: [&str; 8] = ["黑色", "蓝色", "青色", "绿色", "洋红", "红色", "白色", "黄色"];
    let small = inner.to_ascii_lowercase();
    COLOURS.contains(&small.as_str())
        || CHINESE.contains(&inner)
        || small.starts_with("color")
        || inner.starts_with("颜色")
}
