//! A short melody on five tones, plucked strings with a little room around them.

use crate::rng::Rng;

/// Samples to the second.
pub(crate) const RATE: u32 = 44_100;

/// How long the melody lasts, in seconds.
pub(crate) const SECONDS: u32 = 12;

/// A note: seconds from the start, semitones above the lowest tone, loudness.
pub(crate) type Note = (f32, f32, f32);

/// The melody: seconds from the start, semitones above the lowest tone, loudness.
const NOTES: [Note; 30] = [
    (0.2, 0.0, 0.6),
    (0.2, 12.0, 0.8),
    (0.7, 14.0, 0.7),
    (1.2, 16.0, 0.8),
    (1.7, 19.0, 0.7),
    (2.2, 7.0, 0.6),
    (2.2, 21.0, 0.9),
    (2.95, 19.0, 0.7),
    (3.2, 16.0, 0.7),
    (3.7, 14.0, 0.7),
    (4.2, 9.0, 0.6),
    (4.2, 16.0, 0.8),
    (4.95, 14.0, 0.6),
    (5.2, 12.0, 0.8),
    (5.7, 9.0, 0.6),
    (6.2, 4.0, 0.6),
    (6.2, 12.0, 0.8),
    (6.7, 14.0, 0.7),
    (7.2, 16.0, 0.8),
    (7.7, 19.0, 0.7),
    (8.2, 2.0, 0.6),
    (8.2, 21.0, 0.8),
    (8.7, 24.0, 0.9),
    (9.2, 21.0, 0.7),
    (9.45, 19.0, 0.6),
    (9.7, 16.0, 0.7),
    (10.2, 14.0, 0.7),
    (10.7, 0.0, 0.6),
    (10.7, 7.0, 0.5),
    (10.7, 12.0, 0.9),
];

/// The whole melody as samples between -1 and 1.
pub(crate) fn melody(seed: u64) -> Vec<f32> {
    played(&NOTES, seed)
}

/// Notes in the order of their beginning as samples between -1 and 1.
pub(crate) fn played(notes: &[Note], seed: u64) -> Vec<f32> {
    let length = (RATE * SECONDS) as usize;
    let mut rng = Rng::new(seed);
    let mut track = vec![0.0_f32; length];
    for &(start, semitones, loud) in notes {
        let pitch = 196.0 * (semitones / 12.0).exp2();
        let first = (start * RATE as f32) as usize;
        let string = pluck(pitch, length - first, &mut rng);
        for (sample, part) in track[first..].iter_mut().zip(string) {
            *sample += part * loud;
        }
    }
    levelled(room(track))
}

/// A plucked string: a burst of soft noise that runs round a delay line and dulls there.
fn pluck(pitch: f32, length: usize, rng: &mut Rng) -> impl Iterator<Item = f32> {
    let period = (RATE as f32 / pitch - 0.5).round() as usize;
    let mut line: Vec<f32> = (0..period).map(|_| rng.range(-1.0, 1.0)).collect();
    for _ in 0..6 {
        line = (0..period).map(|at| f32::midpoint(line[at], line[(at + 1) % period])).collect();
    }
    (0..length).map(move |time| {
        let at = time % period;
        let heard = line[at];
        line[at] = 0.9965 * f32::midpoint(heard, line[(at + 1) % period]);
        heard
    })
}

/// The sound with the echoes of a room: four combs of different length beside it.
fn room(dry: Vec<f32>) -> Vec<f32> {
    let mut wet = vec![0.0; dry.len()];
    for (delay, back) in [(1_687, 0.72), (1_931, 0.7), (2_311, 0.67), (2_753, 0.64)] {
        let mut comb = dry.clone();
        for at in delay..comb.len() {
            comb[at] += comb[at - delay] * back;
        }
        wet.iter_mut().zip(comb).for_each(|(sum, part)| *sum += part);
    }
    dry.into_iter().zip(wet).map(|(near, far)| near * 0.8 + far * 0.09).collect()
}

/// The sound brought to an even peak and faded out at its end.
fn levelled(track: Vec<f32>) -> Vec<f32> {
    let peak = track.iter().fold(1e-6_f32, |most, sample| most.max(sample.abs()));
    let (length, fade) = (track.len() as f32, 1.2 * RATE as f32);
    let at_end = |at: usize| ((length - at as f32) / fade).min(1.0);
    track.into_iter().enumerate().map(|(at, sample)| sample / peak * 0.72 * at_end(at)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_melody_repeats_itself_and_keeps_its_length() {
        let track = melody(4);
        assert_eq!(track.len(), 529_200);
        assert!(track.iter().all(|sample| sample.abs() <= 0.721));
        assert!(track == melody(4));
    }
}
