//! Lists of files to draw: a path below a folder, a tab, and the name of what the file shows.

use std::collections::BTreeMap;
use std::error::Error;
use std::fs::read_to_string;
use std::path::{Component, Path, PathBuf};

use crate::thing::{Thing, named};

/// One line of a list.
pub(crate) struct Entry {
    pub path: PathBuf,
    pub name: String,
    pub thing: Thing,
}

/// Reads lists; a path may stand in several lines when they name the same thing for it.
pub(crate) fn read(files: &[PathBuf]) -> Result<Vec<Entry>, Box<dyn Error>> {
    let mut all: BTreeMap<PathBuf, Entry> = BTreeMap::new();
    for file in files {
        let text = read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        for (place, line) in text.lines().enumerate() {
            if line.trim().is_empty() || line.starts_with('#') {
                continue;
            }
            let told = |what: String| format!("{}:{}: {what}", file.display(), place + 1);
            let entry = entry(line).map_err(told)?;
            match all.get(&entry.path) {
                Some(other) if other.name != entry.name => {
                    let (path, name) = (entry.path.display(), &other.name);
                    return Err(told(format!("{path} is already {name}")).into());
                }
                _ => all.insert(entry.path.clone(), entry),
            };
        }
    }
    Ok(all.into_values().collect())
}

/// One line.
fn entry(line: &str) -> Result<Entry, String> {
    let (path, name) =
        line.split_once('\t').ok_or("a line is a path, a tab and a name".to_owned())?;
    let (path, name) = (Path::new(path.trim()), name.trim());
    let thing =
        named(name).ok_or_else(|| format!("there is no picture, film or sound called {name:?}"))?;
    let plain = path.components().all(|part| matches!(part, Component::Normal(_)));
    if !plain || path.as_os_str().is_empty() {
        return Err(format!("{} does not stay below the folder", path.display()));
    }
    if path.extension().is_none_or(|ending| ending != thing.ending()) {
        return Err(format!(
            "{} does not end in .{}, as {name} does",
            path.display(),
            thing.ending()
        ));
    }
    Ok(Entry { path: path.to_owned(), name: name.to_owned(), thing })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs::write;

    /// What a list of the given text leads to.
    fn outcome(text: &str) -> Result<Vec<Entry>, String> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("list.tsv");
        write(&file, text).unwrap();
        read(&[file]).map_err(|error| error.to_string())
    }

    #[test]
    fn a_list_gives_its_files_once() {
        let list =
            outcome("# notes\n\na/b.jpg\tdam-2\na/b.jpg\tdam-2\nf.mp4\tfilm-train\n").unwrap();
        let names: Vec<_> = list.iter().map(|entry| entry.name.as_str()).collect();
        assert_eq!(names, ["dam-2", "film-train"]);
    }

    #[test]
    fn an_unknown_name_is_refused_with_file_and_line() {
        let told = outcome("a.jpg\tdam-1\nb.jpg\tdame-1\n").err().unwrap();
        assert!(
            told.ends_with("list.tsv:2: there is no picture, film or sound called \"dame-1\""),
            "{told}"
        );
    }

    #[test]
    fn a_path_that_leaves_the_folder_is_refused() {
        for path in ["../a.jpg", "/a.jpg", "a/../../b.jpg", "./a.jpg", ""] {
            let told = outcome(&format!("{path}\tdam-1\n")).err().unwrap();
            assert!(told.contains("does not stay below the folder"), "{path}: {told}");
        }
    }

    #[test]
    fn other_lines_are_refused() {
        for (text, why) in [
            ("a.jpg dam-1\n", "a tab"),
            ("a.png\tdam-1\n", "does not end in .jpg"),
            ("a.jpg\tfilm-train\n", "does not end in .mp4"),
            ("a.jpg\tdam-1\na.jpg\tdam-2\n", "a.jpg is already dam-1"),
        ] {
            let told = outcome(text).err().unwrap();
            assert!(told.contains(why), "{told}");
        }
    }
}
