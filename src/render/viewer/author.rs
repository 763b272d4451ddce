//! Authors.

use super::Viewer;
use crate::catalogue::author::Author;
use crate::plan::{OutputPath, PageId};
use crate::render::view::AuthorView;

impl Viewer<'_> {
    /// An author on their page.
    #[must_use]
    pub fn author_page(&self, author: &Author, here: &OutputPath) -> AuthorView {
        let region = |code| self.link(self.region_name(code), &PageId::Region(code.clone()));
        AuthorView {
            name: author.name.value.clone(),
            kind: author.kind.label(self.lang()),
            unit: author.unit.as_ref().map(|unit| self.unit_link(unit)),
            region: author.region.as_ref().map(region),
            html: self.html(&author.body, here, false),
        }
    }
}
