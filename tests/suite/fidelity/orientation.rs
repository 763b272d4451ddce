//! Eight ways up, two shapes, three formats: each upright once, by all of its pixels.

use crate::forge::png::Png;
use crate::forge::{exif, jpeg, webp};
use crate::gallery::{Gallery, Work, decoded};

/// The upright picture: slopes across and down, and quarters that no turn maps onto each other.
fn upright((width, height): (u32, u32), x: u32, y: u32) -> [u8; 3] {
    let byte = |value: u32| u8::try_from(value).expect("a byte");
    let quarter = 60 * u32::from(x * 2 >= width) + 120 * u32::from(y * 2 >= height);
    [byte(x * 255 / width), byte(y * 255 / height), byte(quarter)]
}

/// The size as stored, and the upright place of a stored one: EXIF 2.32, tag 0x0112, tells which
/// side of the picture the first row and the first column are.
fn stored((width, height): (u32, u32), way: u16) -> ((u32, u32), impl Fn(u32, u32) -> (u32, u32)) {
    let right = matches!(way, 2 | 3 | 6 | 7);
    let bottom = matches!(way, 3 | 4 | 7 | 8);
    let turned = way >= 5;
    let size = if turned { (height, width) } else { (width, height) };
    let place = move |column: u32, row: u32| {
        let (x, y) = if turned { (row, column) } else { (column, row) };
        (if right { width - 1 - x } else { x }, if bottom { height - 1 - y } else { y })
    };
    (size, place)
}

fn files(shape: (u32, u32), way: u16) -> [(&'static str, Vec<u8>); 3] {
    let (size, place) = stored(shape, way);
    let pixel = |column, row| {
        let (x, y) = place(column, row);
        upright(shape, x, y)
    };
    let rows = (0..size.1).flat_map(|row| (0..size.0).map(move |column| (column, row)));
    let data: Vec<u8> = rows.flat_map(|(column, row)| pixel(column, row)).collect();
    let block = exif::turned(way);
    let photo = jpeg::encoded(jpeg::Coding::Baseline, size, &data, 95);
    let drawn = Png::rgb(size).before(*b"eXIf", block.clone());
    [
        ("jpg", jpeg::with(&photo, &[jpeg::exif(&block)])),
        ("png", drawn.file(&|x, y, channel| pixel(x, y)[channel].into())),
        ("webp", webp::dressed(&webp::lossless(size, &data), size, (&[], &block, &[]))),
    ]
}

/// The mean difference of a body from the upright picture, in 255ths.
fn error(body: &[u8], shape: (u32, u32)) -> f64 {
    let picture = decoded(body).expect("a body");
    assert_eq!(picture.dimensions(), shape);
    let far = |(x, y, pixel): (u32, u32, &image::Rgba<u8>)| {
        let wanted = upright(shape, x, y);
        (0..3).map(|at| u64::from(pixel.0[at].abs_diff(wanted[at]))).sum::<u64>()
    };
    let sum: u64 = picture.enumerate_pixels().map(far).sum();
    let samples = f64::from(shape.0 * shape.1 * 3);
    f64::from(u32::try_from(sum).expect("small")) / samples
}

#[test]
fn every_way_up_in_both_shapes_and_three_formats_is_upright_once() {
    let shapes = [(400, 240), (240, 400)];
    let mut works = Vec::new();
    for shape in shapes {
        for way in 1..=8 {
            for (ending, bytes) in files(shape, way) {
                let id = format!("w{}-{way}-{ending}", shape.0);
                works.push((shape, Work::new(id, ending, bytes)));
            }
        }
    }
    let all: Vec<Work> = works.iter().map(|(_, work)| work.clone()).collect();
    let (gallery, _) = Gallery::built(&all);
    for (shape, work) in works {
        let shown = gallery.picture(&work.id).expect("a picture");
        assert_eq!(shown.size, shape, "{} in the page", work.id);
        let (_, widest) = shown.webp.last().expect("a WebP");
        for body in [widest, &shown.jpeg] {
            let error = error(body, shape);
            assert!(error < 3.0, "{}: {error}", work.id);
        }
    }
}
