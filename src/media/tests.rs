//! From files to bodies: upright, right colours, nothing private, one bad file harming no other.

use super::pixels::{Layout, Pixels};
use super::*;
use crate::fs;
use crate::plan::recipe::Encoding;
use crate::source::probe::{SoundFormat, built};
use jpeg_encoder::{ColorType, Encoder};
use std::sync::atomic::{AtomicUsize, Ordering};

/// A site in a temporary folder.
struct Site {
    root: tempfile::TempDir,
    shop: Workshop,
}

/// Bodies made in this process.
fn workshop(cache: Cache, budget: Budget) -> Workshop {
    Workshop { cache, budget, workers: Workers::here(), anew: false }
}

impl Site {
    fn new() -> Self {
        let root = tempfile::tempdir().expect("a folder");
        let cache = Cache::open(&root.path().join("cache"));
        Self { root, shop: workshop(cache, Budget::default()) }
    }

    fn job(&self, name: &str, bytes: &[u8], recipe: Recipe) -> Job {
        let source = self.root.path().join(name);
        fs::write(&source, bytes).expect("a source");
        let (digest, bytes) = (blake3::hash(bytes).to_string(), bytes.len() as u64);
        Job { source, part: None, bytes, digest, recipe }
    }

    fn make(&self, jobs: &[Job]) -> Made {
        make(jobs, &self.shop, &|_| ()).expect("a writable cache")
    }

    fn body(&self, job: &Job) -> Vec<u8> {
        self.shop.cache.get(&job.key()).expect("a readable cache").expect("a body")
    }

    /// What one file becomes.
    fn result(&self, bytes: &[u8], size: (u32, u32), encoding: Encoding) -> image::RgbaImage {
        let job = self.job("one", bytes, picture(size, encoding));
        let made = self.make(std::slice::from_ref(&job));
        assert_eq!(made.failed, BTreeMap::new());
        shown(&self.body(&job))
    }
}

fn picture((width, height): (u32, u32), encoding: Encoding) -> Recipe {
    Recipe::Picture { width, height, crop: None, encoding }
}

/// Decodes a body with decoders of its own.
fn shown(body: &[u8]) -> image::RgbaImage {
    if body.starts_with(b"RIFF") {
        let decoded = image::load_from_memory(body).expect("a WebP body");
        return decoded.to_rgba8();
    }
    let mut decoder = jpeg_decoder::Decoder::new(body);
    let data = decoder.decode().expect("a JPEG body");
    let info = decoder.info().expect("a header");
    let rgb = image::RgbImage::from_raw(info.width.into(), info.height.into(), data);
    image::DynamicImage::from(rgb.expect("three samples a pixel")).to_rgba8()
}

fn near(got: image::Rgba<u8>, wanted: [u8; 3], within: u8) {
    let far = (0..3).map(|at| got.0[at].abs_diff(wanted[at])).max();
    assert!(far.is_some_and(|far| far <= within), "{got:?} instead of {wanted:?}");
}

const CORNERS: [[u8; 3]; 4] = [[200, 30, 30], [30, 160, 30], [30, 30, 200], [220, 220, 220]];

/// Four quarters of different colours.
fn quarters(width: u32, height: u32) -> Pixels {
    let colour = |x, y| CORNERS[usize::from(x >= width / 2) + 2 * usize::from(y >= height / 2)];
    let data = (0..height).flat_map(|y| (0..width).flat_map(move |x| colour(x, y)));
    Pixels::new((width, height), Layout::Rgb, data.collect()).expect("a picture")
}

fn assert_quarters(got: &image::RgbaImage) {
    let (width, height) = got.dimensions();
    let places = [(1, 1), (3, 1), (1, 3), (3, 3)];
    for ((x, y), colour) in places.into_iter().zip(CORNERS) {
        near(*got.get_pixel(width * x / 4, height * y / 4), colour, 8);
    }
}

fn encoded(pixels: &Pixels, dress: impl FnOnce(&mut Encoder<&mut Vec<u8>>)) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, 95);
    dress(&mut encoder);
    let colours = if pixels.layout == Layout::Cmyk { ColorType::Cmyk } else { ColorType::Rgb };
    let side = |side| u16::try_from(side).expect("small");
    let (width, height) = (side(pixels.width), side(pixels.height));
    encoder.encode(&pixels.data, width, height, colours).expect("a JPEG");
    bytes
}

