//! A cotton harvester, seen from the side.

use crate::canvas::Canvas;
use crate::colour::{Ink, hex, mix};
use crate::frames::steps;
use crate::hours::Hour;
use crate::place::{Bounds, Point};
use crate::stencil::Stencil;

/// A harvester at work: basket, cab, picking heads, wheels.
pub(crate) fn harvester(canvas: &mut Canvas, at: Point, tall: f32, hour: &Hour) {
    let stencil = Stencil { foot: at, size: tall };
    let (paint, dark) = (hour.lit(0x003f_8a4c), hour.near());
    dust(canvas, stencil, hour);
    stencil.fill(canvas, &[(-0.55, 0.3), (-0.55, 0.75), (1.0, 0.75), (1.0, 0.3)], paint);
    basket(canvas, stencil, hour);
    let cab = [(-0.72, 0.6), (-0.78, 1.2), (-0.3, 1.22), (-0.28, 0.6)];
    stencil.fill(canvas, &cab, hour.lit(0x0030_4c5c));
    canvas.tile(stencil.place(-0.84, 1.28), (tall * 0.58, tall * 0.08), 0.0, paint.into());
    for head in steps(3) {
        let x = -0.75 - head * 0.08;
        let outline = [(x, 0.04), (x - 0.35, 0.02), (x - 0.12, 0.44), (x + 0.14, 0.44)];
        stencil.fill(canvas, &outline, mix(paint, hex(0x00f0_c040), head * 0.5));
    }
    for (x, round) in [(-0.3, 0.26), (0.8, 0.2)] {
        stencil.disc(canvas, (x, round), round, dark);
        stencil.disc(canvas, (x, round), round * 0.45, hour.lit(0x00e0_c050));
    }
}

/// The basket, heaped with cotton.
fn basket(canvas: &mut Canvas, stencil: Stencil, hour: &Hour) {
    let sides = [(-0.2, 0.72), (-0.3, 1.45), (1.15, 1.45), (1.05, 0.72)];
    stencil.fill(canvas, &sides, hour.lit(0x00c8_ccc4));
    for bar in steps(8) {
        let ends = ((-0.24 + bar * 1.32, 0.76), (-0.28 + bar * 1.4, 1.44), 0.018);
        stencil.bars(canvas, &[ends], hour.near().at(0.4));
    }
    let heap = [(-0.28, 1.43), (-0.1, 1.56), (0.95, 1.56), (1.13, 1.43)];
    stencil.fill(canvas, &heap, hour.lit(0x00ff_fbf0));
}

/// The dust behind it.
fn dust(canvas: &mut Canvas, stencil: Stencil, hour: &Hour) {
    let Stencil { foot, size } = stencil;
    canvas.lay(Bounds::around(&[stencil.place(1.4, 0.2)], size * 0.9), |p| {
        let far = ((p.0 - foot.0) / size - 1.6).hypot((p.1 - foot.1) / size + 0.2);
        Ink::from(hour.lit(0x00e0_cda8)).at(0.5 * (1.0 - far / 0.9).max(0.0))
    });
}
