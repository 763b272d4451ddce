//! fengcai 风采: a static site generator for the results showcase of union campaigns.
//!
//! ```text
//! content files ─ source::read ─▶ SourceTree      sorted documents with text; media with facts
//! SourceTree ─ catalogue::load ─▶ Catalogue       typed, validated, linked; values keep their spans
//! Catalogue + Theme ─ plan::plan ─▶ SitePlan      every route and artifact, collisions refused
//! Catalogue + SitePlan ─ check::run ─▶ Findings   the rules
//! SitePlan ─ media::make, render::make ─▶ bodies  in parallel; pictures through a cache
//! bodies ─ output::stage ─▶ StagedSite            a folder beside public, with a Manifest
//! StagedSite ─ output::audit ─▶ Findings          rules over the finished bytes
//! StagedSite ─ output::publish ─▶ PublishedSite   one swap
//! ```
//!
//! The order of stages is known to `pipeline` alone. No module imports one above it; a test reads
//! the `use crate::` lines and holds this.

pub mod catalogue;
pub mod check;
pub mod cli;
pub mod config;
pub mod export;
pub mod finding;
pub mod fs;
#[doc(hidden)]
pub mod fuzzing;
pub mod guard;
pub mod id;
pub mod import;
mod limits;
pub mod media;
pub mod office;
pub mod output;
pub mod pipeline;
pub mod plan;
pub mod reference;
pub mod render;
pub mod scaffold;
pub mod source;
pub mod span;
pub mod theme;
