//! Four short songs on five tones, each a tune over a bass.

use crate::sound::{Note, played};

/// How many songs there are.
pub(crate) const SONGS: u8 = 4;

/// One song.
struct Song {
    /// The seconds of half a beat.
    half: f32,
    /// Semitones from the lowest tone of the instrument to the song's own first tone.
    key: f32,
    /// The tune: steps on the scale of five tones, or a dash for a pause, a dot for each half beat.
    tune: &'static str,
    /// The bass, written in the same way.
    bass: &'static str,
}

/// The songs in their order.
const ALL: [Song; SONGS as usize] = [
    // even and bright, rising in the middle
    Song {
        half: 0.26,
        key: 3.0,
        tune: "5.. 6. 7. 8.. 7.. 6. 7. 5.. 4... -. 5.. 7. 8. 10.. 9.. 8. 9. 8. 7. 8.. 6.. 7.. 6. \
               5. 5....",
        bass: "0.... 3.... 2.... 0.... 0.... 3.... 4.... 2.... 3.... 0....",
    },
    // slow, on the minor side of the scale
    Song {
        half: 0.36,
        key: -2.0,
        tune: "9... 8. 7.. 6.. 7. 8. 9.. 11. 10. 9.... 6.. 7. 6. 4.. 5. 6. 4....",
        bass: "4.... 3.... 1.... 4.... 3.... 1.... 4....",
    },
    // quick, in threes like rowing
    Song {
        half: 0.21,
        key: 0.0,
        tune: "7.. 8. 7.. 5. 6.. 5. 3... 5.. 6. 7.. 8. 10... 9.. 8. 7.. 8. 10.. 8. 7.. 6. 5... 6.. \
               7. 5.. 3. 5......",
        bass: "0... 3... 2... 3... 0... 4... 3... 0... 3... 2... 4... 0... 3... 2... 0... 3...",
    },
    // broad, falling from high to low
    Song {
        half: 0.3,
        key: 5.0,
        tune: "8.... 10. 9. 8.. 7.. 8. 6. 5.... 3.. 5. 6. 8... 7. 6.. 7. 5. 4.. 3. 2. 3...",
        bass: "-2.... 1.... 0.... -2.... 1.... 2.... 0.... 1.... -2....",
    },
];

/// The semitones of a step on the scale of five tones.
fn semitones(step: i8) -> f32 {
    let tones = [0.0, 2.0, 4.0, 7.0, 9.0];
    tones[step.rem_euclid(5) as usize] + 12.0 * f32::from(step.div_euclid(5))
}

impl Song {
    /// The notes of tune and bass in the order of their beginning.
    fn notes(&self) -> Vec<Note> {
        let mut notes = self.voice(self.tune, (0.85, 0.68));
        notes.extend(self.voice(self.bass, (0.6, 0.6)));
        notes.sort_by(|one, two| one.0.total_cmp(&two.0));
        notes
    }

    /// The notes of one voice, every fourth as loud as the first number says.
    fn voice(&self, text: &str, loud: (f32, f32)) -> Vec<Note> {
        let mut time = 0.2;
        let note = |(place, word): (usize, &str)| {
            let start = time;
            let step = word.trim_end_matches('.');
            time += (word.len() - step.len()) as f32 * self.half;
            let strength = if place % 4 == 0 { loud.0 } else { loud.1 };
            Some((start, self.key + semitones(step.parse().ok()?), strength))
        };
        text.split_whitespace().enumerate().filter_map(note).collect()
    }
}

/// A song by its number, counted from 1.
pub(crate) fn song(number: u8) -> Option<Vec<f32>> {
    let song = ALL.get(usize::from(number.checked_sub(1)?))?;
    Some(played(&song.notes(), 400 + u64::from(number)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sound::SECONDS;

    #[test]
    fn the_songs_differ_and_end_before_the_recording_does() {
        let all: Vec<_> = ALL.iter().map(Song::notes).collect();
        for (place, notes) in all.iter().enumerate() {
            let last = notes.last().map_or(0.0, |note| note.0);
            assert!((8.0..SECONDS as f32 - 1.0).contains(&last), "{place}: {last}");
            assert!(notes.iter().all(|note| (-12.0..40.0).contains(&note.1)));
            assert!(all[place + 1..].iter().all(|other| other != notes));
        }
    }

    #[test]
    fn a_song_is_found_by_its_number() {
        assert!(song(0).is_none() && song(5).is_none());
        assert!(song(3) == song(3) && song(3) != song(4));
    }
}
