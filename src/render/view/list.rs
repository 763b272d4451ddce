//! Winners in lists, and what stands around a list.

use super::{FactView, LinkView, PictureView, RunView};
use serde::Serialize;

/// A winner in a list: `card`.
#[derive(Clone, Debug, Serialize)]
pub struct CardView {
    /// Its page.
    pub path: String,
    /// Title.
    pub title: String,
    /// Kind as a word: `photo`, `video` …
    pub kind: &'static str,
    /// Kind as readers see it.
    pub kind_label: &'static str,
    /// Authors, joined.
    pub authors: String,
    /// Unit.
    pub unit: Option<String>,
    /// Region's short name.
    pub region: Option<String>,
    /// Year.
    pub year: i16,
    /// Title of the highest award.
    pub award: Option<String>,
    /// Picture, where the entry has one, cut as the theme's cards are.
    pub picture: Option<PictureView>,
    /// The photograph itself, whole, where the entry is one or several.
    pub full: Option<PictureView>,
    /// Its id in its sub-project, unlike any other there.
    pub id: String,
    /// Drawn poster, where the entry has none; an SVG file, 16:9.
    pub poster: Option<String>,
    /// Invented.
    pub sample: bool,
    /// Language of the entry.
    pub lang: Option<String>,
    /// Which way its text runs.
    pub dir: Option<&'static str>,
}

/// The winners that a page lists: `list` on every page, without cards where it lists none.
#[derive(Clone, Debug, Serialize)]
pub struct ListView {
    /// Winners of this page.
    pub cards: Vec<CardView>,
    /// The same by tier, on pages of sub-projects that gave some; else empty.
    pub sections: Vec<SectionView>,
    /// All winners of the list.
    pub total: usize,
    /// How the list is ordered, as readers see it.
    pub order: String,
    /// The orders the list can be read in, this one without a path; empty where there is one.
    pub orders: Vec<LinkView>,
    /// `rows` where it holds photographs above all, else `cards`.
    pub layout: &'static str,
    /// This page, from 1.
    pub page: usize,
    /// Number of pages.
    pub pages: usize,
    /// Pages of the list, this one without a path; empty when there is one.
    pub pager: Vec<LinkView>,
    /// Page before.
    pub previous: Option<String>,
    /// Page after.
    pub next: Option<String>,
}

/// The winners of one tier in a list.
#[derive(Clone, Debug, Serialize)]
pub struct SectionView {
    /// The tier, or what stands for having none.
    pub title: String,
    /// What its order means, as readers see it.
    pub note: String,
    /// Its winners on this page.
    pub cards: Vec<CardView>,
    /// `rows` where it holds photographs above all, else `cards`.
    pub layout: &'static str,
    /// Its winners in the whole list.
    pub total: usize,
}

/// A group of links with counts beside a list: sub-regions, categories, years: `groups`.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    /// Title.
    pub title: String,
    /// Links.
    pub links: Vec<LinkView>,
}

/// What a listing page is about: `subject` on region, sector, category, honour and crossed pages.
#[derive(Clone, Debug, Serialize)]
pub struct SubjectView {
    /// Title.
    pub title: String,
    /// Kind of subject as readers see it: region, category …
    pub label: String,
    /// Facts: code, umbrella …
    pub facts: Vec<FactView>,
    /// On category pages: who ran it when.
    pub runs: Vec<RunView>,
}
