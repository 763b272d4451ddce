//! A rider on an electric bicycle at dawn, in a wet street.

use crate::bicycle::{machine, mirrored};
use crate::canvas::Canvas;
use crate::colour::{Ink, hex, mix};
use crate::frames::pen;
use crate::hours::{DAWN, GILT, Hour, MORNING};
use crate::land::{mist, water};
use crate::rng::Rng;
use crate::take::Take;
use crate::view::View;

/// A rider at dawn.
pub(super) fn rider(canvas: &mut Canvas, take: Take) {
    let hour = take.at([DAWN, GILT, MORNING]);
    let (wide, mut rng) = (canvas.aspect(), Rng::new(take.seed));
    hour.sky(canvas, 0.66, take.seed);
    let view = View { centre: (wide * rng.range(0.5, 0.58), 0.6), eye: 1.7, zoom: 0.8 };
    hour.sun(canvas, (view.centre.0, 0.5), 0.05);
    canvas.glow((view.centre.0, 0.52), 0.4, hour.halo(), 0.35);
    for block in (0..11_u8).rev() {
        for side in [-1.0, 1.0] {
            let ahead = 13.0 + f32::from(block) * 8.0 + if side > 0.0 { 3.0 } else { 0.0 };
            house(canvas, view, (side, ahead), &hour, &mut rng);
        }
        if block % 2 == 0 {
            lamp(canvas, view, 10.0 + f32::from(block) * 8.0, &hour);
        }
    }
    mist(canvas, 0.6, 0.03, Ink::from(hour.haze()).at(0.3), take.seed);
    let road = (mix(hour.haze(), hour.near().rgb, 0.35), hour.near().rgb);
    water(canvas, 0.625, road, 0.55, take.seed);
    kerbs(canvas, view, &hour);
    let at = (wide * rng.range(0.38, 0.46), 0.885);
    mirrored(canvas, at, &hour);
    machine(canvas, at, 0.36, &hour);
}

/// One house at the street: its front along the road, its side, and windows, some of them lit.
fn house(canvas: &mut Canvas, view: View, place: (f32, f32), hour: &Hour, rng: &mut Rng) {
    let (side, ahead) = place;
    let (up, long) = (rng.range(11.0, 27.0), 7.4);
    let tone = hour.depth((1.0 - ahead / 80.0).clamp(0.1, 0.9) * 0.85);
    let front = |along: f32, up: f32| view.see(side * 7.5, up, ahead + along);
    let corner = view.see(side * 40.0, up, ahead);
    canvas.polygon(
        &[front(0.0, up), corner, (corner.0, front(0.0, 0.0).1), front(0.0, 0.0)],
        tone.into(),
    );
    let wall = [front(0.0, up), front(long, up), front(long, 0.0), front(0.0, 0.0)];
    canvas.polygon(&wall, mix(tone, hour.halo(), 0.2).into());
    let (lit, dull) = (mix(hex(0x00ff_cf8c), hour.haze(), 0.2), mix(tone, hour.haze(), 0.16));
    let glass =
        |rng: &mut Rng| if rng.chance(0.16 + 0.24 * (1.0 - hour.day())) { lit } else { dull };
    for floor in 0..((up - 3.0) / 3.0) as u8 {
        let low = 3.4 + f32::from(floor) * 3.0;
        for bay in 0..4_u8 {
            let along = 0.5 + f32::from(bay) * 1.75;
            let pane = [
                front(along, low),
                front(along, low + 1.6),
                front(along + 1.0, low + 1.6),
                front(along + 1.0, low),
            ];
            canvas.polygon(&pane, Ink::from(glass(rng)).at(0.85));
        }
        for bay in 0..7_u8 {
            let right = side * (8.6 + f32::from(bay) * 2.2);
            let (one, two) =
                (view.see(right, low + 1.6, ahead), view.see(right + side * 1.2, low, ahead));
            let pane = [one, (two.0, one.1), two, (one.0, two.1)];
            canvas.polygon(&pane, Ink::from(glass(rng)).at(0.7));
        }
    }
}

/// A pair of street lamps.
fn lamp(canvas: &mut Canvas, view: View, ahead: f32, hour: &Hour) {
    let metre = view.metre(ahead);
    let tone = Ink::from(hour.depth((1.1 - ahead / 80.0).clamp(0.2, 1.0)));
    for side in [-1.0, 1.0] {
        let at = |right: f32, up: f32| view.see(side * right, up, ahead);
        canvas.path(
            &[at(6.4, 0.0), at(6.4, 6.6), at(5.9, 7.1), at(4.9, 7.2)],
            pen(0.13 * metre, tone),
        );
        canvas.line(at(5.2, 7.15), at(4.5, 7.1), 0.25 * metre, tone);
        canvas.glow(at(4.8, 6.95), 0.5 * metre, hex(0x00ff_dca0), 0.95 - hour.day() * 0.5);
    }
}

/// The kerbs and the dashes of the road.
fn kerbs(canvas: &mut Canvas, view: View, hour: &Hour) {
    for side in [-6.2, 5.9] {
        let strip = view.level((side, side + 0.3), 0.0, (2.0, 120.0));
        canvas.polygon(&strip, Ink::from(hour.haze()).at(0.35));
    }
    for dash in 0..16_u8 {
        let ahead = 3.4 + f32::from(dash) * 4.0;
        let strip = view.level((1.4, 1.56), 0.0, (ahead, ahead + 1.8));
        canvas.polygon(&strip, Ink::from(hour.haze()).at(0.5));
    }
}
