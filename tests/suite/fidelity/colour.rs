//! Patches in every colour space that photographs come in, against arithmetic of the test's own.
#![expect(clippy::print_stdout, reason = "the differences found are told, for whoever measures")]

use super::difference::difference;
use super::spaces::{ADOBE, Matrix, P3, ROMM, applied, columns, lab, linear, srgb, xyz};
use crate::forge::icc::{self, Curve};
use crate::forge::jpeg::{self, Coding};
use crate::forge::packed;
use crate::forge::png::Png;
use crate::gallery::{Gallery, Work, decoded};

/// Pixels of a patch's side; patches stand in rows of eight.
const PATCH: u32 = 48;
const ACROSS: u32 = 8;

/// A picture of patches and what they should look like in sRGB.
struct Chart {
    work: Work,
    wanted: Vec<[f64; 3]>,
}

/// Samples of the patches as stored, with the size and a reader of them.
struct Sheet(Vec<Vec<u16>>);

impl Sheet {
    fn size(&self) -> (u32, u32) {
        let rows = u32::try_from(self.0.len()).expect("few").div_ceil(ACROSS);
        (ACROSS * PATCH, rows * PATCH)
    }

    fn at(&self, x: u32, y: u32, channel: usize) -> u16 {
        let patch = ((y / PATCH) * ACROSS + x / PATCH) as usize;
        self.0[patch.min(self.0.len() - 1)][channel]
    }

    fn jpeg(&self, coding: Coding) -> Vec<u8> {
        let (width, height) = self.size();
        let places = (0..height).flat_map(|y| (0..width).map(move |x| (x, y)));
        let data = places.flat_map(|(x, y)| {
            (0..coding.channels()).map(move |at| u8::try_from(self.at(x, y, at)).expect("8 bits"))
        });
        jpeg::encoded(coding, (width, height), &data.collect::<Vec<_>>(), 98)
    }

    fn png(&self, depth: u8, colour: u8, profile: &[u8]) -> Vec<u8> {
        let png = Png::new(self.size(), depth, colour);
        let body = [b"p\0\0".to_vec(), packed(profile)].concat();
        let png = if profile.is_empty() { png } else { png.before(*b"iCCP", body) };
        png.file(&|x, y, channel| self.at(x, y, channel))
    }
}

/// Triples of samples from dark to light, grey ones and strong ones.
fn triples() -> Vec<[u8; 3]> {
    let steps = [20_u8, 90, 160, 235];
    let mut all = Vec::new();
    for red in steps {
        for green in steps {
            all.extend(steps.map(|blue| [red, green, blue]));
        }
    }
    all
}

/// Those triples that lie within sRGB, and their colours there.
fn within(colour: impl Fn([f64; 3]) -> Option<[f64; 3]>) -> (Vec<[u8; 3]>, Vec<[f64; 3]>) {
    let share = |triple: [u8; 3]| triple.map(|sample| f64::from(sample) / 255.0);
    let all = triples().into_iter().filter_map(|triple| Some((triple, colour(share(triple))?)));
    all.unzip()
}

fn through(matrix: Matrix, curve: impl Fn(f64) -> f64) -> impl Fn([f64; 3]) -> Option<[f64; 3]> {
    move |coded| srgb(applied(matrix, coded.map(&curve)))
}

/// The curve of sRGB as a table.
fn table() -> Curve {
    let entry = |at: u16| (linear(f64::from(at) / 1_023.0) * 65_535.0).round();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "within 16 bits")]
    let entries = (0..1_024).map(|at| entry(at) as u16).collect();
    Curve::Table(entries)
}

/// A profile's power, which it states in 256ths.
fn power(parts: u16) -> impl Fn(f64) -> f64 {
    move |value| value.powf(f64::from(parts) / 256.0)
}