#[test]
fn every_orientation_ends_upright_once_in_both_shapes() {
    let site = Site::new();
    for (width, height) in [(400, 240), (240, 400)] {
        for orientation in 1..=8 {
            let back = match orientation {
                6 => 8,
                8 => 6,
                same => same,
            };
            let stored = quarters(width, height).upright(back);
            let exif = built::exif(orientation);
            let bytes = encoded(&stored, |encoder| encoder.add_exif_metadata(&exif).expect("EXIF"));
            for encoding in [Encoding::Webp, Encoding::Jpeg] {
                let got = site.result(&bytes, (width / 4, height / 4), encoding);
                assert_eq!(got.dimensions(), (width / 4, height / 4), "orientation {orientation}");
                assert_quarters(&got);
            }
        }
    }
}

#[test]
fn nothing_but_pixels_reaches_a_body() {
    let site = Site::new();
    let bytes = encoded(&quarters(64, 64), |encoder| {
        encoder.add_exif_metadata(&built::exif(1)).expect("EXIF");
        let xmp = b"http://ns.adobe.com/xap/1.0/\0<owner>Wang</owner>".to_vec();
        encoder.add_app_segment(1, xmp).expect("XMP");
        encoder.add_app_segment(13, b"Photoshop 3.0\0caption Wang".to_vec()).expect("IPTC");
        let profile = moxcms::ColorProfile::new_display_p3().encode().expect("a profile");
        encoder.add_icc_profile(&profile).expect("ICC");
    });
    for encoding in [Encoding::Webp, Encoding::Jpeg] {
        let job = site.job("one.jpg", &bytes, picture((64, 64), encoding));
        site.make(std::slice::from_ref(&job));
        let body = site.body(&job);
        for secret in ["GPS", "SN12345", "Exif", "EXIF", "adobe", "Wang", "ICC", "XMP", "Display"] {
            let found = body.windows(secret.len()).any(|window| window == secret.as_bytes());
            assert!(!found, "{secret} in {encoding:?}");
        }
    }
}

#[test]
fn a_baseline_jpeg_with_a_scan_a_component_keeps_its_colours() {
    // zune-jpeg 0.5.15 decodes these to garbage without a word.
    let bytes = encoded(&quarters(128, 128), |encoder| {
        encoder.set_optimized_huffman_tables(true);
        encoder.set_sampling_factor(jpeg_encoder::SamplingFactor::F_2_2);
    });
    assert_eq!(bytes.windows(2).filter(|pair| pair == b"\xFF\xDA").count(), 3);
    assert_quarters(&Site::new().result(&bytes, (128, 128), Encoding::Jpeg));
}

#[test]
fn clear_pixels_are_white_in_jpeg_and_clear_in_webp() {
    let pixels = image::RgbaImage::from_fn(64, 64, |x, _| {
        if x < 32 { image::Rgba([0, 0, 0, 0]) } else { image::Rgba([30, 30, 200, 255]) }
    });
    let mut bytes = std::io::Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, image::ImageFormat::Png).expect("a PNG");
    let (site, bytes) = (Site::new(), bytes.into_inner());
    let jpeg = site.result(&bytes, (32, 32), Encoding::Jpeg);
    near(*jpeg.get_pixel(4, 16), [255; 3], 4);
    near(*jpeg.get_pixel(28, 16), [30, 30, 200], 8);
    let webp = site.result(&bytes, (32, 32), Encoding::Webp);
    assert_eq!(webp.get_pixel(4, 16).0[3], 0);
    assert_eq!(webp.get_pixel(28, 16).0[3], 255);
}

#[test]
fn wide_gamut_grey_and_inks_come_out_in_srgb() {
    let site = Site::new();
    let profile = moxcms::ColorProfile::new_display_p3().encode().expect("a profile");
    let red = Pixels::new((32, 32), Layout::Rgb, [200, 60, 60].repeat(1024)).expect("a picture");
    let bytes = encoded(&red, |encoder| encoder.add_icc_profile(&profile).expect("ICC"));
    near(*site.result(&bytes, (32, 32), Encoding::Jpeg).get_pixel(16, 16), [217, 42, 52], 6);
    // Cyan ink, as Photoshop stores it: inverted, with an Adobe segment.
    let cyan = Pixels::new((32, 32), Layout::Cmyk, [255, 0, 0, 0].repeat(1024)).expect("a picture");
    let bytes = encoded(&cyan, |_| ());
    assert!(bytes.windows(5).any(|word| word == b"Adobe"));
    near(*site.result(&bytes, (32, 32), Encoding::Jpeg).get_pixel(16, 16), [0, 255, 255], 6);
    let grey = image::ImageBuffer::from_pixel(32, 32, image::Luma([0x8080_u16]));
    let mut bytes = std::io::Cursor::new(Vec::new());
    grey.write_to(&mut bytes, image::ImageFormat::Png).expect("a PNG");
    near(
        *site.result(&bytes.into_inner(), (32, 32), Encoding::Jpeg).get_pixel(16, 16),
        [128; 3],
        4,
    );
}

