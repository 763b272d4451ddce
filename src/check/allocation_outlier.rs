//! `allocation-outlier`: a unit got far more or far fewer tasks for its size than the others.
//!
//! Guangxi 2020 gives 防城港, with 230,000 members, the ten tasks of cities four times its size.

use super::Subject;
use crate::catalogue::allocation::{Allocation, Row};
use crate::finding::{Code, Finding, Findings};
use crate::id::CampaignId;

/// Headings of columns that say how large a unit is.
const SIZES: &[&str] = &["会员", "职工数", "职工人数", "人数", "基层工会数"];

/// Fewer rows than these have no middle worth the name.
const ROWS: usize = 6;

/// A modified z-score of 3.5 in ten-thousandths: 0.6745 × deviation ÷ median deviation, the bound of
/// Iglewicz and Hoaglin.
const SCORE: (u128, u128) = (6745, 35_000);

/// Tasks are whole: a unit so small that it should have a fifth of one still gets one.
const LEAST: u64 = 2;

/// Ratios in millionths, so that everything stays in whole numbers.
const GRAIN: u128 = 1_000_000;

pub(super) fn run(subject: Subject<'_>, findings: &mut Findings) {
    for campaign in subject.catalogue.campaigns.values() {
        for table in &campaign.allocations {
            let is_size = |title: &str| SIZES.iter().any(|size| title.contains(size));
            let measures = || table.measures.iter().enumerate();
            let size = measures().find(|(_, one)| one.measure.is_none() && is_size(&one.title));
            let Some((size, _)) = size else { continue };
            for (column, _) in measures().filter(|(_, one)| one.measure.is_some()) {
                look(&campaign.id, table, (size, column), findings);
            }
        }
    }
}

fn look(
    campaign: &CampaignId,
    table: &Allocation,
    (size, column): (usize, usize),
    findings: &mut Findings,
) {
    let pair = |row: &Row| Some((*row.values.get(size)?, *row.values.get(column)?));
    let rows: Vec<(&Row, (u64, u64))> = table
        .rows
        .iter()
        .filter_map(|row| Some((row, pair(row).filter(|(size, _)| *size > 0)?)))
        .collect();
    let pairs: Vec<(u64, u64)> = rows.iter().map(|(_, pair)| *pair).collect();
    for (index, usual) in outliers(&pairs) {
        let (row, (size_of, tasks)) = rows[index];
        let finding = Finding::new(Code::AllocationOutlier, row.unit.span).of(campaign);
        let finding = finding.with("unit", &row.unit.value).with("tasks", tasks);
        let finding = finding.with("column", &table.measures[column].title.value);
        let finding = finding.with("size", size_of);
        let finding = finding.with("size_column", &table.measures[size].title.value);
        findings.push(finding.with("usual", usual));
    }
}

/// The places whose tasks are far from what the others have for their size, with the number that
/// would be usual.
fn outliers(pairs: &[(u64, u64)]) -> Vec<(usize, u64)> {
    let ratio = |(size, tasks): (u64, u64)| u128::from(tasks) * GRAIN / u128::from(size.max(1));
    let ratios: Vec<u128> = pairs.iter().map(|pair| ratio(*pair)).collect();
    if ratios.len() < ROWS {
        return Vec::new();
    }
    let middle = median(ratios.clone());
    let spread = median(ratios.iter().map(|one| one.abs_diff(middle)).collect());
    let far = |&(index, &own): &(usize, &u128)| {
        let (size, tasks) = pairs[index];
        let usual = usual(size, middle);
        let doubled = own >= 2 * middle || 2 * own <= middle;
        let scored = own.abs_diff(middle) * SCORE.0 > spread * SCORE.1;
        doubled && scored && tasks.abs_diff(usual) >= LEAST
    };
    let found = ratios.iter().enumerate().filter(far);
    found.map(|(index, _)| (index, usual(pairs[index].0, middle))).collect()
}

/// The tasks that a size would have at a ratio, rounded.
fn usual(size: u64, ratio: u128) -> u64 {
    u64::try_from((u128::from(size) * ratio + GRAIN / 2) / GRAIN).unwrap_or(u64::MAX)
}

fn median(mut values: Vec<u128>) -> u128 {
    values.sort_unstable();
    let half = values.len() / 2;
    match values.len() {
        0 => 0,
        even if even.is_multiple_of(2) => u128::midpoint(values[half - 1], values[half]),
        _ => values[half],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_small_city_with_the_tasks_of_a_large_one_stands_out() {
        let pairs =
            [(150, 10), (90, 10), (60, 8), (30, 5), (24, 10), (36, 6), (48, 6), (1, 1), (33, 5)];
        assert_eq!(outliers(&pairs), [(4, 4)]);
    }

    #[test]
    fn shares_by_size_and_small_tables_say_nothing() {
        let even: Vec<(u64, u64)> = (1..20).map(|one| (one * 10, one)).collect();
        assert_eq!(outliers(&even), []);
        assert_eq!(outliers(&[(10, 1), (10, 9), (10, 1)]), []);
        assert_eq!(outliers(&[(0, 0); 8]), []);
    }

    #[test]
    fn the_middle_of_an_even_number_lies_between_two() {
        assert_eq!(median(vec![4, 1, 3, 2]), 2);
        assert_eq!(median(vec![9, 1, 3]), 3);
    }
}
