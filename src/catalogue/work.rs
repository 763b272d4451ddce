//! What was awarded: photographs, films, recordings, text; each kind holds what its page needs.

use super::beside;
use super::draft::Draft;
use super::focus::Focus;
use super::link::{Linker, Wanted};
use super::timecode::Timecode;
use super::vocabulary::{CaptionState, WinnerKind};
use super::winner::RawWinner;
use crate::finding::{Code, Finding};
use crate::shape;
use crate::span::Spanned;

shape! {
    /// A photograph as written.
    pub struct RawPhoto {
        required file: Spanned<String> = "文件名，相对本条目", "file, relative to the entry";
        optional alt: String = "给看不见图片的人读的描述", "description for those who cannot see it";
        optional caption: String = "图片说明", "caption";
        optional place: String = "拍摄地点", "place";
        optional taken: String = "拍摄时间", "when it was taken";
        optional focus: Focus = "裁切时要保住的位置：从左、从上各百分之几，如 30% 20%；不填为正中", "place that crops must keep, from the left and from the top, such as 30% 20%; the middle when left out";
    }
}

shape! {
    /// A film as written.
    pub struct RawVideo {
        required file: Spanned<String> = "文件名", "file";
        optional poster: RawPhoto = "封面图；不填则用视频旁同名的图片", "poster; when left out, the picture beside the film with its name";
        optional captions: Spanned<String> = "字幕文件（WebVTT 或 SRT）", "caption file, a `.vtt` or `.srt`";
        optional caption_state: CaptionState = "没有字幕文件时：字幕在画面内，还是没有", "without a caption file: burned in or none";
        many chapters: RawChapter = "章节，可不填", "chapters";
        optional transcript: String = "文字稿", "transcript";
    }
}

shape! {
    /// A chapter of a film as written.
    pub struct RawChapter {
        required at: Spanned<String> = "从第几分几秒开始，如 1:05", "when it begins, such as 1:05";
        required title: String = "章节名", "what it is about";
    }
}

shape! {
    /// A recording as written.
    pub struct RawAudio {
        required file: Spanned<String> = "文件名", "file";
        optional cover: RawPhoto = "封面图", "cover";
        optional transcript: String = "文字稿", "transcript";
    }
}

/// A source file that an entry names: its path below `content/`, as the source tree keeps it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct MediaPath(pub String);

/// A photograph.
#[derive(Clone, Debug)]
pub struct Photo {
    /// Its file.
    pub file: Spanned<MediaPath>,
    /// Description in words.
    pub alt: Option<String>,
    /// Caption.
    pub caption: Option<String>,
    /// Place.
    pub place: Option<String>,
    /// When it was taken.
    pub taken: Option<String>,
    /// The place that crops keep.
    pub focus: Focus,
}

/// A film.
#[derive(Clone, Debug)]
pub struct Video {
    /// Its file.
    pub file: Spanned<MediaPath>,
    /// Poster that the entry names.
    pub poster: Option<Photo>,
    /// Picture beside the film with the film's name (`film.mp4` and `film.jpg`), else the one that
    /// the film carries.
    pub beside: Option<Photo>,
    /// Caption track.
    pub captions: Option<Spanned<MediaPath>>,
    /// What is known of captions without a track.
    pub caption_state: Option<CaptionState>,
    /// Chapters, by time.
    pub chapters: Vec<Chapter>,
    /// Transcript.
    pub transcript: Option<String>,
}

/// A chapter of a film.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chapter {
    /// When it begins.
    pub at: Timecode,
    /// What it is about.
    pub title: String,
}

/// A recording.
#[derive(Clone, Debug)]
pub struct Audio {
    /// Its file.
    pub file: Spanned<MediaPath>,
    /// Cover.
    pub cover: Option<Photo>,
    /// The cover that the recording carries, where the entry names none.
    pub carried: Option<Photo>,
    /// Transcript.
    pub transcript: Option<String>,
}

impl Audio {
    /// The picture of its page: the cover that the entry names, else the one that it carries.
    #[must_use]
    pub fn shown(&self) -> Option<&Photo> {
        self.cover.as_ref().or(self.carried.as_ref())
    }
}

