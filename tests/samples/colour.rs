//! Colours: written as hexadecimal, mixed, and run through as a ramp.

use crate::rng::blend;

/// Red, green and blue, each from 0 to 1.
pub(crate) type Rgb = [f32; 3];

/// A colour with its opacity.
#[derive(Clone, Copy)]
pub(crate) struct Ink {
    pub rgb: Rgb,
    pub alpha: f32,
}

impl Ink {
    /// The same colour at another opacity.
    pub(crate) const fn at(self, alpha: f32) -> Self {
        Self { alpha, ..self }
    }

    /// The colour moved a share of the way towards another.
    pub(crate) fn towards(self, rgb: Rgb, share: f32) -> Self {
        Self { rgb: mix(self.rgb, rgb, share), ..self }
    }
}

impl From<Rgb> for Ink {
    fn from(rgb: Rgb) -> Self {
        Self { rgb, alpha: 1.0 }
    }
}

/// A colour from its six hexadecimal digits.
pub(crate) fn hex(code: u32) -> Rgb {
    [16_u32, 8, 0].map(|shift| ((code >> shift) & 0xff) as f32 / 255.0)
}

/// A full ink from its six hexadecimal digits.
pub(crate) fn ink(code: u32) -> Ink {
    hex(code).into()
}

/// The colour a share of the way from one to another.
pub(crate) fn mix(from: Rgb, to: Rgb, share: f32) -> Rgb {
    let share = share.clamp(0.0, 1.0);
    [0, 1, 2].map(|band| blend(from[band], to[band], share))
}

/// The colour made lighter or darker by a factor.
pub(crate) fn scaled(rgb: Rgb, factor: f32) -> Rgb {
    rgb.map(|band| band * factor)
}

/// The weight the eye gives a colour.
pub(crate) fn luma(rgb: Rgb) -> f32 {
    0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
}

/// The colour at a place of a ramp whose stops stand in rising order.
pub(crate) fn ramp(stops: &[(f32, u32)], place: f32) -> Rgb {
    let after = stops.iter().position(|stop| stop.0 >= place).unwrap_or(stops.len());
    match (after.checked_sub(1).and_then(|before| stops.get(before)), stops.get(after)) {
        (Some(low), Some(high)) => {
            let share = (place - low.0) / (high.0 - low.0).max(f32::EPSILON);
            mix(hex(low.1), hex(high.1), share)
        }
        (Some(only), None) | (None, Some(only)) => hex(only.1),
        (None, None) => [0.0; 3],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_ramp_holds_at_its_ends() {
        let stops = [(0.2, 0x0010_2030), (0.8, 0x00a0_b0c0)];
        let bytes = |rgb: Rgb| rgb.map(|band| (band * 255.0).round() as u8);
        assert_eq!(bytes(ramp(&stops, 0.0)), [0x10, 0x20, 0x30]);
        assert_eq!(bytes(ramp(&stops, 1.0)), [0xa0, 0xb0, 0xc0]);
        assert!(luma(ramp(&stops, 0.5)) > luma(hex(0x0010_2030)));
    }
}