#[test]
fn a_broken_picture_is_named_and_the_others_go_on() {
    let (site, calls) = (Site::new(), AtomicUsize::new(0));
    let good = encoded(&quarters(64, 64), |_| ());
    let recipe = || picture((32, 32), Encoding::Webp);
    let jobs = [
        site.job("cut.jpg", &good[..good.len() * 2 / 3], recipe()),
        site.job("good.jpg", &good, recipe()),
        site.job("gone.gif", b"GIF89a", recipe()),
        site.job("lie.png", b"<html><script>", recipe()),
    ];
    let count = |_| {
        calls.fetch_add(1, Ordering::SeqCst);
    };
    let Site { root: _root, shop } = site;
    let shop = Workshop { budget: Budget::new(1), ..shop };
    let made = make(&jobs, &shop, &count).expect("a cache");
    assert_eq!((made.made, made.decoded, made.taken), (1, 1, 0));
    assert_eq!(calls.into_inner(), 4);
    assert_eq!(made.failed[&jobs[0].key()], "the file ends too early");
    assert_eq!(made.failed[&jobs[2].key()], "the file ends too early");
    assert_eq!(made.failed[&jobs[3].key()], "it is not a picture");
    let body = shop.cache.get(&jobs[1].key()).expect("a cache").expect("a body");
    assert_quarters(&shown(&body));
}

#[test]
fn what_is_cached_is_taken_without_decoding() {
    let site = Site::new();
    let bytes = encoded(&quarters(64, 64), |_| ());
    let mut jobs = vec![
        site.job("a.jpg", &bytes, picture((32, 32), Encoding::Webp)),
        site.job("a.jpg", &bytes, picture((16, 16), Encoding::Jpeg)),
        // The same content again: made once.
        site.job("b.jpg", &bytes, picture((32, 32), Encoding::Webp)),
    ];
    let first = site.make(&jobs);
    assert_eq!((first.made, first.decoded, first.taken), (2, 1, 0));
    let again = site.make(&jobs);
    assert_eq!((again.made, again.decoded, again.taken), (0, 0, 2));
    jobs.push(site.job("a.jpg", &bytes, picture((8, 8), Encoding::Jpeg)));
    let more = site.make(&jobs);
    assert_eq!((more.made, more.decoded, more.taken), (1, 1, 2));
}

#[test]
fn a_body_does_not_depend_on_what_else_is_made() {
    let bytes = encoded(&quarters(2_400, 1_600), |_| ());
    let sizes = [(320, 213), (640, 427), (2_100, 1_400)];
    let make = |sizes: &[(u32, u32)]| {
        let site = Site::new();
        let job = |&size| site.job("a.jpg", &bytes, picture(size, Encoding::Webp));
        let jobs: Vec<_> = sizes.iter().map(job).collect();
        assert_eq!(site.make(&jobs).failed, BTreeMap::new());
        jobs.iter().map(|job| site.body(job)).collect::<Vec<_>>()
    };
    let together = make(&sizes);
    for (size, body) in sizes.into_iter().zip(together) {
        assert_eq!(make(&[size]), [body], "{size:?}");
    }
}

#[test]
fn a_panic_of_a_decoder_is_a_cause() {
    let Err(Fault::Source(cause)) = guarded::<()>(|| panic!("index 9")) else { panic!() };
    assert_eq!(cause, "the decoder failed on it (index 9)");
}

#[test]
fn one_thread_and_four_make_the_same_bytes() {
    let bodies = [1, 4].map(|threads| {
        let site = Site::new();
        let jobs: Vec<_> = (0..12_u32)
            .flat_map(|number| {
                let bytes = encoded(&quarters(60 + number, 60), |_| ());
                let job = |encoding| {
                    let recipe = picture((40, 40), encoding);
                    site.job(&format!("{number}.jpg"), &bytes, recipe)
                };
                [job(Encoding::Webp), job(Encoding::Jpeg)]
            })
            .collect();
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
        let made = pool.install(|| site.make(&jobs));
        assert_eq!(made.made, 24);
        jobs.iter().map(|job| site.body(job)).collect::<Vec<_>>()
    });
    assert_eq!(bodies[0], bodies[1]);
}

