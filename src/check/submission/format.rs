//! Formats of files as rules name them and as files have them.

use super::amount::plain;
use crate::source::probe::{FilmContainer, PictureFormat, Probe, Refusal, SoundFormat};

/// What a file is to the work.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A film.
    Film,
    /// A recording.
    Sound,
    /// A photograph.
    Photo,
}

/// A format that a rule names: a name of files of one kind, or that kind with any name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// Which files it concerns.
    pub kind: Kind,
    /// Its name; none for every format of the kind.
    pub name: Option<&'static str>,
}

/// Words for formats, with the name that files of the format are known by.
const NAMES: &[(&str, Kind, &str)] = &[
    ("mp4", Kind::Film, "MP4"),
    ("mpeg4", Kind::Film, "MP4"),
    ("mpeg-4", Kind::Film, "MP4"),
    ("mov", Kind::Film, "MOV"),
    ("avi", Kind::Film, "AVI"),
    ("wmv", Kind::Film, "WMV"),
    ("flv", Kind::Film, "FLV"),
    ("mkv", Kind::Film, "MKV"),
    ("webm", Kind::Film, "WebM"),
    ("rmvb", Kind::Film, "RealMedia"),
    ("mpg", Kind::Film, "MPEG"),
    ("mpeg", Kind::Film, "MPEG"),
    ("mp3", Kind::Sound, "MP3"),
    ("m4a", Kind::Sound, "M4A"),
    ("wav", Kind::Sound, "WAV"),
    ("flac", Kind::Sound, "FLAC"),
    ("ogg", Kind::Sound, "Ogg"),
    ("aac", Kind::Sound, "AAC"),
    ("amr", Kind::Sound, "AMR"),
    ("jpg", Kind::Photo, "JPEG"),
    ("jpeg", Kind::Photo, "JPEG"),
    ("png", Kind::Photo, "PNG"),
    ("gif", Kind::Photo, "GIF"),
    ("webp", Kind::Photo, "WebP"),
    ("tif", Kind::Photo, "TIFF"),
    ("tiff", Kind::Photo, "TIFF"),
    ("bmp", Kind::Photo, "BMP"),
    ("heic", Kind::Photo, "HEIC"),
    ("raw", Kind::Photo, "RAW"),
];

/// Words for every format of a kind.
const KINDS: &[(&str, Kind)] = &[
    ("视频", Kind::Film),
    ("短视频", Kind::Film),
    ("video", Kind::Film),
    ("音频", Kind::Sound),
    ("录音", Kind::Sound),
    ("audio", Kind::Sound),
    ("图片", Kind::Photo),
    ("照片", Kind::Photo),
    ("picture", Kind::Photo),
];

/// The formats that the values of a rule name; none when not one of them is known. No file is known
/// to be in one that is not, so that it never fits.
pub(super) fn read(values: &[String]) -> Option<Vec<Format>> {
    let words =
        values.iter().flat_map(|value| value.split(['、', ',', '，', '/', ';', '；', '或']));
    let words = words.filter(|word| !word.trim().is_empty());
    let formats: Vec<_> = words.filter_map(one).collect();
    (!formats.is_empty()).then_some(formats)
}

fn one(word: &str) -> Option<Format> {
    let word = plain(word);
    let word = word.trim_start_matches('.').trim_start_matches("任何").trim_start_matches("any");
    let word = word.trim_end_matches("文件").trim_end_matches("格式");
    let named = NAMES.iter().find(|(own, ..)| *own == word);
    let named = named.map(|&(_, kind, name)| Format { kind, name: Some(name) });
    let general = || KINDS.iter().find(|(own, _)| *own == word);
    named.or_else(|| general().map(|&(_, kind)| Format { kind, name: None }))
}

/// The name of a file's format; none where its content is not known.
pub(super) fn of(probe: &Probe) -> Option<&'static str> {
    match probe {
        Probe::Picture(picture) => Some(match picture.format {
            PictureFormat::Jpeg => "JPEG",
            PictureFormat::Png => "PNG",
            PictureFormat::Gif => "GIF",
            PictureFormat::Webp => "WebP",
        }),
        Probe::Film(film) => Some(match film.container {
            FilmContainer::Mp4 => "MP4",
            FilmContainer::Mov => "MOV",
        }),
        Probe::Sound(sound) => Some(match sound.format {
            SoundFormat::Mp3 => "MP3",
            SoundFormat::M4a => "M4A",
            SoundFormat::Wav => "WAV",
            SoundFormat::Flac => "FLAC",
            SoundFormat::Ogg => "Ogg",
        }),
        Probe::Refused(Refusal::Convert { seen, .. }) => Some(seen),
        Probe::Captions(_)
        | Probe::Refused(
            Refusal::Undecodable { .. } | Refusal::TooLarge { .. } | Refusal::Unknown,
        ) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn formats_are_known_by_their_names() {
        let read =
            |values: &[&str]| read(&values.iter().map(|&one| one.to_owned()).collect::<Vec<_>>());
        let film = |name| Format { kind: Kind::Film, name };
        assert_eq!(read(&["MP4"]), Some(vec![film(Some("MP4"))]));
        assert_eq!(
            read(&["ＭＰ４ 格式", ".mov"]),
            Some(vec![film(Some("MP4")), film(Some("MOV"))])
        );
        assert_eq!(read(&["MP4、MOV"]).map(|formats| formats.len()), Some(2));
        assert_eq!(read(&["任何视频"]), Some(vec![film(None)]));
        assert_eq!(read(&["jpg"]).map(|formats| formats[0].name), Some(Some("JPEG")));
        assert_eq!(read(&["MPEG-4", "3gp"]), Some(vec![film(Some("MP4"))]));
        assert_eq!(read(&["常见格式、MP4"]), Some(vec![film(Some("MP4"))]));
        assert_eq!(read(&["高清格式"]), None);
        assert_eq!(read(&["3gp"]), None);
        assert_eq!(read(&[]), None);
    }
}
