//! The difference of two colours as people see it: CIEDE2000 (CIE 142-2001).

/// A colour in CIE L*a*b*.
pub(super) type Lab = [f64; 3];

/// The difference of two colours.
pub(super) fn difference(one: Lab, two: Lab) -> f64 {
    let seventh = |value: f64| (value.powi(7) / (value.powi(7) + 25_f64.powi(7))).sqrt();
    let mean = f64::midpoint(one[1].hypot(one[2]), two[1].hypot(two[2]));
    let stretched = |[_, a, b]: Lab| {
        let a = a * (1.5 - 0.5 * seventh(mean));
        let hue =
            if a == 0.0 && b == 0.0 { 0.0 } else { b.atan2(a).to_degrees().rem_euclid(360.0) };
        (a.hypot(b), hue)
    };
    let ((chroma1, hue1), (chroma2, hue2)) = (stretched(one), stretched(two));
    let grey = chroma1 * chroma2 == 0.0;
    let turn = match hue2 - hue1 {
        _ if grey => 0.0,
        turn if turn > 180.0 => turn - 360.0,
        turn if turn < -180.0 => turn + 360.0,
        turn => turn,
    };
    let hue = 2.0 * (chroma1 * chroma2).sqrt() * (turn / 2.0).to_radians().sin();
    let (light, chroma) = (f64::midpoint(one[0], two[0]), f64::midpoint(chroma1, chroma2));
    let middle = match hue1 + hue2 {
        sum if grey => sum,
        sum if (hue1 - hue2).abs() <= 180.0 => sum / 2.0,
        sum if sum < 360.0 => f64::midpoint(sum, 360.0),
        sum => (sum - 360.0) / 2.0,
    };
    let wave = |times: f64, from: f64| (times * middle - from).to_radians().cos();
    let t = 1.0 - 0.17 * wave(1.0, 30.0) + 0.24 * wave(2.0, 0.0) + 0.32 * wave(3.0, -6.0)
        - 0.20 * wave(4.0, 63.0);
    let bend = 30.0 * (-((middle - 275.0) / 25.0).powi(2)).exp();
    let far = (light - 50.0).powi(2);
    let parts = [
        (two[0] - one[0]) / (1.0 + 0.015 * far / (20.0 + far).sqrt()),
        (chroma2 - chroma1) / (1.0 + 0.045 * chroma),
        hue / (1.0 + 0.015 * chroma * t),
    ];
    let crossed = -2.0 * seventh(chroma) * (2.0 * bend).to_radians().sin() * parts[1] * parts[2];
    (parts.iter().map(|part| part * part).sum::<f64>() + crossed).sqrt()
}

/// The pairs that G. Sharma, W. Wu and E. Dalal published with the formula (Color Research and
/// Application 30, 2005, table 1).
#[test]
fn the_published_pairs_differ_as_published() {
    let blue = [50.0, 0.0, -82.7485];
    let red = [50.0, 2.5, 0.0];
    let pairs: [(Lab, Lab, f64); 26] = [
        ([50.0, 2.6772, -79.7751], blue, 2.0425),
        ([50.0, 3.1571, -77.2803], blue, 2.8615),
        ([50.0, 2.8361, -74.0200], blue, 3.4412),
        ([50.0, -1.3802, -84.2814], blue, 1.0),
        ([50.0, -1.1848, -84.8006], blue, 1.0),
        ([50.0, -0.9009, -85.5211], blue, 1.0),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0009], 7.1792),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0011], 7.2195),
        ([50.0, -0.001, 2.49], [50.0, 0.0009, -2.49], 4.8045),
        ([50.0, -0.001, 2.49], [50.0, 0.0011, -2.49], 4.7461),
        (red, [50.0, 0.0, -2.5], 4.3065),
        (red, [73.0, 25.0, -18.0], 27.1492),
        (red, [61.0, -5.0, 29.0], 22.8977),
        (red, [56.0, -27.0, -3.0], 31.9030),
        (red, [58.0, 24.0, 15.0], 19.4535),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([63.0109, -31.0961, -5.8663], [62.8187, -29.7946, -4.0864], 1.2630),
        ([61.2901, 3.7196, -5.3901], [61.4292, 2.2480, -4.9620], 1.8731),
        ([35.0831, -44.1164, 3.7933], [35.0232, -40.0716, 1.5901], 1.8645),
        ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
        ([36.4612, 47.8580, 18.3852], [36.2715, 50.5065, 21.2231], 1.4146),
        ([90.8027, -2.0831, 1.4410], [91.1528, -1.6435, 0.0447], 1.4441),
        ([90.9257, -0.5406, -0.9208], [88.6381, -0.8985, -0.7239], 1.5381),
        ([6.7747, -0.2908, -2.4247], [5.8714, -0.0985, -2.2286], 0.6377),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ];
    for (one, two, wanted) in pairs {
        assert!((difference(one, two) - wanted).abs() < 1e-4, "{one:?} {two:?} {wanted}");
        assert!((difference(two, one) - wanted).abs() < 1e-4, "{two:?} {one:?} {wanted}");
    }
}
