//! Draws everything that lists name: pictures and captions in place, films and sounds to be packed.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write;
use std::fs::create_dir_all;
use std::path::PathBuf;

use crate::keep;
use crate::list::read;

/// What is asked for.
#[derive(Default)]
pub(crate) struct Showcase {
    /// The lists.
    pub files: Vec<PathBuf>,
    /// The folder of the finished files.
    pub into: PathBuf,
    /// The folder of the raw films and sounds.
    pub work: PathBuf,
    /// Whether files that stand there are drawn again.
    pub force: bool,
}

/// What an argument that is no option belongs to.
enum Next {
    Files,
    Into,
    Work,
}

impl Showcase {
    /// The wish that arguments state.
    pub(crate) fn from_words(words: &[String]) -> Result<Self, String> {
        let (mut wish, mut next) = (Self::default(), Next::Files);
        for word in words {
            match (word.as_str(), &next) {
                ("--list", _) => next = Next::Files,
                ("--into", _) => next = Next::Into,
                ("--work", _) => next = Next::Work,
                ("--force", _) => wish.force = true,
                (file, Next::Files) => wish.files.push(file.into()),
                (folder, Next::Into) => wish.into = folder.into(),
                (folder, Next::Work) => wish.work = folder.into(),
            }
        }
        if wish.files.is_empty() || wish.into.as_os_str().is_empty() {
            return Err("samples: --list FILES... --into FOLDER --work FOLDER [--force]".into());
        }
        if wish.work.as_os_str().is_empty() {
            return Err("samples: --work names the folder of the raw films and sounds".into());
        }
        Ok(wish)
    }

    /// Draws what is missing, and leaves in `pack.tsv` what has to be packed: raw file and target.
    pub(crate) fn draw(&self) -> Result<(), Box<dyn Error>> {
        let (mut pack, mut raws) = (String::new(), BTreeSet::new());
        create_dir_all(&self.work)?;
        for entry in read(&self.files)? {
            let target = self.into.join(&entry.path);
            if target.exists() && !self.force {
                continue;
            }
            create_dir_all(target.parent().unwrap_or(&self.into))?;
            if let Some(file) = entry.thing.ready() {
                keep(&target, &file?)?;
                continue;
            }
            writeln!(pack, "{}\t{}", entry.name, target.display())?;
            if raws.insert(entry.name.clone())
                && let Some((bytes, ending)) = entry.thing.raw()?
            {
                keep(&self.work.join(&entry.name).with_extension(ending), &bytes)?;
            }
        }
        keep(&self.work.join("pack.tsv"), pack.as_bytes())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::{read_to_string, write};

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn arguments_make_a_wish() {
        let wish = Showcase::from_words(&words("--list a.tsv b.tsv --into c --work w --force"));
        assert!(wish.is_ok_and(|wish| wish.files.len() == 2 && wish.force));
        assert!(Showcase::from_words(&words("--list a.tsv --work w")).is_err());
        assert!(Showcase::from_words(&words("--list a.tsv --into c")).is_err());
    }

    #[test]
    fn what_stands_is_left_alone() -> Result<(), Box<dyn Error>> {
        let folder = tempfile::tempdir()?;
        let at = |name: &str| folder.path().join(name);
        write(at("l.tsv"), "a/f.vtt\tcaptions-train\nb.vtt\tcaptions-wind\ns.m4a\tsong-1\n")?;
        write(at("b.vtt"), "kept")?;
        let wish = Showcase {
            files: vec![at("l.tsv")],
            into: folder.path().to_owned(),
            work: at("work"),
            force: false,
        };
        wish.draw()?;
        assert!(read_to_string(at("a/f.vtt"))?.starts_with("WEBVTT"));
        assert_eq!(read_to_string(at("b.vtt"))?, "kept");
        assert!(at("work/song-1.wav").exists());
        assert!(read_to_string(at("work/pack.tsv"))?.starts_with("song-1\t"));
        Ok(())
    }
}
