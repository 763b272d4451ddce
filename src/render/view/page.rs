//! What every page carries: the site, the page itself, links and facts.

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
    /// Text.
    pub title: String,
    /// File it leads to; none for the page itself or where nothing stands.
    pub path: Option<String>,
    /// How many entries stand behind it.
    pub count: Option<usize>,
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
    /// Language, where it differs from the site's.
    pub lang: String,
    /// Date of the latest change among what it shows.
    pub updated: Option<String>,
    /// Way from the home page to here, this page last without a path.
    pub crumbs: Vec<LinkView>,
    /// Style sheets in order.
    pub styles: Vec<String>,
    /// Deferred scripts in order.
    pub scripts: Vec<String>,
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
}
