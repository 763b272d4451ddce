//! Files that are small to send and dear to open: refused by what their headers and lengths say.
//!
//! No pixel of them is opened, which the summary's count tells, and the reason is told. Time and
//! memory are printed for whoever measures: `cargo test --release --test suite bombs -- --nocapture`.
#![expect(clippy::print_stdout, reason = "what a bomb cost is told, not asserted")]

use super::watch;
use crate::forge::film::{Film, boxed};
use crate::forge::png::{self, Png};
use crate::forge::{exif, gif, icc, jpeg, packed, sound, webp, words};
use crate::gallery::{Gallery, Work, decoded};
use std::fs::OpenOptions;
use std::io::Write;
use std::time::Duration;

/// Memory that a site of one small picture does not come near, in bytes.
const LITTLE: u64 = 128 << 20;

/// Builds one file, and gives what was said. `grown` is the length the file is stretched to, its
/// end a hole that takes no room on the disk.
fn said(work: &Work, grown: Option<u64>) -> String {
    let gallery = Gallery::of(std::slice::from_ref(work));
    if let Some(length) = grown {
        let path = gallery.site.path().join("content/2025/example/rights-case").join(work.file());
        let file = OpenOptions::new().write(true).open(path).expect("the file");
        file.set_len(length).expect("a hole");
    }
    let run = watch::build(gallery.site.path(), Duration::from_mins(2));
    assert_eq!(run.code, Some(0), "{}", run.stderr);
    assert!(run.peak < LITTLE, "{} MB", run.peak >> 20);
    println!("{} {:?} {} MB", work.file(), run.took, run.peak >> 20);
    if run.stderr.contains("undecodable") || run.stderr.contains("too-large") {
        assert!(gallery.media(work).is_none(), "what is refused is not shown");
    }
    run.stderr
}

/// Holds that one file is refused for a reason, by name, without opening a pixel.
fn refused(work: &Work, grown: Option<u64>, reason: &str) {
    let (name, said) = (work.file(), said(work, grown));
    assert!(said.contains(reason) && said.contains(&name), "{said}");
    assert!(said.contains("decoded: 0"), "{said}");
}

fn picture(id: &str, ending: &'static str, bytes: Vec<u8>) -> Work {
    Work::new(id, ending, bytes)
}

#[test]
fn a_png_of_fifty_thousand_pixels_a_side_is_refused() {
    let mut bytes = Png::rgb((8, 8)).file(&png::pattern);
    bytes[16..24].copy_from_slice(&words(&[50_000, 50_000]));
    refused(&picture("vast", "png", bytes), None, "50000 × 50000");
}

#[test]
fn a_png_of_two_hundred_megapixels_of_nothing_is_no_more_than_its_cap() {
    // One byte a row, so that the real deflate stream is small to make: 1 bit of grey.
    let size = (20_000, 10_010);
    let rows = vec![0; (size.0 as usize / 8 + 1) * size.1 as usize];
    let file = [
        b"\x89PNG\r\n\x1A\n".to_vec(),
        png::chunk(*b"IHDR", &Png::new(size, 1, 0).header()),
        png::chunk(*b"IDAT", &packed(&rows)),
        png::chunk(*b"IEND", &[]),
    ];
    refused(&picture("blank", "png", file.concat()), None, "20000 × 10010");
}

#[test]
fn a_png_of_much_blank_paper_is_refused_before_it_is_unpacked() {
    let size = (20_000, 10_000);
    let mut packer = flate2::write::ZlibEncoder::new(Vec::new(), flate2::Compression::fast());
    let row = vec![0; 20_000 * 3 + 1];
    (0..size.1).for_each(|_| packer.write_all(&row).expect("memory"));
    let file = [
        b"\x89PNG\r\n\x1A\n".to_vec(),
        png::chunk(*b"IHDR", &Png::rgb(size).header()),
        png::chunk(*b"IDAT", &packer.finish().expect("memory")),
        png::chunk(*b"IEND", &[]),
    ];
    refused(&picture("paper", "png", file.concat()), None, "20000 × 10000");
}

