//! Pages that could not be made: the fault of a template once, with the first page it hits, the
//! entry that page shows, and how many more there are.

use super::Viewer;
use crate::finding::{Code, Finding, Findings};
use crate::plan::{OutputPath, Page, PageId};
use crate::source::CONTENT;
use crate::span::FileId;
use crate::theme::Fault;
use std::collections::BTreeMap;

/// Why a page could not be made.
#[derive(Debug)]
pub struct PageFault {
    page: String,
    /// The file of the entry it shows, where it shows one.
    entry: Option<String>,
    fault: Fault,
}

impl PageFault {
    pub(super) fn new(fault: Fault, page: &Page, path: &OutputPath, viewer: &Viewer<'_>) -> Self {
        let file = entry(&page.id, viewer);
        let mut documents = viewer.tree.documents.iter();
        let document = file.and_then(|file| documents.find(|document| document.file == file));
        let entry = document.map(|document| format!("{CONTENT}/{}", document.path));
        Self { page: path.to_string(), entry, fault }
    }

    /// The finding, with the number of pages beside this one that fail by it.
    fn finding(&self, others: usize) -> Finding {
        let (known, near) = self.fault.known();
        let none = |text: String| if text.is_empty() { "none".to_owned() } else { text };
        let others = if others == 0 { "none".to_owned() } else { others.to_string() };
        let finding = self.fault.finding(Code::RenderFault).with("page", &self.page);
        finding
            .with("entry", self.entry.as_deref().unwrap_or("none"))
            .with("others", others)
            .with("known", none(known.join(", ")))
            .with("near", near.unwrap_or("none"))
    }
}

/// How many names may be missing at one place of a template before they are told together: a name
/// put together from values may be another one on every page.
const NAMES: usize = 8;

/// Tells every fault once, whatever number of pages it hits; the pages come in their order.
pub fn tell(faults: &[PageFault], findings: &mut Findings) {
    let mut places: BTreeMap<_, BTreeMap<&str, Vec<&PageFault>>> = BTreeMap::new();
    for one in faults {
        let names = places.entry(one.fault.way()).or_default();
        names.entry(one.fault.about()).or_default().push(one);
    }
    for names in places.into_values() {
        let pages: usize = names.values().map(Vec::len).sum();
        let first = names.values().flatten().min_by(|one, other| one.page.cmp(&other.page));
        match first {
            Some(first) if names.len() > NAMES => findings.push(first.finding(pages - 1)),
            _ => {
                let each = names.values().filter_map(|pages| pages.split_first());
                each.for_each(|(first, others)| findings.push(first.finding(others.len())));
            }
        }
    }
}

/// The file of the entry a page shows.
fn entry(page: &PageId, viewer: &Viewer<'_>) -> Option<FileId> {
    let catalogue = viewer.catalogue;
    let span = match page {
        PageId::Campaign(id) | PageId::Roster(id) | PageId::Statistics(Some(id)) => {
            catalogue.campaigns.get(id)?.title.span
        }
        PageId::SubProject(id) | PageId::Labels(id) | PageId::Slides(id) => {
            catalogue.sub_projects.get(id)?.title.span
        }
        PageId::Winner(id) | PageId::Certificate(id, _) => catalogue.winners.get(id)?.title.span,
        PageId::Organiser(id) => catalogue.organisers.get(id)?.name.span,
        PageId::Author(id) => catalogue.authors.get(id)?.name.span,
        PageId::Home
        | PageId::Year(_)
        | PageId::Organisers
        | PageId::Region(_)
        | PageId::Regions
        | PageId::Sector(_)
        | PageId::Sectors
        | PageId::Category(_)
        | PageId::Categories
        | PageId::Honour(_)
        | PageId::Honours
        | PageId::Crossed(_)
        | PageId::Authors
        | PageId::Statistics(None)
        | PageId::Decisions
        | PageId::NotFound => return None,
    };
    Some(span.file)
}
