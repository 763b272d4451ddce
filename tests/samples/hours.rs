//! Hours of the day and kinds of weather: the colours of sky, sun, distance and shadow that belong together.

use crate::canvas::Canvas;
use crate::colour::{Ink, Rgb, hex, ink, luma, mix, ramp};
use crate::land::{Clouds, Ridge, clouds, hill, sun};
use crate::place::{Bounds, Point};

/// The colours of an hour.
#[derive(Clone, Copy)]
pub(crate) struct Hour {
    /// The sky from the zenith to the horizon.
    sky: [u32; 4],
    cloud: u32,
    /// The sun or the moon, and the light round it.
    sun: (u32, u32),
    /// What lies far off, the air before it, and what stands against the light.
    far: u32,
    haze: u32,
    near: u32,
    /// What the light leaves of a colour.
    tint: Rgb,
}

pub(crate) const MORNING: Hour = Hour {
    sky: [0x005f_97bf, 0x009c_c4d6, 0x00d9_e6de, 0x00fb_efd2],
    cloud: 0x00ff_faf0,
    sun: (0x00ff_f8e0, 0x00ff_dca0),
    far: 0x0093_b3bd,
    haze: 0x00ee_f0e2,
    near: 0x0026_4347,
    tint: [1.0, 1.0, 0.98],
};

pub(crate) const CLEAR: Hour = Hour {
    sky: [0x0027_6bb0, 0x0058_9cd0, 0x00a4_cfe6, 0x00e0_ede8],
    cloud: 0x00ff_ffff,
    sun: (0x00ff_fbe8, 0x00ff_f0c0),
    far: 0x007b_a1bf,
    haze: 0x00d6_e5e8,
    near: 0x0020_3e42,
    tint: [1.0, 1.0, 1.0],
};

pub(crate) const DAWN: Hour = Hour {
    sky: [0x0056_6d9e, 0x00a5_9cbc, 0x00f0_bfae, 0x00ff_e3bf],
    cloud: 0x00ff_d0bc,
    sun: (0x00ff_f2d4, 0x00ff_b080),
    far: 0x0094_8eab,
    haze: 0x00f5_d5c2,
    near: 0x002a_3045,
    tint: [0.98, 0.86, 0.84],
};

pub(crate) const GILT: Hour = Hour {
    sky: [0x0068_8cae, 0x00bf_c2b6, 0x00f3_d79e, 0x00ff_eab8],
    cloud: 0x00ff_f0cc,
    sun: (0x00ff_f7dc, 0x00ff_c868),
    far: 0x00ac_9d88,
    haze: 0x00f3_dcae,
    near: 0x0038_2c22,
    tint: [1.04, 0.9, 0.68],
};

pub(crate) const EVENING: Hour = Hour {
    sky: [0x002d_3362, 0x0078_4e80, 0x00e0_806e, 0x00ff_c788],
    cloud: 0x00f2_947c,
    sun: (0x00ff_efc4, 0x00ff_9650),
    far: 0x008a_5f78,
    haze: 0x00e8_a080,
    near: 0x0022_1d34,
    tint: [0.82, 0.6, 0.58],
};

pub(crate) const RAIN: Hour = Hour {
    sky: [0x009d_b0b8, 0x00bb_c9cb, 0x00d6_dedb, 0x00ea_ede8],
    cloud: 0x00f8_faf8,
    sun: (0x00f4_f5ef, 0x00f4_f5ef),
    far: 0x00ab_bdc1,
    haze: 0x00e2_e9e6,
    near: 0x002f_4348,
    tint: [0.8, 0.88, 0.88],
};

pub(crate) const NIGHTFALL: Hour = Hour {
    sky: [0x000d_1838, 0x0021_3966, 0x004c_6a96, 0x00a9_a4b4],
    cloud: 0x005c_6d9c,
    sun: (0x00f6_f2e2, 0x0086_9cd0),
    far: 0x003c_527c,
    haze: 0x007a_8bb0,
    near: 0x000c_142b,
    tint: [0.36, 0.46, 0.7],
};

impl Hour {
    /// The sky down to a horizon, with clouds.
    pub(crate) fn sky(&self, canvas: &mut Canvas, horizon: f32, seed: u64) {
        let stops: Vec<(f32, u32)> =
            [0.0, 0.42, 0.78, 1.0].into_iter().map(|place| place * horizon).zip(self.sky).collect();
        canvas.lay(Bounds::ALL, |at| ramp(&stops, at.1).into());
        let cloud = ink(self.cloud).at(0.7);
        clouds(canvas, Clouds::new(seed, (0.0, horizon * 0.92), (1.2, 6.0), 0.48, cloud));
        let wisp = ink(self.cloud).at(0.4);
        clouds(canvas, Clouds::new(seed + 3, (0.0, horizon), (0.8, 13.0), 0.52, wisp));
    }

    /// The sun or the moon.
    pub(crate) fn sun(&self, canvas: &mut Canvas, at: Point, radius: f32) {
        sun(canvas, at, radius, self.sun.0, self.sun.1);
    }

    /// The light round the sun.
    pub(crate) fn halo(&self) -> Rgb {
        hex(self.sun.1)
    }

    /// The air far off.
    pub(crate) fn haze(&self) -> Rgb {
        hex(self.haze)
    }

    /// What stands against the light.
    pub(crate) fn near(&self) -> Ink {
        ink(self.near)
    }

    /// A colour between the far air, at 0, and the nearest shadow, at 1.
    pub(crate) fn depth(&self, near: f32) -> Rgb {
        ramp(&[(0.0, self.haze), (0.3, self.far), (1.0, self.near)], near)
    }

    /// A colour in the light of the hour.
    pub(crate) fn lit(&self, code: u32) -> Rgb {
        let rgb = hex(code);
        [0, 1, 2].map(|band| rgb[band] * self.tint[band])
    }

    /// How much of the light of day there is.
    pub(crate) fn day(&self) -> f32 {
        luma(self.tint)
    }

    /// A lit colour behind some air.
    pub(crate) fn behind(&self, code: u32, air: f32) -> Rgb {
        mix(self.lit(code), self.haze(), air)
    }

    /// A ridge so near, its foot in the air.
    pub(crate) fn ridge(&self, canvas: &mut Canvas, ridge: Ridge, near: f32, depth: f32) {
        let top = self.depth(near);
        hill(canvas, ridge, top, mix(top, self.haze(), 0.75 - near * 0.4), depth);
    }
}