#[test]
fn a_profile_of_two_hundred_megabytes_is_refused_or_left_aside() {
    let profile = icc::grey(461);
    let size = 200 << 20;
    // A PNG chunk that states it, its body a hole.
    let head = Png::rgb((8, 8)).file(&png::pattern);
    let bytes = [&head[..33], &words(&[size]), b"iCCPp\0\0"].concat();
    let whole = 33 + 12 + u64::from(size);
    refused(&picture("profile", "png", bytes), Some(whole), "more than 16 MB");
    // Many small chunks that a JPEG makes of it: 3,200 of 64 KB.
    let plain = jpeg::patterned(jpeg::Coding::Baseline, (16, 16));
    let long = [profile.clone(), vec![0; 200 << 20]].concat();
    let bytes = jpeg::with(&plain, &jpeg::profile(&long));
    refused(&picture("profile", "jpg", bytes), None, "more than 16 MB");
    let lossless = webp::lossless((8, 8), &[9; 8 * 8 * 3]);
    let bytes = [
        b"RIFF".to_vec(),
        (size + 200).to_le_bytes().to_vec(),
        b"WEBP".to_vec(),
        webp::extended(0x20, (8, 8)),
        b"ICCP".to_vec(),
        size.to_le_bytes().to_vec(),
    ];
    let whole = u64::from(size) + 300;
    refused(&picture("profile", "webp", [bytes.concat(), lossless].concat()), Some(whole), "16 MB");
}

#[test]
fn a_profile_that_unpacks_to_a_great_length_costs_nothing() {
    let bomb = [b"p\0\0".to_vec(), packed(&vec![0; 200 << 20])].concat();
    let bytes = Png::rgb((8, 8)).before(*b"iCCP", bomb.clone()).file(&png::pattern);
    let said = said(&picture("packed", "png", bytes), None);
    assert!(said.contains("packed.png") || said.contains("decoded: 1"), "{said}");
}

#[test]
fn a_text_of_a_quarter_gigabyte_is_refused() {
    let size = 256 << 20;
    let head = Png::rgb((8, 8)).file(&png::pattern);
    let bytes = [&head[..33], &words(&[size]), b"tEXtComment\0"].concat();
    refused(&picture("text", "png", bytes), Some(33 + 12 + u64::from(size)), "more than 16 MB");
}

#[test]
fn a_gif_of_a_hundred_thousand_frames_is_refused() {
    let bytes = [gif::opening((1, 1), true), gif::dot().repeat(100_000), vec![0x3B]].concat();
    refused(&picture("frames", "gif", bytes), None, "10,000 frames");
}

#[test]
fn a_gif_of_two_frames_is_shown_by_its_first() {
    let bytes = [gif::opening((1, 1), true), gif::dot().repeat(2), vec![0x3B]].concat();
    let (gallery, _) = Gallery::built(&[picture("two", "gif", bytes)]);
    let shown = gallery.picture("two").expect("a picture");
    let pixel = *decoded(&shown.jpeg).expect("a JPEG").get_pixel(0, 0);
    assert!(pixel.0[0] > 190 && pixel.0[1] < 50, "{pixel:?}");
}

#[test]
fn a_gif_whose_frame_is_far_larger_than_its_screen_is_refused() {
    let mut bytes = [gif::opening((40, 30), false), gif::dot(), vec![0x3B]].concat();
    let place = bytes.windows(2).position(|two| two == [0x2C, 0]).expect("a frame");
    bytes[place + 5..place + 9].copy_from_slice(&[0x60, 0xC1, 0x50, 0xFE]);
    refused(&picture("frame", "gif", bytes), None, "larger than the picture");
}

#[test]
fn a_jpeg_of_ten_thousand_scans_is_refused() {
    let plain = jpeg::patterned(jpeg::Coding::Progressive, (2_000, 1_500));
    let scan = plain.windows(2).position(|two| two == b"\xFF\xDA").expect("a scan");
    let end = plain.len() - 2;
    let next = plain[scan + 2..].windows(2).position(|two| two == b"\xFF\xDA").expect("scans");
    let first = &plain[scan..scan + 2 + next];
    let small = &first[..14];
    let bytes = [&plain[..end], &small.repeat(10_000), &plain[end..]].concat();
    let said = said(&picture("scans", "jpg", bytes), None);
    assert!(said.contains("too many passes") && said.contains("scans.jpg"), "{said}");
}

