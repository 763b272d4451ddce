//! What a clerk should know of a film, a recording or captions that are published: phones that cannot
//! play it, a file that is large for them, captions that were converted or hold bad cues.
//!
//! Which browser plays what: the release notes of Safari (HEVC and FLAC with iOS 11, Ogg with 18.4, AV1 with
//! the iPhone 15 Pro), Chromium's list of codecs for Android, and what their decoders are made of.

use crate::finding::{Code, Finding, Findings};
use crate::source::MediaFile;
use crate::source::probe::{
    CaptionFormat, Captions, Film, Probe, Sound, SoundCodec, SoundFormat, TextEncoding,
};
use crate::span::Spanned;

/// Bytes past which a recording without compression is a burden to phones.
const LARGE_RECORDING: u64 = 50_000_000;

/// Phones that cannot play something; the words stand in the messages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Phones {
    /// All but Apple's.
    Android,
    /// All but Apple's, where they are older.
    OlderAndroid,
    /// Apple's before the iPhone 15 Pro.
    IphonesBefore15Pro,
    /// Apple's before iOS 18.4.
    IphonesBefore18,
    /// Apple's before iOS 11.
    IphonesBefore11,
    /// Nearly all.
    Most,
}

impl Phones {
    fn as_str(self) -> &'static str {
        match self {
            Self::Android => "android",
            Self::OlderAndroid => "older-android",
            Self::IphonesBefore15Pro => "iphones-before-15-pro",
            Self::IphonesBefore18 => "iphones-before-18",
            Self::IphonesBefore11 => "iphones-before-11",
            Self::Most => "most",
        }
    }
}

/// A codec by the name people know, and who cannot play it.
type Trouble = (String, Phones);

/// Reports on a file that was named at `written` and is what it should be.
pub(super) fn report(file: &MediaFile, written: &Spanned<String>, findings: &mut Findings) {
    match &file.probe {
        Probe::Film(film) => report_film(film, written, findings),
        Probe::Sound(sound) => report_sound(sound, file.bytes, written, findings),
        Probe::Captions(captions) => report_captions(captions, written, findings),
        Probe::Picture(_) | Probe::Refused(_) => {}
    }
}

fn report_film(film: &Film, written: &Spanned<String>, findings: &mut Findings) {
    if let Some(trouble) = pictures(&film.video_codec, film.video_profile) {
        findings.push(unplayable(trouble, "film", written));
    }
    if let Some(trouble) = film.audio_codec.as_deref().and_then(sounds) {
        findings.push(unplayable(trouble, "film-sound", written));
    }
}

fn report_sound(sound: &Sound, bytes: u64, written: &Spanned<String>, findings: &mut Findings) {
    let trouble = match (sound.format, sound.codec) {
        (SoundFormat::Ogg, SoundCodec::Opus) => Some(("Ogg Opus", Phones::IphonesBefore18)),
        (SoundFormat::Ogg, SoundCodec::Flac) => Some(("Ogg FLAC", Phones::IphonesBefore18)),
        (SoundFormat::Ogg, _) => Some(("Ogg Vorbis", Phones::IphonesBefore18)),
        (SoundFormat::Flac, _) => Some(("FLAC", Phones::IphonesBefore11)),
        (SoundFormat::Mp3 | SoundFormat::M4a | SoundFormat::Wav, _) => None,
    };
    if let Some((name, phones)) = trouble {
        findings.push(unplayable((name.to_owned(), phones), "recording", written));
    }
    if sound.format == SoundFormat::Wav && bytes > LARGE_RECORDING {
        let finding = Finding::new(Code::LargeRecording, written.span);
        let finding = finding.with("value", &written.value);
        findings.push(finding.with("megabytes", bytes / 1_000_000));
    }
}

fn unplayable((name, phones): Trouble, what: &str, written: &Spanned<String>) -> Finding {
    let finding = Finding::new(Code::CodecUnplayable, written.span).with("value", &written.value);
    finding.with("codec", name).with("phones", phones.as_str()).with("what", what)
}