/// What was awarded; each kind holds what its page needs, so none can lack it.
#[derive(Clone, Debug)]
pub enum Work {
    /// One photograph.
    Photo(Photo),
    /// Several photographs, at least one.
    PhotoSet(Vec<Photo>),
    /// The same place twice.
    ThenNow {
        /// The old photograph.
        then: Photo,
        /// The new one.
        now: Photo,
    },
    /// A film.
    Video(Video),
    /// A recording.
    Audio(Audio),
    /// Text; it is the body.
    Article,
    /// A person with accounts, at least one.
    Influencer(Option<Video>),
    /// A service platform.
    Platform(Option<Video>),
    /// A media account, at least one.
    MediaAccount,
    /// A case.
    Case(Option<Video>),
    /// An activity.
    Activity(Option<Video>),
    /// Not handed in yet, or told of as broken; no entry that is published lacks its work.
    Awaited,
}

/// Takes the work out of a raw winner by its kind. What the kind needs and the entry lacks is an
/// error; what it holds beside is kept as pictures, and named where no page would show it.
pub(super) fn lower(draft: &Draft<RawWinner>, linker: &mut Linker<'_>) -> (Work, Vec<Photo>) {
    let mut parts = Parts::take(draft, linker);
    let kind = draft.raw.kind.value;
    let work = match kind {
        WinnerKind::Photo => parts.first_photo().map(Work::Photo),
        WinnerKind::PhotoSet => parts.all_photos().map(Work::PhotoSet),
        WinnerKind::ThenNow => parts.pair().map(|(then, now)| Work::ThenNow { then, now }),
        WinnerKind::Video => parts.video.take().map(Work::Video),
        WinnerKind::Audio => parts.audio.take().map(Work::Audio),
        WinnerKind::Article => (!draft.body.trim().is_empty()).then_some(Work::Article),
        WinnerKind::Influencer => parts.has_accounts.then(|| Work::Influencer(parts.video.take())),
        WinnerKind::MediaAccount => parts.has_accounts.then_some(Work::MediaAccount),
        WinnerKind::Platform => Some(Work::Platform(parts.video.take())),
        WinnerKind::Case => Some(Work::Case(parts.video.take())),
        WinnerKind::Activity => Some(Work::Activity(parts.video.take())),
    };
    // What a kind needs says nothing where the kind itself was not readable.
    if draft.raw.kind.span.is_empty() {
        return (work.unwrap_or(Work::Awaited), parts.photos);
    }
    // A file that is missing has been reported; the entry is then not also short of content.
    let waits = !draft.raw.status.is_published();
    if work.is_none() && !parts.reported && !waits {
        let finding = Finding::new(Code::MissingContent, draft.raw.kind.span);
        let finding = finding.with("kind", kind.as_str()).with("field", needed(kind));
        linker.findings.push(finding);
    }
    for field in parts.left_over() {
        let finding = Finding::new(Code::UnusedContent, draft.raw.kind.span);
        linker.findings.push(finding.with("field", field).with("kind", kind.as_str()));
    }
    // What is wrong with it has been told; the entry is known all the same.
    (work.unwrap_or(Work::Awaited), parts.photos)
}

/// The field a kind cannot do without.
fn needed(kind: WinnerKind) -> &'static str {
    match kind {
        WinnerKind::Photo | WinnerKind::PhotoSet => "photos",
        WinnerKind::ThenNow => "then, now",
        WinnerKind::Video => "video",
        WinnerKind::Audio => "audio",
        WinnerKind::Influencer | WinnerKind::MediaAccount => "accounts",
        WinnerKind::Article | WinnerKind::Platform | WinnerKind::Case | WinnerKind::Activity => {
            "text below the second ---"
        }
    }
}

/// The media of an entry, resolved, until its kind takes what it needs.
struct Parts {
    photos: Vec<Photo>,
    then: Option<Photo>,
    now: Option<Photo>,
    video: Option<Video>,
    audio: Option<Audio>,
    has_accounts: bool,
    reported: bool,
}

