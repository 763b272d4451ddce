//! The program's own random numbers (splitmix64) and value noise: a seed gives the same picture on every run.

use std::iter::successors;

/// A splitmix64 generator.
pub(crate) struct Rng(u64);

impl Rng {
    pub(crate) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    /// The next 64 bits.
    pub(crate) const fn bits(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        mixed(self.0)
    }

    /// A number from 0 up to 1.
    pub(crate) fn unit(&mut self) -> f32 {
        unit_of(self.bits())
    }

    /// A number between two others.
    pub(crate) fn range(&mut self, low: f32, high: f32) -> f32 {
        low + (high - low) * self.unit()
    }

    /// Whether something of that likelihood happens.
    pub(crate) fn chance(&mut self, likelihood: f32) -> bool {
        self.unit() < likelihood
    }

    /// One of the given things.
    pub(crate) fn pick<T: Copy>(&mut self, things: &[T]) -> T {
        let place = self.bits() % things.len() as u64;
        things[place as usize]
    }
}

/// The output function of splitmix64.
const fn mixed(state: u64) -> u64 {
    let once = (state ^ (state >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let twice = (once ^ (once >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    twice ^ (twice >> 31)
}

/// The upper 24 bits as a number from 0 up to 1.
fn unit_of(bits: u64) -> f32 {
    (bits >> 40) as f32 / 16_777_216.0
}

/// A fixed random number for one point of a grid.
fn lattice(column: i32, row: i32, seed: u64) -> f32 {
    let place = (u64::from(column.cast_unsigned()) << 32) | u64::from(row.cast_unsigned());
    unit_of(mixed(place ^ seed.wrapping_mul(0x9e37_79b9_7f4a_7c15)))
}

/// Value noise between 0 and 1, one grid cell to the unit.
pub(crate) fn noise(x: f32, y: f32, seed: u64) -> f32 {
    let (column, row) = (x.floor(), y.floor());
    let (across, down) = (ease(x - column), ease(y - row));
    let (column, row) = (column as i32, row as i32);
    let upper = blend(lattice(column, row, seed), lattice(column + 1, row, seed), across);
    let lower = blend(lattice(column, row + 1, seed), lattice(column + 1, row + 1, seed), across);
    blend(upper, lower, down)
}

/// Several octaves of noise, each half as strong and twice as fine, between 0 and 1.
pub(crate) fn layered(x: f32, y: f32, octaves: u32, seed: u64) -> f32 {
    let scales = successors(Some(1.0_f32), |scale| Some(scale * 2.0));
    let (sum, weight) =
        scales.zip(0..octaves).fold((0.0, 0.0), |(sum, weight), (scale, octave)| {
            let part = noise(x * scale, y * scale, seed.wrapping_add(u64::from(octave)));
            (sum + part / scale, weight + 1.0 / scale)
        });
    sum / weight
}

/// A smooth step over 0 to 1.
pub(crate) fn ease(t: f32) -> f32 {
    let t = t.clamp(0.0, 1.0);
    t * t * (3.0 - 2.0 * t)
}

/// The number a share of the way from one to another.
pub(crate) fn blend(from: f32, to: f32, share: f32) -> f32 {
    from + (to - from) * share
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_repeats_itself() {
        let (mut one, mut two, mut other) = (Rng::new(7), Rng::new(7), Rng::new(8));
        let first: Vec<u64> = (0..9).map(|_| one.bits()).collect();
        assert_eq!(first, (0..9).map(|_| two.bits()).collect::<Vec<_>>());
        assert_ne!(first, (0..9).map(|_| other.bits()).collect::<Vec<_>>());
    }

    #[test]
    fn noise_stays_within_bounds() {
        let mut rng = Rng::new(3);
        let far = (0..500).map(|_| layered(rng.range(-50.0, 50.0), rng.range(-50.0, 50.0), 5, 1));
        assert!(far.into_iter().all(|value| (0.0..=1.0).contains(&value)));
    }
}
