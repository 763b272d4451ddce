//! Recordings built byte by byte, before and after cleaning, taken apart by readers of these tests.

use super::*;
use crate::source::probe::built;
use crate::source::probe::{Probe, Sound, probe_reader};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::io::Cursor;

fn cleaned(bytes: &[u8], format: SoundFormat) -> Result<Vec<u8>, String> {
    let mut out = Vec::new();
    let mut reader = BufReader::new(Cursor::new(bytes.to_vec()));
    copy(&mut reader, bytes.len() as u64, format, &mut out).map(|()| out)
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

/// Everything but the cover and the bits a second, which fall with what is taken out.
fn facts(bytes: &[u8]) -> Sound {
    match probe_reader(&mut BufReader::new(Cursor::new(bytes.to_vec()))) {
        Probe::Sound(sound) => Sound { cover: None, bit_rate: 0, ..sound },
        other => panic!("{other:?}"),
    }
}

fn assert_clean(bytes: &[u8], clean: &[u8]) {
    for secret in [&b"Owner"[..], b"SN12345", b"39.9042", b"maker", b"program", b"ARTIST", b"JFIF"]
    {
        assert!(!holds(clean, secret), "{}", secret.escape_ascii());
    }
    assert!(holds(bytes, b"Owner"));
    let twice = cleaned(clean, facts(bytes).format).expect("a clean copy of the copy");
    assert_eq!(twice, clean, "cleaning twice changes nothing");
}

/// The chunks of a RIFF file.
fn chunks(bytes: &[u8]) -> Vec<(&[u8], &[u8])> {
    let (mut found, mut rest) = (Vec::new(), &bytes[12..]);
    while rest.len() >= 8 {
        let size = u32::from_le_bytes(rest[4..8].try_into().expect("four")) as usize;
        found.push((&rest[..4], &rest[8..8 + size]));
        rest = &rest[8 + size + size % 2..];
    }
    found
}

#[test]
fn wav_samples_stay_and_remarks_go() {
    let samples: Vec<u8> = (0..=255).cycle().step_by(7).take(801).collect();
    let whole = built::wav(&built::wav_format(1, 1, 8), &samples);
    let clean = cleaned(&whole, SoundFormat::Wav).expect("a clean file");
    assert_clean(&whole, &clean);
    assert_eq!(
        chunks(&clean),
        [(&b"fmt "[..], &built::wav_format(1, 1, 8)[..]), (b"data", &samples)]
    );
    assert_eq!(facts(&clean), facts(&whole));
    let stated = u32::from_le_bytes(clean[4..8].try_into().expect("four")) as usize;
    assert_eq!((stated + 8, clean.len() % 2), (clean.len(), 0));
    let float = built::wav(&built::wav_format(3, 1, 32), &samples[..800]);
    let clean = cleaned(&float, SoundFormat::Wav).expect("a clean file");
    let kinds: Vec<_> = chunks(&clean).into_iter().map(|(kind, body)| (kind, body.len())).collect();
    assert_eq!(kinds, [(&b"fmt "[..], 18), (b"fact", 4), (b"data", 800)]);
    assert_eq!(chunks(&clean)[1].1, 200_u32.to_le_bytes());
}

#[test]
fn flac_frames_stay_and_remarks_go() {
    let whole = built::flac();
    for whole in [whole.clone(), [built::id3(4, 0, b"Owner"), whole].concat()] {
        let clean = cleaned(&whole, SoundFormat::Flac).expect("a clean file");
        assert_clean(&whole, &clean);
        let (mut kinds, mut rest) = (Vec::new(), &clean[4..]);
        while rest[0] != 0xFF {
            let size = u32::from_be_bytes([0, rest[1], rest[2], rest[3]]) as usize;
            kinds.push((rest[0], size));
            rest = &rest[4 + size..];
        }
        assert_eq!(kinds, [(0, 34), (3, 18), (0x84, 8)]);
        assert_eq!(rest, built::FLAC_FRAMES);
        assert_eq!(facts(&clean), facts(&whole));
    }
}

/// The packets of each stream of an Ogg file whose check sums and page numbers are right.
fn packets(mut bytes: &[u8]) -> BTreeMap<u32, Vec<Vec<u8>>> {
    let mut streams: BTreeMap<u32, Vec<Vec<u8>>> = BTreeMap::new();
    let mut numbers: BTreeMap<u32, u32> = BTreeMap::new();
    while !bytes.is_empty() {
        let count = usize::from(bytes[26]);
        let sizes = &bytes[27..27 + count];
        let length = 27 + count + sizes.iter().map(|&size| usize::from(size)).sum::<usize>();
        let four = |at: usize| u32::from_le_bytes(bytes[at..at + 4].try_into().expect("four"));
        let mut blank = bytes[..length].to_vec();
        blank[22..26].fill(0);
        assert_eq!(built::ogg_checksum(&blank), four(22), "the check sum of a page");
        let number = numbers.entry(four(14)).or_default();
        assert_eq!(four(18), *number);
        *number += 1;
        let stream = streams.entry(four(14)).or_default();
        let mut at = 27 + count;
        let mut goes_on = bytes[5] & 1 == 1;
        for &size in sizes {
            if !goes_on {
                stream.push(Vec::new());
            }
            let part = &bytes[at..at + usize::from(size)];
            stream.last_mut().expect("a packet").extend_from_slice(part);
            at += usize::from(size);
            goes_on = size == 255;
        }
        bytes = &bytes[length..];
    }
    streams
}

#[test]
fn ogg_packets_of_sound_stay_and_comments_are_emptied() {
    let empty =
        [("vorbis", &b"\x03vorbis\0\0\0\0\0\0\0\0\x01"[..]), ("opus", b"OpusTags\0\0\0\0\0\0\0\0")];
    for (codec, wanted) in empty {
        let whole = built::ogg(codec, 48_000);
        let clean = cleaned(&whole, SoundFormat::Ogg).expect("a clean file");
        assert_clean(&whole, &clean);
        assert_eq!((clean.len(), facts(&clean)), (whole.len(), facts(&whole)));
        let (before, after) = (built::ogg_packets(codec), &packets(&clean)[&7]);
        assert!(before[1].len() > 66_000, "over more than one page");
        for (number, (before, after)) in before.iter().zip(after).enumerate() {
            if number == 1 {
                assert_eq!(before.len(), after.len());
                assert!(
                    after.starts_with(wanted)
                        && after[wanted.len()..].iter().all(|&byte| byte == 0)
                );
            } else {
                assert_eq!(before, after, "packet {number} of {codec}");
            }
        }
        assert_eq!(before.len(), after.len());
    }
}

#[test]
fn flac_in_ogg_keeps_its_seek_table_and_loses_its_picture() {
    let whole = built::ogg("flac", 48_000);
    let clean = cleaned(&whole, SoundFormat::Ogg).expect("a clean file");
    assert_clean(&whole, &clean);
    let (before, after) = (built::ogg_packets("flac"), &packets(&clean)[&7]);
    let heads: Vec<u8> = after.iter().map(|packet| packet[0]).collect();
    assert_eq!(heads, [0x7F, 4, 3, 0x81, 0xFF, 0xFF], "comments, seek table, last: padding");
    for number in [0, 2, 4, 5] {
        assert_eq!(before[number], after[number]);
    }
    for number in [1, 3] {
        assert_eq!(before[number][1..4], after[number][1..4], "lengths stay");
        assert!(after[number][4..].iter().all(|&byte| byte == 0));
    }
}

#[test]
fn recordings_one_after_the_other_are_both_cleaned() {
    let whole = built::ogg_chain();
    let clean = cleaned(&whole, SoundFormat::Ogg).expect("a clean file");
    assert_clean(&whole, &clean);
    let streams = packets(&clean);
    assert_eq!(streams.keys().copied().collect::<Vec<_>>(), [7, 9], "no skeleton");
    let wanted = built::ogg_packets("vorbis");
    for packets in streams.values() {
        assert_eq!((packets.len(), &packets[2..]), (wanted.len(), &wanted[2..]));
    }
}

#[test]
fn damage_between_pages_and_a_page_cut_off_cost_no_more_than_themselves() {
    let whole = built::ogg("opus", 48_000);
    let clean = cleaned(&whole, SoundFormat::Ogg).expect("a clean file");
    let noisy = [b"noise", &whole[..], b"TAG Owner"].concat();
    assert_eq!(cleaned(&noisy, SoundFormat::Ogg).as_deref(), Ok(clean.as_slice()));
    let cut = cleaned(&whole[..whole.len() - 3], SoundFormat::Ogg).expect("the pages before");
    assert_eq!(cut, clean[..cut.len()]);
}

proptest! {
    #[test]
    fn damage_never_panics(
        which in 0..5_usize,
        flips in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
    ) {
        let (mut bytes, format) = [
            (built::wav(&built::wav_format(1, 1, 8), &[0; 80]), SoundFormat::Wav),
            (built::flac(), SoundFormat::Flac),
            (built::ogg("opus", 9), SoundFormat::Ogg),
            (built::ogg("flac", 9), SoundFormat::Ogg),
            (built::mp3(5), SoundFormat::Mp3),
        ][which].clone();
        for (at, value) in flips {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        if let Ok(clean) = cleaned(&bytes, format) {
            prop_assert!(clean.len() <= bytes.len() + 64);
        }
    }
}
