//! Places in source text: which file, which bytes, and how they read as line and column.
//!
//! The ground of the house: knows text and nothing of the domain.

use std::collections::BTreeMap;
use std::sync::Arc;

/// A file of a [`SourceMap`], by the order in which it was added.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(u32);

/// A range of bytes in one source file; `end` is exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// The file the bytes stand in.
    pub file: FileId,
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// Whether it covers nothing, as the place of a value that was not written does.
    #[must_use]
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// A span over `start..end` of `file`; offsets beyond 4 GiB saturate, as no entry is that long.
    #[must_use]
    pub fn new(file: FileId, start: usize, end: usize) -> Self {
        let clamp = |offset: usize| u32::try_from(offset).unwrap_or(u32::MAX);
        Self { file, start: clamp(start), end: clamp(end.max(start)) }
    }
}

/// A value and the place it was read from. Equality and order look at the value alone.
#[derive(Clone, Debug)]
pub struct Spanned<T> {
    /// What was read.
    pub value: T,
    /// Where it stands.
    pub span: Span,
}

impl<T> Spanned<T> {
    /// Joins a value with its place.
    pub fn new(value: T, span: Span) -> Self {
        Self { value, span }
    }

    /// The same place with the value turned into something else.
    pub fn map<U>(self, turn: impl FnOnce(T) -> U) -> Spanned<U> {
        Spanned { value: turn(self.value), span: self.span }
    }
}

impl<T> std::ops::Deref for Spanned<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

/// A line and a column, both counted from 1; the column counts characters, not bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Character in the line, from 1.
    pub column: usize,
}

/// One source text with the path a reader knows it by.
#[derive(Debug)]
pub struct SourceFile {
    /// Path below the site root, with `/` between its parts.
    pub path: String,
    /// The whole text.
    pub text: Arc<str>,
    /// Byte at which each line begins.
    lines: Vec<usize>,
}

impl SourceFile {
    /// The line a byte offset stands on, from 1, and its bytes without the line break.
    #[must_use]
    pub fn line(&self, offset: usize) -> (usize, std::ops::Range<usize>) {
        let number = self.lines.partition_point(|&start| start <= offset).max(1);
        let start = self.lines.get(number - 1).copied().unwrap_or(0);
        let end = self.lines.get(number).map_or(self.text.len(), |next| next - 1);
        (number, start..end)
    }

    /// Line and column of a byte offset; an offset past the end gives the end.
    #[must_use]
    pub fn position(&self, offset: u32) -> Position {
        let offset = (offset as usize).min(self.text.len());
        let line = self.lines.partition_point(|&start| start <= offset).max(1);
        let start = self.lines.get(line - 1).copied().unwrap_or(0);
        let before = self.text.get(start..offset).unwrap_or_default();
        Position { line, column: before.chars().count() + 1 }
    }
}

/// All source texts of a run.
#[derive(Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// Takes a text in and gives the id its spans carry.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let text = text.into();
        let breaks = text.bytes().enumerate().filter(|&(_, byte)| byte == b'\n');
        let lines = std::iter::once(0).chain(breaks.map(|(at, _)| at + 1)).collect();
        let id = FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX));
        self.files.push(SourceFile { path: path.into(), text, lines });
        id
    }

    /// All files with their ids, in the order in which they were added.
    pub fn files(&self) -> impl Iterator<Item = (FileId, &SourceFile)> {
        (0..).map(FileId).zip(&self.files)
    }

    /// The file of an id this map gave out.
    ///
    /// # Panics
    /// When the id came from another map: a fault of the program, not of its input.
    #[must_use]
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The ids of all files by their paths.
    #[must_use]
    pub fn by_path(&self) -> BTreeMap<&str, FileId> {
        let numbers = (0..=u32::MAX).map(FileId);
        self.files.iter().zip(numbers).map(|(file, id)| (file.path.as_str(), id)).collect()
    }

    /// The text under a span, empty when the span does not fall on characters.
    #[must_use]
    pub fn snippet(&self, span: Span) -> &str {
        let text = &self.file(span.file).text;
        text.get(span.start as usize..span.end as usize).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_count_characters_and_lines_count_from_one() {
        let mut map = SourceMap::default();
        let id = map.add("a.md", "标题: 一\n作者: 二");
        let file = map.file(id);
        assert_eq!(file.position(0), Position { line: 1, column: 1 });
        let second = "标题: 一\n".len() + "作者".len();
        let offset = u32::try_from(second).unwrap_or(0);
        assert_eq!(file.position(offset), Position { line: 2, column: 3 });
        assert_eq!(file.position(9_999).line, 2);
    }
}
