//! Plan against done: which row of an allocation table each offline activity counts for.
//!
//! An activity counts for one row: that of its organisation, else the one of the nearest region
//! around its own, else that of its sector. What fits no row counts in the total alone.

use super::Catalogue;
use super::allocation::{Allocation, Row};
use super::campaign::Campaign;
use super::offline::Offline;
use super::vocabulary::Measure;

/// What was done of a table: by row, and beside all rows.
#[derive(Debug)]
pub struct Done<'a> {
    /// The activities of each row, in the order of the rows.
    pub rows: Vec<Vec<&'a Offline>>,
    /// Activities that fit no row.
    pub rest: Vec<&'a Offline>,
}

/// The activities of a campaign and of all campaigns beneath it.
#[must_use]
pub fn activities<'a>(campaign: &'a Campaign, catalogue: &'a Catalogue) -> Vec<&'a Offline> {
    let parent = |one: &&'a Campaign| catalogue.campaigns.get(one.parent.as_ref()?);
    // A circle was refused when loading; the bound keeps a broken site from hanging all the same.
    let depth = catalogue.campaigns.len();
    let within = |one: &&'a Campaign| {
        let mut line = std::iter::successors(Some(*one), parent).take(depth);
        line.any(|above| above.id == campaign.id)
    };
    catalogue.campaigns.values().filter(within).flat_map(|one| &one.offline).collect()
}

/// Shares activities out to the rows of a table.
#[must_use]
pub fn attribute<'a>(
    table: &Allocation,
    activities: &[&'a Offline],
    catalogue: &Catalogue,
) -> Done<'a> {
    let mut done = Done { rows: vec![Vec::new(); table.rows.len()], rest: Vec::new() };
    for activity in activities {
        match row_of(table, activity, catalogue) {
            Some(row) => done.rows[row].push(activity),
            None => done.rest.push(activity),
        }
    }
    done
}

fn row_of(table: &Allocation, activity: &Offline, catalogue: &Catalogue) -> Option<usize> {
    let find = |fits: &dyn Fn(&Row) -> bool| table.rows.iter().position(fits);
    let organiser = activity.organiser.as_ref();
    let by_organiser = || organiser.and_then(|id| find(&|row| row.organiser.as_ref() == Some(id)));
    let by_region = || {
        let line = activity.region.iter().flat_map(|code| catalogue.region_line(code));
        let mut line = line.map(|code| find(&|row| row.region.as_ref() == Some(&code)));
        line.find_map(|row| row)
    };
    let sector = activity.sector.as_ref();
    let by_sector = || sector.and_then(|key| find(&|row| row.sector.as_ref() == Some(key)));
    by_organiser().or_else(by_region).or_else(by_sector)
}

/// What activities come to in a measure; `None` for what activities do not tell.
#[must_use]
pub fn reached(measure: Measure, activities: &[&Offline]) -> Option<u64> {
    let sum = |number: fn(&Offline) -> Option<u64>| {
        let numbers = activities.iter().filter_map(|one| number(one));
        numbers.fold(0_u64, u64::saturating_add)
    };
    match measure {
        Measure::Events => Some(activities.len() as u64),
        Measure::Publicists => Some(sum(|one| one.publicists)),
        Measure::FaceToFace => Some(sum(|one| one.face_to_face)),
        Measure::Unions | Measure::Enterprises | Measure::Reach => None,
    }
}
