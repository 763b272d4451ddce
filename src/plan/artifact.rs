//! What one output file is.

use super::pages::Page;
use super::poster::Poster;
use super::recipe::Recipe;
use crate::catalogue::work::MediaPath;

/// One planned file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Artifact {
    /// A page.
    Page(Page),
    /// A picture, film, recording or caption track made from a source file.
    Derivative {
        /// The source.
        source: MediaPath,
        /// What to make of it.
        recipe: Recipe,
        /// Its name in the cache.
        key: String,
    },
    /// A picture drawn of a title, for what has no other.
    Poster(Poster),
    /// A static file of the theme, by its path below `static/`.
    Static(String),
}
