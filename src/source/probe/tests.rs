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
    bytes[16..24].copy_from_slice(&[0, 0, 31, 64, 0, 0, 31, 64]);
    assert!(refused_for(&bytes).contains("too little data"));
}

#[test]
fn films_tell_size_length_and_codecs() {
    let Probe::Film(film) = seen(&built::film(&Plan::default())) else { panic!("no film") };
    let wanted = Film {
        width: 640,
        height: 360,
        rotation: 0,
        milliseconds: 2_500,
        video_codec: "avc1".to_owned(),
        // The second letter of "config".
        video_profile: Some(b'o'),
        audio_codec: Some("mp4a".to_owned()),
        // 40 bytes of samples in two and a half seconds.
        bit_rate: 128,
        container: FilmContainer::Mp4,
        fast_start: true,
        tracks: vec![TrackKind::Picture, TrackKind::Sound, TrackKind::Other],
        cover: None,
    };
    assert_eq!(film, wanted);
    let turned =
        Plan { brand: *b"qt  ", matrix: built::QUARTER, index_first: false, ..Plan::default() };
    let Probe::Film(film) = seen(&built::film(&turned)) else { panic!("no film") };
    assert_eq!((film.width, film.height, film.rotation), (360, 640, 90));
    assert_eq!((film.container, film.fast_start), (FilmContainer::Mov, false));
    let heard = built::film(&Plan { picture: false, ..Plan::default() });
    let heard = sound(&heard);
    assert_eq!((heard.milliseconds, heard.format), (2_500, SoundFormat::M4a));
    assert_eq!(heard.tracks, [TrackKind::Sound, TrackKind::Other]);
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
fn films_turned_by_every_quarter_say_so() {
    let one = 1 << 16;
    for (turn, degrees) in
        [([one, 0, 0, one], 0), ([-one, 0, 0, -one], 180), ([0, -one, one, 0], 270)]
    {
        let [a, b, c, d] = turn;
        let matrix = [a, b, 0, c, d, 0, 0, 0, 1 << 30];
        let Probe::Film(film) = seen(&built::film(&Plan { matrix, ..Plan::default() })) else {
            panic!("no film")
        };
        assert_eq!(film.rotation, degrees);
    }
}

fn sound(bytes: &[u8]) -> Sound {
    match seen(bytes) {
        Probe::Sound(sound) => sound,
        other => panic!("{other:?}"),
    }
}

#[test]
fn recordings_are_measured_between_their_tags() {
    let heard = sound(&built::mp3(100));
    assert_eq!(heard.milliseconds, 100 * 1_152_000 / 44_100);
    assert_eq!((heard.format, heard.codec), (SoundFormat::Mp3, SoundCodec::Mp3));
    // 417 bytes a frame of 1,152 samples; the time is cut to whole milliseconds.
    assert_eq!(heard.bit_rate / 100, 417 * 8 * 44_100 / 1_152 / 100);
}

#[test]
fn a_stated_number_of_frames_is_believed() {
    let mut bytes = built::mp3(10);
    bytes[30 + 36..30 + 48].copy_from_slice(b"Xing\0\0\0\x01\0\0\x03\xE8");
    assert_eq!(sound(&bytes).milliseconds, 1_000 * 1_152_000 / 44_100);
}

#[test]
fn wav_files_tell_length_and_codec() {
    let guid =
        [&[0xFE, 0xFF][..], &built::wav_format(1, 2, 16)[2..], &[22, 0, 16, 0, 3, 0, 0, 0, 1]];
    let guid = [&guid.concat()[..], b"\0\0\0\0\0\x10\0\x80\0\0\xAA\0\x38\x9B\x71"].concat();
    let cases = [
        (built::wav_format(1, 2, 16), SoundCodec::Pcm, 4),
        (built::wav_format(3, 1, 32), SoundCodec::Float, 4),
        (built::wav_format(6, 1, 8), SoundCodec::ALaw, 1),
        (built::wav_format(7, 2, 8), SoundCodec::MuLaw, 2),
        (guid, SoundCodec::Pcm, 4),
    ];
    for (format, codec, block) in cases {
        let heard = sound(&built::wav(&format, &vec![0; 800 * block]));
        assert_eq!((heard.milliseconds, heard.codec), (100, codec));
        assert_eq!((heard.format, heard.bit_rate), (SoundFormat::Wav, 64_000 * block as u64));
    }
    let adpcm = built::wav(&built::wav_format(2, 1, 4), &[0; 8]);
    assert_eq!(seen(&adpcm), Probe::Refused(Refusal::Convert { seen: "WAV (ADPCM)", to: "MP3" }));
    let whole = built::wav(&built::wav_format(1, 1, 8), &[0; 800]);
    assert_eq!(refused_for(&whole[..whole.len() - 60]), "the file ends too early");
}

#[test]
fn wav_files_of_unknown_and_of_wide_length_are_read() {
    let format = built::wav_format(1, 1, 8);
    let mut open = built::wav(&format, &[0; 800]);
    open.truncate(open.len() - 18);
    let at = open.len() - 804;
    open[at..at + 4].copy_from_slice(&[255; 4]);
    assert_eq!(sound(&open).milliseconds, 100);
    let table = [&900_u64.to_le_bytes()[..], &400_u64.to_le_bytes(), &[0; 12]].concat();
    let parts = [b"RF64\xFF\xFF\xFF\xFFWAVEds64\x1C\0\0\0", &table[..], b"fmt \x10\0\0\0", &format];
    let wide = [&parts.concat()[..], b"data\xFF\xFF\xFF\xFF", &[0; 800]].concat();
    assert_eq!(sound(&wide).milliseconds, 50);
}

#[test]
fn flac_files_tell_length_and_their_front_cover() {
    let bytes = built::flac();
    for (before, behind) in
        [(&b""[..], &b""[..]), (&built::id3(3, 0, b"x"), &[b"TAG", &[0; 125][..]].concat())]
    {
        let bytes = [before, &bytes, behind].concat();
        let heard = sound(&bytes);
        assert_eq!((heard.milliseconds, heard.format), (1_000, SoundFormat::Flac));
        assert_eq!(heard.bit_rate, built::FLAC_FRAMES.len() as u64 * 8);
        assert_cover(&bytes, heard.cover, &built::jpeg(40, 30, 6));
    }
    let [start, end] = [4 + 4, 4 + 4 + 34];
    let mut bytes = bytes;
    bytes.drain(start - 4..end);
    assert!(refused_for(&bytes).contains("description"));
}

#[test]
fn ogg_files_tell_length_and_codec_by_their_last_page() {
    let cases = [
        ("vorbis", SoundCodec::Vorbis, 88_200),
        ("opus", SoundCodec::Opus, 96_312),
        ("flac", SoundCodec::Flac, 88_200),
    ];
    for (name, codec, position) in cases {
        let heard = sound(&built::ogg(name, position));
        assert_eq!((heard.milliseconds, heard.codec), (2_000, codec));
        assert_eq!((heard.format, heard.tracks), (SoundFormat::Ogg, vec![TrackKind::Sound]));
    }
    let chain = sound(&built::ogg_chain());
    assert_eq!((chain.milliseconds, chain.codec), (0, SoundCodec::Vorbis), "not searched for");
    assert_eq!(chain.tracks, [TrackKind::Other, TrackKind::Sound]);
}

fn assert_cover(bytes: &[u8], cover: Option<Embedded>, wanted: &[u8]) {
    let Embedded { start, bytes: length, picture } = cover.expect("a cover");
    let start = usize::try_from(start).expect("small");
    let found = &bytes[start..start + usize::try_from(length).expect("small")];
    assert_eq!(found, wanted);
    assert_eq!(Probe::Picture(picture), seen(wanted));
}

#[test]
fn covers_are_found_in_every_kind_of_tag() {
    let cover = built::jpeg(40, 30, 6);
    for version in 2..=4 {
        let bytes = built::mp3_behind(&built::id3(version, 0, &cover));
        assert_cover(&bytes, sound(&bytes).cover, &cover);
        let unsynchronised = built::mp3_behind(&built::id3(version, 0x80, &cover));
        assert_eq!(sound(&unsynchronised).cover, None);
        let broken = built::mp3_behind(&built::id3(version, 0, &cover[..20]));
        assert_eq!(sound(&broken).cover, None);
    }
    let png = built::picture(ImageFormat::Png, 21, 13);
    for index_first in [true, false] {
        let plan = Plan { cover: png.clone(), index_first, ..Plan::default() };
        let bytes = built::film(&plan);
        let Probe::Film(film) = seen(&bytes) else { panic!("no film") };
        assert_cover(&bytes, film.cover, &png);
        let bytes = built::film(&Plan { picture: false, ..plan });
        assert_cover(&bytes, sound(&bytes).cover, &png);
    }
}

#[test]
fn captions_tell_format_and_encoding() {
    let srt = "1\r\n00:00:01,000 --> 00:00:02,000\r\n工会\r\n";
    let utf16 = |swap: bool| -> Vec<u8> {
        let units = "\u{FEFF}".encode_utf16().chain(srt.encode_utf16());
        units.flat_map(|unit| if swap { unit.to_be_bytes() } else { unit.to_le_bytes() }).collect()
    };
    // "工会" in GBK.
    let gbk = [&srt.as_bytes()[..34], b"\xB9\xA4\xBB\xE1\r\n"].concat();
    let cases = [
        (srt.as_bytes().to_vec(), TextEncoding::Utf8),
        ([b"\xEF\xBB\xBF", srt.as_bytes()].concat(), TextEncoding::Utf8),
        (utf16(false), TextEncoding::Utf16),
        (utf16(true), TextEncoding::Utf16),
        (gbk.clone(), TextEncoding::Gb18030),
    ];
    for (bytes, encoding) in cases {
        let wanted = Captions { format: CaptionFormat::Srt, encoding, faults: vec![], cues: 1 };
        assert_eq!(seen(&bytes), Probe::Captions(wanted));
        let (text, _) = text::decode(&bytes).expect("text");
        assert_eq!(text, srt);
    }
    let (format, encoding) = (CaptionFormat::Vtt, TextEncoding::Utf8);
    let vtt = Captions { format, encoding, faults: vec![], cues: 0 };
    assert_eq!(seen(b"WEBVTT\n\n"), Probe::Captions(vtt));
    assert!(refused_for(b"WEBVTT\n\xFF").contains("neither UTF-8"));
    let bad = b"WEBVTT\n\n00:02.000 --> 00:01.000\nA\n";
    let Probe::Captions(captions) = seen(bad) else { panic!("no captions") };
    assert_eq!(captions.faults, [CueFault { line: 3, problem: CueProblem::End }]);
}

#[test]
fn other_formats_are_named() {
    let cases: [(&[u8], &str, &str); 10] = [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC", "JPEG"),
        (b"\0\0\0\x18ftypmif1\0\0\0\0mif1avif", "AVIF", "JPEG"),
        (b"II*\0\x08\0\0\0\0\0", "TIFF", "JPEG"),
        (b"RIFF\0\0\0\0AVI LIST", "AVI", "MP4"),
        (b"\x1A\x45\xDF\xA3\x01\0\0\0matroska", "MKV", "MP4"),
        (b"%PDF-1.7", "PDF", "JPEG"),
        (b"PK\x03\x04", "ZIP/Office", "JPEG"),
        (b" <!DOCTYPE html><script>", "HTML", "JPEG"),
        (b"<?xml version='1.0'?><svg>", "SVG", "JPEG"),
        (b"#!AMR\n", "AMR", "MP3"),
    ];
    for (bytes, seen_as, to) in cases {
        assert_eq!(seen(bytes), Probe::Refused(Refusal::Convert { seen: seen_as, to }));
    }
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
        built::wav(&built::wav_format(1, 1, 8), &[0; 80]),
        built::flac(),
        built::ogg("opus", 48_000),
        built::mp3_behind(&built::id3(4, 0, &built::jpeg(8, 8, 1))),
        b"1\n00:00:01,000 --> 00:00:02,000\nA\n\n2\n00:00:02,000 --> 00:00:03,000\nB\n".to_vec(),
    ]
}

proptest! {
    #[test]
    fn damage_never_panics(
        which in 0..12_usize,
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
