//! What comes in and what goes out.

/// A row of a list: one work, and what may be said about it in the name of a file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Row<'a> {
    /// The column 序号 as written.
    pub(crate) number: Option<&'a str>,
    /// The title as written, with or without 《》.
    pub(crate) title: &'a str,
    /// The authors, one name each.
    pub(crate) authors: Vec<&'a str>,
    /// The authors' unit as written, and the other names it is known by.
    pub(crate) units: Vec<&'a str>,
    /// Who sent the list: the full name and the short ones.
    pub(crate) sender: Vec<&'a str>,
    /// The names of the sub-project and of the category, such as 摄影.
    pub(crate) subject: Vec<&'a str>,
    /// The file names the list itself gives, one each, with or without ending or folder.
    pub(crate) named_files: Vec<&'a str>,
    /// Which media this row may have.
    pub(crate) takes: Takes,
    /// The path of the list's own file in the mail folder, separated by `/`.
    pub(crate) origin: &'a str,
}

/// A loose media file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct File<'a> {
    /// The path in the mail folder, separated by `/`. A ZIP's name counts as a folder.
    pub(crate) path: &'a str,
    /// What the file holds.
    pub(crate) sort: MediaSort,
}

/// What a media file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum MediaSort {
    /// A photograph or a scan.
    Picture,
    /// A video.
    Film,
    /// A recording.
    Sound,
    /// A manuscript: a document or a PDF.
    Text,
}

/// How many files of one sort a row may have, and whether they are the work itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) enum Slot {
    /// None at all.
    #[default]
    Closed,
    /// One beside the work, such as the poster of a film. A row with nothing else is still
    /// without media.
    AsideOne,
    /// Any number beside the work, such as pictures of a rehearsal.
    AsideSeveral,
    /// One, and it is the work.
    One,
    /// Any number, and they are the work: a set of photographs.
    Several,
}

/// Which media a row may have, by sort. A row needs media when one slot is [`Slot::One`] or
/// [`Slot::Several`]; a file in any of these will do.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(crate) struct Takes {
    /// Photographs and scans.
    pub(crate) picture: Slot,
    /// Videos.
    pub(crate) film: Slot,
    /// Recordings.
    pub(crate) sound: Slot,
    /// Documents.
    pub(crate) text: Slot,
}

/// What speaks for a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Clue {
    /// The list gives this file's name in the row.
    NamedInList,
    /// The title stands in the name.
    Title,
    /// A text much like the title stands in the name.
    SimilarTitle,
    /// An author stands in the name.
    Author,
    /// The row's number stands in the name, inside the folder of the list or of its sender.
    Number,
    /// The authors' unit stands in the path.
    Unit,
    /// The sender of the list stands in the path.
    Sender,
    /// The sub-project or the category stands in the path.
    Subject,
    /// Title, author or number come from a folder's name, not from the file's.
    Folder,
    /// The file lies beside the list, or in a folder of its own.
    Beside,
    /// The only row left that could own the files left in this folder.
    OnlyOneLeft,
}

/// A file that belongs to a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Match {
    /// The row's place in the list given.
    pub(crate) row: usize,
    /// The file's place in the list given.
    pub(crate) file: usize,
    /// How sure this is, 0 to 100.
    pub(crate) score: u8,
    /// What speaks for it, in the order of [`Clue`].
    pub(crate) clues: Vec<Clue>,
}

/// A file that may belong to one of several rows, or to one with too little to say so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unclear {
    /// The file's place in the list given.
    pub(crate) file: usize,
    /// At most five rows with their scores, the best first.
    pub(crate) candidates: Vec<(usize, u8)>,
}

/// What `assign` found. Every file stands in exactly one of the first three lists.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Matching {
    /// By row, then by the natural order of the files' paths (2 before 10).
    pub(crate) matches: Vec<Match>,
    /// By file.
    pub(crate) unclear: Vec<Unclear>,
    /// Files nothing speaks for, in order.
    pub(crate) unmatched_files: Vec<usize>,
    /// Rows that need media and got none, in order.
    pub(crate) rows_without: Vec<usize>,
}

/// How two rows are the same work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Sameness {
    /// Title and authors are equal after folding.
    Same,
    /// They are written differently, and very likely mean one work.
    Near,
}

impl Slot {
    /// Whether a row takes several files of the sort.
    pub(super) fn several(self) -> bool {
        matches!(self, Self::AsideSeveral | Self::Several)
    }

    /// Whether a file of the sort is the work itself.
    pub(super) fn work(self) -> bool {
        matches!(self, Self::One | Self::Several)
    }
}

impl Takes {
    /// The slot of one sort.
    pub(super) fn slot(self, sort: MediaSort) -> Slot {
        match sort {
            MediaSort::Picture => self.picture,
            MediaSort::Film => self.film,
            MediaSort::Sound => self.sound,
            MediaSort::Text => self.text,
        }
    }

    /// Whether a row without any file lacks something.
    pub(super) fn needs_media(self) -> bool {
        [self.picture, self.film, self.sound, self.text].iter().any(|slot| slot.work())
    }
}
