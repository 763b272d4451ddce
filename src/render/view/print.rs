//! What is for paper and for the hall: certificates, wall labels, lists.

use super::{AwardView, CardView, LinkView, PictureView, RoleView};
use serde::Serialize;

/// A code for cameras: a square of `size` modules, the dark ones as one SVG path.
#[derive(Clone, Debug, Serialize)]
pub struct QrView {
    /// Modules a side, the quiet zone of four on each side among them.
    pub size: usize,
    /// SVG path of the dark modules, one unit each.
    pub path: String,
    /// The address it holds.
    pub url: String,
}

/// A certificate: `certificate`.
#[derive(Clone, Debug, Serialize)]
pub struct CertificateView {
    /// The winner.
    pub card: CardView,
    /// The winner's page.
    pub winner: LinkView,
    /// The award.
    pub award: AwardView,
    /// The sub-project.
    pub sub_project: String,
    /// Who gives it: the hosts of the campaign that gave it.
    pub givers: Vec<RoleView>,
    /// Address of the winner's page as a code, where the site has an address.
    pub qr: Option<QrView>,
}

/// A label for the wall: an item of `labels`.
#[derive(Clone, Debug, Serialize)]
pub struct LabelView {
    /// The winner.
    pub card: CardView,
    /// Caption or summary, in few words.
    pub text: Option<String>,
    /// Place and time of the photograph.
    pub made: Option<String>,
    /// Address of the winner's page as a code, where the site has an address.
    pub qr: Option<QrView>,
}

/// One winner on the screen of a hall: an item of `slides`.
#[derive(Clone, Debug, Serialize)]
pub struct SlideView {
    /// The winner.
    pub card: CardView,
    /// Its picture, whole; none where it has none.
    pub picture: Option<PictureView>,
    /// The jury's words, of the first award that has some.
    pub citation: Option<String>,
}

/// A slideshow's beginning and end: `show`.
#[derive(Clone, Debug, Serialize)]
pub struct ShowView {
    /// Title of the campaign.
    pub campaign: LinkView,
    /// The sub-project.
    pub sub_project: LinkView,
    /// Theme or slogan.
    pub theme: Option<String>,
    /// Winners of the sub-project.
    pub total: usize,
    /// The slides that follow: the next part, or the next sub-project's.
    pub next: Option<String>,
}

/// The winners of a campaign for paper: `roster`.
#[derive(Clone, Debug, Serialize)]
pub struct RosterView {
    /// The campaign.
    pub campaign: LinkView,
    /// Full title of the campaign.
    pub title: String,
    /// Winners.
    pub total: usize,
    /// One list a sub-project and tier.
    pub parts: Vec<RosterPartView>,
}

/// The winners of one sub-project.
#[derive(Clone, Debug, Serialize)]
pub struct RosterPartView {
    /// The sub-project.
    pub sub_project: LinkView,
    /// Its winners.
    pub rows: Vec<RosterRow>,
}

/// One line of the list.
#[derive(Clone, Debug, Serialize)]
pub struct RosterRow {
    /// Number within the sub-project, from 1.
    pub number: usize,
    /// Award.
    pub award: Option<String>,
    /// Title.
    pub title: String,
    /// Language of the title, where it is not the site's.
    pub lang: Option<String>,
    /// Authors, joined.
    pub authors: String,
    /// Unit.
    pub unit: Option<String>,
    /// Region's short name.
    pub region: Option<String>,
    /// Page.
    pub path: String,
    /// Invented.
    pub sample: bool,
}
