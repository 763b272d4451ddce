//! What is read out of small files, whole, cut off and damaged.

use super::built::{self, Plan};
use super::*;
use image::ImageFormat;
use proptest::prelude::*;
use std::io::Cursor;

fn seen(bytes: &[u8]) -> Probe {
    probe_reader(&mut BufReader::new(Cursor::new(bytes.to_vec())))
}

fn refused_for(bytes: &[u8]) -> String {
    match seen(bytes) {
        Probe::Refused(Refusal::Undecodable { cause }) => cause,
        other => panic!("{other:?}"),
    }
}

#[test]
fn pictures_tell_size_and_way_up() {
    for orientation in 1..=8 {
        let Probe::Picture(picture) = seen(&built::jpeg(40, 30, orientation)) else { panic!() };
        let size = if orientation >= 5 { (30, 40) } else { (40, 30) };
        assert_eq!(
            (picture.width, picture.height, picture.orientation),
            (size.0, size.1, orientation)
        );
    }
    let formats = [
        (ImageFormat::Png, PictureFormat::Png),
        (ImageFormat::Gif, PictureFormat::Gif),
        (ImageFormat::WebP, PictureFormat::Webp),
    ];
    for (written, format) in formats {
        let wanted = Picture { format, width: 21, height: 13, orientation: 1, animated: false };
        assert_eq!(seen(&built::picture(written, 21, 13)), Probe::Picture(wanted));
    }
}

#[test]
fn a_bomb_is_refused_by_its_header() {
    let mut bytes = built::picture(ImageFormat::Png, 21, 13);
    bytes[16..24].copy_from_slice(&[0, 0, 195, 80, 0, 0, 195, 80]);
    let refusal = Refusal::TooLarge { width: 50_000, height: 50_000 };
    assert_eq!(seen(&bytes), Probe::Refused(refusal));
    bytes[16..24].copy_from_slice(&[0, 0, 39, 16, 0, 0, 39, 16]);
    assert!(refused_for(&bytes).contains("too little data"));
}

#[test]
fn films_tell_size_length_and_codecs() {
    let Probe::Film(film) = seen(&built::film(&Plan::default())) else { panic!("no film") };
    let wanted = Film {
        width: 640,
        height: 360,
        milliseconds: 2_500,
        video_codec: "avc1".to_owned(),
        audio_codec: Some("mp4a".to_owned()),
        container: FilmContainer::Mp4,
        fast_start: true,
    };
    assert_eq!(film, wanted);
    let turned =
        Plan { brand: *b"qt  ", matrix: built::QUARTER, index_first: false, picture: true };
    let Probe::Film(film) = seen(&built::film(&turned)) else { panic!("no film") };
    assert_eq!((film.width, film.height), (360, 640));
    assert_eq!((film.container, film.fast_start), (FilmContainer::Mov, false));
    let sound = Sound { milliseconds: 2_500, format: SoundFormat::M4a };
    let heard = built::film(&Plan { picture: false, ..Plan::default() });
    assert_eq!(seen(&heard), Probe::Sound(sound));
}

#[test]
fn unfinished_and_fragmented_films_say_so() {
    let film = built::film(&Plan { index_first: false, ..Plan::default() });
    assert_eq!(refused_for(&film[..film.len() - 9]), "the file ends too early");
    let fragments = [built::film(&Plan::default()), built::boxed(*b"moof", &[])].concat();
    assert!(refused_for(&fragments).contains("fragments"));
    let brand = built::boxed(*b"ftyp", &[b"isom\0\0\0\0"]);
    assert!(refused_for(&brand).contains("not finished"));
}

#[test]
fn recordings_are_measured_between_their_tags() {
    let wanted = Sound { milliseconds: 100 * 1_152_000 / 44_100, format: SoundFormat::Mp3 };
    assert_eq!(seen(&built::mp3(100)), Probe::Sound(wanted));
}

#[test]
fn a_stated_number_of_frames_is_believed() {
    let mut bytes = built::mp3(10);
    bytes[30 + 36..30 + 48].copy_from_slice(b"Xing\0\0\0\x01\0\0\x03\xE8");
    let wanted = Sound { milliseconds: 1_000 * 1_152_000 / 44_100, format: SoundFormat::Mp3 };
    assert_eq!(seen(&bytes), Probe::Sound(wanted));
}

#[test]
fn other_formats_are_named() {
    let cases: [(&[u8], &str, &str); 12] = [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC", "JPEG"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "AVIF", "JPEG"),
        (b"II*\0\x08\0\0\0\0\0", "TIFF", "JPEG"),
        (b"RIFF\0\0\0\0WAVEfmt ", "WAV", "MP3"),
        (b"RIFF\0\0\0\0AVI LIST", "AVI", "MP4"),
        (b"\x1A\x45\xDF\xA3\x01\0\0\0matroska", "MKV", "MP4"),
        (b"%PDF-1.7", "PDF", "JPEG"),
        (b"PK\x03\x04", "ZIP/Office", "JPEG"),
        (b" <!DOCTYPE html><script>", "HTML", "JPEG"),
        (b"<?xml version='1.0'?><svg>", "SVG", "JPEG"),
        (b"#!AMR\n", "AMR", "MP3"),
        (b"1\r\n00:00:01,000 --> 00:00:02,000\r\n", "SRT", "WebVTT"),
    ];
    for (bytes, seen_as, to) in cases {
        assert_eq!(seen(bytes), Probe::Refused(Refusal::Convert { seen: seen_as, to }));
    }
    assert_eq!(seen(b"WEBVTT\n\n"), Probe::Captions);
    assert!(refused_for(b"WEBVTT\n\xFF").contains("UTF-8"));
    assert_eq!(seen(b"plain words"), Probe::Refused(Refusal::Unknown));
    assert_eq!(refused_for(b""), "the file is empty");
}

fn samples() -> Vec<Vec<u8>> {
    vec![
        built::jpeg(40, 30, 6),
        built::picture(ImageFormat::Png, 21, 13),
        built::picture(ImageFormat::Gif, 21, 13),
        built::picture(ImageFormat::WebP, 21, 13),
        built::film(&Plan::default()),
        built::film(&Plan { index_first: false, ..Plan::default() }),
        built::mp3(5),
    ]
}

proptest! {
    #[test]
    fn damage_never_panics(
        which in 0..7_usize,
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 0..12),
        keep in any::<prop::sample::Index>(),
    ) {
        let mut bytes = samples().swap_remove(which);
        for (at, value) in flips {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        seen(&bytes);
        bytes.truncate(keep.index(bytes.len()));
        seen(&bytes);
    }
}