fn wide_gamuts() -> Vec<Chart> {
    let (adobe, p3) = (columns(ADOBE), columns(P3));
    let spaces = [
        ("p3", icc::primaries(p3, &table(), "Display P3"), within(through(p3, linear))),
        // 563/256 is the 2.19921875 of the specification.
        (
            "adobe",
            icc::primaries(adobe, &Curve::Power(563), "A"),
            within(through(adobe, power(563))),
        ),
        ("romm", icc::primaries(ROMM, &Curve::Power(461), "R"), within(through(ROMM, power(461)))),
    ];
    let mut charts = Vec::new();
    for (name, profile, (samples, wanted)) in spaces {
        let narrow = Sheet(samples.iter().map(|triple| triple.map(u16::from).to_vec()).collect());
        let wide = |sample: u8| u16::from(sample) * 257;
        let wide = Sheet(samples.iter().map(|triple| triple.map(wide).to_vec()).collect());
        let photo = jpeg::with(&narrow.jpeg(Coding::Baseline), &jpeg::profile(&profile));
        let files = [
            ("jpg", photo),
            ("png", narrow.png(8, 2, &profile)),
            ("png", wide.png(16, 2, &profile)),
        ];
        for (number, (ending, bytes)) in files.into_iter().enumerate() {
            let work = Work::new(format!("{name}-{number}"), ending, bytes);
            charts.push(Chart { work, wanted: wanted.clone() });
        }
    }
    charts
}

/// Grey with a gamma of 1.0, so that taking it for sRGB shows at once; with and without opacity.
fn greys() -> Vec<Chart> {
    let samples: Vec<u16> = (0..16).map(|at| 8 + at * 16).collect();
    let profile = icc::grey(256);
    let straight = |sample: u16| {
        srgb(icc::D50.map(|white| white * f64::from(sample) / 255.0)).expect("grey is in sRGB")
    };
    let plain = |sample: u16| [f64::from(sample) / 255.0; 3];
    let sheet = |times: u16, opacity: u16| {
        Sheet(samples.iter().map(|sample| vec![sample * times, opacity]).collect())
    };
    let photo = sheet(1, 0).jpeg(Coding::Grey);
    let dressed = jpeg::with(&photo, &jpeg::profile(&profile));
    let cases: [(_, _, _, &dyn Fn(u16) -> [f64; 3]); 6] = [
        ("grey-plain", "jpg", photo, &plain),
        ("grey-straight", "jpg", dressed, &straight),
        ("grey-png", "png", sheet(1, 0).png(8, 0, &profile), &straight),
        ("grey-deep", "png", sheet(257, 0).png(16, 0, &profile), &straight),
        ("grey-alpha", "png", sheet(1, 255).png(8, 4, &profile), &straight),
        ("grey-deep-alpha", "png", sheet(257, 65_535).png(16, 4, &[]), &plain),
    ];
    let chart = |(name, ending, bytes, colour): (&str, _, _, &dyn Fn(u16) -> [f64; 3])| Chart {
        work: Work::new(name, ending, bytes),
        wanted: samples.iter().map(|&sample| colour(sample)).collect(),
    };
    cases.map(chart).into()
}

/// The Lab colours of a made-up press: unlike the plain formula, so that a profile which is not used
/// shows.
fn press([cyan, magenta, yellow, black]: [f64; 4]) -> [f64; 3] {
    let light = (100.0 - 34.0 * cyan - 42.0 * magenta - 8.0 * yellow) * (1.0 - 0.86 * black);
    let rest = 1.0 - black;
    let a = (-26.0 * cyan + 56.0 * magenta - 4.0 * yellow) * rest;
    let b = (-34.0 * cyan - 4.0 * magenta + 62.0 * yellow) * rest;
    [light.max(0.0), a, b]
}

/// Inks at nodes of the profile's table, so that no interpolation is in question.
fn inks() -> Vec<[u8; 4]> {
    let mut all = Vec::new();
    for (cyan, magenta) in [(0, 0), (51, 0), (0, 102), (153, 51), (51, 153), (204, 204)] {
        for (yellow, black) in [(0, 0), (102, 0), (204, 51), (51, 153), (0, 204)] {
            all.push([cyan, magenta, yellow, black]);
        }
    }
    all
}

