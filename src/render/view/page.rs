//! What every page carries: the site, the page itself, links and facts.

use super::PictureView;
use serde::Serialize;

/// The whole site: `site` on every page.
#[derive(Clone, Debug, Serialize)]
pub struct SiteView {
    /// Name of the site.
    pub title: String,
    /// Second line.
    pub subtitle: Option<String>,
    /// BCP 47 tag of the pages.
    pub lang: String,
    /// Body that answers for the site.
    pub sponsor: Option<String>,
    /// ICP filing number.
    pub icp: Option<String>,
    /// Police filing number.
    pub police: Option<String>,
    /// How to reach the sponsor.
    pub contact: Option<String>,
    /// Identity code of the site.
    pub identity_code: Option<String>,
    /// Whether the whole site is in grey, in times of mourning.
    pub grey: bool,
    /// Address the site will stand at, with a slash at its end.
    pub base_url: Option<String>,
    /// Main navigation.
    pub nav: Vec<LinkView>,
    /// Pages for those who look closer, in the footer.
    pub more: Vec<LinkView>,
    /// Number of published winners.
    pub winners: usize,
}

/// A link with its text and, where it lists something, how many.
#[derive(Clone, Debug, Serialize, PartialEq)]
pub struct LinkView {
    /// What it says.
    pub title: String,
    /// File it leads to; none for the page itself or where nothing stands.
    pub path: Option<String>,
    /// How many entries stand behind it.
    pub count: Option<usize>,
}

/// A picture of the site itself.
#[derive(Clone, Debug, Serialize)]
pub struct MarkView {
    /// The picture.
    pub picture: PictureView,
    /// Where it leads, outside the site.
    pub url: Option<String>,
}

/// The page being rendered: `page` on every page.
#[derive(Clone, Debug, Serialize)]
pub struct PageView {
    /// Kind, as `data-page-kind` names it.
    pub kind: &'static str,
    /// Title.
    pub title: String,
    /// One sentence for search engines and cards.
    pub description: String,
    /// This file.
    pub path: String,
    /// BCP 47 tag of its words; an entry in another language says so itself.
    pub lang: String,
    /// Day of the latest change among what it shows, such as `2023-09-28`.
    pub updated: Option<String>,
    /// Way from the home page to here, this page last without a path.
    pub crumbs: Vec<LinkView>,
    /// The theme's style sheets, put together.
    pub style: Option<String>,
    /// The theme's scripts, put together, to be run once the page is there.
    pub script: Option<String>,
    /// The theme's early scripts, put together, to be run before the page shows.
    pub early_script: Option<String>,
    /// The site's emblem.
    pub logo: Option<MarkView>,
    /// The site's marks for the footer.
    pub marks: Vec<MarkView>,
    /// Whether search engines may list it: not where it tells again, for paper or in another order,
    /// what stands elsewhere.
    pub indexed: bool,
    /// Address with the site's base, where there is one.
    pub canonical: Option<String>,
    /// Whether invented samples stand on it.
    pub sample: bool,
}

/// A name and a value.
#[derive(Clone, Debug, Serialize)]
pub struct FactView {
    /// Name.
    pub label: String,
    /// Value.
    pub value: String,
    /// Where the value leads, inside the site.
    pub path: Option<String>,
    /// Further values of the same name.
    pub more: Vec<LinkView>,
}
