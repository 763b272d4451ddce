//! The picture that lies beside a film under the film's name, without being written in the entry.

use super::focus::Focus;
use super::link::{Linker, Wanted};
use super::work::{MediaPath, Photo};
use crate::source::SourceTree;
use crate::source::probe::Probe;
use crate::span::Spanned;

/// Endings of such pictures, the best first; capital letters make no difference.
const ENDINGS: [&str; 4] = ["jpg", "jpeg", "png", "webp"];

/// Finds it. One that cannot be shown is reported where the film is named.
pub(super) fn picture(film: &Spanned<MediaPath>, linker: &mut Linker<'_>) -> Option<Photo> {
    let path = find(linker.tree, &film.value.0)?.to_owned();
    let name = path.rsplit('/').next().unwrap_or(&path);
    linker.fits(&path, &Spanned::new(name.to_owned(), film.span), Wanted::Picture);
    let file = Spanned::new(MediaPath(path), film.span);
    Some(Photo { file, alt: None, caption: None, place: None, taken: None, focus: Focus::MIDDLE })
}

/// The path of a picture with the stem of `film`. What is no picture at all is not meant.
fn find<'a>(tree: &'a SourceTree, film: &str) -> Option<&'a str> {
    let (stem, _) = film.rsplit_once('.')?;
    let stem = format!("{stem}.");
    let twins = tree.media.range(stem.clone()..).take_while(|(path, _)| path.starts_with(&stem));
    let pictures = twins.filter_map(|(path, file)| {
        let ending = path[stem.len()..].to_lowercase();
        let place = ENDINGS.iter().position(|known| *known == ending)?;
        let meant = matches!(file.probe, Probe::Picture(_) | Probe::Refused(_));
        meant.then_some((place, path.as_str()))
    });
    pictures.min().map(|(_, path)| path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::source::MediaFile;
    use crate::source::known::Stamp;
    use crate::source::probe::{
        CaptionFormat, Captions, Picture, PictureFormat, Refusal, TextEncoding,
    };

    #[test]
    fn the_name_decides_whatever_the_ending_and_jpeg_goes_first() {
        let picture = Probe::Picture(Picture {
            format: PictureFormat::Jpeg,
            width: 4,
            height: 3,
            orientation: 1,
            animated: false,
        });
        let mut tree = SourceTree::default();
        let mut put = |path: &str, probe: &Probe| {
            let probe = probe.clone();
            let file = MediaFile {
                absolute: path.into(),
                bytes: 1,
                digest: path.into(),
                stamp: Stamp::default(),
                probe,
            };
            tree.media.insert(path.to_owned(), file);
        };
        put("a/film.webp", &picture);
        put("a/film.JPG", &picture);
        put("a/film.gif", &picture);
        put("a/film.2.png", &picture);
        put("a/film2.jpg", &picture);
        put("a/broken.png", &Probe::Refused(Refusal::Unknown));
        let (format, encoding) = (CaptionFormat::Vtt, TextEncoding::Utf8);
        let words = Captions { format, encoding, faults: Vec::new(), cues: 1 };
        put("a/words.jpg", &Probe::Captions(words));
        assert_eq!(find(&tree, "a/film.mp4"), Some("a/film.JPG"));
        assert_eq!(find(&tree, "a/film.2.mp4"), Some("a/film.2.png"));
        assert_eq!(find(&tree, "a/broken.mov"), Some("a/broken.png"));
        for none in ["a/words.mp4", "a/fil.mp4", "b/film.mp4", "film"] {
            assert_eq!(find(&tree, none), None, "{none}");
        }
    }
}
