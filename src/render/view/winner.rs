//! A winner on its own page.

use super::{CardView, FactView, LinkView, PictureView};
use serde::Serialize;

/// An award on a winner's page.
#[derive(Clone, Debug, Serialize)]
pub struct AwardView {
    /// Title of the tier.
    pub title: String,
    /// Page of the honour.
    pub path: Option<String>,
    /// Level, as readers see it.
    pub level: &'static str,
    /// Campaign that gave it.
    pub giver: String,
    /// Number of the certificate.
    pub certificate: Option<String>,
    /// Date.
    pub date: Option<String>,
    /// Citation.
    pub citation: Option<String>,
    /// Its certificate for printing.
    pub print: Option<String>,
}

/// A film on a winner's page.
#[derive(Clone, Debug, Serialize)]
pub struct VideoView {
    /// File; none when it could not be read.
    pub src: Option<String>,
    /// MIME type.
    pub mime: &'static str,
    /// Upright width in pixels.
    pub width: u32,
    /// Upright height in pixels.
    pub height: u32,
    /// The common shape nearest below its own, as `16-9`: which width keeps its height on a screen.
    pub shape: &'static str,
    /// Poster file.
    pub poster: Option<String>,
    /// Caption track.
    pub captions: Option<TrackView>,
    /// Chapters, by time.
    pub chapters: Vec<ChapterView>,
    /// Transcript.
    pub transcript: Option<String>,
    /// Facts: duration, size, captions.
    pub facts: Vec<FactView>,
}

/// A chapter of a film.
#[derive(Clone, Debug, Serialize)]
pub struct ChapterView {
    /// Seconds from the start.
    pub seconds: u64,
    /// The same as a clock shows it: `1:05`.
    pub at: String,
    /// What it is about.
    pub title: String,
}

/// Captions that a reader can switch on and off.
#[derive(Clone, Debug, Serialize)]
pub struct TrackView {
    /// File.
    pub src: String,
    /// BCP 47 tag of what is said and written.
    pub lang: String,
    /// Whether they are on at first: always, but where the picture holds captions already.
    pub shown: bool,
}

/// A recording on a winner's page.
#[derive(Clone, Debug, Serialize)]
pub struct AudioView {
    /// File; none when it could not be read.
    pub src: Option<String>,
    /// MIME type.
    pub mime: &'static str,
    /// Cover.
    pub cover: Option<PictureView>,
    /// A drawing of how loud it runs.
    pub waveform: Option<DrawingView>,
    /// Transcript.
    pub transcript: Option<String>,
    /// Facts: duration.
    pub facts: Vec<FactView>,
}

/// A drawing that says nothing a reader needs: its text is empty.
#[derive(Clone, Debug, Serialize)]
pub struct DrawingView {
    /// File.
    pub src: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// An account.
#[derive(Clone, Debug, Serialize)]
pub struct AccountView {
    /// Platform.
    pub platform: String,
    /// Name.
    pub name: String,
    /// Address.
    pub url: Option<String>,
    /// Followers, with thousands divided.
    pub followers: Option<String>,
    /// Date of the count.
    pub as_of: Option<String>,
    /// Verified.
    pub verified: bool,
    /// Day since which the account is no longer in use; its address is then no link.
    pub closed: Option<String>,
    /// Whether the campaign is archived; the address is then no link.
    pub archived: bool,
}

/// The entry in another language.
#[derive(Clone, Debug, Serialize)]
pub struct TranslationView {
    /// BCP 47 tag.
    pub lang: String,
    /// Which way its text runs.
    pub dir: Option<&'static str>,
    /// Title.
    pub title: String,
    /// Summary.
    pub summary: Option<String>,
    /// Lyrics, poem or script, line by line.
    pub text: Vec<String>,
}

/// A winner on its page: `winner`.
#[derive(Clone, Debug, Serialize)]
pub struct WinnerView {
    /// The card it has in lists.
    pub card: CardView,
    /// Summary.
    pub summary: Option<String>,
    /// Facts: authors, unit, region, sector, date, place …
    pub facts: Vec<FactView>,
    /// Awards, highest first.
    pub awards: Vec<AwardView>,
    /// Photographs of the work itself; for then-and-now the old one first, then the new one.
    pub photos: Vec<PictureView>,
    /// Pictures beside the work.
    pub pictures: Vec<PictureView>,
    /// Film.
    pub video: Option<VideoView>,
    /// Recording.
    pub audio: Option<AudioView>,
    /// Accounts.
    pub accounts: Vec<AccountView>,
    /// Outside address, shown as a link unless the campaign is archived.
    pub link: Option<String>,
    /// Whether the campaign is archived; outside addresses are then no links.
    pub archived: bool,
    /// Lyrics, poem or script, line by line.
    pub text: Vec<String>,
    /// The entry in other languages.
    pub translations: Vec<TranslationView>,
    /// Body as HTML.
    pub html: String,
    /// Credit line.
    pub credit: Option<String>,
    /// Statement of originality.
    pub statement: Option<String>,
    /// Licence.
    pub licence: Option<String>,
    /// What the notice says of the rights in all works of this sub-project.
    pub rights_rules: Vec<String>,
    /// Neighbour before in the sub-project.
    pub previous: Option<LinkView>,
    /// Neighbour after.
    pub next: Option<LinkView>,
}
