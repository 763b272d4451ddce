//! Addresses inside the site: normalised, never leaving its root, the same on every file system.

use std::fmt;
use std::sync::Arc;
use unicode_normalization::UnicodeNormalization;

/// Longest path of an output file, in bytes; Windows hosts stop at 260 with the folder before it.
pub(super) const MAX_LENGTH: usize = 200;

/// A file of the site, relative to its root, parts divided by `/`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutputPath(Arc<str>);

impl OutputPath {
    /// A path from parts that are already clean; empty and climbing parts are dropped, so that no
    /// caller can leave the root.
    #[must_use]
    pub fn new(path: &str) -> Self {
        let clean = |part: &&str| !matches!(*part, "" | "." | "..") && !part.contains('\\');
        Self(path.split('/').filter(clean).collect::<Vec<_>>().join("/").into())
    }

    /// The path as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// What climbs from this file to the root: nothing, `../`, `../../` …
    #[must_use]
    pub fn root(&self) -> String {
        "../".repeat(self.0.matches('/').count())
    }

    /// The form in which two paths collide: composed, letters small.
    #[must_use]
    pub fn folded(&self) -> String {
        self.0.nfc().collect::<String>().to_lowercase()
    }
}

impl fmt::Display for OutputPath {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn root_climbs_once_a_folder() {
        assert_eq!(OutputPath::new("index.html").root(), "");
        assert_eq!(OutputPath::new("2019/anhui/index.html").root(), "../../");
    }

    proptest! {
        #[test]
        fn no_text_leaves_the_root(text in ".{0,60}") {
            let path = OutputPath::new(&text);
            prop_assert!(!path.as_str().starts_with('/'));
            prop_assert!(path.as_str().split('/').all(|part| part != ".." && part != "."));
        }
    }
}