impl Parts {
    fn take(draft: &Draft<RawWinner>, linker: &mut Linker<'_>) -> Self {
        let raw = draft.raw.clone();
        let folder = draft.folder.as_str();
        let given = raw.photos.len();
        let photos: Vec<_> =
            raw.photos.into_iter().filter_map(|one| photo(one, folder, linker)).collect();
        let files =
            [raw.then.is_some(), raw.now.is_some(), raw.video.is_some(), raw.audio.is_some()];
        let then = raw.then.and_then(|one| photo(one, folder, linker));
        let now = raw.now.and_then(|one| photo(one, folder, linker));
        let video = raw.video.and_then(|one| film(one, folder, linker));
        let audio = raw.audio.and_then(|one| recording(one, folder, linker));
        let found = [then.is_some(), now.is_some(), video.is_some(), audio.is_some()];
        let reported = photos.len() < given || files != found;
        let has_accounts = !raw.accounts.is_empty();
        Self { photos, then, now, video, audio, has_accounts, reported }
    }

    fn first_photo(&mut self) -> Option<Photo> {
        (!self.photos.is_empty()).then(|| self.photos.remove(0))
    }

    fn all_photos(&mut self) -> Option<Vec<Photo>> {
        (!self.photos.is_empty()).then(|| std::mem::take(&mut self.photos))
    }

    fn pair(&mut self) -> Option<(Photo, Photo)> {
        (self.then.is_some() && self.now.is_some()).then_some(())?;
        self.then.take().zip(self.now.take())
    }

    /// Fields that hold something no page of this kind shows.
    fn left_over(&self) -> Vec<&'static str> {
        let left = [
            ("then", self.then.is_some()),
            ("now", self.now.is_some()),
            ("video", self.video.is_some()),
            ("audio", self.audio.is_some()),
        ];
        left.into_iter().filter(|(_, left)| *left).map(|(field, _)| field).collect()
    }
}

fn photo(raw: RawPhoto, folder: &str, linker: &mut Linker<'_>) -> Option<Photo> {
    let RawPhoto { file, alt, caption, place, taken, focus } = raw;
    let file = linker.media(folder, &file, Wanted::Picture)?;
    let focus = focus.unwrap_or(Focus::MIDDLE);
    Some(Photo { file, alt, caption, place, taken, focus })
}

fn film(raw: RawVideo, folder: &str, linker: &mut Linker<'_>) -> Option<Video> {
    let RawVideo { file, poster, captions, caption_state, chapters, transcript } = raw;
    let chapters = parts_of(chapters, linker);
    let file = linker.media(folder, &file, Wanted::Film);
    let named = poster.is_some();
    let poster = poster.and_then(|poster| photo(poster, folder, linker));
    let captions = captions.and_then(|file| linker.media(folder, &file, Wanted::Captions));
    let file = file?;
    let beside = if named {
        None
    } else {
        beside::picture(&file, linker).or_else(|| carried(&file, linker))
    };
    Some(Video { file, poster, beside, captions, caption_state, chapters, transcript })
}

/// Chapters by time; one without a readable time is reported and left out.
fn parts_of(raw: Vec<RawChapter>, linker: &mut Linker<'_>) -> Vec<Chapter> {
    let mut chapters = Vec::new();
    for RawChapter { at, title } in raw {
        match Timecode::parse(at.trim()) {
            Some(at) => chapters.push(Chapter { at, title }),
            None if at.span.is_empty() => {}
            None => {
                let finding = Finding::new(Code::BadTimecode, at.span);
                linker.findings.push(finding.with("value", &at.value));
            }
        }
    }
    chapters.sort_by_key(|chapter| chapter.at);
    chapters
}

fn recording(raw: RawAudio, folder: &str, linker: &mut Linker<'_>) -> Option<Audio> {
    let RawAudio { file, cover, transcript } = raw;
    let file = linker.media(folder, &file, Wanted::Sound);
    let named = cover.is_some();
    let cover = cover.and_then(|cover| photo(cover, folder, linker));
    let file = file?;
    let carried = if named { None } else { carried(&file, linker) };
    Some(Audio { file, cover, carried, transcript })
}

/// The picture that a film or recording carries inside it.
fn carried(file: &Spanned<MediaPath>, linker: &Linker<'_>) -> Option<Photo> {
    linker.tree.media.get(&file.value.0)?.probe.cover()?;
    let (file, focus) = (file.clone(), Focus::MIDDLE);
    Some(Photo { file, alt: None, caption: None, place: None, taken: None, focus })
}
