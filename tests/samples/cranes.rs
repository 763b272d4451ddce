//! Tower cranes and the gantries of a harbour.

use crate::canvas::Canvas;
use crate::colour::Ink;
use crate::frames::{between, pen};
use crate::place::Point;

/// A tower crane: the reach of its jib is negative when it points to the left, and short when it turns away.
pub(crate) fn crane(canvas: &mut Canvas, foot: Point, tall: f32, reach: f32, ink: Ink) {
    let (wide, fine) = (tall * 0.016, tall * 0.0075);
    let top = foot.1 - tall;
    let mast = |side: f32| ((foot.0 + side * wide, foot.1), (foot.0 + side * wide, top));
    canvas.lattice(mast(-1.0), mast(1.0), 20, pen(fine, ink));
    let cab = (foot.0 + reach.signum() * wide * 1.2, top - wide * 0.4);
    canvas.tile((cab.0 - wide, cab.1), (wide * 2.0, wide * 2.6), wide * 0.3, ink);
    let apex = (foot.0, top - tall * 0.13);
    canvas.lattice(((foot.0 - wide, top), apex), ((foot.0 + wide, top), apex), 3, pen(fine, ink));
    jib(canvas, ((foot.0, top), apex), reach, fine, ink);
    let rear = (foot.0 - reach * 0.34, top);
    canvas.line((foot.0, top), rear, fine * 1.6, ink);
    canvas.line(apex, rear, fine * 0.5, ink);
    canvas.tile((rear.0 - wide * 1.2, top - wide * 0.4), (wide * 2.4, tall * 0.05), 0.0, ink);
}

/// The jib of a tower crane with its pendants, trolley and hook.
fn jib(canvas: &mut Canvas, ends: (Point, Point), reach: f32, fine: f32, ink: Ink) {
    let (root, apex) = ends;
    let tip = (root.0 + reach, root.1);
    let upper = ((root.0, root.1 - fine * 4.5), (tip.0, tip.1 - fine * 1.5));
    canvas.zigzag((root, tip), upper, 36, pen(fine * 0.8, ink));
    for share in [0.42, 0.85] {
        canvas.line(apex, between(upper.0, upper.1, share), fine * 0.5, ink);
    }
    let trolley = between(root, tip, 0.66);
    let hook = (trolley.0, trolley.1 + fine * 34.0);
    canvas.line(trolley, hook, fine * 0.45, ink);
    canvas.tile((hook.0 - fine * 1.2, hook.1), (fine * 2.4, fine * 3.2), fine * 0.6, ink);
}

/// A gantry of a container quay, its boom over the water to the right when the width is positive.
pub(crate) fn gantry(canvas: &mut Canvas, foot: Point, tall: f32, wide: f32, ink: Ink) {
    let bar = tall * 0.03;
    let place = |across: f32, up: f32| (foot.0 + across * wide, foot.1 - up * tall);
    for leg in [0.0, 0.42] {
        canvas.line(place(leg, 0.0), place(leg, 0.62), bar, ink);
    }
    canvas.line(place(0.0, 0.62), place(0.12, 1.0), bar * 0.8, ink);
    canvas.line(place(0.42, 0.62), place(0.12, 1.0), bar * 0.6, ink);
    canvas.line(place(0.0, 0.3), place(0.42, 0.3), bar * 0.8, ink);
    canvas.line(place(0.0, 0.3), place(0.42, 0.6), bar * 0.45, ink);
    canvas.zigzag(
        (place(-0.35, 0.6), place(1.15, 0.6)),
        (place(-0.35, 0.655), place(1.15, 0.655)),
        30,
        pen(bar * 0.5, ink),
    );
    for share in [-0.3, 0.75, 1.1] {
        canvas.line(place(0.12, 1.0), place(share, 0.655), bar * 0.25, ink);
    }
    canvas.line(place(0.8, 0.6), place(0.8, 0.42), bar * 0.22, ink);
    canvas.line(place(0.72, 0.42), place(0.88, 0.42), bar * 0.8, ink);
}