fn printed() -> Vec<Chart> {
    let profile = icc::inks(&press);
    let share = |inks: [u8; 4]| inks.map(|ink| f64::from(ink) / 255.0);
    let (nodes, wanted): (Vec<_>, Vec<_>) =
        inks().into_iter().filter_map(|inks| Some((inks, srgb(xyz(press(share(inks))))?))).unzip();
    let mixed = |inks: [u8; 4]| {
        let [cyan, magenta, yellow, black] = share(inks);
        [cyan, magenta, yellow].map(|ink| (1.0 - ink) * (1.0 - black))
    };
    let plain: Vec<[f64; 3]> = nodes.iter().copied().map(mixed).collect();
    let sheet = |turn: fn(u8) -> u8| {
        Sheet(nodes.iter().map(|inks| inks.map(|ink| turn(ink).into()).to_vec()).collect())
    };
    // The encoder stores inks inverted, as Adobe does, and says so.
    let adobe = sheet(|ink| ink).jpeg(Coding::Cmyk);
    let ycck = sheet(|ink| ink).jpeg(Coding::Ycck);
    let straight = jpeg::without_adobe(&sheet(|ink| 255 - ink).jpeg(Coding::Cmyk));
    let dressed = |file: &[u8]| jpeg::with(file, &jpeg::profile(&profile));
    let cases = [
        ("press-adobe", dressed(&adobe), &wanted),
        ("press-ycck", dressed(&ycck), &wanted),
        ("press-straight", dressed(&straight), &wanted),
        ("inks-adobe", adobe, &plain),
        ("inks-ycck", ycck, &plain),
        ("inks-straight", straight, &plain),
    ];
    let chart = |(name, bytes, wanted): (&str, _, &Vec<_>)| Chart {
        work: Work::new(name, "jpg", bytes),
        wanted: wanted.clone(),
    };
    cases.map(chart).into()
}

/// The mean colour in the middle of a patch.
fn seen(picture: &image::RgbaImage, patch: usize) -> [f64; 3] {
    let patch = u32::try_from(patch).expect("few");
    let (left, top) = (patch % ACROSS * PATCH + 16, patch / ACROSS * PATCH + 16);
    let places = (0..16).flat_map(|y| (0..16).map(move |x| (left + x, top + y)));
    let sums = places.fold([0_u32; 3], |sums, (x, y)| {
        let pixel = picture.get_pixel(x, y).0;
        [0, 1, 2].map(|at| sums[at] + u32::from(pixel[at]))
    });
    sums.map(|sum| f64::from(sum) / 256.0 / 255.0)
}

/// Holds every chart to a mean difference below 2, in WebP and in JPEG.
fn hold(charts: &[Chart]) {
    let works: Vec<Work> = charts.iter().map(|chart| chart.work.clone()).collect();
    let (gallery, run) = Gallery::built(&works);
    for Chart { work, wanted } in charts {
        assert!(wanted.len() >= 12, "{}: {} patches", work.id, wanted.len());
        let shown = gallery.picture(&work.id).unwrap_or_else(|| panic!("{}", run.stderr));
        let (_, widest) = shown.webp.last().expect("a WebP");
        for body in [widest, &shown.jpeg] {
            let picture = decoded(body).expect("a body");
            let far: Vec<f64> = wanted
                .iter()
                .enumerate()
                .map(|(at, &colour)| difference(lab(seen(&picture, at)), lab(colour)))
                .collect();
            let count = f64::from(u32::try_from(far.len()).expect("few"));
            let (mean, most) =
                (far.iter().sum::<f64>() / count, far.iter().copied().fold(0.0, f64::max));
            println!("{}: {} patches, mean {mean:.2}, most {most:.2}", work.id, far.len());
            assert!(mean < 2.0 && most < 5.0, "{}: mean {mean}, most {most}: {far:.1?}", work.id);
        }
    }
}

#[test]
fn wide_gamuts_keep_their_colours_in_srgb() {
    hold(&wide_gamuts());
}

#[test]
fn greys_keep_their_lightness() {
    hold(&greys());
}

#[test]
fn inks_are_printed_as_their_profile_says_and_never_inverted() {
    hold(&printed());
}

#[test]
fn half_clear_grey_lies_on_white_in_jpeg_and_stays_half_clear_in_webp() {
    let sheet = Sheet((0..16).map(|at| vec![at * 16, 128]).collect());
    let (gallery, _) = Gallery::built(&[Work::new("half", "png", sheet.png(8, 4, &[]))]);
    let shown = gallery.picture("half").expect("a picture");
    let webp = decoded(&shown.webp.last().expect("a WebP").1).expect("a body");
    let jpeg = decoded(&shown.jpeg).expect("a body");
    for patch in 0..16_u32 {
        let own = f64::from(patch * 16) / 255.0;
        let laid = own * 128.0 / 255.0 + 127.0 / 255.0;
        let at = patch as usize;
        assert!(difference(lab(seen(&jpeg, at)), lab([laid; 3])) < 2.0, "patch {patch} in JPEG");
        assert!(difference(lab(seen(&webp, at)), lab([own; 3])) < 2.5, "patch {patch} in WebP");
        let (x, y) = (patch % ACROSS * PATCH + 24, patch / ACROSS * PATCH + 24);
        assert!(webp.get_pixel(x, y).0[3].abs_diff(128) <= 2);
    }
}
