//! The same photograph handed in for two works: told by what pictures look like at a glance.
//!
//! A glance is what a build makes of every picture: it is taken from the same cache, by the same
//! workers, so a picture that ends its decoder ends no import.

use super::attach::Attached;
use super::matching::{alike, fingerprint};
use super::work::file_place;
use crate::finding::{Code, Finding, Findings};
use crate::fs::FsResult;
use crate::media::{self, Glance, Job, Workshop};
use crate::office::Format;
use crate::plan::recipe::Recipe;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeMap;

/// Tells of pictures of different works that are almost the same, once for each of the later ones.
///
/// # Errors
/// When the cache cannot be written.
pub(super) fn tell(
    files: &BTreeMap<usize, Vec<Attached>>,
    shop: &Workshop,
    findings: &mut Findings,
) -> FsResult<()> {
    let mut pictures: Vec<(&Attached, usize)> = files
        .iter()
        .flat_map(|(work, files)| files.iter().map(|file| (file, *work)))
        .filter(|(file, _)| file.format == Format::Picture)
        .collect();
    pictures.sort_by(|one, other| one.0.from.cmp(&other.0.from));
    let jobs: Vec<Job> = pictures.iter().map(|(file, _)| job(file)).collect();
    media::make(&jobs, shop, &|_| {})?;
    let prints: Vec<u64> = jobs.iter().map(|job| print(job, shop).unwrap_or_default()).collect();
    for (place, (file, work)) in pictures.iter().enumerate() {
        let mut before = pictures.iter().zip(&prints).take(place);
        let twin =
            before.find(|((_, other), print)| other != work && alike(**print, prints[place]));
        if let Some(((twin, _), _)) = twin {
            let finding = Finding::new(Code::SimilarPictures, file_place(&file.from));
            let name = file.from.rsplit('/').next().unwrap_or_default();
            findings.push(finding.with("file", name).with("other", &twin.from));
        }
    }
    Ok(())
}

fn job(file: &Attached) -> Job {
    Job {
        source: file.absolute.clone(),
        part: None,
        bytes: file.bytes,
        digest: file.digest.clone(),
        recipe: Recipe::Glance,
    }
}

/// The fingerprint of a picture that could be glanced at.
fn print(job: &Job, shop: &Workshop) -> Option<u64> {
    let glance = Glance::read(&shop.cache.get(&job.key()).ok()??)?;
    let blur = glance.blur?;
    let bytes = STANDARD.decode(blur.rsplit(',').next()?).ok()?;
    let grey = image::load_from_memory(&bytes).ok()?.into_luma8();
    let (width, height) =
        (usize::try_from(grey.width()).ok()?, usize::try_from(grey.height()).ok()?);
    Some(fingerprint(grey.as_raw(), width, height))
}