/// Who cannot see a film with that picture track.
fn pictures(codec: &str, profile: Option<u8>) -> Option<Trouble> {
    let (name, phones) = match codec {
        "avc1" | "avc3" => match profile {
            Some(110) => ("H.264 10-bit", Phones::Most),
            Some(122) => ("H.264 4:2:2", Phones::Most),
            Some(44 | 244) => ("H.264 4:4:4", Phones::Most),
            Some(_) | None => return None,
        },
        // Apple plays this form alone.
        "hvc1" | "dvh1" => ("HEVC (H.265)", Phones::OlderAndroid),
        "hev1" | "dvhe" => ("HEVC (H.265, hev1)", Phones::Most),
        "av01" => ("AV1", Phones::IphonesBefore15Pro),
        "vp08" | "vp09" => ("VP9", Phones::IphonesBefore18),
        "mp4v" => ("MPEG-4 Part 2", Phones::Android),
        "s263" | "h263" => ("H.263", Phones::Most),
        "jpeg" | "mjpa" | "mjpb" => ("Motion JPEG", Phones::Android),
        _ if codec.starts_with("ap4") || codec.starts_with("apc") => ("ProRes", Phones::Android),
        _ => (codec, Phones::Most),
    };
    Some((name.to_owned(), phones))
}

/// Who cannot hear a film with that sound track.
fn sounds(codec: &str) -> Option<Trouble> {
    let (name, phones) = match codec {
        "mp4a" | ".mp3" => return None,
        "ac-3" => ("AC-3", Phones::Android),
        "ec-3" => ("E-AC-3", Phones::Android),
        "alac" => ("ALAC", Phones::Android),
        "sowt" | "twos" | "lpcm" | "in24" | "in32" | "fl32" | "fl64" | "raw" | "NONE" | "ipcm"
        | "fpcm" => ("PCM", Phones::Android),
        "Opus" => ("Opus", Phones::IphonesBefore18),
        "fLaC" => ("FLAC", Phones::IphonesBefore11),
        "samr" | "sawb" => ("AMR", Phones::Most),
        _ => (codec, Phones::Most),
    };
    Some((name.to_owned(), phones))
}

fn report_captions(captions: &Captions, written: &Spanned<String>, findings: &mut Findings) {
    let (format, encoding) = (captions.format, captions.encoding);
    if format == CaptionFormat::Srt || encoding != TextEncoding::Utf8 {
        let finding = Finding::new(Code::CaptionsConverted, written.span);
        let finding = finding.with("value", &written.value).with("format", format.as_str());
        findings.push(finding.with("encoding", encoding.as_str()));
    }
    for fault in &captions.faults {
        // Findings of one place are ordered by their values, as text: line 9 before line 15.
        let order = format!("{:09}", fault.line);
        let finding = Finding::new(Code::BadCue, written.span).with("order", order);
        let finding = finding.with("value", &written.value).with("line", fault.line);
        findings.push(finding.with("problem", fault.problem.as_str()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_every_phone_plays_is_no_trouble() {
        assert_eq!(pictures("avc1", Some(100)), None);
        assert_eq!(sounds("mp4a"), None);
    }

    #[test]
    fn the_profile_of_h264_tells_ten_bits_apart() {
        let named = |profile| pictures("avc1", Some(profile));
        assert_eq!(named(110), Some(("H.264 10-bit".to_owned(), Phones::Most)));
        assert_eq!(named(122), Some(("H.264 4:2:2".to_owned(), Phones::Most)));
        assert_eq!(named(77), None);
    }

    #[test]
    fn each_codec_names_the_phones_it_fails_on() {
        let phones = |codec| pictures(codec, None).map(|(_, phones)| phones);
        assert_eq!(phones("hvc1"), Some(Phones::OlderAndroid));
        assert_eq!(phones("hev1"), Some(Phones::Most));
        assert_eq!(phones("av01"), Some(Phones::IphonesBefore15Pro));
        assert_eq!(phones("apcn"), Some(Phones::Android));
        assert_eq!(phones("ap4h"), Some(Phones::Android));
        assert_eq!(phones("SVQ3"), Some(Phones::Most));
        let phones = |codec| sounds(codec).map(|(_, phones)| phones);
        assert_eq!(phones("ac-3"), Some(Phones::Android));
        assert_eq!(phones("sowt"), Some(Phones::Android));
        assert_eq!(phones("samr"), Some(Phones::Most));
    }
}
