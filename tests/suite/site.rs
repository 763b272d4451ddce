//! A throw-away site: files in, the program run on it, files out.

use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};
use std::sync::OnceLock;
use tempfile::TempDir;

/// A site in a folder of its own.
pub(crate) struct SiteTest {
    folder: TempDir,
}

/// What a run of the program said.
pub(crate) struct Run {
    pub(crate) code: i32,
    pub(crate) stdout: String,
    pub(crate) stderr: String,
}

impl SiteTest {
    /// An empty folder.
    pub(crate) fn empty() -> Self {
        Self { folder: tempfile::tempdir().expect("a temporary folder") }
    }

    /// What `fengcai new` makes, of a fixed year.
    pub(crate) fn fresh() -> Self {
        let site = Self::empty();
        let run = site.run(&["new", "."]);
        assert_eq!(run.code, 0, "{}", run.stderr);
        site
    }

    /// The showcase of this repository.
    pub(crate) fn showcase() -> Self {
        let site = Self::empty();
        let content = Path::new(env!("CARGO_MANIFEST_DIR")).join("content");
        for (path, bytes) in read_tree(&content) {
            site.write(&format!("content/{path}"), &bytes);
        }
        site
    }

    /// Every file of the published showcase, built once for all tests that only read it.
    pub(crate) fn published_showcase() -> &'static BTreeMap<String, Vec<u8>> {
        static PUBLISHED: OnceLock<BTreeMap<String, Vec<u8>>> = OnceLock::new();
        PUBLISHED.get_or_init(|| {
            let site = Self::showcase();
            site.build(&[]);
            site.public()
        })
    }

    /// Writes a file, with the folders above it.
    pub(crate) fn write(&self, path: &str, bytes: impl AsRef<[u8]>) -> &Self {
        let path = self.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a folder")).expect("folders");
        std::fs::write(path, bytes).expect("a written file");
        self
    }

    /// Replaces a piece of text in a file that must hold it.
    pub(crate) fn edit(&self, path: &str, from: &str, to: &str) -> &Self {
        let text = std::fs::read_to_string(self.path().join(path)).expect("a text file");
        assert!(text.contains(from), "{path} holds {from}");
        self.write(path, text.replace(from, to))
    }

    /// The folder.
    pub(crate) fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Runs the program in the site.
    pub(crate) fn run(&self, args: &[&str]) -> Run {
        self.run_with(args, &[])
    }

    /// Runs the program in the site with more environment.
    pub(crate) fn run_with(&self, args: &[&str], environment: &[(&str, &str)]) -> Run {
        let output = Command::new(env!("CARGO_BIN_EXE_fengcai"))
            .args(["--lang", "en"])
            .args(args)
            .current_dir(self.path())
            .env("SOURCE_DATE_EPOCH", "1735689600")
            .envs(environment.iter().copied())
            .output()
            .expect("the program runs");
        Run::from(output)
    }

    /// Builds and insists on success.
    pub(crate) fn build(&self, args: &[&str]) -> Run {
        let run = self.run(&[&["build"], args].concat());
        assert_eq!(run.code, 0, "{}", run.stderr);
        run
    }

    /// Every file of the published site.
    pub(crate) fn public(&self) -> BTreeMap<String, Vec<u8>> {
        read_tree(&self.path().join("public"))
    }

    /// A page of the published site.
    pub(crate) fn page(&self, path: &str) -> String {
        std::fs::read_to_string(self.path().join("public").join(path)).expect(path)
    }
}

impl From<Output> for Run {
    fn from(output: Output) -> Self {
        Self {
            code: output.status.code().unwrap_or(-1),
            stdout: String::from_utf8_lossy(&output.stdout).into_owned(),
            stderr: String::from_utf8_lossy(&output.stderr).into_owned(),
        }
    }
}

impl Run {
    /// The findings of `check --format json`, as `code file:line:column`.
    pub(crate) fn codes(&self) -> Vec<String> {
        let json: serde_json::Value = serde_json::from_str(&self.stdout).expect("JSON");
        let findings = json["findings"].as_array().expect("a list");
        let text = |one: &serde_json::Value| {
            let file = one["file"].as_str().unwrap_or_default();
            let place = [&one["line"], &one["column"]].map(serde_json::Value::as_u64);
            let place: Vec<String> = place.iter().flatten().map(u64::to_string).collect();
            let place = [vec![file.to_owned()], place].concat().join(":");
            format!("{} {place}", one["code"].as_str().unwrap_or_default())
        };
        findings.iter().map(text).collect()
    }
}

/// A JPEG of smooth colours, the same for the same size.
pub(crate) fn photo(width: u32, height: u32) -> Vec<u8> {
    let pixel = |index: u32| {
        let (x, y) = (index % width, index / width);
        [x * 255 / width, y * 255 / height, (x + y) % 64 + 96].map(|value| value.min(255) as u8)
    };
    let pixels: Vec<u8> = (0..width * height).flat_map(pixel).collect();
    let mut jpeg = Vec::new();
    let encoder = jpeg_encoder::Encoder::new(&mut jpeg, 85);
    let size = [width, height].map(|side| u16::try_from(side).expect("a small picture"));
    encoder.encode(&pixels, size[0], size[1], jpeg_encoder::ColorType::Rgb).expect("a JPEG");
    jpeg
}

/// All files below a folder by path.
pub(crate) fn read_tree(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let walk = walkdir::WalkDir::new(folder).into_iter().filter_map(Result::ok);
    let files = walk.filter(|entry| entry.file_type().is_file());
    let read = |entry: walkdir::DirEntry| {
        let path = entry.path().strip_prefix(folder).expect("below").to_string_lossy();
        (path.replace('\\', "/"), std::fs::read(entry.path()).expect("a file"))
    };
    files.map(read).collect()
}