#[test]
fn an_exif_block_that_points_at_itself_is_read_once() {
    // The next directory and a sub-directory are both the first.
    let fields = [exif::Field::short(0x0112, 6), exif::Field::long(0x8769, 8)];
    let block = [exif::HEADER.to_vec(), exif::directory(8, &fields, 8)].concat();
    let bytes =
        jpeg::with(&jpeg::patterned(jpeg::Coding::Baseline, (40, 20)), &[jpeg::exif(&block)]);
    let (gallery, _) = Gallery::built(&[picture("circle", "jpg", bytes)]);
    assert_eq!(gallery.picture("circle").expect("a picture").size, (20, 40));
}

/// A film with one box of its index replaced from its name on.
fn forged(name: [u8; 4], numbers: &[u32]) -> Vec<u8> {
    let mut film = Film::default().file();
    let at = film.windows(4).position(|word| word == name).expect("the box") + 4;
    let new = words(numbers);
    film[at..at + new.len()].copy_from_slice(&new);
    film
}

#[test]
fn a_film_with_counts_beyond_its_tables_is_bounded_by_its_bytes() {
    let most = 4_000_000_000;
    let cases = [
        ("stsz", forged(*b"stsz", &[0, 0, most])),
        ("stsz-same", forged(*b"stsz", &[0, u32::MAX, most])),
        ("stco", forged(*b"stco", &[0, most])),
        ("stsc", forged(*b"stsc", &[0, most, 1, most, 1])),
        ("stts", forged(*b"stts", &[0, most])),
        ("stsd", forged(*b"stsd", &[0, most])),
        ("dref", forged(*b"dref", &[0, most])),
    ];
    for (name, bytes) in cases {
        let said = said(&Work::new(name, "mp4", bytes), None);
        assert!(said.contains("Errors: 0"), "{said}");
    }
}

#[test]
fn boxes_in_boxes_without_end_are_not_followed() {
    let mut deep = boxed(*b"free", &[]);
    for level in 0..30_000 {
        deep = boxed(if level % 2 == 0 { *b"trak" } else { *b"mdia" }, &[&deep]);
    }
    let index = boxed(*b"moov", &[&deep]);
    let bytes = [boxed(*b"ftyp", &[b"isom\0\0\0\0"]), index].concat();
    refused(&Work::new("deep", "mp4", bytes), None, "neither pictures nor sound");
}

#[test]
fn boxes_side_by_side_without_end_are_refused() {
    let tops = [boxed(*b"ftyp", &[b"isom\0\0\0\0"]), boxed(*b"free", &[]).repeat(100_000)];
    refused(&Work::new("wide", "mp4", tops.concat()), None, "too many parts");
}

#[test]
fn an_index_of_a_hundred_megabytes_is_refused() {
    let size = 100 << 20;
    let head = [boxed(*b"ftyp", &[b"isom\0\0\0\0"]), words(&[size]), b"moov".to_vec()].concat();
    let whole = head.len() as u64 - 8 + u64::from(size);
    refused(&Work::new("index", "mp4", head), Some(whole), "longer than 64 MB");
}

#[test]
fn a_tag_that_states_a_quarter_gigabyte_is_stepped_over() {
    let bytes = [b"ID3\x04\0\0\x7F\x7F\x7F\x7F".to_vec(), sound::frames(4)].concat();
    refused(&Work::new("tag", "mp3", bytes.clone()), None, "no MP3 frames");
    // The same with the bytes it states, as a hole.
    refused(&Work::new("tag", "mp3", bytes), Some(260 << 20), "no MP3 frames");
}

#[test]
fn a_photograph_with_a_quarter_gigabyte_behind_it_is_refused() {
    let bytes = jpeg::patterned(jpeg::Coding::Baseline, (40, 20));
    let said = said(&picture("tail", "jpg", bytes), Some(260 << 20));
    assert!(said.contains("tail.jpg") && said.contains("256 MB"), "{said}");
}