#[test]
fn films_recordings_and_captions_are_copied_clean() {
    let site = Site::new();
    let film = built::film(&built::Plan::default());
    let jobs = [
        site.job("film.mp4", &film, Recipe::Film),
        site.job("song.mp3", &built::mp3(9), Recipe::Sound { format: SoundFormat::Mp3 }),
        site.job("film.vtt", b"WEBVTT\n\nNOTE Wang\n", Recipe::Captions),
    ];
    assert_eq!(site.make(&jobs).made, 3);
    assert_eq!(site.body(&jobs[0]).len(), film.len());
    let song = site.body(&jobs[1]);
    assert_eq!((song.len(), &song[..2]), (9 * 417, &[0xFF, 0xFB][..]));
    assert_eq!(site.body(&jobs[2]), b"WEBVTT\n");
}

#[test]
fn a_recording_that_cannot_be_drawn_is_still_published() {
    let site = Site::new();
    let (opus, wav) =
        (built::ogg("opus", 48_000), built::wav(&built::wav_format(1, 1, 8), &[7; 80]));
    let jobs = [
        site.job("a.ogg", &opus, Recipe::Sound { format: SoundFormat::Ogg }),
        site.job("a.ogg", &opus, Recipe::Waveform),
        site.job("b.wav", &wav, Recipe::Waveform),
    ];
    let made = site.make(&jobs);
    assert_eq!(made.made, 2);
    assert_eq!(made.failed.keys().collect::<Vec<_>>(), [&jobs[1].key()]);
    assert!(site.body(&jobs[0]).starts_with(b"OggS"));
    assert!(site.body(&jobs[2]).starts_with(b"<svg "));
}

#[test]
fn a_cache_that_cannot_be_written_stops_the_run() {
    let site = Site::new();
    let job = site.job("a.vtt", b"WEBVTT\n", Recipe::Captions);
    let closed = Cache::open(&job.source);
    assert!(make(&[job], &workshop(closed, Budget::default()), &|_| ()).is_err());
}

#[test]
fn a_crop_keeps_its_focus_whatever_way_the_file_is_turned() {
    let site = Site::new();
    for orientation in 1..=8_u8 {
        let back = match orientation {
            6 => 8,
            8 => 6,
            same => same,
        };
        let exif = built::exif(orientation);
        let stored = quarters(480, 240).upright(back);
        let bytes = encoded(&stored, |encoder| encoder.add_exif_metadata(&exif).expect("EXIF"));
        // A square of the left half, and one of the right half: two colours each, above each other.
        for (x, colours) in [(25, [CORNERS[0], CORNERS[2]]), (75, [CORNERS[1], CORNERS[3]])] {
            let crop = Some(crate::catalogue::focus::Focus { x, y: 50 });
            let recipe =
                Recipe::Picture { width: 120, height: 120, crop, encoding: Encoding::Jpeg };
            let job = site.job("one", &bytes, recipe);
            assert_eq!(site.make(std::slice::from_ref(&job)).failed, BTreeMap::new());
            let got = shown(&site.body(&job));
            assert_eq!(got.dimensions(), (120, 120));
            for (y, colour) in [(30, colours[0]), (90, colours[1])] {
                for across in [20, 60, 100] {
                    near(*got.get_pixel(across, y), colour, 10);
                }
            }
        }
    }
}

#[test]
fn a_picture_inside_another_file_is_found_there() {
    let site = Site::new();
    let inside = encoded(&quarters(64, 64), |_| ());
    let bytes = [b"somewhere in a song: ".as_slice(), &inside, b" and on it goes"].concat();
    let mut job = site.job("song.mp3", &bytes, picture((32, 32), Encoding::Webp));
    job.part = Some(Part { start: 21, bytes: inside.len() as u64 });
    assert_eq!(site.make(std::slice::from_ref(&job)).failed, BTreeMap::new());
    assert_quarters(&shown(&site.body(&job)));
}

#[test]
fn anew_makes_again_what_the_cache_holds() {
    let Site { root, shop } = Site::new();
    let site = Site { root, shop: Workshop { anew: true, ..shop } };
    let job = [site.job("a.vtt", b"WEBVTT\n", Recipe::Captions)];
    assert_eq!(site.make(&job).made, 1);
    assert_eq!(site.make(&job), Made { made: 1, ..Made::default() });
}
